"""The site for students: every lesson and assignment compiled from its notebook to one static page."""
