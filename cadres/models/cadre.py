"""A person with a file."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.choices import DateKind, Identity, ManagementState, Sex
from cadres.models.tracking import tracked
from common.clock import today
from common.fields import PartialDateField
from common.ids import uuid7
from files.models import StoredFile
from units.models import Unit


@tracked(but=("data_key", "id_number_index"))  # these change with the keys, which is no change of the file
class Cadre(models.Model):
    """A person with a file (A01). Column comments carry the codes of the A sets."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=60, db_comment="A0101")
    name_search = models.CharField(
        max_length=400, blank=True, editable=False, help_text="pinyin and initials", db_comment="A0102"
    )
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True, db_comment="A0104")
    birth = PartialDateField(_("born"), null=True, blank=True, db_comment="A0107")
    ethnic_group = models.CharField(_("ethnic group"), max_length=4, blank=True, db_comment="A0117 GB3304")
    native_place = models.CharField(_("native place"), max_length=60, blank=True, db_comment="A0111A")
    birth_place = models.CharField(_("place of birth"), max_length=60, blank=True, db_comment="A0114A")
    political_status = models.CharField(
        _("political status"), max_length=4, blank=True, db_comment="A0141 GB4762"
    )
    party_joined = PartialDateField(_("joined the Party"), null=True, blank=True, db_comment="A0144")
    party_full_on = PartialDateField(_("full member since"), null=True, blank=True)
    party_text = models.CharField(
        _("party, as the form has it"), max_length=60, blank=True, db_comment="A0140"
    )
    work_started = PartialDateField(_("started work"), null=True, blank=True, db_comment="A0134")
    registered_on = PartialDateField(
        _("registered as civil servant"), null=True, blank=True, db_comment="A2949"
    )
    identity = models.CharField(
        _("identity"), max_length=16, choices=Identity, blank=True, db_comment="A0121"
    )
    management_state = models.CharField(
        _("management state"),
        max_length=10,
        choices=ManagementState,
        default=ManagementState.SERVING,
        db_comment="A0163",
    )
    home_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="cadres", verbose_name=_("unit"), db_comment="A0195"
    )
    home_order = models.PositiveIntegerField(_("order in the unit"), default=9999, db_comment="A0225")
    host_units = ArrayField(models.UUIDField(), default=list, blank=True, editable=False)
    professional_title = models.CharField(
        _("professional title"), max_length=60, blank=True, db_comment="A0196"
    )
    speciality = models.CharField(_("speciality"), max_length=200, blank=True, db_comment="A0187A")
    post_text = models.CharField(
        _("present post, as the form has it"), max_length=300, blank=True, db_comment="A0192A"
    )
    resume_text = models.TextField(_("résumé"), blank=True, db_comment="A1701")
    awards_text = models.TextField(_("awards and sanctions"), blank=True, db_comment="A14Z101")
    appraisals_text = models.TextField(_("annual appraisals"), blank=True, db_comment="A15Z101")
    remarks = models.TextField(_("remarks"), blank=True, db_comment="A0180")
    data_key = models.BinaryField(editable=False)
    id_number_sealed = models.BinaryField(null=True, blank=True, editable=False, db_comment="A0184")
    id_number_index = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)
    phone_sealed = models.BinaryField(null=True, blank=True, editable=False)
    address_sealed = models.BinaryField(null=True, blank=True, editable=False)
    health_sealed = models.BinaryField(null=True, blank=True, editable=False, db_comment="A0128")
    photo = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", db_comment="A57"
    )
    form_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    form_said = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="element to a keyed hash of what the file said otherwise when the form came",
    )
    user = models.OneToOneField(User, models.SET_NULL, null=True, blank=True, related_name="cadre")
    version = models.PositiveIntegerField(default=1, editable=False, help_text="for stale edits")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [
            models.Index(  # lists and counts are answered from it alone
                fields=["home_unit", "home_order", "id"],
                include=["management_state", "identity", "sex", "birth", "name", "name_search", "host_units"],
                name="cadre_in_house_order",
            ),
            models.Index(fields=["updated_at", "id"]),
            GinIndex(fields=["host_units"], name="cadre_host_units"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class DateVerification(models.Model):
    """The value of a date that the authority has verified, by which document (三龄两历一身份)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="verifications")
    kind = models.CharField(max_length=16, choices=DateKind)
    value = PartialDateField(_("verified value"))
    document_no = models.CharField(_("document"), max_length=80)
    verified_on = models.DateField(_("verified on"))
    verified_by = models.CharField(_("verified by"), max_length=60)

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["cadre", "kind"],
                name="date_verified_once",
                violation_error_message=_("This date has been verified: correct that entry."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"

    def clean(self) -> None:
        """Nothing is verified before it is, or before it was."""
        if self.verified_on and self.verified_on > today():
            raise ValidationError({"verified_on": _("This day has not come yet.")})
        if self.verified_on and self.value and self.value.earliest > self.verified_on:
            raise ValidationError({"value": _("This date is after the day of its verification.")})
