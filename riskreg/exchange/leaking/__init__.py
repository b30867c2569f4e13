"""Whether a public document says a word that only exempt entries have."""
