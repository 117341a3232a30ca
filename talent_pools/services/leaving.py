"""The exits the night puts up: nobody leaves a pool silently, also who has retired."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from cadres.choices import ManagementState
from talent_pools.choices import Decision, Kind, State, Why
from talent_pools.models import Membership, Proposal
from talent_pools.queries import gone_members
from talent_pools.services.nominating import lay

BY = "timetable"
BECAUSE = {
    ManagementState.RETIRED: Why.RETIRED,
    ManagementState.LEFT: Why.MOVED_AWAY,
    ManagementState.DECEASED: Why.OTHER,
}


def propose_exits() -> int:
    """Propose the exit of each member who is no longer in service, unless something is proposed or the night's was refused."""
    return sum(_propose_exit(one) for one in gone_members())


@transaction.atomic
def _propose_exit(member: Membership) -> bool:
    locked = (
        Membership.objects.select_for_update(of=("self",)).select_related("pool", "cadre").get(pk=member.pk)
    )
    if locked.state != State.MEMBER or locked.proposals.filter(decision=Decision.OPEN).exists():
        return False
    because = BECAUSE[locked.cadre.management_state]
    lay(Proposal(membership=locked, kind=Kind.EXIT, because=because, reason=_reason(locked)), by=BY)
    return True


def _reason(member: Membership) -> str:
    """In Chinese, the language of what is kept."""
    state = ManagementState(member.cadre.management_state)
    with override("zh-hans"):
        return _("Put up by the look of the night: by the file, %(state)s.") % {"state": state.label}
