"""The visit report as a Word document, to be edited and commented on.

It is told from the same blocks as the printed report, so that the two cannot say different things.
"""

from qvisit.report.material import Material
from qvisit.report.office.word_accuracy import write_accuracy
from qvisit.report.office.word_page import Paper
from qvisit.report.office.word_styles import BANNER, LEAD, STRONG
from qvisit.report.office.word_telling import tell_all
from qvisit.report.paragraphs import Run
from qvisit.report.parts import edges_of
from qvisit.report.pdf import NAME, report_blocks
from qvisit.report.words import RATING_LABEL

OWN = "This is our own rating. It is not a Care Quality Commission (CQC) rating."


def make_word(material: Material) -> bytes:
    """Write every part of the report, and for a draft the ward manager's page at the end."""
    report, heading = material.report, material.report.heading
    edges = edges_of(heading, NAME, brand=material.brand)
    banner = " ".join(material.stamp) if material.stamp else edges.banner
    paper = Paper(material.brand.colour)
    paper.edges(edges, banner)
    paper.small(f"{heading.trust}. Culture and quality visits")
    paper.title(f"{NAME}: {heading.ward}")
    if banner:
        paper.say(banner, BANNER)
    paper.say(f"{heading.site}  ·  visited {heading.day}", LEAD)
    paper.facts([(Run(label), words) for label, words in report.about])
    rating = report.rating
    paper.say(f"{RATING_LABEL} ({rating.stage})")
    paper.say(Run(rating.word, bold=True), STRONG)
    if rating.filled is not None:
        paper.small(f"Step {rating.filled} of 4: {', '.join(rating.scale)}")
    paper.say(rating.why)
    paper.small(OWN)
    paper.contents("In this document")
    paper.new_page()
    tell_all(report_blocks(report, material.photos), paper)
    if heading.status == "Draft":
        write_accuracy(paper, heading)
    title = f"{NAME}: {heading.ward}, {heading.site}, {heading.day}"
    warning = f"{material.stamp[0]}: " if material.stamp else ""
    return paper.finished(f"{warning}{title}", heading.trust)
