"""The frameworks that come with QVisit and that templates are mapped to."""

from qvisit.forms.framework import Framework, load_framework
from qvisit.paths import resources_folder


def shipped_frameworks() -> tuple[Framework, ...]:
    """The frameworks that come with QVisit, by file name."""
    folder = resources_folder() / "frameworks"
    return tuple(
        load_framework(path.read_bytes(), path.name) for path in sorted(folder.glob("*.yaml"))
    )
