"""Lines that are labels and no text, by what they say: a date, a byline, an address, a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.bylines import BY, without_role
from cleaners.dates import parse_date
from cleaners.months import WEEKDAYS, is_month
from cleaners.names import is_agency, is_nobody, is_own_desk, is_person
from cleaners.text import LazyPattern, ends_sentence, size

LONGEST_LABEL_CHARS = 60
LONGEST_DATE_CHARS = 90
LONGEST_ADDRESS_CHARS = 2_000
WORDS_BESIDE_NAMES = 3  # of a byline, besides dates and desks: "Jane Roe, Lantern political writer"
LONGEST_NOTED_BYLINE_CHARS = 200
LONGEST_PART_CHARS = 40  # of a label between bars
LONGEST_BARE_SIZE = 24  # letters
SHORT_PART_CHARS = 12
LONGEST_INITIALS_CHARS = 24
CREDIT_SENTENCE_SPACES = 4

# What stands before a colon in the data of what a text is about: a book, a film, an event, a call of the fire brigade.
_DATA_LABELS = frozenset(
    """
    verlag|seiten|seitenzahl|isbn|preis|genre|regie|darsteller|laufzeit|originaltitel|einsatzart|einsatzort|einsatzende|
    fahrzeuge|alarmierung|alarmzeit|einlass|eintritt|veranstalter|spielort|publisher|pages|price|director|directed by|
    starring|cast|running time|runtime|admission|venue|éditeur|nombre de pages|prix|réalisateur|editorial|páginas|
    precio|editora|editore|pagine|prezzo|regia|uitgever|uitgeverij|aantal pagina's|förlag|forlag|sider|nakladatelství
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_DATA = LazyPattern(r"([^\W\d_][^:]{1,24}?)\s?:\s\S")
LEAST_DATA_LINES = 3
LONGEST_DATA_CHARS = 200

