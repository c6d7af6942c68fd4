"""How each kind of record is asked for, and what it says."""
