"""Bytes to text as browsers do it: byte order mark, HTTP header, meta tag, XML declaration; then what they look like.

Unlike a browser this believes the bytes where a label is plainly wrong: pages saved and stored again often keep the
label of the encoding they once had.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import cache

__all__ = ["decode", "utf8_label"]

META_PRESCAN_BYTES = 4096  # the standard says 1024; real pages put long comments first
UTF16_PROBE_BYTES = 2048
UTF16_NUL_SHARE = 0.3  # of the bytes at even or odd places; the markup of any page is ASCII
CERTAIN_CHARS = 8  # not ASCII: so many valid sequences are no accident
MOST_BROKEN_SHARE = 0.05  # of what is not ASCII: with more, the label is wrong
_META_CHARSET = re.compile(
    rb"""<meta[^>]{1,300}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([a-zA-Z0-9_:.-]{1,40})""", re.IGNORECASE
)
_XML_CHARSET = re.compile(rb"""^\s{0,20}<\?xml[^>]{1,200}?encoding\s{0,20}=\s{0,20}["']([a-zA-Z0-9_:.-]{1,40})""")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LONE_AS_WINDOWS = "copydesk-lone-byte-as-windows"
_SHORT_SEQUENCES = bytes(range(0xE0))  # bytes of characters of one or two
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    """Lines of a=b."""
    return dict(pair.split("=") for pair in text.split())


# The decoders of the WHATWG Encoding Standard under Python's names. No others: punycode takes the square of its input,
# utf-7 hides markup.
_DECODERS = _words(
    """
    utf-8 utf-16-le utf-16-be cp866 cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257
    cp1258 big5hkscs euc_jp gb18030 iso2022_jp iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7
    iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-cyrillic mac-roman
    """
)
_MULTI_BYTE = _words("utf-8 utf-16-le utf-16-be cp932 cp949 big5hkscs euc_jp gb18030 iso2022_jp")
# Encodings that browsers decode as a larger one, by Python's name.
_LARGER = _pairs(
    """
    ascii=cp1252 iso8859-1=cp1252 iso8859-9=cp1254 iso8859-11=cp874 tis-620=cp874 gb2312=gb18030 gbk=gb18030
    shift_jis=cp932 euc_kr=cp949 big5=big5hkscs cp950=big5hkscs utf-16=utf-16-le euc_jis_2004=euc_jp johab=cp949
    """
)
# Labels of the standard that Python does not know.
_LABELS = _pairs(
    """
    x-sjis=cp932 windows-31j=cp932 ms_kanji=cp932 x-gbk=gb18030 gb_2312-80=gb18030 chinese=gb18030
    ks_c_5601-1987=cp949 ks_c_5601-1989=cp949 windows-949=cp949 korean=cp949 x-euc-jp=euc_jp cn-big5=big5hkscs
    x-x-big5=big5hkscs x-cp1250=cp1250 x-cp1251=cp1251 x-cp1252=cp1252 x-cp1253=cp1253 x-cp1254=cp1254
    x-cp1255=cp1255 x-cp1256=cp1256 x-cp1257=cp1257 x-cp1258=cp1258 dos-874=cp874 windows-874=cp874
    iso-8859-8-i=iso8859-8 logical=iso8859-8 visual=iso8859-8 x-mac-cyrillic=mac-cyrillic
    x-mac-ukrainian=mac-cyrillic x-mac-roman=mac-roman koi=koi8-r koi8=koi8-r koi8-ru=koi8-u
    unicode-1-1-utf-8=utf-8 unicode11utf8=utf-8 unicode20utf8=utf-8 x-unicode20utf8=utf-8 x-user-defined=cp1252
    """
)


def decode(html: bytes | str, *, charset: str | None = None) -> tuple[str, str]:
    """The page as text, and what decided its encoding, as in "utf-8 (meta)". `charset` is the HTTP header's.

    A label that nobody knows, or that the bytes contradict, is passed over.
    """
    if isinstance(html, str):
        return html.removeprefix("\ufeff"), "text"
    for bom, codec in _BOMS:
        if html.startswith(bom):
            return _decoded(html[len(bom) :], codec), f"{codec} (BOM)"
    wide = _utf16(html)
    if wide is not None:
        return _decoded(html, wide), f"{wide} (detected)"
    utf8 = _Utf8(html)
    for codec, source in _declared(html, charset):
        if codec == "utf-8":
            if utf8.is_likely:
                return utf8.text, f"utf-8 ({source})"
        elif codec in ("utf-16-le", "utf-16-be"):
            continue  # there would be zero bytes
        elif not (utf8.is_certain_for_pairs if codec in _MULTI_BYTE else utf8.is_certain):
            text = _decoded(html, codec)
            if codec not in _MULTI_BYTE or not _is_broken(text):
                return text, f"{codec} ({source})"
    if utf8.is_likely and b"\x1b$" not in html:
        return utf8.text, "utf-8 (detected)"
    from cleaners.charsets import detect  # its tables take longer than all else here, and few pages ask it

    codec = detect(html)
    return _decoded(html, codec), f"{codec} (detected)"


