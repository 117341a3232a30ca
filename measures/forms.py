"""Forms of themes, plans and items: they read and word, the services check and write."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cadres.models import Cadre
from common.widgets import DateField, Picker, PickerMany
from files.models import LARGEST
from measures.models import Milestone, Plan, PlanItem, ProgressReport, ThemeTask, YearTheme
from measures.services.progress import Proof
from units.models import Unit


def long_text(rows: int) -> forms.Textarea:
    """A box of some lines."""
    return forms.Textarea(attrs={"rows": rows})


class UnitForm(forms.ModelForm):
    """Something of one of the units the user keeps such things for."""

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = None


class ProofField(forms.FileField):
    """A file that shows something: its name and bytes, or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False, help_text=_("Picture, PDF or office document, up to 20 MB."), **kwargs
        )

    def clean(self, data: object, initial: object = None) -> Proof | None:
        """Read whole; too large a file is refused."""
        sent = super().clean(data, initial)
        if sent is None:
            return None
        if sent.size > LARGEST:
            raise ValidationError(_("%(name)s is larger than 20 MB."), params={"name": sent.name})
        return Proof(sent.name, sent.read())


class ThemeForm(UnitForm):
    """A theme with its tasks, one a line."""

    tasks = forms.CharField(label=_("Tasks"), widget=long_text(6), required=False, help_text=_("One a line."))

    class Meta:
        model = YearTheme
        fields = ["year", "name", "unit", "document_no", "purpose"]
        widgets = {"unit": Picker(), "purpose": long_text(3)}

    def __init__(self, *args: Any, instance: YearTheme, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.initial["tasks"] = "\n".join(task.text for task in instance.tasks.all())

    def clean_tasks(self) -> list[str]:
        """The lines that say something."""
        lines = [line.strip() for line in self.cleaned_data["tasks"].splitlines() if line.strip()]
        if any(len(line) > 200 for line in lines):
            raise ValidationError(_("A task has 200 characters at most."))
        return lines


class PlanForm(UnitForm):
    """A plan under a theme."""

    class Meta:
        model = Plan
        fields = ["name", "theme", "unit", "document_no", "issued_on", "near_days", "silent_days"]
        widgets = {"unit": Picker(), "theme": Picker(), "issued_on": DateField()}

    def __init__(self, *args: Any, themes: QuerySet[YearTheme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["theme"].queryset = themes
        self.fields["theme"].empty_label = None


class ItemForm(forms.ModelForm):
    """An item: what, by whom, until when; the date only while it is new."""

    leader = forms.ModelChoiceField(Unit.objects.none(), label=_("Leading unit"), widget=Picker())
    others = forms.ModelMultipleChoiceField(
        Unit.objects.none(), label=_("Other units"), widget=PickerMany(), required=False
    )
    persons = forms.ModelMultipleChoiceField(
        Cadre.objects.none(), label=_("Responsible persons"), required=False
    )

    class Meta:
        model = PlanItem
        fields = ["number", "task", "section", "text", "goal", "due_on", "standing", "remark"]
        widgets = {"task": Picker(), "text": long_text(4), "due_on": DateField()}

    def __init__(
        self, *args: Any, instance: PlanItem, units: QuerySet[Unit], people: QuerySet[Cadre], **kwargs: Any
    ) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.fields["leader"].queryset = self.fields["others"].queryset = units
        self.fields["task"].queryset = ThemeTask.objects.filter(theme=instance.plan.theme_id)
        self.fields["due_on"].help_text = _("Empty only for what is kept up without end.")
        if not instance._state.adding:
            del self.fields["due_on"], self.fields["standing"]
            there = [one.unit_id for one in instance.responsible.all()]
            self.initial |= {"leader": there[:1] and there[0], "others": there[1:]}
            self.initial["persons"] = list(
                people.filter(plan_items__item=instance).values_list("pk", flat=True)
            )
        self._offer(people)

    def _offer(self, people: QuerySet[Cadre]) -> None:
        """People are found by typing: the page holds only who is chosen."""
        field = self.fields["persons"]
        field.queryset = people
        field.widget = PickerMany(url=reverse("measures:people"))
        chosen = self.data.getlist("persons") if self.is_bound else self.initial.get("persons", [])
        known = people.filter(pk__in=[one for one in chosen if len(str(one)) == 36])
        field.widget.choices = [(one.pk, one.name) for one in known]

    @property
    def units(self) -> list[Unit]:
        """The leading unit, then the others."""
        return [self.cleaned_data["leader"], *self.cleaned_data["others"]]


class ReportForm(forms.ModelForm):
    """How an item goes."""

    file = ProofField(label=_("Proof"))

    class Meta:
        model = ProgressReport
        fields = ["unit", "percent", "text", "difficulty"]
        widgets = {"text": long_text(4), "difficulty": long_text(2)}

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].empty_label = None
        self.fields["percent"].help_text = _("100 means done: then a proof belongs to it.")

    def _get_validation_exclusions(self) -> set[str]:
        """Whether a proof belongs to it is seen when it is stored."""
        return super()._get_validation_exclusions() | {"proof", "percent"}


class ExtensionForm(forms.Form):
    """Until when, and why."""

    new_due_on = forms.DateField(label=_("New date"), widget=DateField())
    reason = forms.CharField(label=_("Reason"), max_length=300, widget=long_text(3))


class MilestoneForm(forms.ModelForm):
    """A step on the way."""

    class Meta:
        model = Milestone
        fields = ["name", "due_on"]
        widgets = {"due_on": DateField()}


class DayForm(forms.Form):
    """A day on which something was done."""

    on = forms.DateField(label=_("Reported on"), widget=DateField())


class SheetForm(forms.Form):
    """The office's sheet."""

    file = forms.FileField(label=_("Sheet of the plan"), help_text=_("An Excel workbook, .xlsx or .xls."))
