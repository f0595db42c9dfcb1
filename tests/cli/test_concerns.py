"""`qvisit visit concern`: raised, told, confirmed and listed at the command line."""

import json
from pathlib import Path

import pytest

from qvisit.usecases.wards import enter_contact
from tests.cli.command import Command, Done, refused
from tests.report.reading import text_of
from tests.usecases.trust import Trust

WHAT = "The emergency bag is open."


@pytest.fixture
def phones(trust: Trust) -> Trust:
    """The trust whose laptops know whom to phone."""
    for role, number in (
        ("Nurse in charge", "01632 960 101"),
        ("Senior manager on call", "01632 960 114"),
    ):
        enter_contact(trust["linden"], role, "Idris Vale", number)
    trust.sync("linden", "ash")
    return trust


def _raise(command: Command, visit: str, *more: str) -> Done:
    return command("ash", "visit", "concern", "raise", visit, "--what", WHAT, *more)


def _row(command: Command, visit: str) -> dict[str, object]:
    (row,) = json.loads(command("ash", "visit", "concern", "list", visit, "--json").stdout)
    assert isinstance(row, dict)
    return row


def test_a_raised_concern_says_that_nobody_is_told_and_whom_to_phone(
    phones: Trust, command: Command
) -> None:
    done = _raise(command, phones.visit, "--at-risk", "yes", "--in-charge", "no")

    assert done.stderr == ""
    assert done.stdout.startswith("Saved on this laptop. Nobody has been told yet. Phone now.")
    assert "1. Nurse in charge, now" in done.stdout
    assert "2. Senior manager on call, by " in done.stdout
    assert "01632 960 114" in done.stdout
    assert "The visit pauses" in done.stdout


@pytest.mark.parametrize("about", ["yes", "unknown"])
def test_the_person_in_charge_is_nowhere_in_what_is_about_them(
    phones: Trust, command: Command, about: str, tmp_path: Path
) -> None:
    shown = _raise(command, phones.visit, "--in-charge", about).stdout
    path = tmp_path / "card.pdf"
    command("ash", "visit", "concern", "card", phones.visit, "C1", "--out", path)

    paper = text_of(path.read_bytes(), tmp_path)
    for words in (shown, paper):
        assert "urse in charge" not in words
        assert "01632 960 101" not in words
        assert "Site manager or on-call manager" in words
        assert "01632 960 114" in words


def test_it_goes_from_not_told_to_confirmed(phones: Trust, command: Command) -> None:
    visit = phones.visit
    _raise(command, visit, "--at-risk", "yes", "--in-charge", "no", "--when", "00:01")
    tell = ("visit", "concern", "tell", visit, "C1", "--name", "Idris Vale")
    states = [_row(command, visit)["state"]]

    nurse = ("--role", "Nurse in charge", "--step", "make_safe", "--answer", "I will go.")
    command("ash", *tell, *nurse)
    states.append(_row(command, visit)["state"])
    too_early = command(
        "ash", "visit", "concern", "confirm", visit, "C1", "--role", "Nurse", "--name", "I",
        "--next", "x",
    )  # fmt: skip
    command("ash", *tell, "--role", "Senior manager on call", "--step", "manager", "--no-answer")
    states.append(_row(command, visit)["state"])
    manager = (*tell, "--role", "Senior manager on call", "--step", "manager")
    assert "What they answered is missing." in refused(command("ash", *manager))
    command("ash", *manager, "--answer", "I am coming.")
    states.append(_row(command, visit)["state"])
    command(
        "ash", "visit", "concern", "confirm", visit, "C1", "--role", "Senior manager on call",
        "--name", "Idris Vale", "--next", "A new bag by 15:00",
    )  # fmt: skip
    command("ash", "visit", "concern", "note", visit, "C1", "--reference", "INC-2027-14")

    row = _row(command, visit)
    assert states == ["not_told", "not_told", "not_told", "told"]
    assert "Nobody has been told of this concern yet" in refused(too_early)
    assert row["state"] == "confirmed"
    assert row["not_reached"] == ["Senior manager on call"]
    assert row["references"] == ["INC-2027-14"]


def test_the_list_says_not_told_yet_and_by_when(phones: Trust, command: Command) -> None:
    _raise(command, phones.visit)

    words = command("ash", "visit", "concern", "list", phones.visit).stdout
    row = _row(command, phones.visit)

    assert "Not told yet." in " ".join(words.split())
    assert row["urgent"] is True
    assert row["by"]


def test_the_list_says_that_the_time_is_over_by_when_it_was_seen(
    phones: Trust, command: Command
) -> None:
    _raise(command, phones.visit, "--when", "2020-01-05T11:02")

    words = command("ash", "visit", "concern", "list", phones.visit).stdout
    row = _row(command, phones.visit)

    assert row["by"] == "5 January 2020, 11:32"
    assert row["by_is_over"] is True
    assert "Not told yet. The" in words  # and not: Phone by


def test_a_visitor_who_did_not_raise_it_may_not_write_who_was_told(
    phones: Trust, command: Command
) -> None:
    _raise(command, phones.visit)
    phones.sync("ash", "rowan")

    done = command(
        "rowan", "visit", "concern", "tell", phones.visit, "C1", "--role", "On call",
        "--name", "I", "--answer", "Yes.",
    )  # fmt: skip

    assert "Only the person who raised the concern, the panel lead" in refused(done)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--when", "half past two"), "is not a time"),
        (("--when", "2099-01-01T10:00"), "That time is yet to come."),
        (("--item", "X-99"), "No item of this visit has the code X-99."),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_saved(
    phones: Trust, command: Command, more: tuple[str, str], said: str
) -> None:
    done = _raise(command, phones.visit, *more)

    assert said in refused(done)
    assert (
        json.loads(command("ash", "visit", "concern", "list", phones.visit, "--json").stdout) == []
    )


def test_an_unknown_concern_or_step_is_said(phones: Trust, command: Command) -> None:
    _raise(command, phones.visit, "--item", "w-1")
    tell = ("visit", "concern", "tell", phones.visit)
    who = ("--role", "On call", "--name", "Idris Vale")

    no_concern = refused(command("ash", *tell, "C7", *who))
    no_step = refused(command("ash", *tell, "C1", *who, "--step", "moon"))

    assert "has no concern 'C7'" in no_concern
    assert "The steps are: make_safe, manager, safeguarding, note; or other." in no_step
    assert _row(command, phones.visit)["items"] == ["W-1"]


def test_the_empty_card_has_the_numbers_but_not_that_of_the_person_in_charge(
    phones: Trust, command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "kit" / "card.pdf"

    done = command("ash", "visit", "concern-card", phones.visit, "--out", path)

    words = text_of(path.read_bytes(), tmp_path)
    assert done.stdout == f"Written: {path}\n"
    assert "Paper concern card" in words
    assert "Writing it here does not tell anyone." in words
    assert "01632 960 114" in words
    assert "01632 960 101" not in words
