"""Samples: saved pages with what must come out of them, one folder each, compared field by field.

`<root>/<site>/<case>/` holds the page (`page.html`, `page.html.gz` or `page.txt`), a `manifest.jsonl` with one line
`{"file": …, "url": …}` where the URL is to be known, `expected.txt` (the corpus file, byte for byte) and
`expected.json` (the fields to check, or `{"refused": reason}` and then no `expected.txt`).
"""

from __future__ import annotations

import difflib
import gzip
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import msgspec

from cleaners import Article, CleanError, EmptyBody, clean_html, clean_text, corpus
from scraper.errors import ScrapeError
from scraper.inputs import TEXTS

PAGE_NAMES = ("page.html", "page.html.gz", "page.txt")
MANIFEST = "manifest.jsonl"
EXPECTED_TEXT = "expected.txt"
EXPECTED_FIELDS = "expected.json"
EMPTY_BODY = "empty body"
FETCH_TIMEOUT_S = 20.0

# What a new sample proposes; a person strikes what is not worth checking.
PROPOSED = (
    *("title", "summary", "authors", "agency", "dateline", "section", "tags"),
    *("published", "modified", "language", "site", "images"),
)
T = TypeVar("T")
_DATES = ("published", "modified")
_FOLDER_NAME = re.compile(r"[\w][\w.-]*")
_MARKUP = (".html", ".htm", ".xhtml")


class SampleError(ScrapeError):
    """A sample can't be made, found or read; the message names the folder or file."""


class Sample(msgspec.Struct, frozen=True, kw_only=True):
    """One saved page and its expectations. `expected` is empty where nobody has written any yet."""

    name: str
    folder: Path
    page: Path
    url: str | None
    expected: dict[str, Any]
    text: str | None

    @property
    def fields(self) -> tuple[str, ...]:
        """What is compared: `refused` alone, or `text` and every key of expected.json."""
        if "refused" in self.expected:
            return ("refused",)
        return ("text", *self.expected)


