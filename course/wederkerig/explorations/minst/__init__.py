"""The exploration of lesson 05: a street that gives, and who receives least."""
