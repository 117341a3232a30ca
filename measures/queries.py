"""Themes, plans, items, measures and grants that a user may see or work on."""

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Value, When

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for, units_for
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, visible_cadres
from measures.choices import GrantState
from measures.models import (
    Extension,
    Grant,
    ItemPerson,
    ItemUnit,
    Measure,
    Plan,
    PlanItem,
    PlanSheet,
    PolicyDocument,
    ProgressReport,
    YearTheme,
)
from units.models import Unit
from work.choices import ApprovalState

PLANS, REPORT = Permission.VIEW_PLANS, Permission.REPORT_PROGRESS
VIEW, EDIT = Permission.VIEW_MEASURES, Permission.EDIT_MEASURES


def visible_items(user: User) -> QuerySet[PlanItem]:
    """Items of plans of the user's units, and those for which one of the user's units is responsible."""
    theirs = Exists(ItemUnit.objects.filter(item=OuterRef("pk"), unit__in=unit_ids_for(user, PLANS)))
    found = PlanItem.objects.filter(Q(plan__unit__in=unit_ids_for(user, PLANS)) | theirs)
    return found.select_related("plan__unit", "task")


def editable_items(user: User) -> QuerySet[PlanItem]:
    """Items of plans the user keeps."""
    return visible_items(user).filter(plan__unit__in=unit_ids_for(user, EDIT))


def reportable_items(user: User) -> QuerySet[PlanItem]:
    """Items on which the user reports for one of the responsible units."""
    own = ItemUnit.objects.filter(item=OuterRef("pk"), unit__in=unit_ids_for(user, REPORT))
    return visible_items(user).filter(Exists(own))


def reporting_units(user: User, item: PlanItem) -> QuerySet[Unit]:
    """The responsible units of an item for which the user reports."""
    return units_for(user, REPORT).filter(pk__in=item.responsible.values("unit"))


def with_responsible(items: QuerySet[PlanItem], user: User) -> QuerySet[PlanItem]:
    """Each with `responsible_units` and `seen_persons`, in two more queries; of persons only those in sight."""
    units = ItemUnit.objects.select_related("unit")
    return items.prefetch_related(
        Prefetch("responsible", units, to_attr="responsible_units"),
        Prefetch("persons", visible_persons(user), to_attr="seen_persons"),
    )


def visible_persons(user: User) -> QuerySet[ItemPerson]:
    """Responsible persons among the cadres the user looks at, guests of a unit as well."""
    return ItemPerson.objects.filter(cadre__in=visible_cadres(user)).select_related("cadre")


def visible_plans(user: User) -> QuerySet[Plan]:
    """Plans of the user's units, and those with an item for one of them."""
    theirs = ItemUnit.objects.filter(item__plan=OuterRef("pk"), unit__in=unit_ids_for(user, PLANS))
    found = Plan.objects.filter(Q(unit__in=unit_ids_for(user, PLANS)) | Exists(theirs))
    return found.select_related("unit", "theme")


def editable_plans(user: User) -> QuerySet[Plan]:
    """Plans the user keeps."""
    return Plan.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit", "theme")


def visible_themes(user: User) -> QuerySet[YearTheme]:
    """Themes of the user's units, and those served by a plan the user sees."""
    served = Q(pk__in=visible_plans(user).values("theme"))
    return YearTheme.objects.filter(Q(unit__in=unit_ids_for(user, PLANS)) | served).select_related("unit")


def editable_themes(user: User) -> QuerySet[YearTheme]:
    """Themes the user keeps."""
    return YearTheme.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def visible_reports(user: User) -> QuerySet[ProgressReport]:
    """Reports on items in sight: all of one's plans, else those of one's own units."""
    mine = Q(item__plan__unit__in=unit_ids_for(user, PLANS)) | Q(unit__in=unit_ids_for(user, PLANS))
    found = ProgressReport.objects.filter(mine, item__in=visible_items(user))
    return found.select_related("unit", "said_by", "proof", "item")


def visible_extensions(user: User) -> QuerySet[Extension]:
    """Dates put off of items in sight."""
    found = Extension.objects.filter(item__in=visible_items(user))
    return found.select_related("asked_by", "allowed_by")


def own_sheets(user: User) -> QuerySet[PlanSheet]:
    """Sheets brought in for plans the user keeps."""
    return PlanSheet.objects.filter(plan__in=editable_plans(user)).select_related("plan__unit", "file")


def kept_units(user: User) -> QuerySet[Unit]:
    """Units for which the user keeps themes, plans and measures."""
    return units_for(user, EDIT)


def visible_documents(user: User) -> QuerySet[PolicyDocument]:
    """Documents of the user's units and of those above them: what they promise is for these as well."""
    return PolicyDocument.objects.filter(within_reach(user)).select_related("unit")


def within_reach(user: User) -> Q:
    """Rows with a unit among those the user looks at and those above them."""
    paths = units_for(user, VIEW).values_list("path", flat=True)
    steps = [path.split(".")[:-1] for path in paths]
    above = {".".join(one[:n]) + "." for one in steps for n in range(1, len(one) + 1)}
    return Q(unit__path__in=above)


def editable_documents(user: User) -> QuerySet[PolicyDocument]:
    """Documents the user keeps."""
    return PolicyDocument.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def visible_measures(user: User) -> QuerySet[Measure]:
    """Measures of documents in sight."""
    found = Measure.objects.filter(document__in=visible_documents(user))
    return found.select_related("document__unit").prefetch_related("conditions")


def seen_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres at home in the units the user looks at: who is merely a guest there is not among them."""
    return Cadre.objects.filter(home_unit__in=unit_ids_for(user, VIEW))


def backed_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres for whom the user asks for measures: never oneself or kin."""
    return entrusted_cadres(user, EDIT)


def visible_grants(user: User) -> QuerySet[Grant]:
    """Grants to cadres in sight."""
    found = Grant.objects.filter(cadre__in=seen_cadres(user))
    return with_standing(
        found.select_related("measure__document", "cadre__home_unit", "asked_by", "decided_by")
    )


def with_standing(grants: QuerySet[Grant]) -> QuerySet[Grant]:
    """Each with `standing`, a GrantState: one whose request is no longer open was not granted."""
    closed = Q(state=GrantState.ASKED) & ~Q(approval__state=ApprovalState.ASKED)
    return grants.annotate(standing=Case(When(closed, then=Value(GrantState.DECLINED)), default=F("state")))


def editable_grants(user: User) -> QuerySet[Grant]:
    """Grants of one's own people."""
    return visible_grants(user).filter(cadre__in=backed_cadres(user))


def never_benefited(user: User) -> QuerySet[Cadre]:
    """Cadres in sight who hold no grant and never held one."""
    had = Grant.objects.filter(cadre=OuterRef("pk"), state__in=(GrantState.GRANTED, GrantState.REVOKED))
    return seen_cadres(user).filter(~Exists(had))
