"""Servers, their admission and their set-up, in words."""
