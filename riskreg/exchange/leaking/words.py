"""Words as the leak check compares them, and those of the program's own texts."""

import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from types import CodeType
from unicodedata import normalize

_TOKEN = re.compile(r"[^\W_]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_APART = bytes(
    ord(letter.lower()) if (letter := chr(byte)).isalnum() and letter.isascii() else byte if byte > 127 else 32
    for byte in range(256)
)
"""Plain capitals to small letters, and whatever stands between words to a space."""
_LETTERS = 3
_ROOMS = ("exchange", "model", "scoring")
_SILENT = (
    "riskreg.exchange.incoming",
    "riskreg.exchange.sheets",
    "riskreg.exchange.leaking",
    "riskreg.model.migrations",
)
"""Those that write nothing into a document."""


def words(texts: Iterable[str]) -> frozenset[str]:
    """Every word of three letters or more, and every number with letters in it, without regard to case.

    A document may have a hundred megabytes, nearly all of it in plain letters: those are cut apart as bytes, and
    only the different runs that hold any other letter are looked at as text.
    """
    runs = set("\n".join(texts).encode("utf-8", "surrogatepass").translate(_APART).split())
    plain = {run for run in runs if run.isascii()}
    others = b"\n".join(runs - plain).decode("utf-8", "surrogatepass")
    spelt = _TOKEN.findall(normalize("NFKC", others).translate(_INVISIBLE).casefold())
    return frozenset(filter(_counts, {run.decode() for run in plain}.union(spelt)))


def _counts(token: str) -> bool:
    if token.isalpha():
        return len(token) >= _LETTERS
    return any(map(str.isalpha, token)) and any(map(str.isdigit, token))


@cache
def own_words() -> frozenset[str]:
    """The words that the program may write whatever a register says.

    They are read from its compiled modules, so that a new label is known here as soon as it is written.
    """
    import riskreg

    texts: list[str] = [(files("riskreg.exchange.paper") / "page.css").read_text("utf-8")]
    for room in _ROOMS:
        places = [f"{place}/{room}" for place in riskreg.__path__]
        for module in pkgutil.walk_packages(places, f"riskreg.{room}."):
            spec = None if module.name.startswith(_SILENT) else module.module_finder.find_spec(module.name, None)
            compiled = getattr(spec and spec.loader, "get_code", lambda _: None)(module.name)
            if isinstance(compiled, CodeType):
                texts += _constants(compiled)
    return words(texts)


def _constants(code: CodeType) -> Iterator[str]:
    """The texts in a piece of compiled program, without what is written for its readers."""
    documented = "__doc__" in code.co_names or code.co_flags & 0x2
    texts = (found for constant in code.co_consts for found in _texts(constant))
    for number, text in enumerate(texts):
        if not (documented and number < 2 and _is_documentation(text)):
            yield text
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _constants(constant)


def _texts(constant: object) -> Iterator[str]:
    if isinstance(constant, str):
        yield constant
    elif isinstance(constant, tuple | frozenset):
        # Names of arguments and fields stand in tuples, too, and are in no document.
        yield from (
            text for each in constant for text in _texts(each) if not (text.isidentifier() and text.islower())
        )


def _is_documentation(text: str) -> bool:
    return text[:1].isupper() and text.rstrip().endswith(".") and " " in text
