"""One question: its two wordings, how it is answered, what it is worth and where it comes from."""

from fractions import Fraction
from typing import Annotated, Final, Literal, Self

from pydantic import FailFast, Field, StringConstraints, model_validator

from qvisit.forms.conditions import EnableWhen
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, ItemCode, Line, Prose, Slug, Tag, Unit
from qvisit.worded import worded

Method = Literal["observe", "ask_patient", "ask_carer", "ask_staff", "check_record", "data"]
Scale = Literal[
    "MET3",
    "LEVEL4",
    "YES_NO",
    "COUNT",
    "NUMBER",
    "CHOICE",
    "MULTI",
    "TEXT",
    "DATE",
    "TIME",
    "DATE_TIME",
    "PHOTO",
    "SIGN",
    "MARKER",
]
AnswerWords = Literal["quality", "frequency", "ease", "extent"]
KeyQuestion = Literal["safe", "effective", "caring", "responsive", "well_led"]
Control = Literal["ward", "estates", "trust"]
ServiceType = Literal["ward", "community_team", "crisis_team", "residential_home"]
Role = Literal["lived_experience_reviewer", "visitor", "panel_lead"]
Contact = Literal[
    "nurse_in_charge",
    "manager_on_call",
    "safeguarding_lead",
    "emergency",
    "pharmacist",
    "estates",
    "fire_safety",
    "director_of_nursing",
    "speak_up_guardian",
]
PromptKind = Literal["appreciative", "equity", "probe"]

KEY_QUESTIONS: Final[tuple[KeyQuestion, ...]] = (
    "safe",
    "effective",
    "caring",
    "responsive",
    "well_led",
)
KEY_QUESTION_TITLES: Final[dict[KeyQuestion, str]] = {
    "safe": worded("Safe"),
    "effective": worded("Effective"),
    "caring": worded("Caring"),
    "responsive": worded("Responsive"),
    "well_led": worded("Well-led"),
}

_Decimal = Annotated[str, StringConstraints(pattern=r"^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?$")]
Requirement = Annotated[str, StringConstraints(pattern=r"^R[1-9][0-9]{0,2}$")]
_CHOOSING: Final[frozenset[Scale]] = frozenset({"CHOICE", "MULTI"})


class Choice(FrozenModel):
    """One thing that can be chosen; without easy words the standard ones serve everybody."""

    id: Slug
    text: Line
    easy: Line | None = None


class Prompt(FrozenModel):
    """What else to ask or look for: what people are proud of, who is treated otherwise, more."""

    kind: PromptKind
    text: Line


class ServiceWording(FrozenModel):
    """The words for a type of service that is no ward; what is left out stays as it is."""

    service: ServiceType
    text_standard: Line | None = None
    text_easy: Line | None = None
    say_aloud: Prose | None = None
    picture: Slug | None = None


class Item(FrozenModel):
    """One question, worded for reviewers who read fast and for those who need easy words.

    `seconds` is what one person needs for it. Items that share a `compares` slug ask different
    people about one matter. A field that is added later needs a default: `content_hash` leaves
    defaults out, so that templates already pinned by visits keep their hash.
    """

    code: ItemCode
    text_standard: Line
    text_easy: Line
    hint_easy: Line | None = None
    say_aloud: Prose | None = None
    guidance: Prose
    method: Method
    scale: Scale
    answer_words: AnswerWords = "quality"
    choices: Annotated[tuple[Choice, ...], FailFast(), Field(max_length=20)] = ()
    unit: Unit = ""
    lowest: _Decimal | None = None
    highest: _Decimal | None = None
    weight: Annotated[int, Field(ge=1, le=3)]
    is_critical: bool = False
    escalate: Annotated[tuple[Contact, ...], FailFast(), Field(max_length=9)] = ()
    key_question: KeyQuestion | None = None
    group: Line | None = None
    control: Control | None = None
    is_abuse_sign: bool = False
    beforehand: bool = False
    seconds: Annotated[int, Field(ge=10, le=3600)] = 60
    compares: Slug | None = None
    picture: Slug | None = None
    prompts: Annotated[tuple[Prompt, ...], FailFast(), Field(max_length=10)] = ()
    enable_when: EnableWhen | None = None
    service_wordings: Annotated[tuple[ServiceWording, ...], FailFast(), Field(max_length=4)] = ()
    requirements: Annotated[tuple[Requirement, ...], FailFast(), Field(max_length=20)] = ()
    source: Line
    tags: Annotated[tuple[Tag, ...], FailFast(), Field(max_length=50)] = ()

    def worded_for(self, service: ServiceType) -> "Item":
        """Give the same question in the words for a type of service."""
        for wording in self.service_wordings:
            if wording.service == service:
                said = wording.model_dump(exclude_none=True, exclude={"service"})
                return self.model_copy(update=said)
        return self

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if self.method in {"ask_patient", "ask_carer"} and self.say_aloud is None:
            raise broken_rule(
                "“say_aloud” is missing, but the item is asked of a patient or carer.",
                "Add a line “say_aloud: …” with the words to say to the person.",
            )
        if self.text_easy.count("?") != 1:
            raise broken_rule(
                "“text_easy” must be one question with one question mark.",
                "Ask one thing. Make a second item for a second question.",
                ("text_easy",),
            )
        self._check_service_wordings()
        return self

    def _check_service_wordings(self) -> None:
        services: set[ServiceType] = set()
        for index, wording in enumerate(self.service_wordings):
            if wording.service in services:
                raise broken_rule(
                    f"Other words for “{wording.service}” stand above.",
                    "Keep one entry for each service.",
                    ("service_wordings", index, "service"),
                )
            services.add(wording.service)

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if (self.scale in _CHOOSING) != (len(self.choices) > 1):
            raise broken_rule(
                "“choices” is needed for the scales CHOICE and MULTI, with two or more entries, "
                "and for no other.",
                "List what can be chosen, each with “id” and “text”, or choose another scale.",
            )
        if len({choice.id for choice in self.choices}) < len(self.choices):
            raise broken_rule(
                "Two choices have the same id.", "Give each choice its own id.", ("choices",)
            )
        if (self.scale == "NUMBER") != bool(self.unit):
            raise broken_rule(
                "“unit” is needed for the scale NUMBER, and for no other.",
                "Write what is counted, such as “kg per week”, or take the line out.",
            )
        self._check_range()
        return self

    def _check_range(self) -> None:
        ends = [Fraction(end) for end in (self.lowest, self.highest) if end is not None]
        if ends and self.scale != "NUMBER":
            raise broken_rule(
                "“lowest” and “highest” belong to the scale NUMBER.", "Take these lines out."
            )
        if ends != sorted(set(ends)):
            raise broken_rule(
                "“lowest” is not below “highest”.", "Write the smaller number as “lowest”."
            )

    @model_validator(mode="after")
    def _words_fit_the_scale(self) -> Self:
        if self.answer_words != "quality" and self.scale != "LEVEL4":
            raise broken_rule(
                "“answer_words” belongs to the scale LEVEL4.",
                "Take the line out, or choose the scale LEVEL4.",
                ("answer_words",),
            )
        return self
