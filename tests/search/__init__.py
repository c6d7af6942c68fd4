"""The index over passages."""
