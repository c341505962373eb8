"""How steady the result is: saved pages cleaned whole, then again after a change that should not matter.

    python benchmarks/altered.py FOLDER [--generic]

Taken out are, one at a time: all class names and ids, as on sites whose names a build makes up; the elements' meanings
(<article>, <nav> and the like are <div>); JSON-LD; meta tags; both of these. The text is cut down to its first two
paragraphs, as on a page with a brief. And what is no part of it is put in, in elements without a name: boxes with
appeals among the paragraphs, a thread of comments below them, the next article of an endless page. Last, the page is
given as the text of each of its elements, a line each, as other tools extract it.

Shown are on how many pages a change could be made; the words that the text still has of those that it should, and those
that came in, in shares; and on how many pages each field stayed as it was. Pages are .html or .html.gz, in the folder
and below.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaners import Article, inspect_html, inspect_text
from cleaners.encoding import decode

FIELDS = ("title", "authors", "published")
BRIEF_LINES = 2
LEAST_LINES = 5  # of a text that something is put into
LEAST_CHARS = 80  # of a paragraph that something is put behind
MEANINGS = r"article|main|section|header|footer|nav|aside|figure|figcaption"
BOXES = (
    "<div><p><b>Get the news of the harbour in your inbox</b></p><p>Every morning, for free.</p>"
    '<a href="/letter">Sign up here</a></div>',
    '<p>Join our <a href="https://whatsapp.com/channel/1">WhatsApp channel</a> for the latest news.</p>',
    '<div><span>Sponsored links</span><div><a href="https://shoes.example/">Shoes that walk by night</a></div></div>',
    '<div><p>Already a subscriber? <a href="/login">Log in</a></p><p>Subscribe to read the full story.</p></div>',
)
THREAD = "<div><h3>Comments (2)</h3>{}</div>".format(
    "".join(
        f'<div><div><b>{name}</b> <span>{ago} ago</span></div><div>{text}</div><div><a href="#">Reply</a></div></div>'
        for name, ago, text in (
            ("harbourfan", "3 hours", "For years they talk of this, and nobody has asked those of us who live there."),
            (
                "Old Ted",
                "1 day",
                "I have worked on the quay for thirty years, and the tide reads no papers, I can tell.",
            ),
        )
    )
)
NEXT = (
    "<article><header><h1>Fishermen meet in front of the town hall</h1><div>By Ada Quill</div><time>1 May 2020</time>"
    "</header><div>{}</div></article>"
).format(
    "".join(
        f"<p>{text}</p>"
        for text in (
            "More than two hundred fishermen met in front of the town hall on Monday against the new fees for berths.",
            "The fees would drive the last small boats out of the town, they said, and asked the mayor to come out.",
            "The mayor did not come out, and a spokesman said that there would be a meeting before the month is over.",
        )
    )
)

# Changes a tree in place, and gives the lines that should come out of it; None where the change can't be made.
Change = Callable[[LexborHTMLParser, Sequence[str]], Sequence[str] | None]


def without_names(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str]:
    """No class, no id."""
    for node in tree.css("[class], [id]"):
        for name in ("class", "id"):
            if name in node.attributes:
                del node.attrs[name]
    return lines


def without(selector: str) -> Change:
    """No element of a kind."""

    def change(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str]:
        for node in tree.css(selector):
            node.decompose()
        return lines

    return change


def cut_down(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str] | None:
    """Only the first paragraphs, neither in the markup nor in data for scripts."""
    shown = _elements(tree, lines)
    if len(lines) < LEAST_LINES or any(line not in shown for line in lines[BRIEF_LINES:]):
        return None
    without("script")(tree, lines)
    for line in {*lines[BRIEF_LINES:]} - {*lines[:BRIEF_LINES]}:
        shown[line].decompose()
    return lines[:BRIEF_LINES]


def with_boxes(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str] | None:
    """Appeals among the paragraphs."""
    shown = _elements(tree, lines)
    places = [shown[line] for line in lines[1:-1] if line in shown and len(line) >= LEAST_CHARS]
    if len(lines) < LEAST_LINES or len(places) < len(BOXES):
        return None
    for place, box in zip(places, BOXES, strict=False):
        place.insert_after(_fragment(box))
    return lines


def behind(markup: str, selector: str) -> Change:
    """Something behind the innermost element called so that holds the text's last line."""

    def change(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str] | None:
        holder = _elements(tree, lines).get(lines[-1])
        while holder is not None and not holder.css_matches(selector):
            holder = holder.parent if holder.tag not in ("body", "html") else None
        if len(lines) < LEAST_LINES or holder is None or holder.tag in ("body", "html"):
            return None
        holder.insert_after(_fragment(markup))
        return lines

    return change


