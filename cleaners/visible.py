"""Where a reader finds date and byline, for pages whose head does not tell: near the headline, not beside the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleaners.body import Body
from cleaners.boilerplate import named_reason
from cleaners.comments import comments_start, opens_thread
from cleaners.credits import LONGEST_BYLINE_CHARS
from cleaners.page import TAG_IDS, Node, class_of, node_text
from cleaners.text import words
from cleaners.walk import Line, Skipped, Walk, subtree

LEVELS_AROUND_BODY = 3
LEVELS_ABOVE_HEADLINE = 12
LONGEST_BLANK_CHARS = 40  # of spaces, and of a label, around a headline that stands alone
LEVELS_NEAR_HEADLINE = 4  # elements around the headline that are looked through, from the innermost
LINES_NEAR_HEADLINE = 40
LINES_BESIDE_HEADLINE = 3
CARDS_TITLE_SIZE = 20  # letters
LONG_LINE_CHARS = 60  # more is as often a sentence as a label
LONGEST_DATE_LINK_CHARS = 30  # to the archive of a day; a longer link is a headline
LONGEST_EDGES_CHARS = 20  # marks around a title
LEVELS_LOOKED_UP = 12
MOST_FACTS = 8  # in a list beside the headline; more are a menu
MOST_READ = 1_000  # elements called byline or date; more are a list
MOST_READ_CHARS = 1_000_000  # elements within one another hold the same text again and again

# Reasons of elements in which a byline or date may stand; some sites make their byline a <nav>.
LABELS = frozenset(("byline", "metadata", "navigation"))
# Reasons of elements that say so right beside a headline, and something else elsewhere.
_LABELS_BESIDE = frozenset(("tags", "footer", "sidebar"))
# What is called a caption right beside a headline and opens with a date.
_DATED = re.compile(r"\d{1,2}\.?\s?(?:[^\W\d_]{3,10}\.?|\d{1,2}\.)\s?\d{4}\s*(?:[|·•]|$)")
# What an element is part of when its byline or date is not the article's.
_ELSEWHERE = frozenset(
    (
        "comments",
        "related",
        "sidebar",
        "footer",
        "navigation",
        "advertisement",
        "pop-up",
        "newsletter",
        "promotion",
        "media",
    )
)
_ARTICLE = TAG_IDS["article"]
_OTHERS_TAGS = frozenset(("article", "blockquote"))
_ELSEWHERE_TAGS = frozenset(("aside", "footer", "nav", "form", *_OTHERS_TAGS))


def article_elements(headline: Node | None, nodes: Sequence[Node]) -> frozenset[int]:
    """The elements (by mem_id) that hold the headline or one of `nodes`:

    what is in them is the article's, whatever they are called.
    """
    found: set[int] = set()
    for node in (headline, *nodes):
        above = node
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return frozenset(found)


def texts(nodes: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    """Elements with what they say, until enough is read."""
    left = MOST_READ_CHARS
    for node in nodes[:MOST_READ]:
        if left <= 0:
            return
        text = node_text(node)
        left -= len(text)
        yield node, text


def common_holder(headline: Node | None, nodes: Sequence[Node]) -> Node | None:
    """The smallest element that holds headline and body."""
    if headline is None or not nodes:
        return None
    above = article_elements(headline, ())
    holder: Node | None = nodes[0]
    while holder is not None and holder.mem_id not in above:
        holder = holder.parent
    return holder


def around_body(nodes: Sequence[Node]) -> Node | None:
    """What holds the body a few levels up, for pages whose headline is not found."""
    holder = nodes[0] if nodes else None
    for _ in range(LEVELS_AROUND_BODY):
        if holder is not None and holder.parent is not None and holder.parent.tag not in ("body", "html"):
            holder = holder.parent
    return holder


def text_holder(body: Body) -> Node | None:
    """The element right in which most of the body's lines stand, within the one that was chosen for it."""
    if not body.elements or not body.parents:
        return None
    holders = Counter(body.parents[x.owner] for x in body.lines)
    return body.elements[holders.most_common(1)[0][0]] if holders else None


class NearLine(NamedTuple):
    """A line near the headline, and how many lines before (negative) or behind it.

    `is_listed`: an item of a list that links to another article, whose date it may tell. `is_item`: one without a link.
    """

    place: float
    text: str
    is_listed: bool = False
    is_item: bool = False


