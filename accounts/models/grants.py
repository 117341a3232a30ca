"""Who holds which role, where and when."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from accounts.choices import Side
from accounts.models.roles import RoleDefinition
from accounts.models.users import User
from common.ids import uuid7
from units.models import Unit

ONE_PERSON = Func(F("user"), F("user"), Value("[]"), function="uuidrange")
# Of PostgreSQL's own types only addresses can be "different" in an exclusion constraint: a side is counted as one.
SIDE = Func(
    F("side"), template="(inet '0.0.0.0' + %(expressions)s)", output_field=models.GenericIPAddressField()
)


class RoleGrant(models.Model):
    """A role held for one unit and all below it, for a period, until it is revoked.

    With a `source` it is a delegation: the granter passes on a role held, for a time, and it never outlives the
    source. Somebody asks for a grant (`granted_by`) and somebody else approves (`approved_by`); only commands,
    which act for no user, name neither.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="grants", verbose_name=_("person"))
    role = models.ForeignKey(
        RoleDefinition, models.PROTECT, related_name="grants", db_column="role", verbose_name=_("role")
    )
    side = models.PositiveSmallIntegerField(choices=Side, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    valid = DateRangeField(_("from – to"))
    source = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="delegations")
    granted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-valid", "id"]
        indexes = [models.Index(fields=["user"], condition=Q(revoked_at=None), name="grant_not_revoked")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(granted_by=None) | ~Q(granted_by=F("user")))
                & (Q(approved_by=None) | ~Q(approved_by=F("user"))),
                name="grant_not_to_oneself",
                violation_error_message=_("Nobody grants a role to themself."),
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("granted_by")),
                name="grant_by_two_people",
                violation_error_message=_("Who asks for a grant does not approve it."),
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False) & Q(valid__startswith__isnull=False),
                name="grant_dates_in_order",
                violation_error_message=_("A grant begins before it ends."),
            ),
            models.CheckConstraint(
                condition=Q(source=None) | Q(side__in=[Side.NONE, Side.PERSONNEL]),
                name="grant_administration_not_delegated",
                violation_error_message=_("An administrator's role is not delegated: another person is granted it."),
            ),
            ExclusionConstraint(
                name="grant_sides_apart",
                index_type="GIST",
                expressions=[
                    (ONE_PERSON, RangeOperators.OVERLAPS),
                    ("valid", RangeOperators.OVERLAPS),
                    (OpClass(SIDE, name="inet_ops"), RangeOperators.NOT_EQUAL),
                ],
                condition=Q(revoked_at=None) & ~Q(side=Side.NONE),
                violation_error_message=_(
                    "System, security and audit administrator are three different people, and none of them "
                    "holds a role with personnel data at the same time."
                ),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.user} {self.role_id} {self.unit}"
