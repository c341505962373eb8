"""Texts in Markdown, as extractors and converters of whole pages write them: lines with what is heading and link.

markdown-it-py reads them, which `rich` needs as well; it is imported where there is Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from cleaners.months import is_month
from cleaners.page import TAG_IDS
from cleaners.text import LazyPattern, ends_sentence, line, size, unescaped
from cleaners.visible_authors import AUTHOR_ADDRESS
from cleaners.walk import Line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LEAST_LINKS = 3  # fewer brackets are the author's
LEAST_BOLD = 2
MOST_CHARS = 500_000  # the longest of 260 real pages has 90,000
MOST_BRACKETS = 20_000  # the fullest of 260 real pages has 629; each open one is looked for up to the end
LONGEST_HEADING_SIZE = 250  # letters: more is a paragraph with dashes below it
SPARSE_SHARE = 0.2  # empty lines, of all others: less, and each line is a paragraph
_LINK = LazyPattern(r"\]\((?:https?://|/|#|\.|<)[^()\s]{0,2000}")
_BOLD = LazyPattern(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])")
_HEADING = LazyPattern(r"^ {0,3}#{2,6} +\S", re.MULTILINE)
_FIRST_HEADING = LazyPattern(r"\s*# +\S[^\n]*[^\W\d]")
_TABLE = LazyPattern(r"^\s*\|? ?:?-{3,}:? ?\|[ :|-]*$", re.MULTILINE)
_CLASSES = LazyPattern(r"(?<=[\])])\{[^{}\n]{0,300}\}|^:::+.{0,300}$", re.MULTILINE)  # pandoc's
# A picture's, of which CommonMark takes none with a space.
_DATA_PICTURE = LazyPattern(r"!\[[^\[\]\n]{0,500}\]\(data:[^\n]{0,4000}?\)(?=[\s\])]|$)", re.MULTILINE)
_BROKEN_ADDRESS = re.compile(r"\]\([^()\s]{1,2000}(?:\n[^()\s]{1,200}){1,20}(?=[\s)])")
_SPACED_ADDRESS = re.compile(r"\]\((?:https?|mailto|whatsapp|sms):[^()\s\"]{0,2000} [^()\n\"]{0,2000}\)")
_BRACKET = re.compile(r"\\.|(?P<open>\[)|(?P<link>\]\((?P<to>[^()\s]*)(?:\s+\"[^\"\n]*\")?\))|(?P<close>\])")
_EMPTY_LINE = LazyPattern(r"\n[ \t\\]*\n")
_MARKS = re.compile(r"^\s*(?:(?:#{1,6}|[*+>-]|\d{1,9}\.) +)*")
_NUMBERED = LazyPattern(r"[ >*+-]{0,20}(\d{1,9})[.)]\s+([^\W\d_]*)")
_CODE = LazyPattern(r"(?i)<(?:script|style)\b")
_TAG_NAME = LazyPattern(r"</?([a-zA-Z][\w-]*)")
_KINDS = {"list_item_open": "item", "blockquote_open": "quote", "tr_open": "row"}
_ENDS = frozenset(("list_item_close", "blockquote_close", "tr_close", "heading_close"))
_HEADINGS = ("headline", "heading")


class AuthorLine(Line):
    """A line with links that lead to authors: `names` are what these links say."""

    __slots__ = ("names",)

    def __init__(self, text: str, kind: str, links: int, names: list[str], is_text_tag: bool = False) -> None:
        super().__init__(text, kind, links, 0, False, is_text_tag)
        self.names = names


def is_markdown(text: str) -> bool:
    """Whether a text is in Markdown; a few stars, brackets and hashes are its author's."""
    if len(text) > MOST_CHARS or text.count("[") > MOST_BRACKETS:
        return False
    return (
        _FIRST_HEADING.match(text) is not None
        or _HEADING.search(text) is not None
        or _TABLE.search(text) is not None
        or len(_LINK.findall(text)) >= LEAST_LINKS
        or len(_BOLD.findall(text)) >= LEAST_BOLD
    )


