"""Entries, quarters, the ledger and the register file. ``register.Register`` is the one door."""
