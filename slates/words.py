"""Words of figures."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from slates.figures import Share


def share_label(key: str) -> str:
    """Whose share it is."""
    return {
        "women": _("share of women"),
        "non_party": _("share of people outside the party"),
        "under_40": _("share of people under forty"),
    }[key]


def not_all_words() -> str:
    """Why a comparison is not shown without names."""
    return _(
        "Not everybody who is compared is in your sight: without names it is shown to those only who may see all of them."
    )


def hidden_words(number: int) -> str:
    """How many people are left out; empty for none."""
    words = ngettext("%(n)d person is not on this sheet.", "%(n)d people are not on this sheet.", number)
    return words % {"n": number} if number else ""


def p_words(one: Share) -> str:
    """What the exact test says; nothing of few people."""
    if one.p is None:
        return _("too few people: nothing is said")
    words = {"p": f"{one.p:.3f}" if one.p >= 0.001 else "< 0.001"}
    if one.unusual:
        return _("p %(p)s: such a slate rarely comes about by chance") % words
    return _("p %(p)s: no more than chance") % words
