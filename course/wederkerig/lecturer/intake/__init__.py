"""Intake: the border between what comes in and what is graded. Everything here takes hostile input."""
