"""Files from outside as sheets of cells, hostile until they have been read."""
