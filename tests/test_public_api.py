"""The names that other programs call: each once, with the signature they rely on, and values that travel."""

from __future__ import annotations

import inspect
import json
import pickle
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

import cleaners
from cleaners import (
    Article,
    Block,
    CleanError,
    EmptyBody,
    Image,
    NotAnArticle,
    Removal,
    Report,
    Site,
    SiteFileError,
    clean_html,
    clean_text,
    find_site,
    inspect_html,
    inspect_text,
    load_sites,
)

# The design's names, and the parts of what they give back.
NAMES = {
    *("clean_html", "clean_text", "inspect_html", "inspect_text", "find_site", "load_sites"),
    *("Article", "Block", "Image", "Report", "Removal", "Site"),
    *("CleanError", "NotAnArticle", "EmptyBody", "SiteFileError"),
}
ARTICLE_FIELDS = (
    *("id", "url", "canonical_url", "site", "title", "summary", "authors", "agency", "dateline", "section", "tags"),
    *("published", "modified", "language", "access", "images", "blocks"),
)
URL = "https://lantern.example/news/roof"
SENTENCE = "The roof of the school fell on Monday and nobody was hurt, the council said after a long meeting."
PAGE = (
    "<html lang=en><head><title>The roof fell today | Lantern</title></head><body><nav><a href=/>Home</a></nav>"
    "<article><h1>The roof fell today</h1>"
    + "".join(f"<p>{SENTENCE} {n}</p>" for n in ("One.", "Two.", "Three.", "Four."))
    + "</article></body></html>"
)
TEXT = "The roof fell today\n\n" + "\n\n".join(f"{SENTENCE} {n}" for n in ("One.", "Two.", "Three."))
LISTING = (
    "<html><body>" + "".join(f"<h2><a href=/{n}>Headline number {n}</a></h2>" for n in range(30)) + "</body></html>"
)


def full_article() -> Article:
    return Article(
        id="0123456789abcdef",
        url=URL,
        canonical_url=URL,
        site="lantern.example",
        title="The roof",
        summary="It fell.",
        authors=("Jane Roe", "John Doe"),
        agency="Reuters",
        dateline="HARBOUR CITY",
        section="News",
        tags=("roof", "school"),
        published=datetime(2020, 5, 3, 14, 48, tzinfo=UTC),
        modified=date(2020, 5, 4),
        language="en",
        access="free",
        images=(Image("https://lantern.example/a.jpg", "The roof", "Jane Roe"),),
        blocks=(Block("One."), Block("Two.", "item")),
    )


def test_each_name_once() -> None:
    assert sorted(cleaners.__all__) == sorted(NAMES)
    assert len(cleaners.__all__) == len(set(cleaners.__all__))
    assert cleaners.__all__ == sorted(cleaners.__all__)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(cleaners, name)
    assert found.__doc__
    assert found.__module__.startswith("cleaners.")


def test_nothing_else_is_public() -> None:
    modules = {path.stem for path in Path(cleaners.__file__).parent.glob("*.py")}
    public = {name for name in vars(cleaners) if not name.startswith("_")}
    assert public - modules == NAMES


def test_the_package_says_that_it_is_typed() -> None:
    assert Path(cleaners.__file__).with_name("py.typed").exists()


def parameters(function: Any) -> dict[str, tuple[Any, Any]]:
    return {name: (p.kind, p.default) for name, p in inspect.signature(function).parameters.items()}


@pytest.mark.parametrize("function", [clean_html, inspect_html, clean_text, inspect_text])
def test_signatures_of_the_ways_in(function: Any) -> None:
    (first, (kind, default)), *rest = parameters(function).items()
    assert first == ("html" if function in (clean_html, inspect_html) else "text")
    assert (kind, default) == (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.empty)
    assert all(kind == inspect.Parameter.KEYWORD_ONLY for _, (kind, _) in rest)
    assert all(default is not inspect.Parameter.empty for _, (_, default) in rest)
    assert dict(rest)["url"][1] is None
    assert dict(rest)["site"][1] == "auto"


def test_cleaning_and_explaining_take_the_same() -> None:
    assert parameters(clean_html) == parameters(inspect_html)
    assert parameters(clean_text) == parameters(inspect_text)


def test_signatures_of_the_site_functions() -> None:
    assert list(parameters(find_site)) == ["url", "sites"]
    assert parameters(find_site)["sites"] == (inspect.Parameter.KEYWORD_ONLY, None)
    assert parameters(load_sites)["folders"][0] == inspect.Parameter.VAR_POSITIONAL


def test_return_types() -> None:
    for function, expected in (
        (clean_html, "Article"),
        (clean_text, "Article"),
        (inspect_html, "Report"),
        (inspect_text, "Report"),
    ):
        assert inspect.signature(function).return_annotation == expected


def test_article_fields_follow_the_design() -> None:
    assert Article.__struct_fields__ == ARTICLE_FIELDS
    assert Article(id="x").to_dict().keys() == set(ARTICLE_FIELDS)


def test_an_article_as_json() -> None:
    found = full_article().to_dict()
    assert json.loads(json.dumps(found)) == found
    assert found["authors"] == ["Jane Roe", "John Doe"]
    assert found["tags"] == ["roof", "school"]
    assert found["images"] == [{"url": "https://lantern.example/a.jpg", "caption": "The roof", "credit": "Jane Roe"}]
    assert found["blocks"] == [{"text": "One.", "kind": "paragraph"}, {"text": "Two.", "kind": "item"}]
    assert found["published"] == "2020-05-03T14:48:00Z"
    assert found["modified"] == "2020-05-04"


