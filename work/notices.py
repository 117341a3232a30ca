"""Sentences of the notices about approvals."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice
from work.services import AWAITED, DECIDED

declare_notice(AWAITED, _("%(who)s asks for your decision: %(purpose)s"))
BROKEN = "trail.broken"
declare_notice(BROKEN, _("The audit trail is broken: %(what)s"))
declare_notice(DECIDED, _("Your request has been decided: %(purpose)s, %(state)s"))
