"""Six words and codes that people read to each other."""

from hypothesis import given
from hypothesis import strategies as st

from qvisit.sync.words import _word_list, read_code, six_words, write_code
from tests.sync.laptops import ROOT_BYTES, key, laptop

ASH, PERSON = laptop("Ash").keys, laptop("Ash").person
SECRET = key("a secret")
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _words(
    root: bytes = ROOT_BYTES, person: str = PERSON, sign: str = "", box: str = ""
) -> tuple[str, ...]:
    return six_words(root, person, sign or ASH.sign_public, box or ASH.box_public)


def test_both_sides_see_the_same_six_words() -> None:
    joining = laptop("Ash")
    public = joining.keys.sign_public, joining.keys.box_public

    assert six_words(bytes(ROOT_BYTES), joining.person, *public) == _words()
    assert len(_words()) == 6
    assert _words() == ("axis", "job", "borax", "annex", "untaxed", "escalate")


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=1, max_size=80))
def test_any_other_key_person_or_root_gives_other_words(other: bytes, root: bytes) -> None:
    assert _words(root=root) != _words()
    assert _words(person=laptop("Rowan").person) != _words()
    assert _words(sign=other.hex()) != _words()
    assert _words(box=other.hex()) != _words()
    assert _words(sign=ASH.box_public, box=ASH.sign_public) != _words()


def test_the_words_are_plain_and_all_different() -> None:
    assert len(_word_list()) == len(set(_word_list())) == 7776
    assert all((word.isascii() and word.islower()) or "-" in word for word in _word_list())


@given(st.binary(min_size=32, max_size=32))
def test_a_code_is_read_back(secret: bytes) -> None:
    assert read_code(write_code(secret)) == secret


@given(st.binary(min_size=32, max_size=32), st.sampled_from([str.lower, str.title, str.upper]))
def test_small_letters_other_dashes_and_lookalikes_are_read(secret: bytes, turn: object) -> None:
    code = write_code(secret)
    assert callable(turn)

    assert read_code(turn(code)) == secret
    assert read_code(code.replace("-", " – ")) == secret
    assert read_code(code.replace("0", "o").replace("1", "l")) == secret


def test_one_wrong_letter_anywhere_is_noticed() -> None:
    code = write_code(SECRET)
    wrong = [
        code[:place] + letter + code[place + 1 :]
        for place, right in enumerate(code)
        for letter in LETTERS
        if right not in ("-", letter)
    ]

    assert len(wrong) == 55 * 31
    assert [one for one in wrong if read_code(one) is not None] == []


def test_two_letters_swapped_are_noticed() -> None:
    letters = write_code(SECRET).replace("-", "")
    swapped = [
        letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
        for place in range(len(letters) - 1)
        if letters[place] != letters[place + 1]
    ]

    assert [one for one in swapped if read_code(one) is not None] == []


@given(st.text(max_size=80))
def test_any_other_text_is_no_code(text: str) -> None:
    assert read_code(text) is None


def test_a_code_too_short_too_long_or_too_large_is_none() -> None:
    code = write_code(SECRET)

    assert read_code(code[:-1]) is None
    assert read_code(code + "0") is None
    assert read_code("Z" * 55) is None
    assert read_code("") is None
