"""The story of one visit to Larch Ward: what three reviewers saw, agreed and asked for."""

from qvisit.forms.rating import OverallRating, QuestionRating, VisitRating
from qvisit.visits import kinds, own_kinds, words_kinds
from qvisit.visits.streams import answers_stream
from tests.report.larch import (
    GOVERNOR,
    LEAD,
    LIVED,
    VISIT,
    VISITOR,
    Case,
    Log,
    all_shipped,
    case,
    made_id,
    plan,
    score,
)

STANDARDS = "fundamental-standards"
OWN_NOTES = {
    LEAD: "Two signatures in the checklist are in the same pen, zebra.",
    LIVED: "A man told me that he keeps his shoes on at night, walrus.",
    VISITOR: "I counted three cupboards that nobody could open, pelican.",
}
SPOKEN = "After tea the corridor is all there is. I would want a quiet room, and somebody to ask."
UNSPOKEN = "I was cold at night, ostrich."
KEPT_VIEW = "I would score night safety lower than the panel did. People told me, not the folder."
DIFFERENT = {
    LEAD: {
        "FS12-3": "not_met",
        "FS12-4": "partly",
        "FS09-3": "partly",
        "FS12-10": "3",
        "FS11-4": "not_applicable",
        "FS20-3": "not_assessed",
        "FS17-3": "dont_know",
        "WS-A4": "once",
        "SE-07": "1",
        "SF-01": "not_applicable",
    },
    LIVED: {
        "FS12-3": "partly",
        "FS12-10": "1",
        "FS09-1": "2",
        "FS09-3": "not_met",
        "FS09-5": "2",
        "FS11-4": "not_applicable",
        "FS20-3": "prefer_not_to_say",
        "FS17-3": "dont_know",
        "FS10-4": "met",
    },
    VISITOR: {
        "FS12-3": "not_met",
        "FS12-4": "partly",
        "FS09-3": "partly",
        "FS12-10": "3",
        "FS09-1": "4",
        "FS11-4": "not_applicable",
        "FS20-3": "not_assessed",
        "FS17-3": "dont_know",
        "SE-07": "0",
    },
}
FINDINGS = (
    ("strength", "Staff know people as people. All 3 reviewers saw it, in the day and after tea."),
    ("strength", "Patients run the community meeting. 8 of the last 9 ran, with written answers."),
    ("good_practice", "Physical health plans are known by heart. 6 of 6 sampled plans were."),
    (
        "improvement",
        "One-to-one time is not protected. It was recorded on 31 of 42 patient days, and 7 of 11 "
        "patients said it was cancelled. Staff accounts differ.",
    ),
    (
        "improvement",
        "Evenings hold little to do. 1 of 4 planned evening activities ran. 8 of 11 patients "
        "raised it.",
    ),
    (
        "concern",
        "Emergency bag checks were missed. The checklist was signed on 22 of 28 days, and one "
        "oxygen mask was out of date. It was replaced at 15:10.",
    ),
)
RISKS = {3: (3, 4), 4: (2, 4), 5: (4, 3)}
ACTIONS = (
    (
        5,
        "The emergency bag is checked every day, built into the 07:30 safety huddle.",
        "Signed on 28 of 28 days in April.",
        "Signed on 22 of 28 days in February.",
        "Ward manager",
        "2027-04-06",
        True,
    ),
    (
        3,
        "A protected hour for one-to-one time, 15:00 to 16:00, stands on each rota.",
        "Recorded on 40 of 42 sampled days.",
        "31 of 42 days.",
        "Ward manager",
        "2027-04-14",
        True,
    ),
    (
        4,
        "3 of 4 planned evening activities run each week, for 6 weeks in a row.",
        "Count from the activity board, each Friday.",
        "1 of 4.",
        "Occupational therapy lead",
        "2027-05-28",
        False,
    ),
)
METHODS = {
    "M1": ("used", "11 patients, most with an LX reviewer"),
    "M2": ("used", "By phone"),
    "M3": ("used", "With night and bank staff"),
    "M4": ("used", "2 sessions of 30 minutes"),
    "M5": ("used", "19:00 to 22:30"),
    "M6": ("used", "48 hours"),
    "M7": ("used", "6 records, by sample code"),
    "M8": ("used", "To 28 February 2027"),
    "M9": ("not_used", "The panel had visited before"),
    "M10": ("not_possible", "The advocate was on leave"),
}
CONCERN_WORDS = "Emergency bag: one oxygen mask was out of date. Checks signed on 22 of 28 days."


def larch_case(
    *, signed: bool = False, serious: bool = False, lowered_to: int | None = None
) -> Case:
    """The whole visit; `serious` adds a sign that puts the closed-culture level at 3."""
    log = Log()
    templates = all_shipped()
    different = {person: dict(replies) for person, replies in DIFFERENT.items()}
    if serious:
        different[LIVED]["WS-C2"] = "serious"
    log.say(GOVERNOR, plan(templates))
    log.say(LEAD, kinds.VisitStarted())
    _raise_concern(log)
    for code, (state, reason) in METHODS.items():
        used = kinds.MethodUsed.model_validate({"method": code, "state": state, "reason": reason})
        log.say(LEAD, used)
    score(log, templates, different)
    _note(log)
    _agree(log)
    if lowered_to is not None:
        why = "The laughter was about a film. Two of us asked again."
        log.say(LEAD, kinds.ConcernLevelAgreed(given=3, level=lowered_to, reason=why))
    conclude(log)
    if signed:
        _sign(log, case(log, templates).assessment.rating)
    return case(log, templates)


