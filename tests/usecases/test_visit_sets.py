"""Which templates a visit can be planned with, and which are offered first."""

import pytest

from qvisit.forms.template import Template
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.templates import publish_templates, shipped_templates
from qvisit.usecases.visit_sets import (
    UnknownNameError,
    find_set,
    find_template,
    newest,
    offer_for,
    offered_sets,
    shipped_sets,
    templates_to_choose,
)
from qvisit.usecases.visits import open_visit
from tests.usecases.trust import Trust, short_template


def _version(version: str, title: str = "A walk through the ward") -> Template:
    return short_template().model_copy(update={"version": version, "title": title})


def test_a_template_that_was_published_by_hand_can_be_chosen_newest_first(trust: Trust) -> None:
    ws = trust["linden"]
    publish_templates(ws, [_version("1.9.0"), _version("1.10.0")])

    known = templates_to_choose(ws)

    walks = [one.version for one in known if one.id == "ward-walk"]
    assert walks == ["1.10.0", "1.9.0", "1.0.0"]
    assert find_template(known, "ward-walk").version == "1.10.0"
    assert find_template(known, "ward-walk 1.9.0").version == "1.9.0"
    assert [one.version for one in newest(known) if one.id == "ward-walk"] == ["1.10.0"]
    assert {one.id for one in shipped_templates() if not one.practice} < {one.id for one in known}


def test_the_librarys_words_stand_where_a_version_is_known_twice(trust: Trust) -> None:
    shipped = next(one for one in shipped_templates() if one.id == "voices")
    publish_templates(trust["linden"], [shipped.model_copy(update={"title": "As published"})])

    known = templates_to_choose(trust["linden"])

    assert [one.title for one in known if one.id == "voices"] == ["As published"]


def test_what_is_for_practice_is_never_offered(trust: Trust) -> None:
    ws = trust["linden"]
    publish_templates(ws, [short_template().model_copy(update={"id": "play", "practice": True})])

    known = templates_to_choose(ws)

    assert all(not one.practice for one in known)
    with pytest.raises(UnknownNameError, match="no template called 'play'"):
        find_template(known, "play")


def test_practice_asks_what_is_for_practice_and_nothing_else(trust: Trust) -> None:
    ws = trust["ash"]

    opened = open_visit(ws, begin_practice(ws))

    assert opened.templates
    assert all(one.practice for one in opened.templates)


def test_all_templates_of_the_sets_come_with_qvisit_and_none_is_for_practice() -> None:
    real = {one.id for one in shipped_templates() if not one.practice}

    assert {name for one in shipped_sets() for name in one.known} <= real


def test_the_set_for_such_a_visit_comes_first() -> None:
    templates = _all_templates()

    first = {
        (kind, service): offered_sets(templates, kind, service)[0].set.id
        for kind, service in (
            ("announced", "ward"),
            ("out_of_hours", "community_team"),
            ("out_of_area", "ward"),
            ("follow_up", "crisis_team"),
        )
    }

    assert first == {
        ("announced", "ward"): "core-visit",
        ("out_of_hours", "community_team"): "core-visit",
        ("out_of_area", "ward"): "out-of-area-placement",
        ("follow_up", "crisis_team"): "follow-up",
    }


def test_a_set_whose_templates_are_not_here_is_not_offered() -> None:
    offered = [one.set.id for one in offered_sets([short_template()])]

    assert offered == []
    with pytest.raises(UnknownNameError, match="Known: none yet"):
        find_set([short_template()], "core-visit")


def test_a_set_is_found_by_id_or_title_and_told_by_what_is_chosen() -> None:
    templates = _all_templates()

    core = find_set(templates, "Core visit")

    assert core == find_set(templates, "core-visit")
    assert core.is_made_of(["core-visit"])
    assert core.is_made_of(["core-visit", "sustainability-markers"])
    assert not core.is_made_of(["core-visit", "voices"])
    assert not core.is_made_of(["sustainability-markers"])


def _all_templates() -> list[Template]:
    """One short template under every name that the sets know."""
    names = {name for one in shipped_sets() for name in one.known}
    return [short_template().model_copy(update={"id": name}) for name in sorted(names)]


def test_only_what_is_worded_for_the_service_is_offered() -> None:
    team = _version("1.0.0").model_copy(update={"id": "team", "services": ("community_team",)})
    both = _version("1.0.0").model_copy(update={"id": "x", "services": ("ward", "community_team")})
    templates = (team, *_all_templates(), both)

    of_team = offer_for(templates, "announced", "community_team")
    of_ward = offer_for(templates, "announced", "ward")
    everything = offer_for(templates, "announced", "community_team", everything=True)

    assert [one.id for one in of_team.templates] == ["team", "x"]
    assert "core-visit" in {one.id for one in of_team.elsewhere}
    assert of_team.sets == ()
    assert [one.id for one in of_ward.elsewhere] == ["team"]
    assert of_ward.sets[0].set.id == "core-visit"
    assert everything.elsewhere == ()
    assert everything.sets[0].set.id == "core-visit"


def test_a_template_with_one_version_that_fits_is_not_said_to_be_elsewhere() -> None:
    old, new = (
        _version("1.0.0"),
        _version("2.0.0").model_copy(update={"services": ("crisis_team",)}),
    )

    offer = offer_for((new, old), "announced", "ward")

    assert [(one.id, one.version) for one in offer.templates] == [("ward-walk", "1.0.0")]
    assert offer.elsewhere == ()


def test_what_was_made_from_a_visit_stands_in_place_of_the_usual_questions() -> None:
    made = _version("1.0.0").model_copy(update={"id": "follow-up-wil-2027-03-09"})

    offer = offer_for(_all_templates(), "follow_up", "crisis_team", {"follow-up-visit": made})

    assert [one.id for one in offer.templates] == ["follow-up-wil-2027-03-09"]
    assert "follow-up-visit" not in {one.id for one in offer.elsewhere}
    assert [(one.set.id, one.asked) for one in offer.sets] == [
        ("follow-up", ("follow-up-wil-2027-03-09",))
    ]
    assert offer.sets[0].is_made_of(["follow-up-wil-2027-03-09"])
