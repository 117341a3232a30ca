"""Forms of a draft: they read and word, the services check the whole text and write."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cadres.choices import Identity
from common.clock import today
from common.widgets import DateField
from readiness.choices import Effect
from readiness.rules import RuleSet
from readiness.strict import MEASURES
from readiness.views.book import own, step_name
from rulemaking.words import PARAMS, UNITS, VERIFIED

LONG = forms.Textarea(attrs={"rows": 3})
CODE = forms.Textarea(attrs={"rows": 28, "spellcheck": "false", "class": "in num"})


class StartForm(forms.Form):
    """What a draft is for, and from when it is to hold."""

    reason = forms.CharField(label=_("What the draft is for"), max_length=300, widget=LONG)
    from_day = forms.DateField(label=_("To be in force from"), widget=DateField())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"from_day": today() + timedelta(days=1)} | self.initial


class OverlayForm(StartForm):
    """A local document that tightens some rules of a set."""

    document = forms.CharField(label=_("Name of the local document"), max_length=80)
    number = forms.CharField(label=_("Number of the local document"), max_length=60)
    rules = forms.MultipleChoiceField(
        label=_("Rules to be tightened"), widget=forms.CheckboxSelectMultiple(),
        help_text=_("Each becomes a stricter one beside it; the numbers are set next."),
    )  # fmt: skip

    def __init__(self, *args: Any, base: RuleSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rules"].choices = [
            (rule.id, f"{rule.id} {own(rule.title_zh, rule.title_en)}") for rule in base.rules
        ]


class TextForm(forms.Form):
    """The whole text of the set."""

    text = forms.CharField(
        label=_("Text of the rule set"), widget=CODE, strip=False,
        help_text=_("A text that is no sound rule set is refused, with the line and the reason."),
    )  # fmt: skip


class HeadForm(forms.Form):
    """What stands at the head of a set."""

    title_zh = forms.CharField(label=_("Chinese title"), max_length=120)
    title_en = forms.CharField(label=_("English title"), max_length=200)
    from_day = forms.DateField(label=_("To be in force from"), widget=DateField())
    identity = forms.MultipleChoiceField(
        label=pgettext_lazy("rule set", "For whom"),
        choices=Identity.choices,
        widget=forms.CheckboxSelectMultiple(),
    )
    steps = forms.MultipleChoiceField(
        label=pgettext_lazy("rule set", "For which steps"), widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, *args: Any, steps: list[str], data_of: dict[str, Any], **kwargs: Any) -> None:
        names = ("title_zh", "title_en", "identity", "steps")
        known = {name: data_of[name] for name in names} | {"from_day": data_of["in_force"]["from"]}
        super().__init__(*args, initial=known, **kwargs)
        self.fields["steps"].choices = [(step, step_name(step)) for step in steps]
        self.overlay = data_of.get("overlay")
        if self.overlay:
            self.fields["document"] = forms.CharField(
                label=_("Name of the local document"), max_length=80, initial=self.overlay["document"]
            )
            self.fields["number"] = forms.CharField(
                label=_("Number of the local document"), max_length=60, initial=self.overlay["number"]
            )

    def changes(self) -> dict[str, Any]:
        """The head as the text has it."""
        data = self.cleaned_data
        found = {name: data[name] for name in ("title_zh", "title_en", "identity", "steps")}
        found["in_force"] = {"from": data["from_day"], "to": None}
        if self.overlay:
            found["overlay"] = self.overlay | {name: data[name] for name in ("document", "number")}
        return found


class RuleForm(forms.Form):
    """One rule: its words, numbers, steps, effect and source."""

    title_zh = forms.CharField(label=_("Chinese title"), max_length=200)
    title_en = forms.CharField(label=_("English title"), max_length=300)
    steps = forms.MultipleChoiceField(label=_("Steps it is asked for"), widget=forms.CheckboxSelectMultiple())
    effect = forms.ChoiceField(label=_("Effect of the rule"), choices=Effect.choices)
    doc = forms.CharField(label=_("Document it comes from"), max_length=120, required=False)
    article = forms.CharField(label=_("Article"), max_length=80, required=False)
    text = forms.CharField(label=_("Quoted text"), widget=LONG, required=False)
    since = forms.DateField(label=_("The document is in force since"), widget=DateField(), required=False)
    verified = forms.ChoiceField(
        label=_("How sure the source is"), choices=list(VERIFIED.items()), required=False
    )

    def __init__(self, *args: Any, rule: dict[str, Any], steps: list[str], **kwargs: Any) -> None:
        self.rule, source = rule, rule["source"]
        known = {name: rule[name] for name in ("title_zh", "title_en", "effect")}
        known |= {name: source.get(name) or "" for name in ("doc", "article", "text", "verified")}
        known |= {"steps": rule.get("steps", steps), "since": source.get("from")}
        super().__init__(*args, initial=known, **kwargs)
        self.fields["steps"].choices = [(step, step_name(step)) for step in steps]
        self.numbers = dict(_numbers(rule))
        for name, (label, value, most) in self.numbers.items():
            self.fields[name] = forms.IntegerField(label=label, initial=value, min_value=0, max_value=most)

    def changes(self) -> dict[str, Any]:
        """The rule's parts as the text has them."""
        data, rule = self.cleaned_data, self.rule
        source = rule["source"] | {name: data[name] for name in ("doc", "article", "text", "verified")}
        source["from"] = data["since"]
        params, by_step = (
            dict(rule.get("params") or {}),
            {k: dict(v) for k, v in (rule.get("by_step") or {}).items()},
        )
        for name in self.numbers:
            _mark, step, param = name.split("__")
            (by_step[step] if step else params)[param] = data[name]
        kept = {step: values for step, values in by_step.items() if step in data["steps"]}
        found = {name: data[name] for name in ("title_zh", "title_en", "effect", "steps")}
        return found | {"source": source, "params": params} | ({"by_step": kept or None} if by_step else {})


def _numbers(rule: dict[str, Any]) -> Iterator[tuple[str, tuple[str, int, int]]]:
    """Name of a field → label, value and the most, for each number of the rule, also those of single steps."""
    measures = MEASURES.get(rule["check"], {})
    for step, params in [("", rule.get("params") or {}), *(rule.get("by_step") or {}).items()]:
        for name, measure in measures.items():
            if isinstance(params.get(name), int):
                unit = UNITS[measure.unit]
                label = (
                    _("%(name)s (%(unit)s)") % {"name": PARAMS[name], "unit": unit} if unit else PARAMS[name]
                )
                about = f"{step_name(step)} {label}" if step else label
                yield f"n__{step}__{name}", (about, params[name], measure.most)


class EnactForm(forms.Form):
    """Which rules the second person confirms; those that were changed are ticked."""

    rules = forms.MultipleChoiceField(
        label=_("Rules I have confirmed against their source"),
        widget=forms.CheckboxSelectMultiple(),
        required=False,
    )
    agreed = forms.BooleanField(label=_("I have read what it says otherwise, and whom it changes"))

    def __init__(self, *args: Any, rules: list[dict[str, Any]], changed: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(rule["id"], f"{rule['id']} {own(rule['title_zh'], rule['title_en'])}") for rule in rules]
        self.fields["rules"].choices = named
        self.initial = {"rules": changed} | self.initial
