"""Where cadres are seen at work: headquarters of key work and touchstone posts (重点工作指挥部, “试金石”岗位)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from assessments.choices import MemberPart
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from units.models import Unit


class Headquarters(models.Model):
    """Formed for one matter and for a time."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(pgettext_lazy("headquarters", "name"), max_length=80)
    matter = models.CharField(_("key work"), max_length=200)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("leading unit"))
    begins_on = models.DateField(_("begins"))
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    document_no = models.CharField(_("document"), max_length=80, blank=True)

    class Meta:
        ordering = ["-begins_on", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("begins_on")),
                name="headquarters_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class HeadquartersMember(models.Model):
    """Somebody in a headquarters, from when to when."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    headquarters = models.ForeignKey(Headquarters, models.CASCADE, related_name="members")
    cadre = models.ForeignKey(
        Cadre, models.CASCADE, related_name="headquarters_parts", verbose_name=_("cadre")
    )
    part = models.CharField(pgettext_lazy("headquarters", "part"), max_length=9, choices=MemberPart)
    duty = models.CharField(_("duty"), max_length=120, blank=True)
    since = models.DateField(pgettext_lazy("headquarters", "since"))
    until = models.DateField(pgettext_lazy("headquarters", "until"), null=True, blank=True)

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["headquarters", "cadre", "since"],
                name="headquarters_member_once",
                violation_error_message=_("This person is already a member from that day."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")),
                name="headquarters_member_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.headquarters}: {self.part}"


class TouchstonePost(models.Model):
    """A post on which people are tried. Who holds it follows from the posts in the files: same unit, same title."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    title = models.CharField(_("post"), max_length=120)
    reason = models.CharField(_("why it is a touchstone"), max_length=200)
    flagged_on = models.DateField(_("touchstone since"))
    ended_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ["unit__path", "title", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "title"],
                condition=Q(ended_on=None),
                name="touchstone_post_once",
                violation_error_message=_("This post is a touchstone already."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("flagged_on")),
                name="touchstone_dates_in_order",
                violation_error_message=_("It ends after it has begun."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.title}"
