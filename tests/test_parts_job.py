"""An article in parts ends as one article, in order, once: whichever part is seen first, whatever is killed."""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from local_server import Ask, Reply, serving
from news import article, paragraphs, title
from test_job import DAY_S, Bench, bench_rows, with_rules
from typer.testing import CliRunner

from scraper import archive as archive_module
from scraper import files, records
from scraper.cli import app
from scraper.state import State

PAGES = ("/story", "/story/2", "/story/3")
OTHERS = ("/a/1", "/a/2")
TEASER = "The same words stand on every page of this story, says the desk."


class Story:
    """Three pages of one story and two other articles; `listed` are in the feed, the newest first."""

    def __init__(self, *, links: str = "line", canonical: str | None = None) -> None:
        self.listed: list[str] = []
        self.links = links
        self.canonical = canonical
        self.changed: dict[str, Reply] = {}

    def __call__(self, ask: Ask) -> Reply:
        if ask.path == "/feed":
            dated = [
                f"<item><link>{path}</link><pubDate>Fri, 10 May 2024 12:00:{59 - place} GMT</pubDate></item>"
                for place, path in enumerate(self.listed)
            ]
            body = f"<rss version='2.0'><channel>{''.join(dated)}</channel></rss>"
            return Reply(body.encode(), content_type="application/xml")
        return self.changed.get(ask.path) or self.page(ask.host, ask.path)

    def page(self, host: str, path: str) -> Reply:
        if path in OTHERS:
            return Reply(article(host, path).encode())
        if path.removeprefix("/m") not in PAGES:
            return Reply(status=404)
        place = PAGES.index(path.removeprefix("/m"))
        further = {
            "line": PAGES[place + 1 : place + 2],
            "circle": [PAGES[(place + 1) % len(PAGES)]],
            "pager": [page for page in PAGES if page != PAGES[place]],
        }[self.links]
        link = "".join(f'<a class="next" href="{page}">more</a>' for page in further)
        canonical = f"http://{host}{self.canonical or PAGES[place]}"
        page = article(host, "/story", canonical=canonical, edition=place, more=link)
        return Reply(page.replace("</h1>", f"</h1><p>{TEASER}</p>").encode())


def whole(host: str) -> str:
    """What has to be in the corpus."""
    texts = [text for place in range(len(PAGES)) for text in paragraphs(host, "/story", edition=place)]
    return "\n\n".join([title(host, "/story"), TEASER, *texts])


def check(bench: Bench, *, others: int = 0, asked: bool = True) -> None:
    """The story is in the corpus once, in order, and all books agree on it."""
    corpus, host = bench.folder / "corpus", bench.server.hosts[0]
    texts = {path.name: path.read_text("utf-8") for path in corpus.glob("*.txt")}
    assert sum(text == whole(host) for text in texts.values()) == 1, sorted(texts)
    assert len(texts) == 1 + others, sorted(texts)
    lines = [json.loads(line) for line in (corpus / "articles.jsonl").read_text("utf-8").splitlines()]
    assert sorted(line["file"] for line in lines) == sorted(texts)
    (story,) = [line for line in lines if texts[line["file"]] == whole(host)]
    assert story["source"] == f"http://{host}/story"
    rejected = [json.loads(line) for line in (corpus / "rejected.jsonl").read_text("utf-8").splitlines()]
    gone = [line["file"] for line in rejected if "file" in line]
    assert not {name[:3] for name in gone} & {name[:3] for name in texts}
    assert all(line["reason"] == f"part of http://{host}/story" for line in rejected)
    rows = dict(bench_rows(bench, "SELECT url, status FROM link WHERE url LIKE '%/story%' AND url NOT LIKE '%/m/%'"))
    assert rows == {f"http://{host}{path}": "part" for path in PAGES} | {f"http://{host}/story": "cleaned"}
    assert not asked or [bench.asked(path) for path in PAGES] == [1, 1, 1]


def clean(bench: Bench, output: str, *paths: str) -> list[str]:
    """The texts that cleaning the archive again gives."""
    given = list(paths) or [str(bench.folder / "archive")]
    target = bench.folder / output
    done = CliRunner().invoke(app, ["clean", *given, "--sites", str(bench.sites[0]), "-o", str(target), "-j", "1"])
    assert done.exit_code == 0, done.output
    return sorted(path.read_text("utf-8") for path in target.glob("*.txt"))


