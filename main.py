"""Starts riskreg from a checkout: ``python main.py [REGISTER]``."""

from riskreg.__main__ import main

if __name__ == "__main__":
    main()
