"""The exploration of lesson 10: what is left of a conclusion when the fragments that deviate come back."""
