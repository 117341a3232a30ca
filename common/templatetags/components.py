"""The product's components as template tags; each draws one file of templates/components/."""

import json
from functools import lru_cache

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

register = template.Library()

OUTCOMES = {
    "ok": ("circle-check", _("Qualified")),
    "soon": ("clock", _("Within 12 months")),
    "later": ("hourglass", _("Within 36 months")),
    "miss": ("file-alert", _("To be verified")),
    "judge": ("user-question", _("To be determined")),
    "fail": ("circle-x", _("Not met")),
    "na": ("circle-minus", _("Not applicable")),
}
NOTE_ICONS = {"": "info-circle", "ok": "circle-check", "fail": "alert-triangle", "miss": "alert-triangle"}
MESSAGE_KINDS = {"error": "fail", "warning": "miss", "success": "ok"}


@register.simple_tag
def icon(name: str, classes: str = "") -> SafeString:
    """One icon of the sprite, hidden from screen readers; classes: i-sm, i-lg, a colour class."""
    return format_html(
        '<svg class="i {}" aria-hidden="true" focusable="false"><use href="{}#i-{}"></use></svg>',
        classes,
        sprite(),
        name,
    )


@lru_cache(maxsize=1)
def sprite() -> str:
    """The address of all icons; a page asks for it a hundred times."""
    return static("icons.svg")


def attributes(options: dict) -> dict:
    """HTML attributes from keyword arguments: hx_get → hx-get; None and False leave it out."""
    return {
        key.rstrip("_").replace("_", "-"): "" if value is True else value
        for key, value in options.items()
        if value is not None and value is not False
    }


@register.inclusion_tag("components/button.html")
def button(label: str, icon: str = "", kind: str = "", href: str = "", **options: object) -> dict:
    """A button, or a link that looks like one. kind: pri, ghost, danger, sm, icon (label is its name)."""
    options.setdefault("type", None if href else "button")
    return {"label": label, "icon": icon, "kind": kind, "href": href, "attributes": attributes(options)}


@register.simple_tag
def status(outcome: str, label: str = "", *, pill: bool = False, plain: bool = False) -> SafeString:
    """An outcome: colour, icon and word, always all three. outcome: ok soon later miss judge fail na."""
    return drawn_status(outcome, str(label or OUTCOMES[outcome][1]), pill, plain)


@lru_cache(maxsize=1000)
def drawn_status(outcome: str, label: str, pill: bool, plain: bool) -> SafeString:
    """The same few on every row of a list, drawn once."""
    context = {"outcome": outcome, "icon": OUTCOMES[outcome][0], "label": label, "pill": pill, "plain": plain}
    return render_to_string("components/status.html", context)


@register.inclusion_tag("components/chip.html")
def chip(label: str, value: str = "", href: str = "", **options: object) -> dict:
    """A filter. options: on, count, icon, add (dashed)."""
    return {"label": label, "value": value, "href": href, **options}


@register.inclusion_tag("components/tag.html")
def tag(label: str, icon: str = "", kind: str = "") -> dict:
    """A fact about somebody. kind: acc, line, miss."""
    return {"label": label, "icon": icon, "kind": kind}


@register.inclusion_tag("components/tile.html")
def tile(key: str, label: str, value: object, unit: str = "", **options: object) -> dict:
    """A number of the dashboard. options: href, notes (list), warning, definition, as_of, source."""
    return {"key": key, "label": label, "value": value, "unit": unit, **options}


@register.inclusion_tag("components/progress.html")
def progress(done: int, total: int, label: str = "", **options: object) -> dict:
    """A bar with its numbers. options: rate, remaining, cancel_url, outcome (colour)."""
    return {"done": done, "total": total, "label": label, "percent": percent(done, total), **options}


@register.inclusion_tag("components/gauge.html")
def gauge(share: float, label: str, outcome: str = "") -> dict:
    """A bar alone; `share` is a percentage, `label` its text for screen readers."""
    return {"percent": max(0, min(100, round(share))), "label": label, "outcome": outcome}


@register.filter
def thousands(number: int) -> str:
    """A number with its thousands apart: 1,024."""
    return f"{number:,}"


@register.filter
def percent(part: float, whole: float) -> int:
    """`part` of `whole` as a whole percentage, 0 when there is nothing."""
    return max(0, min(100, round(100 * part / whole))) if whole else 0


@register.inclusion_tag("components/empty_state.html")
def empty_state(icon: str, title: str, text: str, **options: object) -> dict:
    """What belongs here and how to begin. options: label, href (primary), second_label, second_href."""
    return {"icon": icon, "title": title, "text": text, **options}


