"""Site rules: one TOML file a site, strictly checked, found by URL, by marks of a family in the page, or by fingerprint.

A file whose name begins with `_` is a family that sites extend and that serves every page bearing its marks. What the
keys mean stands in README.md, "Site files".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

import msgspec

from cleaners.errors import SiteFileError
from cleaners.page import Page, SelectorError, check_selector

T = TypeVar("T")
Near = Literal["any", "head", "tail"]
NonEmpty = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
METADATA_FIELDS = ("title", "summary", "authors", "agency", "dateline", "section", "tags", "published", "modified", "language")
LIFT_FIELDS = (*METADATA_FIELDS, "caption", "credit")
_BLOGSPOT = re.compile(r"\.blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$")


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Body(_Strict, kw_only=True):
    """`select`: the first selector that matches gives the body (all its matches); `remove`: what is taken out of it;
    `captions`: what is taken out and read as captions, anywhere on the page."""

    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


class Drop(_Strict, kw_only=True):
    """A whole line that is no text of the article. `near` keeps the rule to the first or last lines of the text."""

    pattern: str
    near: Near = "any"
    reason: str = "template line"


class Lift(_Strict, kw_only=True):
    """Whole lines, one pattern each, that stand in a row and are facts: their named groups become metadata."""

    lines: NonEmpty
    near: Near = "any"
    reason: str = "metadata line"


class Blocks(_Strict, kw_only=True):
    """Rules on whole lines, for pages and plain text alike. `cut` drops a line and all that follows it."""

    drop: tuple[str | Drop, ...] = ()
    cut: tuple[str | Drop, ...] = ()
    lift: tuple[Lift, ...] = ()


class FieldRule(_Strict, kw_only=True):
    """Where a field stands: the first node matching `select`, its `attribute` or text, the first group of `pattern`."""

    select: str
    attribute: str | None = None
    pattern: str | None = None


class StoryBlock(_Strict, kw_only=True):
    """Which items of a story are text: `where` compares keys (an empty list of values means null or absent).

    Each path of `text` is a block of its own; for a caption, the first is the caption and the second its credit.
    """

    where: dict[str, tuple[str, ...]] = {}
    text: NonEmpty
    kind: Literal["paragraph", "heading", "quote", "caption"] = "paragraph"


class Story(_Strict, kw_only=True):
    """A story that the page carries as JSON: the script, the path to the story, its items, and which of them are text."""

    script: str
    path: str = ""
    items: str
    blocks: tuple[StoryBlock, ...]
    metadata: dict[str, str] = {}


class Site(_Strict, kw_only=True):
    """The rules of one site, families merged in. `file` and `name` come from the file's name.

    `marks` are strings that stand only in the source of this family's pages; `fingerprint` are line patterns that tell the site in a
    text without a URL (a list inside the list: all of them); `outlets` are names of the site that its bylines may carry.
    """

    name: str = ""
    file: str = ""
    domains: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    fingerprint: tuple[str | tuple[str, ...], ...] = ()
    timezone: str | None = None
    outlets: tuple[str, ...] = ()
    next_page: str | None = None
    body: Body = Body()
    blocks: Blocks = Blocks()
    metadata: dict[str, FieldRule | tuple[FieldRule, ...]] = {}
    story: Story | None = None

    @property
    def is_family(self) -> bool:
        """Whether these rules are for many sites: then what a page itself says in JSON-LD and meta tags goes before them."""
        return self.name.startswith("_")

    def field_rules(self, field: str) -> tuple[FieldRule, ...]:
        """The rules for one metadata field, the site's own before its families'."""
        rules = self.metadata.get(field, ())
        return rules if isinstance(rules, tuple) else (rules,)


class Sites(msgspec.Struct, frozen=True):
    """All loaded sites: `all` merged and sorted by name, `by_domain` for look-up, `plain` as the files have them."""

    all: tuple[Site, ...]
    by_domain: dict[str, Site]
    plain: dict[str, tuple[Site, ...]]

    def named(self, name: str) -> Site | None:
        """The site of this file name or domain."""
        return next((s for s in self.all if s.name == name), None) or self.by_domain.get(name)


def load_sites(*folders: str | Path) -> Sites:
    """The shipped site files and those of the given folders. Later folders win. Raises SiteFileError."""
    return _load(tuple(str(f) for f in folders))


@cache
def _load(folders: tuple[str, ...]) -> Sites:
    plain: dict[str, tuple[Site, ...]] = {}
    for name, text in _shipped():
        plain[name] = (_parse(text, file=f"cleaners/sites/{name}.toml", name=name),)
    for folder in folders:
        for path in _toml_files(Path(folder)):
            try:
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise SiteFileError(f"can't be read: {error}", file=str(path)) from error
            site = _parse(text, file=str(path), name=path.stem)
            replaced = next((n for n, s in plain.items() if n == path.stem or set(s[0].domains) & set(site.domains)), path.stem)
            # A file that extends the one it replaces keeps it underneath.
            below = plain.get(replaced, ()) if replaced in site.extends else ()
            if replaced != path.stem and replaced not in site.extends:
                plain.pop(replaced, None)
            plain[path.stem] = (site, *below) if replaced == path.stem else (site,)
    merged = {name: _merged(name, plain) for name in sorted(plain)}
    by_domain: dict[str, Site] = {}
    for site in merged.values():
        for domain in site.domains:
            by_domain[domain] = site
    for name, stack in plain.items():  # a user's file that extends a shipped one of the same domain comes first
        for domain in stack[0].domains:
            if not stack[0].file.startswith("cleaners/sites/"):
                by_domain[domain] = merged[name]
    return Sites(tuple(merged.values()), by_domain, plain)


def find_site(url: str | None, *, sites: Sites | None = None) -> Site | None:
    """The site whose domain is the URL's host or a parent of it; the longest domain wins."""
    by_domain = (sites or load_sites()).by_domain
    host = host_of(url)
    while host:
        if (site := by_domain.get(host)) is not None:
            return site
        _, _, host = host.partition(".")
    return None


