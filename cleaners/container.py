"""The element of a walk whose prose most outweighs the template it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from cleaners.page import TAG_IDS, Node, class_of, tag_ids
from cleaners.phrases import is_read_also
from cleaners.text import ends_sentence
from cleaners.walk import LINK_SHARE, Line, Walk, subtree

PROSE_MIN_SIZE = 60  # letters; shorter lines are as often labels as text
SOME_PROSE = 100  # letters: two sentences
THIN_PROSE = 300  # letters: less than any article says
LEAST_CARDS = 3
LONGEST_CARD_SIZE = 260  # letters
JUNK_FACTOR = 2.0  # a letter of template in a container counts against so many letters of text
NEAR_HEADLINE_SHARE = 0.3  # of the best container's worth: the prose right below the headline is the article, if
LINKS_BETWEEN = 12  # so many lines that are links stand between the two
PROSE_SHARE = 0.5  # of a box's letters: what weighs so much of them is text, not a list with a sentence in it
PART_SHARE = 0.25  # likewise, of a part that is named like the best: its short sentences weigh 0.3 of their letters
SECTION_SHARE = 0.8  # of its letters: what weighs so much of them is hardly anything but text
TEMPLATE_SHARE = 0.5  # of a box's letters: what weighs so much less than nothing is links for the most part
MAIN_PART_SHARE = 0.55  # of the container's text: a child with so much is the article, the others are looked at
KINDS_CACHE_ENTRIES = 4_096
# What numbers an element: figures at the end, or the letters and figures of a random name. Plain re compiles it once.
_NUMBER = r"[-_]*(?:\d+|(?<=-)(?=[a-f]*\d)[0-9a-f]{6,})$"
_ORDER = frozenset(("odd", "even", "first", "last"))
_MORE = ("-more", "-extended", "-continued")
_BUILDERS_PARTS = ("section", "row", "module", "paragraph", "group")
_ARTICLE, _P, _SECTION = TAG_IDS["article"], TAG_IDS["p"], TAG_IDS["section"]
POINTER_CHARS = 40
# What the foot of a page says of its rights, which may be longer than a short article.
_RIGHTS = re.compile(
    r"©|[Rr]ights [Rr]eserved|ALL RIGHTS|registered trademark|[Rr]echte vorbehalten|"
    r"(?:derechos|direitos) reservados|droits réservés|diritti riservati"
)
PROSE_LINES_OF_COLUMN = 3
BOXES_IN_BOXES = 4  # that each module of a text may wear
_COUNTED = r"c-?\d+"  # TYPO3 numbers its elements of content
_BODY_END = r"[-_](?:body|content|text)$"
_BODY = r"(?i)(?:\w+[-_]+)*(?:article|artikel|entry|post|story|news|detail)[-_]*(?:body|content|text|txt|copy|main)"
ONE_OF_SEVERAL = 0.3  # of the value of the first: another so called with so much is a card, and so may be the first
SOME_WEIGHT = 40.0  # of a line that is prose
AMPLE_VALUE = 900.0  # of a container: a short article's
_REST = frozenset(("extended", "continued", "rest", "more"))
_TD = TAG_IDS["td"]
_PARAGRAPHS = tag_ids("p li ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre td dd dt")


def weight(found: Line) -> float:
    """How much a line speaks for its container being the article (letters), or against it."""
    if found.links and found.link_share > 0.5:
        if found.is_text_tag and is_read_also(found.text[:POINTER_CHARS].lower()):
            return 0.0  # between paragraphs, and a list of them has other lines
        return -min(found.size, 100) * (0.3 if found.kind == "heading" else 1.0)
    if found.kind in ("heading", "headline"):
        return 0.0
    if found.size < PROSE_MIN_SIZE:
        if ends_sentence(found.text):
            return 0.3 * found.size
        is_data = found.kind == "row" and not found.links
        return 0.0 if found.is_text_tag or is_data else -0.2 * found.size
    if _RIGHTS.search(found.text) is not None:
        return 0.0
    return found.size - 20.0


def weights(lines: Sequence[Line], parents: Sequence[int]) -> list[float]:
    """The weight of each line. What cards of other articles tell below their linked headings weighs as links do: of
    five such cards there is more than of a short article.

    Where next to nothing else is left, the article itself is made of such parts.
    """
    found = [weight(x) for x in lines]
    cards = [i for i in range(1, len(lines)) if found[i] > 0 and _is_card(lines, i, parents)]
    if len(cards) >= LEAST_CARDS and sum([w for w in found if w > 0]) - sum([found[i] for i in cards]) >= SOME_PROSE:
        for i in cards:
            found[i] = -0.3 * min(lines[i].size, 100)
    return found


def _is_card(lines: Sequence[Line], i: int, parents: Sequence[int]) -> bool:
    """Whether a line is the one short piece of prose in an element below a heading that is a link."""
    above, item = lines[i - 1], lines[i]
    if above.kind != "heading" or item.size > LONGEST_CARD_SIZE or above.link_share <= 0.5:
        return False
    below = lines[i + 1] if i + 1 < len(lines) else None
    return (
        below is None
        or below.kind != "paragraph"
        or below.size < PROSE_MIN_SIZE
        or parents[below.owner] != parents[item.owner]
    )


class Place(NamedTuple):
    """Where in a walk something stands that may have been passed over."""

    before: int  # how many lines
    owner: int  # the index of the element that holds it


def choose(found: Walk, *, headline: Place | None = None) -> tuple[int, set[int]]:
    """The element whose prose most outweighs the template it holds, the innermost of equals; and which of its children
    stand beside the article rather than in it.

    Where the paragraphs right in an element above say more than all of it, that one holds the article: in a wiki's page
    of many links the list at the end would be the best.
    """
    count = len(found.parents)
    value, bulk, own = [0.0] * count, [0] * count, [0.0] * count
    for item, weight in zip(found.lines, found.weights, strict=True):
        value[item.owner] += weight if weight > 0 else weight * JUNK_FACTOR
        if not item.links or item.link_share <= 0.5:
            bulk[item.owner] += item.size
        if weight > 0 and item.is_text_tag and item.kind == "paragraph":
            own[found.parents[item.owner]] += weight
    for i in range(count - 1, 0, -1):
        bulk[found.parents[i]] += bulk[i]
    others = _others(found, bulk, headline)
    for i in (i for other in others for i in subtree(found.parents, other)):
        value[i] = own[i] = 0.0
    for i in range(count - 1, 0, -1):
        value[found.parents[i]] += value[i]
    best = 0
    for i in range(1, count):
        if value[i] >= value[best]:
            best = i
    most, above = value[best], found.parents[best]
    while above:
        if own[above] > most:
            most, best = own[above], above
        above = found.parents[above]
    best = _named_body(
        found, value, _below_headline(found, value, best, headline.before if headline else None), headline
    )
    best = _with_more_prose(found, value, best)
    while best and (node := found.nodes[best]) is not None and node.tag_id in _PARAGRAPHS and found.parents[best]:
        if node.tag_id == _TD and _holds_text(found, best):
            break  # a column of the page
        best = found.parents[best]
    box, parts = best, _beside(found, best, bulk, value)
    for _ in range(BOXES_IN_BOXES):
        above = found.parents[box]
        if parts or not above or value[above] != value[box]:
            break
        box, parts = above, _beside(found, above, bulk, value)
    if parts:
        best = box
        first, last = min(best, *parts), max(best, *parts)
        best = found.parents[best]
        apart = {
            i
            for i in range(best + 1, count)
            if found.parents[i] == best and i not in parts and (not first <= i <= last or value[i] < 0)
        }
        return best, apart | others
    return best, _apart(found, best, bulk, value) | others


def _holds_text(found: Walk, element: int) -> bool:
    """Whether several lines of prose stand in an element."""
    inside = subtree(found.parents, element)
    prose = (1 for x, w in zip(found.lines, found.weights, strict=True) if w > 0 and x.owner in inside)
    return sum(islice(prose, PROSE_LINES_OF_COLUMN)) == PROSE_LINES_OF_COLUMN


def _beside(found: Walk, best: int, bulk: list[int], value: list[float]) -> set[int]:
    """Elements like the best one beside it that are prose as well: a text in several boxes, with template between.

    Not of the page itself or with an id: those are its main parts.
    """
    above, kind = found.parents[best], _kind(found.nodes[best])
    if not found.parents[above] or _has_id(found.nodes[best]):
        return set()
    others = set()
    for i in range(above + 1, len(found.parents)):
        if found.parents[i] != above or i == best or _has_id(found.nodes[i]):
            continue
        is_alike = _is_kind(found.nodes[i], kind)
        # One that is named alike may be a short paragraph in its box.
        least = PART_SHARE * bulk[i] if is_alike and kind[1] else max(PROSE_MIN_SIZE, PROSE_SHARE * bulk[i])
        if value[i] > least and (is_alike or _are_counted(found.nodes[i], found.nodes[best])):
            others.add(i)
    return others


def _below_headline(found: Walk, value: list[float], best: int, headline: int | None) -> int:
    """The element with the prose right below the headline where the best is another, and links stand between them.

    A short article would lose against what the foot of the page says of the site, or against a long teaser.
    """
    lines, parents = found.lines, found.parents
    if headline is None or headline >= len(lines) or lines[headline].owner >= best:
        return best
    first = next((i for i in range(headline, len(lines)) if found.weights[i] > PROSE_MIN_SIZE), len(lines) - 1)
    above = set(_ancestors(parents, best))
    near = [i for i in _ancestors(parents, lines[first].owner) if i not in above]
    if not near:
        return best
    nearest = max(near, key=lambda i: (value[i], -i))
    between = [x for x in lines[first:] if nearest < x.owner < best and x.link_share > LINK_SHARE]
    is_apart = len(between) >= LINKS_BETWEEN
    return nearest if is_apart and value[nearest] > max(SOME_PROSE, NEAR_HEADLINE_SHARE * value[best]) else best


def _with_more_prose(found: Walk, value: list[float], best: int) -> int:
    """The innermost part of an <article> with more prose than one piece, where the best element has no more: a deck
    may say as much as the paragraph below it."""
    inside = subtree(found.parents, best)
    prose = [i for i, w in enumerate(found.weights) if w > SOME_WEIGHT]
    if value[best] > AMPLE_VALUE or len([i for i in prose if found.lines[i].owner in inside]) != 1:
        return best
    fuller = 0
    above = found.parents[best]
    while above and value[above] > 0:
        inside = subtree(found.parents, above)
        if not fuller and len([i for i in prose if found.lines[i].owner in inside]) > 1:
            fuller = above
        node = found.nodes[above]
        if node is not None and node.tag_id == _ARTICLE:
            return fuller or best
        above = found.parents[above]
    return best


def _named_body(found: Walk, value: list[float], best: int, headline: Place | None) -> int:
    """The one element that is called the article's text, else the <article> with the headline and prose, where the best
    is another and says little itself.

    A brief of a paragraph weighs less than its deck, a teaser or a paragraph on the site.
    """
    if value[best] > AMPLE_VALUE:
        return best
    named: list[int] = []
    for i, node in enumerate(found.nodes):
        if node is None or (named and i in subtree(found.parents, named[-1])) or not _is_named_body(node):
            continue
        if value[i] > 0:
            named.append(i)
    named.sort(key=lambda i: -value[i])
    if not named and headline is not None:
        above = _ancestors(found.parents, headline.owner)
        articles = (i for i in above if (n := found.nodes[i]) is not None and n.tag_id == _ARTICLE)
        named = [i for i in articles if value[i] > SOME_PROSE]
    if not named or (len(named) > 1 and value[named[1]] > ONE_OF_SEVERAL * value[named[0]]):
        return best
    body = named[0]
    rest = (i for i in range(body + 1, len(found.parents)) if found.parents[i] == found.parents[body] and value[i] > 0)
    if body in _ancestors(found.parents, best) or any(_is_more(found.nodes[i], found.nodes[body]) for i in rest):
        return best
    return body


def _is_named_body(node: Node) -> bool:
    attributes = node.attributes
    return attributes.get("itemprop") == "articleBody" or _says_body(class_of(node), attributes.get("id"))


@lru_cache(maxsize=KINDS_CACHE_ENTRIES)
def _says_body(class_names: str, ident: str | None) -> bool:
    return any(re.fullmatch(_BODY, name) for name in (*class_names.split(), ident or ""))


def _ancestors(parents: list[int], element: int) -> list[int]:
    """An element and those that hold it, innermost first."""
    found = []
    while element:
        found.append(element)
        element = parents[element]
    return found


def _others(found: Walk, bulk: list[int], headline: Place | None) -> set[int]:
    """Every <article> with a headline of its own behind the first that has one and text: the next ones of an endless
    page, or cards."""
    holders: dict[int, None] = {}
    first = [headline.owner] if headline is not None else []
    for owner in (*first, *(x.owner for x in found.lines if x.kind == "headline")):
        above = owner
        while above and ((node := found.nodes[above]) is None or node.tag_id != _ARTICLE):
            above = found.parents[above]
        if above:
            holders[above] = None
    main = next((i for i in holders if bulk[i] > THIN_PROSE), 0)
    around = _ancestors(found.parents, main)
    return {i for i in holders if i > main and i not in around} if main else set()


def _apart(found: Walk, container: int, bulk: list[int], value: list[float]) -> set[int]:
    """Children of the container that come after its main part and are of another kind: teasers, notices, forms.

    Or of the same kind, as where no element has a name, and template for the most part.
    """
    apart: set[int] = set()
    while True:
        children = [
            i for i in range(container + 1, len(found.parents)) if found.parents[i] == container and bulk[i] > 0
        ]
        if not children:
            return apart
        main = max(children, key=lambda i: bulk[i])
        if bulk[main] < MAIN_PART_SHARE * bulk[container] or _is_lead(found, main):
            return apart
        # Paragraphs may stand on either side of a long list; one without a class is like those of any.
        node = found.nodes[main]
        tags = {i: n.tag_id for i in children if (n := found.nodes[i]) is not None}
        above = {_kind(found.nodes[i]) for i, tag in tags.items() if i < main and tag == _P}
        kinds = above | {_kind(node)} | ({("p", "")} if above or tags.get(main) in _PARAGRAPHS else set())
        if children[-1] > main:
            kinds |= _kinds_within(found, main, value)
        alike = {i for i in children if _kind(found.nodes[i]) in kinds or _is_more(found.nodes[i], node)}
        last = max(alike, default=main)
        for i in (i for i in children if i > main):
            if i in alike:
                is_apart = value[i] < -TEMPLATE_SHARE * bulk[i]
            elif _is_section(found.nodes[i], node):
                is_apart = value[i] <= max(THIN_PROSE, SECTION_SHARE * bulk[i])
            else:
                is_list = tags.get(i) in _PARAGRAPHS
                is_between = is_list and i < last and value[i] >= 0  # a list or a quote between two parts
                # Beside one long paragraph another may be named for how it is set.
                is_apart = not is_between and not (tags.get(i) == tags.get(main) == _P and value[i] > 0)
            if is_apart:
                apart.add(i)
        container = main


def _kinds_within(found: Walk, main: int, value: list[float]) -> set[tuple[str | None, str]]:
    """The kinds of paragraphs with a class right in the main part: where a paywall or a "read more" wraps the first
    part of a text, the rest stands behind it in the same."""
    inside = (found.nodes[i] for i in subtree(found.parents, main) if found.parents[i] == main and value[i] > 0)
    return {_kind(n) for n in inside if n is not None and n.tag_id == _P and class_of(n)}


def _is_section(node: Node | None, main: Node | None) -> bool:
    """Whether both are parts of one article, whatever they are called: a <section>, or what a page builder calls one.

    Its further names are of colours, alignment and animation: "et_pb_section et_pb_with_background".
    """
    if node is None or main is None or node.tag_id != main.tag_id:
        return False
    name = _first_name(node)
    return node.tag_id == _SECTION or (name.endswith(_BUILDERS_PARTS) and name == _first_name(main))


def _is_more(node: Node | None, main: Node | None) -> bool:
    """Whether an element is the rest of a text by its name, as "entry-more" is of "entry-body"."""
    if node is None or main is None:
        return False
    name, first = _first_name(node), _first_name(main)
    base = re.sub(_BODY_END, "", first)
    if base and name.startswith(base) and name[len(base) :].strip("-_") in _REST:
        return True  # "serendipity_entry_extended" behind "serendipity_entry_body"
    return name.endswith(_MORE) and name.partition("-")[0] == first.partition("-")[0]


def _first_name(node: Node) -> str:
    return _kind(node)[1].partition(" ")[0]


def _is_lead(found: Walk, element: int) -> bool:
    """Whether an element has the headline and one piece of prose: a lead, as long as it may be."""
    inside = subtree(found.parents, element)
    if not any(x.owner in inside for x in found.lines if x.kind == "headline"):
        return False
    prose = (1 for x, w in zip(found.lines, found.weights, strict=True) if w > 0 and x.owner in inside)
    return sum(islice(prose, 2)) < 2


def _kind(node: Node | None) -> tuple[str | None, str]:
    return (node.tag, _without_numbers(class_of(node))) if node is not None else (None, "")


def _is_kind(node: Node | None, kind: tuple[str | None, str]) -> bool:
    """Whether an element is of a kind, or has all its names and others as well, or the other way round."""
    own = _kind(node)
    if own == kind or own[0] != kind[0] or not own[1] or not kind[1]:
        return own == kind
    names, others = set(own[1].split()), set(kind[1].split())
    return names < others or others < names


@lru_cache(maxsize=KINDS_CACHE_ENTRIES)
def _without_numbers(class_names: str) -> str:
    """Class names without what tells one row or module from the next: "et_pb_row et_pb_row_2", "block-3f9a1c odd"."""
    kept = (re.sub(_NUMBER, "", name) for name in class_names.split() if name not in _ORDER)
    return " ".join(name for name in kept if name)


def _are_counted(node: Node | None, other: Node | None) -> bool:
    """Whether a system has numbered both as elements of content, of whatever type: with a picture, or without."""
    both = [n for n in (node, other) if n is not None and "id" in n.attributes and not _has_id(n)]
    return len(both) == 2 and both[0].tag_id == both[1].tag_id and _first_name(both[0]) == _first_name(both[1])


def _has_id(node: Node | None) -> bool:
    """Whether an element has an id of its own, and not one that counts: "c1204"."""
    ident = node.attributes.get("id") if node is not None else None
    return ident is not None and re.fullmatch(_COUNTED, ident) is None
