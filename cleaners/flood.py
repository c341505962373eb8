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
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleaners.errors import NotAnArticle

__all__ = ["HOSTILE", "MOST_BYTES", "examine", "is_suspicious", "tamed", "thin"]

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
PIECES = 500  # of a tag are read at once: attributes, and the spaces between them

LEVELS = 50  # looked through for an open heading
CROWDED_ATTRIBUTES = 20  # on one tag: fewer cost nothing

# What `thin` leaves.
THIN_DEPTH = 200
LONGEST_VALUE_BYTES = 4_000

_SPACE = rb" \t\n\r\f"
_VALUE = rb"""(?:"[^"]*"?|'[^']*'?|[^%b>"'][^%b>]*)?""" % (_SPACE, _SPACE)
_ATTRIBUTE = rb"[^%b/>][^%b/>=]*(?:[%b]*=[%b]*%b)?" % (_SPACE, _SPACE, _SPACE, _SPACE, _VALUE)
_PIECES = rb"(?:[%b/]+|%b){0,%d}" % (_SPACE, _ATTRIBUTE, PIECES)
# Nothing that follows a repeat can fail, so that none of these ever goes back.
_TAG = re.compile(rb"<(?:(/?)([a-zA-Z][^%b/>]*)(?:>|(%b)(>?))|[!?/])" % (_SPACE, _PIECES))
_MORE_PIECES = re.compile(_PIECES)
_ONE_ATTRIBUTE = re.compile(rb"([^%b/>][^%b/>=]*)(?:[%b]*=[%b]*(%b))?" % (_SPACE, _SPACE, _SPACE, _SPACE, _VALUE))
# The same for a quick look: a name that is no code, attributes whose values are short, and the start of a long one.
_TAG_NAME = re.compile(rb"</?[a-zA-Z][^%b/>]*" % _SPACE)
_CODE = re.compile(rb"[(){};]")
_QUOTED = re.compile(rb""""[^"]*"|'[^']*'""")
_SHORT_VALUE = rb"""(?:"[^"]{0,200}"|'[^']{0,200}'|[^%b>"'][^%b>]*)""" % (_SPACE, _SPACE)
_SHORT_ATTRIBUTE = rb"[^%b/>][^%b/>=]*(?:[%b]*=[%b]*%b|(?=[%b/>])(?![%b]*=))" % (
    *(_SPACE, _SPACE, _SPACE, _SPACE, _SHORT_VALUE, _SPACE, _SPACE),
)
_SHORT_PIECES = re.compile(rb"(?:[%b/]+|%b){0,%d}" % (_SPACE, _SHORT_ATTRIBUTE, FEW_PIECES))
_LONG_BEGUN = re.compile(rb"[^%b/>][^%b/>=]*[%b]*=[%b]*([\"'])" % (_SPACE, _SPACE, _SPACE, _SPACE))
_COMMENT_END = re.compile(rb"--!?>")


def _names(text: str) -> frozenset[bytes]:
    return frozenset(text.encode().split())


_FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
_FORMATTING_TAG = re.compile(rb"(?i)<(/?)(?:%b)[%b>]" % (b"|".join(sorted(_FORMATTING)), _SPACE))
_INLINE = _FORMATTING | _names(
    "abbr acronym bdi bdo cite data del dfn ins kbd label mark output q rp rt ruby samp span sub sup time var"
)
_VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
_RAW = _names("script style textarea title xmp iframe noembed noframes")
_BLOCKS = _names(
    "address article aside blockquote body center details dialog dd dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol p pre search section summary table ul"
)
_TABLE_PARTS = _names("caption colgroup tbody td tfoot th thead tr")
# Elements whose text is not the article's, whatever is in them.
_PASSED_OVER = _names("svg math template select datalist canvas audio video object map")
_ENDS_PARAGRAPH = _BLOCKS | _TABLE_PARTS | {b"hr"}
# What the parser closes by itself when one of these begins.
_CLOSES = (
    {name: _names("p") for name in _ENDS_PARAGRAPH}
    | {name: _names("p h1 h2 h3 h4 h5 h6") for name in _names("h1 h2 h3 h4 h5 h6")}
    | {
        b"li": _names("p li"),
        b"dd": _names("p dd dt"),
        b"dt": _names("p dd dt"),
        b"option": _names("option"),
        b"optgroup": _names("option"),
        b"td": _names("p td th"),
        b"th": _names("p td th"),
        b"tr": _names("p td th tr"),
        b"tbody": _names("p td th tr tbody thead tfoot"),
        b"thead": _names("p td th tr tbody thead tfoot"),
        b"tfoot": _names("p td th tr tbody thead tfoot"),
    }
)
_FOREIGN = _names("svg math")
_ROOTS = _names("html head body")
_TAKE_TABLE_PARTS = _FOREIGN | _names("table template")
# No end tag reaches through these.
_BARRIERS = _TABLE_PARTS | _names("table applet button marquee object select template svg math foreignobject")
_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_LISTS = _names("ol ul")
_CLOSES_ALL = _BLOCKS - _names("form html body") | _TABLE_PARTS
_KNOWN = _BLOCKS | _TABLE_PARTS | _RAW | _VOID | _ROOTS | _names("a noscript")
_KEPT_ATTRIBUTES = _names(
    "alt aria-hidden charset class content data-original data-src data-srcset datetime hidden href http-equiv id "
    "itemprop itemscope itemtype lang name property pubdate rel role src srcset style title type xml:lang"
)


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


class _Tag(NamedTuple):
    name: bytes  # in lower case
    is_end: bool
    is_raw: bool  # what follows is text up to the end tag
    attributes: bytes  # the first few hundred of them


def _tags(html: bytes) -> Iterator[tuple[_Tag, int, int, int]]:
    """The tags as the parser sees them, not those in comments, scripts and attributes.

    With each: its start, its end (behind ">"), and how many more attributes and spaces it has than were read.
    """
    known: dict[bytes, _Tag] = {}  # pages repeat themselves
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
                tag = _Tag(name, bool(match[1]), name in _RAW and not match[1], match[3] or b"")
                known[whole] = tag
            end = match.end()
            if match[4] == b"":
                at, pieces = _tag_end(html, end)
                yield tag, match.start(), at, pieces
                break
            yield tag, match.start(), end, 0
            if tag.is_raw and not foreign:
                ending = _end_of(tag.name).search(html, end)
                if ending is None:
                    return
                at = ending.start()
                break
            if tag.name in _FOREIGN:
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


def examine(html: bytes) -> Load:
    """What the parser would have to do with a page, by a model of its open elements that hardly ever says too little.

    Ends where that is too much.
    """
    stack = _Stack()
    tags = depth = steps = clones = root_attributes = 0
    names: set[bytes] = set()
    crowds: dict[bytes, int] = {}  # steps that the attributes take
    for (name, is_end, _, attributes), _, end, pieces in _tags(html):
        tags += 1
        if attributes:
            crowd = crowds.get(attributes)
            if crowd is None:
                found = [a.lower() for a, _ in _ONE_ATTRIBUTE.findall(attributes)]
                names.update(found)
                crowd = crowds[attributes] = len(found) ** 2 // 2 if len(found) > CROWDED_ATTRIBUTES else 0
            steps += crowd + pieces * pieces // 2
            if name in _ROOTS:  # all of these tags add to the attributes of one element
                root_attributes += len(attributes) // 2 + pieces
                steps += root_attributes
        if name in _VOID or name in _ROOTS or (name in _TABLE_PARTS and not stack.takes_table_parts):
            steps += stack.depth
            continue
        if is_end:
            steps += stack.depth
            stack.close(name)
            continue
        if name not in _KNOWN and html[end - 2] == 47 and stack.is_foreign:
            continue  # <path/>
        names.add(name)
        stack.make_room(name)
        if name not in _INLINE:
            clones += stack.again
        if name in _FORMATTING:
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
        if name in _FORMATTING:
            self.formatting.append(attributes)
        if name not in _INLINE:
            self.blocks.append(len(self.names) - 1)
        self.depth += 1

    def make_room(self, name: bytes) -> None:
        """What the parser closes by itself before it opens an element of this name."""
        if self.is_foreign:
            return
        if name in _ENDS_PARAGRAPH and self.blocks and self.names[self.blocks[-1]] == b"p":
            self._pop_to(self.blocks[-1])
        closes = _CLOSES.get(name)
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
        elif any(b not in _INLINE for b in crossed):
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
            if name in _FORMATTING:
                tag = self.formatting.pop()
                if name == keeper and len(self.names) == length:
                    return
                alike = self.closed.setdefault(name, Counter())
                self.ghosts += 1
                self.depth += 1
                if alike[tag] < 3:  # of wholly alike ones the parser keeps three
                    alike[tag] += 1
                    self.again += 1


