"""Spelling: which words a text has, which dictionary is at hand, and the asking of it in a process of its own."""
