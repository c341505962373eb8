"""`cleaners` is pure: no sockets, environment or chance, no clock but for what day it is, no files but its site files.

And it is quick to import.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaners

FOLDER = Path(cleaners.__file__).parent
MODULES = sorted(FOLDER.rglob("*.py"))
ALLOWED_ELSEWHERE = frozenset(("msgspec", "cleaners"))
ONLY_IN = {
    "selectolax": ("page.py",),
    "trafilatura": ("rescue.py",),
    "charset_normalizer": ("page.py",),
    "markdown_it": ("markdown.py",),
}
WORLD = frozenset(
    (
        *("asyncio", "concurrent", "ftplib", "glob", "http", "httpx", "locale", "logging", "multiprocessing", "os"),
        *("platform", "queue", "random", "requests", "sched", "scraper", "secrets", "select", "selectors", "shutil"),
        *(
            "signal",
            "smtplib",
            "socket",
            "socketserver",
            "sqlite3",
            "ssl",
            "subprocess",
            "tempfile",
            "threading",
            "uuid",
        ),
    )
)
# perf_counter measures and bounds the work on a page; it says nothing of the time of day.
CLOCKS = {
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "sleep"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("time", "ctime"),
}
CLOCKS |= {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today")}
FILES = frozenset(
    ("open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename", "touch")
)
READS_FILES = ("site_files.py",)
ASKS_FOR_TODAY = ("facts.py",)  # where nobody says when the page was fetched: no article is of a day to come
# What takes long to import and is hardly ever needed, or belongs to the world.
SLOW = (
    *(
        "trafilatura",
        "lxml",
        "httpx",
        "httpcore",
        "tenacity",
        "charset_normalizer",
        "htmldate",
        "courlan",
        "dateparser",
    ),
    *("zoneinfo", "tomllib", "sqlite3", "socket", "ssl", "subprocess", "asyncio", "email", "http", "urllib.request"),
    *("importlib.resources", "importlib.metadata", "hashlib", "tempfile", "dataclasses", "pydoc", "scraper"),
)


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Every module that a file imports, at any depth, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield ("." * node.level + (node.module or ""), node.lineno)
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def called(path: Path) -> Iterator[tuple[str, str, int]]:
    """Owner and name of every attribute that a file reads, and plain names as the attributes of nothing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value
            yield getattr(owner, "attr", getattr(owner, "id", "")), node.attr, node.lineno
        elif isinstance(node, ast.Name):
            yield "", node.id, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=[p.name for p in MODULES])
class TestModule:
    def test_imports_nothing_of_the_world(self, path: Path) -> None:
        for module, line in imports(path):
            root = module.partition(".")[0]
            assert root, f"{path.name}:{line}: relative imports are not this house's style"
            assert root not in WORLD, f"{path.name}:{line} imports {module}"
            assert module != "urllib.request", f"{path.name}:{line} imports {module}"
            known = root in sys.stdlib_module_names or root in ALLOWED_ELSEWHERE
            assert known or path.name in ONLY_IN.get(root, ()), f"{path.name}:{line} imports {module}"

    def test_asks_no_clock_and_no_environment(self, path: Path) -> None:
        for owner, name, line in called(path):
            is_clock = (owner, name) in CLOCKS and (path.name not in ASKS_FOR_TODAY or name != "now")
            assert not is_clock, f"{path.name}:{line} asks {owner}.{name}"
            assert name not in ("environ", "getenv", "getcwd", "gethostname"), f"{path.name}:{line} asks {name}"
        clocks = {name for owner, name in CLOCKS if owner == "time"}
        for module, line in imports(path):
            root, _, name = module.rpartition(".")
            assert not (root == "time" and name in clocks), f"{path.name}:{line} imports {module}"

    def test_touches_no_files(self, path: Path) -> None:
        if path.name in READS_FILES:
            return
        for owner, name, line in called(path):
            is_builtin = name != "open" or not owner or owner == "io"
            assert name not in FILES or not is_builtin, f"{path.name}:{line} uses {name}"


def test_the_walk_sees_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text(
        "import os.path\nfrom time import time\nimport datetime\n"
        "def f():\n    import sqlite3 as s\n    return datetime.datetime.now(), open('x'), s.environ\n"
    )
    assert {"os.path", "time.time", "sqlite3"} <= {module for module, _ in imports(path)}
    assert {("datetime", "now", 6), ("", "open", 6), ("s", "environ", 6)} <= set(called(path))


def in_a_new_process(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=FOLDER.parent)
    return done.stdout.strip()


def test_importing_is_light() -> None:
    code = f"import sys; old = {{*sys.modules}}; import cleaners; print({set(SLOW)!r} & {{*sys.modules}} - old)"
    assert in_a_new_process(code) == "set()"


def test_importing_reads_no_site_file() -> None:
    code = "import cleaners.site_files as s; print(s._load.cache_info().currsize)"
    assert in_a_new_process(code) == "0"


def test_a_page_without_a_rescue_never_loads_the_second_opinion() -> None:
    code = (
        "import sys, cleaners; p = '<p>' + 'The roof of the school fell on Monday, the council said. ' * 4 + '</p>';"
        "a = cleaners.clean_html('<h1>The roof fell today</h1><article>' + p * 6 + '</article>', url='https://lantern.example/a');"
        "print(a.title, [m for m in ('trafilatura', 'lxml', 'httpx', 'charset_normalizer') if m in sys.modules])"
    )
    assert in_a_new_process(code) == "The roof fell today []"
