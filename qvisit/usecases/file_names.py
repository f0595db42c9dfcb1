"""Names of files about a visit, in words people read, as every disk takes them."""

import re

from qvisit.visits.kinds import VisitPlanned

_UNSAFE = re.compile(r"[^\w .,()&'-]+")
_LONGEST = 36


def pdf_name(plan: VisitPlanned, words: str) -> str:
    """The name of a PDF about a visit; it names a day and a ward, and no person.

    Args:
        plan: The visit's plan.
        words: What the file is.
    """
    return file_name(plan, words, ".pdf")


def file_name(plan: VisitPlanned, words: str, suffix: str) -> str:
    """The name of a file about a visit; it names a day and a ward, and no person.

    Args:
        plan: The visit's plan.
        words: What the file is.
        suffix: Its ending, with the dot.
    """
    ward = _UNSAFE.sub(" ", plan.ward_name[:_LONGEST]).strip(" .") or "Ward"
    return f"{plan.day} {ward} {words}{suffix}"
