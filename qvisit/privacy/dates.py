"""Days on which somebody was born, other full dates of the past, and exact ages."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"((?:19|20)\d\d|'?\d\d)"
_ORDER = re.IGNORECASE
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)")
_ISO = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?![\d-])")
_WORDY = re.compile(
    rf"(?<!\w)(\d{{1,2}})(?:st|nd|rd|th)?[ -]{{0,2}}(?:of )?{_MONTH}[ ,-]{{1,3}}{_YEAR}(?!\w)",
    _ORDER,
)
_AMERICAN = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\w)", _ORDER)
_BIRTH = re.compile(r"\b(?:born|birth|birthday|birthdate|dob|d\.o\.b|d o b)\b")
_BORN_IN = re.compile(r"\bborn (?:in )?((?:19|20)\d\d)(?![\w/-])", _ORDER)
_OF_THINGS = re.compile(
    r"\b(?:policy|policies|audit|audited|certificat\w{1,4}|dated|issued|review\w{0,3}|version|"
    r"valid|expir\w{1,4}|until|tested|inspect\w{1,4}|inspection|checked|serviced|installed|built|"
    r"report|updated|printed|opened|closed|since|minutes|risk assessment|calibrat\w{1,4}|act|"
    r"regulations?|force)\b"
)
_BIRTH_NEAR, _THINGS_NEAR = 32, 48
_VISIT_BEFORE, _VISIT_AFTER = timedelta(days=400), timedelta(days=800)
_CENTURY, _EARLIEST = 100, 1900

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:1[01]\d|[1-9]\d?|(?:{_TENS})(?:[ -](?:{_ONES}))?|(?:{_ONES}|ten|\w{{3,5}}teen))"
_YEAR_OLD = re.compile(
    rf"(?<![\w.,/-]){_NUMBER}[ -]?(?:years?|yrs?)[ -]olds?\b|"
    rf"(?<![\w.,/-])[1-9]\d[ -]?(?:yo|y/o|y\.o\.)(?!\w)|"
    rf"(?<![\w.,/-]){_NUMBER} years of age\b",
    _ORDER,
)
_AGED = re.compile(
    r"\b(?:aged|age(?: is|:)?|turned|turns) (?:1[01]\d|[1-9]\d?)(?![\w%:./])", _ORDER
)
_RANGE = re.compile(
    r" ?(?:-|to\b|and over|and under|and above|or over|or under|or older|\+|upwards)"
)
_THINGS = (
    r"(?:building|boiler|ward|hospital|unit|sofa|chair|mattress|carpet|lift|roof|window|door|"
    r"policy|plan|audit|report|complaint|form|notice|poster|leaflet|van|minibus|system|furniture|"
    r"fridge|kettle|tv|television|bath|shower|hoist|kitchen|paint|thing|table|computer|phone|"
    r"guidance|equipment|bed|lock|alarm|pipes?|heating|toys?|books?|games?)\b"
)
_OF_A_THING = re.compile(rf" (?:(?!on |in |at |with |from |to |is |was )\w{{1,15}} )?{_THINGS}")
_THING_BEFORE = re.compile(rf"\b{_THINGS}")
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|who|i|patient|pt|man|woman|person|boy|girl|lady|mrs?|ms)\b"
)
_THING_NEAR = 24


def dates(plain: Plain, visit_day: date | None) -> Iterator[Found]:
    """Full dates of the past century; certain beside a word of birth.

    Dates about the time of the visit, and dates of policies and the like, are passed over.
    """
    latest = visit_day or date(2099, 12, 31)
    for start, end, day in _days(plain, latest.year):
        if _BIRTH.search(plain.lower(start - _BIRTH_NEAR, start)):
            yield Found("date_of_birth", start, end - start, True)
        elif _tells(plain, start, day, latest, visit_day):
            yield Found("full_date", start, end - start, False)
    for born in _BORN_IN.finditer(plain.text):
        yield Found("date_of_birth", born.start(1), 4, False)


def ages(plain: Plain) -> Iterator[Found]:
    """How old somebody is, to the year; not ranges, and not the age of things."""
    for said in _YEAR_OLD.finditer(plain.text):
        if not _is_a_things(plain, said):
            yield Found("exact_age", said.start(), len(said.group()), False)
    for said in _AGED.finditer(plain.text):
        if not _RANGE.match(plain.text, said.end()):
            yield Found("exact_age", said.start(), len(said.group()), False)


def _is_a_things(plain: Plain, said: re.Match[str]) -> bool:
    """Whether a building, a policy and the like is so old, or it is the end of a range."""
    before = plain.before(said.start(), _THING_NEAR)
    thing = _THING_BEFORE.search(before) and not _SOMEBODY.search(before)
    after = _OF_A_THING.match(plain.after(said.end(), _THING_NEAR))
    return bool(thing or after or before.endswith("to "))


def _days(plain: Plain, latest_year: int) -> Iterator[tuple[int, int, date]]:
    for one in _NUMERIC.finditer(plain.text):
        yield from _dated(one, (one[4], one[3], one[1]), latest_year)
    for one in _ISO.finditer(plain.text):
        yield from _dated(one, (one[1], one[2], one[3]), latest_year)
    for one in _WORDY.finditer(plain.text):
        yield from _dated(one, (one[3], _month(one[2]), one[1]), latest_year)
    for one in _AMERICAN.finditer(plain.text):
        yield from _dated(one, (one[3], _month(one[1]), one[2]), latest_year)


def _dated(
    one: re.Match[str], parts: tuple[str, str, str], latest_year: int
) -> Iterator[tuple[int, int, date]]:
    """The day that a match names, if there is such a day in either order of day and month."""
    year, month, day = (int(part.strip("'")) for part in parts)
    if year < _CENTURY:
        year += latest_year // _CENTURY * _CENTURY
        year -= _CENTURY if year > latest_year else 0
    if month > len(_MONTHS):
        month, day = day, month
    try:
        yield one.start(), one.end(), date(year, month, day)
    except ValueError:
        return  # such as 31/02/1990 or 7.5.98 of a dose: not a day


def _month(word: str) -> str:
    return str(_MONTHS.index(word[:3].lower()) + 1)


def _tells(plain: Plain, start: int, day: date, latest: date, visit_day: date | None) -> bool:
    if visit_day is not None and visit_day - _VISIT_BEFORE <= day <= visit_day + _VISIT_AFTER:
        return False
    earliest = visit_day.year - _CENTURY if visit_day is not None else _EARLIEST
    in_century = earliest <= day.year <= latest.year
    return in_century and not _OF_THINGS.search(plain.before(start, _THINGS_NEAR))
