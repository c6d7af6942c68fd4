"""The terminal surface: a module for each command of `python -m bot`."""
