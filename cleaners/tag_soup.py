"""Tag soup: the tags of a page as the parser sees them, read from its bytes without one, and what is known of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

PIECES = 500  # of a tag are read at once: attributes, and the spaces between them

SPACE = rb" \t\n\r\f"
_VALUE = rb"""(?:"[^"]*"?|'[^']*'?|[^%b>"'][^%b>]*)?""" % (SPACE, SPACE)
_ATTRIBUTE = rb"[^%b/>][^%b/>=]*(?:[%b]*=[%b]*%b)?" % (SPACE, SPACE, SPACE, SPACE, _VALUE)
_PIECES = rb"(?:[%b/]+|%b){0,%d}" % (SPACE, _ATTRIBUTE, PIECES)
# Nothing that follows a repeat can fail, so that none of these ever goes back.
_TAG = re.compile(rb"<(?:(/?)([a-zA-Z][^%b/>]*)(?:>|(%b)(>?))|[!?/])" % (SPACE, _PIECES))
_MORE_PIECES = re.compile(_PIECES)
ATTRIBUTE = re.compile(rb"([^%b/>][^%b/>=]*)(?:[%b]*=[%b]*(%b))?" % (SPACE, SPACE, SPACE, SPACE, _VALUE))
_COMMENT_END = re.compile(rb"--!?>")


def name_set(text: str) -> frozenset[bytes]:
    return frozenset(text.encode().split())


FORMATTING = name_set("a b big code em font i nobr s small strike strong tt u")
INLINE = FORMATTING | name_set(
    "abbr acronym bdi bdo cite data del dfn ins kbd label mark output q rp rt ruby samp span sub sup time var"
)
VOID = name_set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
RAW = name_set("script style textarea title xmp iframe noembed noframes")
BLOCKS = name_set(
    "address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol p pre search section summary table ul"
)
TABLE_PARTS = name_set("caption colgroup tbody td tfoot th thead tr")
ENDS_PARAGRAPH = BLOCKS | TABLE_PARTS | {b"hr"}
# What the parser closes by itself when one of these begins.
CLOSES = (
    {name: name_set("p") for name in ENDS_PARAGRAPH}
    | {name: name_set("p h1 h2 h3 h4 h5 h6") for name in name_set("h1 h2 h3 h4 h5 h6")}
    | {
        b"li": name_set("p li"),
        b"dd": name_set("p dd dt"),
        b"dt": name_set("p dd dt"),
        b"option": name_set("option"),
        b"optgroup": name_set("option"),
        b"td": name_set("p td th"),
        b"th": name_set("p td th"),
        b"tr": name_set("p td th tr"),
        b"tbody": name_set("p td th tr tbody thead tfoot"),
        b"thead": name_set("p td th tr tbody thead tfoot"),
        b"tfoot": name_set("p td th tr tbody thead tfoot"),
    }
)
FOREIGN = name_set("svg math")
ROOTS = name_set("html head body")
KNOWN = BLOCKS | TABLE_PARTS | RAW | VOID | ROOTS | name_set("a noscript")


class Tag(NamedTuple):
    name: bytes  # in lower case
    is_end: bool
    is_raw: bool  # what follows is text up to the end tag
    attributes: bytes  # the first few hundred of them


def find_tags(html: bytes) -> Iterator[tuple[Tag, int, int, int]]:
    """The tags as the parser sees them, not those in comments, scripts and attributes.

    With each: its start, its end (behind ">"), and how many more attributes and spaces it has than were read.
    """
    known: dict[bytes, Tag] = {}  # pages repeat themselves
    at = 0
    foreign = 0  # open <svg> and <math>, in which scripts and titles are ordinary elements
    while True:
        for match in _TAG.finditer(html, at):
            whole = match[0]
            tag = known.get(whole)
            if tag is None:
                if match[2] is None:
                    at = _declaration_end(html, match.start())
                    break
                name = match[2].lower()
                tag = Tag(name, bool(match[1]), name in RAW and not match[1], match[3] or b"")
                known[whole] = tag
            end = match.end()
            if match[4] == b"":
                at, pieces = _tag_end(html, end)
                yield tag, match.start(), at, pieces
                break
            yield tag, match.start(), end, 0
            if tag.is_raw and not foreign:
                ending = end_of(tag.name).search(html, end)
                if ending is None:
                    return
                at = ending.start()
                break
            if tag.name in FOREIGN:
                foreign = max(foreign - 1, 0) if tag.is_end else foreign + 1
            elif tag.name == b"plaintext":
                return
        else:
            return


def _declaration_end(html: bytes, start: int) -> int:
    """The end of a comment, or of what the parser takes for one."""
    if html.startswith(b"<!--", start):
        if html.startswith((b">", b"->"), start + 4):
            return start + 5
        close = _COMMENT_END.search(html, start + 4)
        return close.end() if close is not None else len(html)
    found = html.find(b">", start)
    return found + 1 if found >= 0 else len(html)


def _tag_end(html: bytes, at: int) -> tuple[int, int]:
    """The end of a tag of which hundreds of pieces are read, and how many more there are."""
    pieces = 0
    while True:
        match = _MORE_PIECES.match(html, at)
        if match is None or match.end() == at:
            return min(at + 1, len(html)), pieces
        at = match.end()
        pieces += PIECES


@cache
def end_of(name: bytes) -> re.Pattern[bytes]:
    """What ends the text of such an element."""
    return re.compile(rb"</%b[%b/>]" % (name, SPACE), re.IGNORECASE)
