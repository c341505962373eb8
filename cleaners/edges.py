"""What stands above a text and below it and is none: its title, who wrote it and when, credits, the authors' box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from cleaners.body import Body
from cleaners.labels import (
    LONGEST_LABEL_CHARS,
    data_lines,
    is_bare,
    is_bare_label,
    is_byline,
    is_credit,
    is_date_line,
    is_initials,
    is_label,
)
from cleaners.lines import Gone
from cleaners.names import is_person
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence, words
from cleaners.walk import LINK_SHARE, Line

HEAD_LINES = 14  # above the text there are rarely more lines than this
LABEL_SIZE = 40  # letters: two lines of more mean that the text has begun
LONG_TITLE_CHARS = 25
SHORTEST_TITLE_SIZE = 20  # letters: "Comment" may be a title, and a label
LONGEST_EDGES_CHARS = 10  # marks in and around a title that its other forms do not have
SAME_TITLE_SHARE = 0.7  # of the shorter one's words
LEAST_DATA_ROWS = 3
LEAST_DAYS = 4  # one after the other in a row
LONGEST_DAY_CHARS = 2
SAME_TITLE_LEAST_WORDS = 4
SHORTEST_TITLE_CHARS = 3
ABOVE_TITLE_SHARE = 0.25  # of the text: so much of pictures and notes may stand above its title
MOST_BARE_LABELS = 4  # above the text; more words of which nothing says what they are make a list
LINES_ABOUT_AUTHORS = 6
LONGEST_BIO_SIZE = 600  # letters
LONGEST_BOX_SIZE = 1_200  # letters: with links, a call to follow, what else they wrote
LINES_OF_BOX = 10
WORDS_BEFORE_AUTHOR = 1
CHARS_BEFORE_AUTHOR = 16  # "Korrespondentin ", "Dr. "
SAME_TITLE_LONGER = 1.5
LINES_OF_CONTACT = 16
LONGEST_CONTACT_CHARS = 400
_CONTACT_LABEL = LazyPattern(
    r"(?i)(?:kontakt für (?:medien|presse|rückfragen)|kontakt presse|(?:presse|medien)?kontakt(?:adresse|daten|er)?|"
    r"(?:wissenschaftliche|fachliche)[rs]? (?:ansprechpartner(?:in)?|kontakt)|persvragen|notes to editors|"
    r"rückfragehinweis|(?:adresse für )?rückfragen(?: bitte)?(?: an)?|"
    r"(?:ihre? )?ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|"
    r"(?:media|press|pr|investor)(?: relations)? contacts?|"
    r"contacts?(?: information| presse| stampa)?|contatti(?: stampa)?|contacto(?: de)? prensa|perscontact|presskontakt|"
    r"for (?:more|further) information(?:,? (?:please )?contact)?)\W*"
)
_ABOUT_AUTHOR = LazyPattern(
    r"(?i)(?:(?:more )?about (?:the (?:authors?|writers?)|this author)|"
    r"(?:mehr )?über (?:den autor|die autor(?:in|en|innen))|zu(?:m autor|r autorin)|"
    r"(?:sobre|acerca de) (?:el|la|o|a|los|os) autora?(?:es|s)?|(?:à propos de )?l['’]auteure?|"
    r"(?:sull['’]|l['’])autore|over de auteur|o autor(?:ze|ovi|ce)|a szerzőről|"
    r"om (?:författaren|forfatteren)|despre autor|yazar hakkında|об авторе|про автора|"
    r"σχετικά με τον συγγραφέα|लेखक (?:के बारे में|परिचय)|লেখক পরিচিতি|عن الكاتب|著者(?:紹介|について|プロフィール)|"
    r"作者[介簡简][绍介])\W*"
)
_AUTHORS_HEADING = LazyPattern(
    r"(?i)(?:(?:die |der |los |les |os |gli )?aut(?:or|eur|hor)(?:in|en|es|s|i|innen|[:*_]in(?:nen)?)?|"
    r"l['’]auteure?)\W*"
)
_REACHED = LazyPattern(r"@|\+?\d[\d\s()/.-]{6,}\d|\bwww\.")  # an address or a telephone number
_PRONOUNS = frozenset("she he they her his their sie er ihre seine elle il ella él lei lui hij zij ze hon han".split())  # noqa: SIM905
_SPEECH = frozenset("\"'“”‘’«»„「『—–-")


def edges(lines: Sequence[Line], gone: Gone, *, titles: Sequence[str], body: Body, authors: Sequence[str]) -> None:
    """Title, dates, bylines and labels above the text; labels, credits and what is said of the authors below it."""
    rows = _data_rows(lines)
    _head(lines, gone, titles, body, authors, rows)
    _contacts(lines, gone)
    _tail(lines, gone, rows)
    _about_authors(lines, gone, authors, body.parents)


def _data_rows(lines: Sequence[Line]) -> set[int]:
    """The rows of tables of data: "2019 455" is no date. Who wrote a text and when stands in fewer or behind labels."""
    rows: set[int] = set()
    run: list[int] = []
    for i, item in enumerate((*lines, None)):
        if item is not None and item.kind == "row" and not item.links and ":" not in item.text:
            run.append(i)
            continue
        if len(run) >= LEAST_DATA_ROWS and not any(_is_week(lines[k].text) for k in run):
            rows.update(run)
        run = []
    return rows


def _is_week(text: str) -> bool:
    """Whether a row is of a calendar: a number and the next ones."""
    days = [int(x) for x in text.split() if x.isdecimal() and len(x) <= LONGEST_DAY_CHARS]
    return len(days) >= LEAST_DAYS and all(b - a == 1 for a, b in pairwise(days))


def _head(
    lines: Sequence[Line],
    gone: Gone,
    titles: Sequence[str],
    body: Body,
    authors: Sequence[str],
    rows: Collection[int],
) -> None:
    """The title's own line, what stands above it, and dates, bylines and labels before and behind the first text."""
    parents = body.parents
    is_ruled = body.origin.startswith("site")
    keys = [k for t in titles if (k := words(t))]
    own = _own_headlines(lines, gone)
    start = texts = 0
    for i in [i for i in range(len(lines)) if i not in gone][:HEAD_LINES]:
        item = lines[i]
        is_heading = item.kind in ("headline", "heading")
        may_be_title = is_heading or texts == 0  # elsewhere a line like the title is the author's
        said = words(item.text) if may_be_title else ""
        if may_be_title and any(
            _is_title(said, key, is_heading=is_heading, is_first=texts == 0, is_open=start == texts == 0)
            for key in keys
        ):
            start = i + 1
            texts = 0  # what stood above it was no text, but a kicker or a deck
            gone[i] = ("title", "the title, which stands on line 1")
        elif item.kind == "headline" and (i in own or (start and texts)):
            continue  # a writer's own heading of the first order
        elif item.kind == "headline":
            start = i + 1
            gone.setdefault(i, ("title", "headline of the page"))
        elif item.size >= LABEL_SIZE and item.link_share < LINK_SHARE and not is_heading:
            texts += 1
            if texts == 2:
                break
    if start == 0 and (below := _title_below(lines, keys, longest=max(map(len, titles), default=0))):
        start = below + 1
        gone[below] = ("title", "the title, which stands on line 1")
    first = next((i for i in range(start) if i in gone and lines[i].kind == "headline"), 0)
    for i in range(start):
        # Prose above the headline is its lead where both stand in one element, else the site's.
        is_apart = i < first and bool(parents) and parents[lines[i].owner] != parents[lines[first].owner]
        if is_apart or lines[i].size < PROSE_SIZE or lines[i].kind == "heading":
            gone.setdefault(i, ("head", "stands above the title"))
    texts, near_top = 0, True
    bare: list[int] = []
    data = data_lines([x.text for x in lines[start : start + HEAD_LINES]])
    for i in range(start, min(start + HEAD_LINES, len(lines))):
        item = lines[i]
        if (
            i in gone
            or i in rows
            or i - start in data
            or item.kind == "pre"
            or (item.kind == "item" and not (is_date_line(item.text) or is_byline(item.text)))
        ):
            continue
        # In the container that a site's rules name, a few words above the text are its own: a sub-heading, a slide's.
        # Not a name, which is the author's.
        may_be_bare = near_top and (not is_ruled or item.text in authors or (item.is_text_tag and is_person(item.text)))
        heads_text = _heads_text(lines, i, parents)
        if is_label(item.text, near_top=near_top, authors=authors) and (not heads_text or _says_who_or_when(item.text)):
            gone[i] = ("head", "label above the text")
        elif may_be_bare and _is_bare_label(item.text, on_page=bool(parents)) and not heads_text:
            bare.append(i)
        elif item.size >= PROSE_SIZE or (item.size >= 40 and ends_sentence(item.text)):
            near_top = False
            texts += item.kind != "heading"
            if texts == 2:  # the first may be a deck, with the byline below it
                break
    if len(bare) <= MOST_BARE_LABELS:
        gone.update((i, ("head", "label above the text")) for i in bare)
    for i in [i for i in range(start, min(start + HEAD_LINES, len(lines))) if lines[i].kind == "item" and i in gone]:
        if gone[i][0] == "head" and parents:
            gone.update((k, ("head", "label above the text")) for k in _bare_list(lines, i, parents) if k not in gone)


