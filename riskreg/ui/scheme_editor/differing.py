"""What differs between two schemes, a sentence a line, for those who read what was changed and when."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from riskreg.scoring.rating import Kind
from riskreg.scoring.rules import Rule, rule_of
from riskreg.scoring.scheme import Band, Level, Scheme

translate = QCoreApplication.translate


def differences(before: Scheme, after: Scheme) -> tuple[str, ...]:
    """Every difference; none between a scheme and itself."""
    return (*_name(before, after), *_scales(before, after), *_scores(before, after), *_bands(before, after),
            *_limits(before, after))  # fmt: skip


def rule_word(rule: Rule) -> str:
    """What makes the score."""
    return {
        Rule.PRODUCT: translate("scheme", "impact × likelihood"),
        Rule.WEIGHTED: translate("scheme", "impact × likelihood + impact"),
        Rule.TABLE: translate("scheme", "a table of scores"),
    }[rule]


def scale_word(scale: str) -> str:
    """Impact or Likelihood."""
    return translate("scheme", "Impact") if scale == "impact" else translate("scheme", "Likelihood")


def range_words(band: Band) -> str:
    """From which to which score a band runs: "12 to 16"."""
    if band.lowest == band.highest:
        return str(band.lowest)
    return translate("scheme", "{0} to {1}").format(band.lowest, band.highest)


def _became(what: str, before: object, after: object) -> str:
    return translate("scheme", "{0}: {1}, before {2}").format(what, after, before)


def _name(before: Scheme, after: Scheme) -> Iterator[str]:
    if before.name != after.name:
        yield _became(translate("scheme", "Name"), before.name, after.name)


def _scales(before: Scheme, after: Scheme) -> Iterator[str]:
    for scale in ("impact", "likelihood"):
        old, new = getattr(before, scale), getattr(after, scale)
        word = scale_word(scale)
        if len(old) != len(new):
            yield _became(translate("scheme", "{0}, levels").format(word), len(old), len(new))
        for number, pair in enumerate(zip(old, new, strict=False), start=1):
            yield from _level(f"{word} {number}", *pair)
        for number, level in enumerate(new[len(old) :], start=len(old) + 1):
            yield translate("scheme", "{0} {1} is new: {2}").format(word, number, level.label)


def _level(called: str, old: Level, new: Level) -> Iterator[str]:
    said = {
        Kind.RISK: translate("scheme", "{0}"),
        Kind.OPPORTUNITY: translate("scheme", "{0} for an opportunity"),
    }
    meaning = {
        Kind.RISK: translate("scheme", "{0}, meaning"),
        Kind.OPPORTUNITY: translate("scheme", "{0} for an opportunity, meaning"),
    }
    told: set[tuple[str, str]] = set()
    none = translate("scheme", "nothing")
    for kind in Kind:
        for words, pair in (
            (said, (old.label_for(kind), new.label_for(kind))),
            (meaning, (_meaning(old, kind), _meaning(new, kind))),
        ):
            if pair[0] != pair[1] and pair not in told:
                told.add(pair)
                yield _became(words[kind].format(called), pair[0] or none, pair[1] or none)


def _meaning(level: Level, kind: Kind) -> str:
    guidance = level.guidance_for(kind).strip().rstrip(".")
    return f"“{guidance}”" if guidance else ""


def _scores(before: Scheme, after: Scheme) -> Iterator[str]:
    if before.table == after.table:
        return
    rules = rule_of(before), rule_of(after)
    if rules[0] is not rules[1]:
        yield _became(translate("scheme", "Score"), *map(rule_word, rules))
    cells = {(i, li): s for i, row in enumerate(after.table, 1) for li, s in enumerate(row, 1)}
    old = {(i, li): s for i, row in enumerate(before.table, 1) for li, s in enumerate(row, 1)}
    other = [cell for cell, score in cells.items() if cell in old and old[cell] != score]
    if other:
        said = translate("scheme", "{0} of {1} cells have another score")
        yield said.format(len(other), len(cells))
    if rules == (Rule.TABLE, Rule.TABLE):
        for impact, likelihood in other:
            what = translate("scheme", "Impact {0} by likelihood {1}").format(impact, likelihood)
            yield _became(what, old[impact, likelihood], cells[impact, likelihood])


def _bands(before: Scheme, after: Scheme) -> Iterator[str]:
    old, new = ({band.name.casefold(): band for band in scheme.bands} for scheme in (before, after))
    for name, band in new.items():
        if name not in old:
            yield translate("scheme", "Band {0} is new: {1}").format(band.name, range_words(band))
            continue
        called, was = translate("scheme", "Band {0}").format(band.name), old[name]
        if was.name != band.name:
            yield _became(called, was.name, band.name)
        if range_words(was) != range_words(band):
            yield _became(called, range_words(was), range_words(band))
        if (was.risk, was.opportunity) != (band.risk, band.opportunity):
            yield translate("scheme", "{0}: other colours").format(called)
    for name, band in old.items():
        if name not in new:
            yield translate("scheme", "Band {0} is gone: {1}").format(band.name, range_words(band))


def _limits(before: Scheme, after: Scheme) -> Iterator[str]:
    none = translate("scheme", "not stated")
    if before.threshold != after.threshold:
        yield _became(translate("scheme", "Reporting threshold"), before.threshold, after.threshold)
    if before.appetite != after.appetite:
        yield _became(translate("scheme", "Appetite"), before.appetite or none, after.appetite or none)
    old, new = dict(before.appetites), dict(after.appetites)
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            what = translate("scheme", "Appetite for {0}").format(name)
            yield _became(what, old.get(name, none), new.get(name, none))
