"""Forms of what a user keeps for themself."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _


def without_page(query: str) -> str:
    """The parameters of a list but the page number, which is no part of a view."""
    kept = QueryDict(query, mutable=True)
    kept.pop("page", None)
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
