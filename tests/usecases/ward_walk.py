"""The short template of the tests, with three items."""

TEMPLATE = "ward-walk"
TEXT = """\
id: ward-walk
version: 1.0.0
title: A walk through the ward
kind: standards
purpose: To test.
for_whom: Everyone on the panel.
minutes: 10
sources: [Test]
not_covered: All else.
change_note: New.
sections:
  - id: one
    title: Doors and people
    regulation: 9
    items:
      - code: W-1
        text_standard: Doors to bedrooms lock from the inside.
        text_easy: Do bedroom doors lock from the inside?
        guidance: Try one that is empty.
        method: observe
        scale: MET3
        weight: 3
        is_critical: true
        key_question: safe
        source: Test
      - code: W-2
        text_standard: Staff knock and wait.
        text_easy: Do staff knock and wait?
        guidance: Stand in the corridor for a while.
        method: observe
        scale: MET3
        weight: 2
        key_question: caring
        source: Test
      - code: W-3
        text_standard: People say that they are listened to.
        text_easy: Are people listened to?
        say_aloud: Do staff listen to you?
        guidance: Ask two people.
        method: ask_patient
        scale: LEVEL4
        weight: 1
        key_question: responsive
        source: Test
"""
