"""The file of a test (toetsdossier): all that an exam board asks of an assignment in a class, on one page."""
