"""The exploration of lesson 02: gifts that go round a circle of people."""
