"""Plan, open, start, finish, close: who may, and what the others see."""

from tests.usecases.trust import Trust, signed_off


def test_a_whole_visit(trust: Trust) -> None:
    opened = signed_off(trust)
    assert opened.shared.signed
