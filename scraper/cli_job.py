"""The commands of the fetch job: fetch, watch, status, demo.

Exit codes beside those of `cli`: 3, all went well but a site's rules have stopped answering (see `copydesk status`).
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scraper.config import Config, Source
    from scraper.drift import Drift
    from scraper.figures import Figures

FAILED, WRONG_USE, DRIFT = 1, 2, 3


class LogFormat(StrEnum):
    text = "text"
    json = "json"


ConfigOption = Annotated[Path, typer.Option("--config", "-c", metavar="FILE", help="Where the sources are named.")]
LogOption = Annotated[
    LogFormat | None, typer.Option("--log-format", help="One line an event; progress on a terminal if not given.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, and nothing else.")]
SourceOption = Annotated[
    list[str] | None, typer.Option("--source", metavar="NAME", help="Only this source; may be repeated.")
]
CONFIG = Path("config.toml")


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    for command in (fetch, watch, status, demo):
        app.command()(command)


def fetch(
    config: ConfigOption = CONFIG,
    source: SourceOption = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Fetch at most so many articles.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be fetched, keep nothing.")] = False,
    log_format: LogOption = None,
    as_json: JsonOption = False,
) -> None:
    """Fetch what is new at the sources of config.toml, politely, and clean it into the corpus."""
    with _told():
        from scraper import tell
        from scraper.job import known_sites, preview_once, run_once

        settings = _loaded(config)
        sources = _sources(settings, source, file=str(config))
        sites = known_sites(settings, file=str(config))
        with tell.shown(sys.stderr, form=log_format.value if log_format else None) as hear:
            if dry_run:
                links = asyncio.run(preview_once(settings, sources=sources, sites=sites, tell=hear))
            else:
                figures = asyncio.run(run_once(settings, sources=sources, sites=sites, tell=hear, limit=limit))
        if dry_run:
            _show_links(links, as_json=as_json, limit=limit)
            return
        drifting = _drifts(settings)
        _show_figures(figures, drifting, as_json=as_json)
    if drifting:
        raise typer.Exit(DRIFT)


def watch(
    config: ConfigOption = CONFIG,
    source: SourceOption = None,
    log_format: LogOption = None,
) -> None:
    """Run `fetch` on the schedule of config.toml until stopped."""
    with _told():
        from scraper import tell
        from scraper.job import known_sites
        from scraper.schedule import watch as watch_sources

        settings = _loaded(config)
        sources = _sources(settings, source, file=str(config))
        sites = known_sites(settings, file=str(config))
        hear = tell.log(sys.stderr, form=log_format.value if log_format else "text")
        asyncio.run(watch_sources(settings, sources=sources, sites=sites, tell=hear))


def status(config: ConfigOption = CONFIG, as_json: JsonOption = False) -> None:
    """Show how the sources and the site rules stand."""
    with _told():
        import time

        import msgspec

        from scraper import status as standing
        from scraper.state import State

        settings = _loaded(config)
        if not Path(settings.state).exists():
            _fail(f"{settings.state}: there is no state yet; `copydesk fetch` makes it", FAILED)
        state = State(settings.state)
        try:
            found = standing.status(settings, state=state, now=time.time())
        finally:
            state.close()
        if as_json:
            _echo_json(msgspec.to_builtins(found))
        else:
            typer.echo("\n".join(standing.lines(found)))
    if found.drift:
        raise typer.Exit(DRIFT)


def demo(
    folder: Annotated[Path, typer.Argument(help="Where corpus, archive and state go.")] = Path("copydesk-demo"),
    root: Annotated[Path | None, typer.Option("--root", help="Folder of other samples to serve.")] = None,
    log_format: LogOption = None,
) -> None:
    """Serve the samples from this machine and run the whole job against them; nothing leaves the machine."""
    with _told():
        from scraper import tell
        from scraper.demo import demo as run_demo

        with tell.shown(sys.stderr, form=log_format.value if log_format else None) as hear:
            figures = asyncio.run(run_demo(folder, root=root, tell=hear))
    _show_figures(figures, [], as_json=False)
    typer.echo("", err=True)
    for name, what in (
        ("corpus", "one text a file, articles.jsonl with their metadata, rejected.jsonl with the reasons"),
        ("archive", f"every answer as it came; clean it again with: copydesk clean {folder / 'archive'} -o DIR"),
        ("state.sqlite", "what was seen and tried; run the demo again and nothing is fetched twice"),
    ):
        typer.echo(f"{folder / name}  {what}", err=True)


def _drifts(settings: Config) -> list[Drift]:
    import time

    from scraper import drift
    from scraper.state import State

    now = time.time()
    state = State(settings.state)
    try:
        pages = drift.pages_since(state, since=now - (drift.HISTORY_WEEKS + 1) * drift.WEEK_S)
    finally:
        state.close()
    return drift.drifts(pages, now=now)


def _show_links(links: dict[str, list[str]], *, as_json: bool, limit: int | None) -> None:
    if as_json:
        _echo_json(links)
        return
    for name, urls in links.items():
        typer.echo(f"{name}: {len(urls)} to fetch", err=True)
        for url in urls[:limit]:
            typer.echo(url)


def _show_figures(figures: dict[str, Figures], drifting: list[Drift], *, as_json: bool) -> None:
    if as_json:
        import msgspec

        _echo_json({"sources": msgspec.to_builtins(figures), "drift": msgspec.to_builtins(drifting)})
        return
    from scraper.status import drift_lines

    for name, found in figures.items():
        typer.echo(f"{name}: {found.summary()}", err=True)
    for one in drifting:
        typer.echo("\n".join(drift_lines(one)), err=True)


def _loaded(file: Path) -> Config:
    from scraper import config

    return config.load(file)


def _sources(settings: Config, names: Sequence[str] | None, *, file: str) -> Sequence[Source]:
    from scraper.errors import ConfigError

    if not settings.source:
        raise ConfigError("names no [[source]]", file=file, key="source")
    known = {one.name: one for one in settings.source}
    for name in names or ():
        if name not in known:
            raise ConfigError(f"no source is called {name!r}; there are {', '.join(known)}", file=file, key="source")
    return [known[name] for name in names] if names else settings.source


def _echo_json(value: Any) -> None:
    import msgspec

    typer.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


@contextmanager
def _told() -> Iterator[None]:
    """Errors the user can put right, in one line."""
    from cleaners.errors import SiteFileError
    from scraper.errors import ConfigError, ScrapeError

    try:
        yield
    except (ConfigError, SiteFileError) as error:
        _fail(str(error), WRONG_USE)
    except ScrapeError as error:
        _fail(str(error), FAILED)


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(f"copydesk: {message}", err=True)
    raise typer.Exit(code)
