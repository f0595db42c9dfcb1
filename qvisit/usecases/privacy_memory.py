"""What this laptop remembers of choices about words: a salted hash, never the words.

It is kept beside the drafts of a visit and never sent. A choice holds for the same words on the
whole visit.
"""

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from qvisit.clock import moment
from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.privacy.found import Kind
from qvisit.privacy.letters import in_plain_letters
from qvisit.store import drafts
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.free_words import free_words
from qvisit.visits.kinds import Payload
from qvisit.workspace import Session, Workspace

_FIELD = "privacy"
_SALT_BYTES = 16
_FEWEST_DIGITS = 10
_NEVER_STOPPED = ("concern.", "actions.carried")
"""A concern is kept whatever it says; what is carried from a visit stands in the record already."""
_BLANKS = re.compile(r"[\s-]+")


class NumberError(QVisitError):
    """An NHS number stands in what should be saved, and nobody has said what to do with it."""

    def __init__(self) -> None:
        super().__init__(
            "This holds an NHS number, so it is not saved as part of the visit yet. "
            "Your words are safe on this laptop.",
            hint="Remove the number, or say that it is not about a person.",
        )


@dataclass(frozen=True)
class Memory:
    """Hashes of what was settled on one visit, and the salt they were made with."""

    salt: str = ""
    hashes: frozenset[str] = frozenset()

    def knows(self, kind: Kind, words: str) -> bool:
        """Whether somebody chose about these words before."""
        return bool(self.hashes) and self._hash(kind, words) in self.hashes

    def with_words(self, kind: Kind, words: str) -> "Memory":
        """Also what was chosen now."""
        salted = Memory(self.salt or secrets.token_hex(_SALT_BYTES), self.hashes)
        return Memory(salted.salt, salted.hashes | {salted._hash(kind, words)})

    def _hash(self, kind: Kind, words: str) -> str:
        same = _BLANKS.sub("", in_plain_letters(words).text).casefold()
        return hashlib.sha256(f"{self.salt}/{kind}/{same}".encode()).hexdigest()


def read_memory(session: Session, visit: VisitId) -> Memory:
    """What was settled on one visit on this laptop."""
    where = _where(visit)
    kept = (one.text for one in drafts.read_drafts(session, visit) if one.where == where)
    salt, *hashes = next(kept, "").split("\n")
    return Memory(salt, frozenset(hashes))


def remember(ws: Workspace, visit: VisitId, kind: Kind, words: str) -> Memory:
    """Ask about these words no more."""
    with ws.writing.begin() as session:
        memory = read_memory(session, visit).with_words(kind, words)
        text = "\n".join((memory.salt, *sorted(memory.hashes)))
        drafts.save_draft(session, drafts.Draft(_where(visit), text, moment(ws.clock()).utc))
    return memory


def open_numbers(texts: Iterable[str], memory: Memory) -> bool:
    """Whether an NHS number stands in one of some texts that nobody has chosen about."""
    for text in texts:
        if sum(letter.isdigit() for letter in text) < _FEWEST_DIGITS:
            continue
        from qvisit.privacy.nhs import nhs_numbers  # noqa: PLC0415 - seldom wanted, slow to load

        plain = in_plain_letters(text)
        for one in nhs_numbers(plain):
            if one.certain and not memory.knows("nhs_number", one.words(plain.text)):
                return True
    return False


def refuse_numbers(session: Session, visit: VisitId, said: Iterable[Payload]) -> None:
    """Let no NHS number into a change unless somebody chose to. A concern is never stopped.

    Raises:
        NumberError: One stands there.
    """
    looked = [one for one in said if not KIND_OF[type(one)].startswith(_NEVER_STOPPED)]
    texts = [words for one in looked for words in _every_text(one)]
    if open_numbers(texts, Memory()) and open_numbers(texts, read_memory(session, visit)):
        raise NumberError


def _every_text(said: Payload) -> list[str]:
    """Its free words, and an answer as if it were words: ten digits are no other answer."""
    key = (str(getattr(said, "template", "")), str(getattr(said, "item", "")))
    return [words for _, words in free_words(said, {key})]


def _where(visit: VisitId) -> drafts.Field:
    return drafts.Field(visit, "", "", _FIELD)
