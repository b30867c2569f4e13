"""The audit guide as a page to read: its headings, and its paragraphs and tables as plain lines."""

import re

from riskreg.ui.report_page import Groups

_MARKS = re.compile(r"\*+|`")
_RULE = re.compile(r"\|[-| ]+\|")


def pages(text: str) -> tuple[str, str, Groups]:
    """The guide's title, what it begins with, and the lines under each heading."""
    title, groups, code = "", [("", list[str]())], False
    joined = False  # whether the next line goes on with the paragraph above
    for line in text.splitlines():
        if line.startswith("```"):
            code, joined = not code, False
        elif code:
            groups[-1][1].append(line)
        elif line.startswith("# "):
            title = line[2:]
        elif line.startswith("#"):
            groups.append((line.lstrip("# "), []))
            joined = False
        elif not line.strip():
            groups[-1][1].append("")
            joined = False
        elif not _RULE.fullmatch(line):
            plain = _plain(line)
            if joined and not line.startswith(("|", "- ")):
                groups[-1][1][-1] += f" {plain}"
            else:
                groups[-1][1].append(plain)
            joined = not line.startswith("|")
    (_, first), *rest = groups
    return title, "\n".join(first).strip(), [(name, _trimmed(lines)) for name, lines in rest]


def _plain(line: str) -> str:
    line = _MARKS.sub("", line.strip())
    if line.startswith("|"):
        return " – ".join(cell.strip() for cell in line.strip("|").split("|"))
    return f"• {line[2:]}" if line.startswith("- ") else line


def _trimmed(lines: list[str]) -> list[str]:
    return "\n".join(lines).strip("\n").split("\n")
