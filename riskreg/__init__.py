"""riskreg: a public body's corporate risk and opportunity register."""

__version__ = "0.1.0"
