"""What a page says about its article outside the text, field by field, with the source that answered.

Each field: the site's own rule, then JSON-LD, then Open Graph and other meta tags, then the rules of a family, then
microdata and what a reader sees. The first source that gives a usable value wins; the title alone compares them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import pairwise

from cleaners import jsonld
from cleaners.body import Body
from cleaners.bylines import in_english, people_and_agency
from cleaners.credits import (
    GLUED,
    byline_among,
    han_wire_reporters,
    is_full_name,
    korean_team,
    name_above,
    signature,
    signed,
)
from cleaners.dates import as_shown, date_in_url, in_country, on_day, parse_date, reads_month_first
from cleaners.facts import Facts
from cleaners.labels import data_lines, is_byline
from cleaners.language import detect as language_of
from cleaners.language import is_default
from cleaners.names import is_agency, is_login, is_login_of
from cleaners.page import Node, Page, node_text
from cleaners.site import FieldRule, Site, compiled
from cleaners.site_lookup import host_of, plain_address
from cleaners.site_name import title_parts
from cleaners.structured import WEAK_DATES, read_structured, root_language
from cleaners.text import line, run_together, words
from cleaners.title import LEAST_TITLE_CHARS, choose_title, headline_of, place_of
from cleaners.visible import NearLine, around_body, article_elements, common_holder, lines_near, text_holder
from cleaners.visible_authors import (
    bylines,
    credited,
    fellow_authors,
    full_name_of,
    is_called_editor,
    labels_of_more,
    linked_author,
    named_by_date,
)
from cleaners.visible_dates import (
    date_among,
    date_before,
    date_in_label,
    is_period,
    marked_dates,
    named_date,
    opening_date,
    posted_below,
)

_HEADS = ("JSON-LD", "meta")
# Two capitals in a row: "PHP developer" is what somebody does.
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{4,40})[)\]]")  # "(Jane Roe)" signs a text
_CLOCK = re.compile(r"\d[.:]\d\d")
_CAPITALS = re.compile(r"[A-ZА-Я]{2}")
LINES_OF_LANGUAGE = 8
LINES_BELOW_TEXT = 8
LONGEST_TOLD_CHARS = 200
LONGEST_SIGNED_CHARS = 80
FIRST_LINES = 3  # a byline in one of them is believed before others; further down template may follow
_ADDRESS = r"(?<![\w.+-])[\w.+-]{1,40}@[\w.-]+"


def read(
    facts: Facts,
    page: Page,
    *,
    site: Site | None,
    body: Body,
    opening: Sequence[str],
    closing: Sequence[str],
) -> None:
    """Fill in all fields that stand on a page outside its text and are still open.

    `opening` are the body's first and `closing` its last lines: where a byline is near.
    """
    article = jsonld.main_object(page)
    facts.types = frozenset(t for o in page.ld for t in jsonld.types(o))
    zone = site.timezone if site is not None else None
    outlets = [*(site.outlets if site is not None else ()), *jsonld.outlets(page, article)]
    if "NewsArticle" in facts.types:
        outlets += _named_as_site(page)
    names = [*outlets, *jsonld.handles(page)]  # for titles; the author's own name may be among them
    if people := {words(n) for n in jsonld.publishing_people(page, article)}:
        outlets = [o for o in outlets if words(o) not in people]
    if site is not None and not site.is_family:
        _by_rules(facts, page, site=site, outlets=outlets)
    _canonical(facts, page)
    # The head of a Chinese page often names the editor, of a Korean one the first; the text opens with who reported.
    reporters = next((r for text in opening[:FIRST_LINES] if (r := han_wire_reporters(text) or korean_team(text))), [])
    facts.put_text("authors", reporters, "opening line", outlets=outlets)
    read_structured(facts, page, article, outlets=outlets, zone=zone)
    if is_default(facts.get("language") or "", " ".join(x.text for x in body.lines[:LINES_OF_LANGUAGE])):
        del facts.values["language"], facts.origins["language"]  # the text tells
    # A byline that opens the text itself: nearer to the article than what a family's template says below it.
    if "authors" not in facts.values:
        facts.put_text("authors", byline_among(_without_data(opening)[:FIRST_LINES]), "opening line", outlets=outlets)
    elif facts.origins["authors"] in _HEADS and (writers := _others_who_wrote(facts, opening)):
        facts.values["authors"], facts.origins["authors"] = writers, "opening line"
    if site is not None and site.is_family:
        _by_rules(facts, page, site=site, outlets=outlets)
    if "title" not in facts.values:
        facts.put("title", *choose_title(page, article, outlets=names))
    if page.headline is None and "title" in facts.values:
        page.headline = headline_of(page, facts.get("title")) or _element_that_says(facts.get("title"), body)
        if page.headline is None and facts.origins["title"] == "title":
            _part_that_is_shown(facts, page, body)
    is_doubtful = facts.origins.get("authors") == "JSON-LD" and jsonld.are_organisations(article.get("author"))
    _visible(facts, page, body=body, opening=opening, closing=closing, outlets=outlets, zone=zone, doubt=is_doubtful)
    if zone is None and getattr(facts.get("published"), "tzinfo", None) is UTC:
        facts.values["published"] = _as_shown(facts.get("published"), facts, page, body)
    for field in ("published", "modified") if zone is None else ():
        if (moment := facts.get(field)) is not None:
            facts.values[field] = in_country(moment, page.url or page.canonical)


def _as_shown(moment: datetime, facts: Facts, page: Page, body: Body) -> datetime:
    """A moment in UTC in the zone in which a line near the headline shows it."""
    month_first = reads_month_first(root_language(page), page.url or page.canonical)
    lines = lines_near(page.headline, body) if page.headline is not None else ()
    clocks = [x.text for x in lines if not x.is_listed and _CLOCK.search(x.text)]
    shown = as_shown(
        moment, (parse_date(in_english(t, facts.get("language")), month_first=month_first) for t in clocks)
    )
    day = date_in_url(page.url or page.canonical or "") if shown is moment else None
    return on_day(shown, day) if isinstance(day, date) else shown


def _named_as_site(page: Page) -> list[str]:
    """What a news site is called where nothing says so: the end of its window title, if its host is called so, too."""
    name = title_parts(page.window_title)[-1].strip()
    label = host_of(page.url or page.canonical).partition(".")[0]
    return [name] if label and run_together(name) == label else []


def _others_who_wrote(facts: Facts, opening: Sequence[str]) -> tuple[str, ...]:
    """People whom a byline at the beginning of the text names, where the head names one other: who posted it."""
    known = facts.get("authors")
    first = next((x for x in _without_data(opening)[:FIRST_LINES] if is_byline(x)), None)
    if len(known) > 1 or first is None:
        return ()
    names, _ = people_and_agency([first])
    own = set(words(known[0]).split())
    return names if all(is_full_name(n) and own.isdisjoint(words(n).split()) for n in names) else ()


def _without_data(opening: Sequence[str]) -> list[str]:
    """The first lines but for "Author: Jane Roe" of the book that they review."""
    data = data_lines(opening)
    return [text for i, text in enumerate(opening) if i not in data]


def _by_rules(facts: Facts, page: Page, *, site: Site, outlets: Sequence[str]) -> None:
    """The fields for which a site file says where they stand."""
    for field in site.metadata:
        for rule in site.field_rules(field) if field not in facts.values else ():
            found = list(_values(page, rule, all_of_them=field in ("authors", "tags")))
            facts.put_text(field, found, f"site: {rule.select}", zone=site.timezone, outlets=outlets)
            if field in facts.values:
                break


def _values(page: Page, rule: FieldRule, *, all_of_them: bool) -> Iterator[str]:
    """What the nodes that a rule selects say. The first node often answers, and is much quicker to find than all."""
    if not all_of_them:
        node = page.first(rule.select)
        value = _value(node, rule.attribute, rule.pattern) if node is not None else None
        if node is None or value:
            yield from (value,) if value else ()
            return
    for node in page.css(rule.select):
        if value := _value(node, rule.attribute, rule.pattern):
            yield value


def _value(node: Node, attribute: str | None, pattern: str | None) -> str | None:
    text = line(node.attributes.get(attribute) or "") if attribute else node_text(node)
    if pattern is not None and text:
        match = compiled(pattern).search(text)
        text = (match[1] if match.re.groups else match[0]).strip() if match else ""
    return text or None


def _canonical(facts: Facts, page: Page) -> None:
    """The canonical URL, unless it names only the site's front page or another site altogether."""
    for url, origin in ((page.canonical, "link"), (page.absolute(page.meta_text("og:url")), "og:url")):
        if url and "/" in jsonld.path(url) and (page.url is None or _same_site(url, page.url)):
            facts.put("canonical_url", plain_address(url), origin)
    facts.put("canonical_url", plain_address(page.url), page.url_origin)


