"""Sends what is owed, and settles what became of it."""
