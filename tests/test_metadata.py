"""What a page says of its article, field by field: which source answers, and that it is named."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from made import PROSE, TITLE, URL, inspected, page, paragraphs, story

from cleaners import Article, Report

MAY_7 = datetime(2024, 5, 7, 10, 15, tzinfo=UTC)


def ld(*objects: dict[str, Any], **article: Any) -> str:
    """JSON-LD of an article with these fields, or of these objects."""
    data: Any = list(objects) or {"@type": "NewsArticle", "headline": TITLE, **article}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(**named: str) -> str:
    """Meta tags; two underscores in a name stand for a colon, one for a dot where it is Dublin Core's."""
    return "".join(f'<meta property="{k.replace("__", ":")}" content="{v}">' for k, v in named.items())


def told(head: str = "", *, above: str = "", below: str = "", url: str | None = URL) -> Report:
    report = inspected(story(f"{above}{paragraphs()}{below}", head=head), url=url)
    assert report.article is not None, report.reason
    assert [b.text for b in report.article.blocks] == [*PROSE]
    return report


def article(head: str = "", *, above: str = "", below: str = "", url: str | None = URL) -> Article:
    found = told(head, above=above, below=below, url=url).article
    assert found is not None
    return found


LD = ld(
    author={"@type": "Person", "name": "Ada Quill"},
    datePublished="2024-05-07T10:15:00Z",
    dateModified="2024-05-08T10:15:00Z",
    articleSection="Local",
    keywords=["bridge", "pond"],
    description="By JSON-LD.",
    inLanguage="en-GB",
    isAccessibleForFree=False,
)
META = meta(
    author="Ben Inkwell",
    article__published_time="2024-05-09T10:15:00Z",
    article__modified_time="2024-05-10T10:15:00Z",
    article__section="Town",
    keywords="lamps, path",
    og__description="By a meta tag.",
    og__locale="fr_FR",
)
SEEN = (
    '<div class=byline itemprop=author>By Cora Nib</div>'
    '<time itemprop=datePublished datetime="2024-05-11T10:15:00Z">11 May</time>'
)  # fmt: skip


class TestOrder:
    def test_json_ld_before_all_others(self) -> None:
        found = article(LD + META, above=SEEN)
        assert found.authors == ("Ada Quill",)
        assert found.published == MAY_7
        assert found.modified == MAY_7 + timedelta(days=1)
        assert found.section == "Local"
        assert found.tags == ("bridge", "pond")
        assert found.summary == "By JSON-LD."
        assert found.language == "en"
        assert found.access == "paid"

    def test_meta_where_json_ld_is_silent(self) -> None:
        found = article(ld() + META, above=SEEN)
        assert found.authors == ("Ben Inkwell",)
        assert found.published == MAY_7 + timedelta(days=2)
        assert found.modified == MAY_7 + timedelta(days=3)
        assert found.section == "Town"
        assert found.tags == ("lamps", "path")
        assert found.summary == "By a meta tag."
        assert found.language == "fr"

    def test_what_is_seen_where_nothing_else_tells(self) -> None:
        found = article("", above=SEEN)
        assert (found.authors, found.published) == (("Cora Nib",), MAY_7 + timedelta(days=4))

    def test_field_by_field(self) -> None:
        found = article(ld(articleSection="Local") + meta(author="Ben Inkwell"), above=SEEN)
        assert (found.section, found.authors, found.published) == ("Local", ("Ben Inkwell",), MAY_7 + timedelta(days=4))

    @pytest.mark.parametrize(
        ("head", "above", "origin"), [(LD + META, SEEN, "JSON-LD"), (META, SEEN, "meta"), ("", SEEN, None)]
    )
    def test_the_origin_is_named(self, head: str, above: str, origin: str | None) -> None:
        origins = told(head, above=above).origins
        expected = (origin, origin) if origin else ("byline", "microdata")
        assert (origins["authors"], origins["published"]) == expected

    def test_every_field_that_is_set_has_an_origin(self) -> None:
        report = told(LD + META, above=SEEN)
        assert report.article is not None
        found = report.article.to_dict()
        without = {"id", "url", "site", "images", "blocks"}
        assert {k for k, v in found.items() if v and k not in without} <= report.origins.keys()

    def test_nothing_is_guessed(self) -> None:
        found = article("", url=None)
        assert (found.authors, found.agency, found.published, found.modified) == ((), None, None, None)
        assert (found.section, found.tags, found.access, found.canonical_url, found.summary) == (
            None,
            (),
            None,
            None,
            None,
        )


