"""The parts of the bench: one module per theme, and what they share."""