def test_an_empty_article_as_json() -> None:
    found = Article(id="x").to_dict()
    assert all(found[field] == [] for field in ("authors", "tags", "images", "blocks"))
    assert all(found[field] is None for field in set(ARTICLE_FIELDS) - {"id", "authors", "tags", "images", "blocks"})


@pytest.mark.parametrize(
    "value", [full_article(), Report(article=full_article(), removals=(Removal("a", "b", "c", "d"),))]
)
def test_values_can_be_compared_pickled_and_not_changed(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(AttributeError):
        value.site = "other"


def test_articles_are_hashable() -> None:
    assert len({full_article(), full_article(), Article(id="x")}) == 2


def test_reports_do_not_share_what_they_hold() -> None:
    one, other = Report(), Report()
    one.origins["title"] = "h1"
    assert other.origins == {}


@pytest.mark.parametrize(
    "error",
    [
        CleanError("no text"),
        CleanError("no text", url=URL),
        NotAnArticle("listing", url=URL),
        EmptyBody("no text found", url=URL),
        SiteFileError("unknown key", file="a.toml", key="body.selct", line=3),
    ],
)
def test_errors_travel_between_processes(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_the_error_tree() -> None:
    assert issubclass(NotAnArticle, CleanError)
    assert issubclass(EmptyBody, CleanError)
    assert not issubclass(SiteFileError, CleanError), "raised when loading, never per page"
    assert str(NotAnArticle("listing", url=URL)) == f"listing ({URL})"
    assert str(NotAnArticle("listing")) == "listing"
    error = SiteFileError("unknown key", file="a.toml", key="titl", line=3)
    assert str(error) == "a.toml, line 3, key titl: unknown key"


@pytest.mark.parametrize("html", [PAGE, PAGE.encode(), "\ufeff" + PAGE], ids=["text", "bytes", "byte order mark"])
def test_clean_html(html: str | bytes) -> None:
    article = clean_html(html, url=URL)
    assert article.title == "The roof fell today"
    assert article.url == URL
    assert [block.text for block in article.blocks] == [f"{SENTENCE} {n}" for n in ("One.", "Two.", "Three.", "Four.")]
    assert article.text == "\n\n".join(block.text for block in article.blocks)
    assert clean_html(html, url=URL) == article, "same input, same output"


def test_inspect_html_explains_what_clean_html_gives() -> None:
    report = inspect_html(PAGE, url=URL)
    assert report.article == clean_html(PAGE, url=URL)
    assert report.reason is None
    assert report.verdict == "article"
    assert {"title", "body", "encoding"} <= set(report.origins)
    assert report.timings
    assert all(seconds >= 0 for seconds in report.timings.values())
    assert json.loads(msgspec.json.encode(report))["article"]["title"] == "The roof fell today"


def test_clean_text() -> None:
    article = clean_text(TEXT)
    assert article.title == "The roof fell today"
    assert [block.text for block in article.blocks] == [f"{SENTENCE} {n}" for n in ("One.", "Two.", "Three.")]
    assert inspect_text(TEXT).article == article
    assert clean_text(TEXT, url=URL).canonical_url == URL


def test_a_refusal_carries_reason_and_url() -> None:
    with pytest.raises(NotAnArticle) as caught:
        clean_html(LISTING, url=URL)
    assert caught.value.url == URL
    assert caught.value.reason
    report = inspect_html(LISTING, url=URL)
    assert report.article is None
    assert report.reason == caught.value.reason


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_a_text_without_text(text: str) -> None:
    with pytest.raises(EmptyBody) as caught:
        clean_text(text, url=URL)
    assert caught.value.url == URL
    assert inspect_text(text).article is None


@pytest.mark.parametrize("html", ["", b"", " ", "<html></html>", b"\x00\xff\xfe", "<p", "&#0;" * 9])
def test_inspect_html_never_raises_for_a_bad_page(html: str | bytes) -> None:
    report = inspect_html(html, url=URL)
    assert report.article is None
    assert report.reason
    with pytest.raises(CleanError):
        clean_html(html, url=URL)


class TestSite:
    """`site` is "auto", None, a name or the rules themselves."""

    own = Site(name="lantern.example", metadata={})

    def test_auto_is_by_url(self) -> None:
        assert inspect_html(PAGE, url="https://www.thequint.com/a").site == "thequint.com"
        assert inspect_html(PAGE, url=URL).site is None

    def test_auto_is_by_canonical_link(self) -> None:
        page = PAGE.replace("<head>", "<head><link rel=canonical href=https://www.thequint.com/news/roof>")
        assert inspect_html(page).site == "thequint.com"

    def test_none_is_no_rules(self) -> None:
        assert inspect_html(PAGE, url="https://www.thequint.com/a", site=None).site is None

    def test_a_name(self) -> None:
        assert inspect_html(PAGE, url=URL, site="thequint.com").site == "thequint.com"
        assert inspect_text(TEXT, site="thequint.com").site == "thequint.com"

    def test_rules_themselves(self) -> None:
        assert inspect_html(PAGE, url=URL, site=self.own).site == "lantern.example"
        assert inspect_text(TEXT, site=self.own).site == "lantern.example"

    def test_an_unknown_name_is_the_callers_mistake(self) -> None:
        with pytest.raises(ValueError, match=r"no site is called 'nobody\.example'"):
            clean_html(PAGE, site="nobody.example")
        with pytest.raises(ValueError, match=r"no site is called 'nobody\.example'"):
            clean_text(TEXT, site="nobody.example")
