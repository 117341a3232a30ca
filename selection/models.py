"""Queries that are kept, and working lists made from them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cadres.models import Cadre
from cadres.models.tracking import tracked
from common.ids import uuid7
from selection.choices import CandidateState, Item, Said
from units.models import Unit


class SavedQuery(models.Model):
    """Conditions under a name: the own ones of a user, or shared with who selects for the unit."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name of the query"), max_length=60)
    tree = models.JSONField(help_text="conditions as selection.tree keeps them")
    cut_off = models.DateField(
        _("cut-off date"), null=True, blank=True, help_text=_("Empty: the day it is asked.")
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    shared = models.BooleanField(_("shared with the office"), default=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name"],
                name="saved_query_once_a_name",
                violation_error_message=_("You have a query of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class WorkingList(models.Model):
    """People in view for a post or a purpose, with the words of the query they came from, as it stood then."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name of the list"), max_length=80)
    purpose = models.CharField(_("post in view or purpose"), max_length=160)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    cut_off = models.DateField(_("cut-off date"))
    tree = models.JSONField()
    words_zh = models.TextField(blank=True)
    words_en = models.TextField(blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name


@tracked()
class Candidate(models.Model):
    """Somebody on a working list; never taken off it, only set aside."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    working_list = models.ForeignKey(WorkingList, models.CASCADE, related_name="candidates")
    cadre = models.ForeignKey(Cadre, models.CASCADE, related_name="+")
    state = models.CharField(_("state"), max_length=8, choices=CandidateState, default=CandidateState.IN_VIEW)
    note = models.CharField(_("note"), max_length=300, blank=True)
    standing = models.JSONField(
        default=dict, blank=True, help_text="unit, state and comparison when the list was made"
    )

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["working_list", "cadre"], name="candidate_once_a_list")
        ]

    def __str__(self) -> str:
        return f"{self.cadre_id}"


@tracked()
class CheckAnswer(models.Model):
    """What was found on one item of the checklist; without a row nobody has been asked yet."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="answers")
    item = models.CharField(_("item"), max_length=12, choices=Item)
    said = models.CharField(_("result"), max_length=8, choices=Said)
    said_on = models.DateField(_("date"))
    office = models.CharField(_("by whom"), max_length=80)
    document_no = models.CharField(_("document"), max_length=80, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "item"], name="check_answered_once"),
            models.CheckConstraint(
                condition=~models.Q(said=Said.FOUND) | ~models.Q(note=""),
                name="check_found_says_what",
                violation_error_message=_("Where something was found, the note says what."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.said}"