def host_of(url: str | None) -> str:
    """The URL's host, lower case, without www; country copies of blogspot count as blogspot.com."""
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return _BLOGSPOT.sub(".blogspot.com", host)


def by_fingerprint(text: str, *, sites: Sites) -> Site | None:
    """The site whose tell-tale lines stand in a text."""
    for site in sorted(sites.all, key=lambda s: s.name.startswith("_")):  # a family only where no site of its own is found
        for prints in site.fingerprint:
            every = (prints,) if isinstance(prints, str) else prints
            if all(compiled(p).search(text) for p in every):
                return site
    return None


def by_marks(page: Page, *, sites: Sites) -> Site | None:
    """The family whose marks stand in a page's source."""
    return next((s for s in sites.all if any(page.holds(m) for m in s.marks)), None)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A site file's pattern: `^` and `$` stand at the ends of lines."""
    return re.compile(pattern, re.MULTILINE)


def resolved(site: Site, *, sites: Sites) -> list[tuple[str, str, str]]:
    """Every rule that holds for a site, as (key, value, file it comes from), the site's own first."""
    rows: list[tuple[str, str, str]] = []
    for part in _stack(site.name, sites.plain, ()):
        own = msgspec.to_builtins(part)
        rows.extend((key, value, part.file) for key, value in _flat(own) if key not in ("name", "file"))
    return rows


