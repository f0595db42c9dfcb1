"""What owners wrote into a ward's sheet of actions: read, laid beside what stands, and taken.

Nothing is taken unless a person chooses it, row by row.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.privacy.looking import look
from qvisit.usecases.action_sheet import parts_of_id, texts_of, ward_of
from qvisit.usecases.actions import ListedAction, check_follows, kept_back, list_actions, moved
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.visits import OpenVisit, open_visit, write_shared
from qvisit.usecases.workbooks import (
    MOST_LETTERS,
    GoOn,
    SheetFileError,
    bytes_of,
    is_workbook,
    read_sheets,
)
from qvisit.visits.action_columns import (
    ACTIONS,
    CHOICES,
    DONE,
    FORMAT,
    HEADS,
    HEADS_LOCKED,
    HOW_FAR,
    ID,
    MARK,
    SHOWS,
    STATE,
    VERSION,
)
from qvisit.visits.action_kinds import ActionMoved, ActionState, MovedState
from qvisit.visits.actions import view_of
from qvisit.visits.kinds import WardEntered
from qvisit.visits.pack_rows import Cell, Table
from qvisit.visits.roles import why_not
from qvisit.worded import Worded, worded
from qvisit.workspace import Workspace

MOST_ANSWERS = 500
_USE_OURS = worded("Send a new sheet, and ask for the answers in its last three columns.")


class AnswersRefusedError(QVisitError):
    """A file that is no sheet of this ward's actions; nothing was read from it."""


class ChangedSinceError(QVisitError):
    """An action was changed here between looking at an answer and taking it."""

    def __init__(self) -> None:
        super().__init__(
            worded("Something was changed here since you read the sheet. Nothing was taken."),
            hint=worded("Read the sheet again, and look at the rows once more."),
        )


