"""Drafts, templates, membership, keys: what lies beside the changes."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from qvisit.ids import DeviceId, ShareId, StreamId, VisitId
from qvisit.store import drafts, grants, library, membership, stream_keys
from qvisit.store.drafts import Draft, Field
from qvisit.store.grants import Granted
from qvisit.store.library import OtherTemplateError, TemplateName
from qvisit.store.membership import Document, JoinedShare

VISIT = VisitId("v1")
WARD = TemplateName("ward", "1.0.0", "a" * 64)
STREAM = StreamId("visit.v1")
Sessions = tuple[sessionmaker[Session], sessionmaker[Session]]


def test_a_draft_is_written_over_in_place(session: Session) -> None:
    where = Field(VISIT, "ward", "i1", "note")

    drafts.save_draft(session, Draft(where, "The day ro", "14:02"))
    drafts.save_draft(session, Draft(where, "The day room", "14:03"))

    assert drafts.read_drafts(session, VISIT) == [Draft(where, "The day room", "14:03")]


def test_drafts_are_found_by_visit_and_dropped_one_by_one(session: Session) -> None:
    places = [Field(VISIT, "ward", item, "note") for item in ("i1", "i2")]
    elsewhere = Field(VisitId("v2"), "ward", "i1", "note")
    for where in (*places, elsewhere):
        drafts.save_draft(session, Draft(where, "x", "14:02"))

    drafts.drop_draft(session, places[0])
    drafts.drop_draft(session, places[0])

    assert [draft.where for draft in drafts.read_drafts(session, VISIT)] == [places[1]]
    assert [draft.where for draft in drafts.read_drafts(session, VisitId("v2"))] == [elsewhere]


def test_a_template_is_installed_once_and_found_by_its_hash(session: Session) -> None:
    assert library.install_template(session, WARD, "words")
    assert not library.install_template(session, WARD, "words")

    assert library.list_templates(session) == [WARD]
    assert library.template_text(session, WARD) == "words"
    assert library.template_text(session, WARD._replace(hash="b" * 64)) is None


def test_another_text_under_a_known_version_is_refused(session: Session) -> None:
    library.install_template(session, WARD, "words")

    with pytest.raises(OtherTemplateError) as refused:
        library.install_template(session, WARD._replace(hash="b" * 64), "other words")

    assert "ward 1.0.0" in refused.value.message
    assert library.template_text(session, WARD) == "words"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM templates",
        "UPDATE templates SET text = 'other'",
        "REPLACE INTO templates SELECT id, version, hash, 'other' FROM templates",
    ],
)
def test_the_file_itself_refuses_to_alter_a_template(sessions: Sessions, statement: str) -> None:
    with sessions[1].begin() as session:
        library.install_template(session, WARD, "words")

    with pytest.raises(DBAPIError, match="template version is never"), sessions[1].begin() as late:
        late.execute(text(statement))

    with sessions[0]() as session:
        assert library.template_text(session, WARD) == "words"


def test_the_share_is_one_and_its_place_may_move(session: Session) -> None:
    assert membership.read_share(session) is None
    share = JoinedShare(ShareId("s" * 64), b"root", "/media/stick", "2027-03-09T14:02:00Z")

    membership.keep_share(session, share)
    membership.keep_share(session, share._replace(place="//files/wards"))

    assert membership.read_share(session) == share._replace(place="//files/wards")


def test_membership_documents_are_kept_byte_for_byte(session: Session) -> None:
    certificate = Document("h1", "b.cert", "certificate", b"\x00{}")
    request = Document("h2", "a.request", "request", b"{}")

    assert membership.keep_document(session, certificate)
    assert membership.keep_document(session, request)
    assert not membership.keep_document(session, certificate._replace(content=b"other"))

    assert membership.read_documents(session) == [request, certificate]
    assert membership.read_documents(session, "certificate") == [certificate]


def test_stream_keys_come_back_in_the_order_they_came(session: Session) -> None:
    giver = DeviceId("dev-b")

    assert stream_keys.keep_stream_key(session, STREAM, "k9", b"old", from_device=giver)
    assert stream_keys.keep_stream_key(session, STREAM, "k1", b"new", from_device=giver)
    assert not stream_keys.keep_stream_key(session, STREAM, "k9", b"forged", from_device=giver)

    assert list(stream_keys.stream_keys(session, STREAM).items()) == [
        ("k9", b"old"),
        ("k1", b"new"),
    ]
    assert stream_keys.stream_key(session, STREAM, "k9") == b"old"
    assert stream_keys.stream_key(session, STREAM, "k2") is None
    assert stream_keys.stream_keys(session, StreamId("visit.v2")) == {}


def test_a_grant_is_noted_once(session: Session) -> None:
    granted = [Granted(STREAM, "k1", "dev-b"), Granted(STREAM, "k1", "root")]

    grants.note_grants(session, granted)
    grants.note_grants(session, [*granted, granted[0]])
    grants.note_grants(session, [])

    assert grants.grants_of(session, STREAM) == {("k1", "dev-b"), ("k1", "root")}
    assert grants.grants_of(session, StreamId("visit.v2")) == set()
