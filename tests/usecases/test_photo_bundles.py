"""Photos travel with a sync: sealed, whole, few files; and go where they were taken back."""

from pathlib import Path

from qvisit.photos import Area, Photo, black_out
from qvisit.store import files
from qvisit.usecases import photos, visits
from qvisit.usecases.photos import NewPhoto
from qvisit.usecases.syncing import list_set_aside
from qvisit.workspace import Workspace
from tests.usecases.made_photos import a_photo
from tests.usecases.trust import TEMPLATE, Trust, answer


def _new(photo: Photo, item: str = "W-1") -> NewPhoto:
    words = "The emergency bag. Its seal is broken."
    return NewPhoto(TEMPLATE, item, photo, words, no_people=True, agreed=True)


def _take(trust: Trust, *taken: Photo) -> None:
    ws = trust["ash"]
    opened = visits.start_visit(ws, visits.open_visit(ws, trust.visit))
    for number, one in enumerate(taken, start=1):
        opened = photos.add_photo(ws, opened, _new(one, f"W-{number}"))


def _kept(ws: Workspace) -> set[str]:
    with ws.reading() as session:
        return set(files.kept_files(session))


def _bundles(trust: Trust) -> list[Path]:
    return sorted((trust.share / "files").rglob("*.files"))


def test_photos_come_with_done_and_lie_sealed_in_one_file(trust: Trust) -> None:
    one, other = a_photo(), a_photo(90)
    _take(trust, one, other)
    trust.sync("ash", "hazel")
    before = _kept(trust["hazel"])
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))

    trust.sync("ash", "hazel")

    (bundle,) = _bundles(trust)
    sealed = bundle.read_bytes()
    assert before == set()
    assert _kept(trust["hazel"]) == {files.name_of(one.content), files.name_of(other.content)}
    assert one.content[:40] not in sealed
    assert other.content[-40:] not in sealed
    assert _kept(trust["linden"]) == set()


def test_a_photo_blacked_out_after_it_was_sent_goes_everywhere(trust: Trust) -> None:
    photo = a_photo()
    _take(trust, photo)
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash", "hazel")
    sent = _kept(trust["hazel"])
    visits.reopen_reviewer(trust["ash"], trust.seen_by("ash"), "A face is in the mirror.")
    opened = trust.seen_by("ash")
    (name,) = opened.sheet.photos
    after = black_out(photo.content, [Area(0, 0, 500, 500)])

    photos.change_photo(trust["ash"], opened, name, _new(after))
    trust.sync("ash", "hazel")

    assert sent == {files.name_of(photo.content)}
    assert _kept(trust["hazel"]) == {files.name_of(after.content)}


def test_a_bundle_that_is_missing_or_altered_is_told_and_written_again(
    trust: Trust,
) -> None:
    _take(trust, a_photo())
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash")
    (bundle,) = _bundles(trust)
    whole = bundle.read_bytes()
    bundle.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    (altered,) = trust.sync("hazel")
    bundle.unlink()
    (missing,) = trust.sync("hazel")
    answers = trust.seen_by("hazel").visit.sheets
    trust.sync("ash")  # hears that hers is missing
    (again,) = trust.sync("hazel")

    name = bundle.relative_to(trust.share).as_posix()
    assert altered.set_aside == (f"{name}: A photo was altered on the share.",)
    assert len(missing.set_aside) == 1
    assert trust.person("ash") in answers  # the words came all the same
    assert bundle.read_bytes() == whole
    assert again.set_aside == ()
    assert list_set_aside(trust["hazel"]) == []
    assert len(_kept(trust["hazel"])) == 1


def test_photos_of_many_visits_go_with_few_calls(trust: Trust) -> None:
    _take(trust, a_photo(), a_photo(120), a_photo(90))
    answer(trust, "ash")

    (result,) = trust.sync("ash")

    assert len(_bundles(trust)) == 1
    assert result.share_calls <= 12
