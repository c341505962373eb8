"""JSON that other tools exported: told apart, read by whatever names, and nothing lost of what is broken."""

from __future__ import annotations

import gzip
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from made import FIRST, PROSE, TITLE, URL

from cleaners import clean_text
from scraper import exports, inputs
from scraper.bulk import clean_pages
from scraper.errors import InputError
from scraper.inputs import Input, Unread, find
from scraper.results import Cleaned, Rejected, Result

TEXT = "\n\n".join(PROSE)
HTML = "".join(f"<p>{x}</p>" for x in PROSE)
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{HTML}</body></html>"


def said(**fields: Any) -> dict[str, Any]:
    return {"title": TITLE, "url": URL, "text": TEXT} | fields


def write(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in values), encoding="utf-8")
    return path


def cleaned(path: Path) -> list[Result]:
    return list(clean_pages(find([str(path)]), jobs=1))


def reason(found: object) -> str:
    assert isinstance(found, Unread | Rejected)
    return found.reason


def record(result: Result) -> dict[str, Any]:
    assert isinstance(result, Cleaned)
    found: dict[str, Any] = json.loads(result.record)
    return found


@pytest.mark.parametrize(
    ("tool", "fields"),
    [
        ("news-please", {"maintext": TEXT, "authors": ["Ada Quill"], "date_publish": "2024-05-07 10:15:00"}),
        (
            "trafilatura",
            {"text": TEXT, "author": "Ada Quill", "date": "2024-05-07", "source": URL, "source-hostname": "x"},
        ),
        ("Fundus", {"body": TEXT, "authors": ["Ada Quill"], "publishing_date": "2024-05-07 10:15:00+02:00"}),
        ("newspaper", {"text": TEXT, "authors": ["Ada Quill"], "publish_date": "2024-05-07T10:15:00"}),
        (
            "Readability",
            {"textContent": TEXT, "content": HTML, "byline": "Ada Quill", "publishedTime": "2024-05-07T10:15"},
        ),
        (
            "JSON-LD",
            {"articleBody": TEXT, "author": {"@type": "Person", "name": "Ada Quill"}, "datePublished": "2024-05-07"},
        ),
        (
            "data set",
            {"plain_text": TEXT, "author": "By Ada Quill", "published_date": "2024-05-07", "requested_url": URL},
        ),
        (
            "datatrove",
            {"text": TEXT, "metadata": {"url": URL, "author": "Ada Quill", "date": "2024-05-07", "title": TITLE}},
        ),
        (
            "WordPress",
            {"content": {"rendered": HTML}, "link": URL, "author": "Ada Quill", "date": "2024-05-07T10:15:00"},
        ),
    ],
)
def test_each_tool_has_its_names(tmp_path: Path, tool: str, fields: dict[str, Any]) -> None:
    path = write(tmp_path / "export.jsonl", {"title": TITLE, "url": URL} | fields)
    (found,) = cleaned(path)
    assert isinstance(found, Cleaned)
    assert found.text.decode().split("\n\n") == [TITLE, *PROSE], tool
    told = record(found)
    assert (told["authors"], told["published"][:10], told["canonical_url"]) == (["Ada Quill"], "2024-05-07", URL), tool


def test_the_page_is_taken_where_it_is_there(tmp_path: Path) -> None:
    path = write(tmp_path / "export.jsonl", {"url": URL, "raw_html": PAGE, "text": "Menu. Cookies. " + FIRST})
    (found,) = cleaned(path)
    assert isinstance(found, Cleaned)
    assert found.text.decode().split("\n\n") == [TITLE, *PROSE]


def test_markup_of_an_article_keeps_what_is_said_beside_it(tmp_path: Path) -> None:
    fields = said(
        text="", content=HTML, author="Ada Quill", date="2024-05-07", tags=["ponds", "bridges"], section="Town"
    )
    (found,) = cleaned(write(tmp_path / "export.jsonl", fields | {"title": f"{TITLE} <again>"}))
    told = record(found)
    assert (told["title"], told["section"], told["tags"]) == (f"{TITLE} <again>", "Town", ["ponds", "bridges"])
    assert (told["authors"], told["published"]) == (["Ada Quill"], "2024-05-07")


def test_broken_lines_are_named_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    good = json.dumps(said()).encode()
    path.write_bytes(b"\n".join((b'{"text": "cut', b"", b"[1, 2]", b'{"title": "x"}', b"[" * 100_000, good)))
    results = cleaned(path)
    names = [x.source for x in results]
    assert names == [f"{tmp_path.name}/export.jsonl:{n}" for n in (1, 3, 4, 5, 6)]
    reasons = [x.reason for x in results if isinstance(x, Rejected)]
    starts = ("no JSON: Unterminated string", "JSON, but no object", "no text in this object", "JSON nested too deep")
    assert len(reasons) == len(starts)
    for reason, start in zip(reasons, starts, strict=True):
        assert reason.startswith(start)


def test_one_object_or_a_list_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(said(), indent=2))
    (tmp_path / "many.json").write_text(json.dumps([said(), said(text=FIRST)], indent=2))
    write(tmp_path / "lines.json", said(), said())
    sources = [x.source for x in find([str(tmp_path)])]
    assert sources == [
        f"{tmp_path.name}/{x}" for x in ("lines.json:1", "lines.json:2", "many.json:1", "many.json:2", "one.json")
    ]


