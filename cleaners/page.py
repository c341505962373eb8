"""A saved page: decoded, parsed once, its meta tags and JSON-LD at hand. The only file that imports selectolax."""

from __future__ import annotations

import json
import re
from functools import cached_property
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, SelectolaxError
from selectolax.lexbor import LexborNode as Node

from cleaners.encoding import decode, utf8_label
from cleaners.errors import NotAnArticle
from cleaners.flood import HOSTILE, MOST_BYTES, tamed
from cleaners.saved import capture_time, figures_of, original_url, saved_from
from cleaners.text import line, unescaped

__all__ = [
    "LONGEST_NAMES_CHARS",
    "TAG_IDS",
    "Node",
    "Page",
    "SelectorError",
    "check_selector",
    "class_of",
    "fragment",
    "load_json",
    "node_text",
    "split_url",
    "tag_ids",
]

SelectorError = SelectolaxError

MARKS_WITHIN_CHARS = 40_000  # the head of a page and the beginning of its body
LONGEST_NAMES_CHARS = 10_000  # of an element's class and id are read
LONGEST_ADDRESS_CHARS = 10_000  # a longer one is none
MOST_SCRIPTS = 10  # within one element are taken out of its text
LD_MAX_NODES = 20_000
LD_MAX_ITEMS = 200_000  # objects and lists, and what is neither
# Every element name the walk asks for, so that nodes can be told apart by number rather than by string.
_NAMES = """
    a abbr acronym address article aside audio b bdi bdo big blockquote br button canvas caption center cite code
    data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2
    h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li link main map mark math menu meta
    meter nav noembed noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby
    nobr s samp script search section select slot small source span strike strong style sub summary sup svg table tbody
    td template textarea tfoot th thead time title tr track tt u ul var video wbr
""".split()  # noqa: SIM905 - shorter than a list


class Page:
    """One parsed page. `meta` and `ld` are read when first asked for, once.

    `url` is where it stood: what the caller says, else what was written into it when it was saved. Of a capture in a
    web archive it is the original's address.
    """

    def __init__(
        self, html: bytes | str, *, url: str | None = None, charset: str | None = None, trust_label: bool = True
    ) -> None:
        """`trust_label`: bytes that are called UTF-8 go to the parser unread, which is quicker.

        Where the text then shows replacement characters, the page is to be read again without trust.
        Raises NotAnArticle for markup that the parser could not take in a bounded time.
        """
        if len(html) > MOST_BYTES:
            raise NotAnArticle(f"{HOSTILE}: {len(html):,} bytes", url=url)
        self.trusted: str | None = utf8_label(html, charset) if trust_label and isinstance(html, bytes) else None
        if self.trusted is not None and isinstance(html, bytes):
            source, self.encoding = html, self.trusted
        else:
            text, self.encoding = decode(html, charset=charset)
            source = text.encode("utf-8", "replace")  # half a surrogate pair is no character
        self.source, self.flood = tamed(source, url=url)  # `flood`: what was wrong with markup that was written anew
        self.tree = _parsed(self.source)
        has_styles = b"<style" in self.source or b"<STYLE" in self.source
        for style in self.tree.body.css("style") if has_styles and self.tree.body is not None else ():
            style.decompose()  # builders put style sheets into titles and decks, and a node's text holds theirs
        self.url = original_url(url) if url is not None else saved_from(self.source)
        self.url_origin = "given" if url is not None else "saved page"
        self.article: dict[str, Any] | None = None  # the JSON-LD object that is the article, once it is looked for
        self.headline: Node | None = None  # the element that shows the title, once that is known

    def holds(self, text: str) -> bool:
        """Whether a string stands anywhere in the page's source."""
        return text.encode("utf-8", "replace") in self.source

    @cached_property
    def beginning(self) -> str:
        """The first part of the source, for the marks of a family; bytes that are no ASCII stand for themselves."""
        return self.source[:MARKS_WITHIN_CHARS].decode("latin-1")

    def css(self, selector: str) -> list[Node]:
        """All nodes of the page that match, each once, in document order."""
        if selector in TAG_IDS:
            return self.tree.tags(selector)  # twice as quick as a selector
        return _unique(self.tree.css(selector)) if "," in selector else self.tree.css(selector)

    def first(self, selector: str) -> Node | None:
        """The first node that matches in document order."""
        return self.tree.css_first(selector)

    @property
    def body(self) -> Node | None:
        return self.tree.body

    @cached_property
    def _marked(self) -> tuple[list[Node], list[Node], list[Node]]:
        """Meta tags, JSON-LD scripts and headings of the first order, in one search: each costs a tenth of a parse."""
        meta: list[Node] = []
        scripts: list[Node] = []
        headings: list[Node] = []
        for node in self.tree.css('meta, h1, script[type*="ld+json" i]'):
            tag = node.tag_id
            (meta if tag == _META else headings if tag == _H1 else scripts).append(node)
        return meta, scripts, headings

    @property
    def headings(self) -> list[Node]:
        """Headings of the first order in document order."""
        return self._marked[2]

    @cached_property
    def window_title(self) -> str:
        """What the window or tab is called; empty where nothing says so."""
        node = self.tree.css_first("title")
        return node_text(node) if node is not None else ""

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Contents of meta tags by lower-case name, property, itemprop or http-equiv."""
        found: dict[str, list[str]] = {}
        for node in self._marked[0]:
            attributes = node.attributes
            content = attributes.get("content")
            if not content:
                continue
            for key in ("property", "name", "itemprop", "http-equiv"):
                name = attributes.get(key)
                if name:
                    found.setdefault(name.strip().lower(), []).append(content.strip())
        if (captured := capture_time(self._canonical_href)) is not None:
            # archive.today says when it took the page as if it had been published then.
            return {k: [c for c in contents if figures_of(c) != captured] for k, contents in found.items()}
        return found

    def meta_text(self, *names: str) -> str | None:
        """The first meta tag that says anything, as a line of text."""
        for name in names:
            for content in self.meta.get(name, ()):
                if text := unescaped(content):
                    return text
        return None

    @cached_property
    def ld(self) -> list[dict[str, Any]]:
        """Every JSON-LD object on the page: lists and `@graph` opened, broken JSON mended where that is safe."""
        found: list[dict[str, Any]] = []
        for node in self._marked[1]:
            loaded = load_json(node.text())
            if loaded is not None:
                _flatten(loaded, found)
        return found

    @cached_property
    def canonical(self) -> str | None:
        """The canonical URL the page names, absolute; the AMP page's own link leads to the regular one."""
        return self.absolute(self._canonical_href)

    @cached_property
    def _canonical_href(self) -> str:
        node = self.tree.css_first('link[rel="canonical" i][href]')
        href = (node.attributes.get("href") or "") if node is not None else ""
        return href if len(href) <= LONGEST_ADDRESS_CHARS else ""

    def absolute(self, href: str | None) -> str | None:
        """An http(s) URL in full, or None."""
        if not href or href.startswith(("data:", "javascript:", "about:", "blob:")):
            return None
        href = href.strip()
        if href.startswith(("http://", "https://")):
            return original_url(href)
        try:
            full = urljoin(self.url or "", href)
        except ValueError:
            return None
        return original_url(full) if full.startswith(("http://", "https://")) else None


