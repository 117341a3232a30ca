"""Cells and choices of the long lists, drawn without a template of their own: a page has a thousand of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from common.templatetags.components import drawn_status

register = template.Library()
CHECKED = mark_safe(" checked")
NOTHING = mark_safe('<td class="mut">—</td>')
NOTHING_WIDE = mark_safe('<td class="wm mut" title="">—</td>')
NO_NUMBER = mark_safe('<td class="r">—</td>')


def word(value: object) -> SafeString:
    """Some words."""
    return format_html("<td>{}</td>", value) if value else NOTHING


def wide(value: object) -> SafeString:
    """Words that are cut where they are long, and whole in the title."""
    return format_html('<td class="wm" title="{0}">{0}</td>', value) if value else NOTHING_WIDE


def number(value: object) -> SafeString:
    """A number, to the right."""
    return format_html('<td class="r">{}</td>', value) if value else NO_NUMBER


def marks(value: Sequence[Mapping[str, str]]) -> SafeString:
    """A letter for each year: word, tone, title."""
    letters = ((one["tone"], one["title"], one["word"]) for one in value)
    drawn = format_html_join("", '<i class="{}" title="{}">{}</i>', letters)
    return format_html('<td><span class="gr">{}</span></td>', drawn)


def status(value: Mapping[str, str] | None) -> SafeString:
    """An outcome with its label."""
    if not value:
        return mark_safe('<td><span class="mut">—</span></td>')
    return format_html("<td>{}</td>", drawn_status(value["outcome"], value["label"], pill=False, plain=True))


def link(value: tuple[str, str]) -> SafeString:
    """The head of a row: where it leads, and its words."""
    return format_html('<th scope="row"><a class="nm" href="{}">{}</a></th>', *value)


CELLS: dict[str, Callable[..., SafeString]] = {
    "link": link,
    "word": word,
    "wide": wide,
    "number": number,
    "marks": marks,
    "status": status,
}


@register.simple_tag
def cells(row: Iterable[tuple[str, object]]) -> SafeString:
    """The cells of a row, each of one of the kinds above."""
    return mark_safe("".join(CELLS[kind](value) for kind, value in row))  # noqa: S308  each cell is safe


@register.simple_tag
def select_cell(value: object, name: str) -> SafeString:
    """The box that chooses a row for the bar below the list."""
    label = _("Select %(name)s") % {"name": name}
    return format_html('<td><input type="checkbox" name="ids" value="{}" aria-label="{}"></td>', value, label)


@register.simple_tag
def choices(name: str, box: str, options: Iterable[tuple[str, object, bool]]) -> SafeString:
    """The boxes of a filter: value, label, whether it is chosen; box: checkbox or radio."""
    return format_html_join(
        "",
        '<label class="op"><input type="{}" name="{}" value="{}"{}>{}</label>',
        ((box, name, value, CHECKED if on else "", label) for value, label, on in options),
    )
