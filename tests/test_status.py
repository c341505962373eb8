"""What `copydesk status` says of sources and sites."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from scraper.config import Config, Fetch, Source
from scraper.figures import Figures
from scraper.hosts import Standing
from scraper.links import Link
from scraper.state import State
from scraper.status import Status, lines, status

NOW = 1_715_299_200.0
DAY_S = 24 * 3600.0
SITE = {"body": "site: #a", "title": "site: h1", "authors": "byline"}


@pytest.fixture
def state(tmp_path: Path) -> State:
    state = State(tmp_path / "state")
    run = state.begin_run("one", now=NOW - 600)
    figures = Figures(found=9, new=4, fetched=6, failed={"HTTP status 500": 2}, seconds=12.5)
    state.end_run(run, now=NOW - 500, outcome="done", figures=msgspec.to_builtins(figures))
    state.add_links([Link(url=f"https://a.example/{n}") for n in range(6)], source="one", now=NOW - 600)
    for number, kind, reason in ((1, "failed", "HTTP status 500"), (2, "failed", "HTTP status 500"), (3, "gone", "no")):
        state.set_link(f"https://a.example/{number}", now=NOW, status=kind, reason=reason)
    state.add_answered("https://a.example/4", site="a", at=NOW - DAY_S, origins=SITE)
    state.add_answered("https://a.example/5", site="a", at=NOW - 2 * DAY_S, origins={"body": "generic: main"})
    state.add_answered("https://a.example/6", site="a", at=NOW - 9 * DAY_S, origins=SITE)
    state.add_answered("https://a.example/7", site="a", at=NOW - 10 * DAY_S, origins={})
    state.set_standing("b.example", Standing(next_at=NOW + 60, reason="asked for a pause"))
    state.set_standing("c.example", Standing(next_at=NOW + 60))
    return state


def found(state: State) -> Status:
    feeds = ("https://a.example/feed",)
    sources = (Source(name="one", feeds=feeds, every="30m"), Source(name="two", feeds=feeds))
    return status(Config(fetch=Fetch(contact="x"), source=sources), state=state, now=NOW)


def test_sources(state: State) -> None:
    one, two = found(state).sources
    assert (one.outcome, one.last_run, one.next_run) == ("done", NOW - 600, NOW + 1200)
    assert one.figures is not None
    assert one.figures.new == 4
    assert one.failing == {"HTTP status 500": 2}
    assert one.gone == {"no": 1}
    assert one.links == {"new": 3, "failed": 2, "gone": 1}
    assert (two.last_run, two.figures, two.next_run) == (None, None, NOW)


def test_sites_by_week(state: State) -> None:
    (site,) = found(state).sites
    now, before, *older = site.weeks
    assert older == [None, None, None]
    assert now is not None
    assert (now.pages, now.rules, now.generic, now.refused) == (2, 0.5, 0.5, 0)
    assert (now.fields["title"], now.fields["authors"], now.fields["tags"]) == (0.5, 0.5, 0)
    assert before is not None
    assert (before.pages, before.rules, before.refused) == (2, 0.5, 0.5)


def test_resting_hosts(state: State) -> None:
    assert found(state).resting == {"b.example": (NOW + 60, "asked for a pause")}


def test_for_people_and_for_machines(state: State) -> None:
    text = "\n".join(lines(found(state)))
    for part in ("source    one", "4 new", "2 × HTTP status 500", "never", "resting   b.example", "rules"):
        assert part in text
    encoded = msgspec.json.encode(found(state))
    assert msgspec.json.decode(encoded, type=Status) == found(state)


def test_drift_is_shown_with_its_rule_and_examples(state: State) -> None:
    for number in range(40):
        age = number / 2
        origins = SITE if age > 5 else {"body": "generic: main", "title": "site: h1"}
        state.add_answered(f"https://d.example/{number}", site="d", at=NOW - age * DAY_S, origins=origins)
    (one,) = (drift for drift in found(state).drift if drift.site == "d")
    assert one.field == "body"
    text = "\n".join(lines(found(state)))
    assert "body no longer comes from site: #a" in text
    assert "https://d.example/0" in text
