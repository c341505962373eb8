"""Is this page an article? If not, which of a closed set of reasons says why.

A refused article is a lost page, a listing taken for an article only a poor one: so a page that declares itself an
article is believed, and every refusal wants two witnesses, one in what the page says of itself (types, address, title,
class of its body), one in how little text of its own it shows. The second costs a walk and is asked for on suspicion.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from cleaners import jsonld
from cleaners.page import TAG_IDS, Page, node_text
from cleaners.text import ends_sentence, words
from cleaners.signs import (
    ACCEPT,
    ARTICLE_CLASSES,
    CHALLENGE_MARKS,
    CHALLENGE_TEXT,
    CHALLENGE_TITLE,
    CONSENT_PATH,
    CONSENT_TEXT,
    CONSENT_TITLE,
    GALLERY_PATH,
    GALLERY_TITLE,
    LISTING_CLASSES,
    LISTING_PATH,
    LISTING_TYPES,
    LIVE_ADDRESS,
    LIVE_TITLE,
    NEEDS_SCRIPT,
    NOT_FOUND,
    PAYWALL_TEXT,
    POST_ARCHIVE_PATH,
    VIDEO_PATH,
    VIDEO_TITLE,
)
from cleaners.walk import Line, Skipped, Walk

Verdict = Literal[
    "article", "live blog", "paywalled teaser",
    "listing", "gallery", "video", "consent wall", "bot challenge", "soft 404", "script shell",
]  # fmt: skip
VERDICTS: tuple[str, ...] = get_args(Verdict)
ARTICLES: frozenset[str] = frozenset(("article", "live blog", "paywalled teaser"))  # verdicts under which the text is kept

# All sizes in letters, see `text.size`; from the 787 pages of bench and fixtures and the made pages in tests/pages/verdict.
LITTLE_PROSE = 350  # the shortest full news article there has 310, so less is only a reason to look closer
SHELL_PROSE = 60  # a footer line or a plea for scripts
NOTICE_PROSE = 700  # challenge and error pages explain themselves at most so long
VIDEO_PROSE = 600  # a video's description
GALLERY_PROSE = 350  # a gallery's introduction
CONSENT_PROSE = 6000  # the longest wall, all purposes spelled out; privacy policies are longer
CONSENT_REST = 250  # text beside the wall's own: a shorter article is not known
TEASER_PROSE = 1500  # the free part of a paid article
TITLE_SIZE = 20  # a link as long as a headline; shorter ones are labels and buttons
TEASER_SIZE = 600  # text below one headline of a listing
SENTENCE_SIZE = 60
LISTING_LINKS = 5
MANY_LINKS = 10
SEEN_SHARE = 0.5  # of the body's letters: a look that finds fewer has been misled
POSTED_SHARE = 0.6  # of all text stands below linked headings
POSTS = 3  # so many linked headings: several posts in full
PICTURES = 5
CAPTION_SIZE = 350
WALL_CHARS = 2000  # of a wall's text are read
LAST_PARAGRAPHS = 3  # among them is the one where a teaser breaks off
STAMPS = 4  # times of day in a live blog
LETTERS_PER_LINK = 300  # more text than this for each line of links: no listing
_YIELDING: frozenset[int | str] = frozenset(
    (TAG_IDS["figure"], "related", "tags", "media", "metadata", "byline", "embed", "caption", "tool", "pop-up", "promotion")
)
_MOUNTS = "#root, #app, #__next, #__nuxt, #__layout, #main-app, #react-root, #___gatsby, #svelte, app-root, [ng-app], [ng-view], [data-reactroot]"
_PLAYERS = (
    "video, iframe[src*='youtube'], iframe[src*='vimeo'], iframe[src*='dailymotion'], iframe[src*='player'], iframe[src*='embed'], "
    "[class*='player' i], [id*='player' i], [data-video-id], amp-youtube, amp-video"
)
_PAID_TIERS = ("locked", "paid", "premium", "metered")
_WALL_MARKS = ("paywall", "Paywall", "regwall", "subscriber", "subscribe-")
_WALLS = (
    "[class*='paywall' i], [id*='paywall' i], [class*='regwall' i], [class*='subscri' i], [class*='premium' i], [class*='offer' i], "
    "[class*='piano' i], [class*='gate' i], [class*='locked' i]"
)
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«›:]+\s+|\s*[|»«•]\s*")
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3,}[^\W_]+|\d{5,}")
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?(?:/|-)[^/]")
_CLOCK = re.compile(r"(?:^|\s)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")


def before_body(page: Page) -> Verdict | None:
    """What the page's own head settles, whatever text is on it: nothing does, but a head that is the challenge's own."""
    title = _window_title(page)
    if title in ("Just a moment...", "Attention Required! | Cloudflare") and not _declared(page, frozenset()):
        return "bot challenge"
    return None


def after_body(page: Page, *, prose: int, types: frozenset[str], link_lines: int, has_body_mark: bool) -> Verdict:
    """The verdict once the body is known. `prose` is the size of its text in letters, `types` are the JSON-LD types."""
    declared = _declared(page, types)
    if prose >= SHELL_PROSE and _is_live(page, types):
        return "live blog"
    hints = _listing_hints(page, types)
    if prose < LITTLE_PROSE or (declared < 2 and _is_suspect(page, prose=prose, link_lines=link_lines, hints=hints, declared=declared)):
        refusal = _refusal(page, _Look(page), prose=prose, types=types, declared=declared, hints=hints)
        if refusal is not None:
            return refusal
    return "article"


def is_teaser(page: Page, *, prose: int) -> bool:
    """Whether an article has only the free part of a paid text: marked as paid, and it breaks off. `prose` as in `after_body`."""
    return SHELL_PROSE <= prose < TEASER_PROSE and _breaks_off(page)


def _is_suspect(page: Page, *, prose: int, link_lines: int, hints: int, declared: int) -> bool:
    """Whether a page with text is worth a closer look: it hints at something else, or shows more links than text."""
    if hints > declared or (link_lines >= LISTING_LINKS and link_lines * LETTERS_PER_LINK > prose and not declared):
        return True
    if declared:
        return prose < TEASER_PROSE and page.first("h1") is None
    titles = _titles(page)
    return (
        (prose < CONSENT_PROSE and link_lines < 2 * MANY_LINKS and _is_consent_address(page))
        or _says(NOT_FOUND, titles)
        or _says(CHALLENGE_TITLE, titles)
        or _says(CONSENT_TITLE, titles)
        or (prose < CONSENT_PROSE and page.first("article, main article, [itemprop=articleBody], .hentry") is None)
    )


def _refusal(
    page: Page, look: _Look, *, prose: int, types: frozenset[str], declared: int, hints: int
) -> Verdict | None:
    """The reason that a page which looks suspicious is none to keep, if there is one."""
    titles = _titles(page)
    if prose >= LITTLE_PROSE and hints <= 0 and look.own + look.teased < prose * SEEN_SHARE:
        # Misleading names hide from this look what the body has: nothing can be said of it but that it is a wall.
        return "consent wall" if declared < 2 and prose < CONSENT_PROSE and _is_consent(page, look, titles) else None
    if not declared and look.own < NOTICE_PROSE and _is_challenge(page, look, titles):
        return "bot challenge"
    if not declared and look.own < NOTICE_PROSE and (_says(NOT_FOUND, titles) or "error404" in _body_classes(page)):
        return "soft 404"
    if prose < CONSENT_PROSE and (declared < 2 or prose < LITTLE_PROSE) and _is_consent(page, look, titles):
        return "consent wall"
    if _is_shell(page, look, prose=prose):
        return "script shell"
    if _is_video(page, look, types=types, prose=prose, declared=declared, titles=titles):
        return "video"
    if _is_gallery(page, look, types=types, prose=prose, declared=declared, titles=titles):
        return "gallery"
    return "listing" if declared < 2 and _is_listing(page, look, prose=prose, declared=declared, hints=hints) else None


class _Look:
    """A second look over the whole page: how much text is its own, and how much stands below linked headlines."""

    def __init__(self, page: Page) -> None:
        found = Walk([page.body] if page.body is not None else [], yielding=_YIELDING)
        self.lines: list[Line] = found.lines
        self.skipped: list[Skipped] = found.skipped
        self.titles = 0  # lines that are one link as long as a headline
        self.own = 0  # letters of text not below such a line
        self.longest = 0  # of it in one piece
        self.teased = 0  # letters of text below such a line, or above a repeated "read more"
        self.posts = 0  # headings that are links and have text below them
        self.posted = 0  # letters of that text
        buttons = Counter(words(x.text) for x in found.lines if x.link_share > 0.8 and x.size < TITLE_SIZE)
        below_title, in_heading, run = False, False, 0
        for item in found.lines:
            if item.link_share > 0.8:
                if item.size >= TITLE_SIZE:
                    self._close(run, below_title, in_heading)
                    run, below_title, in_heading = 0, True, item.kind in ("heading", "headline")
                    self.titles += 1
                elif run and buttons[words(item.text)] >= LISTING_LINKS:
                    self._close(run, True, in_heading)
                    run = 0
                    self.titles += 1
            elif item.kind in ("heading", "headline"):
                self._close(run, below_title, in_heading)
                run, below_title, in_heading = 0, False, False
            elif item.size >= SENTENCE_SIZE or (item.size >= TITLE_SIZE and ends_sentence(item.text)):
                run += item.size
        self._close(run, below_title, in_heading)

    def _close(self, run: int, below_title: bool, in_heading: bool) -> None:
        """Count a piece of text that has come to its end."""
        if below_title and in_heading and run:
            self.posts += 1
            self.posted += run
        if below_title and run < TEASER_SIZE:
            self.teased += run
        else:
            self.own += run
            self.longest = max(self.longest, run)


def _declared(page: Page, types: frozenset[str]) -> int:
    """How firmly a page calls itself an article: 2 in JSON-LD, 1 by meta tags or the class of its body, 0 not at all."""
    if any(t.endswith(("Article", "Posting", "Report")) for t in types) and _is_one_article(page):
        return 2
    kind = (page.meta_text("og:type") or "").lower()
    if kind in ("article", "news", "blog.post") or "article:published_time" in page.meta or ARTICLE_CLASSES & _body_classes(page):
        return 1
    return 0


def _is_one_article(page: Page) -> bool:
    """Whether the page's JSON-LD describes its article, rather than the many that it links to."""
    articles = [o for o in page.ld if any(t.endswith(("Article", "Posting", "Report")) for t in jsonld.types(o))]
    headlines = {words(t) for o in articles if (t := jsonld.text(o.get("headline") or o.get("name")))}
    if len(headlines) < POSTS:
        return True
    shown = words(" ".join(_titles(page)))
    return any(h in shown for h in headlines if h)


