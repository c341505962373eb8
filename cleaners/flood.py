"""Pages that would drown the parser: recognised from their bytes, thinned where the text can be saved, else refused.

The parser can't be interrupted, and some markup costs it the square of its size (times are lexbor 2.6's on one core):

=========================================== ==========================
200,000 open <div>                          330 s
200,000 attributes on one tag               250 s
200,000 different names of elements         8 s
1,500 <p> after 1,000 different open <b>    0.5 s, 1.5 million nodes
=========================================== ==========================

Parsing an ordinary page costs about 4 ns a byte, so most of it must not even be looked at. `is_suspicious` reads a
few thousand bytes; `examine` goes through the tags of the few pages that it names and reckons what the parser would do;
`thin` writes a flooded page anew: well nested, not deep, without formatting, with the attributes that cleaning reads.
A page built around the places that are sampled gets by and can cost seconds; `scraper.bulk` then ends the process.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cleaners.errors import NotAnArticle
from cleaners.tag_soup import (
    ATTRIBUTE,
    BLOCKS,
    CLOSES,
    ENDS_PARAGRAPH,
    FOREIGN,
    FORMATTING,
    INLINE,
    KNOWN,
    ROOTS,
    SPACE,
    TABLE_PARTS,
    VOID,
    find_tags,
    name_set,
)
from cleaners.thinning import thin

__all__ = ["HOSTILE", "MOST_BYTES", "examine", "is_suspicious", "tamed"]

HOSTILE = "hostile markup"  # how the reason of every refusal begins

# Size. The parser keeps two copies of the bytes; looking at a tag takes 4 µs, writing it anew 1 to 2 µs more.
MOST_BYTES = 32_000_000
MOST_TAGS = 450_000

# The first look. A page is harmless below these, whatever is in it: no kind of flood costs more than 0.5 s or 0.5 GB.
HARMLESS_BYTES = 12_000
COMMON_TAGS = 2_500
UNCOMMON_BYTES = 3_000_000  # the largest of 787 real pages has 2.2 million,
UNCOMMON_TAGS = 20_000  # and the fullest 12,000
WINDOWS = 24
WINDOW_BYTES = 192
SHORTEST_STRIDE_BYTES = 2_048
LONGEST_STRIDE_BYTES = 32_768
OPEN_FORMATTING = 18  # more openings than closings in the sample; real pages reach 8
# Tags of n attributes each, of at least so many bytes, take the parser 1.8 n² ns; all those of a page at most 0.6 s if
# the bytes of one such tag, times those of the page, are less than this.
ATTRIBUTE_BYTES = 5
FEW_PIECES = 40  # read at once in the quick look
STRETCH_TIMES_SIZE = 8_000_000_000
SHORTEST_STRETCH_BYTES = 2_048

# The careful look. 100 million steps take the parser 0.4 s; a node takes 0.4 µs and 350 bytes.
MOST_STEPS = 100_000_000
MOST_CLONES = 1_000_000
DEEPEST = 5_000  # open elements; the deepest of 787 real pages has 70
MOST_NAMES = 30_000  # different names of elements or attributes: 0.1 s

LEVELS = 50  # looked through for an open heading
CROWDED_ATTRIBUTES = 20  # on one tag: fewer cost nothing

# For the quick look: the name of a tag that is no code, attributes whose values are short, and the start of a long one.
_TAG_NAME = re.compile(rb"</?[a-zA-Z][^%b/>]*" % SPACE)
_CODE = re.compile(rb"[(){};]")
_QUOTED = re.compile(rb""""[^"]*"|'[^']*'""")
_SHORT_VALUE = rb"""(?:"[^"]{0,200}"|'[^']{0,200}'|[^%b>"'][^%b>]*)""" % (SPACE, SPACE)
_SHORT_ATTRIBUTE = rb"[^%b/>][^%b/>=]*(?:[%b]*=[%b]*%b|(?=[%b/>])(?![%b]*=))" % (
    *(SPACE, SPACE, SPACE, SPACE, _SHORT_VALUE, SPACE, SPACE),
)
_SHORT_PIECES = re.compile(rb"(?:[%b/]+|%b){0,%d}" % (SPACE, _SHORT_ATTRIBUTE, FEW_PIECES))
_LONG_BEGUN = re.compile(rb"[^%b/>][^%b/>=]*[%b]*=[%b]*([\"'])" % (SPACE, SPACE, SPACE, SPACE))
_FORMATTING_TAG = re.compile(rb"(?i)<(/?)(?:%b)[%b>]" % (b"|".join(sorted(FORMATTING)), SPACE))
_TAKE_TABLE_PARTS = FOREIGN | name_set("table template")
# No end tag reaches through these.
_BARRIERS = TABLE_PARTS | name_set("table applet button marquee object select template svg math foreignobject")
_HEADINGS = name_set("h1 h2 h3 h4 h5 h6")
_LISTS = name_set("ol ul")
_CLOSES_ALL = BLOCKS - name_set("form html body") | TABLE_PARTS


