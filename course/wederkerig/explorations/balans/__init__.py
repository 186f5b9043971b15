"""The exploration of lesson 04: a relation in which people weigh giving against getting."""
