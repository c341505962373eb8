"""The end of the way: what was kept and found is put together to an Article, in a Report of how."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners import language, lines, verdict
from cleaners.article import Article, Image, Removal, Report
from cleaners.corpus import article_id, render_blocks
from cleaners.datelines import closing_agency, dateline
from cleaners.facts import Facts
from cleaners.names import is_agency
from cleaners.site import Site

NO_TEXT = "no text found"


def outcome(
    draft: lines.Draft,
    facts: Facts,
    *,
    url: str | None,
    site: Site | None,
    decided: str,
    closing: Sequence[str],
    pictures: tuple[Image, ...],
    removals: list[Removal],
    timings: dict[str, float],
) -> Report:
    """What became of a page or a text: its article, or the reason why there is none.

    `decided` is the verdict; `closing` are the last lines as they stood, in which an agency may be credited.
    """
    blocks = lines.blocks(draft.lines)
    name = site.name if site is not None else None
    if decided not in verdict.ARTICLES or not blocks:
        reason = NO_TEXT if decided in verdict.ARTICLES else decided
        return Report(
            reason=reason, verdict=decided, site=name, origins=facts.origins, removals=tuple(removals), timings=timings
        )
    first = [b.text for b in blocks if b.kind == "paragraph"][:2]
    if first[:1] != [facts.get("summary")]:  # a deck may be one of the paragraphs
        first = first[:1]
    place, agency = next((d for d in map(dateline, first) if any(d)), (None, None))
    facts.put("dateline", place, "first paragraph")
    _put_news_agency(facts, agency, "dateline")
    _put_news_agency(
        facts, next((a for text in reversed(closing) if (a := closing_agency(text))), None), "closing line"
    )
    text = render_blocks(blocks)
    if "language" not in facts.values:
        facts.put("language", language.detect(text), "text")
    article = Article(
        id=article_id(facts.get("canonical_url"), text),
        url=url,
        site=name,
        images=(*(Image(None, c, k) for c, k in draft.captions), *pictures),
        blocks=blocks,
        **facts.values,
    )
    return Report(
        article=article, verdict=decided, site=name, origins=facts.origins, removals=tuple(removals), timings=timings
    )


def _put_news_agency(facts: Facts, found: str | None, origin: str) -> None:
    """A news agency that the text names says more of where it came from than the outlet's own name."""
    if is_agency(found) and not is_agency(facts.get("agency")):
        facts.values.pop("agency", None)
    facts.put("agency", found, origin)
