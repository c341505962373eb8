"""What a page says about its article, field by field, with the source that answered.

Each field: the site's rule, then JSON-LD, then Open Graph and other meta tags, then microdata and RDFa, then what a
reader sees. The first source that gives a usable value wins; the title alone is decided by comparing them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from cleaners.article import Access
from cleaners.bylines import people_and_agency
from cleaners.dates import date_in_url, parse_date
from cleaners.page import Node, Page, node_text
from cleaners.site import Site, compiled, host_of
from cleaners.text import line, unescaped, words
from cleaners.visible import bylines, bylines_near, date_near, marked_date

LONGEST_TITLE_CHARS = 400
LONGEST_SECTION_CHARS = 60
MOST_TAGS = 50

_ARTICLE_TYPES = re.compile(r"(?:article|posting|report|review|liveblog)$", re.IGNORECASE)
_PAGE_TYPES = frozenset(("WebPage", "ItemPage", "MedicalWebPage", "CreativeWork"))
_SEPARATORS = re.compile(r"\s+[|–—·•:«»~/\\-]+\s+|\s*[|»]\s*|(?<=\S):\s+")
_PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published", "published_time", "parsely-pub-date",
    "publish_date", "publishdate", "publish-date", "pubdate", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
    "dc.date.created", "article.published", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxense-publishtime", "og:published_time",
    "og:pubdate", "ptime", "date.created", "rnews:datepublished", "citation_publication_date", "citation_date", "publication_date", "published-date",
    "article:post_date", "originalpublicationdate", "vr:published_time", "iso-8601-publish-date", "bt:pubdate", "dcsext.articlefirstpublished",
    "article_date_original", "date", "created", "datecreated", "doc_date", "news_date", "release_date", "shareaholic:article_published_time",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "dc.date.modified", "lastmod",
    "last-modified", "article.updated", "modified_time", "updated_time", "revised",
)  # fmt: skip
_AUTHOR_META = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dc.contributor", "dcterms.creator", "byl", "byline", "creator", "authors",
    "article:authors", "cxenseparse:author", "citation_author", "twitter:data1", "article.author", "rbauthors", "shareaholic:article_author_name",
)  # fmt: skip
_FREE = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class Facts:
    """The fields found so far. `origins` names the source of each."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.types: frozenset[str] = frozenset()  # every @type of the page's JSON-LD

    def put(self, field: str, value: Any, origin: str) -> bool:
        """Keep a value if it says something and the field is still open."""
        if value in (None, "", ()) or field in self.values:
            return False
        self.values[field] = value
        self.origins[field] = origin
        return True

    def get(self, field: str, default: Any = None) -> Any:
        return self.values.get(field, default)


def read(facts: Facts, page: Page, *, site: Site | None) -> None:
    """Fill in all fields that stand on a page outside its text and are still open."""
    facts.types = frozenset(t for o in page.ld for t in _types(o))
    ld = _main_object(page)
    zone = site.timezone if site is not None else None
    _by_site_rules(facts, page, site=site, zone=zone)
    facts.put("canonical_url", *_canonical(page, ld))
    _title(facts, page, ld)
    _authors(facts, page, ld, own=site.outlets if site is not None else ())
    _dates(facts, page, ld, zone=zone)
    _labels(facts, page, ld)
    facts.put("summary", *_first(("JSON-LD", lambda: _text(ld.get("description"))), ("meta", lambda: page.meta_text("og:description", "description", "twitter:description"))))
    facts.put("language", *_language(page, ld))
    facts.put("access", *_access(page, ld))


def _first(*sources: tuple[str, Callable[[], Any]]) -> tuple[Any, str]:
    for origin, ask in sources:
        value = ask()
        if value not in (None, "", ()):
            return value, origin
    return None, ""


# --- JSON-LD


def _types(item: dict[str, Any]) -> list[str]:
    kind = item.get("@type")
    return [str(k).rpartition("/")[2] for k in (kind if isinstance(kind, list) else [kind])]


def _main_object(page: Page) -> dict[str, Any]:
    """The JSON-LD object that is the article itself: of several, the one that names this page's address or title."""
    articles = [o for o in page.ld if any(_ARTICLE_TYPES.search(t) for t in _types(o))]
    articles = [o for o in articles if o.get("headline") or o.get("datePublished") or o.get("author") or o.get("name")]
    if len(articles) > 1:
        here = {_path(u) for u in (page.url, page.canonical, page.meta_text("og:url")) if u}
        for item in articles:
            named = (item.get("url"), item.get("@id"), _id_of(item.get("mainEntityOfPage")))
            if any(isinstance(u, str) and _path(u) in here for u in named):
                return item
        shown = words(page.meta_text("og:title") or "")
        for item in articles:
            if shown and words(_text(item.get("headline")) or "") == shown:
                return item
    if articles:
        return articles[0]
    return next((o for o in page.ld if _PAGE_TYPES.intersection(_types(o)) and o.get("datePublished")), {})


