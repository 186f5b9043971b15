"""Demo: the whole cycle on a made-up class."""
