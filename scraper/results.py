"""What one input became: a cleaned article, ready to be written, or the reason why there is none."""

from __future__ import annotations

import functools
import itertools
from importlib import metadata
from typing import Any, Literal

import msgspec

from cleaners import Article, corpus

GENERIC = "generic"
COPIES = frozenset({"duplicate", "part"})  # kinds of what is there already, as an article or within one
MIN_SHARED_PAIRS = 0.3  # of neighbouring words: two articles of one language share up to 0.1, versions of one over 0.5
MIN_HELD_PAIRS = 0.7  # of an article in parts, for a text to have it whole: one page of two has about 0.5


class Cleaned(msgspec.Struct, frozen=True, kw_only=True):
    """An article rendered in the process that cleaned it, small enough to be sent to the one that writes.

    `text` is the corpus file, `sha256` its digest; `record` the line of articles.jsonl without `file` and `id`,
    which only the corpus can give. `cleaner` is the site file's name or "generic". `parts` are the sources and ids
    that the further pages of the article would have if they were articles of their own.
    """

    source: str
    id: str
    url: str | None
    text: bytes
    sha256: str
    record: bytes
    cleaner: str
    parts: tuple[str, ...] = ()


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """An input that gave no article. `kind` is what a summary counts it under: the reason without its particulars."""

    source: str
    reason: str
    url: str | None = None
    kind: str = ""

    def __post_init__(self) -> None:
        if not self.kind:
            msgspec.structs.force_setattr(self, "kind", self.reason)


Result = Cleaned | Rejected
Outcome = Literal["new", "changed", "unchanged", "rejected"]


def render(article: Article, *, source: str, cleaner: str | None, parts: tuple[str, ...] = ()) -> Cleaned:
    """The corpus file and the record of one article. Text that is no valid Unicode raises UnicodeEncodeError."""
    text = corpus.render(article)
    digest = corpus.digest(text)
    fields = article.to_dict()
    del fields["blocks"], fields["id"]
    cleaner = cleaner or GENERIC
    record = {"source": source, **fields, "sha256": digest, "cleaner": cleaner, "version": version()}
    return Cleaned(
        source=source,
        id=article.id,
        url=article.canonical_url or article.url,
        text=text.encode(),
        sha256=digest,
        record=msgspec.json.encode(record),
        cleaner=cleaner,
        parts=tuple(part for part in dict.fromkeys(parts) if part not in (source, article.id)),
    )


def by_own_address(result: Cleaned) -> Cleaned:
    """The same article called by the address it was found at, or by its text, not by what its page says it is."""
    record: dict[str, Any] = msgspec.json.decode(result.record)
    url = record["canonical_url"] = record["url"]
    own = corpus.article_id(url, result.text.decode())
    return msgspec.structs.replace(result, id=own, url=url, record=msgspec.json.encode(record))


def by_spare_id(result: Cleaned) -> Cleaned:
    """The same article with an id that no other can have: a page before it took the address for its own."""
    return msgspec.structs.replace(result, id=corpus.article_id(f"{result.url or result.sha256}#", ""))


def mostly_same(one: bytes, other: bytes) -> bool:
    """Whether two texts are versions of one, or the shorter is a part of the longer."""
    some, others = pairs(one), pairs(other)
    return one == other or len(some & others) >= MIN_SHARED_PAIRS * max(1, min(len(some), len(others)))


def is_copy(result: Cleaned, *, of: bytes) -> bool:
    """Whether a result brings nothing to a text that stands: its pages may be more than the one that came before."""
    if not mostly_same(of, result.text):
        return False
    found = pairs(result.text)
    return not result.parts or len(found & pairs(of)) >= MIN_HELD_PAIRS * len(found)


def pairs(text: bytes) -> set[tuple[bytes, bytes]]:
    """Words that stand beside each other: what two texts are compared by."""
    return set(itertools.pairwise(text.split()))


@functools.cache
def version() -> str:
    """The version of copydesk, as it stands in every record."""
    return metadata.version("copydesk")