class TestCanonical:
    @pytest.mark.parametrize(
        ("head", "url", "expected", "origin"),
        [
            (
                "<link rel=canonical href={}>".format("https://lantern.example/b"),
                URL,
                "https://lantern.example/b",
                "link",
            ),
            ("<link rel=canonical href=/b>", URL, "https://lantern.example/b", "link"),
            ("<link rel=CANONICAL href=https://www.lantern.example/b>", URL, "https://www.lantern.example/b", "link"),
            ("<link rel=canonical href=https://lantern.example/>", URL, URL, "given"),
            ("<link rel=canonical href=https://lantern.example>", URL, URL, "given"),
            ("<link rel=canonical href=https://elsewhere.example.org/b>", URL, URL, "given"),
            ("<link rel=canonical href=javascript:void(0)>", URL, URL, "given"),
            ("<link rel=canonical>", URL, URL, "given"),
            (meta(og__url="https://lantern.example/c"), URL, "https://lantern.example/c", "og:url"),
            (meta(og__url="https://lantern.example/"), URL, URL, "given"),
            ("<link rel=canonical href=https://lantern.example/b>", None, "https://lantern.example/b", "link"),
            ("", None, None, None),
        ],
    )
    def test_canonical(self, head: str, url: str | None, expected: str | None, origin: str | None) -> None:
        report = told(head, url=url)
        assert report.article is not None
        assert (report.article.canonical_url, report.origins.get("canonical_url")) == (expected, origin)

    def test_the_given_address_is_kept_beside_it(self) -> None:
        found = article("<link rel=canonical href=/b>")
        assert (found.url, found.canonical_url) == (URL, "https://lantern.example/b")

    def test_the_id_follows_it(self) -> None:
        one = article("<link rel=canonical href=/b>", url="https://lantern.example/b?from=feed")
        other = article("<link rel=canonical href=/b>", url="https://lantern.example/amp/b")
        assert one.id == other.id != article("<link rel=canonical href=/c>").id


class TestLanguage:
    @pytest.mark.parametrize(
        ("lang", "head", "expected", "origin"),
        [
            ("de", LD, "de", "html lang"),
            ("pt-BR", "", "pt", "html lang"),
            ("en_GB", "", "en", "html lang"),
            (None, LD, "en", "JSON-LD"),
            (None, meta(og__locale="fr_FR"), "fr", "meta"),
            ("", '<meta http-equiv=content-language content="it">', "it", "meta"),
            ("english", "", "en", "text"),
            (None, "", "en", "text"),
        ],
    )
    def test_language(self, lang: str | None, head: str, expected: str, origin: str) -> None:
        report = inspected(page(f"<h1>{TITLE}</h1>{paragraphs()}", head=head, lang=lang))
        assert report.article is not None
        assert (report.article.language, report.origins["language"]) == (expected, origin)


class TestAccess:
    @pytest.mark.parametrize(
        ("head", "access"),
        [
            (ld(isAccessibleForFree=True), "free"),
            (ld(isAccessibleForFree="True"), "free"),
            (ld(isAccessibleForFree="http://schema.org/False"), "paid"),
            (ld(isAccessibleForFree=False), "paid"),
            (ld(isAccessibleForFree="perhaps"), None),
            (meta(article__content_tier="free"), "free"),
            (meta(article__content_tier="metered"), "metered"),
            (meta(article__content_tier="locked"), "paid"),
            (meta(article__content_tier="metered") + ld(isAccessibleForFree=False), "metered"),
            ("", None),
        ],
    )
    def test_access(self, head: str, access: str | None) -> None:
        assert article(head).access == access


