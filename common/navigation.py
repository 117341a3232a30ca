"""The side bar as a registry: each app declares its entries in `<app>/menu.py`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

SECTIONS: dict[str, Promise | str] = {
    "home": "",
    "cadres": _("Cadres"),
    "development": _("Development"),
    "assessment": _("Assessment"),
    "results": _("Results and policies"),
    "system": "",
}


def everybody(_request: HttpRequest) -> bool:
    """Allow an entry to every signed-in user."""
    return True


def no_badge(_request: HttpRequest) -> int:
    """Show no number beside an entry."""
    return 0


@dataclass(frozen=True)
class MenuItem:
    """One line of the side bar. `badge` is a number shown at its end, red with `hot`; 0 shows nothing."""

    key: str
    section: str
    order: int
    label: Promise | str
    icon: str
    url_name: str
    allowed: Callable[[HttpRequest], bool] = everybody
    badge: Callable[[HttpRequest], int] = no_badge
    hot: bool = False


@dataclass
class Registry:
    """What apps declared: entries by key, the page that searches, the page of notices with its count."""

    items: dict[str, MenuItem] = field(default_factory=dict)
    search_url_name: str = ""
    may_search: Callable[[HttpRequest], bool] = everybody
    bell_url_name: str = ""
    bell_count: Callable[[HttpRequest], int] = no_badge


registry = Registry()


def add_item(item: MenuItem) -> None:
    """Declare one entry; a second one of the same key or an unknown section is a mistake in the code."""
    if item.section not in SECTIONS:
        raise ValueError(f"menu entry {item.key}: unknown section {item.section}")
    if registry.items.setdefault(item.key, item) != item:
        raise ValueError(f"menu entry {item.key} is declared twice")


def set_search(url_name: str, *, allowed: Callable[[HttpRequest], bool] = everybody) -> None:
    """Name the page the search box of the top bar sends `q` to, and who has that box."""
    registry.search_url_name, registry.may_search = url_name, allowed


def set_bell(url_name: str, count: Callable[[HttpRequest], int]) -> None:
    """Name the page of notices and how many are unread."""
    registry.bell_url_name, registry.bell_count = url_name, count


@lru_cache(maxsize=1)
def discover() -> None:
    """Import `menu.py` of every installed app, once."""
    autodiscover_modules("menu")


def entry(item: MenuItem, request: HttpRequest) -> dict:
    """One entry as the template draws it."""
    url = reverse(item.url_name)
    current = request.path == url or (url != "/" and request.path.startswith(url))
    return {"item": item, "url": url, "current": current, "badge": item.badge(request)}


def sections_for(request: HttpRequest) -> list[dict]:
    """The sections with the entries this user may open, in order; empty sections are left out."""
    discover()
    shown = [item for item in registry.items.values() if item.allowed(request)]
    ordered = sorted(shown, key=lambda item: (item.order, item.key))
    found = [
        {"label": label, "entries": [entry(item, request) for item in ordered if item.section == key]}
        for key, label in SECTIONS.items()
    ]
    return only_longest_current([section for section in found if section["entries"]])


def only_longest_current(sections: list[dict]) -> list[dict]:
    """Mark one entry as current: the one whose address matches most of the path."""
    current = [line for section in sections for line in section["entries"] if line["current"]]
    for line in sorted(current, key=lambda line: -len(line["url"]))[1:]:
        line["current"] = False
    return sections


def shell(request: HttpRequest) -> dict:
    """Context processor: theme from its cookie and, for a signed-in user, menu, search and notices."""
    theme = "dark" if request.COOKIES.get("theme") == "dark" else "light"
    context = {"theme": theme, "house": getattr(settings, "ORGANIZATION_NAME", "")}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return context
    context["menu"] = sections_for(request)
    if registry.search_url_name and registry.may_search(request):
        context["search_url"] = reverse(registry.search_url_name)
    if registry.bell_url_name:
        context["bell"] = {"url": reverse(registry.bell_url_name), "count": registry.bell_count(request)}
    return context
