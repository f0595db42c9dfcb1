"""Where profiles lie on this laptop."""

from dataclasses import dataclass
from pathlib import Path

from qvisit.ids import new_id
from qvisit.paths import default_profiles_folder
from qvisit.usecases.profile_names import ProfileName, list_profiles, profile_in


@dataclass(frozen=True)
class Places:
    """`data`, if given, is the folder of one profile that is there or will be."""

    data: Path | None = None

    def profiles(self) -> list[ProfileName]:
        """The profiles to choose from, the one used last first."""
        if self.data is None:
            return list(list_profiles(default_profiles_folder()))
        known = profile_in(self.data)
        return [known] if known else []

    def new_folder(self) -> Path:
        """Where a new profile goes."""
        if self.data is None:
            return default_profiles_folder() / new_id()
        data = self.data.absolute()
        return data if profile_in(data) is None else data.parent / new_id()

    def log_folder(self) -> Path:
        """Where the log lies."""
        return default_profiles_folder().parent if self.data is None else self.data
