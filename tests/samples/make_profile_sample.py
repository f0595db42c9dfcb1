"""Write a sample profile `profile-<n>`: a database as it was after the first n migrations.

Usage, from the project's folder: python -m tests.samples.make_profile_sample N FOLDER

Rows go in as plain SQL, so that a later QVisit's models change nothing of an old sample. Keys,
salts and times are fixed; nonces are random. A sample that was released is never written again:
see README.md here.
"""

import hashlib
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from sqlalchemy import Connection, text

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, content_hash, dump_template
from qvisit.ids import ChangeId, DeviceId, PersonId, VisitId
from qvisit.store.engine import MIGRATIONS, WRITES, migrate, open_engine
from qvisit.store.key_file import Limits
from qvisit.store.vault import DeviceSecret, Doors, create_vault
from qvisit.sync import documents
from qvisit.sync.keys import ROOT, DeviceKeys, key_id, root_keys
from qvisit.sync.sections import sign_run
from qvisit.visits import kinds, own_kinds
from qvisit.visits.change import Change, ChangeBytes
from qvisit.visits.streams import answers_stream, visit_stream
from tests.samples.make_share_sample import Laptop, an_id, secret
from tests.usecases.ward_walk import TEXT

WORDS = "otter lantern pebble orchard"
QUICK = Limits(ops=1, mem=8_192)
DAY = "2027-03-09T10:20:00Z"
NOTE = "Mr Example’s door sticks."
DRAFT = "The long corridor smells of"
# The versions from which on there are such tables.
FILES, SEGMENTS, OWN_DEVICES, TAKEN_OFF = 2, 4, 5, 7
HAZEL = DeviceKeys(secret("profile sign"), secret("profile box"))
ALDER = DeviceKeys(secret("sign Alder"), secret("box Alder"))
PERSON, VISIT = PersonId(an_id("Hazel")), VisitId(an_id("visit"))


def make(number: int, folder: Path) -> None:
    """Write the sample of one version into an empty folder."""
    device = DeviceId(HAZEL.device)
    keys = DeviceSecret(PERSON, device, HAZEL.signing_seed, HAZEL.box_secret)
    vault = create_vault(folder, name="Hazel", secret=keys, doors=Doors(WORDS, limits=QUICK))
    engine = open_engine(folder / "profile.db", vault.data_key)
    migrate(engine, MIGRATIONS[:number])
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        _fill(connection, number)
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside
    raw.close()
    engine.dispose()


def _fill(connection: Connection, number: int) -> None:
    photo = io.BytesIO()
    Image.new("RGB", (64, 48), (200, 30, 30)).save(photo, "JPEG")
    alder, hazel = _story(photo.getvalue() if number >= FILES else b"")
    for change in (*alder, *hazel):
        _put_change(connection, change, own=change.device == HAZEL.device)
    template = _template()
    published = (template.id, template.version, content_hash(template), dump_template(template))
    _put(connection, "templates (id, version, hash, text)", published)
    _put(
        connection,
        "drafts (visit, template, item, field, text, saved_at)",
        (VISIT, template.id, "W-2", "note", DRAFT, "2027-03-09T10:40:00Z"),
    )
    share = _put_share(connection)
    for stream in {one.stream for one in (*alder, *hazel)}:
        key = secret(f"key of {stream}")
        row = (stream, key_id(key), key, HAZEL.device)
        _put(connection, 'stream_keys (stream, key_id, "key", from_device)', row)
    _put(
        connection,
        "packs_sent (device, number, hash, bytes, last_row, created_at)",
        (HAZEL.device, 1, "a" * 64, b"a pack as it was", len(alder) + len(hazel), DAY),
    )
    _put_lists(connection, number)
    if number >= FILES:
        content = photo.getvalue()
        name = hashlib.sha256(content).hexdigest()
        _put(connection, "files (sha256, bytes, kept_at)", (name, content, DAY))
    if number >= SEGMENTS:
        _put_segments(connection, share, hazel)
    if number >= OWN_DEVICES:
        _put(
            connection,
            "older_drafts (visit, template, item, field, text, saved_at)",
            (VISIT, template.id, "W-1", "note", "An older text.", "2027-03-09T10:00:00Z"),
        )
    if number >= TAKEN_OFF:
        _put(connection, "taken_off (visit, at, back_at)", (an_id("visit before"), DAY, ""))


def _template() -> Template:
    return load_template(TEXT.encode(), "ward-walk.yaml")


