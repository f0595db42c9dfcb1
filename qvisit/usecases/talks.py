"""Talks with people on the ward: each feeds the count of voices and the answers, in one go."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from pydantic import ValidationError

from qvisit.errors import QVisitError
from qvisit.forms.answers import is_reply
from qvisit.forms.asked import asked_items
from qvisit.forms.item import Item
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.ids import new_id
from qvisit.usecases.scoring import MAX_NOTE, Draft, TooLongError, WrongReplyError
from qvisit.usecases.visits import OpenVisit, write_own
from qvisit.visits.assignment import assigned_items
from qvisit.visits.own_kinds import Band, TalkHeld
from qvisit.visits.talks import BAND_OF, UNTOLD_SCALES, follows, is_theme
from qvisit.worded import worded
from qvisit.workspace import Workspace

_DRAFT = "talk"  # the field under which a talk that is being filled in is kept, by its id


class UnknownTalkError(QVisitError):
    """No such talk on this sheet."""

    def __init__(self) -> None:
        super().__init__(
            "This talk is not among yours.",
            hint="Nothing has changed. Open the visit again and look at your talks.",
        )


class TalkPart(NamedTuple):
    """What one section asks people of one group."""

    template: Template
    section: Section
    items: tuple[Item, ...]


def new_talk(band: Band) -> TalkHeld:
    """A talk of which nothing is written yet."""
    return TalkHeld(talk=new_id(), band=band)


def talk_parts(opened: OpenVisit, band: Band) -> tuple[TalkPart, ...]:
    """What the person's part has to ask people of one group, section by section.

    A section that guides a talk with that group comes first, themes come last: whoever sums them
    up, everybody who talks with people hears them.
    """
    parts = []
    for template in opened.templates:
        seat, seats = opened.writer_seat, opened.shared.seats
        mine = assigned_items(template, seat, seats) if seat is not None else frozenset()
        for section in template.sections:
            items = tuple(
                item
                for item in section.items
                if item.code in mine
                and BAND_OF.get(item.method) == band
                and item.scale not in UNTOLD_SCALES
            )
            if items:
                parts.append(TalkPart(template, section, items))
    parts.sort(key=lambda part: part.section.voice != band)
    return (*parts, *_themes(opened)) if opened.writer_seat is not None else ()


def keep_talk(ws: Workspace, opened: OpenVisit, talk: TalkHeld) -> OpenVisit:
    """Keep a talk, new or edited; voices and answers follow in the same transaction.

    Raises:
        TooLongError: Over 50,000 characters of own words.
        WrongReplyError: A reply is none of its question's.
        NotAllowedError: The person may not score now.
    """
    if len(talk.words) > MAX_NOTE:
        raise TooLongError(len(talk.words))
    for told in talk.replies:
        item = _find(opened, (told.template, told.item))
        if item is None or not is_reply(item, told.reply):
            raise WrongReplyError(
                worded(
                    "{reply} is not an answer to {item}.", reply=repr(told.reply), item=told.item
                )
            )
    said = talk.model_copy(update={"consent": talk.consent and talk.is_quote})
    before = opened.sheet.talks.get(talk.talk)
    if before and before[-1].said == said:
        return opened
    more = follows(opened.sheet, said, lambda key: _find(opened, key))
    return write_own(ws, opened, said, *more)[0]


def take_back_talk(ws: Workspace, opened: OpenVisit, talk: str, *, back: bool = True) -> OpenVisit:
    """Let a talk count no more, or with `back` False count again; its history stays.

    Raises:
        UnknownTalkError: It is not one of the person's own.
    """
    versions = opened.sheet.talks.get(talk)
    if not versions:
        raise UnknownTalkError
    return keep_talk(ws, opened, versions[-1].said.model_copy(update={"taken_back": back}))


def talk_draft(talk: TalkHeld, *, keep: bool = True) -> Draft:
    """A talk as it is being filled in, to be kept; with `keep` False its draft is forgotten."""
    return Draft("", talk.talk, _DRAFT, talk.model_dump_json() if keep else "")


def drafted_talks(drafts: Sequence[Draft]) -> tuple[TalkHeld, ...]:
    """The talks that were being filled in when QVisit was last closed."""
    found = []
    for kept in drafts:
        if kept.field == _DRAFT:
            with suppress(ValidationError):  # of another version of QVisit: it cannot be shown
                found.append(TalkHeld.model_validate_json(kept.text))
    return tuple(found)


def asked_in_talk(
    opened: OpenVisit, parts: Sequence[TalkPart], talk: TalkHeld
) -> frozenset[tuple[str, str]]:
    """The questions that this talk asks, given what was said in it so far."""
    asked: set[tuple[str, str]] = set()
    for template in {part.template.id: part.template for part in parts}.values():
        here = frozenset(
            item.code for part in parts if part.template.id == template.id for item in part.items
        )
        told = {one.item: one.reply for one in talk.replies if one.template == template.id}
        others = frozenset(item.code for item in template.items) - here
        known = {code: reply for code in others if (reply := opened.sheet.reply(template.id, code))}
        live = asked_items(template, {**known, **told}, others)
        asked |= {(template.id, code) for code in live & here}
    return frozenset(asked)


def _themes(opened: OpenVisit) -> Iterator[TalkPart]:
    """Questions about themes, which anybody may raise."""
    for template in opened.templates:
        for section in template.sections:
            items = tuple(item for item in section.items if is_theme(item))
            if items:
                yield TalkPart(template, section, items)


def _find(opened: OpenVisit, key: tuple[str, str]) -> Item | None:
    """An item of the visit's templates."""
    held = next((one for one in opened.templates if one.id == key[0]), None)
    items = held.items if held is not None else ()
    return next((item for item in items if item.code == key[1]), None)
