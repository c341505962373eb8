"""Lines that name their author, and lines that only look like it."""

from __future__ import annotations

import time

import pytest

from cleaners.credits import (
    byline_among,
    is_full_name,
    korean_team,
    name_above,
    named_first,
    named_within,
    names_beside_date,
    signature,
    signed,
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Local", "By Ada Quill", "By Ben Inkwell"], ["By Ada Quill"]),
        (["Von Ada Quill, Mühlbach"], ["Von Ada Quill, Mühlbach"]),
        (["By News Desk", "By Reuters"], []),
        (["Author", "Ada Quill"], ["Ada Quill"]),
        (["by", "quill201"], ["quill201"]),
        (["Author :", "Author(s) :"], []),
        (["Redaktion", "E-Mail"], []),
        (["Reporter", "Ada Quill"], ["Ada Quill"]),
        (["Fri 7 May 2024 | 14:07 | By Ada Quill"], ["Ada Quill"]),
        (
            ["Scritto da Ada Quill Categoria: Cronaca Pubblicato: 7 maggio 2024"],
            ["Scritto da Ada Quill Categoria: Cronaca Pubblicato: 7 maggio 2024"],
        ),
        (["7.05.2024 11:05 Просмотров: 12 Автор: Ада Перова"], ["Ада Перова"]),
        (["[등불일보=홍길동 기자] 물레방아 다리가 다음 주부터 통제된다."], ["홍길동"]),
        (["(산골=등불통신) 홍길동 선임기자 = 초등학교가 내년 2월 문을 닫는다."], ["홍길동"]),
        (["[등불] 기자가 다리 위에서 세 시간을 기다렸다."], []),
        (["By A. B. Quill & C. D. Inkwell"], ["By A. B. Quill & C. D. Inkwell"]),
        (["Interview by Ada Quill. Portrait by Ben Inkwell."], ["Ada Quill"]),
        (["By Ada Quill. She wrote it by hand."], []),
        (["2024年5月7日 来源：灯笼网作者：王灯"], ["王灯"]),
        (["灯笼日报记者 王灯 李笼"], ["王灯", "李笼"]),
        (["灯笼日报记者 王灯 实习生 李笼"], ["王灯"]),
        (["（灯笼日报记者 王灯 通讯员 李笼）"], ["王灯"]),
        (["〔記者王小燈／台北報導〕橋梁昨天開放，市民湧入。"], ["王小燈"]),
        (["灯笼社北京3月8日电（记者李笼、韩灯）桥梁昨天开放。"], ["李笼", "韩灯"]),
        (["（燈籠社記者余曉燈台北1日電）橋梁昨天開放。"], ["余曉燈"]),
        (["記者黃麗燈、吳書籠台北15日電"], ["黃麗燈", "吳書籠"]),
        (["[서울=등불시스]이보람 기자 = 다리가 열렸다."], ["이보람"]),
        (["[등불엔 최이정 기자]"], ["최이정"]),
        (["桥梁昨天开放（记者李笼摄），市民很高兴。"], []),
        (["记者问镇长，桥什么时候开放，没有得到回答。"], []),
        (["by Ada Quill More from this author 7 May 2024 Comments: 9"], ["Ada Quill"]),
        (["Updated: May 7, 2024, 5:02 PM ET", "By Ada Quill"], ["By Ada Quill"]),
        (
            [
                "By Ada Quill: The bridge opens in the spring, as the council decided on the last day of the month, "
                "after two hours of debate."
            ],
            ["Ada Quill"],
        ),
        (["By the river: The bridge opens in the spring."], []),
        (["Ada Quill"], []),
        ([], []),
    ],
)
def test_byline_among_lines(lines: list[str], expected: list[str]) -> None:
    assert byline_among(lines) == expected


