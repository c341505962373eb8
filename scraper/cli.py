"""The command line: parse, call, print.

Exit codes: 0 all went well, 1 some pages were rejected or something failed on the way, 2 wrong use, 130 interrupted.
What a command needs is imported when it runs, so that `--help` comes at once.
"""

from __future__ import annotations

import difflib
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from scraper import cli_job

if TYPE_CHECKING:
    from cleaners.site import Site, Sites
    from scraper.inputs import Input
    from scraper.results import Result

SHOWN_REJECTIONS = 20
FAILED, WRONG_USE, INTERRUPTED = 1, 2, 130


class Format(StrEnum):
    corpus = "corpus"
    jsonl = "jsonl"


SiteOption = Annotated[
    str, typer.Option("--site", metavar="NAME", help="Site rules to use: auto, none, or the name of a site.")
]
SitesOption = Annotated[
    list[Path] | None, typer.Option("--sites", metavar="DIR", help="Folder of your own site files; may be repeated.")
]
UrlOption = Annotated[str | None, typer.Option("--url", help="Address of the page; for a single page.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, and nothing else.")]
RootOption = Annotated[Path, typer.Option("--root", help="Folder of the samples.")]

_SETTINGS: dict[str, Any] = {"no_args_is_help": True, "rich_markup_mode": None, "add_completion": False}
app = typer.Typer(help="Turn saved news pages into clean corpus text.", pretty_exceptions_enable=False, **_SETTINGS)
sites_app = typer.Typer(help="List the site files, or show what holds for one site.", rich_markup_mode=None)
samples_app = typer.Typer(help="Saved pages with what must come out of them.", **_SETTINGS)
app.add_typer(sites_app, name="sites")
app.add_typer(samples_app, name="samples")


def main() -> None:
    """The `copydesk` command."""
    app(prog_name="copydesk")


def _version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        typer.echo(f"copydesk {metadata.version('copydesk')}")
        raise typer.Exit


