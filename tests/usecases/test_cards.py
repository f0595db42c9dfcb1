"""Cards to print are whole files, and nothing changes when they cannot be written."""

from pathlib import Path

import pytest

from qvisit.usecases.cards import (
    CardNotSavedError,
    save_recovery_card,
    save_root_card,
    save_words_card,
)
from qvisit.usecases.profiles import unlock_with_recovery
from tests.usecases.trust import WORDS, Trust


def _text(path: Path) -> str:
    import pikepdf

    with pikepdf.open(path) as pdf:
        return "\n".join(str(page.Contents.read_bytes()) for page in pdf.pages)


def test_the_words_are_saved_as_a_pdf(tmp_path: Path) -> None:
    save_words_card(tmp_path / "card.pdf", "Joss", "teapot ladder orange skyline lamp")

    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert [one.name for one in tmp_path.iterdir()] == ["card.pdf"]


def test_a_recovery_card_makes_the_one_before_useless(trust: Trust, tmp_path: Path) -> None:
    from qvisit.store.vault import NoSuchDoorError, WrongWordsError, add_recovery_code

    before = add_recovery_code(trust["ash"].vault)

    save_recovery_card(trust["ash"], before, tmp_path / "card.pdf")

    assert _text(tmp_path / "card.pdf")
    with pytest.raises((WrongWordsError, NoSuchDoorError)):
        unlock_with_recovery(trust["ash"].folder, before, trust.clock)


def test_a_card_that_cannot_be_written_leaves_the_old_one_good(
    trust: Trust, tmp_path: Path
) -> None:
    from qvisit.store.vault import add_recovery_code

    before = add_recovery_code(trust["ash"].vault)

    with pytest.raises(CardNotSavedError) as told:
        save_recovery_card(trust["ash"], WORDS, tmp_path / "missing" / "card.pdf")

    assert unlock_with_recovery(trust["ash"].folder, before, trust.clock).name == "Ash"
    assert "Nothing else has changed" in told.value.message


def test_the_code_of_a_share_is_saved_as_a_pdf(tmp_path: Path) -> None:
    save_root_card(tmp_path / "root.pdf", "teapot ladder orange skyline lamp sky", "0000-1111")

    assert (tmp_path / "root.pdf").read_bytes().startswith(b"%PDF")


def test_a_card_that_was_there_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")

    save_words_card(path, "Joss", "teapot ladder orange skyline lamp")

    assert path.read_bytes().startswith(b"%PDF")
