"""Pages saved in one file with their pictures: what Chrome, Edge and Internet Explorer write, and what Safari does."""

from __future__ import annotations

import base64
import plistlib
import quopri
from pathlib import Path
from typing import Any

import pytest
from made import FIRST, TITLE, URL, paragraphs, story

from scraper.bulk import clean_pages
from scraper.bundles import unbundle
from scraper.errors import InputError
from scraper.inputs import find, read
from scraper.results import Cleaned

HTML = story(f"{paragraphs()}<p>“Über die Brücke”, she said, and that the old one would be missed by nobody.</p>")


def mhtml(
    html: bytes = HTML.encode(), *, encoding: str = "quoted-printable", charset: str = "", url: str = URL
) -> bytes:
    """As Blink writes it: the page first, then a frame and a picture."""
    packed = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}[encoding](html)
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {url}\nSubject: =?utf-8?Q?A=20bridge?=\n"
        "Date: Wed, 8 May 2024 10:11:12 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        '\ttype="text/html";\n\tboundary="----Boundary--7f----"\n\n\n------Boundary--7f----\n'
        f"Content-Type: text/html{charset}\nContent-ID: <frame-1@mhtml.blink>\n"
        f"Content-Transfer-Encoding: {encoding}\nContent-Location: {url}\n\n"
    )
    rest = (
        "\n------Boundary--7f----\nContent-Type: text/html\nContent-ID: <frame-2@mhtml.blink>\n"
        "Content-Location: https://ads.example/frame\n\n<p>Advertisement</p>\n------Boundary--7f----\n"
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------Boundary--7f------\n"
    )
    return (head.encode() + packed + rest.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def webarchive(**main: Any) -> bytes:
    said = {"WebResourceData": HTML.encode(), "WebResourceURL": URL, "WebResourceTextEncodingName": "UTF-8"} | main
    return plistlib.dumps({"WebMainResource": said, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)


BUNDLES = {
    "quoted-printable": ("a.mhtml", mhtml()),
    "base64": ("a.mht", mhtml(encoding="base64")),
    "bytes in windows-1252": (
        "a.mht",
        mhtml(
            HTML.replace("<meta charset=utf-8>", "").encode("cp1252"), encoding="8bit", charset="; charset=windows-1252"
        ),
    ),
    "Safari": ("a.webarchive", webarchive()),
}


@pytest.mark.parametrize(("name", "body"), BUNDLES.values(), ids=BUNDLES)
def test_the_page_is_cleaned_and_has_its_address(name: str, body: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(body)
    (result,) = clean_pages(find([str(tmp_path)]), jobs=1)
    assert isinstance(result, Cleaned)
    assert result.url == URL
    text = result.text.decode()
    assert text.startswith(f"{TITLE}\n\n{FIRST}")
    assert "“Über die Brücke”" in text
    assert "Advertisement" not in text


def test_a_manifest_counts_more(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mhtml())
    (found,) = find([str(tmp_path / "a.mhtml")], url="https://lantern.example/other")
    assert read(found).url == "https://lantern.example/other"  # type: ignore[arg-type]


def test_an_address_that_is_none(tmp_path: Path) -> None:
    bundled = unbundle(mhtml(url="file:///C:/a.htm"), source="a.mhtml")
    assert bundled is not None
    assert bundled.url is None


@pytest.mark.parametrize(
    "body", [HTML.encode(), b"A text.\n\nMIME-Version is the name of a header.", b"<?xml version='1.0'?><p>"]
)
def test_other_files_are_none(body: bytes) -> None:
    assert unbundle(body, source="a.html") is None


NESTED = b"MIME-Version: 1.0\n" + b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)
)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (mhtml().replace(b"text/html", b"image/gif"), "no page in this MHTML file"),
        (webarchive()[:200], "damaged webarchive"),
        (webarchive(WebResourceData="text"), "no page in this webarchive"),
        (plistlib.dumps({"a": "WebMainResource"}, fmt=plistlib.FMT_BINARY), "damaged webarchive"),
        (NESTED, "damaged MHTML"),
    ],
)
def test_a_damaged_one_gets_a_clear_word(body: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        unbundle(body, source="a.mhtml")
    assert reason in caught.value.reason


def test_one_that_is_cut_off_gives_what_is_there() -> None:
    bundled = unbundle(mhtml()[:1500], source="a.mhtml")
    assert bundled is not None
    assert FIRST.split(",")[0].encode() in bundled.html