def split_url(url: str | None) -> SplitResult:
    """A URL in its parts; all of them are empty where it is none, as in "http://[example"."""
    try:
        return urlsplit(url or "")
    except ValueError:
        return urlsplit("")


def load_json(text: str) -> Any:
    """JSON as pages write it: control characters, comments, CDATA, trailing commas. None where it can't be read."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        pass
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = re.sub(_CDATA, "", text).rstrip("; \n\t")
    for attempt in (text, re.sub(r",\s*([}\]])", r"\1", text), _balanced(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


_CDATA = r"^\s*(?://|/\*)?\s{0,20}<!\[CDATA\[(?:\s{0,20}\*/)?|(?://|/\*)?\s{0,20}\]\]>(?:\s{0,20}\*/)?$"
_AFTER_STRING = r'\s{0,99}(?:[:}\]]|,\s{0,99}(?:["{\[}\]]|-?\d|true|false|null))'


def _balanced(text: str) -> str:
    """Quotation marks that stand inside a string value, escaped: the commonest way for hand-made JSON-LD to break."""
    pieces: list[str] = []
    at = 0
    is_inside = False
    for mark in re.finditer(r'(?<!\\)"', text):
        if is_inside and re.compile(_AFTER_STRING).match(text, mark.end()) is None:
            pieces += (text[at : mark.start()], '\\"')
            at = mark.end()
        else:
            is_inside = not is_inside
    return "".join((*pieces, text[at:]))


def _flatten(value: Any, found: list[dict[str, Any]]) -> None:
    """Objects in the order they stand, `@graph` and lists opened, without recursion."""
    stack = [value]
    for _ in range(LD_MAX_ITEMS):
        if not stack or len(found) >= LD_MAX_NODES:
            return
        item = stack.pop()
        if isinstance(item, list):
            stack += reversed(item[:LD_MAX_NODES])
        elif isinstance(item, dict):
            found.append(item)
            stack += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _unique(nodes: list[Node]) -> list[Node]:
    """lexbor gives a node once for each selector of a list that matches it."""
    seen: set[int] = set()
    return [n for n in nodes if not (n.mem_id in seen or seen.add(n.mem_id))]  # type: ignore[func-returns-value]


def _parsed(html: bytes) -> LexborHTMLParser:
    """The tree without what browsers do to it afterwards: for the options of a <select> that takes the square."""
    return LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS)


def node_text(node: Node) -> str:
    """All text below a node as one line, without scripts; words of neighbouring blocks are kept apart."""
    if node.first_child is None:
        return ""
    text = node.text(separator=" ")
    if "(" in text and ";" in text and node.tag_id != _SCRIPT:  # as every script has it
        for script in node.css("script")[:MOST_SCRIPTS]:
            text = text.replace(said, " ") if (said := script.text()) else text  # "" stands between all letters
    return line(text)


def class_of(node: Node) -> str:
    """The class names of an element; of an endless row of them the beginning."""
    return (node.attributes.get("class") or "")[:LONGEST_NAMES_CHARS]


def fragment(html: str) -> Node:
    """A piece of markup as an element to walk over."""
    source, _ = tamed(f"<body>{html}</body>".encode("utf-8", "replace"))
    body = _parsed(source).body
    assert body is not None  # a parsed document always has one
    return body


def check_selector(selector: str) -> None:
    """Raise SelectorError where a selector can't be read."""
    _EMPTY.css(selector)


_EMPTY = LexborHTMLParser("<html></html>")


def _tag_ids() -> dict[str, int]:
    ids = {name: _EMPTY.create_node(name).tag_id for name in _NAMES}
    return ids | {"-text": 2, "-comment": 4}


TAG_IDS = _tag_ids()
_META, _H1, _SCRIPT = TAG_IDS["meta"], TAG_IDS["h1"], TAG_IDS["script"]


def tag_ids(names: str) -> frozenset[int]:
    """The numbers of the elements named in a string."""
    return frozenset(TAG_IDS[name] for name in names.split())
