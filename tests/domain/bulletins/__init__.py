"""Bulletins as they are written: their rules, and the laws of their changes."""
