"""Articles that a site spreads over several pages, one after the other: which pages, in which order, joined."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence

import msgspec

from cleaners.article import Article, Block, Report
from cleaners.corpus import article_id
from cleaners.page import Page
from scraper.links import tidy

MAX_PARTS = 60  # the longest slide show met in the first families has 41 pages

# What the addresses of the pages differ by: `/2`, `-2`, `?page=2`; the first page often has nothing there.
_NUMBER = re.compile(r"[^0-9]{0,12}?([0-9]{1,3})?[^0-9]{0,6}")


def next_pages(html: bytes, *, url: str, charset: str | None, selector: str) -> list[str]:
    """Where the links that a selector finds lead, in the order of the page; not to the page itself."""
    page = Page(html, url=url, charset=charset)
    found = (tidy(node.attributes.get("href") or "#", base=url) for node in page.css(selector))
    return [address for address in dict.fromkeys(found) if address is not None and address != tidy(url)]


def in_order(addresses: Sequence[str]) -> list[int]:
    """The order of pages whose links lead in a circle, by the numbers in their addresses; as they are where none tell.

    Whoever comes into a circle in the middle can't tell by the links where it begins.
    """
    rests = _without_start(addresses)
    middles = [rest[::-1] for rest in _without_start([rest[::-1] for rest in rests])]
    found = [_NUMBER.fullmatch(middle) for middle in middles]
    numbers = [int(match[1] or 0) for match in found if match]
    places = range(len(addresses))
    is_told = len(set(numbers)) == len(addresses)
    return sorted(places, key=numbers.__getitem__) if is_told else list(places)


def chains(leads: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The further pages of each first page, in order, from where each page leads."""
    found: dict[str, list[str]] = {}
    taken: set[str] = set()
    for start in leads:
        if start in taken:
            continue
        chain = [start]
        while len(chain) < MAX_PARTS:
            step = next((page for page in leads.get(chain[-1], ()) if page not in chain), None)
            if step is None:
                break
            chain.append(step)
        if len(chain) == 1:
            continue
        if any(start in leads.get(page, ()) for page in chain):
            chain = [chain[place] for place in in_order(chain)]
        first, *others = chain
        taken.update(chain)
        for other in others:
            found.pop(other, None)
        found[first] = others
    return found


def whole(reports: Sequence[Report], *, url: str | None) -> Article | None:
    """The article that several pages give, the first of them at `url`; None where none of them gave text.

    A first page may be a picture and no more: then the next one tells title and date.
    """
    articles = [report.article for report in reports if report.article is not None]
    if not articles:
        return None
    article = join(articles)
    if reports[0].article is None and url is not None:
        address = tidy(url) or url
        article = msgspec.structs.replace(article, url=url, canonical_url=address, id=article_id(address, ""))
    return article


def names(report: Report, *, link: str) -> tuple[str, ...]:
    """What a further page would be known by if it were an article of its own: its source and its id."""
    return (link,) if report.article is None else (link, report.article.id)


def join(articles: Sequence[Article]) -> Article:
    """One article: the first page's facts, the blocks of all pages in order.

    What every page repeats at its head or its end (deck, teaser, sign-off) is taken once; nothing in between goes.
    """
    first, *others = articles
    blocks = list(first.blocks)
    seen = {block.text for block in blocks}
    for article in others:
        fresh = _without_repeats(article.blocks, seen)
        blocks.extend(fresh)
        seen.update(block.text for block in fresh)
    images = {image: None for article in articles for image in article.images}
    tags = {tag: None for article in articles for tag in article.tags}
    return msgspec.structs.replace(first, blocks=tuple(blocks), images=tuple(images), tags=tuple(tags))


def _without_start(texts: Sequence[str]) -> list[str]:
    """What comes after all that the texts begin with; a number is not cut in two."""
    size = len(os.path.commonprefix(texts))  # noqa: RUF071 - characters are what is meant
    while size and texts[0][size - 1].isdecimal() and any(text[size : size + 1].isdecimal() for text in texts):
        size -= 1
    return [text[size:] for text in texts]


def _without_repeats(blocks: Sequence[Block], seen: set[str]) -> list[Block]:
    start, end = 0, len(blocks)
    while start < end and blocks[start].text in seen:
        start += 1
    while end > start and blocks[end - 1].text in seen:
        end -= 1
    return list(blocks[start:end])
