"""From every older file version to this one. Loaded only where a file of another version is opened."""
