"""Message catalogues without gettext's tools: merge to .mo, and check that nothing is left untranslated.

`python -m config.catalogues` merges locale/zh_Hans/LC_MESSAGES/django.po and locale/parts/*.po into django.mo;
`--check` fails on every message of ours without Chinese, naming file and message.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES"
PARTS = ROOT / "locale" / "parts"
NOT_OURS = {".venv", "node_modules", "var", "tests", "docs", "staticfiles", "static"}
SINGULAR = {"gettext", "gettext_lazy", "gettext_noop", "_"}
PLURAL = {"ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy"}
TRANSLATED = SINGULAR | PLURAL | CONTEXT
Message = tuple[str, str]  # (context, msgid)


def sources() -> list[Path]:
    """The catalogues to merge; the main one first, then the parts by name."""
    main = CATALOGUE / "django.po"
    return [path for path in [main, *sorted(PARTS.glob("*.po"))] if path.is_file()]


def merged() -> tuple[polib.POFile, list[str]]:
    """All entries in one catalogue, and a line for each message that two files translate differently.

    The first file wins, so that a difference of words never stops the product; `--check` refuses it.
    """
    result, origin, conflicts = polib.POFile(), {}, []
    result.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": "nplurals=1; plural=0;"}
    for path in sources():
        for entry in polib.pofile(str(path), encoding="utf-8"):
            if entry.obsolete or entry.fuzzy or not chinese(entry):
                continue
            key = (entry.msgctxt or "", entry.msgid)
            if key not in origin:
                origin[key] = (chinese(entry), path)
                result.append(entry)
            elif origin[key][0] != chinese(entry):
                first, place = origin[key]
                words = f"{entry.msgid!r} is {chinese(entry)!r}, but {first!r} in {name(place)}"
                conflicts.append(f"{name(path)}: {words}")
    return result, conflicts


def chinese(entry: polib.POEntry) -> str:
    """The translation: the only plural form when the message has plurals."""
    return entry.msgstr or entry.msgstr_plural.get(0, "")


def name(path: Path) -> str:
    """A path as it is named in messages."""
    return path.relative_to(ROOT).as_posix()


def python_messages(text: str) -> Iterator[tuple[Message, int]]:
    """Messages of Python code and their lines: literal first arguments of the gettext functions."""
    for node in ast.walk(ast.parse(text)):
        function = called(node)
        if function not in TRANSLATED:
            continue
        words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if function in CONTEXT and len(words) > 1:
            yield (words[0], words[1]), node.lineno
        elif words:
            yield ("", words[0]), node.lineno


def called(node: ast.AST) -> str:
    """The name of the function a node calls, or nothing."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


CALL = re.compile(r"\b(n?p?gettext|_)\(")


def template_messages(text: str) -> Iterator[tuple[Message, int]]:
    """Messages of a template, through Django's own `templatize`."""
    for number, line in enumerate(templatize(text).splitlines(), 1):
        for found in CALL.finditer(line):
            call = call_at(line, found.start())
            if call:
                yield from ((message, number) for message, _line in python_messages(call))


def call_at(line: str, start: int) -> str:
    """The call beginning at `start`, as far as it is Python; templatize fills the rest with X."""
    for end in (match.end() for match in re.finditer(r"\)", line[start:])):
        piece = line[start : start + end]
        try:
            ast.parse(piece)
        except SyntaxError:
            continue
        return piece
    return ""


def own_files() -> Iterator[Path]:
    """Our templates and Python files."""
    for pattern in ("*.py", "*.html", "*.txt"):
        for path in sorted(ROOT.rglob(pattern)):
            inside = path.relative_to(ROOT).parts
            if not NOT_OURS & set(inside) and (pattern == "*.py" or "templates" in inside):
                yield path


def messages() -> Iterator[tuple[Message, str]]:
    """Every message used, with file and line."""
    for path in own_files():
        text = path.read_text(encoding="utf-8")
        found = python_messages(text) if path.suffix == ".py" else template_messages(text)
        for message, line in found:
            yield message, f"{name(path)}:{line}"


def untranslated(catalogue: polib.POFile) -> list[str]:
    """A line for each message without Chinese: where it is used and what it says."""
    known = {(entry.msgctxt or "", entry.msgid) for entry in catalogue}
    missing: dict[Message, str] = {}
    for message, place in messages():
        if message[1] and message not in known:
            missing.setdefault(message, place)
    return [f"{place}: no Chinese for {message[1]!r}" for message, place in missing.items()]


def check() -> None:
    """Fail with one line for each untranslated or twice translated message."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
    catalogue, conflicts = merged()
    lines = conflicts + untranslated(catalogue)
    if lines:
        sys.stderr.write("\n".join(lines) + f"\n{len(lines)} things to mend in the catalogues\n")
        raise SystemExit(1)
    sys.stdout.write(f"every message has its Chinese ({len(catalogue)} entries)\n")


def compile_catalogue() -> None:
    """Write django.mo."""
    CATALOGUE.mkdir(parents=True, exist_ok=True)
    catalogue, _conflicts = merged()
    catalogue.save_as_mofile(str(CATALOGUE / "django.mo"))
    sys.stdout.write(f"{len(catalogue)} messages in {name(CATALOGUE / 'django.mo')}\n")


if __name__ == "__main__":
    check() if "--check" in sys.argv[1:] else compile_catalogue()
