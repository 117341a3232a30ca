"""The words of working lists: states of candidates, what only people can say, and what they said."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CandidateState(models.TextChoices):
    """What has become of a candidate."""

    IN_VIEW = "in_view", _("in view")
    FORWARD = "forward", _("to be proposed")
    ASIDE = "aside", _("set aside")


class Item(models.TextChoices):
    """What only people can say of a candidate (条例 art. 24 items 1, 2, 4, 5, 7; health; 凡提四必; 双签字)."""

    ART_24_1 = "art_24_1", _("Art. 24 (1): political discipline and rules")
    ART_24_2 = "art_24_2", _("Art. 24 (2): standing with the people")
    ART_24_4 = "art_24_4", _("Art. 24 (4): canvassing for posts or votes")
    ART_24_5 = "art_24_5", _("Art. 24 (5): family settled abroad")
    ART_24_7 = "art_24_7", _("Art. 24 (7): other reasons")
    HEALTH = "health", _("Health")
    ARCHIVE = "archive", _("Personnel archive reviewed")
    PERSONAL = "personal", _("Report of personal matters checked")
    DISCIPLINE = "discipline", _("Opinion of discipline inspection and supervision heard")
    LETTERS = "letters", _("Concrete letters and visits looked into")
    INTEGRITY = "integrity", _("Conclusion on integrity signed by both secretaries")


class Said(models.TextChoices):
    """What was found."""

    CLEAR = "clear", _("nothing found")
    FOUND = "found", _("something found")
    PENDING = "pending", _("still being looked into")
