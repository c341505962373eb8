"""What the head of a page says of its article: JSON-LD, then Open Graph and other meta tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from cleaners import jsonld
from cleaners.article import Access
from cleaners.dates import parse_date
from cleaners.facts import Facts
from cleaners.page import Page
from cleaners.text import unescaped, words

LEAST_LISTED_COMMAS = 2  # "Life, Arts & Culture" is one section
LONGEST_SECTION_CHARS = 60
MOST_TAGS = 50
LONGEST_TAGS_CHARS = 20_000  # in one label are read
LARGEST_EPOCH_MS = 10**13


def _ranked(names: str) -> dict[str, int]:
    """Meta names with their order of trust."""
    return {name: i for i, name in enumerate(names.split())}


_PUBLISHED_META = _ranked(
    """
    article:published_time og:article:published_time datepublished article:published published_time
    parsely-pub-date publish_date publishdate publish-date pubdate sailthru.date dc.date.issued dcterms.created
    dcterms.date dc.date dc.date.created article.published cxenseparse:recs:publishtime cxenseparse:publishtime
    cxense-publishtime og:published_time og:pubdate ptime date.created rnews:datepublished
    citation_publication_date citation_date publication_date published-date article:post_date
    originalpublicationdate vr:published_time iso-8601-publish-date bt:pubdate dcsext.articlefirstpublished
    article_date_original date created datecreated doc_date news_date release_date
    shareaholic:article_published_time content_publisheddate
    """
)
_MODIFIED_META = _ranked(
    """
    article:modified_time og:article:modified_time datemodified og:updated_time dcterms.modified
    dc.date.modified lastmod last-modified article.updated modified_time updated_time revised
    """
)
# As often when the page was changed or sent: believed where the page shows no other date.
WEAK_DATES = frozenset(("date",))
_AUTHOR_META = tuple(
    _ranked(
        """
    author article:author article:author_name parsely-author sailthru.author dc.creator dc.contributor
    dcterms.creator byl byline creator authors article:authors cxenseparse:author citation_author article.author
    rbauthors shareaholic:article_author_name content_author
        """
    )
)
_SECTION_META = (
    "article:section",
    "og:article:section",
    "parsely-section",
    "cxenseparse:section",
    "sailthru.section",
    "section",
)
# What cards for sharing call their first line where it names the author.
_WRITTEN_BY = re.compile(
    r"(?i)written by|verfasst von|geschrieben von|escrito por|[ée]crit par|scritto da|geschreven door|skrevet av|"
    r"skriven av|autore?|автор|написано|作者|投稿者|執筆者|글쓴이|yazan|ditulis oleh|napsal|napisane przez"
)
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def read_structured(
    facts: Facts, page: Page, article: dict[str, Any], *, outlets: Sequence[str], zone: str | None
) -> None:
    """JSON-LD, then meta tags."""
    for key in ("author", "creator"):
        if "authors" not in facts.values and (value := article.get(key)):
            own = [*outlets, *jsonld.organisations(value)]
            named = [*jsonld.names(value, page), *jsonld.contributors(article)]
            facts.put_text("authors", named, "JSON-LD", outlets=own)
    if "authors" not in facts.values:
        facts.put_text("authors", _meta_authors(page), "meta", outlets=outlets)
    if "authors" not in facts.values and _WRITTEN_BY.match(page.meta_text("twitter:label1") or ""):
        facts.put_text("authors", page.meta.get("twitter:data1", ()), "twitter:data1", outlets=outlets)
    for field, keys, rank in (
        ("published", ("datePublished", "dateCreated", "uploadDate"), _PUBLISHED_META),
        ("modified", ("dateModified",), _MODIFIED_META),
    ):
        for key in keys:
            if field not in facts.values and key in article:
                facts.put(field, _ld_date(article[key], zone), "JSON-LD")
        if (moment := facts.get(field)) is not None:
            facts.values[field] = _in_its_own_zone(moment, page, rank)
        if field not in facts.values:
            by_trust = sorted((rank[n], n) for n in page.meta.keys() & rank.keys() - WEAK_DATES)
            facts.put(
                field,
                next((d for _, n in by_trust for c in page.meta[n] if (d := parse_date(c, zone=zone))), None),
                "meta",
            )
    facts.put("section", _section(jsonld.text(article.get("articleSection"))), "JSON-LD")
    facts.put("section", _section(page.meta_text(*_SECTION_META)), "meta")
    _tags(facts, page, article)
    facts.put("summary", jsonld.text(article.get("description")), "JSON-LD")
    facts.put("summary", page.meta_text("og:description", "description", "twitter:description"), "meta")
    _language(facts, page, article)
    _access(facts, page, article)


def _meta_authors(page: Page) -> list[str]:
    """What meta tags name as authors: of two kinds that share nobody, the plain "author" is the publisher."""
    named = {
        k: [c for c in page.meta[k] if not c.startswith(("http", "//")) and "facebook.com" not in c]
        for k in _AUTHOR_META
        if k in page.meta
    }
    if "citation_author" in named:  # "Roe, Jane"
        named["citation_author"] = [" ".join(reversed(c.split(", ", 1))) for c in named["citation_author"]]
    plain = named.pop("author", [])
    special = [c for each in named.values() for c in each]
    if any(" " in c for c in special) and {words(c) for c in special}.isdisjoint(map(words, plain)):
        return special
    return [*plain, *special]


def _ld_date(value: Any, zone: str | None) -> datetime | date | None:
    if isinstance(value, (int, float)):
        text = str(int(value)) if abs(value) < LARGEST_EPOCH_MS else None  # false for NaN, too
    else:
        text = jsonld.text(value)
    return parse_date(text, zone=zone) if text else None


def _in_its_own_zone(moment: datetime | date, page: Page, names: Iterable[str]) -> datetime | date:
    """A moment in UTC as another label of the page gives it, if that says the same with a zone: its readers' day."""
    if not isinstance(moment, datetime) or moment.tzinfo is not UTC:
        return moment
    others = (c for n in names for c in page.meta.get(n, ()))
    same = (d for c in others if isinstance(d := parse_date(c), datetime) and d.tzinfo is not None and d == moment)
    return next((d for d in same if d.utcoffset()), moment)


