"""The screen and the message bus that the set-up brings carry a window to a screen reader."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from jeepney import DBusAddress, MessageType, Properties, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    open_dbus_connection,
)

PROGRAM = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["ward-window"])
application.setApplicationName("ward-window")
label = QLabel("Larch ward")
label.show()
application.exec()
"""
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PATIENCE_S = 60


@contextmanager
def started(desktop: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], env=desktop) as program:
        try:
            yield program
        finally:
            program.terminate()


def accessibility_bus(desktop: dict[str, str]) -> DBusConnection:
    """The second bus, on which programs and screen readers meet."""
    keeper = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(desktop["DBUS_SESSION_BUS_ADDRESS"]) as session:
        reply = session.send_and_get_reply(new_method_call(keeper, "GetAddress"), timeout=10)
    return open_dbus_connection(reply.body[0])


def program_names(bus: DBusConnection) -> list[str]:
    registry = DBusAddress(ROOT, "org.a11y.atspi.Registry", ACCESSIBLE)
    reply = bus.send_and_get_reply(new_method_call(registry, "GetChildren"), timeout=10)
    if reply.header.message_type is MessageType.error:
        return []
    names = []
    for name, path in reply.body[0]:
        asked = Properties(DBusAddress(path, name, ACCESSIBLE)).get("Name")
        names.append(bus.send_and_get_reply(asked, timeout=10).body[0][1])
    return names


@pytest.mark.xcb
def test_a_screen_reader_meets_a_program_on_the_screen(desktop: dict[str, str]) -> None:
    names: list[str] = []
    deadline = time.monotonic() + PATIENCE_S

    with started(desktop) as program, accessibility_bus(desktop) as bus:
        while "ward-window" not in names and time.monotonic() < deadline:
            assert program.poll() is None, "the program ended; see what it wrote"
            time.sleep(0.1)
            names = program_names(bus)

    assert "ward-window" in names
