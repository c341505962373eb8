"""Template lines that any site has: by their words, by being links, by standing above, below or between the text.

Prefers keeping a doubtful line to losing one: most rules want a line to be short, to end unlike a sentence, or to stand
near an end of the text; and no rule may take an implausible share of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Removal
from cleaners.body import LINK_SHARE, Body
from cleaners.bylines import is_person
from cleaners.captions import captions
from cleaners.comments import comments_start
from cleaners.dates import is_month
from cleaners.labels import (
    LONGEST_LABEL_CHARS,
    is_bare_label,
    is_byline,
    is_credit,
    is_date_line,
    is_initials,
    is_label,
)
from cleaners.lines import Draft
from cleaners.phrases import hints, is_read_also, line_reason
from cleaners.text import ends_sentence, words
from cleaners.walk import Line, subtree

END_LINES = 3
HEAD_LINES = 14  # above the text there are rarely more lines than this
LONGEST_LINK_LABEL_CHARS = 30
LABEL_SIZE = 40  # letters: two lines of more mean that the text has begun
PROSE_SIZE = 80  # letters: a line of so much text is no label
PULL_QUOTE_SIZE = 25
PULLED_SHARE = 0.7  # of three words in a row
PULLED_LEAST_WORDS = 8
MOST_PULL_QUOTES = 30  # on a page: what has more is made of quotes; comparing 4,000 with all else took 12 s
CLOSE_LINES = 2
REPEATED_LABELS = 2  # lines with a link behind the same label
CARD_LINES = 4
CARD_LEVELS = 5
DATED_CARD_LINES = 6
DATED_CARD_LINE_SIZE = 400  # letters
LONGEST_LINKED_SIZE = 120  # letters: a longer item that ends in a link is text with its source
CARD_LINE_SIZE = 260  # letters: a teaser is shorter
DATED_LINK_SHARE = 0.5
LEAST_TITLE_SPACES = 3
LINKED_ITEM_SHARE = 0.5  # of each item in a list: "Newsblog: all that happened today"
SHORTEST_TITLE_SIZE = 20  # letters: "Comment" may be a title, and a label
LONGEST_EDGES_CHARS = 10  # marks in and around a title that its other forms do not have
SAME_TITLE_SHARE = 0.7  # of the shorter one's words
SAME_TITLE_LEAST_WORDS = 4
ABOVE_TITLE_SHARE = 0.25  # of the text: so much of pictures and notes may stand above its title
BEGINNING_SHARE = 0.33  # of the text: prose that sounds like a template's last lines is safe there
LINES_ABOUT_AUTHORS = 6
LONGEST_BIO_SIZE = 600  # letters
LONGEST_BOX_SIZE = 1_200  # letters: with links, a call to follow, what else they wrote
LINES_OF_BOX = 10
WORDS_BEFORE_AUTHOR = 1
CHARS_BEFORE_AUTHOR = 16  # "Korrespondentin ", "Dr. "
SAME_TITLE_LONGER = 1.5
SHORTEST_TOLD_CHARS = 40
IMPLAUSIBLE_SHARE = 0.5  # of the letters

_WORDS = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_LABELLED_LINK = re.compile(r"[^\W\d][^:.!?|]{1,28}\s?(?::|\s[–—|-])\s*([^\W_][^\n]{8,160}[^.:;,])")
_LABEL = re.compile(r"([^|:»>]{4,50}?)\s*[|:»>](?!//)\s*\S")
# What a template put where something else was to stand: "[[ad-1]]", "{{ related }}", "$$AD$$".
_PLACEHOLDER = re.compile(r"([\[{$%#])\1\s?[\w .:=-]{1,60}\s?([\]}$%#])\2")
# What a template never says of itself, and reasons of which that is asked.
_TOLD = re.compile(r"\b(?:said|told|asked|wrote|had|was|were|did)\b")
_TOLD_OF = frozenset(("app promotion", "follow line", "share line", "tags line"))
# "Image: that is what they want", unlike "Image: The pond", and reasons that are labels with something behind them.
_GOES_ON = re.compile(r"[^\W\d_]+: [a-zß-öø-ÿčšžćđłа-яёіїα-ω]")
_LABELLED = frozenset(("photo credit", "tags line", "programme note"))
_ADDRESS = re.compile(r"(?:\W?\d{1,3}\W{1,2})?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?")
_SPEECH = frozenset("\"'“”‘’«»„「『—–-")
_MEANING = re.compile(r"[^\W_]")


def trim(draft: Draft, *, titles: Sequence[str], body: Body, authors: Sequence[str] = ()) -> None:
    """Take the common template lines out. `titles` are all the ways in which the page names its article."""
    start = comments_start(draft.lines)
    if start is not None:
        draft.remove(set(range(start, len(draft.lines))), step="tail", rule="comments", reason="comments")
    gone: dict[int, tuple[str, str]] = {}
    _by_words(draft, gone)
    gone.update((i, ("pattern", "caption")) for i in captions(draft.lines, body, gone=gone))
    _repeats(draft, gone)
    _cards(draft, gone, body.parents)
    _link_lines(draft, gone, body.parents)
    _related_runs(draft, gone)
    _headed_lists(draft, gone)
    _labels_of_links(draft, gone)
    _head(draft, gone, titles, body, authors)
    _tail(draft, gone)
    _about_authors(draft, gone, authors)
    if sum(draft.lines[i].size for i in gone) > IMPLAUSIBLE_SHARE * sum(x.size for x in draft.lines):
        kept = _implausible(draft.lines, gone, body.parents)
        if kept:
            text = f"would have removed {len(gone)} of {len(draft.lines)} lines; {len(kept)} of them kept"
            draft.removals.append(Removal("guard", "common rules", "implausible share", text))
        gone = {i: why for i, why in gone.items() if i not in kept}
    for i in sorted(gone):
        draft.removals.append(Removal(gone[i][0], gone[i][1], gone[i][1], draft.lines[i].text))
    draft.lines = [x for i, x in enumerate(draft.lines) if i not in gone]


def _implausible(lines: Sequence[Line], gone: dict[int, tuple[str, str]], parents: Sequence[int]) -> set[int]:
    """What is not to go after all where the rules would take most of the text: prose, and no card beside the text."""
    prose: dict[int, int] = {}
    for i, item in enumerate(lines):
        if i not in gone and item.owner < len(parents):
            prose[parents[item.owner]] = prose.get(parents[item.owner], 0) + item.size
    main = subtree(parents, max(prose, key=lambda owner: prose[owner], default=0))
    return {
        i
        for i, (step, _) in gone.items()
        if step != "title"
        and lines[i].link_share < LINK_SHARE
        and lines[i].size >= PROSE_SIZE
        and (step != "card" or lines[i].owner in main)
    }


def _by_words(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Lines whose words are template: markers of advertisements, share and follow lines, pointers to other articles."""
    tail = _ending(draft)
    lowered = [x.text.lower() for x in draft.lines]
    end = len(lowered) - END_LINES
    # Few pages hold a word that the slow patterns want, so it is asked once of all lines together.
    anywhere = hints(lowered, "any")
    below = (*anywhere, *hints(lowered[tail:], "tail"))
    for i, item in enumerate(draft.lines):
        near = "any" if i < tail else "tail" if i < end else "end"
        reason = line_reason(lowered[i], near=near, hints=anywhere if i < tail else below)
        if reason is not None and not _is_told(item.text, lowered[i], reason):
            gone[i] = ("pattern", reason)
        elif len(item.text) <= LONGEST_LABEL_CHARS and not _MEANING.search(item.text):
            gone[i] = ("pattern", "line without words")
        elif item.text[0] in "[{$%#" and _PLACEHOLDER.fullmatch(item.text):
            gone[i] = ("pattern", "placeholder")
        elif item.kind != "headline" and _is_pointer(item, lowered[i]):
            gone[i] = ("pattern", "pointer to another article")


