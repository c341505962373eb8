"""What a job says: lines for people, lines for machines, a live line on a terminal."""

from __future__ import annotations

import io
import json

from scraper.tell import log, shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_json_lines() -> None:
    file = io.StringIO()
    log(file, form="json")("page", url="https://a.example/ü", outcome="new", seconds=0.5, site=None)
    found = json.loads(file.getvalue())
    assert found.pop("time").endswith("Z")
    assert found == {"event": "page", "url": "https://a.example/ü", "outcome": "new", "seconds": 0.5, "site": None}


def test_text_lines_are_one_line_whatever_is_in_them() -> None:
    file = io.StringIO()
    log(file, form="text")("page", url="https://a.example/", outcome="gone: a\nb \x1b[31m", site=None, failed={"x": 1})
    (line,) = file.getvalue().splitlines()
    assert line.endswith('page url=https://a.example/ outcome="gone: a\\nb \\u001b[31m" failed={"x":1}')


def test_no_terminal_no_live_line() -> None:
    file = io.StringIO()
    with shown(file, form=None) as tell:
        tell("page", url="https://a.example/", outcome="new")
    assert "page url=https://a.example/ outcome=new" in file.getvalue()


def test_a_terminal_counts_and_names_what_went_wrong() -> None:
    file = Terminal()
    with shown(file, form=None) as tell:
        for number in range(3):
            tell("page", url=f"https://a.example/[bold]{number}", outcome="new", source="s")
        tell("page", url="https://a.example/[/red]", outcome="gone: HTTP status 404", source="s")
        tell("document", url="https://a.example/feed", reason="no answer in time")
        tell("resting", host="b.example", reason="asked for a pause", until=1.0)
        tell("source", source="s")
    text = file.getvalue()
    assert "https://a.example/[/red]: gone: HTTP status 404" in text
    assert "https://a.example/feed: no answer in time" in text
    assert "b.example: asked for a pause" in text
    assert "{" not in text


def test_a_terminal_gives_lines_where_they_are_asked_for() -> None:
    file = Terminal()
    with shown(file, form="json") as tell:
        tell("page", url="https://a.example/", outcome="new")
    assert json.loads(file.getvalue())["outcome"] == "new"
