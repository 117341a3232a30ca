"""Sentences of the reminders."""

from django.utils.translation import gettext_lazy as _

from training.services.reminding import CLOSING, TOMORROW
from work.registry import declare_notice

declare_notice(CLOSING, _("The enrolment of %(event)s closes on %(day)s"))
declare_notice(TOMORROW, _("%(event)s takes place on %(day)s"))
