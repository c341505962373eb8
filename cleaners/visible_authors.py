"""Whom a reader sees named as author, for pages whose head does not tell: marked elements, links, credits."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from cleaners.adjacent import is_alone
from cleaners.boilerplate import named_reason
from cleaners.byline_parts import (
    HAN,
    MOST_AUTHORS,
    first_byline,
    first_name,
    follows_picture_word,
    likeness,
    may_be_name,
)
from cleaners.bylines import BY, PICTURES, people_and_agency
from cleaners.credits import (
    LONGEST_BYLINE_CHARS,
    is_dated,
    is_full_name,
    named_first,
    named_within,
    names_beside_date,
)
from cleaners.labels import is_byline
from cleaners.names import is_person
from cleaners.page import TAG_IDS, Node, class_of, node_text, tag_ids
from cleaners.text import LazyPattern, line
from cleaners.visible import LABELS, NearLine, around_body, is_elsewhere, texts
from cleaners.walk import Skipped

LONGEST_NAVIGATION_CHARS = 500  # of a byline that is made a <nav>, spaces and all
LONGEST_BOX_CHARS = 600  # likewise
LEVELS_TO_CAPTION = 4
CHARS_TO_NEXT_NAME = 40  # from the end of one name to the family name of the next, past a role or an address
LONGEST_LINK_CHARS = 3  # of a mark or a word between a name and a date, as "|" or "am"
CASELESS_CHARS, CASELESS_WORDS = range(2, 7), range(2, 5)
LINES_TO_DATE = 4  # from the headline to a date with a name beside it

_BYLINE_SELECTOR = (
    '[itemprop="author"], [rel="author"], [class*="author" i], [class*="byline" i], [class*="autor" i], '
    '[class*="auteur" i], [class*="contributor" i], [class*="writer" i], [class*="reporter" i], '
    '[class*="journalist" i], [class*="createdby" i]'
)
# The inline ones, which a walk enters; tags told first make it three times as quick.
_INLINE_SELECTOR = ", ".join(
    f'{tag}[class*="{name}" i]' for tag in ("span", "a") for name in ("author", "byline", "autor", "auteur")
)
# Every selector of a list is tried on every element: for the addresses of authors one is enough, they are told apart
# afterwards.
_AUTHOR_SELECTOR = '[rel~="author"], [itemprop~="author"], a[href*="/aut"], a[href*="/reporter"]'
_ITEMS, _MARKS = tag_ids("li span div"), " \t\n,;&"
_BESIDE_BY_TAG = ("footer", "sidebar")
_OTHER = LazyPattern(
    r"(?i)(?:image|photo|foto|picture|bild|licen[cs]e|caption|quote|zitat|citat?|citation|testimonial)[\w-]*(?:author|autor|byline)|"
    r"(?:author|byline)[-_]*(?:location|place|role|job|position|city)"
)
_TRANSLATED = LazyPattern(
    r"(?i)(?:übersetz(?:ung|t)|translat(?:ion|ed)|traduc(?:ción|ido)|tradu(?:ction|it)|traduzione)\b"
)
# "Penyunting" is Indonesian and Malay.
_EDITOR = LazyPattern(r"(?i)(?:editora?|edited by|penyunting|redaktur|redaktor|redacteur)\s*:?\s*")
_QUOTE = LazyPattern(r"(?i)(?<![a-z])(?:pull-?|block-?)?(?:quote|zitat|testimonial)(?![a-z])")
# Between two names and nothing else; a comma is as often between a town and its country.
_AND = r"\s+(?:and|und|et|y|e|i|en|og|och|ja|și|и|та|&)\s+"
_JOINED = rf"{_AND}|\s*/\s*"
# Behind a name: another one, and no role or button.
_NEXT_NAME = LazyPattern(
    rf"(?:\s*[,/|]\s*|{_AND}|\s)\s*"
    r"(?!Staff|Senior|Chief|Deputy|Associate|Assistant|Contribut|Special|Guest|Politic|Business|Sports?|News|Report|Edit|"
    r"Correspond|Writer|Author|Publi|Updat|Follow|Posted|Email|Redak|(?:Last|The|BBC|CNN|More|View|See)\b)"
    r"[^\W\da-z_][\w.'’-]*\s+(?:[a-z]+\s+){0,2}[^\W\da-z_]"
)
_FIGCAPTION, _H1, _LI = TAG_IDS["figcaption"], TAG_IDS["h1"], TAG_IDS["li"]
_PLACE_BEFORE = LazyPattern(r"\s*[^\W\d_][^\d:.,]{1,30}:\s*\S")
_TOLD_OF_MORE = frozenset(("byline", "metadata"))
# What a box says of an author behind the name.
_IS_SOMEBODY = r"(?= (?:is|was|has|writes|works|lives|covers|ist|war|hat|schreibt|arbeitet|lebt|est|écrit|es|è|[–—-]) )"
# An address, a telephone number, a remark in brackets, "of our newsroom".
_BEHIND_NAME = (
    r"(?:\s*[|•·,/]\s*(?:[\w.+-]+@[\w.-]+|\+?\(?\d[\d\s().-]{5,20}))+$|\s*\([^()]{3,60}\)$"
    r"|(?i:,\s+d[aeo]\s+(?:la\s+)?reda[cç]\w+)$"
)
AUTHOR_ADDRESS = re.compile(r"/(?:authors?|autor(?:en|e)?|auteurs?|reporter(?:s|-bio)?)/")


def bylines(labels: Sequence[Skipped], nodes: Sequence[Node], *, article: frozenset[int]) -> list[str]:
    """The first element that is called a byline and is not a comment's or a related article's.

    `labels` are what a walk over the page passed over; without them the elements around the body (`nodes`) are
    searched.
    """
    named_so = [s for s in labels if s.reason in LABELS or (s.reason in _BESIDE_BY_TAG and _is_called_byline(s.node))]
    called_so = {s.node.mem_id for s in named_so if s.reason not in ("metadata", "navigation")}
    holders = [s.node for s in named_so if not _is_menu(s) and s.node.tag_id != _H1]  # which names the blog
    found = _named_in(holders or (() if named_so else _around(nodes)), called_so, article)
    if found or not named_so:
        return found
    # An inline element is passed over for few reasons: a <span class="author"> is found in what stands around the body,
    # where pictures and logins are called authors, too.
    found = _named_in(_around(nodes), frozenset(), article, selector=_INLINE_SELECTOR)
    return (
        found if all(is_full_name(name := BY.sub("", x).rstrip(".")) or _is_caseless_name(name) for x in found) else []
    )


def _is_caseless_name(text: str) -> bool:
    """Whether a text may be a full name in a script without capitals: a few words, in East Asia a few letters."""
    if text.lower() != text.upper() or not text.replace(" ", "").isalpha() or not is_person(text):
        return False
    return len(text) in CASELESS_CHARS if text >= HAN else text.count(" ") + 1 in CASELESS_WORDS


def labels_of_more(known: str, labels: Sequence[Skipped]) -> list[Skipped]:
    """What is called a byline and has, behind an author's name, what looks like another."""
    return [
        s
        for s in labels
        if s.reason in _TOLD_OF_MORE
        and known.lower() in (text := s.node.text()).lower()
        and _goes_on(line(text), known)
    ]


