"""What members look up: matters, requests, terms, documents, organisations, dates, bulletins."""
