"""The colours by what they are for, light and dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours as ``#RRGGBB``. Every text on its ground has a contrast of at least 5.5 to 1."""

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
    dark: bool


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
    dark=True,
)
