"""Installed templates, word for word. A version never changes."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qvisit.errors import QVisitError
from qvisit.store.tables import TemplateRow
from qvisit.worded import worded


class OtherTemplateError(QVisitError):
    """Another text came under the id and version of an installed template."""

    def __init__(self, template: str, version: str) -> None:
        super().__init__(
            worded(
                "Template {template} {version} is installed already with other words. "
                "The installed one is kept, and visits scored with it are safe.",
                template=template,
                version=version,
            ),
            hint="Give the new text a new version number, then install it again.",
        )


class TemplateName(NamedTuple):
    """A template version and the hash of its content."""

    id: str
    version: str
    hash: str


def install_template(session: Session, name: TemplateName, text: str) -> bool:
    """Keep a template version.

    Returns:
        Whether it was new.

    Raises:
        OtherTemplateError: The id and version stand for another content.
    """
    query = select(TemplateRow.hash).where(
        TemplateRow.id == name.id, TemplateRow.version == name.version
    )
    known = session.scalar(query)
    if known is None:
        session.execute(insert(TemplateRow), [{**name._asdict(), "text": text}])
        return True
    if known != name.hash:
        raise OtherTemplateError(name.id, name.version)
    return False


def list_templates(session: Session) -> list[TemplateName]:
    """All installed versions, by id and version as text."""
    query = select(TemplateRow.id, TemplateRow.version, TemplateRow.hash).order_by(
        TemplateRow.id, TemplateRow.version
    )
    return [TemplateName(*row) for row in session.execute(query)]


def template_text(session: Session, name: TemplateName) -> str | None:
    """The text of exactly this version and hash, or None if it is not installed here."""
    query = select(TemplateRow.text).where(
        TemplateRow.id == name.id,
        TemplateRow.version == name.version,
        TemplateRow.hash == name.hash,
    )
    return session.scalar(query)
