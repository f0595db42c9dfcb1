"""The manager's sheet of a visit: whether there is one, and what its file is called."""

from dataclasses import replace
from pathlib import PurePath

import pytest

from qvisit.report.beforehand_view import NothingBeforehandError
from qvisit.usecases.beforehand_sheet import (
    beforehand_sheet,
    has_sheet,
    sheet_file_name,
    would_announce,
)
from qvisit.usecases.templates import publish_templates, shipped_templates
from qvisit.usecases.visits import OpenVisit, open_visit, plan_visit
from tests.usecases.trust import Trust, new_visit


def _planned(trust: Trust, ward_name: str = "Willow Ward", kind: str = "announced") -> OpenVisit:
    trust.sync("linden")
    ws, new = trust["linden"], new_visit(trust)
    markers = [one for one in shipped_templates() if one.id == "sustainability-markers"]
    changed = replace(
        new,
        ward=new.ward.model_copy(update={"name": ward_name}),
        visit_type=kind,
        templates=publish_templates(ws, markers),
    )
    return open_visit(ws, plan_visit(ws, changed))


def test_a_visit_with_markers_has_a_sheet_and_one_without_has_none(trust: Trust) -> None:
    with_markers, without = _planned(trust), trust.seen_by("hazel")

    assert has_sheet(with_markers)
    assert beforehand_sheet(trust["linden"], with_markers).startswith(b"%PDF")
    assert not has_sheet(without)
    with pytest.raises(NothingBeforehandError, match="so it has no sheet"):
        beforehand_sheet(trust["hazel"], without)


@pytest.mark.parametrize(
    ("kind", "announces"),
    [("announced", False), ("short_notice", False), ("unannounced", True), ("out_of_hours", True)],
)
def test_only_visits_without_notice_would_be_announced_by_it(
    trust: Trust, kind: str, announces: bool
) -> None:
    assert would_announce(_planned(trust, kind=kind)) == announces


@pytest.mark.parametrize("ward_name", ["../../Willow", "A/B: <Ward>?", "...", "W" * 300, "Ä Ward"])
def test_its_file_has_a_name_that_every_disk_takes(trust: Trust, ward_name: str) -> None:
    name = sheet_file_name(_planned(trust, ward_name))

    assert PurePath(name).name == name
    assert not set(name) & set('<>:"/\\|?*')
    assert len(name.encode()) < 120
    assert name.endswith("sheet for the manager.pdf")
