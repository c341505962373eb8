"""A story that the page carries as JSON, for sites that render it by script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cleaners.body import Body
from cleaners.facts import Facts
from cleaners.page import Page, fragment, load_json
from cleaners.site import Site, Story, StoryBlock
from cleaners.text import unescaped
from cleaners.walk import Line, Walk

_ASSIGNED = re.compile(r"^[\w.\s\[\]\"']{1,80}=\s*(?=[\[{])")


def find_story(page: Page, *, site: Site) -> Any:
    """The story's JSON value, or None where the page carries none."""
    story = site.story
    if story is None:
        return None
    for node in page.css(story.script):
        loaded = load_json(_ASSIGNED.sub("", node.text().strip()).rstrip(";"))
        found = next(values(loaded, story.path), None) if story.path else loaded
        if found is not None:
            return found
    return None


def values(item: Any, path: str) -> Iterator[Any]:
    """All values at a dotted path; a name ending in [] goes through each element of a list.

    Null values are left out.
    """
    if not path:
        if item is not None:
            yield item
        return
    name, _, rest = path.partition(".")
    inner = item.get(name.removesuffix("[]")) if isinstance(item, dict) else None
    for each in (inner if isinstance(inner, list) else ()) if name.endswith("[]") else (inner,):
        yield from values(each, rest)


def story_body(found: Any, *, story: Story) -> Body:
    """The lines of a story: each item goes through the first block rule that fits it, or is left out."""
    lines: list[Line] = []
    for item in values(found, story.items):
        rule = next((r for r in story.blocks if _fits(item, r)), None)
        if rule is None or rule.kind == "caption":
            continue
        for value in _texts(item, rule):
            for got in Walk([fragment(value)]).lines:
                got.kind = got.kind if got.kind == "item" else rule.kind
                lines.append(got)
    return Body(lines, [], [], f"story JSON: {story.script}")


def story_captions(found: Any, *, story: Story) -> list[tuple[str | None, str | None]]:
    """Captions and credits: the lead picture's, then those among the items."""
    lead = [next((str(v) for v in values(found, story.metadata.get(key, "-"))), None) for key in ("caption", "credit")]
    pairs: list[tuple[str | None, str | None]] = [(lead[0], lead[1])]
    for item in values(found, story.items):
        rule = next((r for r in story.blocks if _fits(item, r)), None)
        if rule is not None and rule.kind == "caption":
            caption, credit, *_ = (*(next((str(v) for v in values(item, path)), None) for path in rule.text), None)
            pairs.append((caption, credit))
    return [p for p in pairs if any(p)]


def _texts(item: Any, rule: StoryBlock) -> Iterator[str]:
    for path in rule.text:
        yield from (v for v in values(item, path) if isinstance(v, str) and v.strip())


def _fits(item: Any, rule: StoryBlock) -> bool:
    for path, wanted in rule.where.items():
        value = next(values(item, path), None)
        if (str(value) not in wanted) if wanted else value not in (None, "", False):
            return False
    return True


def story_facts(facts: Facts, found: Any, *, site: Site) -> None:
    """The fields that the story states."""
    if site.story is None:
        return
    for field, path in site.story.metadata.items():
        if field in ("caption", "credit"):
            continue
        texts = [unescaped(str(v)) for v in values(found, path) if isinstance(v, (str, int)) and str(v).strip()]
        facts.put_text(field, texts, f"story JSON: {path}", zone=site.timezone, outlets=site.outlets)
