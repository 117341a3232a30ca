"""How pages write posts, those who are to follow, and what has changed about them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cadres.choices import Level
from readiness.choices import Status
from readiness.masking import Sight, Sights
from succession.choices import OF_MATTERS, Change, PostChange
from succession.models import Post, Successor

STATUS_LOOKS = {
    Status.HELD: "ok",
    Status.JUDGEMENT: "judge",
    Status.INCOMPLETE: "miss",
    Status.NOT_YET: "later",
    Status.NA: "na",
}


def level_words(level: int) -> str:
    """A level in words."""
    return str(Level(level).label)


TO_BE_LOOKED_AT = "to_be_looked_at"


def shown_keys(one: Successor, sights: Sights) -> list[str]:
    """What has changed, as the reader may know: what a matter may have caused is one and the same word to who may not date it."""
    if sights.of(one.cadre.home_unit_id) != Sight.EXISTENCE:
        return list(one.changes)
    plain = [change for change in one.changes if change not in OF_MATTERS]
    return plain or ([TO_BE_LOOKED_AT] if one.changes else [])


def shown_changes(one: Successor, sights: Sights) -> list[str]:
    """The same in words."""
    return [
        _("to be looked at") if key == TO_BE_LOOKED_AT else str(Change(key).label)
        for key in shown_keys(one, sights)
    ]


def status_words(status: str) -> dict:
    """The comparison with the level of the post, as a mark."""
    if not status:
        return {"outcome": "na", "label": _("not compared")}
    return {"outcome": STATUS_LOOKS[status], "label": str(Status(status).label)}


def cover_words(post: Post) -> dict:
    """Whether somebody on the list of a post read with_cover is ready."""
    if post.covered:
        return {"outcome": "ok", "label": _("a ready successor")}
    if post.named:
        return {"outcome": "soon", "label": _("named, nobody ready")}
    return {"outcome": "fail", "label": _("nobody named")}


def change_words(post: Post) -> list[str]:
    """What is to be looked at on the list of a post read with_cover."""
    words = [str(PostChange(post.change).label)] if post.change else []
    return [*words, *([_("a successor has changed")] if post.to_look_at else [])]


def months_words(number: int) -> str:
    """So many months."""
    return ngettext("%(n)d month", "%(n)d months", number) % {"n": number}
