"""The commands of the menus as something to be found: what each says, where it stands, its keys."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from riskreg.ui.menus import Menus, Needs
from riskreg.ui.search.folding import Span, spaced, spans

NATIVE = QKeySequence.SequenceFormat.NativeText


class Offer(NamedTuple):
    """A command. ``within`` are the menus that it stands in; ``why`` says why it cannot be chosen now."""

    action: QAction
    name: str
    within: str
    keys: str = ""
    why: str = ""
    name_spans: tuple[Span, ...] = ()


def offers(menus: Menus, *, register: bool) -> Iterator[Offer]:
    """Every command of the menus, menu by menu. ``register`` is whether one is open."""
    for menu in menus.tops():
        yield from _of_menu(menus, menu, plain(menu.title()), register)


def _of_menu(menus: Menus, menu: QMenu, within: str, register: bool) -> Iterator[Offer]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(menus, inner, f"{within} › {plain(inner.title())}", register)
        elif not action.isSeparator() and action.text():
            why = "" if action.isEnabled() else _why(menus.needs_of(action), register)
            yield Offer(action, plain(action.text()), within, action.shortcut().toString(NATIVE), why)


def plain(text: str) -> str:
    """What a menu says, without the signs for its letters."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _why(needs: Needs, register: bool) -> str:
    if not register:
        return QCoreApplication.translate("commands", "no register is open")
    if needs is Needs.CHANGES:
        return QCoreApplication.translate("commands", "nothing was changed")
    if needs is Needs.CHANGEABLE:
        return QCoreApplication.translate("commands", "the register is read-only")
    return QCoreApplication.translate("commands", "not now")


def matching(every: Iterable[Offer], words: tuple[str, ...]) -> list[Offer]:
    """The commands in which every folded word occurs, the best first: by name, then by the menus around it."""
    found = []
    for place, offer in enumerate(every):
        worth = _worth(offer, words)
        if worth is not None:
            found.append(((bool(offer.why), worth, place), offer._replace(name_spans=spans(offer.name, words))))
    return [offer for _, offer in sorted(found, key=lambda pair: pair[0])]


def _worth(offer: Offer, words: tuple[str, ...]) -> int | None:
    name = spaced(offer.name)
    if name.startswith(f" {' '.join(words)}"):
        return 0
    if all(f" {word}" in name for word in words):
        return 1
    whole = f"{name} {spaced(offer.within)}"
    if all(f" {word}" in whole for word in words):
        return 2
    return 3 if all(word in name for word in words) else None
