"""Template lines that any site has: by their words, by being links, by standing above, below or between the text.

Prefers keeping a doubtful line to losing one: most rules want a line to be short, to end unlike a sentence, or to stand
near an end of the text; and no rule may take an implausible share of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Removal
from cleaners.body import Body
from cleaners.bylines import BY, is_agency, is_person
from cleaners.dates import is_month, parse_date
from cleaners.lines import Draft
from cleaners.phrases import hints, is_read_also, line_reason
from cleaners.text import ends_sentence, words
from cleaners.walk import Line

END_LINES = 3
HEAD_LINES = 14  # above the text there are rarely more lines than this
LONGEST_LABEL_CHARS = 60
LONGEST_PART_CHARS = 40  # of a label between bars
SHORT_PART_CHARS = 12
LABEL_SIZE = 40  # letters: two lines of more mean that the text has begun
PROSE_SIZE = 80  # letters: a line of so much text is no label
PULL_QUOTE_SIZE = 25
PULLED_SHARE = 0.7  # of three words in a row
PULLED_LEAST_WORDS = 8
MOST_PULL_QUOTES = 30  # on a page: what has more is made of quotes; comparing 4,000 with all else took 12 s
TAGGED_SHARE = 0.7  # of the letters in paragraphs and items: then short text in boxes is no paragraph
REPEATED_LABELS = 2  # lines with a link behind the same label
CARD_LINES = 4
CAPTION_LINES = 2
CAPTION_SIZE = 120  # letters: a longer line that ends as a sentence may be text beside a picture; or an item a source
LONG_CAPTION_SIZE = 500  # letters: so long it may be in an element that is named for its picture
LEVELS_TO_PICTURE = 3
CREDIT_CHARS = 80  # the longest end of a caption that is a credit
CARD_LINE_SIZE = 260  # letters: a teaser is shorter
LINK_SHARE = 0.8
LINKED_ITEM_SHARE = 0.5  # of each item in a list: "Newsblog: all that happened today"
SAME_TITLE_SHARE = 0.7  # of the shorter one's words
SAME_TITLE_LEAST_WORDS = 4
BEGINNING_SHARE = 0.33  # of the text: prose that sounds like a template's last lines is safe there
CREDIT_SENTENCE_SPACES = 4
LINES_ABOUT_AUTHORS = 6
LONGEST_BIO_SIZE = 600  # letters
CHARS_BEFORE_AUTHOR = 16  # "Korrespondentin ", "Dr. "
SAME_TITLE_LONGER = 1.5
SHORTEST_TOLD_CHARS = 40
IMPLAUSIBLE_SHARE = 0.5  # of the letters

_DATE_WORDS = re.compile(
    r"(?i)\b(?:published|updated|posted|last|modified|first|on|at|by|the|of|stand|uhr|aktualisiert|veröffentlicht|publiziert|erstellt|am|um|vom|heute|"
    r"gestern|zuletzt|publié|mis|à|jour|le|modifié|actualizado|publicado|el|a las|pubblicato|aggiornato|il|alle|ore|gepubliceerd|bijgewerkt|"
    r"op|om|oppdatert|publisert|opdateret|publicerad|uppdaterad|kl|dnes|včera|opublikowano|aktualizacja|godz|data|date|time|ist|am|pm|a\.m|p\.m|"
    r"gmt|utc|est|edt|et|pst|pdt|cet|cest|bst|min|read|lesedauer|minuten|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|feira|às|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mandag|måndag|tirsdag|tisdag|onsdag|torsdag|fredag|lørdag|lördag|søndag|söndag|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|originally|zuerst)\b"
)
_CREDIT = re.compile(
    r"(?i)^(?:©|\(c\)|foto|photo|bild|quelle|source|image|credit|getty|copyright|grafik|illustration|imago|picture alliance|dpa)\b.{0,80}$|"
    r"^[^.!?]{2,50}\s?/\s?(?:dpa|afp|ap|reuters|getty(?: images)?|epa|imago|picture alliance|shutterstock|unsplash|istock|apa|keystone|ansa|efe|lapresse|zuma\w*|"
    r"hindustan times|bloomberg|pti|ani|[\w ]{0,20}press|[\w ]{0,25}images?)\b.{0,30}$|^.{0,60}©.{1,60}$"
)
_RELATIVE_TIME = re.compile(
    r"(?i)^(?:(?:updated|published|posted) at \d{1,2}:\d{2} ?[ap]\.?m\.?|(?:updated|published|posted|publicerad|uppdaterad|stand|aktualisiert)?:?\s*(?:\d+|an?|one)\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\.? ago|"
    r"vor \d+ \w+|il y a \d+ \w+|hace \d+ \w+|(?:heute|gestern|today|yesterday|hoje|ontem|hoy|ayer|dnes|včera|publicerad|publisert),?\s*(?:um |at |kl\.? )?\d{1,2}[:.]\d{2}.{0,12}|\d{1,2}[:.]\d{2}(?: ?uhr| ?[ap]m)?)$"
)
_CAPTION_END = re.compile(
    r"(?:©|\(c\)|Foto:|Bild:|Photo:|Image:|Grafik:|Quelle:|Crédit:|IMAGO/|Getty Images)\s*[^.!?]{0,60}$|[(\[](?:Foto|Photo|Bild|Image|Credit|File)[^()]{0,60}[)\]]\.?$"
)
_CREDIT_MARKS = (":", ")", "]", "©", "IMAGO/", "Getty Images")  # one of them stands in every such end
_LABELLED_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*(?:,?\s*\d{1,2}[:.h]\d{2})?\s*[-–|•·/]")
_LABEL = re.compile(r"([^|:»>]{4,50}?)\s*[|:»>](?!//)\s*\S")
# What a template put where something else was to stand: "[[ad-1]]", "{{ related }}", "$$AD$$".
_PLACEHOLDER = re.compile(r"([\[{$%#])\1\s?[\w .:=-]{1,60}\s?([\]}$%#])\2")
# An element named for its picture and for nothing else: "detail-img", not "image-and-text".
_PICTURE_NAME = re.compile(r"(?i)(?<![a-z])(?:image|img|photo|picture|figure|foto|bild)(?![a-z])")
_TEXT_NAME = re.compile(r"(?i)text|txt|content|body|card|teaser|step|media-?object")
# An editor's block of text with a picture beside or behind it, as in WordPress.
_BESIDE = re.compile(r"(?i)media-?text|block-cover")
# What a template never says of itself, and reasons of which that is asked.
_TOLD = re.compile(r"\b(?:said|told|asked|wrote|had|was|were|did)\b")
_TOLD_OF = frozenset(("app promotion", "follow line", "share line", "tags line"))
# "Image: that is what they want", unlike "Image: The pond", and reasons that are labels with something behind them.
_GOES_ON = re.compile(r"[^\W\d_]+: [a-z]")
_LABELLED = frozenset(("photo credit", "tags line"))
_TITLE_NAME = re.compile(r"(?i)head|titl|\bh[1-6]\b")  # a sub-heading of a list of pictures
_URL = re.compile(r"^https?://\S+$")
_ADDRESS = re.compile(r"(?:\W?\d{1,3}\W{1,2})?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?")
_PARTS = re.compile(r"\s*[|/•·–—]\s*|\s+-\s+")
_NAME_END = re.compile(r",|\||/|•|·| and | und | et | y | (?=\d)")
_PICTURE_TAGS = ("img", "picture", "figure", "amp-img", "video")
_SPEECH = frozenset("\"'“”‘’«»„「『—–-")
_MEANING = re.compile(r"[^\W_]")
_LETTER = re.compile(r"[^\W\d_]")


def trim(draft: Draft, *, titles: Sequence[str], body: Body, authors: Sequence[str] = ()) -> None:
    """Take the common template lines out. `titles` are all the ways in which the page names its article."""
    gone: dict[int, tuple[str, str]] = {}
    _by_words(draft, gone)
    _captions(draft, gone, body)
    _repeats(draft, gone)
    _cards(draft, gone, body.parents)
    _link_lines(draft, gone, body.parents)
    _related_runs(draft, gone)
    _headed_lists(draft, gone)
    _head(draft, gone, titles, body, authors)
    _tail(draft, gone)
    _about_authors(draft, gone, authors)
    if sum(draft.lines[i].size for i in gone) > IMPLAUSIBLE_SHARE * sum(x.size for x in draft.lines):
        lines = draft.lines
        kept = {
            i
            for i in gone
            if gone[i][0] != "title" and lines[i].link_share < LINK_SHARE and lines[i].size >= PROSE_SIZE
        }
        if kept:
            text = f"would have removed {len(gone)} of {len(lines)} lines; {len(kept)} of them kept"
            draft.removals.append(Removal("guard", "common rules", "implausible share", text))
        gone = {i: why for i, why in gone.items() if i not in kept}
    for i in sorted(gone):
        draft.removals.append(Removal(gone[i][0], gone[i][1], gone[i][1], draft.lines[i].text))
    draft.lines = [x for i, x in enumerate(draft.lines) if i not in gone]


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
        return is_read_also(text)
    is_label = len(text) <= LONGEST_LABEL_CHARS and (
        text.endswith((":", "…", "...")) or (not ends_sentence(text) and item.kind != "item")
    )
    is_titled = ":" in text[:40] and not ends_sentence(text) and item.size < 200
    return (is_label or is_titled) and is_read_also(text)


def _captions(draft: Draft, gone: dict[int, tuple[str, str]], body: Body) -> None:
    """Lines that end in a picture's credit, and short lines that share a small element with a picture."""
    lines = draft.lines
    count = [0] * max(len(body.parents), 1)
    for item in lines:
        if item.owner < len(count):
            count[item.owner] += 1
    for i in range(len(count) - 1, 0, -1):
        count[body.parents[i]] += count[i]
    has_paragraphs = sum(x.size for x in lines if x.is_text_tag) >= TAGGED_SHARE * sum(x.size for x in lines)
    for i, item in enumerate(lines):
        if item.size > LONG_CAPTION_SIZE or item.kind in ("headline", "item") or i in gone:
            continue
        is_short = item.size <= CARD_LINE_SIZE
        may_be_label = is_short and (item.size < CAPTION_SIZE or not ends_sentence(item.text))
        end = item.text[-CREDIT_CHARS:] if is_short else ""
        is_credited = any(mark in end for mark in _CREDIT_MARKS) and _CAPTION_END.search(end) is not None
        if is_credited or (
            item.kind == "paragraph"
            and body.elements
            # Most paragraphs stand among others: no need to look for a picture beside them.
            and (may_be_label or count[body.parents[item.owner]] <= CAPTION_LINES)
            and (
                _beside_picture(item.owner, count, body, is_named=not may_be_label)
                or (
                    may_be_label and not item.is_text_tag and has_paragraphs and _below_picture(item.owner, count, body)
                )
            )
        ):
            gone[i] = ("pattern", "caption")