def _path(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _id_of(value: Any) -> Any:
    return value.get("@id") or value.get("url") if isinstance(value, dict) else value


def _text(value: Any) -> str | None:
    """A JSON-LD value as one line of text: strings, language maps, lists (the first)."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("headline")
    return (unescaped(value) or None) if isinstance(value, str) else None


def _names(value: Any, page: Page) -> Iterator[tuple[str, bool]]:
    """Names in an author or publisher value, each with whether it is called an organisation. References are followed."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item, False
        elif isinstance(item, dict):
            name = item.get("name")
            if name is None and isinstance(item.get("@id"), str):
                target = next((o for o in page.ld if o.get("@id") == item["@id"] and o.get("name")), None)
                name, item = (target.get("name"), target) if target else (None, item)
            is_organisation = any(t.endswith("Organization") for t in _types(item))
            for each in name if isinstance(name, list) else [name]:
                if isinstance(each, str):
                    yield each, is_organisation


# --- fields


def _by_site_rules(facts: Facts, page: Page, *, site: Site | None, zone: str | None) -> None:
    for field in site.metadata if site is not None else ():
        for rule in site.field_rules(field) if site is not None else ():
            found = [v for n in page.css(rule.select) if (v := _value(n, rule.attribute, rule.pattern))]
            if not found:
                continue
            origin = f"site: {rule.select}"
            if field == "authors":
                people, agency = people_and_agency(found, outlets=site.outlets if site is not None else ())
                facts.put("authors", people, origin)
                facts.put("agency", agency, origin)
            elif field == "tags":
                facts.put(field, tuple(dict.fromkeys(found))[:MOST_TAGS], origin)
            elif field in ("published", "modified"):
                facts.put(field, parse_date(found[0], zone=zone), origin)
            else:
                facts.put(field, found[0], origin)
            if field in facts.values:
                break


def _value(node: Node, attribute: str | None, pattern: str | None) -> str | None:
    text = line(node.attributes.get(attribute) or "") if attribute else node_text(node)
    if pattern is not None and text:
        match = compiled(pattern).search(text)
        text = (match[1] if match.re.groups else match[0]).strip() if match else ""
    return text or None


def _canonical(page: Page, ld: dict[str, Any]) -> tuple[str | None, str]:
    """The canonical URL, unless it names only the site's front page or another site altogether."""
    for url, origin in ((page.canonical, "link"), (page.absolute(page.meta_text("og:url")), "og:url")):
        if url and _is_deep(url) and (page.url is None or _same_site(url, page.url)):
            return url, origin
    return page.url, "given"


def _is_deep(url: str) -> bool:
    return bool(_path(url).partition("/")[2])


def _same_site(one: str, other: str) -> bool:
    a, b = host_of(one).split("."), host_of(other).split(".")
    return a[-2:] == b[-2:] or a[0] == b[0]


def _title(facts: Facts, page: Page, ld: dict[str, Any]) -> None:
    if "title" in facts.values:
        return
    headline = _text(ld.get("headline")) or ""
    shared = page.meta_text("og:title") or page.meta_text("twitter:title") or ""
    window = node_text(node) if (node := page.first("title")) else ""
    outlets = {words(n) for n in _outlets(page, ld)}
    shown = [t for n in page.css("h1") if (t := node_text(n)) and len(t) <= LONGEST_TITLE_CHARS and words(t) not in outlets]
    candidates = [c for c in (headline, _without_site(shared, outlets, page), _without_site(window, outlets, page)) if c]
    keys = [words(c) for c in candidates]
    # The headline that a reader sees, if the page's own labels agree with it; else what most labels say.
    for text in shown:
        key = words(text)
        if key and any(key == k or (len(key) > 15 and (k.startswith(key) or key.startswith(k) and len(k) > 15)) for k in keys):
            facts.put("title", text, "h1")
            return
    for text, key in zip(candidates, keys, strict=True):
        if keys.count(key) > 1:
            facts.put("title", text, "labels agree")
            return
    facts.put("title", headline, "JSON-LD")
    facts.put("title", _without_site(shared, outlets, page), "og:title")
    if len(shown) == 1 or not candidates:
        facts.put("title", shown[0] if shown else None, "h1")
    facts.put("title", _without_site(window, outlets, page), "title")


def _outlets(page: Page, ld: dict[str, Any]) -> list[str]:
    """Names of the site and its publisher."""
    names = [n for n, _ in _names(ld.get("publisher"), page)]
    names += [c for k in ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "copyright", "twitter:site") for c in page.meta.get(k, ())]
    names += [n for o in page.ld if "WebSite" in _types(o) and (n := _text(o.get("name")))]
    return [unescaped(n).lstrip("@") for n in names]


def _without_site(title: str, outlets: set[str], page: Page) -> str:
    """A window title without the name of the site behind it or before it."""
    parts = _SEPARATORS.split(title)
    if len(parts) < 2:
        return title
    label = words(host_of(page.url or page.canonical).partition(".")[0]).replace(" ", "")
    changed = True
    while changed and len(parts) > 1:
        changed = False
        for end in (-1, 0):
            key = words(parts[end])
            flat = key.replace(" ", "")
            if flat and (key in outlets or (label and (flat == label or flat.startswith(label) or (len(flat) > 4 and label.startswith(flat))))):
                parts.pop(end)
                changed = True
                break
    if not parts:
        return title
    start = title.find(parts[0])
    end_at = title.rfind(parts[-1]) + len(parts[-1])
    return title[start:end_at].strip()