def _raise_concern(log: Log) -> None:
    concern = made_id("c")
    log.say(
        VISITOR,
        kinds.ConcernRaised(
            concern=concern,
            what=CONCERN_WORDS,
            where="Clinic room",
            seen_at="2027-03-09T15:02:00Z",
            at_risk_now="no",
            made_safe="Nurse in charge replaced the mask at 15:10",
            about_person_in_charge="no",
            template=STANDARDS,
            item="FS12-3",
        ),
    )
    log.say(
        LEAD,
        kinds.ConcernTold(
            concern=concern,
            role="Manager on call",
            name="Pascal Underhill",
            how="Phone",
            told_at="2027-03-09T15:14:00Z",
            reply="I will have all wards checked.",
        ),
    )
    log.say(
        LEAD,
        kinds.ConcernConfirmed(
            concern=concern,
            role="Manager on call",
            name="Pascal Underhill",
            confirmed_at="2027-03-09T15:31:00Z",
            next_step="Check every ward's bag by the end of 10 March.",
        ),
    )
    log.say(
        LEAD,
        kinds.ConcernClosed(
            concern=concern, outcome="9 of 9 wards checked. 2 more masks replaced."
        ),
        minute=200,
    )


def _note(log: Log) -> None:
    for number, (person, words) in enumerate(OWN_NOTES.items()):
        note = own_kinds.NoteWritten(
            note=made_id("n", number),
            template=STANDARDS,
            item="FS12-3",
            text=words,
            method="observe",
        )
        log.say(person, note, answers_stream(VISIT, person))
    _allow(log)
    counted = (
        (LEAD, own_kinds.VoicesCounted(patients=3, carers=0, staff=7)),
        (
            LIVED,
            own_kinds.VoicesCounted(
                patients=8,
                carers=3,
                staff=2,
                not_heard="7 patients. Some were asleep, some chose not to talk.",
            ),
        ),
        (VISITOR, own_kinds.VoicesCounted(patients=0, carers=0, staff=5)),
    )
    for person, voices in counted:
        log.say(person, voices, answers_stream(VISIT, person))


def _allow(log: Log) -> None:
    """One of two notes on dignity may stand in the report in its writer's words."""
    stream = answers_stream(VISIT, LIVED)
    for number, words in enumerate((UNSPOKEN, SPOKEN)):
        note = own_kinds.NoteWritten(
            note=made_id("n", 50 + number),
            template=STANDARDS,
            item="FS10-6",
            text=words,
            method="observe",
        )
        log.say(LIVED, note, stream)
    change = log.changes[-1].id
    log.say(LIVED, words_kinds.WordsAllowed(person=LIVED, notes=(change,)))


def _agree(log: Log) -> None:
    agreed = (
        ("FS12-3", "not_met", "Checks signed on 22 of 28 days. Made safe at 15:10.", ()),
        (
            "FS12-10",
            "2",
            "Agreed after hearing LX accounts of nights.",
            (kinds.MinorityView(person=LIVED, words=KEPT_VIEW),),
        ),
        ("FS09-3", "partly", "1 of 4 evening activities ran.", ()),
    )
    for item, reply, reason, kept in agreed:
        log.say(
            LEAD,
            kinds.ItemAgreed(
                template=STANDARDS, item=item, reply=reply, reason=reason, minority=kept
            ),
        )


def conclude(log: Log) -> None:
    """Record findings, a rating and actions, and finish the debrief."""
    for number, (kind, text) in enumerate(FINDINGS):
        consequence, likelihood = RISKS.get(number, (None, None))
        finding = kinds.FindingRecorded.model_validate(
            {
                "finding": made_id("f", number),
                "kind": kind,
                "text": text,
                "items": ("FS12-3",) if kind == "concern" else (),
                "methods": ("observe", "ask_patient", "check_record"),
                "question": "safe" if kind == "concern" else "responsive",
                "consequence": consequence,
                "likelihood": likelihood,
            }
        )
        log.say(LEAD, finding)
    log.say(
        LEAD,
        kinds.RatingAgreed(
            about="visit",
            rating="requires_improvement",
            reason="All 3 reviewers agree.",
        ),
    )
    log.say(LEAD, kinds.DebriefFinished())
    for number, (of, aim, measure, baseline, owner, due, must) in enumerate(ACTIONS):
        action = kinds.ActionAgreed(
            action=made_id("a", number),
            finding=made_id("f", of),
            aim=aim,
            measure=measure,
            baseline=baseline,
            owner_role=owner,
            owner_name="Noor Castellane" if number == 0 else "",
            due=due,
            must=must,
            consequence=3,
            likelihood=4,
        )
        log.say(LEAD, action)


def _sign(log: Log, rating: VisitRating) -> None:
    ratings = [_signed("visit", rating.overall)]
    ratings += [_signed(one.key_question, one) for one in rating.questions]
    log.say(GOVERNOR, kinds.VisitSignedOff(ratings=tuple(ratings), streams={}), minute=90)


def _signed(about: str, rated: QuestionRating | OverallRating) -> kinds.SignedRating:
    words = {"about": about, "computed": rated.computed, "reasons": ("As the panel agreed.",)}
    levels = dict.fromkeys(("capped", "agreed", "final"), rated.capped)
    return kinds.SignedRating.model_validate(words | levels)
