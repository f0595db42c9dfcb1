"""The fingerprint of a document: the same for the same basis, another for any other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qvisit.visits.fingerprint import (
    ALPHABET,
    Basis,
    codes_in,
    fingerprint,
    published_basis,
    read_code,
)
from qvisit.visits.kinds import ReportPublished, SignedRating
from tests.visits.fold_steps import signed
from tests.visits.panel import VISIT, new_panel

RATED = SignedRating(
    about="visit", computed="good", capped="good", agreed="good", final="good", reasons=("Seen.",)
)
BASIS = Basis(VISIT, "report", "Draft", 1, "c" * 64, (RATED,), {"a/b": "d" * 64}, ("2027-03-09",))
SAID = ReportPublished(version=1, path="Reports/x", sha256="0" * 64, made_on="2027-03-31")


def test_it_is_the_same_on_every_laptop() -> None:
    assert fingerprint(BASIS) == "EGYM-T3AH-YGMD-7E6F"
    turned = replace(BASIS, heads=dict(reversed([*BASIS.heads.items()])))
    assert fingerprint(turned) == fingerprint(BASIS)


def test_whatever_it_rests_on_changes_it() -> None:
    better = RATED.model_copy(update={"final": "outstanding"})
    others = (
        replace(BASIS, visit="other"),
        replace(BASIS, document="web"),
        replace(BASIS, status="Published"),
        replace(BASIS, version=2),
        replace(BASIS, signed=""),
        replace(BASIS, ratings=(better,)),
        replace(BASIS, heads={**BASIS.heads, "a/c": "e" * 64}),
        replace(BASIS, facts=("2027-03-10",)),
    )

    codes = {fingerprint(one) for one in (BASIS, *others)}

    assert len(codes) == 1 + len(others)


def test_a_published_one_rests_on_the_sign_off_and_on_what_its_pages_say() -> None:
    shared = signed(new_panel().planned().scored().debriefed()).fold()

    def code(said: ReportPublished, document: str = "report") -> str:
        return fingerprint(published_basis(VISIT, shared, said, document))

    elsewhere = SAID.model_copy(update={"path": "Reports/y", "sha256": "1" * 64})
    others = [
        SAID.model_copy(update=update)
        for update in ({"version": 2}, {"trust": "Other"}, {"brand": "a" * 64}, {"made_on": ""})
    ]
    assert code(SAID) == code(elsewhere)  # the hash of a file cannot stand in the file
    assert len({code(SAID), code(SAID, "web"), *map(code, others)}) == 2 + len(others)
    assert shared.signed is not None
    assert published_basis(VISIT, shared, SAID, "web").heads == shared.signed.said.streams


@given(st.text(ALPHABET, min_size=16, max_size=16), st.sampled_from(("", " ", "-", " – ")))
def test_a_code_is_read_however_it_is_typed(letters: str, between: str) -> None:
    groups = [letters[at : at + 4] for at in range(0, 16, 4)]
    code = "-".join(groups)
    typed = between.join(groups).lower().replace("0", "o").replace("1", "l")

    assert read_code(typed) == read_code(f" Fingerprint {typed} ") == code
    for text in (
        f"12 items  ·  Fingerprint\N{NO-BREAK SPACE}{code}  ·  Harbour House",
        f"visit,1,edition,,fingerprint,1,{code}",
        f'"edition";"";"fingerprint";"1";"{code}"',
    ):
        assert codes_in(text) == (code,)


@given(st.text(max_size=60))
def test_other_words_are_no_code(text: str) -> None:
    code = read_code(text)

    assert code == "" or len([one for one in code if one in ALPHABET]) == 16
    assert all(read_code(one) == one for one in codes_in(text))
