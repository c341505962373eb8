"""Pictures of an article: address, caption, and the credit that ends the caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.article import Image
from cleaners.page import Node, Page, node_text
from cleaners.text import line, unescaped

LEVELS_TO_PICTURE = 4  # from a caption up to the element that holds the picture as well
_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-srcset", "srcset")

_CREDIT = re.compile(
    r"(?i)(?:^|[\s.(|\[–-])\(?\s*(?:(?:photo(?:graph)?s?|image|picture|pic|file photo|foto|bild|crédit(?:s)?(?: photo)?|credits?|source|quelle|courtesy)(?: credits?| courtesy| source| by)?\s*[:/©]\s*|©\s*)([^()]{2,80}?)\)?\s*$"
)
_LABEL = re.compile(r"(?i)^(?:image|photo|picture|caption|foto)\s*:\s*(?=\S+\s+\S)")
_AGENCY_CREDIT = re.compile(r"\s*[(\[]([^()\[\]]*(?:photo|via|/|AP|AFP|Reuters|Getty|PTI|ANI|EPA|dpa|Archiv)[^()\[\]]*)[)\]]\s*$")


def image_of(caption: str, *, url: str | None, credit: str | None = None) -> Image:
    """An image with its credit taken off the end of its caption."""
    caption = _LABEL.sub("", line(unescaped(caption)))
    credit = line(unescaped(credit)) if credit else None
    if credit is not None and (match := _CREDIT.search(credit)):
        credit = match[1].strip()
    if credit is None:
        match = _CREDIT.search(caption) or _AGENCY_CREDIT.search(caption)
        if match:
            credit = line(match[1])
            caption = caption[: match.start() + (match[0][:1] == ".")].rstrip(" (|[-–")
    return Image(url, line(caption) or None, credit or None)


def images(page: Page, captions: Sequence[Node]) -> tuple[Image, ...]:
    """The pictures that these captions belong to, in document order, each once."""
    found: list[Image] = []
    for caption in captions:
        picture = _picture_near(caption)
        credit = caption.css_first('[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="attribution" i]')
        said = node_text(credit) if credit is not None and credit.mem_id != caption.mem_id else None
        text = node_text(caption)
        if said and text.endswith(said):
            text = text[: -len(said)].rstrip(" (|[-–")
        image = image_of(text, url=_address(picture, page), credit=said)
        if (image.caption or image.credit) and image not in found:
            found.append(image)
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
        if value and not value.startswith("data:"):
            return page.absolute(value.split(",")[0].split()[0])
    return None
