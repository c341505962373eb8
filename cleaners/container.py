"""The element of a walk whose prose most outweighs the template it holds."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, islice
from typing import NamedTuple

from cleaners.alike import are_counted, has_id, is_kind, is_more, is_section, kind_of
from cleaners.brief import LINKS_BETWEEN, SOME_WEIGHT, ancestors, is_named_body, looked_at_again
from cleaners.page import TAG_IDS, class_of, tag_ids
from cleaners.walk import LINK_SHARE, Walk, subtree
from cleaners.weights import PROSE_MIN_SIZE

THIN_PROSE = 300  # letters: less than any article says
JUNK_FACTOR = 2.0  # a letter of template in a container counts against so many letters of text
PROSE_SHARE = 0.5  # of a box's letters: what weighs so much of them is text, not a list with a sentence in it
PART_SHARE = 0.25  # likewise, of a part that is named like the best: its short sentences weigh 0.3 of their letters
SECTION_SHARE = 0.8  # of its letters: what weighs so much of them is hardly anything but text
TEMPLATE_SHARE = 0.5  # of a box's letters: what weighs so much less than nothing is links for the most part
MAIN_PART_SHARE = 0.55  # of the container's text: a child with so much is the article, the others are looked at
_ARTICLE, _P, _TD = TAG_IDS["article"], TAG_IDS["p"], TAG_IDS["td"]
PROSE_LINES_OF_COLUMN = 3
MOST_PROSE_SHARE = 0.8  # of the container's: a part with so much is the article, and a line far from it something else
_BEHIND_ALL = frozenset(("footer", "comments"))  # what stands behind an article and all that belongs to it
LARGEST_FAR_SIZE = 400  # letters
MOST_ROUNDS = 4  # each leaves out what is far from the article that the last one found
BOXES_IN_BOXES = 4  # that each module of a text may wear
_PARAGRAPHS = tag_ids("p li ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre td dd dt")


def choose(found: Walk) -> tuple[int, set[int]]:
    """The element whose prose most outweighs the template it holds, the innermost of equals; and which of its children
    stand beside the article rather than in it.

    Where the paragraphs right in an element above say more than all of it, that one holds the article: in a wiki's page
    of many links the list at the end would be the best.
    """
    weighed = _weighed(found)
    for _ in range(MOST_ROUNDS):
        far = _far(found, weighed)
        if not far:
            break
        for i in far:
            found.weights[i] = 0.0
        weighed = _weighed(found)
    value, best = weighed.value, weighed.best
    count = len(found.parents)
    best = looked_at_again(found, value, best)
    while best and (node := found.nodes[best]) is not None and node.tag_id in _PARAGRAPHS and found.parents[best]:
        if node.tag_id == _TD and _holds_text(found, best):
            break  # a column of the page
        best = found.parents[best]
    box, parts = best, _beside(found, best, weighed)
    for _ in range(BOXES_IN_BOXES):
        above = found.parents[box]
        if parts or not above or value[above] != value[box]:
            break
        box, parts = above, _beside(found, above, weighed)
    if parts:
        best = box
        first, last = min(best, *parts), max(best, *parts)
        best = found.parents[best]
        apart = {
            i
            for i in range(best + 1, count)
            if found.parents[i] == best and i not in parts and (not first <= i <= last or value[i] < 0)
        }
        return best, apart | weighed.others
    return best, _apart(found, best, weighed) | weighed.others


class _Weighed(NamedTuple):
    """What each element of a walk weighs, with all below it."""

    value: list[float]
    bulk: list[int]  # letters outside links
    prose: list[float]  # without what speaks against it
    others: set[int]  # see `_others`
    best: int  # the element that weighs most


def _weighed(found: Walk) -> _Weighed:
    count = len(found.parents)
    value, bulk, own = [0.0] * count, [0] * count, [0.0] * count
    prose = [0.0] * count
    for item, weight in zip(found.lines, found.weights, strict=True):
        value[item.owner] += weight if weight > 0 else weight * JUNK_FACTOR
        prose[item.owner] += max(weight, 0.0)
        if not item.links or item.link_share <= 0.5:
            bulk[item.owner] += item.size
        if weight > 0 and item.is_text_tag and item.kind == "paragraph":
            own[found.parents[item.owner]] += weight
    for i in range(count - 1, 0, -1):
        bulk[found.parents[i]] += bulk[i]
        prose[found.parents[i]] += prose[i]
    others = _others(found, bulk)
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
    return _Weighed(value, bulk, prose, others, best)


def _far(found: Walk, weighed: _Weighed) -> list[int]:
    """The lines of prose in an element that are far from the part with most of its prose.

    One sentence above the page's head, or below its foot, would make the whole page the container.
    """
    lines, parents = found.lines, found.parents
    main = weighed.best
    within = subtree(parents, main)
    least = MOST_PROSE_SHARE * weighed.prose[main]
    for i in within:
        if parents[i] == main and weighed.prose[i] >= least > 0:
            main = i
    if main == weighed.best:
        return []
    inside = subtree(parents, main)
    prose = [i for i, w in enumerate(found.weights) if w > 0 and lines[i].owner in within]
    own = [i for i in prose if lines[i].owner in inside]
    candidates = [i for i in prose if not own[0] <= i <= own[-1]]
    if not candidates:
        return []
    links = [0, *accumulate(x.link_share > LINK_SHARE for x in lines)]
    feet = [s.before for s in found.skipped if s.reason in _BEHIND_ALL]
    headline = found.headline.before if found.headline is not None else None

    def is_far(i: int) -> bool:
        """Whether it stands above the headline of what lies below it, or so many links or a page's foot between."""
        if i < own[0] and headline is not None and headline <= own[0]:
            return i < headline
        first, last = min(i, own[-1]), max(i, own[0])
        return links[last] - links[first + 1] >= LINKS_BETWEEN or bisect_right(feet, first) < bisect_right(feet, last)

    far = [i for i in candidates if is_far(i)]
    # So much behind a list of links is rather the article's second part.
    behind = [i for i in far if i > own[-1]]
    return far if sum(lines[i].size for i in behind) <= LARGEST_FAR_SIZE else [i for i in far if i < own[0]]


