"""Tiles of the team: who is there, who is young, who leaves."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from cadres.choices import Identity, Level, ManagementState
from cadres.classes import at_levels
from cadres.models import Cadre
from cadres.queries import visible_cadres
from cadres.roster import aged
from common.tiles import Asked, Number, Tile, add_tile
from units.queries import placed

CIVIL = (Identity.CIVIL_SERVANT, Identity.REF_MANAGED)
SECTION = [str(int(level)) for level in (Level.TOWNSHIP_PRINCIPAL, Level.TOWNSHIP_DEPUTY)]
YOUNG = 35


def serving(asked: Asked) -> QuerySet[Cadre]:
    """People in service of the units asked of."""
    found = visible_cadres(asked.user).filter(management_state=ManagementState.SERVING)
    return placed(found, asked.units)


def team(asked: Asked) -> Sequence[Number]:
    """In service, civil servants and by reference among them, files without a birth date."""
    counts = serving(asked).aggregate(
        all=Count("pk"),
        civil=Count("pk", filter=Q(identity__in=CIVIL)),
        unborn=Count("pk", filter=Q(birth=None)),
    )
    total, roster = counts["all"], "cadres:roster"
    civil = [str(one) for one in CIVIL]
    return [
        Number("serving", _("In service"), total, asked.url(roster)),
        Number(
            "civil",
            _("civil servants and managed by reference"),
            counts["civil"],
            asked.url(roster, identity=civil),
            of=total,
        ),
        Number(
            "unborn",
            _("file without a date of birth"),
            counts["unborn"],
            asked.url(roster, lacks="birth"),
            bad=True,
        ),
    ]


def young(asked: Asked) -> Sequence[Number]:
    """Of the section level, those of 35 years and under; with all of that level."""
    level = serving(asked).filter(at_levels(SECTION, asked.day))
    total = level.count()
    few = aged(level, None, YOUNG, asked.day).count()
    return [
        Number(
            "young_section",
            _("35 and under at section level"),
            few,
            asked.url("cadres:roster", level=SECTION, age_max=YOUNG),
            of=total,
        ),
        Number("section", _("at section level in all"), total, asked.url("cadres:roster", level=SECTION)),
    ]


add_tile(
    Tile(
        "team",
        "people",
        10,
        gettext_lazy("Cadres in service"),
        gettext_lazy("people"),
        gettext_lazy(
            "Everybody whose file is kept here and whose state is “in service”, by the unit of statistics."
        ),
        gettext_lazy("Information standard of cadres, item A0195"),
        Permission.VIEW_CADRES,
        "cadres",
        team,
    )
)
add_tile(
    Tile(
        "young",
        "people",
        20,
        gettext_lazy("Young cadres at section level"),
        gettext_lazy("people"),
        gettext_lazy(
            "Main post of township level, principal or deputy, aged 35 or under today; the share is of that level."
        ),
        gettext_lazy("A line of the department’s own: the documents published give no number"),
        Permission.VIEW_CADRES,
        "cadres",
        young,
    )
)
