"""A register cut short at any length is refused, and left as it is."""

import os
import random
import shutil
from pathlib import Path

import pytest

from riskreg.model.errors import UnusableFile
from riskreg.model.register import Register
from tests.torture.operations import made_entry
from tests.torture.scale import FULL, figures


def test_every_length_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "whole.riskreg"
    register = Register.create(path, name="Council", actor="Officer")
    for number in range(1, 4):
        register.save(made_entry(f"CR{number}"), 0, actor="Officer")
    cut = tmp_path / "cut.riskreg"
    shutil.copy(path, cut)
    whole = path.stat().st_size
    lengths = range(whole) if FULL else random.Random().sample(range(whole), 300)
    for length in sorted(lengths, reverse=True):
        os.truncate(cut, length)
        with pytest.raises(UnusableFile):
            Register.open(cut).check()
        assert cut.stat().st_size == length
        assert len(list(tmp_path.iterdir())) == 2
    assert cut.read_bytes() == path.read_bytes()[: cut.stat().st_size]
    figures.append(f"truncation: {len(lengths)} of the {whole} lengths of a register, all refused and left alone")
