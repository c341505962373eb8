"""What every line goes through: Unicode, spaces, invisible characters, escapes; and how long a text is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.text import CJK_WEIGHT, ends_sentence, line, lowered, size, unescaped, words

ZWNJ, ZWJ = "\u200c", "\u200d"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  a  b\n\tc ", "a b c"),
        ("a\u00a0b", "a b"),
        ("a \u00a0 b", "a b"),
        ("a\u202fb\u2009c\u2007d\u205fe\u3000f", "a b c d e f"),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f\x1cg", "a b c d e f g"),
        ("\ufeffa\u200bb\u2060c", "abc"),
        ("co\u00adop", "coop"),
        ("\u202aa\u202c\u200eb\u200f\u2066c\u2069\u061c"[:-1], "abc"),
        ("a\x00\x07\x1b\x7f\x80\x9fb", "ab"),
        ("a \u200b b", "a b"),
        ("\u200b", ""),
        ("", ""),
        ("The roof\ufffc fell", "The roof fell"),
        ("e\u0301", "\u00e9"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("\u1112\u1161\u11ab", "한"),
        ("क\u093c", unicodedata.normalize("NFC", "क\u093c")),
        ("“a” – ‘b’ — c…", "“a” – ‘b’ — c…"),
        ("ﬁ ① ½ ２", "ﬁ ① ½ ２"),
        ("a\u2011b", "a\u2011b"),
    ],
)
def test_line(raw: str, expected: str) -> None:
    assert line(raw) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"می{ZWNJ}خواهم",
        f"क्{ZWJ}ष",
        f"ক্{ZWNJ}ষ",
        f"👨{ZWJ}👩{ZWJ}👧",
        "❤\ufe0f",
        "🏳\ufe0f\u200d🌈",
        "শিক্ষা",
        "สวัสดี",
        "שלום",
    ],
)
def test_what_a_script_is_spelled_with_stays(text: str) -> None:
    assert line(text) == unicodedata.normalize("NFC", text)


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_a_line_is_a_line(raw: str) -> None:
    found = line(raw)
    assert line(found) == found
    assert found == found.strip()
    assert len(found.split()) == 0 or " ".join(found.split()) == found
    assert found.splitlines() in ([], [found])
    assert unicodedata.is_normalized("NFC", found)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a &amp; b", "a & b"),
        ("a&nbsp;b &#8217; &#x2014;", "a b ’ —"),
        ("&amp;amp;", "&amp;"),
        ("<b>The</b> roof", "The roof"),
        ("&lt;b&gt;The&lt;/b&gt; roof", "The roof"),
        ("The<sup>2</sup> roof</p>", "The2 roof"),
        ('<a href="/x" title="a>b">The</a>', 'b">The'),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("I <3 you", "I <3 you"),
        ("The roof&lt;br&gt;fell<p>in", "The roof fell in"),
        ("a < b", "a < b"),
        ("<" + "b" * 500 + ">", "<" + "b" * 500 + ">"),
        ("", ""),
    ],
)
def test_unescaped(raw: str, expected: str) -> None:
    assert unescaped(raw) == expected


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_unescaped_is_a_line(raw: str) -> None:
    assert line(unescaped(raw)) == unescaped(raw)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It’s A—Test, No. 3!", "it s a test no 3"),
        ("  The   ROOF ", "The roof"),
        ("«Ёлка»", "ёлка"),
        ("屋根・壁", "屋根 壁"),
    ],
)
def test_words_are_what_two_spellings_share(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_words_of_nothing() -> None:
    assert words("") == words(" …!? ") == ""


def test_size_counts_a_cjk_sign_as_several_letters() -> None:
    assert size("") == 0
    assert size("roof") == 4
    assert size("né") == 2
    assert size("крыша") == 5
    assert size("屋根") == 2 * CJK_WEIGHT
    assert size("やね") == 2 * CJK_WEIGHT
    assert size("지붕") == 2 * CJK_WEIGHT
    assert size("a屋。") == 2 + CJK_WEIGHT


@pytest.mark.parametrize(
    "text", ["It fell.", "It fell!", "Did it?", "It fell…", "“It fell.”", "落ちた。", "गिर गया।", "سقط؟", "(It fell)"]
)
def test_prose_ends(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "The roof", "The roof,", "3", "屋根"])
def test_labels_do_not(text: str) -> None:
    assert not ends_sentence(text)


def test_of_an_endless_line_the_beginning_is_compared() -> None:
    assert words("The Bridge! " * 50_000) == words("The Bridge! " * 40_000) != ""


def test_the_turkish_i_is_a_plain_one_in_lower_case() -> None:
    assert lowered("İLGİLİ Haber") == "ilgili haber"


def test_an_endless_row_of_marks_ends() -> None:
    assert len(line("a" + "\u0301\u0316" * 500_000)) < 100
    assert len(line("a" + "\u2605" * 500_000)) == 100_001
