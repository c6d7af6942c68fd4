"""Every text longer than a label that a person reads, in French and in English."""
