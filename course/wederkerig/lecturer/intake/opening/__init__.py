"""Opening: what was delivered, file by file, within bounds, and what each file is by its bytes."""
