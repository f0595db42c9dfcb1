"""Templates and rule sets: those that ship with QVisit, and those installed on this laptop."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from qvisit.errors import QVisitError
from qvisit.forms.loading import load_template
from qvisit.forms.problems import short
from qvisit.forms.rule_set import RuleSet, load_rule_set, title_without_rules
from qvisit.forms.template import Template, content_hash, dump_template, template_from_json
from qvisit.forms.versions import version_order
from qvisit.forms.yaml_text import MAX_BYTES
from qvisit.paths import resources_folder
from qvisit.store import changes, library
from qvisit.usecases.membership import load_members, me_among
from qvisit.usecases.record import NotAllowedError, record
from qvisit.visits.kinds import Pin
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.register import Register, fold_register
from qvisit.visits.register_kinds import TemplatePublished
from qvisit.visits.streams import LIBRARY
from qvisit.worded import worded
from qvisit.workspace import Session, Workspace

USUAL_RULES = "qvisit-internal"
"""Id of the rule set that visits are planned with unless governance chooses another."""
_UNREADABLE: Final = worded("cannot be read")
_CHECK_NAME: Final = worded("Check the name and try again.")
_LONGEST_PATH: Final = 1000  # letters in a message; longer ones are cut


class NoFileError(QVisitError):
    """A file of a template or of rating rules that is not there or cannot be read."""

    def __init__(
        self,
        path: Path,
        what: str = _UNREADABLE,
        hint: str = _CHECK_NAME,
    ) -> None:
        super().__init__(worded("{path} {what}.", path=words_of(path), what=what), hint=hint)


class NoRuleSetError(QVisitError):
    """Rating rules by a name that none has."""

    def __init__(self, typed: str, known: Sequence[str]) -> None:
        super().__init__(
            worded("QVisit has no rating rules called {typed}.", typed=repr(typed)),
            hint=worded("Known: {known}.", known="; ".join(known)),
        )


@dataclass(frozen=True)
class Checked:
    """One file of rating rules and what is wrong with it; `problem` is "" when nothing is."""

    path: str
    problem: str
    hint: str


def words_of(path: Path) -> str:
    """A path that can be shown: a name on a disk may hold letters that steer a terminal."""
    return short(str(path), _LONGEST_PATH)


def shipped_templates() -> tuple[Template, ...]:
    """The templates that come with QVisit, by id."""
    folder = resources_folder() / "templates"
    return tuple(_load(path) for path in sorted(folder.glob("*.yaml")))


def rule_set(name: str) -> RuleSet:
    """A rule set that comes with QVisit, by "id version".

    Raises:
        QVisitError: None has that name; the visit needs a newer QVisit.
    """
    for one in shipped_rule_sets():
        if rule_set_name(one) == name:
            return one
    raise QVisitError(
        worded("This QVisit does not know the rating rules {name}.", name=repr(name)),
        hint="Nothing is lost. Install the newest QVisit, then open the visit again.",
    )


def find_rule_set(typed: str) -> RuleSet:
    """A rule set as people name it: "id version", or its id alone for the newest version.

    Raises:
        NoRuleSetError: None has that name.
    """
    known = shipped_rule_sets()
    for one in known:
        if typed.strip().lower() in (one.id, rule_set_name(one)):
            return one
    raise NoRuleSetError(typed, [rule_set_name(one) for one in known])


def shipped_rule_sets() -> tuple[RuleSet, ...]:
    """The rating rules that come with QVisit: the usual ones first, newer versions before older."""
    return rule_sets_in(resources_folder() / "rule_sets")


@cache  # lists of visits word every rating in them
def rule_sets_in(folder: Path) -> tuple[RuleSet, ...]:
    """Every rule set of a folder: the usual ones first, newer versions before older.

    Raises:
        RuleSetError: A file is not sound.
    """
    found = [load_rule_set(path.read_bytes(), path.name) for path in folder.glob("*.yaml")]
    found.sort(key=lambda one: version_order(one.version), reverse=True)
    return tuple(sorted(found, key=lambda one: (one.id != USUAL_RULES, one.id)))


def newest_of_each(known: Sequence[RuleSet]) -> tuple[RuleSet, ...]:
    """One version of each rule set: the first, where newer ones come before older."""
    newest: dict[str, RuleSet] = {}
    for one in known:
        newest.setdefault(one.id, one)
    return tuple(newest.values())


def rule_set_name(rules: RuleSet) -> str:
    """How a visit's plan names a rule set."""
    return f"{rules.id} {rules.version}"


