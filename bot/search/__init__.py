"""The index over passages: French text analysis, ranking, and the evidence a decision needs."""
