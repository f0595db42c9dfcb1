"""All versions on a laptop are there, in order, and checked."""

from qvisit.forms.template import Template
from qvisit.usecases.template_library import check_library, read_library
from qvisit.usecases.templates import install_for_practice, publish_templates, shipped_templates
from tests.usecases.trust import Trust, short_template


def of_version(version: str, **more: object) -> Template:
    """The short template as another version of itself."""
    return short_template().model_copy(update={"version": version, **more})


def test_shipped_and_installed_templates_are_known_once(trust: Trust) -> None:
    library = read_library(trust["linden"])

    keys = [one.key for one in library.known]
    assert len(keys) == len(set(keys)) == len(shipped_templates()) + 1
    assert "ward-walk 1.0.0" in keys


def test_practice_comes_last_and_the_fullest_standards_first(trust: Trust) -> None:
    known = read_library(trust["linden"]).known

    assert known[0].template.id == "fundamental-standards"
    practice = [one.template.practice for one in known]
    assert practice == sorted(practice)


def test_a_published_version_says_when(trust: Trust) -> None:
    library = read_library(trust["linden"])

    assert library.by_key["ward-walk 1.0.0"].published.startswith("2027-03-09T")
    assert not library.by_key["ward-walk 1.0.0"].shipped
    assert not library.known[0].published
    assert library.known[0].shipped


def test_newer_versions_stand_first_and_know_the_one_before(trust: Trust) -> None:
    later = [of_version("1.10.0"), of_version("1.9.0")]
    publish_templates(trust["linden"], later)

    library = read_library(trust["linden"])

    versions = [one.template.version for one in library.known if one.template.id == "ward-walk"]
    assert versions == ["1.10.0", "1.9.0", "1.0.0"]
    before = library.earlier(library.by_key["ward-walk 1.10.0"].template)
    assert before is not None
    assert before.version == "1.9.0"
    assert library.earlier(library.by_key["ward-walk 1.0.0"].template) is None
    assert [one.version for one in library.newest() if one.id == "ward-walk"] == ["1.10.0"]


def test_an_earlier_version_knows_the_newest(trust: Trust) -> None:
    publish_templates(trust["linden"], [of_version("1.10.0"), of_version("1.9.0")])

    library = read_library(trust["linden"])

    def later(version: str) -> str | None:
        newest = library.later(library.by_key[f"ward-walk {version}"].template)
        return newest.version if newest is not None else None

    assert (later("1.0.0"), later("1.9.0"), later("1.10.0")) == ("1.10.0", "1.10.0", None)


def test_only_governance_may_publish_more(trust: Trust) -> None:
    assert read_library(trust["linden"]).governs
    assert not read_library(trust["hazel"]).governs


def test_what_governance_installed_stands_over_what_is_shipped(trust: Trust) -> None:
    shipped = shipped_templates()[0]
    other = shipped.model_copy(update={"title": "Worded anew"})
    install_for_practice(trust["linden"], [other])

    library = read_library(trust["linden"])

    known = library.by_key[f"{shipped.id} {shipped.version}"]
    assert known.template.title == "Worded anew"
    assert not known.shipped


def test_each_version_is_searched_by_its_own_words(trust: Trust) -> None:
    library = read_library(trust["linden"])

    found = library.by_key["ward-walk 1.0.0"].finder.find("corridor")

    assert [one.code for one in found] == ["W-2"]


def test_each_version_is_checked(trust: Trust) -> None:
    publish_templates(trust["linden"], [of_version("1.1.0")])
    library = read_library(trust["linden"])

    reports = check_library(library)

    assert set(reports) == {one.key for one in library.known}
    codes = {remark.code for remark in reports["ward-walk 1.1.0"].remarks}
    assert "nothing-changed" in codes


def test_tags_of_frameworks_have_titles(trust: Trust) -> None:
    tags = read_library(trust["linden"]).tags

    assert tags["hra:8"][1] == "Article 8, respect for private and family life"
