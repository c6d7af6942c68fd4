"""Text <-> value: cards, catalogues, dates as people write them. No input or output."""
