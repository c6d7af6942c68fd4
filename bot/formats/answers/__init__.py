"""Answers as cards, as fields, and from records."""
