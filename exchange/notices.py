"""Sentences of the notices about webhooks."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

BROKEN = "webhook.broken"
declare_notice(BROKEN, _("A webhook was switched off after long failure: %(name)s"))