def _own_headlines(lines: Sequence[Line], gone: Gone) -> set[int]:
    """Headings of the first order with text below each: the writer's sub-headings; the title stands elsewhere."""
    found = [i for i, x in enumerate(lines) if x.kind == "headline" and i not in gone]
    ends = [*found[1:], len(lines)]
    have_text = all(any(x.size >= PROSE_SIZE for x in lines[i:end]) for i, end in zip(found, ends, strict=False))
    return set(found) if len(found) > 1 and have_text else set()


def _bare_list(lines: Sequence[Line], i: int, parents: Sequence[int]) -> list[int]:
    """The items of the list that a date or a byline stands in, if all are as bare: a name, a role, a place."""
    above = parents[lines[i].owner]
    items = [k for k, x in enumerate(lines[: i + HEAD_LINES]) if x.kind == "item" and parents[x.owner] == above]
    return items if all(lines[k].size < LABEL_SIZE and not ends_sentence(lines[k].text) for k in items) else []


def _is_bare_label(text: str, *, on_page: bool) -> bool:
    """Whether a line is as bare as a label. In a text without a page, which has no headings and no verse, one of a name
    or two words without a figure."""
    return is_bare(text) and (on_page or is_person(text) or (text.count(" ") < 2 and not any(map(str.isdigit, text))))


