"""Bulletins as coordinators write, approve, publish and correct them."""
