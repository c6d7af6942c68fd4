"""How the schema went from one version to the next."""
