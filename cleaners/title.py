"""The headline: what a reader sees at the top of the article, without the site's name and without a kicker.

A page names itself in up to five places (h1, JSON-LD, Open Graph, Twitter card, window title), which differ: labels are
shortened or sharpened for search and sharing, the h1 may be the site's name or hold a kicker as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from cleaners import jsonld
from cleaners.boilerplate import named_reason
from cleaners.page import TAG_IDS, Node, Page, class_of, node_text, tag_ids
from cleaners.site_lookup import host_of
from cleaners.site_name import SEPARATORS, parted, without_site
from cleaners.text import LazyPattern, line, run_together, size, words

LONGEST_TITLE_CHARS = 400
MOST_PARTS = 10  # of a headline
LONGEST_LABEL_CHARS = 5_000  # what is longer names no page
LONGEST_KICKER_CHARS = 70
HEADINGS_LOOKED_AT = 12
LEVELS_AROUND_HEADLINE = 4
LEAST_TELLING_CHARS = 4  # of a word that two headings share
LEAST_SHARED_WORDS = 2
MOST_OF_TITLE_SHARE = 0.6
LONG_TITLE_CHARS = 25
LONGEST_SITE_CHARS = 40  # of a site's name with its slogan
LEAST_FORUM_PARTS = 3  # of a window title: the forum's name, "View topic", the topic
LONGEST_OLD_TITLE_CHARS = 200
MOST_TITLE_LIKE = 400  # elements of a page without headings that are looked at
LEAST_TITLE_CHARS = 12  # a shorter h1 that no label knows is as often a section's name
CLOSE_ENOUGH_SIZE = 15  # a label and an h1 that share so many letters from the start name the same thing

_KICKER = LazyPattern(
    r"kicker|overline|over-?title|topline|top-?line|dachzeile|roof|spitzmarke|catchline|eyebrow|super-?title|pre-?title|supra|prefix|label|"
    r"section|category|rubric|rubrik|overheading|surtitre|antetitulo|volanta|occhiello|tagline|intro-?title|flag|badge|location|city",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:entry|post|article|page|story|news)[-_]?(?:title|headline)(?![a-z])", re.IGNORECASE)
_OLD_NAME = LazyPattern(
    r"(?i)(?:(?:article|artigo|artikel|news|noticia|story|post|texto?)[-_]?)?"
    r"(?:t[ií]tulo|titre|titel|titolo|title|headline|overskrift|rubrik|tytul|otsikko|naslov|manchete|head)(?:[-_]?\d)?"
)
_TITLE_LIKE = (
    "font[size='4'], font[size='5'], font[size='6'], font[size='7'], font[size='+2'], font[size='+3'], "
    "div[class], span[class], td[class], p[class], b[class], strong[class]"
)
_SITE_NAMED = LazyPattern(r"(?<![a-z])(?:logo|(?:site|blog)[-_]?(?:title|name|logo))(?![a-z])", re.IGNORECASE)
_A, _P, _ARTICLE = TAG_IDS["a"], TAG_IDS["p"], TAG_IDS["article"]
_LISTS = tag_ids("li nav")
_ARCHIVE = LazyPattern(r"(?i)»\s*blog arch\w+\s*»")
_DASHES = str.maketrans("–—", "--")
_BAR = " | "
_JOINTS = (": ", "– ", " - ", "; ")
_LEFT_OVER = re.compile(r"\s+[|ǀ–—·•»›~\\/-]+$")  # before a name that is not there
_BEFORE_SITE = frozenset("|ǀ–—·•«»›~/\\-｜ㅣ")  # no colon: what follows one is as often the headline


def choose_title(page: Page, article: dict[str, Any], *, outlets: Sequence[str]) -> tuple[str | None, str]:
    """The title and where it stands. Remembers in `page.headline` the element that shows it."""
    own = {w for o in outlets if (w := words(o))}
    label = run_together(host_of(page.url or page.canonical).partition(".")[0])
    window = page.window_title if len(page.window_title) <= LONGEST_LABEL_CHARS else ""
    headings = _headings(page)
    seen = {words(text) for _, text in headings}
    labels: list[tuple[str, str]] = []
    cut: dict[str, str] = {}  # most pages say the same in each label
    for raw, origin in (
        (jsonld.text(article.get("headline")), "JSON-LD"),
        (page.meta_text("og:title"), "og:title"),
        (page.meta_text("twitter:title"), "twitter:title"),
        # Of the years before there were labels for sharing.
        (page.meta_text("headline", "hdl") if "og:title" not in page.meta else None, "meta"),
        (window, "title"),
    ):
        if raw and len(raw) <= LONGEST_LABEL_CHARS and raw not in cut:
            # What a heading says in full ends with no site's name.
            cut[raw] = _LEFT_OVER.sub("", raw if words(raw) in seen else without_site(raw, own, label))
        if raw and cut.get(raw):
            labels.append((cut[raw], origin))
    if headings and (found := _second_heading(page, labels, words(headings[0][1]))) is not None:
        return found
    said_as = {words(text) for text, origin in labels if origin != "title"}
    if not said_as and headings and (found := _named_below(page, window, headings[0][1])) is not None:
        return found
    once: dict[str, tuple[str, str, Node]] = {}  # a page may hold its headline twice, for narrow screens and for wide
    for node, text in headings:
        for whole, bare in _shown(node, text):
            if not _is_site(whole, node, own, label, window, said_as):
                once.setdefault(words(whole), (whole, bare, node))
    shown = list(once.values())
    # What a reader sees, if a label of the page agrees: with its kicker, without it, or nearly.
    for whole, bare, node in shown:
        for said, _ in labels:
            if words(said) == words(whole):
                page.headline = node
                # A kicker is what the first label leaves out, or the one for sharing.
                alone = next((t for t, o in labels if o == "og:title" and _front(whole, t) is not None), None)
                if alone is None and labels[0][1] != "title" and _has_kicker(node, whole, labels[0][0]):
                    alone = labels[0][0]
                if not said_as or _BAR in said:
                    alone = _without_kicker(node, said)
                # Between the parts of a headline a label has the colon that a style sheet stands for.
                is_apart = whole != said and _has_parts(node) and any(mark in said for mark in _JOINTS)
                return alone or (whole if whole == bare and not is_apart else said), "h1"
    for _, bare, node in shown:
        for said, _ in labels:
            if match := _agreed(bare, said):
                page.headline = node
                return (said if match == bare and _has_subtitle(node, bare, said) else match), "h1"
    around = f" {words(window)} "
    start = words(parted(window)[0])
    within = [
        (bare, node)
        for _, bare, node in shown
        if words(bare) == start or (len(bare) >= LEAST_TITLE_CHARS and f" {words(bare)} " in around)
    ]
    said_there = {w for w in around.split() if len(w) >= LEAST_TELLING_CHARS}
    says_else = shown and all(said_there.isdisjoint(words(whole).split()) for whole, _, _ in shown)
    if says_else and (found := _lower_heading(page, window)) is not None:
        return found  # such an h1 is a section's name
    telling = (
        within
        or [(bare, node) for _, bare, node in shown if _is_named(node)]
        or [
            (bare, node)
            for _, bare, node in shown
            if len(bare) >= (LEAST_TITLE_CHARS if len(shown) == 1 else LONG_TITLE_CHARS)
        ]
    )
    if len(telling) == 1:
        page.headline = telling[0][1]
        return telling[0][0], "h1"
    if not headings and (found := _only_heading(page, labels)) is not None:
        return found
    if labels and labels[0][1] != "title":
        first, origin = labels[0]
        # A label that another one begins with has a section or a slogan behind it there.
        return next(
            ((t, o) for t, o in labels[1:] if len(t) >= LONG_TITLE_CHARS and first.startswith(t)), (first, origin)
        )
    return _by_heading(page, window, labels) or next(((bare, "h1") for _, bare, _ in shown), (None, ""))


def _headings(page: Page) -> list[tuple[Node, str]]:
    """The headings of the first order with what they say, but for those of several that are links to other articles, or
    for screen readers only: "Navigation"."""
    if len(page.headings) == 1:
        return [(page.headings[0], node_text(page.headings[0]))]
    seen = [n for n in page.headings if named_reason(class_of(n), None) != "hidden"]
    found = [(n, node_text(n)) for n in seen or page.headings if not _leads_elsewhere(n, page)]
    first = _article_of(found[0][0]) if found else None
    # Others are of the next articles on an endless page.
    return [(n, text) for n, text in found if first is None or _article_of(n) in (first, None)]


def _article_of(headline: Node) -> int | None:
    """The mem_id of the <article> that holds a heading."""
    above = headline.parent
    while above is not None and above.tag_id != _ARTICLE:
        above = above.parent
    return above.mem_id if above is not None else None


def _leads_elsewhere(headline: Node, page: Page) -> bool:
    """Whether a heading stands in a link to another page."""
    above = headline.parent
    for _ in range(LEVELS_AROUND_HEADLINE):
        if above is None:
            return False
        if above.tag_id == _A:
            target = page.absolute(above.attributes.get("href"))
            return target is not None and jsonld.path(target) != jsonld.path(page.url or page.canonical or "")
        above = above.parent
    return False


def _is_navigation(headline: Node) -> bool:
    """Whether a heading is the last step of a breadcrumb: written for search engines, the headline stands below it."""
    above = headline.parent
    for _ in range(LEVELS_AROUND_HEADLINE):
        if above is None:
            return False
        if above.tag_id in _LISTS or "breadcrumb" in class_of(above).lower():
            return True
        above = above.parent
    return False


def place_of(headline: Node, page: Page) -> Node:
    """The element around which byline and date stand: of a headline in a breadcrumb the first h2 that shows much of
    what it or the window title says.

    A sub-heading, which follows a paragraph, is none, nor is a deck, which stands right below the headline itself.
    """
    if not _is_navigation(headline):
        return headline
    if (named := page.first("[itemprop=headline]:not(meta, h1)")) is not None:
        return named
    said = {w for w in words(f"{node_text(headline)} {page.window_title}").split() if len(w) >= LEAST_TELLING_CHARS}
    for node in page.css("h2")[:HEADINGS_LOOKED_AT]:
        if len(said.intersection(words(node_text(node)).split())) >= LEAST_SHARED_WORDS:
            before = node.prev
            while before is not None and before.tag_id != _P and before.mem_id != headline.mem_id:
                before = before.prev
            return node if before is None else headline
    return headline


def _second_heading(page: Page, labels: Sequence[tuple[str, str]], seen: str) -> tuple[str, str] | None:
    """A label that an h2 shows, or an h3 that is called the headline, while the h1 shows another one (`seen`): such an
    h1 is written for search engines, or is the blog's name."""
    if not seen:
        return None
    rest = [(t, key) for t, o in labels if o != "title" and (key := words(t)) not in seen and seen not in key]
    for node in page.css("h2, h3")[:HEADINGS_LOOKED_AT] if rest else ():
        is_named = _is_named(node)
        if node.tag == "h3" and not is_named:
            continue
        for whole, bare in _shown(node, node_text(node)):
            text = words(whole)
            for title, key in rest:
                if len(title) < LONG_TITLE_CHARS and not is_named:
                    continue
                if text == key or (text.endswith(" " + key) and len(text) - len(key) <= LONGEST_KICKER_CHARS):
                    page.headline = node
                    return (title if whole == bare else bare), "h3" if node.tag == "h3" else "h2"
    return None