def _body_classes(page: Page) -> frozenset[str]:
    body = page.body
    return frozenset((body.attributes.get("class") or "").lower().split()) if body is not None else frozenset()


def _window_title(page: Page) -> str:
    node = page.first("title")
    return node_text(node) if node is not None else ""


def _titles(page: Page) -> list[str]:
    """What the page is called: in the window and in its headings of the first order."""
    return [t for t in (_window_title(page), *(node_text(n) for n in page.css("h1"))) if t]


def _says(pattern: re.Pattern[str], titles: list[str]) -> bool:
    """Whether a title, or a part of it between separators, is nothing but such a phrase: "404 | The Example"."""
    return any(pattern.fullmatch(p.strip(" .!?…:;,()[]\"'¡¿“”")) for t in titles for p in (t, *_SEPARATOR.split(t)))


def _path(page: Page) -> str | None:
    """The address without host and query; None where no address is known."""
    address = page.url or page.canonical
    return urlsplit(address).path if address else None


def _listing_hints(page: Page, types: frozenset[str]) -> int:
    """How many of type, class and address say that this is a list of articles. Minus one for an article's address."""
    count = int(bool(types & LISTING_TYPES)) + int(bool(LISTING_CLASSES & _body_classes(page)))
    path = _path(page)
    if path is None:
        return count
    if path.strip("/") == "" and not urlsplit(page.url or "").query:
        return count + 1
    if LISTING_PATH.search(path) or POST_ARCHIVE_PATH.search(path) or _asks(page):
        return count + 1
    return count - 1 if _is_article_path(path) else count


