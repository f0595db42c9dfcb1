"""A document is looked up by its fingerprint, and its file compared with the record."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from qvisit.report.logo import NotALogoError
from qvisit.usecases import documents, found_codes, reports
from qvisit.usecases.brands import read_logo_file
from qvisit.usecases.brought_text import (
    MOST_BYTES,
    MOST_UNPACKED,
    CannotReadDocumentError,
    read_document,
    texts_of,
)
from qvisit.usecases.found_codes import CheckStoppedError
from qvisit.usecases.progress import Step
from qvisit.usecases.verify_document import NotACodeError, check_file, verify_document
from qvisit.visits.fingerprint import codes_in
from tests.usecases.published import FIRST, SECOND, WHY, published_all, withdraw
from tests.usecases.trust import Trust, signed_off


def test_a_document_that_is_not_published_is_known_and_told_from_what_came_since(
    trust: Trust,
) -> None:
    opened, ws = signed_off(trust), trust["linden"]
    material = documents.gather(ws, opened)
    ids = ("report", "word", "excel", "json", "csv", "annex", "excel-annex", "easy-read")
    made = {one: documents.make(ws, opened, one, material) for one in ids}

    now = {one: check_file(ws, content) for one, content in made.items()}
    reports.publish_report(ws, opened, trust.share)
    later = check_file(ws, made["word"])

    assert {one: found.document for one, found in now.items()} == {one: one for one in ids}
    assert {(one.verdict, one.visit) for one in now.values()} == {("draft", trust.visit)}
    assert all("stands on this laptop now" in " ".join(one.sentences) for one in now.values())
    assert all(
        "words in this file were changed was not" in one.sentences[-1] for one in now.values()
    )
    assert later.code == now["word"].code
    assert "stood once. 1 change came since." in " ".join(later.sentences)
    assert "The published report is version 1: use that." in " ".join(later.sentences)


def test_published_files_are_compared_with_the_record(trust: Trust, tmp_path: Path) -> None:
    opened, ws = published_all(trust), trust["linden"]
    files = {one.id: one.path for one in opened.shared.published[0].said.documents}
    for path in (FIRST, *files.values()):
        checked = check_file(ws, (trust.share / path).read_bytes())
        assert checked.verdict == "current"
        assert checked.is_ours
        assert "The file is exactly as QVisit wrote it." in checked.sentences

    saved_anew = (trust.share / FIRST).read_bytes() + b"\n% saved anew\n"
    altered = check_file(ws, saved_anew)

    assert altered.verdict == "altered"
    assert not altered.is_ours
    assert "This is not the file that QVisit wrote" in " ".join(altered.sentences)


def test_what_is_saved_of_a_published_version_is_compared_and_never_called_altered(
    trust: Trust,
) -> None:
    opened, ws = published_all(trust), trust["linden"]
    material = documents.gather(ws, opened)
    ids = ("word", "json", "csv")
    saved = {one: documents.make(ws, opened, one, material) for one in ids}
    edited = saved["json"].replace(b"Willow Ward", b"Willow Wing")

    exact = {one: check_file(ws, content) for one, content in saved.items()}
    other = check_file(ws, edited)
    typed = verify_document(ws, other.code)
    heard: list[str] = []

    def stop(step: Step) -> bool:
        heard.append(step.words)
        return heard.count("Comparing the file with the record") < 2

    with pytest.raises(CheckStoppedError):  # before it is made again
        check_file(ws, edited, stop)
    for one, told in exact.items():
        assert (told.document, told.verdict, told.is_ours) == (one, "current", True)
        assert told.sentences[-1] == "The file is exactly as QVisit makes it of the record."
    assert (other.verdict, other.is_ours, other.document) == ("unsure", False, "json")
    assert "was not checked" in other.sentences[-1]
    assert (typed.verdict, typed.is_ours) == ("current", True)
    assert typed.sentences[-1].startswith("Only the fingerprint was checked.")


def test_it_says_what_became_of_a_version(trust: Trust) -> None:
    opened, ws = published_all(trust), trust["linden"]
    first = (trust.share / FIRST).read_bytes()
    code = check_file(ws, first).code
    word = documents.make(ws, opened, "word")

    again = reports.publish_report(ws, opened, trust.share)
    superseded = verify_document(ws, code.lower().replace("-", " "))
    unstamped = check_file(ws, first)
    stamped = check_file(ws, (trust.share / FIRST).read_bytes())
    saved = check_file(ws, word)  # it bore no stamp then
    withdraw(trust, again)
    withdrawn = verify_document(ws, str(trust.share / SECOND))

    assert superseded.verdict == unstamped.verdict == stamped.verdict == "superseded"
    assert "superseded by version 2" in " ".join(superseded.sentences)
    assert saved.verdict == "superseded"
    assert saved.sentences[-1] == "The file is exactly as QVisit makes it of the record."
    assert "before it was stamped" in " ".join(unstamped.sentences)
    assert "exactly as QVisit wrote it" in " ".join(stamped.sentences)
    assert withdrawn.verdict == "withdrawn"
    assert WHY in " ".join(withdrawn.sentences)


def test_the_same_code_is_found_on_another_laptop(trust: Trust) -> None:
    published_all(trust)
    trust.sync("linden", "hazel")

    checked = check_file(trust["hazel"], (trust.share / FIRST).read_bytes())

    assert checked.verdict == "current"


def test_a_code_of_nothing_here_and_files_without_one(trust: Trust, tmp_path: Path) -> None:
    opened, ws = signed_off(trust), trust["linden"]
    word = documents.make(ws, opened, "word")
    two = b"<p>Fingerprint 0000-0000-0000-0000</p><p>Fingerprint 0000-0000-0000-0001</p>"

    unknown = verify_document(ws, "Fingerprint 0000 0000 0000 000o")
    nothing = check_file(ws, b"no words of ours")
    several = check_file(ws, two)

    assert (unknown.verdict, unknown.code) == ("unknown", "0000-0000-0000-0000")
    assert (nothing.verdict, several.verdict) == ("no_code", "altered")
    for name in (
        "not a code",
        str(tmp_path / "missing.pdf"),
        "0000-0000",
        "~nobody/x",
        "x" * 5_000,
    ):
        with pytest.raises(NotACodeError):
            verify_document(ws, name)
    with pytest.raises(CannotReadDocumentError):
        verify_document(ws, str(tmp_path))
    assert codes_in(" ".join(texts_of(word)))


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(3):
            file.writestr(f"word/part{number}.xml", b"<w>" + b" " * 40_000_000)
    return packed.getvalue()


def test_hostile_files_are_read_only_so_far(trust: Trust) -> None:
    circle = b"1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>"
    hostile = (
        b"",
        b"%PDF-",
        b"%PDF-1.7\n" + circle,
        b"PK\x03\x04",
        b"PK\x03\x04" + bytes(range(256)) * 40,
        _bomb(),
        b"<" * 200_000,
        b"\xff\xfe\x00" * 5_000,
    )

    verdicts = [check_file(trust["linden"], content).verdict for content in hostile]

    assert set(verdicts) == {"no_code"}
    assert sum(map(len, texts_of(_bomb()))) <= 2 * MOST_UNPACKED


def test_a_file_too_large_to_be_a_document_is_not_read(trust: Trust, tmp_path: Path) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(CannotReadDocumentError):
        verify_document(trust["linden"], str(large))


def test_a_long_look_for_a_fingerprint_can_be_stopped_in_one_visit(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_off(trust)
    monkeypatch.setattr(found_codes, "_LOOK_UP", 5)
    told: list[Step] = []

    def stop_at_third(step: Step) -> bool:
        told.append(step)
        return len(told) < 3

    with pytest.raises(CheckStoppedError, match="You stopped the check"):
        verify_document(trust["linden"], "0000-0000-0000-0000", stop_at_third)

    assert {one.of_files for one in told} == {1}  # all of one visit


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)

    with pytest.raises(CannotReadDocumentError):
        read_document(pipe)
    with pytest.raises(NotALogoError):
        read_logo_file(pipe)
