"""Release: from the bank to what students get, and one submission as nbgrader knows it."""
