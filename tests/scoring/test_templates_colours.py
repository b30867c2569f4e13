"""Colours as everyone sees them: contrast, simulated sight, and the order of a ramp."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskreg.scoring.colours import (
    READABLE,
    Clash,
    Fault,
    Sight,
    clashes,
    contrast,
    difference,
    ink_on,
    luminance,
    seen,
)
from riskreg.scoring.palette import COOL, FEWEST, MOST, PALETTES, WARM, Named, ramp, swatch_of
from riskreg.scoring.rating import Kind

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FFFFFF", "#767676") == contrast("#767676", "#FFFFFF")


@given(colours)
def test_a_text_that_can_be_read_is_found_for_every_fill(fill: str) -> None:
    assert contrast(ink_on(fill), fill) >= READABLE
    swatch = swatch_of(fill)
    assert swatch.fill == fill
    assert contrast(swatch.text, fill) >= READABLE


@given(st.integers(0, 255), st.sampled_from(Sight))
def test_grey_stays_grey_in_every_kind_of_sight(level: int, sight: Sight) -> None:
    grey = f"#{level:02X}{level:02X}{level:02X}"
    shown = seen(grey, sight)
    parts = [int(shown[at : at + 2], 16) for at in (1, 3, 5)]
    assert max(abs(part - level) for part in parts) <= 1


@given(colours)
def test_full_sight_changes_nothing(colour: str) -> None:
    assert seen(colour, Sight.FULL) == colour


def test_red_and_green_come_together_without_sight_of_green_and_blue_stays_apart() -> None:
    red, green, blue = "#C00000", "#507800", "#0000C0"
    assert difference(red, green, Sight.DEUTERANOPIA) < difference(red, green) / 3
    assert difference(red, blue, Sight.DEUTERANOPIA) > difference(red, green, Sight.DEUTERANOPIA) * 3
    assert luminance("#FF0000", Sight.PROTANOPIA) < luminance("#FF0000") * 0.6, "red looks dark"


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("bands", range(FEWEST, MOST + 1))
def test_a_ramp_keeps_its_order_for_everyone(kind: Kind, bands: int) -> None:
    fills = [swatch.fill for swatch in ramp(kind, bands)]
    assert len(set(fills)) == bands
    assert clashes(fills) == ()


def test_a_traffic_light_is_refused_and_so_are_colours_that_look_alike_to_some() -> None:
    traffic = clashes(["#92D050", "#FFFF00", "#FFC000", "#FF0000"])
    assert traffic[0] == Clash(1, Fault.ORDER, Sight.FULL)
    assert [clash.fault for clash in clashes(["#B3261E", "#B3261E"])] == [Fault.ALIKE]
    [alike] = clashes(["#FADD85", "#F8C26F"])
    assert (alike.fault, alike.sight) == (Fault.ALIKE, Sight.PROTANOPIA)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette[0].name)
def test_the_palette_runs_from_light_to_dark_with_readable_text(palette: tuple[Named, ...]) -> None:
    light = [luminance(named.swatch.fill) for named in palette]
    assert light == sorted(light, reverse=True)
    assert all(contrast(named.swatch.fill, named.swatch.text) >= READABLE for named in palette)
    assert len({named.name for named in (*WARM, *COOL)}) == len(WARM) + len(COOL)
