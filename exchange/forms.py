"""The form of a webhook."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from common.widgets import Picker
from exchange.choices import Resource
from exchange.models import Webhook
from units.models import Unit


class WebhookForm(forms.ModelForm):
    """What it is called, where it is sent to, of which unit and of what it tells."""

    resources = forms.MultipleChoiceField(choices=Resource.choices, widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = Webhook
        fields = ["name", "url", "unit", "resources"]
        widgets = {"unit": Picker(), "url": forms.TextInput(attrs={"inputmode": "url"})}

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].help_text = _("It is told of what changes in this unit and below it.")
        self.fields["resources"].label = _("Told of")
        hosts = _(", ").join(sorted(settings.WEBHOOK_HOSTS)) or _("none")
        self.fields["url"].help_text = _("Hosts permitted by WEBHOOK_HOSTS: %(hosts)s.") % {"hosts": hosts}
