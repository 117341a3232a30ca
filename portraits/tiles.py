"""The tile of the responsibility index: what is to be studied by people."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.choices import Permission
from common.tiles import Asked, Number, Tile, add_tile
from portraits.queries import visible_prompts
from units.queries import placed


def waiting(asked: Asked) -> Sequence[Number]:
    """Prompts nobody has judged yet."""
    rows = placed(
        visible_prompts(asked.user).order_by().filter(judged_on=None), asked.units, "cadre__home_unit"
    )
    url = asked.url("portraits:prompts", state="open")
    return [Number("index_prompts", _("to be studied"), rows.count(), url, bad=True)]


add_tile(
    Tile(
        "responsibility",
        "results",
        40,
        gettext_lazy("Responsibility index"),
        pgettext_lazy("unit of a number", "people"),
        gettext_lazy(
            "Leading cadres whose index is low or falling, and of whom nobody has said yet what was found. It opens no case."
        ),
        gettext_lazy("A local formula, published on its page"),
        Permission.VIEW_RESPONSIBILITY,
        "responsibility",
        waiting,
    )
)
