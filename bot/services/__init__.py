"""Use cases: one class a feature, one public method for each thing a person can ask for."""
