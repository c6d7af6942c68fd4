"""All that lasts: the content pack in files, the database, and what turns both into values."""
