"""Forms about accounts, tokens, and what a user keeps for themself."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.choices import TokenScope
from accounts.models import User
from accounts.models.tokens import is_network
from accounts.services.tokens import LONGEST_DAYS, Terms
from common.listing import PLACE
from common.widgets import Picker
from units.models import Unit


def without_page(query: str) -> str:
    """The parameters of a list but the place in it, which is no part of a view."""
    kept = QueryDict(query, mutable=True)
    for name in PLACE:
        kept.pop(name, None)
    return kept.urlencode()


class ViewNameForm(forms.Form):
    """The name of a view of a list."""

    name = forms.CharField(label=_("Name of the view"), max_length=24)


class SaveViewForm(ViewNameForm):
    """The name, and the list it is for: the name of its address, and its parameters."""

    page = forms.CharField(max_length=60, widget=forms.HiddenInput)
    query = forms.CharField(max_length=2000, required=False, widget=forms.HiddenInput)

    def clean_query(self) -> str:
        """Parameters as we write them."""
        return without_page(self.cleaned_data["query"])


class NewPasswordForm(forms.Form):
    """A password, twice."""

    password = forms.CharField(
        label=_("New password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )
    again = forms.CharField(
        label=_("New password again"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["password"].help_text = password_validators_help_text_html()

    def clean_password(self) -> str:
        """By the rules of the house."""
        validate_password(self.cleaned_data["password"], self.user)
        return self.cleaned_data["password"]

    def clean(self) -> dict[str, Any]:
        """Twice the same."""
        data = super().clean()
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error("again", _("The two passwords differ."))
        return data


class AccountForm(forms.Form):
    """A new account."""

    username = forms.SlugField(
        label=_("Sign-in name"), max_length=60, help_text=_("Latin letters and digits.")
    )
    name = forms.CharField(label=_("Name"), max_length=60)
    department = forms.CharField(label=_("Department"), max_length=60, required=False)


class TokenForm(forms.Form):
    """A token for a program."""

    name = forms.CharField(label=_("What it is for"), max_length=60)
    days = forms.IntegerField(
        label=_("Valid for how many days"), min_value=1, max_value=LONGEST_DAYS, initial=90
    )
    scopes = forms.MultipleChoiceField(
        label=_("May"), choices=TokenScope.choices, widget=forms.CheckboxSelectMultiple
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Only for the unit"), widget=Picker(), required=False,
        help_text=_("Left empty: wherever you may yourself."),
    )  # fmt: skip
    addresses = forms.CharField(
        label=_("Only from these addresses"), max_length=400, required=False,
        help_text=_("For example 10.1.2.3 or 10.1.2.0/24, several with a space between."),
    )  # fmt: skip

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units

    def clean_addresses(self) -> tuple[str, ...]:
        """Each an address or a network."""
        found = tuple(self.cleaned_data["addresses"].replace(",", " ").split())
        for text in found:
            is_network(text)
        return found

    def terms(self) -> Terms:
        """As the service takes them."""
        data = self.cleaned_data
        return Terms(data["name"], tuple(data["scopes"]), data["unit"], data["addresses"])
