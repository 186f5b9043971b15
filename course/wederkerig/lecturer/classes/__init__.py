"""A class as a whole: what there is, one student's data to give or to erase, and a copy without names."""
