"""What happens to the lines of an article, whether they come from a page or from a text file.

Facts are lifted into metadata, then the site's own patterns apply; what is common to all sites is `cleaners.trim`'s.
Every line that goes is recorded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleaners.article import Block, BlockKind, Removal
from cleaners.site import Drop, Site, compiled
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence, line, run_together, unescaped, words
from cleaners.walk import Line

NEAR_LINES = 8  # the first or last so many lines are near the head or tail, and so is
NEAR_SHARE = 0.3  # so much of the letters at either end
IMPLAUSIBLE_SHARE = 0.6  # of the letters: a line rule that would take more is not applied
_ESCAPED_TAG = re.compile(r"<(/?)(?:i|b|em|strong|u|br|p|span|a)(?:\s[^<>]*)?/?>", re.IGNORECASE)
# What a screen reader says of a link.
_LINK_NOTE = LazyPattern(
    r"(?i)\s*[,(]?\s*(?:(?:this )?(?:link )?opens? (?:in )?(?:a |your )?new (?:browser )?(?:tab|window)|"
    r"(?:link wird )?(?:öffnet )?(?:in|im) (?:einem )?neuen? (?:fenster|tab)(?: öffnen| geöffnet)?|"
    r"external link|externer link|nouvelle fenêtre|se abre en una ventana nueva)(?:\s*\))?"
)
_LINK_NOTE_HINTS = (
    "new tab",
    "new window",
    "new browser",
    "New Tab",
    "New Window",
    "Fenster",
    "fenster",
    "xternal link",
    "xterner Link",
    "fenêtre",
    "ventana",
    "neuen Tab",
)  # one of them stands in every such note
SHORTEST_WRAPPED_CHARS = 40  # of a line that is wrapped behind a comma
_PAUSES = frozenset(",;،—–")
_BULLETS = frozenset("•‣◦▪●")
_INITIAL = re.compile(r"[\"'“‘«„]?[^\W\d_]")
_LOWER_START = re.compile(r"[a-zà-öø-ÿα-ωа-яё(]")


Gone = dict[int, tuple[str, str]]  # which lines are to go, by index: the step and the reason


class Draft:
    """The lines on their way: what is left, what went and why, and the facts found among them."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(lines)
        self.removals: list[Removal] = []
        self.facts: dict[str, list[str]] = {}
        self.captions: list[tuple[str | None, str | None]] = []

    def remove(self, indices: set[int], *, step: str, rule: str, reason: str) -> None:
        for i in sorted(indices):
            self.removals.append(Removal(step, rule, reason, self.lines[i].text))
        self.lines = [x for i, x in enumerate(self.lines) if i not in indices]

    def zones(self) -> tuple[int, int]:
        """Lines before the first index are near the head, from the second on near the tail."""
        sizes = [x.size for x in self.lines]
        total = sum(sizes)
        head, above = 0, 0
        while head < len(sizes) and (head < NEAR_LINES or above + sizes[head] <= total * NEAR_SHARE):
            above += sizes[head]
            head += 1
        tail, below = len(sizes), 0
        while tail > 0 and (len(sizes) - tail < NEAR_LINES or below + sizes[tail - 1] <= total * NEAR_SHARE):
            tail -= 1
            below += sizes[tail]
        return head, tail


def mend(lines: Sequence[Line]) -> list[Line]:
    """Lines as their author meant them: shown markup unwrapped, hard-wrapped lines joined again.

    The lines are changed in place, but no text becomes empty: one of which nothing is left is only left out.
    """
    mended: list[Line] = []
    text = "\n".join(x.text for x in lines if x.links)
    may_have_notes = any(h in text for h in _LINK_NOTE_HINTS)
    joined: list[str] = []  # pieces of the last line: adding each to a long text takes the square of its length
    for item in lines:
        if may_have_notes and item.links and _LINK_NOTE.search(item.text):
            without = line(_LINK_NOTE.sub("", item.text))
            if not without:
                continue
            item.links = max(0, item.links - (len(item.text) - len(without)))
            item.text = without
        if "<" in item.text and _ESCAPED_TAG.search(item.text):
            shown = unescaped(_ESCAPED_TAG.sub("", item.text))
            if not shown:
                continue
            item.links = min(item.links, len(shown))
            item.text = shown
        last = mended[-1] if mended else None
        if item.soft and last is not None and last.owner == item.owner and _runs_on(joined[-1], item.text):
            joined.append(item.text)
            last.links += item.links
            last.size += item.size
        else:
            if last is not None:
                last.text = " ".join(joined)
            mended.append(item)
            joined = [item.text]
    if mended:
        mended[-1].text = " ".join(joined)
    mended = _with_initials(mended)
    for item in mended:
        if item.text[0] in _BULLETS and item.kind == "paragraph" and len(item.text) > 1:
            item.text, item.kind = item.text[1:].strip(), "item"  # typed by hand
    return mended


def _with_initials(lines: list[Line]) -> list[Line]:
    """The large letter with which a text begins, in an element of its own, joined to what goes on in small letters."""
    at = [i for i, x in enumerate(lines[:-1]) if _INITIAL.fullmatch(x.text) and _goes_on(x.text[-1], lines[i + 1])]
    if not at:
        return lines
    said = Counter(words("\n".join(x.text for x in lines)).split())
    for i in at:
        initial, rest = lines[i].text, lines[i + 1]
        first = words(rest.text).split(" ", 1)[0]
        # "A" and "bridge" are two words, "T" and "he" one: the text tells by what it says elsewhere.
        is_apart = not said[initial[-1].lower() + first] and said[first] > 1
        rest.text = f"{initial}{' ' * is_apart}{rest.text}"
    return [x for i, x in enumerate(lines) if i not in at]


