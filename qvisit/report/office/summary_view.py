"""From what a report says to the stable summary of it."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from qvisit.report.content import (
    ConcernRecord,
    ItemRow,
    KeyQuestion,
    Rating,
    Standard,
    VisitReport,
)
from qvisit.report.fairness import Pair
from qvisit.report.office.plain import clean
from qvisit.report.office.summary import (
    ActionSaid,
    CountsSaid,
    CultureSaid,
    EquityLineSaid,
    FindingSaid,
    LimitSaid,
    PairSaid,
    PhotoSaid,
    StepSaid,
    SummaryV1,
    ThemeSaid,
)
from qvisit.report.words import NOT_CQC
from qvisit.report.you_said import YouSaid


def summarise(report: VisitReport, standing: str = "") -> SummaryV1:
    """Put a report into the stable format; every text cleaned, none shortened.

    `standing` says that it does not count any more; it is empty while it does.
    """
    heading = report.heading
    said = {
        "note": f"{NOT_CQC}.",
        "visit": {
            "id": heading.visit,
            "place": heading.ward,
            "site": heading.site,
            "kind_of_place": heading.thing,
            "day": heading.visited_on,
        },
        "edition": {
            "status": heading.status,
            "version": int(heading.version),
            "made_on": heading.edition_of,
            "trust": heading.trust,
            "fingerprint": heading.fingerprint,
            "standing": standing,
        },
        "counts": _facts(CountsSaid, heading.counts),
        "rating": _rating(report.rating),
        "questions": [_question(one) for one in report.questions],
        "standards": [
            _standard(group.question, one) for group in report.scores for one in group.standards
        ],
        "findings": [
            _facts(FindingSaid, one) for group in report.findings for one in group.findings
        ],
        "actions": [{**_facts(ActionSaid, one), "due": one.due_on} for one in report.actions],
        "concerns": [_concern(one) for one in report.concerns],
        "themes": _themes(report.you_said),
        "culture": _facts(CultureSaid, report.culture),
        "voices": _voices(report),
        "two_views": [_facts(PairSaid, one) for one in _pairs(report)],
        "equity": {
            "lead": report.equity.lead,
            "asked": [_facts(EquityLineSaid, one) for one in report.equity.asked],
            "figures": [_facts(EquityLineSaid, one) for one in report.equity.figures],
            "unknown": report.equity.unknown,
        },
        "items": [
            _item(part.title, group.title, row)
            for part in report.parts
            for group in part.groups
            for row in group.rows
        ],
        "photos": [_facts(PhotoSaid, one) for one in report.photos],
        "limits": [_facts(LimitSaid, one) for one in report.limits],
    }
    return SummaryV1.model_validate(_cleaned(said))


def _facts(model: type[BaseModel], told: object) -> dict[str, object]:
    """Those fields of something the report says that the format has under the same name."""
    return {name: getattr(told, name) for name in model.model_fields if hasattr(told, name)}


def _rating(rating: Rating) -> Mapping[str, object]:
    return {
        "word": rating.word,
        "step": rating.filled,
        "scale": rating.scale,
        "capped": rating.capped,
        "stage": rating.stage,
        "why": rating.why,
        "steps": [_facts(StepSaid, one) for one in rating.steps],
    }


def _question(one: KeyQuestion) -> Mapping[str, object]:
    return {
        "name": one.name,
        "word": one.word,
        "step": one.filled,
        "capped": one.capped,
        "score": one.score,
        "reasons": one.reasons,
    }


def _standard(question: str, one: Standard) -> Mapping[str, object]:
    return {
        "question": question,
        "title": one.title,
        "reference": one.reference,
        "percent": one.percent,
        "words": one.words,
        "counts": one.counts,
    }


def _concern(one: ConcernRecord) -> Mapping[str, object]:
    return {
        "ref": one.ref,
        "state": one.state,
        "open": one.is_open,
        "what": one.what,
        "facts": [{"label": label, "words": words} for label, words in one.facts],
        "told": [
            {"role": told.role, "how": told.how, "when": told.when, "reply": told.reply}
            for told in one.told
        ],
    }


def _themes(known: YouSaid | None) -> Sequence[Mapping[str, object]]:
    if known is None:
        return ()
    told = [("said", one) for one in known.said] + [("seen", one) for one in known.seen]
    return [{**_facts(ThemeSaid, one), "source": source} for source, one in told]


def _pairs(report: VisitReport) -> Sequence[Pair]:
    return report.two_views.pairs if report.two_views else ()


def _voices(report: VisitReport) -> Mapping[str, object]:
    heard = report.voices
    return {
        "lead": heard.lead,
        "heard": [{"who": one.who, "number": one.number, "count": one.dots} for one in heard.lines],
        "not_heard": heard.not_heard,
    }


def _item(template: str, section: str, row: ItemRow) -> Mapping[str, object]:
    return {
        "template": template,
        "section": section,
        "code": row.code,
        "text": row.text,
        "method": row.method,
        "critical": row.critical,
        "failed": row.failed,
        "answer": row.result,
        "words": row.words,
        "gave": row.gave,
        "of": row.of,
        "apart": row.apart,
        "differed": row.differed,
        "reason": row.reason,
        "different_views": [{"who": kept.who, "words": kept.words} for kept in row.kept],
    }


def _cleaned(value: object) -> object:
    """The same with plain spaces and nothing that no file may hold."""
    if isinstance(value, str):
        return clean(value).replace("\N{NO-BREAK SPACE}", " ")
    if isinstance(value, Mapping):
        return {key: _cleaned(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_cleaned(one) for one in value)
    return value
