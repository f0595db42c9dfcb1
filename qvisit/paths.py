"""Where things lie on this laptop."""

from pathlib import Path

from platformdirs import user_data_path

PROFILES = "profiles"
_PACKAGE = Path(__file__).resolve().parent


def resources_folder() -> Path:
    """The shipped data files: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def default_profiles_folder() -> Path:
    """The machine-local (never roaming) folder that holds one folder per profile."""
    return user_data_path("QVisit", appauthor=False, roaming=False) / PROFILES


def exchange_folder(profile: Path) -> Path:
    """Where the profiles on one laptop meet: beside the folder of profiles, or among them where
    somebody chose another folder for theirs."""
    above = profile.absolute().parent
    return (above.parent if above.name == PROFILES else above) / "exchange"