class TestTagsAndSection:
    @pytest.mark.parametrize(
        ("head", "tags"),
        [
            (meta(article__tag="bridge") + meta(article__tag="pond"), ("bridge", "pond")),
            (meta(article__tag="bridge, pond"), ("bridge", "pond")),
            (ld(keywords="bridge, pond;bridge"), ("bridge", "pond")),
            (ld(keywords=["Mill, the", "pond"]), ("Mill, the", "pond")),
            (meta(news_keywords="pond") + meta(keywords="lamps"), ("pond",)),
            (meta(article__tag="pond") + ld(keywords="lamps"), ("pond",)),
            (meta(keywords="fish &amp;amp; chips"), ("fish & chips",)),
            (meta(keywords=" , ;"), ()),
            (ld(keywords={"not": "a list"}), ()),
        ],
    )
    def test_tags(self, head: str, tags: tuple[str, ...]) -> None:
        assert article(head).tags == tags

    @pytest.mark.parametrize(
        ("head", "section"),
        [
            (ld(articleSection=["Local", "Town"]), "Local"),
            (ld(articleSection="Local") + meta(article__section="Town"), "Local"),
            (ld(articleSection="Local,Town"), "Local"),
            (ld(articleSection="Local, Town, Ponds"), "Local"),
            (ld(articleSection="Life, Arts & Culture"), "Life, Arts & Culture"),
            (ld(articleSection="x" * 200) + meta(article__section="Town"), "Town"),
            (ld(articleSection={"name": "Local"}), "Local"),
            (meta(article__section="x" * 200), None),
        ],
    )
    def test_section(self, head: str, section: str | None) -> None:
        assert article(head).section == section


def test_a_news_sites_own_name_is_no_author_where_only_window_and_host_tell_it() -> None:
    own = ld(author={"@type": "Person", "name": "Upland Lantern"})
    html = page(f"<h1>{TITLE}</h1>{paragraphs()}", head=own, title=f"{TITLE} | Upland Lantern")
    named = inspected(html, url="https://www.uplandlantern.example/a").article
    other = inspected(html, url="https://www.lamps.example/a").article
    assert named is not None
    assert other is not None
    assert (named.authors, named.agency) == ((), "Upland Lantern")
    assert other.authors == ("Upland Lantern",)


