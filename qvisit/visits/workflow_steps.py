"""What each kind of change on a report's way does to a visit, once it may have an effect."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar, cast

from qvisit.visits import workflow_kinds as said
from qvisit.visits.fold_steps import Apply, stand
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import Workflow
from qvisit.visits.written import Standing, Written

P = TypeVar("P", bound=Payload)


def _shared(way: Workflow, written: Written[Payload]) -> Workflow:
    draft = cast("Written[said.DraftShared]", written)
    return replace(way, drafts=(*way.drafts, draft))


def _commented(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.DraftCommented]", written)
    now = stand(way.comments.get(one.said.comment), one, one.said.replaces)
    settled = _without(way.settled, one.said.comment)  # new words were not settled by anybody
    return replace(way, comments={**way.comments, one.said.comment: now}, settled=settled)


def _settled(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.CommentSettled]", written)
    now = stand(way.settled.get(one.said.comment), one, one.said.replaces)
    return replace(way, settled={**way.settled, one.said.comment: now})


def _sent(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.DraftSent]", written)
    is_another = way.sent is not None and way.sent.now.said.draft != one.said.draft
    confirmed = None if is_another else way.confirmed  # the ward has not read this one yet
    return replace(way, sent=stand(way.sent, one, one.said.replaces), confirmed=confirmed)


def _received(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.AccuracyReceived]", written)
    now = stand(way.received.get(one.said.comment), one, one.said.replaces)
    decided = _without(way.decided, one.said.comment)  # what the ward says anew is decided anew
    return replace(way, received={**way.received, one.said.comment: now}, decided=decided)


def _decided(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.AccuracyDecided]", written)
    now = stand(way.decided.get(one.said.comment), one, one.said.replaces)
    return replace(way, decided={**way.decided, one.said.comment: now})


def _confirmed(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.AccuracyConfirmed]", written)
    return replace(way, confirmed=stand(way.confirmed, one, one.said.replaces))


def _worded(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.ReportWorded]", written)
    return replace(way, worded=stand(way.worded, one, one.said.replaces))


def _amended(way: Workflow, written: Written[Payload]) -> Workflow:
    one = cast("Written[said.ReportAmended]", written)
    return replace(way, amended=(*way.amended, one))


def _without(field: Mapping[str, Standing[P]], name: str) -> Mapping[str, Standing[P]]:
    return {key: one for key, one in field.items() if key != name}


def _in(step: Callable[[Workflow, Written[Payload]], Workflow]) -> Apply:
    """A step of the report's way as a step of the whole visit."""

    def apply(shared: Shared, written: Written[Payload]) -> Shared:
        return replace(shared, workflow=step(shared.workflow, written))

    return apply


WORKFLOW_APPLY: Mapping[str, Apply] = {
    "draft.shared": _in(_shared),
    "draft.commented": _in(_commented),
    "comment.settled": _in(_settled),
    "draft.sent": _in(_sent),
    "accuracy.received": _in(_received),
    "accuracy.decided": _in(_decided),
    "accuracy.confirmed": _in(_confirmed),
    "report.worded": _in(_worded),
    "report.amended": _in(_amended),
}
