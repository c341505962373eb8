"""Lines that lead to other articles: cards, lists of links, pointers in the text and what they announce."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaners.body import Body
from cleaners.labels import LONGEST_LABEL_CHARS, is_date_line
from cleaners.lines import Gone
from cleaners.months import is_month
from cleaners.page import Node, split_url
from cleaners.phrases import is_read_also
from cleaners.text import PROSE_SIZE, ends_sentence, lowered, words
from cleaners.walk import LINK_SHARE, Line

LONGEST_LINK_LABEL_CHARS = 30
REPEATED_LABELS = 2  # lines with a link behind the same label
CARD_LINES = 4
CARD_LEVELS = 5
DATED_CARD_LINES = 6
DATED_CARD_LINE_SIZE = 400  # letters
LONGEST_LINKED_SIZE = 120  # letters: a longer item that ends in a link is text with its source
CARD_LINE_SIZE = 260  # letters: a teaser is shorter
DATED_LINK_SHARE = 0.5
LISTED_LINK_SHARE = 0.3  # of what a pointer announces: a title with the name of its section
LONGEST_ATTRIBUTION_SIZE = 60  # letters
LEAST_ANNOUNCING_SIZE = 60  # of a sentence rather than a label
LEAST_TITLE_SPACES = 3
WHOLE_LINK_SHARE = 0.95
LINKED_ITEM_SHARE = 0.5  # of each item in a list: "Newsblog: all that happened today"
_BARE_POINTER = re.compile(r"(?:related|recommended|read more)(?: (?:story|article|news|reading))? ")
_HERE = re.compile(r"(?i)\b(?:hier|here|aquí|aqui|ici|qui|folgenden)\s*:$")
_NO_SOURCE = re.compile(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|pinterest|whatsapp|wa|telegram|t|threads|tiktok|apple|google|"
    r"adjust|onelink|page)\.(?:com|me|net|link)$"
)
_WORDS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
# "Leggi: Il mercato cambia"; a label before a mark; an address that is written out.
_LABELLED_LINK = re.compile(r"[^\W\d][^:.!?|]{1,28}\s?(?::|\s[–—|-])\s*([^\W_][^\n]{8,160}[^.:;,])")
_LABEL = re.compile(r"([^|:»>]{4,50}?)\s*[|:»>](?!//)\s*\S")
_ADDRESS = re.compile(r"(?:\W?\d{1,3}\W{1,2})?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?")


def is_pointer(item: Line, text: str) -> bool:
    """Whether a line points to another article; `text` is its text in lower case."""
    if item.links and item.link_share > 0.2:
        if (label := _BARE_POINTER.match(text)) is not None and item.links >= len(text) - label.end():
            return True
        return is_read_also(text) or (item.kind == "paragraph" and _is_labelled_link(item))
    is_label = len(text) <= LONGEST_LABEL_CHARS and (
        text.endswith((":", "…", "...")) or (not ends_sentence(text) and item.kind != "item")
    )
    is_titled = ":" in text[:40] and not ends_sentence(text) and item.size < 200
    return (is_label or is_titled) and is_read_also(text)


def _is_labelled_link(item: Line) -> bool:
    """Whether a line is a few words, a colon and then the linked title of something else: "Leggi: Il mercato cambia".

    Whatever language the words are of. A file, an address or a name behind the colon is the author's.
    """
    match = _LABELLED_LINK.fullmatch(item.text)
    return match is not None and item.links >= len(match[1]) - 2 and match[1].count(" ") >= LEAST_TITLE_SPACES


def related(lines: Sequence[Line], gone: Gone, body: Body, *, host: str = "") -> None:
    """Cards, lines and lists of links, what a pointer announces, the labels of these. `host` is the page's own."""
    parents = body.parents
    _repeated_labels(lines, gone)
    _cards(lines, gone, parents)
    _link_lines(lines, gone, body, host)
    _related_runs(lines, gone)
    _headed_lists(lines, gone)
    _labels_of_links(lines, gone)
    _emptied_headings(lines, gone, body)


