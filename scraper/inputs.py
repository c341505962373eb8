"""Saved pages from files, folders, globs and standard input: found first, read later, never all held at once.

`find` is cheap and lazy and opens no page; `read` opens one, in whatever process is going to clean it.
Suffixes: .html .htm .xhtml .mhtml .mht .webarchive .txt .md .markdown, and .warc .jsonl .ndjson .jl .json, which hold
many; each also with .gz. Hidden files, corpora that copydesk wrote, the expected files of samples, the README of a
folder and the `<page>_files` folders that browsers save beside a page are left out.
"""

from __future__ import annotations

import functools
import glob
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from scraper import exports
from scraper.bundles import SUFFIXES as BUNDLES
from scraper.bundles import unbundle
from scraper.errors import InputError
from scraper.inflate import GZIP_MARK
from scraper.manifest import FILE_NAME as MANIFEST
from scraper.manifest import Entry, Manifest, load_manifest, mode, place
from scraper.payload import MAX_PAGE_BYTES, decode, is_markup, refuse_binary, unzip

if TYPE_CHECKING:
    from scraper.archive import Leads, Series

STDIN = "-"
TEXTS = (".txt", ".md", ".markdown")
_READMES = ("readme.md", "readme.markdown", "readme.txt")
FURTHER_PAGE = "cleaned with the first page of its article"
CORPUS_MARKS = ("articles.jsonl", ".copydesk.lock")

