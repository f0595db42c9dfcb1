"""What one person prefers, kept beside their profile: no content, no reason why."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from qvisit.ui.saved_look import PREFERENCES_FILE, read_saved
from qvisit.ui.theme import Look, look_from


class Preferences(BaseModel):
    """How QVisit looks and works for one person."""

    model_config = ConfigDict(frozen=True)

    look: Look = Look()
    single_key_answers: bool = True


def load_preferences(folder: Path) -> Preferences:
    """The preferences kept in a profile folder. What is missing or damaged takes its default."""
    saved = read_saved(folder)
    kept = {name: saved[name] for name in ("single_key_answers",) if name in saved}
    look = look_from(saved.get("look"))
    usual = Preferences(look=look)
    for name, value in kept.items():
        try:
            usual = Preferences.model_validate({**dict(usual), name: value}, strict=True)
        except ValidationError:
            continue
    return usual


def save_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep preferences in a profile folder; the file is whole at every moment.

    Raises:
        OSError: The folder cannot be written.
    """
    document = {
        "look": asdict(preferences.look),
        "single_key_answers": preferences.single_key_answers,
    }
    part = folder / f".{PREFERENCES_FILE}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / PREFERENCES_FILE)