def _repeated_labels(lines: Sequence[Line], gone: Gone) -> None:
    """Pointers that all begin with the same label: "Mill affair | The chapter of the ferry"."""
    labels: dict[str, list[int]] = {}
    for i, item in enumerate(lines):
        if i not in gone and item.links and item.link_share > 0.2 and (match := _LABEL.match(item.text)):
            labels.setdefault(words(match[1]), []).append(i)
    for same in labels.values():
        if len(same) >= REPEATED_LABELS:
            gone.update((i, ("pattern", "pointer to another article")) for i in same)


def _cards(lines: Sequence[Line], gone: Gone, parents: Sequence[int]) -> None:
    """Cards of other articles: a small element with a linked headline, and whatever else it says."""
    if not any(x.kind == "heading" and x.link_share >= LINK_SHARE for x in lines):
        return
    by_owner: dict[int, list[int]] = {}
    for i, item in enumerate(lines):
        owner = item.owner
        for _ in range(CARD_LEVELS):
            by_owner.setdefault(owner, []).append(i)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
    for i, item in enumerate(lines):
        if item.kind != "heading" or item.link_share < LINK_SHARE or i in gone:
            continue
        card = [i]
        owner = item.owner
        for _ in range(CARD_LEVELS):
            inside = by_owner.get(owner, [])
            if len(inside) > DATED_CARD_LINES or not _is_card([lines[j] for j in inside]):
                break
            card = max(card, inside, key=len)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
        if len(card) == 1 and i + 1 < len(lines) and _goes_on(item, lines[i + 1], parents):
            continue  # a sub-heading that is a link, as in lists of products
        for j in card:
            gone.setdefault(j, ("card", "card of another article"))


def _is_card(inside: Sequence[Line]) -> bool:
    """Whether an element is small enough for a card; one that says its date may hold a little more."""
    if len(inside) <= CARD_LINES and all(x.size <= CARD_LINE_SIZE for x in inside):
        return True
    return all(x.size <= DATED_CARD_LINE_SIZE for x in inside) and any(is_date_line(x.text) for x in inside)


def _goes_on(heading: Line, below: Line, parents: Sequence[int]) -> bool:
    """Whether text of the same element stands right below a heading."""
    if below.link_share >= LINK_SHARE or below.size < PROSE_SIZE:
        return False
    return (
        parents[heading.owner] in (parents[below.owner], below.owner, parents[parents[below.owner]])
        if parents
        else True
    )


def _link_lines(lines: Sequence[Line], gone: Gone, body: Body, host: str) -> None:
    """Lines that are nothing but links, and lists of which each item is one for the most part.

    An address that is written out is the author's: a template shows a title. And so is a list of links that lead to
    other sites: sources, offers, what else there is on the subject.
    """
    parents = body.parents
    linked = [
        x.links > 0
        and (x.link_share >= LINK_SHARE or _is_dated_link(x))
        and x.kind != "headline"
        and ("." not in x.text or not _ADDRESS.fullmatch(x.text))
        for x in lines
    ]
    listed = _own_items(lines, linked, body, host)
    for i, is_link in enumerate(linked):
        if (
            is_link
            and i not in listed
            and not _is_linked_sentence(lines, i, parents)
            and not _is_source(lines, i, body, host)
            and not _is_attribution(lines, i)
            and not (
                lines[i].kind == "heading"
                and i + 1 < len(lines)
                and i not in gone
                and _goes_on(lines[i], lines[i + 1], parents)
            )
        ):
            gone.setdefault(i, ("links", "line is a link"))
    first = 0
    while first < len(lines):
        end = first
        while end < len(lines) and lines[end].kind == "item":
            end += 1
        if end - first > 1 and all(
            x.link_share >= LINKED_ITEM_SHARE and x.size < LONGEST_LINKED_SIZE and not x.text.endswith(".")
            for x in lines[first:end]
        ):
            gone.update((i, ("links", "list of links")) for i in range(first, end) if i not in gone and i not in listed)
        first = max(end, first + 1)


