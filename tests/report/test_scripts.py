"""Letters that the main typeface lacks: printed, shaped, in their place, and read as written."""

import io
import subprocess
import sys
from pathlib import Path

import bidi
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qvisit.report.brand import Brand
from qvisit.report.cards import recovery_card_pdf
from qvisit.report.documents import document, make_document
from qvisit.report.fonts import MISSING, REGULAR, printable, width_of
from qvisit.report.lines import Item, set_line
from qvisit.report.look import LEFT, PAGE_WIDTH, WIDTH
from qvisit.report.material import Material
from qvisit.report.paragraphs import BODY, H2, Run, Said, Type, Words
from qvisit.report.pen import Pen
from qvisit.report.tagging import About
from tests.report.any_visit import any_case
from tests.report.read_back import ReadBack, read_back
from tests.report.reading import text_of

SAID = {
    "Polish": "Zażółć gęślą jaźń",
    "Vietnamese": "Nguyễn Thị Hương thăm bệnh viện",
    "Greek": "Το προσωπικό είναι ευγενικό.",
    "Cyrillic": "Палата чистая и тихая, спасибо!",
    "Arabic": "الموظفون لطفاء (غرفة 12)، والطعام جيّد.",
    "Urdu": "عملہ بہت اچھا ہے، شکریہ۔",
    "Hebrew": "הצוות אדיב (חדר 5), שָׁלוֹם",
    "Bengali": "কর্মীরা ভালো, কৌতূহল ও ক্ষুদ্র।",
    "Punjabi": "ਸਟਾਫ਼ ਬਹੁਤ ਚੰਗਾ ਹੈ, ਸ੍ਰੀ ਸਿੰਘ।",
    "Hindi": "कर्मचारी अच्छे हैं, विद्यार्थी भी।",
    "Gujarati": "સ્ટાફ ખૂબ સારો છે, શ્રી ક્ષમા.",
    "Tamil": "ஊழியர்கள் அன்பானவர்கள், கொடு.",
    "emoji": "👍 🧠 😀 👩🏽‍⚕ 🇬🇧",
    "signs": "≥ 3 ★ ∞ ☎ ♥",
}
CARD = "7K2M-Q94X-1C8R-53TW-60YZ-2B4D-9HJP"


def report(text: str) -> bytes:
    made, _ = any_case(text)
    return make_document(document("report"), Material(made.report(), Brand()))


def faces_in(data: bytes) -> set[str]:
    """The names of the typefaces that a document brings along."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            str(one.FontName).split("+")[1]
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ReadBack:
    return read_back(report("; ".join(SAID.values())), ".pdf", tmp_path_factory.mktemp("read"))


@pytest.mark.parametrize("language", SAID)
def test_words_in_any_of_these_scripts_are_read_as_they_were_written(
    made: ReadBack, language: str
) -> None:
    words = SAID[language]

    assert printable(words) == words
    assert made.says(words)


def test_words_in_bold_are_bold_and_nothing_more_is_brought_along() -> None:
    assert faces_in(recovery_card_pdf("Ines", CARD)) == {REGULAR, "AtkinsonHyperlegible-Bold"}

    assert faces_in(one_line("Инес বাংলা", H2)) == {
        "AtkinsonHyperlegible-Bold",
        "DejaVuSans-Bold",
        "NotoSansBengali-Bold",
    }
    assert "DejaVuSans-Bold" in faces_in(one_line(["Инес ", Run("привет", bold=True)]))


def test_no_other_typeface_is_loaded_for_plain_english() -> None:
    asked = (
        "from qvisit.report import faces\n"
        "from qvisit.report.cards import recovery_card_pdf as card\n"
        f"card('Zoë Łuczak', '{CARD}'); print(faces.face.cache_info().currsize);"
        f"card('Инес', '{CARD}'); print(faces.face.cache_info().currsize)"
    )

    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)

    plain, russian = done.stdout.split()
    assert plain == "0"
    assert int(russian) > 0


def test_a_document_is_the_same_whatever_was_made_before() -> None:
    first = recovery_card_pdf("কর্মীরা مرحبا", CARD)
    recovery_card_pdf("مرحبا بالعالم হর্ম", CARD)

    assert recovery_card_pdf("কর্মীরা مرحبا", CARD) == first


def places_in(data: bytes) -> dict[str, float]:
    """Where the middle of each letter of the first page is, from the left; the last of each."""
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0].get_textpage()
        found = {}
        for number in range(page.count_chars()):
            left, _, right, _ = page.get_charbox(number)
            found[page.get_text_range(number, 1)] = (left + right) / 2
    return found


def test_words_read_from_right_to_left_stand_so_within_an_english_line() -> None:
    at = places_in(one_line("She sent it: אבג (57) דהו for MKQ"))

    in_sight = [letter for letter in sorted(at, key=at.__getitem__) if letter in "SאבגדהוQ57"]
    assert "".join(in_sight) == "Sוהד57גבאQ"
    assert len({round(at[letter]) for letter in "אבגדהו"}) == 6


def test_a_paragraph_read_from_right_to_left_begins_at_the_right() -> None:
    at = places_in(one_line("אבג דהו. @"))

    assert at["א"] > PAGE_WIDTH / 2
    assert at["@"] < at["."] < at["ו"] < at["א"]


def one_line(said: Said, kind: Type = BODY) -> bytes:
    pen = Pen(About("Line", ""))
    Words(said, kind).draw(pen, LEFT, 700, WIDTH)
    return pen.finish()


def test_arabic_letters_are_joined_and_indian_ones_combined() -> None:
    assert width_of("ببب", 10) < 3 * width_of("ب", 10) - 1
    assert width_of("ক্ষ", 10) < width_of("ক", 10) + width_of("ষ", 10) - 1


def test_a_long_text_in_another_script_is_broken_into_lines_and_none_leaves_its_column() -> None:
    with pypdfium2.PdfDocument(one_line("كلمات كثيرة جدا في سطر واحد " * 12)) as pdf:
        page = pdf[0].get_textpage()
        boxes = [page.get_charbox(number) for number in range(page.count_chars())]

    assert len({round(bottom / 14.5) for _, bottom, _, _ in boxes}) > 2
    assert min(left for left, *_ in boxes) > LEFT - 1
    assert max(right for _, _, right, _ in boxes) < LEFT + WIDTH + 1


@given(st.text("abאבשم12 ()[],.-/%+:؟٣«»\u200d", max_size=14), st.booleans())
@example("said שלום (בית 5), next", False)
def test_every_line_has_the_order_that_unicode_asks_for(text: str, leftwards: bool) -> None:
    letters = [Item(letter, REGULAR) for letter in text]

    placed = set_line(letters, 10, leftwards=leftwards)

    in_sight = sorted(range(len(text)), key=lambda number: placed[number].start)
    order = "".join(text[number] for number in in_sight if text[number] != "\u200d")
    asked = bidi.get_display(text, base_dir="R" if leftwards else "L").replace("\u200d", "")
    assert order == asked


def test_what_no_typeface_has_is_said_to_be_missing(tmp_path: Path) -> None:
    assert f"Ana {MISSING}" in text_of(recovery_card_pdf("Ana 王芳", CARD), tmp_path)