class Load(NamedTuple):
    """What the parser would have to do. `steps` and `clones` are upper bounds."""

    tags: int
    depth: int
    steps: int  # elements looked at while the parser closes, opens and compares others
    clones: int  # formatting elements opened again in each new block
    names: int  # different names of elements and attributes

    @property
    def reason(self) -> str | None:
        """What there is too much of, or None."""
        if self.depth > DEEPEST:
            return f"elements nested more than {DEEPEST:,} deep"
        if self.clones > MOST_CLONES:
            return "formatting elements that are never closed"
        if self.names > MOST_NAMES:
            return f"more than {MOST_NAMES:,} different names of elements and attributes"
        return "tags or attributes that take the parser too long" if self.steps > MOST_STEPS else None


def tamed(html: bytes, *, url: str | None = None) -> tuple[bytes, str | None]:
    """UTF-8 bytes that can be parsed in bounded time, and what was wrong with them where they are not the given ones.

    Raises NotAnArticle, with a reason that begins with "hostile markup", for a page that can't be saved.
    """
    if not is_suspicious(html):
        return html, None
    tags = html.count(b"<")
    if tags > MOST_TAGS:
        raise NotAnArticle(f"{HOSTILE}: {tags:,} tags", url=url)
    reason = examine(html.replace(b"<br>", b"\n")).reason  # a million of them are no trouble but to count
    if reason is None:
        return html, None
    return thin(html), f"{HOSTILE}: {reason}"


