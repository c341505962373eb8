"""Template lines that any site has: by their words, by being links, by standing above, below or between the text.

Prefers keeping a doubtful line to losing one: most rules want a line to be short, to end unlike a sentence, or to stand
near an end of the text; and no rule may take an implausible share of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Removal
from cleaners.boilerplate import is_read_also, line_reason
from cleaners.bylines import BY, is_agency, is_person
from cleaners.dates import parse_date
from cleaners.lines import Draft
from cleaners.text import ends_sentence, words
from cleaners.walk import Line

HEAD_LINES = 14  # above the text there are rarely more lines than this
LONGEST_LABEL_CHARS = 60
PROSE_SIZE = 80  # letters: a line of so much text is no label
CARD_LINES = 4
CARD_LINE_SIZE = 260  # letters: a teaser is shorter
LINK_SHARE = 0.8
IMPLAUSIBLE_SHARE = 0.5  # of the letters

_DATE_WORDS = re.compile(
    r"(?i)\b(?:published|updated|posted|last|modified|first|on|at|by|the|of|stand|uhr|aktualisiert|veröffentlicht|publiziert|erstellt|am|um|vom|heute|"
    r"gestern|zuletzt|publié|mis|à|jour|le|modifié|actualizado|publicado|el|a las|pubblicato|aggiornato|il|alle|ore|gepubliceerd|bijgewerkt|"
    r"op|om|oppdatert|publisert|opdateret|publicerad|uppdaterad|kl|dnes|včera|opublikowano|aktualizacja|godz|data|date|time|ist|am|pm|a\.m|p\.m|"
    r"gmt|utc|est|edt|et|pst|pdt|cet|cest|bst|min|read|lesedauer|minuten|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo|originally|zuerst)\b"
)
_CREDIT = re.compile(
    r"(?i)^(?:©|\(c\)|foto|photo|bild|quelle|source|image|credit|getty|copyright|grafik|illustration|imago|picture alliance|dpa)\b.{0,80}$|"
    r"^[^.!?]{2,50}\s?/\s?(?:dpa|afp|ap|reuters|getty(?: images)?|epa|imago|picture alliance|shutterstock|unsplash|istock|apa|keystone|ansa|efe|lapresse|zuma\w*|"
    r"hindustan times|bloomberg|pti|ani|[\w ]{0,20}press|[\w ]{0,25}images?)\b.{0,30}$|^.{0,60}©.{1,60}$"
)
_URL = re.compile(r"^https?://\S+$")
_LETTER = re.compile(r"[^\W\d_]")


def trim(draft: Draft, *, title: str | None, parents: Sequence[int]) -> None:
    """Take the common template lines out. `parents` is the walk's: for each element the index of the one that holds it."""
    gone: dict[int, tuple[str, str]] = {}
    _by_words(draft, gone)
    _cards(draft, gone, parents)
    _link_lines(draft, gone)
    _related_runs(draft, gone)
    _head(draft, gone, title)
    _tail(draft, gone)
    if sum(draft.lines[i].size for i in gone) > IMPLAUSIBLE_SHARE * sum(x.size for x in draft.lines):
        lines = draft.lines
        kept = {i for i in gone if gone[i][0] != "title" and lines[i].link_share < LINK_SHARE and lines[i].size >= PROSE_SIZE}
        if kept:
            text = f"would have removed {len(gone)} of {len(lines)} lines; {len(kept)} of them kept"
            draft.removals.append(Removal("guard", "common rules", "implausible share", text))
        gone = {i: why for i, why in gone.items() if i not in kept}
    for i in sorted(gone):
        draft.removals.append(Removal(gone[i][0], gone[i][1], gone[i][1], draft.lines[i].text))
    draft.lines = [x for i, x in enumerate(draft.lines) if i not in gone]