def _is_told(text: str, lowered: str, reason: str) -> bool:
    """Whether a sentence that begins like template goes on as prose, as in “Follow us, it said, and many did.”"""
    if not text.endswith(".") or len(text) < SHORTEST_TOLD_CHARS:
        return False
    return (reason in _TOLD_OF and _TOLD.search(lowered) is not None) or (
        reason in _LABELLED and _GOES_ON.match(text) is not None
    )


def _ending(draft: Draft) -> int:
    """Where the tail begins; in a short article not before a third of the text has passed."""
    tail = draft.zones()[1]
    before = sum(x.size for x in draft.lines[:tail])
    total = before + sum(x.size for x in draft.lines[tail:])
    while tail < len(draft.lines) and before < total * BEGINNING_SHARE:
        before += draft.lines[tail].size
        tail += 1
    return tail


def _is_pointer(item: Line, text: str) -> bool:
    if item.links and item.link_share > 0.2:
        return is_read_also(text) or (item.kind == "paragraph" and _is_labelled_link(item))
    is_label = len(text) <= LONGEST_LABEL_CHARS and (
        text.endswith((":", "…", "...")) or (not ends_sentence(text) and item.kind != "item")
    )
    is_titled = ":" in text[:40] and not ends_sentence(text) and item.size < 200
    return (is_label or is_titled) and is_read_also(text)


