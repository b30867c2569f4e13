"""The meetings that a quarter goes to, what each was shown, and the questions that they ask of entries."""
