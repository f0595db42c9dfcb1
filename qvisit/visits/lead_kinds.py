"""Who leads the panel when its lead is not there, and what is opened again after it was agreed."""

from typing import Annotated

from pydantic import Field

from qvisit.visits.change import Hash
from qvisit.visits.fields import Code, Id, Text
from qvisit.visits.kinds import Payload


class LeadTaken(Payload):
    """Somebody on the panel leads now, because neither its lead nor the deputy is there.

    The deputy named in the plan leads at once; anybody else until governance says otherwise.
    """

    reason: Annotated[Text, Field(min_length=1)]


class LeadConfirmed(Payload):
    """Governance says whether somebody who took the lead leads the panel, and why not."""

    person: Id
    leads: bool
    reason: Text = ""


class ItemReopened(Payload):
    """Somebody on the panel opens an agreed item again, mostly because of a late view.

    `agreed` names the agreements that it opens; a later agreement closes it.
    """

    template: Code
    item: Code
    agreed: Annotated[tuple[Hash, ...], Field(min_length=1, max_length=20)]
    reason: Text = ""
