"""Checking: what there is, and what is wrong with bank, lessons and assignments."""