def is_called_editor(name: str, labels: Sequence[Skipped]) -> bool:
    """Whether the page calls somebody the editor of the article, whom its head then may call the author."""
    said = (line(s.node.text()) for s in labels if s.reason in _TOLD_OF_MORE and name in s.node.text())
    return any(text.endswith(name) and _EDITOR.fullmatch(text.removesuffix(name)) is not None for text in said)


def full_name_of(
    name: str, labels: Sequence[Skipped], nodes: Sequence[Node], opening: Sequence[str], *, article: frozenset[int]
) -> str | None:
    """The full name of an author of whom one word is known, as a byline above the text or a box below it has it."""
    if not (name.isalpha() and name.istitle()):
        return None
    named_so = [s.node for s in labels if s.reason in _TOLD_OF_MORE]
    boxes = named_so or [n for node in nodes[:1] for n in _top_of(node).css(_BYLINE_SELECTOR)]
    bylines_above = [t for t in opening if len(t) <= LONGEST_BYLINE_CHARS and is_byline(t)]
    said = (t[:LONGEST_BOX_CHARS] for n, t in texts(boxes) if name in t and not is_elsewhere(n, article))
    longer = rf"(?<!\w){name} (?!{name})(?:[a-z]{{2,3}} )?[A-ZÀ-Þ][\w'’-]+(?!\w)"
    found = [*(re.search(longer, t) for t in bylines_above), *(re.search(longer + _IS_SOMEBODY, t) for t in said)]
    return next((m[0] for m in found if m is not None and is_full_name(m[0])), None)


