"""Why a profile does not open: what people hear at the door."""

from qvisit.errors import QVisitError
from qvisit.store.refusals import WAYS_OUT
from qvisit.worded import worded


class WrongWordsError(QVisitError):
    """The words, or the recovery code, do not open this profile."""

    def __init__(self) -> None:
        super().__init__(
            "These are not the words of this profile. Your saved work is safe.",
            hint=worded("Check them and try again. {ways_out}", ways_out=WAYS_OUT),
        )


class NotACodeError(QVisitError):
    """What was typed cannot be a recovery code."""

    def __init__(self) -> None:
        super().__init__(
            "A recovery code has 28 letters and digits, in 7 groups of 4.",
            hint="Copy it from your recovery card. Spaces, hyphens and capitals do not matter.",
        )


class NoSuchDoorError(QVisitError):
    """This profile was never set up to be opened in this way."""

    def __init__(self) -> None:
        super().__init__(
            "This profile cannot be opened in this way. Your saved work is safe.",
            hint="Use the words that you chose for it.",
        )
