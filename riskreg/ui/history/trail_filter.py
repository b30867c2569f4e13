"""Which rows of the audit trail are wanted: by person, kind of act, period and entry, all of it in place."""

from datetime import date
from operator import itemgetter

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from riskreg.model.evidence import Act, TrailFilter
from riskreg.model.quarter import Quarter
from riskreg.ui.days import months_words, plain_date
from riskreg.ui.desk import Contents
from riskreg.ui.filter_chip import Choice, FilterChip
from riskreg.ui.history.day_field import DayField
from riskreg.ui.history.entry_picker import EntryPicker
from riskreg.ui.history.trail_rows import act_word
from riskreg.ui.leading import Leading
from riskreg.ui.theme import SPACE, px
from riskreg.ui.widgets import label

BETWEEN = "between"


class TrailFilterBar(Leading):
    """``wished`` when another part of the trail is asked for; ``named`` a reference that is not in the table."""

    wished = Signal()
    named = Signal(str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._contents: Contents | None = None
        self._entry_id = ""
        self.people = FilterChip(self.tr("Person"))
        self.acts = FilterChip(self.tr("Act"), many=True)
        self.period = FilterChip(self.tr("Period"))
        self.entry = EntryPicker()
        self.entry.setAccessibleName(self.tr("Only this entry"))
        self.entry.setPlaceholderText(self.tr("Entry: any"))
        self.entry.setClearButtonEnabled(True)
        self.entry.setMaximumWidth(px(280))
        self.since, self.until = DayField(self.tr("From this day")), DayField(self.tr("To this day"))
        self._chips = (self.people, self.acts, self.period)
        self.acts.offer(self._acts())
        self._lay_out()
        self._connect()

    def _acts(self) -> list[Choice]:
        words = {act: act_word(act) for act in Act} | {Act.SAVE: self.tr("Created or changed")}
        return sorted(((text, act) for act, text in words.items()), key=itemgetter(0))

    def _lay_out(self) -> None:
        self._upper, self._under, self._days = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._upper.setSpacing(SPACE)
        for chip in self._chips:
            self._upper.addWidget(chip)
        self._upper.addWidget(self.entry, 2)
        for row in (self._upper, self._under):
            row.addStretch(1)
        lower = QHBoxLayout(self._days)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(SPACE)
        for part in (label(self.tr("From"), "second"), self.since, label(self.tr("to"), "second"), self.until):
            lower.addWidget(part)
        lower.addStretch(1)
        self._days.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._upper)
        column.addLayout(self._under)
        column.addWidget(self._days)
        self.lead_focus_to(self.people)

    def _connect(self) -> None:
        for chip in (self.people, self.acts):
            chip.changed.connect(self.wished)
        self.period.changed.connect(self._period_changed)
        for field in (self.since, self.until):
            field.picked.connect(self._day_picked)
            field.refused.connect(self.refused)
        self.entry.chose.connect(self._entry_chosen)
        self.entry.named.connect(self.named)
        self.entry.textChanged.connect(self._entry_text)
        self.wished.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the entry under the chips where they leave it no room."""
        taken = sum(chip.sizeHint().width() + SPACE for chip in self._chips)
        place, other = self._upper, self._under
        if taken + self.entry.minimumWidth() > self.width():
            place, other = other, place
        if place.indexOf(self.entry) < 0:
            other.removeWidget(self.entry)
            place.insertWidget(len(self._chips) if place is self._upper else 0, self.entry, 2)

    # What is offered

    def show_contents(self, contents: Contents) -> None:
        """Offer the register's entries and quarters."""
        if self._contents is not None and self._contents.path != contents.path:
            self.clear()
        self._contents = contents
        self.entry.offer(contents.rows)
        quarters = [contents.quarter, *(signed.quarter for signed in reversed(contents.sign_offs))]
        choices: list[Choice] = [(f"{quarter.label} ({months_words(quarter)})", quarter) for quarter in quarters]
        self.period.offer([*choices, ("", None), (self.tr("Between two days…"), BETWEEN)])

    def offer_people(self, people: tuple[str, ...]) -> None:
        """Offer everyone who did anything."""
        self.people.offer([(name, name) for name in people])

    # What is wanted

    def wish(self) -> TrailFilter:
        """What is asked for now."""
        since, until = self._span()
        return TrailFilter(
            actor=next(iter(self.people.values), ""),
            entry_id=self._entry_id,
            acts=frozenset(self.acts.values),
            since=since,
            until=until,
        )

    def _span(self) -> tuple[date | None, date | None]:
        chosen = next(iter(self.period.values), None)
        if isinstance(chosen, Quarter):
            return chosen.start, chosen.end
        return (self.since.day, self.until.day) if chosen == BETWEEN else (None, None)

    def words(self) -> str:
        """What is asked for in a sentence, as the workbook states it."""
        said = [
            *self.people.values,
            *(text for text, act in self._acts() if act in self.acts.values),
            self.entry.text() if self._entry_id else "",
        ]
        since, until = self._span()
        if since:
            said.append(self.tr("from {day}").format(day=plain_date(since)))
        if until:
            said.append(self.tr("to {day}").format(day=plain_date(until)))
        shown = "; ".join(filter(None, said))
        return self.tr("Only: {said}.").format(said=shown) if shown else self.tr("Everything that was ever done.")

    def clear(self) -> None:
        """Show everything."""
        self.blockSignals(True)
        for chip in self._chips:
            chip.clear()
        self.entry.clear()
        self.blockSignals(False)
        self.wished.emit()

    def show_entry(self, entry_id: str, reference: str, title: str) -> None:
        """Ask for one entry."""
        self._entry_id = entry_id
        self.entry.show_entry(reference, title)
        self.wished.emit()

    def _entry_chosen(self, entry_id: str) -> None:
        rows = self._contents.rows.all if self._contents else ()
        row = next((row for row in rows if row.id == entry_id), None)
        if row is not None:
            self.show_entry(entry_id, row.reference, row.title)

    def _entry_text(self, text: str) -> None:
        if not text and self._entry_id:
            self._entry_id = ""
            self.wished.emit()

    def _period_changed(self) -> None:
        between = BETWEEN in self.period.values
        self._days.setVisible(between)
        if between and self._contents is not None:
            quarter = self._contents.quarter
            self.since.show_day(self.since.day or quarter.start)
            self.until.show_day(self.until.day or date.today())  # noqa: DTZ011 - the person's own day is meant
            self.since.setFocus()
            self._say_days()
        self.wished.emit()

    def _day_picked(self, _: object) -> None:
        self._say_days()
        self.wished.emit()

    def _say_days(self) -> None:
        if self.since.day and self.until.day:
            self.period.rename(f"{plain_date(self.since.day)} – {plain_date(self.until.day)}")
