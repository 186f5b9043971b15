"""The exploration of lesson 09: a map of the course, from theories over practice to the kernlabels."""
