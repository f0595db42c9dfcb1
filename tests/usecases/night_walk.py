"""A small template file that passes its check."""

GOOD = """\
id: night-walk
version: 1.0.0
title: A walk at night
kind: first_impressions
purpose: To see what the ward is like at night.
for_whom: Everyone on the panel.
minutes: 1
sources: [Wording by QVisit]
not_covered: All that is asked by day.
change_note: New.
sections:
  - id: night
    title: The night
    picture: moon
    items:
      - code: NW-1
        text_standard: The ward is quiet at night.
        text_easy: Is the ward quiet at night?
        guidance: Listen at the door. Good is quiet. Partly is some noise. Not met is a loud night.
        method: observe
        scale: MET3
        weight: 1
        source: Wording by QVisit
"""
