"""The editor of one entry: what it says lives in draft.py and outline.py, without Qt; the rest shows it."""
