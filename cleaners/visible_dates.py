"""Which date a reader sees, for pages whose head does not tell: marked elements, lines, what opens the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime

from cleaners.credits import byline_among
from cleaners.dates import parse_date
from cleaners.page import Node, Page, node_text
from cleaners.text import LazyPattern
from cleaners.visible import LEVELS_LOOKED_UP, is_elsewhere, texts
from cleaners.walk import Skipped

LONGEST_DATE_LINE_CHARS = 120
LONGEST_NAMED_DATE_CHARS = 60
LONGEST_LABEL_CHARS = 400
LINKS_OF_MENU = 5
LEVELS_BEFORE_BODY = 6
ELEMENTS_BEFORE_BODY = 3

ReadDate = Callable[[str], datetime | date | None]  # as the page's country and language write dates

_NAMED_DATE_SELECTOR = (
    '[class*="date" i], [class*="datum" i], [class*="fecha" i], [class*="publish" i], [class*="posted" i], '
    '[class*="created" i]'
)
_DATED_LABELS = frozenset(("byline", "metadata"))
_FIGURE = re.compile(r"\d")
# With what a line opens that tells when the article was published, up to the first figure.
_DATE_LABEL = LazyPattern(
    r"(?i)(?:(?:datum|date|data|fecha|дата|日期|日時)(?:\s+\w+){0,2}\s*[:：]|(?:datum|date|data|fecha)(?=\s+\d)|"
    r"(?:veröffentlicht|erschienen|erstellt|(?:first\s+)?published|posted|created|publi[ée]|publicad[oa]|publicerad|publisert|pubblicato|"
    r"gepubliceerd|geplaatst|julkaistu|opublikowano|udgivet|yayınlan\w+|dipublikasikan|опубликовано|发布|發布|公開日?|掲載日?)"
    r"(?:\s*[:：]|\s+(?:on|am|at|le|el|em|il|den|op|vom|da|på)\b\s*:?)?)\s*(?:\w+,\s+)?(?:[^\W\d_]{3,10}\.?\s+)?(?=\d)"
)
# Where in a line that tells of changes first: "Updated: 8 May, published: 7 May".
_PUBLISHED_WITHIN = LazyPattern(
    r"(?i)(?:published|प्रकाशित|প্রকাশ|oluşturulma|publicado|publicării|publié|опубликовано|objavljeno|utworzenia)[^\d:]{0,10}:\s*"
)
# With what a line opens that tells when the article was changed.
_UPDATE_LABEL = LazyPattern(
    r"(?i)(?:last |zuletzt |letzte |dernière |[úu]ltim[aăo] |data |son |τελευταία |последн[еи]е |naposledy |"
    r"viimeksi |ostatni[oa] |utolsó |terakhir |laatste? |senast |sist |\()*"
    r"(?:updated?|modified|revised|aktualis|geändert|änderung|modific|τροποποίηση|изменени|обновлени|zm[eě]něno|změna|"
    r"muutettu|muokattu|zmienian|zmienion|modyfik|diubah|düzenle|gewijzigd|aangepast|ändrad|endret|ændret|"
    r"edited|bearbeitet|édité|editad|"
    r"mise? à jour|actuali[sz][aă]|atualizad|aggiorna|bijgewerkt|uppdatera|opdateret|oppdatert|päivitetty|aktualizac|"
    r"aktualizov|módosít|frissít|güncelle|izmen?jeno|ažurirano|diperbarui|обновлено|оновлено|изменено|ενημέρωση|"
    r"آخر تحديث|به‌روز|עודכן|अपडेट|cập nhật|最終更新|更新|수정)"
)
# Dates of members, copies, events.
_OTHER_DATE = LazyPattern(
    r"(?i)registr|registered|joined|member since|mitglied seit|dabei seit|beigetreten|inscrit|©|copyright|termin\b|"
    r"beginn\b|wann\b|when\b|deadline|einsendeschluss|born|geboren"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
# How long something is on: "14. Mai bis 30. Oktober 2022".
_UNTIL = r"(?:bis|to|until|till|au|al|tot|do)(?:\s+zum)?|[–—]"
_PERIOD = LazyPattern(
    r"(?i)\d{1,2}\.?(?:\s?[^\W\d]{3,10}|\d{1,2}\.)?(?:\s?\d{4})?\s?"
    rf"(?:{_UNTIL})"
    r"\s?\d{1,2}\.?\s?(?:[^\W\d]{3,10}|\d{1,2}\.)\s?\d{4}"
)
_ENDS_PERIOD = LazyPattern(rf"(?i)\s*(?:{_UNTIL})\s*")
_STAND = LazyPattern(r"(?i)stand(?:(?:\s+[^\W\d_]+){0,2}\s*:\s*|\s+)(?=\d)")  # of when the text is, in German
_OPENING_DATE = LazyPattern(
    r"(?i)\W{0,2}(?:(?:pressemitteilung|meldung|press release)\s+(?:vom|of|from)\s+|"
    r"[^\W\d_][^\d;:!?]{1,45}[,–—-]\s*(?:(?:den|le|el|il|am)\s+)?)?"  # a place
    r"(\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s[^\W\d_]{3,9}\.?\s\d{4}|"
    r"[^\W\d_]{3,9}\.?\s\d{1,2},\s\d{4})(?:\)|\s*(?:[–—|:„“\"(/-]|$))"
)
_POSTED_ON = LazyPattern(
    r"(?i)\b(?:(?:posted|published|written) on|(?:veröffentlicht|geschrieben|erstellt|gepostet|publiziert|wurde) am|"
    r"(?:publié|posté|écrit) le|publicado (?:el|em)|pubblicato il|(?:geplaatst|gepost|gepubliceerd) op)\s+"
    r"(?=\D{0,12}\d)"
)
# A <time> may have pubdate; "dc:date dc:created" is RDFa.
_DATE_SELECTOR = 'time, [itemprop^="date"], [property$="datePublished"], [property^="dc:date"], abbr.published'


def marked_dates(
    page: Page, *, zone: str | None, parse: ReadDate, article: frozenset[int]
) -> dict[str, datetime | date]:
    """The first date of each kind of marked element that is not a comment's or a related article's.

    Kinds: "microdata", "time" and, for the date of modification, "modified". One search for all, because each costs a
    pass over the page. What is written for machines is read strictly, whatever the page's language.
    """
    found: dict[str, datetime | date] = {}
    for node, text in texts(page.css(_DATE_SELECTOR)):
        attributes = node.attributes
        named = (attributes.get("itemprop") or attributes.get("property") or "").rpartition(":")[2]
        kind = "microdata" if named or "pubdate" in attributes else "time"
        said_before = _said_before(node)
        if named == "dateModified" or _UPDATE_LABEL.match(said_before):
            kind = "modified"
        if said_before and _ENDS_PERIOD.fullmatch(said_before):
            continue
        if kind in found or is_elsewhere(node, article) or _is_listed(node):
            continue
        if kind == "time" and "datetime" not in attributes and _CLOCK.fullmatch(text):
            break  # of today; what follows are dates of other articles
        machine = (attributes.get("datetime"), attributes.get("content"), attributes.get("title"))
        day = next((d for v in machine if v and (d := parse_date(v, zone=zone))), None) or parse(text)
        if day:
            found[kind] = day
    return found


def _said_before(node: Node) -> str:
    """The text right before an element, as a label of it is."""
    before = node.prev
    return (before.text_content or "").strip() if before is not None and not before.is_element_node else ""


def is_period(text: str) -> bool:
    """Whether a line says how long something is on, and not when it was written."""
    return _PERIOD.search(text[:LONGEST_DATE_LINE_CHARS]) is not None


def date_among(lines: Sequence[str], *, parse: ReadDate, updates: bool = False) -> datetime | date | None:
    """The date on the first line that is labelled as one, else on any.

    `updates`: of those that say when the article was changed, or else of the others.
    """
    dated = [
        t
        for t in lines
        if len(t) <= LONGEST_DATE_LINE_CHARS
        and _FIGURE.search(t)
        and not _OTHER_DATE.match(t)
        and (_UPDATE_LABEL.match(t) is not None) == updates
    ]
    for text in (*(t for t in dated if _DATE_LABEL.match(t)), *dated):
        label = None if updates else _PUBLISHED_WITHIN.search(text)
        if found := parse(text[label.end() :] if label is not None else text):
            return found
    return None


def date_before(nodes: Sequence[Node], *, parse: ReadDate) -> datetime | date | None:
    """The date that stands right before the body, in a few words of its own. Above a menu it would be today's."""
    node = nodes[0] if nodes else None
    for _ in range(LEVELS_BEFORE_BODY):
        before = node.prev if node is not None else None
        seen = 0
        while before is not None and seen < ELEMENTS_BEFORE_BODY:
            if before.is_element_node:
                seen += 1
                if len(before.css("a")) >= LINKS_OF_MENU:
                    return None
                text = node_text(before)
                if 0 < len(text) <= LONGEST_NAMED_DATE_CHARS and _FIGURE.search(text) and (found := parse(text)):
                    return found
            before = before.prev
        node = node.parent if node is not None else None
        if node is None or node.parent is None or node.parent.tag in ("body", "html"):
            break
    return None


