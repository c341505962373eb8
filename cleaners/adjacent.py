"""What stands beside what in markup: words that run on, parts set apart, boxes that are the text's own."""

from __future__ import annotations

import re

from cleaners.page import TAG_IDS, Node, class_of, tag_ids
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence

TEXT, BR = TAG_IDS["-text"], TAG_IDS["br"]
_META, _SPAN = TAG_IDS["meta"], TAG_IDS["span"]
_QUESTIONS = tag_ids("h1 h2 h3 h4 h5 h6 dt button")
# Marks of emphasis: part of a sentence whatever they are called.
PLAIN_INLINE = tag_ids("b strong em i u nobr q sub sup tt var kbd code abbr acronym bdi bdo big dfn mark wbr")
_PLAIN = PLAIN_INLINE | {TEXT, TAG_IDS["font"]}
_OPENING = frozenset(" \t\n\xa0\"'“„‘«([-–—/#@&")
_GOING_ON = frozenset(",;.?!)]”’»،、，。")  # with which no other line begins
_LIST_ENDS = frozenset(".;!?。।")
# Of a term with a name of its own in a sentence; what explains it says more. Source text, white space and all.
LONGEST_TERM_WORDS = 6
LONGEST_TERM_CHARS = 300
SHORTEST_PLACE_CHARS = 3
LEAST_TABLE_ROWS = 2
LONGEST_CELL_CHARS = 200
LEAST_CELL_PARTS = 3
LEAST_TOLD_ITEMS = 3
MOST_TOLD_HEADINGS = 12
_CELLS, _LISTS = tag_ids("td th"), tag_ids("ul ol")
_PARTS = tag_ids("br p table")
_P = TAG_IDS["p"]
_DASHES = ("—", "–", "-")
_FIGCAPTION = TAG_IDS["figcaption"]
_ASIDE, _BLOCKQUOTE = TAG_IDS["aside"], TAG_IDS["blockquote"]
_FACT_BOX = LazyPattern(r"(?i)fact-?_?(?:box|ruta)|fakta|fakten-?(?:box|kasten)|explainer|key[-_ ]?(?:facts|points)")
_FACTS = LazyPattern(r"(?i)\s*(?:fakta|facts|fakten|fact ?box|key (?:facts|points))\s*[:\n]")
_NAMING = ("id", "aria-label", "data-testid", "data-test-tag", "data-component")
_CLOCK_BEHIND, _YEAR_BEFORE = re.compile(r"\d{1,2}[:.]\d\d"), re.compile(r"(?<!\d)(?:19|20)\d\d$")
TABLE_SHARE = 0.8  # of an <aside>'s letters
LINKED_SHARE = 0.3  # likewise


def are_apart(before: str, after: str) -> bool:
    """Whether two texts side by side read as two: "Mirá también" and "La maestra", "Jane Roe" and "7 May"."""
    last, first = before[-1:], after[:1]  # what is read as one line, far down, may be empty
    if first.isupper():
        return not last.isupper() and last not in _OPENING
    return (last.isalpha() and first.isdigit()) or (last.isdigit() and first.isalpha())


def are_named_apart(node: Node) -> bool:
    """Whether an element follows another one of its tag with a class of its own: a date and a lead in one paragraph."""
    before, names = node.prev, class_of(node)
    while before is not None and before.tag_id == _META:
        before = before.prev
    return (
        before is not None
        and before.tag_id == node.tag_id
        and "" not in (names, said := class_of(before))
        and names != said
        and len(before.text()) >= SHORTEST_PLACE_CHARS
    )


def is_clock_behind(before: str, after: str) -> bool:
    """Whether a time of day follows a date with nothing between: "7 May 2024" and "2:30pm"."""
    return (
        before[-1:].isdigit()
        and after[:1].isdigit()
        and _CLOCK_BEHIND.match(after) is not None
        and _YEAR_BEFORE.search(before) is not None
    )


