"""What becomes of a message that is owed: whether it leaves, at which pace, what is told after."""
