"""Every sample, every field: `thequint.com/amp-title` fails when the title of that page is wrong.

Expected files are written by hand or by `copydesk samples accept`, never from here.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

import cleaners
from cleaners import corpus
from scraper import samples
from scraper.samples import EXPECTED_FIELDS, EXPECTED_TEXT, MANIFEST, PAGE_NAMES, Sample, SampleError

ROOT = Path(__file__).resolve().parents[1] / "samples"
REFUSED = (
    Path(__file__).parent / "refused"
)  # pages that are no articles: kept out of what `copydesk clean samples` shows
SITE_FILES = Path(cleaners.__file__).parent / "sites"
CASES_PER_SITE = 3
REQUIRED = (
    *("title", "authors", "agency", "section", "dateline"),
    *("published", "modified", "language", "site", "images"),
)
ALL = {sample.name: sample for root in (ROOT, REFUSED) for sample in samples.find(root)}
PLACEHOLDER = re.compile(r"lorem ipsum|\bTODO\b|\bFIXME\b|file:///", re.IGNORECASE)


@cache
def outcome(name: str) -> dict[str, samples.Mismatch]:
    """The mismatches of one sample by field; the page is cleaned once however many fields are tested."""
    sample = ALL[name]
    return {mismatch.field: mismatch for mismatch in samples.compare(sample, samples.clean(sample))}


@pytest.mark.parametrize(
    ("name", "field"),
    [pytest.param(name, field, id=f"{name}-{field}") for name, sample in ALL.items() for field in sample.fields],
)
def test_field(name: str, field: str) -> None:
    mismatch = outcome(name).get(field)
    assert mismatch is None, str(mismatch)


@pytest.mark.parametrize("sample", [pytest.param(sample, id=name) for name, sample in ALL.items()])
class TestFolder:
    def test_is_complete(self, sample: Sample) -> None:
        assert sample.expected, f"{sample.name} has no {EXPECTED_FIELDS}"
        if "refused" in sample.expected:
            assert set(sample.expected) == {"refused"}
            assert sample.text is None, "a refused page has no text"
        else:
            assert set(REQUIRED) <= set(sample.expected) <= set(samples.PROPOSED)
            assert sample.text

    def test_has_no_leftovers(self, sample: Sample) -> None:
        present = {path.name for path in sample.folder.iterdir()}
        assert present <= {*PAGE_NAMES, MANIFEST, EXPECTED_TEXT, EXPECTED_FIELDS}
        page = samples.read(sample).decode("utf-8", "replace")
        assert not PLACEHOLDER.search(page + (sample.text or ""))

    def test_text_is_in_the_corpus_format(self, sample: Sample) -> None:
        if sample.text is None:
            return
        title, blocks = corpus.parse(sample.text)
        assert f"{title}\n\n{corpus.render_blocks(blocks)}" == sample.text
        assert title == sample.expected["title"]
        assert unicodedata.is_normalized("NFC", sample.text)
        assert not re.search(r"[^\S\n ]|(?<=\S)  |\n\n\n|\s\Z|[\u00ad\u200b-\u200f\u2060\ufeff]", sample.text)


def test_every_site_has_its_cases() -> None:
    cases = Counter(name.split("/")[0] for name in ALL)
    shipped = {path.stem for path in SITE_FILES.glob("*.toml") if not path.stem.startswith("_")}
    few = {site: cases[site] for site in shipped | set(cases) if cases[site] < CASES_PER_SITE}
    assert not few


def test_root_holds_nothing_else() -> None:
    assert {path.name for path in ROOT.iterdir() if not path.is_dir()} <= {"README.md"}
    assert not [path for site in ROOT.iterdir() if site.is_dir() for path in site.iterdir() if not path.is_dir()]


PAGE = b"""<html lang="en"><head><title>Ferry timetable</title></head><body><article><h1>Ferry timetable</h1>
<p>The first boat leaves the north pier at six in the morning and the last one at ten in the evening.</p>
<p>Return tickets are sold on board, and season tickets at the office beside the pier, the company said.</p>
<p>In the monsoon months the boats run every second hour only, and not at all when the red flag is up.</p>
</article></body></html>"""


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "ferry timetable.html"
    path.write_bytes(PAGE)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "samples"
    root.mkdir()
    return root


def added(saved: Path, root: Path) -> Path:
    return samples.add(saved, root=root, name="ferry.example/plain", url="https://ferry.example/timetable")


def edit(folder: Path, **fields: Any) -> None:
    path = folder / EXPECTED_FIELDS
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def test_add_proposes_what_the_cleaner_gives(saved: Path, root: Path) -> None:
    folder = added(saved, root)
    assert folder == root / "ferry.example" / "plain"
    assert (folder / "page.html").read_bytes() == PAGE
    assert json.loads((folder / MANIFEST).read_text()) == {
        "file": "page.html",
        "url": "https://ferry.example/timetable",
    }
    assert (folder / EXPECTED_TEXT).read_text().startswith("Ferry timetable\n\nThe first boat")
    assert samples.check([], root=root) == []


@respx.mock
def test_add_fetches_an_address_once(root: Path) -> None:
    route = respx.get("https://ferry.example/timetable").respond(content=PAGE)
    folder = samples.add("https://ferry.example/timetable", root=root)
    assert folder == root / "ferry.example" / "timetable"
    assert (folder / "page.html").read_bytes() == PAGE
    assert route.call_count == 1


@respx.mock
@pytest.mark.parametrize("answer", [httpx.Response(404), httpx.ConnectTimeout("too slow")])
def test_add_says_why_a_fetch_failed(root: Path, answer: httpx.Response | Exception) -> None:
    respx.get("https://ferry.example/timetable").mock(side_effect=[answer])
    with pytest.raises(SampleError, match=r"ferry\.example/timetable could not be fetched"):
        samples.add("https://ferry.example/timetable", root=root)
    assert not list(root.iterdir())


def test_add_refuses_a_broken_gzip(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "ferry.html.gz"
    path.write_bytes(gzip.compress(PAGE)[:-9])
    with pytest.raises(SampleError, match="no whole gzip file"):
        samples.add(path, root=root, name="ferry.example/packed")
    assert not list(root.iterdir())


def test_add_names_the_folder_after_site_and_file(saved: Path, root: Path) -> None:
    folder = samples.add(saved, root=root, url="https://www.ferry.example/timetable")
    assert folder == root / "ferry.example" / "ferry-timetable"


def test_add_takes_plain_text(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Ferry timetable\n\nThe first boat leaves at six in the morning from the north pier, as ever.\n")
    folder = samples.add(path, root=root, name="ferry.example/text")
    assert (folder / "page.txt").exists()
    assert not (folder / MANIFEST).exists()


def test_add_never_overwrites(saved: Path, root: Path) -> None:
    folder = added(saved, root)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(SampleError, match="exists"):
        added(saved, root)
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["../plain", "a/b/c", "site/", ".hidden/case"])
def test_add_refuses_a_name_that_leads_elsewhere(saved: Path, root: Path, name: str) -> None:
    with pytest.raises(SampleError, match="folder name"):
        samples.add(saved, root=root, name=name)
    assert not list(root.rglob("page.html"))


def test_add_says_what_is_missing(tmp_path: Path, root: Path) -> None:
    with pytest.raises(SampleError, match=r"gone\.html: No such file"):
        samples.add(tmp_path / "gone.html", root=root)
    with pytest.raises(SampleError, match=r"made from \.html"):
        samples.add(tmp_path / "picture.png", root=root)


def test_check_names_each_field_that_is_wrong(saved: Path, root: Path) -> None:
    edit(added(saved, root), title="Bus timetable", section="Travel")
    assert [mismatch.field for mismatch in samples.check(["ferry.example"], root=root)] == ["title", "section"]


def test_check_tells_a_refusal_from_a_text(saved: Path, root: Path) -> None:
    folder = added(saved, root)
    (folder / EXPECTED_FIELDS).write_text('{"refused": "listing"}')
    (mismatch,) = samples.check([folder], root=root)
    assert mismatch.field == "refused"
    assert "Ferry timetable" in str(mismatch)


def test_accept_writes_and_shows_what_changed(saved: Path, root: Path) -> None:
    folder = added(saved, root)
    edit(folder, title="Bus timetable")
    (folder / EXPECTED_TEXT).write_text("Bus timetable\n\nNo bus today.")
    changes = samples.accept(["ferry.example/plain"], root=root)
    assert [change.path.name for change in changes] == [EXPECTED_TEXT, EXPECTED_FIELDS]
    assert "-Bus timetable\n+Ferry timetable" in changes[0].diff
    assert samples.check([], root=root) == []
    assert samples.accept([], root=root) == []


def test_accept_keeps_to_the_fields_that_were_checked(saved: Path, root: Path) -> None:
    folder = added(saved, root)
    (folder / EXPECTED_FIELDS).write_text('{"title": "Bus timetable"}')
    samples.accept([folder], root=root)
    assert json.loads((folder / EXPECTED_FIELDS).read_text()) == {"title": "Ferry timetable"}


def test_unknown_names_are_an_error(saved: Path, root: Path) -> None:
    added(saved, root)
    with pytest.raises(SampleError, match="no sample called bus"):
        samples.check(["bus.example"], root=root)


def test_a_broken_expected_file_is_named(saved: Path, root: Path) -> None:
    (added(saved, root) / EXPECTED_FIELDS).write_text("{")
    with pytest.raises(SampleError, match=re.escape(EXPECTED_FIELDS)):
        samples.find(root)


def test_a_folder_without_a_page_is_named(root: Path) -> None:
    (root / "ferry.example" / "empty").mkdir(parents=True)
    with pytest.raises(SampleError, match=r"empty: needs exactly one of page\.html"):
        samples.find(root)


def wanted(**expected: Any) -> Sample:
    return Sample(name="s/c", folder=ROOT, page=ROOT, url=None, expected=expected, text="T\n\nB")


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        ({"published": "2011-05-20T14:48:00+05:30"}, {"published": "2011-05-20T09:18:00Z"}, True),
        ({"published": "2011-05-20"}, {"published": "2011-05-20T00:00:00"}, False),
        ({"published": "2011-05-20T14:48:00+05:30"}, {"published": "2011-05-20T14:48:00"}, False),
        ({"published": None}, {"published": "2011-05-20"}, False),
        ({"images": [{"caption": "A", "credit": None}]}, {"images": [{"url": "u", "caption": "A"}]}, True),
        ({"images": []}, {"images": [{"url": "u", "caption": None, "credit": None}]}, True),
        ({"images": [{"url": "v", "caption": "A"}]}, {"images": [{"url": "u", "caption": "A"}]}, False),
        ({"images": []}, {"images": [{"caption": "A"}]}, False),
        ({"title": "A"}, {"refused": "listing"}, False),
        ({"refused": "script shell"}, {"refused": "script shell: Dynamic Views"}, True),
        ({"refused": "listing"}, {"refused": "script shell"}, False),
    ],
)
def test_what_counts_as_the_same(expected: dict[str, Any], found: dict[str, Any], same: bool) -> None:
    mismatches = samples.compare(wanted(**expected), {"text": "T\n\nB"} | found)
    assert (not [m for m in mismatches if m.field != "text"]) is same


def test_a_text_mismatch_shows_the_lines() -> None:
    (mismatch,) = samples.compare(wanted(title="T"), {"text": "T\n\nC", "title": "T"})
    assert "-B\n+C" in str(mismatch)
