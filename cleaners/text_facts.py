"""What a text without a page says of its article: beside it, in its front matter, its first lines and its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from cleaners.credits import byline_among
from cleaners.datelines import dateline
from cleaners.dates import date_in_url, parse_date, reads_month_first
from cleaners.facts import Facts
from cleaners.labels import is_label
from cleaners.phrases import line_reason
from cleaners.text import lowered, size, words
from cleaners.visible import NearLine
from cleaners.visible_authors import named_by_date
from cleaners.visible_dates import date_among, opening_date

FRONT_MATTER = "front matter"
GIVEN = "given"
# Letters: of a text without a page, a longer first line is no title; one of whole sentences, sooner.
LONGEST_TITLE_SIZE = 180
LONGEST_SENTENCE_TITLE_SIZE = 40
FULL_STOPS = (".", "。", "।", "۔", "።")


def read_told(facts: Facts, told: Mapping[str, Sequence[str]], origin: str, *, headline: str | None) -> None:
    """Fill in what a tool told of a text, see `front_matter`. `headline`: a title may have the site's name as well."""
    outlets = told.get("site", ())
    title = next(iter(told.get("title", ())), "")
    facts.put("title", headline if headline is not None and words(headline) in words(title) else title, origin)
    for field in ("authors", "published", "modified", "summary", "section", "tags", "language"):
        facts.put_text(field, told.get(field, ()), origin, outlets=outlets)


def read_text_facts(
    facts: Facts, *, opening: Sequence[str], headline: str | None, labels: Sequence[str], address: str | None
) -> None:
    """Fill in what is still open. `opening` are the first lines, `labels` those of them that are none of the text,
    `headline` is the one that is marked as the title."""
    facts.put("title", headline, "headline")
    facts.put("title", _first_title(opening), "first line")
    facts.put_text("authors", byline_among([*labels, *opening[1:]]), "opening line")
    near = [NearLine(i + 1, t) for i, t in enumerate(labels)]
    facts.put_text("authors", named_by_date(near), "beside the date")
    _dates(facts, labels, opening, address)


def _dates(facts: Facts, labels: Sequence[str], opening: Sequence[str], address: str | None) -> None:
    """When a text without a page was published and changed: by the labels above it, its address, how it opens."""
    parse = partial(parse_date, month_first=reads_month_first(None, address))
    facts.put("published", date_among(labels, parse=parse), "opening line")
    facts.put("published", date_in_url(address) if address else None, "url")
    facts.put("published", opening_date(opening, parse=parse), "opening line")
    facts.put("modified", date_among(labels, parse=parse, updates=True), "opening line")


def _first_title(opening: Sequence[str]) -> str | None:
    """The title of a text without a page: its first line that is no byline, no date and no template.

    None where that reads like the first paragraph: many extractors leave the title out.
    """
    text = next((x for x in opening if not is_label(x, near_top=True) and not _is_template(x)), "")
    length = size(text)
    is_sentence = text.endswith(FULL_STOPS) or (text.endswith(("!", "?")) and any(x in text for x in ("! ", "? ")))
    if length > LONGEST_TITLE_SIZE or (length > LONGEST_SENTENCE_TITLE_SIZE and is_sentence):
        return None
    return text if dateline(text) == (None, None) else None


def _is_template(text: str) -> bool:
    return line_reason(lowered(text), near="any") is not None
