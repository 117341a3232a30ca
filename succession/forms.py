"""Forms of succession."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.models import Cadre
from common.widgets import Picker, Segments
from succession.choices import Source
from succession.models import Post, Successor
from talent_pools.choices import State
from talent_pools.forms import LONG_TEXT, is_id
from talent_pools.models import Membership


class SuccessorForm(forms.ModelForm):
    """Somebody named for a post; `people` are those the user may name. The stay in a pool is found by the pool's name."""

    class Meta:
        model = Successor
        fields = ["cadre", "source", "reason"]
        widgets = {"cadre": Picker(), "source": Segments(), "reason": LONG_TEXT}
        labels = {"source": _("The naming rests on")}

    def __init__(self, *args: Any, people: QuerySet[Cadre], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cadre"].queryset = people
        self.fields["source"].choices = Source.choices
        chosen = people.filter(pk=self["cadre"].value()) if is_id(self["cadre"].value()) else people.none()
        self.fields["cadre"].widget.attrs["data-url"] = reverse("succession:people")
        self.fields["cadre"].widget.choices = [
            ("", ""),
            *((one.pk, f"{one.name} {one.home_unit}") for one in chosen.select_related("home_unit")),
        ]

    def clean(self) -> dict:
        """Who rests on a pool is named with the nearest stay."""
        data = super().clean()
        self.instance.membership = None
        if data.get("source") == Source.POOL and data.get("cadre"):
            stays = Membership.objects.filter(cadre=data["cadre"], state=State.MEMBER)
            self.instance.membership = stays.order_by("-horizon", "pk").first()
            if self.instance.membership is None:
                self.add_error("source", _("This person is in no pool."))
        return data


class PlaceForm(forms.Form):
    """A place on the list."""

    place = forms.IntegerField(
        label=pgettext_lazy("successor", "place on the list"), min_value=1, max_value=99
    )


class RemoveForm(forms.ModelForm):
    """Why somebody is taken off."""

    class Meta:
        model = Successor
        fields = ["removed_because"]
        widgets = {"removed_because": LONG_TEXT}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["removed_because"].required = True


class CloseForm(forms.ModelForm):
    """Why a post is given up."""

    class Meta:
        model = Post
        fields = ["closed_because"]
        widgets = {"closed_because": LONG_TEXT}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["closed_because"].required = True
