"""The colours by what they are for: light, dark and high contrast."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours as ``#RRGGBB``. Every text on its ground has a contrast of at least 5.5 to 1.

    ``contrast`` is high contrast: every line can be seen as well as a text, and pills have an outline.
    """

    ground: str
    panel: str
    line: str
    text: str
    second: str
    accent: str
    on_accent: str
    selection: str
    rail: str
    rail_text: str
    rail_lit: str
    dark: bool
    contrast: bool = False


LIGHT = Tokens(
    ground="#F6F7F9",
    panel="#FFFFFF",
    line="#DDE1E6",
    text="#1B1F24",
    second="#5B6570",
    accent="#1F5FA8",
    on_accent="#FFFFFF",
    selection="#E3EDF9",
    rail="#1F2A37",
    rail_text="#C9D3DF",
    rail_lit="#FFFFFF",
    dark=False,
)
DARK = Tokens(
    ground="#15181C",
    panel="#1E2227",
    line="#343B44",
    text="#E8EBEF",
    second="#A3ADB8",
    accent="#7FB2F0",
    on_accent="#0B1A2B",
    selection="#26384E",
    rail="#0F1216",
    rail_text="#AEB9C5",
    rail_lit="#FFFFFF",
    dark=True,
)
CONTRAST = Tokens(
    ground="#000000",
    panel="#000000",
    line="#FFFFFF",
    text="#FFFFFF",
    second="#FFFFFF",
    accent="#FFE600",
    on_accent="#000000",
    selection="#003A75",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_lit="#FFE600",
    dark=True,
    contrast=True,
)
"""What a person gets who asks for high contrast here; where the system asks, its own colours are kept."""
