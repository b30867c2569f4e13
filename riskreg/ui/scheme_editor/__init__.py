"""The scoring scheme at the window: a draft, checked as it is typed, previewed, and saved as a new version."""