def rating_title(rules: str, rating: str) -> str:
    """Word a rating in the words of the rule set that gave it.

    Args:
        rules: "id version", as a visit's plan names it. Where this QVisit does not know it, a
            rating is worded by its place, such as “Step 3 of 4”: its own word might be another.
        rating: As the record has it.
    """
    for one in shipped_rule_sets():
        if rule_set_name(one) == rules:
            return one.title_of(rating)
    return title_without_rules(rating)


def check_rule_sets(path: Path) -> Sequence[Checked]:
    """Check one file of rating rules, or all in a folder.

    Raises:
        NoFileError: There is nothing to check.
    """
    return [_check(file) for file in forms_at(path)]


def forms_at(path: Path) -> Sequence[Path]:
    """List one file, or by name all in a folder that are called YAML, whatever they are.

    Raises:
        NoFileError: There is none.
    """
    try:
        if not path.is_dir():
            _refuse_what_is_no_file(path)
            return [path]
        files = sorted(path.glob("*.yaml"))
    except OSError as error:
        raise NoFileError(path) from error
    if not files:
        raise NoFileError(
            path, worded("holds no YAML files"), "Name a folder with files such as a.yaml."
        )
    return files


def read_form(path: Path) -> bytes:
    """Read a file that a person named: all of it, or enough to show that it is too large.

    Raises:
        NoFileError: It is not there, cannot be read, or is a folder, a pipe or a device.
    """
    try:
        _refuse_what_is_no_file(path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise NoFileError(path) from error


def installed_templates(ws: Workspace) -> tuple[Template, ...]:
    """Every version on this laptop, by id and version."""
    with ws.reading() as session:
        names = library.list_templates(session)
        texts = [library.template_text(session, name) for name in names]
    return tuple(template_from_json(text) for text in texts if text is not None)


def publish_templates(ws: Workspace, templates: Sequence[Template]) -> tuple[Pin, ...]:
    """Put template versions into the library that all laptops receive; gives their pins.

    Raises:
        NotAllowedError: The person is not in governance.
    """
    with ws.writing.begin() as session:
        if GOVERNANCE not in me_among(ws, load_members(session)).roles:
            raise NotAllowedError(
                "Only governance may publish templates.", hint="Ask a governance lead."
            )
        published = load_library(session).templates
        for template in templates:
            text, digest = dump_template(template), content_hash(template)
            name = library.TemplateName(template.id, template.version, digest)
            library.install_template(session, name, text)
            if (template.id, template.version) not in published:
                said = TemplatePublished(
                    template=template.id, version=template.version, hash=digest, text=text
                )
                record(ws, session, LIBRARY, said)
    return tuple(pin_of(template) for template in templates)


def load_library(session: Session) -> Register:
    """The published templates inside a transaction."""
    return fold_register(changes.read_stream(session, LIBRARY), load_members(session))


def install_for_practice(ws: Workspace, templates: Sequence[Template]) -> tuple[Pin, ...]:
    """Put template versions on this laptop alone; nothing is sent."""
    with ws.writing.begin() as session:
        for template in templates:
            name = library.TemplateName(template.id, template.version, content_hash(template))
            library.install_template(session, name, dump_template(template))
    return tuple(pin_of(template) for template in templates)


def pin_of(template: Template) -> Pin:
    """The pin by which a visit names a template version."""
    return Pin(template=template.id, version=template.version, hash=content_hash(template))


def _refuse_what_is_no_file(path: Path) -> None:
    """Pipes and devices may have no end; a folder has nothing to read."""
    if path.is_dir():
        raise NoFileError(path, worded("is a folder"), "Name a file in it.")
    if not path.exists():
        raise NoFileError(path)
    if not path.is_file():
        raise NoFileError(path, worded("is not a file"), "Name a file with text in it.")


def _load(path: Path) -> Template:
    return load_template(read_form(path), path.name)


def _check(path: Path) -> Checked:
    try:
        load_rule_set(read_form(path), path.name)
    except QVisitError as error:
        return Checked(words_of(path), error.message, error.hint)
    return Checked(words_of(path), "", "")