def _heads_text(lines: Sequence[Line], i: int, parents: Sequence[int]) -> bool:
    """Whether a line is a sub-heading: a heading with a paragraph of the same element below it, maybe with a second
    sub-heading between."""
    if lines[i].kind not in ("heading", "headline") or not parents:
        return False
    same = [x for x in lines[i + 1 : i + 3] if parents[x.owner] == parents[lines[i].owner]]
    sizes = [x.size for x in same]
    return sizes[:1] >= [PROSE_SIZE] or (len(sizes) > 1 and sizes[0] < LABEL_SIZE and sizes[1] >= PROSE_SIZE)


def _says_who_or_when(text: str) -> bool:
    """Whether a label is a date, or a byline and no sub-heading such as "From India to Argentina"."""
    return is_date_line(text) or (is_byline(text) and not text.startswith("From "))


def _title_below(lines: Sequence[Line], keys: Sequence[str], *, longest: int) -> int:
    """Where the title itself stands, in so many words, below much else: a gallery, a notice. 0 if it does not."""
    left = ABOVE_TITLE_SHARE * sum(x.size for x in lines)
    for i, item in enumerate(lines):
        may_be_title = item.size >= SHORTEST_TITLE_SIZE and len(item.text) <= longest + LONGEST_EDGES_CHARS
        if may_be_title and item.kind in ("headline", "heading", "paragraph") and words(item.text) in keys:
            return i
        left -= item.size
        if left < 0:
            break
    return 0


