"""Made pages for the tests of the engine: a story that nobody wrote, and the furniture of a news page around it."""

from __future__ import annotations

from cleaners import Report, inspect_html

URL = "https://lantern.example/2024/05/bridge-over-the-mill-pond"
TITLE = "Council approves the new footbridge over the mill pond"
# Long enough that each is prose, of different words, and in sum more than any rule would call a short page.
FIRST = (
    "The council approved a new footbridge over the mill pond on Tuesday evening, after two hours of debate in a hall "
    "that was fuller than anybody had expected it to be."
)
SECOND = (
    "Work is due to begin in the spring, when the water stands low, and the engineers expect the crossing to be open "
    "before the first frost of the following winter."
)
THIRD = (
    "Shopkeepers on the north bank said the old ferry had carried fewer customers every year, while families on the "
    "other side asked for a wider path with room for prams."
)
FOURTH = (
    "A survey of the banks found firm clay two metres down, which makes foundations cheaper than the first estimate, "
    "although one pier will still have to stand in the water."
)
FIFTH = (
    "The next meeting is to settle the colour of the railings, a question on which the members have so far refused to "
    "agree, and the height of the lamps along the approach."
)
PROSE = (FIRST, SECOND, THIRD, FOURTH, FIFTH)
# Text in pieces that are too short to be told from labels: a page with them holds more than the engine finds.
PIECES = "".join(f"<div>{text[i : i + 40]}</div>" for text in PROSE for i in range(0, 120, 40))


def paragraphs(*texts: str) -> str:
    """Each text in a <p>; the whole story where none is given."""
    return "".join(f"<p>{text}</p>" for text in texts or PROSE)


def page(body: str, *, head: str = "", title: str = TITLE, lang: str | None = None) -> str:
    """A page of nothing but a head and this body."""
    root = f'<html lang="{lang}">' if lang else "<html>"
    return (
        f"<!DOCTYPE html>{root}<head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"
    )


def story(inner: str, *, head: str = "", around: str = "", title: str = TITLE) -> str:
    """A page whose <article> has the headline and then `inner`; `around` stands behind the article."""
    return page(f"<main><article><h1>{title}</h1>{inner}</article></main>{around}", head=head, title=title)


def inspected(html: str, *, url: str | None = URL) -> Report:
    """The way without any site's rules."""
    return inspect_html(html.encode(), url=url, site=None)


def blocks(html: str, *, url: str | None = URL) -> list[str]:
    """The text of each block that comes out."""
    report = inspected(html, url=url)
    assert report.article is not None, report.reason
    return [b.text for b in report.article.blocks]


def reasons(html: str) -> dict[str, str]:
    """What went out of a page, with the reason."""
    return {r.text: r.reason for r in inspected(html).removals}