def _asks(page: Page) -> bool:
    """Whether the address carries a search: /?s=words."""
    return re.search(r"(?:^|&)(?:s|q|query|search|searchword|suche|buscar)=", urlsplit(page.url or "").query) is not None


def _is_article_path(path: str) -> bool:
    return _SLUG.search(path.rstrip("/").rpartition("/")[2]) is not None or _DATED.search(path) is not None


def _is_listing(page: Page, look: _Look, *, prose: int, declared: int, hints: int) -> bool:
    """A front, section, tag, author, archive or search page: many headlines that lead elsewhere, little text of its own."""
    path = _path(page) or ""
    if look.posts >= POSTS and not declared and look.posted > POSTED_SHARE * (look.own + look.teased):
        # Several posts in full: an archive's page or a blog's front page, but not a company's, whose headings are links too.
        if POST_ARCHIVE_PATH.search(path) or (hints > 0 and path.strip("/") == ""):
            return not _links_away(page)
    weight = look.titles * SENTENCE_SIZE + look.teased
    if weight <= look.own:
        return False
    if hints >= 2:
        fits = look.longest < 1200 and look.own < 2000 and look.titles >= LISTING_LINKS
    elif hints == 1:
        fits = look.longest < 500 and look.own < 900 and look.titles > LISTING_LINKS and declared == 0
    else:
        fits = look.own < (250 if hints == 0 else 80) and look.titles >= MANY_LINKS and declared == 0
    return fits and not _links_away(page)