def test_reporters_named_in_brackets_below_the_text() -> None:
    text = "(Reporting by Ada Quill in Ponds and Ben Inkwell; Editing by Cy Dee)"
    assert signed(["That was all.", text]) == [text[1:-1]]
    assert signed(["다리가 열렸다.", "김소연 기자 soyeon@lantern.example"]) == ["김소연"]
    assert signed(["That was all.", "(Additional reporting by Ada Quill)"]) == []
    assert signed(["橋は来年の春に開く。（灯田ゑれ奈、高橋美咲）"]) == ["灯田ゑれ奈", "高橋美咲"]
    assert signed(["橋は来年の春に開く。（文中敬称略）"]) == []
    assert signed(["That was all.", "posted by Ada Quill at 9:41 PM | 4 comments"]) == ["Ada Quill"]
    assert signed(["That was all.", "Posted by us all at 9:41 on the gate."]) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ada Quill | 7 May 2024", "Ada Quill"),
        ("Ein Artikel von Ada Quill | 07.05.2024 - 12:45", "Ada Quill"),
        ("Erstellt von Ada am Dienstag 7. Mai 2024", "Ada"),
        ("Posted by Ada @ 12:00 am", "Ada"),
        ("Text von Ada Quill   Illustration von Ben Inkwell", "Ada Quill"),
        ("Text: Ada Quill, Fotos: Ben Inkwell", "Ada Quill"),
        ("Autorin/Autor Ada Quill", "Ada Quill"),
        ("Redaktion: Ada Quill (spokeswoman)", "Ada Quill"),
        ("Von Regeln, Reden und Rechten", None),
        ("By the way", None),
        ("Von der gestrigen Debatte", None),
        ("By Ada Quill Updated 4 Jun 2024", "Ada Quill"),
        ("By Ada Quill Science reporter, The Lantern", "Ada Quill"),
        ("Updated: May 7, 2024, 5:02 PM ET", None),
        ("Ada Quill", None),
    ],
)
def test_a_line_that_opens_as_a_byline(text: str, name: str | None) -> None:
    assert named_first(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Date: 7 May 2024 Author: Ada Quill Source: Lantern", "Ada Quill"),
        ("Sport | by Ada Quill | 7 May 2024", "Ada Quill"),
        ("Geld von Ada van der Quill 07. Mai 2024", "Ada van der Quill"),
        ("Opinion by Ada Quill May 7, 2024", "Ada Quill"),
        ("Noticias por Ángela Díaz, 7 de mayo de 2024", "Ángela Díaz"),
        ("8. Mai 2024 · by Quillina · in Ponds", "Quillina"),
        ("Posted in Ponds by quill201 on May 8, 2024", "quill201"),
        ("Posted in Ponds by the way on Sundays", None),
        ("8 May 2024 · Ponds · 3 comments", None),
        ("Ponds · by Quillina · 3 comments", None),
        ("Geld von Nike Jane, 7 May 2024", "Nike Jane"),
        ("Photo by Ben Inkwell, 7 May 2024", None),
        ("Reviewed by Ben Inkwell on 7 May 2024", None),
        ("Sport by News Desk, 7 May 2024", None),
        ("Stand by for rain, 7 May 2024", None),
        ("Author: ada", None),
    ],
)
def test_a_name_within_a_line_of_facts(text: str, name: str | None) -> None:
    assert named_within(text) == name


def test_a_line_without_a_date_is_prose() -> None:
    assert named_within("The book by Ada Quill") is None
    assert named_within("No. 7 by Ada Quill") is None
    assert named_within("All articles by Ada Quill", is_fact=True) == "Ada Quill"
    assert named_within("Text: Ada Quill") == "Ada Quill"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Autorin: Ada Quill, head of the project", ["Autorin: Ada Quill, head of the project"]),
        ("Text von Ada Quill", ["Text von Ada Quill"]),
        ("Written by Ada Quill", ["Written by Ada Quill"]),
        ("Authors Guild Members Met", []),
        ("Text messages were sent by post", []),
        ("Text: News Desk", []),
        ("Autoren Ada Quill und Ben Inkwell", ["Ada Quill", "Ben Inkwell"]),
        ("Autorinnen lesen im Rathaus", []),
    ],
)
def test_a_line_that_signs_the_text(line: str, expected: list[str]) -> None:
    assert signed(["The bridge is open.", line, "More on this"]) == expected


@pytest.mark.parametrize("hostile", ["by " * 40, "A" * 120, "By A B " * 17, "Text: " + "Aa " * 38, "von der " * 15])
def test_no_line_is_slow(hostile: str) -> None:
    started = time.perf_counter()
    byline_among([hostile] * 100)
    named_within(hostile, is_fact=True)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Quill, Ben Inkwell | 7 May 2024, 9:05", ["Ada Quill", "Ben Inkwell"]),
        ("Ada van der Quill und Ben Inkwell – 07.05.2024 – Pond", ["Ada van der Quill", "Ben Inkwell"]),
        ("7. Mai 2024 um 15:46 Uhr / Ada Quill-Inkwell", ["Ada Quill-Inkwell"]),
        ("Sport | Ada Quill | 7 May 2024", ["Ada Quill"]),
        ("Ada Quill7 May 2024", ["Ada Quill"]),
        ("Mo, 12/04/2010 - 09:21 — Ada Quill", ["Ada Quill"]),
        ("Ada Quill vor 3 Stunden", ["Ada Quill"]),
        ("Ada Quill 3 hours ago", ["Ada Quill"]),
        ("Ada Quill, 3 comments", []),
        ("Ada Quill", []),
        ("London, 7 May 2024", []),
        ("Reuters, 7 May 2024", []),
        ("Tuesday, 7 May 2024 Sport, Pond Lore", []),
    ],
)
def test_names_beside_a_date(text: str, names: list[str]) -> None:
    assert names_beside_date(text) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill", True),
        ("Ada M. Quill", True),
        ("Íris de la Pluma", True),
        ("Ada", False),
        ("ADA QUILL", False),
        ("AFP Paris", False),
        ("ada quill", False),
        ("Reading list", False),
        ("Ada Quill and Ben Inkwell", False),
        ("новости дня", False),
    ],
)
def test_a_name_and_nothing_else(text: str, expected: bool) -> None:
    assert is_full_name(text) is expected