def lines_near(headline: Node | None, body: Body) -> list[NearLine]:
    """Short lines around the headline and outside the body, the nearest first.

    What the walk passes over is left out, but for elements called byline or metadata: those are what is looked for.
    """
    if headline is None:
        return []
    holder, length = headline, len(headline.text()) + LONGEST_BLANK_CHARS
    for level in range(LEVELS_ABOVE_HEADLINE):
        if level >= LEVELS_NEAR_HEADLINE and _is_longer(holder, length):
            break  # until there is more than the headline alone
        if holder.parent is not None and holder.parent.tag not in ("body", "html"):
            holder = holder.parent
    above = article_elements(headline, ())  # a body that holds the headline as well can't be left out
    own = article_elements(headline, body.nodes)
    lines, passed_over, end = _within(holder, body, without=[n for n in body.nodes if n.mem_id not in above], own=own)
    title = node_text(headline)
    shown = words(title)
    may_be_title = range(len(shown), len(title) + LONGEST_EDGES_CHARS + 1)  # characters: its words take longer
    at_title = (i for i, x in enumerate(lines) if len(x.text) in may_be_title and words(x.text) == shown)
    place = next(at_title, None)
    if place is None and (box := next((s.node for s in passed_over if s.node.mem_id in above), None)) is not None:
        # The headline's own box is called after what else stands in it: "intro social-sharing".
        inside = Walk([box], yielding=above)
        count = len(inside.lines)
        lines, end = [*inside.lines, *lines], end + count
        passed_over = [*inside.skipped, *(s._replace(before=s.before + count) for s in passed_over)]
        place = next((i for i, x in enumerate(lines) if words(x.text) == shown), None)
    place = place or 0
    # Behind the text a long link is another article's title, and what follows is said of that.
    behind = range(end, len(lines))
    cards = next((i for i in behind if lines[i].link_share > 0.5 and lines[i].size >= CARDS_TITLE_SIZE), len(lines))
    found: list[tuple[float, Line | Skipped]] = [(i - place, x) for i, x in enumerate(lines[:cards])]
    found += [
        (s.before - 0.5 - place, s)
        for s in passed_over
        if s.before <= cards
        and (
            s.reason in LABELS
            or (s.reason in _LABELS_BESIDE and abs(s.before - place) <= LINES_BESIDE_HEADLINE)
            or (s.reason == "caption" and abs(s.before - place) <= 1 and _DATED.match(node_text(s.node)))
        )
    ]
    found.sort(key=lambda x: abs(x[0]))
    near: dict[str, NearLine] = {}
    for at, x in found[:LINES_NEAR_HEADLINE]:
        text = x.text if isinstance(x, Line) else _facts_in(x.node)
        if 0 < len(text) <= LONGEST_BYLINE_CHARS and (len(text) not in may_be_title or words(text) != shown):
            is_listed = isinstance(x, Line) and x.kind == "item" and x.links > LONGEST_DATE_LINK_CHARS
            is_item = isinstance(x, Line) and x.kind == "item" and not x.links
            near.setdefault(text, NearLine(at, text, is_listed, is_item))
    return sorted(near.values(), key=lambda x: (abs(x.place), len(x.text) > LONG_LINE_CHARS))


def _facts_in(node: Node) -> str:
    """What an element says; the items of a list of facts ("7 May 2024", "Jane Roe") with a mark between them."""
    items = node.css("li")[: MOST_FACTS + 1]
    if not 1 < len(items) <= MOST_FACTS:
        return node_text(node)
    return " | ".join([text for item in items if (text := node_text(item))])


def _within(
    holder: Node, body: Body, *, without: Sequence[Node], own: frozenset[int]
) -> tuple[Sequence[Line], Sequence[Skipped], int]:
    """The lines and what is passed over in an element, but not in the body's elements `without` or in an <article> that
    is not one of the article's `own` elements: a card, or the next one of an endless page. And how many of the lines
    stand before the end of the body.

    As the walk over the page saw them; a site's body had none, and of what such a walk passed over it saw nothing.
    """
    inside = _indices(holder, body) if body.seen else None
    if inside is None:
        cards = [n for n in holder.css("article") if n.mem_id not in own]
        around = Walk([holder], removed={n.mem_id: "elsewhere" for n in (*without, *cards)})
        bodies = {n.mem_id for n in without}
        end = max((s.before for s in around.skipped if s.node.mem_id in bodies), default=len(around.lines))
        return around.lines, around.skipped, end
    left_out = [r for n in without if (r := _indices(n, body)) is not None]
    others = (i for i in inside if (n := body.elements[i]) is not None and n.tag_id == _ARTICLE and n.mem_id not in own)
    left_out += [subtree(body.parents, i) for i in others]
    owners = set(inside).difference(*left_out)
    thread = _thread(body)
    kept = [i for i, x in enumerate(body.seen[:thread]) if x.owner in owners]
    last = body.lines[-1] if body.lines else None
    end = next((i for i, x in enumerate(body.seen) if x is last), len(body.seen))
    return (
        [body.seen[i] for i in kept],
        [Skipped(s.node, s.reason, s.owner, bisect_left(kept, s.before)) for s in body.labels if s.owner in owners],
        bisect_left(kept, end),
    )


def _thread(body: Body) -> int | None:
    """Where in all lines of the page readers' comments begin, in the body or below it: each has a name and a date."""
    start = comments_start(body.lines)
    mark = body.lines[start if start is not None else -1] if body.lines else None
    at = next((i for i, x in enumerate(body.seen) if x is mark), None)
    if at is None or start is not None:
        return at
    return next((i for i in range(at + 1, len(body.seen)) if opens_thread(body.seen, i)), None)


def _indices(node: Node, body: Body) -> range | None:
    """The indices of an element and of all below it among the walk's; None where the walk did not enter it."""
    ident = node.mem_id
    first = next((i for i, n in enumerate(body.elements) if n is not None and n.mem_id == ident), None)
    return subtree(body.parents, first) if first is not None else None


def is_elsewhere(node: Node, article: frozenset[int]) -> bool:
    """Whether an element belongs to a comment, a related article, a sidebar … that does not hold the article itself."""
    above: Node | None = node
    for _ in range(LEVELS_LOOKED_UP):
        if above is None or above.mem_id in article:
            return False
        attributes = above.attributes
        named = named_reason(class_of(above), attributes.get("id"))
        # An <aside class="meta"> is beside the article only by its tag, and so is one that holds no more than a byline.
        if (named in _ELSEWHERE and not (named == "advertisement" and "banner" in class_of(above))) or (
            above.tag in _ELSEWHERE_TAGS
            and named not in LABELS
            and (above.tag in _OTHERS_TAGS or _is_longer(above, LONGEST_BYLINE_CHARS))
        ):
            return True
        above = above.parent
    return False


def _is_longer(node: Node, chars: int) -> bool:
    """Whether an element holds more characters of text; reads no more of it than that takes."""
    for piece in node.traverse(include_text=True):
        if piece.tag == "-text":
            chars -= len((piece.text_content or "").strip())
            if chars < 0:
                return True
    return False
