"""One walk over the tree: every line of text with the element that holds it, and every element passed over.

Elements whose tag, role, style, class or id says that they are template are not entered, only noted; `cleaners.body`
looks at the whole and may find that a name has misled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cleaners.adjacent import (
    BR,
    PLAIN_INLINE,
    TEXT,
    are_apart,
    follows_element,
    follows_label,
    follows_part,
    is_alone,
    is_cell_text,
    is_clock_behind,
    is_in_sentence,
    is_layout_cell,
    is_question,
    is_texts_own,
)
from cleaners.boilerplate import data_reason, named_reason
from cleaners.errors import NotAnArticle
from cleaners.page import LONGEST_NAMES_CHARS, TAG_IDS, Node, tag_ids
from cleaners.text import line, size

_T = TAG_IDS
A, EM, FIGURE = _T["a"], _T["em"], _T["figure"]
_CELLS = tag_ids("td th")
_P, _TIME = _T["p"], _T["time"]
_BUTTON = _T["button"]
_CELL_BOXES = tag_ids("p div")
_ROW_TAGS = tag_ids("tr td th")
_KNOWN = frozenset(TAG_IDS.values())
# No text of the article, whatever is in it.
_VOID = tag_ids(
    """
    script style template svg canvas iframe object embed video audio map button select option optgroup datalist
    input textarea dialog noembed noframes meter progress link meta title param source track rp rt slot -comment
    """
)
_INLINE = tag_ids(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q ruby s samp small span strike
    strong sub sup time tt u var wbr label output
    """
)
_TEXT_TAGS = tag_ids("p li dd dt blockquote pre")
_RUNNING = tag_ids("p dd blockquote pre td")  # where inline elements side by side are one text
_KINDS = {_T[f"h{n}"]: "heading" for n in range(2, 7)} | {
    _T["h1"]: "headline",
    _T["li"]: "item",
    _T["blockquote"]: "quote",
    _T["figcaption"]: "caption",
    _T["caption"]: "caption",
    _T["dt"]: "item",
    _T["pre"]: "pre",
    _T["tr"]: "row",
    _T["p"]: "",
}
_TAG_REASONS = {
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
# "navigation"
# is a heading, a paragraph called "poll" is a paragraph.
_WEAK = frozenset(("navigation", "breadcrumb", "tool", "tags", "metadata", "sidebar", "media", "pop-up")) | frozenset(
    ("footer", "disclaimer", "paywall", "form")
)
_TRUSTED_AGAINST = {_T[f"h{n}"]: _WEAK for n in range(1, 7)} | {
    _T["p"]: frozenset(("tool", "navigation", "media", "sidebar", "pop-up", "footer")),
    A: frozenset(("pop-up",)),  # a link opens one
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
# An inline element is template only for these reasons: a word must not fall out of a sentence because its link is
# called "tag-link". For the second ones not even where the sentence goes on behind it.
_INLINE_REASONS = frozenset(("hidden", "share", "advertisement", "caption", "tool", "comments", "pop-up"))
_REASONS_IN_SENTENCE = frozenset(("hidden", "comments"))
PARAGRAPH_SPACE = "\n\u3000"  # a line break and the space of a Japanese paragraph, in an element that shows them
LINK_SHARE = 0.8  # of the characters of a line that is nothing but links
MOST_PARTS = 30_000  # lines and elements passed over; the fullest of 787 real pages has 1,329
MAX_DEPTH = 400  # deeper elements are read as one line; Python's own limit is 1,000 frames


class Line:
    """One line of text on the page.

    `is_text_tag` says that this is a paragraph or an item by its tag, not bare text in a box; `kind` is a block kind,
    or "headline" (h1), "row", "pre"; `links` counts the characters inside links; `owner` is the
    index of the element that holds it; `soft` says that a single line break, not a new element, began it.
    """

    __slots__ = ("is_text_tag", "kind", "links", "owner", "size", "soft", "text")

    def __init__(self, text: str, kind: str, links: int, owner: int, soft: bool, is_text_tag: bool = False) -> None:
        self.text = text
        self.kind = kind
        self.links = links
        self.owner = owner
        self.soft = soft
        self.is_text_tag = is_text_tag
        self.size = size(text)

    @property
    def link_share(self) -> float:
        """Part of the characters that are inside links, 0 to 1."""
        return self.links / len(self.text) if self.links else 0.0


class Skipped(NamedTuple):
    """An element that the walk did not enter, because its name says that it is template."""

    node: Node
    reason: str  # one of boilerplate's, or the selector of a site's rule
    owner: int
    before: int  # how many lines stood before it


class Walk:
    """All lines below some nodes, with the elements that hold them and what was passed over, in document order.

    `yielding` are elements (by mem_id) and reasons that are not to be obeyed; `removed` are elements (by mem_id) that a
    site's rule takes out, with that rule.
    """

    def __init__(
        self,
        roots: Sequence[Node],
        *,
        yielding: frozenset[int | str] = frozenset(),
        removed: dict[int, str] | None = None,
    ) -> None:
        self.lines: list[Line] = []
        self.skipped: list[Skipped] = []
        self.weights: list[float] = []  # of the lines, once `cleaners.body` has weighed them
        self.parents: list[int] = [0]
        self.nodes: list[Node | None] = [None]
        self._yielding = yielding
        self._removed = removed or {}
        self._pieces: list[str] = []
        self._link_chars = 0
        self._soft = False
        for root in roots:
            self.parents.append(0)
            self.nodes.append(root)
            kind = _KINDS.get(root.tag_id, "")
            owner = len(self.parents) - 1
            self._below(root, owner, kind, False, 0)
            self._flush(owner, kind)
        if len(self.lines) + len(self.skipped) > MOST_PARTS:
            raise NotAnArticle(f"hostile markup: more than {MOST_PARTS:,} lines")

    def _flush(self, owner: int, kind: str) -> None:
        """End the line that is being gathered."""
        pieces = self._pieces
        if pieces:
            raw = pieces[0] if len(pieces) == 1 else "".join(pieces)
            text = line(raw)
            if not text.isascii() and PARAGRAPH_SPACE in raw:
                for each in raw.split(PARAGRAPH_SPACE):
                    self._add(line(each), owner, kind)
            else:
                self._add(text, owner, kind)
            pieces.clear()
        self._link_chars = 0
        self._soft = False

    def _add(self, text: str, owner: int, kind: str) -> None:
        if not text:
            return
        node = self.nodes[owner]
        tag = node.tag_id if node is not None else 0
        if kind == "row" and tag not in _ROW_TAGS:
            kind = "paragraph"  # a table used as layout
        links = min(self._link_chars, len(text))
        self.lines.append(Line(text, kind or "paragraph", links, owner, self._soft, tag in _TEXT_TAGS))

    def _break(self, owner: int, kind: str) -> None:
        """A <br>: the next line is a soft one, unless two breaks end a paragraph."""
        before = len(self.lines)
        self._flush(owner, kind)
        self._soft = len(self.lines) > before

    def _below(self, node: Node, owner: int, kind: str, in_link: bool, depth: int) -> None:
        pieces = self._pieces
        removed = self._removed
        is_box = node.tag_id not in _INLINE and node.tag_id not in _RUNNING
        is_paragraph = node.tag_id == _P
        child = node.first_child
        while child is not None:
            tag = child.tag_id
            if tag == TEXT:
                text = child.text_content
                if text and (pieces or not text.isspace()):
                    if (
                        pieces
                        and (kind == "heading" or (is_paragraph and len(pieces) == 1))
                        and are_apart(pieces[-1], text)
                        and (follows_part(child) if kind == "heading" else follows_label(child))
                    ):
                        pieces.append(" ")  # a kicker and the headline, a place and the first sentence
                    pieces.append(text)
                    if in_link:
                        self._link_chars += len(text.strip())
            elif tag == BR:
                self._break(owner, kind)
            elif tag in _VOID:
                if tag == _BUTTON and kind == "heading" and not pieces and is_alone(child):
                    self._below(child, owner, kind, in_link, depth + 1)  # a question that unfolds its answer
            elif removed and child.mem_id in removed:
                if pieces and tag not in _INLINE:
                    self._flush(owner, kind)
                self.skipped.append(Skipped(child, removed[child.mem_id], owner, len(self.lines)))
            elif depth > MAX_DEPTH and tag in _INLINE:
                pieces.append(child.text(separator=" "))
            elif tag in PLAIN_INLINE and (tag != EM or not self._is_caption(child)):
                self._below(child, owner, kind, in_link, depth + 1)
            elif tag not in _KNOWN and depth <= MAX_DEPTH and (is_paragraph or ":" in (child.tag or "")):
                # <noindex>, a site's own element, Word's <st1:city>: what HTML does not know is inline.
                self._below(child, owner, kind, in_link, depth + 1)
            elif tag in _INLINE:
                attributes = child.attributes
                at = len(pieces)
                reason = _reason(tag, attributes) if attributes else None
                if (
                    reason is not None
                    and reason in _INLINE_REASONS
                    and not self._yields(child, reason)
                    and (reason in _REASONS_IN_SENTENCE or not is_in_sentence(child))
                ):
                    self.skipped.append(Skipped(child, reason, owner, len(self.lines)))
                elif (first := child.first_child) is not None:
                    # <a name=top> is a place and no link; left open, it holds the rest of the text. A label that is one
                    # stands as often above a list of the site's as above the text.
                    is_link = tag == A and ("href" in attributes or "name" not in attributes or kind == "heading")
                    if first.tag_id == TEXT and first.next is None:
                        text = first.text_content
                        if text and (pieces or not text.isspace()):
                            pieces.append(text)
                            if in_link or is_link:
                                self._link_chars += len(text.strip())
                    else:
                        self._below(child, owner, kind, in_link or is_link, depth + 1)
                elif (names := attributes.get("class")) and "br" in names.split():
                    self._break(owner, kind)
                if 0 < at < len(pieces) and is_box and self._is_apart(child, at):
                    pieces.insert(at, " ")
            else:
                attributes = child.attributes
                reason = _reason(tag, attributes) if attributes or tag in _TAG_REASONS else None
                row_cell = kind == "row" and tag in _CELLS and not is_layout_cell(child)
                in_cell = kind == "row" and tag in _CELL_BOXES and node.tag_id in _CELLS and is_cell_text(child)
                if pieces and not row_cell and not in_cell:
                    self._flush(owner, kind)
                if reason is not None and not self._yields(child, reason) and not is_texts_own(child, reason):
                    if reason == "tool" and is_question(child):
                        self.parents.append(owner)
                        self.nodes.append(child)
                        pieces.append(child.text())
                        self._flush(len(self.parents) - 1, "heading")
                    else:
                        self.skipped.append(Skipped(child, reason, owner, len(self.lines)))
                elif in_cell:
                    self._below(child, owner, kind, in_link, depth + 1)
                elif (
                    tag == FIGURE and child.css_first("blockquote, table, pre") is None and FIGURE not in self._yielding
                ):
                    self.skipped.extend(
                        Skipped(n, "caption", owner, len(self.lines)) for n in child.css("figcaption") or [child]
                    )
                elif depth > MAX_DEPTH:
                    pieces.append(child.text(separator=" "))
                    self._flush(owner, kind)
                elif (first := child.first_child) is not None:
                    self.parents.append(owner)
                    self.nodes.append(child)
                    inner = len(self.parents) - 1
                    inner_kind = _KINDS.get(tag) or kind
                    if row_cell and pieces:
                        pieces.append(" ")
                    if first.tag_id == TEXT and first.next is None and not row_cell:
                        # Most elements hold one text and nothing else: no need to go down for it.
                        text = first.text_content
                        if text and not text.isspace():
                            pieces.append(text)
                            self._link_chars = len(text.strip()) if in_link else 0
                            self._flush(inner, inner_kind)
                    else:
                        self._below(child, inner, inner_kind, in_link, depth + 1)
                        if pieces and not row_cell:
                            self._flush(inner, inner_kind)
                self._soft = False
            child = child.next

    def _is_apart(self, child: Node, at: int) -> bool:
        """Whether an inline element in a box begins another word than what stands right before it."""
        before, after = self._pieces[at - 1], self._pieces[at]
        if not follows_element(child):
            return is_clock_behind(before, after)
        return are_apart(before, after) or (child.tag_id == _TIME and before[-1:].isalnum() and after[:1].isalnum())

    @staticmethod
    def _is_caption(node: Node) -> bool:
        """Whether an <em> is the caption of a picture by its name, as on the portals of Korea."""
        names = node.attributes.get("class")
        return names is not None and named_reason(names, None) == "caption"

    def _yields(self, node: Node, reason: str) -> bool:
        return bool(self._yielding) and (reason in self._yielding or node.mem_id in self._yielding)


def subtree(parents: Sequence[int], element: int) -> range:
    """An element of a walk and all below it: elements are counted in document order, so that they follow it."""
    count = len(parents)
    return range(element, next((i for i in range(element + 1, count) if parents[i] < element), count))


def element_reason(node: Node) -> str | None:
    """Why an element is template by its tag and names, or None."""
    return _reason(node.tag_id, node.attributes)


def _reason(tag: int, attributes: dict[str, str | None]) -> str | None:
    """Why an element is template by its tag, role, style, class or id."""
    reason = _TAG_REASONS.get(tag)
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
        if attributes.get("aria-hidden") == "true" and tag not in _INLINE:
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
