"""Site files: read, strictly checked, merged with the families they extend and with what other folders say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from cleaners.errors import SiteFileError
from cleaners.page import SelectorError, check_selector
from cleaners.site import LIFT_FIELDS, METADATA_FIELDS, Blocks, Body, FieldRule, Site, Sites, compiled

if TYPE_CHECKING:  # read where files are read: importing the package takes half as long without it
    from pathlib import Path

T = TypeVar("T")
SHIPPED = "cleaners/sites"  # how messages name the folder of the package's own site files
_DOMAIN = re.compile(r"\w[\w-]*(?:\.[\w-]+)*")


def load_sites(*folders: str | Path) -> Sites:
    """The shipped site files and those of the given folders. Later folders win. Raises SiteFileError."""
    return _load(tuple(str(f) for f in folders))


@cache
def _load(folders: tuple[str, ...]) -> Sites:
    from pathlib import Path

    plain: dict[str, tuple[Site, ...]] = {}
    texts: dict[str, str] = {}
    covered: set[str] = set()  # sites that a file of the same domain extends
    for path in _toml_files(Path(__file__).parent / "sites"):
        site = _read(path, shown=f"{SHIPPED}/{path.name}", texts=texts)
        plain[site.name] = (site,)
    for folder in folders:
        new: dict[str, Site] = {}
        for path in _toml_files(Path(folder)):
            site = new[path.stem] = _read(path, shown=str(path), texts=texts)
            _check_domains(site, new, texts=texts)
        for name, site in new.items():
            replaced = [n for n in plain if n == name or (not site.is_family and _same_domain(plain[n][0], site))]
            kept = [n for n in replaced if n in site.extends]
            covered.update(n for n in kept if n != name)
            below = [part for n in kept for part in plain[n]]
            for n in replaced:
                if n not in kept:
                    del plain[n]
            plain[name] = (site, *below)
            covered.discard(name)
    for name in plain:
        _check_extends(name, plain, texts=texts)
    merged = {name: _merged(name, plain) for name in sorted(plain)}
    shown = tuple(site for name, site in merged.items() if name not in covered)
    # Of a family and a site with one domain, and of a covered site and the one over it, the latter answers.
    ranked = sorted(merged.values(), key=lambda s: (s.name not in covered, not s.is_family))
    return Sites(shown, {domain: site for site in ranked for domain in site.domains}, plain)


def _same_domain(one: Site, other: Site) -> bool:
    """Whether two files are for one site. Families stay: others extend them."""
    return not one.is_family and not set(one.domains).isdisjoint(other.domains)


def resolved(site: Site, *, sites: Sites) -> list[tuple[str, str, str]]:
    """Every rule that holds for a site, as (key, value, file it comes from), the site's own first."""
    rows: list[tuple[str, str, str]] = []
    for part in _stack(site.name, sites.plain):
        own = msgspec.to_builtins(part)
        rows.extend((key, value, part.file) for key, value in _flat(own) if key not in ("name", "file"))
    return rows


