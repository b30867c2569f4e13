"""What is known of the spelling of words, and the asking about those that are not."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QProcess, QTimer, Signal

from riskreg.ui.settings import Preferences
from riskreg.ui.spelling.dictionaries import dictionaries, usual_folders
from riskreg.ui.spelling.words import Word, known_words, plain, words

_PATIENCE = 10_000  # milliseconds that an answer may take
_AT_ONCE = 400  # words of one request
_MOST = 50_000  # words remembered


class Speller(QObject):
    """Judges words at once from memory, and asks the dictionary in another process about the rest.

    ``answered`` says that more is known now; ``suggested`` carries a word and what may have been meant. Without
    a dictionary no word is ever wrong.
    """

    answered = Signal()
    suggested = Signal(str, list)

    def __init__(
        self, preferences: Preferences, parent: QObject | None = None, folders: Sequence[Path] | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences, self._folders = preferences, folders
        self._known: frozenset[str] = frozenset()
        self._mine = known_words(preferences.words)
        self._right: dict[str, bool] = {}
        self._seen: dict[str, tuple[Word, ...]] = {}
        self._waiting: dict[str, None] = {}
        self._wishes: list[str] = []
        self._asked: list[str] = []
        self._process: QProcess | None = None
        self.is_at_hand = True  # until it turns out otherwise
        self._soon, self._watch = QTimer(self), QTimer(self)
        for timer in (self._soon, self._watch):
            timer.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        self._watch.timeout.connect(self.close)

    def know(self, texts: Iterable[str]) -> None:
        """Take the words of these texts for right: the owners and types of the register."""
        known = known_words(texts)
        if known != self._known:
            self._known = known
            self._seen.clear()
            self.answered.emit()

    def learn(self, word: str) -> None:
        """Take a word for right from now on, in every register."""
        self._preferences.learn(plain(word))
        self._mine = known_words(self._preferences.words)
        self._seen.clear()
        self.answered.emit()

    def wrong_in(self, text: str) -> tuple[Word, ...]:
        """The words of a text that are known to be wrong; what is not known yet is asked."""
        seen = self._seen.get(text)
        if seen is None and self.is_at_hand:
            found = tuple(words(text))
            unknown = [word.text for word in found if self.is_wrong(word.text) is None]
            seen = tuple(word for word in found if self.is_wrong(word.text))
            if unknown:
                self._want(unknown)
            else:
                self._seen[text] = seen
        return seen or ()

    def is_wrong(self, word: str) -> bool | None:
        """Whether a word is wrong; None where that is not known yet."""
        word = plain(word)
        if word.casefold() in self._mine or word.casefold() in self._known:
            return False
        right = self._right.get(word)
        return None if right is None else not right

    def suggest(self, word: str) -> None:
        """Ask what may have been meant."""
        if self.is_at_hand:
            self._wishes.append(plain(word))
            self._ask()

    def _want(self, unknown: Iterable[str]) -> None:
        self._waiting |= dict.fromkeys(map(plain, unknown))
        if not self._soon.isActive():
            self._soon.start(150 if self._process else 700)  # the first paint has the machine to itself

    def _ask(self) -> None:
        if self._asked or not (self._wishes or self._waiting) or not self._started():
            return
        process = self._process
        assert process is not None  # noqa: S101 - it was just started
        if self._wishes:
            self._asked, request = [self._wishes.pop(0)], {"suggest": ""}
            request["suggest"] = self._asked[0]
            process.write(json.dumps(request).encode() + b"\n")
        else:
            self._asked = list(self._waiting)[:_AT_ONCE]
            process.write(json.dumps({"check": self._asked}).encode() + b"\n")
        self._watch.start(_PATIENCE)

    def _started(self) -> bool:
        if self._process is None and self.is_at_hand:
            languages = tuple(dict.fromkeys((QLocale.system().name(), "en_GB")))
            found = dictionaries(self._folders if self._folders is not None else usual_folders(), languages)
            self.is_at_hand = bool(found)
            if found:
                self._process = process = QProcess(self)
                process.readyReadStandardOutput.connect(self._read)
                process.finished.connect(self._ended)
                process.errorOccurred.connect(self._ended)
                judge = str(Path(__file__).with_name("judge.py"))
                process.start(sys.executable, ["-P", judge, *map(str, found)])
        return self.is_at_hand

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            asked, self._asked = self._asked, []
            self._watch.stop()
            if "for" in answer:
                self.suggested.emit(answer["for"], answer["words"])
            else:
                self._keep(asked, frozenset(answer["wrong"]))
        self._ask()

    def _keep(self, asked: list[str], wrong: frozenset[str]) -> None:
        if len(self._right) > _MOST:
            self._right.clear()
        for word in asked:
            self._right[word] = word not in wrong
            self._waiting.pop(word, None)
        if len(self._seen) > _AT_ONCE:
            self._seen.clear()
        self.answered.emit()

    def _ended(self, *_: object) -> None:
        self.is_at_hand = False
        self._waiting.clear()
        self._watch.stop()

    def close(self) -> None:
        """Ask no more, and let the other process go."""
        self.is_at_hand = False
        process, self._process = self._process, None
        if process is not None and process.state() is not QProcess.ProcessState.NotRunning:
            process.closeWriteChannel()
            if not process.waitForFinished(300):
                process.kill()
                process.waitForFinished(3000)