def _own_items(lines: Sequence[Line], linked: Sequence[bool], body: Body, host: str) -> set[int]:
    """Items of lists that are the author's though they are links: most of the list holds no link or little of one, a
    sentence above says what is listed, or all links lead to other sites."""
    lists: dict[int, list[int]] = {}
    first = 0  # of the items in a row, which are a list where nothing else tells
    for i, item in enumerate(lines):
        if item.kind != "item":
            first = i + 1
        else:
            lists.setdefault(body.parents[item.owner] if body.parents else first, []).append(i)
    found: set[int] = set()
    for items in lists.values():
        links = [i for i in items if linked[i]]
        is_text = sum(lines[i].link_share < LISTED_LINK_SHARE for i in items) * 2 > len(items)
        if (
            is_text
            or (len(items) > 1 and _is_announced(lines, items[0]))
            or (
                len(items) > 1
                and body.parents
                and links
                and all(_leads_out(body.elements[lines[i].owner], host) for i in links)
            )
        ):
            found.update(items)
    return found


def _is_attribution(lines: Sequence[Line], i: int) -> bool:
    """Whether a short link closes a quote: who said it."""
    return (
        i > 0
        and lines[i].kind == lines[i - 1].kind == "quote"
        and lines[i].size <= LONGEST_ATTRIBUTION_SIZE
        and not lines[i - 1].links
        and lines[i - 1].size >= PROSE_SIZE
        and (i + 1 == len(lines) or lines[i + 1].kind != "quote")
    )


def _is_announced(lines: Sequence[Line], first: int) -> bool:
    """Whether what stands above a list says in a sentence what is listed: "There are two ways to build one:"."""
    above = lines[first - 1] if first else None
    return (
        above is not None
        and above.kind in ("paragraph", "quote")
        and above.text.endswith(":")
        and above.size >= LEAST_ANNOUNCING_SIZE
        and not above.links
        and not _HERE.search(above.text)
        and not is_read_also(lowered(above.text))
    )


def _is_source(lines: Sequence[Line], i: int, body: Body, host: str) -> bool:
    """Whether a paragraph between two others of its element leads to another site, as a text's own sources do."""
    if not (0 < i < len(lines) - 1 and body.parents and lines[i].is_text_tag and lines[i].kind == "paragraph"):
        return False
    return all(
        x.is_text_tag and body.parents[x.owner] == body.parents[lines[i].owner] and x.link_share < LINKED_ITEM_SHARE
        for x in (lines[i - 1], lines[i + 1])
    ) and _leads_out(body.elements[lines[i].owner], host)


def _leads_out(item: Node | None, host: str) -> bool:
    """Whether all links of an element lead to other sites, and none to a network or to where an app is had."""
    targets = [a.attributes.get("href") or "" for a in item.css("a")] if item is not None and host else []
    hosts = [(split_url(t).hostname or "") if t.startswith("http") else "" for t in targets]
    return bool(hosts) and all(h and _domain(h) != _domain(host) and not _NO_SOURCE.search(h) for h in hosts)


def _domain(host: str) -> str:
    """The last two labels: of two sites below co.uk too few, so that they count as one."""
    return ".".join(host.lower().split(".")[-2:])