def utf8_label(html: bytes, charset: str | None) -> str | None:
    """How bytes that begin without a byte order mark come to be called UTF-8, or None where they are not."""
    if html.startswith((b"\xef", b"\xff", b"\xfe")):
        return None
    codec, source = next(_declared(html, charset), (None, ""))
    if codec is None and _is_utf8(html):
        return "utf-8 (detected)"
    return f"utf-8 ({source})" if codec == "utf-8" else None


def _is_utf8(html: bytes) -> bool:
    """Whether bytes without a label are UTF-8 from the first to the last, and not one of those that only look so."""
    try:
        html.decode()
    except UnicodeDecodeError:
        return False
    return b"\x1b$" not in html and _utf16(html) is None


def _declared(html: bytes, charset: str | None) -> Iterator[tuple[str, str]]:
    """What the header, the meta tag and the XML declaration say, as far as anybody knows those labels."""
    if codec := _codec(charset):
        yield codec, "HTTP"
    head = html[:META_PRESCAN_BYTES]
    if b"<!--" in head:
        head = _COMMENT.sub(b"", head)
    if (match := _META_CHARSET.search(head)) and (codec := _codec(match[1].decode("ascii"))):
        # A meta tag that could be read as ASCII can't be UTF-16, says the standard.
        yield "utf-8" if codec.startswith("utf-16") else codec, "meta"
    if (match := _XML_CHARSET.search(head)) and (codec := _codec(match[1].decode("ascii"))):
        yield "utf-8" if codec.startswith("utf-16") else codec, "XML"


def _codec(label: str | None) -> str | None:
    """Python's name of the decoder that browsers use for a label; None where nobody knows the label."""
    if not label:
        return None
    label = label.strip(" \t\r\n\f\"'").lower()
    if label in _LABELS:
        return _LABELS[label]
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    return name if name in _DECODERS else None


def _decoded(html: bytes, codec: str) -> str:
    """All of the bytes as text; a character that is cut off at the end is dropped, a wrong one shows as U+FFFD."""
    if codec in _MULTI_BYTE:
        return codecs.getincrementaldecoder(codec)("replace").decode(html)
    return html.translate(None, _undefined(codec)).decode(codec)


@cache
def _undefined(codec: str) -> bytes:
    """Bytes that Windows leaves open; the standard makes them control characters, which no text keeps."""
    return bytes(b for b in range(0x80, 0x100) if not bytes([b]).decode(codec, "ignore"))


def _is_broken(text: str) -> bool:
    """Whether so much of a text could not be decoded that its label must be wrong."""
    broken = text.count("\ufffd")
    return broken > 1 and broken > MOST_BROKEN_SHARE * sum(map(len, _NOT_ASCII.findall(text)))


def _utf16(html: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of its markup is zero."""
    head = html[:UTF16_PROBE_BYTES]
    if b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < UTF16_NUL_SHARE * len(head) / 2 or min(even, odd) > max(even, odd) / 4:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


class _Utf8:
    """The bytes read as UTF-8, and whether that is what they are: `is_likely` even if some are wrong."""

    def __init__(self, html: bytes) -> None:
        try:
            self.text, broken = html.decode(), 0
        except UnicodeDecodeError:
            decoder = codecs.getincrementaldecoder("utf-8")("replace")
            self.text = decoder.decode(html)
            broken = self.text.count("\ufffd")
            html = html[: len(html) - len(decoder.getstate()[0])]
        # Counting in bytes what is not ASCII is many times quicker than looking for it in the text.
        found = len(self.text) - len(self.text.encode("ascii", "ignore"))
        # In another encoding hardly any bytes form a valid sequence by chance; in Chinese ones up to a sixth.
        self.is_likely = broken <= found - broken
        self.is_certain = found > 0 and not broken
        # Two letters of GB 18030 can look like three of UTF-8; text in such letters has longer sequences.
        is_long = bool(html.translate(None, _SHORT_SEQUENCES))
        self.is_certain_for_pairs = self.is_certain and (found >= CERTAIN_CHARS or is_long)
        if broken and self.is_likely:
            self.text = html.decode("utf-8", _LONE_AS_WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """A single wrong byte among ASCII: pasted from Windows, "don\x92t"."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    data, at = error.object, error.start
    is_lone = (at == 0 or data[at - 1] < 0x80) and (at + 1 == len(data) or data[at + 1] < 0x80)
    return (data[at : at + 1].decode("cp1252", "replace") if is_lone else "\ufffd"), error.end


codecs.register_error(_LONE_AS_WINDOWS, _as_windows)