def _same_site(one: str, other: str) -> bool:
    if one.split("/", 3)[2:3] == other.split("/", 3)[2:3]:
        return True
    a, b = host_of(one).split("."), host_of(other).split(".")
    return a[-2:] == b[-2:] or a[0] == b[0]


def _no_topics(names: Sequence[str], facts: Facts, page: Page, body: Body) -> list[str]:
    """Names but for the story's or a section's: in its title or address, or with words that are said apart as well.

    "Winter Games", "Latest News": of an author's name the page seldom says one word without the other.
    """
    title, address = words(facts.get("title") or ""), (page.url or page.canonical or "").lower()
    keys = {n: words(n) for n in names}
    others = [n for n in names if keys[n] not in title and keys[n].replace(" ", "-") not in address]
    if not others:
        return []
    lines = [x.text for x in body.seen] or [node_text(page.body) if page.body is not None else ""]
    said = f" {words(re.sub(rf'{GLUED}|{_ADDRESS}', ' ', ' '.join(lines)))} ".replace(" ", "  ")
    return [n for n in others if not _is_said_apart(n, keys[n], said)]


def _is_said_apart(name: str, key: str, said: str) -> bool:
    """Whether a word of a name is said as often without the others. In `said` each word has two spaces of its own."""
    key = key.replace(" ", "  ")
    whole = max(1, said.count(f" {key} "))
    apart = said.replace(f" {key} ", "  ")
    return any(apart.count(f" {words(word)} ") >= whole for word in name.split() if word[0].isupper())


