"""Lists -> pages of cards: one file for each noun, in French and in English."""
