"""Answers of students: their form, their file, and how they are handed in."""
