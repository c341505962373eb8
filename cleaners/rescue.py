"""The second opinion, for pages on which hardly any text was found:

the JSON-LD's articleBody, the data for the page's scripts, then trafilatura.

The only file that imports trafilatura, and only when it is needed: the import alone takes longer than a hundred pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cleaners.hydration import hydrated_text
from cleaners.page import Page
from cleaners.text import line, size, unescaped

WEAK_SIZE = 280  # letters: less than three sentences
AMPLE_SIZE = 1_500  # letters: with so much in the data for scripts nobody else is asked
MOST_RESCUED_TAGS = 15_000  # trafilatura can't be interrupted and takes up to 100 µs a tag; real pages have 12,000
FULLER_FACTOR = 2.0  # an articleBody that says so many times more was hidden from the walk
LEAST_RESCUED_SIZE = 200  # letters: less is no gain
# Trafilatura takes away what is not printable, and with it the joiners of Persian and the Indic scripts.
_JOINERS = {0xA78E: 0x200C, 0xA78F: 0x200D}  # letters of no living orthography stand in for them
_STAND_INS = {joiner: letter for letter, joiner in _JOINERS.items()}
_PARAGRAPH = re.compile(r"[\n\r]|<br\s{0,9}/?>|</p>")


def is_weak(letters: int, article: dict[str, Any]) -> bool:
    """Whether so little text was found that a second opinion is worth its time."""
    return letters < WEAK_SIZE or len(_article_body(article)) > FULLER_FACTOR * letters


def rescue(
    page: Page, article: dict[str, Any], *, titles: Sequence[str], letters: int, elsewhere: int, said_only: bool = False
) -> tuple[list[str], str]:
    """Lines of text that beat what was found, and where they come from; no lines where nothing does.

    `titles` are the ways in which the page names its article. `elsewhere` is how many letters the page shows besides
    the `letters` found: nobody can find more. `said_only`: what stands in its scripts or nothing, as where a brief of
    a sentence or two was found: on pages cut down to such, trafilatura added junk on 17 of 20.
    """
    body = _article_body(article)
    found = [text for part in _PARAGRAPH.split(body) if (text := unescaped(part))]
    if _beats(found, letters):
        return found, "rescue: JSON-LD articleBody"
    if letters >= WEAK_SIZE:
        return [], ""
    found, origin = hydrated_text(page, titles), "rescue: script data"
    if not said_only and _size(found) < AMPLE_SIZE and elsewhere > max(LEAST_RESCUED_SIZE, letters):
        other = _second_opinion(page)
        if _size(other) > _size(found):
            found, origin = other, "rescue: trafilatura"
    return (found, origin) if _beats(found, letters) else ([], "")


def _second_opinion(page: Page) -> list[str]:
    if page.source.count(b"<") > MOST_RESCUED_TAGS:
        return []
    from trafilatura import extract  # slow to import

    source = page.source.decode("utf-8", "replace").translate(_STAND_INS)
    try:
        text = extract(source, url=page.url, include_comments=False, include_tables=False, favor_precision=True) or ""
    except ValueError:  # from "&#9999…;" with thousands of digits
        return []
    text = text.translate(_JOINERS)
    return [text for part in text.split("\n") if (text := line(part.lstrip("-•* ")))]


def _size(found: list[str]) -> int:
    return sum(map(size, found))


def _beats(found: list[str], letters: int) -> bool:
    return _size(found) > max(LEAST_RESCUED_SIZE, FULLER_FACTOR * letters)


def _article_body(article: dict[str, Any]) -> str:
    body = article.get("articleBody")
    return body if isinstance(body, str) else ""