# Words of three letters and more that stand beside a date, in a line that says when and no more.
_WHEN_WORDS = WEEKDAYS | frozenset(
    """
    published updated posted last modified first the stand uhr aktualisiert veröffentlicht publiziert erstellt vom
    heute gestern zuletzt publié mis jour modifié actualizado publicado las pubblicato aggiornato alle ore gepubliceerd
    bijgewerkt oppdatert publisert opdateret publicerad uppdaterad dnes včera opublikowano aktualizacja godz data date
    time ist gmt utc est edt pst pdt cet cest bst min read lesedauer minuten segunda terça quarta quinta sexta feira
    نشر نشرت في الساعة آخر تحديث تاريخ النشر صباحا مساء صباحاً مساءً تم انتشار تاریخ ساعت julkaistu klo τελευταία
    ενημέρωση yayınlanma yayın tarihi son güncelleme thứ năm sáu bảy chủ nhật cập originally zuerst hours hour days day
    ago yesterday today hoje ontem hoy ayer vor stunden stunde tag tagen tempo leitura minuto minutos temps lecture
    minute minutes tiempo lectura lettura minuti minuut leestijd lesetid lästid czas czytania minuta minut время чтения
    минут минуты okuma süresi dakika ultima última modifica ultimo actualización atualizado atualização dernière
    modification ändrad endret oprettet laatste laatst gewijzigd created erstveröffentlichung veröffentlichung
    veröffentlichungsdatum datum posté modifiée publiée mise zaktualizowano dodano publicação publicat actualitzat les
    argitaratua eguneratua objavljeno објавено објављено опубликовано обновлено tayang diterbitkan dipublikasikan wib
    senin selasa rabu kamis jumat sabtu minggu letzte änderung modificado por vez modificação aangepast op ostatnio
    zmieniany zmieniono последнее последние изменение изменено τροποποίηση στις düzenlenme değiştirme viimeksi muutettu
    muokattu päivitetty utolsó frissítés módosítás naposledy změněno změna modificare modificată actualizare actualizat
    terakhir diubah diperbarui pada تعديل على lần sửa cuối
    """.split()  # noqa: SIM905 - shorter than a list
)
_CREDIT = re.compile(
    r"(?i)^(?:©|\(c\)|foto|photo|bild|quelle|source|image|credit|getty|copyright|grafik|illustration|imago|picture alliance|dpa)\b.{0,80}$|"
    r"^[^.!?]{2,50}\s?/\s?(?:dpa|afp|ap|reuters|getty(?: images)?|epa|imago|picture alliance|shutterstock|unsplash|istock|apa|keystone|ansa|efe|lapresse|zuma\w*|"
    r"hindustan times|bloomberg|pti|ani|[\w ]{0,20}press|[\w ]{0,25}images?)\b.{0,30}$|^.{0,60}©.{1,60}$"
)
_RELATIVE_TIME = LazyPattern(
    r"(?i)^(?:(?:updated|published|posted) at \d{1,2}:\d{2} ?[ap]\.?m\.?|(?:updated|published|posted|publicerad|uppdaterad|stand|aktualisiert)?:?\s*(?:\d+|an?|one)\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)\.? ago|"
    r"vor \d+ \w+|il y a \d+ \w+|hace \d+ \w+|(?:heute|gestern|today|yesterday|hoje|ontem|hoy|ayer|dnes|včera|publicerad|publisert),?\s*(?:um |at |kl\.? )?\d{1,2}[:.]\d{2}.{0,12}|\d{1,2}[:.]\d{2}(?: ?uhr| ?[ap]m)?|"
    r".{0,30}?(?:\d+|एक|कुछ ही)\s?(?:सेकंड|मिनट|घंटे|घंटा|दिन|महीने|साल|वर्ष|क्षण)\s?(?:पहले|पूर्व)|"
    r".{0,30}?\d+\s?(?:मिनिटांपूर्वी|तासांपूर्वी|दिवसांपूर्वी|(?:મિનિટ|કલાક|દિવસ) પહેલાં?|(?:মিনিট|ঘণ্টা|দিন) আগে))$"
)
# A date, a time, and then more: behind a mark, or behind words with a colon. A date in words has its time of day.
_LABELLED_DATE = LazyPattern(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s*(?:,?\s*\d{1,2}[:.h]\d{2})?\s*(?:[-–|•·/]|[^\W\d_]{3,16}\s?:\s)|"
    r"(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}\. [^\W\d_]+ \d{1,2}\.|\d{1,2}\.? [^\W\d_]+\.? \d{4}),?\s*\d{1,2}:\d{2}\b"
)
_INITIALS = LazyPattern(
    r"[(\[]?[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯІЇЄ]{2,4}(?:\s?[/,-]\s?[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯІЇЄ]{2,4}){0,2}[)\]]?|(?:[^\W\d_a-zß-ÿ]\.\s?){2,3}(?:\(\w{1,4} [A-Z]{2,8}\))?"
    r"|[(（][\u3040-\u30ff\u4e00-\u9fff]{1,12}[)）]|\([^\W\d_]{2,5}(?:\s?[/,-]\s?[^\W\d_]{2,5}){0,3}\)|[^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){1,2}"
)
_LABELLED_TIME = re.compile(r"[^\W\d_]\s?:\s[^:]{4,24}\d{4}[^:]{1,6}\b\d{1,2}:\d{2}\b")
_URL = re.compile(
    r"(?i)^(?:https?://\S+|(?:(?:contact|kontakt|contacto|contatto)\s*:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"(?:(?:twitter|instagram|facebook|threads|bluesky|x)\W{0,3})?@\w{2,30})$"
)
_PARTS = re.compile(r"\s*[|/•·–—]\s*|\s+-\s+")
_NAME_END = re.compile(r",| [–—-] |\||/|•|·| and | und | et | y | (?=\d)")
_LIST_MARKS = frozenset("-–—*")  # of a list in plain text
_COMMAS = frozenset(",，、،")  # with which a label never ends
_BEHIND_NAME = frozenset(",.|")
_REPORTED_FROM = re.compile(r" report(?:ed|s|ing) from \w")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LETTER = re.compile(r"[^\W\d_]")
# How long ago something was: "3 hours ago", "vor 2 Tagen", "3 giorni fa", "2시간 전".
AGO = LazyPattern(
    r"(?i)\b(?:\d+|an?|one)\s+[^\W\d_]+\s+ago\b|\b(?:vor|hace|il y a|há)\s+\d+\s|\bمنذ\s|"
    r"\b\d+\s+[^\W\d_]+\.?\s+(?:geleden|fa|atrás|temu|önce|назад|тому|siden|sedan|sitten|zpět|पहले)(?!\w)|"
    r"\d\s?(?:分钟|分鐘|[个個]?小[时時]|時間|天|日|分|분|시간|일)\s?[前전]"
)


def is_label(text: str, *, near_top: bool, authors: Sequence[str] = ()) -> bool:
    """A date, a byline, an address, a credit; `near_top` a time as well."""
    if is_bare_label(text) or _is_dated_label(text) or is_credit(text) or _is_byline_of(text, authors):
        return True
    if near_top and is_time_line(text):
        return True
    if is_byline(text) or _is_two_dates(text):
        return True
    if (
        len(text) <= LONGEST_LABEL_CHARS * 2
        and text[:1].isdigit()
        and not ends_sentence(text)
        and _LABELLED_DATE.match(text)
    ):
        return True
    return is_agency(text)


def data_lines(texts: Sequence[str]) -> frozenset[int]:
    """Which lines, by index, are data of what the text is about: three or more in a row with a label and a colon."""
    found: set[int] = set()
    run: list[tuple[int, str]] = []
    for i, text in enumerate((*texts, "")):
        if len(text) <= LONGEST_DATA_CHARS and (match := _DATA.match(text)):
            run.append((i, match[1].lower()))
            continue
        if len(run) >= LEAST_DATA_LINES and any(label in _DATA_LABELS for _, label in run):
            found.update(index for index, _ in run)
        run = []
    return frozenset(found)


