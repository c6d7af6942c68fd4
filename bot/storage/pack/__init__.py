"""The content pack: YAML files read into values, checked, and written back."""
