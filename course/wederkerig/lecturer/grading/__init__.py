"""Grading: points, nbgrader's gradebook with its copies, and the exporter by which nbgrader's own commands grade."""
