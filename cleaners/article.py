"""What cleaning gives back: the Article with its blocks and images, and the Report that explains it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

import msgspec

BlockKind = Literal["deck", "paragraph", "heading", "quote", "item"]
Access = Literal["free", "metered", "paid"]


class Block(msgspec.Struct, frozen=True):
    """One line of the corpus text: never empty, no line break, no doubled space."""

    text: str
    kind: BlockKind = "paragraph"


class Image(msgspec.Struct, frozen=True):
    """A picture of the article; `url` is None where only its caption is known (text mode)."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One cleaned article. Fields follow schema.org NewsArticle; what is not known is None or empty, never a guess.

    `id` is 16 hex digits, see `corpus.article_id`. `published` and `modified` are an aware `datetime`
    where the zone is known, a naive one where it is not, and a `date` where the page gives only the day.
    `url` is where the page was taken from, as the caller or the saved page says; of a capture in a web archive
    `canonical_url` is the original's. `authors` are people, without roles and, where a byline is set in capitals, in a
    name's own letters; desks, wire services, companies and role accounts are `agency`.
    """

    id: str
    url: str | None = None
    canonical_url: str | None = None
    site: str | None = None
    title: str | None = None
    summary: str | None = None
    authors: tuple[str, ...] = ()
    agency: str | None = None
    dateline: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    published: datetime | date | None = None
    modified: datetime | date | None = None
    language: str | None = None
    access: Access | None = None
    images: tuple[Image, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """The body in corpus form, without the title: see `corpus.render_blocks`."""
        from cleaners.corpus import render_blocks  # corpus builds on this module

        return render_blocks(self.blocks)

    def to_dict(self) -> dict[str, Any]:
        """All fields as JSON types: dates as ISO 8601 strings, tuples as lists."""
        found: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return found


class Removal(msgspec.Struct, frozen=True):
    """One thing that was on the page and is not in the text.

    `step` is the stage that took it ("select", "pattern", "lift", "guard", …), `rule` the selector or pattern,
    `reason` what that rule is for, `text` what was removed. A `guard` entry names a rule that was *not* applied.
    """

    step: str
    rule: str
    reason: str
    text: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """How one page was cleaned, or why it was not.

    Exactly one of `article` and `reason` is set. `verdict` is one of `verdict.VERDICTS` or UNREAD; `origins` tells for
    each field, for `body` and for `encoding` which rule answered; `timings` is seconds by step.
    """

    article: Article | None = None
    reason: str | None = None
    site: str | None = None
    verdict: str = "article"
    origins: dict[str, str] = {}
    removals: tuple[Removal, ...] = ()
    timings: dict[str, float] = {}