def _element_that_says(title: str, body: Body) -> Node | None:
    """The element of the first line that is the title, on pages that show it without a heading."""
    key = words(title)
    like = (x for x in body.seen if x.text[:1] == title[:1] and words(x.text) == key)
    found = next(like, None)
    return body.elements[found.owner] if found is not None else None


def _part_that_is_shown(facts: Facts, page: Page, body: Body) -> None:
    """The part of the window title that a line of the page shows, where there are no headings: another is the site's.

    Where several parts stand on the page, none is believed.
    """
    parts = [p.strip() for p in title_parts(facts.get("title"))]
    shown = [(p, element) for p in parts if (element := _element_that_says(p, body)) is not None]
    if len(parts) > 1 and len(shown) == 1 and len(shown[0][0]) >= LEAST_TITLE_CHARS:
        facts.values["title"], page.headline = shown[0]
        facts.origins["title"] = "line and title"


def _told_below(body: Body, title: str) -> list[str]:
    """The first lines of the page below the body, and what a sidebar says of the article that it names."""
    last = body.lines[-1] if body.lines else None
    end = next((i for i, x in enumerate(body.seen) if x is last), len(body.seen))
    beside = [node_text(s.node) for s in body.labels if s.reason == "sidebar"]
    named = [text[at:] for text in beside if len(title) >= LEAST_TITLE_CHARS and (at := text.find(title)) >= 0]
    return [
        *(x.text for x in body.seen[end + 1 : end + 1 + LINES_BELOW_TEXT]),
        *(t[:LONGEST_TOLD_CHARS] for t in named),
    ]


def _lines_above(near: Sequence[NearLine]) -> list[str]:
    """The line above each of some lines on the page; they come in the order of their distance from the headline."""
    shown = sorted(near, key=lambda x: x.place)
    above = {x.place: before.text for before, x in pairwise(shown)}
    return [above.get(x.place, "") for x in near]


