"""Failures that are nobody's bug, worded for the person at the keyboard."""


class QVisitError(Exception):
    """An expected failure.

    `message` says what happened and what is safe, `hint` what to do next; the window and the
    command line show both as they are. The technical cause is chained and only logged.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