def _story(photo: bytes) -> tuple[list[Change], list[Change]]:
    """A visit that Alder plans and Hazel begins to score; what each wrote."""
    log: list[Change] = []
    alder = Laptop("Alder", ALDER, PersonId(an_id("Alder")), log)
    hazel = Laptop("Hazel", HAZEL, PERSON, log)
    template = _template()
    pin = kinds.Pin(template=template.id, version=template.version, hash=content_hash(template))
    plan = kinds.VisitPlanned(
        ward=an_id("ward"),
        ward_name="Willow Ward",
        ward_code="WIL",
        site="Northfield Hospital",
        ward_type="acute",
        day="2027-03-09",
        visit_type="announced",
        panel=(kinds.Seat(person=PERSON, name="Hazel Example", role="panel_lead"),),
        templates=(pin,),
        rule_set="qvisit-internal-1",
        inherent_risk={"IR1": "no"},
        purpose="See how safe it is at night.",
        photos=True,
    )
    alder.says(visit_stream(VISIT), "2027-03-01T09:45:00Z", plan)
    hazel.says(visit_stream(VISIT), "2027-03-09T10:00:00Z", kinds.VisitStarted())
    first = "W-1"
    said: list[kinds.Payload] = [
        own_kinds.AnswerGiven(template=template.id, item=first, reply="partly"),
        own_kinds.NoteWritten(
            note=an_id("note"), template=template.id, item=first, text=NOTE, method="observe"
        ),
    ]
    if photo:
        said.append(
            own_kinds.PhotoTaken(
                photo=an_id("photo"),
                template=template.id,
                item=first,
                sha256=hashlib.sha256(photo).hexdigest(),
                width=64,
                height=48,
                size=len(photo),
                alt="A red door.",
                no_people=True,
                agreed=True,
            )
        )
    hazel.says(answers_stream(VISIT, PERSON), DAY, *said)
    mine = [one for one in log if one.device == HAZEL.device]
    return [one for one in log if one.device != HAZEL.device], mine


def _put_share(connection: Connection) -> str:
    root = documents.new_root(secret("root"), "2027-03-01T09:00:00Z")
    share = documents.share_id(root)
    _put(
        connection,
        "share (id, share_id, root, place, joined_at)",
        (1, share, root, "", "2027-03-01T09:00:00Z"),
    )
    people: Sequence[tuple[DeviceKeys, str, tuple[kinds.Role, ...]]] = (
        (ALDER, an_id("Alder"), ("administrator", "governance_lead")),
        (HAZEL, PERSON, ("panel_lead", "visitor")),
    )
    for keys, person, roles in people:
        certificate = documents.Certificate(
            share=share,
            person=person,
            device=keys.device,
            sign=keys.sign_public,
            box=keys.box_public,
            roles=roles,
            issuer=ROOT,
            at="2027-03-01T09:00:00Z",
        )
        content = documents.sign_document(certificate, root_keys(secret("root")))
        digest = hashlib.sha256(content).hexdigest()
        row = (digest, f"members/{ROOT}-{digest[:32]}.cert", content, "member")
        _put(connection, "certificates (hash, name, bytes, kind)", row)
    return share


def _put_lists(connection: Connection, number: int) -> None:
    """What lists show of the visit."""
    columns = (
        "visits (visit, ward, ward_name, ward_code, site, ward_type, visit_type, day, status,"
        " lead, seats, finished, open_concerns, rating, practice)"
    )
    ward = (an_id("ward"), "Willow Ward", "WIL", "Northfield Hospital", "acute")
    stands = ("announced", "2027-03-09", "in_progress", "Hazel Example", 1, 0, 0, "", False)
    _put(connection, columns, (VISIT, *ward, *stands))
    columns = "item_results (visit, person, template, item, reply)"
    _put(connection, columns, (VISIT, PERSON, _template().id, "W-1", "partly"))
    if number >= SEGMENTS:
        _put(connection, "seats (person, visit)", (PERSON, VISIT))


def _put_segments(connection: Connection, share: str, said: Sequence[Change]) -> None:
    for stream in sorted({one.stream for one in said}):
        run = [
            ChangeBytes(
                one.envelope.number, ChangeId(one.id), one.envelope_bytes, one.salt, one.payload
            )
            for one in said
            if one.stream == stream
        ]
        signed = sign_run(HAZEL, share, stream, run)
        columns = "segments (stream, device, first, last, last_id, signature, pack)"
        _put(connection, columns, (stream, *signed, 1))


def _put_change(connection: Connection, change: Change, *, own: bool) -> None:
    said = change.envelope
    columns = (
        "changes (id, stream, device, number, author, lamport, kind, kind_version, at,"
        " envelope, salt, payload, received_at, own)"
    )
    start = (change.id, said.stream, said.device, said.number, said.author, said.lamport)
    end = (change.envelope_bytes, change.salt, change.payload, said.at, own)
    _put(connection, columns, (*start, said.kind, said.kind_version, said.at, *end))


def _put(connection: Connection, columns: str, row: Sequence[object]) -> None:
    names = [f"v{number}" for number in range(len(row))]
    values = ", ".join(f":{name}" for name in names)
    connection.execute(
        text(f"INSERT INTO {columns} VALUES ({values})"),
        dict(zip(names, row, strict=True)),
    )


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
