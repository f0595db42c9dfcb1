"""Brings the lists for translators up to date: `python -m installer.catalogue`."""

import json
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from installer.talk import SetupError, say
from installer.words import read_words

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "resources" / "translations"
ENGLISH = LISTS / "qvisit_en.ts"


def refresh(package: Path, english: Path, others: Iterable[Path] = ()) -> int:
    """Write what the program says into the English list, and merge it into the others.

    Args:
        package: The folder of the program's package.
        english: The list without translations; made if it is missing.
        others: Lists of other languages; what was translated stays.

    Returns:
        How many texts there are.

    Raises:
        SetupError: Words for translation stand where they cannot be read, or a tool is missing.
    """
    found = read_words(package)
    if found.unreadable:
        raise SetupError(
            "Words for translation must stand in the call itself, whole:\n  "
            + "\n  ".join(found.unreadable)
        )
    texts = sorted({(one.context, one.source, one.plural) for one in found.phrases})
    with TemporaryDirectory() as folder:
        source = Path(folder) / "words.cpp"
        source.write_text("\n".join(_noted(*one) for one in texts) + "\n", encoding="utf-8")
        usual = ("-locations", "none", "-source-language", "en_GB")
        english.unlink(missing_ok=True)
        _run("lupdate", str(source), *usual, "-target-language", "en", "-ts", str(english))
        for other in others:
            _run("lupdate", str(source), *usual, "-ts", str(other))
    return len(texts)


def compile_list(list_: Path, made: Path) -> None:
    """Make of a translator's list what the program loads; unfinished texts stay English.

    Raises:
        SetupError: A tool is missing, or the list is no list.
    """
    _run("lrelease", "-silent", "-nounfinished", str(list_), "-qm", str(made))


def others() -> list[Path]:
    """The lists of other languages than English."""
    return sorted(path for path in LISTS.glob("qvisit_*.ts") if path != ENGLISH)


def main() -> int:
    """Bring all lists of this checkout up to date, and compile those of other languages."""
    try:
        count = refresh(ROOT / "qvisit", ENGLISH, others())
        for other in others():
            compile_list(other, other.with_suffix(".qm"))
    except SetupError as stop:
        say(str(stop))
        return 1
    say(f"{count} texts are for translation: {ENGLISH.relative_to(ROOT)}")
    return 0


def _noted(context: str, source: str, plural: bool) -> str:
    macro = "QT_TRANSLATE_N_NOOP" if plural else "QT_TRANSLATE_NOOP"
    return f"{macro}({_quoted(context)}, {_quoted(source)});"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    """Run a tool that comes with PySide6."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise SetupError("PySide6 is not here: run this with the Python in .venv.")
    done = subprocess.run(
        [str(Path(found.origin).parent / tool), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupError(f"{tool} stopped: {done.stderr or done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
