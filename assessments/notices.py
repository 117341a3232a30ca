"""The sentences that tell observers and members of task forces; they name nobody and nothing."""

from django.utils.translation import gettext_lazy as _

from work.registry import declare_notice

declare_notice("observation.named", _("You are named as an observer: open the embedded observations"))
declare_notice("task_force.news", _("There is something new for you in your task forces: open them"))
declare_notice(
    "task_force.reported", _("A task force has signed its report: look at what it proposes to the pools")
)
