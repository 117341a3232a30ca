"""Forms of queries and working lists."""

import json
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.clock import today
from common.widgets import DateField
from selection.models import Candidate, CheckAnswer, SavedQuery, WorkingList
from selection.tree import EMPTY, Tree, cleaned
from units.models import Unit

LONGEST_TREE = 20_000


class QueryForm(forms.Form):
    """Conditions as the builder sends them, and the cut-off date; without conditions nothing is asked."""

    tree = forms.CharField(max_length=LONGEST_TREE, required=False)
    on = forms.DateField(label=_("Cut-off date"), required=False, widget=DateField())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self) -> dict[str, Any]:
        """`tree`: checked for this user and day; empty when it cannot be read."""
        data = super().clean()
        day = data.get("on") or today()
        try:
            data["tree"] = cleaned(json.loads(data.get("tree") or json.dumps(EMPTY)), by=self.user, day=day)
        except (json.JSONDecodeError, RecursionError):
            self.add_error("tree", _("The conditions cannot be read: build them anew."))
        except ValidationError as error:
            self.add_error("tree", error)
        return data

    @property
    def day(self) -> date:
        """The cut-off date."""
        return self.cleaned_data.get("on") or today()

    @property
    def question(self) -> Tree:
        """The checked conditions; none when they were refused."""
        return self.cleaned_data.get("tree") or EMPTY


class UnitForm(forms.ModelForm):
    """Something kept for one of the units for which the user selects."""

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = None


class SaveQueryForm(UnitForm):
    """A name for the conditions."""

    class Meta:
        model = SavedQuery
        fields = ["name", "unit", "shared"]


class ListForm(UnitForm):
    """A working list: its name and what it is for."""

    class Meta:
        model = WorkingList
        fields = ["name", "purpose", "unit"]


class CandidateForm(forms.ModelForm):
    """What has become of a candidate."""

    class Meta:
        model = Candidate
        fields = ["state", "note"]


class CheckForm(forms.ModelForm):
    """What was found on one item."""

    class Meta:
        model = CheckAnswer
        fields = ["item", "said", "said_on", "office", "document_no", "note"]
        widgets = {"said_on": DateField()}

    def clean_said_on(self) -> date:
        """Not in the future."""
        if self.cleaned_data["said_on"] > today():
            raise ValidationError(_("This day is still to come."))
        return self.cleaned_data["said_on"]
