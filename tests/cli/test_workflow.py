"""`qvisit visit draft`, `comment`, `accuracy`, `decide` and the others on a report's way."""

import json

import pytest

from tests.cli.command import Command, refused
from tests.usecases.drafted import comment_of, drafted, received, sent
from tests.usecases.published import published
from tests.usecases.trust import Trust, debriefed

DAY = "2027-03-09"  # of the visit: the clock of the machine may be anywhere


def test_a_draft_is_shared_commented_and_settled(trust: Trust, command: Command) -> None:
    debriefed(trust)
    shared = command("hazel", "visit", "draft", "WIL")
    command("hazel", "visit", "comment", "WIL", "Say which corridor.", "--about", "F1")
    (comment,) = json.loads(command("hazel", "visit", "way", "WIL", "--json").stdout)["comments"]

    done = command("hazel", "visit", "settle", "WIL", comment["id"][:8], "The long one.")

    assert "Draft 1 is shared." in shared.stdout
    assert comment["settled"] is False
    assert done.returncode == 0
    told = command("hazel", "visit", "way", "WIL").stdout
    assert "status: draft report" in told
    assert "settled yes" in told


def test_the_wards_answer_is_entered_and_decided(trust: Trust, command: Command) -> None:
    drafted(trust)
    gone = command("hazel", "visit", "send-draft", "WIL", "--day", DAY)
    command(
        "hazel", "visit", "accuracy", "WIL", "Both doors lock.", "--kind", "B", "--about", "w-1",
        "--evidence", "The check of 8 March.", "--day", DAY,
    )  # fmt: skip
    (fact,) = json.loads(command("hazel", "visit", "way", "WIL", "--json").stdout)["facts"]

    done = command("hazel", "visit", "decide", "WIL", fact["id"], "One lock, not two.", "--accept")

    assert "until 2027-03-23" in gone.stdout
    assert fact["kind"] == "B"
    assert done.stdout == "Decided. Still to put right where it stands: 1.\n"


def test_the_ward_finds_the_facts_right(trust: Trust, command: Command) -> None:
    sent(trust)

    done = command("linden", "visit", "facts-right", "WIL", "--day", DAY)

    assert done.returncode == 0
    assert json.loads(command("linden", "visit", "way", "WIL", "--json").stdout)["check"] == (
        "confirmed"
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("comment", "WIL", "Why?", "--about", "F9"), "This draft has nothing called 'F9'."),
        (("settle", "WIL", "zzzz", "So."), "No one comment of this visit goes by 'zzzz'."),
        (("facts-right", "WIL"), "The draft was not sent to the ward yet."),
        (("accuracy", "WIL", "Both.", "--kind", "C"), "The draft was not sent to the ward yet."),
        (("amend", "WIL", "--reason", "A.", "--what", "B."), "Only governance may do this."),
    ],
)
def test_what_cannot_be_done_is_said_in_words(
    trust: Trust, command: Command, words: tuple[str, ...], why: str
) -> None:
    drafted(trust)

    assert why in refused(command("hazel", "visit", *words))


def test_a_rejected_comment_has_its_reason_and_governance_does_not_decide(
    trust: Trust, command: Command
) -> None:
    comment = comment_of(received(trust))
    why = "An opinion is not a correction."
    kept = refused(command("linden", "visit", "decide", "WIL", comment, why, "--reject"))

    command("hazel", "visit", "decide", "WIL", comment, why, "--reject")

    assert "Only the panel lead of this visit may do this." in kept
    assert f"not accepted: {why}" in command("hazel", "visit", "way", "WIL").stdout


def test_governance_opens_a_report_for_amendment(trust: Trust, command: Command) -> None:
    published(trust)

    done = command(
        "linden", "visit", "amend", "WIL", "--reason", "A wrong count.", "--what", "One door."
    )

    assert done.stdout.startswith("Open for amendment.")
