"""The sentence that tells an observer; it names nobody."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

declare_notice("observation.named", _("You are named as an observer: open the embedded observations"))