@register.inclusion_tag("components/todo.html")
def todo(item: object) -> dict:
    """One thing to do. item: icon, outcome, what, why, late, action, href."""
    return {"item": item}


@register.inclusion_tag("components/crumbs.html")
def crumbs(*steps: str) -> dict:
    """Where this page stands: words; an address belongs to the word after it."""
    found, url = [], ""
    for step in map(str, steps):
        if step.startswith("/"):
            url = step
            continue
        if step:
            found.append((step, url))
        url = ""
    return {"steps": found}


@register.inclusion_tag("components/tabs.html")
def tabs(items: list, label: str) -> dict:
    """Parts of a record, loaded into #tab. items: label, href, count, current."""
    return {"items": items, "label": label}


@register.inclusion_tag("components/runway.html")
def runway(months: list, **options: object) -> dict:
    """Months ahead. months: label, title, count, height (0–50), href, later, year, on. options: title."""
    return {"months": months, **options}


@register.inclusion_tag("components/lane.html")
def lane(outcome: str, cards: list, count: int, **options: object) -> dict:
    """A lane of the board. options: label, text, more_url, more, none."""
    name, word = OUTCOMES[outcome]
    options.setdefault("label", word)
    return {"outcome": outcome, "icon": name, "cards": cards, "count": count, **options}


@register.inclusion_tag("components/lane_card.html")
def lane_card(card: object, outcome: str) -> dict:
    """A person in a lane. card: href, name, about, tag, post, step, when, share (gauge), why, icon."""
    return {"card": card, "outcome": outcome, "icon": OUTCOMES[outcome][0]}


@register.inclusion_tag("components/receipt_row.html")
def receipt_row(line: object) -> dict:
    """One rule of the receipt, with its sum when the line has one (see docs/pages.md)."""
    return {"line": line}


@register.inclusion_tag("components/chart.html")
def chart(key: str, option: dict, label: str, **options: object) -> dict:
    """An ECharts option (colours as "--chart-1"), its name, and its table. options: size, head, rows.

    The option stands in an attribute: htmx takes every script out of what it puts into a page.
    """
    said = json.dumps(option, cls=DjangoJSONEncoder)
    return {"key": key, "option": said, "label": label, **options}


@register.inclusion_tag("components/message.html")
def message(item: object) -> dict:
    """One message of the messages framework."""
    kind = MESSAGE_KINDS.get(item.level_tag, "")
    return {"text": item.message, "kind": kind, "icon": NOTE_ICONS[kind]}


@register.simple_block_tag(end_name="endcard")
def card(content: str, title: str = "", meta: str = "", end: str = "", **options: object) -> SafeString:
    """A card. `end` is HTML for the right of its head. options: foot, id, plain (no padding), classes."""
    context = {"content": content, "title": title, "meta": meta, "end": end, **options}
    return render_to_string("components/card.html", context)


@register.simple_block_tag(end_name="endnote")
def note(content: str, kind: str = "", icon: str = "") -> SafeString:
    """A sentence that must be read. kind: ok, soon, miss, judge, fail or nothing."""
    name = icon or NOTE_ICONS.get(kind) or OUTCOMES[kind][0]
    return render_to_string("components/note.html", {"content": content, "kind": kind, "icon": name})


@register.simple_block_tag(end_name="enddialog")
def dialog(content: str, key: str, title: str, **options: object) -> SafeString:
    """A dialog opened by a button with data-dialog="key". options: foot (HTML), wide."""
    context = {"content": content, "key": key, "title": title, **options}
    return render_to_string("components/dialog.html", context)


@register.simple_block_tag(end_name="endprint")
def print_only(content: str) -> SafeString:
    """Something only paper shows."""
    return format_html('<div class="print-only">{}</div>', content)


@register.inclusion_tag("components/form_section.html")
def form_section(form: BaseForm, names: str, title: str, help: str = "", columns: int = 2) -> dict:
    """Fields of a form under one title; `names` is a list of field names separated by spaces."""
    return {
        "fields": [form[name] for name in names.split()],
        "title": title,
        "help": help,
        "columns": columns,
    }


@register.inclusion_tag("components/form_errors.html")
def form_errors(form: BaseForm) -> dict:
    """What must be mended, summed at the top with links to the fields."""
    found = [(field, field.errors) for field in form if field.errors]
    general = form.non_field_errors()
    return {"fields": found, "general": general, "count": len(found) + len(general)}
