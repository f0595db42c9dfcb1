"""Every page is pictured, and nothing is left behind."""

from pathlib import Path

from PySide6.QtGui import QImage

from qvisit.ui.screenshots import LOOKS, guided_pages, take_screenshots
from qvisit.ui.theme import Look, current_look
from qvisit.usecases.visits import list_visits, start_visit
from tests.usecases.trust import Trust, score, signed_off

PAGES = (
    "home",
    "visits",
    "plan",
    "templates",
    "sync",
    "settings",
    "phones",
    "laptops",
    "records",
    "your-trust",
    "help",
    "first-start",
    "unlock",
    "restore",
    "prepare",
    "debrief",
    "rating",
    "report",
    "actions",
    "pack",
    "earlier",
    "briefing",
    "care",
    "ward",
    "leaving",
    "you-said",
    "concern",
    "protected",
    "committee",
)


def test_each_page_has_its_picture(qapp: object, trust: Trust, tmp_path: Path) -> None:
    signed_off(trust)

    made = take_screenshots(trust["linden"], tmp_path / "out", (Look(theme="dark"),))

    assert [one.name for one in made] == [
        f"{number:02}-{page}-dark-100.png" for number, page in enumerate(PAGES, start=1)
    ]
    sizes = {(QImage(str(one)).width(), QImage(str(one)).height()) for one in made}
    assert sizes == {(1366, 768)}
    assert current_look() == Look()


def test_a_laptop_without_visits_shows_the_practice_visit(
    qapp: object, trust: Trust, tmp_path: Path
) -> None:
    ws = trust.new_laptop("willow", "visitor")

    made = take_screenshots(ws, tmp_path / "out", (Look(),))

    assert [one.practice for one in list_visits(ws)] == [True]
    names = [one.name.split("-", maxsplit=1)[1] for one in made]
    for page in (
        "score",
        "talks",
        "jots",
        "one-question",
        "own-words",
        "hard-part",
        "break",
        "stop",
    ):
        assert f"{page}-light-100.png" in names


def test_who_is_done_is_not_shown_adding_words(trust: Trust) -> None:
    ws = trust["ash"]
    start_visit(ws, trust.seen_by("ash"))
    before = guided_pages(ws, trust.visit)

    score(trust, "ash")

    assert "own-words" in before
    assert guided_pages(ws, trust.visit) == [one for one in before if one != "own-words"]


def test_pictures_come_in_every_theme_and_at_twice_the_size() -> None:
    assert {one.theme for one in LOOKS} == {"light", "dark", "high_contrast"}
    assert {one.text_percent for one in LOOKS} == {100, 200}
