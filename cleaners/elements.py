"""Why an element is template by its tag, role, style, class or id: the walk does not enter such."""

from __future__ import annotations

import re

from cleaners.boilerplate import data_reason, named_reason
from cleaners.page import LONGEST_NAMES_CHARS, TAG_IDS, Node, tag_ids

_T = TAG_IDS
INLINE = tag_ids(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby s samp small span strike
    strong sub sup time tt u var wbr label output
    """
)
TAG_REASONS = {
    _T["footer"]: "footer",
    _T["aside"]: "sidebar",
    _T["form"]: "form",
    _T["figcaption"]: "caption",
    _T["caption"]: "caption",
    _T["address"]: "byline",
    _T["nav"]: "navigation",
    _T["menu"]: "navigation",
    _T["noscript"]: "noscript",
    _T["search"]: "tool",
}
_ROLES = {
    "navigation": "navigation",
    "complementary": "sidebar",
    "search": "tool",
    "contentinfo": "footer",
    "dialog": "pop-up",
    "alertdialog": "pop-up",
    "menu": "navigation",
    "menubar": "navigation",
    "tablist": "navigation",
    "toolbar": "tool",
    "button": "tool",
    "img": "media",
}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3}", re.IGNORECASE)
# Elements that are text by their tag, and the reasons on which their name is not believed: a heading with id
# "navigation" is a heading, a paragraph called "poll" is a paragraph.
_WEAK = frozenset(("navigation", "breadcrumb", "tool", "tags", "metadata", "sidebar", "media", "pop-up")) | frozenset(
    ("footer", "disclaimer", "paywall", "form")
)
_TRUSTED_AGAINST = {_T[f"h{n}"]: _WEAK for n in range(1, 7)} | {
    _T["p"]: frozenset(("tool", "navigation", "media", "sidebar", "pop-up", "footer")),
    _T["a"]: frozenset(("pop-up",)),  # a link opens one
    # A row of a table may be a player's, a vote's or a label's: a name says what its data are about.
    **dict.fromkeys((_T["tr"], _T["td"], _T["th"]), frozenset(("tool", "tags", "metadata", "media", "byline"))),
    _T["blockquote"]: _WEAK | {"share", "byline"},
    _T["article"]: frozenset(("tool", "tags", "metadata", "media", "byline")),
    _T["main"]: frozenset(("tool", "tags", "metadata", "media", "byline", "sidebar", "navigation")),
}
# Where the names of classes are made by a machine, these are what people wrote.
_DATA_NAMES = (
    *("data-testid", "data-component", "data-area", "data-module", "data-gu-name", "data-type", "type"),
    *("aria-labelledby", "aria-label"),
)
_ANY_DATA = frozenset(_DATA_NAMES)
_NAMED_BY_DATA = tag_ids("div section aside ul")
_TELLING = frozenset(("itemprop", "hidden", "style", "role", "aria-hidden", "fallback"))


def element_reason(node: Node) -> str | None:
    """Why an element is template by its tag and names, or None."""
    return template_reason(node.tag_id, node.attributes)


def template_reason(tag: int, attributes: dict[str, str | None]) -> str | None:
    """Why an element is template by its tag, role, style, class or id."""
    reason = TAG_REASONS.get(tag)
    if reason is not None or not attributes:
        return reason
    names, ident = attributes.get("class"), attributes.get("id")
    has_more = len(attributes) > (names is not None) + (ident is not None)
    if has_more and not _TELLING.isdisjoint(attributes):
        prop = attributes.get("itemprop")
        if prop == "articleBody":
            return None
        if prop == "comment":
            return "comments"
        if "hidden" in attributes or "fallback" in attributes:  # what AMP shows where something does not load
            return "hidden"
        style = attributes.get("style")
        if style and _HIDING.search(style[:LONGEST_NAMES_CHARS]):
            return "hidden"
        role = attributes.get("role")
        if role and role in _ROLES:
            return _ROLES[role]
        if attributes.get("aria-hidden") == "true" and tag not in INLINE:
            return "hidden"
    if names or ident:
        if names and len(names) > LONGEST_NAMES_CHARS:
            names = names[:LONGEST_NAMES_CHARS]
        if ident and len(ident) > LONGEST_NAMES_CHARS:
            ident = ident[:LONGEST_NAMES_CHARS]
        reason = named_reason(names, ident)
        if reason is not None and reason not in _TRUSTED_AGAINST.get(tag, ()):
            return reason
    if has_more and tag in _NAMED_BY_DATA and not _ANY_DATA.isdisjoint(attributes):
        return next((r for n in _DATA_NAMES if (r := data_reason(attributes.get(n))) is not None), None)
    return None