def named_date(holder: Node | None, *, article: frozenset[int], parse: ReadDate) -> datetime | date | None:
    """The first date whose element is called one, within the holder of headline and body."""
    for node, text in texts(holder.css(_NAMED_DATE_SELECTOR) if holder is not None else ()):
        if _CLOCK.fullmatch(text) and not is_elsewhere(node, article):
            break  # as above
        if (
            len(text) <= LONGEST_NAMED_DATE_CHARS
            and _FIGURE.search(text)
            and not is_elsewhere(node, article)
            and (found := parse(text))
        ):
            return found
    return None


def date_in_label(
    labels: Sequence[Skipped], holder: Node | None, *, article: frozenset[int], parse: ReadDate
) -> datetime | date | None:
    """The date in what is called a byline or metadata, within the holder of headline and body: "This entry was posted
    on 3 May 2020 at 9:05 and is filed under …"."""
    within = holder.mem_id if holder is not None else None
    for label in labels:
        if label.reason in _DATED_LABELS and _is_within(label.node, within) and not is_elsewhere(label.node, article):
            text = node_text(label.node)
            if len(text) <= LONGEST_LABEL_CHARS and _FIGURE.search(text) and (found := parse(text)):
                return found
    return None


def _is_within(node: Node, holder: int | None) -> bool:
    above: Node | None = node
    for _ in range(LEVELS_LOOKED_UP):
        if above is None or above.mem_id == holder:
            break
        above = above.parent
    return above is not None and above.mem_id == holder


