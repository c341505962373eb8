"""A rule that stopped answering is told apart from one that never answered on all pages."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from scraper.drift import WEEK_S, Answered, drifts, is_rule

NOW = 1_715_299_200.0
DAY_S = 24 * 3600.0
BODY = "site: #article"


def pages(origins: Callable[[float], dict[str, str]], *, days: int = 60, each_day: int = 3) -> list[Answered]:
    """Pages of some days up to now; `origins` by the age in days."""
    ages = sorted((day + part / each_day for day in range(days) for part in range(each_day)), reverse=True)
    return [Answered(f"https://a.example/{age:.2f}", "a", NOW - age * DAY_S, origins(age)) for age in ages]


def test_a_redesign_is_noticed_and_dated() -> None:
    found = drifts(pages(lambda age: {"body": BODY if age > 3 else "generic: main", "title": "site: h1"}), now=NOW)
    (one,) = found
    assert (one.site, one.field, one.rule, one.before, one.now) == (
        "a",
        "body",
        BODY,
        1.0,
        pytest.approx(0.4, abs=0.15),
    )
    assert NOW - 3.4 * DAY_S <= one.since <= NOW - 2.6 * DAY_S
    assert one.examples == ("https://a.example/0.33", "https://a.example/0.00")


def test_it_is_dated_back_beyond_the_week() -> None:
    (one,) = drifts(pages(lambda age: {"body": BODY} if age > 10 else {}), now=NOW)
    assert one.now == 0
    assert NOW - 10.4 * DAY_S <= one.since <= NOW - 9.6 * DAY_S


def test_pages_that_became_refused_count() -> None:
    (one,) = drifts(pages(lambda age: {"body": BODY} if age > 4 else {}), now=NOW)
    assert one.field == "body"


def test_a_field_that_was_always_rare_is_no_drift() -> None:
    chance = random.Random(1)
    rare = pages(lambda _: {"body": BODY} | ({"tags": "site: .tags a"} if chance.random() < 0.3 else {}))
    assert drifts(rare, now=NOW) == []


def test_what_chance_explains_is_no_drift() -> None:
    old = [Answered(f"u{n}", "a", NOW - (8 + n) * DAY_S, {"tags": "site: .t"} if n % 2 else {}) for n in range(40)]
    new = [Answered(f"n{n}", "a", NOW - n * DAY_S, {"tags": "site: .t"} if n == 0 else {}) for n in range(6)]
    assert drifts([*reversed(old), *reversed(new)], now=NOW) == []


@pytest.mark.parametrize(("days", "thinned"), [(8, 1), (60, 6)])
def test_few_pages_prove_little(days: int, thinned: int) -> None:
    few = pages(lambda age: {"body": BODY if age > 2 else "generic: p"}, days=days)[::thinned]
    assert drifts(few, now=NOW) == []


def test_another_rule_of_the_site_that_takes_over_is_no_drift() -> None:
    assert drifts(pages(lambda age: {"body": BODY if age > 3 else "site: .new-layout"}), now=NOW) == []


def test_sites_without_rules_do_not_drift() -> None:
    assert drifts(pages(lambda age: {"body": "generic: main"} if age > 3 else {}), now=NOW) == []


def test_other_sites_do_not_dilute_it() -> None:
    ill = pages(lambda age: {"body": BODY} if age > 3 else {})
    well = [Answered(page.url, "b", page.at, {"body": BODY}) for page in ill for _ in range(9)]
    found = drifts(sorted([*ill, *well], key=lambda page: page.at), now=NOW)
    assert [one.site for one in found] == ["a"]


def test_only_rules_of_site_files_count() -> None:
    assert is_rule("site: h1")
    assert is_rule("story JSON: story.headline")
    assert not is_rule("JSON-LD")
    assert not is_rule(None)


def test_what_is_older_than_the_history_is_forgotten() -> None:
    old = pages(lambda age: {"body": BODY} if age > 70 else {"body": "generic: p"}, days=120)
    assert drifts(old, now=NOW) == []
    assert WEEK_S == 7 * DAY_S
