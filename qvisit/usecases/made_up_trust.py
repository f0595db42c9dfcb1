"""An invented trust's register with three years of past visits: no place, ward or number is real.

The same seed makes the same register, on every computer. The one that the demonstration uses is
kept in resources/demo/register.yaml; `qvisit demo-register` writes it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Final, Literal, TypeVar

import yaml
from pydantic import Field

from qvisit.forms.closed_culture import (
    INHERENT_RISK_FACTORS,
    METHODS,
    FactorAnswer,
    SignReport,
    Signs,
    concern_level,
    with_last_visit,
)
from qvisit.forms.item import KEY_QUESTIONS, KeyQuestion, ServiceType
from qvisit.forms.visit_set import VisitType
from qvisit.ids import new_id
from qvisit.paths import resources_folder
from qvisit.visits.change import Day, FrozenModel
from qvisit.visits.fields import Code, Line, MaybeLine
from qvisit.visits.kinds import WardEntered

SEED: Final = 2  # gives every rating and every level but the highest, and a visit long overdue
BEGAN: Final = date(2023, 11, 1)
UNTIL: Final = date(2026, 10, 31)
TRUST: Final = "Alderbeck Mental Health Trust"

Rating = Literal["outstanding", "good", "requires_improvement", "inadequate", "not_rated"]
T = TypeVar("T")

_HEAD: Final = """\
# A register with its past visits. The trust, the places, the wards and the numbers exist nowhere.
# Written by `qvisit demo-register`, never by hand.
"""


class PastVisit(FrozenModel):
    """What a visit came to; `closed_culture` is its level 0 to 4, None for not enough evidence."""

    day: Day
    visit_type: VisitType
    ratings: Mapping[KeyQuestion, Rating]
    closed_culture: Annotated[int, Field(ge=0, le=4)] | None


class MadeUpService(FrozenModel):
    """A service with what is known of it; a team has no beds. Visits stand oldest first."""

    code: Line
    name: Line
    site: Line
    ward_type: Line
    service_type: ServiceType
    external_provider: MaybeLine = ""
    beds: Annotated[int, Field(ge=1, le=60)] | None
    inherent_risk: Mapping[Code, FactorAnswer]
    visits: tuple[PastVisit, ...]

    def entered(self) -> WardEntered:
        """The service as governance enters it in a register, under a new id."""
        return WardEntered(
            ward=new_id(),
            name=self.name,
            code=self.code,
            site=self.site,
            ward_type=self.ward_type,
            service_type=self.service_type,
            external_provider=self.external_provider,
        )


class MadeUpRegister(FrozenModel):
    """The services of the invented trust, and the seed that they were made from."""

    trust: Line
    seed: int
    services: tuple[MadeUpService, ...]


def read_made_up_register() -> MadeUpRegister:
    """The register that the demonstration uses."""
    text = (resources_folder() / "demo" / "register.yaml").read_text(encoding="utf-8")
    return MadeUpRegister.model_validate_json(json.dumps(yaml.safe_load(text)))


def made_up_register(seed: int = SEED) -> MadeUpRegister:
    """Make the register: places and names are always the same, what is known of them differs."""
    services = tuple(_service(seed, setting) for setting in _SETTINGS)
    return MadeUpRegister(trust=TRUST, seed=seed, services=services)


def register_text(register: MadeUpRegister) -> str:
    """A register as its YAML file holds it."""
    plain = register.model_dump(mode="json")
    return _HEAD + yaml.safe_dump(plain, sort_keys=False, default_flow_style=None, width=76)


# The places


@dataclass(frozen=True)
class _Setting:
    """What is always so: `factors` come with the kind of service; `settled` says no others do."""

    code: str
    name: str
    site: str
    ward_type: str
    beds: tuple[int, int] | None
    factors: tuple[str, ...] = ()
    settled: bool = False
    service_type: ServiceType = "ward"
    provider: str = ""
    visited: bool = True


_ALDERBECK: Final = "Alderbeck Hospital"
_COLDWELL: Final = "Coldwell House"
_SALLOWFEN: Final = "Sallowfen Rise"
_SETTINGS: Final = (
    # the ward of the demonstration, whose script says what is known of it
    _Setting("LK2", "Larkspur Ward", _ALDERBECK, "Acute", (18, 18), ("IR6", "IR9"), settled=True),
    _Setting("WH1", "Wheatear Ward", _COLDWELL, "Acute", (16, 20), ("IR9",)),
    _Setting("DT1", "Dotterel Ward", _ALDERBECK, "Psychiatric intensive care", (8, 10), ("IR9",)),
    _Setting("CB2", "Cobnut Ward", _COLDWELL, "Older adult", (14, 18), ("IR1", "IR4")),
    _Setting("WM2", "Whimbrel Ward", _ALDERBECK, "Older adult", (12, 16), ("IR1", "IR4")),
    _Setting("SA3", "Samphire Ward", _ALDERBECK, "Rehabilitation", (12, 16), ("IR2",)),
    _Setting("SD1", "Sundew Ward", _SALLOWFEN, "Low secure", (12, 15), ("IR2", "IR9")),
    _Setting("TS2", "Turnstone Ward", _SALLOWFEN, "Medium secure", (10, 14), ("IR2", "IR9")),
    _Setting(
        "BB1",
        "Bogbean Ward",
        _SALLOWFEN,
        "Learning disability and autism",
        (6, 8),
        ("IR1", "IR2", "IR4"),
        visited=False,
    ),
    _Setting("RS1", "Redstart Ward", _COLDWELL, "Children and young people", (8, 12), ("IR4",)),
    _Setting("ST1", "Stitchwort Ward", _ALDERBECK, "Mother and baby", (6, 8)),
    _Setting("SX1", "Saxifrage Ward", _COLDWELL, "Eating disorder", (8, 12), ("IR9",)),
    _Setting(
        "PT1",
        "Ptarmigan Ward",
        "Quillmere Lodge",
        "Rehabilitation",
        (10, 14),
        ("IR2", "IR3", "IR10", "IR11"),
        provider="Quillmere Care",
    ),
    _Setting(
        "GC1", "Goldcrest Team", _COLDWELL, "Community team", None, service_type="community_team"
    ),
)


def _service(seed: int, setting: _Setting) -> MadeUpService:
    about = (seed, setting.code)
    risk = _inherent_risk(about, setting)
    return MadeUpService(
        code=setting.code,
        name=setting.name,
        site=setting.site,
        ward_type=setting.ward_type,
        service_type=setting.service_type,
        external_provider=setting.provider,
        beds=_number(setting.beds, *about, "beds") if setting.beds else None,
        inherent_risk=risk,
        visits=tuple(_visits(about, setting, risk)) if setting.visited else (),
    )


def _inherent_risk(about: tuple[object, ...], setting: _Setting) -> Mapping[str, FactorAnswer]:
    drawn: Mapping[FactorAnswer, int] = {"no": 80, "yes": 12, "unknown": 8}
    known: dict[str, FactorAnswer] = {}
    for code in INHERENT_RISK_FACTORS:
        known[code] = "no" if setting.settled else _pick(drawn, *about, code)
        if code in setting.factors:
            known[code] = "yes"
    return known


# The visits

_USUAL_TYPES: Final[Mapping[VisitType, int]] = {
    "announced": 4,
    "short_notice": 3,
    "unannounced": 2,
    "out_of_hours": 1,
}
_WORST, _BEST = 0.6, 2.9  # how good a ward is: 0 inadequate, 1 requires improvement … 3 outstanding
_SUFFICIENT: Final = ("M1", "M2", "M3", "M4", "M7")


def _visits(
    about: tuple[object, ...], setting: _Setting, risk: Mapping[str, FactorAnswer]
) -> Iterator[PastVisit]:
    day = BEGAN + timedelta(days=_number((0, 180), *about, "first"))
    quality = 0.9 + 2.0 * _share(*about, "quality")
    due: VisitType | None = None
    level: int | None = None
    while day <= UNTIL:
        drawn = (*about, day)
        kind = due or _usual_type(drawn, setting)
        if day.weekday() >= 5 and kind != "out_of_hours":
            day -= timedelta(days=2)  # a panel of colleagues comes on a weekday
        ratings = {one: _rating((*about, one), drawn, quality) for one in KEY_QUESTIONS}
        level = _level(drawn, quality, risk, level)
        yield PastVisit(day=day.isoformat(), visit_type=kind, ratings=ratings, closed_culture=level)
        gap, due = _until_next(ratings, level)
        day += timedelta(days=_number(gap, *drawn, "gap"))
        step = 0.15 if due else 0.8 * (_share(*drawn, "step") - 0.5)
        quality = min(_BEST, max(_WORST, quality + step))


def _usual_type(drawn: tuple[object, ...], setting: _Setting) -> VisitType:
    return "out_of_area" if setting.provider else _pick(_USUAL_TYPES, *drawn, "type")


def _rating(question: tuple[object, ...], drawn: tuple[object, ...], quality: float) -> Rating:
    """One key question: the ward's quality, its own leaning there, and the day's luck."""
    if _share(*drawn, *question, "seen") < 0.03:
        return "not_rated"
    leaning, luck = _share(*question, "leaning") - 0.5, _share(*drawn, *question, "luck") - 0.5
    value = quality + leaning + 1.4 * luck
    if value < 0.5:
        return "inadequate"
    if value < 1.4:
        return "requires_improvement"
    return "good" if value < 2.7 else "outstanding"


def _level(
    drawn: tuple[object, ...],
    quality: float,
    risk: Mapping[str, FactorAnswer],
    last: int | None,
) -> int | None:
    """The level that QVisit's own rules give for the signs that such a panel might see."""
    trouble = _share(*drawn, "signs") + 0.35 * (1 - quality / 3)
    signs: Signs = {}
    if trouble >= 1.12:
        signs = {"WS-A4": (SignReport("serious", "patient", "ask_patient"),)}
    elif trouble >= 1.0:
        signs = {"WS-B1": (SignReport("repeated", "staff", "ask_staff"),)}
    elif trouble >= 0.85:
        signs = {"WS-C3": (SignReport("once", "visitor", "observe"),)}
    enough = _share(*drawn, "methods") >= 0.1
    methods: Mapping[str, Literal["used", "not_used"]] = {
        code: "used" if enough and code in _SUFFICIENT else "not_used" for code in METHODS
    }
    concern = concern_level(risk, signs, methods, risk_now=trouble >= 1.22)
    return with_last_visit(concern, last).level


