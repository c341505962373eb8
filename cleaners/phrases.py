"""Why a line is template by its words: the patterns of the modules `phrases_…`, put together.

Matching with IGNORECASE is several times slower, so lines are asked in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from cleaners.invitations import invitation, may_invite
from cleaners.phrases_by_language import CREDIT_LABELS, EVERYWHERE, LATIN, OTHER_SCRIPTS
from cleaners.phrases_common import LONG_ANYWHERE, NETWORK, PHRASES, Phrases
from cleaners.phrases_of_interface import interface_reason
from cleaners.phrases_of_notes import NOTES
from cleaners.phrases_of_pointers import READ_ALSO, READ_ALSO_ELSEWHERE
from cleaners.phrases_of_requests import ADDRESSED, READER_WORDS, REQUESTS

# A line longer than this is prose, whatever its words are; where they stand in the middle of it, sooner.
LONGEST_TEMPLATE_LINE_CHARS = 400
LONGEST_HOLDING_LINE_CHARS = 260

# Of what is template anywhere, only notices of consent are longer than this; one of these stands in each of them.
SHORT_TEMPLATE_LINE_CHARS = 90
SCRIPT_SAMPLE_CHARS = 80  # of a line tell whether it is written in another script


_OTHER_SCRIPT = re.compile(r"[^\x00-\u036f\u1e00-\u303f\ud800-\U0010ffff]")  # see `text` for the shape


def _of_languages(languages: dict[str, dict[tuple[str, str], str]]) -> tuple[Phrases, ...]:
    return tuple(
        Phrases(reason, near, whole) for lines in languages.values() for (reason, near), whole in lines.items()
    )


_COMMON = (*REQUESTS, *PHRASES, *NOTES)  # "Follow us on Facebook" is no note on an author
_IN_LATIN = (*_COMMON, *_of_languages({**LATIN, "any": EVERYWHERE}))
_IN_OTHERS = _of_languages(OTHER_SCRIPTS)


def _joined(patterns: str) -> str:
    return "|".join(p.strip().replace("<NET>", NETWORK) for p in patterns.split("\n") if p.strip())


# A line in quotation marks is somebody's words, not the template's.
_BEFORE = r"""[^\w"'“”‘’«»„(]*[(]?"""
_QUOTES = frozenset("\"'“”‘’«»„")
_AFTER = r"""[^\w"'“”‘’«»]*"""

LONGEST_CREDIT_LABEL_CHARS = 28
# "Reporter: Why?" is an interview's.
_CREDIT = re.compile(_BEFORE + r"([^\W\d_][^:：]{1,22}?)\s?[:：]\s?[^?？]{2,60}")


@cache
def _whole(near: str, *, in_latin: bool = True) -> re.Pattern[str]:
    phrases = _IN_LATIN if in_latin else _IN_OTHERS
    named = (f"(?P<r{i}>{_joined(p.whole)})" for i, p in enumerate(phrases) if p.near == near and p.whole)
    return re.compile(f"{_BEFORE}(?:{'|'.join(named)}){_AFTER}$")


@cache
def _holds(near: str) -> re.Pattern[str]:
    named = (f"(?P<r{i}>{_joined(p.holds)})" for i, p in enumerate(_COMMON) if p.near == near and p.holds)
    return re.compile(rf"\b(?:{'|'.join(named)})(?!\w)")


def _each_once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


_INVITES = "\0"  # among the hints: some line opens as those do that ask something
_HINTS = {
    "any": _each_once((*(h for p in _COMMON if p.near == "any" for h in p.hints), *LONG_ANYWHERE)),
    "tail": _each_once(h for p in _COMMON if p.near != "any" for h in p.hints),
}


def hints(lines: Sequence[str], near: str) -> tuple[str, ...]:
    """Which of the words that the slow patterns of a place want stand in lines in lower case, asked of all at once."""
    text = "\n".join([x for x in lines if len(x) <= LONGEST_TEMPLATE_LINE_CHARS])
    found = [h for h in _HINTS[near] if h in text]
    if near == "tail" and may_invite(lines):
        found.append(_INVITES)
    return tuple(found)


@cache
def _read_also() -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}(?:{_joined(READ_ALSO)}|{_joined(READ_ALSO_ELSEWHERE)})")


@cache
def _reader() -> re.Pattern[str]:
    """Words that speak to the reader; an imperative, with which a line begins, does without."""
    return re.compile(rf"\b(?:{'|'.join(READER_WORDS.split())})\b")


def is_read_also(text: str) -> bool:
    """Whether a line (in lower case) begins as pointers to other articles do."""
    return _read_also().match(text) is not None


def line_reason(text: str, *, near: str, hints: Sequence[str] | None = None) -> str | None:
    """Why a whole line (in lower case) is template where it stands, or None.

    `near` is "any", "tail" or "end". `hints` are those of the text that the line is from: a line without any of them is
    spared the slow patterns.
    """
    length = len(text)
    if length > LONGEST_TEMPLATE_LINE_CHARS:
        return None
    if text[0] not in _QUOTES and (said := interface_reason(text, is_near_end=near != "any")) is not None:
        return said
    beginning = text[:SCRIPT_SAMPLE_CHARS]
    if not beginning.isascii() and _OTHER_SCRIPT.search(beginning):
        found = _whole("any", in_latin=False).match(text)
        if found is None and near != "any":
            found = _whole("tail", in_latin=False).match(text)
        if found is not None and found.lastgroup:
            return _IN_OTHERS[int(found.lastgroup[1:])].reason
    if near != "any" and ":" in text[:LONGEST_CREDIT_LABEL_CHARS]:
        credit = _CREDIT.fullmatch(text)
        if credit is not None and credit[1] in CREDIT_LABELS and not text.endswith((":in", ":innen")):
            return "programme note"
    is_hinted = hints is None or any(hint in text for hint in hints)
    if near != "any" and (hints is None or _INVITES in hints) and (asked := invitation(text)) is not None:
        return asked
    match = None
    if is_hinted or length <= SHORT_TEMPLATE_LINE_CHARS:
        match = _whole("any").match(text)
    if match is None and near != "any":
        match = _whole("tail").match(text)
        if match is None and near == "end":
            match = _whole("end").match(text)
    if match is None and is_hinted and length <= LONGEST_HOLDING_LINE_CHARS and text[0] not in _QUOTES:
        match = _holds("any").search(text) or (_holds("tail").search(text) if near != "any" else None)
        if match is not None and match.start() and text[match.start() - 1] in _QUOTES:
            return None  # The leaflet said “follow us on Facebook”.
    if match is None or not match.lastgroup:
        return None
    reason = _IN_LATIN[int(match.lastgroup[1:])].reason
    is_told = reason in ADDRESSED and match.start() and text[-1] == "." and not _reader().search(text)
    return None if is_told else reason
