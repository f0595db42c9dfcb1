"""Whose work QVisit stands on, and under which terms."""

from PySide6.QtCore import QCoreApplication

from qvisit.paths import resources_folder


def licence_texts() -> tuple[str, ...]:
    """A short notice for each work that is shipped, and in full the licences of the typefaces."""
    tr = QCoreApplication.translate
    notices = (
        tr("Licences", "QVisit: European Union Public Licence 1.2."),
        tr(
            "Licences",
            "Qt and PySide6: GNU Lesser General Public License 3. You may replace these "
            "libraries by your own build: they lie as separate files beside the program.",
        ),
        tr("Licences", "SQLCipher: BSD. SQLAlchemy, pydantic, Typer, Rich, filelock: MIT."),
        tr("Licences", "PyNaCl: Apache 2.0. keyring, platformdirs: MIT. sqlcipher3: zlib."),
        tr("Licences", "reportlab: BSD. pikepdf: MPL 2.0. PyYAML: MIT. xkcdpass: BSD."),
        tr("Licences", "HarfBuzz and uharfbuzz: MIT and Apache 2.0. python-bidi: LGPL 3."),
        tr("Licences", "Easy-read pictures: CC0 1.0."),
        tr("Licences", "Atkinson Hyperlegible: SIL Open Font License 1.1, as follows."),
    )
    fonts = resources_folder() / "fonts"
    own, others, wide = (
        (fonts / name).read_text(encoding="utf-8").strip()
        for name in ("OFL.txt", "more/OFL.txt", "more/DejaVu.txt")
    )
    noto = tr("Licences", "Noto Sans, Noto Naskh Arabic and Noto Emoji: the same, as follows.")
    dejavu = tr("Licences", "DejaVu Sans: the licence of Bitstream Vera and Arev, as follows.")
    return (*notices, own, noto, others, dejavu, wide)
