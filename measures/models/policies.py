"""Policy documents, their measures in six aspects, and what was granted to whom."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from files.models import StoredFile
from measures.choices import Aspect, ConditionKind, GrantState
from units.models import Unit
from work.models import Approval


class PolicyDocument(models.Model):
    """A document of the office that backs cadres, 《干部效能提升十条措施》 for one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    name = models.CharField(_("name of the document"), max_length=120)
    document_no = models.CharField(_("document"), max_length=80)
    issued_on = models.DateField(_("issued on"))

    class Meta:
        ordering = ["-issued_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "document_no"],
                name="policy_document_once",
                violation_error_message=_("This document is here already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Measure(models.Model):
    """One measure: of which aspect, for how long, for how many people or how much money.

    `granted` and `spent` (yuan) count every grant in force, also of people the reader may not see; kept under a lock.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    document = models.ForeignKey(PolicyDocument, models.CASCADE, related_name="measures", db_index=False)
    number = models.PositiveSmallIntegerField(_("number"))
    aspect = models.CharField(_("aspect"), max_length=11, choices=Aspect)
    text = models.TextField(_("measure"), max_length=600)
    effect = models.CharField(pgettext_lazy("measure", "effect"), max_length=160)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    effect_months = models.PositiveSmallIntegerField(
        _("months a grant has effect"),
        null=True,
        blank=True,
        help_text=_("Empty: as long as it is not revoked."),
    )
    quota = models.PositiveSmallIntegerField(
        _("for so many people"), null=True, blank=True, help_text=_("Empty: no limit.")
    )
    budget = models.PositiveIntegerField(
        _("budget, in yuan"), null=True, blank=True, help_text=_("Empty: no money is spent.")
    )
    granted = models.PositiveIntegerField(default=0, editable=False)
    spent = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"],
                name="measure_number_once",
                violation_error_message=_("The document has a measure of this number already."),
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="measure_dates_in_order",
                violation_error_message=_("It ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(quota=None) | Q(granted__lte=F("quota")),
                name="measure_within_quota",
                violation_error_message=_("The measure is used up: as many people as it is for have it."),
            ),
            models.CheckConstraint(
                condition=Q(budget=None, spent=0) | Q(spent__lte=F("budget")),
                name="measure_within_budget",
                violation_error_message=_("The budget of the measure does not reach."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class MeasureCondition(models.Model):
    """What a measure asks of who benefits."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    measure = models.ForeignKey(Measure, models.CASCADE, related_name="conditions")
    kind = models.CharField(_("condition"), max_length=16, choices=ConditionKind)
    amount = models.PositiveSmallIntegerField(_("level or years"), null=True, blank=True)
    text = models.CharField(_("in words"), max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(kind=ConditionKind.JUDGED, amount=None) & ~Q(text=""))
                | (~Q(kind=ConditionKind.JUDGED) & Q(amount__isnull=False)),
                name="condition_measured_or_judged",
                violation_error_message=_("Give the level or the years; of what somebody judges, the words."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount or self.text}"


@tracked()
class Grant(models.Model):
    """A measure given to a cadre: asked for by one person with evidence, decided by another.

    One whose request was refused, withdrawn or let lapse stays `asked` until it is asked for anew: see queries.with_standing.

    `checks`: what the conditions said when it was asked for, [{kind, amount, text, answer, found}].
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    measure = models.ForeignKey(Measure, models.PROTECT, related_name="grants")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="grants_of_measures")
    state = models.CharField(
        pgettext_lazy("grant", "state"), max_length=8, choices=GrantState, default=GrantState.ASKED
    )
    reason = models.CharField(_("why this person"), max_length=300)
    evidence = models.CharField(_("evidence"), max_length=300)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    amount = models.PositiveIntegerField(_("amount, in yuan"), default=0)
    checks = models.JSONField(default=list, blank=True)
    approval = models.OneToOneField(Approval, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    granted_on = models.DateField(null=True, blank=True)
    effect_until = models.DateField(null=True, blank=True, help_text="last day; empty: until revoked")
    revoked_on = models.DateField(null=True, blank=True)
    revoke_reason = models.CharField(_("why it is revoked"), max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "cadre"],
                condition=Q(state__in=(GrantState.ASKED, GrantState.GRANTED)),
                name="granted_once",
                violation_error_message=_("This person has the measure already, or it is asked for."),
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("asked_by")),
                name="measure_grant_by_two_people",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(GrantState.ASKED, GrantState.DECLINED), granted_on=None)
                | Q(
                    state__in=(GrantState.GRANTED, GrantState.REVOKED),
                    granted_on__isnull=False,
                    decided_by__isnull=False,
                ),
                name="grant_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state=GrantState.REVOKED, revoked_on__isnull=False) & ~Q(revoke_reason="")
                | ~Q(state=GrantState.REVOKED) & Q(revoked_on=None),
                name="grant_revoked_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.cadre_id}: {self.state}"
