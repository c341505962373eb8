"""Placeholder while the real module is being written: signatures only."""
from __future__ import annotations
from collections.abc import Iterable
from pathlib import Path
import msgspec

class Site(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    domains: tuple[str, ...] = ()

class Sites(msgspec.Struct, frozen=True):
    all: tuple[Site, ...] = ()

def load_sites(*folders: str | Path) -> Sites:
    return Sites()

def find_site(url: str | None, *, sites: Sites | None = None) -> Site | None:
    return None
