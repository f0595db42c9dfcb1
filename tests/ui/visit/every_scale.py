"""A visit that asks one question for each way of answering, shared out among a panel of three."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from qvisit.forms.item import Item
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template
from qvisit.usecases import visits
from qvisit.usecases.templates import publish_templates
from qvisit.visits.kinds import Seat
from tests.usecases.trust import PANEL, Stage, Trust, new_visit, open_stage

FORM = "ward-evening"
TEXT = """\
id: ward-evening
version: 2.0.0
title: An evening on the ward
kind: standards
purpose: To test.
for_whom: Everyone on the panel.
minutes: 20
sources: [Test]
not_covered: All else.
change_note: New.
hard_words:
  - {word: ligature point, meaning: Anything a cord could be tied to for self-harm.}
shares:
  - id: look
    title: Look and read
    for_whom: Visitors.
    roles: [visitor, panel_lead]
    methods: [observe, check_record, data]
  - id: talk
    title: Talk with patients
    for_whom: Lived-experience reviewers.
    roles: [lived_experience_reviewer]
    methods: [ask_patient, ask_staff]
withdrawn:
  - {code: E-99, text_standard: Doors are green., reason: Nobody knew why.}
sections:
  - id: safe
    title: Safe at night
    picture: moon
    regulation: "12"
    items:
      - code: E-MET3
        text_standard: Ligature points match the risk assessment.
        text_easy: Is each ligature point on the list?
        hint_easy: Look up as well as down.
        guidance: Walk round with the list. Partly is one or two that are not on it.
        method: observe
        scale: MET3
        weight: 3
        is_critical: true
        escalate: [nurse_in_charge, estates]
        key_question: safe
        picture: shield
        source: Test
      - code: E-LEVEL4
        text_standard: Staff speak kindly in the evening.
        text_easy: How kind are staff in the evening?
        guidance: Sit in the day room for a while.
        method: observe
        scale: LEVEL4
        weight: 2
        compares: kindness
        key_question: caring
        source: Test
      - code: E-SAID
        text_standard: People say that staff are kind in the evening.
        text_easy: How kind are staff, say people?
        say_aloud: How kind are staff here in the evening? You can say no.
        guidance: Ask two people.
        method: ask_patient
        scale: LEVEL4
        weight: 2
        compares: kindness
        key_question: caring
        source: Test
      - code: E-YES
        text_standard: A hot drink can be had after ten.
        text_easy: Can people have a hot drink at night?
        guidance: Try the kitchen door.
        prompts:
          - {kind: probe, text: Who has the key?}
        method: observe
        scale: YES_NO
        weight: 1
        key_question: responsive
        source: Test
      - code: E-WHY
        text_standard: Why there is no hot drink is known.
        text_easy: Why is there no hot drink at night?
        guidance: Write what you saw on the kitchen door.
        method: observe
        scale: TEXT
        weight: 1
        key_question: responsive
        enable_when: {conditions: [{item: E-YES, operator: "=", answer: "no"}]}
        source: Test
      - code: E-COUNT
        text_standard: Plans hold a goal in the person's own words.
        text_easy: How many plans hold a goal in the person's words?
        guidance: Read ten plans.
        prompts:
          - {kind: appreciative, text: Which plan made you smile?}
          - {kind: probe, text: Whose words are they?}
        method: check_record
        scale: COUNT
        weight: 2
        key_question: effective
        source: Test
  - id: facts
    title: Facts of the evening
    kind: first_impressions
    picture: open-door
    items:
      - code: E-NUMBER
        text_standard: How warm the day room is at eight is noted.
        text_easy: How warm is the day room at eight?
        guidance: Read the thermometer on the wall.
        method: observe
        scale: NUMBER
        unit: degrees
        lowest: 10
        highest: 35
        weight: 1
        source: Test
      - code: E-CHOICE
        text_standard: The place that people like best is known.
        text_easy: Where do people like to sit best?
        guidance: Watch where chairs are taken first.
        method: observe
        scale: CHOICE
        choices:
          - {id: garden, text: The garden, easy: Outside in the garden}
          - {id: day-room, text: The day room}
          - {id: window, text: The seat by the window}
        weight: 1
        source: Test
      - code: E-MULTI
        text_standard: What is on the board this week is noted.
        text_easy: Which things are on the board this week?
        guidance: Choose all that you see.
        method: observe
        scale: MULTI
        choices:
          - {id: music, text: Music}
          - {id: walk, text: A walk}
          - {id: art, text: Art}
        weight: 1
        source: Test
      - code: E-TEXT
        text_standard: What the ward is like at night is described.
        text_easy: What is the ward like at night?
        guidance: Write what you saw and heard.
        method: observe
        scale: TEXT
        weight: 1
        source: Test
      - code: E-DATE
        text_standard: The day of the last fire drill is known.
        text_easy: When was the last fire drill?
        guidance: It stands in the fire book.
        method: check_record
        scale: DATE
        weight: 1
        source: Test
      - code: E-TIME
        text_standard: The time at which the lights go down is known.
        text_easy: What time do the lights go down?
        guidance: Watch the lights.
        method: observe
        scale: TIME
        weight: 1
        source: Test
      - code: E-MOMENT
        text_standard: When the garden was last open is known.
        text_easy: When was the garden last open?
        guidance: It stands in the garden book.
        method: check_record
        scale: DATE_TIME
        weight: 1
        source: Test
      - code: E-PHOTO
        text_standard: A photo of the notice board is kept.
        text_easy: Is there a photo of the notice board?
        guidance: Take it with the camera of the trust.
        method: observe
        scale: PHOTO
        weight: 1
        source: Test
  - id: signs
    title: One sign
    kind: closed_culture
    items:
      - code: E-SIGN
        text_standard: Staff talk over people's heads.
        text_easy: Did you see staff talk over people's heads?
        guidance: Watch a meal.
        method: observe
        scale: SIGN
        weight: 1
        group: A
        is_abuse_sign: true
        escalate: [nurse_in_charge, safeguarding_lead]
        source: Test
  - id: greener
    title: A greener ward
    kind: sustainability
    items:
      - code: E-MARKER
        text_standard: Lights go off in empty rooms.
        text_easy: Do lights go off in empty rooms?
        guidance: Look into three rooms.
        method: observe
        scale: MARKER
        weight: 1
        group: environmental
        control: ward
        source: Test
