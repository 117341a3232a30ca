"""The traffic light of an item: computed from its dates, milestones and reports, never set by hand."""

from datetime import date, timedelta

from django.db.models import (
    Case,
    DateField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from measures.choices import LIGHTS, Light, LightRule
from measures.models import Milestone, PlanItem, ProgressReport

ONE_DAY = Value(timedelta(days=1), DurationField())
ORDER = {Light.RED: 0, Light.YELLOW: 1, Light.GREEN: 2}


def with_lights(items: QuerySet[PlanItem], on: date) -> QuerySet[PlanItem]:
    """Each with `rule` (a LightRule), `light` and `light_order` (red first); `said_last` and `percent` of the latest report."""
    latest = ProgressReport.objects.filter(item=OuterRef("pk"), said_on__lte=on).order_by("-said_on", "-id")
    missed = Milestone.objects.filter(item=OuterRef("pk"), due_on__lt=on, reached_on=None)
    told = items.annotate(
        said_last=Subquery(latest.values("said_on")[:1]),
        percent=Subquery(latest.values("percent")[:1]),
        heard_on=Coalesce("said_last", "plan__issued_on", output_field=DateField()),
    )
    told = told.annotate(
        quiet=ExpressionWrapper(Value(on, DateField()) - F("heard_on"), DurationField()),
        left=ExpressionWrapper(F("due_on") - Value(on, DateField()), DurationField()),
    )
    return told.annotate(
        rule=Case(
            When(done_on__gt=F("due_on"), then=Value(LightRule.FINISHED_LATE)),
            When(done_on__isnull=False, then=Value(LightRule.FINISHED)),
            When(due_on__lt=on, then=Value(LightRule.OVERDUE)),
            When(Exists(missed), then=Value(LightRule.MILESTONE)),
            When(quiet__gt=days("plan__silent_days"), then=Value(LightRule.SILENT)),
            When(left__lte=days("plan__near_days"), then=Value(LightRule.NEAR)),
            default=Value(LightRule.ON_TRACK),
        )
    ).annotate(
        light=by_rule({rule: light.value for rule, light in LIGHTS.items()}),
        light_order=by_rule({rule: ORDER[light] for rule, light in LIGHTS.items()}),
    )


def days(name: str) -> ExpressionWrapper:
    """A column of days as a length of time."""
    return ExpressionWrapper(F(name) * ONE_DAY, DurationField())


def by_rule(values: dict[str, object]) -> Case:
    """A value for each rule."""
    return Case(*(When(rule=rule, then=Value(value)) for rule, value in values.items()))


def rule_words(item: PlanItem, on: date) -> str:
    """The rule that gave the light, with its numbers; `item` comes from `with_lights`."""
    rule = LightRule(item.rule)
    numbers = {
        LightRule.OVERDUE: lambda: _("%(n)d days past its date") % {"n": (on - item.due_on).days},
        LightRule.SILENT: lambda: (
            _("no report for %(n)d days; after %(most)d it turns yellow")
            % {"n": (on - item.heard_on).days, "most": item.plan.silent_days}
        ),
        LightRule.NEAR: lambda: (
            _("%(n)d days left; at %(most)d it turns yellow")
            % {"n": (item.due_on - on).days, "most": item.plan.near_days}
        ),
    }
    return numbers[rule]() if rule in numbers else str(rule.label)
