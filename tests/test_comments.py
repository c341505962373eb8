"""Readers' comments below a text that no element's name announces."""

from __future__ import annotations

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE, blocks, page, paragraphs, reasons, story

SAID = ("I crossed on that ferry as a child and shall miss it.", "A bridge at last, and about time.")


def listed(*heads: str) -> str:
    entries = "".join(f"<li><p>{head}</p><p>{text}</p></li>" for head, text in zip(heads, SAID, strict=True))
    return f"<ol>{entries}</ol>"


@pytest.mark.parametrize(
    "thread",
    [
        f"<h3>2 Comments</h3>{listed('Ada Quill', 'Ben Reed')}",
        f"<h3>Comments</h3>{listed('Ada Quill on May 8, 2024 at 9:12 am said:', 'Ben Reed on May 9, 2024 said:')}",
        f"<p>2 Kommentare</p>{listed('Ada Quill sagt:', 'Ben Reed sagt:')}",
        f"<h2>Kommentare (2)</h2><p>Ada</p><p>vor 2 Stunden</p><p>{SAID[0]}</p>",
        f"<h3>2 thoughts on “The bridge”</h3>{listed('Ada Quill', 'Ben Reed')}",
        f"<h2>2 thoughts on “{TITLE}, as it was told in the pub on the north bank”</h2>{listed('Ada', 'Ben Reed')}",
        f"<h2>2 Gedanken zu „Die Brücke“</h2>{listed('Ada Quill', 'Ben Reed')}",
        f"<h2>2 pensieri su “Il ponte nuovo sul fiume e la strada che lo raggiunge da sud”</h2>{listed('Ada', 'Ben')}",
        f"<h2>2 réflexions sur « {TITLE}, vu de la rive du nord, un matin d’hiver »</h2>{listed('Ada', 'Ben')}",
        f"<div>{{ 2 comments… read them below or add one }}</div>{listed('Ada Quill', 'Ben Reed')}",
        f"<h3>Комментарии</h3><p>Ада Перова</p><p>8 мая 2024, 9:12</p><p>{SAID[1]}</p>",
        f"<h3>Readers’ Comments (2)</h3>{listed('Ada Quill', 'Ben Reed')}",
        f"<h1>Коментари</h1><p>#2</p><p>Подреди</p><p>1</p><p>2</p><p>Ада - 8.05.2024 г. 10:44:23</p><p>{SAID[0]}</p>",
        f"<h3>15 » Comentarios ¿Quieres comentar? Entra</h3>{listed('Ada Quill', 'Ben Reed')}",
        f"<h2>COMMENTS</h2><p>Post your comment</p><h3>Nothing to see</h3><p>{SAID[0]} {FIRST}</p>",
        f"<p>2 réactions</p><p>Un pont</p><p>Soumis par Ada, le 8 mai 2024 à 15h46</p><p>{SAID[0]}</p>",
        f"<h3>Top Rated Comments</h3><p>Ada</p><p>2 days ago</p><p>{SAID[0]}</p>",
        *(
            f"<h3>{heading}</h3><div><b>ferryfan</b> <span>{ago}</span></div><p>{SAID[0]}</p>"
            for heading, ago in (
                ("Comments (1)", "3 hours ago"),
                ("1 Kommentar", "vor 2 Tagen"),
                ("1 commento", "3 giorni fa"),
                ("Reacties (1)", "4 uur geleden"),
                ("1 комментарий", "2 часа назад"),
                ("댓글 1", "3시간 전"),
                ("댓글 1", "5분 전"),
                ("评论 1", "3个小时前"),
                ("コメント 1", "5分前"),
            )
        ),
    ],
)
def test_a_thread_goes(thread: str) -> None:
    html = story(f"{paragraphs()}{thread}")
    assert blocks(html) == [*PROSE]
    assert set(reasons(html).values()) >= {"comments"}


def test_a_thread_longer_than_the_text_goes() -> None:
    thread = f"<h3>12 Comments</h3><ol>{''.join(f'<li><p>Ada: {text}</p></li>' for text in PROSE * 6)}</ol>"
    assert blocks(story(f"{paragraphs(FIRST, SECOND)}{thread}")) == [FIRST, SECOND]


def test_a_thread_in_a_box_of_its_own_is_not_taken_for_the_text() -> None:
    heading = "<h3>12 Comments</h3>"
    thread = f"<ol>{''.join(f'<li><p>Ada: {text}</p></li>' for text in PROSE * 6)}</ol>"
    for comments in (f"<div>{heading}<div>{thread}</div></div>", f"{heading}<div>{thread}</div>"):
        menu = "".join(f"<div><a href=/{n}>Section number {n}</a></div>" for n in range(40))
        html = page(f"<div><h1>{TITLE}</h1><div>{paragraphs(FIRST, SECOND)}</div>{menu}{comments}</div>")
        assert blocks(html) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Comments</h3>",
        "<p>3 comments</p>",
        "<p><a href=#c>3 comments</a></p><p>May 7, 2024</p>",
        "<h3>Comments on the plan</h3>",
        "<p>No comments from the mayor</p>",
    ],
)
def test_text_below_such_words_stays(heading: str) -> None:
    text = blocks(story(f"{paragraphs(FIRST, SECOND)}{heading}{paragraphs(THIRD, FOURTH, FIFTH)}"))
    assert [x for x in text if x in PROSE] == [*PROSE]


def test_text_about_comments_stays() -> None:
    told = "On 3 May 2019 a man wrote that all goats are liars, and nine hundred answered."
    html = story(f"{paragraphs(FIRST, SECOND)}<h3>The comments</h3>{paragraphs(told, THIRD, FOURTH)}")
    assert blocks(html) == [FIRST, SECOND, "The comments", told, THIRD, FOURTH]


def test_a_thread_without_a_heading_is_told_by_its_stamps() -> None:
    def html(tag: str, count: int) -> str:
        thread = "".join(
            f"<li><{tag}>Reader {n}</{tag}><div>14. 05. 2024, 1{n}:47</div><p>{FIFTH} That is point {n}.</p></li>"
            for n in range(count)
        )
        return page(f"<div><h1>{TITLE}</h1>{paragraphs(*PROSE[:4] * 2)}<ul>{thread}</ul></div>")

    assert blocks(html("h4", 4)) == [*PROSE[:4] * 2]
    assert "point 3" not in " ".join(blocks(html("b", 4)))
    assert "point 1" in " ".join(blocks(html("h4", 2)))  # a history of two days


def test_a_date_below_prose_makes_no_thread() -> None:
    dated = f"<h3>The comments</h3>{paragraphs(THIRD)}<p>A</p><p>B</p><p>C</p><p>May 7, 2024</p>{paragraphs(FOURTH)}"
    assert FOURTH in blocks(story(f"{paragraphs(FIRST, SECOND)}{dated}"))


def test_an_opinion_piece_that_says_so_below_its_lead_stays() -> None:
    html = story(f"<p>{FIRST} {SECOND}</p><p>Kommentar</p><p>7. Mai 2024</p>{paragraphs(THIRD, FOURTH, FIFTH)}")
    assert blocks(html)[-3:] == [THIRD, FOURTH, FIFTH]


def test_a_count_below_the_headline_is_no_thread() -> None:
    assert blocks(story(f"<p>By Ada Quill</p><p>3 comments</p><p>May 7, 2024</p>{paragraphs()}")) == [*PROSE]
