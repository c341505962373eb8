"""What a reader sees of date and byline, for pages whose head does not tell:

marked elements, then the lines near the headline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import NamedTuple

from cleaners.body import Body
from cleaners.boilerplate import named_reason
from cleaners.bylines import is_agency, is_person, people_and_agency
from cleaners.credits import LONGEST_BYLINE_CHARS, byline_among, named_within
from cleaners.dates import parse_date
from cleaners.page import Node, Page, node_text
from cleaners.text import words
from cleaners.walk import Line, Skipped, Walk

LONGEST_DATE_LINE_CHARS = 120
LONGEST_NAMED_DATE_CHARS = 60
LONGEST_NAVIGATION_CHARS = 500  # of a byline that is made a <nav>, spaces and all
LEVELS_NEAR_HEADLINE = 4  # elements around the headline that are looked through, from the innermost
LINES_NEAR_HEADLINE = 40
LINES_BESIDE_HEADLINE = 3
LINES_BELOW_HEADLINE = 6
MOST_LINES_OF_FACTS = 6  # in an element that holds byline and date, and perhaps the headline
LONGEST_EDGES_CHARS = 20  # marks around a title
LEVELS_LOOKED_UP = 12
LEVELS_AROUND_BODY = 3
MOST_BOXES = 12
MOST_READ = 1_000  # elements called byline or date; more are a list
MOST_READ_CHARS = 1_000_000  # elements within one another hold the same text again and again
LEVELS_BEFORE_BODY = 5
ELEMENTS_BEFORE_BODY = 3

# What stands in a byline beside the name.
_ABOUT_AUTHOR = re.compile(r"(?i)author[-_]*(?:location|place|role|job|position|city)")
_BYLINE_SELECTOR = '[itemprop="author"], [rel="author"], [class*="author" i], [class*="byline" i], [class*="autor" i]'
# Reasons of elements in which a byline or date may stand; some sites make their byline a <nav>.
_LABELS = frozenset(("byline", "metadata", "navigation"))
# Reasons of elements that say so right beside a headline, and something else elsewhere.
_LABELS_BESIDE = frozenset(("tags", "footer", "sidebar"))
# Every selector of a list is tried on every element: for the addresses of authors one is enough, they are told apart
# afterwards.
_AUTHOR_SELECTOR = '[rel~="author"], [itemprop~="author"], a[href*="/aut"]'
_AUTHOR_ADDRESS = re.compile(r"/(?:authors?|autor(?:en|e)?|auteur)/")
_NAMED_DATE_SELECTOR = (
    '[class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="publish" i], [class*="posted" i], '
    '[class*="created" i]'
)
_FIGURE = re.compile(r"\d")
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s[–—-]\s|(?<=\d:\d\d)\s+")
# Two to four words that all begin with a capital: other alphabets do not tell a name from a section.
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ][\w.'’-]*\s+){1,3}[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁІЇЄҐ][\w.'’-]+")
_MENUS = frozenset(("navigation", "breadcrumb", "tags"))
_FACTS = frozenset(("byline", "metadata"))
_HEADINGS = frozenset(("headline", "heading"))
# With what a line opens that tells when the article was published, up to the first figure.
_DATE_LABEL = re.compile(
    r"(?i)(?:(?:datum|date|data|fecha|дата|日期|日時)(?:\s+\w+){0,2}\s*[:：]|(?:datum|date|data|fecha)(?=\s+\d)|"
    r"(?:veröffentlicht|erschienen|erstellt|published|posted|created|publi[ée]|publicad[oa]|publicerad|publisert|pubblicato|"
    r"gepubliceerd|geplaatst|julkaistu|opublikowano|udgivet|yayınlan\w+|dipublikasikan|опубликовано|发布|發布|公開日?|掲載日?)"
    r"(?:\s*[:：]|\s+(?:on|am|at|le|el|em|il|den|op|vom|da|på)\b\s*:?)?)\s*(?:\w+,\s+)?(?:[^\W\d_]{3,10}\.?\s+)?(?=\d)"
)
_PUBLISHED_WITHIN = re.compile(
    r"(?i)(?:published|प्रकाशित|প্রকাশ|oluşturulma|publicado|publicării|publié|опубликовано|objavljeno|utworzenia)[^\d:]{0,10}:\s*"
)
# With what a line opens that tells when the article was changed.
_UPDATE_LABEL = re.compile(
    r"(?i)(?:last |zuletzt |dernière |[úu]ltim[ao] |data |son |\()*(?:updated?|modified|revised|aktualis|geändert|"
    r"mise? à jour|actuali[sz][aă]|atualizad|aggiorna|bijgewerkt|uppdatera|opdateret|oppdatert|päivitetty|aktualizac|"
    r"aktualizov|módosít|frissít|güncelle|izmen?jeno|ažurirano|diperbarui|обновлено|оновлено|изменено|ενημέρωση|"
    r"آخر تحديث|به‌روز|עודכן|अपडेट|cập nhật|最終更新|更新|수정)"
)
# Dates of members, copies, events.
_OTHER_DATE = re.compile(
    r"(?i)registr|registered|joined|member since|mitglied seit|dabei seit|beigetreten|inscrit|©|copyright|termin\b|"
    r"beginn\b|wann\b|when\b|deadline|einsendeschluss|born|geboren"
)
_STAND = re.compile(r"(?i)stand(?:(?:\s+[^\W\d_]+){0,2}\s*:\s*|\s+)(?=\d)")  # of when the text is, in German
_OPENING_DATE = re.compile(
    r"(?i)\W{0,2}(?:(?:pressemitteilung|meldung|press release)\s+(?:vom|of|from)\s+)?"
    r"(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s[^\W\d_]{3,9}\.?\s\d{4}|"
    r"[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4})(?:\)|\s*(?:[–—|:„“\"-]|$))"
)
_DATE_SELECTOR = 'time, [itemprop^="date"], [property$="datePublished"], abbr.published'  # a <time> may have pubdate
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
_ELSEWHERE_TAGS = frozenset(("aside", "footer", "nav", "form"))


class Placed(NamedTuple):
    """A line, how far below the headline and in which element it stands, and whether it may be a name."""

    at: float
    text: str
    owner: int
    may_be_name: bool  # no heading, no menu


def article_elements(headline: Node | None, nodes: Sequence[Node]) -> frozenset[int]:
    """The elements (by mem_id) that hold the headline or the body:

    what is in them is the article's, whatever they are called.
    """
    found: set[int] = set()
    for node in (headline, *nodes[:1]):
        above = node
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return frozenset(found)


def bylines(labels: Sequence[Skipped], nodes: Sequence[Node], *, article: frozenset[int]) -> list[str]:
    """The first element that is called a byline and is not a comment's or a related article's.

    `labels` are what a walk over the page passed over; without them the elements around the body (`nodes`) are
    searched.
    """
    named_so = [s for s in labels if s.reason in _LABELS]
    holders = [s.node for s in named_so if not _is_menu(s)] if named_so else _around(nodes)
    for holder in holders:
        if holder.tag == "address" and _is_plain_name(address := node_text(holder)):
            return [address]
        boxes = [
            (n, t)
            for n, t in _texts(holder.css(_BYLINE_SELECTOR))
            if not _ABOUT_AUTHOR.search(n.attributes.get("class") or "") and not _is_elsewhere(n, article)
        ]
        texts = [t for _, t in boxes]
        # The shortest that names anybody: the elements around a name carry dates, roles and links as well.
        named = next(
            (t for t in sorted(texts, key=len) if 3 < len(t) < LONGEST_BYLINE_CHARS and _names_people(t)), None
        )
        if named is None or named.islower():
            # A line that names more than the author ("Date: 3 May 2020 Author: Jane Roe"), or a section beside one.
            within = (named_within(t) for t in texts if len(t) < LONGEST_BYLINE_CHARS)
            named = next((name for name in within if name), named)
        if named:
            return next((names for n, t in boxes if t == named and (names := _listed_names(n))), [named])
        # A box of name, role and outlet.
        for node, _ in boxes[:MOST_BOXES]:
            parts = [node_text(part) for part in node.css("p, a, span, li, address")[:MOST_BOXES]]
            if found := byline_among([p for p in parts if p]):
                return found
    return []


def _listed_names(node: Node) -> list[str]:
    """The people whom a byline names in links of their own, which nothing but a style sets apart from what follows."""
    people = [t for a in node.css("a") if _is_plain_name(t := node_text(a))]
    return people if len(people) > 1 or (people and node_text(node).startswith(people[0] + " ")) else []


def _is_menu(label: Skipped) -> bool:
    """Whether what is called navigation holds more than a byline: the largest elements of all, searched in vain."""
    return label.reason == "navigation" and len(label.node.text()) > LONGEST_NAVIGATION_CHARS


def _texts(nodes: Sequence[Node]) -> Iterator[tuple[Node, str]]:
    """Elements with what they say, until enough is read."""
    left = MOST_READ_CHARS
    for node in nodes[:MOST_READ]:
        if left <= 0:
            return
        text = node_text(node)
        left -= len(text)
        yield node, text


def _names_people(text: str) -> bool:
    return text[-1] != ":" and text[0] != "©" and bool(people_and_agency([text])[0])


def _around(nodes: Sequence[Node]) -> list[Node]:
    holder = nodes[0] if nodes else None
    for _ in range(LEVELS_AROUND_BODY):
        if holder is not None and holder.parent is not None and holder.parent.tag not in ("body", "html"):
            holder = holder.parent
    return [holder] if holder is not None else []


def credited(labels: Sequence[Skipped]) -> list[str]:
    """The first credit line that names who wrote the text: "Text: Jane Roe, photographs: John Doe"."""
    for label in labels:
        text = node_text(label.node) if label.reason == "caption" else ""
        if 0 < len(text) <= LONGEST_BYLINE_CHARS and (name := named_within(text)):
            return [name]
    return []


def linked_author(holder: Node | None, *, article: frozenset[int]) -> list[str]:
    """Names that markup or the address of a link calls an author's, within the holder of headline and body."""
    found: list[str] = []
    parent = None
    named_so = [n for n in holder.css(_AUTHOR_SELECTOR) if _is_called_author(n)] if holder is not None else []
    for node, text in _texts(named_so):
        above = node.parent.mem_id if node.parent is not None else None
        if (parent is not None and above != parent) or not 3 < len(text) < LONGEST_BYLINE_CHARS:
            continue
        if text[0] == "©":  # of the portrait
            continue
        text = named_within(text, is_fact=True) or text  # "All articles by Jane Roe"
        is_marked = "rel" in node.attributes or "itemprop" in node.attributes
        people, _ = people_and_agency([text])
        if people and (is_marked or " " in people[0]) and not _is_elsewhere(node, article):
            parent = above  # the others of one byline stand beside the first
            found.append(text)
    return found