def _top_of(node: Node) -> Node:
    """The outermost element around another."""
    while node.parent is not None and node.parent.is_element_node:
        node = node.parent
    return node


def fellow_authors(known: str, labels: Sequence[Skipped], *, article: frozenset[int]) -> list[str]:
    """The byline where it begins with the one author whom the page's head tells and names others as well.

    Each in an element of its own, or joined by an "and": behind a comma stands as often a place. Many systems tell
    the head of the first author alone. `labels` are `labels_of_more`.
    """
    called_so = {s.node.mem_id for s in labels if s.reason == "byline"}
    names = _named_in([s.node for s in labels], called_so, article)
    is_joined = len(names) > 1 or any(re.search(_JOINED, name) for name in names)
    people = people_and_agency(names)[0] if is_joined else ()
    return names if people[:1] == (known,) and all(map(is_full_name, people)) else []


def _goes_on(text: str, name: str) -> bool:
    """Whether a byline holds as much as another name behind a name."""
    start = text.lower().find(name.lower()) + len(name)  # it may be in capitals
    near = text[start : start + CHARS_TO_NEXT_NAME]
    return len(text) <= LONGEST_BYLINE_CHARS and _NEXT_NAME.search(near) is not None and not re.match(PICTURES, near)


def _is_posted(holder: Node) -> bool:
    """Whether an element opens with more than "by": "Posted by", "Publicado por"."""
    opening = BY.match(node_text(holder))
    return opening is not None and " " in opening[0].strip()


def _named_in(
    holders: Sequence[Node], called_so: Collection[int], article: frozenset[int], *, selector: str = _BYLINE_SELECTOR
) -> list[str]:
    """The first byline in some elements; those of `called_so` (by mem_id) are called bylines themselves."""
    for place, holder in enumerate(holders):
        said = _said(holder, holder.mem_id in called_so, article, selector)
        if not said:
            # A box that says more, as who reviewed the text: the name with which it opens.
            # Or what is called the foot of the post: "Posted by Jane Roe at 9:14".
            is_called_so = holder.mem_id in called_so
            is_box = len(holder.text()) <= LONGEST_BOX_CHARS and (is_called_so or _is_posted(holder))
            name = named_first(node_text(holder)[:LONGEST_BYLINE_CHARS]) if is_box else None
            if name is not None and (is_called_so or is_full_name(name)) and not is_elsewhere(holder, article):
                return [name]
            continue
        # A byline of several boxes, one for each name.
        like = likeness(holder)
        for other in holders[place + 1 : place + MOST_AUTHORS]:
            if other.tag_id == holder.tag_id and likeness(other) == like:
                said += _said(other, other.mem_id in called_so, article, selector)
        found = first_byline(said)
        if not found or found[0].islower():
            # A line that names more than the author ("Date: 3 May 2020 Author: Jane Roe"), or a section beside one.
            found = next(([name] for _, t in said if (name := named_within(t))), found)
        if found:
            return found
    return []


def _said(holder: Node, is_called_so: bool, article: frozenset[int], selector: str) -> list[tuple[Node, str]]:
    """The elements called bylines in another one, and that itself if it is called so, with what they say."""
    nodes = [*([holder] if is_called_so else ()), *holder.css(selector)]
    return [
        (n, t)
        for n, t in texts(nodes)
        if 0 < len(t) < LONGEST_BYLINE_CHARS
        and not is_elsewhere(n, article)
        and not _is_other(n)
        and not _TRANSLATED.match(t)
    ]


