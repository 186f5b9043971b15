"""The exploration of lesson 09: a map of who confirms, qualifies or contradicts whom."""