def _is_called_author(node: Node) -> bool:
    attributes = node.attributes
    marks = f"{attributes.get('rel') or ''} {attributes.get('itemprop') or ''}".split()
    return "author" in marks or _AUTHOR_ADDRESS.search(attributes.get("href") or "") is not None


def marked_dates(
    page: Page, *, zone: str | None, month_first: bool | None = None, article: frozenset[int]
) -> dict[str, datetime | date]:
    """The first date of each kind of marked element that is not a comment's or a related article's.

    Kinds: "microdata", "time" and, for the date of modification, "modified". One search for all, because each costs a
    pass over the page.
    """
    found: dict[str, datetime | date] = {}
    for node, text in _texts(page.css(_DATE_SELECTOR)):
        attributes = node.attributes
        named = (attributes.get("itemprop") or attributes.get("property") or "").rpartition(":")[2]
        kind = "microdata" if named or "pubdate" in attributes else "time"
        if named == "dateModified" or _UPDATE_LABEL.match(_said_before(node)):
            kind = "modified"
        if kind in found or _is_elsewhere(node, article) or _is_listed(node):
            continue
        for value in (attributes.get("datetime"), attributes.get("content"), attributes.get("title"), text):
            if value and (day := parse_date(value, zone=zone, month_first=month_first)):
                found[kind] = day
                break
    return found


