"""Is this page an article? If not, which of a closed set of reasons says why.

A refused article is a lost page, a listing taken for an article only a poor one: so a page that declares itself an
article is believed, and every refusal wants two witnesses, one in what the page says of itself (types, address, title,
class of its body), one in how little text of its own it shows. The second costs a walk and is asked for on suspicion.
"""

from __future__ import annotations

import re
from typing import Any, Literal, get_args

from cleaners import jsonld
from cleaners.listing import (
    LISTING_LINKS,
    MANY_LINKS,
    POSTS,
    SENTENCE_SIZE,
    SHELL_PROSE,
    TITLE_SIZE,
    YIELDING,
    Look,
    body_classes,
    is_listing,
    listing_hints,
    path_of,
)
from cleaners.page import Page, node_text, split_url
from cleaners.paywall import TEASER_PROSE
from cleaners.signs import (
    ACCEPT,
    ARTICLE_CLASSES,
    CHALLENGE_MARKS,
    CHALLENGE_TEXT,
    CHALLENGE_TITLE,
    CONSENT_FRAMES,
    CONSENT_PATH,
    CONSENT_TEXT,
    CONSENT_TITLE,
    GALLERY_PATH,
    GALLERY_TITLE,
    LIVE_ADDRESS,
    LIVE_TITLE,
    LIVE_WORDS,
    NEEDS_SCRIPT,
    NOT_FOUND,
    VIDEO_PATH,
    VIDEO_TITLE,
)
from cleaners.text import LazyPattern, words
from cleaners.walk import LINK_SHARE, Walk

Verdict = Literal[
    "article", "live blog", "paywalled teaser",
    "listing", "gallery", "video", "consent wall", "bot challenge", "soft 404", "script shell",
]  # fmt: skip
VERDICTS: tuple[str, ...] = get_args(Verdict)
UNREAD = "unread"  # of a page that would take too long: hostile markup, or a budget that is used up
ARTICLES: frozenset[str] = frozenset(
    ("article", "live blog", "paywalled teaser")
)  # verdicts under which the text is kept

# All sizes in letters, see `text.size`; from the 787 pages of bench and fixtures and the pages in tests/pages/verdict.
LITTLE_PROSE = 350  # the shortest full news article there has 310, so less is only a reason to look closer
NOTICE_PROSE = 700  # challenge and error pages explain themselves at most so long
VIDEO_PROSE = 600  # a video's description
GALLERY_PROSE = 350  # a gallery's introduction
CONSENT_PROSE = 6000  # the longest wall, all purposes spelled out; privacy policies are longer
WALL_PROSE = 2500  # a wall that nothing but its text gives away
MOST_WALL_PARTS = 3_000  # lines and elements passed over: a wall is short, and each is searched
CONSENT_REST = 250  # text beside the wall's own: a shorter article is not known
SEEN_SHARE = 0.8  # of the body's letters: a look that finds fewer has been misled
PICTURES = 5
CAPTION_SIZE = 350
NOSCRIPT_CHARS = 2000  # of each are read
MOST_NOTICE_CHARS = 300_000  # on the whole page; each takes a microsecond, and an endless one shows no notice
MOST_NOSCRIPTS = 100
LONGEST_TITLE_CHARS = 300
MOST_HEADINGS = 4  # of the first order are read
STAMPS = 4  # times of day in a live blog
LETTERS_PER_LINK = 200  # more text than this for each line of links: no listing
_MOUNTS = (
    "#root, #app, #__next, #__nuxt, #__layout, #main-app, #react-root, #___gatsby, #svelte, app-root, [ng-app], "
    "[ng-view], [data-reactroot]"
)
_PLAYERS = (
    "video, iframe[src*='youtube'], iframe[src*='vimeo'], iframe[src*='dailymotion'], iframe[src*='player'], "
    "iframe[src*='embed'], "
    "[class*='player' i], [id*='player' i], [data-video-id], amp-youtube, amp-video"
)
_STORY_MARKS = "article, time, [itemprop=articleBody], .hentry"
_WALL_REASONS = frozenset(("consent", "hidden", "pop-up", "paywall", "form", "noscript"))
_BUTTONS = "button, a, input[type=submit], input[type=button], [role=button]"
# A feed or sitemap that was saved as a page.
_FEED = re.compile(
    rb"\s*(?:<(?:\?xml[^>]{0,200}>|!--(?:(?!-->).){0,500}-->)\s*){0,9}<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]",
    re.DOTALL,
)
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«›:]+\s+|\s*[|»«•]\s*")
_LARGER = re.compile(r"(?i)\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)|^#|[?&/](?:slide|image|photo|bild|foto)")
_CLOCK = re.compile(r"(?:^|\s)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)")


