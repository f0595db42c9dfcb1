"""Which of a template's questions are shown: all, by the way to find out, by visitor's part."""

from collections.abc import Callable, Sequence

from qvisit.forms.item import Item
from qvisit.forms.section import Kind, Section
from qvisit.forms.template import Template
from qvisit.ui.templates.words import tr
from qvisit.ui.visit.labels import kind_words
from qvisit.ui.wording import service_types_words

ALL = "all"
_CRITICAL, _CONDITION, _BEFOREHAND, _EQUITY = "critical", "condition", "beforehand", "equity"
_METHOD, _SHARE, _KIND, _SERVICE = "method:", "share:", "kind:", "service:"
_SERVICES = ("ward", "community_team", "crisis_team", "residential_home")
_KINDS: Sequence[Kind] = (
    "standards",
    "closed_culture",
    "sustainability",
    "first_impressions",
    "voices",
    "team_culture",
    "actions",
)
_METHODS = ("ask_patient", "ask_carer", "ask_staff", "observe", "check_record", "data")
_LONGEST_TITLE = 60

Fits = Callable[[Section, Item], bool]


def kinds_and_services(templates: Sequence[Template]) -> Sequence[tuple[str, str]]:
    """The filters that part some templates from others: id and words of each."""
    offered = [
        *((f"{_KIND}{kind}", kind_words(kind)) for kind in _KINDS),
        *((f"{_SERVICE}{one}", service_types_words(one)) for one in _SERVICES),
    ]
    useful = [
        (key, name)
        for key, name in offered
        if {is_of(one, key) for one in templates} == {True, False}
    ]
    return ((ALL, tr("All templates")), *useful)


def is_of(template: Template, key: str) -> bool:
    """Whether a filter of `kinds_and_services` lets a template through."""
    if key.startswith(_KIND):
        kind = key.removeprefix(_KIND)
        return any(template.kind_of(section) == kind for section in template.sections)
    if key.startswith(_SERVICE):
        return key.removeprefix(_SERVICE) in template.services
    return True


def filters(template: Template) -> Sequence[tuple[str, str]]:
    """The filters that leave something of a template: id and words of each."""
    plain = {
        _CRITICAL: tr("Safety-critical"),
        _CONDITION: tr("Asked only at times"),
        _BEFOREHAND: tr("Before the visit, by the manager"),
        _EQUITY: tr("About fairness"),
    }
    words = {
        "ask_patient": tr("Patients’ questions"),
        "ask_carer": tr("Carers’ questions"),
        "ask_staff": tr("Staff’s questions"),
        "observe": tr("Look around"),
        "check_record": tr("Records"),
        "data": tr("Data"),
    }
    other = tr("Other words for {services}")
    offered = [
        *((f"{_METHOD}{method}", words[method]) for method in _METHODS),
        *plain.items(),
        *_kinds_within(template),
        *(
            (f"{_SERVICE}{service}", other.format(services=service_types_words(service).lower()))
            for service in _SERVICES
        ),
        *(
            (f"{_SHARE}{share.id}", _part_words(number, share.title))
            for number, share in enumerate(template.shares, start=1)
        ),
    ]
    useful = [(key, name) for key, name in offered if _leaves_something(template, key)]
    return ((ALL, tr("All questions")), *useful)


def fits_of(template: Template, key: str) -> Fits:
    """What a filter lets through; an unknown one lets everything through."""
    if key.startswith(_METHOD):
        method = key.removeprefix(_METHOD)
        return lambda _section, item: item.method == method
    if key.startswith(_KIND):
        kind = key.removeprefix(_KIND)
        return lambda section, _item: template.kind_of(section) == kind
    if key.startswith(_SERVICE):
        service = key.removeprefix(_SERVICE)
        return lambda _section, item: any(one.service == service for one in item.service_wordings)
    if key.startswith(_SHARE):
        wanted = [share for share in template.shares if f"{_SHARE}{share.id}" == key]
        return lambda section, item: any(share.holds(section, item) for share in wanted)
    return {
        _CRITICAL: lambda _section, item: item.is_critical,
        _CONDITION: lambda section, item: bool(item.enable_when or section.enable_when),
        _BEFOREHAND: lambda _section, item: item.beforehand,
        _EQUITY: lambda _section, item: "equity" in item.tags,
    }.get(key, lambda _section, _item: True)


def _kinds_within(template: Template) -> Sequence[tuple[str, str]]:
    """The kinds of its sections, where they are of several."""
    held = {template.kind_of(section) for section in template.sections}
    if len(held) == 1:
        return ()
    return [(f"{_KIND}{kind}", kind_words(kind)) for kind in _KINDS if kind in held]


def _part_words(number: int, title: str) -> str:
    """A visitor's part; a title that would not fit beside other things is left out."""
    words = tr("Part {number}: {title}") if len(title) <= _LONGEST_TITLE else tr("Part {number}")
    return words.format(number=number, title=title)


def _leaves_something(template: Template, key: str) -> bool:
    fits = fits_of(template, key)
    return any(fits(section, item) for section in template.sections for item in section.items)