def _by_words(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Lines whose words are template: markers of advertisements, share and follow lines, pointers to other articles."""
    head, tail = draft.zones()
    for i, item in enumerate(draft.lines):
        reason = line_reason(item.text, near_head=i < head, near_tail=i >= tail)
        if reason is not None:
            gone[i] = ("pattern", reason)
        elif item.kind != "headline" and _is_pointer(item):
            gone[i] = ("pattern", "pointer to another article")


def _is_pointer(item: Line) -> bool:
    if item.links and item.link_share > 0.2:
        return is_read_also(item.text)
    text = item.text
    is_label = len(text) <= LONGEST_LABEL_CHARS and (text[-1] in ":…" or (not ends_sentence(text) and item.kind != "item"))
    is_titled = ":" in text[:40] and not ends_sentence(text) and item.size < 200
    return (is_label or is_titled) and is_read_also(text)


def _cards(draft: Draft, gone: dict[int, tuple[str, str]], parents: Sequence[int]) -> None:
    """Cards of other articles: a small element with a linked headline, and whatever else it says."""
    lines = draft.lines
    by_owner: dict[int, list[int]] = {}
    for i, item in enumerate(lines):
        owner = item.owner
        for _ in range(3):
            by_owner.setdefault(owner, []).append(i)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
    for i, item in enumerate(lines):
        if item.kind != "heading" or item.link_share < LINK_SHARE or i in gone:
            continue
        card = [i]
        owner = item.owner
        for _ in range(3):
            inside = by_owner.get(owner, [])
            if len(inside) > CARD_LINES or any(lines[j].size > CARD_LINE_SIZE for j in inside):
                break
            card = inside
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
        for j in card:
            gone.setdefault(j, ("card", "card of another article"))


def _link_lines(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Lines that are nothing but links, where they stand in a row or at an end of the text."""
    lines = draft.lines
    linked = [x.link_share >= LINK_SHARE and x.kind != "headline" for x in lines]
    for i, is_link in enumerate(linked):
        if is_link:
            gone.setdefault(i, ("links", "line is a link"))


def _related_runs(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """What follows a pointer's label: the list of articles it announces."""
    lines = draft.lines
    for i, item in enumerate(lines):
        if gone.get(i, ("", ""))[1] not in ("pointer to another article", "popular list") or item.size > PROSE_SIZE:
            continue
        j = i + 1
        while j < len(lines) and (j in gone or lines[j].links or lines[j].kind in ("item", "heading")) and lines[j].size < CARD_LINE_SIZE:
            if lines[j].kind == "item" and not lines[j].links and not ends_sentence(item.text) and item.text[-1] != ":":
                pass
            gone.setdefault(j, ("pattern", "listed under a pointer"))
            j += 1


def _head(draft: Draft, gone: dict[int, tuple[str, str]], title: str | None) -> None:
    """The title's own line and what stands above it; then dates, bylines and labels before the first text."""
    lines = draft.lines
    key = words(title or "")
    start = 0
    for i, item in enumerate(lines[:HEAD_LINES]):
        own = words(item.text)
        if key and own and (own == key or (item.kind in ("headline", "heading") and (own.endswith(key) or own.startswith(key) or (len(own) > 25 and own in key)))):
            if i and item.kind not in ("headline", "heading"):
                continue  # elsewhere a line like the title is the author's
            start = i + 1
            gone[i] = ("title", "the title, which stands on line 1")
        elif item.kind == "headline":
            start = i + 1
            gone.setdefault(i, ("title", "headline of the page"))
        if item.size > CARD_LINE_SIZE:
            break
    for i in range(start):
        if lines[i].size < PROSE_SIZE or lines[i].kind == "heading":
            gone.setdefault(i, ("head", "stands above the title"))
    for i in range(start, len(lines)):
        item = lines[i]
        if i in gone:
            continue
        if _is_label(item.text):
            gone[i] = ("head", "label above the text")
        elif item.size >= PROSE_SIZE or (item.size >= 40 and ends_sentence(item.text)) or item.kind in ("heading", "item"):
            break


def _is_label(text: str) -> bool:
    """A date, a byline, an address, a credit, or a bare word or two."""
    if _URL.match(text) or _is_date_line(text):
        return True
    if len(text) <= LONGEST_LABEL_CHARS and _CREDIT.match(text):
        return True
    match = BY.match(text)
    if match is not None and len(text) <= LONGEST_LABEL_CHARS * 2 and not ends_sentence(text):
        name = re.split(r",|\||/| and | und | et | y ", text[match.end() :])[0].strip()
        return is_person(name) or is_agency(name)
    return is_agency(text) or not _LETTER.search(text) or (len(text) < 25 and not ends_sentence(text))


def _is_date_line(text: str) -> bool:
    """Whether a line says a date and nothing else."""
    if len(text) > 90 or not any(c.isdigit() for c in text) or parse_date(text, month_first=True) is None:
        return False
    rest = _DATE_WORDS.sub(" ", text)
    letters = re.findall(r"[^\W\d_]{3,}", rest)
    return len(letters) <= 2


def _tail(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Headings without text below them, links, dates and credits under the text."""
    lines = draft.lines
    for i in range(len(lines) - 1, 0, -1):
        item = lines[i]
        if i in gone:
            continue
        if item.kind in ("heading", "headline"):
            gone[i] = ("tail", "heading without text below it")
        elif item.kind != "item" and (_is_date_line(item.text) or _URL.match(item.text) or not _LETTER.search(item.text)):
            gone[i] = ("tail", "label below the text")
        elif item.kind != "item" and len(item.text) <= LONGEST_LABEL_CHARS and _CREDIT.match(item.text):
            gone[i] = ("tail", "credit below the text")
        else:
            break
