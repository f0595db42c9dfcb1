"""A legal hold keeps everything of a visit, whatever was removed when and whoever saw what."""

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from qvisit.visits.change import Change
from qvisit.visits.fold import apply_shared, fold_shared, fold_sheet, heads
from qvisit.visits.hold_kinds import HoldLifted, HoldPlaced
from qvisit.visits.keeping import KEPT, NO_HOLD
from qvisit.visits.kinds import ConcernLeft, PayloadRemoved, VisitSignedOff
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.visit import Shared, Sheet
from tests.visits.panel import VISIT, Laptop, Panel, answer, concern, finding, laptop, new_panel

RULE = "a name was found"
HOLD = HoldPlaced(why="coroner", words="Inquest 7")


def _panel() -> tuple[Panel, Change]:
    panel = new_panel().planned().scored()
    return panel, panel.say(panel.lead, finding("a finding", "Staff knock first."))


def _removes(*targets: Change) -> PayloadRemoved:
    return PayloadRemoved(changes=tuple(one.id for one in targets), rule=RULE)


def test_a_removal_after_a_hold_has_no_effect_and_says_why() -> None:
    panel, target = _panel()
    panel.say(panel.governance, HOLD)
    removal = panel.say(panel.governance, _removes(target))

    shared = panel.fold()

    assert len(shared.findings) == 1
    assert shared.is_held
    assert [(one.change, one.reason) for one in shared.refused] == [(removal.id, KEPT)]


def test_a_removal_made_without_seeing_the_hold_has_no_effect_whoever_is_first_in_order() -> None:
    panel, target = _panel()
    second = laptop("Linden at home", GOVERNANCE, person="Linden")
    members = {**panel.members, second.member.device: second.member}
    early = second.says(_removes(target), after=panel.log)
    late = second.says(_removes(target), after=panel.log, lamport=1_000)
    hold = panel.governance.says(HOLD, after=panel.log, lamport=500)

    shared = fold_shared(VISIT, [*panel.log, late, hold, early], members)

    assert early.order < hold.order < late.order
    assert shared.removed == {}
    assert {one.change for one in shared.refused} == {early.id, late.id}


def test_a_removal_that_the_hold_knew_stands() -> None:
    panel, target = _panel()
    removal = panel.say(panel.governance, _removes(target))
    panel.say(panel.governance, HOLD.model_copy(update={"known": (removal.id,)}))

    assert panel.fold().removed == {target.id: RULE}


def test_each_of_several_holds_is_lifted_by_itself() -> None:
    panel, target = _panel()
    first = panel.say(panel.governance, HOLD)
    second = panel.say(panel.governance, HoldPlaced(why="police"))
    panel.say(panel.governance, HoldLifted(hold=first.id, reason="The inquest ended."))
    stopped = panel.say(panel.governance, _removes(target))

    assert panel.fold().is_held
    assert panel.fold().removed == {}

    panel.say(panel.governance, HoldLifted(hold=second.id, reason="No charge."))
    assert panel.fold().removed == {}  # what was stopped stays stopped
    panel.say(panel.governance, _removes(target))

    assert not panel.fold().is_held
    assert panel.fold().removed == {target.id: RULE}
    assert stopped.id in {one.change for one in panel.fold().refused}


def test_a_hold_is_lifted_once_and_only_by_governance() -> None:
    panel, _ = _panel()
    hold = panel.say(panel.governance, HOLD)
    panel.say(panel.lead, HoldLifted(hold=hold.id, reason="We want to tidy up."))
    assert panel.fold().is_held
    panel.say(panel.governance, HoldLifted(hold=hold.id, reason="It ended."))
    panel.say(panel.governance, HoldLifted(hold=hold.id, reason="It ended again."))

    shared = panel.fold()

    lifted = shared.holds[hold.id].lifted
    assert lifted is not None
    assert lifted.said.reason == "It ended."
    assert [one.reason for one in shared.refused][1:] == [NO_HOLD]


def test_nobody_but_governance_places_a_hold() -> None:
    panel, target = _panel()
    panel.say(panel.lead, HOLD)
    panel.say(panel.governance, _removes(target))

    assert panel.fold().holds == {}
    assert panel.fold().removed == {target.id: RULE}


def test_a_removal_reaches_neither_a_hold_nor_its_end() -> None:
    panel, _ = _panel()
    hold = panel.say(panel.governance, HOLD)
    end = panel.say(panel.governance, HoldLifted(hold=hold.id, reason="It ended."))
    panel.say(panel.governance, _removes(hold, end))

    assert panel.fold().removed == {}
    assert panel.fold().holds[hold.id].lifted is not None


