"""A page flooded with tags written anew: its text survives and the parser's work is in proportion to its size."""

from __future__ import annotations

from cleaners.tag_soup import (
    ATTRIBUTE,
    CLOSES,
    ENDS_PARAGRAPH,
    KNOWN,
    RAW,
    ROOTS,
    VOID,
    Tag,
    end_of,
    find_tags,
    name_set,
)

__all__ = ["thin"]

THIN_DEPTH = 200  # open elements
LONGEST_VALUE_BYTES = 4_000

# Elements whose text is not the article's, whatever is in them.
_PASSED_OVER = name_set("svg math template select datalist canvas audio video object map")
_KEPT_ATTRIBUTES = name_set(
    "alt aria-hidden charset class content data-original data-src data-srcset datetime hidden href http-equiv id "
    "itemprop itemscope itemtype lang name property pubdate rel role src srcset style title type xml:lang"
)


def thin(html: bytes) -> bytes:
    """UTF-8 bytes of the page: well nested, not deep, without formatting, with the attributes that cleaning reads."""
    new = _Thinned()
    never_closed: set[bytes] = set()
    at = skip_to = 0
    for tag, start, end, _ in find_tags(html):
        if start < skip_to:
            continue
        name = tag.name
        if start > at:
            new.out.append(html[at:start])
        at = end
        if name in _PASSED_OVER or name in RAW:
            if not tag.is_end and name not in never_closed:
                ending = end_of(name).search(html, end)
                if ending is not None:
                    at = skip_to = ending.start()
                    if name == b"script" or name == b"title":
                        new.out += (new.start_tag(tag), html[end:at], b"</%b>" % name)
                elif name in RAW:
                    at = skip_to = len(html)
                else:
                    never_closed.add(name)
        elif name not in KNOWN:
            continue
        elif name in VOID or name in ROOTS:
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
        self._written: dict[Tag, bytes] = {}

    def open(self, tag: Tag) -> None:
        name = tag.name
        if self.held.get(b"a"):
            self._close_last(b"a")  # a block in a link, or the next link: the parser would open it again and again
        if self.held.get(b"p") and name in ENDS_PARAGRAPH:
            self._close_last(b"p")
        closes = CLOSES.get(name, ())
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

    def start_tag(self, tag: Tag) -> bytes:
        """The tag with those of its attributes that cleaning reads."""
        written = self._written.get(tag)
        if written is None:
            written = self._written[tag] = b"<%b%b>" % (tag.name, b"".join(_kept(tag.attributes).values()))
        return written


def _kept(attributes: bytes) -> dict[bytes, bytes]:
    kept: dict[bytes, bytes] = {}
    for found in ATTRIBUTE.finditer(attributes) if attributes else ():
        key, value = found[1].lower(), found[2]
        if key not in _KEPT_ATTRIBUTES or key in kept or (value and len(value) > LONGEST_VALUE_BYTES):
            continue
        if value and value[:1] in (b'"', b"'") and (len(value) < 2 or value[-1] != value[0]):
            break  # never closed
        kept[key] = b" %b=%b" % (key, value) if value else b" " + key
    return kept
