"""How wide the columns of a table are in Word, which breaks a word rather than widen its column."""

from riskreg.exchange.paper.content import Pill, Table, plain

_MARGINS, _LETTER, _IN_SCORE = 200, 120, 102
"""Of a cell, in twentieths of a point: its two margins, and a letter of its size at its widest and in a score."""


def column_widths(table: Table, room: int) -> list[int]:
    """The widths as the table asks for them, but none so narrow that a word or a score would be broken.

    In twentieths of a point. Where all of that is wider than the page, each has its share of what it needs.
    """
    shares = [room * share / sum(table.widths) for share in table.widths]
    least = [min(_widest(table, at), room / 3) for at in range(len(table.headings))]
    if sum(least) > room:  # what is reckoned is the widest that a word can be: a little less still does
        return [int(low * room / sum(least)) for low in least]
    short = [low > share for low, share in zip(least, shares, strict=True)]
    while True:
        free = room - sum(low for low, is_short in zip(least, short, strict=True) if is_short)
        asked = sum(share for share, is_short in zip(shares, short, strict=True) if not is_short)
        widths = [
            low if is_short else share * free / asked
            for low, share, is_short in zip(least, shares, short, strict=True)
        ]
        again = [is_short or low > width for low, width, is_short in zip(least, widths, short, strict=True)]
        if again == short or all(again):
            return [int(width) for width in widths]
        short = again


def _widest(table: Table, at: int) -> float:
    """About how wide the longest word of a column is; a score and its band count as one."""
    cells = [row[at] for row in table.rows]
    texts = [table.headings[at], *(plain(cell) for cell in cells if not isinstance(cell, Pill))]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    score = max((len(cell.text) + 2 for cell in cells if isinstance(cell, Pill)), default=0)
    return _MARGINS + max(_LETTER * word, _IN_SCORE * score)