def _visible(
    facts: Facts,
    page: Page,
    *,
    body: Body,
    opening: Sequence[str],
    closing: Sequence[str],
    outlets: Sequence[str],
    zone: str | None,
    doubt: bool,
) -> None:
    """Microdata, marked elements and the lines near the headline, for what nothing else told.

    `doubt`: the authors that the head names are organisations, or else logins or an editor: the reader may see others.
    """
    known: tuple[str, ...] = facts.get("authors") or ()
    labels, nodes = body.labels, body.nodes
    doubt = doubt or 0 < len(known) == sum(map(is_login, known))
    doubt = doubt or (len(known) == 1 and facts.origins["authors"] in _HEADS and is_called_editor(known[0], labels))
    more = labels_of_more(known[0], labels) if len(known) == 1 and facts.origins["authors"] in _HEADS else []
    is_short = len(known) == 1 and " " not in known[0]
    if known and not doubt and not more and not is_short and "published" in facts.values:
        return
    if page.headline is not None:
        page.headline = place_of(page.headline, page)
    around = article_elements(page.headline, [n for n in (*nodes[:1], text_holder(body)) if n is not None])
    if is_short and (full := full_name_of(known[0], labels, nodes, opening, article=around)):
        facts.values["authors"], facts.origins["authors"] = (full,), "byline"
    if more:
        fellows = people_and_agency(fellow_authors(known[0], more, article=around), outlets=outlets)[0]
        if len(fellows) > 1:
            facts.values["authors"], facts.origins["authors"] = fellows, "byline"
    language = root_language(page) or page.meta_text("og:locale")
    month_first = reads_month_first(language, page.url or page.canonical)
    holder = common_holder(page.headline, nodes)

    spoken = facts.get("language")
    opening = [in_english(x, spoken) for x in opening]

    @cache
    def beside() -> list[NearLine]:
        return [x._replace(text=in_english(x.text, spoken)) for x in lines_near(page.headline, body)]

    texts = [x.text for x in body.lines]

    def language_of_text() -> str | None:
        return spoken or language_of(" ".join(texts))

    def near_dates() -> list[str]:
        return [x.text for x in beside() if not x.is_listed]

    if doubt:
        seen = people_and_agency(bylines(labels, nodes, article=around) or linked_author(holder, article=around))[0]
        seen = tuple(n for n in seen if n not in known)
        bracketed = [n for t in closing for n in _BRACKETED.findall(t[-LONGEST_SIGNED_CHARS:])]
        named = tuple(next((n for n in (*seen, *bracketed) if is_login_of(login, n)), login) for login in known)
        if named == known and seen and all(is_full_name(n) and not _CAPITALS.search(n) for n in seen):
            named = seen  # the login was of who put it on the site
        if named != known:
            facts.values["authors"], facts.origins["authors"] = named, "byline"
    by: tuple[tuple[str, Callable[[], list[str]]], ...] = (
        ("byline", lambda: bylines(labels, nodes, article=around)),
        ("author link", lambda: linked_author(holder, article=around)),
        ("beside the date", lambda: _no_topics(named_by_date(beside()), facts, page, body)),
        ("near the headline", lambda: byline_among([x.text for x in beside()], above=_lines_above(beside()))),
        ("opening line", lambda: byline_among(_without_data(opening)[FIRST_LINES:])),
        ("closing line", lambda: signed(closing)),
        ("credits", lambda: credited(labels)),
        ("opening line", lambda: name_above(texts, title=facts.get("title") or "", language=language_of_text())),
        ("signature", lambda: signature(closing, language=language_of_text(), texts=texts)),
    )
    for origin, names in by:
        if "authors" in facts.values:
            break
        # Below a byline that names an agency alone, other names are of other things, unless they are said to report.
        if origin not in ("byline", "closing line") and is_agency(facts.get("agency")):
            continue
        facts.put_text("authors", [in_english(n, spoken) for n in names()], origin, outlets=outlets)

    def parse(text: str) -> datetime | date | None:
        return None if is_period(text) else parse_date(text, zone=zone, month_first=month_first)

    if "published" not in facts.values:
        marked = marked_dates(page, zone=zone, parse=parse, article=around)
        for kind in ("microdata", "time"):
            facts.put("published", marked.get(kind), kind)
        facts.put("modified", marked.get("modified"), "microdata")
    weak = [c for n in WEAK_DATES for c in page.meta.get(n, ())]
    dated: tuple[tuple[str, Callable[[], datetime | date | None]], ...] = (
        ("near the headline", lambda: date_among(near_dates(), parse=parse)),
        ("meta", lambda: next((d for c in weak if (d := parse(c))), None)),
        ("url", lambda: date_in_url(page.url or page.canonical or "")),
        ("named element", lambda: named_date(holder or around_body(nodes), article=around, parse=parse)),
        ("label", lambda: date_in_label(labels, holder, article=around, parse=parse)),
        ("opening line", lambda: opening_date(opening, parse=parse)),
        ("before the text", lambda: date_before(nodes, parse=parse)),
        ("below the text", lambda: posted_below(_told_below(body, facts.get("title") or ""), parse=parse)),
        ("near the headline", lambda: date_among(near_dates(), parse=parse, updates=True)),
    )
    for origin, day in dated:
        if "published" in facts.values:
            break
        facts.put("published", day(), origin)
    if "modified" not in facts.values:
        facts.put("modified", date_among(closing, parse=parse, updates=True), "closing line")
