"""Settings: what a lecturer decides about the figures and grades of one class, in one file that is read by people."""