def is_alone(node: Node, *, marks: str | None = None) -> bool:
    """Whether an element is all that its parent holds but for white space, or for some `marks`."""
    return all(
        not (n.text_content or "").strip(marks) if n.tag_id == TEXT else n.mem_id == node.mem_id
        for n in (node.parent.iter(include_text=True) if node.parent is not None else ())
    )


def is_texts_own(node: Node, reason: str) -> bool:
    """Whether an element that is template by its tag or name is the text's own by what it holds."""
    if reason in ("related", "tags"):
        return node.tag_id in _LISTS and is_own_list(node)
    if reason == "sidebar":
        return node.tag_id == _ASIDE and (is_table_box(node) or is_fact_box(node))
    if reason == "media":
        return is_told_list(node)
    if reason == "footer":  # who said it; a role that some give to the points above a text
        return (node.parent is not None and node.parent.tag_id == _BLOCKQUOTE) or (
            node.attributes.get("role") == "contentinfo" and is_fact_box(node)
        )
    if reason == "navigation":  # panels that unfold, one below the other
        return node.attributes.get("role") == "tablist" and node.css_first("p, [role=tabpanel]") is not None
    if reason == "caption":  # who said what a figure quotes
        figure = node.parent if node.tag_id == _FIGCAPTION and node.text().lstrip()[:1] in _DASHES else None
        return figure is not None and figure.css_first("blockquote") is not None and figure.css_first("img") is None
    if reason == "metadata":  # a first paragraph that is called by its dateline
        text = node.text().rstrip() if node.tag_id == _P and "dateline" in class_of(node) else ""
        return len(text) >= PROSE_SIZE and ends_sentence(text)
    return (reason == "hidden" and is_unfolded(node)) or (reason == "promotion" and is_plain_notice(node))


def is_unfolded(node: Node) -> bool:
    """Whether a hidden element is an answer that the question above it shows: both belong to the text."""
    above = _beside(node, "prev")
    if above is None or node.css_first("form, nav, ul a") is not None:
        return False
    is_question = above.tag_id in _QUESTIONS
    return is_question and ("aria-expanded" in above.attributes or above.css_first("[aria-expanded]") is not None)


def is_table_box(node: Node) -> bool:
    """Whether what stands in an <aside> is a table of the text's own: rows, hardly a link."""
    table = node.css_first("table")
    if table is None or len(table.css("tr")) < LEAST_TABLE_ROWS:
        return False
    whole = len(node.text())
    return len(table.text()) >= TABLE_SHARE * whole and sum(len(a.text()) for a in node.css("a")) < LINKED_SHARE * whole


def is_fact_box(node: Node) -> bool:
    """Whether a box is called one of facts, or says that it is, and is text: hardly a link, and no form."""
    named = " ".join((class_of(node), *(node.attributes.get(x) or "" for x in _NAMING)))
    is_called = _FACT_BOX.search(named) is not None or _FACTS.match(node.text()) is not None
    if not is_called or node.css_first("form, input") is not None:
        return False
    return sum(len(a.text()) for a in node.css("a")) < LINKED_SHARE * len(node.text())


def is_told_list(node: Node) -> bool:
    """Whether what is called a gallery is a list that tells of each of its pictures under a heading: the article."""
    headings = node.css("h2, h3")[:MOST_TOLD_HEADINGS]
    # No sibling combinators: over 100,000 paragraphs they take minutes.
    return sum(_is_told_below(n) for n in headings) >= LEAST_TOLD_ITEMS


def _is_told_below(heading: Node) -> bool:
    """Whether a paragraph of prose stands beside a heading."""
    texts = (p.text() for p in heading.parent.css("p")[:LEAST_TOLD_ITEMS]) if heading.parent is not None else ()
    return any(len(t) >= PROSE_SIZE and ends_sentence(t.rstrip()) for t in texts)


def is_plain_notice(node: Node) -> bool:
    """Whether what is called a call to action gives nothing to act on: the sentence that a ministry sets apart."""
    return "call-to-action" in class_of(node).split() and node.css_first("a, button, form, input, img") is None