class TestDates:
    def test_no_day_to_come(self) -> None:
        late = datetime.now(UTC) + timedelta(days=3)
        head = ld(datePublished=late.isoformat(), dateModified="2099-01-01")
        shown = article(head, above='<p class="date">7 May 2024</p>')
        assert (str(shown.published), shown.modified) == ("2024-05-07", None)
        assert article(head).published is None

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("2024-05-07T10:15:00Z", MAY_7),
            ("2024-05-07T12:15:00+02:00", MAY_7),
            ("2024-05-07T10:15:00", MAY_7.replace(tzinfo=None)),
            ("2024-05-07", date(2024, 5, 7)),
            ("tomorrow, perhaps", None),
            ("", None),
        ],
    )
    def test_as_exact_as_it_is_given(self, raw: str, expected: datetime | date | None) -> None:
        found = article(ld(datePublished=raw), url=None).published
        assert found == expected
        assert type(found) is type(expected)

    def test_a_moment_in_utc_is_given_as_another_label_gives_it(self) -> None:
        local = meta(
            article__published_time="2024-05-07T20:15:00+10:00", article__modified_time="2024-05-09T10:00:00+10:00"
        )
        found = article(ld(datePublished="2024-05-07T10:15:00Z", dateModified="2024-05-08T10:15:00Z") + local)
        assert found.published is not None
        assert found.modified is not None
        assert found.published.isoformat() == "2024-05-07T20:15:00+10:00"
        assert found.modified.isoformat() == "2024-05-08T10:15:00+00:00"  # which says something else

    @pytest.mark.parametrize(
        ("shown", "published"),
        [
            ("7 May 2024, 11:37 pm", "2024-05-07T23:37:09-04:00"),
            ("8 May 2024, 09:07", "2024-05-08T09:07:09+05:30"),
            ("8 May 2024, 04:02", "2024-05-08T03:37:09+00:00"),  # another moment
            ("8 May 2024, 3:37", "2024-05-08T03:37:09+00:00"),
            ("7 May 2024, 3:37", "2024-05-08T03:37:09+00:00"),  # further than any zone
            ("8 May 2024, 15:37", "2024-05-08T03:37:09+00:00"),  # twelve hours: the other half of the day
        ],
    )
    def test_a_moment_in_utc_is_given_as_the_page_shows_it(self, shown: str, published: str) -> None:
        head = ld(datePublished="2024-05-08T03:37:09Z")
        html = page(f"<main><h1>{TITLE}</h1><p>{shown}</p><div>{paragraphs()}</div></main>", head=head)
        found = inspected(html).article
        assert found is not None
        assert found.published is not None
        assert found.published.isoformat() == published

    def test_the_zone_is_kept(self) -> None:
        found = article(ld(datePublished="2024-05-07T15:45:00+05:30")).published
        assert isinstance(found, datetime)
        assert found.isoformat() == "2024-05-07T15:45:00+05:30"

    def test_what_cannot_be_read_gives_way(self) -> None:
        assert (
            article(ld(datePublished="soon") + meta(article__published_time="2024-05-07T10:15:00Z")).published == MAY_7
        )

    def test_modified_is_never_taken_for_published(self) -> None:
        found = article(ld(dateModified="2024-05-07T10:15:00Z"), url=None)
        assert (found.published, found.modified) == (None, MAY_7)

    def test_near_a_headline_that_is_no_heading(self) -> None:
        day = "<div class=stry-date><b><a href=/d>Lantern Desk</a></b>, Ponds, May 7, 2024</div>"
        html = page(f"<div><div class=stry_heading>{TITLE}</div>{day}{paragraphs()}</div>", title=TITLE)
        found = inspected(html, url=None)
        assert found.article is not None
        assert str(found.article.published) == "2024-05-07"

    def test_the_address_is_asked_last(self) -> None:
        report = told("", url="https://lantern.example/2024/05/07/bridge")
        assert report.article is not None
        assert (report.article.published, report.origins["published"]) == (date(2024, 5, 7), "url")

    @pytest.mark.parametrize(
        "name", ["comments", "comment-list", "related", "sidebar", "widget related-posts", "footer"]
    )
    @pytest.mark.parametrize(
        "marked", ['itemprop=datePublished content="{0}"', 'pubdate datetime="{0}"', 'datetime="{0}"']
    )
    def test_never_that_of_something_else(self, name: str, marked: str) -> None:
        other = f'<div class="{name}"><time {marked.format("2019-01-02T03:04:05Z")}>2 January 2019</time></div>'
        assert article("", below=other, url=None).published is None
        own = '<p><time datetime="2024-05-07T10:15:00Z">7 May 2024</time></p>'
        assert article("", above=own, below=other, url=None).published == MAY_7

    def test_never_that_of_another_article_in_json_ld(self) -> None:
        other = {
            "@type": "NewsArticle",
            "headline": "Harvest",
            "url": "https://lantern.example/h",
            "datePublished": "2019-01-02",
        }
        own = {"@type": "NewsArticle", "headline": TITLE, "url": URL, "datePublished": "2024-05-07T10:15:00Z"}
        for order in ((own, other), (other, own)):
            assert article(ld(*order)).published == MAY_7

    def test_an_objects_date_that_is_no_article(self) -> None:
        assert (
            article(ld({"@type": "VideoObject", "name": "x", "uploadDate": "2019-01-02"}), url=None).published is None
        )


