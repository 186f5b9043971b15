"""The exploration of lesson 06: a village that gives, accepts and gives back."""