def _goes_on(initial: str, rest: Line) -> bool:
    """Whether a line of prose begins in the middle of a word or sentence; not as in a glossary, "B" and "bacon"."""
    first = rest.text[0]
    return initial.isupper() and rest.size >= PROSE_SIZE and first.islower() and first != initial.lower()


def _runs_on(before: str, after: str) -> bool:
    """Whether a single line break stands in the middle of a sentence. A verse or the end of a letter is short."""
    is_verse = len(before) < SHORTEST_WRAPPED_CHARS and before[-1:] in _PAUSES
    return not ends_sentence(before) and not is_verse and _LOWER_START.match(after) is not None


def lift(draft: Draft, *, site: Site | None) -> None:
    """Lines that are facts, by the site's patterns: out of the text, into `facts` and `captions`."""
    for rule in site.blocks.lift if site is not None else ():
        text = "\n".join(x.text for x in draft.lines)
        starts = [0]
        for item in draft.lines:
            starts.append(starts[-1] + len(item.text) + 1)
        head, tail = draft.zones()
        indices: set[int] = set()
        pattern = compiled("\n".join(p.removeprefix("^").removesuffix("$") for p in rule.lines))
        for first in range(len(draft.lines) - len(rule.lines) + 1):
            end = first + len(rule.lines)
            if first in indices or not _is_near(first, rule.near, head, tail):
                continue
            # No further than these lines: "[^,]+" matches the end of a line, too.
            match = pattern.fullmatch(text, starts[first], starts[end] - 1)
            if match is None:
                continue
            indices.update(range(first, end))
            groups = {k: v.strip() for k, v in match.groupdict().items() if v and v.strip()}
            if "caption" in groups or "credit" in groups:
                draft.captions.append((groups.pop("caption", None), groups.pop("credit", None)))
            for field, value in groups.items():
                draft.facts.setdefault(field, []).append(value)
        draft.remove(indices, step="lift", rule=" / ".join(rule.lines), reason=rule.reason)


def _is_near(index: int, near: str, head: int, tail: int) -> bool:
    return near == "any" or (near == "head" and index < head) or (near == "tail" and index >= tail)


def apply_site(draft: Draft, *, site: Site | None) -> None:
    """The site's `cut` and `drop` patterns."""
    if site is None:
        return
    for step, rules in (("cut", site.blocks.cut), ("drop", site.blocks.drop)):
        for entry in rules:
            rule = Drop(pattern=entry) if isinstance(entry, str) else entry
            head, tail = draft.zones()
            pattern = compiled(rule.pattern)
            hits = {
                i for i, x in enumerate(draft.lines) if _is_near(i, rule.near, head, tail) and pattern.search(x.text)
            }
            if not hits:
                continue
            if step == "cut":
                hits = set(range(min(hits), len(draft.lines)))
            if _is_implausible(draft, hits):
                text = f"would have removed {len(hits)} of {len(draft.lines)} lines; not applied"
                draft.removals.append(Removal("guard", rule.pattern, rule.reason, text))
            else:
                draft.remove(hits, step=step, rule=rule.pattern, reason=rule.reason)


def _is_implausible(draft: Draft, hits: set[int]) -> bool:
    total = sum(x.size for x in draft.lines)
    return sum(draft.lines[i].size for i in hits) > total * IMPLAUSIBLE_SHARE


def add_deck(draft: Draft, deck: str | None) -> None:
    """A deck that stands outside the body, as the first line, unless the body says it already."""
    if not deck:
        return
    key = run_together(deck)
    said = next((x for x in draft.lines[:NEAR_LINES] if run_together(x.text) == key), None)
    if said is None:
        draft.lines.insert(0, Line(deck, "deck", 0, 0, False))
    elif said is draft.lines[0] and said.kind == "paragraph":
        said.kind = "deck"


def add_points(draft: Draft, points: Sequence[str]) -> None:
    """The list of an article's points that stands outside the body, as its first lines, unless the body says them."""
    if points and {words(x.text) for x in draft.lines}.isdisjoint(map(words, points)):
        draft.lines[:0] = [Line(text, "item", 0, 0, False, True) for text in points]


_BLOCK_KINDS: dict[str, BlockKind] = {
    "heading": "heading",
    "headline": "heading",
    "item": "item",
    "quote": "quote",
    "deck": "deck",
}


def blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The lines as blocks of the article."""
    return tuple(Block(x.text, _BLOCK_KINDS.get(x.kind, "paragraph")) for x in lines)


def text_lines(text: str) -> list[Line]:
    """The lines of a plain text, as another extractor or the corpus has them."""
    found: list[Line] = []
    for raw in text.split("\n"):
        content = unescaped(raw) if "<" in raw or "&" in raw else line(raw)
        if content:
            is_item = content[0] in _BULLETS and len(content) > 1
            found.append(
                Line(content[1:].strip() if is_item else content, "item" if is_item else "paragraph", 0, 0, False)
            )
    return found


def letters(lines: Sequence[Line]) -> int:
    """Size of all lines together, see `text.size`."""
    return sum(x.size for x in lines)
