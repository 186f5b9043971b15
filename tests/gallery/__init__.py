"""Pages with every kind of card in every state: to look at when the looks change, and for tests in a browser.

`python -m gallery` (in tests/) makes them and shows where.
"""