def _links_away(page: Page) -> bool:
    """Whether most long links lead to other hosts: an article that recommends reading, not a listing of its own site."""
    here = (urlsplit(page.url or page.canonical or "").hostname or "").removeprefix("www.")
    site = ".".join(here.split(".")[-2:])
    away = near = 0
    for node in page.css("a[href]"):
        if len(node.text()) < TITLE_SIZE:
            continue
        href = node.attributes.get("href") or ""
        if not href.startswith(("http://", "https://", "//")):
            near += 1
        elif here and not _host(href).endswith(site):
            away += 1
        else:
            near += 1
    return away > near


def _host(href: str) -> str:
    try:
        return urlsplit(href).hostname or ""
    except ValueError:  # "http://[example" is no address, so no other host either
        return ""


def _is_challenge(page: Page, look: _Look, titles: list[str]) -> bool:
    """A test whether a reader is human, or the note that one was taken for a robot."""
    if look.titles >= LISTING_LINKS:
        return False
    told = _says(CHALLENGE_TITLE, titles)
    marked = page.first(CHALLENGE_MARKS) is not None
    saying = [x for x in look.lines if CHALLENGE_TEXT.search(x.text)]
    said = bool(saying) or any(CHALLENGE_TEXT.search(n.text()) for n in page.css("noscript"))
    if told:
        return said or marked or look.own < LITTLE_PROSE
    # A word on captchas alone is as likely an article's.
    return said and (marked or look.own - sum(x.size for x in saying) < SHELL_PROSE) or (marked and look.own < SHELL_PROSE)


