"""Articles that a site spreads over several pages, one after the other: joined in order."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from cleaners.article import Article, Block
from cleaners.page import Page
from scraper.links import tidy

MAX_PARTS = 60  # the longest slide show met in the first families has 41 pages


def next_page(html: bytes, *, url: str, charset: str | None, selector: str, seen: Sequence[str]) -> str | None:
    """Where the article goes on, or None: no such link, one that leads back, or too many pages already."""
    if len(seen) >= MAX_PARTS:
        return None
    page = Page(html, url=url, charset=charset)
    for node in page.css(selector):
        address = tidy(node.attributes.get("href") or "#", base=url)
        if address is not None and address not in seen:
            return address
    return None


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


def _without_repeats(blocks: Sequence[Block], seen: set[str]) -> list[Block]:
    start, end = 0, len(blocks)
    while start < end and blocks[start].text in seen:
        start += 1
    while end > start and blocks[end - 1].text in seen:
        end -= 1
    return list(blocks[start:end])
