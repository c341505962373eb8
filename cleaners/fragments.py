"""Texts in which every link and every word in bold stands on a line of its own, as tools give the text of each element.

A sentence that such an element breaks goes on in lower case, or with the mark that ends it. A clean text has no such
lines, or a few of a poem's.
"""

from __future__ import annotations

from itertools import pairwise

from cleaners.bylines import BY
from cleaners.text import ends_sentence, size

LEAST_BROKEN_LINES = 4
OPEN_SIZE = 40  # letters of a line that is the beginning of a sentence, or its end
LONGEST_INLINE_SIZE = 100  # letters of an element inside a sentence
LEAST_REST_SIZE = 20  # letters of what goes on behind one
LONGEST_FRAGMENTED_CHARS = 2_000_000
_MARKS = frozenset(",.;:!?)]%”’»…")  # no line begins with one


def mended(text: str) -> str:
    """The text with its broken sentences in one line each, where enough of its lines go on as sentences do."""
    if len(text) > LONGEST_FRAGMENTED_CHARS:
        return text
    lines = [x for line in text.split("\n") if (x := line.strip())]
    if sum(_goes_on(a, b) for a, b in pairwise(lines)) < LEAST_BROKEN_LINES:
        return text
    joined: list[str] = []
    for i, line in enumerate(lines):
        before = joined[-1] if joined else ""
        after = lines[i + 1] if i + 1 < len(lines) else ""
        if _goes_on(before, line) or _is_inside(before, line, after):
            joined[-1] = before + ("" if line[0] in _MARKS else " ") + line
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the sentence that the one before it begins; two small letters are of a list."""
    is_begun = bool(before) and not before[0].islower() and not ends_sentence(before)
    return is_begun and _begins_inside(line) and size(before + line) >= OPEN_SIZE


def _is_inside(before: str, line: str, after: str) -> bool:
    """Whether a line is a name or a link in a sentence that goes on behind it."""
    is_open = size(before) >= OPEN_SIZE and not ends_sentence(before)
    is_inline = size(line) <= LONGEST_INLINE_SIZE and not ends_sentence(line)
    return is_open and is_inline and _begins_inside(after) and (after[0] in _MARKS or size(after) >= LEAST_REST_SIZE)


def _begins_inside(line: str) -> bool:
    """Whether a line begins as no other one does; a byline may stand below a title, and its "by" alone."""
    return bool(line) and (line[0] in _MARKS or (line[0].islower() and not BY.match(f"{line} Jane Roe")))
