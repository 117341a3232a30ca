"""Sentences of the notices about pools: they name no person, since a notice is read over shoulders."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

AWAITED, DECIDED = "pool.awaited", "pool.decided"

declare_notice(AWAITED, _("A proposal about a talent pool awaits your decision"))
declare_notice(DECIDED, _("Your proposal about a talent pool has been decided"))
