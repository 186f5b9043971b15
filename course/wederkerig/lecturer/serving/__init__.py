"""Serving: JupyterLab as students and lecturers meet it."""
