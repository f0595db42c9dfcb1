"""Tags: what each mark on the page is, so that a screen reader says headings, tables and lists.

While pages are drawn the pen gathers a tree of elements; afterwards one pass over the finished
file writes that tree, the language and the title into it (PDF 1.7, section 14.7).
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple, TypeAlias

import pikepdf

LANGUAGE = "en-GB"


class Mark(NamedTuple):
    """One marked stretch of a page's content; pages and marks count from 0."""

    page: int
    number: int


class LinkMark(NamedTuple):
    """One link on a page, by its place among that page's links."""

    page: int
    number: int
    words: str


@dataclass(eq=False)
class Element:
    """One node of the tree. It joins the tree when it is first drawn, so order is drawing order."""

    kind: str
    alt: str = ""
    scope: str = ""
    columns: int = 1
    kids: list["Kid"] = field(default_factory=list)
    placed: bool = False

    def adopt(self, child: "Element") -> None:
        """Hang a child below this element, once: pieces of a split block share their element."""
        if not child.placed:
            child.placed = True
            self.kids.append(child)


Kid: TypeAlias = Element | Mark | LinkMark


class About(NamedTuple):
    """What the file says about itself."""

    title: str
    author: str


def tag(data: bytes, root: Element, about: About) -> bytes:
    """The same PDF with its structure tree, language, title and links for screen readers.

    The bytes depend on the arguments alone.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        describe(pdf, about)
        writer = _TreeWriter(pdf)
        writer.write(root)
        return saved(pdf)


class ReadBack(NamedTuple):
    """What a finished file holds for screen readers; `tagged` counts the pages that have tags."""

    title: str
    language: str
    tagged: int
    pages: int

    @property
    def is_whole(self) -> bool:
        """Whether it has a title, a language, and tags on each page."""
        return bool(self.title and self.language) and 0 < self.pages == self.tagged


def read_back(data: bytes) -> ReadBack:
    """Read a finished file of ours again, as what reads it aloud does."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root
        told = set(_told_pages(root)) if "/StructTreeRoot" in root else set[int]()
        numbers = [page.obj.get("/StructParents") for page in pdf.pages]
        return ReadBack(
            title=str(pdf.docinfo.get("/Title", "")).strip(),
            language=str(root.get("/Lang", "")),
            tagged=sum(one is not None and int(one) in told for one in numbers),
            pages=len(numbers),
        )


def _told_pages(root: pikepdf.Object) -> Iterator[int]:
    """The pages of which at least one mark belongs to an element of the tree."""
    numbers = root.StructTreeRoot.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        owners = numbers[at + 1]
        if isinstance(owners, pikepdf.Array) and len(owners):
            yield int(numbers[at])


def saved(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of a finished file, the same for the same content."""
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()


def describe(pdf: pikepdf.Pdf, about: About) -> None:
    """Write the language and the title into a file, where readers look for them."""
    root = pdf.Root
    root.Lang = pikepdf.String(LANGUAGE)
    root.MarkInfo = pikepdf.Dictionary(Marked=True)
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    metadata = pdf.make_stream(_xmp(about).encode())
    metadata.Type = pikepdf.Name.Metadata
    metadata.Subtype = pikepdf.Name.XML
    root.Metadata = metadata


def _xmp(about: About) -> str:
    title, author = escape(about.title), escape(about.author)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>"
        "<pdfuaid:part>1</pdfuaid:part>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    )


class _TreeWriter:
    """Writes elements into a file and remembers which element owns which mark."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = list(pdf.pages)
        self._owners: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._links: list[tuple[pikepdf.Object, pikepdf.Object]] = []

    def write(self, root: Element) -> None:
        """Hang the whole tree into the file."""
        top = self._pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        document = self._element(root, top)
        top.K = pikepdf.Array([document])
        numbers: list[pikepdf.Object | int] = []
        for index, page in enumerate(self._pages):
            page.obj.StructParents = index
            page.obj.Tabs = pikepdf.Name.S
            numbers += [index, pikepdf.Array(list(self._in_order(index)))]
        for offset, (annotation, element) in enumerate(self._links):
            annotation.StructParent = len(self._pages) + offset
            numbers += [len(self._pages) + offset, element]
        top.ParentTree = self._pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(numbers)))
        top.ParentTreeNextKey = len(self._pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = top

    def _in_order(self, page: int) -> Iterator[pikepdf.Object]:
        owners = self._owners[page]
        for number in range(len(owners)):
            yield owners[number]

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        made = self._pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{element.kind}"), P=parent
            )
        )
        if element.alt:
            made.Alt = pikepdf.String(element.alt)
        attributes = _attributes(element)
        if attributes is not None:
            made.A = attributes
        made.K = pikepdf.Array(self._kids(element.kids, made))
        return made

    def _kids(self, kids: Sequence[Kid], made: pikepdf.Object) -> list[pikepdf.Object]:
        return [self._kid(kid, made) for kid in kids]

    def _kid(self, kid: Kid, made: pikepdf.Object) -> pikepdf.Object:
        if isinstance(kid, Element):
            return self._element(kid, made)
        page = self._pages[kid.page].obj
        if isinstance(kid, LinkMark):
            annotation = page.Annots[kid.number]
            annotation.Contents = pikepdf.String(kid.words)
            annotation.F = 4
            self._links.append((annotation, made))
            return pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=annotation, Pg=page)
        self._owners[kid.page][kid.number] = made
        return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page, MCID=kid.number)


def _attributes(element: Element) -> pikepdf.Object | None:
    if element.kind not in ("TH", "TD"):
        return None
    if not element.scope and element.columns == 1:
        return None
    found = pikepdf.Dictionary(O=pikepdf.Name.Table)
    if element.scope:
        found.Scope = pikepdf.Name(f"/{element.scope}")
    if element.columns > 1:
        found.ColSpan = element.columns
    return found
