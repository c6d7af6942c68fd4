"""Whatever goes wrong on the way, each message arrives once; counted where it arrives."""
