"""The program that sets a paper as PDF, in a process of its own.

Typst does it in one call that cannot be interrupted, and keeps hundreds of megabytes of what it laid out: a
process can be ended, and takes them with it. It is run by its path, and imports nothing of riskreg.
"""

import json
import re
import sys
from datetime import datetime
from typing import Any

_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
_UNKNOWN = "�"
_ROUNDS = 4


def main() -> None:
    """Read a job as JSON; write a line of JSON that says what came of it, and after it the PDF."""
    job = json.load(sys.stdin.buffer)
    sys.path[:] = job["path"]  # where the program that asks found its libraries
    said, made = compose(job)
    sys.stdout.buffer.write(json.dumps(said).encode("ascii") + b"\n" + made)


def compose(job: dict[str, Any]) -> tuple[dict[str, str], bytes]:
    """The PDF; ``unknown`` are the letters that no font has, ``error`` says why there is none."""
    import typst

    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[job["fonts"]])
    told, unknown = job["paper"], ""
    for _ in range(_ROUNDS):
        compiler = typst.Compiler(job["source"].encode(), font_paths=known, sys_inputs={"paper": told})
        try:
            made = compiler.compile(
                format="pdf", pdf_standards=["ua-1"], timestamp=datetime.fromisoformat(job["moment"])
            )
        except typst.TypstError as error:
            lacking = "".join(_NO_LETTER.findall(error.diagnostic))
            if not lacking:
                return {"error": error.message, "unknown": unknown}, b""
            unknown += lacking
            told = told.translate(dict.fromkeys(map(ord, lacking), _UNKNOWN))
        else:
            assert isinstance(made, bytes)  # noqa: S101 - one PDF is one file
            return {"error": "", "unknown": unknown}, made
    return {"error": "its text has too many characters that no font has", "unknown": unknown}, b""


if __name__ == "__main__":
    main()
