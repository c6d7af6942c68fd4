"""Time: when an event is, which reminders it owes to whom, and whether there is time to consult."""
