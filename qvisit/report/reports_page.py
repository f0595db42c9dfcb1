"""The list of published reports as a web page: one file, no script, for every reader and browser.

Names of wards come from many hands, so every word is escaped where it is put on the page.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Literal
from urllib.parse import quote

from qvisit.report.words import day_words, plural

NEWEST = 5
_JOINERS = "\u200c\u200d"  # they belong to words in some scripts; marks that turn lines go


@dataclass(frozen=True)
class ListedFile:
    """Another document of a version: what it is called, what kind of file it is, where it lies."""

    title: str
    form: str
    link: str


@dataclass(frozen=True)
class ListedReport:
    """One published version. Days are ISO; `link` leads to its file, "" where there is none.

    `successor` is the version that took its place; `withdrawn_on` and `reason` tell of the end.
    `amended` is why the version before was put right in this one, and `put_right` what; "" where it
    was not. `others` are the documents that were published with it.
    """

    ward: str
    code: str
    site: str
    day: str
    version: str
    published_on: str
    link: str
    state: Literal["current", "superseded", "withdrawn"] = "current"
    successor: str = ""
    withdrawn_on: str = ""
    reason: str = ""
    amended: str = ""
    put_right: str = ""
    others: tuple[ListedFile, ...] = ()


@dataclass(frozen=True)
class OtherPage:
    """Another page of the list: its words, its file, and how many visits it lists."""

    title: str
    link: str
    count: int


@dataclass(frozen=True)
class ReportsPage:
    """One page of the list, newest first; `year` is "" where it holds all of them."""

    trust: str
    year: str
    listed: tuple[ListedReport, ...]
    others: tuple[OtherPage, ...] = ()


def reports_page(page: ReportsPage) -> bytes:
    """Write the page; the same list gives the same bytes."""
    title = "Published visit reports" + (f" of {_text(page.year)}" if page.year else "")
    trust = f"<p class='trust'>{_name(page.trust)}</p>" if page.trust else ""
    body = "\n".join(
        (
            trust,
            f"<h1>{title}</h1>",
            _INTRODUCTION,
            *_other_pages(page.others),
            *_newest(page.listed),
            *_years(page.listed),
        )
    )
    heading = f"{title}: {_text(page.trust)}" if page.trust else title
    return _FRAME.format(title=heading, style=_STYLE, body=body).encode()


def _other_pages(others: Sequence[OtherPage]) -> Iterable[str]:
    if not others:
        return
    yield "<nav aria-label='Other years'><ul>"
    for one in others:
        count = f"{one.count} visit{'' if one.count == 1 else 's'}"
        yield f"<li><a href='{quote(one.link)}'>{_text(one.title)}</a> ({count})</li>"
    yield "</ul></nav>"


def _newest(listed: Sequence[ListedReport]) -> Iterable[str]:
    current = [one for one in listed if one.state == "current" and one.link]
    newest = sorted(current, key=lambda one: (one.published_on, one.day), reverse=True)[:NEWEST]
    if len(current) <= 1:
        return
    yield "<h2>Newest</h2><ul class='newest'>"
    for one in newest:
        place = f"{_name(one.ward)}, visited on {day_words(one.day)}, version {_text(one.version)}"
        yield f"<li><a href='{quote(one.link)}'>{place}</a></li>"
    yield "</ul>"


def _years(listed: Sequence[ListedReport]) -> Iterable[str]:
    if not listed:
        yield "<p>No report is published yet.</p>"
    by_year = sorted(listed, key=lambda one: one.day[:4], reverse=True)
    for year, reports in groupby(by_year, key=lambda one: one.day[:4]):
        yield f"<h2 id='y{year}'>{year}</h2>"
        yield from _table(year, list(reports))


def _table(year: str, reports: Sequence[ListedReport]) -> Iterable[str]:
    count = plural(len(reports), "version")
    yield f"<table><caption>Visits in {year}, by ward, newest first. {count}.</caption>"
    yield (
        "<thead><tr><th scope='col'>Report</th><th scope='col'>May it be used?</th></tr></thead>"
    )
    by_ward = sorted(reports, key=_ward)
    for _, versions in groupby(by_ward, key=_ward):
        rows = sorted(versions, key=lambda one: one.day, reverse=True)
        first = rows[0]
        place = f"{_name(first.ward)} ({_name(first.code)}), {_name(first.site)}"
        yield f"<tbody><tr><th scope='rowgroup' colspan='2' class='ward'>{place}</th></tr>"
        yield from map(_row, rows)
        yield "</tbody>"
    yield "</table>"


def _row(one: ListedReport) -> str:
    words = f"Visit of {day_words(one.day)}, version {_text(one.version)}"
    link = (
        f"<a href='{quote(one.link)}'><span class='heard'>{_name(one.ward)}: </span>{words}</a>"
        " <span class='kind'>PDF</span>"
        if one.link
        else words
    )
    return (
        f"<tr class='{one.state}'><th scope='row'>{link}"
        f"<br><span class='kind'>Published {day_words(one.published_on)}</span>"
        f"{_others(one)}</th>"
        f"<td>{_state(one)}{_amended(one)}</td></tr>"
    )


def _others(one: ListedReport) -> str:
    """The other documents of a version; who hears links alone hears of which visit they are."""
    if not one.others:
        return ""
    which = f"<span class='heard'>, {_name(one.ward)}, visit of {day_words(one.day)}</span>"
    lines = (
        f"<li><a href='{quote(other.link)}'>{_text(other.title)}{which}</a>"
        f" <span class='kind'>{_text(other.form)}</span></li>"
        for other in one.others
    )
    return f"<ul class='others'>{''.join(lines)}</ul>"


def _state(one: ListedReport) -> str:
    if one.state == "withdrawn":
        words = f"<strong>No: withdrawn</strong> on {day_words(one.withdrawn_on)} because: "
        return words + _name(one.reason)
    if one.state == "superseded":
        return f"<strong>No: superseded</strong> by version {_text(one.successor)}"
    return "<strong>Yes: current</strong>"


def _amended(one: ListedReport) -> str:
    if not one.amended:
        return ""
    return f"<br>Amended because: {_name(one.amended)}<br>Put right: {_name(one.put_right)}"


def _ward(one: ListedReport) -> tuple[str, str, str, str]:
    return (one.ward.casefold(), one.ward, one.code, one.site)


def _name(text: str) -> str:
    """Words from elsewhere, which must not turn the direction of those around them."""
    return f"<bdi>{_text(text)}</bdi>"


def _text(text: str) -> str:
    shown = (
        " " if one in "\n\t" else one
        for one in text
        if one in _JOINERS or one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cf", "Cs")
    )
    return escape("".join(shown), quote=True)


_INTRODUCTION = (
    "<p>QVisit writes this list from the signed record. It lists every report that was published, "
    "also those that must not be used any more: each of their pages says so. The list names "
    "no person and holds no answer. Ratings are in the reports.</p>"
)

_STYLE = """\
:root { color-scheme: light dark; --page: #ffffff; --text: #212b32; --quiet: #4c6272;
  --line: #aeb7bd; --ward: #f0f4f5; --link: #005eb8; --seen: #330072; --stop: #b3170c; }
@media (prefers-color-scheme: dark) { :root { --page: #0b1116; --text: #eef2f4;
  --quiet: #b4c2cc; --line: #4c6272; --ward: #1a242c; --link: #9accf8; --seen: #dcbdf3;
  --stop: #ffaca3; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; background: var(--page);
  color: var(--text); font-family: "Atkinson Hyperlegible", Arial, sans-serif;
  font-size: 1.0625rem; line-height: 1.5; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2rem 0 0.75rem; }
.trust { font-weight: bold; margin: 0 0 0.25rem; color: var(--quiet); }
a { color: var(--link); text-underline-offset: 0.15em; }
a:visited { color: var(--seen); }
a:hover { text-decoration-thickness: 0.15em; }
a:focus-visible { outline: 3px solid #212b32; outline-offset: 1px; background: #ffeb3b;
  color: #212b32; box-shadow: 0 0 0 6px #ffeb3b; }
ul { padding-left: 1.25rem; } li { padding: 0.2rem 0; }
ul.others { margin: 0.25rem 0 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: var(--quiet); padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 0.75rem 0.6rem 0;
  border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--text); }
th:first-child { padding-left: 0.75rem; }
th[scope="row"] { font-weight: normal; }
thead th:first-child { width: 60%; }
th.ward { background: var(--ward); }
tr.withdrawn strong, tr.superseded strong { color: var(--stop); }
.kind { color: var(--quiet); font-size: 0.875em; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@media (max-width: 30rem) { th, td { padding-right: 0.4rem; }
  th:first-child { padding-left: 0.4rem; } }
@media print { body { max-width: none; } tbody { break-inside: avoid; } }
"""

_FRAME = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
