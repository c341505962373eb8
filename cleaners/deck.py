"""The deck (standfirst, lead): the sentence or two between headline and text, where it stands outside the body."""

from __future__ import annotations

import re
from functools import lru_cache

from cleaners.adjacent import is_alone
from cleaners.body import Body
from cleaners.boilerplate import named_reason
from cleaners.dates import parse_date
from cleaners.labels import is_label
from cleaners.page import TAG_IDS, Node, Page, class_of, node_text, tag_ids
from cleaners.phrases import line_reason
from cleaners.text import LazyPattern, ends_sentence, lowered, size, words
from cleaners.visible import article_elements

LEAST_SIZE = 30  # letters
LEAST_SAID_SIZE = 12  # of what the page's description says as well
LEAST_SENTENCE_SIZE = 45  # right below the headline, in an element whose name says nothing
LARGEST_SIZE = 800
LINES_COMPARED = 8
LEAST_LEAD_SIZE = 80  # of a paragraph some elements below it
LEVELS_FROM_HEADLINE = 5
ELEMENTS_AFTER_HEADLINE = 4  # that are no shorter than a deck; of others not more than
MOST_SHORT_ELEMENTS = 8
SHORT_DATE_LINE_CHARS = 80
MOST_WITHIN = 3
LEAST_POINT_CHARS, LONGEST_POINT_CHARS = 15, 250
LEAST_TOLD_CHARS = 40  # of the longest item of a list in what is called a deck: others are of dates and names
NAMES_CACHE_ENTRIES = 4096  # pages of one site name their elements alike

_MARKS = " /|·•–—"  # that a style sets before a deck
_NAMING = ("itemprop", "data-gu-name", "data-testid", "data-qa", "data-test", "data-component")
_HEADING_TAGS = frozenset(TAG_IDS[t] for t in ("h2", "h3", "h4"))
_P, _UL, _FIGURE = TAG_IDS["p"], TAG_IDS["ul"], TAG_IDS["figure"]
_HOLDING_DECKS = frozenset(("byline", "metadata", "footer"))
_BESIDE_DECKS = frozenset(("caption", "byline", "metadata", "share"))
_NO_DECKS = "p + p, h3 + p, h4 + p, img, form, figure, figcaption, video, iframe, script, time, button"
_BLOCKS = tag_ids("div section header p h2 h3 h4 ul li")
_DECK = LazyPattern(
    r"header-?dek|article-epigraph|sub-?(?:title|head(?:line|ing)?|deck)|unter-?(?:titel|zeile)|stand-?first|(?<![a-z])(?:dec?k|lead|lede|lid)(?![a-z])|intro|summ[ae]ry|synopsis|excerpt|chap[oô]|sapo|abstract|precis|bajada|entradilla|"
    r"copete|sottotitolo|sommario|ingress|perex|vorspann|unterzeile|description|descp|subtitulo|strap-?line|resumo|linha-?fina|manchet|underrubrik|zajawka|"
    r"preamble|podnaslov|podtitul|accroche|chapeau|occhiello|catenaccio|subtitlu|ievad|[ií]vadas|sissejuhatus|undertit|anriss|"
    r"entradeta|subtitol|alc[ií]m|crynodeb|blurb|(?<![a-z])(?:opener|spot|ozet|anons|sumar|uvod|einleitung|tagline)(?![a-z])",
    re.IGNORECASE,
)


_POINTS = LazyPattern(
    r"(?i)high-?lights|key-?(?:points|facts|takeaways)|summary|bullets|bullet-?points|at-a-glance|in-?brief"
)


def find_deck(page: Page, body: Body) -> tuple[str | None, list[str]]:
    """The deck near the headline, where headline and body are in different elements, and the list of points there."""
    node = page.headline
    holders = article_elements(None, body.nodes[:1])
    deck: str | None = None
    points: list[str] = []
    if node is None or node.mem_id in holders or not body.nodes:
        return None, points
    is_apart = body.nodes[0].mem_id not in article_elements(node, ())  # else the text itself stands below the headline
    for _ in range(LEVELS_FROM_HEADLINE):
        after = node.next
        seen = short = 0
        while after is not None and seen < ELEMENTS_AFTER_HEADLINE:
            if after.is_element_node:
                if after.mem_id == body.nodes[0].mem_id or (deck and points):
                    return deck, points
                if after.mem_id in holders:  # what stands before the body in the element that holds it
                    after = after.child
                    continue
                is_first = seen + short == 0
                is_next = is_first and node is page.headline
                if deck is None and short < MOST_SHORT_ELEMENTS and _is_beside(after):
                    short += 1
                else:
                    seen += 1
                text = None
                if deck is None:
                    text = _deck_text(after, page, nameless_from=_least(after, is_next=is_next) if is_apart else None)
                    text = _deck_within(after, page) if text is None else text
                if text is not None:
                    said = _said_in_body(text, body) or text
                    deck = said if said == text or line_reason(lowered(said), near="end") is None else None
                else:
                    points = points or _points(after)
            after = after.next
        if node.parent is None or node.parent.tag in ("body", "html"):
            break
        node = node.parent
    return deck, points


def _least(node: Node, *, is_next: bool) -> int | None:
    """The letters from which an element without a telling name may be a deck: right below the headline, or a paragraph,
    or a box around one and nothing else."""
    if is_next:
        return LEAST_SENTENCE_SIZE
    inner: Node | None = node
    while inner is not None:
        node, inner = inner, _only_child(inner)
    return LEAST_LEAD_SIZE if node.tag_id == _P else None


