"""What taking the lead, and opening an item again, does to a visit."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from qvisit.ids import PersonId
from qvisit.visits import lead_kinds
from qvisit.visits.fold_steps import Apply
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written


def _taken(shared: Shared, written: Written[Payload]) -> Shared:
    taken = cast("Written[lead_kinds.LeadTaken]", written)
    if taken.author in shared.leading.taken:
        return shared  # the first time counts
    now = {**shared.leading.taken, taken.author: taken}
    return replace(shared, leading=replace(shared.leading, taken=now))


def _decided(shared: Shared, written: Written[Payload]) -> Shared:
    decided = cast("Written[lead_kinds.LeadConfirmed]", written)
    person = PersonId(decided.said.person)
    now = {**shared.leading.decided, person: decided}
    return replace(shared, leading=replace(shared.leading, decided=now))


def _reopened(shared: Shared, written: Written[Payload]) -> Shared:
    opened = cast("Written[lead_kinds.ItemReopened]", written)
    now = {**shared.leading.reopened, **dict.fromkeys(opened.said.agreed, opened)}
    return replace(shared, leading=replace(shared.leading, reopened=now))


LEAD_STEPS: Mapping[str, Apply] = {
    "lead.taken": _taken,
    "lead.confirmed": _decided,
    "item.reopened": _reopened,
}
