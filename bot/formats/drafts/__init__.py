"""A bulletin while it is written: its card, its forms read back, what changed of it."""
