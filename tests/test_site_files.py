"""The shipped site files: each loads, is for something, and does not take another's place."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleaners
from cleaners.site import Site
from cleaners.site_files import load_sites
from cleaners.text import words

FOLDER = Path(cleaners.__file__).parent / "sites"
FILES = sorted(FOLDER.glob("*.toml"))
PLAIN = {name: stack[0] for name, stack in load_sites().plain.items()}
FIRST_SITES = ("rediff.com", "terrornewsnetwork.com", "thequint.com", "watandost.blogspot.com", "topyaps.com")
FIRST_FAMILIES = ("_blogger", "_quintype", "_wordpress")
TOO_COMMON = ("the", "by", "news", "home", "read more", "share", "advertisement")


def test_all_files_are_loaded() -> None:
    assert sorted(PLAIN) == [path.stem for path in FILES]
    assert {*FIRST_SITES, *FIRST_FAMILIES} <= set(PLAIN)


def test_no_domain_is_in_two_files() -> None:
    domains = [domain for site in PLAIN.values() for domain in site.domains]
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("name", sorted(PLAIN))
class TestFile:
    def site(self, name: str) -> Site:
        site = load_sites().named(name)
        assert site is not None
        return site

    def test_is_found_by_something(self, name: str) -> None:
        own = PLAIN[name]
        if own.is_family:
            extended = any(name in other.extends for other in PLAIN.values())
            assert own.marks or extended, f"{name} serves no page: it has no marks and nobody extends it"
        else:
            assert own.domains, f"{name} has no domain"
            assert own.domains[0] == name, "a file is called after its first domain"

    def test_states_something(self, name: str) -> None:
        own = PLAIN[name]
        says = (
            own.extends,
            own.body.select,
            own.body.remove,
            own.blocks.drop,
            own.blocks.lift,
            own.metadata,
            own.story,
        )
        assert any(says), f"{name} states nothing: delete it"

    def test_states_nothing_that_its_family_states(self, name: str) -> None:
        own = PLAIN[name]
        for family in (PLAIN[n] for n in own.extends):
            assert not set(own.body.select) & set(family.body.select)
            assert not set(own.body.remove) & set(family.body.remove)
            assert not set(own.blocks.drop) & set(family.blocks.drop)
            assert not {f for f in own.metadata if own.field_rules(f) == family.field_rules(f)}

    def test_extends_families_only(self, name: str) -> None:
        assert all(other.startswith("_") for other in PLAIN[name].extends)

    def test_patterns_are_anchored(self, name: str) -> None:
        """Rules are for whole lines; a fingerprint that floats finds itself in any article about the site."""
        for prints in self.site(name).fingerprint:
            for pattern in (prints,) if isinstance(prints, str) else prints:
                assert pattern.startswith("^"), pattern
                assert words(pattern) not in TOO_COMMON, pattern

    def test_marks_are_markup(self, name: str) -> None:
        for mark in PLAIN[name].marks:
            assert len(mark) >= len('"blogger"'), f"{mark!r} is too short to tell a family"
            assert set(mark) & set('="/'), f"{mark!r} could stand in an article's text"

    def test_every_reason_is_said(self, name: str) -> None:
        for rule in (*PLAIN[name].blocks.drop, *PLAIN[name].blocks.cut):
            assert not isinstance(rule, str), f"{rule!r} has no reason"
            assert rule.reason != "template line", f"{rule.pattern!r} has no reason"
