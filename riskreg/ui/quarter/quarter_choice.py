"""Which quarter is looked at: the open one, or one that is signed off."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from riskreg.model.quarter import Quarter
from riskreg.ui.desk import Contents
from riskreg.ui.editor.fields import CalmCombo


class QuarterChoice(CalmCombo):
    """``turned`` says that a person chose another quarter."""

    turned = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setProperty("role", "choice")
        self.setStyleSheet("QComboBox::drop-down { border: none; }")  # it draws its own arrow
        self.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self._contents: Contents | None = None
        self.currentIndexChanged.connect(self._turned)

    @property
    def quarter(self) -> Quarter | None:
        """The quarter that is looked at; None before there is any."""
        found = self.currentData()
        return found if isinstance(found, Quarter) else None

    @property
    def is_open(self) -> bool:
        """Whether it is the open quarter."""
        return self._contents is not None and self.quarter == self._contents.quarter

    def offer(self, contents: Contents, *, follow: bool = True) -> None:
        """Offer a register's quarters; what was chosen stays so, unless another quarter opened and one follows."""
        before, chosen, self._contents = self._contents, self.quarter, contents
        quarters = [contents.quarter, *(each.quarter for each in reversed(contents.sign_offs))]
        stays = before is not None and before.path == contents.path
        if follow and before is not None and before.quarter != contents.quarter:
            stays = False
        with QSignalBlocker(self):
            self.clear()
            for each in quarters:
                said = self.tr("{0}, open") if each == contents.quarter else self.tr("{0}, signed off")
                self.addItem(said.format(each.label), each)
            self.setCurrentIndex(quarters.index(chosen) if stays and chosen in quarters else 0)

    def choose(self, quarter: Quarter) -> None:
        """Look at another quarter; one that there is not leaves it as it is."""
        for at in range(self.count()):
            if self.itemData(at) == quarter:
                self.setCurrentIndex(at)

    def _turned(self, at: int) -> None:
        if at >= 0:
            self.turned.emit()