Kind = Literal["html", "text", "record"]


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """A saved page that was found and not yet opened.

    `source` names it the same from any working directory: the name of the folder that was given, then the way
    below it; a page of an archive is named by its address, an object of an export by its line. `kind` is None where the
    suffix does not tell. `body` is set for standard input, archives and packed exports, `fetched` for archives; `span`
    is where in its file a page stands, first byte and length. `parts` are the further pages of an article that goes on.
    """

    source: str
    path: str
    url: str | None = None
    kind: Kind | None = None
    charset: str | None = None
    body: bytes | None = None
    span: tuple[int, int] | None = None
    fetched: datetime | None = None
    parts: tuple[Input, ...] = ()


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """Something that will not be opened, and why. `bad` is False for what is left out on purpose."""

    source: str
    reason: str
    url: str | None = None
    bad: bool = True


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A saved page, unpacked. `charset` is what the outside says of its encoding, `fetched` when it was had; None where
    it says nothing. `known` is what an export says of a text.
    """

    source: str
    body: bytes
    kind: Literal["html", "text"]
    url: str | None = None
    charset: str | None = None
    fetched: datetime | None = None
    parts: tuple[Page, ...] = ()
    known: dict[str, list[str]] = {}

    @property
    def text(self) -> str:
        """The body as text, see `payload.decode`; for pages of kind "text"."""
        return decode(self.body, charset=self.charset)


class _Root(msgspec.Struct, frozen=True):
    """One path as it was given, the folder it starts from and the name of this folder in `source`."""

    given: str
    folder: Path
    label: str
    manifest: Manifest | None
    series: Callable[[Path], Series | None]

    def source(self, path: Path) -> str:
        below = path.relative_to(self.folder).as_posix()
        name = self.label if below == "." else f"{self.label}/{below}" if self.label else below
        return os.fsencode(name).decode("utf-8", "backslashreplace")  # file names need not be valid Unicode


Found = Input | Unread


def find(
    paths: Sequence[str], *, url: str | None = None, manifest: str | None = None, leads: Leads | None = None
) -> Iterator[Found]:
    """Every page behind `paths`, in a fixed order, each file once.

    `url` is the address of the one page there is; `manifest` a JSON-lines file of addresses, asked before any
    `manifest.jsonl` in the folders; `leads` tells where an article in an archive goes on. Raises InputError for a
    broken manifest, where `url` is no address and where it meets a second page.
    """
    if url is not None and not url.startswith(("http://", "https://")):
        raise InputError(f"{url!r} is no http(s) address", source="--url")
    given = load_manifest(Path(manifest), anywhere=True) if manifest else None
    one_folder = len(paths) == 1 and stat.S_ISDIR(mode(Path(paths[0])))  # then nothing can come twice
    seen: set[Path | str] = set()
    pages = 0
    for root in _roots(paths, given, leads):
        for found in _behind(root):
            if not one_folder:
                is_file = isinstance(found, Input) and found.body is None and found.span is None
                key = place(Path(found.path)) if isinstance(found, Input) and is_file else found.source
                if key in seen:
                    continue
                seen.add(key)
            if isinstance(found, Input):
                pages += 1
                if url and pages > 1:
                    raise InputError(
                        "--url is for one page and this is the second: use --manifest", source=found.source
                    )
                if url:
                    found = msgspec.structs.replace(found, url=url)
            yield found


def read(found: Input) -> Page:
    """Opens one page. Raises InputError: vanished, unreadable, empty, binary, damaged or too large."""
    body = found.body if found.body is not None else _load(found)
    if body.startswith(GZIP_MARK):
        body = unzip(body, source=found.source)
    elif found.body is None and found.path.lower().endswith(".gz"):
        raise InputError("not a gzip file, despite its name", source=found.source)
    if not body.strip():
        raise InputError("nothing but white space" if body else "empty file", source=found.source)
    kind, url, charset = found.kind, found.url, found.charset
    if kind == "record":
        said = exports.article(body, source=found.source)
        url, whole = url or said.url, said.body.encode("utf-8", "replace")
        return Page(source=found.source, body=whole, kind=said.kind, url=url, charset="utf-8", known=said.known)
    if kind != "text" and (bundled := unbundle(body, source=found.source)) is not None:
        kind, body = "html", bundled.html
        url, charset = url or bundled.url, charset or bundled.charset
    refuse_binary(body, source=found.source)
    if kind is None:
        kind = "html" if is_markup(body) else "text"
        if kind == "text" and found.path != STDIN:
            raise InputError("not a saved page: neither a known suffix nor HTML", source=found.source)
    parts = tuple(read(part) for part in found.parts)
    return Page(source=found.source, body=body, kind=kind, url=url, charset=charset, fetched=found.fetched, parts=parts)


def is_corpus(folder: Path) -> bool:
    """Whether copydesk wrote this folder, or is writing it."""
    return any(mode(folder / mark) for mark in CORPUS_MARKS)


def _roots(paths: Sequence[str], manifest: Manifest | None, leads: Leads | None) -> list[_Root]:
    """The label is the folder's own name; the path as given where two different folders are called alike."""
    folders = [_fixed(path) for path in paths]
    places: dict[str, set[Path]] = {}
    for folder in folders:
        places.setdefault(folder.resolve().name, set()).add(folder.resolve())
    labels = [folder.resolve().name for folder in folders]

    @functools.cache
    def series(folder: Path) -> Series | None:
        from scraper import archive  # with the network's libraries, that nobody else here needs

        beside = sorted(path for path in folder.iterdir() if _is_archive(path)) if leads else []
        return archive.Series(beside, leads=leads) if leads else None

    return [
        _Root(path, folder, label if len(places[label]) == 1 else folder.as_posix(), manifest, series)
        for path, folder, label in zip(paths, folders, labels, strict=True)
    ]


def _fixed(given: str) -> Path:
    """The folder that a path starts from: itself, that of a file, or what stands before the first wildcard."""
    path = Path(given)
    if stat.S_ISDIR(mode(path)):
        return path
    if not glob.has_magic(given) or os.path.lexists(path):
        return path.parent
    return next(folder for folder in path.parents if not glob.has_magic(str(folder)))