ORDERS = [
    [["/story", "/story/2", "/story/3"]],
    [["/story/3", "/story/2", "/story"]],
    [["/story/2", "/story", "/story/3"]],
    [["/story"], ["/story", "/story/3", "/story/2"]],
    [["/story/2"], ["/story/2", "/story"]],
    [["/story/3"], ["/story/2"], ["/story"]],
    [["/story/2", "/story/3"], ["/story"], ["/story/3"]],
]


@contextmanager
def at_work(story: Story, folder: Path) -> Iterator[Bench]:
    """A bench of this folder for the rules of the story's site, while the story is being served."""
    with serving({}) as server:
        server._answer = story
        bench = Bench(folder, server)
        with_rules(bench)
        yield bench


@pytest.mark.parametrize("links", ["line", "circle", "pager"])
@pytest.mark.parametrize("orders", ORDERS, ids=lambda orders: " then ".join(",".join(x) for x in orders))
def test_one_article_whichever_part_is_listed_first(tmp_path: Path, orders: list[list[str]], links: str) -> None:
    story = Story(links=links)
    with at_work(story, tmp_path) as bench:
        for paths in orders:
            story.listed = paths
            bench.run()
        check(bench)
        story.listed = ["/a/1", *PAGES]
        assert bench.run().new == 1  # and no position is given twice
        check(bench, others=1)
        before = {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
        expected = sorted([whole(bench.server.hosts[0]), Path(tmp_path / "corpus" / other(before)).read_text("utf-8")])
        assert clean(bench, "new") == expected
        assert clean(bench, "corpus") == expected
        assert {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()} == before


def other(contents: dict[str, bytes]) -> str:
    return next(name for name, text in contents.items() if name.endswith(".txt") and TEASER.encode() not in text)


@pytest.mark.parametrize("orders", ORDERS[1:6:2], ids=lambda orders: " then ".join(",".join(x) for x in orders))
def test_parts_that_lie_in_different_files_of_the_archive(tmp_path: Path, orders: list[list[str]]) -> None:
    story = Story()
    with at_work(story, tmp_path) as bench:
        bench.archive_file_mb = 0.000001
        for paths in orders:
            story.listed = paths
            bench.run()
        check(bench)
        files = sorted(str(path) for path in (tmp_path / "archive").iterdir())
        assert len(files) > len(PAGES)
        assert clean(bench, "all") == clean(bench, "each", *files) == [whole(bench.server.hosts[0])]
        growing = tmp_path / "growing"
        growing.mkdir()
        for file in files:  # an archive that grows: what was an article so far is taken back
            shutil.copy(file, growing)
            if any(page.link for page in archive_module.read(file)):
                texts = clean(bench, "grown", str(growing))
        assert texts == [whole(bench.server.hosts[0])]


def test_what_was_taken_back_keeps_its_number_and_is_told_of(tmp_path: Path) -> None:
    story = Story()
    with at_work(story, tmp_path) as bench:
        for listed in (["/a/1"], ["/story/3"], ["/story/2"], ["/story"], ["/a/2"]):
            story.listed = listed
            bench.run()
        check(bench, others=2)
        names = sorted(path.name[:3] for path in (tmp_path / "corpus").glob("*.txt"))
        assert names == ["000", "003", "004"]
        rejected = (tmp_path / "corpus" / "rejected.jsonl").read_text("utf-8").splitlines()
        assert [(json.loads(line)["input"], json.loads(line)["file"][:3]) for line in rejected] == [
            (bench.server.url("/story/3"), "001"),
            (bench.server.url("/story/2"), "002"),
        ]


@pytest.mark.parametrize("listed", [["/story/2", "/story"], ["/story", "/story/2"], ["/story/3", "/story/2", "/story"]])
def test_parts_that_name_the_first_page_as_their_address(tmp_path: Path, listed: list[str]) -> None:
    story = Story(canonical="/story")
    with at_work(story, tmp_path) as bench:
        story.listed = listed
        bench.run()
        check(bench)
        assert clean(bench, "new") == [whole(bench.server.hosts[0])]


@pytest.mark.parametrize("canonical", [None, "/story"])
@pytest.mark.parametrize(
    "orders",
    [
        [["/m/story/2", "/story"]],
        [["/m/story/2"], ["/story"]],
        [["/story", "/m/story/2"]],
        [["/story"], ["/m/story/2"]],
    ],
)
def test_a_copy_of_a_part_at_another_address(tmp_path: Path, orders: list[list[str]], canonical: str | None) -> None:
    story = Story(canonical=canonical)
    with at_work(story, tmp_path) as bench:
        for listed in orders:
            story.listed = listed
            bench.run()
        texts = [path.read_text("utf-8") for path in (tmp_path / "corpus").glob("*.txt")]
        assert texts == [whole(bench.server.hosts[0])]
        assert clean(bench, "new") == texts
        assert clean(bench, "new") == texts


def test_a_first_page_without_text_loses_no_part(tmp_path: Path) -> None:
    story = Story()
    with at_work(story, tmp_path) as bench:
        page = '<html><head><meta property="og:type" content="article"></head><body><h1>Slides</h1><img src="/a.jpg">'
        story.changed["/story"] = Reply(f'{page}<a class="next" href="/story/2">next</a></body></html>'.encode())
        story.listed = ["/story/2", "/story"]
        bench.run()
        (text,) = bench.texts().values()
        assert [text.count(paragraphs(bench.server.hosts[0], "/story", edition=n)[0]) for n in range(3)] == [0, 1, 1]
        assert clean(bench, "new") == [text]


def test_parts_wait_for_one_that_can_not_be_had_yet(tmp_path: Path) -> None:
    story = Story()
    with at_work(story, tmp_path) as bench:
        story.changed["/story/3"] = Reply(status=503)
        story.listed = ["/story", "/story/2"]
        bench.run()
        assert bench.texts() == {}
        story.changed.clear()
        bench.clock.time += DAY_S
        bench.server.hits.clear()
        bench.run()
        assert [hit.path for hit in bench.server.hits if hit.path in PAGES] == ["/story/3"]
        assert [path.read_text("utf-8") for path in (tmp_path / "corpus").glob("*.txt")] == [
            whole(bench.server.hosts[0])
        ]


def dying(steps: int) -> None:
    """Ends this process, as kill -9 does, before its so-manieth write."""
    left = [steps]

    def step() -> None:
        left[0] -= 1
        if left[0] < 0:
            os._exit(9)

    def around(owner: Any, name: str) -> None:
        real = getattr(owner, name)

        def wrapped(*arguments: Any, **named: Any) -> Any:
            step()
            return real(*arguments, **named)

        setattr(owner, name, wrapped)

    for owner, name in (
        (archive_module.Archive, "_write"),
        (State, "set_link"),
        (State, "write"),
        (files, "write_beside"),
        (files, "append"),
        (Path, "replace"),
        (Path, "unlink"),
        (records.Records, "merge"),
    ):
        around(owner, name)


def in_a_process_that_dies(run: Callable[[], object], *, steps: int) -> bool:
    """Whether it died; False where it came to its end before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the server's thread is not needed in the child
        child = os.fork()
    if not child:
        code = 1
        try:
            dying(steps)
            run()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9)
    return code == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_between_any_two_steps(tmp_path: Path) -> None:
    """A part is in the corpus; the run that meets the first page is killed at one step after the other."""
    story = Story()
    with serving({}) as server:
        server._answer = story
        steps = 0
        while True:
            bench = Bench(tmp_path / str(steps), server)
            bench.folder.mkdir()
            with_rules(bench)
            server.hits.clear()
            story.listed = ["/a/1", "/story/2"]
            bench.run()
            story.listed = ["/a/2", "/story", "/story/3"]
            if not in_a_process_that_dies(bench.run, steps=steps):
                break
            cut_off = {path: bench.asked(path) for path in PAGES}
            bench.run()
            # What was asked for and not archived yet is asked for again; nothing that was archived is.
            assert sum(bench.asked(path) - cut_off[path] for path in PAGES) <= 2
            pages = [url for kind, url in bench.records() if kind == "response" and "/story" in url]
            assert sorted(pages) == [server.url(path) for path in PAGES]
            check(bench, others=2, asked=False)
            assert whole(server.hosts[0]) in clean(bench, "new")
            assert len(list((bench.folder / "new").glob("*.txt"))) == 3
            steps += 1
        assert steps > 20


@pytest.mark.parametrize("links", ["line", "circle"])
def test_without_the_state_the_archive_gives_the_same(tmp_path: Path, links: str) -> None:
    story = Story(links=links)
    with at_work(story, tmp_path) as bench:
        for listed in (["/story/2"], ["/a/1", "/story"]):
            story.listed = listed
            bench.run()
        check(bench, others=1)
        before = {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
        for path in tmp_path.glob("state*"):
            path.unlink()
        bench.run()
        check(bench, others=1)
        assert {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()} == before
