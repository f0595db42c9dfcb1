"""What was chosen about words that may tell who somebody is; how the trust writes numbers."""

from typing import Annotated, Literal

from pydantic import Field

from qvisit.privacy.found import Kind
from qvisit.visits.change import Hash
from qvisit.visits.fields import Code, MaybeCode
from qvisit.visits.kinds import Payload

Choice = Literal["removed", "not_person", "kept"]
KeepReason = Literal["praised", "public", "role", "other"]


class PrivacyChosen(Payload):
    """A person removed what was found, said that it is about nobody, or kept it, and why.

    `field` names the text. For words that stand in a saved change, `change` is its id, and `start`
    and `length` say where in the text they are, so that every laptop knows them settled.
    """

    template: MaybeCode = ""
    item: MaybeCode = ""
    field: Code
    finding: Kind
    choice: Choice
    reason: KeepReason | Literal[""] = ""
    count: Annotated[int, Field(ge=1, le=1_000)] = 1
    change: Hash | Literal[""] = ""
    start: Annotated[int, Field(ge=0, le=60_000)] = 0
    length: Annotated[int, Field(ge=0, le=60_000)] = 0


class HospitalNumberSaid(Payload):
    """Governance said how the trust writes its hospital numbers; "" takes it back.

    `mask` has # for a digit and @ for a letter, such as QV######.
    """

    mask: Annotated[str, Field(max_length=40)]
    replaces: tuple[Hash, ...] = ()
