"""What takes two people here: a list that one person does not take out alone."""

from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from cadres import exports
from work.registry import Purpose, declare

declare(
    Purpose(
        exports.PURPOSE, gettext_lazy("export of a list"), Permission.EXPORT_CADRES, Permission.APPROVE_EXPORTS,
        exports.check, exports.start, exports.words_of,
    )
)  # fmt: skip
