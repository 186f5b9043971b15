"""Explorations: pure models of what the sources say, and the pictures drawn from them."""
