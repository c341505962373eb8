"""What other tools tell of a text: above it, as YAML front matter or the labels of a reader service, or beside it.

Of YAML only what stands there in fact, a field a line with words, quoted words or a list: many tools write values that
YAML would not take, such as a title with a colon, and none of that is to be lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from cleaners.text import LazyPattern, line, unescaped

MOST_LINES = 200
_FENCE = "---"
_JOINERS = str.maketrans("", "", " -_")
_FIELD = LazyPattern(r"([A-Za-z][\w .:-]{0,40}?)\s*:(?:\s+(.*))?")
_ITEM = LazyPattern(r"\s*-\s+(.*)")
_IN_LIST = LazyPattern(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)\s*(?:,|$)""")
_WIKI_LINK = LazyPattern(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_LABELS = LazyPattern(r"\s*Title: (?P<title>[^\n]*)\n\s*URL Source: (?P<url>\S+)[ \t]*\n")
_MORE_LABELS = re.compile(r"\s*(?P<name>Published Time|Number of Pages|Warning): (?P<value>[^\n]*)\n")
_CONTENT = re.compile(r"\s*Markdown Content:[ \t]*\n?")
# What tools call a field, as `field_name` writes it, in the order in which they are believed.
_NAMES = {
    "title": ("title", "headline", "og:title"),
    "authors": ("authors", "author", "byline", "creator", "by"),
    "published": (
        *("published", "date", "datepublished", "datepublish", "publisheddate", "publishdate", "publishingdate"),
        *("publishedat", "publishedtime", "pubdate", "datetime"),
    ),
    "modified": (
        "modified",
        "updated",
        "lastmod",
        "lastmodified",
        "datemodified",
        "datemodify",
        "modifiedat",
        "updatedat",
    ),
    "canonical_url": (
        *("canonicalurl", "canonical", "url", "source", "sourceurl", "link", "permalink", "requestedurl"),
        *("articleurl", "uri"),
    ),
    "summary": ("description", "summary", "excerpt", "subtitle"),
    "section": ("section", "category", "categories"),
    "tags": ("tags", "keywords", "topics"),
    "language": ("language", "lang"),
    "site": ("sitename", "site", "publisher", "hostname", "sourcedomain", "domain"),
}
_NAME_KEYS = ("name", "title", "label")  # of an object that stands where a word was looked for
_BESIDE = ("metadata", "meta")


def front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """What is told above a text, by fields of an article ("site" is what the site is called), and the text below it."""
    told, below = _yaml(text) or _labels(text) or ({}, text)
    return _by_field(told), below


def told_beside(record: Mapping[str, object]) -> dict[str, list[str]]:
    """The same of a record that holds a text, whichever tool made it: {"title": "…", "author": [{"name": "…"}], …}."""
    told = {field_name(name): _words(value) for name, value in record.items()}
    for beside in _BESIDE:
        if isinstance(more := record.get(beside), Mapping):
            told |= {field_name(name): _words(value) for name, value in more.items() if not told.get(field_name(name))}
    return _by_field(told)


def _by_field(told: dict[str, list[str]]) -> dict[str, list[str]]:
    for name in _NAMES["canonical_url"]:
        told[name] = [x for x in told.get(name, ()) if x.startswith(("http://", "https://"))]
    return {field: found for field, names in _NAMES.items() if (found := _first(told, names))}


def _first(told: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return next((told[name] for name in names if told.get(name)), [])


def field_name(name: object) -> str:
    """A name as it is looked up: in lower case, without spaces, dashes and underscores."""
    return str(name).lower().translate(_JOINERS)


def _words(value: object) -> list[str]:
    """The words in a value of a record: one, or those of a list; an object is what it is called."""
    if isinstance(value, str):
        return [x] if (x := line(value)) else []
    if isinstance(value, Mapping):
        if isinstance(shown := value.get("rendered"), str):  # WordPress' markup
            return [x] if (x := unescaped(shown)) else []
        return next((found for key in _NAME_KEYS if (found := _words(value.get(key)))), [])
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [x for one in value if not isinstance(one, list) for x in _words(one)]
    return []


def _yaml(text: str) -> tuple[dict[str, list[str]], str] | None:
    """Fields by name in lower case; None where the text does not begin with them."""
    head, _, rest = text.lstrip("\ufeff \r\n").partition("\n")
    if head.strip() != _FENCE:
        return None
    lines = rest.split("\n", MOST_LINES)
    end = next((i for i, x in enumerate(lines[:MOST_LINES]) if x.strip() in (_FENCE, "...")), None)
    if end is None:
        return None
    told: dict[str, list[str]] = {}
    name = ""
    for raw in lines[:end]:
        field = _FIELD.fullmatch(raw.rstrip())
        item = _ITEM.fullmatch(raw.rstrip())
        if field is not None:
            name = field_name(field[1].strip())
            told.setdefault(name, []).extend(_values(field[2] or ""))
        elif item is not None and name:
            told[name] += _values(item[1])
        elif raw.startswith((" ", "\t")) and name:
            told[name] = [line(" ".join((*told[name], raw)))]
        elif raw.strip() and not raw.startswith("#"):
            return None  # two rules with text between them
    return (told, "\n".join(lines[end + 1 :])) if told else None


def _values(raw: str) -> list[str]:
    """The values behind a name: one, or those of a list in brackets."""
    raw = raw.strip()
    if raw.startswith("[") and raw.endswith("]") and not raw.startswith("[["):
        found = [_value(x) for x in _IN_LIST.findall(raw[1:-1])]
    else:
        found = [_value(raw)]
    return [x for x in found if x]


def _value(raw: str) -> str:
    raw = raw.strip()
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        try:
            raw = str(json.loads(raw))
        except ValueError:  # quotes that are the value's own
            raw = raw[1:-1] if '"' not in raw[1:-1] else raw
    elif len(raw) > 1 and raw[0] == raw[-1] == "'":
        raw = raw[1:-1].replace("''", "'")
    raw = _WIKI_LINK.sub(r"\1", raw)
    return "" if raw in ("null", "~", ">", ">-", "|", "|-", "None") else line(raw)


def _labels(text: str) -> tuple[dict[str, list[str]], str] | None:
    """Title, address and time, as Jina's reader writes them above its Markdown; None where a text has no such head."""
    match = _LABELS.match(text)
    if match is None:
        return None
    told = {"title": [line(match["title"])], "url": [match["url"]]}
    at = match.end()
    while (more := _MORE_LABELS.match(text, at)) is not None:
        at = more.end()
        if more["name"] == "Published Time":
            told["published"] = [line(more["value"])]
    content = _CONTENT.match(text, at)
    return told, text[content.end() if content is not None else at :]
