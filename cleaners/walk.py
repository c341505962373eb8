"""One walk over the tree: every line of text with the element that holds it, and every element passed over.

Elements whose tag, role, style, class or id says that they are template are not entered, only noted; `cleaners.body`
looks at the whole and may find that a name has misled.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaners.adjacent import (
    BR,
    PLAIN_INLINE,
    TEXT,
    are_apart,
    are_named_apart,
    follows_element,
    follows_label,
    follows_part,
    is_alone,
    is_cell_text,
    is_clock_behind,
    is_in_sentence,
    is_layout_cell,
    is_question,
    is_term_button,
    is_texts_own,
)
from cleaners.boilerplate import named_reason
from cleaners.elements import INLINE, TAG_REASONS, template_reason
from cleaners.errors import NotAnArticle
from cleaners.page import TAG_IDS, Node, tag_ids
from cleaners.text import LazyPattern, line, size

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
# An inline element is template only for these reasons: a word must not fall out of a sentence because its link is
# called "tag-link". For the second ones not even where the sentence goes on behind it.
_INLINE_REASONS = frozenset(("hidden", "share", "advertisement", "caption", "tool", "comments", "pop-up"))
_REASONS_IN_SENTENCE = frozenset(("hidden", "comments"))
# A line break and the space of a Japanese paragraph, or a blank line behind a sentence, in an element that shows them.
_PARAGRAPHS = LazyPattern(r"\n\u3000|(?<=[。！？」』）])\s*\n\s*\n\s*")
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


class Place(NamedTuple):
    """Where in a walk something stands that may have been passed over."""

    before: int  # how many lines
    owner: int  # the index of the element that holds it


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
        self.headline: Place | None = None  # likewise
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
            if not text.isascii() and ("\n\u3000" in raw or "\n\n" in raw):
                for each in _PARAGRAPHS.split(raw):
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
        is_box = node.tag_id not in INLINE and node.tag_id not in _RUNNING
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
                is_question_button = tag == _BUTTON and kind == "heading" and not pieces and is_alone(child)
                if is_question_button or (tag == _BUTTON and pieces and is_term_button(child)):
                    self._below(child, owner, kind, in_link, depth + 1)
            elif removed and child.mem_id in removed:
                if pieces and tag not in INLINE:
                    self._flush(owner, kind)
                self.skipped.append(Skipped(child, removed[child.mem_id], owner, len(self.lines)))
            elif depth > MAX_DEPTH and tag in INLINE:
                pieces.append(child.text(separator=" "))
            elif tag in PLAIN_INLINE and (tag != EM or not self._is_caption(child)):
                self._below(child, owner, kind, in_link, depth + 1)
            elif tag not in _KNOWN and depth <= MAX_DEPTH and (is_paragraph or ":" in (child.tag or "")):
                # <noindex>, a site's own element, Word's <st1:city>: what HTML does not know is inline.
                self._below(child, owner, kind, in_link, depth + 1)
            elif tag in INLINE:
                attributes = child.attributes
                at = len(pieces)
                reason = template_reason(tag, attributes) if attributes else None
                if (
                    reason is not None
                    and reason in _INLINE_REASONS
                    and not self._yields(child, reason)
                    and (reason in _REASONS_IN_SENTENCE or not is_in_sentence(child))
                ):
                    self.skipped.append(Skipped(child, reason, owner, len(self.lines)))
                elif (first := child.first_child) is not None:
                    # <a name=top> is a place and no link; left open, it holds the rest of the text.
                    is_link = tag == A and ("href" in attributes or "name" not in attributes)
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
                if 0 < at < len(pieces) and (
                    self._is_apart(child, at)
                    if is_box
                    else are_named_apart(child) and are_apart(pieces[at - 1], pieces[at])
                ):
                    pieces.insert(at, " ")
            else:
                attributes = child.attributes
                reason = template_reason(tag, attributes) if attributes or tag in TAG_REASONS else None
                row_cell = kind == "row" and tag in _CELLS and not is_layout_cell(child)
                in_cell = kind == "row" and tag in _CELL_BOXES and node.tag_id in _CELLS and is_cell_text(child)
                if pieces and not row_cell and not in_cell:
                    self._flush(owner, kind)
                is_passed = reason is not None and not self._yields(child, reason)
                if reason is not None and is_passed and not is_texts_own(child, reason):
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
                    outside = self._yielding
                    if is_passed and reason == "media":
                        self._yielding = outside | {reason}  # a list with pictures: each of its items is called so
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
                    self._yielding = outside
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
