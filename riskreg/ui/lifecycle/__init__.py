"""The life of an entry at the window: what is asked before each act, and what is said after it."""
