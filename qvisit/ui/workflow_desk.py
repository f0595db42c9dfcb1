"""What is done on a report's way: drafts, comments, the ward's check of the facts, amendments."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from qvisit.errors import QVisitError
from qvisit.usecases import workflow
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

Work = Callable[[Workspace, OpenVisit], OpenVisit]


class _Editor(Protocol):
    @property
    def ws(self) -> Workspace: ...
    @property
    def current(self) -> OpenVisit: ...
    def reload(self) -> None: ...
    def apply(self, work: Work) -> bool: ...


class WorkflowDesk:
    """Saves through the editor; each method gives what stood against it, or None once it is done.

    So the card in which something was pressed can say it there.
    """

    def __init__(self, editor: _Editor) -> None:
        self._editor = editor

    def share(self) -> QVisitError | None:
        """Share the report as it stands with the panel."""
        return self._do(workflow.share_draft)

    def comment(self, text: str, place: Mapping[str, str], name: str = "") -> QVisitError | None:
        """Say something about the draft, or change what one said."""
        return self._do(
            lambda ws, opened: workflow.comment_draft(ws, opened, text, place, name=name)
        )

    def settle(self, comment: str, words: str, of: Sequence[str]) -> QVisitError | None:
        """Say what came of a comment; `of` are the versions of it that the person read."""
        return self._do(
            lambda ws, opened: workflow.settle_comment(ws, opened, comment, words, of=of)
        )

    def send(self, to_role: str, how: str, on: str) -> QVisitError | None:
        """Record that the draft went to the ward."""
        return self._do(lambda ws, opened: workflow.send_draft(ws, opened, to_role, how, on))

    def receive(self, facts: Mapping[str, str], name: str = "") -> QVisitError | None:
        """Enter a comment of the ward."""
        return self._do(lambda ws, opened: workflow.receive_accuracy(ws, opened, facts, name))

    def confirm(self, facts: Mapping[str, str]) -> QVisitError | None:
        """Record that the ward has nothing to correct."""
        return self._do(lambda ws, opened: workflow.confirm_facts(ws, opened, facts))

    def decide(
        self, comment: str, words: str, of: Sequence[str], *, accepted: bool
    ) -> QVisitError | None:
        """Accept a comment of the ward, or reject it; `of` are the versions that were read."""
        return self._do(
            lambda ws, opened: workflow.decide_accuracy(
                ws, opened, comment, accepted=accepted, words=words, of=of
            )
        )

    def word(self, summary: str) -> QVisitError | None:
        """Say what stands at the head of the report."""
        return self._do(lambda ws, opened: workflow.word_summary(ws, opened, summary))

    def amend(self, reason: str, what: str) -> QVisitError | None:
        """Open the published report for a correction."""
        return self._do(lambda ws, opened: workflow.amend_report(ws, opened, reason, what))

    def _do(self, work: Work) -> QVisitError | None:
        if self._editor.current.me.device != self._editor.ws.device:
            self._editor.reload()  # a sync let the profile go on as a new device
        try:
            after = work(self._editor.ws, self._editor.current)
        except QVisitError as error:
            return error
        self._editor.apply(lambda _ws, _opened: after)
        return None
