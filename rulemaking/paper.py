"""The rule book on paper: the sets in force on a day with their numbers and sources, as .docx, to be signed by who inspects."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Word

from common.word import HEADING, TEXT, paragraph, saved, set_up, write
from readiness.rules import RuleSet
from readiness.views.book import own
from rulemaking.words import article, identities, speaks


def rule_book_paper(
    sets: Iterable[RuleSet], *, title: str, under: str, signers: list[str], at: datetime
) -> bytes:
    """The whole book: each set with its articles, places to sign below; made `at` a time."""
    word = Document()
    set_up(word, title, at, sides=2.4, ends=2.2)
    paragraph(word, title, HEADING, 18, centred=True)
    paragraph(word, under, TEXT, 12, centred=True)
    for one in sets:
        _set(word, one)
    paragraph(word, "", TEXT, 12)
    paragraph(word, "\u3000\u3000".join(f"{name}：\u3000\u3000\u3000\u3000" for name in signers), TEXT, 12)
    return saved(word)


def _set(word: Word, one: RuleSet) -> None:
    paragraph(word, own(one.title_zh, one.title_en), HEADING, 14)
    about = [_("Version %(version)s") % {"version": one.version}, speaks(one), identities(one.identity)]
    if one.overlay:
        about.append(f"{one.overlay.document} {one.overlay.number}")
    paragraph(word, _("; ").join(about), TEXT, 11)
    table = word.add_table(rows=1, cols=4, style="Table Grid")
    heads = (
        _("No. and rule"),
        _("Conditions and numbers"),
        _("Source and how sure"),
        _("Effect and confirmation"),
    )
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        write(cell.paragraphs[0].add_run(head), HEADING, 10)
    for number, rule in enumerate(one.rules, 1):
        for cell, text in zip(table.add_row().cells, _cells(article(rule, number)), strict=True):
            write(cell.paragraphs[0].add_run(text), TEXT, 10)


def _cells(one: dict) -> tuple[str, str, str, str]:
    numbers = "\n".join(f"{name}{_(': ')}{value}" for name, value in one["conditions"])
    source = "\n".join(filter(None, (one["source"], one["quoted"], str(one["verified"]))))
    sure = one["confirmed"] or _("unconfirmed")
    effect = "\n".join(filter(None, (str(one["effect"]), str(one["gate"]), str(one["waiver"]), sure)))
    asked = _("for %(steps)s") % {"steps": one["steps"]}
    return f"{one['number']} {one['id']} {one['title']}", f"{numbers}\n{asked}".strip(), source, effect
