"""Template lines that any site has: by their words, by being links, by standing above, below or between the text.

Prefers keeping a doubtful line to losing one: most rules want a line to be short, to end unlike a sentence, or to stand
near an end of the text; and no rule may take an implausible share of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Removal
from cleaners.body import Body
from cleaners.captions import captions
from cleaners.comments import comments_start
from cleaners.credits import is_full_name
from cleaners.dumps import announced, foot
from cleaners.edges import edges
from cleaners.labels import LONGEST_LABEL_CHARS
from cleaners.lines import Draft, Gone
from cleaners.page import Node, class_of
from cleaners.phrases import hints, line_reason
from cleaners.phrases_of_consent import is_consent, may_ask_consent
from cleaners.related import is_pointer, related
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence, lowered, words
from cleaners.walk import LINK_SHARE, Line, subtree

END_LINES = 3
LINES_AT_EDGE = 8  # so near the beginning or the end of a text a notice about cookies stands
PULL_QUOTE_SIZE = 25  # letters: a shorter one may be said again by chance
LONGEST_PULL_QUOTE_SIZE = 260
PULLED_SHARE = 0.7  # of three words in a row
PULLED_LEAST_WORDS = 8
MOST_PULL_QUOTES = 30  # on a page: what has more is made of quotes; comparing 4,000 with all else took 12 s
CLOSE_LINES = 2
BEGINNING_SHARE = 0.33  # of the text: prose that sounds like a template's last lines is safe there
SHORTEST_TOLD_CHARS = 40
IMPLAUSIBLE_SHARE = 0.5  # of the letters
MOST_BESIDE_BRIEF = 6  # lines of template beside a sentence that is kept

# What a template put where something else was to stand: "[[ad-1]]", "{{ related }}", "$$AD$$".
_PLACEHOLDER = re.compile(r"([\[{$%#])\1\s?[\w .:=-]{1,60}\s?([\]}$%#])\2")
# What a template never says of itself, and reasons of which that is asked.
_TOLD = re.compile(r"\b(?:said|told|asked|wrote|had|was|were|did)\b")
_TOLD_OF = frozenset(("app promotion", "newsletter", "follow line", "share line", "tags line"))
# An appeal may tell, too, but not in this person or with these words behind a comma.
_TOLD_BY = re.compile(r"\bi (?:would|could|had|was|did|went|thought)\b|, [^,.]{2,40} (?:said|says|wrote|told|asked)\b")
_SAID_ASIDE = re.compile(r", [^,.]{2,40} (?:said|says|wrote|told|asked)[,.]")
_APPEALS = frozenset(("appeal to readers", "newsletter", "paywall note"))
_REPORTED = _TOLD_OF | _APPEALS | {"page note", "programme note", "comments", "author note"}
# "Слушайте себя, сказал он": verbs of saying right behind a comma, in the languages of `cleaners.invitations`.
_SAID = frozenset(
    """
    dijo dijeron afirmó señaló aseguró explicó pidió escribió dit déclaré crié écrit expliqué reconnu lancé demandé
    detto disse scritto spiegato chiesto afirmou declarou escreveu pediu spus declarat scris cerut сказал сказала
    сказали заявил заявила призвал призвала предупредил предупредила написал написала начал начала сказав закликав
    закликала каже радить звернувся звернулася попросив написав powiedział powiedziała napisał napisała napisali mówi
    apelował řekl řekla napsal napsala říká vyzval povedal povedala napísal napísali odkazuje mondta írta tanácsolta
    kérte figyelmeztették каза казала казаха писа писали викал заяви rekao rekla kazao kazala poručio poručila napisao
    šalio dejal dejala rekel zapisal είπε είπαν ζήτησε δήλωσε έγραψε dedi söyledi yazdı uyardı sakė ragino priminė
    siūlė rašė tha thanë sagte sagten schrieb bat rief zei zeiden schreef sa sade sagde skrev sanoi kirjoitti katanya
    ujarnya kata
    """.split()  # noqa: SIM905
)
WORDS_TO_VERB = 4
# "Image: that is what they want", unlike "Image: The pond", and reasons that are labels with something behind them.
_GOES_ON = re.compile(r"[^\W\d_]+: [a-zß-öø-ÿčšžćđłа-яёіїα-ω]")
_LABELLED = frozenset(("photo credit", "tags line", "programme note"))
# How news tells in Korean and Japanese, where a page speaks to its readers in another form: "…니다.", "…ました。"
_TELLS = re.compile(r"(?<!니)다\.$|(?<!まし)た。$")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]m)?\s*(?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])", re.ASCII)
LINES_OF_BOX = 3
_OF_TEXT = LazyPattern(
    r"(?i)te?xt|editor|content|contain|html|body|wysiwyg|section|block|paragraph|group|col|row|inner|wrap"
)
LARGEST_BOX_SIZE = 250  # letters
_BOXED = frozenset(("appeal to readers", "newsletter", "paywall note", "app promotion"))
# What asks something of the reader; a source or an author may well be named in the middle of a text.
_ASKING = frozenset(
    ("newsletter", "follow line", "app promotion", "appeal to readers", "paywall note", "share line", "page note")
)
# What no article is made of, however short it is.
_NEVER_TEXT = frozenset(
    (
        "newsletter",
        "copyright line",
        "consent notice",
        "consent placeholder",
        "advertisement marker",
        "affiliate note",
        "app promotion",
    )
)
_MEANING = re.compile(r"[^\W_]")


def trim(draft: Draft, *, titles: Sequence[str], body: Body, authors: Sequence[str] = (), host: str = "") -> None:
    """Take the common template lines out. `titles` are all the ways in which the page names its article."""
    start = comments_start(draft.lines)
    if start is not None:
        draft.remove(set(range(start, len(draft.lines))), step="tail", rule="comments", reason="comments")
    gone: Gone = {}
    _by_words(draft, gone, body)
    gone.update((i, ("pattern", "caption")) for i in captions(draft.lines, body, gone=gone))
    _small_boxes(draft.lines, gone, body)
    _repeats(draft.lines, gone)
    related(draft.lines, gone, body, host=host)
    if not body.parents:  # a text without a page
        announced(draft.lines, gone)
        foot(draft.lines, gone)
    edges(draft.lines, gone, titles=titles, body=body, authors=authors)
    if sum(draft.lines[i].size for i in gone) > IMPLAUSIBLE_SHARE * sum(x.size for x in draft.lines):
        kept = _implausible(draft.lines, gone, body.parents)
        if kept:
            text = f"would have removed {len(gone)} of {len(draft.lines)} lines; {len(kept)} of them kept"
            draft.removals.append(Removal("guard", "common rules", "implausible share", text))
        gone = {i: why for i, why in gone.items() if i not in kept}
    for i in sorted(gone):
        draft.removals.append(Removal(gone[i][0], gone[i][1], gone[i][1], draft.lines[i].text))
    draft.lines = [x for i, x in enumerate(draft.lines) if i not in gone]


def _implausible(lines: Sequence[Line], gone: Gone, parents: Sequence[int]) -> set[int]:
    """What is not to go after all where the rules would take most of the text: prose, and no card beside the text.

    A brief of a sentence or two may well have more of a caption, an appeal and a note on its author.
    """
    prose: dict[int, int] = {}
    for i, item in enumerate(lines):
        if i not in gone and item.owner < len(parents):
            prose[parents[item.owner]] = prose.get(parents[item.owner], 0) + item.size
    main = subtree(parents, max(prose, key=lambda owner: prose[owner], default=0))
    kept = {
        i
        for i, (step, why) in gone.items()
        if step != "title"
        and why not in _NEVER_TEXT
        and lines[i].link_share < LINK_SHARE
        and lines[i].size >= PROSE_SIZE
        and (step != "card" or lines[i].owner in main)
    }
    is_told = any(x.size >= PROSE_SIZE and ends_sentence(x.text) for i, x in enumerate(lines) if i not in gone)
    return kept if len(kept) > MOST_BESIDE_BRIEF or not is_told else set()


def _by_words(draft: Draft, gone: Gone, body: Body) -> None:
    """Lines whose words are template: markers of advertisements, share and follow lines, pointers to other articles."""
    tail = _ending(draft)
    small = [lowered(x.text) for x in draft.lines]
    end = len(small) - END_LINES
    apart = _set_apart(draft.lines[:tail], body)
    # Few pages hold a word that the slow patterns want, so it is asked once of all lines together.
    anywhere = hints(small, "any")
    may_ask = may_ask_consent("\n".join((*small[:LINES_AT_EDGE], *small[-LINES_AT_EDGE:])))
    below = (*anywhere, *hints([*(small[i] for i in sorted(apart)), *small[tail:]], "tail"))
    for i, item in enumerate(draft.lines):
        near = "any" if i < tail and i not in apart else "tail" if i < max(end, tail) else "end"
        reason = line_reason(small[i], near=near, hints=anywhere if near == "any" else below)
        if i in apart and reason not in _ASKING:
            reason = line_reason(small[i], near="any", hints=anywhere)
        if reason is not None and not _is_told(item.text, small[i], reason):
            gone[i] = ("pattern", reason)
        elif may_ask and (i < LINES_AT_EDGE or i >= len(small) - LINES_AT_EDGE) and is_consent(small[i]):
            gone[i] = ("pattern", "consent notice")
        elif len(item.text) <= LONGEST_LABEL_CHARS and not _MEANING.search(item.text):
            gone[i] = ("pattern", "line without words")
        elif item.text[0] in "[{$%#" and _PLACEHOLDER.fullmatch(item.text):
            gone[i] = ("pattern", "placeholder")
        elif item.text[0].isdigit() and _is_entry_label(item.text):
            gone[i] = ("pattern", "label of an entry")
        elif item.kind != "headline" and is_pointer(item, small[i]):
            gone[i] = ("pattern", "pointer to another article")


def _is_entry_label(text: str) -> bool:
    """Whether a line says when an entry of a live blog was written and by whom: "21:01 Jane Roe", "18:28KEY EVENT"."""
    clock = _CLOCK.match(text)
    rest = text[clock.end() :] if clock is not None else ""
    return rest == "KEY EVENT" or is_full_name(rest)


def _set_apart(lines: Sequence[Line], body: Body) -> set[int]:
    """Lines of which the same may be asked as of the last ones: short ones with a link, and those of small boxes with a
    link, a button or a player, among paragraphs that stand in another element."""
    if not body.parents:
        return set()
    apart = {i for i, x in enumerate(lines) if x.links and x.size <= LARGEST_BOX_SIZE}
    held: dict[int, list[int]] = {}
    for i, item in enumerate(lines):
        held.setdefault(body.parents[item.owner], []).append(i)
    for owner, inside in held.items():
        box = body.elements[owner]
        if (
            len(inside) <= LINES_OF_BOX
            and sum(lines[i].size for i in inside) <= LARGEST_BOX_SIZE
            and box is not None
            and box.css_first("a, button, input, iframe, audio") is not None
        ):
            apart.update(inside)
    return apart


def _small_boxes(lines: Sequence[Line], gone: Gone, body: Body) -> None:
    """The few lines that share a small element with a form or an appeal: what it is for, and what it costs."""
    forms = [s.owner for s in body.skipped if s.reason == "form"]
    appeals = [
        body.parents[lines[i].owner]
        for i, (_, why) in gone.items()
        if why in _BOXED and lines[i].kind != "item" and body.parents
    ]
    for owner in dict.fromkeys((*forms, *appeals)):
        if owner == 0 or owner >= len(body.parents) or (owner not in forms and _may_be_text(body.elements[owner])):
            continue
        box = subtree(body.parents, owner)
        inside = [i for i, x in enumerate(lines) if x.owner in box]
        if 0 < len(inside) <= LINES_OF_BOX and sum(lines[i].size for i in inside) <= LARGEST_BOX_SIZE:
            gone.update((i, ("box", "box of a form or an appeal")) for i in inside if i not in gone)


def _may_be_text(box: Node | None) -> bool:
    """Whether an element has no name, or one that an editor gives its blocks of text."""
    names = class_of(box) if box is not None else ""
    return not names or _OF_TEXT.search(names) is not None


def _is_told(text: str, lowered: str, reason: str) -> bool:
    """Whether a sentence that begins like template goes on as prose, as in “Follow us, it said, and many did.”"""
    if _TELLS.search(text):
        return True
    if not text.endswith(".") or len(text) < SHORTEST_TOLD_CHARS:
        return False
    return (
        (reason in _TOLD_OF and _TOLD.search(lowered) is not None)
        or (reason in _APPEALS and _TOLD_BY.search(lowered) is not None)
        or (reason in _REPORTED and _SAID_ASIDE.search(lowered) is not None)
        or (reason in _LABELLED and _GOES_ON.match(text) is not None)
        or any(
            not _SAID.isdisjoint(words(part).split()[:WORDS_TO_VERB])
            for part in (lowered.split(", ")[1:] if reason in _REPORTED else ())
        )
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


def _repeats(lines: Sequence[Line], gone: Gone) -> None:
    """Pull quotes, which say again what the text says, and lines that stand right above as well."""
    keys: list[str] = []
    quotes = [i for i, x in enumerate(lines) if x.kind == "quote"]
    for i in quotes if len(quotes) <= MOST_PULL_QUOTES else ():
        item = lines[i]
        if i in gone or not PULL_QUOTE_SIZE <= item.size <= LONGEST_PULL_QUOTE_SIZE:
            continue
        said = words(item.text)
        parts = _threes(said)
        keys = keys or [words(x.text) for x in lines]
        if any(
            said in key or (parts and sum(p in key for p in parts) >= PULLED_SHARE * len(parts))
            for x, key in zip(lines, keys, strict=True)
            if x.kind != "quote" and x.size > item.size
        ):
            gone[i] = ("pattern", "pull quote, which the text says as well")
            if i + 1 < len(lines) and i + 1 not in gone and _says_who(lines[i + 1]):
                gone[i + 1] = ("pattern", "who said a pull quote")
    _said_twice(lines, gone)


def _says_who(line: Line) -> bool:
    """Whether a line is the attribution within a quote: short, and of no post, which is quoted whole."""
    is_short = len(line.text) <= LONGEST_LABEL_CHARS and not ends_sentence(line.text)
    return line.kind == "quote" and is_short and "(@" not in line.text


def _said_twice(lines: Sequence[Line], gone: Gone) -> None:
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
