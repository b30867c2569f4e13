"""Find and replace across the texts of all entries, with every hit to be seen first."""
