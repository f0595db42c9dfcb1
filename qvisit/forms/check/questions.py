"""Whether a question asks one thing, leads nobody, and asks a reviewer what a reviewer can know."""

import re
from collections.abc import Iterator
from typing import Final

from qvisit.forms.check.prose import sentences, words
from qvisit.forms.check.report import Level, Remark
from qvisit.forms.check.wordings import Field, Wording, wordings
from qvisit.forms.template import Template
from qvisit.worded import worded

_ASKING: Final = "what|how|who|whom|why|when|where|which"
_HELPING: Final = (
    "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
)
_SOMEBODY: Final = (
    "they|you|it|there|he|she|we|this|that|these|those|the|each|all|any|some|no|staff|people|"
    "patients|carers|families|nurses|managers|visitors|anyone|someone|everyone|nobody|somebody"
)

_SCORED_TEXTS: Final[tuple[Field, ...]] = ("text_easy", "text_standard")
_AND_OR: Final = re.compile(r"\band\s*/\s*or\b", re.IGNORECASE)
_SECOND_QUESTION: Final = re.compile(
    rf"\b(?P<before>\w+),?\s+(?P<second>(?:and|or|but)\s+(?:(?!whom?\s+(?:they|people)\b)"
    rf"(?:{_ASKING})\b|"
    rf"(?:{_HELPING})\s+(?:{_SOMEBODY})\b))",
    re.IGNORECASE,
)
_ASKING_WORDS: Final = frozenset(_ASKING.split("|"))
_SECOND_CLAUSE: Final = re.compile(
    rf",\s+(?:and|but)\s+(?:(?:{_SOMEBODY})\s+(?!others?\b)(?:\w+\s+){{0,2}}"
    rf"(?:{_HELPING})\b|there\s+(?:is|are)\b|(?:they|it|he|she|we)\b)"
    r"|\band\s+also\b|;",
    re.IGNORECASE,
)

# Verbs that are seldom nouns, so that “help and support” or “food and drink” stay what they are.
_VERBS: Final = (
    "act|agree|apologise|ask|attend|avoid|become|begin|believe|bring|choose|come|complain|create|"
    "decide|describe|discuss|encourage|ensure|explain|feel|find|follow|forget|get|give|go|hear|"
    "identify|ignore|include|inform|investigate|involve|join|keep|knock|know|learn|leave|let|"
    "listen|make|meet|notice|offer|prevent|protect|provide|put|read|receive|remember|reply|"
    "respond|say|see|seem|send|show|solve|speak|stay|take|teach|tell|thank|think|treat|"
    "understand|wait|welcome|write"
)
# What stands between two verbs of one subject; after any of these words another clause begins.
_NEW_CLAUSE: Final = rf"{_HELPING}|{_ASKING}|that|if|whether|because|be|been|being|not"
_JOINED_VERBS: Final = re.compile(
    rf"\b(?P<one>{_VERBS})\b(?:(?!\b(?:{_NEW_CLAUSE})\b)[^.?!;:])*?\band\s+(?:to\s+)?"
    rf"(?:then\s+)?(?P<other>{_VERBS})\b",
    re.IGNORECASE,
)
# Two verbs for one act: nobody would answer them differently.
_ONE_ACT: Final = frozenset(
    {
        ("come", "go"),
        ("go", "come"),
        ("knock", "wait"),
        ("listen", "understand"),
        ("read", "understand"),
        ("come", "see"),
        ("go", "see"),
        ("go", "find"),
        ("go", "get"),
        ("say", "see"),
        ("speak", "listen"),
        ("take", "keep"),
        ("make", "take"),
        ("give", "take"),
        ("read", "write"),
    }
)
_SENSES: Final = frozenset({"see", "hear", "feel", "notice", "find"})

_LEADING: Final = re.compile(
    r"^(?:don|doesn|didn|isn|aren|wasn|weren|can|couldn|shouldn|wouldn|won|haven|hasn)[’']?t\b"
    r"|,\s*(?:is|are|was|were|do|does|did|has|have|can|could|would|will)n[’']t\s+\w+\s*\?"
    r"|,\s*(?:right|correct|yes|no)\s*\?"
    r"|\b(?:surely|obviously|of\s+course|needless\s+to\s+say)\b"
    r"|\bis\s+it\s+true\s+that\b|\b(?:do|would)(?:n[’']t)?\s+you\s+(?:not\s+)?agree\b"
    r"|\bas\s+(?:we\s+all|everyone|everybody)\s+knows?\b",
    re.IGNORECASE,
)
# “Can’t” without its apostrophe is “can’t” too, but “can” alone begins many a good question.
_CAN: Final = re.compile(r"^can\s", re.IGNORECASE)

