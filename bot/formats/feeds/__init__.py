"""Watched addresses and what is new in them, in words."""