def _tags(facts: Facts, page: Page, article: dict[str, Any]) -> None:
    keywords = article.get("keywords")
    for found, origin in (
        ([c for n in ("article:tag", "og:article:tag") for c in page.meta.get(n, ())], "meta"),
        ([k for k in (keywords if isinstance(keywords, list) else [keywords]) if isinstance(k, str)], "JSON-LD"),
        (page.meta.get("news_keywords", []) or page.meta.get("keywords", []), "meta"),
    ):
        if "tags" in facts.values:
            return
        split = [
            t
            for tag in found
            for t in (re.split(r"\s*[,;]\s*", unescaped(tag[:LONGEST_TAGS_CHARS])) if len(found) == 1 else [tag])
        ]
        facts.put("tags", tuple(dict.fromkeys(t for s in split if (t := unescaped(s))))[:MOST_TAGS], origin)


def _section(text: str | None) -> str | None:
    """A section, of a list of categories ("Opinion,Culture") the first; nothing where it is longer than any."""
    if text and (text.count(",") >= LEAST_LISTED_COMMAS or re.search(r",(?!\s*\S)|,(?=\S)", text)):
        text = text.partition(",")[0].strip()
    return text if text and len(text) <= LONGEST_SECTION_CHARS else None


def root_language(page: Page) -> str | None:
    """What the root element says, as "pt-BR"."""
    root = page.tree.root
    if root is None or not root.is_element_node:
        return None
    return root.attributes.get("lang") or root.attributes.get("xml:lang")


def _language(facts: Facts, page: Page, article: dict[str, Any]) -> None:
    for value, origin in (
        (root_language(page), "html lang"),
        (jsonld.text(article.get("inLanguage")), "JSON-LD"),
        (page.meta_text("og:locale", "content-language", "dc.language"), "meta"),
    ):
        code = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", value) if value and "language" not in facts.values else None
        facts.put("language", code[0].lower() if code else None, origin)


def _access(facts: Facts, page: Page, article: dict[str, Any]) -> None:
    tier = (page.meta_text("article:content_tier", "og:article:content_tier") or "").lower()
    by_tier: dict[str, Access] = {
        "free": "free",
        "metered": "metered",
        "locked": "paid",
        "paid": "paid",
        "premium": "paid",
    }
    facts.put("access", by_tier.get(tier), "meta")
    parts = article.get("hasPart")
    free = article.get("isAccessibleForFree")
    if free is None:
        free = next(
            (
                p["isAccessibleForFree"]
                for p in (parts if isinstance(parts, list) else [parts])
                if isinstance(p, dict) and "isAccessibleForFree" in p
            ),
            None,
        )
    known = _TRUTH.get(str(free).lower().rpartition("/")[2]) if free is not None else None
    facts.put("access", None if known is None else "free" if known else "paid", "JSON-LD")
