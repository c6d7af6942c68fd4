"""Values and rules. Imports the standard library only."""