def _flat(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for inner, item in value.items():
            yield from _flat(item, f"{key}.{inner}" if key else str(inner))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _flat(item, key)
    elif value is not None:
        yield key, str(value)


def _toml_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise SiteFileError("no such folder; name one that holds site files (*.toml)", file=str(folder))
    return sorted(folder.glob("*.toml"))


def _read(path: Path, *, shown: str, texts: dict[str, str]) -> Site:
    """One file's rules. `shown` is the file's name in messages; its text is kept in `texts` for later ones."""
    try:
        texts[shown] = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SiteFileError(f"can't be read: {error}", file=shown) from error
    return _parse(texts[shown], file=shown, name=path.stem)


def _parse(text: str, *, file: str, name: str) -> Site:
    import tomllib

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
    domains = tuple(d.lower().removeprefix("www.") for d in site.domains)
    return msgspec.structs.replace(site, name=name, file=file, domains=domains)


def _schema_error(error: msgspec.ValidationError, *, text: str, file: str) -> SiteFileError:
    """msgspec names the place as `$.body` and the field in the message; people want key and line."""
    problem, _, place = str(error).partition(" - at `$")
    path = re.sub(r"\[\.*\]|\[\d+\]", "", place.rstrip("`")).strip(".")
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    key = ".".join(filter(None, (path, unknown[1] if unknown else "")))
    return SiteFileError("unknown key" if unknown else problem, file=file, key=key or None, line=_line_of(text, key))


def _check(site: Site, *, text: str, file: str) -> None:
    """Every selector and pattern can be read, every field is known, nothing matches every page."""

    def wrong(problem: str, key: str, value: str | None = None) -> SiteFileError:
        return SiteFileError(problem, file=file, key=key, line=_line_of(text, key, value))

    for domain in site.domains:
        if not _DOMAIN.fullmatch(domain):
            raise wrong(f"no domain: {domain!r}; write it as in lantern.example", "domains", domain)
    if "" in site.marks:
        raise wrong("an empty mark stands in every page", "marks")
    for key, selector in _selectors(site):
        try:
            check_selector(selector)
        except SelectorError as error:
            raise wrong(f"bad selector {selector!r}", key, selector) from error
    for key, pattern in _patterns(site):
        try:
            known = compiled(pattern)
        except re.error as error:
            raise wrong(f"bad pattern {pattern!r}: {error}", key, pattern) from error
        if key == "fingerprint" and known.search(""):
            raise wrong(f"the pattern {pattern!r} matches every text", key, pattern)
        for group in known.groupindex:
            if key == "blocks.lift.lines" and group not in LIFT_FIELDS:
                raise wrong(f"no field is called {group!r}", key, pattern)
    for field in site.metadata:
        if field not in METADATA_FIELDS:
            raise wrong("unknown key", f"metadata.{field}")
    for field in site.story.metadata if site.story is not None else ():
        if field not in LIFT_FIELDS:
            raise wrong("unknown key", f"story.metadata.{field}")
    if site.timezone is not None:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(site.timezone)
        except (KeyError, ValueError, OSError) as error:
            raise wrong(f"no such time zone: {site.timezone}", "timezone") from error


def _check_domains(site: Site, others: Mapping[str, Site], *, texts: Mapping[str, str]) -> None:
    """No two files of one folder are for the same domain: which of them holds would be left to chance."""
    for other in others.values():
        for domain in site.domains if other.name != site.name and other.is_family == site.is_family else ():
            if domain in other.domains:
                line = _line_of(texts[site.file], "domains", domain)
                raise SiteFileError(f"{domain} is also in {other.file}", file=site.file, key="domains", line=line)


def _check_extends(
    name: str, plain: Mapping[str, tuple[Site, ...]], *, texts: Mapping[str, str], above: tuple[str, ...] = ()
) -> None:
    """All that a site extends is there and leads nowhere back."""
    for depth, part in enumerate(plain[name]):
        covered = {p.name for p in plain[name][depth + 1 :]}
        for family in part.extends:
            line = _line_of(texts[part.file], "extends", family)
            if family in covered:
                continue
            if family not in plain:
                raise SiteFileError(f"extends {family!r}, which is not there", file=part.file, key="extends", line=line)
            if family in (*above, name):
                chain = (*above, name, family)
                circle = " → ".join(chain[chain.index(family) :])
                raise SiteFileError(f"extends itself: {circle}", file=part.file, key="extends", line=line)
            _check_extends(family, plain, texts=texts, above=(*above, name))


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
    """The line of a site file on which a value stands, or else its key, in the key's own table if it has one."""
    lines = text.split("\n")
    first, last = re.escape(key.partition(".")[0]), re.escape(key.rpartition(".")[2])
    table = _first_match(lines, rf"\s*\[+\s*{first}\b") or 1
    forms = (rf"\s*\[*[\w.\"']*\b{last}\b", rf".*\b{last}\b[\"']?\s*=", rf".*{last}")
    found = (
        next((n for start in (table, 1) for form in forms if (n := _first_match(lines, form, start))), None)
        if last
        else None
    )
    for wanted in _spellings(value.partition("\n")[0]) if value else ():
        if line := _first_match(lines, rf".*{re.escape(wanted)}", found or 1):
            return line
    return found


def _first_match(lines: list[str], form: str, start: int = 1) -> int | None:
    return next((n for n, content in enumerate(lines[start - 1 :], start) if re.match(form, content)), None)


def _spellings(value: str) -> Iterator[str]:
    """How a string may stand in TOML: in quotation marks, escaped, or in a line of its own."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    yield from (f"'{value}'", f'"{value}"', f'"{escaped}"', value)


def _stack(name: str, plain: Mapping[str, tuple[Site, ...]]) -> list[Site]:
    """The files that make up a site: its own, what it replaced and extends, then its families."""
    found: list[Site] = []
    covered = {part.name for part in plain[name][1:]} | {name}
    for part in plain[name]:
        found.append(part)
        for family in part.extends:
            if family not in covered:
                found.extend(p for p in _stack(family, plain) if p not in found)
    return found


def _merged(name: str, plain: Mapping[str, tuple[Site, ...]]) -> Site:
    parts = _stack(name, plain)
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
