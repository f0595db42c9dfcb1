"""Write the sample share `share-1`: once, by hand, when its format is released.

Usage, from the project's folder: python -m tests.samples.make_share_sample FOLDER

Keys, salts and times are fixed; nonces are random, so no two samples have the same bytes. A sample
that was released is never written again: see README.md here.
"""

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.sync import documents
from qvisit.sync.folder import FolderShare
from qvisit.sync.keys import ROOT, DeviceKeys, key_id, root_keys, seal_for
from qvisit.sync.membership import read_certificates
from qvisit.sync.packs import Address, Grant, Part, Seen, front_hash, write_pack
from qvisit.sync.sections import Run, sign_run
from qvisit.sync.share import MEMBERS, pack_name, root_name
from qvisit.visits import kinds, own_kinds
from qvisit.visits.change import Change, Envelope, canonical, payload_hash, seal
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.fold import heads
from qvisit.visits.kinds import Payload
from qvisit.visits.register_kinds import PersonAdmitted
from qvisit.visits.streams import REGISTER, answers_stream, visit_stream

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
BEGAN = "2027-03-01T09:00:00Z"


def secret(name: str) -> bytes:
    """32 bytes that anybody can work out: never use them for anything but this sample."""
    return hashlib.sha256(f"qvisit sample share-1: {name}".encode()).digest()


def an_id(name: str) -> str:
    """A fixed id."""
    return "".join(ALPHABET[byte % 32] for byte in secret(f"id of {name}")[:26])


VISIT = VisitId(an_id("visit"))
VISIT_STREAM = visit_stream(VISIT)
WARD, CONCERN, NOTE, SECOND_NOTE, FINDING = (
    an_id(name) for name in ("ward", "concern", "note", "second note", "finding")
)
ROOT_SEED = secret("root")
ROLES: Mapping[str, tuple[kinds.Role, ...]] = {
    "Alder": ("administrator", "governance_lead"),
    "Hazel": ("panel_lead", "visitor"),
}


@dataclass
class Laptop:
    """One device of the sample."""

    name: str
    keys: DeviceKeys
    person: PersonId
    log: list[Change]
    unsent: dict[StreamId, list[Change]] = field(default_factory=dict)
    packs: list[str] = field(default_factory=list)

    def says(self, stream: StreamId, at: str, *said: Payload) -> str:
        """Write changes to the end of its chain; the id of the last."""
        for payload in said:
            content = canonical(payload.model_dump(mode="json"))
            salt = secret(f"salt {len(self.log)}")[:16]
            own = [
                one for one in self.log if (one.device, one.stream) == (self.keys.device, stream)
            ]
            envelope = Envelope(
                kind=KIND_OF[type(payload)],
                kind_version=1,
                stream=stream,
                author=self.person,
                device=self.keys.device,
                number=len(own) + 1,
                previous=own[-1].id if own else "",
                lamport=len(self.log) + 1,
                at=at,
                offset=0,
                payload_hash=payload_hash(salt, content),
            )
            self.log.append(seal(envelope, salt, content))
            self.unsent.setdefault(stream, []).append(self.log[-1])
        return self.log[-1].id

    def packs_up(
        self, share: str, at: str, grants: Sequence[Grant], others: Sequence["Laptop"]
    ) -> tuple[str, bytes]:
        """Put what was not sent into its next pack: where it lies, and its bytes."""
        number = len(self.packs) + 1
        parts = {
            stream: Part(stream_key(stream), self.signs(share, stream, said))
            for stream, said in self.unsent.items()
        }
        seen: dict[str, Seen] = {
            one.keys.device: Seen(number=len(one.packs), sha256=one.packs[-1])
            for one in others
            if one.packs
        }
        address = Address(share, number, self.packs[-1] if self.packs else "", at)
        content = write_pack(self.keys, address, parts, grants, seen)
        self.packs.append(front_hash(content))
        self.unsent = {}
        return pack_name(self.keys.device, number, self.packs[-1]), content

    def signs(self, share: str, stream: StreamId, said: Sequence[Change]) -> Run:
        """Sign some of its changes that follow each other."""
        written = [one.as_bytes for one in said]
        return Run(sign_run(self.keys, share, stream, written), written)


def stream_key(stream: StreamId) -> bytes:
    """The key of a stream of the sample."""
    return secret(f"key of {stream}")


def grant(stream: StreamId, device: DeviceId, box: str) -> Grant:
    """A stream's key, sealed for one device."""
    key = stream_key(stream)
    return Grant(stream=stream, key=key_id(key), device=device, sealed=seal_for(box, key))


