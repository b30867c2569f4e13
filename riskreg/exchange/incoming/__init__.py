"""A register coming in: sheets to entries, entries into a register, and an account of every row."""
