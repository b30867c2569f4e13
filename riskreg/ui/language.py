"""The language of the window: English as written, or a translation from the folder ``translations``."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

NAMES = {"en": "English", "cy": "Cymraeg"}
"""The languages offered, by ISO 639-1 code, each called what its speakers call it."""


def chosen(preference: str) -> str:
    """The language to speak: the person's own choice, or the first of the system's that there is."""
    system = [QLocale(name).name().split("_")[0] for name in QLocale.system().uiLanguages()]
    return next((code for code in (preference, *system) if code in NAMES), "en")


def speak(app: QApplication, preference: str, resources: Path) -> None:
    """Load the texts of a language; what is not translated stays English."""
    code = chosen(preference)
    if code == "en":
        return
    own, qt = QTranslator(app), QTranslator(app)
    if qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    if own.load(f"riskreg_{code}", str(resources / "translations")):
        app.installTranslator(own)
