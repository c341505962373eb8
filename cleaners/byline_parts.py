"""Which names an element called a byline holds: in its text, in elements of their own, behind labels and roles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.adjacent import TEXT
from cleaners.bylines import BY, people_and_agency
from cleaners.credits import byline_among, is_full_name, named_within, names_beside_date
from cleaners.elements import INLINE
from cleaners.names import is_person
from cleaners.page import Node, node_text
from cleaners.text import LazyPattern

LEAST_NAME_WORDS = 2
LONGEST_INITIALS_CHARS = 3
HAN = "\u3040"  # from here on scripts write a full name without a space
LEVELS_TO_PICTURE_WORD = 2
LONGEST_PICTURE_WORD_CHARS = 30
MOST_AUTHORS = 20  # boxes that are looked through for the others of one byline
# Who made the pictures, or translated the text.
_PICTURE_WORD = LazyPattern(
    r"(?i)(?:fotos?|photos?|beeld|bild(?:er)?|images?|pictures|übersetzung(?: von)?|translat(?:ion|ed)(?: by)?|"
    r"traduc(?:ción|ido)(?: de| por)?|traduction(?: de| par)?|traduzione(?: di)?)\s*:?\s*$"
)
_LABEL_ONLY = re.compile(r"(?i)(?::|\b(?:by|von|par|por|di|da|door|av|af|oleh|przez))$")
_LABEL_ENDS = frozenset(",،、:：")
_LABELLED = re.compile(r"[^\W\d_]\s*:")


def first_byline(said: Sequence[tuple[Node, str]]) -> list[str]:
    """The names in the first of elements that name people.

    Elements around a name carry dates, roles and links as well. Where each name has an element of its own, those.
    """
    for node, _ in said[:MOST_AUTHORS]:
        if len(names := _one_by_one(node)) > 1 or (names := _labelled_items(node)) or (names := _opening_names(node)):
            if len(names) > 1 or not (more := _with_others(names[0], said)):
                return names
            return [more]
    ranked = sorted((x for x in said if may_be_name(x[1])), key=lambda x: (BY.match(x[1]) is None, len(_bare(x[1]))))
    chosen, text = next((x for x in ranked if _names_people(x[1])), (None, ""))
    if chosen is None:
        names = next((names for n, t in said if len(names := _names_in_elements(n, t)) > 1), [])
        return names or next((names for n, _ in said[:MOST_AUTHORS] if (names := _name_among_parts(n))), [])
    if not BY.match(text) and not is_full_name(_bare(text)):
        chosen, text = next((x for x in ranked if is_full_name(_bare(x[1]))), (chosen, text))
    if len(people_and_agency([text])[0]) > 1:
        return [text]
    if len(names := _names_in_elements(chosen, text)) > 1 or (names := _linked_names(chosen, text)):
        return names
    within = dict.fromkeys(t for _, t in said if t != text and t in text and is_full_name(t))
    names = [t for t in within if not any(other != t and other in t for other in within)]
    if len(names) < 2:
        like = likeness(chosen)
        beside = (t if _names_people(t) else _linked(n) for n, t in said if likeness(n) == like)
        names = list(dict.fromkeys(t for t in beside if t and _names_people(t)))
    if len(names) > 1:
        return names
    if names := names_beside_date(text):
        return names
    return [text if BY.match(text) else named_within(text, is_fact=True) or text]


def _with_others(name: str, said: Sequence[tuple[Node, str]]) -> str | None:
    """The byline "By Jane Roe and John Doe" where each has an element of their own, and hers was found alone."""
    for _, text in said:
        if BY.match(text) and len(people := people_and_agency([text])[0]) > 1 and people[0] == name:
            return text if all(map(is_full_name, people)) else None
    return None


def may_be_name(text: str) -> bool:
    """Whether a text is long enough for a name: in the scripts of East Asia two letters are."""
    return len(text) > (LONGEST_INITIALS_CHARS if text.isascii() else 1)


def _bare(text: str) -> str:
    return text.rstrip(" ,;&")


def _names_in_elements(node: Node, text: str) -> list[str]:
    """The names in an element that holds nothing but names, each in an element of its own."""
    if sum(word[0].isupper() for word in text.split()) < 2 * LEAST_NAME_WORDS:
        return []
    named = (n for n in node.css("a, span, b, strong, p, li") if not follows_picture_word(n))
    names = list(dict.fromkeys(t for n in named if is_full_name(t := node_text(n))))
    return names if " ".join(names) == BY.sub("", text) else []


def _linked_names(node: Node, text: str) -> list[str]:
    """The people named in links of their own, which nothing but a style sets apart from what follows."""
    linked = (a for a in node.css("a") if not follows_picture_word(a))
    names = list(dict.fromkeys(t for a in linked if is_full_name(t := node_text(a))))
    return names if len(names) > 1 or (names and text.startswith(names[0] + " ")) else []


def _one_by_one(node: Node) -> list[str]:
    """The bylines of a box in which each author has one in a paragraph, between which roles and outlets stand."""
    each = (node_text(n) for n in node.css("p")[:MOST_AUTHORS])
    return [t for t in each if (found := BY.match(t)) is not None and is_person(t[found.end() :])]


def _opening_names(node: Node) -> list[str]:
    """The names with which the parts of a byline open, each in an element of its own, before roles and outlets.

    Nothing where a part without such a name may name somebody as well.
    """
    parts = list(node.iter())
    while len(parts) == 1:
        parts = list(parts[0].iter())
    if not parts or not _opening_name(parts[0]):
        return []
    parts = [part for part in parts[:MOST_AUTHORS] if not _is_other_work(node_text(part))]
    names = [(part, _opening_name(part)) for part in parts]
    others = [node_text(part) for part, name in names if not name]
    return [] if people_and_agency(others)[0] else [name for _, name in names if name]


def _is_other_work(text: str) -> bool:
    """Whether a part of a byline says that somebody made the pictures: "Jane Roe (photographs)"."""
    return text.endswith(")") and not people_and_agency([text])[0]


def _opening_name(part: Node) -> str:
    """The name that an element says, or with which it opens in an element of its own."""
    text = node_text(part)
    inner = (node_text(n) for n in part.css("span, a, strong, b, p, div"))
    return text if is_full_name(text) else next((t for t in inner if text.startswith(t) and is_full_name(t)), "")


def _labelled_items(node: Node) -> list[str]:
    """The names in a list of a byline's parts with a label before each: "Author, Jane Roe", "Role, Correspondent"."""
    items: list[tuple[str, str]] = []
    for item in node.css("li")[:MOST_AUTHORS]:
        parts = list(item.iter())
        while len(parts) == 1:
            parts = list(parts[0].iter())
        if len(parts) == 2:
            items.append((node_text(parts[0]), node_text(parts[1])))
    return [v for k, v in items if k[-1:] in _LABEL_ENDS and k == items[0][0] and is_person(v)]


