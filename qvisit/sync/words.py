"""Six words that two people compare: they stand for the root, the person and the new keys."""

import hashlib
from functools import cache
from pathlib import Path

import xkcdpass.xkcd_password as word_source

WORDS = 6
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUP = 5


@cache
def _word_list() -> tuple[str, ...]:
    """The EFF long list: 7,776 plain words (EFF, 2016)."""
    folder = Path(word_source.__file__).parent / "static"
    return tuple((folder / "eff-long").read_text(encoding="utf-8").split())


def six_words(root: bytes, person: str, sign_public: str, box_public: str) -> tuple[str, ...]:
    """The words that both laptops show while one joins; 77 bits, so they cannot be forged."""
    claimed = (person.encode(), sign_public.encode(), box_public.encode())
    material = b"\n".join((b"qvisit join", root, *claimed))
    number = int.from_bytes(hashlib.sha256(material).digest(), "big")
    chosen = []
    for _ in range(WORDS):
        number, index = divmod(number, len(_word_list()))
        chosen.append(_word_list()[index])
    return tuple(chosen)


def write_code(secret: bytes) -> str:
    """A 32-byte secret as groups of letters and digits, with a check at the end."""
    checked = secret + hashlib.sha256(secret).digest()[:2]
    number, digits = int.from_bytes(checked, "big"), []
    for _ in range(-(-len(checked) * 8 // 5)):
        number, index = divmod(number, len(_CODE_ALPHABET))
        digits.append(_CODE_ALPHABET[index])
    text = "".join(reversed(digits))
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def read_code(text: str) -> bytes | None:
    """The secret that `write_code` wrote, or None when a letter is wrong."""
    letters = text.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    kept = [letter for letter in letters if letter in _CODE_ALPHABET]
    if len(kept) != -(-34 * 8 // 5):
        return None
    number = 0
    for letter in kept:
        number = number * len(_CODE_ALPHABET) + _CODE_ALPHABET.index(letter)
    if number.bit_length() > 34 * 8:
        return None
    checked = number.to_bytes(34, "big")
    secret = checked[:32]
    return secret if hashlib.sha256(secret).digest()[:2] == checked[32:] else None