def test_a_sign_off_that_knew_the_lift_alone_leaves_nothing_held() -> None:
    panel = new_panel().planned().scored().debriefed()
    second = laptop("Linden at home", GOVERNANCE, person="Linden")
    members = {**panel.members, second.member.device: second.member}
    hold = panel.governance.says(HOLD, after=panel.log)
    end = second.says(HoldLifted(hold=hold.id, reason="It ended."), after=[*panel.log, hold])
    known = heads([one for one in panel.log if one.device != hold.device] + [end])
    signed = panel.governance.says(
        VisitSignedOff(ratings=(), streams=known), after=[*panel.log, end]
    )

    shared = fold_shared(VISIT, [*panel.log, hold, end, signed], members)

    assert not shared.is_held
    assert {hold.id, end.id} <= set(shared.applied)


def test_a_concern_never_leaves_the_list_with_its_words() -> None:
    panel, _ = _panel()
    raised = panel.say(panel.visitor, concern("a door", "R. Example cannot get out."))
    bare = panel.say(panel.governance, _removes(raised))
    left = ConcernLeft(change=raised.id, said=concern("a door", "[removed]"))
    assert len(panel.fold().open_concerns) == 1
    panel.say(panel.governance, _removes(raised).model_copy(update={"left": (left,)}))

    gone = [one.without_payload() if one.id == raised.id else one for one in panel.log]
    shared = fold_shared(VISIT, gone, panel.members)

    (standing,) = shared.open_concerns
    assert standing.raised.said.what == "[removed]"
    assert standing.raised.author == panel.visitor.person
    assert shared == panel.fold()
    assert bare.id in shared.applied


class _Store:
    """What a laptop's file does: words go when the fold says so, and come in again."""

    def __init__(self, panel: Panel, who: Laptop) -> None:
        self._panel = panel
        self._who = who
        self._kept: dict[str, Change] = {}

    def receive(self, arrived: Sequence[Change]) -> None:
        for one in arrived:
            known = self._kept.get(one.id)
            if known is None or known.payload is None:
                self._kept[one.id] = one
        shared, _ = self.state()
        for name in {*shared.removed, *shared.left} & set(self._kept):
            self._kept[name] = self._kept[name].without_payload()

    def state(self) -> tuple[Shared, Sheet]:
        members, stream = self._panel.members, self._who.answers
        here = list(self._kept.values())
        shared = fold_shared(VISIT, [one for one in here if one.stream != stream], members)
        own = [one for one in here if one.stream == stream]
        return shared, fold_sheet(VISIT, self._who.person, own, members, shared)


_does = st.lists(
    st.tuples(
        st.sampled_from(("answer", "raise", "hold", "lift", "remove", "remove")),
        st.integers(0, 5),
        st.booleans(),
        st.booleans(),
    ),
    max_size=14,
)


@given(_does, st.randoms(use_true_random=False))
def test_laptops_end_alike_whatever_came_when(
    told: list[tuple[str, int, bool, bool]],
    random: Random,
) -> None:
    panel = new_panel().planned()
    written = _write(panel, told)
    stores = [_Store(panel, panel.reviewer) for _ in range(3)]

    for store in stores:  # each its own order, a part at a time
        order = random.sample(written, len(written))
        for at in range(0, len(order), 3):
            store.receive(order[at : at + 3])
    for store in stores:
        store.receive(written)  # the packs on the share still hold all words

    assert stores[0].state() == stores[1].state() == stores[2].state()
    shared, sheet = stores[0].state()
    assert "" not in [*shared.removed.values(), *sheet.removed.values()]


def _write(panel: Panel, told: list[tuple[str, int, bool, bool]]) -> list[Change]:
    second = laptop("Sorrel", GOVERNANCE, person="Linden")
    panel.impostor = second  # let in, and honest
    written = list(panel.log)
    for kind, back, knows_all, at_home in told:
        governance = second if at_home else panel.governance
        after = written if knows_all else ()
        target = written[-1 - back % len(written)]
        if kind == "answer":
            stream = panel.reviewer.answers
            written.append(panel.reviewer.says(answer("met"), after=after, stream=stream))
        elif kind == "raise":
            written.append(panel.visitor.says(concern(f"{back}"), after=after))
        elif kind == "hold":
            known = tuple(one.id for one in after if one.envelope.kind == "payload.removed")
            written.append(governance.says(HOLD.model_copy(update={"known": known}), after=after))
        elif kind == "lift":
            end = HoldLifted(hold=target.id, reason="It ended.")
            written.append(governance.says(end, after=after))
        else:
            left: tuple[ConcernLeft, ...] = ()
            if target.envelope.kind == "concern.raised":
                left = (ConcernLeft(change=target.id, said=concern(f"{back}", "[removed]")),)
            said = _removes(target).model_copy(update={"left": left})
            written.append(governance.says(said, after=after))
    return written


def test_step_by_step_is_folding_anew_with_holds() -> None:
    panel, target = _panel()
    hold = panel.say(panel.governance, HOLD)
    panel.say(panel.governance, HoldLifted(hold=hold.id, reason="It ended."))
    shared = Shared(VISIT)

    for change in panel.log:
        shared = apply_shared(shared, change, panel.members)

    assert shared == panel.fold()
    assert target.id in shared.applied
