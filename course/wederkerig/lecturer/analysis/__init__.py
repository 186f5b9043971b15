"""Analysis of an assignment in a class: what it misunderstood, how the items and the test did, and the report of it."""
