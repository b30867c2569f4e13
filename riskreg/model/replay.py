"""The state that follows from the ledger alone, row by row, and where a row does not follow."""

from dataclasses import replace
from datetime import date
from typing import Any

from riskreg.model import index
from riskreg.model.codec import entry_from_json, parse_time, scheme_from_json, settings_from_json
from riskreg.model.errors import UNREADABLE
from riskreg.model.evidence import ENTRY_ACTS
from riskreg.model.index import Frame, IndexRow
from riskreg.model.papers import PAPERS, paper_from_json
from riskreg.model.quarter import Quarter
from riskreg.model.records import Settings

ACTS = {
    "register": {"create", "settings"},
    "scheme": {"create", "change"},
    "source": {"import"},
    "entry": ENTRY_ACTS,
    "review": {"review", "withdraw"},
    "quarter": {"sign-off", "reissue"},
    **{subject: {"file"} for subject in PAPERS},
}
"""What can be done, by the subject that it is done to."""


class Replay:
    """Follows rows in order. ``content`` and ``frozen`` gather what is wrong with them, in sentences."""

    def __init__(self) -> None:
        self.entries: dict[str, IndexRow] = {}
        self.quarters: dict[str, dict[str, Any]] = {}
        self.content: list[str] = []
        self.frozen: list[str] = []
        self._befores: dict[int, index.Reviewed] = {}  # of the open quarter's reviews: what they took the place of
        self._pinned: dict[str, frozenset[str]] = {}
        self._frame = Frame(Settings("", "", Quarter(2000, 1)), 0, {}, 0)

    @property
    def settings(self) -> Settings:
        """The register's settings, without a name or UUID where no row says them."""
        return self._frame.settings

    def follow(self, seq: int, payload: dict[str, Any]) -> None:
        """Take one row in. A row that cannot be followed is named and left out."""
        try:
            subject, act = payload["subject"], payload["act"]
            parse_time(payload["at"])
            if act not in ACTS.get(subject, ()):
                self.content.append(f'Row {seq} says "{act}" of a {subject}, which riskreg does not record.')
            elif not isinstance(payload["actor"], str) or not isinstance(payload["reason"], str):
                self.content.append(f"Row {seq} does not name who did it, or why.")
            else:
                follow = self._follow_paper if subject in PAPERS else getattr(self, f"_follow_{subject}")
                follow(seq, payload)
        except UNREADABLE as error:
            self.content.append(f"Row {seq} cannot be read as what it says it is ({error!s:.200}).")

    def _follow_register(self, seq: int, payload: dict[str, Any]) -> None:
        settings = settings_from_json(payload["state"])
        if settings.id != payload["id"] or (self._frame.settings_revision and settings.id != self.settings.id):
            self.content.append(f"Row {seq} is about another register, {settings.id}.")
            return
        self._frame = replace(self._frame, settings=settings, settings_revision=payload["revision"])

    def _follow_scheme(self, seq: int, payload: dict[str, Any]) -> None:
        if payload["id"] != self.settings.id:
            self.content.append(f"Row {seq} is a scheme of another register.")
        schemes = {**self._frame.schemes, payload["revision"]: scheme_from_json(payload["state"])}
        self._frame = replace(self._frame, schemes=schemes)

    def _follow_source(self, seq: int, payload: dict[str, Any]) -> None:
        if payload["state"]["sha256"] != payload["id"]:
            self.content.append(f"Row {seq} names a file by another hash than its own.")

    def _follow_entry(self, seq: int, payload: dict[str, Any]) -> None:
        entry, scheme = entry_from_json(payload["state"]), payload["scheme"]
        if entry.id != payload["id"]:
            self.content.append(f"Row {seq} holds the state of another entry than it names.")
            return
        open_quarter, before = self._frame.settings.open_quarter.label, self.entries.get(entry.id)
        if (payload["quarter"], scheme) != (open_quarter, index.scheme_of(entry, before, self._frame)):
            self.content.append(f"Row {seq} names a quarter or scheme that was not in force ({open_quarter} was).")
        reported = index.mended(index.reported_of(before), payload, entry)
        reviewed = index.reviewed_by(seq, payload, index.reviewed_of(before))
        row = index.index_row(entry, seq, payload["revision"], scheme, reported, reviewed, self._frame)
        self.entries[entry.id] = index.carried_over(row, before)

    def _follow_review(self, seq: int, payload: dict[str, Any]) -> None:
        seen, row = dict(payload["state"]), self.entries.get(payload["id"])
        if payload["act"] == "withdraw":
            self._follow_withdrawal(seq, seen, row)
            return
        before = seen.pop("before", None)  # reviews of file version 2 do not say it, and cannot be withdrawn
        if before is not None and row is not None:
            if before != list(index.reviewed_of(row)):
                self.content.append(f"Row {seq} says otherwise when the entry was last reviewed before.")
            self._befores[seq] = index.reviewed_of(row)
        if row is None or seen != {"revision": row["revision"], "seq": row["seq"]}:
            self.content.append(f"Row {seq} confirms a state of an entry that did not stand then.")
        elif payload["quarter"] != self.settings.open_quarter.label:
            self.content.append(f"Row {seq} confirms an entry for a quarter that was not open.")
        else:
            row.update(index.reviewed_by(seq, payload, index.reviewed_of(row))._asdict())

    def _follow_paper(self, seq: int, payload: dict[str, Any]) -> None:
        paper = paper_from_json(payload["subject"], payload["state"])
        if paper.id != payload["id"]:
            self.content.append(f"Row {seq} holds another {payload['subject']} than it names.")
        elif getattr(paper, "entry", "") and getattr(paper, "entry", "") not in self.entries:
            self.content.append(f"Row {seq} is about an entry that was not in the register.")

    def _follow_reissue(self, seq: int, payload: dict[str, Any]) -> None:
        state, label = payload["state"], payload["id"]
        pinned = self._pinned.get(label, frozenset())
        corrected = {entry_id: entry_from_json(said["state"]) for entry_id, said in state["corrected"].items()}
        right = all(entry_id in pinned and entry.id == entry_id for entry_id, entry in corrected.items())
        if not right or not corrected or (state["quarter"], state["issue"]) != (label, payload["revision"]):
            self.frozen.append(f"The reissue of {label} (row {seq}) does not follow from the sign-off it mends.")

    def _follow_withdrawal(self, seq: int, said: dict[str, Any], row: IndexRow | None) -> None:
        before = self._befores.pop(said["review"], None)
        stood = row is not None and (row["revision"], row["reviewed_seq"]) == (said["revision"], said["review"])
        if row is None or before is None or not stood:
            self.content.append(f"Row {seq} withdraws a review that did not stand then.")
        else:
            row.update(before._asdict())

    def _follow_quarter(self, seq: int, payload: dict[str, Any]) -> None:
        if payload["act"] == "reissue":
            self._follow_reissue(seq, payload)
            return
        state, label = payload["state"], payload["id"]
        listed = [entry for entry in self.entries.values() if not entry["retired"]]
        if state["entries"] != {entry["id"]: index.pin(entry) for entry in listed}:
            self.frozen.append(f"The sign-off of {label} (row {seq}) does not pin what stood then.")
        frame = self._frame
        # A sign-off opens the next quarter in the row before its own, and pins the settings before that.
        pinned = (state["quarter"], state["settings"] + 1, state["scheme"])
        follows = frame.settings.open_quarter == Quarter.parse(label, frame.settings.start_month).next
        if pinned != (label, frame.settings_revision, frame.scheme_revision) or not follows:
            self.frozen.append(
                f"The sign-off of {label} (row {seq}) does not pin the quarter, settings and scheme in force then."
            )
        for entry in listed:
            entry.update(index.after_sign_off(entry))
        self._befores.clear()
        self._pinned[label] = frozenset(entry["id"] for entry in listed)
        self.quarters[label] = {
            "label": label,
            "seq": seq,
            "as_at": date.fromisoformat(state["as_at"]).isoformat(),
            "at": payload["at"],
            "actor": payload["actor"],
            "entries": len(listed),
        }
        self._frame = replace(frame, signed=frame.signed + 1)