def before_body(page: Page) -> Verdict | None:
    """What the page's beginning settles, whatever text is on it: that it is a feed, or the challenge's own title."""
    if _FEED.match(page.source):
        return "listing"
    title = page.window_title
    if title in ("Just a moment...", "Attention Required! | Cloudflare") and not _declared(page, frozenset()):
        return "bot challenge"
    return None


def after_body(page: Page, *, prose: int, types: frozenset[str], link_lines: int) -> Verdict:
    """The verdict once the body is known. `prose` is the size of its text in letters, `types` are the JSON-LD types."""
    declared = _declared(page, types)
    if prose >= SHELL_PROSE and _is_live(page, types):
        return "live blog"
    if declared == 2 and prose >= LITTLE_PROSE:
        return "article"
    hints = listing_hints(page, types)
    if prose < LITTLE_PROSE or _is_suspect(page, prose=prose, link_lines=link_lines, hints=hints, declared=declared):
        refusal = _refusal(page, Look(page), prose=prose, types=types, declared=declared, hints=hints)
        return refusal or "article"
    return "article"


def _is_suspect(page: Page, *, prose: int, link_lines: int, hints: int, declared: int) -> bool:
    """Whether a page with text is worth a closer look: it hints at something else, or shows more links than text."""
    if hints > declared:
        return True
    if declared:
        return prose < TEASER_PROSE and not page.headings
    if hints >= 0 and link_lines >= MANY_LINKS and link_lines * LETTERS_PER_LINK > prose:
        return True
    titles = _titles(page)
    return (
        (prose < CONSENT_PROSE and link_lines < 2 * MANY_LINKS and _is_consent_address(page))
        or _says(NOT_FOUND, titles)
        or _says(CHALLENGE_TITLE, titles)
        or _says(CONSENT_TITLE, titles)
        or (prose < WALL_PROSE and link_lines < MANY_LINKS and page.first(_STORY_MARKS) is None)
    )


def _refusal(page: Page, look: Look, *, prose: int, types: frozenset[str], declared: int, hints: int) -> Verdict | None:
    """The reason that a page which looks suspicious is none to keep, if there is one."""
    titles = _titles(page)
    # Misleading names hide from this look what the body has: nothing can be said of it but that it is a wall.
    is_misled = prose >= LITTLE_PROSE and hints <= 0 and look.own + look.teased + look.linked < prose * SEEN_SHARE
    if look.chars <= MOST_NOTICE_CHARS and (
        notice := _notice(page, look, titles, prose=prose, declared=declared, is_misled=is_misled)
    ):
        return notice
    if is_misled:
        return None
    if _is_video(page, look, types=types, prose=prose, declared=declared, titles=titles):
        return "video"
    if _is_gallery(page, look, types=types, prose=prose, declared=declared, titles=titles):
        return "gallery"
    return "listing" if declared < 2 and is_listing(page, look, prose=prose, declared=declared, hints=hints) else None


def _notice(page: Page, look: Look, titles: list[str], *, prose: int, declared: int, is_misled: bool) -> Verdict | None:
    """What stands in the place of an article and says why, or a page that waits for scripts."""
    if not declared and not is_misled and look.own < NOTICE_PROSE:
        if _is_challenge(page, look, titles):
            return "bot challenge"
        if _is_not_found(page, look, titles):
            return "soft 404"
    if (
        prose < CONSENT_PROSE
        and (declared < 2 or prose < LITTLE_PROSE)
        and _is_consent(page, look, titles, prose=prose)
    ):
        return "consent wall"
    return "script shell" if not is_misled and _is_shell(page, look, prose=prose) else None


