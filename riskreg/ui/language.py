"""The language of the window: English as written, or a translation from the folder ``translations``."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

NAMES = {"en": "English", "cy": "Cymraeg"}
"""The languages offered, by ISO 639-1 code, each called what its speakers call it."""


QT_SAYS = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
)
"""What Qt's own buttons and menus say, for languages that Qt itself does not come in."""


def chosen(preference: str) -> str:
    """The language to speak: the person's own choice, or the first of the system's that there is."""
    system = [QLocale(name).name().split("_")[0] for name in QLocale.system().uiLanguages()]
    return next((code for code in (preference, *system) if code in NAMES), "en")


def speak(app: QApplication, preference: str, resources: Path) -> None:
    """Load the texts of a language; what is not translated stays English."""
    code = chosen(preference)
    if code == "en":
        return
    QLocale.setDefault(QLocale(code))
    own, qt = QTranslator(app), QTranslator(app)
    if qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    if own.load(f"riskreg_{code}", str(resources / "translations")):
        app.installTranslator(own)
