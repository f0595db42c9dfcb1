"""Who on the panel looked at what, and which parts nobody had."""

from collections.abc import Sequence

from qvisit.forms.template import Template
from qvisit.report.accounts import ShareLine
from qvisit.report.panel_view import Panel
from qvisit.visits.assignment import shares_of
from qvisit.visits.kinds import Seat
from qvisit.visits.workload import named_shares, shares_of_nobody


def share_lines(panel: Panel, seats: Sequence[Seat]) -> tuple[ShareLine, ...]:
    """Each person's parts by role, then what everybody looked at; nothing where all is shared."""
    templates = [template for template, _ in panel.views]
    given = [one for one in templates if _is_given_out(one, seats)]
    if not given:
        return ()
    lines = [ShareLine(panel.labels[seat.person], _parts(given, seat)) for seat in seats]
    others = tuple(f"All of {one.title}" for one in templates if one not in given)
    loose = tuple(
        f"{one.title}: {title}" for one in given for title in parts_of_nobody([one], seats)
    )
    everybody = (*others, *loose)
    return (*lines, ShareLine("Everybody", everybody)) if everybody else tuple(lines)


def parts_of_nobody(templates: Sequence[Template], seats: Sequence[Seat]) -> tuple[str, ...]:
    """The titles of the parts that nobody has, of templates whose other parts somebody has."""
    given = [one for one in templates if _is_given_out(one, seats)]
    titles = {name: share.title for name, share in named_shares(given)}
    return tuple(titles[name] for name in shares_of_nobody(given, seats))


def _is_given_out(template: Template, seats: Sequence[Seat]) -> bool:
    return any(shares_of(template, seat) for seat in seats)


def _parts(templates: Sequence[Template], seat: Seat) -> tuple[str, ...]:
    found = []
    for template in templates:
        titles = [share.title for share in shares_of(template, seat)]
        if titles:
            found.append(f"{template.title}: {'; '.join(titles)}")
    return tuple(found) or ("No part of their own",)
