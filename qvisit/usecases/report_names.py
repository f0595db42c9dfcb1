"""Where a published report lies on the share: by year and ward, as every disk and mail takes it.

A published name never changes: it stands in the record. So it is chosen once, so that no two
reports ever claim one, whatever disk they are copied to.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence

from qvisit.sync.share import REPORTS
from qvisit.usecases.visits import OpenVisit

_REPORT = " visit report"
_NAME, _CODE = 36, 12  # letters
_MARK = 6  # letters of an id that tell two of one name apart
_SIGNS = frozenset(" .,()&'-_")
_SPACES = re.compile(r"\s+")
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)
_SYNC_WORDS = re.compile(r"_vti_", re.IGNORECASE)  # SharePoint and OneDrive keep it to themselves
_YEAR = re.compile(r"[0-9]{4}\Z")
_VERSION = re.compile(r" v[0-9]+( [0-9a-z]{6})*\.pdf\Z")
_LONGEST = 190  # letters of a whole path: Windows takes 260, with where the share lies
_FOLDER = 150  # bytes, so that the names of its files fit too
_BYTES = 235  # of one name: disks take 255, and a temporary one beside it is 15 longer


def ward_folder(ward_name: str, ward_code: str, *, is_ward: bool = True) -> str:
    """A ward's folder: its name and code, without what some disk does not take."""
    name, code = (unicodedata.normalize("NFC", one) for one in (ward_name, ward_code))
    words = "".join(one if _is_safe(one) else " " for one in f"{name[:_NAME]} {code[:_CODE]}")
    words = _SPACES.sub(" ", _SYNC_WORDS.sub(" ", words))
    while len(words.encode()) > _FOLDER:
        words = words[:-1]
    words = words.strip(" .")
    thing = "Ward" if is_ward else "Service"
    if not words:
        return thing
    return f"{thing} {words}" if _is_device(words) else words


def same_name(one: str) -> str:
    """What two names have in common that some disk takes for the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", one).casefold())


def report_path(opened: OpenVisit, version: int, *, folder: str = "", mark: str = "") -> str:
    """Where a report goes, by what its plan says.

    Args:
        opened: The visit.
        version: From 1.
        folder: The ward's folder; by its name and code if empty.
        mark: Tells it from another one of the same ward and day.
    """
    plan = opened.plan
    ward = ward_folder(plan.ward_name, plan.ward_code, is_ward=plan.service_type == "ward")
    which = f" {mark}" if mark else ""
    name = f"{plan.day} {ward}{_REPORT}{which} v{version}.pdf"
    return f"{REPORTS}/{plan.day[:4]}/{folder or ward}/{name}"


def next_path(before: str, version: int) -> str:
    """The name of a later version beside an earlier one: the same but for its number."""
    return _VERSION.sub(f" v{version}.pdf", before)


def beside(report: str, words: str, suffix: str) -> str:
    """The name of another document of a version, beside its report.

    Args:
        report: The path of the report.
        words: What the document is called in files' names.
        suffix: Of its file, such as `.html`.
    """
    folder, _, name = report.removesuffix(".pdf").rpartition("/")
    before, said, after = name.rpartition(_REPORT)
    named = f"{before} {words}{after}" if said else f"{name} {words}"
    return f"{folder}/{named}{suffix}"


def marked(path: str, mark: str) -> str:
    """The same path with a few letters more before its ending."""
    stem, dot, suffix = path.rpartition(".")
    return f"{stem} {mark[:_MARK]}{dot}{suffix}"


def is_report_path(path: str, suffix: str = ".pdf") -> bool:
    """Whether QVisit may write there: paths come from others, who may be wrong or hostile."""
    parts = path.split("/")
    if len(parts) != len(("Reports", "2027", "ward", "name")) or len(path) > _LONGEST:
        return False
    top, year, *names = parts
    sound = all(_is_sound(name) for name in names)
    return top == REPORTS and bool(_YEAR.match(year)) and sound and path.endswith(suffix)


def folder_for(opened: OpenVisit, others: Iterable[tuple[str, str]], there: Collection[str]) -> str:
    """The folder of a visit's ward in its year, told from other wards of nearly the same name.

    Args:
        opened: The visit.
        others: Id and folder name of every ward in the order in which they were entered.
        there: The folders that the year holds on the share.
    """
    plan = opened.plan
    plain = ward_folder(plan.ward_name, plan.ward_code, is_ward=plan.service_type == "ward")
    claims = [ward for ward, name in others if same_name(name) == same_name(plain)]
    first = not claims or claims[0] == plan.ward
    spelt = {unicodedata.normalize("NFC", one) for one in there}
    spelt = {one for one in spelt if same_name(one) == same_name(plain)}
    if first and (not spelt or plain in spelt):
        return plain
    return f"{plain} {plan.ward[:_MARK]}"


def free_path(path: str, marks: Sequence[str], taken: Collection[str]) -> str:
    """The path itself, or with as many marks as tell it from the names that are taken.

    Args:
        path: Wanted.
        marks: Ids to take letters from, one after the other.
        taken: Paths that are not free, as `same_name` has them.
    """
    for mark in marks:
        if same_name(path) not in taken:
            return path
        path = marked(path, mark)
    return path


def owners(claims: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """Which publication each path belongs to, by `same_name`.

    The visit that claimed a path first keeps it, and of that visit the last version to claim it:
    a record from elsewhere can take no other visit's file.

    Args:
        claims: Visit, path and publication, in the order of all laptops.
    """
    visits: dict[str, str] = {}
    found: dict[str, str] = {}
    for visit, path, publication in claims:
        if visits.setdefault(same_name(path), visit) == visit:
            found[same_name(path)] = publication
    return found


def _is_safe(letter: str) -> bool:
    """Letters, digits and the marks that belong to them, in any script; a few signs."""
    return letter in _SIGNS or unicodedata.category(letter)[0] in "LNM"


def _is_device(name: str) -> bool:
    """Whether Windows takes a name for a device, as it does with NUL, COM1 or `con.txt`."""
    return bool(_DEVICES.match(name.replace(" ", "")))


def _is_sound(name: str) -> bool:
    unsafe = not all(map(_is_safe, name)) or _SYNC_WORDS.search(name) or _is_device(name)
    tidy = name == name.strip(" .") and len(name.encode()) <= _BYTES
    return not unsafe and tidy and name == unicodedata.normalize("NFC", name)