def _behind(root: _Root) -> Iterator[Found]:
    path = Path(root.given)
    if root.given == STDIN:
        body = sys.stdin.buffer.read(MAX_PAGE_BYTES + 1)
        if body.lstrip().startswith(b"{"):
            yield from _exported(path, STDIN, body=body)
        else:
            yield Input(source=STDIN, path=STDIN, body=body)
    elif stat.S_ISDIR(mode(path)):
        if is_corpus(path):
            yield Unread(source=root.label, reason="a corpus that copydesk wrote: give the saved pages it came from")
        else:
            yield from _walk(path, root, ())
    elif os.path.lexists(path):
        yield from _file(path, root)
    elif (export := _export_of(path)) is not None:
        yield from (x for x in _exported(export, root.source(export)) if x.source == root.source(path))
    elif glob.has_magic(root.given):
        yield from _matches(path, root)
    else:
        yield Unread(source=root.source(path), reason="no such file or folder")


def _matches(pattern: Path, root: _Root) -> Iterator[Found]:
    matches = 0
    for path in sorted(root.folder.glob(str(pattern.relative_to(root.folder)))):
        if any(part.startswith(".") for part in path.relative_to(root.folder).parts):
            continue
        matches += 1
        if stat.S_ISDIR(mode(path)):
            yield from _folder(path, root, ())
        elif _is_page(path) and not _is_expected(path) and not is_corpus(path.parent):
            yield from (_no_file(path, root),) if _is_special(path) else _file(path, root)
    if not matches:
        yield Unread(source=root.source(pattern), reason="nothing matches this pattern")


def _file(path: Path, root: _Root) -> Iterator[Found]:
    beside = path.parent / MANIFEST
    yield from _inputs(path, root, (load_manifest(beside),) if stat.S_ISREG(mode(beside)) else ())


def _walk(folder: Path, root: _Root, manifests: tuple[Manifest, ...]) -> Iterator[Found]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Unread(source=root.source(folder), reason=f"folder can't be read: {error.strerror}")
        return
    if folder / MANIFEST in entries:
        own = load_manifest(folder / MANIFEST)
        manifests = (own, *manifests)
        for entry in own.missing():
            source = root.source(folder / entry.file)
            yield Unread(source=source, url=entry.url, reason=f"named in {MANIFEST}, but not there")
    for path in entries:
        if path.name.startswith(".") or path.name == MANIFEST or _is_expected(path):
            continue
        if stat.S_ISDIR(mode(path)):
            if not path.is_symlink():  # a link may lead back to where it stands
                yield from _folder(path, root, manifests)
        elif _is_special(path):
            yield _no_file(path, root)
        elif _is_page(path) or _entry(path, root, manifests):
            yield from _inputs(path, root, manifests)
        else:
            yield Unread(source=root.source(path), reason="not a page by its suffix", bad=False)


def _is_special(path: Path) -> bool:
    found = mode(path)
    return found != 0 and not stat.S_ISREG(found)


def _no_file(path: Path, root: _Root) -> Unread:
    """Nobody may ever write to a pipe that lies there; one that is named is waited for: `copydesk clean <(…)`."""
    return Unread(source=root.source(path), reason="a pipe, socket or device", bad=False)


def _folder(path: Path, root: _Root, manifests: tuple[Manifest, ...]) -> Iterator[Found]:
    stem = path.name.removesuffix("_files")
    if stem != path.name and any(mode(path.parent / (stem + suffix)) for suffix in (".html", ".htm")):
        yield Unread(source=root.source(path), reason="frames and pictures saved along with a page", bad=False)
    elif is_corpus(path):
        yield Unread(source=root.source(path), reason="a corpus that copydesk wrote", bad=False)
    else:
        yield from _walk(path, root, manifests)


def _inputs(path: Path, root: _Root, manifests: tuple[Manifest, ...]) -> Iterator[Found]:
    if _is_archive(path):
        yield from _archived(path, root)
        return
    if _is_export(path):
        yield from _exported(path, root.source(path))
        return
    entry = _entry(path, root, manifests)
    url, charset = (entry.url, entry.charset) if entry else (None, None)
    yield Input(source=root.source(path), path=str(path), kind=_kind(path), url=url, charset=charset)


