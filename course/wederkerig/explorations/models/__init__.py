"""Models: pure Python, seeded, without widgets."""
