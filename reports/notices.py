"""Sentences of the notices about appointment forms."""

from django.utils.translation import gettext_lazy as _

from reports.appointment_forms import sets
from work.registry import declare_notice

declare_notice(sets.READY, _("The appointment forms %(number)s are issued"))
declare_notice(sets.FAILED, _("The appointment forms %(number)s could not be issued"))
