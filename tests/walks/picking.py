"""Choosing in a box that searches, as one who types and presses Enter."""

from playwright.sync_api import Locator, Page, expect


def pick(page: Page, field: Locator, words: str) -> None:
    """Type into the box of a field until it offers what is meant, and take it."""
    field.locator(".ts-control").click()
    page.keyboard.type(words)
    expect(page.locator(".ts-dropdown .option.active", has_text=words)).to_be_visible()
    page.keyboard.press("Enter")
    expect(field.locator(".item", has_text=words)).to_be_visible()
