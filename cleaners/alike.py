"""What two elements have in common by their names: parts of a text, rows of a kind, modules that a system counts."""

from __future__ import annotations

import re
from functools import lru_cache

from cleaners.page import TAG_IDS, Node, class_of

KINDS_CACHE_ENTRIES = 4_096
# What numbers an element: figures at the end, or the letters and figures of a random name. Plain re compiles it once.
_NUMBER = r"[-_]*(?:\d+|(?<=-)(?=[a-f]*\d)[0-9a-f]{6,})$"
_ORDER = frozenset(("odd", "even", "first", "last"))
_MORE = ("-more", "-extended", "-continued")
_BUILDERS_PARTS = ("section", "row", "module", "paragraph", "group")
_COUNTED = r"c-?\d+"  # TYPO3 numbers its elements of content
_ELEMENTS = ("frame", "csc-", "ce-")
_BODY_END = r"[-_](?:body|content|text)$"
_REST = frozenset(("extended", "continued", "rest", "more"))
_SECTION = TAG_IDS["section"]

Kind = tuple[str | None, str]  # the tag, and the class names without numbers


def kind_of(node: Node | None) -> Kind:
    return (node.tag, _without_numbers(class_of(node))) if node is not None else (None, "")


def is_kind(node: Node | None, other: Kind) -> bool:
    """Whether an element is of a kind, or has all its names and others as well, or the other way round."""
    own = kind_of(node)
    if own == other or own[0] != other[0] or not own[1] or not other[1]:
        return own == other
    names, others = set(own[1].split()), set(other[1].split())
    return names < others or others < names


@lru_cache(maxsize=KINDS_CACHE_ENTRIES)
def _without_numbers(class_names: str) -> str:
    """Class names without what tells one row or module from the next: "et_pb_row et_pb_row_2", "block-3f9a1c odd"."""
    kept = (re.sub(_NUMBER, "", name) for name in class_names.split() if name not in _ORDER)
    return " ".join(name for name in kept if name)


def first_name(node: Node) -> str:
    return kind_of(node)[1].partition(" ")[0]


def is_more(node: Node | None, main: Node | None) -> bool:
    """Whether an element is the rest of a text by its name, as "entry-more" is of "entry-body", or is of those that
    TYPO3 counts, behind a piece of news."""
    if node is None or main is None:
        return False
    name, first = first_name(node), first_name(main)
    if name.endswith("content-elements") or (
        name.startswith(_ELEMENTS) and re.fullmatch(_COUNTED, node.attributes.get("id") or "")
    ):
        return True
    base = re.sub(_BODY_END, "", first)
    if base and name.startswith(base) and name[len(base) :].strip("-_") in _REST:
        return True  # "serendipity_entry_extended" behind "serendipity_entry_body"
    return name.endswith(_MORE) and name.partition("-")[0] == first.partition("-")[0]


def is_section(node: Node | None, main: Node | None) -> bool:
    """Whether both are parts of one article, whatever they are called: a <section>, or what a page builder calls one.

    Its further names are of colours, alignment and animation: "et_pb_section et_pb_with_background".
    """
    if node is None or main is None or node.tag_id != main.tag_id:
        return False
    name = first_name(node)
    return node.tag_id == _SECTION or (name.endswith(_BUILDERS_PARTS) and name == first_name(main))


def are_counted(node: Node | None, other: Node | None) -> bool:
    """Whether a system has numbered both as elements of content, of whatever type: with a picture, or without."""
    both = [n for n in (node, other) if n is not None and "id" in n.attributes and not has_id(n)]
    return len(both) == 2 and both[0].tag_id == both[1].tag_id and first_name(both[0]) == first_name(both[1])


def has_id(node: Node | None) -> bool:
    """Whether an element has an id of its own, and not one that counts: "c1204"."""
    ident = node.attributes.get("id") if node is not None else None
    return ident is not None and re.fullmatch(_COUNTED, ident) is None
