"""From a question to what is said: reading it, deciding, and what a reader may see."""
