"""Begin as a person, unlock, and print what opens a profile again."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qvisit.store.vault import Doors, WeakWordsError, WrongWordsError
from qvisit.usecases import cards, profiles
from qvisit.usecases.profile_names import list_profiles, profile_in
from qvisit.usecases.profiles import NewProfile, NoNameError, NotPresentError, begin_profile
from qvisit.workspace import open_workspace
from tests.report.reading import text_of
from tests.usecases.trust import QUICK, WORDS, Trust

QUICKLY = Doors(WORDS, limits=QUICK)


@pytest.mark.parametrize(
    "new",
    [
        NewProfile("  ", ("visitor",), WORDS),
        NewProfile("Ada", (), WORDS),
        NewProfile("Ada", ("king",), WORDS),
    ],
)
def test_a_profile_needs_a_name_and_a_known_role(tmp_path: Path, new: NewProfile) -> None:
    with pytest.raises(NoNameError):
        begin_profile(tmp_path / "ada", new, QUICKLY)

    assert not (tmp_path / "ada").exists()


def test_words_that_are_easy_to_guess_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WeakWordsError):
        begin_profile(tmp_path / "ada", NewProfile("Ada", ("visitor",), "password"))

    assert not (tmp_path / "ada" / "keys.json").exists()


def test_offered_words_are_strong_enough() -> None:
    assert all(profiles.strength(profiles.offer_words()).enough for _ in range(20))


def test_a_profile_is_found_by_its_name_and_opens_again(tmp_path: Path) -> None:
    made = begin_profile(tmp_path / "ada", NewProfile(" Ada  Vale ", ("visitor",), WORDS), QUICKLY)

    opened = profiles.unlock_with_words(tmp_path / "ada", WORDS.upper())

    assert [one.name for one in list_profiles(tmp_path)] == ["Ada Vale"]
    assert profile_in(tmp_path / "ada") is not None
    assert profile_in(tmp_path) is None
    assert (opened.person, opened.device) == (made.person, made.device)
    with open_workspace(opened) as ws:
        assert ws.person == made.person


def test_a_code_from_a_card_opens_and_a_new_one_replaces_it(trust: Trust) -> None:
    vault = trust.vaults["ash"]
    first = profiles.new_recovery_code(vault, WORDS)
    second = profiles.new_recovery_code(vault, first)

    opened = profiles.unlock_with_recovery(vault.folder, second)
    with pytest.raises(WrongWordsError):
        profiles.unlock_with_recovery(vault.folder, first)

    assert opened.data_key == vault.data_key


def test_cards_hold_what_opens_a_profile(trust: Trust, tmp_path: Path) -> None:
    words, code = tmp_path / "words.pdf", tmp_path / "code.pdf"

    cards.save_words_card(words, "Ash", WORDS)
    cards.save_recovery_card(trust["ash"], WORDS, code)

    read = text_of(words.read_bytes(), tmp_path)
    assert all(word in read for word in WORDS.split())
    groups = text_of(code.read_bytes(), tmp_path).replace("-", " ").split()
    found = next(
        " ".join(groups[at : at + 7])
        for at in range(len(groups))
        if all(len(one) == 4 and one.isupper() | one.isdigit() for one in groups[at : at + 7])
    )
    assert profiles.unlock_with_recovery(trust.vaults["ash"].folder, found).name == "Ash"


def test_a_card_that_cannot_be_saved_changes_nothing(trust: Trust, tmp_path: Path) -> None:
    code = profiles.new_recovery_code(trust.vaults["ash"], WORDS)

    with pytest.raises(cards.CardNotSavedError) as refused:
        cards.save_recovery_card(trust["ash"], WORDS, tmp_path / "nowhere" / "code.pdf")

    assert "Nothing else has changed." in str(refused.value)
    assert profiles.unlock_with_recovery(trust.vaults["ash"].folder, code).name == "Ash"


def test_who_finds_a_profile_open_changes_nothing_that_opens_it(
    trust: Trust, tmp_path: Path
) -> None:
    vault = trust.vaults["ash"]
    before = (vault.folder / "keys.json").read_bytes()
    other = "meadow copper violin thistle"
    tries: tuple[Callable[[], object], ...] = (
        lambda: profiles.change_words(vault, other, other, trust.clock),
        lambda: profiles.drop_keyring(vault, "", trust.clock),
        lambda: cards.save_recovery_card(trust["ash"], other, tmp_path / "card.pdf"),
    )

    for attempt in tries:
        with pytest.raises(NotPresentError, match="Nothing was changed"):
            attempt()
        trust.clock.now += timedelta(minutes=6)

    assert (vault.folder / "keys.json").read_bytes() == before
    assert list(tmp_path.glob("*.pdf")) == []
    profiles.change_words(vault, WORDS, other, trust.clock)
    assert profiles.unlock_with_words(vault.folder, other).name == "Ash"