def make(folder: Path) -> None:
    """Write the share into an empty folder, and its secrets beside it."""
    place, log = FolderShare(folder), list[Change]()
    root = documents.new_root(ROOT_SEED, BEGAN)
    share = documents.share_id(root)
    alder, hazel, ash = (_laptop(name, log) for name in ("Alder", "Hazel", "Ash"))
    made = [
        _certificate(share, alder, ROLES["Alder"], ROOT, root_keys(ROOT_SEED)),
        _certificate(share, hazel, ROLES["Hazel"], alder.keys.device, alder.keys),
    ]
    place.put_new(root_name(share), root)
    for issuer, document in zip((ROOT, alder.keys.device), made, strict=True):
        place.put_new(_member_file(issuer, document, "cert"), document)
    certified = read_certificates(root, {str(n): one for n, one in enumerate(made)})
    applicant = documents.Applicant(ash.keys, ash.person, "Ash Example", ("visitor",))
    readers: dict[str, str] = {alder.keys.device: certified[alder.keys.device].box}
    request = documents.ask_to_join(applicant, share, readers, "2027-03-02T09:00:00Z")
    place.put_new(_member_file(ash.keys.device, request, "request"), request)
    for name, content in _packs(share, alder, hazel):
        place.put_new(name, content)
    _write_secrets(folder, share, (alder, hazel, ash))


def _packs(share: str, alder: Laptop, hazel: Laptop) -> list[tuple[str, bytes]]:
    boxes = {
        "Alder": (alder.keys.device, alder.keys.box_public),
        "Hazel": (hazel.keys.device, hazel.keys.box_public),
        "root": (ROOT, root_keys(ROOT_SEED).box_public),
    }
    answers = answers_stream(VISIT, hazel.person)
    _alder_plans(alder, hazel)
    given = [
        grant(one, *boxes[who]) for one in (REGISTER, VISIT_STREAM) for who in ("Hazel", "root")
    ]
    made = [alder.packs_up(share, "2027-03-01T10:00:00Z", given, [hazel])]
    note = _hazel_scores(hazel, answers)
    given = [grant(answers, *boxes["root"])]
    made.append(hazel.packs_up(share, "2027-03-09T12:00:00Z", given, [alder]))
    _hazel_closes(hazel)
    given = [grant(answers, *boxes["Alder"])]
    made.append(hazel.packs_up(share, "2027-03-09T15:00:00Z", given, [alder]))
    _alder_signs(alder, note)
    made.append(alder.packs_up(share, "2027-03-12T10:00:00Z", [], [hazel]))
    return made


def _alder_plans(alder: Laptop, hazel: Laptop) -> None:
    admitted = [
        PersonAdmitted(
            person=one.person,
            device=one.keys.device,
            name=f"{one.name} Example",
            roles=ROLES[one.name],
        )
        for one in (alder, hazel)
    ]
    ward = kinds.WardEntered(
        ward=WARD, name="Willow Ward", code="WIL", site="Northfield Hospital", ward_type="acute"
    )
    contact = kinds.ContactEntered(
        role="Safeguarding lead",
        name="Maple Example",
        phone="01632 960001",
        checked_on="2027-03-01",
    )
    alder.says(REGISTER, "2027-03-01T09:30:00Z", *admitted, ward, contact)
    panel = (
        kinds.Seat(person=hazel.person, name="Hazel Example", role="panel_lead"),
        kinds.Seat(person=an_id("Rowan"), name="Rowan", role="lived_experience_reviewer"),
    )
    plan = kinds.VisitPlanned(
        ward=WARD,
        ward_name="Willow Ward",
        ward_code="WIL",
        site="Northfield Hospital",
        ward_type="acute",
        day="2027-03-09",
        visit_type="announced",
        panel=panel,
        templates=(kinds.Pin(template="core", version="1.0.0", hash="c" * 64),),
        rule_set="qvisit-internal-1",
        inherent_risk={"IR1": "no", "IR2": "unknown"},
        purpose="See how safe it is at night.",
    )
    alder.says(VISIT_STREAM, "2027-03-01T09:45:00Z", plan)


