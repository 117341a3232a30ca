"""The cadres a user may see, and what pages show of them."""

from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Prefetch, Q, QuerySet

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Appointment, Cadre, RankPeriod


def visible_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose home or host unit is in the user's scope; the first wall, row-level security is the second."""
    return _within(user, Permission.VIEW_CADRES)


def exportable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres the user may take out in a list, which can be fewer than those on the screen."""
    return _within(user, Permission.EXPORT_CADRES)


def _within(user: User, permission: Permission) -> QuerySet[Cadre]:
    units = unit_ids_for(user, permission)
    return Cadre.objects.filter(Q(home_unit__in=units) | Q(host_units__overlap=units))


def near_to(user: User) -> frozenset[UUID]:
    """The user's own file and those of kin, wherever they are: read once for each user object."""
    if not hasattr(user, "_near"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT unnest(cadres_near(%s))", [user.pk])
            user._near = frozenset(row[0] for row in cursor)
    return user._near


def entrusted_cadres(user: User, permission: Permission) -> QuerySet[Cadre]:
    """Cadres whose home unit is where the user holds `permission`, never the user and kin.

    Less than what is visible: a host sees no matters of a guest, and nobody acts on a matter about themself.
    """
    return Cadre.objects.filter(home_unit__in=unit_ids_for(user, permission)).exclude(pk__in=near_to(user))


def editable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose files the user may change."""
    return entrusted_cadres(user, Permission.EDIT_CADRES)


def in_house_order(cadres: QuerySet[Cadre]) -> QuerySet[Cadre]:
    """机构顺序 + 集体内排序."""
    return cadres.order_by("home_unit__path", "home_order", "id")


def with_present_service(cadres: QuerySet[Cadre], on: date) -> QuerySet[Cadre]:
    """Each with `present_posts` (main first) and `present_ranks` on that day, in two more queries."""
    posts = Appointment.objects.filter(valid__contains=on).order_by("-is_main", "id").select_related("unit")
    ranks = RankPeriod.objects.filter(valid__contains=on)
    return cadres.select_related("home_unit").prefetch_related(
        Prefetch("appointments", posts, to_attr="present_posts"),
        Prefetch("ranks", ranks, to_attr="present_ranks"),
    )


def search(cadres: QuerySet[Cadre], words: str) -> QuerySet[Cadre]:
    """By name, full pinyin or initials; every word must fit."""
    for word in words.split():
        cadres = cadres.filter(Q(name__icontains=word) | Q(name_search__icontains=word.lower()))
    return cadres
