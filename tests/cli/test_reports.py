"""`qvisit reports`: the list, the check, and withdrawing a report."""

import json
from datetime import UTC, datetime

from qvisit.usecases.retention import remove_due
from tests.cli.command import Command, refused
from tests.usecases.photographed import unfetched
from tests.usecases.published import FIRST, WHY, index, published
from tests.usecases.trust import Trust


def test_a_report_is_withdrawn_by_its_version(trust: Trust, command: Command) -> None:
    published(trust)
    trust.sync("linden", "hazel")
    withdraw = ("reports", "withdraw", trust.visit[:8], "--reason", WHY)

    unknown = refused(command("linden", *withdraw, "--version", "7"))
    other = refused(command("hazel", *withdraw))
    done = command("linden", *withdraw, "--version", "1")
    twice = refused(command("linden", *withdraw))

    assert "No such version was published. Published: 1." in unknown
    assert "Only governance may do this." in other
    assert done.stdout == f"Withdrawn: version 1, {FIRST}\n"
    assert "This version was withdrawn already." in twice
    assert WHY in index(trust)


def test_a_withdrawn_file_that_is_gone_is_named(trust: Trust, command: Command) -> None:
    opened = published(trust)
    trust.clock.now = datetime(2029, 3, 10, tzinfo=UTC)
    remove_due(trust["linden"], opened.visit.id, "scores")  # nobody can make it again
    (trust.share / FIRST).unlink()

    done = command("linden", "reports", "withdraw", trust.visit[:8], "--reason", WHY)

    assert done.stdout == (
        f"Withdrawn: version 1, {FIRST}\nMissing or altered, so without a stamp: {FIRST}\n"
    )


def test_what_is_altered_is_found_and_put_right(trust: Trust, command: Command) -> None:
    published(trust)
    sound = command("linden", "reports", "check")
    (trust.share / FIRST).write_bytes(b"%PDF another one")
    (trust.share / "Reports" / "index.html").unlink()

    found = command("linden", "reports", "check", "--json")
    mended = command("linden", "reports", "index")
    after = command("linden", "reports", "check", "--json")

    assert sound.stdout == "Every published report is as the record says.\n"
    assert found.returncode == 1
    assert json.loads(found.stdout)[0].startswith(f"{FIRST} was altered")
    assert mended.stdout == (
        "Pages of the list written: 1. Reports stamped: 0. Files put back: 1.\n"
    )
    assert (after.returncode, json.loads(after.stdout)) == (0, [])


def test_only_governance_writes_there(trust: Trust, command: Command) -> None:
    published(trust)

    assert "Only governance writes in the Reports folder." in refused(
        command("hazel", "reports", "index")
    )


def test_a_share_that_is_away_is_said_and_the_stamp_waits(trust: Trust, command: Command) -> None:
    published(trust)
    trust.share.rename(trust.folder / "away")

    check = refused(command("linden", "reports", "check"))
    done = command("linden", "reports", "withdraw", trust.visit[:8], "--reason", WHY)

    assert "cannot be reached" in check
    assert "The next sync writes them." in done.stdout


def test_photos_that_cannot_be_fetched_are_said_and_left_out_on_demand(
    trust: Trust, command: Command
) -> None:
    unfetched(trust)
    (trust.share / "files").rename(trust.folder / "away")
    publish = ("reports", "publish", trust.visit[:8], "--alone")

    stopped = refused(command("linden", *publish))
    done = command("linden", *publish, "--without-photos")

    assert "2 photos of this report could not be fetched from the share." in stopped
    assert done.stdout == (
        f"Published: version 1\n- {FIRST}\n"
        "Photos that it does not show: 2. It has the words of these alone.\n"
    )
