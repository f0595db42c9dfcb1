"""The ways of the present person are told once, and only when they change."""

from pytestqt.qtbot import QtBot

from qvisit.ui.own_ways import OwnWays, own_ways, set_own_ways, ways_notice


def test_a_change_of_ways_is_told_once(qtbot: QtBot) -> None:
    with qtbot.waitSignal(ways_notice().changed):
        set_own_ways(OwnWays(default_view="guided"))

    assert own_ways().default_view == "guided"
    with qtbot.assertNotEmitted(ways_notice().changed):
        set_own_ways(OwnWays(default_view="guided"))
