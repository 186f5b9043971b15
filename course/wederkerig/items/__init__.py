"""Items of the bank: what they are, how they are written, how they are read."""