@app.callback()
def copydesk(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    pass


@app.command()
def clean(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, quoted globs, or - for standard input.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Corpus folder; with --format jsonl a file.")
    ] = None,
    output_format: Annotated[
        Format, typer.Option("--format", help="A corpus folder, or one JSON object a line.")
    ] = Format.corpus,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; one a core by default.")] = None,
    site: SiteOption = "auto",
    sites: SitesOption = None,
    url: UrlOption = None,
    manifest: Annotated[
        str | None, typer.Option(metavar="FILE", help='JSON lines {"file": …, "url": …}: where the pages came from.')
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file of --format jsonl.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Clean saved pages and texts into a corpus."""
    if output is None and output_format is Format.corpus:
        _fail("where to? Give the corpus folder with -o DIR", WRONG_USE)
    if output is None and as_json:
        _fail("--json and JSON lines can't both go to standard output: give -o FILE", WRONG_USE)
    from scraper import batch, screen
    from scraper.bulk import How

    shown: list[str] = []

    def note(result: Result) -> None:
        reason = getattr(result, "reason", None)
        if reason and (len(shown) < SHOWN_REJECTIONS or output_format is Format.jsonl):
            shown.append(f"  {result.source}: {reason}")  # JSON lines have no rejected.jsonl: here is the only word
        advance()

    with _told(), _terminable():
        name, folders = _chosen(site, sites)
        how = How(site=name, site_folders=folders)
        plan = batch.survey(paths, how=how, url=url, manifest=manifest)
        with screen.progress(plan.pages) as advance:
            tally = batch.run(
                paths,
                plan=plan,
                sink=batch.sink(output, is_corpus=output_format is Format.corpus, force=force),
                how=how,
                jobs=jobs,
                url=url,
                manifest=manifest,
                on_result=note,
            )
    target = "standard output" if output is None else str(output)
    if as_json:
        _echo_json(screen.summary_fields(tally, output=target))
    else:
        if rest := tally.refused - len(shown):
            shown.append(f"  … and {rest} more")
        typer.echo("\n".join(["rejected:", *shown, ""] if tally.refused else []), err=True, nl=False)
        typer.echo(screen.summary(tally, output=target), err=True)
    if tally.error:
        _fail(tally.error, FAILED)
    if tally.interrupted:
        stands = "nothing was written" if output_format is Format.jsonl else "what was cleaned so far stands"
        _fail(f"interrupted: {stands}; run the same command again to go on", INTERRUPTED)
    if tally.failed:
        raise typer.Exit(FAILED)


@app.command()
def explain(
    file: Annotated[str, typer.Argument(help="A saved page or text, or - for standard input.")],
    url: UrlOption = None,
    site: SiteOption = "auto",
    sites: SitesOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how one page is cleaned: what is kept, every removal and its rule, where each field comes from."""
    from scraper import screen
    from scraper.bulk import inspect
    from scraper.errors import InputError
    from scraper.inputs import read

    with _told():
        name, folders = _chosen(site, sites)
        found = _single(file, url)
    try:
        page = read(found)
    except InputError as error:
        _fail(str(error), FAILED)
    report = inspect(page, site=name, sites=_load(folders))
    if as_json:
        import msgspec

        _echo_json({"source": page.source, "url": page.url, **msgspec.to_builtins(report)})
    else:
        typer.echo("\n".join(screen.explanation(report, source=page.source, url=page.url)))
    if report.article is None:
        raise typer.Exit(FAILED)


@sites_app.callback(invoke_without_command=True)
def list_sites(context: typer.Context, sites: SitesOption = None) -> None:
    """List the site files that come with copydesk, and yours."""
    if context.invoked_subcommand is None:
        from scraper import screen

        with _told():
            typer.echo("\n".join(screen.site_table(_load(_folders(sites)).all)))


@sites_app.command("show")
def show_site(
    url_or_name: Annotated[str, typer.Argument(help="An address, a domain or the name of a site file.")],
    sites: SitesOption = None,
) -> None:
    """Show every rule that holds for a site, and the file it comes from."""
    from cleaners.site_files import resolved
    from scraper import screen

    with _told():
        known = _load(_folders(sites))
        site = _site(url_or_name, known)
        if site is None:
            _fail(f"no site file serves {url_or_name}: its pages are cleaned by the generic rules", FAILED)
        rows = [(key, file, value) for key, value, file in resolved(site, sites=known)]
        typer.echo("\n".join(screen.columns([("RULE", "FILE", "VALUE"), *rows])))


@samples_app.command("add")
def add_sample(
    source: Annotated[
        str, typer.Argument(metavar="URL|FILE", help="A saved page, or an address that is fetched once.")
    ],
    name: Annotated[str | None, typer.Option(help="Name of the case, or site/case.")] = None,
    url: UrlOption = None,
    root: RootOption = Path("samples"),
) -> None:
    """Make a sample from a page; what the cleaner gives today is the proposal to correct."""
    from scraper import samples

    with _told():
        typer.echo(samples.add(source, root=root, name=name, url=url))


@samples_app.command("accept")
def accept_samples(
    paths: Annotated[list[Path] | None, typer.Argument(help="Samples or sites; all where none is named.")] = None,
    root: RootOption = Path("samples"),
) -> None:
    """Write what the cleaner gives now as what is expected, and show the difference."""
    from scraper import samples

    with _told():
        _echo_each(samples.accept(paths or [], root=root), none="nothing changed")


@samples_app.command("check")
def check_samples(
    paths: Annotated[list[Path] | None, typer.Argument(help="Samples or sites; all where none is named.")] = None,
    root: RootOption = Path("samples"),
) -> None:
    """Compare what the cleaner gives with what is expected, field by field."""
    from scraper import samples

    with _told():
        if _echo_each(samples.check(paths or [], root=root), none="all as expected"):
            raise typer.Exit(FAILED)


@contextmanager
def _told() -> Iterator[None]:
    """Ends the command with one line for an error that its user can put right."""
    from cleaners import CleanError, SiteFileError
    from scraper.errors import ScrapeError
    from scraper.samples import SampleError

    try:
        yield
    except (ScrapeError, SiteFileError, SampleError) as error:
        _fail(str(error), WRONG_USE)
    except CleanError as error:
        _fail(str(error), FAILED)
    except PermissionError as error:  # of a place that was named; with pages and outputs it is theirs to say
        _fail(f"{error.filename}: permission denied", WRONG_USE)
    except KeyboardInterrupt:
        _fail("interrupted", INTERRUPTED)


@contextmanager
def _terminable() -> Iterator[None]:
    """SIGTERM ends a run like Ctrl-C: what is done stands."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _fail(problem: str, code: int) -> NoReturn:
    typer.echo(f"copydesk: {problem}", err=True)
    raise typer.Exit(code)


def _folders(sites: list[Path] | None) -> tuple[str, ...]:
    return tuple(str(folder) for folder in sites or ())


def _load(folders: tuple[str, ...]) -> Sites:
    from cleaners import load_sites

    return load_sites(*folders)


def _chosen(site: str, sites: list[Path] | None) -> tuple[str | None, tuple[str, ...]]:
    """The site rules to use and the user's folders, both checked before any page is opened."""
    folders = _folders(sites)
    known = _load(folders)
    if site in ("auto", "none"):
        return (None if site == "none" else site), folders
    found = _site(site, known)
    if found is None:
        near = difflib.get_close_matches(site, [one.name for one in known.all], n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`copydesk sites` lists them"
        _fail(f"no site is called {site}: {hint}", WRONG_USE)
    return found.name, folders


def _site(url_or_name: str, known: Sites) -> Site | None:
    from cleaners import find_site

    named = next((site for site in known.all if site.name == url_or_name), None)
    url = url_or_name if "://" in url_or_name else f"https://{url_or_name}"
    return named or find_site(url, sites=known)


def _single(file: str, url: str | None) -> Input:
    """The one page to explain. Raises InputError where there is none, or more."""
    from scraper.errors import InputError
    from scraper.inputs import Input, find

    pages = [found for found in find([file], url=url) if isinstance(found, Input)][:2]
    if len(pages) != 1:
        raise InputError("more than one page: name one" if pages else "no such page", source=file)
    return pages[0]


def _echo_json(value: Any) -> None:
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(value)).decode())


def _echo_each(items: Iterable[object], *, none: str) -> bool:
    """Prints each item, or `none`; says whether there was any."""
    lines = [str(item) for item in items]
    typer.echo("\n".join(lines) or none)
    return bool(lines)


cli_job.register(app)
