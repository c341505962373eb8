"""Listings: fronts, sections, tags, authors, archives, searches. What hints at one, and what shows that it is one."""

from __future__ import annotations

import re
from collections import Counter

from cleaners.page import TAG_IDS, Page, split_url
from cleaners.signs import LISTING_CLASSES, LISTING_PATH, LISTING_TYPES, POST_ARCHIVE_PATH
from cleaners.text import ends_sentence, words
from cleaners.walk import LINK_SHARE, Line, Skipped, Walk

# All sizes in letters, see `text.size`; from the 787 pages of bench and fixtures and the pages in tests/pages/verdict.
SHELL_PROSE = 60  # a footer line or a plea for scripts
TITLE_SIZE = 20  # a link as long as a headline; shorter ones are labels and buttons
SENTENCE_SIZE = 60
LISTING_LINKS = 5
MANY_LINKS = 10
POSTS = 3  # so many linked headings: several posts in full
TEASER_SIZE = 600  # text below one headline of a listing
POSTED_SHARE = 0.6  # of all text stands below linked headings
# Four words or more, a long number, or an identifier of letters and figures.
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3,}[^\W_]+|\d{5,}|\b(?=(?:[a-zA-Z]*\d){3})(?=\d*[a-zA-Z])[^\W_]{10,}\b")
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?(?:/|-)[^/]")
_QUESTION = re.compile(r"(?:^|&)(?:s|q|query|search|searchword|suche|buscar)=")
# By hints: longer in one piece or in all, or with fewer headlines, and the page is no listing.
_MOST_OWN = {
    2: (1200, 2000, LISTING_LINKS),
    1: (500, 900, LISTING_LINKS + 1),
    0: (250, 250, MANY_LINKS),
    -1: (80, 80, MANY_LINKS),
}
YIELDING: frozenset[int | str] = frozenset(
    (
        TAG_IDS["figure"],
        "related",
        "tags",
        "media",
        "metadata",
        "byline",
        "embed",
        "caption",
        "tool",
        "pop-up",
        "promotion",
    )
)


class Look:
    """A second look over the whole page: how much text is its own, and how much stands below linked headlines."""

    def __init__(self, page: Page) -> None:
        found = Walk([page.body] if page.body is not None else [], yielding=YIELDING)
        self.lines: list[Line] = found.lines
        self.skipped: list[Skipped] = found.skipped
        self.chars = sum(len(x.text) for x in found.lines)
        self.links = sum(x.link_share > LINK_SHARE for x in found.lines)  # lines that are links, of any length
        self.linked = sum(x.size for x in found.lines if x.link_share > LINK_SHARE)  # letters of them
        self.titles = 0  # lines that are one link as long as a headline
        self.own = 0  # letters of text not below such a line
        self.longest = 0  # of it in one piece
        self.teased = 0  # letters of text below such a line, or above a repeated "read more"
        self.posts = 0  # headings that are links and have text below them
        self.posted = 0  # letters of that text
        buttons = Counter(words(x.text) for x in found.lines if x.link_share > LINK_SHARE and x.size < TITLE_SIZE)
        below_title, in_heading, run = False, False, 0
        self.briefly_titled = self.briefly_posted = 0  # of the posts and their letters: below headings short as labels
        is_brief = False
        for item in found.lines:
            if item.link_share > LINK_SHARE:
                # A heading that is a link is a title, however short.
                if item.size >= TITLE_SIZE or item.kind == "heading":
                    self._close(run, below_title, in_heading, is_brief)
                    run, below_title, in_heading = 0, True, item.kind in ("heading", "headline")
                    self.titles += item.size >= TITLE_SIZE
                    is_brief = item.size < TITLE_SIZE
                elif run and buttons[words(item.text)] >= LISTING_LINKS:
                    self._close(run, True, in_heading, is_brief)
                    run = 0
                    self.titles += 1
            elif item.kind in ("heading", "headline"):
                self._close(run, below_title, in_heading, is_brief)
                run, below_title, in_heading = 0, False, False
            elif item.size >= SENTENCE_SIZE or (item.size >= TITLE_SIZE and ends_sentence(item.text)):
                run += item.size
        self._close(run, below_title, in_heading, is_brief)

    def _close(self, run: int, below_title: bool, in_heading: bool, is_brief: bool) -> None:
        """Count a piece of text that has come to its end."""
        if below_title and in_heading and run:
            self.posts += 1
            self.posted += run
            self.briefly_titled += is_brief
            self.briefly_posted += run * is_brief
        if below_title and run < TEASER_SIZE:
            self.teased += run
        else:
            self.own += run
            self.longest = max(self.longest, run)


def body_classes(page: Page) -> frozenset[str]:
    body = page.body
    return frozenset((body.attributes.get("class") or "").lower().split()) if body is not None else frozenset()


def path_of(page: Page) -> str | None:
    """The address without host and query; None where no address is known."""
    address = page.url or page.canonical
    return split_url(address).path if address else None


def listing_hints(page: Page, types: frozenset[str]) -> int:
    """How many of type, class and address say that this is a listing: a root says it twice, an article denies it."""
    count = int(bool(types & LISTING_TYPES)) + int(bool(LISTING_CLASSES & body_classes(page)))
    path = path_of(page)
    if path is None:
        return count
    if path.strip("/") == "" and not split_url(page.url).query:
        return count + 2
    if LISTING_PATH.search(path) or POST_ARCHIVE_PATH.search(path) or _asks(page):
        return count + 1
    return count - 1 if _is_article_path(path) else count


def _asks(page: Page) -> bool:
    """Whether the address carries a search: /?s=words."""
    return _QUESTION.search(split_url(page.url).query) is not None


def _is_article_path(path: str) -> bool:
    return _SLUG.search(path.rstrip("/").rpartition("/")[2]) is not None or _DATED.search(path) is not None


def is_listing(page: Page, look: Look, *, prose: int, declared: int, hints: int) -> bool:
    """Whether many headlines lead elsewhere and the page has little text of its own."""
    path = path_of(page) or ""
    # Several posts in full: an archive's page or a blog's front, but not a company's, whose headings are links as well.
    # The headings of a company's front are labels.
    is_archive = POST_ARCHIVE_PATH.search(path) is not None
    posts, posted = look.posts, look.posted
    if not is_archive:
        posts, posted = posts - look.briefly_titled, posted - look.briefly_posted
    in_full = posts >= POSTS and posted > POSTED_SHARE * (look.own + look.teased)
    if in_full and not declared and (is_archive or (hints > 0 and path.strip("/") == "")):
        return not _links_away(page)
    if max(prose, look.own) < SHELL_PROSE and look.links >= MANY_LINKS and not declared:
        return True
    weight = look.titles * SENTENCE_SIZE + look.teased
    if weight <= look.own:
        return False
    if hints < 2 and declared:
        return False
    longest, own, titles = _MOST_OWN[min(hints, 2)]
    fits = look.longest < longest and look.own < own and look.titles >= titles
    return fits and not _links_away(page)


def _links_away(page: Page) -> bool:
    """Whether most long links lead to other hosts: an article that recommends reading, not a listing."""
    here = (split_url(page.url or page.canonical).hostname or "").removeprefix("www.")
    site = ".".join(here.split(".")[-2:])
    away = near = 0
    for node in page.css("a[href]"):
        if len(node.text()) < TITLE_SIZE:
            continue
        href = node.attributes.get("href") or ""
        if not href.startswith(("http://", "https://", "//")):
            near += 1
        elif here and not (split_url(href).hostname or "").endswith(site):
            away += 1
        else:
            near += 1
    return away > near
