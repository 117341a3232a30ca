"""The tile of the action plan."""

from collections.abc import Sequence

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from measures.choices import Light, LightRule
from measures.lights import with_lights
from measures.models import PlanItem
from measures.queries import visible_items, visible_plans

DONE = [str(LightRule.FINISHED), str(LightRule.FINISHED_LATE)]
LIGHTS = ((Light.GREEN, False), (Light.YELLOW, False), (Light.RED, True))


def items(asked: Asked) -> Sequence[Number]:
    """Items of the newest plan in sight: finished, overdue, by light; of a unit those it is responsible for."""
    plan = visible_plans(asked.user).order_by("-issued_on", "pk").first()
    if plan is None:
        return []
    rows = with_lights(visible_items(asked.user).filter(plan=plan), asked.day).order_by()
    if asked.units:
        rows = rows.filter(pk__in=PlanItem.objects.filter(responsible__unit__in=asked.units).values("pk"))
    counts = rows.aggregate(
        all=Count("pk"),
        done=Count("pk", filter=Q(rule__in=DONE)),
        overdue=Count("pk", filter=Q(rule=LightRule.OVERDUE)),
        **{str(light): Count("pk", filter=Q(light=light)) for light, _bad in LIGHTS},
    )
    if not counts["all"]:
        return []
    url = "measures:plan"
    overdue = asked.url(url, plan.pk, rule=str(LightRule.OVERDUE))
    return [
        Number(
            "items_done",
            _("items finished"),
            counts["done"],
            asked.url(url, plan.pk, rule=DONE),
            of=counts["all"],
        ),
        Number("items", plan.name, counts["all"], asked.url(url, plan.pk)),
        Number("items_overdue", _("past their date"), counts["overdue"], overdue, bad=True),
        *(
            Number(
                f"items_{light}",
                Light(light).label,
                counts[str(light)],
                asked.url(url, plan.pk, light=str(light)),
                bad=bad,
            )
            for light, bad in LIGHTS
        ),
    ]


add_tile(
    Tile(
        "plan_items",
        "results",
        10,
        gettext_lazy("Items of the action plan"),
        gettext_lazy("items"),
        gettext_lazy(
            "Numbered items of the newest action plan the reader sees; of a unit those it answers for."
        ),
        gettext_lazy("The plan itself and the reports on its items"),
        Permission.VIEW_PLANS,
        "measures",
        items,
    )
)
