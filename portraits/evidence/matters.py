"""Sanctions, for the index alone, as `accountability.facts` tells them: exempted matters are left out there, and only there."""

from django.urls import reverse
from django.utils.translation import pgettext_lazy

from accountability.choices import Family
from accountability.facts import sanction_records
from accountability.queries import visible_sanctions, with_kinds
from accountability.words import kind_words
from portraits.evidence import Source, showing

SANCTION = "sanction"
SOURCE = Source(
    SANCTION, pgettext_lazy("portrait", "sanction"),
    f"""SELECT told.cadre_id, one.record, one.day, one.mark FROM ({sanction_records()}) AS told
        CROSS JOIN LATERAL unnest(told.records, told.decided, told.families) AS one(record, day, mark)""",
    dict(Family.choices),
    showing(
        lambda user: with_kinds(visible_sanctions(user)), kind_words,
        lambda row: reverse("accountability:sanction", args=[row.pk]),
    ),
    "sanctions",
)  # fmt: skip
