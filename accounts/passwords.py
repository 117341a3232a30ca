"""What a password must be, beside Django's own rules."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONG_ENOUGH = 16
KINDS = 3


class MixtureValidator:
    """A short password mixes kinds of characters; a long one need not."""

    def validate(self, password: str, user: object = None) -> None:
        """ValidationError when it is too simple."""
        kinds = (str.isupper, str.islower, str.isdigit, lambda one: not one.isalnum())
        mixed = sum(any(kind(one) for one in password) for kind in kinds)
        if len(password) < LONG_ENOUGH and mixed < KINDS:
            raise ValidationError(self.get_help_text(), code="password_too_simple")

    def get_help_text(self) -> str:
        """The rule in words."""
        return _(
            "Capital letters, small letters, digits and other signs: three of these four, "
            "unless the password has 16 characters or more."
        )
