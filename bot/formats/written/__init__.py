"""Dates and hours as people write them."""
