"""Grades: from points to a cijfer, by the settings of a class, and into the file of the school's LMS."""