def _name_among_parts(node: Node) -> list[str]:
    """The byline in a box of name, role and outlet."""
    return byline_among([t for part in node.css("p, a, span, li, address")[:MOST_AUTHORS] if (t := node_text(part))])


def first_name(node: Node, text: str) -> str:
    """What a link says, or only the name in it where that has an element of its own: "Jane Roe, our correspondent"."""
    if node.first_child is None or node.first_child.next is None or is_full_name(text):
        return text
    return next((t for n in node.css("*") if text.startswith(t := node_text(n)) and is_full_name(t)), text)


def _linked(node: Node) -> str:
    """The first link in an element that says more than a name."""
    link = node.css_first("a")
    return node_text(link) if link is not None else ""


def likeness(node: Node) -> tuple[object, ...]:
    """What elements that hold one thing each and stand side by side have in common."""
    holder = node.parent
    return node.tag_id, node.attributes.get("class"), holder.mem_id if holder is not None else None


def _names_people(text: str) -> bool:
    """Whether a text names people, not only a label ("Written by") or who did something else ("Photo: Jane Roe")."""
    if text[0] == "©" or text[-1] == "?" or _LABEL_ONLY.search(text) or _LABELLED.search(BY.sub("", text)):
        return False
    people, _ = people_and_agency([text])
    if len(people) > 1 and not any(" " in name or name >= HAN for name in people) and not BY.match(text):
        return False  # "Wine & Taste" is a section
    return bool(people) and not (" " in people[0] and people[0].islower())


def _before(node: Node) -> Node | None:
    before = node.prev
    is_blank = before is not None and before.tag_id == TEXT and not (before.text_content or "").strip()
    return before.prev if before is not None and is_blank else before


def follows_picture_word(node: Node) -> bool:
    """Whether what stands right before an element says that who is named there did other work: "Foto Jane Roe"."""
    before = _before(node)
    for _ in range(LEVELS_TO_PICTURE_WORD):
        if before is not None or node.parent is None:
            break
        node = node.parent
        before = _before(node) if node.tag_id in INLINE else None
    if before is None or (before.tag_id != TEXT and not before.is_element_node):
        return False
    if before.tag_id == TEXT:
        return _PICTURE_WORD.search((before.text_content or "")[-LONGEST_PICTURE_WORD_CHARS:]) is not None
    text = before.text().strip()
    return len(text) <= LONGEST_PICTURE_WORD_CHARS and _PICTURE_WORD.match(text) is not None
