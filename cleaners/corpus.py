"""The corpus format: one text file an article. Render, parse back, name. Pure: the writing is `scraper.output`'s.

Line 1 is the title (empty where there is none), then one line a block with a blank line between blocks;
items of a list stand on consecutive lines as `  • item`. UTF-8, LF, NFC, no newline at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.article import Article, Block

ITEM_PREFIX = "  • "
ID_HEX_DIGITS = 16
_NAME = re.compile(r"([0-9]{3,})_([0-9a-f]{16})\.txt")


def render(article: Article) -> str:
    """The whole file: title, blank line, blocks."""
    return f"{article.title or ''}\n\n{render_blocks(article.blocks)}"


def render_blocks(blocks: Iterable[Block]) -> str:
    """The blocks alone, as they stand in the file."""
    parts: list[str] = []
    last_was_item = False
    for block in blocks:
        is_item = block.kind == "item"
        if parts:
            parts.append("\n" if is_item and last_was_item else "\n\n")
        parts.append(ITEM_PREFIX + block.text if is_item else block.text)
        last_was_item = is_item
    return "".join(parts)


def parse(text: str) -> tuple[str | None, tuple[Block, ...]]:
    """Title and blocks of a corpus file. The format tells items from other lines, but no heading from a paragraph."""
    title, _, body = text.partition("\n\n")
    blocks = (
        Block(line.removeprefix(ITEM_PREFIX), "item" if line.startswith(ITEM_PREFIX) else "paragraph")
        for line in body.split("\n")
        if line
    )
    return title or None, tuple(blocks)


def name(position: int, article_id: str) -> str:
    """`NNN_<id>.txt`; positions have three digits or more."""
    return f"{position:03d}_{article_id}.txt"


def parse_name(file_name: str) -> tuple[int, str] | None:
    """Position and id of a corpus file's name, or None where it is not one."""
    match = _NAME.fullmatch(file_name)
    return (int(match[1]), match[2]) if match else None


def digest(text: str) -> str:
    """SHA-256 of the UTF-8 text, 64 hex digits."""
    import hashlib  # loads OpenSSL, which most that import this package never need

    return hashlib.sha256(text.encode()).hexdigest()


def article_id(canonical_url: str | None, text: str) -> str:
    """What names an article: from its canonical URL, or from its cleaned text where no URL is known."""
    return digest(canonical_url or text)[:ID_HEX_DIGITS]
