"""Does a page have only the free part of an article that is paid for?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cleaners.body import Body
from cleaners.listing import SENTENCE_SIZE, SHELL_PROSE
from cleaners.page import LONGEST_NAMES_CHARS, Node, Page, class_of, node_text
from cleaners.signs import PAYWALL_TEXT
from cleaners.visible import article_elements
from cleaners.walk import Line, subtree

TEASER_PROSE = 1500  # the free part of a paid article
LEAST_WALL_CHARS = 20  # an empty one is filled by a script, where it is wanted
LONGEST_REQUEST_CHARS = 600
WALL_CHARS = 2000  # of a wall's text are read
_PAID_TIERS = ("locked", "paid", "premium", "metered")
_WALL_WORDS = re.compile(r"paywall|regwall|chargewall|subscri|premium|offer|piano|gate|locked")
_PAYWALL = re.compile(r"(?:pay|charge|reg|premium)-?wall(?!ed)")
# WordPress' box for a subscription by e-mail, which says "Subscribe now to keep reading" below any post.
_BY_MAIL = re.compile(r"jetpack[-_](?:\w+[-_])?subscri")
_PLAIN_SELECTOR = re.compile(r"[.#][A-Za-z_][A-Za-z0-9_-]*")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")


def is_teaser(page: Page, body: Body, *, prose: int, last: str) -> bool:
    """Whether an article has only the free part of a paid text: it is marked as paid and breaks off, or a wall follows.

    `prose` as in `after_body`, `last` is the last line of its text.
    """
    if not SHELL_PROSE <= prose < TEASER_PROSE:
        return False
    paid = [o for o in page.ld if _is_paid(o)]
    tier = (page.meta_text("article:content_tier", "og:article:content_tier") or "").lower()
    if (paid or tier in _PAID_TIERS) and (_ELLIPSIS.search(last) or any(_is_withheld(page, o) for o in paid)):
        return True
    if any(_is_free(o) for o in page.ld) and not paid:
        return False
    if paid and _shows_wall(body):
        return True
    walled = _walled(body)
    return any(walled[x.owner] and PAYWALL_TEXT.search(x.text) for x in body.seen or body.lines if walled) or any(
        PAYWALL_TEXT.search(node_text(s.node)[:WALL_CHARS]) for s in body.labels if _is_wall(s.node)
    )


def _shows_wall(body: Body) -> bool:
    """Whether an element that is called a paywall makes a request, in whatever language: a few words and a button.

    Some sites call so what stands behind the wall, paragraph by paragraph.
    """
    holders = article_elements(None, body.nodes[:1])
    walked = (n for n in body.elements if n is not None and n.mem_id not in holders)
    nodes = (*walked, *(s.node for s in body.labels if s.reason != "hidden"))
    return any(map(_is_request_of_wall, nodes))


def wall_lines(body: Body, lines: Sequence[Line]) -> set[int]:
    """Which lines of a teaser are the request of a wall, and not the free part of the text."""
    inside: set[int] = set()
    holders = article_elements(None, body.nodes[:1])
    for i, node in enumerate(body.elements):
        if node is not None and i not in inside and node.mem_id not in holders and _is_request_of_wall(node):
            inside.update(subtree(body.parents, i))
    found = {i for i, x in enumerate(lines) if x.owner in inside}
    return found if len(found) < len(lines) else set()


def _is_request_of_wall(node: Node) -> bool:
    return (
        node.tag != "p"
        and _PAYWALL.search(_names(node)) is not None
        and LEAST_WALL_CHARS <= len(node_text(node)) < LONGEST_REQUEST_CHARS
        and node.css_first("a, button, form") is not None
    )


def _walled(body: Body) -> list[bool]:
    """For each element of the walk whether it is, or is in, one that is named as what stands in for a paid text."""
    holders = article_elements(None, body.nodes[:1])
    walled: list[bool] = []
    for node, above in zip(body.elements, body.parents, strict=True):
        is_here = node is not None and node.mem_id not in holders and _is_wall(node)
        walled.append(is_here or (above < len(walled) and walled[above]))
    return walled


def _is_wall(node: Node) -> bool:
    names = _names(node)
    return _WALL_WORDS.search(names) is not None and not _BY_MAIL.search(names)


def _names(node: Node) -> str:
    return f"{class_of(node)} {(node.attributes.get('id') or '')[:LONGEST_NAMES_CHARS]}".lower()


def _is_paid(item: dict[str, Any]) -> bool:
    return _access(item) in ("false", "no", "0")


def _is_free(item: dict[str, Any]) -> bool:
    return _access(item) in ("true", "yes", "1")


def _access(item: dict[str, Any]) -> str:
    return str(item.get("isAccessibleForFree")).lower().rpartition("/")[2]


def _is_withheld(page: Page, item: dict[str, Any]) -> bool:
    """Whether the part that JSON-LD says is paid for is not on the page, or only a request to pay for it."""
    parts = item.get("hasPart")
    selectors = [p.get("cssSelector") for p in (parts if isinstance(parts, list) else [parts]) if isinstance(p, dict)]
    named = [s for s in selectors if isinstance(s, str) and _PLAIN_SELECTOR.fullmatch(s)]
    return bool(named) and all(_is_request(" ".join([node_text(n) for n in page.css(s)])) for s in named)


def _is_request(text: str) -> bool:
    return len(text) < SENTENCE_SIZE or (len(text) < LONGEST_REQUEST_CHARS and PAYWALL_TEXT.search(text) is not None)
