"""How the register's settings lay out its workbook."""

from dataclasses import replace
from pathlib import Path

import pytest

from riskreg.model.codec import settings_from_json, settings_to_json
from riskreg.model.errors import InvalidEntry
from riskreg.model.quarter import Quarter
from riskreg.model.records import PAPER_COLUMNS, PaperColumn, PaperLayout, PaperStyle, Settings
from riskreg.model.register import Register

OWN = PaperLayout(
    PaperStyle.AS_PUBLISHED,
    (PaperColumn("title", "What it is"), PaperColumn("reference", "Nr", "No"), PaperColumn("target score")),
    ("risks", "verification"),
)


def settings(paper: PaperLayout = PaperLayout()) -> Settings:  # noqa: B008 - it is frozen
    return Settings("6d0f7b9e-4f3c-4a53-9f0e-0c6f6c0b6a11", "Marlshire", Quarter(2018, 1), paper=paper)


def test_the_usual_layout_is_not_written_so_that_older_settings_are_the_same_bytes() -> None:
    assert "paper" not in settings_to_json(settings())
    assert settings_from_json(settings_to_json(settings())) == settings()


def test_a_layout_of_ones_own_is_kept_letter_for_letter() -> None:
    assert settings_from_json(settings_to_json(settings(OWN))) == settings(OWN)


def test_a_register_keeps_its_layout_and_each_quarter_the_one_that_it_was_signed_off_with(tmp_path: Path) -> None:
    register = Register.create(tmp_path / "r.riskreg", name="Marlshire", actor="Clerk", quarter=Quarter(2018, 1))
    register.sign_off(Quarter(2018, 1), actor="Clerk")
    before = register.settings
    register.change_settings(replace(before, paper=OWN), before, actor="Clerk")
    opened = Register.open(tmp_path / "r.riskreg")
    assert opened.settings.paper == OWN
    assert opened.state(Quarter(2018, 1)).settings.paper == PaperLayout()
    assert opened.verify().ok


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        (PaperLayout(columns=(PaperColumn("title"),)), "needs the column reference"),
        (PaperLayout(columns=tuple(map(PaperColumn, (*PAPER_COLUMNS, "title")))), "named twice"),
        (
            PaperLayout(columns=(PaperColumn("reference"), PaperColumn("title"), PaperColumn("colour"))),
            "no column",
        ),
        (PaperLayout(sheets=("risks", "poem")), "no sheet poem"),
        (PaperLayout(columns=(PaperColumn("reference", "A"), PaperColumn("title", "a"))), "the same heading"),
        (PaperLayout(columns=(PaperColumn("reference", "A\nB"), PaperColumn("title"))), "one line"),
        (PaperLayout(columns=(PaperColumn("reference", "A" * 81), PaperColumn("title"))), "at most 80"),
    ],
)
def test_a_layout_that_could_not_be_written_or_read_is_refused(
    tmp_path: Path, paper: PaperLayout, said: str
) -> None:
    register = Register.create(tmp_path / "r.riskreg", name="Marlshire", actor="Clerk")
    before = register.settings
    with pytest.raises(InvalidEntry, match=said):
        register.change_settings(replace(before, paper=paper), before, actor="Clerk")
    assert register.settings == before