def _flat(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for inner, item in value.items():
            yield from _flat(item, f"{key}.{inner}" if key else str(inner))
    elif isinstance(value, list):
        for item in value:
            yield from _flat(item, key)
    elif value is not None:
        yield key, str(value)


def _shipped() -> Iterator[tuple[str, str]]:
    for entry in sorted(resources.files("cleaners").joinpath("sites").iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            yield entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8")


def _toml_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise SiteFileError("no such folder; name one that holds site files (*.toml)", file=str(folder))
    return sorted(folder.glob("*.toml"))


def _parse(text: str, *, file: str, name: str) -> Site:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = re.search(r"line (\d+)", str(error))
        raise SiteFileError(f"no valid TOML: {error}", file=file, line=int(match[1]) if match else None) from error
    for key in ("name", "file"):
        if key in table:
            raise SiteFileError("unknown key", file=file, key=key, line=_line_of(text, key))
    try:
        site = msgspec.convert(table, Site)
    except msgspec.ValidationError as error:
        raise _schema_error(error, text=text, file=file) from error
    _check(site, text=text, file=file)
    return msgspec.structs.replace(site, name=name, file=file, domains=tuple(d.lower().removeprefix("www.") for d in site.domains))


def _schema_error(error: msgspec.ValidationError, *, text: str, file: str) -> SiteFileError:
    """msgspec names the place as `$.body` and the field in the message; people want key and line."""
    problem, _, place = str(error).partition(" - at `$")
    path = re.sub(r"\[\.*\]|\[\d+\]", "", place.rstrip("`")).strip(".")
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    key = ".".join(filter(None, (path, unknown[1] if unknown else "")))
    return SiteFileError("unknown key" if unknown else problem, file=file, key=key or None, line=_line_of(text, key.rpartition(".")[2]))


def _check(site: Site, *, text: str, file: str) -> None:
    """Every selector and pattern can be read, every field is known."""
    for key, selector in _selectors(site):
        try:
            check_selector(selector)
        except SelectorError as error:
            raise SiteFileError(f"bad selector {selector!r}", file=file, key=key, line=_line_of(text, key, selector)) from error
    for key, pattern in _patterns(site):
        try:
            groups = compiled(pattern).groupindex
        except re.error as error:
            raise SiteFileError(f"bad pattern {pattern!r}: {error}", file=file, key=key, line=_line_of(text, key, pattern)) from error
        for group in groups:
            if key == "blocks.lift.lines" and group not in LIFT_FIELDS:
                raise SiteFileError(f"no field is called {group!r}", file=file, key=key, line=_line_of(text, key, pattern))
    for field in (*site.metadata, *(site.story.metadata if site.story else ())):
        if field not in (METADATA_FIELDS if field in site.metadata else LIFT_FIELDS):
            raise SiteFileError("unknown key", file=file, key=f"metadata.{field}", line=_line_of(text, field))
    if site.timezone is not None:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(site.timezone)
        except (KeyError, ValueError, OSError) as error:
            raise SiteFileError(f"no such time zone: {site.timezone}", file=file, key="timezone", line=_line_of(text, "timezone")) from error


def _selectors(site: Site) -> Iterator[tuple[str, str]]:
    yield from (("body.select", s) for s in site.body.select)
    yield from (("body.remove", s) for s in site.body.remove)
    yield from (("body.captions", s) for s in site.body.captions)
    if site.next_page is not None:
        yield "next_page", site.next_page
    if site.story is not None:
        yield "story.script", site.story.script
    for field in site.metadata:
        yield from ((f"metadata.{field}.select", rule.select) for rule in site.field_rules(field))


def _patterns(site: Site) -> Iterator[tuple[str, str]]:
    for prints in site.fingerprint:
        yield from (("fingerprint", p) for p in ((prints,) if isinstance(prints, str) else prints))
    for key, rules in (("blocks.drop", site.blocks.drop), ("blocks.cut", site.blocks.cut)):
        yield from ((key, rule if isinstance(rule, str) else rule.pattern) for rule in rules)
    for lift in site.blocks.lift:
        yield "blocks.lift.lines", "\n".join(lift.lines)
    for field in site.metadata:
        yield from ((f"metadata.{field}.pattern", r.pattern) for r in site.field_rules(field) if r.pattern)


def _line_of(text: str, key: str, value: str | None = None) -> int | None:
    """The line of a site file on which a value, or else a key, stands."""
    lines = text.split("\n")
    last = key.rpartition(".")[2]
    for wanted in (value.partition("\n")[0] if value else None, value.replace("\\", "\\\\") if value else None):
        if wanted:
            for number, content in enumerate(lines, 1):
                if wanted in content:
                    return number
    for number, content in enumerate(lines, 1):
        if last and re.match(rf"\s*\[*[\w.\"']*\b{re.escape(last)}\b", content):
            return number
    return next((n for n, content in enumerate(lines, 1) if last and last in content), None)


def _stack(name: str, plain: dict[str, tuple[Site, ...]], seen: tuple[str, ...]) -> list[Site]:
    """The files that make up a site: its own, what it replaced and extends, then its families."""
    if name not in plain:
        raise SiteFileError(f"extends {name!r}, which is not there", file=seen[-1] if seen else name, key="extends")
    found: list[Site] = []
    for part in plain[name]:
        found.append(part)
        for family in part.extends:
            if family != name and family not in seen:
                found.extend(p for p in _stack(family, plain, (*seen, part.file, name)) if p not in found)
    return found


def _merged(name: str, plain: dict[str, tuple[Site, ...]]) -> Site:
    parts = _stack(name, plain, ())
    own = parts[0]
    metadata: dict[str, FieldRule | tuple[FieldRule, ...]] = {}
    for part in parts:
        for field in part.metadata:
            metadata[field] = (*_as_tuple(metadata.get(field, ())), *part.field_rules(field))
    return msgspec.structs.replace(
        own,
        domains=own.domains or tuple(d for p in plain[name][1:] for d in p.domains),
        fingerprint=tuple(f for p in plain[name] for f in p.fingerprint),
        marks=tuple(m for p in plain[name] for m in p.marks),
        timezone=next((p.timezone for p in parts if p.timezone), None),
        next_page=next((p.next_page for p in parts if p.next_page), None),
        outlets=_joined(p.outlets for p in parts),
        body=Body(
            select=_joined(p.body.select for p in parts),
            remove=_joined(p.body.remove for p in parts),
            captions=_joined(p.body.captions for p in parts),
        ),
        blocks=Blocks(
            drop=_joined(p.blocks.drop for p in parts),
            cut=_joined(p.blocks.cut for p in parts),
            lift=_joined(p.blocks.lift for p in parts),
        ),
        metadata=metadata,
        story=next((p.story for p in parts if p.story), None),
    )


def _as_tuple(rules: FieldRule | tuple[FieldRule, ...]) -> tuple[FieldRule, ...]:
    return rules if isinstance(rules, tuple) else (rules,)


def _joined(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for part in parts for item in part))