"""


def form() -> Template:
    """The template, with all ways of answering."""
    return load_template(TEXT.encode(), "ward-evening.yaml")


def item(code: str) -> Item:
    """One of its items."""
    return form().item(code)


def key(code: str) -> tuple[str, str]:
    """How an item is named on a visit."""
    return (FORM, code)


def shared_seats(trust: Trust) -> tuple[Seat, ...]:
    """The panel, of whom Rowan talks with people and the others look."""
    shares: Mapping[str, tuple[str, ...]] = {"rowan": (f"{FORM}/talk",)}
    return tuple(
        Seat(
            person=trust.person(name),
            name=name.title(),
            role=role,
            shares=shares.get(name, (f"{FORM}/look",)),
        )
        for name, role in PANEL.items()
    )


def plan_evening(stage: Stage, folder: Path) -> Stage:
    """A copy of a stage whose panel has arrived for this visit, and knows it."""
    with open_stage(stage, folder) as trust:
        new = new_visit(trust)
        pins = publish_templates(trust["linden"], [form()])
        planned = replace(new, templates=pins, panel=shared_seats(trust))
        trust.visit = visits.plan_visit(trust["linden"], planned)
        trust.sync("linden", *PANEL)
        for name in PANEL:
            visits.start_visit(trust[name], trust.seen_by(name))
        trust.close()
        return Stage(folder, dict(trust.vaults), trust.visit, trust.recovery_code)
