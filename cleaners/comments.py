"""Where readers' comments begin below a text, when no element's name says so: by their heading and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.dates import parse_date
from cleaners.labels import AGO, is_date_line, is_time_line
from cleaners.phrases import line_reason
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence
from cleaners.walk import Line

LONGEST_HEADING_CHARS = 80
LONGEST_TITLED_CHARS = 220  # with the article's title in it
LONGEST_STAMP_CHARS = 90
LEAST_ABOVE_SIZE = 200  # letters of text: "3 comments" stands below headlines as well
LEAST_STAMPS = 3  # of a thread without a heading
SIGN_WITHIN_LINES = 4  # of the heading: who wrote, and when; short ones may be so many more
BUTTONS_WITHIN_LINES = 10
BUTTON_WITHIN_LINES = 2  # "Post your comment", which a template says right below

_COUNT = r"(?:\d[\d.,]*|one|eine?|une?|um|uno|een|один)"
_NOUN = (
    r"(?:comments?|kommentare?r?|commentaires?|comentarios?|comentários?|comment[oi]|reacties?|komentarz[ey]?|"
    r"komentář[eů]?|komentar[aie]?|kommentti[a]?|hozzászólás(?:ok)?|yorum(?:lar)?|коммента\w+|коментар\w*|відгук\w*|"
    r"σχόλι[αο]|コメント|评论|評論|留言|댓글|تعليقات?|تعليق|टिप्पणियाँ?|responses?|replies|antworten|thoughts? on|"
    r"discussions?|réponses?|respuestas?|réactions?|reacciones|reazioni)"
)
# One alone, as in "Kommentar", is as often the kind of text: an opinion.
_NOUNS = (
    r"(?:comments|kommentarer?|commentaires|comentarios|comentários|commenti|reacties|komentarze|komentáře|komentari|коментари|"
    r"kommentit|hozzászólások|yorumlar|комментарии|коментарі|σχόλια|コメント|(?:网友|读者|最新|热门)评论|댓글|تعليقات|टिप्पणियाँ)"
)
_HEADING = LazyPattern(
    rf"\W*(?:(?P<count>{_COUNT}[\s»·|]*{_NOUN}|"
    rf"(?:[\w’']+ ){{0,2}}{_NOUN}\W*\d[\d.,]*)|(?:[\w’']+ ){{0,2}}{_NOUNS})(?!\w).{{0,50}}"
)
# As WordPress counts them in its languages: "10 thoughts on “The bridge”", however long the title is.
_ABOUT_TITLE = LazyPattern(
    rf"\W*(?P<count>{_COUNT})\s+"
    r"(?:thoughts? on|gedanken? zu|réflexions? (?:sur|au sujet de)|(?:comentarios?|pensamientos?) en|"
    r"(?:comentários?|pensamentos?) em|commenti? su|pensier[io] (?:su|riguardo)|gedachten? over|reacties? op|"
    r"reaktion(?:er)? på|tank(?:e|er|ar) om|kommentar(?:er)? til|ajatusta? aiheesta|myśl\w* na temat|komentarz\w* do|"
    r"odpowiedzi na|комментари\w+ к|мысл\w+ о|відгук\w* (?:на|про|до)|tanggapan (?:pada|untuk)|responses? to|"
    r"replies to|comments? on|antworten? (?:zu|auf)|comentarii la|bình luận (?:về|cho)|σχόλια στο)\s\W*\w.*"
)
_SAYS = re.compile(
    r"(?i)\b(?:says|said|wrote|sagte?|schreibt|schrieb|meint|dice|dijo|escribió|dit|diz|disse|scrive|zegt|pisze|"
    r"пишет|пише)\s*:?$"
)


def comments_start(lines: Sequence[Line]) -> int | None:
    """The index of the heading of the comments, or None where no thread follows the text."""
    above = 0
    for i, item in enumerate(lines):
        if above >= LEAST_ABOVE_SIZE and item.size <= LONGEST_TITLED_CHARS and opens_thread(lines, i):
            return i
        above += item.size
    return _stamped_items(lines)


def _stamped_items(lines: Sequence[Line]) -> int | None:
    """Where a list below the text begins of which item after item is a day and a time, with what somebody wrote."""
    stamps = [i for i, x in enumerate(lines) if x.kind == "item" and _is_stamp(x.text)]
    if len(stamps) < LEAST_STAMPS or sum(x.size for x in lines[: stamps[0]]) < LEAST_ABOVE_SIZE:
        return None
    # In each, the name may be a heading.
    is_thread = all(x.kind in ("item", "heading") for x in lines[stamps[0] : stamps[-1]])
    return stamps[0] - (lines[stamps[0] - 1].kind == "heading") if is_thread else None


def _is_stamp(text: str) -> bool:
    return len(text) <= LONGEST_STAMP_CHARS and text[0].isdigit() and ":" in text and is_date_line(text)


def opens_thread(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of comments and the next ones are somebody's."""
    text = lines[at].text
    # A link leads to comments, as below headlines.
    if lines[at].kind == "item" or lines[at].link_share > 0.5 or len(text) > LONGEST_TITLED_CHARS or text[-1] in ".!?":
        return False
    said = text.lower()
    match = (_HEADING.fullmatch(said) if len(text) <= LONGEST_HEADING_CHARS else None) or _ABOUT_TITLE.fullmatch(said)
    return match is not None and _thread_follows(lines[at + 1 : at + 1 + BUTTONS_WITHIN_LINES], match["count"])


def _thread_follows(below: Sequence[Line], count: str | None) -> bool:
    """Whether the next lines are somebody's: a list behind a heading that counts them, or a name or date of each."""
    if count is not None and below and below[0].kind == "item":
        return True
    if any(line_reason(x.text.lower(), near="tail") == "comments" for x in below[:BUTTON_WITHIN_LINES]):
        return True
    prose = next((i for i, x in enumerate(below) if x.size >= PROSE_SIZE), len(below))
    return any(
        len(x.text) <= LONGEST_STAMP_CHARS
        and (
            is_time_line(x.text)
            or (AGO.search(x.text) is not None and not ends_sentence(x.text))
            or _SAYS.search(x.text) is not None
            or (any(map(str.isdigit, x.text)) and not ends_sentence(x.text) and parse_date(x.text) is not None)
        )
        for x in below[: max(prose, SIGN_WITHIN_LINES)]
    )