class TestAuthors:
    @pytest.mark.parametrize(
        ("author", "authors", "agency"),
        [
            ("Ada Quill", ("Ada Quill",), None),
            ("By Ada Quill and Ben Inkwell", ("Ada Quill", "Ben Inkwell"), None),
            ([{"name": "Ada Quill"}, {"name": "Ben Inkwell"}], ("Ada Quill", "Ben Inkwell"), None),
            ({"name": ["Ada Quill", "Ben Inkwell"]}, ("Ada Quill", "Ben Inkwell"), None),
            ({"givenName": "Ada", "familyName": "Quill"}, ("Ada Quill",), None),
            ([{"name": "Ada Quill"}, {"name": "Ada Quill"}], ("Ada Quill",), None),
            ({"@type": "Organization", "name": "Reuters"}, (), "Reuters"),
            ([{"name": "Ada Quill"}, {"name": "Reuters"}], ("Ada Quill",), "Reuters"),
            ({"name": "News Desk"}, (), "News Desk"),
            ({"name": "Ada Quill, Senior Reporter"}, ("Ada Quill",), None),
            ({"name": "Ada Quill quill@lantern.example"}, ("Ada Quill",), None),
            ({"name": "admin"}, (), None),
            ({"name": "https://lantern.example/ada"}, (), None),
        ],
    )
    def test_people_and_agency(self, author: Any, authors: tuple[str, ...], agency: str | None) -> None:
        found = article(ld(author=author))
        assert (found.authors, found.agency) == (authors, agency)

    def test_the_publisher_is_no_person(self) -> None:
        found = article(ld(author={"name": "Morning Lantern"}, publisher={"name": "Morning Lantern"}))
        assert (found.authors, found.agency) == ((), "Morning Lantern")

    def test_a_reference_is_followed(self) -> None:
        graph = {
            "@graph": [
                {"@type": "Article", "headline": TITLE, "author": {"@id": "#ada"}},
                {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
            ]
        }
        assert article(ld(graph)).authors == ("Ada Quill",)

    @pytest.mark.parametrize(
        "byline",
        [
            "<div class=byline>By Ada Quill</div>",
            "<p class=author-name>Ada Quill</p>",
            '<div class=meta><a rel=author href="/a">Ada Quill</a></div>',
            "<span itemprop=author><span itemprop=name>Ada Quill</span></span>",
            "<nav class=byline><a class=author-link href=/a>Ada Quill</a></nav>",
        ],
    )
    def test_visible_bylines(self, byline: str) -> None:
        assert article("", above=byline).authors == ("Ada Quill",)

    def test_the_line_near_the_headline(self) -> None:
        report = told("", above="<p>By Ada Quill, London</p>")
        assert report.article is not None
        assert report.article.authors == ("Ada Quill",)
        assert report.origins["authors"] in ("near the headline", "opening line")

    @pytest.mark.parametrize("name", ["comments", "related", "sidebar", "footer"])
    @pytest.mark.parametrize(
        "marked",
        ["<span class=author>Zoe Blot</span>", "<a rel=author href=/z>Zoe Blot</a>", "<b itemprop=author>Zoe Blot</b>"],
    )
    def test_never_those_of_something_else(self, name: str, marked: str) -> None:
        assert article("", below=f"<div class={name}><div>{marked}</div></div>").authors == ()
        own = "<div class=byline>By Ada Quill</div>"
        assert article("", above=own, below=f"<div class={name}><div>{marked}</div></div>").authors == ("Ada Quill",)

    def test_never_those_of_another_article_in_json_ld(self) -> None:
        other = {"@type": "NewsArticle", "headline": "Harvest", "url": "/h", "author": {"name": "Zoe Blot"}}
        own = {
            "@type": "NewsArticle",
            "headline": TITLE,
            "mainEntityOfPage": {"@id": URL},
            "author": {"name": "Ada Quill"},
        }
        for order in ((own, other), (other, own)):
            assert article(ld(*order)).authors == ("Ada Quill",)

    def test_a_profile_address_is_no_name(self) -> None:
        assert article(meta(article__author="https://facebook.com/ada") + meta(author="Ada Quill")).authors == (
            "Ada Quill",
        )


class TestBrokenJSON:
    @pytest.mark.parametrize(
        "raw",
        [
            '{"@type": "NewsArticle", "headline": "x", "author": {"name": "Ada Quill",}, }',
            '<!-- {"@type": "NewsArticle", "headline": "x", "author": {"name": "Ada Quill"}} -->',
            '//<![CDATA[\n{"@type": "NewsArticle", "headline": "x", "author": {"name": "Ada Quill"}}\n//]]>',
            '{"@type": "NewsArticle", "headline": "a\nb", "author": {"name": "Ada Quill"}};',
            '{"@type": "NewsArticle", "headline": "the "big" one", "author": {"name": "Ada Quill"}}',
            '[{"@graph": [[{"@type": ["Thing", "schema.org/Article"], "headline": "x", "author": "Ada Quill"}]]}]',
            '{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "x", "author": "Ada Quill"}}',
        ],
    )
    def test_mended(self, raw: str) -> None:
        assert article(f'<script type="application/ld+json">{raw}</script>').authors == ("Ada Quill",)

    @pytest.mark.parametrize(
        "raw", ["", "{", "null", "[]", "3", '"x"', '{"@type": 3, "author": 4, "headline": []}', "[" * 90_000]
    )
    def test_hopeless(self, raw: str) -> None:
        assert article(f'<script type="application/ld+json">{raw}</script>' + meta(author="Ada Quill")).authors == (
            "Ada Quill",
        )


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (meta(author="Pondside Mills", article__author="Ada Quill"), ("Ada Quill",)),
        (meta(author="Ada Quill", article__author="ada.quill"), ("Ada Quill",)),
        (meta(author="Ada Quill, Ben Inkwell", byl="Ada Quill, Ben Inkwell"), ("Ada Quill", "Ben Inkwell")),
        (meta(author="Ada Quill", article__author="https://social.example/lantern"), ("Ada Quill",)),
        (meta(citation_author="Quill, Ada") + meta(citation_author="Inkwell, Ben"), ("Ada Quill", "Ben Inkwell")),
    ],
)
def test_authors_in_several_kinds_of_meta_tags(head: str, authors: tuple[str, ...]) -> None:
    assert article(head).authors == authors