def unchanged(tree: LexborHTMLParser, lines: Sequence[str]) -> Sequence[str]:
    """The page as it is."""
    return lines


CHANGES: dict[str, Change] = {
    "without names": without_names,
    "without meanings": unchanged,
    "without JSON-LD": without('script[type*="ld+json" i]'),
    "without meta tags": without("meta[name], meta[property], meta[itemprop]"),
    "without both": without('script[type*="ld+json" i], meta[name], meta[property], meta[itemprop]'),
    "a brief": cut_down,
    "with appeals": with_boxes,
    "with comments": behind(THREAD, "div, section, article"),
    "with the next one": behind(NEXT, "article"),
    "as lines of text": unchanged,
}


def _fragment(markup: str) -> LexborNode:
    body = LexborHTMLParser(f"<body>{markup}</body>").body
    assert body is not None
    assert body.child is not None
    return body.child


def _elements(tree: LexborHTMLParser, lines: Sequence[str]) -> dict[str, LexborNode]:
    """The outermost element that says a line and no more, for each line that has one."""
    wanted = {*lines}
    found: dict[str, LexborNode] = {}
    for node in tree.css("p, li, h2, h3, h4, blockquote, div"):
        text = " ".join(node.text().split())
        if text in wanted:
            found.setdefault(text, node)
    return found


def _as_lines(tree: LexborHTMLParser) -> str:
    """The text of each element, as `get_text("\\n")` of many tools gives it."""
    without("script, style, noscript, template, head")(tree, ())
    return tree.body.text(separator="\n") if tree.body is not None else ""


def cleaned(name: str, tree: LexborHTMLParser, site: str | None) -> Article | None:
    """What comes out of a changed page, or None where it is refused."""
    if name == "as lines of text":
        return inspect_text(_as_lines(tree), site=site).article
    page = tree.html or ""
    if name == "without meanings":
        page = re.sub(rf"(?i)<(/?)(?:{MEANINGS})(?=[\s>/])", r"<\1div", page)
    return inspect_html(page, site=site).article


def shares(wanted: str, found: str) -> tuple[float, float]:
    """Parts of the words that are still there, and of those now there that were not."""
    old, new = Counter(wanted.split()), Counter(found.split())
    kept = (old & new).total()
    return kept / max(1, old.total()), 1 - kept / new.total() if new else 0.0


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--generic", action="store_true", help="no site rules")
    given = arguments.parse_args()
    site = None if given.generic else "auto"
    files = sorted(f for f in given.folder.rglob("*") if f.name.endswith((".html", ".html.gz")))
    raw = (gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files)
    pages = [LexborHTMLParser(decode(page)[0]).html or "" for page in raw]
    whole = [(page, article) for page in pages if (article := inspect_html(page, site=site).article) is not None]
    if not whole:
        raise SystemExit(f"no .html or .html.gz with an article below {given.folder}")
    print(f"{len(whole)} articles\n{'':20}{'pages':>6}{'kept':>8}{'new':>8}" + "".join(f"{f:>11}" for f in FIELDS))
    for name, change in CHANGES.items():
        count, kept, new = 0, 0.0, 0.0
        same: Counter[str] = Counter()
        for page, before in whole:
            tree = LexborHTMLParser(page)
            wanted = change(tree, [block.text for block in before.blocks])
            if wanted is None:
                continue
            after = cleaned(name, tree, site)
            share = shares(" ".join(wanted), " ".join(b.text for b in after.blocks) if after is not None else "")
            count, kept, new = count + 1, kept + share[0], new + share[1]
            same.update(f for f in FIELDS if after is not None and getattr(after, f) == getattr(before, f))
        fields = "".join(f"{same[f] / max(1, count):11.3f}" for f in FIELDS)
        print(f"{name:20}{count:6}{kept / max(1, count):8.3f}{new / max(1, count):8.3f}{fields}")


if __name__ == "__main__":
    main()
