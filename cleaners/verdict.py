"""Is this page an article? If not, which of a closed set of reasons says why."""

from __future__ import annotations

import re
from typing import Literal, get_args
from urllib.parse import urlsplit

from cleaners.page import Page, node_text
from cleaners.text import words

Verdict = Literal["article", "live blog", "listing", "gallery", "video", "consent wall", "bot challenge", "soft 404", "script shell"]
VERDICTS: tuple[str, ...] = get_args(Verdict)

LITTLE_PROSE = 350  # letters: a page with more is not judged by its title
SHELL_PROSE = 60
LISTING_LINKS = 12
_CHALLENGE = re.compile(
    r"(?i)^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|pardon our interruption|please (?:verify|wait)|"
    r"security (?:check|verification)|ddos-guard|robot check|(?:error )?403|human verification|checking your browser|one more step|you have been blocked|"
    r"sorry, you have been blocked|request (?:blocked|rejected)|bot verification|captcha|verify you are human|client challenge|vercel security checkpoint)"
)
_CHALLENGE_MARKS = "#challenge-form, #challenge-running, .cf-browser-verification, #cf-challenge-running, #px-captcha, [src*='captcha-delivery.com'], #cf-wrapper .cf-error-details, [src*='/_Incapsula_Resource']"
_NOT_FOUND = re.compile(
    r"(?i)\b(?:404|page (?:not|cannot be|can[’']t be|could not be) found|not found|page (?:doesn[’']t|does not) exist|no longer (?:available|exists)|seite (?:wurde )?nicht gefunden|nicht gefunden|"
    r"página no (?:encontrada|existe)|page (?:introuvable|non trouvée)|página não (?:encontrada|existe)|pagina non trovata|pagina niet gevonden|strona nie istnieje|nie znaleziono|"
    r"sidan (?:kunde inte hittas|finns inte)|страница не найдена|sayfa bulunamadı|halaman tidak ditemukan|ページが見つかりません|oops)\b"
)
_CONSENT = re.compile(
    r"(?i)(?:before you continue|we value your privacy|your privacy|cookie (?:consent|settings|notice)|consent|privacy (?:settings|notice)|datenschutz|zustimmung|mit werbung|pur-abo|"
    r"einwilligung|votre vie privée|consentement|su privacidad|tu privacidad|privacyinstellingen|cookies?\b)"
)
_SHELL_MARKS = "#root, #app, #__next, #__nuxt, app-root, #main-app, [ng-app], [data-reactroot]"
_NEEDS_SCRIPT = re.compile(r"(?i)(?:enable|requires?|turn on|activate|aktivieren|activez|habilit\w+|without) javascript|javascript (?:is (?:disabled|required)|must be enabled|aktivieren)")
_LISTING_PATH = re.compile(r"(?i)/(?:tags?|topics?|categor(?:y|ies)|author|authors|search|archive|archives|section|sections|label|page)(?:/|$)")


def before_body(page: Page) -> Verdict | None:
    """Verdicts that a page's own head settles, whatever text is on it."""
    title = _window_title(page)
    if _CHALLENGE.search(title) and (len(title) < 60 and len(page.css("p")) < 12):
        return "bot challenge"
    return None


def after_body(page: Page, *, prose: int, types: frozenset[str], link_lines: int, has_body_mark: bool) -> Verdict:
    """The verdict once the body is known. `prose` is the size of its text in letters, `types` are the JSON-LD types."""
    if any(t.endswith("LiveBlogPosting") for t in types):
        return "live blog"
    if prose >= LITTLE_PROSE:
        return "listing" if _is_listing(page, prose=prose, types=types, link_lines=link_lines) else "article"
    title = _window_title(page)
    heading = next((node_text(n) for n in page.css("h1")), "")
    if page.first(_CHALLENGE_MARKS) is not None:
        return "bot challenge"
    if _NOT_FOUND.search(heading) or _NOT_FOUND.search(title):
        return "soft 404"
    host = urlsplit(page.url or "").hostname or ""
    if host.startswith("consent.") or (_CONSENT.search(heading or title) and not types & {"NewsArticle", "Article"}):
        return "consent wall"
    if prose < SHELL_PROSE and _is_shell(page):
        return "script shell"
    if "VideoObject" in types and not _has_article_type(types):
        return "video"
    if (page.meta_text("og:type") or "").startswith("video"):
        return "video"
    if types & {"ImageGallery", "MediaGallery"} and not _has_article_type(types):
        return "gallery"
    if _is_listing(page, prose=prose, types=types, link_lines=link_lines) and not has_body_mark:
        return "listing"
    return "article"


def _window_title(page: Page) -> str:
    node = page.first("title")
    return node_text(node) if node is not None else ""


def _has_article_type(types: frozenset[str]) -> bool:
    return any(t.endswith(("Article", "Posting", "Report")) for t in types)


def _is_shell(page: Page) -> bool:
    """A page that a browser fills by script: an empty mount point, a plea to turn scripts on, or nothing but scripts."""
    if any(not words(n.text()) for n in page.css(_SHELL_MARKS)):
        return True
    if any(_NEEDS_SCRIPT.search(n.text()) for n in page.css("noscript")):
        return True
    if page.first("script") is None:
        return False
    body = page.body
    visible = body.clone() if body is not None else None
    if visible is None:
        return True
    visible.strip_tags(["script", "style", "noscript", "template"])
    return len(words(visible.text(separator=" "))) < SHELL_PROSE


def _is_listing(page: Page, *, prose: int, types: frozenset[str], link_lines: int) -> bool:
    """A front, section, tag or search page: it says so, or its address does and its text is teasers."""
    if _has_article_type(types) or (page.meta_text("og:type") or "") == "article":
        return False
    if types & {"CollectionPage", "SearchResultsPage", "ItemList"} and link_lines >= LISTING_LINKS:
        return True
    path = urlsplit(page.url or page.canonical or "").path
    looks_listed = path.rstrip("/") == "" or _LISTING_PATH.search(path) is not None
    if page.url is None and page.canonical is None:
        looks_listed = False
    return looks_listed and link_lines * 60 > prose and link_lines >= 5
