"""Online hours of a year, as a local notice sets them."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody
from audit.services import record
from training.models import OnlineDuty


@transaction.atomic
def set_online_duty(duty: OnlineDuty, *, by: User) -> OnlineDuty:
    """For the whole house; a number that was set before is replaced."""
    if not reaches_everybody(by, Permission.EDIT_TRAINING):
        raise ValidationError(_("Only who plans training for the whole house sets it."))
    same = OnlineDuty.objects.filter(year=duty.year).first()
    if same is not None:
        duty.pk, duty._state.adding = same.pk, False
    duty.full_clean()
    duty.save()
    record("online_duty.set", duty, by=by, detail={"year": duty.year, "hours": str(duty.hours)})
    return duty
