"""The whole way of a page or a text to an Article, in order.

1. decode and parse once: everything below reads the same tree.
2. find the site, so that its rules speak before the generic ones.
3. body: the container, then its lines; elements named as template are passed over.
4. lines: facts lifted out by the site's patterns, then its other patterns, then the common ones.
5. metadata: after the lines, because a site's pattern on a line knows better than a generic source.
6. what needs the title: its repetition, bare headings, links. Then the verdict, and the article.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from typing import Any, NamedTuple

from cleaners import jsonld, lines, metadata, verdict
from cleaners.article import Article, Image, Removal, Report
from cleaners.body import Body, find_body, text_elsewhere
from cleaners.deck import find_deck
from cleaners.dumps import without_menu
from cleaners.edges import is_title
from cleaners.errors import EmptyBody, NotAnArticle
from cleaners.facts import Facts
from cleaners.fragments import mended
from cleaners.front_matter import front_matter, told_beside
from cleaners.images import image_of, images
from cleaners.labels import is_label
from cleaners.markdown import is_markdown, markdown_lines
from cleaners.outcome import NO_TEXT, outcome
from cleaners.page import Page, node_text
from cleaners.paywall import is_teaser, wall_lines
from cleaners.rescue import is_weak, rescue
from cleaners.saved import opened, original_url
from cleaners.site import Site, Sites
from cleaners.site_files import load_sites
from cleaners.site_lookup import by_fingerprint, find_site, host_of, named_site, plain_address, site_of
from cleaners.story import find_story, story_body, story_captions, story_facts
from cleaners.text import PROSE_SIZE, ends_sentence
from cleaners.text_facts import FRONT_MATTER, GIVEN, read_text_facts, read_told
from cleaners.text_marks import unmarked, unwrapped
from cleaners.trim import trim
from cleaners.walk import LINK_SHARE

MOST_TEXT_LINES = 60_000  # of a text without a page, half of them empty; a page may have 30,000
OPENING_LINES = 6  # so near the top of the text a byline or a date may stand
CLOSING_LINES = 8  # so near its end, before what is no text is taken off
PAGE_WITHOUT_TEXT = 500  # letters
SHOWN_FIELDS = ("title", "summary", "authors", "section", "tags")  # in which a wrong label shows


def clean_html(
    html: bytes | str,
    *,
    url: str | None = None,
    site: Site | str | None = "auto",
    sites: Sites | None = None,
    charset: str | None = None,
    budget_s: float | None = None,
    fetched: datetime | None = None,
) -> Article:
    """The article on a saved page.

    `site` is "auto" (by URL, then canonical link, then the marks of a family or a fingerprint), None (no site rules),
    a name or a Site. `sites` are the site files to choose from, the shipped ones if None. `charset` is the HTTP
    header's. `budget_s` is how many seconds the page may take: asked after each step, so that it can take a little
    longer; without it, markup that would take minutes is refused anyway. `fetched` is when the page was had, aware: no
    later date on it is believed, nor one later than now where it is None.
    Raises NotAnArticle or EmptyBody.
    """
    asked = _Asked(url, site, sites, charset, _Clock(budget_s), fetched, explain=False)
    return _article(_inspect(html, asked), url)


def clean_text(
    text: str,
    *,
    url: str | None = None,
    site: Site | str | None = "auto",
    sites: Sites | None = None,
    known: Mapping[str, object] | None = None,
) -> Article:
    """The article in a text that another extractor made, its boilerplate still in it. Raises EmptyBody.

    Plain text or Markdown. The first line is its title, unless it reads like a paragraph: then it has none. `known` is
    what the extractor found beside it, by any of the usual names ({"title": …, "author": …, "date": …, "url": …}): that
    is believed first, then what stands above the text as front matter; their address too, where `url` is not given.
    """
    return _article(inspect_text(text, url=url, site=site, sites=sites, known=known), url)


def _article(report: Report, url: str | None) -> Article:
    if report.article is not None:
        return report.article
    reason = report.reason or NO_TEXT
    raise EmptyBody(reason, url=url) if report.verdict in verdict.ARTICLES else NotAnArticle(reason, url=url)


def inspect_html(
    html: bytes | str,
    *,
    url: str | None = None,
    site: Site | str | None = "auto",
    sites: Sites | None = None,
    charset: str | None = None,
    budget_s: float | None = None,
    fetched: datetime | None = None,
) -> Report:
    """The same way as `clean_html`, explained. Never raises for a bad page."""
    return _inspect(html, _Asked(url, site, sites, charset, _Clock(budget_s), fetched, explain=True))


class _Clock:
    """Seconds by step, and an end to all of them together."""

    def __init__(self, budget_s: float | None) -> None:
        self.timings: dict[str, float] = {}
        self._budget_s = budget_s
        self._started = self._last = time.perf_counter()

    def lap(self, step: str) -> None:
        """End a step. Raises NotAnArticle where the budget is used up."""
        now = time.perf_counter()
        self.timings[step] = self.timings.get(step, 0.0) + now - self._last
        self._last = now
        if self._budget_s is not None and now - self._started > self._budget_s:
            raise NotAnArticle(f"took longer than {self._budget_s:g} s")


class _Asked(NamedTuple):
    """What is asked of a page, see `clean_html`; and whether the text of what is passed over is to be told."""

    url: str | None
    site: Site | str | None
    sites: Sites | None
    charset: str | None
    clock: _Clock
    fetched: datetime | None
    explain: bool


def _inspect(html: bytes | str, asked: _Asked) -> Report:
    """The whole way; what can't be read in a bounded time is refused."""
    try:
        return _cleaned(html, asked)
    except NotAnArticle as refused:
        return Report(reason=refused.reason, verdict=verdict.UNREAD, timings=asked.clock.timings)