def is_bare(text: str) -> bool:
    """A word or two that say nothing of themselves: a section, a kicker, the label of a button."""
    return (
        size(text) <= LONGEST_BARE_SIZE
        and text[0] not in _LIST_MARKS
        and text[-1] not in _COMMAS
        and not ends_sentence(text)
    )


def is_byline(text: str) -> bool:
    """Whether a line opens as a byline does and names a person, an agency or "our newsroom"."""
    match = BY.match(text) if len(text) <= LONGEST_LABEL_CHARS * 2 else None
    if match is None:
        return False
    name = _NAME_END.split(without_role(text[match.end() :]))[0].strip()
    is_name = is_person(name) or is_agency(name) or is_own_desk(name)
    return is_name and (not ends_sentence(text) or (text[-1] in ".)" and parse_date(text) is not None))


def _is_two_dates(text: str) -> bool:
    """Whether a line says when a text was published and when changed, with labels and times."""
    return len(text) <= LONGEST_LABEL_CHARS * 3 and len(_LABELLED_TIME.findall(text)) > 1


def is_bare_label(text: str) -> bool:
    """A date, a time, an address or signs, and nothing else."""
    return (
        is_date_line(text)
        or (len(text) <= LONGEST_LABEL_CHARS * 2 and _RELATIVE_TIME.match(text) is not None)
        or (len(text) <= LONGEST_ADDRESS_CHARS and _URL.match(text) is not None)
        or _LETTER.search(text) is None
    )


def _is_dated_label(text: str) -> bool:
    """Whether a line is parts, a date one of them: "May 7, 2024 | Politics | 3 comments".

    Between dashes it may be what is on that day, so there the others have to be short, or a person.
    """
    if len(text) > LONGEST_LABEL_CHARS * 2:
        return False
    parts = _PARTS.split(text)
    longest = LONGEST_PART_CHARS if "|" in text and not ends_sentence(text) else SHORT_PART_CHARS
    return (
        len(parts) > 1
        and any(map(is_date_line, parts))
        and all(len(p) < longest or is_date_line(p) or is_person(BY.sub("", p)) for p in parts)
    )


def is_date_line(text: str) -> bool:
    """Whether a line says a date and nothing else."""
    if len(text) > LONGEST_DATE_CHARS or not any(c.isdigit() for c in text):
        return False
    if parse_date(text, month_first=True) is None:
        return False
    others = _others(text)
    # "It opens on May 7." says more than "Posted: May 7, 10:15 pm CST."
    return len(others) <= (0 if text.endswith(".") and any(map(str.islower, others)) else 1)


def is_time_line(text: str) -> bool:
    """Whether each word says when, or how long the text takes: "Posted Nov 19, 6:51 AM", "4 minutes read"."""
    return (
        len(text) <= LONGEST_DATE_CHARS
        and any(c.isdigit() for c in text)
        and _WORD.search(text) is not None
        and not _others(text)
    )


def _others(text: str) -> list[str]:
    """The words of a line that say more than when."""
    return [w for w in _WORD.findall(text) if w.lower() not in _WHEN_WORDS and not is_month(w)]


def _is_byline_of(text: str, authors: Sequence[str]) -> bool:
    """Whether a line says who wrote the text, and perhaps when and for whom, and hardly more."""
    if any(" " in name and _opens_with(text, name) for name in authors):
        return True
    rest = text.lower()
    if len(text) > LONGEST_LABEL_CHARS * 2 or (text[-1] in ".!?" and not rest.endswith(("a.m.", "p.m."))):
        return False
    for name in authors:
        rest = rest.replace(name.lower(), " ") if " " in name else rest
    others = [w for w in _others(rest) if is_person(w)] if len(rest) < len(text) else None
    return others is not None and len(others) <= WORDS_BESIDE_NAMES


def _opens_with(text: str, name: str) -> bool:
    """Whether a line is an author's name and a role or a place, and perhaps a note behind it.

    "By Jane Roe, Contributor. Contributors write what they think.", "Jane Roe reported from Riverton."
    """
    if len(text) > LONGEST_NOTED_BYLINE_CHARS:
        return False
    by = BY.match(text)
    rest = text[by.end() :] if by is not None else text
    if not rest.lower().startswith(name.lower()):
        return False
    behind = rest[len(name) :]
    if _REPORTED_FROM.match(behind):
        return True
    return by is not None and behind[:1] in _BEHIND_NAME and is_nobody(re.split(r"[.,|]", behind[1:])[0].strip())


def is_credit(text: str) -> bool:
    """Whether a line says whose a picture or a text is. "Photo finishes were needed in two races." does not."""
    if len(text) > LONGEST_LABEL_CHARS or _CREDIT.match(text) is None:
        return False
    return not text.endswith(".") or text.count(" ") < CREDIT_SENTENCE_SPACES or any(c in text for c in ":/©")


def is_initials(text: str) -> bool:
    """Whether a line is the initials of who wrote or edited the text: "LB", "(dmp/aks)", "M.T."."""
    return len(text) <= LONGEST_INITIALS_CHARS and _INITIALS.fullmatch(text) is not None
