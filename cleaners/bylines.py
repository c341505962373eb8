"""Bylines to people and agencies: "By Jane Roe and John Doe, Reuters" → two authors, agency Reuters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cleaners.months import WEEKDAYS, is_month
from cleaners.names import (
    LONGEST_ABBREVIATION_CHARS,
    LONGEST_NAME_CHARS,
    NOBODY,
    first_name_first,
    in_title_case,
    is_abbreviation,
    is_agency,
    is_company,
    is_nobody,
    is_person,
    is_place,
)
from cleaners.text import LazyPattern, unescaped, words

LONGEST_BYLINE_CHARS = 2_000
OUTLET_AND_PLACE = 2  # parts of a byline that names nobody
LONGEST_AGENCY_WORDS = 5
LEAST_INITIALS = 3  # of an outlet's name; two letters may be a person's

BY = LazyPattern(
    r"""(?ix)^(?:
    (?:words|text[eo]?|story|reporting|photo(?:s|graph(?:s|y)?)?|pictures)\s+(?:and|&|und|y|et|e|en)\s+
       (?:words|text[eo]?|fotos?|photo(?:s|graph(?:s|y)?)?|bild(?:er)?|pictures|video|images|illustrations?)\s*
       (?:by|von|por|par|di|de)?\s*:?\s+
    | (?:written|reported|reporting|posted|published|authored|edited|compiled|story|words|text|texte|texto|testo|
       article|report|opinion|analysis|commentary|column|perspective|essay|review|photographs?|interview|recipe|created|submitted|updated|eingestellt|erstellt|geschrieben|verfasst|
       veröffentlicht|beitrag|
       publié|publicado|pubblicato|geplaatst|skrevet|skriven)\s*(?:by|:|von|por|par|di|da|door|av|af)\s*:?\s+
    | (?:by|von|par|por|door|deur|oleh)\s*:?\s+ | vom\s+(?-i:(?=[^\W\da-z_]))
    | (?:di|af|av|przez|from)\s+ | (?:by|door):
    | (?:autor(?:in|en|innen|a|es|i|ii|ka|ul|in/autor)?|author(?:s|\(s\))?|
         auteure?(?:s|\(s\))?|redaktion|interview|text|texto|tekst|teksti|szerző|írta|yazan|yazar|muhabir|haber|penulis|
         pewarta|reporter|wartawan|forfatter|skribent|toimittaja|kirjoittaja|napisała?|napsala?|piše|tác\ giả|mwandishi|
         автори?|авторка|аутор|аўтар|текст|κείμενο|ρεπορτάζ|επιμέλεια|लेखक|লেখা|লেখক|ผู้เขียน|โดย|مصنف|تحریر|نویسنده|
         الكاتب|إعداد|كتابة|ავტორი|հեղինակ|müəllif|muallif|marubuci|nivîskar|мәтін|qoray|qoraa|egilea|awdur|údar|awtur|skrywer|
         пишува|пише|подготвила?|autors|autore|сурвалжилсан|зохиогч|લેખક|ਲੇਖਕ|രചന|రచయిత|ලේඛක|ໂດຍ|ដោយ|អ្នកសរសេរ|ရေးသားသူ|لیکوال)
         \s*[:：,،՝៖]\s*(?!in(?:nen)?\b)  # "Autor:innen"
    | (?:rozmawiała?|kirjoittanut|parašė|escribe|escrit\s+per|shkruan|skrifar)\s*:?\s+
    | oprac(?:owanie|owała?)?\.?\s*:?\s+ | (?:scris|text)\s+de\s+:?
    # Before a single name it may be part of it: "De Smet", "Na Hong-jin".
    | (?:de|na|nga)\s+(?!l[aeo]s?\s)(?-i:(?=[^\W\da-z_][\w.'’-]+\s+[^\W\da-z_][\w.'’-]+))
    | as\s+told\s+to\s+ | ရေးသားသူ\s*[-–]\s*
    | auteurs?\s+(?-i:(?=[^\W\da-z_]))
    | authors?\s+ | autor(?:en|in|in/autor)\s+ | автор\s+ | thread\s+starter\s+ | themenstarter\s+
    | (?:d(?:al|ai|alla)\s+nostr[oaie]\s+(?:inviat|corrispondent)\w+|
       (?:von\s+)?unsere[mnr]\s+\w*(?:korrespondent|reporter)\w*|
       (?:de\s+)?notre\s+(?:correspondante?|envoyée?\s+spéciale?)|(?:de\s+)?nuestr[oa]\s+(?:corresponsal|enviad[oa]))\s*,?\s+
    | aus\s+[^\d,:]{2,40}?\s+berichte[nt]\s+ | (?:(?:eine?|aus)\s+\w+\s+von|un[ae]?\s+\w+\s+de)\s+(?-i:(?=[^\W\da-z_]))
    | (?:gast)?(?:kommentar|kolumne|leitartikel|glosse|rezension|reportage|analyse)\s+von\s+
    | (?:an?\s+)?(?:\w+\s+){0,2}(?:review|essay|poem|analysis|commentary|column)\s+by\s+ | co-authored\s+by\s+
    # "Posted by" as blog systems translate it.
    | (?:αναρτήθηκε\s+από|gönderen|di(?:pos(?:ting|kan)|tulis)\s+oleh|(?:người\s+)?đăng(?:\s+bởi)?|được\s+đăng\s+bởi|
       प्रस्तुतकर्ता|இடுகையிட்டது|مرسلة\s+بواسطة|نشرت?\s+بواسطة|lähettänyt|upplagd\s+av|lagt\s+inn\s+av|indsendt\s+af|vložila?|
       bejegyezte|publicada\s+por|publicat\s+de|post(?:at\s+de|ado\s+por)|objavi(?:o|la)(?:/la)?|পোস্ট\s+করেছেন)\s*:?\s+
    | (?:投稿者|張貼者|发帖者|작성자)\s*[:：]?\s*
    | kontributor\s+[^\W\d_]+(?:\s[^\W\d_]+)?,\s+(?=\S)
    | scritto\s+da\s+ | a\s+cura\s+di\s+ | (?:propos\s+)?recueillie?s?\s+par\s+ | escrito\s+por\s*:?\s+
    | (?:беседовала?|подготовила?|записала?|пересказала?|написала?)\s*:?\s+(?=[А-ЯЁ])
    | γράφ(?:ει|ουν)\s+(?:[οη]|οι)\s+ | بقلم\s*:?\s* | كتبت?(?:\s*[:/–—-]\s*|\s+(?=\S+(?:\s\S+){1,2}$)) | מאת\s*:?\s+
    | (?:(?:取材・)?(?:構成・)?文(?:・構成|・写真)?|取材・構成|
       图|圖|撰文|作者|글|취재)\s*[:：/／=＝|｜丨]\s* | (?:記者|记者)\s*[:：/／=＝|]?\s*
    )"""
)
# Words for "by" that begin names elsewhere, as in Per Olsson, Gan Wei and Ni Luh: by the page's language.
_BY_IN = {
    **{"ca": "per", "cy": "gan", "ga": "le", "gd": "le", "mt": "minn", "ha": "daga", "zu": "ngu-", "xh": "ngu-"},
    **{"tl": "ni(?:na)?", "fil": "ni(?:na)?", "yo": "láti ọwọ́"},
}
_EMAIL = r"[\(<\[]?\s*(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+\s*[\)>\]]?"
_HANDLE = r"(?:^|\s)[\(]?@\w{2,30}[\)]?"
_URL = r"https?://\S+|www\.\S+"
_BRACKETS = r"\s*[\(\[（]([^()\[\]（）]{0,80})[\)\]）]"
# A dot between Han or Katakana is part of a foreign name; so is a lone "y", "e" or "i" before a last single word.
_SPLIT = r"""(?x)\s*(?: [;|•/；／,，、،](?:\s*(?:and|And|AND|und|et|og|och|en|y|e|i)\s+)?
    | (?<![\u30a0-\u30ff\u4e00-\u9fff])[·・]
    | \s[&+]\s
    | (?<=[\u05d0-\u05ea])\s+ו(?=[\u05d0-\u05ea'"׳]{2,}\s+[\u05d0-\u05ea]{2,})
    | (?<=[\w.])\s+(?:and|And|AND|und|Und|UND|et|og|och|ja|és|и|та|ve|dan|[Ww]ith|con|[Mm]it|avec|sowie|και|și|şi|dhe|və
      |và|और|এবং)\s+(?=[^\W\d_])
    | (?<=[\w.])\s+(?:y|e|i|en|і)\s+(?=[^\W\d_][\w.'’-]*\s+[^\W\d_]|[A-Z]{2,5}\b)
    | \s+[–—-]+\s+ )\s*"""
# "Jane Roe in London", "Jane Roe for The Paper": what follows the name.
_BELONGS = r"\s+(?:[Ff]or|FOR|[Ff]rom|FROM|in|IN|of)\s+(?:[Tt]he\s+)?(?=[A-Z])"
# "Jane Roe on March 3, 2020", "Jane Roe am 3. März", "jane @ 12:01": when it was written.
_WHEN = (
    r"(?i)(?<=[^\W\d]|\.)(?P<mark>\s*[,|/–—-])?\s+(?P<on>(?:on|am|at|le|el|il|op|om|vom|den|dne|dnia|um|@)\s+)?"
    r"(?:(?P<word>[^\W\d_]{3,10})[.,]?\s+)?\d{1,4}(?:e?ko)?(?:[.:,/年\s-].*)?$"
)
# Words with capitals that stand before the first figure of a date, besides months.
_BEFORE_FIGURES = WEEKDAYS | frozenset(
    "today yesterday heute gestern hier hoy ayer hace oggi ieri vandaag gisteren vor stand updated seite page".split()  # noqa: SIM905
)
_STATUS = (
    r"(?i)\s*[|/,–—-]?\s*\b(?:last |first )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|erstellt|"
    r"publié|mis à jour|pubblicato|aggiornato|opublikowano|gepubliceerd|publikováno|aktualizováno|publikálva|"
    r"publicerad|uppdaterad|"
    r"actualizado|publicado|publicat|ultima modifica|última modificación|dernière modification|laatst gewijzigd|"
    r"zuletzt (?:ge|ver)ändert|objavljeno|објавено|објављено|опубликовано)\b\s*(?:on|at|am|el)?\s*:?.*$"
)
_DASH = r"\s[–—-]\s"
_TITLE_MARKS = r"\s[–—|•:-]\s"  # in what a site calls itself: "The Lantern - News of the Ponds"
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)$"
_WEEKDAY = rf"(?<=\w)\s+(?:am|on)\s+{_DAYS}"
_WEEKDAY_ALONE = rf"(?<=\w)[\s,]+(?:(?:am|on)\s+)?{_DAYS}"
_DOMAIN = r" (?:com|net|org|de|at|ch|fr|it|es|nl|be|pl|uk|co uk|in|br|com br|info|news|tv)$"
_ROLE_BEHIND = (
    r"(?i)(?<=\w)\s+(?:chef)?(?:redakteur|redaktor)(?:in)?$|(?<=[^\W\d_])\s+(?:ph\.?\s?d|m\.d)\.?$|"
    r"(?<=\w)\s+(?:texto|fotos?|vídeo|edição)$"
)
# "Ada Quill Senior Staff Writer", "Ada Quill Health and science reporter, The Lantern", "Ada Quill BBC News, Ponds"
_FIELDS = (
    r"(?:senior|junior|chief|deputy|associate|assistant|lead|staff|special|guest|freelance|trainee|contributing|sports?|"
    r"managing|executive|commissioning|multimedia|video|photo|opinion|breaking|trending|weekend|audience|production|"
    r"football|business|political|politics|diplomatic|defence|economics|finance|money|consumer|crime|court|legal|"
    r"investigati(?:ve|ons)|health|medical|science|tech(?:nology)?|education|environment|energy|transport|travel|food|"
    r"arts|culture|entertainment|features?|lifestyle|data|digital|foreign|international|national|world|local|community|city|metro|"
    r"news|transportation|climate|housing|real\s+estate|courts|justice|immigration|labou?r|investigative|city\s+hall|"
    r"home\s+affairs|social\s+affairs)"
)
_PAPER_WORDS = (
    r"(?:Gazette|Times|Herald|News|Tribune|Post|Journal|Star|Chronicle|Sun|Register|Courier|Record|Observer|Democrat|"
    r"Dispatch|Sentinel|Enterprise|Enquirer|Leader|Bulletin)"
)
_PAPERS = rf"(?:\s+{_PAPER_WORDS}(?=\s+staff\s))?"
_PAPER = rf"(?:[Tt]he\s(?:[A-Z][\w-]+\s){{1,3}}{_PAPER_WORDS}|[A-Z]\w+\sNews(?:\sService)?|Tribune\sNews\sService)"
_STAFF = (
    r"(?:(?:(?:photo)?journal|column)ists?|(?:writ|report|photograph|produc|publish)ers?|correspondents?|editors?|director|"
    r"meteorologists?|anchors?|critics?|interns?|periodista|journaliste|giornalista|jornalista|redacteur|verslaggever)"
)
_STAFF_BEHIND = (
    rf"(?i)(?<=\w){_PAPERS}(?:(?:\s+(?:and\s+)?{_FIELDS})*\s+{_STAFF}|"
    r"(?-i:\s+(?:BBC|CNN|NPR)(?:\s+(?:News|Sport|World(?:\s+Service)?))?))(?=\s*(?:[,|;]|$))"
)
_AGENCY_ROLE = rf"(?i)(?:(?:and\s+)?(?:{_FIELDS}|auto|white\s+house|medical)\s+)*{_STAFF}"
# "Reporting by Ada Quill; Editing by Ben Reed and Cy Dee"
_EDITED_BEHIND = r"(?i)(?<=\w)\s*[;,.]\s*(?:additional\s+\w+|edit(?:ed|ing)|writing|translat\w+)\s+by\b.*$"
_TITLE = (
    r"(?i)^(?:mr|mrs|ms|rechtsanw(?:alt|ältin)|pastor(?:in)?(?:\s+i\.\s?r\.)?|prof(?:\.?\s+(?:dr|pd|mag|dipl)[^\s.]*)*)"
    r"\.?\s+(?=\w)"
)
_NEXT_LABEL = r"(?<=\w)\s+[^\s:,;]{3,16}\s?:\s+(?=\S)"  # "Jane Roe Updated: 3 May"
_GENERATION = r"(?i)^(?:jr|sr|ii|iii|iv)\.?$"
_KOREAN_ROLE = (
    r"^[가-힣]{2,6}\s?=\s?(?=[가-힣]{2,4}\s?(?:\w{2}\s?)?(?:기자|특파원))|\s*(?:선임기자|논설위원|특파원|기자|記者|记者)(?:\s*외\s*\d+\s*명)?$"
    r"|(?<=[가-힣]{2})(?:\s+[가-힣]{1,8}){0,2}\s+(?:칼럼니스트|평론가|변호사|교수|작가|시인|소장|대표|연구위원|연구원|객원기자|에디터)$"
)
# What stands behind a Chinese name: who edited the text, where it came from, a button to follow.
_CHINESE_BEHIND = (
    r"\s*(?:(?:责任编辑|責任編輯|责编|责任校对|编辑|編輯|校对|审核|来源|來源|发布时间|时间|日期)\s*[:：|｜/].*"
    r"|(?<=\S)\s+(?:责任)?(?:编辑|編輯)\s.*|\+?(?:关注|關注|复制链接|订阅))$"
)
_OUTLET_BEFORE = r"^\S{2,6}\s+(?=[記记]者)"  # "聯合報 記者林芳瑜"
_HAN_SPACE = r"(?<=[\u3005\u4e00-\u9fff]{4})[ \u3000](?=[\u3005\u4e00-\u9fff]{4})"  # no person's name is so long
_INDIC_WORD = r"[\u0900-\u0dff]+$"
_LAST_INITIAL = r"(?:^|[\s.])(?:[^\W\d_]|[JS]r)\.$"
_COPYRIGHT = r"(?i)^(?:copyright|©)(?:\s+(?:by|\d{4}))*\s+(?=\w)"
_OF_SEVERAL = r"\s(?:für|for|of|de|para|per|voor)\s+\w+(?:,\s+\w+)*,?\s+(?:und|and|et|y|e|en)\s+\w"
_LISTED = frozenset(",;|/•、，；،")  # what stands between the names of a list
_PLACE_BEHIND = r",\s*([^,—–]{2,60}?)\s+[—–-]\s+[^,—–]{2,40}$"  # "Jane Roe, The Paper — Riverton"
# "Jane Roe, photographs by John Doe": who made the pictures.
PICTURES = (
    r"(?i)\W+(?:illustration|fotos?|photo|bild(?:er)?|pictures|images)[^\W\d_]*(?:\s+(?:von|by|par|de)\s|\s*:).*$"
    r"|(?-i:\s(?:Fotos?|Foto['’]s|Beeld|Bild(?:er)?|Photos?)\s+(?=[^\W\da-z_])).*$"
)
# "Photography by John Doe" beside other bylines.
_PICTURES_BY = (
    r"(?i)(?:photo(?:s|graph(?:s|y)?)?|images?|pictures?|illustrations?|graphics?|video|fotos?|fotografi\w*|bild(?:er)?|beeld|"
    r"zdjęcia|צילום|תמונות?)(?:\s+(?:by|von|de|par|di|door|av)\s|\s*[:：])"
)
# What may stand in brackets behind a name: "Jane Roe (text) and John Doe (photographs)".
_PICTURE_WORDS = frozenset(
    """
    photo photos photographs photography pictures images video graphics illustration illustrations foto fotos bild
    bilder grafik fotografie fotografía fotografia vídeo imágenes fotó kuvat kuva zdjęcia фото снимки foton billeder
    """.split()  # noqa: SIM905 - shorter than a list
)
_OTHER_WORK = "\x00"
_IN_BRACKETS = r"^[\[(（【]([^\[\]()（）【】]+)[\])）】]$"
_WITH_PLACE = r"[^,;|/&]+\s[^,;|/&]+,\s[^\s,;|/&]+"  # "Ada Quill, Kaduna"
_TURKISH_PLACE = r"\s*/\s*[A-ZÇĞİÖŞÜ]{3,}(?=\s*,?\s*\([A-ZÇĞİÖŞÜ]{2,5}\))"  # "Ada Quill/RİZE, (DHA)"
_EDGES = " \t,;:|–—-•·\"'*_(["
_ARROW = r"\s+[»›>]+(?:\s.{0,20})?$"  # to a list, or before a date


def in_english(text: str, language: str | None) -> str:
    """A line that opens with a word for "by" which only one language has, with ours instead."""
    word = _BY_IN.get(language or "")
    return text if word is None else re.sub(rf"^(?i:{word})(?:(?<=-)|:?\s+)(?=[^\W\da-z_])", "By ", text)


def people_and_agency(raw: Iterable[str], *, outlets: Iterable[str] = ()) -> tuple[tuple[str, ...], str | None]:
    """The people named in bylines, in order and each once, and the first agency or desk.

    `outlets` are names of the site and its publisher: organisations even where they sound like people.
    """
    people: dict[str, str] = {}
    agency: str | None = None
    own, signs = _names_of(tuple(outlets))
    for byline in raw:
        byline = byline[:LONGEST_BYLINE_CHARS]
        if people and re.match(_PICTURES_BY, byline):
            continue
        if own and (place := re.search(_PLACE_BEHIND, byline)) and words(place[1]) in own:
            byline = byline[: place.end(1)]
        found = _split(byline)
        if words(byline) in own and (
            len(found) > 1 or any(person and words(name) not in own for name, person in found)
        ):
            found = ((unescaped(byline), False),)  # "Salt & Vinegar" is a site, not two people, "Lantern 5" no date
        if any(words(name) in own for name, _ in found):  # "The Lantern - Abuja": where its desk sits
            found = tuple(x for x in found if words(x[0]) in own or " " in x[0] or len(found) != OUTLET_AND_PLACE)
        for name, person in found:
            head, _, last = name.rpartition(" ")
            if person and " " in head and last.isupper() and last.lower() in signs:
                name = head  # "Ada Quill LD" of the Lantern Daily
            key = words(name)
            if person and key not in own:
                people.setdefault(key, in_title_case(name))
            elif agency is None:
                agency = name
    if agency is not None:  # "rös / DPA", each in an element of its own
        people = {key: name for key, name in people.items() if not (name.islower() and is_abbreviation(name))}
    return tuple(people.values()), agency


@lru_cache(maxsize=1024)
def _names_of(outlets: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """How a site's outlets are written as authors, and behind them, as `words` has it: pages of one site ask alike."""
    named = {words(n) for o in outlets for n in (o, o.partition("(")[0], *re.split(_TITLE_MARKS, o))}
    own = frozenset(form for n in named for form in _forms(n) if form)
    return own, own | {"".join(word[0] for word in n.split()) for n in named if " " in n}


def _forms(outlet: str) -> tuple[str, ...]:
    """How an outlet (as `words` has it) is written as an author: in full, as one word, without domain, in initials."""
    each = outlet.split()
    initials = "".join(word[0] for word in each) if len(each) >= LEAST_INITIALS else ""
    return outlet, "".join(each), re.sub(_DOMAIN, "", outlet), initials


@lru_cache(maxsize=4096)
def _split(raw: str) -> tuple[tuple[str, bool], ...]:
    """Each name of one byline, and whether it is a person's."""
    text = unescaped(raw)
    if not text.isascii():
        text = re.sub(_OUTLET_BEFORE, "", re.sub(_CHINESE_BEHIND, "", text))
        text = re.sub(_HAN_SPACE, "、", text)
        text = re.sub(_TURKISH_PLACE, "", text)
    text = re.sub(_URL, " ", re.sub(_EMAIL, " ", text))
    text = re.sub(_COPYRIGHT, "", text)
    text = re.sub(_IN_BRACKETS, r"\1", text.strip())
    text = re.sub(_BRACKETS, _bracketed, re.sub(_HANDLE, " ", text))
    for _ in range(2):
        text = BY.sub("", _bare(text))
    if len(text) > LONGEST_NAME_CHARS // 2:
        text = re.sub(PICTURES, "", text)
    if " by " in text:
        text = re.sub(_EDITED_BEHIND, "", text)
    text = without_role(text)
    undated = without_date(text)
    # "Jane Roe Monday, 4 May 2020": a weekday belongs to a date that stood behind it.
    text = re.sub(_WEEKDAY if undated == text else _WEEKDAY_ALONE, "", _right_bare(undated) or undated)
    if is_agency(text) or is_company(text):
        return ((text, False),)
    if words(text) in NOBODY:
        return ()
    text = first_name_first(text)
    found: list[tuple[str, bool]] = []
    if ";" in text and all(part.count(",") == 1 for part in text.split(";")):
        text = "; ".join(part.partition(",")[0] for part in text.split(";"))  # each with the paper that sent them
    parts = re.split(_SPLIT, text)
    for part in parts:
        if part.endswith(_OTHER_WORK) or (found and re.match(_PICTURES_BY, part)):
            continue
        name, belongs, place = _parted(re.sub(_TITLE, "", BY.sub("", _bare(part))).strip())
        if found and _is_town(part.strip(), found[-1]):
            continue
        if found and re.match(_GENERATION, name):
            found[-1] = (f"{found[-1][0]} {name}", found[-1][1])
        elif name and not is_nobody(name) and not is_place(name):
            found.append((name, is_person(name)))
        if belongs and is_agency(place):
            found.append((place, False))
    if (
        len(found) > 1
        and "/" in text
        and all(name.islower() and is_abbreviation(name) and not is_agency(name) for name, _ in found)
    ):
        return ()  # "ib/tok": who had the desk
    if len(found) == 2 and all(p for _, p in found) and " " not in found[1][0] and re.fullmatch(_WITH_PLACE, text):
        found = found[:1]
    if len(found) == OUTLET_AND_PLACE and text.upper() == text.lower() and re.search(_DASH, text):
        found = [x for x in found if " " in x[0]] or found  # "الغربية - مصطفى عادل": a place or an outlet, and a name
    if len(found) == OUTLET_AND_PLACE and found[0][1] != found[1][1]:  # "প্রতিনিধি, বরিশাল": where a desk sits
        found = [(name, person) for name, person in found if not (person and re.match(_INDIC_WORD, name))]
    if len(found) > 1 and not found[0][1] and re.search(_OF_SEVERAL, text):
        return ((text, False),)  # "Ministry of Trade, Schools and Science" has no people Schools and Science
    if not all(person for _, person in found):
        # "Institute for Ploughs and Tillage" is no Institute beside a person called Tillage.
        is_one = _LISTED.isdisjoint(text)
        found = [
            (name, person)
            for name, person in found
            if not (person and (is_abbreviation(name) or (is_one and " " not in name)))
        ]
    return tuple(found)


def _is_town(part: str, before: tuple[str, bool]) -> bool:
    """Whether a part in capitals behind a full name that is not says where it was written: "İdris Emen / ANTAKYA"."""
    name, is_person_before = before
    is_loud = part.isupper() and " " not in part and len(part) > LONGEST_ABBREVIATION_CHARS and not is_agency(part)
    return is_loud and is_person_before and " " in name and not name.isupper()


def without_role(text: str) -> str:
    """A byline without the role or the outlet that follows a person's name and nothing sets apart."""

    def kept(match: re.Match[str]) -> str:
        name = re.split(r"[,|;/]|\s(?:and|und|y|et|[–—-]+)\s", text[: match.start()])[-1].strip()
        is_name = " " in name and is_person(name) and not is_agency(name.split()[0])
        return "" if is_name and not is_nobody(name + match[0]) else match[0]

    return re.sub(_STAFF_BEHIND, kept, text)


def without_date(text: str) -> str:
    """A byline without the date behind the name, whose last word may stand right before the first figure.

    And without other facts that a label begins.
    """
    return re.sub(_WHEN, _before_date, re.split(_NEXT_LABEL, re.sub(_STATUS, "", text), maxsplit=1)[0])


def _before_date(match: re.Match[str]) -> str:
    word = match["word"]
    before = match.string[: match.start()]
    if before.isupper() and before.isascii() and before.isalpha() and not (word or match["mark"] or match["on"]):
        return match[0]  # the number of a channel: "FOX 5 Digital Team"
    # Of scripts without capitals Unicode calls the Georgian letters small.
    if word is None or match["mark"] or match["on"] or (word[0].islower() and word[0] < "\u0590"):
        return ""
    return "" if is_of_date(word) else f" {word}"


def is_of_date(word: str) -> bool:
    """Whether a word with a capital stands before the figures of dates: a month, a weekday, "Yesterday"."""
    return is_month(word) or word.lower() in _BEFORE_FIGURES


def _bare(text: str) -> str:
    """Without marks at either end; the full stop of a last initial stays."""
    text = re.sub(_ARROW, "", _right_bare(text.lstrip(_EDGES).lstrip(".")))
    keeps_end = _ends_hebrew(text) or re.search(_LAST_INITIAL, text) is not None
    return text if keeps_end else text.rstrip("." + _EDGES)


def _right_bare(text: str) -> str:
    """Without marks at the end; the sign behind a last Hebrew letter is part of it."""
    return text if _ends_hebrew(text) else text.rstrip(_EDGES)


def _ends_hebrew(text: str) -> bool:
    return text[-1:] in "'’" and "\u05d0" <= text[-2:-1] <= "\u05ea"


def _bracketed(match: re.Match[str]) -> str:
    """What stays of brackets behind a name: an agency, or a mark that it is the name of who made the pictures."""
    _, _, name = match[1].rpartition(" ")  # "(avec AFP)"
    if is_agency(match[1]) or is_agency(name):
        return f", {match[1] if is_agency(match[1]) else name}"
    return _OTHER_WORK if words(match[1]) in _PICTURE_WORDS else ""


def _parted(part: str) -> tuple[str, str, str]:
    """A name without role and repetition, the word that says where it belongs, and what stands behind that word."""
    part = re.sub(_ROLE_BEHIND, "", re.sub(_KOREAN_ROLE, "", part))
    belongs = re.search(_BELONGS, part)
    if (
        belongs is not None
        and (is_person(part[: belongs.start()]) or is_agency(part[: belongs.start()]))
        and (
            "of" not in belongs[0]
            or is_agency(part[belongs.end() :])
            or re.match(_PAPER, f"The {part[belongs.end() :]}")
        )
    ):
        return part[: belongs.start()], belongs[0], part[belongs.end() :]
    each = part.split()
    for length in range(1, min(LONGEST_AGENCY_WORDS, len(each) - 1) + 1):
        if is_agency(agency := " ".join(each[:length])) and re.fullmatch(_AGENCY_ROLE, " ".join(each[length:])):
            return agency, "", ""  # "AP Sports Writer"
    for behind in range(1, min(LONGEST_AGENCY_WORDS, len(each) - 2) + 1):
        name, outlet = " ".join(each[:-behind]), " ".join(each[-behind:])
        if (is_agency(outlet) or re.fullmatch(_PAPER, outlet)) and is_person(name):
            return name, " ", outlet  # "JANE ROE Associated Press"
    half = len(each) // 2
    return (" ".join(each[:half]) if half > 1 and each[:half] == each[half:] else part), "", ""
