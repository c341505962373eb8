"""JSON-LD in all the shapes pages give it, and which of several objects is the article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cleaners import clean_html, jsonld
from cleaners.page import Page

URL = "https://lantern.example/news/roof"
ARTICLE = {
    "@type": "NewsArticle",
    "headline": "The roof fell",
    "author": {"name": "Jane Roe"},
    "datePublished": "2020-05-03",
}


def page(*values: Any, head: str = "", url: str | None = URL) -> Page:
    scripts = "".join(
        f'<script type="application/ld+json">{v if isinstance(v, str) else json.dumps(v)}</script>' for v in values
    )
    return Page(f"<html><head>{head}{scripts}</head><body><p>Text</p></body></html>", url=url)


def headline(*values: Any, head: str = "", url: str | None = URL) -> Any:
    return jsonld.main_object(page(*values, head=head, url=url)).get("headline")


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        [[ARTICLE]],
        {"@graph": [{"@type": "WebSite", "name": "Lantern"}, ARTICLE]},
        [{"@graph": [{"@type": "WebPage"}, ARTICLE]}],
        {"@graph": ARTICLE},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "ItemList", "mainEntityOfPage": [ARTICLE]},
        ARTICLE | {"@type": "https://schema.org/NewsArticle"},
        ARTICLE | {"@type": ["Thing", "BlogPosting"]},
        ARTICLE | {"@type": "ReportageNewsArticle"},
        ARTICLE | {"@type": "LiveBlogPosting"},
        ARTICLE | {"@type": "Report"},
    ],
)
def test_the_article_is_found_in_any_shape(value: Any) -> None:
    assert headline(value) == "The roof fell"
    assert headline({"@type": "Organization", "name": "Lantern"}, value) == "The roof fell"


BODY = json.dumps(ARTICLE)


@pytest.mark.parametrize(
    "broken",
    [
        BODY.replace("fell", "fell\n"),
        BODY.replace("fell", "fe\tll").replace("\t", "\x01"),
        BODY[:-1] + ",}",
        BODY + ";",
        f"<!-- {BODY} -->",
        f"//<![CDATA[\n{BODY}\n//]]>",
        f"/*<![CDATA[*/{BODY}/*]]>*/",
        f"\n\n {BODY} \n",
        "[" + BODY + ",]",
    ],
)
def test_broken_json_is_mended(broken: str) -> None:
    found = headline(broken)
    assert isinstance(found, str)
    assert found.startswith("The ")
    assert "fe" in found


@pytest.mark.parametrize(
    "hopeless", ["", "{", "undefined", "[1, 2", "null", "3", '"text"', "{'a': 1}", "[" * 5_000, '{"a":' * 5_000]
)
def test_hopeless_json_is_passed_over(hopeless: str) -> None:
    assert headline(hopeless) is None
    assert headline(hopeless, ARTICLE) == "The roof fell"


@pytest.mark.parametrize(
    "value",
    [
        {"@type": None, "headline": "x"},
        {"@type": 3},
        {"@type": {"a": 1}},
        {"@type": "NewsArticle"},
        {"@graph": None},
        {"@graph": "x"},
        {"@type": "NewsArticle", "headline": None, "author": None, "name": ""},
        {
            "@type": "NewsArticle",
            "headline": {"a": 1},
            "author": 3,
            "mainEntityOfPage": 5,
            "url": ["x"],
            "publisher": "Lantern",
        },
        [None, 3, "x", [], {}],
    ],
)
def test_odd_values_never_raise(value: Any) -> None:
    for values in ((value,), (value, ARTICLE), (value, value, ARTICLE)):
        found = page(*values, head="<meta property=og:title content='The roof fell'>")
        article = jsonld.main_object(found)
        assert isinstance(article, dict)
        list(jsonld.names(article.get("author"), found))
        jsonld.outlets(found, article)
        for key in ("headline", "description", "articleSection", "inLanguage"):
            text = jsonld.text(article.get(key))
            assert text is None or text


def test_odd_values_never_end_a_page() -> None:
    odd: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": {"a": []},
        "author": [[3]],
        "publisher": [{"name": 5}],
        "keywords": {"a": 1},
    }
    odd |= {
        "datePublished": {"x": 1},
        "articleSection": [[]],
        "description": 7,
        "mainEntityOfPage": [3],
        "@id": {},
        "name": {},
    }
    text = "".join(
        f"<p>The roof of the school fell on Monday and nobody was hurt, said the council, line {i}.</p>"
        for i in range(9)
    )
    html = f"<h1>The roof fell today</h1>{text}<script type=application/ld+json>{json.dumps([odd, odd])}</script>"
    assert clean_html(html, url=URL).title == "The roof fell today"


class TestSeveralArticles:
    other = ARTICLE | {"headline": "The wall stands", "url": "https://lantern.example/news/wall"}

    @pytest.mark.parametrize(
        "own",
        [
            {"url": URL},
            {"url": URL + "?ref=home#top"},
            {"url": "http://www.lantern.example/news/roof/"},
            {"@id": URL},
            {"@id": URL + "#article"},
            {"mainEntityOfPage": URL},
            {"mainEntityOfPage": {"@type": "WebPage", "@id": URL}},
            {"mainEntityOfPage": {"url": URL}},
        ],
    )
    def test_the_one_that_names_this_page(self, own: dict[str, Any]) -> None:
        assert headline(self.other, ARTICLE | own) == "The roof fell"
        assert headline([self.other, ARTICLE | own, self.other]) == "The roof fell"

    def test_the_canonical_address_counts(self) -> None:
        head = f"<link rel=canonical href={URL}>"
        assert headline(self.other, ARTICLE | {"url": URL}, head=head, url=None) == "The roof fell"
        assert (
            headline(self.other, ARTICLE | {"url": URL}, head=head, url="https://lantern.example/amp/roof")
            == "The roof fell"
        )

    def test_the_one_with_the_pages_title(self) -> None:
        head = '<meta property="og:title" content="The roof fell!">'
        assert headline(self.other, ARTICLE, head=head) == "The roof fell"

    def test_the_first_where_nothing_tells(self) -> None:
        assert headline(self.other, ARTICLE, url=None) == "The wall stands"

    def test_one_that_says_nothing_does_not_count(self) -> None:
        assert headline({"@type": "Article"}, ARTICLE) == "The roof fell"


def test_a_dated_page_stands_in_for_an_article() -> None:
    dated = {"@type": "WebPage", "datePublished": "2020-05-03", "headline": "The roof"}
    assert headline(dated) == "The roof"
    assert headline({"@type": "WebPage", "headline": "The roof"}) is None
    assert headline(dated, ARTICLE) == "The roof fell"


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Jane Roe", ["Jane Roe"]),
        (["Jane Roe", "John Doe"], ["Jane Roe", "John Doe"]),
        ({"name": "Jane Roe"}, ["Jane Roe"]),
        ([{"name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"}], ["Jane Roe", "John Doe"]),
        ({"name": ["Jane Roe", "John Doe"]}, ["Jane Roe", "John Doe"]),
        ({"givenName": "Jane", "familyName": "Roe"}, ["Jane Roe"]),
        ({"familyName": "Roe"}, ["Roe"]),
        ({"@id": "#jane"}, ["Jane Roe"]),
        ([{"@id": "#john"}, {"@id": "#jane"}], ["John Doe", "Jane Roe"]),
        ({"@id": "#nobody"}, []),
        ({"@id": "#nameless"}, []),
        ({"name": ""}, []),
        ({"name": 3}, []),
        ({}, []),
        ([], []),
        (None, []),
        (3, []),
        ([None, 3, [], {"name": None}], []),
        ([["Jane Roe"]], ["Jane Roe"]),
    ],
)
def test_names(author: Any, expected: list[str]) -> None:
    people = [
        {"@id": "#jane", "@type": "Person", "name": "Jane Roe"},
        {"@id": "#john", "givenName": "John", "familyName": "Doe"},
    ]
    people.append({"@id": "#nameless", "@type": "Person"})
    found = page({"@graph": [ARTICLE, *people]})
    assert list(jsonld.names(author, found)) == expected


PERSON = {"@type": "Person", "name": "Jane Roe"}
FIRM = {"@type": "NewsMediaOrganization", "name": "Lamp Post"}


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ([PERSON, FIRM], ["Lamp Post"]),
        (FIRM | {"name": "Ann Lamp"}, []),  # people are typed so as well
        (FIRM, ["Lamp Post"]),
        (FIRM | {"name": "Department for Lamps, Ponds & Mills"}, ["Department for Lamps, Ponds & Mills"]),
        (FIRM | {"name": "Lamp"}, ["Lamp"]),
        (FIRM | {"name": "દિવ્ય ફાનસ"}, ["દિવ્ય ફાનસ"]),
        ({"@type": ["Person", "Organization"], "name": "Jane"}, []),
        ([PERSON, {"@type": "Organization"}, {"@type": "Organization", "name": 3}, "Lamp", None], []),
    ],
)
def test_authors_that_are_typed_as_organisations(author: Any, expected: list[str]) -> None:
    assert jsonld.organisations(author) == expected


def test_an_organisation_beside_a_person_is_no_author() -> None:
    script = json.dumps(ARTICLE | {"author": [PERSON, FIRM]})
    text = f'<script type="application/ld+json">{script}</script><h1>The roof fell</h1>' + "<p>It fell in May.</p>" * 9
    article = clean_html(f"<html><body>{text}</body></html>", url=URL, site=None)
    assert (article.authors, article.agency) == (("Jane Roe",), "Lamp Post")


def test_contributors_are_authors_where_they_are_people() -> None:
    named = [{"@type": "Person", "name": "John Doe"}, FIRM, "Somebody", None]
    assert jsonld.contributors({"contributor": named}) == ["John Doe"]
    assert jsonld.contributors({"contributor": named[0]}) == ["John Doe"]
    assert jsonld.contributors({}) == []


def test_an_endless_list_of_names_ends() -> None:
    assert len(list(jsonld.names([["Jane Roe"] * 5_000] * 5, page()))) == jsonld.MOST_NAMES


def test_a_fragment_is_no_address_of_a_page_without_one() -> None:
    other = ARTICLE | {"headline": "The wall", "@id": "#wall"}
    head = "<meta property=og:title content='The roof fell'><meta property=og:url content=roof>"
    assert headline(other, ARTICLE, head=head, url="roof") == "The roof fell"


def test_people_beside_the_graph_are_found() -> None:
    found = page(ARTICLE | {"author": {"@id": "#jane"}}, {"@type": "Person", "@id": "#jane", "name": "Jane Roe"})
    assert list(jsonld.names({"@id": "#jane"}, found)) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("The roof", "The roof"),
        (" The  roof\u00a0fell &amp; <b>broke</b> ", "The roof fell & broke"),
        (["The roof", "The wall"], "The roof"),
        ([], None),
        ("", None),
        ({"@value": "The roof", "@language": "en"}, "The roof"),
        ([{"@value": "The roof"}], "The roof"),
        ({"name": "News"}, "News"),
        ({"name": {"a": 1}}, None),
        ({}, None),
        (3, None),
        (None, None),
    ],
)
def test_text(value: Any, expected: str | None) -> None:
    assert jsonld.text(value) == expected


def test_outlets() -> None:
    head = (
        '<meta property="og:site_name" content="The Lantern"><meta name="twitter:site" content="@lantern">'
        '<meta name="application-name" content="Lantern &amp; Gull">'
    )
    found = page(
        ARTICLE | {"publisher": {"@id": "#org"}},
        {"@id": "#org", "name": "Lantern Press"},
        {"@type": "WebSite", "name": "L"},
        head=head,
    )
    assert jsonld.outlets(found, jsonld.main_object(found)) == [
        "Lantern Press",
        "The Lantern",
        "Lantern & Gull",
        "L",
    ]
    assert jsonld.handles(found) == ["lantern"]


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        ({"@type": ["Person", "Organization"], "name": "Jane Roe"}, ["Jane Roe"]),
        ({"@id": "#jane"}, ["Jane Roe"]),
        ({"@type": "Organization", "name": "Lantern Press"}, []),
        ("Jane Roe", []),
        (None, []),
    ],
)
def test_people_who_publish(publisher: Any, expected: list[str]) -> None:
    found = page(ARTICLE | {"publisher": publisher}, {"@type": "Person", "@id": "#jane", "name": "Jane Roe"})
    assert jsonld.publishing_people(found, jsonld.main_object(found)) == expected


def test_path() -> None:
    assert jsonld.path("https://www.lantern.example/news/roof/?a=1#b") == "lantern.example/news/roof"
    assert jsonld.path("lantern.example") == ""


def test_types() -> None:
    assert jsonld.types({"@type": ["schema:NewsArticle", "http://schema.org/Thing"]}) == ["schema:NewsArticle", "Thing"]
    assert jsonld.types({}) == ["None"]


def test_lists_without_objects_are_not_read_to_their_end() -> None:
    empties = json.dumps([[[]] * 15_000] * 20)
    data = f'[{{"@id": "first"}}, {empties}, {{"@id": "last"}}]'
    assert Page(f'<script type="application/ld+json">{data}</script>').ld == [{"@id": "first"}]
