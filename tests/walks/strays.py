"""Words of the interface that stand on a page in the wrong language."""

import re
from functools import cache

from playwright.sync_api import Page

from config.catalogues import chinese, merged

VISIBLE = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement;
    if (!box.closest("script, style, template") && box.getClientRects().length) found.push(walker.currentNode.data);
  }
  ["title", "aria-label", "placeholder"].forEach(function (name) {
    document.querySelectorAll("[" + name + "]").forEach(function (e) { found.push(e.getAttribute(name)); });
  });
  return found;
}"""
LATIN = re.compile(r"[A-Za-z]{3,}")
AT_HOME = {
    "English",
    "Enter",
    "Esc",
    "Excel",
    "Word",
    "JPEG",
    "PDF",
    "PNG",
    "YYYY",
    "xlsx",
    "xls",
    "lrmx",
    "lrm",
    "zip",
}


def english_on(page: Page) -> list[str]:
    """On a Chinese page: texts with an English word in them. Our data have none."""
    return [text for text in texts(page) if set(LATIN.findall(text)) - AT_HOME]


def chinese_on(page: Page) -> list[str]:
    """On an English page: texts that are the Chinese of some message; names and posts of people are Chinese."""
    return [text for text in texts(page) if text in interface() - said_by_people()]


def texts(page: Page) -> list[str]:
    """Everything that can be read or is read aloud."""
    return [text for text in (" ".join(raw.split()) for raw in page.evaluate(VISIBLE)) if text]


@cache
def interface() -> set[str]:
    """The Chinese of every message."""
    return {chinese(entry) for entry in merged()[0]}


def said_by_people() -> set[str]:
    """Words of posts, ranks and grades, which records hold in Chinese as well; the language switch."""
    return {"科员", "称职", "优秀", "合格", "主任", "副主任", "中文"} | {
        f"{number}级{word}" for number in "一二三四" for word in ("科员", "主任科员", "调研员")
    }
