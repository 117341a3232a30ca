"""The sealed papers of a meeting. Nothing of them is altered; only the key that wraps them is wrapped anew."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Cadre
from common.ids import uuid7
from talent_pools.models import Pool
from teams.models import Scenario
from units.models import Unit


class Pack(models.Model):
    """One document for one meeting. `manifest`: [{"number", "sha256"}], `sha256`: of everything said here, and the manifest.

    `people`: everybody it is about, in its parts or on its slates, so that kin of them can be kept out unseen.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit that meets"))
    title = models.CharField(_("title of the meeting"), max_length=120)
    held_on = models.DateField(_("day of the meeting"))
    pool = models.ForeignKey(
        Pool, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("proposals of the pool laid before the meeting"),
    )  # fmt: skip
    scenario = models.ForeignKey(
        Scenario, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("team laid before the meeting, before and after the moves"),
    )  # fmt: skip
    slate_ids = ArrayField(models.UUIDField(), default=list, editable=False)
    people = ArrayField(models.UUIDField(), default=list, editable=False)
    manifest = models.JSONField(default=list, editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    data_key = models.BinaryField(editable=False)
    sealed_by = models.ForeignKey(User, models.PROTECT, related_name="+", editable=False)
    sealed_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-held_on", "-id"]

    def __str__(self) -> str:
        return self.title


class PackPart(models.Model):
    """A part: about one person, or about several or nobody (no `cadre`). Who may open it stands in what is sealed.

    `needs`: the permission for these people that opens it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    pack = models.ForeignKey(Pack, models.PROTECT, related_name="parts")
    number = models.PositiveSmallIntegerField()
    cadre = models.ForeignKey(Cadre, models.PROTECT, null=True, related_name="+")
    needs = models.CharField(max_length=40)
    sealed = models.BinaryField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["pack", "number"], name="pack_part_once")]

    def __str__(self) -> str:
        return f"{self.pack_id} {self.number}"


class PackInput(models.Model):
    """Everything a pack was composed of, so that it can be composed again; read by no page."""

    pack = models.OneToOneField(Pack, models.PROTECT, primary_key=True, related_name="+")
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.pack_id}"