def _deck_within(node: Node, page: Page) -> str | None:
    """The deck in what stands right below a headline: in what is called its byline or its foot, with a label or a link;
    or beside a picture or a date, in an element that is called a deck."""
    is_holder = named_reason(class_of(node), node.attributes.get("id")) in _HOLDING_DECKS
    for inner in node.css("p, h2" if is_holder else "p[class], p[id], dd[class], dd[id], h2[class]")[:MOST_WITHIN]:
        if not is_holder and not _is_named(
            class_of(inner), inner.attributes.get("id"), inner.attributes.get("itemprop")
        ):
            continue
        if inner.tag_id in _HEADING_TAGS and not node_text(node).lstrip(_MARKS).startswith(node_text(inner)):
            continue  # a sub-heading
        if (text := _deck_text(inner, page, nameless_from=None)) is not None:
            return text
    return None


def _is_beside(node: Node) -> bool:
    """Whether an element is what stands between a headline and a deck on many sites: a date, a counter, a button, a
    caption, a byline."""
    return (
        len(node.text()) < LEAST_SIZE
        or node.tag_id == _FIGURE
        or named_reason(class_of(node), node.attributes.get("id")) in _BESIDE_DECKS
        or is_label(node_text(node)[:LARGEST_SIZE], near_top=True)
    )


def _points(node: Node) -> list[str]:
    """The items of a list in what is called a summary or highlights, if they are text: short, without a link."""
    names = class_of(node), *(node.attributes.get(name) for name in ("id", *_NAMING))
    inner = _only_child(node) if node.tag_id != _UL else node
    is_list = inner is not None and inner.tag_id == _UL
    is_named_list = is_list and _is_named(*names)
    if not is_named_list and not _is_named_points(*names):
        return []
    least = LEAST_TOLD_CHARS if is_named_list and inner is not node else 0
    if node.css_first("a, img, form, button, input") is not None:
        return []
    items = [node_text(n) for n in node.css("li")]
    lengths = [len(t) for t in items]
    is_text = len(items) > 1 and min(lengths) >= LEAST_POINT_CHARS and least <= max(lengths) <= LONGEST_POINT_CHARS
    return items if is_text else []


def _said_in_body(deck: str, body: Body) -> str | None:
    """The first line of the body that stands in a deck as well, beside a caption or a button: that line is the deck."""
    key = words(deck)
    return next((x.text for x in body.lines[:LINES_COMPARED] if x.size >= LEAST_SIZE and words(x.text) in key), None)


@lru_cache(maxsize=NAMES_CACHE_ENTRIES)
def _is_named(*names: str | None) -> bool:
    """Whether class, id or itemprop call an element a deck."""
    return _DECK.search(" ".join([n for n in names if n])) is not None


@lru_cache(maxsize=NAMES_CACHE_ENTRIES)
def _is_named_points(*names: str | None) -> bool:
    """Whether class, id or the like call an element a list of points."""
    return _POINTS.search(" ".join([n for n in names if n])) is not None


def is_named_deck(node: Node) -> bool:
    """Whether an element is called a deck by its class, where the page's own captions stand near it."""
    return _is_named(class_of(node))


def _custom_tag(node: Node) -> str | None:
    """The name of an element that is a site's own, such as <app-lead-text>."""
    tag = node.tag or ""
    return tag if "-" in tag else None


def _only_child(node: Node) -> Node | None:
    """The element that is all that stands in another one, if it is a box or a block of text."""
    child = next(node.iter(), None)
    return child if child is not None and child.tag_id in _BLOCKS and is_alone(child) else None


def _deck_text(node: Node, page: Page, *, nameless_from: int | None) -> str | None:
    """What an element says, if that reads like a deck; without a name, for whole sentences of so many letters."""
    text = node_text(node)
    if not LEAST_SAID_SIZE <= size(text) <= LARGEST_SIZE:
        return None
    # A selector matches the element itself, too, as a paragraph behind another.
    if any(n.mem_id != node.mem_id or node.tag_id != _P for n in node.css(_NO_DECKS)):
        return None
    is_said = words(text) == words(page.meta_text("og:description", "description") or "")
    if not is_said and size(text) < LEAST_SIZE:
        return None
    if is_said:
        return text
    is_named, is_heading = False, node.tag_id in _HEADING_TAGS
    inner: Node | None = node
    while inner is not None:  # what holds one element and nothing else may be named like it
        node, attributes = inner, inner.attributes
        class_names, ident = class_of(node), attributes.get("id")
        is_named = is_named or _is_named(
            class_names, ident, *(attributes.get(name) for name in _NAMING), _custom_tag(node)
        )
        if not is_named and named_reason(class_names, ident) is not None:
            return None
        inner = _only_child(node)
    if node.css_first("ul") is not None:
        return None
    linked = sum(len(a.text()) for a in node.css("a"))
    if (
        is_label(text, near_top=True)
        or linked * 2 > len(text)
        or (len(text) < SHORT_DATE_LINE_CHARS and parse_date(text, month_first=True))
    ):
        return None
    if line_reason(lowered(text), near="end") is not None:
        return None
    if nameless_from is None and node.tag_id in _HEADING_TAGS:
        nameless_from = LEAST_LEAD_SIZE
    is_sentence = nameless_from is not None and size(text) >= nameless_from and ends_sentence(text) and "©" not in text
    return text if is_named or is_sentence or is_heading else None
