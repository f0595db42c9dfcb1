"""The cards that people print once and lock away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qvisit.report.cards import recovery_card_pdf, root_recovery_card_pdf, words_card_pdf
from tests.report.reading import headings_of, opened, pages_of, structure_of

CODE = "7K2M-Q94X-1C8R-53TW-60YZ-2B4D-9HJP"
WORDS = "otter lantern pebble orchard velvet"


@pytest.mark.parametrize(
    ("make", "name", "secret"),
    [
        (words_card_pdf, "Ines Fairweather", WORDS),
        (recovery_card_pdf, "Ines Fairweather", CODE),
        (root_recovery_card_pdf, "maple river stone candle otter violin", CODE),
    ],
)
def test_a_card_is_one_page_with_the_secret_on_one_line(
    make: Callable[[str, str], bytes], name: str, secret: str, tmp_path: Path
) -> None:
    card = make(name, secret)

    (page,) = pages_of(card, tmp_path)
    assert name in page
    assert secret in page
    assert "Never photograph" in page or "never photograph" in page
    assert card == make(name, secret)
    assert headings_of(structure_of(card, tmp_path))[0] == 1


def test_the_card_of_the_share_says_who_keeps_it(tmp_path: Path) -> None:
    (page,) = pages_of(root_recovery_card_pdf(WORDS, CODE), tmp_path)

    assert "The person who keeps it is not the administrator." in page


def test_words_that_cannot_be_printed_are_left_to_be_written_by_hand(tmp_path: Path) -> None:
    (page,) = pages_of(words_card_pdf("Ines", "水獭 灯笼 石头 花园"), tmp_path)

    assert "[?]" not in page
    assert "Write them here by hand" in page


def test_a_name_as_long_as_a_book_goes_on_on_the_next_page(tmp_path: Path) -> None:
    pages = pages_of(words_card_pdf("Ines " * 5_000, WORDS), tmp_path)

    assert len(pages) > 1
    assert sum(page.count("Ines") for page in pages) == 5_000
    assert any(WORDS in page for page in pages)


def test_a_secret_stays_out_of_the_files_own_description() -> None:
    with opened(recovery_card_pdf("Ines", CODE)) as document:
        assert CODE not in str(document.docinfo)
        assert CODE.encode() not in document.Root.Metadata.read_bytes()