def _said_before(node: Node) -> str:
    """The text right before an element, as a label of it is."""
    before = node.prev
    return (before.text_content or "").strip() if before is not None and not before.is_element_node else ""


def date_among(
    lines: Sequence[str], *, zone: str | None, month_first: bool | None = None, updates: bool = False
) -> datetime | date | None:
    """The date on the first short line that is labelled as one, else the first date on any; `updates`: of those that
    say when the article was changed, or else of the others."""
    dated = [
        t
        for t in lines
        if len(t) <= LONGEST_DATE_LINE_CHARS
        and _FIGURE.search(t)
        and not _OTHER_DATE.match(t)
        and (_UPDATE_LABEL.match(t) is not None) == updates
    ]
    for line in (*(t for t in dated if _DATE_LABEL.match(t)), *dated):
        # "Updated: 8 May, published: 7 May"
        label = None if updates else _PUBLISHED_WITHIN.search(line)
        text = line[label.end() :] if label is not None else line
        if found := parse_date(text, zone=zone, month_first=month_first):
            return found
    return None


def date_before(nodes: Sequence[Node], *, zone: str | None, month_first: bool | None = None) -> datetime | date | None:
    """The date that stands right before the body, in a few words of its own."""
    node = nodes[0] if nodes else None
    for _ in range(LEVELS_BEFORE_BODY):
        before = node.prev if node is not None else None
        seen = 0
        while before is not None and seen < ELEMENTS_BEFORE_BODY:
            if before.is_element_node:
                seen += 1
                text = node_text(before)
                if (
                    0 < len(text) <= LONGEST_NAMED_DATE_CHARS
                    and _FIGURE.search(text)
                    and (found := parse_date(text, zone=zone, month_first=month_first))
                ):
                    return found
            before = before.prev
        node = node.parent if node is not None else None
        if node is None or node.tag in ("body", "html"):
            break
    return None