def _holds_text(found: Walk, element: int) -> bool:
    """Whether several lines of prose stand in an element."""
    inside = subtree(found.parents, element)
    prose = (1 for x, w in zip(found.lines, found.weights, strict=True) if w > 0 and x.owner in inside)
    return sum(islice(prose, PROSE_LINES_OF_COLUMN)) == PROSE_LINES_OF_COLUMN


def _beside(found: Walk, best: int, weighed: _Weighed) -> set[int]:
    """Elements like the best one beside it that are prose as well: a text in several boxes, with template between.

    Not of the page itself or with an id: those are its main parts. But one with an id may go on in elements of the same
    class that have none, and what is called the article's text surely does.
    """
    value, bulk, prose = weighed[:3]
    above, node = found.parents[best], found.nodes[best]
    kind = kind_of(node)
    names = class_of(node) if node is not None else ""
    is_text = node is not None and is_named_body(node)
    if not found.parents[above] or (has_id(node) and not names):
        return set()
    others = set()
    for i in range(above + 1, len(found.parents)):
        other = found.nodes[i]
        if found.parents[i] != above or i == best or other is None:
            continue
        if is_text and names and class_of(other) == names:
            is_part = prose[i] > SOME_WEIGHT  # the last one may end in tags and pointers
        elif has_id(other):
            continue
        elif has_id(node):
            is_part = class_of(other) == names and value[i] > max(PROSE_MIN_SIZE, PROSE_SHARE * bulk[i])
        else:
            is_alike = is_kind(other, kind)
            # One that is named alike may be a short paragraph in its box.
            least = PART_SHARE * bulk[i] if is_alike and kind[1] else max(PROSE_MIN_SIZE, PROSE_SHARE * bulk[i])
            is_part = value[i] > least and (is_alike or are_counted(other, node))
        if is_part:
            others.add(i)
    return others


def _others(found: Walk, bulk: list[int]) -> set[int]:
    """Every <article> with a headline of its own behind the first that has one, or stands below one, and text: the next
    ones of an endless page, or cards. Or one beside that, named like it, under a heading that links to it."""
    holders = dict.fromkeys(_article_of(found, x.owner) for x in found.lines if x.kind == "headline")
    if found.headline is not None:
        at = range(found.headline.before, len(found.lines))
        text = next((found.lines[i].owner for i in at if found.weights[i] > PROSE_MIN_SIZE), 0)
        first = _article_of(found, found.headline.owner) or _article_of(found, text)
        holders = {first: None, **holders}
    main = next((i for i in holders if i and bulk[i] > THIN_PROSE), 0)
    if not main:
        return set()
    kind, above = kind_of(found.nodes[main]), found.parents[main]
    linked = {_article_of(found, x.owner) for x in found.lines if x.kind == "heading" and x.link_share > LINK_SHARE}
    alike = {i for i in linked if found.parents[i] == above and kind_of(found.nodes[i]) == kind}
    around = ancestors(found.parents, main)
    return {i for i in (*holders, *alike) if i > main and i not in around}


def _article_of(found: Walk, element: int) -> int:
    """The <article> that holds an element, 0 where none does."""
    while element and ((node := found.nodes[element]) is None or node.tag_id != _ARTICLE):
        element = found.parents[element]
    return element


def _apart(found: Walk, container: int, weighed: _Weighed) -> set[int]:
    """Children of the container that come after its main part and are of another kind: teasers, notices, forms.

    Or of the same kind, as where no element has a name, and template for the most part.
    """
    value, bulk, prose = weighed[:3]
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
        above = {kind_of(found.nodes[i]) for i, tag in tags.items() if i < main and tag == _P}
        kinds = above | {kind_of(node)} | ({("p", "")} if above or tags.get(main) in _PARAGRAPHS else set())
        if children[-1] > main:
            kinds |= _kinds_within(found, main, value)
        alike = {i for i in children if kind_of(found.nodes[i]) in kinds or is_more(found.nodes[i], node)}
        last = max(alike, default=main)
        names = class_of(node) if node is not None else ""
        for i in (i for i in children if i > main):
            if i in alike:
                # A part of the text, by its name, may end in tags and pointers.
                part = found.nodes[i]
                is_part = names and part is not None and class_of(part) == names and prose[i] > SOME_WEIGHT
                is_apart = not is_part and value[i] < -TEMPLATE_SHARE * bulk[i]
            elif is_section(found.nodes[i], node):
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
    return {kind_of(n) for n in inside if n is not None and n.tag_id == _P and class_of(n)}


def _is_lead(found: Walk, element: int) -> bool:
    """Whether an element has the headline and one piece of prose: a lead, as long as it may be."""
    inside = subtree(found.parents, element)
    if not any(x.owner in inside for x in found.lines if x.kind == "headline"):
        return False
    prose = (1 for x, w in zip(found.lines, found.weights, strict=True) if w > 0 and x.owner in inside)
    return sum(islice(prose, 2)) < 2
