"""The second opinion: when it is asked, who is asked first, and that what is good is left alone."""

from __future__ import annotations

import json

import pytest
import trafilatura
from made import FIRST, FOURTH, PIECES, PROSE, SECOND, THIRD, TITLE, inspected, page, paragraphs, story

from cleaners.page import Page
from cleaners.rescue import FULLER_FACTOR, WEAK_SIZE, is_weak, rescue

ARTICLE_BODY = "\n\n".join(PROSE)


def said(body: str, **more: str) -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": body, **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.fixture
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails the test where trafilatura is asked."""

    def extract(*_: object, **__: object) -> str:
        pytest.fail("trafilatura was asked")

    monkeypatch.setattr(trafilatura, "extract", extract)


def answering(monkeypatch: pytest.MonkeyPatch, answer: str | None) -> list[str]:
    """Replaces trafilatura; gives the pages it was asked about."""
    asked: list[str] = []

    def extract(source: str, **_: object) -> str | None:
        asked.append(source)
        return answer

    monkeypatch.setattr(trafilatura, "extract", extract)
    return asked


@pytest.mark.usefixtures("never")
class TestArticleBody:
    @pytest.mark.parametrize(
        "shown",
        [
            "<div id=app></div>",
            f"<p>{FIRST}</p>",
        ],
    )
    def test_where_the_page_shows_little(self, shown: str) -> None:
        report = inspected(page(f"<h1>{TITLE}</h1>{shown}", head=said(ARTICLE_BODY)))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*PROSE]
        assert report.origins["body"] == "rescue: JSON-LD articleBody"

    @pytest.mark.parametrize("between", ["<br/>", "</p><p>", "\n", "\r\n\r\n"])
    def test_its_paragraphs(self, between: str) -> None:
        report = inspected(page(f"<h1>{TITLE}</h1><p>{FIRST}</p>", head=said(between.join(PROSE))))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*PROSE]

    def test_its_template_goes_as_well(self) -> None:
        body = "\n".join((TITLE, FIRST, "Advertisement", SECOND, THIRD, "© 2024 Lantern Press"))
        report = inspected(page(f"<p>{FIRST}</p>", head=said(body)))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [FIRST, SECOND, THIRD]

    def test_is_not_asked_where_the_text_is_good(self) -> None:
        report = inspected(story(paragraphs(), head=said(" ".join(PROSE[:3]))))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*PROSE]
        assert report.origins["body"].startswith("generic")

    def test_a_body_that_says_much_more_than_the_page_shows(self) -> None:
        shown = (FIRST, SECOND)
        report = inspected(
            story(paragraphs(*shown), head=said("\n".join((*PROSE, *(f"{t} So it was on day two." for t in PROSE)))))
        )
        assert report.article is not None
        assert len(report.article.blocks) == 2 * len(PROSE)

    def test_a_body_that_is_long_by_its_markup_alone(self) -> None:
        report = inspected(story(paragraphs(), head=said("<b></b>" * 900 + PROSE[0])))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*PROSE]

    def test_a_body_in_another_shape_is_none(self) -> None:
        report = inspected(story(paragraphs(), head=said(["a list"] * 900)))  # type: ignore[arg-type]
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*PROSE]


class TestLastResort:
    def test_is_asked_where_nothing_else_is_known(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = answering(monkeypatch, "\n".join((FIRST, "- " + SECOND, "", THIRD)))
        report = inspected(page(f"<h1>{TITLE}</h1><section><p>Too short to be it.</p></section>{PIECES}"))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [FIRST, SECOND, THIRD]
        assert report.origins["body"] == "rescue: trafilatura"
        assert len(asked) == 1

    def test_is_not_asked_about_a_page_with_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = answering(monkeypatch, "x" * 9999)
        assert inspected(story(paragraphs())).article is not None
        assert asked == []

    @pytest.mark.parametrize("answer", [None, "", "Too short to be it."])
    def test_what_is_no_better_is_not_taken(self, monkeypatch: pytest.MonkeyPatch, answer: str | None) -> None:
        asked = answering(monkeypatch, answer)
        text = "The bridge over the mill pond on the morning of its opening, with the mayor as the first to cross"
        report = inspected(story(f"<p>{text}</p>", around=PIECES))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [text]
        assert not report.origins["body"].startswith("rescue")
        assert len(asked) == 1

    def test_is_not_asked_where_the_page_holds_nothing_else(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked = answering(monkeypatch, "x" * 9999)
        report = inspected(story(f"<p>{FIRST}</p>", around='<p><a href="/a">What else there was today</a></p>'))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [FIRST]
        assert asked == []


@pytest.mark.parametrize(
    ("letters", "body", "weak"),
    [
        (0, "", True),
        (WEAK_SIZE - 1, "", True),
        (WEAK_SIZE, "", False),
        (500, "x" * int(FULLER_FACTOR * 500), False),
        (500, "x" * int(FULLER_FACTOR * 500 + 1), True),
    ],
)
def test_what_is_weak(letters: int, body: str, weak: bool) -> None:
    assert is_weak(letters, {"articleBody": body} if body else {}) is weak


def test_real_trafilatura_answers_in_lines() -> None:
    """The one call of the real thing: its answer still comes as one line a paragraph."""
    text = trafilatura.extract(
        story(paragraphs(FIRST, SECOND, THIRD, FOURTH)), include_comments=False, favor_precision=True
    )
    assert text is not None
    assert text.split("\n")[-4:] == [FIRST, SECOND, THIRD, FOURTH]


def test_joiners_within_words_are_kept() -> None:
    text = "شورا می‌گوید که پل تازه در بهار ساخته می‌شود و همه آن را می‌خواهند. " * 4
    found, origin = rescue(Page(page(paragraphs(text, text[:-20]))), {}, titles=[], letters=0, elsewhere=10_000)
    assert origin == "rescue: trafilatura"
    assert found[0].count("\u200c") == text.count("\u200c")