def _is_other(node: Node) -> bool:
    """Whether it is a picture's or a quote's author whom an element names, or what it says of one: a place, a role."""
    above = node.parent
    if (
        follows_picture_word(node)
        or _OTHER.search(class_of(node)) is not None
        or (above is not None and _QUOTE.search(class_of(above)) is not None)
    ):
        return True
    for _ in range(LEVELS_TO_CAPTION):
        if above is None or above.tag_id == _FIGCAPTION:
            break
        above = above.parent
    return above is not None and above.tag_id == _FIGCAPTION


def _is_called_byline(node: Node) -> bool:
    """Whether the class of an element calls it a byline, though its tag says that it is beside the article."""
    return named_reason(class_of(node), node.attributes.get("id")) == "byline"


def _is_menu(label: Skipped) -> bool:
    """Whether what is called navigation holds more than a byline: the largest elements of all, searched in vain."""
    return label.reason == "navigation" and len(label.node.text()) > LONGEST_NAVIGATION_CHARS


def _around(nodes: Sequence[Node]) -> list[Node]:
    holder = around_body(nodes)
    return [holder] if holder is not None else []


def named_by_date(near: Sequence[NearLine]) -> list[str]:
    """Names without a word that says so, in the line of the date near the headline or in the line before it.

    What stands behind a date is as often a link or a caption, what stands above a headline a menu.
    """
    close = [x for x in near if abs(x.place) <= LINES_TO_DATE and len(x.text) > LONGEST_LINK_CHARS]
    for each in close:
        if names := names_beside_date(each.text):
            return names
    for each, after in pairwise(sorted(x for x in close if x.place > 0)):
        if after.is_item and is_dated(each.text) and is_full_name(after.text):
            return [after.text]  # both in a list of facts
        if is_dated(after.text):
            names = re.split(_AND, re.sub(_BEHIND_NAME, "", each.text))
            if all(map(is_full_name, names)):
                return names
    return []


def credited(labels: Sequence[Skipped]) -> list[str]:
    """The first credit line that names who wrote the text: "Text: Jane Roe, photographs: John Doe"."""
    for _, text in texts([s.node for s in labels if s.reason == "caption"]):
        if 0 < len(text) <= LONGEST_BYLINE_CHARS and (name := named_within(text)):
            return [name]
    return []


def linked_author(holder: Node | None, *, article: frozenset[int]) -> list[str]:
    """Names that markup or the address of a link calls an author's, within the holder of headline and body."""
    found: list[str] = []
    parent = None
    named_so = [n for n in holder.css(_AUTHOR_SELECTOR) if _is_called_author(n)] if holder is not None else []
    for node, text in texts(named_so):
        above = _holder(node)
        if (parent is not None and above != parent) or not may_be_name(text) or len(text) >= LONGEST_BYLINE_CHARS:
            continue
        if text[0] == "©" or follows_picture_word(node):  # of the portrait
            continue
        if len(people_and_agency([text])[0]) <= 1:
            text = named_within(text, is_fact=True) or first_name(node, text)  # "All articles by Jane Roe"
        is_marked = "rel" in node.attributes or "itemprop" in node.attributes
        people, _ = people_and_agency([text])
        if people and (is_marked or " " in people[0] or people[0] >= HAN) and not is_elsewhere(node, article):
            parent = above  # the others of one byline stand beside the first
            found.append(text)
    return found


def _holder(node: Node) -> int | None:
    """The element (by mem_id) that holds a link, and not merely the item or box that is around this link alone, or with
    the place that its author wrote from."""
    above = node.parent
    while above is not None and above.parent is not None and above.tag_id in _ITEMS and is_alone(node, marks=_MARKS):
        node, above = above, above.parent
    if above is not None and above.tag_id == _LI and above.parent is not None and _PLACE_BEFORE.match(above.text()):
        above = above.parent
    return above.mem_id if above is not None else None


def _is_called_author(node: Node) -> bool:
    attributes = node.attributes
    marks = f"{attributes.get('rel') or ''} {attributes.get('itemprop') or ''}".split()
    return "author" in marks or AUTHOR_ADDRESS.search(attributes.get("href") or "") is not None
