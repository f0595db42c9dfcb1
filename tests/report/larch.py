"""A visit to a ward that does not exist, folded from real changes, for the document tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.forms.answers import NON_ANSWERS
from qvisit.forms.closed_culture import ConcernLevel, SignReport, concern_level
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.loading import load_template
from qvisit.forms.rating import CapFacts, rate
from qvisit.forms.rule_set import RuleSet, load_rule_set
from qvisit.forms.scoring import is_failed, score_key_questions
from qvisit.forms.template import Template, content_hash
from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.paths import resources_folder
from qvisit.report.build import build_annex, build_report
from qvisit.report.content import Edition, GovernanceAnnex, VisitReport
from qvisit.visits import every_kind, kinds, own_kinds
from qvisit.visits.assessment import Assessment
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.consensus import ASK_METHODS, replies, view_items
from qvisit.visits.fold import fold_shared, fold_sheet
from qvisit.visits.members import GOVERNANCE, Member
from qvisit.visits.streams import answers_stream, visit_stream
from qvisit.visits.visit import Visit
from tests.forms.made import some_reply

SALT = bytes(16)
DRAFT = Edition("Draft", 1, "Rivermoor Mental Health Trust", "2027-03-16")
PUBLISHED = Edition("Published", 2, "Rivermoor Mental Health Trust", "2027-03-31")


def made_id(letter: str, number: int = 0) -> str:
    """An id that QVisit could have made."""
    return f"{letter}{number:025d}"


VISIT = VisitId("7h2k9q4m1x8c5r3t6w0y2z4b6d")
LEAD, LIVED, VISITOR, GOVERNOR = (PersonId(made_id("p", number)) for number in range(4))
SEATS = (
    kinds.Seat(person=LEAD, name="Ines Fairweather", role="panel_lead"),
    kinds.Seat(person=LIVED, name="Tom Okafor-Hale", role="lived_experience_reviewer"),
    kinds.Seat(person=VISITOR, name="Bronwen Achterberg", role="visitor"),
)


def shipped(*names: str) -> tuple[Template, ...]:
    """Published templates, which never change whatever comes after them."""
    folder = Path(__file__).parents[1] / "samples" / "forms-1"
    return tuple(load_template((folder / f"{name}.yaml").read_bytes(), name) for name in names)


def all_shipped() -> tuple[Template, ...]:
    """The three that a usual visit is pinned to."""
    return shipped("fundamental-standards", "closed-culture-signs", "sustainability-markers")


def rules(name: str = "qvisit-internal-1") -> RuleSet:
    """Rating rules that come with QVisit."""
    path = resources_folder() / "rule_sets" / f"{name}.yaml"
    return load_rule_set(path.read_bytes(), path.name)


@dataclass
class Log:
    """Writes changes as the laptops of a panel would, one after the other."""

    changes: list[Change] = field(default_factory=list)

    def say(self, author: PersonId, said: kinds.Payload, stream: str = "", minute: int = 0) -> None:
        """One change by one person; in the shared stream unless another is named."""
        content = canonical(said.model_dump(mode="json"))
        number = len(self.changes) + 1
        envelope = Envelope(
            kind=every_kind.KIND_OF[type(said)],
            kind_version=every_kind.VERSION,
            stream=stream or visit_stream(VISIT),
            author=author,
            device=author.replace("p", "d", 1),
            number=number,
            previous="",
            lamport=number,
            at=f"2027-03-09T{13 + minute // 60:02d}:{minute % 60:02d}:00Z",
            offset=0,
            payload_hash=payload_hash(SALT, content),
        )
        self.changes.append(seal(envelope, SALT, content))

    def visit(self, seats: Sequence[kinds.Seat] = SEATS) -> Visit:
        """Everything said so far, folded; nothing may have been refused."""
        members = {
            DeviceId(person.replace("p", "d", 1)): Member(
                DeviceId(person.replace("p", "d", 1)), person, frozenset(roles)
            )
            for person, roles in (
                *((PersonId(seat.person), (seat.role,)) for seat in seats),
                (GOVERNOR, (GOVERNANCE,)),
            )
        }
        by_stream: dict[str, list[Change]] = {}
        for change in self.changes:
            by_stream.setdefault(change.stream, []).append(change)
        shared = fold_shared(VISIT, by_stream.get(visit_stream(VISIT), []), members)
        sheets = {
            PersonId(seat.person): fold_sheet(
                VISIT,
                PersonId(seat.person),
                by_stream.get(answers_stream(VISIT, PersonId(seat.person)), []),
                members,
            )
            for seat in seats
        }
        assert not shared.refused
        assert not any(sheet.refused for sheet in sheets.values())
        return Visit(shared, sheets)


def plan(templates: Sequence[Template], **changed: object) -> kinds.VisitPlanned:
    """The plan of the visit, with other words where `changed` names them."""
    usual: dict[str, object] = {
        "ward": made_id("w"),
        "ward_name": "Larch Ward",
        "ward_code": "LAR",
        "site": "Alderbrook House",
        "ward_type": "adult acute admission, 18 places",
        "day": "2027-03-09",
        "visit_type": "short_notice",
        "panel": SEATS,
        "templates": tuple(
            kinds.Pin(template=one.id, version=one.version, hash=content_hash(one))
            for one in templates
        ),
        "rule_set": "qvisit-internal 1.0.0",
        "inherent_risk": {"IR3": "yes", "IR9": "yes"}
        | {f"IR{number}": "no" for number in range(1, 15) if number not in (3, 9)},
    }
    return kinds.VisitPlanned.model_validate(usual | changed)


@dataclass(frozen=True)
class Case:
    """A visit with all that its documents are made from."""

    visit: Visit
    templates: tuple[Template, ...]
    assessment: Assessment
    rules: RuleSet

    def report(self, edition: Edition = DRAFT) -> VisitReport:
        """What the report says."""
        return build_report(self.visit, self.templates, self.assessment, self.rules, edition)

    def annex(self, edition: Edition = DRAFT) -> GovernanceAnnex:
        """What the annex says."""
        return build_annex(self.visit, self.templates, self.assessment, edition)


def case(log: Log, templates: tuple[Template, ...], rule_set: RuleSet | None = None) -> Case:
    """Fold a log and rate it as the program does, by the usual rules if no others are named."""
    visit = log.visit()
    views = {one.id: view_items(one, visit.shared, visit.sheets) for one in templates}
    values = {name: replies(held) for name, held in views.items()}
    failed: dict[str, tuple[str, ...]] = {}
    for template in templates:
        for item in template.items:
            reply = values[template.id][item.code]
            if item.is_critical and item.key_question and is_failed(item, reply):
                found = failed.get(item.key_question, ())
                failed[item.key_question] = (*found, item.code)
    culture = _culture(visit, templates)
    facts = CapFacts(
        failed_critical=failed,
        concern_level=culture.level,
        voice=dict.fromkeys(KEY_QUESTIONS, True),
    )
    by = rule_set or rules()
    rating = rate(by, score_key_questions(templates, values), facts)
    return Case(visit, templates, Assessment(rating, culture, facts, ()), by)


def _culture(visit: Visit, templates: Sequence[Template]) -> ConcernLevel:
    signs: dict[str, tuple[SignReport, ...]] = {}
    asked = next((one for one in templates if one.kind == "closed_culture"), templates[0])
    for seat in SEATS if asked.kind == "closed_culture" else ():
        for item in asked.items:
            reply = visit.sheets[PersonId(seat.person)].reply(asked.id, item.code)
            if reply is not None and reply not in NON_ANSWERS:
                report = SignReport(reply, seat.role, item.method)
                signs[item.code] = (*signs.get(item.code, ()), report)
    assert visit.shared.plan
    return concern_level(
        factors=visit.shared.plan.now.said.inherent_risk,
        signs=signs,
        methods={code: held.now.said.state for code, held in visit.shared.methods.items()},
        risk_now=False,
        asked=[item for item in asked.items if item.scale == "SIGN"],
    )


Sheets = Mapping[PersonId, Mapping[str, str]]
"""Replies by person and item code that differ from what everyone else says."""

USUAL = {"LEVEL4": "3", "COUNT": "9/10", "MARKER": "2"}


def score(log: Log, templates: Sequence[Template], different: Sheets) -> None:
    """Everyone answers every item, and says that they are done."""
    for minute, seat in enumerate(SEATS, start=20):
        person = PersonId(seat.person)
        stream = answers_stream(VISIT, person)
        for template in templates:
            for item in template.items:
                own = different.get(person, {}).get(item.code)
                reply = own or USUAL.get(item.scale) or some_reply(item)
                asked = 4 if item.method in ASK_METHODS else 0
                answer = own_kinds.AnswerGiven(
                    template=template.id, item=item.code, reply=reply, asked=asked
                )
                log.say(person, answer, stream, minute)
        log.say(person, kinds.ReviewerFinished(), minute=minute)
