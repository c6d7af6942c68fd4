"""The words of messages nobody asked for."""