class Mismatch(msgspec.Struct, frozen=True, kw_only=True):
    """One field that did not come out as expected; `str()` is for people, with a diff for the text."""

    sample: str
    field: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        if self.field == "text" and isinstance(self.expected, str) and isinstance(self.found, str):
            return f"{self.sample} text:\n{_diff(self.expected, self.found, before='expected', after='found')}"
        return f"{self.sample} {self.field}: expected {self.expected!r}, found {self.found!r}"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One expected file that `accept` wrote or removed, with the unified diff to print."""

    path: Path
    diff: str

    def __str__(self) -> str:
        return self.diff


class _ManifestLine(msgspec.Struct, frozen=True):
    file: str
    url: str | None = None


def find(root: str | Path) -> list[Sample]:
    """Every sample under `root`, in the order of their names. Raises SampleError for a folder that is none."""
    root = Path(root)
    folders = (case for site in _folders(root) for case in _folders(site))
    return [_load(folder, root=root) for folder in folders]


def add(source: str | Path, *, root: str | Path, name: str | None = None, url: str | None = None) -> Path:
    """The folder of a new sample made from a saved page, or from an http(s) URL that is fetched once.

    The expected files are what the cleaner gives today: a proposal for a person to read and correct.
    `name` is the case, or `site/case`. An existing folder is never touched: SampleError.
    """
    if re.match(r"https?://", str(source)):
        url = url or str(source)
        raw, page_name = _fetch(str(source)), "page.html"
    else:
        raw, page_name = _read_source(Path(source))
    found = _clean(_unpacked(raw, name=page_name), page_name=page_name, url=url)
    folder = Path(root) / _folder_name(str(source), name=name, url=url, site=found.get("site"))
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        raise SampleError(f"{folder} exists; choose another name") from None
    (folder / page_name).write_bytes(raw)
    if url:
        line = msgspec.json.encode({"file": page_name, "url": url}) + b"\n"
        (folder / MANIFEST).write_bytes(line)
    accept([folder], root=root)
    return folder


def accept(paths: Iterable[str | Path], *, root: str | Path) -> list[Change]:
    """Write what the cleaner gives now into the expected files of these samples and return what changed.

    A field that compares equal stays as it was written, and only fields that were checked before are kept.
    """
    changes: list[Change] = []
    for sample in select(paths, root=root):
        found = clean(sample)
        text = found.get("text")
        changes += _write(sample.folder / EXPECTED_TEXT, text, root=Path(root))
        fields = _format(_accepted(sample, found))
        changes += _write(sample.folder / EXPECTED_FIELDS, fields, root=Path(root))
    return changes


def check(paths: Iterable[str | Path], *, root: str | Path) -> list[Mismatch]:
    """Every field of these samples that does not come out as expected; an empty list is what one wants."""
    return [mismatch for sample in select(paths, root=root) for mismatch in compare(sample, clean(sample))]


def select(paths: Iterable[str | Path], *, root: str | Path) -> list[Sample]:
    """The samples meant by folders, site names or `site/case`; all of them where none is named."""
    wanted = list(paths)
    every = find(root)
    if not wanted:
        return every
    chosen: dict[str, Sample] = {}
    for path in wanted:
        folders = {Path(path).resolve(), (Path(root) / path).resolve()}
        hits = [s for s in every if folders & {s.folder.resolve(), *s.folder.resolve().parents}]
        if not hits:
            raise SampleError(f"no sample called {path} under {root}")
        chosen |= {sample.name: sample for sample in hits}
    return list(chosen.values())


def read(sample: Sample) -> bytes:
    """The page, unpacked."""
    return _unpacked(sample.page.read_bytes(), name=sample.page.name)


def clean(sample: Sample) -> dict[str, Any]:
    """What the cleaner makes of the page now: `text` and all fields, or `refused` alone."""
    return _clean(read(sample), page_name=sample.page.name, url=sample.url)


def compare(sample: Sample, found: Mapping[str, Any]) -> list[Mismatch]:
    """The fields in which `found` (see `clean`) is not what the sample expects."""
    if not sample.expected:
        return [Mismatch(sample=sample.name, field=EXPECTED_FIELDS, expected="a file", found=None)]
    return [
        Mismatch(sample=sample.name, field=field, expected=_wanted(sample, field), found=_answer(found, field))
        for field in sample.fields
        if not _same(field, expected=_wanted(sample, field), found=_answer(found, field))
    ]


def _wanted(sample: Sample, field: str) -> Any:
    return sample.text if field == "text" else sample.expected[field]


def _answer(found: Mapping[str, Any], field: str) -> Any:
    """The field, or what became of the page instead, so that a mismatch says it."""
    if field == "refused":
        return found.get("refused", f"an article: {found.get('title')}")
    return {"refused": found["refused"]} if "refused" in found else found.get(field)


def _same(field: str, *, expected: Any, found: Any) -> bool:
    if field == "refused" and isinstance(found, str):
        # A reason may go on after a colon ("script shell: Dynamic Views").
        return found == expected or found.startswith(f"{expected}:")
    if field in _DATES and isinstance(expected, str) and isinstance(found, str):
        return _moment(expected) == _moment(found)
    if field == "images" and isinstance(expected, list) and isinstance(found, list):
        return _same_images(expected, found)
    return bool(expected == found)


def _same_images(expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> bool:
    """Only pictures that say something are compared, and only by the keys that the sample states."""
    captioned = [image for image in found if image.get("caption") or image.get("credit")]
    return len(expected) == len(captioned) and all(
        all(got.get(key) == value for key, value in want.items()) for want, got in zip(expected, captioned, strict=True)
    )


def _moment(iso: str) -> date | datetime:
    """The same moment in another zone is equal; a day is never equal to a time on that day."""
    return date.fromisoformat(iso) if len(iso) == len("2011-05-20") else datetime.fromisoformat(iso)


def _clean(raw: bytes, *, page_name: str, url: str | None) -> dict[str, Any]:
    try:
        if page_name.endswith(".txt"):
            article = clean_text(raw.decode("utf-8-sig"), url=url)
        else:
            article = clean_html(raw, url=url)
    except EmptyBody:
        return {"refused": EMPTY_BODY}
    except CleanError as error:
        return {"refused": error.reason}
    return _fields(article)


def _fields(article: Article) -> dict[str, Any]:
    known: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(article))  # as expected.json has it: no tuples
    return {"text": corpus.render(article)} | {field: known[field] for field in PROPOSED}


def _accepted(sample: Sample, found: Mapping[str, Any]) -> dict[str, Any]:
    if "refused" in found:
        same = _same("refused", expected=sample.expected.get("refused"), found=found["refused"])
        return sample.expected if same else {"refused": found["refused"]}
    kept = {} if "refused" in sample.expected else sample.expected
    fields: dict[str, Any] = {}
    for field in kept or PROPOSED:
        if field in kept and _same(field, expected=kept[field], found=found.get(field)):
            fields[field] = kept[field]
        elif field == "images":
            stated = [image for image in found[field] if image.get("caption") or image.get("credit")]
            fields[field] = [{key: image.get(key) for key in ("caption", "credit")} for image in stated]
        else:
            fields[field] = found.get(field)
    return fields


def _write(path: Path, content: str | None, *, root: Path) -> list[Change]:
    before = path.read_text(encoding="utf-8") if path.exists() else None
    if before == content:
        return []
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content.encode())  # no newline translation: expected files are compared byte for byte
    shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return [Change(path=path, diff=_diff(before or "", content or "", before=f"a/{shown}", after=f"b/{shown}"))]


def _diff(old: str, new: str, *, before: str, after: str) -> str:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), before, after, lineterm="")
    return "\n".join(lines)


def _format(fields: Mapping[str, Any]) -> str:
    return msgspec.json.format(msgspec.json.encode(fields), indent=2).decode() + "\n"


def _load(folder: Path, *, root: Path) -> Sample:
    pages = [folder / page for page in PAGE_NAMES if (folder / page).is_file()]
    if len(pages) != 1:
        raise SampleError(f"{folder}: needs exactly one of {', '.join(PAGE_NAMES)}, has {len(pages)}")
    text, fields, manifest = folder / EXPECTED_TEXT, folder / EXPECTED_FIELDS, folder / MANIFEST
    return Sample(
        name=folder.relative_to(root).as_posix(),
        folder=folder,
        page=pages[0],
        url=_url(manifest, page=pages[0].name) if manifest.is_file() else None,
        expected=_decode(fields, fields.read_bytes(), dict[str, Any]) if fields.is_file() else {},
        text=text.read_bytes().decode() if text.is_file() else None,
    )


def _url(manifest: Path, *, page: str) -> str | None:
    for raw in manifest.read_bytes().splitlines():
        line = _decode(manifest, raw, _ManifestLine)
        if line.file == page:
            return line.url
    raise SampleError(f"{manifest}: no line for {page}")


def _decode(file: Path, raw: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.DecodeError as error:
        raise SampleError(f"{file}: {error}") from error


def _folders(parent: Path) -> Iterator[Path]:
    if not parent.is_dir():
        raise SampleError(f"{parent}: no such folder")
    return (path for path in sorted(parent.iterdir()) if path.is_dir() and not path.name.startswith((".", "__")))


def _read_source(source: Path) -> tuple[bytes, str]:
    """The bytes as they are on disk, and what the page is called in a sample."""
    ending = "".join(source.suffixes[-2:]).lower()
    if ending.endswith(_MARKUP):
        page_name = "page.html"
    elif ending.endswith(tuple(f"{markup}.gz" for markup in _MARKUP)):
        page_name = "page.html.gz"
    elif ending.endswith(TEXTS):
        page_name = "page.txt"
    else:
        raise SampleError(f"{source}: a sample is made from .html, .htm, .xhtml, .html.gz, .txt or .md")
    try:
        return source.read_bytes(), page_name
    except OSError as error:
        raise SampleError(f"{source}: {error.strerror}") from error


def _unpacked(raw: bytes, *, name: str) -> bytes:
    if not name.endswith(".gz"):
        return raw
    try:
        return gzip.decompress(raw)
    except (OSError, EOFError, zlib.error) as error:
        raise SampleError(f"{name} is no whole gzip file: {error}") from error


def _fetch(url: str) -> bytes:
    """One polite GET of a page that a person asked for; a job with many goes through `scraper.fetch`."""
    import httpx  # slow to import, needed here only

    try:
        answer = httpx.get(url, timeout=FETCH_TIMEOUT_S, follow_redirects=True)
        answer.raise_for_status()
    except httpx.HTTPError as error:
        raise SampleError(f"{url} could not be fetched: {error}") from error
    return answer.content


def _folder_name(source: str, *, name: str | None, url: str | None, site: str | None) -> str:
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    stem = Path(urlsplit(source).path).name.split(".")[0]
    case = re.sub(r"[^\w]+", "-", name or stem if "/" not in (name or "") else "").strip("-").lower()
    parts = name.split("/") if name and "/" in name else [site or host, case]
    if len(parts) != 2 or not all(_FOLDER_NAME.fullmatch(part) for part in parts):
        raise SampleError(f"no folder name for {source}: give a name like thequint.com/amp")
    return "/".join(parts)