def _until_next(
    ratings: Mapping[KeyQuestion, Rating], level: int | None
) -> tuple[tuple[int, int], VisitType | None]:
    """Fewest and most days to the next visit, and its type when this visit asked for it.

    From a heightened concern on, somebody comes out of hours within four weeks. Else it is six
    weeks, three months, a year or more, by the ratings; without haste some visits come late.
    """
    given = list(ratings.values())
    if level is not None and level >= 2:
        return (14, 28), "out_of_hours"
    if "inadequate" in given:
        return (28, 42), "follow_up"
    if given.count("requires_improvement") > 1:
        return (85, 110), "follow_up"
    return ((365, 560) if given.count("outstanding") > 1 else (300, 470)), None


# The draws. Each hangs on what it is about alone, so that one more ward leaves the others alone.


def _share(*about: object) -> float:
    """A number from 0 to below 1."""
    digest = hashlib.sha256("/".join(str(one) for one in about).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def _number(between: tuple[int, int], *about: object) -> int:
    lowest, highest = between
    return lowest + int(_share(*about) * (highest - lowest + 1))


def _pick(weights: Mapping[T, int], *about: object) -> T:
    at = _share(*about) * sum(weights.values())
    for one, weight in weights.items():
        at -= weight
        if at < 0:
            return one
    return one
