"""Unicode and spaces: what every line of text goes through."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cached_property, lru_cache

# Zero-width space, word joiner, BOM, soft hyphen, bidi marks and embeddings, variation selectors of text style,
# controls.
# Not U+200C and U+200D: Persian, the Indic scripts and emoji are spelled with them.
_INVISIBLE = dict.fromkeys(
    [
        *range(0x00, 0x09),
        *range(0x0E, 0x1C),
        0x7F,
        *range(0x80, 0x85),
        *range(0x86, 0xA0),
        0xAD,
        0x180E,
        0x200B,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x2070),
        *range(0xD800, 0xE000),  # halves of surrogate pairs, from broken JSON: no character, and no UTF-8
        0xFEFF,
        *range(0xFFF9, 0xFFFD),
    ]
)
_OBJECT_MARK = "\ufffc"  # stands for a picture in text pasted from an editor; Python calls it printable
_BREAK = re.compile(r"(?i)<(?:br|/?(?:p|div|li|tr|td|h[1-6]))\b[^<>]{0,200}>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_ENDLESS_NUMBER = re.compile(r"&#[0-9]{20,};?")  # Python refuses to read numbers of more than 4,300 digits
_WORD = re.compile(r"\w+")
WORDS_CACHE_ENTRIES = 1024  # a page asks for its title's words again and again
LONGEST_COMPARED_CHARS = 50_000  # the longest block of 787 real pages has 2,525; comparing 20 MB took 3 s
LONGEST_CACHED_CHARS = 500  # longer ones would fill the memory, page after page
# A Chinese or Japanese character says about as much as this many Latin letters.
CJK_WEIGHT = 3
CJK_SAMPLE_CHARS = 40
LONGEST_ROW_CHARS = 100_000  # of signs that are no letters
MOST_MARKS = 30  # on one letter: UAX #15, stream-safe text
LONGEST_UNCHECKED_CHARS = 200  # of marks in so short a line the order costs nothing
PROSE_SIZE = 80  # letters: a line of so much text is no label


class LazyPattern:
    """A regular expression that is compiled when first used: compiling the long ones took a third of the import."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        return self._compiled.match(text)

    def sub(self, replacement: str, text: str) -> str:
        return self._compiled.sub(replacement, text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def findall(self, text: str) -> list[str]:
        return self._compiled.findall(text)

    def split(self, text: str) -> list[str]:
        return self._compiled.split(text)


_SIGN = re.compile(r"[^\w\s\x00-\u02ff]")
_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")  # or other signs that are no letters
# Kana, Han and Hangul, said by all that they are not: that way the set compiles in half the time.
_CJK = re.compile(r"[^\x00-\u303f\u3100-\u33ff\u4dc0-\u4dff\ua000-\uabff\ud7b0-\U0010ffff]")
SENTENCE_END = frozenset(".!?…。！？؟۔।॥։።:;\"”’»)」』'›")


def line(raw: str) -> str:
    """One line: NFC, single spaces, no invisible characters, nothing at either end."""
    text = raw.strip()
    if not text.isprintable() or "  " in text:  # of all spaces only the plain one is printable
        text = " ".join(raw.split())
        if not text.isprintable():
            text = _without_invisible(text)
    if text.isascii():
        return text
    if _OBJECT_MARK in text:
        text = _without_invisible(text)
    # A row so long shows in each thirtieth character, too, which is looked at first.
    if len(text) > LONGEST_UNCHECKED_CHARS and _SIGN.search(text[::MOST_MARKS]) and _MARKS.search(text):
        text = _MARKS.sub(_without_surplus, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _without_surplus(signs: re.Match[str]) -> str:
    """A row of signs without the marks that follow so many others: putting them in order takes the square of them.

    Nobody writes a row of 100,000: what is longer ends there.
    """
    kept: list[str] = []
    run = 0
    for sign in signs[0][:LONGEST_ROW_CHARS]:
        run = run + 1 if unicodedata.combining(sign) else 0
        if run <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _without_invisible(text: str) -> str:
    return " ".join(text.translate(_INVISIBLE).split())


def unescaped(raw: str) -> str:
    """Entities resolved and tags taken off, for markup that a page shows or stores as text. Words are kept."""
    if "&" in raw:
        raw = html.unescape(_ENDLESS_NUMBER.sub("", raw) if "&#" in raw else raw)
    if "<" in raw:
        raw = _TAG.sub("", _BREAK.sub(" ", raw))
    return line(raw)


def lowered(text: str) -> str:
    """A line as patterns want it: the Turkish İ is a plain i, not one with a dot above it."""
    return (text.replace("İ", "i") if "İ" in text else text).lower()


def words(text: str) -> str:
    """What two spellings of one phrase share: lower-case words with one space between. Of long texts the beginning."""
    return _words(text) if len(text) <= LONGEST_CACHED_CHARS else _words.__wrapped__(text[:LONGEST_COMPARED_CHARS])


def run_together(text: str) -> str:
    """The words without the spaces between: an inline element within a text may stand apart, or not."""
    return words(text).replace(" ", "")


@lru_cache(maxsize=WORDS_CACHE_ENTRIES)
def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def size(text: str) -> int:
    """Length of the text in Latin letters' worth, so that one threshold serves all scripts."""
    length = len(text)
    if text.isascii():
        return length
    # The first words tell whether counting is worth it.
    sample = text[:CJK_SAMPLE_CHARS]
    if sample.isascii() or _CJK.search(sample) is None:
        return length
    return length + (CJK_WEIGHT - 1) * len(_CJK.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the line closes as prose does."""
    return bool(text) and text[-1] in SENTENCE_END
