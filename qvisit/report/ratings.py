"""How a rating came about, in words: computed, capped, agreed, final, each with its reason."""

import re
from collections.abc import Mapping, Sequence

from qvisit.forms.item import KEY_QUESTION_TITLES
from qvisit.forms.rating import OverallRating, QuestionRating
from qvisit.forms.rule_set import PANEL_JUDGES, RATINGS, RuleSet
from qvisit.report.content import KeyQuestion, Rating, Step
from qvisit.report.words import FILLED, rating_word, sentence
from qvisit.visits.assessment import Assessment, final_ratings
from qvisit.visits.kinds import RatingAgreed, SignedRating
from qvisit.visits.visit import Visit

_LONGEST_WHY = 280
NOTHING_ASKED: Mapping[str, str] = {}


class Ratings:
    """The ratings of a visit as they stand now, in the words of its rule set.

    `asked` says what an item asks, by its code: a reader of the first pages knows no codes.
    """

    def __init__(
        self,
        visit: Visit,
        assessment: Assessment,
        rules: RuleSet,
        asked: Mapping[str, str] = NOTHING_ASKED,
    ) -> None:
        self._visit = visit
        self._asked = asked
        self._rated = assessment.rating
        self._rules = rules
        signed = visit.shared.signed.said.ratings if visit.shared.signed else ()
        now = (*final_ratings(assessment, visit.shared, rules), *signed)
        self._now: Mapping[str, SignedRating] = {one.about: one for one in now}

    def overall(self) -> Rating:
        """The visit's rating with every step."""
        rated, now = self._rated.overall, self._now["visit"]
        agreed = self._agreed("visit")
        stands = self._stands(now)
        is_final = self._visit.shared.signed is not None
        capped = _is_capped(rated)
        ruled = [reason for reason in now.reasons if not agreed or reason != agreed.reason]
        free = not capped and rated.ceiling == RATINGS[0]
        reasons = _sentences(("No cap applied.", *ruled) if free else ruled)
        steps = (
            Step("Computed", self._word(now.computed), self._computed_by()),
            Step("Capped", self._word(now.capped), reasons),
            self._agreed_step(agreed, is_final=is_final),
            Step("Final", self._word(now.final), _sentences(now.reasons))
            if is_final
            else Step("Final", "Not signed off yet", ""),
        )
        return Rating(
            word=self._word(stands),
            filled=FILLED.get(stands),
            capped=capped,
            stage="final" if is_final else self._stage(now, agreed),
            why=self._why(now, ruled, agreed),
            steps=steps,
            scale=tuple(level.title for level in reversed(self._rules.levels)),
        )

    def questions(self) -> tuple[KeyQuestion, ...]:
        """The five key questions, each with every reason."""
        return tuple(self._question(one) for one in self._rated.questions)

    def _question(self, rated: QuestionRating) -> KeyQuestion:
        now = self._now[rated.key_question]
        agreed = self._agreed(rated.key_question)
        stands = self._stands(now)
        reasons = [sentence(reason) for reason in rated.reasons]
        if agreed:
            said = f"The panel agreed {self._word(agreed.rating)}. {sentence(agreed.reason)}"
            reasons.append(said.strip())
        told = (*rated.reasons, agreed.reason if agreed else "")
        reasons += [sentence(reason) for reason in now.reasons if reason not in told]
        return KeyQuestion(
            name=KEY_QUESTION_TITLES[rated.key_question],
            word=self._word(stands),
            filled=FILLED.get(stands),
            capped=_is_capped(rated),
            score=rated.score_words,
            reasons=tuple(reasons),
        )

    def _word(self, rating: str) -> str:
        return rating_word(self._rules, rating)

    def _agreed(self, about: str) -> RatingAgreed | None:
        """What the panel agreed; nothing while several versions stand."""
        standing = self._visit.shared.ratings.get(about)
        return None if standing is None or standing.contested else standing.now.said

    def _stands(self, now: SignedRating) -> str:
        """The rating as it would be signed, or as it was."""
        standing = self._visit.shared.ratings.get(now.about)
        unsettled = standing is not None and standing.contested
        if unsettled and self._visit.shared.signed is None and now.capped != PANEL_JUDGES:
            return now.capped
        return now.final

    def _computed_by(self) -> str:
        if self._rules.rated_by == "panel":
            return "No score gives a rating. The panel judges each key question."
        return "From the five key questions by score alone."

    def _agreed_step(self, agreed: RatingAgreed | None, *, is_final: bool) -> Step:
        if agreed:
            return Step("Agreed", self._word(agreed.rating), sentence(agreed.reason))
        return Step("Agreed", "As capped" if is_final else "Not agreed yet", "")

    def _stage(self, now: SignedRating, agreed: RatingAgreed | None) -> str:
        if agreed:
            return "agreed by the panel, not signed off yet"
        if self._rules.rated_by == "score":
            return "by our rules, not agreed by the panel yet"
        if now.final in RATINGS:
            return "judged by the panel, not signed off yet"
        return "not judged by the panel yet"

    def _why(self, now: SignedRating, ruled: Sequence[str], agreed: RatingAgreed | None) -> str:
        """The reason for the rating in a few sentences; every reason stands in the method part."""
        said = []
        if now.computed != PANEL_JUDGES and now.capped != now.computed:
            said.append(f"The scores alone gave {self._word(now.computed)}.")
        for reason in ruled:
            if len(" ".join([*said, reason])) > _LONGEST_WHY:
                said.append("More reasons stand under Method, limits and words.")
                break
            said.append(sentence(reason))
        if agreed and agreed.rating != now.capped:
            given, wanted = self._word(now.capped), self._word(agreed.rating)
            said.append(f"The rules give {given}; the panel agreed {wanted}.")
        for code, words in self._asked.items():
            told = f"{code}: {sentence(words)}"
            named = any(re.search(rf"{re.escape(code)}\b", one) for one in said)
            if named and len(" ".join([*said, told])) <= _LONGEST_WHY:
                said.append(told)
        return " ".join(said)


def _is_capped(rated: QuestionRating | OverallRating) -> bool:
    """Whether a cap lowered it or, where the panel judges, limits what it may say."""
    if rated.computed == PANEL_JUDGES:
        return rated.ceiling != RATINGS[0]
    return rated.capped != rated.computed


def _sentences(reasons: Sequence[str]) -> str:
    return " ".join(sentence(reason) for reason in reasons)
