"""Tiles of supervision: only for those who see these cases."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accountability.choices import Phase, Stage
from accountability.queries import visible_cases, visible_stepdowns
from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from units.queries import placed

UNDER_WAY = (Phase.PROMPT, Phase.VERIFIED, Phase.PROPOSED, Phase.DECIDED, Phase.TALKED, Phase.PLACED)
HOME = "cadre__home_unit"
EXAMINED = (Stage.OPEN, Stage.PREPARED)


def stepdowns(asked: Asked) -> Sequence[Number]:
    """Step-down cases that have not come to their end."""
    phases = [str(one) for one in UNDER_WAY]
    rows = placed(visible_stepdowns(asked.user), asked.units, HOME).filter(phase__in=phases)
    url = asked.url("accountability:stepdowns", phase=phases)
    return [Number("stepdowns", _("step-down cases under way"), rows.count(), url)]


def tolerance(asked: Asked) -> Sequence[Number]:
    """Tolerance cases that are examined or await a decision."""
    stages = [str(one) for one in EXAMINED]
    rows = placed(visible_cases(asked.user), asked.units, HOME).filter(stage__in=stages)
    url = asked.url("accountability:cases", stage=stages)
    return [Number("tolerance", _("tolerance cases under way"), rows.count(), url)]


for order, key, label, definition, source, resource, numbers in (
    (
        20,
        "stepdowns",
        gettext_lazy("Step-down cases"),
        gettext_lazy(
            "From the prompt to the review after the period; without those not established, kept or withdrawn."
        ),
        gettext_lazy("Rules on promoting and demoting leading cadres (2022)"),
        "stepdown",
        stepdowns,
    ),
    (
        30,
        "tolerance",
        gettext_lazy("Tolerance cases"),
        gettext_lazy("Applications that are examined or await a decision."),
        gettext_lazy("The three distinctions (三个区分开来)"),
        "tolerance",
        tolerance,
    ),
):
    unit = pgettext_lazy("unit of a number", "cases")
    add_tile(
        Tile(
            key,
            "results",
            order,
            label,
            unit,
            definition,
            source,
            Permission.VIEW_SUPERVISION,
            resource,
            numbers,
        )
    )
