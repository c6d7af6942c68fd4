"""The curated records of a network, and what each must respect."""
