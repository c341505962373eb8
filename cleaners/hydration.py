"""The article in the data that a page carries for its scripts, for pages that show nothing before these have run.

Frameworks send what they will render as JSON beside the markup: Next.js in #__NEXT_DATA__ or as a stream of rows, Nuxt
in #__NUXT_DATA__, others in an assignment or in JSON.parse("…"). Under which keys the text stands differs from site to
site. What they share: the object that says the page's title holds its text, or the object around it does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from cleaners.page import Page, fragment, load_json
from cleaners.text import line, size, words
from cleaners.walk import Walk

LEAST_SCRIPT_CHARS = 600  # a shorter one holds no article
MOST_SCRIPT_CHARS = 2_000_000  # of all scripts together; larger ones are not read
MOST_TRIES = 12  # places in a script at which a JSON value may begin
MOST_STEPS = 300_000  # from one item of the data to the next; half a second
MOST_HOLDERS = 12  # objects that say the title
LEVELS_UP = 2  # from the object that says the title to the one that holds the text
LONGEST_TITLE_CHARS = 400
LEAST_TITLE_CHARS = 12
LEAST_PROSE = 200  # letters, see `text.size`
LEAST_BLOCKS = 3  # a list of fewer objects is not told from any other
LONGEST_WORD_CHARS = 25  # on average: a longer one is a code or an address

_BEGINS = re.compile(r"(?:=|\(|^)\s{0,20}(?=[\[{\"])")
_STREAM = "__next_f"
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
_TAG = re.compile(r"<[^<>]{0,500}>")
_ADDRESS = re.compile(r"(?:https?:)?/\S*")
_DECODER = json.JSONDecoder(strict=False)


def hydrated_text(page: Page, titles: Sequence[str]) -> list[str]:
    """Lines of the longest text that is held with one of the titles; none where there is no such text."""
    search = _Search(titles)
    stream: list[str] = []
    left = MOST_SCRIPT_CHARS
    for node in page.css('script:not([type="application/ld+json"])'):  # JSON-LD was asked: of its graph, ids remain
        code = node.text()
        left -= len(code)
        if left < 0:
            break
        if _STREAM in code:
            stream += [x for value in _values(code) if isinstance(value, list) for x in value if isinstance(x, str)]
        elif len(code) >= LEAST_SCRIPT_CHARS:
            for value in _values(code):
                search.look(value)
    for row in _rows("".join(stream).encode("utf-8", "replace"), search.texts):
        search.look(row)
    if "<" not in search.best:
        return [found for part in search.best.split("\n") if (found := line(part))]
    return [found.text for found in Walk([fragment(search.best)]).lines]


def _values(code: str) -> Iterator[Any]:
    """The JSON values in a script: what stands behind = or (, or is the whole of it."""
    at = 0
    for _ in range(MOST_TRIES):
        match = _BEGINS.search(code, at)
        if match is None:
            return
        try:
            value, at = _DECODER.raw_decode(code, match.end())
        except (ValueError, RecursionError):
            at = match.end() + 1
            continue
        yield load_json(value) if isinstance(value, str) else value


def _rows(stream: bytes, texts: dict[str, str]) -> list[Any]:
    """The values of a stream of rows "id:JSON"; rows "id:Tlength,text" go to `texts` under "$id"."""
    rows: list[Any] = []
    at = 0
    while match := _ROW.search(stream, at):
        if match[2] is not None:
            at = match.end() + int(match[2], 16)
            texts[f"${match[1].decode()}"] = stream[match.end() : at].decode("utf-8", "replace")
            continue
        at = stream.find(b"\n", match.end())
        at = len(stream) if at < 0 else at
        rows.append(load_json(stream[match.end() : at].decode("utf-8", "replace")))
    return rows


class _Search:
    """The longest text found so far. `texts` are those that strings of the data refer to."""

    def __init__(self, titles: Sequence[str]) -> None:
        self.best = ""
        self.texts: dict[str, str] = {}
        self._titles = {w for t in titles if (w := words(t))}
        self._left = MOST_STEPS

    def look(self, value: Any) -> None:
        """Look through one JSON value; of the objects with the title the nearest that holds a text counts."""
        for holder in self._holders(value):
            text = max(self._candidates(holder), key=_prose, default="")
            if _prose(text) >= LEAST_PROSE:
                self.best = max(self.best, text, key=_prose)
                return

    def _holders(self, value: Any) -> list[Any]:
        """Objects and lists that say the title, then those around them, the nearest first."""
        levels: list[dict[int, Any]] = [{} for _ in range(LEVELS_UP + 1)]
        stack: list[tuple[Any, ...]] = [(value,)]
        while stack and self._left > 0 and len(levels[0]) < MOST_HOLDERS:
            self._left -= 1
            above = stack.pop()
            inner = _inside(above[0])
            if any(isinstance(x, str) and self._is_title(x) for x in inner):
                for level, holder in zip(levels, above, strict=False):
                    level[id(holder)] = holder
            stack += [(x, *above)[: LEVELS_UP + 1] for x in reversed(inner) if isinstance(x, (dict, list))]
        return [holder for level in levels for holder in level.values()]

    def _is_title(self, text: str) -> bool:
        """Whether a string is a title, or one of them begins with it: there the name of a section or site follows."""
        if len(text) > LONGEST_TITLE_CHARS:
            return False
        key = words(text)
        return key in self._titles or (len(key) >= LEAST_TITLE_CHARS and any(t.startswith(key) for t in self._titles))

    def _candidates(self, holder: Any) -> Iterator[str]:
        """What may be the article's text: each string, and each list of blocks."""
        for item, _ in self._items(holder):
            if isinstance(item, str):
                yield self.texts.get(item, item)
            elif isinstance(item, list) and len(item) >= LEAST_BLOCKS and all(isinstance(x, (dict, str)) for x in item):
                blocks = [block for x in item if (block := self._block(x)) and not self._is_title(block)]
                yield "\n".join(b if b.startswith("<") else f"<p>{b}</p>" for b in blocks)

    def _block(self, item: Any) -> str:
        """One block's text: its pieces where it is made of nodes with a "text" each, else its longest string but an
        address."""
        strings = [
            (self.texts.get(x, x), key)
            for x, key in self._items(item)
            if isinstance(x, str) and not _ADDRESS.fullmatch(x)
        ]
        pieces = [text for text, key in strings if key == "text"]
        return "".join(pieces) if len(pieces) > 1 else max((text for text, _ in strings), key=len, default="")

    def _items(self, root: Any) -> Iterator[tuple[Any, str]]:
        """An item and all below it in document order, each with its key."""
        stack = [(root, "")]
        while stack and self._left > 0:
            self._left -= 1
            item, key = stack.pop()
            yield item, key
            if isinstance(item, dict):
                stack += [(x, str(k)) for k, x in reversed(item.items())]
            elif isinstance(item, list):
                stack += [(x, key) for x in reversed(item)]


def _inside(item: Any) -> Sequence[Any]:
    return list(item.values()) if isinstance(item, dict) else item if isinstance(item, list) else ()


def _prose(text: str) -> int:
    """Letters of a text that reads like one; 0 of addresses, codes and JSON."""
    bare = _TAG.sub(" ", text) if "<" in text else text
    letters = size(bare)
    return letters if letters > len(bare) or bare.count(" ") * LONGEST_WORD_CHARS > len(bare) else 0
