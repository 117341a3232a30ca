"""Sentences of the notices about reading too much."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

declare_notice("reads.files", _("%(who)s has looked at %(most)s files today"))
declare_notice("reads.reveals", _("%(who)s has revealed sensitive parts %(most)s times today"))
declare_notice("reads.searches", _("%(who)s has searched by ID number %(most)s times today"))
declare_notice("reads.token", _("A token of %(who)s has read %(most)s rows today"))
