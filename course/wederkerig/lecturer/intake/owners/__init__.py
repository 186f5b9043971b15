"""Owners: whose what was delivered is, from the names that an LMS or the lecturer gave."""
