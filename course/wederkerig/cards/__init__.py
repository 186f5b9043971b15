"""Cards: what a student sees and clicks, live and static."""
