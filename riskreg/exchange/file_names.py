"""Names of files made of words."""

import re


def file_name(text: str) -> str:
    """A text as the name of a file on any system."""
    return re.sub(r'[<>:"/\\|?*\s]+', "-", text).strip("-")
