"""Timing two ways of doing one thing in turn, so that a machine that slows down slows both."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Times in milliseconds; ``aim`` is the ratio or time not to exceed."""

    name: str
    ours: float
    floor: float
    floor_name: str
    aim: float
    note: str = ""

    @property
    def ratio(self) -> float:
        """How many times the floor ours takes."""
        return self.ours / self.floor

    def line(self) -> str:
        """The figure for a terminal."""
        verdict = "within" if self.ratio <= self.aim else "OVER"
        return (
            f"{self.name:<44}{self.ours:>10.1f} ms  {self.ratio:>6.2f}x of {self.floor_name}"
            f" ({self.floor:.1f} ms), aim {self.aim:g}x: {verdict}{'; ' + self.note if self.note else ''}"
        )


def milliseconds(action: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


def at_work(action: Callable[[], object]) -> float:
    """How long one call keeps a processor busy, with its children: what else the machine does is not in it."""
    started = _busy()
    action()
    return (_busy() - started) * 1000


def _busy() -> float:
    if sys.platform == "win32":
        return time.process_time()
    import resource

    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def in_turn(
    ours: Callable[[], object],
    floor: Callable[[], object],
    runs: int,
    measure: Callable[[Callable[[], object]], float] = milliseconds,
) -> tuple[list[float], list[float]]:
    """Times of both, run alternately after one warm-up each."""
    ours()
    floor()
    pairs = [(measure(ours), measure(floor)) for _ in range(runs)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def median(times: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(times)


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that ``percent`` of the runs did not exceed."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]
