"""Panel: lecturers answer the same pages as students; what they agree on, and what that says of each item."""
