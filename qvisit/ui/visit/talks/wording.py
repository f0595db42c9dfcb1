"""How talks are worded: in the list of one's talks, after saving, and beside an item."""

from collections.abc import Sequence

from qvisit.forms.item import Item
from qvisit.ui.language import how_many
from qvisit.ui.visit.entry_list import Entry
from qvisit.ui.visit.labels import joined, reply_in_short, tr, written_words
from qvisit.visits.own_kinds import Band, TalkHeld, VoicesCounted
from qvisit.visits.talks import Heard, Talk, heard_in, people_in
from qvisit.visits.visit import Sheet

ItemKey = tuple[str, str]


def band_words(band: Band) -> str:
    """A group of people, as the name of a talk says it."""
    return {"patient": tr("patient"), "carer": tr("carer"), "staff": tr("staff")}[band]


def talk_title(number: int, band: Band, at: str = "") -> str:
    """What a talk is called, such as "Talk 3 · patient · 14:02"."""
    name = tr("Talk {number}").format(number=number)
    return " · ".join(part for part in (name, band_words(band), at) if part)


def talk_entry(talk: Talk, draft: TalkHeld | None) -> Entry:
    """A talk in the list, as it is saved and as it is being changed."""
    said = talk.now.said
    at = written_words(talk.began)
    text = tr("Changes not saved yet") if draft is not None else _about(said)
    if said.taken_back and draft is None:
        text = tr("Taken back")
    icon = "pencil" if draft is not None else ("undo" if said.taken_back else "speech")
    return Entry(said.talk, talk_title(talk.number, said.band, at), text=text, icon=icon)


def new_entry(number: int, draft: TalkHeld) -> Entry:
    """A talk that was never saved, in the list."""
    title = talk_title(number, draft.band)
    return Entry(draft.talk, title, text=tr("Not saved yet"), icon="pencil")


def saved_words(sheet: Sheet, talk: TalkHeld) -> str:
    """What followed from a talk, once it is saved."""
    count = people_in(sheet)[talk.band]
    said = [
        tr("Saved. Your talks were with {count}.").format(count=_people(talk.band, count)),
    ]
    if talk.replies:
        followed = how_many(
            "1 answer follows from it.", "{count} answers follow from it.", len(talk.replies)
        )
        said.append(followed)
    return " ".join(said)


def counted_words(sheet: Sheet) -> str:
    """Where the count of voices came from; "" while there are no talks."""
    people = people_in(sheet)
    bands: tuple[Band, ...] = ("patient", "carer", "staff")
    parts = [_people(band, people[band]) for band in bands if people[band]]
    if not parts:
        return ""
    words = tr("From your talks: {people}.").format(people=joined(parts))
    now = sheet.voices.said if sheet.voices else VoicesCounted(patients=0, carers=0, staff=0)
    if (now.patients, now.carers, now.staff) != tuple(people[band] for band in bands):
        return f"{words} {tr('You set another number; yours stands.')}"
    return f"{words} {tr('Change a number if you met somebody twice.')}"


def heard_words(sheet: Sheet, item: Item, key: ItemKey) -> str:
    """What the talks say to one question, and whose answer stands; "" without a talk."""
    heard = heard_in(sheet, item, key)
    if heard is None:
        return ""
    written = sheet.answers.get(key)
    own = written is not None and written.said.reply is not None and not written.said.from_talks
    first = how_many("From 1 talk", "From {count} talks", heard.talks)
    words = f"{first}: {_tally(item, heard)}."
    if own:
        return f"{words} {tr('Your own answer stands. Only the number of people follows.')}"
    return words


def _tally(item: Item, heard: Heard) -> str:
    """How many people said what."""
    told = tr("{count} of {n} said {answer}")
    shown = [
        told.format(count=count, n=heard.asked, answer=reply_in_short(item, reply))
        for reply, count in heard.tally
    ]
    return joined(shown[:_MOST]) if len(shown) <= _MOST else tr("different answers")


_MOST = 4


def _about(said: TalkHeld) -> str:
    parts: Sequence[str] = (
        _people(said.band, said.people) if said.people > 1 else "",
        how_many("1 answer", "{count} answers", len(said.replies)) if said.replies else "",
        tr("own words") if said.words else "",
    )
    return " · ".join(part for part in parts if part)


def _people(band: Band, number: int) -> str:
    return {
        "patient": how_many("1 patient", "{count} patients", number),
        "carer": how_many("1 carer", "{count} carers", number),
        "staff": how_many("1 member of staff", "{count} members of staff", number),
    }[band]