def _authors(facts: Facts, page: Page, ld: dict[str, Any], *, own: tuple[str, ...]) -> None:
    outlets = [*own, *_outlets(page, ld), host_of(page.url or page.canonical)]
    if "authors" in facts.values:
        return
    for origin, names in _author_sources(page, ld):
        people, agency = people_and_agency(names, outlets=outlets)
        facts.put("agency", agency, origin)
        if people:
            facts.put("authors", people, origin)
            return


def _author_sources(page: Page, ld: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    yield "JSON-LD", [n for key in ("author", "creator") if ld.get(key) for n, _ in _names(ld[key], page)]
    yield "meta", [c for k in _AUTHOR_META for c in page.meta.get(k, ()) if not c.startswith(("http", "//")) and "facebook.com" not in c]
    yield "byline", bylines(page)
    yield "near the headline", bylines_near(page.headline)


def _dates(facts: Facts, page: Page, ld: dict[str, Any], *, zone: str | None) -> None:
    def read_one(value: Any) -> datetime | date | None:
        value = _text(value) if not isinstance(value, (int, float)) else str(int(value))
        return parse_date(value, zone=zone) if value else None

    def from_meta(names: tuple[str, ...]) -> datetime | date | None:
        return next((d for n in names for c in page.meta.get(n, ()) if (d := parse_date(c, zone=zone))), None)

    facts.put(
        "published",
        *_first(
            ("JSON-LD", lambda: read_one(ld.get("datePublished")) or read_one(ld.get("dateCreated")) or read_one(ld.get("uploadDate"))),
            ("meta", lambda: from_meta(_PUBLISHED_META)),
            ("microdata", lambda: marked_date(page, '[itemprop="datePublished"], [property="datePublished"], [pubdate]', zone)),
            ("time", lambda: marked_date(page, "article time[datetime], main time[datetime], time[datetime], abbr.published[title]", zone)),
            ("near the headline", lambda: date_near(page.headline, zone=zone)),
            ("url", lambda: date_in_url(page.url or page.canonical or "")),
        ),
    )
    facts.put(
        "modified",
        *_first(
            ("JSON-LD", lambda: read_one(ld.get("dateModified"))),
            ("meta", lambda: from_meta(_MODIFIED_META)),
            ("microdata", lambda: marked_date(page, '[itemprop="dateModified"], [property="dateModified"]', zone)),
        ),
    )


def _labels(facts: Facts, page: Page, ld: dict[str, Any]) -> None:
    """Section and tags."""
    facts.put(
        "section",
        *_first(
            ("JSON-LD", lambda: _short(_text(ld.get("articleSection")))),
            ("meta", lambda: _short(page.meta_text("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "sailthru.section", "section"))),
            ("microdata", lambda: _short(node_text(n)) if (n := page.first('[itemprop="articleSection"]')) else None),
        ),
    )
    tags = [c for n in ("article:tag", "og:article:tag") for c in page.meta.get(n, ())]
    origin = "meta"
    if not tags:
        keywords = ld.get("keywords")
        tags = [k for k in (keywords if isinstance(keywords, list) else [keywords]) if isinstance(k, str)]
        origin = "JSON-LD"
    if not tags:
        tags = page.meta.get("news_keywords", []) or page.meta.get("keywords", [])
        origin = "meta"
    split = [t for tag in tags for t in (re.split(r"\s*[,;]\s*", tag) if len(tags) == 1 else [tag])]
    facts.put("tags", tuple(dict.fromkeys(t for s in split if (t := unescaped(s))))[:MOST_TAGS], origin)


def _short(text: str | None) -> str | None:
    return text if text and len(text) <= LONGEST_SECTION_CHARS else None


def _language(page: Page, ld: dict[str, Any]) -> tuple[str | None, str]:
    root = page.tree.root
    declared = (root.attributes.get("lang") or root.attributes.get("xml:lang")) if root is not None and root.is_element_node else None
    for value, origin in ((declared, "html lang"), (_text(ld.get("inLanguage")), "JSON-LD"), (page.meta_text("og:locale", "content-language", "dc.language"), "meta")):
        code = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", value or "")
        if code:
            return code[0].lower(), origin
    return None, ""


def _access(page: Page, ld: dict[str, Any]) -> tuple[Access | None, str]:
    free = ld.get("isAccessibleForFree")
    known = free if isinstance(free, bool) else _FREE.get(str(free).lower().rpartition("/")[2]) if free is not None else None
    tier = (page.meta_text("article:content_tier", "og:article:content_tier") or "").lower()
    if tier in ("free", "metered"):
        return ("free" if tier == "free" else "metered"), "meta"
    if tier in ("locked", "paid", "premium"):
        return "paid", "meta"
    return (None, "") if known is None else (("free" if known else "paid"), "JSON-LD")
