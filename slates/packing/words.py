"""Words around what a pack holds: kinds of parts, labels, faults."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from slates.services.packs import Fault

KINDS: dict[str, Promise] = {
    "slate": gettext_lazy("Comparison for a post"),
    "person": gettext_lazy("Person compared"),
    "evidence": gettext_lazy("Evidence about a person"),
    "passed": gettext_lazy("Met every condition, not put forward"),
    "side": gettext_lazy("Evidence side by side"),
    "fit": gettext_lazy("Met every condition"),
    "team": gettext_lazy("Team before and after the moves"),
    "figures": gettext_lazy("Slate and eligible people"),
    "paper": gettext_lazy("Paper on a member of a pool"),
    "objections": gettext_lazy("Open objections and differences"),
}
LABELS: dict[str, Promise] = {
    "unit": pgettext_lazy("pack", "unit"),
    "step": gettext_lazy("step of qualification"),
    "fit": gettext_lazy("people who meet every condition"),
    "outcome": gettext_lazy("outcome in words"),
    "post": gettext_lazy("Post and unit"),
    "why": pgettext_lazy("slate", "why put forward"),
    "not_forward": pgettext_lazy("slate", "why not put forward"),
    "lists": gettext_lazy("on how many of the last lists"),
    "chosen": pgettext_lazy("slate", "chosen"),
    "women": gettext_lazy("share of women"),
    "non_party": gettext_lazy("share of people outside the party"),
    "under_40": gettext_lazy("share of people under forty"),
    "repeats": gettext_lazy("people on the places of the last lists, repeated"),
    "pool": pgettext_lazy("pack", "pool"),
    "proposal": pgettext_lazy("pack", "what is proposed"),
    "reason": pgettext_lazy("pack", "reason"),
    "grounds": gettext_lazy("grounds"),
    "suggested": gettext_lazy("the rules suggest"),
    "ballot": gettext_lazy("vote of the panel"),
    "open_check": gettext_lazy("check not clear"),
    "against": gettext_lazy("vote against"),
    "turnover": gettext_lazy("turnover date"),
    "differs": gettext_lazy("the rules suggest otherwise"),
}


def figure_words(text: str) -> str:
    """A figure; an empty one says why there is none."""
    return text or _("too few people: nothing is said")


def fault_words(fault: Fault) -> str:
    """What is wrong, and where."""
    what = {
        "missing": _("Part %(n)d is missing."),
        "altered": _("Part %(n)d was altered."),
        "moved": _("Part %(n)d stands for somebody else, or under another right."),
        "added": _("Part %(n)d was added."),
        "head": _("What the papers are about, who sealed them or the list of parts was altered."),
        "trail": _("The hash is not the one the trail has."),
        "inputs": _("What it was composed of gives another hash."),
    }[fault.what]
    return what % {"n": fault.part}
