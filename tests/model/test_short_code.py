"""The short code on a paper proves what the whole head proves, and a wrong one proves nothing."""

import pytest

from riskreg.model.register import Register
from riskreg.model.short_code import read_stamp, short_code
from tests.model.conftest import Make


@pytest.fixture
def code(register: Register, make: Make) -> str:
    register.save(make(), 0, actor="Officer")
    state = register.state()
    register.save(make("CR2"), 0, actor="Officer")
    return short_code(state.rows, state.head)


def test_a_short_code_vouches_for_the_rows_up_to_its_own(register: Register, code: str) -> None:
    for typed in (code, code.lower(), f" {code.replace('-', ' - ')} ", code.replace("-", "–")):
        found = register.verify(typed)
        assert found.ok, typed
        assert found.vouched == 3


def test_a_mistyped_code_or_one_of_another_row_does_not_stand(register: Register, code: str) -> None:
    last = "0" if code[-1] != "0" else "1"
    for typed in (code[:-1] + last, "2" + code[1:], code[:-1], code[:-5]):
        found = register.verify(typed)
        assert not found.ok, typed
        assert found.vouched == 0


def test_the_line_of_a_paper_and_its_qr_code_can_be_given_as_they_are(register: Register, make: Make) -> None:
    register.save(make(), 0, actor="Officer")
    state, own, other = register.state(), register.settings.id, "00000000-0000-4000-8000-000000000000"
    register.save(make("CR2"), 0, actor="Officer")
    forms = (
        "Register {}, ledger row {:,}, head {}. Short code 3-AAAA-BBBB-CCCC-DDDD.",
        "riskreg:{}?row={}&head={}",
        "register {},\nledger row {},\nhead {}",
    )
    for form in forms:
        found = register.verify(form.format(own, state.rows, state.head))
        assert (found.ok, found.vouched) == (True, state.rows), form
        for wrong in ((other, state.rows, state.head), (own, 2, state.head), (own, state.rows, "a" * 64)):
            assert not register.verify(form.format(*wrong)).ok, wrong


def test_a_whole_head_is_no_code() -> None:
    assert read_stamp("AB " * 32) == (0, "ab" * 32)
    assert short_code(57, "9f2c41ab77d00e1b" + "f" * 48) == "57-9F2C-41AB-77D0-0E1B"
