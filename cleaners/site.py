"""Site rules, as one TOML file a site has them; `site_files` reads and checks them, `site_lookup` finds a page's.

A file whose name begins with `_` is a family that sites extend and that serves every page bearing its marks. What the
keys mean stands in README.md, "Site files".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Literal

import msgspec

Near = Literal["any", "head", "tail"]
NonEmpty = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
METADATA_FIELDS = (
    *("title", "summary", "authors", "agency", "dateline", "section", "tags", "published", "modified", "language"),
)
LIFT_FIELDS = (*METADATA_FIELDS, "caption", "credit")


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class Body(_Strict, frozen=True, kw_only=True):
    """`select`: the first selector that matches gives the body (all its matches); `remove`: what is taken out of it;
    `captions`: what is taken out and read as captions, anywhere on the page."""

    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


class Drop(_Strict, frozen=True, kw_only=True):
    """A whole line that is no text of the article. `near` keeps the rule to the first or last lines of the text."""

    pattern: str
    near: Near = "any"
    reason: str = "template line"


class Lift(_Strict, frozen=True, kw_only=True):
    """Whole lines, one pattern each, that stand in a row and are facts: their named groups become metadata."""

    lines: NonEmpty
    near: Near = "any"
    reason: str = "metadata line"


class Blocks(_Strict, frozen=True, kw_only=True):
    """Rules on whole lines, for pages and plain text alike. `cut` drops a line and all that follows it."""

    drop: tuple[str | Drop, ...] = ()
    cut: tuple[str | Drop, ...] = ()
    lift: tuple[Lift, ...] = ()


class FieldRule(_Strict, frozen=True, kw_only=True):
    """Where a field stands: the first node matching `select`, its `attribute` or text, the first group of `pattern`."""

    select: str
    attribute: str | None = None
    pattern: str | None = None


class StoryBlock(_Strict, frozen=True, kw_only=True):
    """Which items of a story are text: `where` compares keys (an empty list of values means null or absent).

    Each path of `text` is a block of its own; for a caption, the first is the caption and the second its credit.
    """

    where: dict[str, tuple[str, ...]] = {}
    text: NonEmpty
    kind: Literal["paragraph", "heading", "quote", "caption"] = "paragraph"


class Story(_Strict, frozen=True, kw_only=True):
    """A story that the page carries as JSON: the script, the path to the story, its items, which of them are text."""

    script: str
    path: str = ""
    items: str
    blocks: tuple[StoryBlock, ...]
    metadata: dict[str, str] = {}


class Site(_Strict, frozen=True, kw_only=True):
    """The rules of one site, families merged in. `file` and `name` come from the file's name.

    `marks` are strings that stand only in the source of this family's pages; `fingerprint` are line patterns that tell
    the site in a text without a URL (a list inside the list: all of them); `outlets` are names of the site that its
    bylines may carry.
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
        """Whether these rules are for many sites: then what a page says in JSON-LD and meta tags goes before them."""
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


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A site file's pattern: `^` and `$` stand at the ends of lines."""
    return re.compile(pattern, re.MULTILINE)
