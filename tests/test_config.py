"""config.toml: what is read, and that each mistake is an error that names its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from scraper import config
from scraper.errors import ConfigError

SHIPPED = Path(__file__).parents[1] / "config.toml"
MINIMAL = '[fetch]\ncontact = "desk@example.org"\n'
SOURCE = '[[source]]\nname = "a"\nfeeds = ["https://example.org/rss"]\n'


def written(folder: Path, text: str) -> Path:
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_shipped_file_loads_and_shows_the_defaults() -> None:
    loaded = config.load(SHIPPED)
    shown = config.Fetch(contact=loaded.fetch.contact)
    assert loaded.fetch == shown
    assert loaded.archive_file_mb == config.Config(fetch=shown).archive_file_mb


def test_shipped_file_names_every_key() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    for struct in (config.Config, config.Fetch, config.Source):
        for name in struct.__struct_fields__:
            assert f"{name} = " in text or name in ("fetch", "source"), f"config.toml does not show {name}"


def test_paths_start_at_the_folder_of_the_file(tmp_path: Path) -> None:
    loaded = config.load(written(tmp_path, 'corpus = "out"\n' + MINIMAL))
    assert loaded.corpus == str(tmp_path / "out")
    assert loaded.state == str(tmp_path / "state.sqlite")
    assert loaded.sites == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("corpse = 'x'\n" + MINIMAL, "corpse"),
        (MINIMAL + "delay = 3\n", "fetch.delay"),
        (MINIMAL + "delay_s = -1\n", "fetch.delay_s"),
        (MINIMAL + "attempts = 0\n", "fetch.attempts"),
        (MINIMAL + "attempts = 'many'\n", "fetch.attempts"),
        ("[fetch]\n", "fetch"),
        ('[fetch]\ncontact = " "\n', "fetch.contact"),
        ('[fetch]\ncontact = "a\\nHost: b"\n', "fetch.contact"),
        (MINIMAL + '[[source]]\nname = "a"\n', "source[0]"),
        (MINIMAL + SOURCE + "fedes = []\n", "source[0].fedes"),
        (MINIMAL + SOURCE + SOURCE, "source[1].name"),
        (MINIMAL + SOURCE + "take = ['(']\n", "source[0].take"),
        (MINIMAL + SOURCE + "link_selector = 'a[['\n", "source[0].link_selector"),
        (MINIMAL + SOURCE + "every = 'often'\n", "source[0].every"),
        (MINIMAL + SOURCE + "every = '5s'\n", "source[0].every"),
        (MINIMAL + SOURCE + "back = '0d'\n", "source[0].back"),
        (MINIMAL + SOURCE + "cron = '* *'\n", "source[0].cron"),
        (MINIMAL + SOURCE + "listings = ['file:///etc/passwd']\n", "source[0].listings"),
        (MINIMAL + SOURCE + "homepage = 'example.org'\n", "source[0].homepage"),
    ],
)
def test_a_mistake_names_its_key(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.load(written(tmp_path, text))
    assert caught.value.key == key
    assert "config.toml" in str(caught.value)


@pytest.mark.parametrize("content", [b"[fetch", b"\xff\xfe", None])
def test_a_file_that_is_no_toml_or_not_there(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "config.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigError):
        config.load(file)


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("30m", 1800), ("6h", 21600), ("7d", 604800)])
def test_durations(text: str, seconds: int) -> None:
    assert config.duration_s(text) == seconds