def test_other_json_in_a_folder_is_left_out_unless_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    (tmp_path / "list.json").write_text("[]")
    (tmp_path / "broken.json").write_text('{"name"')
    assert [(x.source, x.bad) for x in find([str(tmp_path)]) if isinstance(x, Unread)] == [
        (f"{tmp_path.name}/{name}", False) for name in ("broken.json", "list.json", "package.json")
    ]
    (named,) = cleaned(tmp_path / "package.json")
    assert reason(named).startswith("no text in this object")
    (broken,) = cleaned(tmp_path / "broken.json")
    assert reason(broken).startswith("no JSON")


def test_packed_and_truncated(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl.gz"
    lines = [json.dumps(said(text=f"{TEXT}\n\nNumber {i} is told apart by this sentence.")) for i in range(50)]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    assert [inputs.read(x).text[-60:] for x in find([str(path)]) if isinstance(x, Input)] == [
        json.loads(x)["text"][-60:] for x in lines
    ]
    path.write_bytes(path.read_bytes()[:-9])
    *_, last = find([str(path)])
    assert reason(last) == "truncated gzip"
    path.write_bytes(json.dumps(said()).encode())
    (last,) = find([str(path)])
    assert reason(last) == "damaged gzip"


def test_a_line_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MAX_PAGE_BYTES", 4_000)
    path = write(tmp_path / "export.jsonl", said(text="word " * 2_000), said())
    results = cleaned(path)
    assert [x.source[-2:] for x in results] == [":1", ":2"]
    assert reason(results[0]) == "larger than 4,000 bytes"
    assert isinstance(results[1], Cleaned)
    (tmp_path / "list.json").write_text(json.dumps([said()] * 9))
    (found,) = find([str(tmp_path / "list.json")])
    assert "one object a line" in reason(found)


def test_lines_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(json.dumps(said(text=f"{TEXT}\n\n{x}")) for x in ("One more.", "Two more."))
    monkeypatch.setattr(inputs.sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    found = list(find(["-"]))
    assert [x.source for x in found] == ["-:1", "-:2"]
    assert all(isinstance(x, Input) and x.kind == "record" for x in found)


def test_one_line_by_the_name_that_results_give_it(tmp_path: Path) -> None:
    path = write(tmp_path / "export.jsonl", said(), said(text=FIRST))
    (found,) = find([f"{path}:2"])
    assert isinstance(found, Input)
    assert found.source == f"{tmp_path.name}/export.jsonl:2"
    assert inputs.read(found).text == FIRST
    assert found.body is None, "else the process that finds it would have to clean it"
    assert [reason(x) for x in find([f"{path}:x"])] == ["no such file or folder"]


def test_text_that_is_no_valid_unicode(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"title": "%s", "score": NaN, "text": "%s \\ud83d"}' % (TITLE.encode(), FIRST.encode())
    )
    (found,) = cleaned(path)
    assert isinstance(found, Cleaned)
    assert FIRST in found.text.decode()


def test_an_object_without_text_says_what_is_looked_for() -> None:
    with pytest.raises(InputError, match="none of the fields text, maintext"):
        exports.article(b'{"title": "x", "text": " ", "html": null}', source="x")


def test_what_is_known_comes_before_what_stands_above() -> None:
    front = f"---\ntitle: Another\nauthor: Ben Inkwell\ndate: 2020-01-01\n---\n{TEXT}"
    article = clean_text(front, known={"Headline": TITLE, "byline": "By Ada Quill", "date-published": "2024-05-07"})
    assert (article.title, article.authors, article.published) == (TITLE, ("Ada Quill",), date(2024, 5, 7))
    assert clean_text(front, url=URL, known={"url": "https://other.example/x"}).canonical_url == URL


def test_a_broken_or_damaged_file_of_lines_in_a_folder_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "cut\n' + json.dumps(said()) + "\n")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps(said()).encode())[:-9])
    (tmp_path / "c.jsonl").write_text('{"level": "info"}\n' * 3)
    results = list(clean_pages(find([str(tmp_path)]), jobs=1))
    assert [type(x) for x in results] == [Rejected, Cleaned, Rejected]
    assert [reason(x).partition(":")[0] for x in results if isinstance(x, Rejected)] == ["no JSON", "truncated gzip"]
    (left_out,) = [x for x in find([str(tmp_path)]) if isinstance(x, Unread) and not x.bad]
    assert left_out.source.endswith("c.jsonl")


def test_what_wordpress_renders(tmp_path: Path) -> None:
    title = {"rendered": "The mill&#8217;s <em>new</em> pond &amp; bridge"}
    fields = {"title": title, "content": {"rendered": HTML}, "link": URL}
    (found,) = cleaned(write(tmp_path / "export.jsonl", fields))
    assert record(found)["title"] == "The mill’s new pond & bridge"


def test_a_text_in_markdown(tmp_path: Path) -> None:
    text = f"# {TITLE}\n\n**Two** hours of **debate**.\n\n{TEXT}"
    (found,) = cleaned(write(tmp_path / "export.jsonl", {"markdown": text, "metadata": {"sourceURL": URL}}))
    assert isinstance(found, Cleaned)
    assert "**" not in found.text.decode()
    assert record(found)["canonical_url"] == URL