def _beside_picture(owner: int, count: list[int], body: Body, *, is_named: bool) -> bool:
    """Whether an element holds a picture and no text but this one line, or this and a credit. `is_named`: and its name
    says so, without which a long sentence is text."""
    for _ in range(LEVELS_TO_PICTURE):
        node = body.elements[owner] if owner < len(body.elements) else None
        if node is None or count[owner] > CAPTION_LINES or _BESIDE.search(node.attributes.get("class") or ""):
            return False
        if (
            node.tag != "p"
            and (not is_named or _is_named_for_picture(node.attributes.get("class")))
            and node.css_first("img, picture, amp-img, video") is not None
        ):
            return True
        owner = body.parents[owner]
    return False


def _below_picture(owner: int, count: list[int], body: Body) -> bool:
    """Whether a box of one line, or of this and a credit, stands right below an element with a picture and no text."""
    node = body.elements[owner] if owner < len(body.elements) and count[owner] <= CAPTION_LINES else None
    if node is None or _TITLE_NAME.search(node.attributes.get("class") or ""):
        return False
    above = node.prev
    while above is not None and not above.is_element_node and not (above.text_content or "").strip():
        above = above.prev
    if above is None or not above.is_element_node:
        return False
    return (
        above.tag in _PICTURE_TAGS or above.css_first("img, picture, amp-img, video") is not None
    ) and not above.text().strip()


