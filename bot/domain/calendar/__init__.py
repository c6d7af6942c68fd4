"""The calendar as coordinators keep it: from what they typed to a record, and its journal."""
