"""Which site a page is of: by its URL, by a family's marks in its source, by tell-tale lines of its text."""

from __future__ import annotations

import re

from cleaners.page import Page, split_url
from cleaners.site import Site, Sites, compiled
from cleaners.site_files import load_sites

_PLAIN_URL = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|$)")  # nearly all are; to part the others takes far longer
_BLOGSPOT = re.compile(r"\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$")


def find_site(url: str | None, *, sites: Sites | None = None) -> Site | None:
    """The site whose domain is the URL's host or a parent of it; the longest domain wins."""
    by_domain = (sites or load_sites()).by_domain
    host = host_of(url)
    while host:
        if (site := by_domain.get(host)) is not None:
            return site
        _, _, host = host.partition(".")
    return None


def host_of(url: str | None) -> str:
    """The URL's host, lower case, without www; country copies of blogspot count as blogspot.com."""
    plain = _PLAIN_URL.match(url or "")
    host = (plain[1] if plain is not None else split_url(url).hostname or "").removeprefix("www.")
    return _BLOGSPOT.sub(".blogspot.com", host) if ".blogspot." in host else host


def plain_address(url: str | None) -> str | None:
    """One address for all the ways in which Blogger serves a page: its country copies and `?m=1`.

    http://roof.blogspot.de/2020/05/a.html?m=1 is http://roof.blogspot.com/2020/05/a.html.
    """
    if url is None or not host_of(url).endswith(".blogspot.com"):
        return url
    parts = split_url(url)
    query = "&".join(p for p in parts.query.split("&") if p not in ("m=0", "m=1"))
    return parts._replace(netloc=_BLOGSPOT.sub(".blogspot.com", parts.netloc.lower()), query=query).geturl()


def by_fingerprint(text: str, *, sites: Sites) -> Site | None:
    """The site whose tell-tale lines stand in a text."""
    for site in sorted(sites.all, key=lambda s: s.is_family):  # a family only where no site of its own is found
        for prints in site.fingerprint:
            every = (prints,) if isinstance(prints, str) else prints
            if all(compiled(p).search(text) for p in every):
                return site
    return None


def by_marks(page: Page, *, sites: Sites) -> Site | None:
    """The family whose marks stand in a page's source."""
    return next((s for s in sites.all if any(m in page.beginning for m in s.marks)), None)


def site_of(page: Page, *, site: Site | str | None, sites: Sites | None) -> Site | None:
    """The site whose rules a page is cleaned by: the given one, or by address, canonical link, marks, fingerprint."""
    if site is None or isinstance(site, Site):
        return site
    known = sites or load_sites()
    if site != "auto":
        return named_site(site, known)
    return (
        find_site(page.url, sites=known)
        or find_site(page.canonical, sites=known)
        or by_marks(page, sites=known)
        or (
            by_fingerprint(page.tree.text(separator="\n"), sites=known)
            if page.url is None and page.canonical is None
            else None
        )
    )


def named_site(site: Site | str | None, sites: Sites) -> Site | None:
    """A site that is given or named; None for "auto". Raises ValueError for an unknown name."""
    if isinstance(site, str) and site != "auto":
        found = sites.named(site)
        if found is None:
            raise ValueError(f"no site is called {site!r}; known: {', '.join(s.name for s in sites.all)}")
        return found
    return site if isinstance(site, Site) else None
