"""The static site for students: JupyterLite with the course inside, from the school's own host only."""
