"""Watched addresses, and what people make of their news."""
