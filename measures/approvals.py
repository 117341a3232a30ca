"""What takes two people here: a date put off, and a measure given to somebody."""

from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from measures.services import granting, progress
from work.registry import Purpose, declare

declare(
    Purpose(
        progress.EXTEND, gettext_lazy("extension of an item"), Permission.REPORT_PROGRESS, Permission.APPROVE_MEASURES,
        progress.check_extension, progress.extend, progress.extension_lines,
    )
)  # fmt: skip
declare(
    Purpose(
        granting.GRANT, gettext_lazy("measure for a cadre"), Permission.EDIT_MEASURES, Permission.APPROVE_MEASURES,
        granting.check, granting.give, granting.lines,
    )
)  # fmt: skip
