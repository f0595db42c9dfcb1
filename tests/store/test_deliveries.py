"""What went to the share and what came from it."""

from sqlalchemy.orm import Session

from qvisit.ids import DeviceId, StreamId
from qvisit.store import deliveries, outbox
from qvisit.store.deliveries import Place, SealedSection, SeenPack, SentPack, SetAside

OWN, OTHER = DeviceId("dev-a"), DeviceId("dev-b")
STREAM = StreamId("answers.v.p")


def _pack(number: int, device: DeviceId = OWN) -> SentPack:
    return SentPack(device, number, f"hash {number}", b"bytes", number * 10, "14:02")


def test_the_last_pack_says_where_the_next_one_goes_on(session: Session) -> None:
    assert deliveries.last_sent(session, OWN) is None

    for number in (1, 2, 10):
        deliveries.keep_sent(session, _pack(number))
    deliveries.keep_sent(session, _pack(30, OTHER))

    assert deliveries.last_sent(session, OWN) == _pack(10)


def test_each_place_is_known_to_hold_what_was_taken_there(session: Session) -> None:
    for number in (1, 2, 3):
        deliveries.keep_sent(session, _pack(number))

    for _ in range(2):
        deliveries.mark_delivered(session, "server", OWN, 1)
        deliveries.mark_delivered(session, "server", OWN, 2)
    deliveries.mark_delivered(session, "stick", OWN, 3)

    assert outbox.delivered_numbers(session, "server", OWN) == {1, 2}
    assert outbox.delivered_numbers(session, "stick", OWN) == {3}
    assert outbox.delivered_numbers(session, "server", OTHER) == set()


def test_bytes_go_once_others_have_them_and_the_numbers_stay(session: Session) -> None:
    for number in (1, 2, 3):
        deliveries.keep_sent(session, _pack(number))

    deliveries.drop_sent_bytes(session, OWN, 2, "14:02")
    assert outbox.sent_content(session, OWN, 2) is not None  # too new
    deliveries.drop_sent_bytes(session, OWN, 2, "14:03")

    assert [outbox.sent_content(session, OWN, one) for one in (1, 2, 3)] == [None, None, b"bytes"]
    assert outbox.sent_names(session, OWN) == [SeenPack(one, f"hash {one}") for one in (1, 2, 3)]


def test_a_place_keeps_its_name_when_its_folder_moves(session: Session) -> None:
    deliveries.keep_place(session, "p1", "/media/a")
    deliveries.keep_place(session, "p2", "//files/wards")
    deliveries.note_sync(session, "p2", "2027-03-09T14:02:00Z")

    deliveries.keep_place(session, "p1", "/media/b")
    deliveries.keep_place(session, "p2", "//files/new")

    assert deliveries.list_places(session) == [
        Place("p2", "//files/new", "2027-03-09T14:02:00Z"),
        Place("p1", "/media/b", None),
    ]


def test_two_packs_with_one_number_are_both_remembered(session: Session) -> None:
    packs = [SeenPack(1, "h1"), SeenPack(2, "h2"), SeenPack(2, "fork")]

    for pack in packs + packs:
        deliveries.note_seen(session, OTHER, pack)

    assert deliveries.seen_packs(session, OTHER) == set(packs)
    assert deliveries.seen_packs(session, OTHER, after=1) == set(packs[1:])
    assert deliveries.seen_packs(session, OWN) == set()


def test_the_highest_pack_never_goes_down(session: Session) -> None:
    for pack in (SeenPack(2, "h2"), SeenPack(7, "h7"), SeenPack(3, "h3"), SeenPack(7, "fork")):
        deliveries.raise_highest(session, OTHER, pack)

    assert deliveries.highest_seen(session) == {OTHER: SeenPack(7, "h7")}


def test_a_refused_file_is_listed_once_since_it_was_first_seen(session: Session) -> None:
    refused = SetAside("packs/b/1.pack", OTHER, "It was altered.", "Tell support.", "Monday")
    later = refused._replace(file="packs/b/2.pack", first_seen="Tuesday")

    for one in (later, refused, refused._replace(reason="It is too short.", first_seen="Friday")):
        deliveries.set_aside(session, one)

    assert deliveries.list_set_aside(session) == [
        refused._replace(reason="It is too short."),
        later,
    ]
    deliveries.take_back_set_aside(session, refused.file)
    assert deliveries.list_set_aside(session) == [later]


def test_sealed_sections_wait_for_their_key(session: Session) -> None:
    sealed = [SealedSection(STREAM, "k1", OTHER, number, f"h{number}", b"x") for number in (2, 1)]
    for section in (*sealed, *sealed, sealed[0]._replace(key_id="k2")):
        deliveries.keep_sealed(session, section)

    assert deliveries.sealed_sections(session, STREAM, "k1") == sealed[::-1]
    deliveries.drop_sealed(session, sealed[:1])

    assert deliveries.sealed_sections(session, STREAM, "k1") == sealed[1:]
    assert len(deliveries.sealed_sections(session, STREAM, "k2")) == 1
