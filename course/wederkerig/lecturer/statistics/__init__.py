"""Statistics of tests and agreement, each with its source: pure functions of plain numbers, without a library.

They know nothing of items or students, and say None where a figure does not exist.
"""