def _cleaned(html: bytes | str, asked: _Asked, *, trust_label: bool = True) -> Report:
    clock = asked.clock
    page = Page(html, url=asked.url, charset=asked.charset, trust_label=trust_label)
    rules = site_of(page, site=asked.site, sites=asked.sites)
    clock.lap("parse")
    facts = Facts(fetched=asked.fetched)
    story = find_story(page, site=rules) if rules is not None and rules.story is not None else None
    if rules is not None and story is not None:
        story_facts(facts, story, site=rules)
    body = _body(page, rules, story)
    # Looking for shadow roots takes a tenth of a parse, and a page with text needs none.
    if lines.letters(body.lines) < PAGE_WITHOUT_TEXT and (whole := opened(page.source)) != page.source:
        return _cleaned(whole.decode("utf-8", "replace"), asked, trust_label=trust_label)
    draft = lines.Draft(lines.mend(body.lines))
    lines.lift(draft, site=rules)
    lines.apply_site(draft, site=rules)
    _put_lifted(facts, draft, zone=rules.timezone if rules is not None else None)
    clock.lap("body")
    opening = [x.text for x in draft.lines[:OPENING_LINES] if x.kind != "quote"]
    # Cards of other articles may stand below a signature.
    last = [x for x in draft.lines[-2 * CLOSING_LINES :] if x.link_share < LINK_SHARE][-CLOSING_LINES:]
    closing, signed = [x.text for x in last], [x.text for x in last if x.kind != "item"]
    metadata.read(facts, page, site=rules, body=body, opening=opening, closing=closing)
    shown = (*(x.text for x in body.lines), *(str(facts.get(f)) for f in SHOWN_FIELDS))
    if page.trusted and any("\ufffd" in text for text in shown):
        # The label was wrong: once more, by what the bytes look like.
        return _cleaned(html, asked, trust_label=False)
    clock.lap("metadata")
    trim(
        draft,
        titles=_titles(facts, page),
        body=body,
        authors=facts.get("authors") or (),
        host=host_of(page.url or page.canonical),
    )
    clock.lap("trim")
    facts.origins["body"] = body.origin
    facts.origins["encoding"] = page.encoding
    decided = verdict.before_body(page) or verdict.after_body(
        page,
        prose=lines.letters(draft.lines),
        types=facts.types,
        link_lines=body.link_lines,
    )
    if (
        decided == "article"
        and draft.lines
        and is_teaser(page, body, prose=lines.letters(draft.lines), last=draft.lines[-1].text)
    ):
        decided = "paywalled teaser"
        draft.remove(wall_lines(body, draft.lines), step="box", rule="paywall", reason="request of a paywall")
        facts.put("access", "paid", "paywall")
    is_shell = decided == "script shell"
    if (decided in verdict.ARTICLES or is_shell) and _rescue(draft, facts, page, body, said_only=is_shell):
        decided = "article" if is_shell else decided
    if decided in verdict.ARTICLES:
        _add_deck(draft, facts, page, body)
    clock.lap("verdict")
    flooded = [Removal("guard", "markup", page.flood, "surplus tags and attributes")] if page.flood else []
    # Text of what was passed over is asked for only where somebody reads it.
    removals = (
        [Removal("select", s.reason, s.reason, t) for s in body.skipped if (t := node_text(s.node))]
        if asked.explain
        else []
    )
    return outcome(
        draft,
        facts,
        url=asked.url or page.url,
        site=rules,
        decided=decided,
        closing=signed,
        pictures=_pictures(page, body, rules, story),
        removals=[*flooded, *removals, *draft.removals],
        timings=clock.timings,
    )


