"""Servers and channels: who admitted them to what, who decides and who reads there."""
