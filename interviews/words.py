"""What pages say of talks."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from interviews.choices import Level, TalkKind, TalkState, Topic
from interviews.models import Talk

OUTCOMES = {TalkState.DRAFT: "judge", TalkState.SIGNED: "ok"}
LEVELS = {Level.ORDINARY: "na", Level.RESTRICTED: "later", Level.CONFIDENTIAL: "miss"}


def kinds_words(kinds: Iterable[str]) -> str:
    """Kinds in words, in their order."""
    chosen = set(kinds)
    return _(", ").join(str(TalkKind(key).label) for key in TalkKind.values if key in chosen)


def topics_words(talk: Talk) -> str:
    """Topics in words; a dash where this reader does not see them."""
    if not talk.shows_topics:
        return "—"
    return _(", ").join(str(Topic(key).label) for key in Topic.values if key in talk.topics) or "—"
