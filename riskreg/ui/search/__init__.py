"""Searching everything at once: commands, entries, the texts inside them, old references, closed entries."""
