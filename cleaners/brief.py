"""Where a short article stands, around which a page says more than it does: what else than its weight speaks for it."""

from __future__ import annotations

import re
from functools import lru_cache

from cleaners.alike import is_more
from cleaners.page import TAG_IDS, Node, class_of
from cleaners.walk import LINK_SHARE, Walk, subtree
from cleaners.weights import PROSE_MIN_SIZE, SOME_PROSE

AMPLE_VALUE = 900.0  # of a container: a short article's
NEAR_HEADLINE_SHARE = 0.3  # of the best container's worth: the prose right below the headline is the article, if
LINKS_BETWEEN = 12  # so many lines that are links stand between the two
ONE_OF_SEVERAL = 0.3  # of the value of the first: another so called with so much is a card, and so may be the first
SOME_WEIGHT = 40.0  # of a line that is prose
_BODY = r"(?i)(?:[^\W_]*[-_])*(?:article|artikel|entry|post|story|news|detail)+[-_]*(?:body|content|text|txt|copy|main)"
_BOX = r"[-_](?:container|wrapper|wrap|inner|part|area|block)"  # around it, or a part of it
NAMES_CACHE_ENTRIES = 4_096
_ARTICLE = TAG_IDS["article"]


def looked_at_again(found: Walk, value: list[float], best: int) -> int:
    """The element in which the article stands: the best by its weight, where nothing speaks for another."""
    return _with_more_prose(found, value, _named_body(found, value, _below_headline(found, value, best)))


def _below_headline(found: Walk, value: list[float], best: int) -> int:
    """The element with the prose right below the headline where the best is another, and links stand between them.

    A short article would lose against what the foot of the page says of the site, or against a long teaser.
    """
    lines, parents = found.lines, found.parents
    headline = found.headline.before if found.headline is not None else None
    if headline is None or headline >= len(lines) or lines[headline].owner >= best:
        return best
    first = next((i for i in range(headline, len(lines)) if found.weights[i] > PROSE_MIN_SIZE), len(lines) - 1)
    above = set(ancestors(parents, best))
    near = [i for i in ancestors(parents, lines[first].owner) if i not in above]
    if not near:
        return best
    nearest = max(near, key=lambda i: (value[i], -i))
    between = [x for x in lines[first:] if nearest < x.owner < best and x.link_share > LINK_SHARE]
    is_apart = len(between) >= LINKS_BETWEEN
    return nearest if is_apart and value[nearest] > max(SOME_PROSE, NEAR_HEADLINE_SHARE * value[best]) else best


def _named_body(found: Walk, value: list[float], best: int) -> int:
    """The one element that is called the article's text, else the <article> with the headline and prose, where the best
    is another and says little itself.

    A brief of a paragraph weighs less than its deck, a teaser or a paragraph on the site.
    """
    if value[best] > AMPLE_VALUE:
        return best
    named: list[int] = []
    end = 0  # of the last one
    for i, node in enumerate(found.nodes):
        if i >= end and value[i] > 0 and node is not None and is_named_body(node):
            named.append(i)
            end = subtree(found.parents, i).stop
    named.sort(key=lambda i: -value[i])
    if not named and found.headline is not None:
        above = ancestors(found.parents, found.headline.owner)
        articles = (i for i in above if (n := found.nodes[i]) is not None and n.tag_id == _ARTICLE)
        named = [i for i in articles if value[i] > SOME_PROSE]
    if not named or (len(named) > 1 and value[named[1]] > ONE_OF_SEVERAL * value[named[0]]):
        return best
    body = named[0]
    rest = (i for i in range(body + 1, len(found.parents)) if found.parents[i] == found.parents[body] and value[i] > 0)
    if body in ancestors(found.parents, best) or any(is_more(found.nodes[i], found.nodes[body]) for i in rest):
        return best
    return body


def is_named_body(node: Node, *, or_box: bool = False) -> bool:
    """Whether an element is called the article's text, `or_box`: or a box around it or for a part of it."""
    attributes = node.attributes
    return attributes.get("itemprop") == "articleBody" or _says_body(class_of(node), attributes.get("id"), or_box)


@lru_cache(maxsize=NAMES_CACHE_ENTRIES)
def _says_body(class_names: str, ident: str | None, or_box: bool) -> bool:
    pattern = f"{_BODY}(?:{_BOX})?" if or_box else _BODY
    return any(re.fullmatch(pattern, name) for name in (*class_names.split(), ident or ""))


def _with_more_prose(found: Walk, value: list[float], best: int) -> int:
    """The innermost part of an <article> with more prose than one piece, where the best element has no more: a deck
    may say as much as the paragraph below it."""
    if value[best] > AMPLE_VALUE:
        return best
    inside = subtree(found.parents, best)
    prose = [i for i, w in enumerate(found.weights) if w > SOME_WEIGHT]
    if len([i for i in prose if found.lines[i].owner in inside]) != 1:
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


def ancestors(parents: list[int], element: int) -> list[int]:
    """An element and those that hold it, innermost first."""
    found = []
    while element:
        found.append(element)
        element = parents[element]
    return found
