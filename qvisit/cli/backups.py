"""The commands that keep the record safe: backup, restore, check, rebuild, and what unlocks it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from qvisit.cli.brand import check_document
from qvisit.cli.output import Json, Out, print_json
from qvisit.cli.profile import Chosen, open_profile, profile_folder, prove, read_secret, unlock
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.paths import default_profiles_folder
from qvisit.usecases import backups, profile_names, profiles, restoring
from qvisit.usecases.cards import save_recovery_card
from qvisit.usecases.progress import Report, Step
from qvisit.usecases.rebuild import rebuild
from qvisit.usecases.restoring import Restored
from qvisit.usecases.verify import verify
from qvisit.workspace import open_workspace

words_app = typer.Typer(
    help="What unlocks a profile: words, this computer's sign-in, the recovery card.",
    no_args_is_help=True,
)
keyring_app = typer.Typer(help="This computer's own sign-in.", no_args_is_help=True)
words_app.add_typer(keyring_app, name="keyring")

WithCode = Annotated[
    bool, typer.Option("--with-code", help="Unlock with the code of the recovery card.")
]


def add_commands(app: typer.Typer) -> None:
    """Put the commands of this module among all."""
    app.command("backup")(make_backup)
    app.command("restore")(restore)
    app.command("verify")(verify_profile)
    app.command("rebuild")(rebuild_lists)
    app.add_typer(words_app, name="words")


def make_backup(
    context: typer.Context,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The folder to write to; else beside the profile."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write a backup of the profile as one checked file."""
    with open_profile(context) as ws, _progress("Backing up", quiet=as_json) as report:
        if out is None:
            made = backups.backup_now(ws, report)
        else:
            made = backups.make_backup(ws, out, report)
    if as_json:
        print_json({"saved": str(made.path), "made_at": made.made_at, "size": made.size})
        return
    _say(f"The backup is written and checked: {made.path}")
    _say("It opens with the words, or the recovery card, that open the profile now.")


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup, a .qvisitbackup file.")],
    with_code: WithCode = False,
    as_new: Annotated[
        bool,
        typer.Option("--as-new", help="Make a new profile, though one of its person is here."),
    ] = False,
    own_words_from: Annotated[
        Path | None,
        typer.Option(
            "--own-words-from",
            help="A file with the words of the profile here, where the backup has other words.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Add what a backup holds and the profile lacks; or make the profile anew where there is none.

    The words asked for are those of the backup. Where its person has another profile here, that
    one is opened with its own words, and the backup is added to it. What is newer here stays. A
    profile that is made anew asks to be let in again.
    """
    found = restoring.look_at(file)
    chosen: Chosen = context.obj
    asked = (
        f"The code on {found.name}’s recovery card: " if with_code else f"{found.name}’s words: "
    )
    secret = read_secret(chosen.words_from, asked)
    unlocking = restoring.Unlocking(*(("", secret) if with_code else (secret, "")))
    known, new = _known_folders(chosen), _new_folder(chosen)
    with _progress("Restoring", quiet=as_json) as report:
        try:
            done = restoring.restore_profile(file, unlocking, known, new, as_new=as_new)
        except restoring.OwnProfileHereError as other:
            here = unlock(replace(chosen, data=other.folder, words_from=own_words_from))
            with open_workspace(here) as ws:
                done = Restored(here, restoring.restore_into(ws, file, unlocking, report))
    if as_json:
        told = None if done.came_in is None else asdict(done.came_in)
        folder = str(done.vault.folder)
        print_json({"folder": folder, "came_in": told, "unsigned": done.unsigned})
    else:
        _say_restored(found.name, done)


def _say_restored(name: str, done: Restored) -> None:
    came_in = done.came_in
    if came_in is None:
        _say(f"{name}’s profile is here again: {done.vault.folder}")
        _say("It is a new laptop for the others. Ask to be let in again: open Sync in QVisit.")
    else:
        _say(f"Added to {name}’s profile: {done.vault.folder}")
        _say(came_in.words)
        if came_in.older_drafts:
            _say("Older unfinished texts are kept beside newer ones. See them under Settings.")
    for words in done.warnings:
        _say(words)


def verify_profile(
    context: typer.Context,
    document: Annotated[
        str,
        typer.Option(
            "--document",
            help="Check a document instead: its file, or the fingerprint that stands on it.",
        ),
    ] = "",
    as_json: Json = False,
) -> None:
    """Check that the whole record is there and unaltered; say in words what is not."""
    if document:
        check_document(context, document, as_json)
        return
    with open_profile(context) as ws, _progress("Checking", quiet=as_json) as report:
        result = verify(ws, report)
    if as_json:
        print_json(asdict(result))
    else:
        _say(
            f"Checked {result.changes} changes in {result.streams} streams, "
            f"{result.visits} visits: " + ("all is well." if not result.faults else "look at this:")
        )
        for words in (*result.faults, *result.notes):
            _say(f"- {words}")
    if result.faults:
        raise typer.Exit(1)


def rebuild_lists(context: typer.Context, as_json: Json = False) -> None:
    """Remake all lists and counts from the record. Nothing that was written changes."""
    with open_profile(context) as ws, _progress("Remaking lists", quiet=as_json) as report:
        done = rebuild(ws, report)
    if as_json:
        print_json(asdict(done))
    else:
        _say(done.words)


@words_app.command("change")
def change_words(
    context: typer.Context,
    with_code: WithCode = False,
    new_from: Annotated[
        Path | None,
        typer.Option("--new-from", help="A file with the new words; else they are asked for."),
    ] = None,
) -> None:
    """Let other words unlock the profile. Those before open nothing but older backups.

    The present words are asked for, or the code, also where this computer's own sign-in unlocks.
    """
    vault, present = prove(context.obj, code=with_code)
    new = read_secret(new_from, "Your new words: ")
    if new_from is None and sys.stdin.isatty() and read_secret(None, "Once more: ") != new:
        raise QVisitError(
            "You typed two different texts. Your words have not changed.", hint="Try again."
        )
    profiles.change_words(vault, present, new)
    _say("Your new words unlock the profile from now on. Older backups open with the old ones.")


@words_app.command("recovery-code")
def new_recovery_code(context: typer.Context, out: Out, with_code: WithCode = False) -> None:
    """Make a new recovery code and write it as a card to print. The one before opens nothing.

    The present words are asked for, or the code before.
    """
    path = out / "QVisit recovery card.pdf" if out.is_dir() else out
    vault, present = prove(context.obj, code=with_code)
    with open_workspace(vault) as ws:
        save_recovery_card(ws, present, path)
    _say(f"The card is saved: {path}. Print it, then delete the file.")


@keyring_app.command("on")
def keyring_on(context: typer.Context) -> None:
    """Let this computer's own sign-in unlock the profile."""
    profiles.add_keyring(unlock(context.obj))
    _say("This computer’s own sign-in unlocks the profile from now on.")


@keyring_app.command("off")
def keyring_off(context: typer.Context, with_code: WithCode = False) -> None:
    """Ask for the words from now on. They are asked for now, too."""
    profiles.drop_keyring(*prove(context.obj, code=with_code))
    _say("QVisit asks for your words from now on.")


def _known_folders(chosen: Chosen) -> list[Path]:
    if chosen.data is not None:
        return [] if profile_names.profile_in(chosen.data) is None else [profile_folder(chosen)]
    return [one.folder for one in profile_names.list_profiles(default_profiles_folder())]


def _new_folder(chosen: Chosen) -> Path:
    if chosen.data is None:
        return default_profiles_folder() / new_id()
    data = chosen.data.absolute()
    return data if profile_names.profile_in(data) is None else data.parent / new_id()


@contextmanager
def _progress(words: str, *, quiet: bool) -> Iterator[Report]:
    """A bar on standard error, where somebody looks at it."""
    console = Console(stderr=True)
    hidden = quiet or not sys.stderr.isatty()
    with Progress(console=console, transient=True, disable=hidden) as progress:
        task = progress.add_task(words, total=None)

        def tell(step: Step) -> bool:
            done, total = (
                (step.bytes, step.of_bytes) if step.of_bytes else (step.files, step.of_files)
            )
            progress.update(task, description=step.words, completed=done, total=total or None)
            return True

        yield tell


def _say(words: str) -> None:
    Console(soft_wrap=True, highlight=False).print(words, markup=False)
