"""The sample share of format 1 says today what it said when it was written."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.sync.documents import read_request, read_root
from qvisit.sync.folder import FolderShare, find_share
from qvisit.sync.keys import DeviceKeys, key_id, root_keys
from qvisit.sync.membership import Certified, members_of, read_certificates
from qvisit.sync.packs import Pack, front_hash, read_pack
from qvisit.sync.sections import open_section
from qvisit.sync.share import (
    CERTIFICATE_NAME,
    DEVICE_NAME,
    MEMBERS,
    PACK_NAME,
    PACKS,
    REQUEST_NAME,
    pack_name,
    root_name,
)
from qvisit.sync.words import six_words
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared, fold_sheet, heads
from qvisit.visits.members import Members
from qvisit.visits.register import fold_register
from qvisit.visits.streams import REGISTER, answers_of, answers_stream, visit_stream

FOLDER = Path(__file__).parent / "share-1"
SECRETS = json.loads(FOLDER.with_name("share-1.json").read_text(encoding="utf-8"))
SHARE = "74f7ffeb92169b5c9deb2a5c13c55b334f4456d18a563b9d959ce0873b3aa0e6"
VISIT = VisitId("tkr66kysb9k0cbq4qgmcjbxcy1")
WARD = "m6r9nxpdr9y9eaxrxssj0pkenx"
CONCERN = "sekdazx7egnd9wyxmqs66w3k47"
FINDING = "3vvpskb82507y9ycwr1wmasnws"
NAMED_NOTE = "e0f89ef63e30941aaf1996d9d671029c3223c428ececc632046a46a11cadb6c8"
KEPT_NOTE = "y1mx05jhr791f61p0n2cgn1tvh"


def device_keys(name: str) -> DeviceKeys:
    kept = SECRETS["laptops"][name]
    return DeviceKeys(bytes.fromhex(kept["signing_seed"]), bytes.fromhex(kept["box_secret"]))


def _person(name: str) -> PersonId:
    return PersonId(SECRETS["laptops"][name]["person"])


@dataclass(frozen=True)
class Sample:
    """The share as anybody may read it, before any seal is opened."""

    root: bytes
    certified: Mapping[DeviceId, Certified]
    packs: tuple[Pack, ...]

    @property
    def members(self) -> Members:
        """Who was let in."""
        return members_of(self.certified)

    def opened_by(self, keys: DeviceKeys, name: str) -> dict[StreamId, list[Change]]:
        """The changes of every stream that was granted to one device, or to the root."""
        streams: dict[StreamId, list[Change]] = {}
        granted = {
            one.key: keys.unseal(one.sealed)
            for pack in self.packs
            for one in pack.header.grants
            if one.device == name
        }
        assert all(key_id(key) == label for label, key in granted.items())
        signers: dict[str, str] = {device: one.sign for device, one in self.certified.items()}
        for pack in self.packs:
            for head, sealed in zip(pack.header.sections, pack.sealed, strict=True):
                if head.key in granted:
                    stream = StreamId(head.stream)
                    place = pack.header.place(stream)
                    said = open_section(granted[head.key], sealed, place, signers).changes
                    streams.setdefault(stream, []).extend(said)
        return streams


@pytest.fixture(scope="module")
def sample() -> Sample:
    """The sample, its packs in their order by device."""
    place = FolderShare(FOLDER)
    share = find_share(FOLDER)
    root = place.read(root_name(share))
    certificates = {
        name: place.read(f"{MEMBERS}/{name}")
        for name in place.list(MEMBERS)
        if CERTIFICATE_NAME.match(name)
    }
    certified = read_certificates(root, certificates)
    packs = []
    for device in sorted(place.list(PACKS)):
        assert DEVICE_NAME.match(device)
        for name in sorted(place.list(f"{PACKS}/{device}")):
            match = PACK_NAME.match(name)
            assert match
            data = place.read(pack_name(device, int(match.group(1)), match.group(2)))
            assert front_hash(data) == match.group(2)
            sign = certified[DeviceId(device)].sign
            number = int(match.group(1))
            packs.append(
                read_pack(
                    data,
                    share=share,
                    device=device,
                    number=number,
                    sha256=match.group(2),
                    sign_public=sign,
                )
            )
    return Sample(root, certified, tuple(packs))


def test_the_root_and_who_was_let_in(sample: Sample) -> None:
    root = read_root(sample.root, SHARE)

    assert root.sign == root_keys(bytes.fromhex(SECRETS["root_seed"])).sign_public
    assert {
        (one.device, one.person, tuple(sorted(one.roles))) for one in sample.members.values()
    } == {
        (device_keys("Alder").device, _person("Alder"), ("administrator", "governance_lead")),
        (device_keys("Hazel").device, _person("Hazel"), ("panel_lead", "visitor")),
    }


def test_the_request_and_its_six_words(sample: Sample) -> None:
    place = FolderShare(FOLDER)
    (name,) = [one for one in place.list(MEMBERS) if REQUEST_NAME.match(one)]

    request = read_request(place.read(f"{MEMBERS}/{name}"), SHARE)

    assert (request.device, request.person) == (device_keys("Ash").device, _person("Ash"))
    assert [device_keys("Alder").unseal(one.sealed) for one in request.names] == [b"Ash Example"]
    assert six_words(sample.root, request.person, request.sign, request.box) == (
        "proven",
        "clone",
        "itunes",
        "elevation",
        "immature",
        "drum",
    )


def test_packs_follow_each_other_and_name_what_they_saw(sample: Sample) -> None:
    hazel = [pack for pack in sample.packs if pack.device == device_keys("Hazel").device]
    alder = [pack for pack in sample.packs if pack.device == device_keys("Alder").device]

    for first, second in (hazel, alder):
        assert first.header.previous == ""
        assert second.header.previous == first.sha256
    assert alder[0].header.seen == {}
    assert {device: (one.number, one.sha256) for device, one in alder[1].header.seen.items()} == {
        device_keys("Hazel").device: (2, hazel[1].sha256)
    }
    assert {device: (one.number, one.sha256) for device, one in hazel[0].header.seen.items()} == {
        device_keys("Alder").device: (1, alder[0].sha256)
    }


def test_who_may_read_which_stream(sample: Sample) -> None:
    visit, answers = visit_stream(VISIT), answers_stream(VISIT, _person("Hazel"))

    root = sample.opened_by(root_keys(bytes.fromhex(SECRETS["root_seed"])), "root")
    hazel = sample.opened_by(device_keys("Hazel"), device_keys("Hazel").device)
    alder = sample.opened_by(device_keys("Alder"), device_keys("Alder").device)
    ash = sample.opened_by(device_keys("Ash"), device_keys("Ash").device)

    assert {stream: len(said) for stream, said in root.items()} == {
        REGISTER: 4,
        visit: 14,
        answers: 6,
    }
    assert set(hazel) == {REGISTER, visit}
    assert set(alder) == {answers}
    assert ash == {}


def _everything(sample: Sample) -> dict[StreamId, list[Change]]:
    return sample.opened_by(root_keys(bytes.fromhex(SECRETS["root_seed"])), "root")


def test_the_register(sample: Sample) -> None:
    register = fold_register(_everything(sample)[REGISTER], sample.members)

    assert register.name_of(_person("Alder")) == "Alder Example"
    assert register.name_of(_person("Hazel")) == "Hazel Example"
    assert register.wards[WARD].now.said.model_dump() == {
        "ward": WARD,
        "name": "Willow Ward",
        "code": "WIL",
        "site": "Northfield Hospital",
        "ward_type": "acute",
        "service_type": "ward",
        "external_provider": "",
        "replaces": (),
    }
    assert register.contacts["Safeguarding lead"].now.said.phone == "01632 960001"
    assert register.refused == ()


def test_the_visit(sample: Sample) -> None:
    streams = _everything(sample)
    said = streams[visit_stream(VISIT)]

    shared = fold_shared(VISIT, said, sample.members)

    assert shared.status == "signed_off"
    assert shared.plan is not None
    assert shared.plan.now.said.day == "2027-03-09"
    assert shared.plan.now.said.service_type == "ward"
    assert [(seat.name, seat.role) for seat in shared.seats] == [
        ("Hazel Example", "panel_lead"),
        ("Rowan", "lived_experience_reviewer"),
    ]
    assert set(shared.finished) == {_person("Hazel")}
    assert shared.scoring_closed is not None
    concern = shared.concerns[CONCERN]
    assert (concern.state, concern.raised.said.what) == (
        "confirmed",
        "The garden door does not lock.",
    )
    assert [one.said.name for one in concern.told] == ["Maple Example"]
    agreed = shared.agreed["core", "FS9-1"]
    assert (agreed.now.said.reply, agreed.contested, len(agreed.versions)) == ("met", False, 1)
    assert shared.findings[FINDING].now.said.text == "Staff knock before they come in."
    assert shared.ratings["caring"].now.said.rating == "good"
    assert shared.signed is not None
    assert shared.signed.said.ratings[0].final == "good"
    assert shared.removed == {NAMED_NOTE: "A patient was named."}
    assert (shared.refused, shared.unknown) == ((), ())
    assert len(shared.applied) == len(said) == 14


def test_the_sign_off_names_what_it_rests_on(sample: Sample) -> None:
    streams = _everything(sample)
    shared = fold_shared(VISIT, streams[visit_stream(VISIT)], sample.members)
    assert shared.signed is not None
    before = [
        one
        for stream, said in streams.items()
        for one in said
        if stream != REGISTER and one.id != shared.signed.change
    ]

    assert shared.signed.said.streams == heads(before)


def test_the_answers_without_the_note_that_named_somebody(sample: Sample) -> None:
    streams = _everything(sample)
    shared = fold_shared(VISIT, streams[visit_stream(VISIT)], sample.members)
    (answers,) = (stream for stream in streams if answers_of(stream))

    sheet = fold_sheet(VISIT, _person("Hazel"), streams[answers], sample.members, shared)

    assert sheet.reply("core", "FS9-1") == "met"
    assert [one.said.reply for one in sheet.history["core", "FS9-1"]] == ["partly", "met"]
    assert sheet.answers["core", "FS9-2"].said.asked == 3
    (note,) = sheet.notes_on("core", "FS9-1")
    assert note.said.note == KEPT_NOTE
    assert note.said.text == "“They always knock”, a patient said. Café is open late."
    assert (note.at, note.offset, note.said.is_quote) == ("2027-03-09T10:35:00Z", 0, True)
    assert sheet.voices is not None
    assert sheet.voices.said.model_dump() == {
        "patients": 3,
        "carers": 0,
        "staff": 2,
        "not_heard": "",
    }
    assert sheet.removed == {NAMED_NOTE: "A patient was named."}
    assert sheet.refused == ()


def test_the_samples_bytes_are_those_that_were_kept() -> None:
    together = hashlib.sha256()
    for one in sorted(FOLDER.rglob("*")):
        if one.is_file():
            together.update(one.relative_to(FOLDER).as_posix().encode() + b"\0")
            together.update(hashlib.sha256(one.read_bytes()).digest())

    assert together.hexdigest() == (
        "9245d428e0ee4853c403993f2f169bed820327e8ec738f33998d3b995495de19"
    )
