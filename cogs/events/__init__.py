"""The calendar as coordinators keep it."""
