"""Sentences of the notices about reading too much, and about lists taken out."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

declare_notice("reads.files", _("%(who)s has looked at %(most)s files today"))
declare_notice("reads.reveals", _("%(who)s has revealed sensitive parts %(most)s times today"))
declare_notice("reads.searches", _("%(who)s has searched by ID number %(most)s times today"))
declare_notice("reads.token", _("A token of %(who)s has read %(most)s rows today"))
declare_notice("reads.exported", _("%(who)s has taken out lists of %(most)s people alone today"))
declare_notice("export.ready", _("The list %(number)s is ready. It can be taken once, until %(until)s"))
declare_notice("export.failed", _("The list %(number)s could not be made"))
declare_notice(
    "export.right_lost",
    _("The list %(number)s was not made: you no longer hold the right to take lists out there"),
)
declare_notice(
    "export.grown",
    _("The list %(number)s was not made: it has grown since it was asked for. Ask for it again"),
)
declare_notice("export.too_large", _("The list %(number)s was not made: it is larger than 20 MB as a file"))
