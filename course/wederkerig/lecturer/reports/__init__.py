"""Reports: pages for students and lecturers about what was graded."""
