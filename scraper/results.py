"""What one input became: a cleaned article, ready to be written, or the reason why there is none."""

from __future__ import annotations

import functools
from importlib import metadata

import msgspec

from cleaners import Article, corpus

GENERIC = "generic"


class Cleaned(msgspec.Struct, frozen=True, kw_only=True):
    """An article rendered in the process that cleaned it, small enough to be sent to the one that writes.

    `text` is the corpus file, `sha256` its digest; `record` the line of articles.jsonl without `file` and `id`,
    which only the corpus can give. `cleaner` is the site file's name or "generic".
    """

    source: str
    id: str
    url: str | None
    text: bytes
    sha256: str
    record: bytes
    cleaner: str


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


def render(article: Article, *, source: str, cleaner: str | None) -> Cleaned:
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
    )


@functools.cache
def version() -> str:
    """The version of copydesk, as it stands in every record."""
    return metadata.version("copydesk")