def _hazel_scores(hazel: Laptop, answers: StreamId) -> str:
    hazel.says(VISIT_STREAM, "2027-03-09T10:00:00Z", kinds.VisitStarted())
    hazel.says(
        answers,
        "2027-03-09T10:20:00Z",
        own_kinds.AnswerGiven(template="core", item="FS9-1", reply="partly"),
        own_kinds.AnswerGiven(template="core", item="FS9-2", reply="4", asked=3),
        own_kinds.AnswerGiven(template="core", item="FS9-1", reply="met"),
        own_kinds.VoicesCounted(patients=3, carers=0, staff=2),
    )
    note = own_kinds.NoteWritten(
        note=NOTE,
        template="core",
        item="FS9-1",
        text="Mr Example’s door sticks.",
        method="observe",
    )
    named = hazel.says(answers, "2027-03-09T10:30:00Z", note)
    other = own_kinds.NoteWritten(
        note=SECOND_NOTE,
        template="core",
        item="FS9-1",
        text="“They always knock”, a patient said. Café is open late.",
        method="ask_patient",
        is_quote=True,
        consent=True,
    )
    hazel.says(answers, "2027-03-09T10:35:00Z", other)
    raised = kinds.ConcernRaised(
        concern=CONCERN,
        what="The garden door does not lock.",
        where="Garden",
        seen_at="2027-03-09T11:00:00Z",
        at_risk_now="yes",
        about_person_in_charge="no",
    )
    told = kinds.ConcernTold(
        concern=CONCERN,
        role="Nurse in charge",
        name="Maple Example",
        how="in person",
        told_at="2027-03-09T11:05:00Z",
    )
    hazel.says(VISIT_STREAM, "2027-03-09T11:06:00Z", raised, told)
    return named


def _hazel_closes(hazel: Laptop) -> None:
    closed = kinds.ScoringClosed(reason="Rowan is ill.")
    hazel.says(VISIT_STREAM, "2027-03-09T13:00:00Z", kinds.ReviewerFinished(), closed)
    first = hazel.says(
        VISIT_STREAM,
        "2027-03-09T14:00:00Z",
        kinds.ItemAgreed(template="core", item="FS9-1", reply="partly"),
    )
    hazel.says(
        VISIT_STREAM,
        "2027-03-09T14:30:00Z",
        kinds.ItemAgreed(template="core", item="FS9-1", reply="met", replaces=(first,)),
        kinds.FindingRecorded(
            finding=FINDING,
            kind="strength",
            text="Staff knock before they come in.",
            items=("FS9-1",),
            methods=("observe", "ask_patient"),
            question="caring",
        ),
        kinds.RatingAgreed(about="caring", rating="good", reason="Three patients said so."),
        kinds.DebriefFinished(),
    )


def _alder_signs(alder: Laptop, note: str) -> None:
    removed = kinds.PayloadRemoved(changes=(note,), rule="A patient was named.")
    confirmed = kinds.ConcernConfirmed(
        concern=CONCERN,
        role="Safeguarding lead",
        name="Maple Example",
        confirmed_at="2027-03-10T09:00:00Z",
        next_step="The lock is mended today.",
    )
    alder.says(VISIT_STREAM, "2027-03-12T09:00:00Z", removed, confirmed)
    rating = kinds.SignedRating(
        about="caring", computed="good", capped="good", agreed="good", final="good", reasons=()
    )
    rests_on = heads(one for one in alder.log if one.stream != REGISTER)
    signed = kinds.VisitSignedOff(ratings=(rating,), streams=rests_on)
    alder.says(VISIT_STREAM, "2027-03-12T09:30:00Z", signed)


def _laptop(name: str, log: list[Change]) -> Laptop:
    keys = DeviceKeys(secret(f"sign {name}"), secret(f"box {name}"))
    return Laptop(name, keys, PersonId(an_id(name)), log)


def _certificate(
    share: str, who: Laptop, roles: tuple[kinds.Role, ...], issuer: str, signer: DeviceKeys
) -> bytes:
    document = documents.Certificate(
        share=share,
        person=who.person,
        device=who.keys.device,
        sign=who.keys.sign_public,
        box=who.keys.box_public,
        roles=roles,
        issuer=issuer,
        at=BEGAN,
    )
    return documents.sign_document(document, signer)


def _member_file(by: str, content: bytes, ending: str) -> str:
    return f"{MEMBERS}/{by}-{hashlib.sha256(content).hexdigest()[:32]}.{ending}"


def _write_secrets(folder: Path, share: str, laptops: Sequence[Laptop]) -> None:
    kept = {
        "what": "The secrets of a sample. They are public: use them for nothing else.",
        "share": share,
        "root_seed": ROOT_SEED.hex(),
        "laptops": {
            one.name: {
                "person": one.person,
                "device": one.keys.device,
                "signing_seed": one.keys.signing_seed.hex(),
                "box_secret": one.keys.box_secret.hex(),
            }
            for one in laptops
        },
    }
    text = json.dumps(kept, indent=2) + "\n"
    folder.with_name(f"{folder.name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.mkdir()  # refuses to write a sample again
    make(place)