def posted_below(lines: Sequence[str], *, parse: ReadDate) -> datetime | date | None:
    """The date in the first of the lines below a text that says when it was posted: "… was posted on 3 May 2020"."""
    for text in lines:
        posted = _POSTED_ON.search(text) if len(text) <= LONGEST_LABEL_CHARS and _FIGURE.search(text) else None
        if posted is not None and (found := parse(text[posted.end() :])):
            return found
    return None


def opening_date(lines: Sequence[str], *, parse: ReadDate) -> datetime | date | None:
    """The date with which one of the first lines of the text begins, maybe after a place: "Kiel, 29.11.2022 – The …".

    Or that of a short line which is labelled as a date, or is a byline as well.
    """
    for text in (t for t in lines if not is_period(t)):
        if len(text) <= LONGEST_DATE_LINE_CHARS and (
            _DATE_LABEL.match(text) or _STAND.match(text) or byline_among([text])
        ):
            found = parse(text) if _FIGURE.search(text) else None
            if found:
                return found
        if (match := _OPENING_DATE.match(text)) and (found := parse(match[1])):
            return found
    return None


def _is_listed(node: Node) -> bool:
    """Whether an element stands beside a link in an item of a list, as dates of other articles do."""
    item = node.parent
    return item is not None and item.tag == "li" and item.css_first("a") is not None
