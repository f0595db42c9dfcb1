"""What one person prefers, kept beside their profile: no content, no reason why."""

import json
import os
from dataclasses import fields
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from qvisit.ui.own_ways import OwnWays
from qvisit.ui.saved_look import PREFERENCES_FILE, read_saved
from qvisit.ui.theme import Look, look_from


class Preferences(BaseModel):
    """How QVisit looks and works for one person; the ways of working are told in `OwnWays`."""

    model_config = ConfigDict(frozen=True)

    look: Look = Look()
    single_key_answers: bool = True
    default_view: Literal["role", "list", "guided"] = "role"
    next_on_answer: bool = False
    answer_pictures: Literal["faces", "thumbs", "words"] = "faces"
    reading_speed: Literal[60, 80, 100, 120, 140, 160] = 100
    easy_words: bool = False
    standard_when_guided: bool = False
    sync_by_itself: bool = True

    @property
    def ways(self) -> OwnWays:
        """How the person likes to work."""
        return OwnWays(**{field.name: getattr(self, field.name) for field in fields(OwnWays)})


def load_preferences(folder: Path) -> Preferences:
    """The preferences kept in a profile folder. What is missing or damaged takes its default."""
    saved = read_saved(folder)
    usual = Preferences(look=look_from(saved.get("look")))
    for name in Preferences.model_fields.keys() & saved.keys() - {"look"}:
        try:
            usual = Preferences.model_validate({**dict(usual), name: saved[name]}, strict=True)
        except ValidationError:
            continue
    return usual


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep preferences in a profile folder; the file is whole at every moment.

    Raises:
        OSError: The folder cannot be written.
    """
    document = preferences.model_dump(mode="json")
    part = folder / f".{PREFERENCES_FILE}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / PREFERENCES_FILE)
