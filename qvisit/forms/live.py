"""Scores that follow each answer at once: only what depends on the answer is worked out again."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush

from qvisit.forms.answers import check_reply, is_reply
from qvisit.forms.asked import asked_items, dependents, is_asked
from qvisit.forms.item import KEY_QUESTIONS, KeyQuestion
from qvisit.forms.scoring import (
    COVERAGE_THRESHOLD,
    KeyQuestionScore,
    StandardScore,
    Tally,
    by_question,
    score_question,
    score_section,
    tally_items,
)
from qvisit.forms.template import Template


@dataclass(frozen=True, slots=True)
class Touched:
    """What one answer changed: items now asked, items no longer asked, sections to show anew."""

    shown: tuple[str, ...]
    hidden: tuple[str, ...]
    sections: tuple[str, ...]


class LiveForm:
    """One set of replies to one template, with what is asked and what it is worth so far.

    Replies to items that the template does not have, or that their items do not take, are left
    out, as they are from every score. What hangs on items that somebody else is to answer,
    `elsewhere`, is asked until their answers are here.
    """

    def __init__(
        self,
        template: Template,
        replies: Mapping[str, str],
        threshold: Fraction = COVERAGE_THRESHOLD,
        elsewhere: frozenset[str] = frozenset(),
    ) -> None:
        self.template = template
        self._elsewhere = elsewhere
        self._threshold = threshold
        self._sections = {section.id: section for section in template.sections}
        known = {item.code: item for item in template.items}
        self._replies = {
            code: reply
            for code, reply in replies.items()
            if code in known and is_reply(known[code], reply)
        }
        self._asked = set(asked_items(template, self._replies, elsewhere))
        self._dependents = dependents(template)
        self._place = {code: at for at, code in enumerate(template.asking_order)}
        self._tallies: dict[str, Tally] = {}
        self._scores: dict[str, Mapping[KeyQuestion, StandardScore]] = {}
        self._questions: dict[KeyQuestion, KeyQuestionScore] = {}
        for section in template.sections:
            self._count(section.id)

    @property
    def asked(self) -> frozenset[str]:
        """The codes of the items that are asked."""
        return frozenset(self._asked)

    def tally(self, section_id: str) -> Tally:
        """Count a section's answers, of the items that are asked."""
        return self._tallies[section_id]

    def key_question(self, question: KeyQuestion) -> KeyQuestionScore:
        """Score one key question over the sections of the kind “standards”."""
        if question not in self._questions:
            held = (scores.get(question) for scores in self._scores.values())
            score = score_question(question, [one for one in held if one is not None])
            self._questions[question] = score
        return self._questions[question]

    def answer(self, code: str, reply: str | None) -> Touched:
        """Take one answer, or take it back with None.

        Raises:
            KeyError: The template has no such item.
            AnswerError: The reply is not one of the item's.
        """
        section = self.template.section_of(code)
        if reply is None:
            self._replies.pop(code, None)
        else:
            check_reply(self.template.item(code), reply)
            self._replies[code] = reply
        touched = {section.id: None}
        shown, hidden = self._follow(code)
        for other in (*shown, *hidden):
            touched[self.template.section_of(other).id] = None
        for section_id in touched:
            self._count(section_id)
        return Touched(tuple(shown), tuple(hidden), tuple(touched))

    def _follow(self, code: str) -> tuple[list[str], list[str]]:
        """Find out anew what is asked, from one item down to all that hang on it."""
        shown: list[str] = []
        hidden: list[str] = []
        # Places in asking order, the first one first; dependents come in that order already.
        waiting = [self._place[one] for one in self._dependents.get(code, ())]
        while waiting:
            place = heappop(waiting)
            if waiting and waiting[0] == place:
                continue  # it comes up once more, and once is enough
            here = self.template.asking_order[place]
            now = is_asked(self.template, here, self._known(here), self._elsewhere)
            if now == (here in self._asked):
                continue
            (shown if now else hidden).append(here)
            (self._asked.add if now else self._asked.remove)(here)
            for other in self._dependents.get(here, ()):
                heappush(waiting, self._place[other])
        return shown, hidden

    def _known(self, code: str) -> dict[str, str | None]:
        """The replies on which one item's being asked rests."""
        section, item = self.template.section_of(code), self.template.item(code)
        rules = [rule for rule in (section.enable_when, item.enable_when) if rule is not None]
        others = {condition.item for rule in rules for condition in rule.conditions}
        return {other: self._replies.get(other) for other in others if other in self._asked}

    def _count(self, section_id: str) -> None:
        section = self._sections[section_id]
        items = tuple(item for item in section.items if item.code in self._asked)
        self._tallies[section_id] = tally_items(items, self._replies)
        if self.template.kind_of(section) == "standards":
            before = self._scores.get(section_id, {})
            scores = {
                question: score_section(section, held, self._replies, self._threshold)
                for question in KEY_QUESTIONS
                if (held := by_question(items, question))
            }
            self._scores[section_id] = scores
            for question in KEY_QUESTIONS:
                if before.get(question) != scores.get(question):
                    self._questions.pop(question, None)