def _pictures(page: Page, body: Body, rules: Site | None, story: Any) -> tuple[Image, ...]:
    """What is known of the article's pictures: from the story JSON, or from the captions on the page."""
    if rules is not None and rules.story is not None and story is not None:
        return tuple(
            image_of(caption or "", url=None, credit=credit)
            for caption, credit in story_captions(story, story=rules.story)
        )
    nodes = page.css(", ".join(rules.body.captions)) if rules is not None and rules.body.captions else []
    return images(page, nodes or [s.node for s in body.skipped if s.reason == "caption"])


def _add_deck(draft: lines.Draft, facts: Facts, page: Page, body: Body) -> None:
    """The deck becomes the first line and the summary:

    a site's rule names it, or it stands between headline and body.
    """
    is_ruled = facts.origins.get("summary", "").startswith(("site", "story"))
    deck, points = (facts.get("summary"), []) if is_ruled else find_deck(page, body)
    lines.add_points(draft, points)
    if not deck or is_title(deck, _titles(facts, page)):
        return
    if not is_ruled:
        facts.values["summary"], facts.origins["summary"] = deck, "deck"
    lines.add_deck(draft, deck)


def _rescue(draft: lines.Draft, facts: Facts, page: Page, body: Body, *, said_only: bool) -> bool:
    """Where next to nothing was found, the lines of a second opinion take its place; whether they did.

    `said_only`: a page that shows nothing may still say its text in its JSON-LD.
    """
    letters = lines.letters(draft.lines)
    article = jsonld.main_object(page)
    if body.origin.startswith("site") or not is_weak(letters, article):
        return False
    found, origin = rescue(
        page,
        article,
        titles=_titles(facts, page),
        letters=letters,
        elsewhere=text_elsewhere(body),
        said_only=said_only or any(x.size >= PROSE_SIZE and ends_sentence(x.text) for x in draft.lines),
    )
    if found:
        draft.lines = lines.text_lines("\n".join(found))
        trim(draft, titles=_titles(facts, page), body=Body(draft.lines, [], [], origin))
        facts.origins["body"] = origin
    return bool(found)


def _titles(facts: Facts, page: Page) -> list[str]:
    """All the ways in which a page names its article."""
    labels = (
        facts.get("title"),
        page.meta_text("og:title"),
        page.meta_text("twitter:title"),
        *(o.get("headline") for o in page.ld),
        node_text(page.headline) if page.headline is not None and not page.headings else None,
    )
    return list(dict.fromkeys(t for t in labels if isinstance(t, str) and t))