def _archived(path: Path, root: _Root) -> Iterator[Found]:
    """The pages of a WARC file: here they are read at once, one by one, since an archive is read from its beginning."""
    from scraper import archive
    from scraper.links import tidy

    def as_input(page: archive.ArchivedPage, parts: Sequence[archive.ArchivedPage] = ()) -> Input:
        return Input(
            source=page.link or page.url,
            path=str(path),
            kind="html",
            url=tidy(page.url) or page.url,
            charset=page.charset,
            body=page.html,
            fetched=page.at,
            parts=tuple(as_input(part) for part in parts),
        )

    series = root.series(path.parent)
    try:
        for page in archive.read(path):
            if series is not None and series.is_part(page):
                yield Unread(source=page.name, reason=FURTHER_PAGE, url=page.url, bad=False)
            else:
                yield as_input(page, series.parts(page) if series else ())
    except InputError as error:
        yield Unread(source=root.source(path), reason=error.reason)


def _exported(path: Path, source: str, *, body: bytes | None = None) -> Iterator[Found]:
    """The articles of an export: here they are told apart, and read in whatever process cleans them, if that can find
    them again."""
    try:
        for record in exports.records(path, body=body):
            name = f"{source}:{record.number}" if record.number else source
            span = (record.at, len(record.body)) if record.at is not None else None
            held = record.body if span is None else None
            yield Input(source=name, path=str(path), kind="record", body=held, span=span)
    except InputError as error:
        yield Unread(source=source, reason=error.reason)


def _entry(path: Path, root: _Root, manifests: tuple[Manifest, ...]) -> Entry | None:
    """The given manifest is asked first, then those of the folders, the nearest first."""
    asked = (root.manifest, *manifests) if root.manifest else manifests
    return next((entry for known in asked if (entry := known.entry(path))), None)


def _kind(path: Path) -> Kind | None:
    suffix = Path(path.name.lower().removesuffix(".gz")).suffix
    if suffix in (".html", ".htm", ".xhtml", *BUNDLES):
        return "html"
    return "text" if suffix in TEXTS else None


def _is_page(path: Path) -> bool:
    """Whether it is one by its name, or holds some; a README is about the files beside it."""
    if _is_export(path):
        return exports.holds_articles(path)
    return path.name.lower() not in _READMES and (_kind(path) is not None or _is_archive(path))


def _is_archive(path: Path) -> bool:
    return path.name.lower().removesuffix(".gz").endswith(".warc")


def _is_export(path: Path) -> bool:
    return path.name.lower().removesuffix(".gz").endswith(exports.SUFFIXES)


def _export_of(record: Path) -> Path | None:
    """The export that `export.jsonl:17` is a line of, as results name it."""
    name, _, number = record.name.rpartition(":")
    export = record.with_name(name) if name and number.isdecimal() else record
    return export if _is_export(export) and os.path.lexists(export) else None


def _is_expected(path: Path) -> bool:
    """Whether it says what must come out of the page beside it: see `samples`."""
    if not path.name.startswith("expected."):
        return False
    return mode(path.parent / "expected.json") != 0 and any(path.parent.glob("page.*"))


def _load(found: Input) -> bytes:
    try:
        with Path(found.path).open("rb") as file:
            if found.span is not None:  # a pipe has no places
                file.seek(found.span[0])
            body = file.read(found.span[1] if found.span is not None else MAX_PAGE_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError("no such file", source=found.source) from error
    except PermissionError as error:
        raise InputError("permission denied", source=found.source) from error
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror}", source=found.source) from error
    if len(body) > MAX_PAGE_BYTES:
        raise InputError(f"larger than {MAX_PAGE_BYTES:,} bytes", source=found.source)
    return body
