"""Card -> Discord components, and the identifiers their buttons carry."""
