"""The heat map: every entry of the register on its matrix, to be read, walked through and taken away."""
