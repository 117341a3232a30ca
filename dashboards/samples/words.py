"""Words in the language of the request."""

from django.utils.translation import get_language


def both(chinese: str, english: str) -> str:
    """The words in the language of this request."""
    return english if get_language() == "en" else chinese
