"""Texts that a tool or the clipboard made of a whole page: the menu above the article, and the foot below it.

Each step asks first whether a text is of that kind, so that a clean one passes as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleaners.credits import byline_among, is_full_name
from cleaners.labels import is_bare, is_byline, is_date_line, is_label
from cleaners.lines import Gone
from cleaners.markdown import AuthorLine
from cleaners.phrases import LONGEST_TEMPLATE_LINE_CHARS, is_read_also, line_reason
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence, lowered, size, words
from cleaners.walk import LINK_SHARE, Line

LEAST_MENU_LINES = 4  # bare lines above the text; a title has fewer labels
LONGEST_HEAD_LINES = 500  # menus of real pages have 300
CLOSE_LINES = 4  # from one paragraph to the next, and from a title to its byline
LINES_ABOVE_TITLE = 6  # in which its date or byline may stand
SHORTEST_TITLE_SIZE = 10  # letters
MOST_PROSE_ABOVE_SHARE = 0.1  # of a text's, above its headline
LINES_TO_AUTHORS = 8  # from the first paragraph on, which may be the deck
LINES_TO_TEXT = 12  # from the title, where nothing else tells it
SHORTEST_SURE_TITLE_SIZE = 22  # without anything but its length to tell it
SHORTEST_FIRST_TITLE_SIZE = 20
SHORTEST_TWICE_SIZE = 25
LONGEST_TITLE_SIZE = 200
LEAST_TITLE_WORDS = 4
LEAST_ADDRESS_WORDS = 3  # that a title shares with its address, or all of two
ADDRESS_SHARE = 0.5  # of the address's words
LEAST_DECK_SIZE = 40
LEAST_SENTENCE_SIZE = 20
LONGEST_DATED_SIZE = 90

# The first lines of a page for those who do not see it, and of its menu.
_SKIP = LazyPattern(
    r"(?i)(?:skip (?:links|to)\b.*|accessibility links|jump to .*|zu[mr] (?:inhalt|navigation) springen|"
    r"direkt zum inhalt|hauptnavigation|aller au contenu.*|ir al contenido|saltar (?:para o|al) cont.*|"
    r"vai al contenuto|ga naar de inhoud|(?:przejdź|przeskocz) do .*|перейти к .*|تجاوز إلى المحتوى|본문 바로가기|"
    r"open in app|open menu|men[uúü]|sections|home|navigation(?: menu)?|ana sayfa|होम|الرئيسية|首[页頁])"
)
_CRUMBS = LazyPattern(r" [»>›] ")
_BEFORE_SITE = re.compile(r"\s+[|–—-]\s+")
_ADDRESS_WORD = LazyPattern(r"[^\W\d_]{3,}")
_FILE_WORDS = frozenset(("html", "shtml", "php", "ece", "articleshow", "index"))
# What stands above the first of the lines at the foot of a page that are no article's, besides what `phrases` knows.
_FOOT = LazyPattern(
    r"(?i)(?:explore more on .*|related (?:topics?|stories|articles|content|links)\b.*|more on (?:this|these)\b.*|"
    r"more (?:stories )?from .*|more to read|top stories|editor.?s.? picks|recommended\b.*|post navigation|"
    r"written by|responses \(\d+\)|reader interactions|share or comment on.*|mehr (?:lesen über|zum thema)|"
    r"verwandte (?:artikel|themen)|das könnte .*interessieren.*|impressum.*|réutiliser ce contenu|mentions légales|"
    r"archivado en|más información|temas relacionados|comentarios|argomenti|raccomandati.*|(?:notícias )?relacionadas|"
    r"tópicos|comentários|meer over|lees meer over|więcej na ten temat|zobacz także|komentarze.*|последние новости|"
    r"сообщить об ошибке|обсудить|bu haberi paylaş|yorum yaz|حول هذه القصة|موضوعات متعلقة.*|यह भी पढ़ें|"
    r"[相関][关關連](?:阅读|新闻|新聞|ニュース)|관련 기사|berita terkait|baca tentang)"
)
_FOOT_REASONS = frozenset(("copyright line", "popular list", "comments", "tags line", "share line"))
_POINTERS = frozenset(("pointer to another article", "popular list"))
LONGEST_FOOT_MARK_SIZE = 130
FOOT_BEGINS_SHARE = 0.3  # of the lines: no foot stands above
MOST_PROSE_IN_FOOT_SHARE = 0.15  # of the text's: teasers, terms of use
MOST_PROSE_LINES_IN_FOOT_SHARE = 0.34  # of the foot's lines
LEAST_FOOT_LINES = 8  # of one that nothing but its bare lines tells
MOST_CUT_SHARE = 0.4  # of the text's prose
WORTH_OF_BARE_LINE = 40.0  # letters of prose
LONGEST_POINTER_SIZE = 45
MOST_ANNOUNCED_LINES = 4
SHORTEST_ANNOUNCED_SIZE = 20
LONGEST_ANNOUNCED_SIZE = 130
SHORTEST_SURELY_ANNOUNCED_SIZE = 30  # a shorter line right above prose may be a sub-heading
_TOLD_ENDS = frozenset('.:”"»。')
_YEAR = LazyPattern(r"(?:19|20)\d\d")


class Head(NamedTuple):
    """A text from its title on. `labels` are the lines around the title that say who wrote it and when, in their order
    from the title on; `left_out` is what else stood above the first paragraph, and `below` what stood behind the last
    prose."""

    lines: list[Line]
    labels: list[str]
    left_out: list[str]
    below: list[str]


def without_menu(lines: list[Line], address: str | None) -> Head | None:
    """The text without the menu above it and the one below it; None where it has none, or where its title is not found.

    Where a title is marked as such, the lines' links tell of a menu as well.
    """
    texts = [x.text for x in lines[:LONGEST_HEAD_LINES]]
    marked = _headline_at(lines, address)
    first = _first_prose(lines[:LONGEST_HEAD_LINES])
    if first is None or not (_has_menu(texts[:first]) if marked is None else _has_links(lines[:marked])):
        return None
    at = _title_at(texts[:first], address) if marked is None else marked
    if at is None:
        return None
    first = next((i for i in range(at + 1, len(texts)) if _is_prose(lines[i])), first)
    labels = [t for t in texts[at + 1 : first] if _tells(t)]
    labels += [t for t in texts[max(0, at - LINES_ABOVE_TITLE) : at] if is_date_line(t) or is_byline(t)]
    if names := _linked_authors(lines[max(0, at - CLOSE_LINES) : first + LINES_TO_AUTHORS]):
        labels.append(f"By {' and '.join(names)}")
    decks = [
        i
        for i in range(at + 1, first)
        if not _tells(texts[i]) and not _is_linked(lines[i]) and _is_deck(texts, i, texts[at])
    ]
    kept = {at, *decks}
    end = _end_of_prose(lines, first)
    return Head(
        [x for i, x in enumerate(lines[:end]) if i >= first or i in kept],
        labels,
        [t for i, t in enumerate(texts[:first]) if i not in kept],
        [x.text for x in lines[end:]],
    )


def _linked_authors(lines: Sequence[Line]) -> list[str]:
    """The names in the first lines in a row of which links lead to authors."""
    found: list[str] = []
    last = 0
    for i, item in enumerate(lines):
        names = [n for n in item.names if is_full_name(n)] if isinstance(item, AuthorLine) else []
        if names and found and i - last > CLOSE_LINES:
            break
        if names:
            found += names
            last = i
    return list(dict.fromkeys(found))


def _headline_at(lines: Sequence[Line], address: str | None) -> int | None:
    """Which line is the headline where such are marked: below the logo, and above nearly all prose."""
    sizes = [x.size if _is_prose(x) else 0 for x in lines]
    above = list(accumulate(sizes, initial=0))
    may_be = [
        (i, x.text)
        for i, x in enumerate(lines[:LONGEST_HEAD_LINES])
        if x.kind == "headline"
        and x.size >= SHORTEST_TITLE_SIZE
        and not _is_linked(x)
        and above[i] <= MOST_PROSE_ABOVE_SHARE * above[-1]
    ]
    found = _said_with_the_site(may_be)
    if found is None:
        found = _said_in_address(may_be, address)
    if found is None:
        found = next((i for i, t in may_be if _is_long(t)), may_be[-1][0] if may_be else None)
    return found


def _is_linked(item: Line) -> bool:
    return item.link_share >= LINK_SHARE


def _has_links(lines: Sequence[Line]) -> bool:
    return sum(map(_is_linked, lines)) >= LEAST_MENU_LINES


def _end_of_prose(lines: Sequence[Line], first: int) -> int:
    """Where below the text a menu begins: behind the line from which on bare ones outweigh the prose among them, as in
    teasers of a title, a day and a sentence.

    A list may close the text: the menu opens with what only one has, or with a line of the one above.
    """
    prose = [x.size if x.size >= PROSE_SIZE and ends_sentence(x.text) and not _is_linked(x) else 0 for x in lines]
    worth = most = 0.0
    end = len(lines)
    for i in range(first, len(lines)):
        if prose[i]:
            worth += prose[i]
        elif _is_linked(lines[i]):
            worth -= WORTH_OF_BARE_LINE
        elif lines[i].size >= LEAST_SENTENCE_SIZE and ends_sentence(lines[i].text):
            worth += 0.5 * lines[i].size
        elif lines[i].kind != "item":
            worth -= WORTH_OF_BARE_LINE
        if worth > most:
            most, end = worth, i + 1
    above = {x.text for x in lines[:first]}
    near = range(end, min(end + LONGEST_HEAD_LINES, len(lines)))
    end = next(
        (
            i
            for i in near
            if (text := lines[i].text) in above or _is_linked(lines[i]) or _is_template(text) or _FOOT.fullmatch(text)
        ),
        len(lines),
    )
    is_foot = len(lines) - end >= LEAST_FOOT_LINES and sum(prose[end:]) <= MOST_CUT_SHARE * sum(prose[first:])
    return end if is_foot else len(lines)


def _is_prose(item: Line) -> bool:
    is_told = item.size >= PROSE_SIZE and ends_sentence(item.text)
    return is_told and not _is_linked(item) and not _is_template(item.text)


def _is_template(text: str) -> bool:
    if len(text) > LONGEST_TEMPLATE_LINE_CHARS:
        return False
    small = lowered(text)
    return line_reason(small, near="end") is not None or is_read_also(small) or _SKIP.fullmatch(text) is not None


def _first_prose(lines: Sequence[Line]) -> int | None:
    """The first paragraph that another follows closely, else the first of all."""
    prose = [i for i, x in enumerate(lines) if _is_prose(x)]
    return next((a for a, b in pairwise(prose) if b - a <= CLOSE_LINES), prose[0] if prose else None)


def _has_menu(head: Sequence[str]) -> bool:
    return sum(map(is_bare, head)) >= LEAST_MENU_LINES or any(map(_SKIP.fullmatch, head[:LEAST_MENU_LINES]))


def _tells(text: str) -> bool:
    """Whether a short line says who wrote the text, or when."""
    is_dated = _YEAR.search(text) is not None and size(text) < LONGEST_DATED_SIZE and not ends_sentence(text)
    return is_dated or is_label(text, near_top=True) or bool(byline_among([text]))


def _is_deck(texts: Sequence[str], i: int, title: str) -> bool:
    """Whether what stands between title and text says something of it; not a caption, which is often said twice."""
    text, key = texts[i], words(texts[i])
    if _is_template(text) or key in (words(title), words(texts[i - 1])) or words(texts[i + 1]).startswith(key):
        return False
    return size(text) >= (LEAST_SENTENCE_SIZE if ends_sentence(text) else LEAST_DECK_SIZE)


def _title_at(head: Sequence[str], address: str | None) -> int | None:
    """Which line is the title: the one that says the address, that stands there twice, or that labels follow."""
    may_be = [
        (i, t)
        for i, t in enumerate(head)
        if SHORTEST_TITLE_SIZE <= size(t) <= LONGEST_TITLE_SIZE
        and not is_label(t, near_top=True)
        and not _is_template(t)
        and not _CRUMBS.search(t)
    ]
    found = _said_in_address(may_be, address)
    if found is None:
        found = _said_with_the_site(may_be)
    if found is None:
        found = _said_twice(may_be)
    if found is not None or (
        size(head[0]) >= SHORTEST_FIRST_TITLE_SIZE and _is_long(head[0]) and not _is_template(head[0])
    ):
        return found  # such a first line is the title, and what follows are its first parts
    sure = [i for i, t in may_be if size(t) >= SHORTEST_SURE_TITLE_SIZE and t[-1] not in ".…" and _is_long(t)]
    labels = [i for i, t in enumerate(head) if i and not t.isdigit() and is_label(t, near_top=True)]
    near = [i for i in sure if any(0 < label - i <= CLOSE_LINES for label in labels)]
    return near[0] if near else next((i for i in sure if i >= len(head) - LINES_TO_TEXT), sure[0] if sure else None)


def _is_long(text: str) -> bool:
    return len(text.split()) >= (LEAST_TITLE_WORDS if " " in text else 1)


def _said_in_address(may_be: Sequence[tuple[int, str]], address: str | None) -> int | None:
    """The line with most of the words of an address, and the fewest others."""
    path = (address or "").partition("://")[2].partition("/")[2].partition("?")[0]
    parts = [set(_ADDRESS_WORD.findall(_plain(part))) - _FILE_WORDS for part in path.split("/")]
    slug = max(parts, key=len, default=set())
    ranked = []
    for i, text in may_be:
        said = set(_ADDRESS_WORD.findall(_plain(text)))
        shared = len(slug & said)
        if shared >= min(LEAST_ADDRESS_WORDS, max(len(slug), 2)) and shared >= ADDRESS_SHARE * len(slug):
            ranked.append((shared, -len(said), i))
    return max(ranked)[2] if ranked else None


def _plain(text: str) -> str:
    """Small letters without accents, as addresses have them."""
    spread = unicodedata.normalize("NFD", text.lower().replace("ł", "l").replace("ı", "i").replace("ß", "ss"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def _said_with_the_site(may_be: Sequence[tuple[int, str]]) -> int | None:
    """The line below a window's title that says the same without the site's name."""
    for i, text in may_be[:2]:
        ends = [m.start() for m in _BEFORE_SITE.finditer(text)]
        for end in reversed(ends):
            bare = words(text[:end])
            for k, other in reversed(may_be):
                if k > i and words(other) == bare:
                    return k
    return None


def _said_twice(may_be: Sequence[tuple[int, str]]) -> int | None:
    """The line that stands there again, further down: what comes twice in a row is a caption."""
    seen: dict[str, int] = {}
    twice: list[tuple[int, int]] = []
    for i, text in may_be:
        if size(text) < SHORTEST_TWICE_SIZE or ends_sentence(text):
            continue
        if i - seen.get(words(text), i) > 1:
            twice.append((size(text), i))
        seen[words(text)] = i
    # Of several the longest: others are of buttons and sections.
    return max(twice, key=lambda x: x[0])[1] if twice else None


def announced(lines: Sequence[Line], gone: Gone) -> None:
    """The headlines that stand below a pointer, where no link tells them: without a full stop, one below the other."""
    for i, (_, reason) in list(gone.items()):
        if reason not in _POINTERS or lines[i].size > LONGEST_POINTER_SIZE:
            continue
        end = i + 1
        while end < len(lines) and end - i <= MOST_ANNOUNCED_LINES and _is_announced(lines[end]):
            end += 1
        is_short = end - i > 2 and lines[end - 1].size < SHORTEST_SURELY_ANNOUNCED_SIZE
        if is_short and end < len(lines) and _is_prose(lines[end]):
            end -= 1
        for j in range(i + 1, end):
            gone.setdefault(j, ("pattern", "listed under a pointer"))


def _is_announced(item: Line) -> bool:
    return (
        SHORTEST_ANNOUNCED_SIZE <= item.size < LONGEST_ANNOUNCED_SIZE
        and item.kind != "item"
        and item.text[-1] not in _TOLD_ENDS
        and not item.text[0].islower()
    )


def foot(lines: Sequence[Line], gone: Gone) -> None:
    """The foot of the page: from a line on that only stands there, where hardly any prose stands below it."""
    prose = [x.size if _is_prose(x) else 0 for x in lines]
    left = said = 0
    total, begin = sum(prose), len(lines)
    for i in range(len(lines) - 1, int(len(lines) * FOOT_BEGINS_SHARE), -1):
        left += prose[i]
        said += prose[i] > 0
        if left > MOST_PROSE_IN_FOOT_SHARE * total:
            break
        is_mark = gone.get(i, ("", ""))[1] in _FOOT_REASONS or _FOOT.fullmatch(lines[i].text)
        if (
            is_mark
            and lines[i].size <= LONGEST_FOOT_MARK_SIZE
            and said <= max(2, MOST_PROSE_LINES_IN_FOOT_SHARE * (len(lines) - i - 1))
        ):
            begin = i
    for i in range(begin, len(lines)):
        gone.setdefault(i, ("tail", "foot of the page"))
