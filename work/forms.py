"""Forms by which people ask for what takes a second person, and decide."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.choices import PERMISSIONS, Permission
from accounts.models import RoleDefinition, RoleGrant, User
from common.clock import today
from common.widgets import DateField, Picker
from units.models import Unit
from units.queries import subtree
from work.approvals import DEFINE, DELEGATE, GRANT, RESET
from work.models import Approval

WHY = {"label": _("Reason"), "max_length": 300, "widget": forms.Textarea(attrs={"rows": 2})}


class PeriodForm(forms.Form):
    """From when to when, and why."""

    since = forms.DateField(label=_("From"), widget=DateField())
    until = forms.DateField(
        label=_("Until, not included"),
        widget=DateField(),
        required=False,
        help_text=_("Leave empty while it lasts."),
    )
    reason = forms.CharField(**WHY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["since"].initial = today

    def clean(self) -> dict[str, Any]:
        """In order, and not in the past: nobody held a right yesterday that was granted today."""
        data = super().clean()
        since, until = data.get("since"), data.get("until")
        if since and since < today():
            self.add_error("since", _("A grant does not begin in the past."))
        if since and until and until <= since:
            self.add_error("until", _("The end is not after the start."))
        return data

    def period(self) -> dict[str, str | None]:
        """As the request carries it."""
        until = self.cleaned_data["until"]
        return {"from": self.cleaned_data["since"].isoformat(), "until": until.isoformat() if until else None}


class GrantForm(PeriodForm):
    """A role for a person."""

    role = forms.ModelChoiceField(RoleDefinition.objects.all(), label=_("Role"))
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        widget=Picker(),
        help_text=_("The role covers it and all below it."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units

    def request_for(self, person: User) -> Approval:
        """The request, unsaved."""
        data = self.cleaned_data
        return Approval(
            purpose=GRANT,
            subject_type="accounts.user",
            subject_id=str(person.pk),
            beneficiary=person,
            unit=data["unit"],
            payload={"role": data["role"].pk} | self.period(),
            reason=data["reason"],
        )


class DelegationForm(PeriodForm):
    """A role of one's own for somebody else, for a time."""

    person = forms.ModelChoiceField(User.objects.none(), label=_("To whom"), widget=Picker())
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), widget=Picker())

    def __init__(self, *args: Any, grant: RoleGrant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.grant = grant
        self.fields["until"].required = True
        self.fields["until"].help_text = ""
        self.fields["person"].queryset = User.objects.filter(is_active=True).exclude(pk=grant.user_id)
        self.fields["unit"].queryset = subtree([grant.unit])
        self.fields["unit"].initial = grant.unit_id

    def request(self) -> Approval:
        """The request, unsaved."""
        data = self.cleaned_data
        return Approval(
            purpose=DELEGATE,
            subject_type="accounts.rolegrant",
            subject_id=str(self.grant.pk),
            beneficiary=data["person"],
            unit=data["unit"],
            payload={"grant": str(self.grant.pk)} | self.period(),
            reason=data["reason"],
        )


class RoleForm(forms.ModelForm):
    """A role of the office: its words and what it permits."""

    permissions = forms.MultipleChoiceField(
        label=_("Permits"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(value, label) for value, label in Permission.choices if value != Permission.SIGNED_IN],
        help_text=_("Either personnel data or one of the three administrations, never both."),
    )
    reason = forms.CharField(**WHY)

    class Meta:
        model = RoleDefinition
        fields = [
            "code", "name_zh", "name_en", "description_zh", "description_en", "permissions", "second_factor",
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.fields["code"].disabled = True

    def clean_permissions(self) -> list[str]:
        """In one order, so that the same request is the same."""
        return sorted(self.cleaned_data["permissions"])

    def clean_code(self) -> str:
        """Not the code of a role of the product."""
        code = self.cleaned_data["code"]
        if code in PERMISSIONS:
            raise ValidationError(_("A role of the product is not changed: copy it into one of your own."))
        return code

    def request(self, unit: Unit) -> Approval:
        """The request, unsaved."""
        payload = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return Approval(
            purpose=DEFINE,
            subject_type="accounts.roledefinition",
            subject_id=payload["code"],
            unit=unit,
            payload=payload,
            reason=self.cleaned_data["reason"],
        )


class ResetForm(forms.Form):
    """Why an account is to be reset."""

    reason = forms.CharField(**WHY)

    def request_for(self, person: User, unit: Unit) -> Approval:
        """The request, unsaved."""
        return Approval(
            purpose=RESET,
            subject_type="accounts.user",
            subject_id=str(person.pk),
            beneficiary=person,
            unit=unit,
            reason=self.cleaned_data["reason"],
        )


class DecisionForm(forms.Form):
    """A word to the decision; needed to refuse."""

    comment = forms.CharField(
        label=_("Comment"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
