"""Grading: points, nbgrader's gradebook, and the preprocessors by which its own commands grade."""
