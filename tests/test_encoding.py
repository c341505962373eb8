"""Bytes to text: who decides, what is not believed, and what legacy bytes without a label are."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners import inspect_html
from cleaners.encoding import decode, utf8_label
from cleaners.page import Page

FRENCH = "Le café naïve déjà vu"
RUSSIAN = "Городской совет утвердил расписание паромов на следующий год"


def made(text: str, codec: str, head: str = "") -> bytes:
    return f"<html><head>{head}<title>{text}</title></head><body><p>{text}</p></body></html>".encode(codec)


class TestOrder:
    def test_mark_before_header_before_meta_before_declaration(self) -> None:
        both = '<?xml version="1.0" encoding="koi8-r"?><html><meta charset="windows-1251"><p>Ж'
        declared = '<?xml version="1.0" encoding="koi8-r"?><html><p>Ж'
        assert decode(codecs.BOM_UTF8 + both.encode(), charset="koi8-r")[1] == "utf-8 (BOM)"
        assert decode(both.encode("koi8-r"), charset="koi8-r") == (both, "koi8-r (HTTP)")
        assert decode(both.encode("cp1251")) == (both, "cp1251 (meta)")
        assert decode(declared.encode("koi8-r")) == (declared, "koi8-r (XML)")

    @pytest.mark.parametrize(
        "tag",
        [
            '<meta charset="windows-1251">',
            "<META CHARSET = windows-1251 >",
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
            "<meta content='text/html;charset=Windows-1251' http-equiv='content-type'/>",
            '<!-- <meta charset="koi8-r"> --><meta charset="cp1251">',
        ],
    )
    def test_meta_tags(self, tag: str) -> None:
        text, origin = decode(made(RUSSIAN, "cp1251", tag))
        assert RUSSIAN in text
        assert origin == "cp1251 (meta)"

    def test_meta_behind_a_long_head(self) -> None:
        html = made(RUSSIAN, "cp1251", "<!--" + "x" * 3000 + '--><meta charset="windows-1251">')
        assert decode(html)[1] == "cp1251 (meta)"

    def test_text_needs_no_decoding(self) -> None:
        assert decode("\ufeff<p>Жук") == ("<p>Жук", "text")

    def test_report_says_who_decided(self) -> None:
        html = made(RUSSIAN, "cp1251", '<meta charset="windows-1251">')
        html = html.replace(b"</body>", ("<p>" + UNDECLARED["koi8-u"] * 6 + ".</p></body>").encode("cp1251"))
        report = inspect_html(html, site=None)
        assert report.article is not None
        assert report.origins["encoding"] == "cp1251 (meta)"


class TestLabels:
    @pytest.mark.parametrize(
        ("label", "codec", "text"),
        [
            ("iso-8859-1", "cp1252", "“prix” – 5 €"),
            ("us-ascii", "cp1252", "déjà"),
            ("iso-8859-9", "cp1254", "“İstanbul”"),
            ("shift_jis", "cp932", "①東京"),
            ("x-sjis", "cp932", "東京"),
            ("gb2312", "gb18030", "朱镕基€"),
            ("euc-kr", "cp949", "똠방각하"),
            ("big5", "big5hkscs", "臺北"),
            ("windows-874", "cp874", "กรุงเทพ"),
            ("iso-8859-8-i", "iso8859-8", "שלום"),
            ("x-user-defined", "cp1252", "déjà"),
            (' "Windows-1251" ', "cp1251", "Жук"),
        ],
    )
    def test_are_read_as_browsers_read_them(self, label: str, codec: str, text: str) -> None:
        assert decode(text.encode(codec), charset=label) == (text, f"{codec} (HTTP)")

    @pytest.mark.parametrize(
        "label", ["", "none", "utf-7", "punycode", "unicode_escape", "rot13", "x" * 9000, "\0", "hz"]
    )
    def test_that_no_browser_knows_are_passed_over(self, label: str) -> None:
        assert decode(made(FRENCH, "utf-8"), charset=label)[1] == "utf-8 (detected)"

    def test_unknown_label_in_meta(self) -> None:
        assert decode(made(FRENCH, "cp1252", '<meta charset="latin-17">'))[1] == "cp1252 (detected)"

    def test_undefined_bytes_of_windows_vanish(self) -> None:
        assert decode(b"a\x81b\x8dc\x92", charset="windows-1252")[0] == "abc’"


class TestWrongLabels:
    @pytest.mark.parametrize(
        ("text", "codec"),
        [
            (FRENCH, "cp1252"),
            ("Die Straße über den Fluß bleibt für Fußgänger gesperrt", "cp1252"),
            ("El niño comió piña y la señora salió mañana", "cp1252"),
            ("España", "cp1252"),
            ("The ferry company’s “new” timetable", "cp1252"),
            (RUSSIAN, "cp1251"),
            ("Rada miasta ogłosiła, że promy będą pływać częściej", "iso8859-2"),
            ("市议会批准了明年的渡轮时刻表", "gb18030"),
            ("市議会は来年のフェリーの時刻表を承認した", "cp932"),
            ("시의회는 내년 여객선 시간표를 승인했다", "cp949"),
        ],
    )
    def test_utf8_that_is_none(self, text: str, codec: str) -> None:
        found, origin = decode(made(text, codec, '<meta charset="utf-8">'))
        assert text in found
        assert origin == f"{codec} (detected)"

    @pytest.mark.parametrize("label", ["windows-1252", "windows-1251", "iso-8859-2", "gbk", "shift_jis", "euc-kr"])
    @pytest.mark.parametrize(
        "text", ["Les élus ont voté à l’unanimité dès février", RUSSIAN, "市議会は来年の時刻表を承認した"]
    )
    def test_legacy_that_is_utf8(self, label: str, text: str) -> None:
        found, origin = decode(made(text, "utf-8"), charset=label)
        assert text in found
        assert origin == "utf-8 (detected)"

    def test_two_letters_that_look_like_utf8(self) -> None:
        """GB 18030 pairs that are valid UTF-8 by accident, as in a famous bug of Notepad."""
        assert decode("联通".encode("gb18030")[2:] * 2, charset="gbk")[1] == "gb18030 (HTTP)"

    def test_utf16_in_a_meta_tag_that_can_be_read(self) -> None:
        assert decode(made(FRENCH, "utf-8", '<meta charset="utf-16">'))[1] == "utf-8 (meta)"

    def test_utf16_in_a_header_without_zero_bytes(self) -> None:
        assert decode(made(FRENCH, "utf-8"), charset="utf-16")[1] == "utf-8 (detected)"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
class TestUtf16:
    @pytest.mark.parametrize("text", [FRENCH, RUSSIAN, "市議会は来年の時刻表を承認した"])
    def test_without_a_mark(self, codec: str, text: str) -> None:
        assert decode(made(text, codec)) == (made(text, "utf-8").decode(), f"{codec} (detected)")

    def test_with_one(self, codec: str) -> None:
        mark = codecs.BOM_UTF16_LE if codec == "utf-16-le" else codecs.BOM_UTF16_BE
        assert decode(mark + made(FRENCH, codec) + b"\0") == (made(FRENCH, "utf-8").decode(), f"{codec} (BOM)")


UNDECLARED = {
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "iso8859-5": RUSSIAN,
    "cp866": RUSSIAN,
    "koi8-u": "Міська рада затвердила розклад поромів на наступний рік, їхніх пасажирів попередять",
    "cp1253": "Το δημοτικό συμβούλιο ενέκρινε τα δρομολόγια των πλοίων",
    "cp1254": "Belediye meclisi gelecek yılın vapur tarifesini onayladı, değişiklik çarşamba başlıyor",
    "cp1256": "وافق مجلس المدينة على جدول مواعيد العبارات للعام المقبل",
    "cp1255": "מועצת העיר אישרה את לוח הזמנים של המעבורות לשנה הבאה",
    "cp1250": "Městská rada schválila jízdní řád přívozů na příští rok, změny začnou už ve středu",
    "iso8859-2": "Rada miasta zatwierdziła rozkład promów na przyszły rok, zmiany już w środę",
    "cp1257": "Miesto taryba patvirtino keltų tvarkaraštį, pasikeitimai įsigalios trečiadienį",
    "cp1252": "Der Stadtrat hat den Fahrplan der Fähren für das nächste Jahr genehmigt",
    "cp932": "市議会は来年のフェリーの時刻表を承認した",
    "euc_jp": "市議会は来年のフェリーの時刻表を承認した",
    "iso2022_jp": "市議会は来年のフェリーの時刻表を承認した",
    "cp949": "시의회는 내년 여객선 시간표를 승인했다",
    "gb18030": "市议会批准了明年的渡轮时刻表,这是我们的决定",
    "big5hkscs": "市議會批准了明年的渡輪時刻表,這是我們的決定",
    "cp874": "สภาเมืองอนุมัติตารางเรือข้ามฟากสำหรับปีหน้า",
}


class TestUndeclared:
    @pytest.mark.parametrize("codec", UNDECLARED)
    @pytest.mark.parametrize("times", [1, 40])
    def test_sentences(self, codec: str, times: int) -> None:
        text = " ".join([UNDECLARED[codec]] * times)
        found, origin = decode(made(text, codec))
        assert text in found
        assert origin == f"{codec} (detected)"

    @pytest.mark.parametrize(
        ("word", "codec"),
        [("Übung", "cp1252"), ("naïve", "cp1252"), ("Москва", "cp1251"), ("Αθήνα", "cp1253"), ("東京タワー", "cp932")],
    )
    def test_one_word(self, word: str, codec: str) -> None:
        assert word in decode(made(word, codec))[0]

    @pytest.mark.parametrize("codec", ["cp1252", "cp1257"])
    def test_a_language_that_two_encodings_write(self, codec: str) -> None:
        text = "Linnavolikogu kinnitas praamide sõiduplaani ja šampuse hind ei muutu, see on sõnum oma žanris"
        assert text in decode(made(text, codec))[0]

    def test_language_of_the_page_helps(self) -> None:
        html = '<html lang="cs"><body><p>Tábor a Písek'.encode("cp1250")
        assert decode(html)[1] == "cp1250 (detected)"

    def test_signs_alone_are_windows(self) -> None:
        assert decode("<p>One – two – “three” … £4 • five".encode("cp1252"))[1] == "cp1252 (detected)"

    @given(st.binary(max_size=400))
    @settings(max_examples=300, deadline=None)
    def test_any_bytes_become_text(self, html: bytes) -> None:
        text, origin = decode(html)
        assert isinstance(text, str)
        assert origin.endswith(("(detected)", "(BOM)", "(meta)", "(XML)"))
        assert utf8_label(html, None) is None or origin


class TestBrokenPlaces:
    def test_lone_windows_byte_in_a_good_page(self) -> None:
        html = made(RUSSIAN, "utf-8", '<meta charset="utf-8">').replace(b"</p>", b" don\x92t</p>")
        text, origin = decode(html)
        assert RUSSIAN in text
        assert "don’t" in text
        assert origin == "utf-8 (meta)"

    @pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "gb18030", "cp949"])
    def test_character_cut_off_at_the_end(self, codec: str) -> None:
        text = "時刻表" if codec != "cp949" else "시간표"
        whole = f"<p>{text}".encode(codec)
        assert decode(whole[:-1], charset=codec)[0] == f"<p>{text[:-1]}"

    def test_page_whose_only_foreign_letter_is_cut_off(self) -> None:
        assert decode("The boat leaves at six “".encode()[:-1]) == ("The boat leaves at six ", "utf-8 (detected)")

    def test_half_a_surrogate_pair(self) -> None:
        assert Page("<p>a\ud83d b").first("p") is not None

    def test_trusted_label_is_read_again_without_trust(self) -> None:
        sentence = "L’été dernier, la forêt a brûlé près du château, a déclaré le maire à la presse. "
        html = made("Forêt brûlée", "cp1252", '<meta charset="utf-8">')
        html = html.replace(b"</body>", f"<p>{sentence * 5}</p></body>".encode("cp1252"))
        assert Page(html).trusted == "utf-8 (meta)"
        report = inspect_html(html, site=None)
        assert report.article is not None
        assert "L’été dernier" in report.article.text
        assert report.article.title == "Forêt brûlée"
        assert report.origins["encoding"] == "cp1252 (detected)"

    def test_wrong_bytes_in_the_title_alone(self) -> None:
        """The body is ASCII, so only the title can tell that the label is wrong."""
        sentence = "The first boat leaves the north pier at six, and the last one at ten in the evening. "
        html = f'<meta charset="utf-8"><title>Café fermé</title><article><p>{sentence * 8}</p></article>'.encode(
            "cp1252"
        )
        report = inspect_html(html, site=None)
        assert report.article is not None
        assert report.article.title == "Café fermé"
