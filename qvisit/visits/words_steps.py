"""What it does to a visit when somebody says whether their words may stand in the report."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from qvisit.ids import PersonId
from qvisit.visits import words_kinds
from qvisit.visits.fold_steps import Apply
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written


def _allowed(shared: Shared, written: Written[Payload]) -> Shared:
    allowed = cast("Written[words_kinds.WordsAllowed]", written)
    now = {**shared.allowed, PersonId(allowed.said.person): allowed}
    return replace(shared, allowed=now)


WORDS_STEPS: Mapping[str, Apply] = {"words.allowed": _allowed}
