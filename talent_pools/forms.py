"""Forms of pools."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from common.clock import today
from common.widgets import DateField, Picker, Segments
from talent_pools.choices import Horizon, Why
from talent_pools.models import Ballot, CheckFinding, Membership, Plan, Pool, Proposal, Target, YearlyReview
from units.models import Unit

LONG_TEXT = forms.Textarea(attrs={"rows": 3})


class NominationForm(forms.ModelForm):
    """Somebody brought forward for a pool; `people` and `units` are those the user may name."""

    class Meta:
        model = Membership
        fields = [
            "cadre", "pool", "horizon", "source", "unit", "document_no", "grounds", "field", "title", "programme",
        ]  # fmt: skip
        widgets = {
            "cadre": Picker(),
            "unit": Picker(),
            "grounds": LONG_TEXT,
        }
        labels = {"cadre": _("Person")}

    def __init__(self, *args: Any, people: QuerySet[Cadre], units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cadre"].queryset, self.fields["unit"].queryset = people, units
        chosen = people.filter(pk=self["cadre"].value()) if is_id(self["cadre"].value()) else people.none()
        self.fields["cadre"].widget.attrs["data-url"] = reverse("talent_pools:people")
        self.fields["cadre"].widget.choices = [
            ("", ""),
            *((one.pk, f"{one.name} {one.home_unit}") for one in chosen),
        ]


def is_id(value: object) -> bool:
    """Whether it can be the id of a row."""
    field = forms.UUIDField()
    try:
        field.clean(value)
    except forms.ValidationError:
        return False
    return True


class CheckForm(forms.ModelForm):
    """One of the four checks."""

    class Meta:
        model = CheckFinding
        fields = ["item", "said", "said_on", "office", "evidence", "note"]
        widgets = {"said_on": DateField()}


class BallotForm(forms.ModelForm):
    """The vote of a member of the panel."""

    class Meta:
        model = Ballot
        fields = ["held_on", "voter", "vote", "reason"]
        widgets = {"held_on": DateField()}


class PlanForm(forms.ModelForm):
    """Direction, measures and mentor."""

    class Meta:
        model = Plan
        fields = ["direction", "since", "mentor", "mentor_post", "measures"]
        widgets = {"since": DateField(), "measures": LONG_TEXT}


class ReviewForm(forms.ModelForm):
    """What a year has shown."""

    class Meta:
        model = YearlyReview
        fields = ["year", "verdict", "text"]
        widgets = {"text": LONG_TEXT}


class MoveForm(forms.Form):
    """To another horizon, or to another pool; why."""

    horizon = forms.ChoiceField(label=_("To the horizon"), choices=Horizon.choices, widget=Segments())
    pool = forms.ModelChoiceField(
        label=_("To another pool"),
        queryset=Pool.objects.all(),
        required=False,
        empty_label=_("stays in this pool"),
    )
    reason = forms.CharField(label=_("Reason"), max_length=600, widget=LONG_TEXT)


class ExitForm(forms.ModelForm):
    """Why somebody leaves."""

    because = forms.ChoiceField(
        label=_("Reason for leaving"), choices=[one for one in Why.choices if one[0] != Why.OTHER_POOL]
    )

    class Meta:
        model = Proposal
        fields = ["because", "reason"]
        widgets = {"reason": LONG_TEXT}


class DecisionForm(forms.Form):
    """Approve or refuse, with words."""

    decision = forms.ChoiceField(
        label=pgettext_lazy("pool", "Decide"),
        choices=[("approve", _("Approve")), ("refuse", _("Refuse"))],
        widget=Segments(),
    )
    note = forms.CharField(
        label=_("Words to the decision"), max_length=600, required=False, widget=LONG_TEXT,
        help_text=_("Needed for a refusal, and where the rules suggest otherwise."),
    )  # fmt: skip


class PoolForm(forms.ModelForm):
    """The settings of a pool."""

    class Meta:
        model = Pool
        fields = ["near_months", "mid_months", "takes_self_recommendation", "beside_others"]


class TargetForm(forms.ModelForm):
    """How many a pool should hold, by which document."""

    class Meta:
        model = Target
        fields = ["number", "share", "source"]


def this_year() -> dict[str, int]:
    """What a yearly review begins with."""
    return {"year": today().year}
