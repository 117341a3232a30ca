"""Whether a page fits its window."""

from playwright.sync_api import Page

FITS = "document.documentElement.scrollWidth <= innerWidth"


def settles(page: Page) -> None:
    """Nothing is wider than the window once the lists have taken note of its new size, which they do a frame later."""
    page.wait_for_function(FITS, timeout=5000)
