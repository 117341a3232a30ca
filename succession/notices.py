"""The sentence of the notice about successors: it names no person, since a notice is read over shoulders."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

MOVED = "succession.moved"

declare_notice(MOVED, _("Something has changed on a successor list you keep: look at it and confirm it"))
