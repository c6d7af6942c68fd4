"""The time surface: what runs when, without anybody asking."""
