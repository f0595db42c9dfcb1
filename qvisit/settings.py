"""What a profile remembers that is neither content nor secret: one small file beside it."""

import json
import os
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SETTINGS_FILE = "settings.json"


class ProfileSettings(BaseModel):
    """Roles wished for at first start, the share's folder, and the trust's name on documents.

    `backups_kept` is how many of the backups stay that QVisit makes by itself.
    """

    model_config = ConfigDict(frozen=True)

    roles: tuple[str, ...] = ()
    share_folder: str = ""
    trust: str = ""
    backups_kept: Annotated[int, Field(ge=1, le=50)] = 4


def load_settings(folder: Path) -> ProfileSettings:
    """A profile's settings; the defaults when the file is missing or damaged."""
    try:
        return ProfileSettings.model_validate_json((folder / SETTINGS_FILE).read_bytes())
    except (OSError, ValidationError):
        return ProfileSettings()


def save_settings(folder: Path, settings: ProfileSettings) -> None:
    """Keep a profile's settings; the file is whole at every moment."""
    temporary = folder / f".{SETTINGS_FILE}.part"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(settings.model_dump(mode="json"), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / SETTINGS_FILE)
