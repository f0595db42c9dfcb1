"""What changed from one version of a template to another, to read."""

from collections.abc import Sequence

from qvisit.forms.template import Template
from qvisit.ui.language import how_many, in_language
from qvisit.ui.models.reading_rows import Reading
from qvisit.ui.reading_page import ReadingPage
from qvisit.ui.templates.words import tr


class TemplateChanges(ReadingPage):
    """Sentences, in the order of the newer version."""

    def __init__(self) -> None:
        super().__init__(tr("What changed"), tr("Back to the template"))
        self.banner.hide()

    def show_changes(self, old: Template, new: Template, sentences: Sequence[str]) -> None:
        """Show what `differences` found between two versions."""
        count = len(sentences)
        told = how_many(
            "1 change to {new}.",
            "{count} changes from version {old} to {new}.",
            count,
            old=old.version,
            new=new.version,
        )
        told = told if count else tr("Nothing that is asked has changed.")
        self.show_reading(
            new.title,
            f"{new.change_note}\n{told}",
            [Reading(in_language(sentence)) for sentence in sentences],
        )
