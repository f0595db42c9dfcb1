"""Files that somebody put on the share to mislead a laptop."""

from pathlib import Path

import pytest

from qvisit.ids import DeviceId
from qvisit.usecases import shares
from qvisit.usecases.record import NotAllowedError
from tests.usecases.trust import Trust, answer


def _plant(trust: Trust, device: DeviceId, content: bytes) -> Path:
    folder = trust.share / "packs" / device
    folder.mkdir(exist_ok=True)
    path = folder / f"00000077-{'a' * 64}.pack"
    path.write_bytes(content)
    return path


def test_a_file_that_only_bears_our_name_does_not_stop_us(trust: Trust) -> None:
    _plant(trust, trust["ash"].device, b"planted")
    answer(trust, "ash")

    (result,) = trust.sync("ash")

    assert result.sent_changes == 1


def test_nobody_is_let_in_as_a_person_who_is_known_already(trust: Trust) -> None:
    impostor = trust.new_laptop("mallow", "visitor")
    hazel = trust["hazel"].person
    object.__setattr__(impostor.vault, "person", hazel)  # the request claims to be hers
    shares.ask_to_join(impostor, trust.share)

    with pytest.raises(NotAllowedError, match="let in already"):
        shares.admit(trust["alder"], trust.share, impostor.device, ["visitor"])