def _declared(page: Page, types: frozenset[str]) -> int:
    """How firmly a page calls itself an article: 2 in JSON-LD, 1 by meta tags or its body's class, 0 not at all."""
    if any(t.endswith(("Article", "Posting", "Report")) for t in types) and _is_one_article(page):
        return 2
    kind = (page.meta_text("og:type") or "").lower()
    if (
        kind in ("article", "news", "blog.post")
        or "article:published_time" in page.meta
        or ARTICLE_CLASSES & body_classes(page)
    ):
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


def _titles(page: Page) -> list[str]:
    """What the page is called: in the window and in its headings of the first order."""
    shown = (node_text(n) for n in page.headings[:MOST_HEADINGS])
    return [t[:LONGEST_TITLE_CHARS] for t in (page.window_title, *shown) if t]


def _says(pattern: LazyPattern, titles: list[str]) -> bool:
    """Whether a title, or a part of it between separators, is nothing but such a phrase: "404 | The Example"."""
    return any(pattern.fullmatch(p.strip(" .!?…:;,()[]\"'¡¿“”")) for t in titles for p in (t, *_SEPARATOR.split(t)))


def _says_without_scripts(page: Page, pattern: LazyPattern) -> bool:
    return any(pattern.search(n.text()[:NOSCRIPT_CHARS]) for n in page.css("noscript")[:MOST_NOSCRIPTS])


def _is_challenge(page: Page, look: Look, titles: list[str]) -> bool:
    """A test whether a reader is human, or the note that one was taken for a robot."""
    if look.titles >= LISTING_LINKS:
        return False
    told = _says(CHALLENGE_TITLE, titles)
    marked = page.first(CHALLENGE_MARKS) is not None
    saying = [x for x in look.lines if CHALLENGE_TEXT.search(x.text)]
    if look.own < LITTLE_PROSE and any(CHALLENGE_TEXT.search(t) for t in titles):
        return True
    said = bool(saying) or _says_without_scripts(page, CHALLENGE_TEXT)
    if told:
        return said or marked or look.own < LITTLE_PROSE
    # A word on captchas alone is as likely an article's.
    return (said and (marked or look.own - sum(x.size for x in saying) < SHELL_PROSE)) or (
        marked and look.own < SHELL_PROSE
    )


def _is_not_found(page: Page, look: Look, titles: list[str]) -> bool:
    """The page that stands in for one that is gone, sent with status 200."""
    if _says(NOT_FOUND, titles) or "error404" in body_classes(page):
        return True
    if look.own >= CONSENT_REST:
        return False
    saying = [x for x in look.lines if x.link_share < 0.5 and _says(NOT_FOUND, [x.text])]
    if any(x.kind == "heading" for x in saying) or _says(NOT_FOUND, [t.rpartition(": ")[2] for t in titles]):
        return True
    return bool(saying) and sum(x.size for x in saying) * 2 >= look.own  # hardly anything else is said


def _is_consent_address(page: Page) -> bool:
    parts = split_url(page.url)
    return (parts.hostname or "").startswith(("consent.", "cmp.", "zustimmung.")) or CONSENT_PATH.search(
        parts.path
    ) is not None


def _is_consent(page: Page, look: Look, titles: list[str], *, prose: int) -> bool:
    """A page that shows nothing before a reader has agreed: its text is the request, and there is a button to agree."""
    if look.titles >= MANY_LINKS or len(look.lines) + len(look.skipped) > MOST_WALL_PARTS:
        return False
    told = _is_consent_address(page) or _says(CONSENT_TITLE, titles)
    wall = rest = hits = 0
    for item in look.lines:
        if item.link_share <= LINK_SHARE and item.size >= TITLE_SIZE:
            if found := len(CONSENT_TEXT.findall(item.text)):
                wall += item.size
                hits += found
            elif item.size >= SENTENCE_SIZE:
                rest += item.size
                if rest >= CONSENT_REST and not told:
                    return False
    if max(rest, prose) < SHELL_PROSE and page.first(CONSENT_FRAMES) is not None:
        return True
    left = MOST_NOTICE_CHARS
    for skipped in look.skipped:
        if left and (skipped.reason in _WALL_REASONS or (told and skipped.reason == "newsletter")):
            text = node_text(skipped.node)[:left]
            left -= len(text)
            found = len(CONSENT_TEXT.findall(text))
            wall += len(text) if found else 0
            hits += found
    if not hits or not any(ACCEPT.search(_label(n)) for n in page.css(_BUTTONS)):
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


