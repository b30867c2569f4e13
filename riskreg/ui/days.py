"""Days, months and quarters in the person's language; what is frozen on a paper stays English."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from riskreg.model.quarter import Quarter

translate = QCoreApplication.translate


def month_names() -> tuple[str, ...]:
    """The twelve months, January first."""
    return (
        translate("days", "January"),
        translate("days", "February"),
        translate("days", "March"),
        translate("days", "April"),
        translate("days", "May"),
        translate("days", "June"),
        translate("days", "July"),
        translate("days", "August"),
        translate("days", "September"),
        translate("days", "October"),
        translate("days", "November"),
        translate("days", "December"),
    )


def short_month_names() -> tuple[str, ...]:
    """The twelve months where there is little room."""
    return (
        translate("short month", "Jan"),
        translate("short month", "Feb"),
        translate("short month", "Mar"),
        translate("short month", "Apr"),
        translate("short month", "May"),
        translate("short month", "Jun"),
        translate("short month", "Jul"),
        translate("short month", "Aug"),
        translate("short month", "Sep"),
        translate("short month", "Oct"),
        translate("short month", "Nov"),
        translate("short month", "Dec"),
    )


def plain_date(day: date) -> str:
    """A date as people write it: 27 June 2018."""
    return f"{day.day} {month_names()[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date in little room: 30 Sep 2018."""
    return f"{day.day} {short_month_names()[day.month - 1]} {day.year}"


def months_words(quarter: Quarter) -> str:
    """The months of a quarter: April to June 2018."""
    first, last = quarter.start, quarter.end
    names = month_names()
    start, end = names[first.month - 1], names[last.month - 1]
    if first.year == last.year:
        return translate("days", "{first} to {last} {year}").format(first=start, last=end, year=last.year)
    return translate("days", "{first} to {last}").format(first=f"{start} {first.year}", last=f"{end} {last.year}")


def month_of(word: str) -> int | None:
    """The number of a month by the first three letters of its name, in the person's language."""
    begins = word[:3].casefold()
    found = (number for number, name in enumerate(month_names(), 1) if name[:3].casefold() == begins)
    return next(found, None)