@pytest.mark.parametrize(
    ("first", "language", "expected"),
    [
        ("Ada Quill", "en", ["Ada Quill"]),
        ("Ada Quill, Ibadan", "en", ["Ada Quill"]),
        ("Ada Quill, who wrote it", "en", []),
        ("ADA QUILL", "zu", ["ADA QUILL"]),
        ("North Bank", "en", []),  # the text is about it
        ("Mill Pond", "en", []),  # and the title about that
        ("Erster Spatenstich", "de", []),
        ("New Delhi", "en", []),
        ("Sports Reporter", "en", []),
        ("Lamps", "en", []),
    ],
)
def test_a_name_alone_above_the_text(first: str, language: str, expected: list[str]) -> None:
    text = (
        "Shopkeepers on the north bank said the old ferry had carried fewer customers every year, and asked for more."
    )
    found = name_above([first, text], title="A footbridge over the mill pond", language=language)
    assert found == expected
    assert name_above([first, "A short line."], title="A footbridge", language=language) == []


def test_a_label_and_below_it_a_name_sign_the_text() -> None:
    assert signed(["The bridge is open.", "Von:", "Ada Quill"]) == ["Ada Quill"]
    assert signed(["The bridge is open.", "Von:", "the news desk"]) == []


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("– Ada Quill", "en", ["Ada Quill"]),
        ("Ada Quill", "de", ["Ada Quill"]),
        ("Guten Appetit", "de", []),
        ("Happy Reading", "en", []),
        ("Mill Pond", "en", []),  # of which the text told
    ],
)
def test_a_name_alone_below_the_text(line: str, language: str, expected: list[str]) -> None:
    lines = ["The footbridge over the mill pond opens in the spring.", line]
    assert signature(lines, language=language, texts=lines) == expected


def test_a_signature_above_the_line_that_says_where_the_text_is_from() -> None:
    lines = ["Cây cầu mở cửa vào mùa xuân.", "Thanh Tùng", "Theo Báo Đèn Lồng"]
    assert signature(lines, language="vi", texts=lines) == ["Thanh Tùng"]
    assert signature(lines[:1] + lines[2:], language="vi", texts=lines) == []


def test_signatures_with_an_agency_or_in_brackets() -> None:
    assert signed(["The bridge is open.", "Ada Quill (avec AFP)", "À lire aussi"]) == ["Ada Quill (avec AFP)"]
    assert signed(["The bridge is open.", "The old weir (with rails)"]) == []
    assert signed(["The mayor, he said, will open it. (Ada Quill)"]) == ["Ada Quill"]
    assert signed(["The mayor will open it (Ada Quill)"]) == []
    assert signed(["橋は来年の春に開く。", "取材・文／灯田 ゑれ奈"]) == ["取材・文／灯田 ゑれ奈"]


def test_reporters_who_open_a_korean_report_together() -> None:
    assert korean_team("(다리=등불통신) 윤태검 서아린 기자 = 다리가 열렸다.") == ["윤태검", "서아린"]
    assert korean_team("(다리=등불통신) 윤태검 기자 = 다리가 열렸다.") == []


def test_a_signature_of_two() -> None:
    lines = ["Cây cầu đã mở.", "Tạ Phương Nguyên - Đàm Quốc Bửu"]
    assert signature(lines, language="vi", texts=lines) == ["Tạ Phương Nguyên", "Đàm Quốc Bửu"]
    lines = ["The bridge is open.", "Ada Quill - The Lantern"]
    assert signature(lines, language="en", texts=lines) == []


def test_names_behind_a_section_and_a_word_for_by() -> None:
    assert names_beside_date("09.07.2018 Chronik Von Ada Quill, Ben Inkwell") == ["Ada Quill", "Ben Inkwell"]
    assert names_beside_date("9 July 2018 | by Ada Quill") == ["Ada Quill"]
