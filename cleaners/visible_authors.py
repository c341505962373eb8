"""Whom a reader sees named as author, for pages whose head does not tell: marked elements, links, credits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.bylines import people_and_agency
from cleaners.credits import LONGEST_BYLINE_CHARS, named_within
from cleaners.page import Node, node_text
from cleaners.visible import LABELS, is_elsewhere, texts
from cleaners.walk import Skipped

LONGEST_NAVIGATION_CHARS = 500  # of a byline that is made a <nav>, spaces and all
LEVELS_AROUND_BODY = 3

_BYLINE_SELECTOR = '[itemprop="author"], [rel="author"], [class*="author" i], [class*="byline" i], [class*="autor" i]'
# Every selector of a list is tried on every element: for the addresses of authors one is enough, they are told apart
# afterwards.
_AUTHOR_SELECTOR = '[rel~="author"], [itemprop~="author"], a[href*="/aut"]'
_AUTHOR_ADDRESS = re.compile(r"/(?:authors?|autor(?:en|e)?|auteur)/")


def bylines(labels: Sequence[Skipped], nodes: Sequence[Node], *, article: frozenset[int]) -> list[str]:
    """The first element that is called a byline and is not a comment's or a related article's.

    `labels` are what a walk over the page passed over; without them the elements around the body (`nodes`) are
    searched.
    """
    named_so = [s for s in labels if s.reason in LABELS]
    holders = [s.node for s in named_so if not _is_menu(s)] if named_so else _around(nodes)
    for holder in holders:
        said = [t for n, t in texts(holder.css(_BYLINE_SELECTOR)) if not is_elsewhere(n, article)]
        # The shortest that names anybody: the elements around a name carry dates, roles and links as well.
        named = next((t for t in sorted(said, key=len) if 3 < len(t) < LONGEST_BYLINE_CHARS and _names_people(t)), None)
        if named is None or named.islower():
            # A line that names more than the author ("Date: 3 May 2020 Author: Jane Roe"), or a section beside one.
            each = (named_within(t) for t in said if len(t) < LONGEST_BYLINE_CHARS)
            named = next((name for name in each if name), named)
        if named:
            return [named]
    return []


def _is_menu(label: Skipped) -> bool:
    """Whether what is called navigation holds more than a byline: the largest elements of all, searched in vain."""
    return label.reason == "navigation" and len(label.node.text()) > LONGEST_NAVIGATION_CHARS


def _names_people(text: str) -> bool:
    return text[-1] != ":" and text[0] != "©" and bool(people_and_agency([text])[0])


def _around(nodes: Sequence[Node]) -> list[Node]:
    holder = nodes[0] if nodes else None
    for _ in range(LEVELS_AROUND_BODY):
        if holder is not None and holder.parent is not None and holder.parent.tag not in ("body", "html"):
            holder = holder.parent
    return [holder] if holder is not None else []


def credited(labels: Sequence[Skipped]) -> list[str]:
    """The first credit line that names who wrote the text: "Text: Jane Roe, photographs: John Doe"."""
    for label in labels:
        text = node_text(label.node) if label.reason == "caption" else ""
        if 0 < len(text) <= LONGEST_BYLINE_CHARS and (name := named_within(text)):
            return [name]
    return []


def linked_author(holder: Node | None, *, article: frozenset[int]) -> list[str]:
    """Names that markup or the address of a link calls an author's, within the holder of headline and body."""
    found: list[str] = []
    parent = None
    named_so = [n for n in holder.css(_AUTHOR_SELECTOR) if _is_called_author(n)] if holder is not None else []
    for node, text in texts(named_so):
        above = node.parent.mem_id if node.parent is not None else None
        if (parent is not None and above != parent) or not 3 < len(text) < LONGEST_BYLINE_CHARS:
            continue
        if text[0] == "©":  # of the portrait
            continue
        text = named_within(text, is_fact=True) or text  # "All articles by Jane Roe"
        is_marked = "rel" in node.attributes or "itemprop" in node.attributes
        people, _ = people_and_agency([text])
        if people and (is_marked or " " in people[0]) and not is_elsewhere(node, article):
            parent = above  # the others of one byline stand beside the first
            found.append(text)
    return found


def _is_called_author(node: Node) -> bool:
    attributes = node.attributes
    marks = f"{attributes.get('rel') or ''} {attributes.get('itemprop') or ''}".split()
    return "author" in marks or _AUTHOR_ADDRESS.search(attributes.get("href") or "") is not None
