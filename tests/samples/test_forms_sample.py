from pathlib import Path

import pytest

from qvisit.forms.loading import load_template
from qvisit.forms.template import content_hash, dump_template, template_from_json

FOLDER = Path(__file__).parent / "forms-1"

# What visits are pinned to. A number here never changes.
HASHES = {
    "closed-culture-signs": "ddd113a900a532c1cecde7e8e10aeeab7e9f632ed89c50b98ac27e4daf951e7b",
    "fundamental-standards": "51b236850f60f6d603babbbb884c190b9fa015ec6923ee1588df2da3991bdbb3",
    "sustainability-markers": "1e32f1808181ab769ba092e7175570bf7d38953d67a42d08bff2f6f552da02d2",
}


@pytest.mark.parametrize("name", HASHES)
def test_a_published_template_keeps_its_hash_for_ever(name: str) -> None:
    path = FOLDER / f"{name}.yaml"

    template = load_template(path.read_bytes(), path.name)

    assert content_hash(template) == HASHES[name]
    assert content_hash(template_from_json(dump_template(template))) == HASHES[name]
