"""A loudspeaker made of a file: what the real voice says, played by the real player, is kept."""

import sys
import wave
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from tests.installer.doubles import program

_KEPT = """pcm.!default {{
  type file
  slave.pcm "null"
  file "{file}"
  format "wav"
}}
"""
_NONE = "pcm.!default {\n  type hw\n  card 31\n}\n"  # the last that Linux counts: nobody has it


@dataclass(frozen=True)
class Loudspeaker:
    """One way of hearing, for the programs that a test starts."""

    home: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def file(self) -> Path:
        """The last sound that was played."""
        return self.home / "heard.wav"

    def keep(self) -> None:
        """Keep each sound in `file` instead of playing it."""
        self._take_in_player()
        self._say(_KEPT.format(file=self.file))

    def unplug(self) -> None:
        """Have a player, but nothing that it could play on."""
        self._take_in_player()
        self._say(_NONE)

    def play_for_ever(self) -> Path:
        """Play without an end; the file says the id of the process that plays."""
        known = self.home / "player"
        program(self._folder / "aplay", f'echo $$ > "{known}"; exec /bin/sleep 600')
        self.monkeypatch.setenv("PATH", str(self._folder))
        return known

    def take_player_away(self) -> None:
        """Have no program that plays sound."""
        self._folder.mkdir()
        self.monkeypatch.setenv("PATH", str(self._folder))

    def take_voice_away(self) -> None:
        """Have no library that speaks: what is found first under its names is none."""
        libraries = self.home / "libraries"
        libraries.mkdir()
        for name in ("libespeak-ng.so.1", "libespeak.so.1"):
            (libraries / name).write_bytes(b"not a library")
        self.monkeypatch.setenv("LD_LIBRARY_PATH", str(libraries))

    def samples(self) -> bytes:
        """The last sound, 16 bits a sample."""
        with wave.open(str(self.file)) as sound:
            return bytes(sound.readframes(sound.getnframes()))

    @property
    def _folder(self) -> Path:
        return self.home / "players"

    def _take_in_player(self) -> None:
        player = which("aplay")
        assert player is not None, "alsa-utils is missing: make test brings it"
        self._folder.mkdir()
        (self._folder / "aplay").symlink_to(player)
        self.monkeypatch.setenv("PATH", str(self._folder))

    def _say(self, settings: str) -> None:
        (self.home / ".asoundrc").write_text(settings, encoding="utf-8")


@pytest.fixture
def loudspeaker(home: Path, monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    """How the programs that this test starts are heard; nothing comes out of a real one."""
    if sys.platform != "linux":
        pytest.skip("the sounds of other systems cannot be caught")
    return Loudspeaker(home, monkeypatch)
