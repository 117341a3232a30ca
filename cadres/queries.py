"""The cadres a user may see, and what pages show of them."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody, unit_ids_for, units_for
from cadres.models import (
    Appointment,
    Appraisal,
    Cadre,
    ComparedForm,
    Education,
    FormComparison,
    ListExport,
    RankPeriod,
)
from common import crypto
from units.models import Unit
from units.queries import subtree

OF_A_CADRE = {"cadre": OuterRef("pk")}
LISTED = (
    "name", "name_search", "sex", "birth", "identity", "management_state", "work_started", "party_joined", "post_text",
    "home_order",
    "home_unit__name", "home_unit__short_name", "home_unit__path",
)  # fmt: skip


def visible_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose home or host unit is in the user's scope; the first wall, row-level security is the second."""
    return _within(user, Permission.VIEW_CADRES)


def exportable_cadres(user: User, unit: Unit | None = None) -> QuerySet[Cadre]:
    """Cadres the user may take out in a list (of a unit and all below it), fewer than those on the screen at times."""
    return _within(user, Permission.EXPORT_CADRES, unit)


def visible_exports(user: User) -> QuerySet[ListExport]:
    """Exports the user has asked for, and those of the units for which the user decides on them."""
    decided = units_for(user, Permission.APPROVE_EXPORTS)
    found = ListExport.objects.filter(Q(approval__requested_by=user) | Q(unit__in=decided))
    return found.select_related("unit", "run", "approval__requested_by", "approval__decided_by")


def visible_comparisons(user: User) -> QuerySet[FormComparison]:
    """Comparisons of forms with files, for units the user may import for."""
    units = units_for(user, Permission.IMPORT_CADRES)
    return FormComparison.objects.filter(unit__in=units).select_related("unit", "started_by", "run")


def visible_compared(user: User, comparison: FormComparison) -> QuerySet[ComparedForm]:
    """Its forms: of people whose files the user is entrusted with, never of the user and kin, and of nobody on file."""
    mine = entrusted_cadres(user, Permission.IMPORT_CADRES)
    return comparison.forms.filter(Q(cadre=None) | Q(cadre__in=mine))


def _within(user: User, permission: Permission, unit: Unit | None = None) -> QuerySet[Cadre]:
    return Cadre.objects.filter(at_home_or_guests(user, permission, unit))


def at_home_or_guests(user: User, permission: Permission, unit: Unit | None = None) -> Q:
    """Home or host unit is where the user holds `permission`, of `unit` and below it if given.

    Where the user holds it everywhere, nobody's unit is compared.
    """
    if unit is None and reaches_everybody(user, permission):
        return Q()
    units = unit_ids_for(user, permission)
    if unit:
        inside = set(subtree([unit]).values_list("pk", flat=True))
        units = [pk for pk in units if pk in inside]
    return Q(home_unit__in=units) | Q(host_units__overlap=units)


def at_home(user: User, permission: Permission) -> Q:
    """The same of the home unit alone."""
    return Q() if reaches_everybody(user, permission) else Q(home_unit__in=unit_ids_for(user, permission))


def near_to(user: User, column: str = "pk") -> Q:
    """The user's own file and those of kin, wherever they are: the owner of the tables answers, once a statement.

    `column` holds the cadre, for rows of other tables.
    """
    near = Func(Value(user.pk), function="cadres_near")
    is_near = {"template": "(%(expressions)s)::uuid[]))", "arg_joiner": " = ANY((SELECT "}
    return Q(Func(F(column), near, **is_near, output_field=BooleanField()))


def entrusted_cadres(user: User, permission: Permission) -> QuerySet[Cadre]:
    """Cadres whose home unit is where the user holds `permission`, never the user and kin.

    Less than what is visible: a host sees no matters of a guest, and nobody acts on a matter about themself.
    """
    return Cadre.objects.filter(~near_to(user), at_home(user, permission))


def editable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose files the user may change."""
    return entrusted_cadres(user, Permission.EDIT_CADRES)


def revealable_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose sensitive parts the user may look at."""
    return entrusted_cadres(user, Permission.REVEAL_SENSITIVE)


def by_id_number(cadres: QuerySet[Cadre], number: str) -> QuerySet[Cadre]:
    """Those with this ID number, found by its keyed hash; an ID number is never part of an address."""
    return cadres.filter(id_number_index__in=crypto.blind_indexes(number, "id_number"))


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


def with_standing(cadres: QuerySet[Cadre], on: date) -> QuerySet[Cadre]:
    """What a line says of each, with dicts `main_post` and `rank_held` of that day, in one query."""
    posts = Appointment.objects.filter(in_force(on), **OF_A_CADRE, is_main=True).order_by("id")
    ranks = RankPeriod.objects.filter(in_force(on), **OF_A_CADRE)
    since = F("valid__startswith")
    return (
        cadres.select_related("home_unit")
        .only(*LISTED)
        .annotate(
            main_post=first(posts, "title", "level", "person_level"),
            rank_held=first(ranks, "scale", "rank", "start_precision", since=since),
        )
    )


def with_records(cadres: QuerySet[Cadre], years: range) -> QuerySet[Cadre]:
    """Each with dicts `schooling` (the latest) and `grades` of those years, in the same query."""
    latest = Func("graduated", function="date_latest").desc(nulls_last=True)
    schools = Education.objects.filter(**OF_A_CADRE).order_by(latest, "mode", "id")
    grades = Appraisal.objects.filter(**OF_A_CADRE, year__in=years)
    return cadres.annotate(
        schooling=first(schools, "education_text", "degree_text"),
        grades=ArraySubquery(grades.values(said=JSONObject(year="year", grade="grade", word="word"))),
    )


def in_force(on: date) -> Func:
    """Whether `valid` covers a day. Behind row-level security the planner takes the operator to fit one row in 200."""
    return Func(F("valid"), Value(on), function="range_contains_elem", output_field=BooleanField())


def first(rows: QuerySet, *names: str, **more: F) -> Subquery:
    """These columns of the first row, as a dict; None when there is none."""
    columns = JSONObject(**{name: name for name in names}, **more)
    return Subquery(rows.values(said=columns)[:1])


def search(cadres: QuerySet[Cadre], words: str) -> QuerySet[Cadre]:
    """By name, full pinyin or initials; every word must fit."""
    for word in words.split():
        cadres = cadres.filter(Q(name__contains=word) | Q(name_search__contains=word.lower()))
    return cadres
