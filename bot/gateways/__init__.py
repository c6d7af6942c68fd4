"""The rest of the world, behind small objects."""
