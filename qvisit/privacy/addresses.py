"""Where somebody can be reached or lives: e-mail addresses and postcodes."""

import re
from collections.abc import Iterator

from qvisit.privacy.found import Found
from qvisit.privacy.letters import Plain
from qvisit.privacy.wordlists import POSTCODE_AREAS

_LOCAL = re.compile(r"[\w.%+'-]{1,64}\Z")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 64, 253
_POSTCODE = re.compile(
    r"(?<![\w.])([A-Z]{1,2})(?:\d[A-Z]|\d{1,2}) {0,2}\d[ABD-HJLNP-UW-Z]{2}(?!\w)", re.IGNORECASE
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|hr|ft|yr|pt)\Z", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:post ?code|lives?|address|home|flat)\b")


def emails(plain: Plain) -> Iterator[Found]:
    """Words around an @ that make an address."""
    at = plain.text.find("@")
    while at >= 0:
        local = _LOCAL.search(plain.text[max(0, at - _LONGEST_LOCAL) : at])
        domain = _DOMAIN.match(plain.text, at + 1, at + 1 + _LONGEST_DOMAIN)
        if local and domain:
            start = at - len(local.group().lstrip(".'-"))
            yield Found("email", start, domain.end() - start, True)
        at = plain.text.find("@", domain.end() if domain else at + 1)


def postcodes(plain: Plain) -> Iterator[Found]:
    """Full British postcodes in one of the 124 areas; small letters must not read as words."""
    for one in _POSTCODE.finditer(plain.text):
        if one[1].upper() not in POSTCODE_AREAS:
            continue
        named = _NAMED.search(plain.before(one.start(), 32))
        if named or not _ORDINAL.search(one.group()) or one.group().isupper():
            yield Found("postcode", one.start(), len(one.group()), False)
