"""Scales, matrix, bands and direction of travel: pure functions over frozen values."""
