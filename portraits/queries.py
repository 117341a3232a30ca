"""Of whom a user sees a portrait or an index, and who may add to it."""

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Cadre
from cadres.queries import entrusted_cadres
from portraits.models import IndexMonth, IndexResult, Label, Portrait, Prompt

VIEW, EDIT = Permission.VIEW_PORTRAITS, Permission.EDIT_PORTRAITS
INDEX, JUDGE = Permission.VIEW_RESPONSIBILITY, Permission.JUDGE_RESPONSIBILITY


def visible_portrayed(user: User) -> QuerySet[Cadre]:
    """People of the user's units whose portraits the user sees; never the user and kin, never guests."""
    return entrusted_cadres(user, VIEW).select_related("home_unit")


def portrayable_cadres(user: User) -> QuerySet[Cadre]:
    """People of whom the user takes portraits and to whom the user gives labels."""
    return entrusted_cadres(user, EDIT).select_related("home_unit")


def visible_portraits(user: User) -> QuerySet[Portrait]:
    """Portraits that were taken of people in sight."""
    found = Portrait.objects.filter(cadre__in=entrusted_cadres(user, VIEW))
    return found.select_related("cadre__home_unit", "taken_by")


def own_labels(user: User) -> QuerySet[Label]:
    """Labels the user may withdraw."""
    return Label.objects.filter(cadre__in=entrusted_cadres(user, EDIT), withdrawn_on=None).select_related(
        "cadre"
    )


def visible_indexes(user: User) -> QuerySet[IndexResult]:
    """The index of leading cadres of the user's units, never of the user and kin; `shown`: the value this user may know.

    Without the right to supervision detail it is the value as if there were no sanction.
    """
    detail = When(cadre__home_unit__in=unit_ids_for(user, Permission.VIEW_SUPERVISION), then=F("value"))
    found = IndexResult.objects.filter(cadre__in=entrusted_cadres(user, INDEX))
    return found.annotate(shown=Case(detail, default=F("open_value"))).select_related("cadre__home_unit")


def months_of(result: IndexResult) -> QuerySet[IndexMonth]:
    """The course of somebody's index, the earliest first."""
    return IndexMonth.objects.filter(cadre=result.cadre_id).order_by("month")


def visible_prompts(user: User) -> QuerySet[Prompt]:
    """What is to be studied, or was, of people of the user's units; never of the user and kin.

    `now`: the value of today as if there were no sanction, which no prompt tells of.
    """
    today = IndexResult.objects.filter(cadre=OuterRef("cadre")).values("open_value")
    found = Prompt.objects.filter(cadre__in=entrusted_cadres(user, INDEX)).annotate(now=Subquery(today))
    return found.select_related("cadre__home_unit", "judged_by")


def judged_prompts(user: User) -> QuerySet[Prompt]:
    """Open ones on which the user says what was found."""
    return visible_prompts(user).filter(judged_on=None, cadre__in=entrusted_cadres(user, JUDGE))