def _only_heading(page: Page, labels: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The one h2 that is called the headline, where there is no h1 and a label says much of it in another way: labels
    are written for search engines, too."""
    named = [n for n in page.css("h2")[:HEADINGS_LOOKED_AT] if _is_named(n)]
    title = node_text(named[0]) if len(named) == 1 else ""
    if not LEAST_TITLE_CHARS <= len(title) <= LONGEST_TITLE_CHARS:
        return None
    if any(_front(title, text) is not None for text, _ in labels):
        return None  # with a kicker
    said = {w for w in words(title).split() if len(w) >= LEAST_TELLING_CHARS}
    if all(len(said.intersection(words(text).split())) < LEAST_SHARED_WORDS for text, _ in labels):
        return None
    page.headline = named[0]
    return title, "h2"


def headline_of(page: Page, title: str) -> Node | None:
    """The heading that shows a title which is known from elsewhere."""
    key = words(title)
    found = next((n for n in page.headings if words(node_text(n)) == key), None)
    lower = [(n, node_text(n)) for n in page.css("h2, h3, h4")] if found is None else []
    found = found or next((n for n, text in lower if words(text) == key), None)
    if len(title) <= LONGEST_TITLE_CHARS:  # else each heading would be held against a book
        found = found or next((n for n, text in lower if _has_kicker(n, text, title)), None)
    # Without any h1 the heading in an article's header is what a reader sees, though all labels say something else.
    return found or (page.first("article header h2") if not page.headings else None)


def _shown(headline: Node, whole: str) -> list[tuple[str, str]]:
    """An h1's text, and the same without its kicker; nothing where it is empty or too long for a title."""
    if not whole or len(whole) > LONGEST_TITLE_CHARS:
        return []
    for part in headline.css("small, span[class]")[:MOST_PARTS]:
        is_hidden = named_reason(class_of(part), None) == "hidden"
        if (is_hidden or part.tag == "small") and words(said := node_text(part)):
            rest = line(whole.replace(said, " ", 1)).strip(" ,:")
            whole = rest if len(rest) >= LEAST_TITLE_CHARS else whole
    half = len(whole) // 2
    if whole[:half] == whole[half + 1 :] and whole[half] == " ":
        whole = whole[:half]  # once for narrow screens and once for wide ones
    first = headline.first_child
    while first is not None and not first.is_element_node and not (first.text_content or "").strip():
        first = first.next
    if first is not None and first.is_element_node and _KICKER.search(class_of(first)):
        kicker = node_text(first)
        rest = line(whole.removeprefix(kicker)).lstrip(" :|–-")
        if kicker and len(kicker) <= LONGEST_KICKER_CHARS and len(rest) >= LEAST_TITLE_CHARS and rest != whole:
            return [(whole, rest)]
    return [(whole, whole)]


def _front(shown: str, said: str) -> str | None:
    """The words that an h1 has in front of what a label says; None where it does not end so."""
    whole, end = words(shown), words(said)
    front = whole.removesuffix(" " + end)
    return front if size(end) >= CLOSE_ENOUGH_SIZE and front != whole and len(front) <= LONGEST_KICKER_CHARS else None


def _has_parts(headline: Node) -> bool:
    """Whether a headline is made of elements, none of them mere emphasis."""
    return any(n.tag in ("span", "div") for n in headline.iter())


def _has_kicker(headline: Node, shown: str, said: str) -> bool:
    """Whether an h1 has something in front of what a label says, in an element of its own."""
    front = _front(shown, said)
    return front is not None and any(words(node_text(n)) == front for n in headline.css("*"))


def _without_kicker(headline: Node, window: str) -> str | None:
    """What the window title has behind its first dash or bar, where what stands before has an element of its own in the
    headline; None where it has none."""
    mark = SEPARATORS.search(window)
    if mark is None or mark[0].strip()[:1] not in _BEFORE_SITE or mark.start() > LONGEST_KICKER_CHARS:
        return None
    kicker, rest = words(window[: mark.start()]), window[mark.end() :]
    is_apart = len(rest) >= LEAST_TITLE_CHARS and any(words(node_text(n)) == kicker for n in headline.css("*"))
    return rest if is_apart else None


def _has_subtitle(headline: Node, shown: str, said: str) -> bool:
    """Whether an h1 goes on behind what a label says, in an element of its own."""
    rest = words(shown.removeprefix(said))
    return shown.startswith(said) and bool(rest) and any(words(node_text(n)) == rest for n in headline.css("*"))


def _is_named(headline: Node) -> bool:
    """Whether markup says that this heading is the article's own."""
    attributes = headline.attributes
    return attributes.get("itemprop") == "headline" or _NAMED.search(class_of(headline)) is not None


def _is_site(
    text: str, headline: Node, own: Collection[str], label: str, window: str, said_as: Collection[str]
) -> bool:
    """Whether an h1 is the site's or a section's name: called so, or what the window title has behind the headline.

    `said_as` are the labels but for the window title: what one of them says is the headline.
    """
    key = words(text)
    if key in own or (label and key.replace(" ", "") == label):
        return True
    if key in said_as or len(text) >= len(window):
        return False
    if _SITE_NAMED.search(class_of(headline)):
        return True
    at = window.translate(_DASHES).casefold().find(text.translate(_DASHES).casefold())
    if at == 0:
        return _ARCHIVE.search(window) is not None  # "Site » Blog Archive » Headline"
    if at > 0 and at + len(text) == len(window):
        # "Headline | Site"; where what stands in front is the shorter or the host's name, it is "Site | Headline".
        is_host = bool(label) and run_together(window[:at]).startswith(label)
        return window[:at].rstrip()[-1] in _BEFORE_SITE and len(text) <= max(at, LONGEST_SITE_CHARS) and not is_host
    return len(text) < LONG_TITLE_CHARS and key in [words(p) for p in parted(window)[1:]]


def _agreed(shown: str, said: str) -> str | None:
    """The headline on which an h1 and a label agree, or None where they do not."""
    a, b = words(shown), words(said)
    if not a or not b:
        return None
    if a == b:
        return shown
    if size(b) >= CLOSE_ENOUGH_SIZE and (a.endswith(" " + b) and len(a) - len(b) <= LONGEST_KICKER_CHARS):
        return said  # the h1 has a kicker in front
    if min(size(a), size(b)) >= CLOSE_ENOUGH_SIZE and (a.startswith(b) or b.startswith(a) or b.endswith(a)):
        return shown
    longest, label_longest = (max(parted(t), key=len) for t in (shown, said))
    is_most = len(longest) >= max(LONG_TITLE_CHARS, MOST_OF_TITLE_SHARE * len(said))
    if not is_most or words(longest) != words(label_longest):
        return None
    rest = shown.removeprefix(longest).strip(" |–—:-")
    # "Lease or buy – which is cheaper?" ends with no site's name.
    return shown if shown.startswith(longest) and rest and (rest[0].islower() or rest[-1] in "?!") else longest


def _named_below(page: Page, window: str, shown: str) -> tuple[str, str] | None:
    """The lower heading that is called the article's title and says what the window title has behind a site's name; or
    says its last part, as in a forum: "Lantern forum • View topic - The old pump"."""
    key, whole = words(shown), words(window)
    if not key or not whole.startswith(key + " "):
        return None
    has_parts = len(parted(window)) >= LEAST_FORUM_PARTS
    for node in page.css("h2, h3"):
        said = words(text := node_text(node))
        is_last = has_parts and len(text) >= LONG_TITLE_CHARS and window.endswith(f" - {text}")
        if is_last or (said == whole[len(key) + 1 :] and _is_named(node)):
            page.headline = node
            return text, "heading and title"
    return None


def _old_headline(page: Page, window: str) -> tuple[str, str] | None:
    """The headline of a page from before headings were marked: what is called the title, or is set in large letters.

    It begins as a part of the window title does, or is the only one of its kind: print versions name only the site.
    """
    found: list[tuple[Node, str]] = []
    for node in page.css(_TITLE_LIKE)[:MOST_TITLE_LIKE]:
        if node.tag != "font" and _OLD_NAME.fullmatch(class_of(node)) is None:
            continue  # its text is asked for last: it may be the whole page's
        text = node_text(node)
        if LEAST_TITLE_CHARS <= len(text) <= LONGEST_OLD_TITLE_CHARS and node.css_first("a, p, table") is None:
            found.append((node, text))
    starts = [key for p in parted(window) if len(p) >= LEAST_TITLE_CHARS and (key := words(p))]
    telling = [(n, t) for n, t in found if any(words(t).startswith(key) for key in starts)]
    named = [(n, t) for n, t in found if n.tag != "font"]
    for node, text in telling or (named if len(named) == 1 else []):
        page.headline = node
        return text, "called the title" if node.tag != "font" else "large letters"
    return None


def _by_heading(page: Page, window: str, labels: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """A part of the window title that a heading of the page repeats, or the headline of a page without headings; else
    the window title."""
    found = _lower_heading(page, window)
    if found is None and not page.headings:
        found = _old_headline(page, window)
    return found or (labels[0] if labels else None)


def _lower_heading(page: Page, window: str) -> tuple[str, str] | None:
    """The heading of lower order that repeats a part of the window title."""
    whole = words(window)
    said = {words(p): p for p in parted(window)}
    parts = said.keys() - {""}
    for node in page.css("h2, h3"):
        text = node_text(node)
        key = words(text)
        # A headline with separators of its own is several parts.
        if len(text) >= LEAST_TITLE_CHARS and (
            key in parts
            or key == whole
            or (len(parts) > 1 and (whole.startswith(key + " ") or whole.endswith(" " + key)))
        ):
            page.headline = node
            return text, "heading and title"
        behind = next((p for p in parts if key.endswith(" " + p)), None)
        if behind is not None and _has_kicker(node, text, said[behind]):
            page.headline = node
            return said[behind].strip(), "heading and title"
    return None