@dataclass(frozen=True)
class Answer:
    """One row that says something new: what stands, and what its owner says.

    `problem` says why it cannot be taken; `notes` are matters to look at first. `chosen` is what
    stands there for a state where that is none. `after` are the changes that say what stands.
    """

    visit: VisitId
    action: str
    label: str
    aim: str
    owner: str
    was: ActionState
    was_said: str
    state: MovedState
    done: str
    shows: str
    chosen: str = ""
    problem: str = ""
    notes: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What it is chosen by."""
        return f"{self.visit}.{self.action}"


@dataclass(frozen=True)
class Answers:
    """What a sheet says. `same` counts rows that say nothing new; `lost` tells of rows unread."""

    ward: WardEntered
    rows: tuple[Answer, ...]
    same: int = 0
    lost: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Row:
    number: int
    cells: Mapping[str, Cell]

    def text(self, head: str) -> str:
        return self.cells[head].text.strip()


def read_answers(ws: Workspace, ward: str, path: Path, going: GoOn = lambda: None) -> Answers:
    """Read a sheet that came back, and say what is new in it; nothing is kept.

    Args:
        ws: The open profile.
        ward: Whose actions they should be, by id or code.
        path: The file.
        going: Called between rows; raises if the person wants no more of it.

    Raises:
        SheetFileError: It is no workbook, too large, or made to do harm.
        AnswersRefusedError: It is no sheet of actions, or another ward's.
        UnknownWardError: No such ward.
    """
    known = ward_of(ws, ward)
    tables = {one.name.casefold(): one for one in _tables(path, going)}
    _check_mark(tables.get(MARK.casefold()), known)
    rows = _rows_of(tables.get(ACTIONS.casefold()))
    listed = {f"{one.visit}.{one.view.action}": one for one in list_actions(ws, known.ward)}
    reading = _Reading(ws, known, listed)
    for row in rows:
        going()
        reading.read(row)
    return Answers(known, tuple(reading.answers), reading.same, tuple(reading.lost))


def take_answers(ws: Workspace, rows: Sequence[Answer]) -> int:
    """Take the answers that a person chose, all of them or none; how many were taken.

    Raises:
        ChangedSinceError: An action stands otherwise now than when the sheet was read.
        NotAllowedError: One of them may not be taken, and why.
    """
    by_visit: dict[VisitId, list[Answer]] = {}
    for one in rows:
        if one.problem:
            raise NotAllowedError(one.problem)
        by_visit.setdefault(one.visit, []).append(one)
    opened = {visit: open_visit(ws, visit) for visit in by_visit}
    for visit, wanted in by_visit.items():
        if any(_stands(opened[visit], one.action) != (one.was, one.after) for one in wanted):
            raise ChangedSinceError
    said = {
        visit: [_may_take(ws, opened[visit], one) for one in wanted]
        for visit, wanted in by_visit.items()
    }  # all are looked at before the first is written
    for visit, moves in said.items():
        write_shared(ws, opened[visit], *moves)
    return len(rows)


class _Reading:
    """Goes through the rows of a sheet and gathers what is new."""

    def __init__(
        self, ws: Workspace, ward: WardEntered, listed: Mapping[str, ListedAction]
    ) -> None:
        self.answers: list[Answer] = []
        self.lost: list[str] = []
        self.same = 0
        self._ws = ws
        self._ward = ward
        self._listed = listed
        self._opened: dict[VisitId, OpenVisit] = {}
        self._left_out: dict[VisitId, frozenset[str]] = {}
        self._seen: set[str] = set()

    def read(self, row: _Row) -> None:
        """Look at one row: new, the same, or of nothing that is known."""
        key = row.text(ID)
        visit, action = parts_of_id(key)
        known = self._listed.get(key)
        if known is None or action in self._kept_back(visit):
            self._lose(row, worded("It is of no action of this ward that QVisit knows here."))
        elif key in self._seen:
            self._lose(row, worded("This action stands in the sheet twice. The first row counts."))
        else:
            self._seen.add(key)
            self._compare(row, known)

    def _lose(self, row: _Row, why: Worded) -> None:
        self.lost.append(worded("Row {number}: {why}", number=row.number, why=why))

    def _compare(self, row: _Row, known: ListedAction) -> None:
        chosen, done, shows = (row.text(one) for one in (HOW_FAR, DONE, SHOWS))
        state = _chosen(chosen, known.view.state)
        last = known.view.move.said if known.view.move else None
        _, after = _stands(self._open(known.visit), known.view.action)
        said_before = (last.note, last.evidence) if last else ("", "")
        is_new_words = (done or shows) and (done, shows) != said_before
        is_silent = not (chosen or done or shows)
        if is_silent or (state == known.view.state and not is_new_words):
            self.same += 1
            return
        answer = Answer(
            visit=known.visit,
            action=known.view.action,
            label=f"A{known.view.number}",
            aim=known.view.said.aim,
            owner=known.view.said.owner_role,
            was=known.view.state,
            was_said=last.note if last else "",
            state=state or "in_progress",
            done=done,
            shows=shows,
            chosen=chosen if state is None else "",
            notes=tuple(self._notes(row, known)),
            after=after,
        )
        problem = self._problem(row, answer)
        self.answers.append(replace(answer, problem=problem))

    def _problem(self, row: _Row, answer: Answer) -> str:
        """Why an answer cannot be taken; "" when it can."""
        if answer.chosen:
            listed = ", ".join(CHOICES)
            return worded("“How far is it?” must be one of: {listed}.", listed=listed)
        for head in (HOW_FAR, DONE, SHOWS):
            if row.cells[head].is_formula:
                return worded(
                    "“{head}” holds a formula, which QVisit never works out. Type the words.",
                    head=head,
                )
            if len(row.cells[head].text) >= MOST_LETTERS:
                return worded(
                    "“{head}” is too long: say it in fewer than {most} letters.",
                    head=head,
                    most=MOST_LETTERS,
                )
        if any(one.certain for text in (answer.done, answer.shows) for one in look(text)):
            return worded("It holds a number that tells who somebody is. Ask for it without.")
        return self._refusal(answer)

    def _refusal(self, answer: Answer) -> str:
        opened = self._open(answer.visit)
        said = _said(self._ws, opened, answer)
        try:
            check_follows(opened, said)
        except (NotAllowedError, WrongEntryError) as error:
            return f"{error.message} {error.hint}".strip()
        return why_not(opened.shared, opened.me, "action.moved", said) or ""

    def _notes(self, row: _Row, known: ListedAction) -> Iterator[str]:
        """What to look at: words about a person, and locked columns that differ."""
        texts = dict(zip(HEADS_LOCKED, texts_of(known), strict=True))
        differs = [
            head
            for head in HEADS_LOCKED
            if head not in (ID, STATE) and _plain(row.text(head)) != _plain(texts[head])
        ]
        if differs:
            yield worded(
                "These columns differ from what stands here and are not read: {names}.",
                names=", ".join(f"“{one}”" for one in differs),
            )
        if any(not one.certain for head in (DONE, SHOWS) for one in look(row.text(head))):
            yield worded("These words may be about a person. Look before you take them.")

    def _kept_back(self, visit: VisitId) -> frozenset[str]:
        if visit not in self._left_out:
            self._left_out[visit] = kept_back(self._open(visit))
        return self._left_out[visit]

    def _open(self, visit: VisitId) -> OpenVisit:
        if visit not in self._opened:
            self._opened[visit] = open_visit(self._ws, visit)
        return self._opened[visit]


def _tables(path: Path, going: GoOn) -> list[Table]:
    data = bytes_of(path)
    if not is_workbook(data):
        raise SheetFileError(
            worded("This is not an Excel sheet. Nothing was read from it."),
            hint=worded("Choose the file that came back from the ward. It ends in .xlsx."),
        )
    return read_sheets(data, (ACTIONS, MARK), going)


def _check_mark(table: Table | None, ward: WardEntered) -> None:
    """Refuse what is no sheet of actions, or another ward's."""
    said = [[cell.text for cell in cells[:2]] for _, cells in table.rows] if table else []
    facts = {line[0]: line[1] for line in said if len(line) > 1}
    if facts.get(FORMAT) is None:
        raise AnswersRefusedError(
            worded("This is not a sheet of actions from QVisit. Nothing was read from it."),
            hint=_USE_OURS,
        )
    if facts[FORMAT] != VERSION:
        raise AnswersRefusedError(
            worded("A newer QVisit made this sheet. Nothing was read from it."),
            hint=worded("Install the newest QVisit, and try again."),
        )
    if facts.get("ward") != ward.ward:
        raise AnswersRefusedError(
            worded("This sheet is not of {ward}. Nothing was read from it.", ward=ward.name),
            hint=worded("Open the ward that it was made for, and bring it in there."),
        )


