"""Sanctions a user may see, and how they stand on a day."""

from datetime import date

from django.db.models import Case, CharField, Q, QuerySet, Value, When

from accountability.choices import Closing, Family, Standing
from accountability.models import Sanction
from accounts.choices import Permission
from accounts.models import User
from cadres.models import Cadre, Matter
from cadres.queries import entrusted_cadres

ASKS_FOR_A_FINDING = (Family.ADMONITION, Family.ORGANIZATIONAL)


def visible_sanctions(user: User) -> QuerySet[Sanction]:
    """Sanctions of cadres in the units the user supervises; never the user's own or those of kin."""
    return Sanction.objects.filter(cadre__in=entrusted_cadres(user, Permission.VIEW_SUPERVISION))


def own_sanctions(user: User) -> QuerySet[Sanction]:
    """Those the user may change."""
    return visible_sanctions(user).filter(cadre__in=supervised_cadres(user))


def supervised_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres about whom the user may enter something here."""
    return entrusted_cadres(user, Permission.EDIT_SUPERVISION)


def open_matters_of(cadres: QuerySet[Cadre]) -> QuerySet[Matter]:
    """Matters of these cadres that are not exempted, the latest first."""
    return Matter.objects.filter(cadre__in=cadres, exempted_on=None).order_by("-opened_on", "-id")


def with_kinds(sanctions: QuerySet[Sanction]) -> QuerySet[Sanction]:
    """Each with its kind and its matter."""
    return sanctions.select_related("kind", "reduced_to", "matter")


def of_kind(**told: object) -> Q:
    """Whose kind, reduced or as decided, is such."""
    decided = {f"kind__{key}": value for key, value in told.items()}
    reduced = {f"reduced_to__{key}": value for key, value in told.items()}
    return Q(reduced_to=None, **decided) | Q(reduced_to__isnull=False, **reduced)


def standing_on(day: date) -> dict[str, Q]:
    """Conditions by how a sanction stands on that day; the first that holds counts."""
    over = Q(effect_until__lt=day) & of_kind(family__in=ASKS_FOR_A_FINDING)
    return {
        Standing.EXEMPTED: Q(matter__exempted_on__lte=day),
        Standing.NO_PERIOD: of_kind(blocks_leadership=False, blocks_rank=False),
        Standing.RUNNING: Q(effect_until=None) | Q(effect_until__gte=day),
        Standing.UNCLOSED: over & (Q(closed_on=None) | Q(closed_on__gt=day)),
        Standing.AFFECTS: over & Q(closing_result=Closing.AFFECTS),
        Standing.ENDED: Q(effect_until__lt=day),
    }


def with_standing(sanctions: QuerySet[Sanction], day: date) -> QuerySet[Sanction]:
    """Each with `standing`."""
    cases = [When(condition, then=Value(str(key))) for key, condition in standing_on(day).items()]
    return sanctions.annotate(standing=Case(*cases, default=Value(""), output_field=CharField()))