def is_suspicious(html: bytes) -> bool:
    """Whether a page, by a sample of its bytes, may have too many tags, attributes, or open elements."""
    size = len(html)
    if size < HARMLESS_BYTES:
        return False
    if size > UNCOMMON_BYTES:
        return True
    stride = min(max(size // WINDOWS, SHORTEST_STRIDE_BYTES), LONGEST_STRIDE_BYTES)
    windows = [html[i : i + WINDOW_BYTES] for i in range(0, size, stride)]
    sample = b"".join(windows)
    tags = sample.count(b"<") * size // len(sample)
    if tags > COMMON_TAGS and (tags > UNCOMMON_TAGS or _may_be_deep(windows, tags) or _may_stay_open(sample)):
        return True
    # A tag with very many attributes is a long stretch without another tag; so are texts and scripts.
    stretch = max(STRETCH_TIMES_SIZE // size, SHORTEST_STRETCH_BYTES)
    find = html.find
    at = step = stretch // 2
    while at < size:
        tag = find(b"<", at)
        if tag < 0:
            tag = size
        if tag - at >= step and _is_crowded(html, at, most=stretch // ATTRIBUTE_BYTES):
            return True
        at = tag + step
    return False


def _may_be_deep(windows: list[bytes], tags: int) -> bool:
    """Whether far more tags begin than end elements, up to some place. Those of void elements are counted with them."""
    excess = most = found = 0
    for window in windows:
        begun = window.count(b"<")
        found += begun
        excess += begun - 2 * window.count(b"</")
        most = max(most, excess)
    return tags * (most * tags // max(found, 1)) > MOST_STEPS // 2


def _may_stay_open(sample: bytes) -> bool:
    """Whether many formatting elements are not closed."""
    if sample.count(b"<") - 2 * sample.count(b"</") <= OPEN_FORMATTING:
        return False
    ends = _FORMATTING_TAG.findall(sample)
    return ends.count(b"") - ends.count(b"/") > OPEN_FORMATTING


def _is_crowded(html: bytes, at: int, *, most: int) -> bool:
    """Whether the last tag before a place has more than so many attributes. In scripts "<" is followed by code."""
    match = _TAG_NAME.match(html, max(html.rfind(b"<", 0, at), 0))
    if match is None or _CODE.search(match[0]):
        return False
    end = match.end()
    pieces = 0
    while pieces < most:
        match = _SHORT_PIECES.match(html, end)
        if match is not None and match.end() > end:
            if not pieces and _CODE.search(_QUOTED.sub(b"", match[0])):
                return False
            end = match.end()
            pieces += FEW_PIECES
        elif (match := _LONG_BEGUN.match(html, end)) is not None:
            end = html.find(match[1], match.end()) + 1 or len(html)  # much quicker than a pattern
        else:
            return False
    return True


def examine(html: bytes) -> Load:
    """What the parser would have to do with a page, by a model of its open elements that hardly ever says too little.

    Ends where that is too much.
    """
    stack = _Stack()
    tags = depth = steps = clones = root_attributes = 0
    names: set[bytes] = set()
    crowds: dict[bytes, int] = {}  # steps that the attributes take
    for (name, is_end, _, attributes), _, end, pieces in find_tags(html):
        tags += 1
        if attributes:
            crowd = crowds.get(attributes)
            if crowd is None:
                found = [a.lower() for a, _ in ATTRIBUTE.findall(attributes)]
                names.update(found)
                crowd = crowds[attributes] = len(found) ** 2 // 2 if len(found) > CROWDED_ATTRIBUTES else 0
            steps += crowd + pieces * pieces // 2
            if name in ROOTS:  # all of these tags add to the attributes of one element
                root_attributes += len(attributes) // 2 + pieces
                steps += root_attributes
        if name in VOID or name in ROOTS or (name in TABLE_PARTS and not stack.takes_table_parts):
            steps += stack.depth
            continue
        if is_end:
            steps += stack.depth
            stack.close(name)
            continue
        if name not in KNOWN and html[end - 2] == 47 and stack.is_foreign:
            continue  # <path/>
        names.add(name)
        stack.make_room(name)
        if name not in INLINE:
            clones += stack.again
        if name in FORMATTING:
            steps += 2 * len(stack.formatting)
        stack.open(name, attributes)
        steps += stack.depth
        depth = max(depth, stack.depth)
        if depth > DEEPEST or steps > MOST_STEPS or clones > MOST_CLONES or len(names) > MOST_NAMES:
            break
    return Load(tags, depth, steps, clones, len(names))


class _Stack:
    """The open elements. `ghosts` counts those closed here that the parser may have kept."""

    def __init__(self) -> None:
        self.names: list[bytes] = []
        self.held: dict[bytes, int] = {}  # open elements by name
        self.blocks: list[int] = []  # where in `names` the elements stand that are not inline
        self.formatting: list[bytes] = []  # the whole tags of the open formatting elements
        self.closed: dict[bytes, Counter[bytes]] = {}  # tags of those that a block closed, by name: they come again
        self.again = 0  # how many of them
        self.ghosts = 0
        self.depth = 0  # open elements, ghosts included

    def open(self, name: bytes, attributes: bytes) -> None:
        self.names.append(name)
        self.held[name] = self.held.get(name, 0) + 1
        if name in FORMATTING:
            self.formatting.append(attributes)
        if name not in INLINE:
            self.blocks.append(len(self.names) - 1)
        self.depth += 1

    def make_room(self, name: bytes) -> None:
        """What the parser closes by itself before it opens an element of this name."""
        if self.is_foreign:
            return
        if name in ENDS_PARAGRAPH and self.blocks and self.names[self.blocks[-1]] == b"p":
            self._pop_to(self.blocks[-1])
        closes = CLOSES.get(name)
        while closes is not None and self.names and self.names[-1] in closes:
            self._pop_to(len(self.names) - 1)

    @property
    def takes_table_parts(self) -> bool:
        """Elsewhere the parser passes over <td> and the like; in a drawing they are elements like any other."""
        return any(self.held.get(name) for name in _TAKE_TABLE_PARTS)

    @property
    def is_foreign(self) -> bool:
        return bool(self.held.get(b"svg") or self.held.get(b"math"))

    def close(self, name: bytes) -> None:
        if name in _HEADINGS:
            name = next((b for b in reversed(self.names[-LEVELS:]) if b in _HEADINGS), name)  # any ends any
        if self.held.get(name):
            at = len(self.names) - 1
            while self.names[at] != name:
                at -= 1
            if at < len(self.names) - 1:
                self._count_ghosts(name, self.names[at + 1 :])
            self._pop_to(at, keeper=name)
        elif tags := self.closed.get(name):
            tag = next(iter(tags))
            tags[tag] -= 1
            self.again -= 1
            if not tags[tag]:
                del tags[tag]

    def _count_ghosts(self, name: bytes, crossed: list[bytes]) -> None:
        """An end tag that does not close the last element.

        A block's closes all above it unless a table stands between; any other's does nothing if it would close a block.
        """
        if name in _CLOSES_ALL:
            barriers = _BARRIERS | _LISTS if name == b"li" else _BARRIERS
            kept = len(crossed) + 1 if any(b in barriers for b in crossed) else 0
        elif any(b not in INLINE for b in crossed):
            kept = len(crossed) + 1
        else:
            kept = 0
        self.ghosts += kept
        self.depth += kept

    def _pop_to(self, length: int, *, keeper: bytes = b"") -> None:
        """Close the elements from a place on.

        Formatting ones, but for the one that an end tag names, come again with the next text, and often stay.
        """
        self.depth -= len(self.names) - length
        while len(self.names) > length:
            name = self.names.pop()
            self.held[name] -= 1
            if self.blocks and self.blocks[-1] == len(self.names):
                self.blocks.pop()
            if name in FORMATTING:
                tag = self.formatting.pop()
                if name == keeper and len(self.names) == length:
                    return
                alike = self.closed.setdefault(name, Counter())
                self.ghosts += 1
                self.depth += 1
                if alike[tag] < 3:  # of wholly alike ones the parser keeps three
                    alike[tag] += 1
                    self.again += 1
