"""What changed from one version of a template to another, to read."""

from collections.abc import Sequence

from qvisit.forms.template import Template
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
        many = tr("{count} changes from version {old} to {new}.")
        words = {0: tr("Nothing that is asked has changed."), 1: tr("1 change to {new}.")}
        told = words.get(count, many).format(count=count, old=old.version, new=new.version)
        self.show_reading(
            new.title,
            f"{new.change_note}\n{told}",
            [Reading(sentence) for sentence in sentences],
        )
