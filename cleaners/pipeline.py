"""Placeholder while the real module is being written: same signatures, crude result."""
from __future__ import annotations
from selectolax.lexbor import LexborHTMLParser
from cleaners.article import Article, Block, Report
from cleaners.corpus import article_id
from cleaners.errors import CleanError, EmptyBody, NotAnArticle
from cleaners.site import Site, Sites

def inspect_html(html: bytes | str, *, url: str | None = None, site: Site | str | None = "auto", sites: Sites | None = None, charset: str | None = None, budget_s: float | None = None) -> Report:
    tree = LexborHTMLParser(html)
    blocks = tuple(Block(" ".join(p.text().split())) for p in tree.css("p") if p.text().strip())
    title = tree.css_first("h1") or tree.css_first("title")
    canonical = tree.css_first("link[rel=canonical]")
    link = (canonical.attributes.get("href") if canonical else None) or url
    if not blocks:
        return Report(reason="no text found", verdict="article")
    text = "\n".join(b.text for b in blocks)
    return Report(article=Article(id=article_id(link, text), url=url, canonical_url=link, title=title.text().strip() if title else None, blocks=blocks), site=None)

def clean_html(html: bytes | str, *, url: str | None = None, site: Site | str | None = "auto", sites: Sites | None = None, charset: str | None = None, budget_s: float | None = None) -> Article:
    report = inspect_html(html, url=url, site=site)
    if report.article is None:
        raise EmptyBody(report.reason or "", url=url)
    return report.article

def inspect_text(text: str, *, url: str | None = None, site: Site | str | None = "auto", sites: Sites | None = None) -> Report:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return Report(reason="no text found")
    return Report(article=Article(id=article_id(url, text), url=url, canonical_url=url, title=lines[0], blocks=tuple(Block(x) for x in lines[1:])))

def clean_text(text: str, *, url: str | None = None, site: Site | str | None = "auto", sites: Sites | None = None) -> Article:
    report = inspect_text(text, url=url)
    if report.article is None:
        raise EmptyBody(report.reason or "", url=url)
    return report.article
