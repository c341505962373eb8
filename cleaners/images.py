"""Pictures of an article: address, caption, and the credit that ends the caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Image
from cleaners.names import is_agency, is_person
from cleaners.page import Node, Page, node_text
from cleaners.text import line, unescaped

# Patterns are plain strings: `re` compiles each when it is first asked for and keeps it, and importing stays quick.
LONGEST_CAPTION_CHARS = 10_000
MOST_RAW_CHARS = 50_000
MOST_CAPTIONS = 300  # each may search all that stands beside it: 20,000 took 40 s
LEVELS_TO_PICTURE = 4  # from a caption up to the element that holds the picture as well
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-srcset", "srcset")

# "Photo: …", "Foto: …", "© …" at the end of a caption. In a sentence only a capital tells a label: not "the source:".
_CREDIT = r"""(?x)(?: (?:^|[.(|\[–-]|。|\s(?=[^a-z]))\s*\(?\s*(?:
    (?i:photo(?:graph)?s?|images?|pictures?|pics?|file\ photo|fotos?|bild(?:er)?|cr[ée]dits?|source|quelle|fuente
       |courtesy|фото|写真|फोटो) (?:(?i:\ (?:photo|credits?|courtesy|source|by))?\s*[:：©]\s*|(?i:\ source),\s+)
    | (?i:photo(?:graph)?s?|images?|pictures?|fotos?)\ (?i:by|courtesy(?:\ of)?|di|von|por)\s+(?=[^\W\d_a-z])
    | ©\s* ) | (?:^|,?\s)fot\.:?\s+ )
    ([^()]{2,80}?)\)?\s*(?:\((?i:representat|file|for\ repres)[^()]*\)\s*)?$"""
_LABEL = r"(?i)^(?:image|photo|picture|caption|foto)\s*:\s*(?=\S+\s+\S)"
_PHOTO_OF = r"(?i)^(?:photo|picture|foto)s?\s*:?\s+(?=\S)"
_IN_BRACKETS = r"[(\[]([^()\[\]]*(?i:photo|via|/|AP|AFP|Reuters|Getty|PTI|ANI|EPA|dpa|Archiv)[^()\[\]]*)[)\]]\s*\.?$"
_FULL_STOP = r"(?<=\w{3})\.$"
_AGENCY_PHOTO = r"\s((?:AP|AFP|PTI|ANI|EPA|Reuters) Photo ?/ ?[^()]{2,80})$"


def image_of(caption: str, *, url: str | None, credit: str | None = None) -> Image:
    """An image with its credit taken off the end of its caption."""
    caption = line(unescaped(caption))
    name = re.sub(_PHOTO_OF, "", caption)
    if credit is None and name != caption and name.istitle() and (is_person(name) or is_agency(name)):
        return Image(url, None, name)  # "Photo: Jane Roe" names who took it, "Photo: The roof" what it shows
    caption = re.sub(_LABEL, "", caption)
    credit = line(unescaped(credit)) if credit else None
    if credit is None:
        caption, credit = _parted(caption)
    elif match := re.search(_CREDIT, credit):
        credit = match[1].strip()
    return Image(url, line(caption) or None, re.sub(_FULL_STOP, "", credit) or None if credit else None)


def _parted(caption: str) -> tuple[str, str | None]:
    """A caption and the credit that ends it."""
    if match := re.search(_IN_BRACKETS, caption):
        inside = match[1].strip()
        label = re.search(_CREDIT, inside) if not inside.startswith(("AP ", "AFP ")) else None
        return caption[: match.start()].rstrip(" (|[-–"), line(label[1] if label else re.sub(_PHOTO_OF, "", inside))
    if match := re.search(_AGENCY_PHOTO, caption) or re.search(_CREDIT, caption):
        return caption[: match.start() + (match[0][:1] in ".。")].rstrip(" (|[-–"), line(match[1])
    rest, _, last = caption.rpartition(". ")
    return (f"{rest}.", last) if rest and is_agency(last) else (caption, None)


def images(page: Page, captions: Sequence[Node]) -> tuple[Image, ...]:
    """The pictures that these captions belong to, in document order, each once."""
    found: dict[Image, None] = {}
    for caption in captions[:MOST_CAPTIONS]:
        # A figure may have no caption, or one that is none; a raw text has much white space, but not without end.
        if len(caption.text()) > MOST_RAW_CHARS or not 0 < len(text := node_text(caption)) <= LONGEST_CAPTION_CHARS:
            continue
        credit = caption.css_first(
            '[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="attribution" i]'
        )
        said = node_text(credit) if credit is not None and credit.mem_id != caption.mem_id else None
        if said and text.endswith(said):
            text = text[: -len(said)].rstrip(" (|[-–")
        image = image_of(text, url=_address(_picture_near(caption), page), credit=said)
        if image.caption or image.credit:
            found[image] = None
    return tuple(found)


def _picture_near(caption: Node) -> Node | None:
    holder = caption
    for _ in range(LEVELS_TO_PICTURE):
        if (picture := holder.css_first("img, amp-img")) is not None:
            return picture
        if holder.parent is None:
            break
        holder = holder.parent
    return None


def _address(picture: Node | None, page: Page) -> str | None:
    attributes = picture.attributes if picture is not None else {}
    for name in _SOURCES:
        value = (attributes.get(name) or "").strip()
        if name.endswith("srcset"):  # "a.jpg 1x, b.jpg 2x"; an address may itself hold commas
            value = next(iter(value.split()), "").rstrip(",")
        if value and not value.startswith("data:"):
            return page.absolute(value)
    return None