def _is_consent_address(page: Page) -> bool:
    parts = urlsplit(page.url or "")
    return (parts.hostname or "").startswith(("consent.", "cmp.", "zustimmung.")) or CONSENT_PATH.search(parts.path) is not None


def _is_consent(page: Page, look: _Look, titles: list[str]) -> bool:
    """A page that shows nothing before a reader has agreed: its text is the request, and there is a button to agree."""
    if look.titles >= MANY_LINKS:
        return False
    wall = rest = hits = 0
    for item in look.lines:
        if item.link_share <= 0.8 and item.size >= TITLE_SIZE:
            if CONSENT_TEXT.search(item.text):
                wall += item.size
                hits += 1
            elif item.size >= SENTENCE_SIZE:
                rest += item.size
    for skipped in look.skipped:
        if skipped.reason in ("consent", "hidden", "pop-up", "paywall", "form", "noscript"):
            text = node_text(skipped.node)
            found = len(CONSENT_TEXT.findall(text))
            wall += len(text) if found else 0
            hits += found
    told = _is_consent_address(page) or _says(CONSENT_TITLE, titles)
    if not hits or not any(ACCEPT.search(_label(n)) for n in page.css("button, a, input[type=submit], input[type=button], [role=button]")):
        return False
    if told:
        return rest < max(wall, CONSENT_REST)
    return hits >= 2 and rest < min(wall, CONSENT_REST) and not _has_empty_mount(page)


def _label(node: Any) -> str:
    text: str = node_text(node) or node.attributes.get("value") or ""
    return text if len(text) < SENTENCE_SIZE else ""


def _has_empty_mount(page: Page) -> bool:
    """Whether the element that scripts are to fill is as good as empty: nothing, or "Loading…"."""
    mounts = page.css(_MOUNTS)
    return bool(mounts) and all(len(_bare_text(n)) < TITLE_SIZE for n in mounts)


def _bare_text(node: Any) -> str:
    """The text below a node without that of its scripts and styles."""
    if node.css_first("script, style, noscript, template") is None:
        return node_text(node)
    bare = node.clone()
    bare.strip_tags(["script", "style", "noscript", "template"])
    return node_text(bare)


def _is_shell(page: Page, look: _Look, *, prose: int) -> bool:
    """A page that a browser fills by script: an empty mount point, a plea to turn scripts on, or nothing but scripts."""
    if prose >= LITTLE_PROSE or look.titles >= LISTING_LINKS:
        return False
    pleads = any(NEEDS_SCRIPT.search(x.text) for x in look.lines)
    if pleads and sum(x.size for x in look.lines if x.size >= TITLE_SIZE and not NEEDS_SCRIPT.search(x.text)) < SHELL_PROSE:
        return True
    if look.own >= SHELL_PROSE and prose >= SHELL_PROSE:
        return _has_empty_mount(page) and page.first("h1, article, main p") is None
    if prose >= SHELL_PROSE or page.first("script") is None:
        return False
    if _has_empty_mount(page) or any(NEEDS_SCRIPT.search(n.text()) for n in page.css("noscript")):
        return True
    body = page.body
    return body is None or len(words(_bare_text(body))) < SHELL_PROSE


def _is_video(
    page: Page, look: _Look, *, types: frozenset[str], prose: int, declared: int, titles: list[str]
) -> bool:
    """A player with a description, not an article that has a video on top."""
    if prose >= VIDEO_PROSE or look.longest >= VIDEO_PROSE:
        return False
    in_path = VIDEO_PATH.search(_path(page) or "") is not None
    if declared and not (in_path and prose < LITTLE_PROSE):
        return False
    signs = (
        in_path
        + ("VideoObject" in types)
        + (page.meta_text("og:type") or "").startswith("video")
        + any(VIDEO_TITLE.search(t) for t in titles)
    )
    return signs >= 2 or (signs == 1 and page.first(_PLAYERS) is not None)


