"""Watched addresses: what is new in them, when to look again, who keeps them."""
