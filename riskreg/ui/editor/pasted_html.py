"""What Word, Outlook or a browser put on the clipboard as HTML, read as the lines of a list.

The HTML is only ever read as data: its words and its list levels are taken, nothing of it is shown.
"""

import re
from html.parser import HTMLParser

from riskreg.model.entry import Level
from riskreg.ui.editor.outline import Line, clean
from riskreg.ui.editor.pasted_text import Written, levelled, read_text, words_of

_BLOCKS = frozenset(
    {
        *("address", "article", "blockquote", "body", "caption", "dd", "div", "dl", "dt", "figure", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section"),
        *("table", "tbody", "td", "th", "thead", "tr", "ul"),
    }
)
_UNSEEN = frozenset({"head", "style", "script", "title", "template", "noscript", "xml", "del", "select", "svg"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_HIDDEN = re.compile(r"mso-list:\s*ignore|mso-hide:\s*all|display:\s*none|mso-element:\s*comment", re.I)
_WORD_LEVEL = re.compile(r"mso-list:[^;]*?\blevel(\d)", re.I)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_MOST = 2_000_000  # characters; more than that is no list


def read_html(html: str) -> tuple[Line, ...]:
    """The lines of pasted HTML; none where it holds no words, or cannot be read as HTML."""
    if len(html) > _MOST:
        return ()
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # what html.parser says of a declaration that it does not know
        return ()
    return levelled(reader.lines)


class _Reader(HTMLParser):
    """Gathers the words block by block. Word says how deep a paragraph stands in its style, others by nesting."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Written] = []
        self._words: list[str] = []
        self._open: list[tuple[str, bool]] = []  # each open element, and whether it hides what is in it
        self._hiding = 0
        self._depth = 0  # lists around
        self._level: Level | None = None
        self._fresh = True  # whether the item that is open has no words of its own yet
        self._ended = False

    def handle_comment(self, data: str) -> None:
        if data.strip() == "StartFragment":
            self._words.clear()
            self.lines.clear()
        elif data.strip() == "EndFragment":
            self._end_block()
            self._ended = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS:
            self._end_block()
        if tag == "br":
            self._words.append("\n")
        if tag in ("ul", "ol"):
            self._depth += 1
        if tag == "li":
            stated = said.get("data-aria-level") or said.get("aria-level") or ""
            self._begin_item(int(stated) if stated.isdecimal() else self._depth)
        elif tag == "p" and (deep := _WORD_LEVEL.search(said.get("style", ""))):
            self._begin_item(int(deep[1]))
        if tag not in _VOID:
            hides = tag in _UNSEEN or bool(_HIDDEN.search(said.get("style", "")))
            self._open.append((tag, hides))
            self._hiding += hides

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if tag in ("ul", "ol"):
            self._depth = max(self._depth - 1, 0)
        if tag in ("li", "ul", "ol") or (tag == "p" and not self._within("li")):
            self._level = None
        if any(tag == each for each, _ in self._open):
            while self._open:
                ended, hid = self._open.pop()
                self._hiding -= hid
                if ended == tag:
                    break

    def handle_data(self, data: str) -> None:
        if not self._hiding and not self._ended:
            self._words.append(data if self._within("pre") else _SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        self._end_block()

    def _within(self, tag: str) -> bool:
        return any(tag == each for each, _ in self._open)

    def _begin_item(self, depth: int) -> None:
        self._level = Level.SUB_BULLET if depth > 1 else Level.BULLET
        self._fresh = True

    def _end_block(self) -> None:
        text = clean("".join(self._words)).strip("\n")
        self._words.clear()
        if not text.strip() or self._ended:
            return
        if self._level is None:
            # Bullets that somebody typed, or lines that end in a break: as in a plain text.
            for line in read_text(text):
                self.lines.append(Written(0, _stated(line, text), line.text))
        elif self._fresh:
            self.lines.append(Written(0, self._level, words_of(_tidy(text))))
        else:  # a second paragraph of the same item
            last = self.lines[-1]
            self.lines[-1] = last._replace(text=f"{last.text}\n{_tidy(text)}")
        self._fresh = False


def _stated(line: Line, text: str) -> Level | None:
    """The level that a line states by a mark of its own; None for words alone."""
    return None if line.text in (each.strip() for each in text.split("\n")) else line.level


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
