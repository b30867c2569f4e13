"""One change made to all the marked entries."""