def _about_authors(lines: Sequence[Line], gone: Gone, authors: Sequence[str], parents: Sequence[int]) -> None:
    """What the last lines say of the people who wrote the text: they begin with an author's name, or nearly so."""
    names = [name for name in authors if " " in name]  # "Max" may be anybody
    box = _author_box(lines, gone, [name.lower() for name in names])
    if _goes_on_below(lines, box, names, parents):
        return
    gone.update(
        (i, ("tail", "about the author"))
        for i in range(box, len(lines))
        if i not in gone and lines[i].text[0] != "*"  # a footnote
    )
    for i in range(len(lines) - 1, max(len(lines) // 2, len(lines) - LINES_ABOUT_AUTHORS) - 1, -1) if names else ():
        text = lines[i].text
        if i in gone:
            continue
        if lines[i].size > LONGEST_BIO_SIZE or text[0] in _SPEECH or not any(_names(text, name) for name in names):
            return
        gone[i] = ("tail", "about the author")


def _author_box(lines: Sequence[Line], gone: Gone, names: Sequence[str]) -> int:
    """Where a box begins in which a line is an author's name, "About Jane Roe" or "Dr. Jane Roe", and nothing else, or
    says "About the author".

    Not in an interview, where such lines stand all through the text.
    """
    found = len(lines)
    below = 0
    left = [i for i in range(len(lines)) if i not in gone or gone[i][0] == "head"]  # links and cards may follow the box
    half = sum(lines[i].size for i in left if i not in gone) / 2  # a menu above the text has many lines
    for count, i in enumerate(reversed(left[len(left) // 2 + 1 :]), 1):
        below += lines[i].size
        if below > min(LONGEST_BOX_SIZE, half) or count > LINES_OF_BOX or i in gone:
            break  # at the latest at the byline above the text
        is_told = lines[i].size < LABEL_SIZE and (
            _ABOUT_AUTHOR.fullmatch(lines[i].text)
            or (lines[i].kind == "heading" and _AUTHORS_HEADING.fullmatch(lines[i].text))
        )
        if is_told or _is_name(lines[i].text, names):
            found = i
    in_text = lines[len(lines) // 4 : found]
    return len(lines) if any(_is_name(x.text, names) for x in in_text) else found


def _goes_on_below(lines: Sequence[Line], box: int, names: Sequence[str], parents: Sequence[int]) -> bool:
    """Whether the author has signed and goes on, as with a postscript: a line in the element that holds most of the
    text and says nothing of the author."""
    if not parents or box >= len(lines):
        return False
    above = Counter(parents[x.owner] for x in lines[:box] if x.size >= PROSE_SIZE)
    main = max(above, key=lambda owner: above[owner], default=0)
    said_of = {word.lower() for name in names for word in name.split()} | _PRONOUNS
    return any(
        parents[x.owner] == main
        and x.kind == "paragraph"
        and x.size >= LABEL_SIZE
        and not x.links
        and ends_sentence(x.text)
        and "@" not in x.text
        and said_of.isdisjoint(words(x.text).split())
        for x in lines[box + 1 :]
    )


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
    return any(_is_title(words(text), words(t), is_heading=True, is_first=True, is_open=True) for t in titles)


def _is_title(own: str, key: str, *, is_heading: bool, is_first: bool, is_open: bool) -> bool:
    """Whether a line says the title: the same words, or for a heading most of them, as with a kicker before it.

    `is_open`: neither a title nor text has stood above. Below one, "Gastritis: symptoms" is a sub-heading.
    """
    if own == key:
        return True
    if not is_heading or not own:
        return False
    if len(own) > LONG_TITLE_CHARS and own in key:
        return True
    is_whole = len(key) >= SHORTEST_TITLE_CHARS  # content='L'arbre' is a title "L"
    if is_whole and (is_open or len(key) > LONG_TITLE_CHARS) and (own.endswith(key) or own.startswith(key)):
        return True
    a, b = set(own.split()), set(key.split())
    return (
        is_first
        and min(len(a), len(b)) >= SAME_TITLE_LEAST_WORDS
        and len(a) <= SAME_TITLE_LONGER * len(b)  # a deck takes up the title's words, and says more
        and len(a & b) >= SAME_TITLE_SHARE * min(len(a), len(b))
    )


def _contacts(lines: Sequence[Line], gone: Gone) -> None:
    """Whom to ask about a press release: a label and below it, down to the end, names, numbers and addresses."""
    reached = False
    for i in range(len(lines) - 1, max(len(lines) - LINES_OF_CONTACT, len(lines) // 2), -1):
        text = lines[i].text
        if len(text) <= LONGEST_LABEL_CHARS and _CONTACT_LABEL.fullmatch(text):
            if reached:
                gone.update((j, ("tail", "contact")) for j in range(i, len(lines)) if j not in gone)
            return
        if i not in gone and lines[i].size >= PROSE_SIZE and ends_sentence(text):
            return
        reached = reached or (len(text) <= LONGEST_CONTACT_CHARS and _REACHED.search(text) is not None)


def _is_announced_address(item: Line, above: Line) -> bool:
    """Whether a line is an address that is written out below what says whose it is, or below another such."""
    return item.text.startswith("http") and (above.text.startswith("http") or above.text[-1] == ":")


def _tail(lines: Sequence[Line], gone: Gone, rows: Collection[int]) -> None:
    """Headings without text below them, links, dates and credits under the text."""
    is_signed = False
    for i in range(len(lines) - 1, 0, -1):
        item = lines[i]
        if i in gone:
            continue
        if i in rows:
            break
        if item.kind in ("heading", "headline"):
            gone[i] = ("tail", "heading without text below it")
        elif _is_announced_address(item, lines[i - 1]):
            break
        elif item.kind not in ("item", "pre") and is_bare_label(item.text):
            gone[i] = ("tail", "label below the text")
        elif item.kind == "paragraph" and not is_signed and is_initials(item.text):
            gone[i] = ("tail", "initials below the text")
            is_signed = True
        elif item.kind != "item" and is_credit(item.text):
            gone[i] = ("tail", "credit below the text")
        else:
            break