_YOURS: Final = re.compile(r"\b(?:your|yours|yourself|yourselves)\b", re.IGNORECASE)
_DOING: Final = (
    "see|seen|hear|heard|notice|noticed|find|found|smell|smelt|taste|watch|watching|look|looking|"
    "read|count|counted|talk|talking|speak|speaking|meet|meeting|visit|visiting|arrive|sit|"
    "sitting|walk|walking|stand|standing|write|tell|told\\s+by"
)
_ABOUT_YOU: Final = re.compile(
    rf"\b(?:do|are|were|have|had|can|could|will|would|may)\s+you\b(?!\s+(?:{_DOING})\b)"
    r"|\bdid\s+you\s+(?:get|receive|choose|agree|sleep|eat|consent|sign|help)\b"
    r"|\b(?:hurt|hold|held|treat|treats|treated|restrain|restrained|searched)\s+you\b",
    re.IGNORECASE,
)
# Asks only whether to ask.
_MAY_I: Final = re.compile(
    r"^(?:may|can|could|shall)\s+(?:i|we)\b|^(?:is|would)\s+(?:it|that|this|now|here)\b"
    r"|^would\s+you\s+like\b|^are\s+you\s+happy\s+to\b|^do\s+you\s+want\b",
    re.IGNORECASE,
)


def check_questions(template: Template) -> Iterator[Remark]:
    """Remark on questions that ask two things, lead, or ask about the reviewer's own care."""
    for wording in wordings(template):
        yield from _check_one_thing(wording)
        yield from _check_leading(wording)
        yield from _check_addressed(wording)


def _check_one_thing(wording: Wording) -> Iterator[Remark]:
    for field, found in _double_fields(wording):
        yield _double(wording, field, found)
    for field in _SCORED_TEXTS:
        pair = joined_verbs(wording.text(field))
        if pair is not None:
            yield _double(wording, field, pair, "warning")
    asked = [part for part in sentences(wording.text("say_aloud")) if "?" in part]
    if len([part for part in asked if not _MAY_I.match(part)]) > 1:
        yield _double(wording, "say_aloud", "two questions", "warning")


def _double_fields(wording: Wording) -> Iterator[tuple[Field, str]]:
    easy, standard = wording.text("text_easy"), wording.text("text_standard")
    for field in _SCORED_TEXTS:
        if _AND_OR.search(wording.text(field)):
            yield field, "and/or"
    if easy.count("?") != 1:
        yield "text_easy", f"{easy.count('?')} question marks"
    if "?" in wording.text("hint_easy"):
        yield "hint_easy", "a question in the hint"
    second = _second_question(easy)
    if second is not None:
        yield "text_easy", second
    clause = _SECOND_CLAUSE.search(standard)
    if clause is not None:
        yield "text_standard", clause.group().strip(" ,")


def _second_question(text: str) -> str | None:
    """Find “… and what”; not “when and where” or “of what … and what …”, which ask together."""
    for found in _SECOND_QUESTION.finditer(text):
        again = found["second"].lower().split()[1]
        inside = [word.lower() for word in words(text[: found.start("second")])[1:]]
        together = found["before"].lower() in _ASKING_WORDS or (
            again in _ASKING_WORDS and again in inside
        )
        if not together:
            return found["second"]
    return None


def joined_verbs(text: str) -> str | None:
    """Find “verb … and verb” that are two acts, which two answers may be needed for."""
    for found in _JOINED_VERBS.finditer(text):
        one, other = found["one"].lower(), found["other"].lower()
        if (one, other) not in _ONE_ACT and not {one, other} <= _SENSES and one != other:
            return f"{one} … and {other}"
    return None


def _double(wording: Wording, field: Field, what: str, level: Level = "problem") -> Remark:
    return wording.remark(
        level,
        "double-question",
        worded("“{field}” may ask two things: “{what}”.", field=field, what=what),
        "Ask one thing here, and make a second item for the other.",
    )


def _check_leading(wording: Wording) -> Iterator[Remark]:
    texts = [wording.text("text_easy"), wording.text("text_standard")]
    # “You can of course say no” leads nobody: of what is said, only the questions can.
    texts += [part for part in sentences(wording.text("say_aloud")) if "?" in part]
    texts += [prompt.text for prompt in wording.item.prompts]
    for text in texts:
        found = _LEADING.search(text)
        if found is not None and not _CAN.match(text[found.start() :]):
            yield wording.remark(
                "problem",
                "leading-question",
                worded("“{strip}” tells people what to answer.", strip=found.group().strip(" ,")),
                "Ask so that yes and no are equally easy to say.",
            )


def _check_addressed(wording: Wording) -> Iterator[Remark]:
    if _YOURS.search(wording.text("text_standard")):
        yield wording.remark(
            "problem",
            "own-care",
            "“text_standard” says “your”.",
            "Write what is true of people, such as “People have a plan”.",
        )
    if wording.kind == "first_impressions":
        return
    easy = wording.text("text_easy")
    found = _YOURS.search(easy) or _ABOUT_YOU.search(easy)
    if found is not None:
        yield wording.remark(
            "problem",
            "own-care",
            worded(
                "“text_easy” asks about the reviewer's own care: “{strip}”.",
                strip=found.group().strip(),
            ),
            "Ask what the reviewer sees or hears, such as “Do people have …?”. Words to a patient "
            "belong in “say_aloud”.",
        )