def _body(page: Page, rules: Site | None, story: Any) -> Body:
    """The story that the page carries as JSON where it has text, else what stands in the page."""
    if rules is not None and rules.story is not None and story is not None:
        body = story_body(story, story=rules.story)
        if body.lines:
            return body
    return find_body(page, site=rules)


def inspect_text(
    text: str,
    *,
    url: str | None = None,
    site: Site | str | None = "auto",
    sites: Sites | None = None,
    known: Mapping[str, object] | None = None,
) -> Report:
    """The same way as `clean_text`, explained."""
    started = time.perf_counter()
    if text.count("\n") > MOST_TEXT_LINES:
        reason = f"hostile text: more than {MOST_TEXT_LINES:,} lines"
        return Report(reason=reason, verdict=verdict.UNREAD, timings={"text": time.perf_counter() - started})
    told, below = front_matter(text)
    beside = told_beside(known or {})
    above, text = text[: len(text) - len(below)], below
    found = lines.mend(
        markdown_lines(unwrapped(text)) if is_markdown(text) else lines.text_lines(mended(unwrapped(unmarked(text))))
    )
    files = sites or load_sites()
    rules = named_site(site, files)
    address = original_url(url or _told_url(beside) or _told_url(told)) or None
    if site == "auto":
        rules = find_site(address, sites=files) or by_fingerprint("\n".join(x.text for x in found), sites=files)
    facts = Facts()
    facts.put("canonical_url", plain_address(address), GIVEN if url or _told_url(beside) else FRONT_MATTER)
    head = without_menu(found, address) if rules is None else None
    draft = lines.Draft(head.lines if head is not None else found)
    draft.removals += [
        Removal("lift", FRONT_MATTER, "fields above the text", t) for x in above.split("\n") if (t := x.strip())
    ]
    draft.removals += [Removal("head", "menu", "menu above the text", t) for t in (head.left_out if head else ())]
    draft.removals += [Removal("tail", "menu", "menu below the text", t) for t in (head.below if head else ())]
    lines.lift(draft, site=rules)
    lines.apply_site(draft, site=rules)
    _put_lifted(facts, draft, zone=rules.timezone if rules is not None else None)
    opening = [x.text for x in draft.lines[:OPENING_LINES]]
    labels = head.labels if head is not None else [t for t in opening[1:] if is_label(t, near_top=True)]
    # One below a paragraph is of a part.
    top = takewhile(lambda x: x.size < PROSE_SIZE or not ends_sentence(x.text), draft.lines[:OPENING_LINES])
    headline = next((x.text for x in top if x.kind == "headline"), None)
    for said, origin in ((beside, GIVEN), (told, FRONT_MATTER)):
        read_told(facts, said, origin, headline=headline)
    read_text_facts(facts, opening=opening, headline=headline, labels=labels, address=address)
    closing = [x.text for x in draft.lines[-CLOSING_LINES:] if x.kind != "item"]
    trim(
        draft,
        titles=[t for t in (facts.get("title"), *beside.get("title", ()), *told.get("title", ())) if t],
        body=Body(found, [], [], "text" if rules is None else "site: text"),
        authors=facts.get("authors") or (),
    )
    return outcome(
        draft,
        facts,
        url=url or address,
        site=rules,
        decided="article",
        closing=closing,
        pictures=(),
        removals=draft.removals,
        timings={"text": time.perf_counter() - started},
    )


def _told_url(told: Mapping[str, Sequence[str]]) -> str:
    return next(iter(told.get("canonical_url", ())), "")


def _put_lifted(facts: Facts, draft: lines.Draft, *, zone: str | None) -> None:
    """The facts that stood among the lines."""
    for field, found in draft.facts.items():
        facts.put_text(field, found, "line", zone=zone)
