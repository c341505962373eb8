"""README.md says what is so: its commands are those that .ci/run runs, its options those that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from scraper.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = "".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))
SHOWN = sorted(set(re.findall(r"\bcopydesk ([a-z]+)", SHELL)))


def test_the_first_screen_has_the_two_commands_that_ci_runs() -> None:
    first_screen = README.splitlines()[:30]
    commands = [line for line in first_screen if line.startswith("pip install ")]
    assert commands == [line for line in README.splitlines() if line.startswith("pip install ")]
    assert commands == ["pip install . && copydesk clean samples -o corpus", "pip install '.[test]' && pytest"]
    assert "grep '^pip install ' README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_option_of_clean_is_in_the_table() -> None:
    (command,) = (one for name, one in typer.main.get_command(app).commands.items() if name == "clean")  # type: ignore[attr-defined]
    options = {name for parameter in command.params for name in parameter.opts if name.startswith("-")}
    section = README.partition("## `copydesk clean`")[2].partition("\n## ")[0]
    assert set(re.findall(r"(?<![\w-])--?[a-z]+", section.partition("The summary")[0])) == options - {"--help"}


@pytest.mark.parametrize("command", SHOWN)
def test_every_command_that_is_shown_exists(command: str) -> None:
    assert command in typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "story.html").write_bytes(b"<!doctype html><title>T</title>")
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
