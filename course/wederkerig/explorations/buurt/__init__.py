"""The exploration of lesson 08: a year in a neighbourhood under two policies."""