def is_question(node: Node) -> bool:
    """Whether what acts as a button or a tab is a question above the answer that it unfolds."""
    below, attributes = _beside(node, "next"), node.attributes
    if below is None or attributes.get("role") not in ("button", "tab") or "aria-controls" not in attributes:
        return False
    return below.attributes.get("id") == attributes["aria-controls"] and len(below.text()) > len(node.text())


def is_term_button(node: Node) -> bool:
    """Whether a button is a word of the sentence around it, which it explains when pressed, and no number of a note."""
    text = node.first_child
    is_word = (
        text is not None and text.tag_id == TEXT and text.next is None and (text.text_content or "").strip().isalpha()
    )
    return is_word and (node.prev is not None) and node.prev.tag_id == TEXT and is_in_sentence(node)


def is_cell_text(node: Node) -> bool:
    """Whether a paragraph or box is all that a cell holds beside other cells, and short: a table's, not a layout's."""
    cell = node.parent
    return (
        cell is not None
        and is_alone(node)
        and any(n is not None and n.tag_id in _CELLS for n in (_beside(cell, "prev"), _beside(cell, "next")))
        and len(node.text()) <= LONGEST_CELL_CHARS
        and node.css_first("p p, p div, div p, div div, ul, ol, table, br, h1, h2, h3, img") is None
    )


def is_layout_cell(node: Node) -> bool:
    """Whether a cell holds text in several parts: it is a column of the page, and its lines are no row's."""
    parts = 0
    child = node.first_child
    while child is not None and parts < LEAST_CELL_PARTS:
        parts += child.tag_id in _PARTS
        child = child.next
    return parts >= LEAST_CELL_PARTS


def _beside(node: Node, side: str) -> Node | None:
    """The element right before ("prev") or behind ("next") another."""
    other: Node | None = getattr(node, side)
    while other is not None and not other.is_element_node:
        other = getattr(other, side)
    return other


def is_own_list(node: Node) -> bool:
    """Whether a list that is called one of articles is the text's own: no links, and sentences.

    "article-list" is as often the list of an article, and may then be of anything.
    """
    if node.css_first("a, img, form, script") is not None:
        return False
    return "article-list" in class_of(node).split() or all(x.text().rstrip()[-1:] in _LIST_ENDS for x in node.css("li"))


def is_in_sentence(node: Node) -> bool:
    """Whether an inline element with text on both sides is a term in a sentence, and no button or label beside it.

    The sentence goes on behind it or has not ended before it. What touches a word or a link before it explains that.
    """
    before, after = node.prev, node.next
    if after is None or not (rest := _plain_text(after).lstrip()):
        return False
    term = node.text()
    if len(term) > LONGEST_TERM_CHARS or len(term.split()) > LONGEST_TERM_WORDS:
        return False
    said = _plain_text(before) if before is not None else ""
    if before is not None and before.tag_id not in (TEXT, BR) and not said:
        return False
    if said and said[-1] not in _OPENING and said[-1].isascii():
        return False
    first = rest.lstrip("\"'")[:1]
    return rest[0] in _GOING_ON or (first.isalpha() and not first.isupper()) or said.rstrip()[-1:].islower()


def _plain_text(node: Node) -> str:
    """What a text says, or an element that is no more than set in another way; a translated page has a <font> each."""
    return (node.text_content or "" if node.tag_id == TEXT else node.text()) if node.tag_id in _PLAIN else ""


def follows_element(node: Node) -> bool:
    before = node.prev
    return before is not None and before.tag_id != TEXT


def follows_part(node: Node) -> bool:
    """Whether an element stands before a text that sets off a part of a line, and no mere emphasis."""
    before = node.prev
    return before is not None and before.tag_id != TEXT and before.tag_id not in PLAIN_INLINE


def follows_label(node: Node) -> bool:
    """Whether the first element of a paragraph, of a class of its own, stands before a text: a place, no initial."""
    before = node.prev
    return (
        before is not None
        and before.tag_id == _SPAN
        and "class" in before.attributes
        and len(before.text()) >= SHORTEST_PLACE_CHARS
        and (node.text_content or "")[1:2].islower()
    )
