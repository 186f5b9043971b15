"""Making a case (casus maken): a form with the card beside it, checks as you type, and a place in the bank."""