def _is_named_for_picture(names: str | None) -> bool:
    return names is not None and _PICTURE_NAME.search(names) is not None and _TEXT_NAME.search(names) is None


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
    for same in labels.values():
        if len(same) >= REPEATED_LABELS:
            gone.update((i, ("pattern", "pointer to another article")) for i in same)


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
            card = max(card, inside, key=len)
            owner = parents[owner] if owner < len(parents) else 0
            if owner == 0:
                break
        if len(card) == 1 and i + 1 < len(lines) and _goes_on(item, lines[i + 1], parents):
            continue  # a sub-heading that is a link, as in lists of products
        for j in card:
            gone.setdefault(j, ("card", "card of another article"))


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
    """Lines that are nothing but links, and lists of which each item is one for the most part. An address that is written out is the author's: a template shows a title."""
    lines = draft.lines
    linked = [
        x.link_share >= LINK_SHARE and x.kind != "headline" and ("." not in x.text or not _ADDRESS.fullmatch(x.text))
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
            x.link_share >= LINKED_ITEM_SHARE and x.size < CAPTION_SIZE and not x.text.endswith(".")
            for x in lines[first:end]
        ):
            gone.update((i, ("links", "list of links")) for i in range(first, end) if i not in gone)
        first = max(end, first + 1)


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
    """The title's own line and what stands above it; then dates, bylines and labels before and behind the first text."""
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
    first = next((i for i in range(start) if i in gone and lines[i].kind == "headline"), 0)
    for i in range(start):
        # Prose above the headline is its lead where both stand in one element, else the site's.
        is_apart = i < first and bool(parents) and parents[lines[i].owner] != parents[lines[first].owner]
        if is_apart or lines[i].size < PROSE_SIZE or lines[i].kind == "heading":
            gone.setdefault(i, ("head", "stands above the title"))
    texts, near_top = 0, True
    for i in range(start, min(start + HEAD_LINES, len(lines))):
        item = lines[i]
        if i in gone or (item.kind == "item" and (texts or not _is_date_line(item.text))):
            continue
        # In the container that a site's rules name, a few words above the text are its own: a sub-heading, a slide's.
        # Not a name, which is the author's.
        is_bare = near_top and (not is_ruled or item.text in authors or (item.is_text_tag and is_person(item.text)))
        if _is_label(item.text, near_top=is_bare):
            gone[i] = ("head", "label above the text")
        elif item.size >= PROSE_SIZE or (item.size >= 40 and ends_sentence(item.text)):
            near_top = False
            texts += item.kind != "heading"
            if texts == 2:  # the first may be a deck, with the byline below it
                break