def _is_labelled_link(item: Line) -> bool:
    """Whether a line is a few words, a colon and then the linked title of something else: "Leggi: Il mercato cambia".

    Whatever language the words are of. A file, an address or a name behind the colon is the author's.
    """
    match = _LABELLED_LINK.fullmatch(item.text)
    return match is not None and item.links >= len(match[1]) - 2 and match[1].count(" ") >= LEAST_TITLE_SPACES


def _repeats(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Pull quotes, which say again what the text says, and pointers that all begin with the same label."""
    lines = draft.lines
    labels: dict[str, list[int]] = {}
    keys: list[str] = []
    quotes = sum(x.kind == "quote" for x in lines)
    for i, item in enumerate(lines):
        if i in gone:
            continue
        if item.kind == "quote" and PULL_QUOTE_SIZE <= item.size <= CARD_LINE_SIZE and quotes <= MOST_PULL_QUOTES:
            said = words(item.text)
            parts = _threes(said)
            keys = keys or [words(x.text) for x in lines]
            if any(
                said in key or (parts and sum(p in key for p in parts) >= PULLED_SHARE * len(parts))
                for x, key in zip(lines, keys, strict=True)
                if x.kind != "quote" and x.size > item.size
            ):
                gone[i] = ("pattern", "pull quote, which the text says as well")
        elif item.links and item.link_share > 0.2 and (match := _LABEL.match(item.text)):
            labels.setdefault(words(match[1]), []).append(i)
    _said_twice(lines, gone)
    for same in labels.values():
        if len(same) >= REPEATED_LABELS:
            gone.update((i, ("pattern", "pointer to another article")) for i in same)


def _said_twice(lines: Sequence[Line], gone: dict[int, tuple[str, str]]) -> None:
    """Long lines that stand right above as well: a picture's caption beside its large view, a lead set once more."""
    before: dict[str, int] = {}
    for i, item in enumerate(lines):
        if item.size >= PROSE_SIZE and i not in gone:
            if item.text in before and i - before[item.text] <= CLOSE_LINES:
                gone[i] = ("pattern", "stands here twice")
            before[item.text] = i


def _threes(text: str) -> list[str]:
    """Every three words in a row of a text of some length: a pull quote may leave out some, or change the order."""
    parts = text.split()
    return [" ".join(parts[i : i + 3]) for i in range(len(parts) - 2)] if len(parts) >= PULLED_LEAST_WORDS else []


def _cards(draft: Draft, gone: dict[int, tuple[str, str]], parents: Sequence[int]) -> None:
    """Cards of other articles: a small element with a linked headline, and whatever else it says."""
    lines = draft.lines
    if not any(x.kind == "heading" and x.link_share >= LINK_SHARE for x in lines):
        return
    by_owner: dict[int, list[int]] = {}
    for i, item in enumerate(lines):
        owner = item.owner
        for _ in range(CARD_LEVELS):
            by_owner.setdefault(owner, []).append(i)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
    for i, item in enumerate(lines):
        if item.kind != "heading" or item.link_share < LINK_SHARE or i in gone:
            continue
        card = [i]
        owner = item.owner
        for _ in range(CARD_LEVELS):
            inside = by_owner.get(owner, [])
            if len(inside) > DATED_CARD_LINES or not _is_card([lines[j] for j in inside]):
                break
            card = max(card, inside, key=len)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
        if len(card) == 1 and i + 1 < len(lines) and _goes_on(item, lines[i + 1], parents):
            continue  # a sub-heading that is a link, as in lists of products
        for j in card:
            gone.setdefault(j, ("card", "card of another article"))


def _is_card(inside: Sequence[Line]) -> bool:
    """Whether an element is small enough for a card; one that says its date may hold a little more."""
    if len(inside) <= CARD_LINES and all(x.size <= CARD_LINE_SIZE for x in inside):
        return True
    return all(x.size <= DATED_CARD_LINE_SIZE for x in inside) and any(is_date_line(x.text) for x in inside)


def _goes_on(heading: Line, below: Line, parents: Sequence[int]) -> bool:
    """Whether text of the same element stands right below a heading."""
    if below.link_share >= LINK_SHARE or below.size < PROSE_SIZE:
        return False
    return (
        parents[heading.owner] in (parents[below.owner], below.owner, parents[parents[below.owner]])
        if parents
        else True
    )


def _link_lines(draft: Draft, gone: dict[int, tuple[str, str]], parents: Sequence[int]) -> None:
    """Lines that are nothing but links, and lists of which each item is one for the most part.

    An address that is written out is the author's: a template shows a title.
    """
    lines = draft.lines
    linked = [
        x.links > 0
        and (x.link_share >= LINK_SHARE or _is_dated_link(x))
        and x.kind != "headline"
        and ("." not in x.text or not _ADDRESS.fullmatch(x.text))
        for x in lines
    ]
    for i, is_link in enumerate(linked):
        if is_link and not (
            lines[i].kind == "heading"
            and i + 1 < len(lines)
            and i not in gone
            and _goes_on(lines[i], lines[i + 1], parents)
        ):
            gone.setdefault(i, ("links", "line is a link"))
    first = 0
    while first < len(lines):
        end = first
        while end < len(lines) and lines[end].kind == "item":
            end += 1
        if end - first > 1 and all(
            x.link_share >= LINKED_ITEM_SHARE and x.size < LONGEST_LINKED_SIZE and not x.text.endswith(".")
            for x in lines[first:end]
        ):
            gone.update((i, ("links", "list of links")) for i in range(first, end) if i not in gone)
        first = max(end, first + 1)


def _is_dated_link(item: Line) -> bool:
    """Whether a line is a link and the date of what it leads to, "18 May, 09:12" at the least."""
    if item.link_share < DATED_LINK_SHARE:
        return False
    return _is_time(item.text[item.links :]) or _is_time(item.text[: -item.links])


def _is_time(text: str) -> bool:
    each = _WORDS.findall(text)
    return _FIGURE.search(text) is not None and (is_date_line(text) or (len(each) < 2 and all(map(is_month, each))))


def _related_runs(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """What follows a pointer's label: the list of articles it announces."""
    lines = draft.lines
    j = 0
    for i, item in enumerate(lines):
        if i < j - 1:
            continue  # stands in the list itself: to go through the rest of it from each would take the square
        if gone.get(i, ("", ""))[1] not in ("pointer to another article", "popular list") or item.size > PROSE_SIZE:
            continue
        j = i + 1
        while j < len(lines) and (j in gone or lines[j].link_share > 0.3) and lines[j].size < CARD_LINE_SIZE:
            gone.setdefault(j, ("pattern", "listed under a pointer"))
            j += 1


def _labels_of_links(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """A few words and a colon right above links that are gone, which they announce: "Seguir leyendo:"."""
    for i, item in enumerate(draft.lines[:-1]):
        if (
            item.text[-1] == ":"
            and len(item.text) <= LONGEST_LINK_LABEL_CHARS
            and item.text.count(" ") < 2  # more words are the author's
            and item.kind == "paragraph"
            and not item.links
            and i not in gone
            and gone.get(i + 1, ("",))[0] == "links"
        ):
            gone[i] = ("pattern", "label of links")


def _headed_lists(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """A sub-heading "Most popular" over a list without links is the author's: what a template lists are links."""
    lines = draft.lines
    for i in [i for i, why in gone.items() if why[1] == "popular list" and lines[i].kind == "heading"]:
        below = lines[i + 1] if i + 1 < len(lines) and i + 1 not in gone else None
        if below is not None and below.kind == "item" and not below.links:
            del gone[i]


def _head(
    draft: Draft, gone: dict[int, tuple[str, str]], titles: Sequence[str], body: Body, authors: Sequence[str]
) -> None:
    """The title's own line, what stands above it, and dates, bylines and labels before and behind the first text."""
    lines, parents = draft.lines, body.parents
    is_ruled = body.origin.startswith("site")
    keys = [k for t in titles if (k := words(t))]
    start = texts = 0
    for i in [i for i in range(len(lines)) if i not in gone][:HEAD_LINES]:
        item = lines[i]
        is_heading = item.kind in ("headline", "heading")
        may_be_title = is_heading or texts == 0  # elsewhere a line like the title is the author's
        said = words(item.text) if may_be_title else ""
        if may_be_title and any(_is_title(said, key, is_heading=is_heading, is_first=texts == 0) for key in keys):
            start = i + 1
            texts = 0  # what stood above it was no text, but a kicker or a deck
            gone[i] = ("title", "the title, which stands on line 1")
        elif item.kind == "headline":
            start = i + 1
            gone.setdefault(i, ("title", "headline of the page"))
        elif item.size >= LABEL_SIZE and item.link_share < LINK_SHARE and not is_heading:
            texts += 1
            if texts == 2:
                break
    if start == 0 and (below := _title_below(draft, keys, longest=max(map(len, titles), default=0))):
        start = below + 1
        gone[below] = ("title", "the title, which stands on line 1")
    first = next((i for i in range(start) if i in gone and lines[i].kind == "headline"), 0)
    for i in range(start):
        # Prose above the headline is its lead where both stand in one element, else the site's.
        is_apart = i < first and bool(parents) and parents[lines[i].owner] != parents[lines[first].owner]
        if is_apart or lines[i].size < PROSE_SIZE or lines[i].kind == "heading":
            gone.setdefault(i, ("head", "stands above the title"))
    texts, near_top = 0, True
    for i in range(start, min(start + HEAD_LINES, len(lines))):
        item = lines[i]
        if i in gone or (item.kind == "item" and (texts or not (is_date_line(item.text) or is_byline(item.text)))):
            continue
        # In the container that a site's rules name, a few words above the text are its own: a sub-heading, a slide's.
        # Not a name, which is the author's.
        is_bare = near_top and (not is_ruled or item.text in authors or (item.is_text_tag and is_person(item.text)))
        if is_label(item.text, near_top=near_top, may_be_bare=is_bare, authors=authors):
            gone[i] = ("head", "label above the text")
        elif item.size >= PROSE_SIZE or (item.size >= 40 and ends_sentence(item.text)):
            near_top = False
            texts += item.kind != "heading"
            if texts == 2:  # the first may be a deck, with the byline below it
                break


def _title_below(draft: Draft, keys: Sequence[str], *, longest: int) -> int:
    """Where the title itself stands, in so many words, below much else: a gallery, a notice. 0 if it does not."""
    left = ABOVE_TITLE_SHARE * sum(x.size for x in draft.lines)
    for i, item in enumerate(draft.lines):
        may_be_title = item.size >= SHORTEST_TITLE_SIZE and len(item.text) <= longest + LONGEST_EDGES_CHARS
        if may_be_title and item.kind in ("headline", "heading", "paragraph") and words(item.text) in keys:
            return i
        left -= item.size
        if left < 0:
            break
    return 0


def _about_authors(draft: Draft, gone: dict[int, tuple[str, str]], authors: Sequence[str]) -> None:
    """What the last lines say of the people who wrote the text: they begin with an author's name, or nearly so."""
    lines = draft.lines
    names = [name for name in authors if " " in name]  # "Max" may be anybody
    box = _author_box(lines, [name.lower() for name in names])
    gone.update((i, ("tail", "about the author")) for i in range(box, len(lines)) if i not in gone)
    for i in range(len(lines) - 1, max(len(lines) // 2, len(lines) - LINES_ABOUT_AUTHORS) - 1, -1) if names else ():
        text = lines[i].text
        if i in gone:
            continue
        if lines[i].size > LONGEST_BIO_SIZE or text[0] in _SPEECH or not any(_names(text, name) for name in names):
            return
        gone[i] = ("tail", "about the author")


def _author_box(lines: Sequence[Line], names: Sequence[str]) -> int:
    """Where a box begins in which a line is an author's name, "About Jane Roe" or "Dr. Jane Roe", and nothing else.

    Not in an interview, where such lines stand all through the text.
    """
    found = len(lines)
    below = 0
    for i in range(len(lines) - 1, len(lines) // 2, -1) if names else ():
        below += lines[i].size
        if below > LONGEST_BOX_SIZE or len(lines) - i > LINES_OF_BOX:
            break
        if _is_name(lines[i].text, names):
            found = i
    in_text = lines[len(lines) // 4 : found]
    return len(lines) if any(_is_name(x.text, names) for x in in_text) else found


def _is_name(text: str, names: Sequence[str]) -> bool:
    if len(text) > LONGEST_LABEL_CHARS or text[-1] in ".!?:":
        return False
    said = text.lower()
    return any(said.endswith(name) and said.count(" ") <= name.count(" ") + WORDS_BEFORE_AUTHOR for name in names)


def _names(text: str, name: str) -> bool:
    """Whether a line begins with a name, or with a role and a name; not as an interview has it, "Ada Quill: Why?"."""
    at = text.find(name, 0, len(name) + CHARS_BEFORE_AUTHOR)
    return at >= 0 and text[at + len(name) : at + len(name) + 1] in ("", " ", ",", ".", "(", ")", "|", "，", "、")


def is_title(text: str, titles: Sequence[str]) -> bool:
    """Whether a line only says again what a title says."""
    return any(_is_title(words(text), words(t), is_heading=True, is_first=True) for t in titles)


def _is_title(own: str, key: str, *, is_heading: bool, is_first: bool) -> bool:
    """Whether a line says the title: the same words, or for a heading most of them, as with a kicker before it."""
    if own == key:
        return True
    if not is_heading or not own:
        return False
    if own.endswith(key) or own.startswith(key) or (len(own) > 25 and own in key):
        return True
    a, b = set(own.split()), set(key.split())
    return (
        is_first
        and min(len(a), len(b)) >= SAME_TITLE_LEAST_WORDS
        and len(a) <= SAME_TITLE_LONGER * len(b)  # a deck takes up the title's words, and says more
        and len(a & b) >= SAME_TITLE_SHARE * min(len(a), len(b))
    )


def _tail(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Headings without text below them, links, dates and credits under the text."""
    lines = draft.lines
    is_signed = False
    for i in range(len(lines) - 1, 0, -1):
        item = lines[i]
        if i in gone:
            continue
        if item.kind in ("heading", "headline"):
            gone[i] = ("tail", "heading without text below it")
        elif item.kind != "item" and is_bare_label(item.text):
            gone[i] = ("tail", "label below the text")
        elif item.kind == "paragraph" and not is_signed and is_initials(item.text):
            gone[i] = ("tail", "initials below the text")
            is_signed = True
        elif item.kind != "item" and is_credit(item.text):
            gone[i] = ("tail", "credit below the text")
        else:
            break
