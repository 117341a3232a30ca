"""Every address and task declares who may use it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from accounts.choices import Permission

DECLARED = {"public", *Permission.values}
OPEN_BY_NATURE = {"set_language"}


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for item in resolver.url_patterns:
        if isinstance(item, URLResolver):
            yield from patterns(item)
        else:
            yield item


def access_of(pattern: URLPattern) -> object:
    view = pattern.callback
    inside = getattr(view, "cls", None) or getattr(view, "view_class", None)
    return getattr(view, "access", None) or getattr(inside, "access", None)


def test_every_address_declares_its_permission():
    found = [p for p in patterns(get_resolver()) if p.name not in OPEN_BY_NATURE]
    assert [str(p.pattern) for p in found if access_of(p) not in DECLARED] == []


def test_the_guard_notices_an_address_without_one():
    assert access_of(URLPattern("nowhere", lambda request: None)) is None
