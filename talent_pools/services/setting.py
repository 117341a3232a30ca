"""What a pool is set to, and what it should hold."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import permissions_of
from audit.services import record
from talent_pools.models import Pool, Target

SETTINGS = ("near_months", "mid_months", "takes_self_recommendation", "beside_others")


@transaction.atomic
def save_pool(pool: Pool, *, by: User) -> Pool:
    """Set the months of the horizons and who may enter; what was decided before stays, the night asks the rules anew."""
    _refuse_others(by)
    pool.full_clean()
    pool.save(update_fields=SETTINGS)
    record("pool.saved", pool, by=by, detail={name: getattr(pool, name) for name in SETTINGS})
    return pool


@transaction.atomic
def save_target(target: Target, *, by: User) -> Target:
    """Set a number or share with the document it comes from; ValidationError without one."""
    _refuse_others(by)
    target.full_clean()
    target.save()
    detail = {
        "pool": target.pool.key,
        "measure": target.measure,
        "number": target.number,
        "share": target.share,
    }
    record("pool.target_saved", target, by=by, detail=detail | {"source": target.source})
    return target


def _refuse_others(by: User) -> None:
    if Permission.DECIDE_POOLS not in permissions_of(by):
        raise PermissionDenied
