"""Lines of a text that are captions: they end in a credit, or stand beside a picture and next to nothing else.

Captions that an element's name tells are passed over by the walk; what is known of the pictures is `cleaners.images`'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleaners.body import Body
from cleaners.brief import is_named_body
from cleaners.deck import is_named_deck
from cleaners.labels import is_credit
from cleaners.page import Node, class_of, node_text
from cleaners.text import LazyPattern, ends_sentence
from cleaners.walk import Line

CAPTION_SIZE = 120  # letters: a longer line that ends as a sentence may be text beside a picture
SHORT_SIZE = 260  # letters: a longer one is a caption only by its element's name
TAGGED_SHARE = 0.7  # of the letters in paragraphs and items: then short text in boxes is no paragraph
CAPTION_LINES = 2
LONG_CAPTION_SIZE = 500  # letters: so long it may be in an element that is named for its picture
LEVELS_TO_TABLE = 5
LEVELS_TO_PICTURE = 5
LEAST_PICTURE_PIXELS = 50
CREDIT_CHARS = 80  # the longest end of a caption that is a credit

_CAPTION_END = LazyPattern(
    r"(?:©|\(c\)|Foto:|Bild:|Photo:|Photographs?:|Illustration:|Image:|Grafik:|Quelle:|Crédit:|IMAGO/|Getty Images)\s*[^.!?]{0,60}$|"
    r"[(\[（](?:[A-Z][\w.-]*[ /]){0,3}(?:Foto|Photo|Bild|Image|Credit|File|Fotó|Kuva|Zdjęcie|Fot|Фото|Φωτ|Ảnh|图|圖|图源|图片|摄影|撮影|写真|사진|صورة|צילום|फोटो)"
    r"[^()（）]{0,60}[)\]）]\.?$"
)
_POINTERS = frozenset("▲△")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_NUMBERED = re.compile(r"(?:Figure|Fig\.|Abbildung|Abb\.|Figura) ?\d{1,2} ?[:.] ?[^\W\da-z_]")
_CREDIT_MARK = re.compile(r"[:)\]）©]|IMAGO/|Getty Images")  # one of them stands in every such end
# An element named for its picture and for nothing else: "detail-img", not "image-and-text".
_PICTURE_NAME = LazyPattern(r"(?i)(?<![a-z])(?:image|img|photo|picture|figure|foto|bild)(?![a-z])")
_TEXT_NAME = LazyPattern(r"(?i)text|txt|content|body|card|teaser|step|media-?object")
# An editor's block of text with a picture beside or behind it, as in WordPress, and the steps of a recipe.
_BESIDE = re.compile(r"(?i)media-?text|block-cover|(?<![a-z])steps?(?![a-z])")
_ICON_NAME = re.compile(r"(?i)smil(?:ie|ey)|emoji|(?<![a-z])icon")
_TITLE_NAME = LazyPattern(r"(?i)head|titl|\bh[1-6]\b")  # a sub-heading of a list of pictures
_PICTURE_TAGS = ("img", "picture", "figure", "amp-img", "video")


def captions(lines: Sequence[Line], body: Body, *, gone: Collection[int]) -> list[int]:
    """Which lines end in a picture's credit, or are short and share a small element with a picture.

    `gone` are lines that are not asked about.
    """
    found: list[int] = []
    count = [0] * max(len(body.parents), 1)
    for item in lines:
        if item.owner < len(count):
            count[item.owner] += 1
    for i in range(len(count) - 1, 0, -1):
        count[body.parents[i]] += count[i]
    has_paragraphs = sum(x.size for x in lines if x.is_text_tag) >= TAGGED_SHARE * sum(x.size for x in lines)
    for i, item in enumerate(lines):
        if item.size > LONG_CAPTION_SIZE or item.kind == "headline" or i in gone:
            continue
        is_short = item.size <= SHORT_SIZE
        # "… at the mill. (Lantern)" closes with a credit.
        may_be_label = is_short and (item.size < CAPTION_SIZE or not ends_sentence(item.text) or item.text[-1] == ")")
        end = item.text[-CREDIT_CHARS:] if is_short else ""
        is_credited = _CREDIT_MARK.search(end) is not None and _CAPTION_END.search(end) is not None
        is_numbered = is_short and item.text[:1] in "FA" and _NUMBERED.match(item.text) is not None
        if (
            is_credited
            or is_numbered
            or (is_short and item.text[0] in _POINTERS and _points_at_picture(lines, i))
            or (
                body.elements
                and (
                    item.kind == "paragraph" or (item.kind == "row" and _is_in_pictures_table(item.owner, count, body))
                )
                # Most paragraphs stand among others: no need to look for a picture beside them.
                and (may_be_label or count[body.parents[item.owner]] <= CAPTION_LINES)
                and (
                    _beside_picture(item, count, body, is_named=not may_be_label)
                    or (
                        may_be_label
                        and not item.is_text_tag
                        and _below_picture(item.owner, count, body, is_set_small=not has_paragraphs)
                    )
                )
            )
        ):
            found.append(i)
    return found


def _points_at_picture(lines: Sequence[Line], i: int) -> bool:
    """Whether a line in Chinese points at the picture above it: "▲ The new pump." Several in a row are a list."""
    is_listed = any(x.text[0] in _POINTERS for x in (*lines[max(i - 1, 0) : i], *lines[i + 1 : i + 2]))
    return not is_listed and _CHINESE.search(lines[i].text) is not None


def _beside_picture(item: Line, count: list[int], body: Body, *, is_named: bool) -> bool:
    """Whether an element holds a picture and no text but this one line, or this and a credit. `is_named`: and its name
    says so, without which a long sentence is text."""
    owner = item.owner
    own = body.elements[owner] if owner < len(body.elements) else None
    if own is not None and ends_sentence(item.text) and is_named_deck(own):
        return False
    for _ in range(LEVELS_TO_PICTURE):
        node = body.elements[owner] if owner < len(body.elements) else None
        if node is None or count[owner] > CAPTION_LINES or _BESIDE.search(class_of(node)) or _holds_all(node, body):
            return False
        if (
            (node.tag != "p" or _is_set_as_caption(node))
            and (not is_named or _is_named_for_picture(class_of(node)))
            and (picture := node.css_first("img, picture, amp-img, video")) is not None
            and not _is_icon(picture)
        ):
            # A sentence in a paragraph is text beside a teaser's picture, and beside a figure with its own caption.
            may_be_text = item.is_text_tag and ends_sentence(item.text)
            return not (
                may_be_text
                and (
                    _has_caption(picture)
                    or (_is_teasers(picture) and node.css_first("h1"))
                    or _is_above(item, picture, node, body)
                )
            )
        owner = body.parents[owner]
    return False


def _is_icon(picture: Node) -> bool:
    """Whether a picture is a smiley, a star or the like, by its name or its size."""
    attributes = picture.attributes
    sizes = [int(s) for name in ("width", "height") if (s := attributes.get(name) or "").isdecimal()]
    return (bool(sizes) and LEAST_PICTURE_PIXELS > max(sizes) > 1) or _ICON_NAME.search(class_of(picture)) is not None


def _is_above(item: Line, picture: Node, holder: Node, body: Body) -> bool:
    """Whether a line stands before the picture in the element that holds both: its caption would stand below."""
    own = body.elements[item.owner]
    if own is None or own.mem_id == holder.mem_id:
        return False
    first = next((n.mem_id for n in holder.traverse() if n.mem_id in (own.mem_id, picture.mem_id)), 0)
    return first == own.mem_id


def _holds_all(node: Node, body: Body) -> bool:
    """Whether an element is the article's own, or a part of it by its name: that of a brief has a picture and two lines,
    too."""
    return node.tag != "p" and (is_named_body(node, or_box=True) or any(n.mem_id == node.mem_id for n in body.nodes))


def _is_set_as_caption(paragraph: Node) -> bool:
    """Whether the text of a paragraph that holds a picture is set small or in italics as a whole, and is no sentence or
    stands on a line of its own below it."""
    set_so = paragraph.css_first("em, i, small")
    if set_so is None or node_text(set_so) != (text := node_text(paragraph)):
        return False
    return not ends_sentence(text) or paragraph.css_first("img + br + em, img + br + i, img + br + small") is not None


def _has_caption(picture: Node) -> bool:
    above = picture.parent
    while above is not None and above.tag in ("picture", "a", "div", "span"):
        above = above.parent
    caption = above.css_first("figcaption") if above is not None and above.tag == "figure" else None
    return caption is not None and (text := node_text(caption)) != "" and not is_credit(text)


def _is_teasers(picture: Node) -> bool:
    """Whether a picture stands in a link, as above the title that leads to the same."""
    above = picture.parent
    while above is not None and above.tag in ("picture", "figure", "div", "span"):
        above = above.parent
    return above is not None and above.tag == "a"


def _is_in_pictures_table(owner: int, count: list[int], body: Body) -> bool:
    """Whether a row stands in a table around which the text flows, as around a picture, or that has no other text."""
    node = body.elements[owner]
    for _ in range(LEVELS_TO_TABLE):
        if node is None or node.tag == "table":
            break
        node, owner = body.elements[body.parents[owner]], body.parents[owner]
    if node is None or node.tag != "table":
        return False
    return count[owner] == 1 or node.attributes.get("align") in ("left", "right")


def _below_picture(owner: int, count: list[int], body: Body, *, is_set_small: bool) -> bool:
    """Whether a box of one line, or of this and a credit, stands right below an element with a picture and no text.

    `is_set_small`: and the line is set small or in italics, without which it may be any paragraph of a text in boxes.
    """
    node = body.elements[owner] if owner < len(body.elements) and count[owner] <= CAPTION_LINES else None
    if node is None or _TITLE_NAME.search(class_of(node)) or (node.parent and _BESIDE.search(class_of(node.parent))):
        return False
    above = node.prev
    while above is not None and not above.is_element_node and not (above.text_content or "").strip():
        above = above.prev
    if above is None or not above.is_element_node:
        return False
    if is_set_small:
        small = node.css_first("i, em, small, [style*='small']")
        if small is None or node_text(small) != node_text(node):
            return False
    picture = above if above.tag in _PICTURE_TAGS else above.css_first("img, picture, amp-img, video")
    return picture is not None and not _is_icon(picture) and not above.text().strip()


def _is_named_for_picture(names: str | None) -> bool:
    return names is not None and _PICTURE_NAME.search(names) is not None and _TEXT_NAME.search(names) is None