def named_date(
    holder: Node | None, *, article: frozenset[int], zone: str | None, month_first: bool | None = None
) -> datetime | date | None:
    """The first date whose element is called one, within the holder of headline and body."""
    for node, text in _texts(holder.css(_NAMED_DATE_SELECTOR) if holder is not None else ()):
        if (
            len(text) <= LONGEST_NAMED_DATE_CHARS
            and _FIGURE.search(text)
            and not _is_elsewhere(node, article)
            and (found := parse_date(text, zone=zone, month_first=month_first))
        ):
            return found
    return None


def common_holder(headline: Node | None, nodes: Sequence[Node]) -> Node | None:
    """The smallest element that holds headline and body."""
    if headline is None or not nodes:
        return None
    above = article_elements(headline, ())
    holder: Node | None = nodes[0]
    while holder is not None and holder.mem_id not in above:
        holder = holder.parent
    return holder


def opening_date(lines: Sequence[str], *, zone: str | None, month_first: bool | None = None) -> datetime | date | None:
    """The date with which one of the first lines of the text begins: "29.11.2022 – The association …".

    Or that of a short line which is labelled as a date, or is a byline as well.
    """
    for text in lines:
        if len(text) <= LONGEST_DATE_LINE_CHARS and (
            _DATE_LABEL.match(text) or _STAND.match(text) or byline_among([text])
        ):
            found = parse_date(text, zone=zone, month_first=month_first) if _FIGURE.search(text) else None
            if found:
                return found
        if (match := _OPENING_DATE.match(text)) and (found := parse_date(match[1], zone=zone, month_first=month_first)):
            return found
    return None


def texts_of(placed: Sequence[Placed]) -> list[str]:
    """What lines say, each once."""
    return list(dict.fromkeys(x.text for x in placed))


def name_beside_date(near: Sequence[Placed], body: Body) -> list[str]:
    """The name in a line of its own right above or below the first date behind the headline, or in the date's line.

    Where classes say nothing, date and byline still share a small element. Words that a menu says as well are a
    section's.
    """
    placed = [x for x in near if x.may_be_name and 0 < x.at <= LINES_BELOW_HEADLINE]
    dated = [x for x in placed if len(x.text) <= LONGEST_NAMED_DATE_CHARS and _is_dated(x.text)]
    if not dated:
        return []
    day = min(dated, key=attrgetter("at"))
    beside = [x.text for x in placed if 0 < abs(x.at - day.at) <= 1 and _share_small_element(x.owner, day.owner, body)]
    names = [t for text in (*_BETWEEN.split(day.text), *beside) if _is_plain_name(t := text.strip(" ·•|,–—-"))]
    menus = "\n".join(s.node.text() for s in body.labels if s.reason in _MENUS) if names else ""
    return [name for name in names if name not in menus][:1] if len(names) == 1 else []


def _is_plain_name(text: str) -> bool:
    first, *more = text.split() or [""]
    return (
        bool(more)
        and not text.isupper()
        and _NAME.fullmatch(text) is not None
        and is_person(text)
        and not any(is_agency(word) for word in (first, *more))
    )


