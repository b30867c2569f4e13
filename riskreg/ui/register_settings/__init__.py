"""What belongs to the register as a whole, and may be changed: its name, types, levels and year."""
