"""Stories that a page carries as JSON: paths, which items are text, captions, facts, and JSON that is odd."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest

from cleaners import clean_html
from cleaners.facts import Facts
from cleaners.page import Page
from cleaners.site import Site, Story, StoryBlock
from cleaners.story import find_story, story_body, story_captions, story_facts, values

STORY = Story(
    script="script#state",
    path="page.story",
    items="cards[].elements[]",
    blocks=(
        StoryBlock(where={"subtype": ("promo",)}, text=("-",)),
        StoryBlock(where={"type": ("text",), "subtype": ("quote",)}, text=("meta.content", "meta.by"), kind="quote"),
        StoryBlock(where={"type": ("text",), "subtype": ()}, text=("text",)),
        StoryBlock(where={"type": ("title",)}, text=("text",), kind="heading"),
        StoryBlock(where={"type": ("image",)}, text=("title", "by"), kind="caption"),
    ),
    metadata={
        "title": "headline",
        "authors": "authors[].name",
        "tags": "tags[].name",
        "published": "at",
        "caption": "hero.title",
        "credit": "hero.by",
    },
)
SITE = Site(name="lantern.example", domains=("lantern.example",), timezone="Asia/Kolkata", story=STORY)
SENTENCE = "The roof of the school fell on Monday and nobody was hurt, the council said."


def text(words: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": words, **more}


def body(*items: Any) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in story_body({"cards": [{"elements": list(items)}]}, story=STORY).lines]


def page_of(script: str) -> Page:
    return Page(f"<html><body><script id=state type=application/json>{script}</script></body></html>")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", [{"a": {"b": [1, None, {"c": 2}]}, "n": None, "l": [{"c": 3}, {"c": None}, 4, {"d": 5}], "z": 0}]),
        ("z", [0]),
        ("n", []),
        ("a.b", [[1, None, {"c": 2}]]),
        ("a.b[]", [1, {"c": 2}]),
        ("a.b[].c", [2]),
        ("l[].c", [3]),
        ("l[]", [{"c": 3}, {"c": None}, 4, {"d": 5}]),
        ("l.c", []),
        ("a[]", []),
        ("a.x.y", []),
        ("x[].y", []),
        ("-", []),
    ],
)
def test_paths(path: str, expected: list[Any]) -> None:
    item = {"a": {"b": [1, None, {"c": 2}]}, "n": None, "l": [{"c": 3}, {"c": None}, 4, {"d": 5}], "z": 0}
    assert list(values(item, path)) == expected


@pytest.mark.parametrize("item", [None, 3, "text", [], [{"a": 1}], {}])
def test_a_path_into_nothing(item: Any) -> None:
    assert list(values(item, "a.b[].c")) == []


STATE = json.dumps({"page": {"story": {"headline": "The roof"}}})


@pytest.mark.parametrize(
    "script",
    [
        STATE,
        f"  {STATE}\n",
        f"{STATE};",
        f"window.__STATE__ = {STATE};",
        f"window.state={STATE}",
        f'window["state"] = {STATE};',
        f"var state = {STATE};",
        f"const state= {STATE} ;",
        f"<!-- {STATE} -->",
    ],
)
def test_the_story_is_found_in_the_script(script: str) -> None:
    assert find_story(page_of(script), site=SITE) == {"headline": "The roof"}


@pytest.mark.parametrize(
    "script",
    ["", "{", "null", "[]", '{"page": {}}', '{"page": {"story": null}}', '{"page": []}', "alert(1)", "[" * 9_000],
)
def test_no_story(script: str) -> None:
    assert find_story(page_of(script), site=SITE) is None


def test_the_second_script_may_hold_it() -> None:
    page = Page(f"<script id=state>{{}}</script><script id=state>{STATE}</script>")
    assert find_story(page, site=SITE) == {"headline": "The roof"}


def test_a_site_without_a_story() -> None:
    assert find_story(page_of(STATE), site=msgspec.structs.replace(SITE, story=None)) is None


def test_without_a_path_the_whole_is_the_story() -> None:
    site = msgspec.structs.replace(SITE, story=msgspec.structs.replace(STORY, path=""))
    assert find_story(page_of(STATE), site=site) == json.loads(STATE)


def test_items_go_through_the_first_rule_that_fits() -> None:
    assert body(
        text("<p>The roof fell.</p>"),
        text("<p>Subscribe!</p>", subtype="promo"),
        {"type": "title", "text": "What now"},
        {"type": "text", "subtype": "quote", "text": "unused", "meta": {"content": "We met.", "by": "Jane Roe"}},
        {"type": "image", "title": "The roof", "by": "John Doe"},
        {"type": "video", "text": "Watch"},
        text("<p>The wall stands.</p>", subtype=None),
        text("<p>So does the gate.</p>", subtype=""),
    ) == [
        ("paragraph", "The roof fell."),
        ("heading", "What now"),
        ("quote", "We met."),
        ("quote", "Jane Roe"),
        ("paragraph", "The wall stands."),
        ("paragraph", "So does the gate."),
    ]


def test_markup_within_an_item() -> None:
    assert body(text("<p>One &amp; two.</p><p>Three <b>four</b>.</p><ul><li>Five</li><li>Six</li></ul>")) == [
        ("paragraph", "One & two."),
        ("paragraph", "Three four."),
        ("item", "Five"),
        ("item", "Six"),
    ]


@pytest.mark.parametrize(
    "item",
    [None, 3, "x", [], {}, text(""), text("  "), {"type": "text", "text": 5}, {"type": ["text"]}, {"type": None}],
)
def test_odd_items_are_left_out(item: Any) -> None:
    assert body(item, text("The roof fell.")) == [("paragraph", "The roof fell.")]


def test_the_rule_that_found_the_body_is_named() -> None:
    assert story_body({}, story=STORY).origin == "story JSON: script#state"
    assert story_body({}, story=STORY).lines == []


def test_captions_of_the_lead_picture_and_of_the_items() -> None:
    story = {
        "hero": {"title": "The school", "by": "Jane Roe"},
        "cards": [
            {"elements": [{"type": "image", "title": "The roof", "by": None}, text("x")]},
            {"elements": [{"type": "image", "title": None, "by": "John Doe"}, {"type": "image"}]},
        ],
    }
    assert story_captions(story, story=STORY) == [("The school", "Jane Roe"), ("The roof", None), (None, "John Doe")]
    assert story_captions({}, story=STORY) == []


def test_facts_read_as_their_fields_are() -> None:
    facts = Facts()
    story = {
        "headline": "The <i>roof</i> &amp; the wall",
        "authors": [{"name": "Jane Roe"}, {"name": "PTI"}],
        "at": 1588517280000,
    }
    story_facts(
        facts,
        story | {"tags": [{"name": "school"}, {"name": None}, {"name": " "}, {"name": "roof"}], "hero": {"title": "x"}},
        site=SITE,
    )
    assert facts.values == {
        "title": "The roof & the wall",
        "authors": ("Jane Roe",),
        "agency": "PTI",
        "tags": ("school", "roof"),
        "published": datetime(2020, 5, 3, 20, 18, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    }
    assert facts.origins["title"] == "story JSON: headline"


@pytest.mark.parametrize(
    "story", [None, [], {}, {"headline": None, "authors": None, "at": {}, "tags": "x"}, {"headline": ["x"], "at": True}]
)
def test_facts_of_odd_stories(story: Any) -> None:
    facts = Facts()
    story_facts(facts, story, site=SITE)
    assert facts.values == {}


def test_the_story_goes_before_the_page() -> None:
    story = {
        "headline": "The roof fell today",
        "cards": [{"elements": [text(f"<p>{SENTENCE} {n}</p>") for n in ("One.", "Two.", "Three.")]}],
    }
    state = json.dumps({"page": {"story": story}})
    page = (
        f"<h1>Loading</h1><article><p>{SENTENCE}</p></article><script id=state type=application/json>{state}</script>"
    )
    article = clean_html(page, url="https://lantern.example/roof", site=SITE)
    assert article.title == "The roof fell today"
    assert [block.text for block in article.blocks] == [f"{SENTENCE} {n}" for n in ("One.", "Two.", "Three.")]


def test_a_story_without_text_leaves_the_page() -> None:
    state = json.dumps({"page": {"story": {"headline": "The roof fell today", "cards": []}}})
    paragraphs = "".join(f"<p>{SENTENCE} {n}</p>" for n in ("One.", "Two.", "Three."))
    page = f"<h1>The roof fell today</h1><article>{paragraphs}</article><script id=state>{state}</script>"
    article = clean_html(page, url="https://lantern.example/roof", site=SITE)
    assert [block.text for block in article.blocks] == [f"{SENTENCE} {n}" for n in ("One.", "Two.", "Three.")]
