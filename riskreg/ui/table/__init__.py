"""The register's table: which entries, in what order and under what headings, and how they are drawn."""
