"""The documents of a visit: which can be made by whom, and what lies in a folder afterwards."""

from pathlib import Path

import pytest

from qvisit.report.documents import NoSuchDocumentError, documents
from qvisit.usecases import documents as made
from qvisit.usecases import frame
from qvisit.usecases.documents import DocumentsNotSavedError
from qvisit.usecases.progress import Step
from qvisit.usecases.record import NotAllowedError
from tests.report.reading import text_of
from tests.sync.disks import small_disk
from tests.usecases.published import FIRST, published, withdraw
from tests.usecases.trust import Trust, arrive, debriefed, signed_off


def why_not(trust: Trust, name: str) -> dict[str, str]:
    offers = made.look(trust[name], trust.seen_by(name))
    return {one.document.id: one.why_not for one in offers}


def test_every_document_has_an_id_of_its_own_and_says_what_it_is() -> None:
    ids = [one.id for one in documents()]

    assert len(set(ids)) == len(ids)
    assert len({one.title for one in documents()}) == len(ids)
    for one in documents():
        assert one.suffix.startswith(".")
        assert all((one.form, one.readers, one.purpose)), one.id
    page = (Path(__file__).parents[2] / "docs" / "documents.md").read_text(encoding="utf-8")
    rows = [line.split(" | ")[:2] for line in page.splitlines() if line.startswith("| ")]
    assert [[f"| {one.title}", f"`{one.id}`"] for one in documents()] == rows[1:]


def test_nothing_is_made_while_scores_are_hidden(trust: Trust) -> None:
    arrive(trust)

    said = set(why_not(trust, "hazel").values())
    with pytest.raises(NotAllowedError):
        made.save_documents(trust["hazel"], trust.seen_by("hazel"), ["report"], trust.folder)

    assert said == {"There is nothing to report yet: scores stay hidden until everyone is done."}


def test_the_annex_is_governances_alone(trust: Trust) -> None:
    debriefed(trust)
    panel, governance = why_not(trust, "hazel"), why_not(trust, "linden")

    saved = made.save_documents(
        trust["hazel"], trust.seen_by("hazel"), ["annex", "report"], trust.folder / "out"
    )

    assert panel["report"] == governance["report"] == governance["annex"] == ""
    assert panel["annex"].startswith("Only governance may read")
    assert [path.name for path in saved.written] == [
        "2027-03-09 Willow Ward visit report, draft.pdf"
    ]
    assert [title for title, _ in saved.left_out] == ["Governance annex"]
    with pytest.raises(NotAllowedError):
        made.make(trust["hazel"], trust.seen_by("hazel"), "annex")


def test_what_the_visit_holds_nothing_for_is_said_and_left_out(trust: Trust) -> None:
    debriefed(trust)
    ws, opened = trust["linden"], trust.seen_by("linden")

    before = why_not(trust, "linden")["before-leaving"]
    saved = made.save_documents(ws, opened, ["before-leaving"], trust.folder / "out")

    assert before == "This visit holds nothing for it yet."
    assert saved.written == ()
    assert "Words before we leave" in dict(saved.left_out)


def test_words_before_leaving_are_read_out_from_a_page(trust: Trust, tmp_path: Path) -> None:
    arrive(trust)
    frame.note_feedback(trust["hazel"], trust.seen_by("hazel"), "good", "Staff sat down.")
    trust.sync("hazel")
    debriefed(trust)

    page = made.make(trust["linden"], trust.seen_by("linden"), "before-leaving")

    assert "Staff sat down." in text_of(page, tmp_path)


def test_a_published_report_is_made_again_as_it_was_published(trust: Trust) -> None:
    opened = published(trust)

    again = made.make(trust["linden"], opened, "report")
    saved = made.save_documents(trust["linden"], opened, ["report", "annex"], trust.folder / "out")

    assert again == (trust.share / FIRST).read_bytes()
    assert [path.name for path in saved.written] == [
        "2027-03-09 Willow Ward visit report, version 1.pdf",
        "2027-03-09 Willow Ward governance annex, restricted.pdf",
    ]


def test_a_withdrawn_report_bears_its_stamp_wherever_it_is_saved(
    trust: Trust, tmp_path: Path
) -> None:
    opened = withdraw(trust, published(trust))

    assert "WITHDRAWN" in text_of(made.make(trust["linden"], opened, "report"), tmp_path)
    for name in ("json", "csv"):
        assert b"WITHDRAWN" in made.make(trust["linden"], opened, name)


def test_a_file_that_is_there_is_never_written_over(trust: Trust) -> None:
    opened = signed_off(trust)
    folder = trust.folder / "out"

    names = [
        made.save_documents(trust["linden"], opened, ["report"], folder).written[0].name
        for _ in range(2)
    ]

    assert names == [
        "2027-03-09 Willow Ward visit report, signed off.pdf",
        "2027-03-09 Willow Ward visit report, signed off (2).pdf",
    ]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


def test_saving_stops_where_the_person_says(trust: Trust) -> None:
    opened = signed_off(trust)
    heard: list[Step] = []

    def tell(step: Step) -> bool:
        heard.append(step)
        return step.files < 1

    saved = made.save_documents(
        trust["linden"], opened, ["report", "annex"], trust.folder / "out", tell
    )

    assert saved.stopped
    assert len(saved.written) == 1
    assert [one.words for one in heard] == ["Visit report", "Governance annex"]


def test_a_full_disk_is_said_with_what_was_written(trust: Trust, tmp_path: Path) -> None:
    opened = signed_off(trust)
    report = made.make(trust["linden"], opened, "report")

    with small_disk(tmp_path / "stick", f"size={len(report) // 1024 + 12}k") as stick:
        with pytest.raises(DocumentsNotSavedError) as refused:
            made.save_documents(trust["linden"], opened, ["report", "annex"], stick)
        there = {path.name: path.stat().st_size for path in stick.iterdir()}

    assert refused.value.message == (
        f"The disk that holds {stick} is full. 1 document was saved there before. "
        "The visit itself is safe."
    )
    assert there == {"2027-03-09 Willow Ward visit report, signed off.pdf": len(report)}


def test_a_folder_that_may_not_be_written_is_said_plainly(trust: Trust) -> None:
    opened = signed_off(trust)
    (trust.folder / "file").write_text("in the way")

    with pytest.raises(DocumentsNotSavedError) as refused:
        made.save_documents(trust["linden"], opened, ["report"], trust.folder / "file")

    assert str(refused.value) == (
        f"QVisit may not write in {trust.folder / 'file'}. Nothing was saved there. The visit "
        "itself is safe. Make room or choose another folder, then save again."
    )


def test_a_document_that_nobody_knows_is_refused_with_those_there_are(trust: Trust) -> None:
    debriefed(trust)

    with pytest.raises(NoSuchDocumentError) as refused:
        made.make(trust["linden"], trust.seen_by("linden"), "poster")

    assert "It makes these: report" in str(refused.value)
