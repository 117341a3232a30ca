"""The sentence of the morning's summary."""

from django.utils.translation import gettext_lazy as _

from deadlines.services import OPENED
from work.registry import declare_notice

declare_notice(OPENED, _("%(count)s deadlines are newly to be looked after"))
