"""What QVisit needs from the operating system, and whether it is there.

A need is looked for itself (the library is loaded, the program is found), not its package: that
works without package lists, on every kind of Linux, and for things installed by hand.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

# Programs of the system may lie outside an ordinary person's PATH.
SYSTEM_FOLDERS = ("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/libexec", "/usr/lib/at-spi2-core")


class Purpose(StrEnum):
    """What the checkout is made ready for."""

    CHECK = "check"
    DEMO = "demo"
    RUN = "run"
    TEST = "test"


@dataclass(frozen=True)
class Need:
    """One thing of the operating system: what to look for, and what brings it.

    `packages` are its names in Debian and Ubuntu, the newest name first; `beside` is installed
    with it.
    """

    what: str
    packages: tuple[str, ...]
    why: str
    is_there: Callable[[str], bool]
    beside: tuple[str, ...] = ()


def has_library(name: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Whether this program is on PATH or in one of the system's folders."""
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *SYSTEM_FOLDERS))
    return shutil.which(name, path=path) is not None


def has_module(name: str) -> bool:
    """Whether this Python has the module; Debian and Ubuntu ship some of them apart."""
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None


def _library(what: str, why: str, *packages: str) -> Need:
    return Need(what, packages, why, has_library)


def _program(what: str, why: str, package: str, *beside: str) -> Need:
    return Need(what, (package,), why, has_program, beside)


ENVIRONMENT = (
    Need(
        "ensurepip",
        (f"python3.{sys.version_info[1]}-venv",),
        "makes the private Python environment",
        has_module,
    ),
)

PAINTING = (
    _library("libGL.so.1", "Qt will not load without OpenGL", "libgl1"),
    _library("libEGL.so.1", "Qt will not load without OpenGL", "libegl1"),
    _library("libxkbcommon.so.0", "reads the keyboard", "libxkbcommon0"),
    _library("libfontconfig.so.1", "finds fonts", "libfontconfig1"),
    _library("libfreetype.so.6", "draws letters", "libfreetype6"),
    _library("libglib-2.0.so.0", "Qt's event loop", "libglib2.0-0t64", "libglib2.0-0"),
    _library("libdbus-1.so.3", "talks to the desktop and screen readers", "libdbus-1-3"),
    _library("libX11.so.6", "Qt's display plug-ins", "libx11-6"),
)

WINDOW = (
    _library("libxcb-cursor.so.0", "shows a window: the pointer", "libxcb-cursor0"),
    _library("libxcb-icccm.so.4", "shows a window: its title and size", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "shows a window: pictures", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "shows a window: keys", "libxcb-keysyms1"),
    _library("libxcb-randr.so.0", "shows a window: several screens", "libxcb-randr0"),
    _library("libxcb-render-util.so.0", "shows a window: drawing", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "shows a window: shapes", "libxcb-shape0"),
    _library("libxcb-xkb.so.1", "shows a window: keyboard layouts", "libxcb-xkb1"),
    _library("libxkbcommon-x11.so.0", "shows a window: keyboard layouts", "libxkbcommon-x11-0"),
    _library("libX11-xcb.so.1", "shows a window: the display", "libx11-xcb1"),
)

# Without these a person is told that nothing can be read to them; all else works.
READING_ALOUD = (
    _library("libespeak-ng.so.1", "the voice that reads aloud", "libespeak-ng1"),
    _program("aplay", "plays what is read aloud", "alsa-utils"),
)

TESTING = (
    _program("Xvfb", "a screen for tests that need a real window", "xvfb"),
    _program("xauth", "lets those tests use that screen", "xauth"),
    _program("dbus-run-session", "a message bus for the accessibility tests", "dbus-daemon"),
    _program("dbus-send", "looks at that message bus", "dbus-bin"),
    # With dbus-x11 beside it, apt does not bring systemd and the system's own message bus.
    _program("at-spi-bus-launcher", "what a screen reader hears", "at-spi2-core", "dbus-x11"),
    _program("xdotool", "types and clicks as a person does", "xdotool"),
    _program("pdfinfo", "reads PDF reports back", "poppler-utils"),
)

_BY_PURPOSE = {
    Purpose.CHECK: ENVIRONMENT,
    Purpose.DEMO: ENVIRONMENT + PAINTING,
    Purpose.RUN: ENVIRONMENT + PAINTING + WINDOW + READING_ALOUD,
    Purpose.TEST: ENVIRONMENT + PAINTING + WINDOW + READING_ALOUD + TESTING,
}


def needs_for(purpose: Purpose, platform: str = sys.platform) -> tuple[Need, ...]:
    """All that `purpose` needs; outside Linux, Qt brings everything with it."""
    return _BY_PURPOSE[purpose] if platform == "linux" else ENVIRONMENT


def missing(needs: tuple[Need, ...]) -> tuple[Need, ...]:
    """Those of the needs that are not there."""
    return tuple(need for need in needs if not need.is_there(need.what))
