"""Names beside a title or a role, initials, and the bed or room that somebody has.

A first name alone cannot be told from any other word, and is not looked for.
"""

import re
from collections.abc import Iterator

from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain
from qvisit.privacy.wordlists import NO_NAMES, NO_SMALL_NAMES, SHORT_WORDS

_PREFIX = r"(?:[Vv]an(?: [Dd]e[rn]?)?|[Dd]e(?: [Ll]a)?|[Dd]u|[Aa]l|[Bb]in|[Ss]t)[ -]"
_NAME = rf"(?:{_PREFIX})?[^\W\d_a-z][\w'-]{{0,29}}"
_NAMES = rf"(?P<name>{_NAME}(?: [^\W\d_a-z][\w'-]{{1,29}})?)"
_LONGER = (
    rf"(?P<name>(?=[^\W\d_a-z]{{1,2}}[a-z']|[a-z]{{1,3}} ){_NAME}(?: [^\W\d_a-z][\w'-]{{1,29}})?)"
)
_TITLE = (
    r"(?:(?:[Mm]rs?|[Mm]s|[Mm]x|Dr|Prof|Rev|MRS?|DR)\.?|"
    r"Miss|MISS|[Dd]octor|Professor|Reverend|Sir|Lady|Dame|Imam|Rabbi)"
)
_TITLED = re.compile(rf"(?<![\w']){_TITLE} {{1,2}}{_NAMES}")
_SMALL = re.compile(
    r"(?<![\w'])(?:[Mm]rs?|[Mm]s|[Mm]x|[Dd]r)\.? {1,2}(?P<name>[a-z][a-z'-]{1,29})(?!\w)"
)
_RANK = re.compile(rf"(?<![\w'])(?:Sister|Nurse|Matron|Father|Brother|Chaplain) {{1,2}}{_LONGER}")
_PERSON = (
    r"patients?|pt|nurse|sister|matron|doctor|consultant|psychologist|therapist|hca|"
    r"assistant|support worker|social worker|manager|deputy|worker|carer|advocate|chaplain|"
    r"son|daughter|husband|wife|partner|mother|father|mum|dad|brother|aunt|uncle|niece|nephew|"
    r"grandson|granddaughter|friend|man|woman|lady|gentleman|lad|boy|girl|resident|service user|"
    r"person|relative|staff member|cleaner|cook|porter|student"
)
_ROLE = re.compile(rf"(?<![\w'])(?:{_PERSON}) {{1,2}}{_LONGER}")
_CALLED = re.compile(
    rf"(?<![\w'])(?i:{_PERSON}|he|she|they|somebody|someone)(?: (?:is|was|who is|here|there))?"
    rf" (?:called|named|known as) {{1,2}}{_LONGER}"
)
_NAME_IS = re.compile(
    rf"(?<![\w'])(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Pp]atient's|[Nn]urse's) (?:first |last |sur)?name"
    rf" (?:is|was) {_LONGER}"
)
_DOTTED = re.compile(r"(?<![\w.+])(?:(?:[A-Z]\.){1,3}[A-Z]\.?|(?:[A-Z]\. ){1,3}[A-Z]\.)(?![\w'])")
_INITIALS = re.compile(
    r"\b[Ii]nitial(?:s|led)(?: (?:are|were|is|by|of))?:? (?P<said>(?:[A-Z]\.? ?){1,3}[A-Z])\b"
)
_PERSON_IS = re.compile(
    r"(?<![\w'])(?:[Pp]ts?|[Pp]atient|[Ss]ervice user|[Rr]esident|[Cc]lient|[Nn]urse|[Cc]arer)"
    r" (?P<said>[A-Z]{2,3})(?![\w'])"
)
_SPOKE_TO = re.compile(
    r"\b(?:spoke|talked|speaking|talking|listened|chatted) (?:to|with)"
    r" (?P<said>[A-Z]{2,3})(?![\w'])"
)
_SPEAKS = re.compile(
    r"(?<![\w./-])(?P<said>[A-Z]{2}) (?:said|told|says|asked|felt|feels|cried|was upset|is upset|"
    r"reported|stated|refused|wanted|wants)\b"
)
_PLACE = re.compile(
    r"(?<![\w-])(?:(?P<bed>bed)(?: ?space)?|(?P<room>(?:bed|side ?)?room|rm|bay|cubicle|pod))"
    r"(?: (?:no\.?|number|nr\.?|#))?[ :#]{1,2}(?P<number>\d{1,3}[a-d]?)(?![\w%/]|[.,:]\d)",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r" ?(?:m|cm|mm|metres?|feet|hours?|hrs?|minutes?|days?|weeks?|books?|am|pm)\b"
)
_TO_BED = re.compile(r"\bto $")
_EMPTY = re.compile(r"\b(?:empty|unoccupied|vacant|unused|spare|not in use|out of use)\b")
_NOBODYS = re.compile(
    r"(?:interview|meeting|clinic|treatment|consulting|activity|activities|group|therapy|quiet|"
    r"family|visitors?|waiting|reading|dining|day|store|training|seminar|reception|search|"
    r"examination|tribunal|staff|changing) $"
)
_SOMEBODY = re.compile(
    r"\b(?:patients?|pts?|he|she|him|her|his|hers|man|woman|men|women|lady|gentleman|lad|boy|girl|"
    r"person|people|someone|somebody|residents?|service users?|client|young|lives?|sleeps?|slept|"
    r"crying|cried|shouting|asked|said|told|restrained|year-old|mr|mrs|ms|miss|initials|bed)\b"
)
_NEAR = 60


