"""What text browsers, terminals and extractors do to plain text: marks, numbered links, rows, and hard wraps.

Each step asks first whether a text is of that kind, so that a clean one passes as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from cleaners.text import LazyPattern, ends_sentence

LEAST_DASHED_LINES = 2
LINES_TO_ADDRESS = 4  # from the heading above the list of links
LEAST_NUMBERS = 5  # in brackets and in order, as lynx numbers its links
WIDEST_WRAP_CHARS = 82  # of a terminal or an e-mail
NARROWEST_WRAP_CHARS = 55
LEAST_FULL_LINES = 6
WIDER_SHARE = 0.1  # of as many lines as are full
NEARLY_FULL_CHARS = 14  # so much shorter a wrapped line may be: the next word did not fit

_STAR = LazyPattern(r"^\s*[*+] ")
_DASH = LazyPattern(r"^\s*- (?=\S)")
_CELLS = LazyPattern(r"\s*\|(.+)\|\s*")
_NUMBER = LazyPattern(r"\[(\d{1,4})\]")
_NUMBERED_PICTURE = LazyPattern(r"\[(?:IMAGE|INLINE|LINK|[\w-]+\.(?:jpe?g|png|gif|svg|webp))\]")
_ADDRESSES = LazyPattern(
    r"(?i)\s*(?:references|visible links|liens visibles|sichtbare links|riferimenti|referencias|ссылки)\s*"
)
_NUMBERED_ADDRESS = LazyPattern(r"\s*\d+\. (?:https?|file|mailto):")
_BLOCK_MARK = LazyPattern(r"\s*(?:[•*+\-–—>|]|\d+[.)]|#{1,6})\s")
_FIRST_PIECE = LazyPattern(r"[^\s-]+-?|-+")  # up to where a line may be broken
_HYPHEN_END = LazyPattern(r"[^\s-]-$")
_SECOND_HALF = LazyPattern(r"\s*(?:und|oder|bzw|bis|and|or|to|en|of)\b")  # "Vor- und Nachteile"


def unmarked(text: str) -> str:
    """The text without the marks of text browsers, and with the lists and rows that trafilatura marks."""
    lines = text.split("\n")
    numbers = [int(n) for n in _NUMBER.findall(text)][:LEAST_NUMBERS]
    if len(numbers) == LEAST_NUMBERS and numbers == [*range(numbers[0], numbers[0] + LEAST_NUMBERS)]:
        lines = [_STAR.sub("• ", _NUMBERED_PICTURE.sub("", _NUMBER.sub("", x))) for x in lines]
        lines = lines[: _addresses_at(lines)]
    lines = [_row(x) if x[:1] == "|" else x for x in lines]
    for group in _dashed(lines):
        for i in group:
            lines[i] = _DASH.sub("• ", lines[i])
    return "\n".join(lines)


def _row(text: str) -> str:
    """The cells of a row with spaces between them; a bar at the beginning alone is the author's."""
    match = _CELLS.fullmatch(text)
    return " ".join(match[1].replace("|", " ").split()) if match is not None else text


def _dashed(lines: Sequence[str]) -> Iterator[range]:
    """Where lines in a row that begin with a dash are a list: one of them ends as no sentence does, or the line above
    announces them. All else is a dialogue, in which dashes are what quotation marks are elsewhere."""
    start = 0
    for is_dashed, group in groupby(lines, key=lambda x: _DASH.match(x) is not None):
        end = start + len(found := list(group))
        above = next((x.rstrip() for x in reversed(lines[max(0, start - 2) : start]) if x.strip()), "")
        is_list = above.endswith(":") or not all(ends_sentence(x.rstrip()) for x in found)
        if is_dashed and len(found) >= LEAST_DASHED_LINES and is_list:
            yield range(start, end)
        start = end


def _addresses_at(lines: Sequence[str]) -> int | None:
    """Where the list of addresses begins that the numbers in the text lead to."""
    return next(
        (
            i
            for i, x in enumerate(lines)
            if _ADDRESSES.fullmatch(x) and any(map(_NUMBERED_ADDRESS.match, lines[i + 1 : i + 1 + LINES_TO_ADDRESS]))
        ),
        None,
    )


def unwrapped(text: str) -> str:
    """The text with its paragraphs in one line each, where they were broken at the width of a screen or an e-mail.

    Two lines are joined where the next one's first word would not have fitted; a verse breaks sooner.
    """
    lines = text.split("\n")
    # An address is not broken, or at its hyphens alone; items and tables not by every tool.
    plain = [x.strip() for x in lines if "](" not in x and "://" not in x and "|" not in x and not _BLOCK_MARK.match(x)]
    widths = [len(x) for x in plain if x]
    widest = max((n for n in widths if n <= WIDEST_WRAP_CHARS), default=0)
    full = sum(widest - NEARLY_FULL_CHARS <= n <= widest for n in widths)
    wider = sum(len(x) > widest and " " in x[:widest] for x in plain)
    if widest < NARROWEST_WRAP_CHARS or full < LEAST_FULL_LINES or wider > WIDER_SHARE * full or "" not in plain:
        return text
    joined: list[list[str]] = [[lines[0]]]
    for before, after in pairwise(lines):
        is_broken = before.strip() and after.strip() and not before.endswith("  ") and not _BLOCK_MARK.match(after)
        if is_broken and len(before.rstrip()) + 1 + len(_FIRST_PIECE.findall(after)[0]) > widest:
            is_hyphenated = _HYPHEN_END.search(before) is not None and not _SECOND_HALF.match(after)
            joined[-1].append(after.strip() if is_hyphenated else f" {after.strip()}")
        else:
            joined.append([after])
    return "\n".join("".join((parts[0].rstrip(), *parts[1:])) if len(parts) > 1 else parts[0] for parts in joined)