def _about_authors(draft: Draft, gone: dict[int, tuple[str, str]], authors: Sequence[str]) -> None:
    """What the last lines say of the people who wrote the text: they begin with an author's name, or nearly so."""
    lines = draft.lines
    names = [name for name in authors if " " in name]  # "Max" may be anybody
    for i in range(len(lines) - 1, max(len(lines) // 2, len(lines) - LINES_ABOUT_AUTHORS) - 1, -1) if names else ():
        text = lines[i].text
        if i in gone:
            continue
        if lines[i].size > LONGEST_BIO_SIZE or text[0] in _SPEECH or not any(_names(text, name) for name in names):
            return
        gone[i] = ("tail", "about the author")


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


def _is_label(text: str, *, near_top: bool) -> bool:
    """A date, a byline, an address, a credit; at the very top a bare word or two as well."""
    if _URL.match(text) or _is_date_line(text) or _RELATIVE_TIME.match(text):
        return True
    if _is_dated_label(text):
        return True
    if _is_credit(text):
        return True
    match = BY.match(text)
    if match is not None and len(text) <= LONGEST_LABEL_CHARS * 2 and not ends_sentence(text):
        name = _NAME_END.split(text[match.end() :])[0].strip()
        if is_person(name) or is_agency(name):
            return True
    if (
        len(text) <= LONGEST_LABEL_CHARS * 2
        and text[:1].isdigit()
        and not ends_sentence(text)
        and _LABELLED_DATE.match(text)
    ):
        return True
    return is_agency(text) or not _LETTER.search(text) or (near_top and len(text) < 25 and not ends_sentence(text))


def _is_dated_label(text: str) -> bool:
    """Whether a line is parts, a date one of them: "May 7, 2024 | Politics | 3 comments". Between dashes it may be what is
    on that day, so there the others have to be short, or a person."""
    if len(text) > LONGEST_LABEL_CHARS * 2:
        return False
    parts = _PARTS.split(text)
    longest = LONGEST_PART_CHARS if "|" in text and not ends_sentence(text) else SHORT_PART_CHARS
    return (
        len(parts) > 1
        and any(map(_is_date_line, parts))
        and all(len(p) < longest or _is_date_line(p) or is_person(BY.sub("", p)) for p in parts)
    )


def _is_date_line(text: str) -> bool:
    """Whether a line says a date and nothing else."""
    if len(text) > 90 or not any(c.isdigit() for c in text) or parse_date(text, month_first=True) is None:
        return False
    rest = re.findall(r"[^\W\d_]{3,}", _DATE_WORDS.sub(" ", text))
    others = [w for w in rest if not is_month(w)]
    # "It opens on May 7." says more than "Posted: May 7, 10:15 pm CST."
    return len(others) <= (0 if text.endswith(".") and any(map(str.islower, others)) else 1)


def _is_credit(text: str) -> bool:
    """Whether a line says whose a picture or a text is. "Photo finishes were needed in two races." does not."""
    if len(text) > LONGEST_LABEL_CHARS or _CREDIT.match(text) is None:
        return False
    return not text.endswith(".") or text.count(" ") < CREDIT_SENTENCE_SPACES or any(c in text for c in ":/©")


def _tail(draft: Draft, gone: dict[int, tuple[str, str]]) -> None:
    """Headings without text below them, links, dates and credits under the text."""
    lines = draft.lines
    for i in range(len(lines) - 1, 0, -1):
        item = lines[i]
        if i in gone:
            continue
        if item.kind in ("heading", "headline"):
            gone[i] = ("tail", "heading without text below it")
        elif item.kind != "item" and (
            _is_date_line(item.text)
            or _RELATIVE_TIME.match(item.text)
            or _URL.match(item.text)
            or not _LETTER.search(item.text)
        ):
            gone[i] = ("tail", "label below the text")
        elif item.kind != "item" and _is_credit(item.text):
            gone[i] = ("tail", "credit below the text")
        else:
            break
