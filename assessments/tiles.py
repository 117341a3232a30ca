"""The tile of attracted projects."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.choices import Permission
from assessments.choices import Sector
from assessments.models import ProjectNode
from assessments.queries import visible_projects
from assessments.totals import numbers
from common.tiles import Asked, Number, Tile, add_tile
from units.queries import placed


def attracted(asked: Asked) -> Sequence[Number]:
    """Large projects signed since January, by sector, and all with a node that is late."""
    rows = placed(visible_projects(asked.user), asked.units, "unit")
    since = asked.day.replace(month=1, day=1)
    counts = numbers(rows.filter(signed_on__range=(since, asked.day)))
    late = ProjectNode.objects.filter(met_on=None, planned_on__lt=asked.day).values("project")
    url, days = (
        "assessments:projects",
        {"signed_from": since.isoformat(), "signed_until": asked.day.isoformat()},
    )
    amount = _("%(amount)s × 100 million yuan") % {"amount": counts["investment"].normalize()}
    return [
        Number(
            "projects",
            _("signed this year, 100 million yuan and more"),
            counts["large"],
            asked.url(url, **days, large="1"),
            more=amount,
        ),
        *(
            Number(
                f"projects_{sector}",
                Sector(sector).label,
                counts[column],
                asked.url(url, **days, large="1", sector=str(sector)),
            )
            for sector, column in ((Sector.INDUSTRY, "industry"), (Sector.SERVICE, "service"))
        ),
        Number(
            "projects_late",
            _("with a node that is late"),
            rows.filter(pk__in=late).count(),
            asked.url(url, late="1"),
            bad=True,
        ),
    ]


add_tile(
    Tile(
        "projects",
        "frontline",
        10,
        gettext_lazy("Attracted projects"),
        pgettext_lazy("unit of a number", "projects"),
        gettext_lazy(
            "Signed since 1 January, not given up, with an investment of 100 million yuan and more."
        ),
        gettext_lazy("Register of projects"),
        Permission.VIEW_ASSESSMENTS,
        "assessments",
        attracted,
    )
)
