"""What is wrong with a rule file: where, why, and on which line."""

from django.utils.translation import gettext


class RuleError(ValueError):
    """A rule file is not as it must be: where, and why; `line` is its line where the text was read, from 1."""

    def __init__(self, said: str, *, place: str = "", **about: object) -> None:
        self.said, self.place, self.about, self.line = said, place, about, 0
        super().__init__(": ".join(part for part in (place, said % about if about else said) if part))

    @property
    def reason(self) -> str:
        """Why, in the language of the reader."""
        if not self.about:
            return gettext(self.said)
        units = {"unit": gettext(self.about["unit"])} if "unit" in self.about else {}
        return gettext(self.said) % (self.about | units)


def require(true: object, place: str, said: str, **about: object) -> None:
    """RuleError unless it is so; `said` is a message with %(names)s of what is told about it."""
    if not true:
        raise RuleError(said, place=place, **about)