def _is_linked_sentence(lines: Sequence[Line], i: int, parents: Sequence[int]) -> bool:
    """Whether a paragraph among others of its element is a sentence of which its author made a link, or most of one."""
    item = lines[i]
    if not (item.is_text_tag and item.kind == "paragraph" and item.size >= PROSE_SIZE and item.text[-1] == "."):
        return False
    around = [lines[i - 1]] if i else []
    if item.link_share >= WHOLE_LINK_SHARE:
        around += lines[i + 1 : i + 2] if i + 1 < len(lines) else [item]
    return bool(around) and all(
        x.is_text_tag
        and x.link_share < LINKED_ITEM_SHARE
        and x.size >= PROSE_SIZE
        and ends_sentence(x.text)
        and (not parents or parents[x.owner] == parents[item.owner])
        for x in around
    )


def _is_dated_link(item: Line) -> bool:
    """Whether a line is a link and the date of what it leads to, "18 May, 09:12" at the least."""
    if item.link_share < DATED_LINK_SHARE:
        return False
    return _is_time(item.text[item.links :]) or _is_time(item.text[: -item.links])


def _is_time(text: str) -> bool:
    each = _WORDS.findall(text)
    return _FIGURE.search(text) is not None and (is_date_line(text) or (len(each) < 2 and all(map(is_month, each))))


def _related_runs(lines: Sequence[Line], gone: Gone) -> None:
    """What follows a pointer's label: the list of articles it announces."""
    j = 0
    for i, item in enumerate(lines):
        if i < j - 1:
            continue  # stands in the list itself: to go through the rest of it from each would take the square
        if gone.get(i, ("", ""))[1] not in ("pointer to another article", "popular list") or item.size > PROSE_SIZE:
            continue
        j = i + 1
        while j < len(lines) and (j in gone or _may_be_listed(lines[j])) and lines[j].size < CARD_LINE_SIZE:
            gone.setdefault(j, ("pattern", "listed under a pointer"))
            j += 1


def _may_be_listed(item: Line) -> bool:
    """Whether a line is a link to something for a good part, and no sentence of the text with a link to its source."""
    is_text = item.is_text_tag and item.kind == "paragraph" and ends_sentence(item.text)
    return item.link_share > (LINK_SHARE if is_text else LISTED_LINK_SHARE)


def _labels_of_links(lines: Sequence[Line], gone: Gone) -> None:
    """A few words and a colon right above links that are gone, which they announce: "Seguir leyendo:"."""
    for i, item in enumerate(lines[:-1]):
        if (
            item.text[-1] == ":"
            and len(item.text) <= LONGEST_LINK_LABEL_CHARS
            and item.text.count(" ") < 2  # more words are the author's
            and item.kind == "paragraph"
            and not item.links
            and i not in gone
            and gone.get(i + 1, ("",))[0] == "links"
        ):
            gone[i] = ("pattern", "label of links")


def _emptied_headings(lines: Sequence[Line], gone: Gone, body: Body) -> None:
    """A heading of which all that stood below it, up to the next of its rank, was links or cards."""
    left = [i for i in range(len(lines)) if i not in gone]
    for i, below in pairwise(left):
        if (
            lines[i].kind == lines[below].kind == "heading"
            and below > i + 1
            and all(gone[k][0] in ("links", "card") for k in range(i + 1, below))
            and _rank(lines[below], body) <= _rank(lines[i], body)
        ):
            gone[i] = ("links", "label of links")


def _rank(heading: Line, body: Body) -> int:
    """1 for an <h1>, 6 for an <h6>."""
    node = body.elements[heading.owner] if heading.owner < len(body.elements) else None
    tag = (node.tag or "") if node is not None else ""
    return int(tag[1]) if len(tag) == 2 and tag[1].isdigit() else 0


def _headed_lists(lines: Sequence[Line], gone: Gone) -> None:
    """A sub-heading "Most popular" over text or a list without links is the author's: a template lists links."""
    for i in [i for i, why in gone.items() if why[1] == "popular list" and lines[i].kind == "heading"]:
        below = lines[i + 1] if i + 1 < len(lines) and i + 1 not in gone else None
        if below is not None and not below.links and (below.kind == "item" or below.size >= PROSE_SIZE):
            del gone[i]