def _is_shell(page: Page, look: Look, *, prose: int) -> bool:
    """A page that scripts are to fill: an empty mount point, a plea to turn scripts on, or nothing but scripts."""
    if prose >= LITTLE_PROSE or look.titles >= LISTING_LINKS:
        return False
    pleads = any(NEEDS_SCRIPT.search(x.text) for x in look.lines)
    if (
        pleads
        and sum(x.size for x in look.lines if x.size >= TITLE_SIZE and not NEEDS_SCRIPT.search(x.text)) < SHELL_PROSE
    ):
        return True
    if look.own >= SHELL_PROSE and prose >= SHELL_PROSE:
        return _has_empty_mount(page) and page.first("h1, article, main p") is None
    if prose >= SHELL_PROSE or page.first("script") is None:
        return False
    if _has_empty_mount(page) or _says_without_scripts(page, NEEDS_SCRIPT):
        return True
    body = page.body
    return body is None or len(words(_bare_text(body))) < SHELL_PROSE


def _is_video(page: Page, look: Look, *, types: frozenset[str], prose: int, declared: int, titles: list[str]) -> bool:
    """A player with a description, not an article that has a video on top."""
    if prose >= VIDEO_PROSE or look.longest >= VIDEO_PROSE:
        return False
    in_path = VIDEO_PATH.search(path_of(page) or "") is not None
    if declared and not (in_path and prose < LITTLE_PROSE):
        return False
    signs = (
        in_path
        + ("VideoObject" in types)
        + (page.meta_text("og:type") or "").startswith("video")
        + any(VIDEO_TITLE.search(t) for t in titles)
    )
    return signs >= 2 or (signs == 1 and page.first(_PLAYERS) is not None)


def _is_gallery(page: Page, look: Look, *, types: frozenset[str], prose: int, declared: int, titles: list[str]) -> bool:
    """Pictures with their captions and at most an introduction."""
    in_path = GALLERY_PATH.search(path_of(page) or "") is not None
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
    long_lines = [
        x.size for x in look.lines if x.size >= SENTENCE_SIZE and x.link_share <= LINK_SHARE and x.kind != "caption"
    ]
    return (
        declared < 2
        and in_path + in_types + in_title >= 1
        and len(long_lines) <= 1.3 * len(pictures) + 2
        and all(size < CAPTION_SIZE for size in long_lines)
    )


def _is_linked_away(node: Any) -> bool:
    """Whether a picture is a teaser's: it stands in a link to a page rather than to a larger picture."""
    above, steps = node.parent, 0
    while above is not None and steps < 3:
        if above.tag == "a":
            return _LARGER.search(above.attributes.get("href") or "#") is None
        above, steps = above.parent, steps + 1
    return False


def _is_live(page: Page, types: frozenset[str]) -> bool:
    """A text that grew by the hour: it says so in JSON-LD, or by its address or title and by the times in it."""
    if "LiveBlogPosting" in types:
        return True
    path, title = path_of(page) or "", page.window_title
    named = f"{path} {title}".lower()
    if not any(word in named for word in LIVE_WORDS) or not (LIVE_ADDRESS.search(path) or LIVE_TITLE.search(title)):
        return False
    if page.first("[itemtype*='LiveBlogPosting']") is not None:
        return True
    stamps = sum(1 for n in page.css("time") if _CLOCK.search(n.text()))
    if stamps >= STAMPS:
        return True
    body = page.body
    lines = Walk([body], yielding=YIELDING).lines if body is not None else []
    return sum(1 for x in lines if x.link_share < 0.5 and _CLOCK.match(x.text)) >= STAMPS