def thin(html: bytes) -> bytes:
    """A flooded page written anew, so that its text survives and the parser's work is in proportion to its size."""
    new = _Thinned()
    never_closed: set[bytes] = set()
    at = skip_to = 0
    for tag, start, end, _ in _tags(html):
        if start < skip_to:
            continue
        name = tag.name
        if start > at:
            new.out.append(html[at:start])
        at = end
        if name in _PASSED_OVER or name in _RAW:
            if not tag.is_end and name not in never_closed:
                ending = _end_of(name).search(html, end)
                if ending is not None:
                    at = skip_to = ending.start()
                    if name == b"script" or name == b"title":
                        new.out += (new.start_tag(tag), html[end:at], b"</%b>" % name)
                elif name in _RAW:
                    at = skip_to = len(html)
                else:
                    never_closed.add(name)
        elif name not in _KNOWN:
            continue
        elif name in _VOID or name in _ROOTS:
            if not tag.is_end and name != b"head":
                new.out.append(new.start_tag(tag))
        elif tag.is_end:
            new.close(name)
        else:
            new.open(tag)
    new.out.append(html[at:])
    return b"".join(new.out)


class _Thinned:
    """A page that is being written anew."""

    def __init__(self) -> None:
        self.out: list[bytes] = []
        self.stack: list[bytes] = []
        self.held: dict[bytes, int] = {}  # open elements by name
        self.surplus: dict[bytes, int] = {}  # elements left out because they were too deep, by name
        self._written: dict[_Tag, bytes] = {}

    def open(self, tag: _Tag) -> None:
        name = tag.name
        if self.held.get(b"a"):
            self._close_last(b"a")  # a block in a link, or the next link: the parser would open it again and again
        if self.held.get(b"p") and name in _ENDS_PARAGRAPH:
            self._close_last(b"p")
        closes = _CLOSES.get(name, ())
        while self.stack and self.stack[-1] in closes:
            self._close_last(self.stack[-1])
        if len(self.stack) < THIN_DEPTH or name == b"a":
            self.out.append(self.start_tag(tag))
        else:
            self.surplus[name] = self.surplus.get(name, 0) + 1
            if self.out[-1] == b"<p></p>":
                return
            self.out.append(b"<p></p>")  # keeps the texts before and behind it apart
            return
        self.stack.append(name)
        self.held[name] = self.held.get(name, 0) + 1

    def close(self, name: bytes) -> None:
        if self.surplus.get(name):
            self.surplus[name] -= 1
        elif self.held.get(name):
            self._close_last(name)

    def _close_last(self, name: bytes) -> None:
        """Close down to the last element of this name, each with its own end tag."""
        while True:
            last = self.stack.pop()
            self.held[last] -= 1
            self.out.append(b"</%b>" % last)
            if last == name:
                return

    def start_tag(self, tag: _Tag) -> bytes:
        """The tag with those of its attributes that cleaning reads."""
        written = self._written.get(tag)
        if written is None:
            written = self._written[tag] = b"<%b%b>" % (tag.name, b"".join(_kept(tag.attributes).values()))
        return written


@cache
def _end_of(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"</%b[%b/>]" % (name, _SPACE), re.IGNORECASE)


def _kept(attributes: bytes) -> dict[bytes, bytes]:
    kept: dict[bytes, bytes] = {}
    for found in _ONE_ATTRIBUTE.finditer(attributes) if attributes else ():
        key, value = found[1].lower(), found[2]
        if key not in _KEPT_ATTRIBUTES or key in kept or (value and len(value) > LONGEST_VALUE_BYTES):
            continue
        if value and value[:1] in (b'"', b"'") and (len(value) < 2 or value[-1] != value[0]):
            break  # never closed
        kept[key] = b" %b=%b" % (key, value) if value else b" " + key
    return kept