@pytest.mark.parametrize(("lang", "published"), [("es-AR", date(2020, 4, 3)), ("en", None)])
def test_a_date_of_figures_is_read_as_the_pages_language_does(lang: str, published: date | None) -> None:
    html = page(f"<article><h1>{TITLE}</h1><div>03/04/2020</div>{paragraphs()}</article>", lang=lang)
    article = inspected(html, url="https://lantern.example/bridge").article
    assert article is not None
    assert article.published == published


def test_the_reporters_with_whom_a_chinese_report_opens_not_the_editor_in_its_head() -> None:
    opening = "灯笼社成都11月20日电（记者 谢灯、吴笼）天还没亮，王师傅已经给马喂完了第二遍料，准备上山送信。"
    text = "".join(f"<p>{t}</p>" for t in (opening, *PROSE))
    found = inspected(story(text, head='<meta name="author" content="冯玉笼">')).article
    assert found is not None
    assert found.authors == ("谢灯", "吴笼")


def test_the_beginning_of_unix_time_in_the_head_leaves_the_date_to_the_page() -> None:
    head = ld(datePublished="1970-01-01T01:00:00+01:00", dateModified="1970-01-01T01:00:00+01:00")
    article = inspected(story(f"<p>May 7, 2024</p><div class=text>{paragraphs()}</div>", head=head)).article
    assert article is not None
    assert (article.published, article.modified) == (date(2024, 5, 7), None)


def test_a_news_agency_that_the_text_names_comes_before_the_outlets_own_name() -> None:
    outlet = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "The Lantern"}}
    head = f'<script type="application/ld+json">{json.dumps(outlet)}</script>'
    for last, agency in (("abc/dpa", "dpa"), ("That was all.", "The Lantern")):
        report = inspected(story(paragraphs(*PROSE, last), head=head))
        assert report.article is not None
        assert report.article.agency == agency
    listed = inspected(story(f"{paragraphs()}<ul><li>World</li><li>PTI</li><li>Bees</li></ul>"))
    assert listed.article is not None
    assert listed.article.agency is None


def test_when_a_text_was_changed_below_it() -> None:
    for line in ("Letzte Änderung am Sonntag, 12. Mai 2024 21:40", "Ostatnio zmieniany niedziela, 12 maj 2024 21:40"):
        report = inspected(story(paragraphs(*PROSE, line)))
        assert report.article is not None
        assert str(report.article.modified)[:16] == "2024-05-12 21:40"
        assert [b.text for b in report.article.blocks] == [*PROSE]