def _share_small_element(one: int, other: int, body: Body) -> bool:
    """Whether one element of few lines holds what two others hold; they are indices among the walk's."""
    if not body.seen or max(one, other) >= len(body.parents):
        return False
    above = {one}
    while one:
        one = body.parents[one]
        above.add(one)
    while other not in above:
        other = body.parents[other]
    if other == 0:
        return False
    count = len(body.parents)
    end = next((i for i in range(other + 1, count) if body.parents[i] < other), count)
    return sum(other <= x.owner < end for x in body.seen) <= MOST_LINES_OF_FACTS


def _is_dated(text: str) -> bool:
    return _FIGURE.search(text) is not None and parse_date(text, month_first=True) is not None


def placed_near(headline: Node | None, body: Body) -> list[Placed]:
    """Short lines around the headline and outside the body, the nearest first.

    What the walk passes over is left out, but for elements called byline or metadata: those are what is looked for.
    """
    holder = headline
    for _ in range(LEVELS_NEAR_HEADLINE):
        if holder is not None and holder.parent is not None and holder.parent.tag not in ("body", "html"):
            holder = holder.parent
    if holder is None or headline is None:
        return []
    above = article_elements(headline, ())  # a body that holds the headline as well can't be left out
    lines, passed_over = _within(holder, body, without=[n for n in body.nodes if n.mem_id not in above])
    title = node_text(headline)
    shown = words(title)
    may_be_title = range(len(shown), len(title) + LONGEST_EDGES_CHARS + 1)  # characters: its words take longer
    place = next((i for i, x in enumerate(lines) if len(x.text) in may_be_title and words(x.text) == shown), 0)
    found: list[tuple[float, Line | Skipped]] = [(i - place, x) for i, x in enumerate(lines)]
    found += [
        (s.before - 0.5 - place, s)
        for s in passed_over
        if s.reason in _LABELS or (s.reason in _LABELS_BESIDE and abs(s.before - place) <= LINES_BESIDE_HEADLINE)
    ]
    found.sort(key=lambda x: abs(x[0]))
    near = [
        Placed(at, x.text, x.owner, x.kind not in _HEADINGS)
        if isinstance(x, Line)
        else Placed(at, node_text(x.node), x.owner, x.reason in _FACTS)
        for at, x in found[:LINES_NEAR_HEADLINE]
    ]
    return [
        x
        for x in near
        if 0 < len(x.text) <= LONGEST_BYLINE_CHARS and (len(x.text) not in may_be_title or words(x.text) != shown)
    ]


def _within(holder: Node, body: Body, *, without: Sequence[Node]) -> tuple[Sequence[Line], Sequence[Skipped]]:
    """The lines and what is passed over in an element, but not in the body's elements `without`.

    As the walk over the page saw them; a site's body had none, and of what such a walk passed over it saw nothing.
    """
    inside = _indices(holder, body) if body.seen else None
    if inside is None:
        around = Walk([holder], removed={n.mem_id: "body" for n in without})
        return around.lines, around.skipped
    left_out = [r for n in without if (r := _indices(n, body)) is not None]
    owners = set(inside).difference(*left_out)
    kept = [i for i, x in enumerate(body.seen) if x.owner in owners]
    return [body.seen[i] for i in kept], [
        Skipped(s.node, s.reason, s.owner, bisect_left(kept, s.before)) for s in body.labels if s.owner in owners
    ]


def _indices(node: Node, body: Body) -> range | None:
    """The indices of an element and of all below it among the walk's; None where the walk did not enter it."""
    ident = node.mem_id
    first = next((i for i, n in enumerate(body.elements) if n is not None and n.mem_id == ident), None)
    if first is None:
        return None
    count = len(body.parents)
    return range(first, next((i for i in range(first + 1, count) if body.parents[i] < first), count))


def _is_listed(node: Node) -> bool:
    """Whether an element stands beside a link in an item of a list, as dates of other articles do."""
    item = node.parent
    return item is not None and item.tag == "li" and item.css_first("a") is not None


def _is_elsewhere(node: Node, article: frozenset[int]) -> bool:
    """Whether an element belongs to a comment, a related article, a sidebar … that does not hold the article itself."""
    above: Node | None = node
    for _ in range(LEVELS_LOOKED_UP):
        if above is None or above.mem_id in article:
            return False
        attributes = above.attributes
        named = named_reason(attributes.get("class"), attributes.get("id"))
        # An <aside class="meta"> is beside the article only by its tag.
        if named in _ELSEWHERE or (above.tag in _ELSEWHERE_TAGS and named not in _LABELS):
            return True
        above = above.parent
    return False