def markdown_lines(text: str) -> list[Line]:
    """The lines of a text in Markdown. A heading of the first order is of the kind "headline", as on a page."""
    text = _DATA_PICTURE.sub("", _CLASSES.sub("", text))
    text = _BROKEN_ADDRESS.sub(lambda m: m[0].replace("\n", ""), text)
    text = _SPACED_ADDRESS.sub(lambda m: m[0].replace(" ", "%20"), text)
    tokens = _parser().parse(_spread(_without_block_links(_with_own_numbers(text))))
    found: list[Line] = []
    kinds = ["paragraph"]  # of the blocks that are open, from the outermost on
    cells: list[Line] = []  # of the row that is open
    for i, token in enumerate(tokens):
        if token.type in _KINDS:
            kinds.append(_KINDS[token.type])
        elif token.type in _ENDS:
            kinds.pop()
        elif token.type == "heading_open":
            # Dashes right below a sentence are a rule between two parts.
            is_told = token.markup == "-" and ends_sentence(tokens[i + 1].content)
            kinds.append("paragraph" if is_told else "headline" if token.tag == "h1" else "heading")
        elif token.type == "inline":
            into = cells if kinds[-1] == "row" else found
            into += _lines_of(token.children or (), kind=kinds[-1])
        elif token.type == "fence" or (token.type == "html_block" and not _CODE.match(token.content)):
            found += [Line(t, kinds[-1], 0, 0, False) for raw in token.content.split("\n") if (t := unescaped(raw))]
        if token.type == "tr_close" and cells:
            found.append(Line(" ".join(x.text for x in cells), "row", sum(x.links for x in cells), 0, False))
            cells = []
    return found


def _lines_of(tokens: Iterable[Token], *, kind: str) -> Iterator[Line]:
    """The lines of a paragraph, a heading, an item or a cell; of pictures nothing."""
    pieces: list[str] = []
    names: list[str] = []
    links = depth = 0
    is_author = False
    for token in (*tokens, None):
        if token is None or token.type == "hardbreak":
            if text := line("".join(pieces)):
                is_heading = kind in _HEADINGS and size(text) <= LONGEST_HEADING_SIZE
                own = kind if is_heading or kind not in _HEADINGS else "paragraph"
                is_text_tag = own in ("paragraph", "item")
                linked = min(links, len(text))
                if names:
                    yield AuthorLine(text, own, linked, names, is_text_tag)
                else:
                    yield Line(text, own, linked, 0, False, is_text_tag)
            pieces, names, links = [], [], 0
        elif token.type in ("link_open", "link_close"):
            depth += token.nesting
            is_author = token.nesting > 0 and AUTHOR_ADDRESS.search(str(token.attrGet("href"))) is not None
        elif token.type in ("text", "code_inline"):
            pieces.append(token.content)
            links += len(token.content) * (depth > 0)
            names += [name] if is_author and (name := line(token.content)) else []
        elif token.type == "html_inline" and (tag := _TAG_NAME.match(token.content)) and tag[1].lower() not in TAG_IDS:
            pieces.append(token.content)  # "List<String>"
        elif token.type == "softbreak" or token.content.startswith("<br"):
            pieces.append(" ")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # An indented line is an item's, or centred, far sooner than it is code.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    parser.validateLink = lambda _: True  # type: ignore[assignment,method-assign]  # nobody is going to follow "javascript:"
    return parser


def _with_own_numbers(text: str) -> str:
    """The text with a backslash in each number that is no mark of a list: "3. May 2024", "1984. That was the year."

    In a list a number follows on another.
    """
    lines = text.split("\n")
    numbered = [(i, match) for i, x in enumerate(lines) if (match := _NUMBERED.match(x)) is not None]
    numbers = [int(match[1]) for _, match in numbered]
    for k, (i, match) in enumerate(numbered):
        near = (*numbers[max(0, k - 1) : k], *numbers[k + 1 : k + 2])
        if is_month(match[2]) or not any(abs(n - numbers[k]) <= 1 for n in near):
            lines[i] = f"{lines[i][: match.end(1)]}\\{lines[i][match.end(1) :]}"
    return "\n".join(lines)


def _without_block_links(text: str) -> str:
    """The text with a link in each line where one is around several paragraphs, as HTML alone allows."""
    opened: list[int] = []
    pieces: list[str] = []
    done = 0
    for mark in _BRACKET.finditer(text):
        if mark["open"]:
            opened.append(mark.start())
        elif opened and not mark[0].startswith("\\"):
            start = opened.pop()
            inner = text[start + 1 : mark.start()]
            if mark["link"] and start >= done and _EMPTY_LINE.search(inner):
                pieces += (text[done:start], _linked(inner, mark["to"]))
                done = mark.end()
    return "".join((*pieces, text[done:])) if pieces else text


def _linked(text: str, address: str) -> str:
    """Each line as a link, behind its marks; one that holds a link stays."""
    linked: list[str] = []
    for raw in text.split("\n"):
        content = _MARKS.sub("", raw, count=1).strip("\\ ")
        marks = raw[: raw.find(content)] if content else ""
        linked.append(f"{marks}[{content}]({address})" if content and "](" not in content else raw.rstrip("\\ "))
    return "\n".join(linked)


def _spread(text: str) -> str:
    """The text with an empty line between paragraphs, also where each is one line; the rows of tables stay together."""
    lines = text.split("\n")
    filled = sum(bool(x.strip()) for x in lines)
    if len(lines) - filled > SPARSE_SHARE * filled:
        return text
    return "\n".join(x if "|" in x else f"\n{x}\n" for x in lines)
