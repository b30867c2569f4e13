"""A register going out: entries to the rows, sheets and pages of a workbook."""
