"""The JSON-LD object that is the article, and its values as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cleaners.names import is_person
from cleaners.page import Page
from cleaners.text import unescaped, words

MOST_NAMES = 100
_ARTICLE_TYPES = re.compile(r"(?:article|posting|report|review|liveblog)$", re.IGNORECASE)
_PAGE_TYPES = frozenset(("WebPage", "ItemPage", "MedicalWebPage", "CreativeWork"))


def types(item: dict[str, Any]) -> list[str]:
    """The object's @type values without their address."""
    kind = item.get("@type")
    return [str(k).rpartition("/")[2] for k in (kind if isinstance(kind, list) else [kind])]


def main_object(page: Page) -> dict[str, Any]:
    """The article's own object, remembered on the page:

    of several, the one that names this page's address or title. Empty if there is none.
    """
    if page.article is None:
        page.article = _main_object(page)
    return page.article


def _main_object(page: Page) -> dict[str, Any]:
    articles = [o for o in page.ld if any(_ARTICLE_TYPES.search(t) for t in types(o))]
    articles = [o for o in articles if o.get("headline") or o.get("datePublished") or o.get("author") or o.get("name")]
    if len(articles) > 1:
        here = {path(u) for u in (page.url, page.canonical, page.meta_text("og:url")) if u} - {""}
        for item in articles:
            named = (item.get("url"), item.get("@id"), _id_of(item.get("mainEntityOfPage")))
            if any(isinstance(u, str) and path(u) in here for u in named):
                return item
        shown = words(page.meta_text("og:title") or "")
        for item in articles:
            if shown and words(text(item.get("headline")) or "") == shown:
                return item
    if articles:
        return articles[0]
    return next((o for o in page.ld if _PAGE_TYPES.intersection(types(o)) and o.get("datePublished")), {})


def path(url: str) -> str:
    """An address without scheme, www, query and fragment: what two links to one page share."""
    return url.partition("#")[0].partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/")


def _id_of(value: Any) -> Any:
    return value.get("@id") or value.get("url") if isinstance(value, dict) else value


def text(value: Any) -> str | None:
    """A value as one line of text: strings, language maps, lists (the first)."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("headline")
    return (unescaped(value) or None) if isinstance(value, str) else None


def names(value: Any, page: Page) -> Iterator[str]:
    """The names in an author or publisher value. References to other objects of the page are followed."""
    queue, seen = [value], 0
    while queue and seen < MOST_NAMES:
        item = queue.pop(0)
        if isinstance(item, list):
            queue[:0] = item[:MOST_NAMES]
            continue
        seen += 1
        name = _name(item)
        if name is None and isinstance(item, dict) and isinstance(item.get("@id"), str):
            name = next((n for o in page.ld if o.get("@id") == item["@id"] and (n := _name(o))), None)
        yield from (n for n in (name if isinstance(name, list) else [name]) if isinstance(n, str) and n)


def _name(item: Any) -> Any:
    """What an object or a string says of a name, if anything."""
    if not isinstance(item, dict):
        return item if isinstance(item, str) else None
    return item.get("name") or " ".join(str(item[k]) for k in ("givenName", "familyName") if item.get(k)) or None


def contributors(article: dict[str, Any]) -> list[str]:
    """The people whom Ghost and others name as contributors: they stand in the byline beside the author."""
    value = article.get("contributor")
    items = value if isinstance(value, list) else [value]
    return [str(n) for x in items if isinstance(x, dict) and "Person" in types(x) and (n := _name(x))]


def organisations(value: Any) -> list[str]:
    """The names in an author value that are typed as organisations alone.

    Where no other is typed as a person, only those that can be no person's, those of one word, and names in a script of
    Asia: people are wrongly typed so as well.
    """
    items = [(x, set(types(x))) for x in (value if isinstance(value, list) else [value]) if isinstance(x, dict)]
    people = [x for x, kinds in items if "Person" in kinds]
    found = [_name(x) for x, kinds in items if x not in people and any(k.endswith("Organization") for k in kinds)]
    return [n for n in found if isinstance(n, str) and (people or _is_no_persons(n.strip()))]


def are_organisations(value: Any) -> bool:
    """Whether all authors are typed as organisations: a person's byline on the page then says more."""
    items = value if isinstance(value, list) else [value]
    return all(isinstance(x, dict) and any(k.endswith("Organization") for k in types(x)) for x in items)


def _is_no_persons(name: str) -> bool:
    return " " not in name or name >= "\u0900" or not is_person(name)


def outlets(page: Page, article: dict[str, Any]) -> list[str]:
    """Names of the site and its publisher, as the page's own labels give them."""
    found = list(names(article.get("publisher"), page))
    for key in ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "copyright"):
        found += page.meta.get(key, [])
    found += [n for o in page.ld if "WebSite" in types(o) and (n := text(o.get("name")))]
    return [unescaped(n) for n in found]


def handles(page: Page) -> list[str]:
    """The site's names on Twitter: one person's own where a blog is one person's."""
    return [unescaped(n).lstrip("@") for n in page.meta.get("twitter:site", ())]


def publishing_people(page: Page, article: dict[str, Any]) -> list[str]:
    """Names of publishers that the page calls people, as blogs do whose author is the publisher."""
    publisher = article.get("publisher")
    if not isinstance(publisher, dict):
        return []
    known = [publisher, *(o for o in page.ld if o.get("@id") == publisher.get("@id") is not None)]
    return list(names(publisher, page)) if any("Person" in types(o) for o in known) else []