def _is_gallery(
    page: Page, look: _Look, *, types: frozenset[str], prose: int, declared: int, titles: list[str]
) -> bool:
    """Pictures with their captions and at most an introduction."""
    in_path = GALLERY_PATH.search(_path(page) or "") is not None
    in_types = bool(types & {"ImageGallery", "MediaGallery"})
    in_title = any(GALLERY_TITLE.search(t) for t in titles)
    if not (in_path or in_types or in_title) or (declared and not (in_path or in_types)):
        return False
    pictures = page.css("figure") if page.first("figure") is not None else page.css("img")
    pictures = [n for n in pictures if not _is_linked_away(n)]
    if len(pictures) < PICTURES:
        return False
    if prose < GALLERY_PROSE:
        return True
    # Captions outside of figures are text like any other: known by how many pictures there are for them.
    long_lines = [x.size for x in look.lines if x.size >= SENTENCE_SIZE and x.link_share <= 0.8 and x.kind != "caption"]
    return declared < 2 and in_path + in_types + in_title >= 1 and len(long_lines) <= 1.3 * len(pictures) + 2 and all(
        size < CAPTION_SIZE for size in long_lines
    )


def _is_linked_away(node: Any) -> bool:
    """Whether a picture is a teaser's: it stands in a link to a page rather than to a larger picture."""
    above, steps = node.parent, 0
    while above is not None and steps < 3:
        if above.tag == "a":
            return not re.search(r"(?i)\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)|^#|[?&/](?:slide|image|photo|bild|foto)", above.attributes.get("href") or "#")
        above, steps = above.parent, steps + 1
    return False


def _is_live(page: Page, types: frozenset[str]) -> bool:
    """A text that grew by the hour: it says so in JSON-LD, or by its address or title and by the times in it."""
    if "LiveBlogPosting" in types:
        return True
    if not (LIVE_ADDRESS.search(_path(page) or "") or LIVE_TITLE.search(_window_title(page))):
        return False
    if page.first("[itemtype*='LiveBlogPosting']") is not None:
        return True
    stamps = sum(1 for n in page.css("time") if _CLOCK.search(n.text()))
    if stamps >= STAMPS:
        return True
    body = page.body
    lines = Walk([body], yielding=_YIELDING).lines if body is not None else []
    return sum(1 for x in lines if x.link_share < 0.5 and _CLOCK.match(x.text)) >= STAMPS


def _breaks_off(page: Page) -> bool:
    paid = [o for o in page.ld if _is_paid(o)]
    tier = (page.meta_text("article:content_tier", "og:article:content_tier") or "").lower()
    marked = bool(paid) or tier in _PAID_TIERS
    if not marked and not any(page.holds(mark) for mark in _WALL_MARKS):
        return False
    if any(PAYWALL_TEXT.search(node_text(n)[:WALL_CHARS]) for n in page.css(_WALLS)):
        return True
    if not marked:
        return False
    return any(_is_withheld(page, o) for o in paid) or any(_ELLIPSIS.search(node_text(n)) for n in page.css("p")[-LAST_PARAGRAPHS:])


def _is_paid(item: dict[str, Any]) -> bool:
    return str(item.get("isAccessibleForFree")).lower().rpartition("/")[2] in ("false", "no", "0")


def _is_withheld(page: Page, item: dict[str, Any]) -> bool:
    """Whether the part that JSON-LD says is paid for is not on the page."""
    parts = item.get("hasPart")
    selectors = [p.get("cssSelector") for p in (parts if isinstance(parts, list) else [parts]) if isinstance(p, dict)]
    named = [s for s in selectors if isinstance(s, str) and re.fullmatch(r"[.#][\w-]+", s)]
    return bool(named) and all(sum(len(node_text(n)) for n in page.css(s)) < SENTENCE_SIZE for s in named)