def named_people(plain: Plain) -> Iterator[Found]:
    """Names after a title, a role or "called"; of those after a role, the name alone."""
    for pattern in (_TITLED, _RANK):
        for one in pattern.finditer(plain.text):
            yield from _named(plain.text, one, one.start())
    for pattern in (_ROLE, _CALLED, _NAME_IS):
        for one in pattern.finditer(plain.text):
            yield from _named(plain.text, one, one.start("name"))
    for one in _SMALL.finditer(plain.text):
        if one["name"] not in NO_SMALL_NAMES:
            yield Found("title_name", one.start(), len(one.group()), False)


def _named(text: str, one: re.Match[str], start: int) -> Iterator[Found]:
    """The name of a match without what is none: a second word that is no name, or the 's."""
    words = one["name"].split()
    if not _is_name(words[0]):
        return
    end = one.end() if _is_name(words[-1]) else one.start("name") + len(words[0])
    end -= 2 if text[end - 2 : end] == "'s" else 0
    yield Found("title_name", start, end - start, False)


def _is_name(word: str) -> bool:
    return word.lower().removesuffix("'s").strip("'-") not in NO_NAMES


def initials(plain: Plain) -> Iterator[Found]:
    """Two to four capital letters that stand for somebody."""
    for one in _DOTTED.finditer(plain.text):
        letters = re.sub(r"[^A-Z]", "", one.group())
        if letters not in SHORT_WORDS:
            yield Found("initials", one.start(), len(one.group().rstrip()), False)
    for pattern in (_INITIALS, _PERSON_IS, _SPOKE_TO, _SPEAKS):
        for one in pattern.finditer(plain.text):
            if re.sub(r"[^A-Z]", "", one["said"]) not in SHORT_WORDS:
                yield Found("initials", one.start("said"), len(one["said"]), False)


def places(plain: Plain) -> Iterator[Found]:
    """A bed by its number; a room or bay by its number where somebody is spoken of."""
    for one in _PLACE.finditer(plain.text):
        before, after = plain.before(one.start(), _NEAR), plain.after(one.end(), _NEAR)
        if _MEASURED.match(after) or _TO_BED.search(before) or _NOBODYS.search(before):
            continue
        somebody = _SOMEBODY.search(before) or _SOMEBODY.search(after)
        if somebody or (one["bed"] and not _EMPTY.search(after)):
            yield Found("place_with_person", one.start(), len(one.group()), False)
