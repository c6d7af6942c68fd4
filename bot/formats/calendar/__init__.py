"""Dates as coordinators keep them: forms, what is read back, previews, the journal, files."""