def _rows_of(table: Table | None) -> Iterator[_Row]:
    """The rows under our headings, in whatever order its columns stand now.

    Raises:
        AnswersRefusedError: A column that is needed was renamed or taken out; or far too many rows.
    """
    if table is None or not table.rows:
        raise AnswersRefusedError(
            worded("The sheet “{name}” is missing. Nothing was read.", name=ACTIONS),
            hint=_USE_OURS,
        )
    heads = [_plain(cell.text) for cell in table.rows[0][1]]
    places = {head: heads.index(head) for head in heads}
    missing = [head for head in HEADS if _plain(head) not in places]
    if missing:
        raise AnswersRefusedError(
            worded(
                "These columns were renamed or taken out: {names}. Nothing was read.",
                names=", ".join(f"“{one}”" for one in missing),
            ),
            hint=worded("Name them as they were, and try again. Or: {ours}", ours=_USE_OURS),
        )
    if len(table.rows) > MOST_ANSWERS:
        raise AnswersRefusedError(
            worded("This sheet has more rows than a ward has actions. Nothing was read."),
            hint=_USE_OURS,
        )
    for number, cells in table.rows[1:]:
        by_head = {head: places[_plain(head)] for head in HEADS}
        yield _Row(
            number,
            {
                head: cells[place] if place < len(cells) else Cell()
                for head, place in by_head.items()
            },
        )


def _chosen(words: str, now: ActionState) -> MovedState | None:
    """What was chosen; nothing chosen leaves it as it is, or as begun. None for other words."""
    if not words:
        return now if now in ("agreed", "in_progress", "completed") else "in_progress"
    return next((state for name, state in CHOICES.items() if _plain(name) == _plain(words)), None)


def _stands(opened: OpenVisit, action: str) -> tuple[ActionState | None, tuple[str, ...]]:
    """How far an action is, and the changes that say so: the same state may have new words."""
    view, moved_on = view_of(opened.shared, action), opened.shared.action_plan.moved.get(action)
    after = tuple(str(one.change) for one in moved_on.versions) if moved_on else ()
    return view.state if view else None, after


def _said(ws: Workspace, opened: OpenVisit, answer: Answer) -> ActionMoved:
    words = {"note": answer.done, "evidence": answer.shows, "said_by": answer.owner}
    return moved(ws, opened, answer.action, answer.state, words)


def _may_take(ws: Workspace, opened: OpenVisit, answer: Answer) -> ActionMoved:
    """What an answer records.

    Raises:
        NotAllowedError: It may not be taken, and why.
    """
    said = _said(ws, opened, answer)
    check_follows(opened, said)
    reason = why_not(opened.shared, opened.me, "action.moved", said)
    if reason:
        raise NotAllowedError(reason)
    return said


def _plain(text: str) -> str:
    return " ".join(text.casefold().removeprefix("'").split())
