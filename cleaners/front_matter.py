"""What an extractor or a web clipper wrote above a text: YAML front matter, or the labels of a reader service.

Of YAML only what stands there in fact, a field a line with words, quoted words or a list: many tools write values that
YAML would not take, such as a title with a colon, and none of that is to be lost.
"""

from __future__ import annotations

import json
import re

from cleaners.text import LazyPattern, line

MOST_LINES = 200
_FENCE = "---"
_FIELD = LazyPattern(r"([A-Za-z][\w .:-]{0,40}?)\s*:(?:\s+(.*))?")
_ITEM = LazyPattern(r"\s*-\s+(.*)")
_IN_LIST = LazyPattern(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)\s*(?:,|$)""")
_WIKI_LINK = LazyPattern(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_LABELS = LazyPattern(r"\s*Title: (?P<title>[^\n]*)\n\s*URL Source: (?P<url>\S+)[ \t]*\n")
_MORE_LABELS = re.compile(r"\s*(?P<name>Published Time|Number of Pages|Warning): (?P<value>[^\n]*)\n")
_CONTENT = re.compile(r"\s*Markdown Content:[ \t]*\n?")
# What tools call a field, in the order in which they are believed.
_NAMES = {
    "title": ("title", "headline", "og:title"),
    "authors": ("authors", "author", "byline", "creator", "by"),
    "published": ("published", "date", "date_published", "datepublished", "publish_date", "published_time", "pubdate"),
    "modified": ("modified", "updated", "lastmod", "last_modified", "date_modified", "datemodified"),
    "canonical_url": ("canonical_url", "canonical", "url", "source", "source_url", "sourceurl", "link", "permalink"),
    "summary": ("description", "summary", "excerpt", "subtitle"),
    "section": ("section", "category", "categories"),
    "tags": ("tags", "keywords"),
    "language": ("language", "lang"),
    "site": ("sitename", "site_name", "site", "publisher", "hostname"),
}


def front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """What is told above a text, by fields of an article ("site" is what the site is called), and the text below it."""
    told, below = _yaml(text) or _labels(text) or ({}, text)
    for name in _NAMES["canonical_url"]:
        told[name] = [x for x in told.get(name, ()) if x.startswith(("http://", "https://"))]
    return {field: found for field, names in _NAMES.items() if (found := _first(told, names))}, below


def _first(told: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return next((told[name] for name in names if told.get(name)), [])


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
            name = field[1].strip().lower()
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
        except ValueError:
            raw = raw[1:-1]
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
