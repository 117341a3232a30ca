"""What takes two people here: a fact of a receipt that somebody questions."""

from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from readiness import contesting
from readiness.views.contest import lines_of, papers_of
from work.registry import Purpose, declare

declare(
    Purpose(
        contesting.PURPOSE, gettext_lazy("question to a fact of a receipt"), Permission.VIEW_READINESS,
        Permission.EDIT_CADRES, contesting.check, contesting.apply, lines_of,
        papers=papers_of,
    )
)  # fmt: skip
