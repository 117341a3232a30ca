"""How the pages and the sheet word a comparison."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cadres.imports.report import MASK
from cadres.verification.compare import HIDDEN, Outcome, heading_of

OUTCOMES: dict[str, Promise] = {
    Outcome.SAME: gettext_lazy("the same"),
    Outcome.NORMALIZED: gettext_lazy("the same, written otherwise"),
    Outcome.DIFFERS: gettext_lazy("differs"),
    Outcome.ONLY_FORM: gettext_lazy("only in the form"),
    Outcome.ONLY_FILE: gettext_lazy("only on file"),
    Outcome.NOT_COMPARED: gettext_lazy("not compared"),
}
STATUSES = {
    Outcome.SAME: "ok",
    Outcome.NORMALIZED: "ok",
    Outcome.DIFFERS: "fail",
    Outcome.ONLY_FORM: "soon",
    Outcome.ONLY_FILE: "soon",
    Outcome.NOT_COMPARED: "na",
}
RULES: dict[str, Promise] = {
    "blanks": gettext_lazy("blanks left out"),
    "width": gettext_lazy("full and half width, signs"),
    "empty": gettext_lazy("无 is nothing"),
    "ethnic": gettext_lazy("with and without 族"),
    "code": gettext_lazy("one word of the code list"),
    "place": gettext_lazy("with and without 省, 市, 县"),
    "date": gettext_lazy("one date, written otherwise"),
    "precision": gettext_lazy("one date, known more exactly on one side"),
    "party": gettext_lazy("one party, named otherwise"),
    "posts": gettext_lazy("as the posts on file have it"),
    "stints": gettext_lazy("the same stretches, written otherwise"),
    "rows": gettext_lazy("as the rows on file have it"),
}
EDIT_PARTS = {"resume": "edit", "grades": "appraisals", "awards": "awards", "post": "service"}


def in_words(line: dict) -> dict:
    """A line of a comparison as it is drawn; hidden sides as a mask where they hold something."""
    key, outcome = line["key"], line["outcome"]
    hidden = key in HIDDEN or key == "family"
    return line | {
        "heading": str(heading_of(key)),
        "words": str(OUTCOMES[outcome]),
        "status": STATUSES[outcome],
        "rule_words": str(RULES[line["rule"]]) if line["rule"] else "",
        "part": _rows_differ(line["part"]) if key == "family" else line["part"],
        "form": MASK if hidden and outcome != Outcome.ONLY_FILE else line["form"],
        "file": MASK if hidden and outcome not in {Outcome.ONLY_FORM} else line["file"],
    }


def _rows_differ(count: str) -> str:
    return _("%(count)s rows differ") % {"count": count} if count else ""
