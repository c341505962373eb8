"""How far the result leans on one source: saved pages cleaned whole, then again with that source taken out.

    python benchmarks/stripped.py FOLDER

Taken out are: all class names and ids, as on sites whose names a build makes up; JSON-LD; meta tags; both of these.
Shown are the words that the text still has and those that came in, in shares, and on how many pages each field stayed
as it was. No site rules. Pages are .html or .html.gz, in the folder and below.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from cleaners import Article, inspect_html
from cleaners.encoding import decode

FIELDS = ("title", "authors", "published")


def without_names(tree: LexborHTMLParser) -> None:
    """No class, no id."""
    for node in tree.css("[class], [id]"):
        for name in ("class", "id"):
            if name in node.attributes:
                del node.attrs[name]


def without_json_ld(tree: LexborHTMLParser) -> None:
    """No JSON-LD."""
    for node in tree.css('script[type*="ld+json" i]'):
        node.decompose()


def without_meta(tree: LexborHTMLParser) -> None:
    """No meta tag but what tells the encoding."""
    for node in tree.css("meta[name], meta[property], meta[itemprop]"):
        node.decompose()


STRIPPED: dict[str, tuple[Callable[[LexborHTMLParser], None], ...]] = {
    "names": (without_names,),
    "JSON-LD": (without_json_ld,),
    "meta tags": (without_meta,),
    "JSON-LD, meta tags": (without_json_ld, without_meta),
}


def stripped(page: str, steps: Iterable[Callable[[LexborHTMLParser], None]]) -> str:
    """The page as markup, parsed and written once more."""
    tree = LexborHTMLParser(page)
    for step in steps:
        step(tree)
    return tree.html or ""


def cleaned(page: str) -> Article | None:
    """The article, or None where the page is refused."""
    return inspect_html(page, site=None).article


def shares(before: Article, after: Article | None) -> tuple[float, float]:
    """Parts of the words that are still there, and of those now there that were not."""
    old, new = (Counter(article.text.split() if article else ()) for article in (before, after))
    kept = (old & new).total()
    return kept / max(1, old.total()), 1 - kept / new.total() if new else 0.0


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    given = arguments.parse_args()
    files = sorted(f for f in given.folder.rglob("*") if f.name.endswith((".html", ".html.gz")))
    raw = (gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files)
    pages = [stripped(decode(page)[0], ()) for page in raw]
    whole = [(page, article) for page in pages if (article := cleaned(page)) is not None]
    if not whole:
        raise SystemExit(f"no .html or .html.gz with an article below {given.folder}")
    print(f"{len(whole)} articles\n{'without':20}{'kept':>8}{'new':>8}" + "".join(f"{f:>11}" for f in FIELDS))
    for name, steps in STRIPPED.items():
        kept = new = 0.0
        same: Counter[str] = Counter()
        for page, before in whole:
            after = cleaned(stripped(page, steps))
            share = shares(before, after)
            kept, new = kept + share[0], new + share[1]
            same.update(f for f in FIELDS if after is not None and getattr(after, f) == getattr(before, f))
        fields = "".join(f"{same[f] / len(whole):11.3f}" for f in FIELDS)
        print(f"{name:20}{kept / len(whole):8.3f}{new / len(whole):8.3f}{fields}")


if __name__ == "__main__":
    main()
