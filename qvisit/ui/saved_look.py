"""Reads how a person likes the window before anything heavier than Qt is loaded."""

import json
from pathlib import Path

from qvisit.ui.theme import Look, look_from

PREFERENCES_FILE = "preferences.json"
_LARGEST = 64 * 1024  # bytes; a larger file is not one of ours


def saved_look(folder: Path) -> Look | None:
    """The look kept in a profile folder; none where nothing readable is kept."""
    look = read_saved(folder).get("look")
    return look_from(look) if isinstance(look, dict) else None


def read_saved(folder: Path) -> dict[str, object]:
    """All that the preferences file of a profile says; empty if it is missing or damaged."""
    path = folder / PREFERENCES_FILE
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        saved = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return saved if isinstance(saved, dict) else {}
