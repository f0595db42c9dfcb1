"""A stamp on a finished web page of a report that must no longer be used.

The page stays as it was published but for a band at its head, which screen readers hear first.
"""

import re
from html import escape

from qvisit.report.stamp import Stamp

_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_TITLE = re.compile(rb"<title\b[^>]*>", re.IGNORECASE)
_BAND = (
    '<aside aria-label="{label}" style="border:4px solid #b3170c;background:#ffffff;'
    'color:#212b32;padding:1rem;margin:0 0 1rem;font-weight:bold;font-size:1.25rem">{words}</aside>'
)
_ALONE = (
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{label}</title>\n'
    "</head>\n<body>\n<main><h1>{label}</h1><p>{words}</p></main>\n</body>\n</html>\n"
)


def stamp_page(data: bytes, stamp: Stamp) -> bytes:
    """The same page with the stamp at its head and in its title.

    A page without a body, which QVisit does not make, is replaced by one that says the stamp.
    The bytes depend on the arguments alone.
    """
    label, words = escape(stamp.word), escape(stamp.words)
    body = _BODY.search(data)
    if body is None:
        return _ALONE.format(label=label, words=words).encode()
    band = _BAND.format(label=label, words=words).encode()
    stamped = data[: body.end()] + band + data[body.end() :]
    title = _TITLE.search(stamped, 0, body.start())
    if title is None:
        return stamped
    return stamped[: title.end()] + f"{label}: ".encode() + stamped[title.end() :]
