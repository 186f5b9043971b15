"""nbgrader's gradebook: opened whole, copied in time, and its rows written and read."""
