"""No regular expression takes exponential time: each is tried on repeated pieces that end in something else.

A bad one would take years for these sixty characters, so that the limit of seconds is no question of the machine.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType, ModuleType

import pytest

import cleaners
import scraper
from cleaners.text import LazyPattern

CHARS = 60
LIMIT_S = 10.0
PIECES = (
    *(
        "a",
        "_",
        "-",
        " ",
        "1",
        ".",
        "/",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "«",
        '"',
        "'",
        "#",
        "&",
        "=",
        "<",
        "!",
        "?",
        "*",
        "|",
    ),
    *(
        "…",
        "\n",
        "\t ",
        "\xa0",
        "%",
        "+",
        "\\",
        "é",
        "中",
        "a ",
        "a_",
        "a-",
        "a.",
        "a,",
        "A ",
        "Aa ",
        "A. ",
        "Aa-",
        "Aa, ",
    ),
    *("1 ", "1.", "1:", "1/", "12:00 ", "2020 ", "May ", "1 May 2020 ", "Von Aa ", "by ", "and ", "of the ", "cookie "),
    *(
        "we use ",
        "article",
        "post_",
        "http://",
        "//",
        "@",
        "a@",
        "a.a@",
        "**",
        "* ",
        "[](",
        "![",
        "<!--",
        "<a ",
        "» ",
        "%20",
    ),
)


def modules() -> list[ModuleType]:
    return [
        importlib.import_module(f"{package.__name__}.{found.name}")
        for package in (cleaners, scraper)
        for found in pkgutil.iter_modules(package.__path__)
        if found.name != "__main__"
    ]


def patterns_of(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Patterns, those not compiled yet, and those that are parts of others or compiled where they are used."""
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield name, value
        elif isinstance(value, LazyPattern):
            yield name, value._compiled
        elif isinstance(value, str) and name == name.upper() and re.search(r"\\[wsdb]|\(\?|\[\^", value):
            try:
                yield name, re.compile(value)
            except re.error:  # to be filled in
                continue


PATTERNS = [
    pytest.param(pattern, id=f"{module.__name__}.{name}")
    for module in modules()
    for name, pattern in patterns_of(module)
]


def test_they_are_found() -> None:
    assert len(PATTERNS) > 300


@pytest.mark.parametrize("pattern", PATTERNS)
def test_repeated_pieces(pattern: re.Pattern[str]) -> None:
    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError(pattern.pattern)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LIMIT_S)
    try:
        for piece in PIECES:
            for end in ("", "!", "x\x00"):
                text = (piece * CHARS)[:CHARS] + end
                subject = text.encode() if isinstance(pattern.pattern, bytes) else text
                pattern.match(subject)
                pattern.search(subject)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
