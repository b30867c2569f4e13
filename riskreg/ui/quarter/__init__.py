"""The quarter's room: its steps, the review, the checks before issue, the issues, and what belongs to each."""
