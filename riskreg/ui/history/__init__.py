"""What an auditor asks of a register: who did what, what stood when, and whether the history is whole."""
