"""What one person is asked: their part of the form, as far as their own answers go."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from qvisit.forms.answers import is_reply
from qvisit.forms.item import Item
from qvisit.forms.live import LiveForm
from qvisit.forms.template import Template
from qvisit.ids import PersonId, VisitId
from qvisit.ui.visit.form_map import Chapter, FormMap
from qvisit.ui.visit.labels import ItemKey
from qvisit.visits.assignment import assigned_items
from qvisit.visits.kinds import Seat
from qvisit.visits.visit import Sheet


class Changed(NamedTuple):
    """Items that are asked since the last look, and items that are asked no more."""

    shown: frozenset[ItemKey]
    hidden: frozenset[ItemKey]


class OwnPart:
    """Follows one reviewer's sheet.

    `part` is what they are asked. `scope` is what they look at: their own items, or everybody's
    while `everything` is on; `order` is what is listed of it, namely what is asked.
    """

    def __init__(self, form: FormMap, sheet: Sheet, mine: frozenset[ItemKey]) -> None:
        self.form = form
        self.everything = False
        self._mine = mine
        self._answers: Mapping[ItemKey, object] = sheet.answers
        self._replies = {key: _fitting(form, sheet, key) for key in form.order}
        self._live = {
            one.id: LiveForm(one, _known(one, self._replies), elsewhere=_not_in(mine, one))
            for one in form.templates.values()
        }
        self._asked = self._all_asked()
        self._count()

    @property
    def is_shared(self) -> bool:
        """Whether some of the questions are others' to answer."""
        return len(self._mine) < len(self.form.order)

    def show_everything(self, on: bool) -> None:
        """List the others' questions too, or only one's own."""
        self.everything = on
        self._count()

    def follow(self, sheet: Sheet) -> Changed:
        """Take over what was answered since the last look."""
        before, moved = self._asked, False
        if sheet.answers is not self._answers:
            self._answers = sheet.answers
            for key in self.form.order:
                reply = _fitting(self.form, sheet, key)
                if reply != self._replies[key]:
                    self._replies[key] = reply
                    touched = self._live[key[0]].answer(key[1], reply)
                    moved = moved or bool(touched.shown or touched.hidden)
        if moved:
            self._asked = self._all_asked()
            self._count()
        return Changed(self._asked - before, before - self._asked)

    def listed(self, keys: Sequence[ItemKey]) -> tuple[ItemKey, ...]:
        """Those of some items that are listed now."""
        return tuple(key for key in keys if key in self._listed)

    def asks(self, key: ItemKey) -> bool:
        """Whether an item is asked at all, of this person or of another."""
        return key in self._asked

    def chapters(self) -> Iterator[tuple[Chapter, tuple[ItemKey, ...]]]:
        """The sections in which anything is listed, with what is listed there."""
        return self.form.by_chapter(self._listed)

    def in_scope(self, keys: Sequence[ItemKey]) -> tuple[ItemKey, ...]:
        """Those of some items that are looked at, asked or not."""
        return tuple(key for key in keys if self.everything or key in self._mine)

    def neighbour(self, key: ItemKey, step: int) -> ItemKey | None:
        """The listed item before (-1) or after (1) in the whole visit."""
        if key not in self._listed:
            return None
        at = self.order.index(key) + step
        return self.order[at] if 0 <= at < len(self.order) else None

    def unanswered(self, sheet: Sheet) -> tuple[ItemKey, ...]:
        """The listed items without any reply; a non-answer is a reply."""
        return tuple(key for key in self.order if sheet.reply(*key) is None)

    def critical(self) -> tuple[ItemKey, ...]:
        """The safety-critical items in scope, and the signs that mean act now."""
        return tuple(key for key in self.scope if is_urgent(self.form.item(key)))

    def next_unanswered(self, sheet: Sheet, after: ItemKey | None) -> ItemKey | None:
        """The next listed item without a reply after one, going round at the end."""
        here = self.form.place(after) if after is not None and after in self.form else -1
        left = self.unanswered(sheet)
        return next((key for key in left if self.form.place(key) > here), next(iter(left), None))

    def find(self, words: str) -> tuple[ItemKey, ...]:
        """The items in scope in which every one of some words stands, whatever its case."""
        wanted = words.casefold().split()
        return tuple(
            key
            for key in self.scope
            if all(word in _searched(self.form.item(key)) for word in wanted)
        )

    def _all_asked(self) -> frozenset[ItemKey]:
        return frozenset((name, code) for name, live in self._live.items() for code in live.asked)

    def _count(self) -> None:
        form = self.form
        mine = tuple(key for key in form.order if key in self._mine)
        self.part = tuple(key for key in mine if key in self._asked)
        self.scope = form.order if self.everything else mine
        self.order = tuple(key for key in self.scope if key in self._asked)
        self._listed = frozenset(self.order)


def no_part() -> OwnPart:
    """What nobody is asked, while no visit is open."""
    return OwnPart(FormMap(()), Sheet(VisitId(""), PersonId("")), frozenset())


def mine_of(form: FormMap, seat: Seat | None, seats: Sequence[Seat]) -> frozenset[ItemKey]:
    """The items that a person on the panel is to look at; all without a seat."""
    if seat is None:
        return frozenset(form.order)
    mine = frozenset(
        (template.id, code)
        for template in form.templates.values()
        for code in assigned_items(template, seat, seats)
    )
    return mine or frozenset(form.order)  # a colleague who came unplanned has no part yet


def is_urgent(item: Item) -> bool:
    """Whether what is seen there may mean to act now."""
    return item.is_critical or item.is_abuse_sign


def answered(sheet: Sheet, keys: Sequence[ItemKey]) -> int:
    """How many items have a reply."""
    return sum(sheet.reply(*key) is not None for key in keys)


def _fitting(form: FormMap, sheet: Sheet, key: ItemKey) -> str | None:
    reply = sheet.reply(*key)
    return reply if reply is not None and is_reply(form.item(key), reply) else None


def _known(template: Template, replies: Mapping[ItemKey, str | None]) -> dict[str, str]:
    return {
        item.code: reply
        for item in template.items
        if (reply := replies.get((template.id, item.code))) is not None
    }


def _not_in(mine: frozenset[ItemKey], template: Template) -> frozenset[str]:
    """The items of a template that somebody else is to answer."""
    return frozenset(one.code for one in template.items if (template.id, one.code) not in mine)


def _searched(item: Item) -> str:
    texts = (item.code, item.text_standard, item.text_easy, item.guidance)
    return " ".join(texts).casefold()
