"""Bylines to people and agencies: "By Jane Roe and John Doe, Reuters" → two authors, agency Reuters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cleaners.dates import is_month
from cleaners.text import unescaped, words

# Most patterns are plain strings: `re` compiles each when it is first asked for and importing stays quick.
LONGEST_NAME_CHARS = 60
LONGEST_NAME_WORDS = 6
LONGEST_CLOSING_CHARS = 120
LONGEST_BYLINE_CHARS = 2_000
LEAST_SHORT_LOGIN_CHARS = 5  # of an initial and a family name: shorter ones are many people's
LONGEST_ABBREVIATION_CHARS = 4  # as in dpa/lno: a regional desk or the initials of a sub-editor

# Wire services and the like: organisations whatever the page calls them.
_AGENCIES = frozenset(
    words(name)
    for name in """
    AP|Associated Press|The Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|Agence France Presse|
    AFP News|PTI|Press Trust of India|IANS|Indo-Asian News Service|ANI|Asian News International|UNI|
    United News of India|TNN|ENS|dpa|Deutsche Presse-Agentur|APA|Austria Presse Agentur|Keystone-SDA|SDA|ATS|EFE|
    Agencia EFE|ANSA|Adnkronos|LaPresse|Belga|ANP|TT|NTB|Ritzau|STT|Lusa|PAP|ČTK|CTK|TASR|MTI|TASS|RIA Novosti|
    Interfax|Xinhua|Kyodo|Kyodo News|Jiji Press|Yonhap|Bernama|Antara|Anadolu Agency|Anadolu Ajansı|AA|DHA|IHA|
    Ukrinform|Bloomberg|Bloomberg News|CNN|CNN Wire|PA|PA Media|Press Association|PA News Agency|AAP|
    Australian Associated Press|
    The Canadian Press|Canadian Press|UPI|SID|epd|KNA|Europa Press|Notimex|Télam|Telam|Agencia Brasil|
    Agência Brasil|Estadão Conteúdo|Folhapress|GNA|NAN|News Agency of Nigeria|APP|Getty Images|Shutterstock|
    Demirören Haber Ajansı|İhlas Haber Ajansı|İHA|Agerpres|Mediafax|BTA|HINA|Tanjug|FENA|STA|ELTA|
    BNS|LETA|Belta|УНИАН|УНІАН|РИА Новости|ТАСС|Интерфакс|Укринформ|Укрінформ|БТА|Танјуг|VNA|TTXVN|新华社|中新社|
    新華社|中央社|共同通信|時事通信|연합뉴스|뉴시스|뉴스1|ΑΠΕ-ΜΠΕ|ΑΠΕ|KUNA|WAM|MENA|IRNA|ISNA|UNB|BSS|भाषा|पीटीआई|
    एएनआई|आईएएनएस|رويترز|فرانس برس|أ ف ب|الأناضول|د ب أ|
    StudyFinds|The Conversation|Newswire|PR Newswire|Business Wire|GlobeNewswire|Agencies|Agentur|Agenturen|
    Agencias|Agences|Agenzia|dts|dts Nachrichtenagentur|TIMESOFINDIA.COM|ETMarkets.com|Inter Press Service|IPS|
    RFE/RL|VOA News|Voice of America|SP-X|Kathpress
    """.replace("\n", "").split("|")
)
# A word that no person's name holds: a desk, a role account, an outlet.
_DESK_WORDS = frozenset(
    """
    desk bureau staff team newsroom news agency agencies correspondent correspondents reporter reporters editor
    editors editorial newspaper magazine media press online digital web website redaktor redacción redaccion
    rédaction redaction redazione redacção redacao redakcja redakce redaksi redactie toimitus редакция редакція
    contributor contributors contributing writer writers webmaster webdesk user guest anonymous unknown author autor
    nachrichten zeitung journal times daily herald tribune gazette network foundation company gmbh inc ltd llc
    verlag verein institut agentur agenturen nachrichtenagentur presseagentur service services blog podcast channel
    studio office department ministry committee association organization university community group tv radio fm wire
    newswire post posts wp root manager moderator sponsored promotion advertorial archive world today express
    insider article articles stories gastbeitrag gastautor hinweis agencia agenzia kolumne kommentar club unbekannt
    anonym text size share shares print save comments minutes reading follow following landesanstalt bundesanstalt
    twitter facebook instagram youtube linkedin whatsapp telegram welle mdr ndr wdr swr rbb zdf ard orf srf bbc
    übersetzung translation traduction traducción traduzione edition
    presse feuerwehr polizei abteilung gemeinde landkreis departement bundesamt copyright reserved publisher
    cnn cnbc msnbc nbc npr pbs sport sports business politics telegraph guardian
    symbolbild symbolfoto archivbild archivfoto foto fotos photo photos
    bundesverband landesverband ministerium stiftung hochschule universität pressestelle pressemitteilung
    """.split()  # noqa: SIM905 - shorter than a list
)
# Lower-case words with which a name may begin.
_PARTICLES = frozenset("von van de der den del della di da dos du el al la le bin ibn ten ter vom zu zum zur d".split())  # noqa: SIM905
_COMPANIES = frozenset("AG KG SE PLC GbR OHG BV NV SpA Oy AB SARL SRL Corp Corp. Co.".split())  # noqa: SIM905
_DESK_BEGINNINGS = (
    "redakt",
    "redakc",
    "redakč",
    "redacț",
    "redacç",
    "szerkeszt",
    "συντακτ",
    "редакц",
    "uredni",
    "admin",
)
_DESK_ENDINGS = ("admin", "redactie", "redaktion", "redaktionen", "redaksjon", "redaksjonen", "toimitus")
# Parts of words, for scripts that write words together or with endings.
_DESK_PARTS = (
    r"(?i)\.(?:com|net|org|de|at|ch|co|in|uk|info|eu|fr|es|it|pl|be|nl|br|news|tv)\b|\be\.?\s?v\b"
    r"|संवाददाता|ब्यूरो|डेस्क|न्यूज़?\b|एजेंसी|ডেস্ক|প্রতিবেদক|নিউজ|編集部|編輯部|编辑部|新聞|新闻|取材班|通訊社|通讯社|[日晚]报|[日晚]報"
    r"|时报|時報|周刊|週刊|电视台|電視台|卫视|客户端|放送|テレビ|ニュース|일보|신문|뉴스|방송|편집국|취재팀|وكالات|وكالة|صحيفة|شبكة|خبرگزاری|تحریریه"
    r"|نیوز|ڈیسک|מערכת|סוכנויות|ทีมข่าว|กองบรรณาธิการ|ലേഖക|সংবাদদাতা|агентств|новости\b|ομάδα|tòa soạn"
)
_OURS = frozenset(
    ("our", "unser", "unsere", "notre", "nuestra", "nostra", "onze", "vår", "vores", "nossa", "naša", "наша")
)
# What systems write where nobody is named.
_NOBODY = frozenset(
    (
        *(
            "undefined",
            "null",
            "none",
            "no author",
            "na",
            "n a",
            "true",
            "false",
            "object object",
            "test",
            "by",
            "author",
        ),
        *("admin", "administrator", "wp admin", "root", "unknown", "anonymous"),
    )
)
# Places that stand beside names as in "Jane Roe, London"; a place not listed passes for a person.
_PLACES = frozenset(
    words(name)
    for name in """
    Abuja|Accra|Amman|Amsterdam|Ankara|Athens|Baghdad|Bangkok|Barcelona|Beijing|Beirut|Belgrade|Berlin|Bern|Bogotá|
    Bonn|Brasília|Bratislava|Brussels|Brüssel|Bruxelles|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|
    Chennai|Chicago|Copenhagen|Dakar|Damascus|Delhi|Dhaka|Dubai|Dublin|Düsseldorf|Frankfurt|Geneva|Genève|Genf|
    Hamburg|Hanoi|Havana|Helsinki|Hong Kong|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|
    Kathmandu|Kiev|Kinshasa|Kolkata|Kyiv|Köln|Lagos|Lahore|Leipzig|Lima|Lisbon|Lisboa|London|Londres|Los Angeles|
    Lucknow|Madrid|Manila|Melbourne|Mexico City|Miami|Milan|Milano|Moscow|Moskau|Montreal|Mumbai|München|Munich|
    Nairobi|New Delhi|New York|Oslo|Ottawa|Paris|Prague|Prag|Pretoria|Pyongyang|Quito|Rio de Janeiro|Riyadh|Rom|
    Roma|Rome|San Francisco|Santiago de Chile|Sarajevo|São Paulo|Seoul|Shanghai|Singapore|Sofia|Stockholm|Stuttgart|
    Sydney|Taipei|Tallinn|Tehran|Tel Aviv|Tokyo|Toronto|Tripoli|Tunis|Vienna|Vilnius|Warsaw|Warszawa|Washington|
    Washington DC|Wien|Zagreb|Zürich|Zurich|
    Australia|Canada|China|Deutschland|France|Germany|India|Italy|Japan|Nigeria|Pakistan|South Africa|Spain|UK|USA
    """.replace("\n", "").split("|")
)
BY = re.compile(
    r"""(?ix)^(?:
    (?:written|reported|posted|published|authored|edited|compiled|story|words|text|texte|texto|testo|article|report|
       review|photographs?|interview|recipe|created|submitted|updated|eingestellt|erstellt|geschrieben|verfasst|
       veröffentlicht|beitrag|
       publié|publicado|pubblicato|geplaatst|skrevet|skriven)\s*(?:by|:|von|por|par|di|da|door|av|af)\s*:?\s+
    | (?:by|von|par|por|door|deur|oleh)\s*:?\s+ | (?:di|af|av|przez|from)\s+ | (?:by|door):
    | (?:autor(?:in|en|innen|a|es|i|ii|ka|ul|in/autor)?|author(?:s|\(s\))?|
         auteure?(?:s|\(s\))?|redaktion|interview|text|texto|tekst|teksti|szerző|írta|yazan|yazar|muhabir|haber|penulis|
         pewarta|reporter|wartawan|forfatter|skribent|toimittaja|kirjoittaja|napisała?|napsala?|piše|tác\ giả|mwandishi|
         автори?|авторка|аутор|аўтар|текст|κείμενο|ρεπορτάζ|επιμέλεια|लेखक|লেখা|লেখক|ผู้เขียน|โดย|مصنف|تحریر|نویسنده|
         الكاتب|إعداد|كتابة|ავტორი|հեղինակ|müəllif|muallif|marubuci|nivîskar|мәтін|qoray|qoraa|egilea|awdur|údar|awtur|skrywer|
         пишува|пише|подготвила?|сурвалжилсан|зохиогч|લેખક|ਲੇਖਕ|രചന|రచయిత|ලේඛක|ໂດຍ|ដោយ|អ្នកសរសេរ|ရေးသားသူ|لیکوال)
         \s*[:：,،՝៖]\s*
    | (?:rozmawiała?|kirjoittanut|parašė|escribe|escrit\s+per|shkruan|skrifar)\s*:?\s+
    | oprac(?:owanie|owała?)?\.?\s*:?\s+ | (?:scris|text)\s+de\s+:?
    # Before a single name it may be part of it: "De Smet", "Na Hong-jin".
    | (?:de|na|nga)\s+(?!l[aeo]s?\s)(?-i:(?=[^\W\da-z_][\w.'’-]+\s+[^\W\da-z_][\w.'’-]+))
    | as\s+told\s+to\s+ | ရေးသားသူ\s*[-–]\s*
    | authors?\s+ | autor(?:en|in|in/autor)\s+ | автор\s+ | (?:eine?|aus)\s+\w+\s+von\s+ | una?\s+\w+\s+de\s+
    | scritto\s+da\s+ | a\s+cura\s+di\s+ | propos\s+recueillis\s+par\s+ | escrito\s+por\s*:?\s+
    | γράφ(?:ει|ουν)\s+(?:[οη]|οι)\s+ | بقلم\s*:?\s* | كتبت?\s*[:/]\s* | מאת\s*:?\s+
    | (?:文|图|圖|撰文|作者|글|취재)\s*[:：/／=＝|]\s* | (?:記者|记者)\s*[:：/／=＝|]?\s*
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
    | (?<=[\w.])\s+(?:and|And|AND|und|Und|UND|et|og|och|ja|és|и|та|ve|dan|[Ww]ith|con|[Mm]it|avec|sowie|και|și|şi|dhe|və
      |và|और|এবং)\s+(?=[^\W\d_])
    | (?<=[\w.])\s+(?:y|e|i|en|і)\s+(?=[^\W\d_][\w.'’-]*\s+[^\W\d_]|[A-Z]{2,5}\b)
    | \s+[–—-]+\s+ )\s*"""
# "Jane Roe in London", "Jane Roe for The Paper": what follows the name.
_BELONGS = r"\s+(?:[Ff]or|FOR|[Ff]rom|FROM|in|IN|of)\s+(?:[Tt]he\s+)?(?=[A-Z])"
_ROLE = r"""(?ix)^(?:(?:
    the|senior|chief|deputy|assistant|associate|managing|executive|contributing|staff|special|political|
    sports?|business|foreign|national|economics?|science|health|technology|tech|crime|education|environment|food|travel|
    culture|arts?|city|local|breaking|features?|freelance|lead|general|investigative|data|royal|transport|world|us|uk|
    white\ house|digital|guest|former|global|software|product|program|developer|engineering|marketing|security|
    research|vice|principal)\s+)*
    (?:engineers?|managers?|developers?|advocates?|presidents?|officers?|head|lead|specialists?|strategists?|scientists?|
    editor|writer|reporter|correspondent|columnist|producer|journalist|contributor|author|photographer|critic|analyst|
    professor|lecturer|director|ceo|founder|co-founder|chef|blogger|consultant|researcher|fellow|redakteur(?:in)?|
    journalistin?|korrespondent(?:in)?|reporterin|autorin|volont[aä]r(?:in)?|ressortleiter(?:in)?|
    chefredakteur(?:in)?|periodista|redactora?|corresponsal|reporter[oa]|columnista|enviad[oa]\ especial|repórter|
    correspondente|colunista|journaliste|correspondante?|envoyée?\ spéciale?|giornalista|corrispondente|inviat[oa])\b.*$
    | ^(?:updated|published|posted|publiziert|veröffentlicht|publié|publicado|last\ updated|today|yesterday|\d).*$
    | ^(?:ph\.?d|m\.?d|m\.?a|m\.?s|m\.?ph|j\.?d|esq|rn|rdn?|ldn|cscs|msc|bsc|mba|dds|frcp|mbe|obe)\.?$
    | ^.*(?:報導|报道|報道)$"""
# "Jane Roe on March 3, 2020", "Jane Roe am 3. März", "jane @ 12:01": when it was written.
_WHEN = (
    r"(?i)(?<=[^\W\d]|\.)(?P<mark>\s*[,|/–—-])?\s+(?P<on>(?:on|am|at|le|el|il|op|om|vom|den|dne|dnia|um|@)\s+)?"
    r"(?:(?P<word>[^\W\d_]{3,10})[.,]?\s+)?\d{1,4}(?:e?ko)?(?:[.:,/年\s-].*)?$"
)
# Words with capitals that stand before the first figure of a date, besides months.
_BEFORE_FIGURES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    today yesterday heute gestern hier hoy ayer hace oggi ieri vandaag gisteren vor stand updated seite page
    """.split()  # noqa: SIM905
)
_STATUS = (
    r"(?i)\s*[|/,–—-]?\s*\b(?:last |first )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|"
    r"actualizado|publicado|publicat|objavljeno|објавено|објављено|опубликовано)\b\s*(?:on|at|am|el)?\s*:?.*$"
)
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)$"
_WEEKDAY = rf"(?<=\w)\s+(?:am|on)\s+{_DAYS}"
_WEEKDAY_ALONE = rf"(?<=\w)[\s,]+(?:(?:am|on)\s+)?{_DAYS}"
_DOMAIN = r" (?:com|net|org|de|at|ch|fr|it|es|nl|be|pl|uk|co uk|in|br|com br|info|news|tv)$"
_ROLE_BEHIND = r"(?i)(?<=\w)\s+(?:chef)?(?:redakteur|redaktor)(?:in)?$"
_TITLE = r"(?i)^(?:mr|mrs|ms|prof)\.?\s+(?=\w)"
_CAMEL = r"(?<=[a-z])(?=[A-Z])"
_NEXT_LABEL = r"(?<=\w)\s+[^\s:,;]{3,16}\s?:\s+(?=\S)"  # "Jane Roe Updated: 3 May"
_GENERATION = r"(?i)^(?:jr|sr|ii|iii|iv)\.?$"
_KOREAN_ROLE = r"\s*(?:선임기자|논설위원|특파원|기자|記者|记者)(?:\s*외\s*\d+\s*명)?$"
_LAST_INITIAL = r"(?:^|[\s.])(?:[^\W\d_]|[JS]r)\.$"
_LISTED = frozenset(",;|/•、，；،")  # what stands between the names of a list
_PLACE_BEHIND = r",\s*([^,—–]{2,60}?)\s+[—–-]\s+[^,—–]{2,40}$"  # "Jane Roe, The Paper — Riverton"
# "Jane Roe, photographs by John Doe": who made the pictures.
PICTURES = (
    r"(?i)\W+(?:illustration|fotos?|photo|bild(?:er)?|pictures|images)[^\W\d_]*(?:\s+(?:von|by|par|de)\s|\s*:).*$"
)
# What may stand in brackets behind a name: "Jane Roe (text) and John Doe (photographs)".
_PICTURE_WORDS = frozenset(
    """
    photo photos photographs photography pictures images video graphics illustration illustrations foto fotos bild
    bilder grafik fotografie fotografía fotografia vídeo imágenes fotó kuvat kuva zdjęcia фото снимки foton billeder
    """.split()  # noqa: SIM905 - shorter than a list
)
_OTHER_WORK = "\x00"
_EDGES = " \t,;:|–—-•·\"'*_(["


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
    own = frozenset(
        form for o in outlets if (w := words(o)) for form in (w, w.replace(" ", ""), re.sub(_DOMAIN, "", w)) if form
    )
    for byline in raw:
        byline = byline[:LONGEST_BYLINE_CHARS]
        if own and (place := re.search(_PLACE_BEHIND, byline)) and words(place[1]) in own:
            byline = byline[: place.end(1)]
        found = _split(byline)
        if len(found) > 1 and words(byline) in own:
            found = ((unescaped(byline), False),)  # "Salt & Vinegar" is a site, not two people
        for name, person in found:
            key = words(name)
            if person and key not in own:
                people.setdefault(key, name)
            elif agency is None:
                agency = name
    return tuple(people.values()), agency


@lru_cache(maxsize=4096)
def _split(raw: str) -> tuple[tuple[str, bool], ...]:
    """Each name of one byline, and whether it is a person's."""
    text = unescaped(raw)
    text = re.sub(_URL, " ", re.sub(_EMAIL, " ", text))
    text = re.sub(_BRACKETS, _bracketed, re.sub(_HANDLE, " ", text))
    for _ in range(2):
        text = BY.sub("", _bare(text))
    if len(text) > LONGEST_NAME_CHARS // 2:
        text = re.sub(PICTURES, "", text)
    undated = without_date(re.split(_NEXT_LABEL, re.sub(_STATUS, "", text), maxsplit=1)[0])
    # "Jane Roe Monday, 4 May 2020": a weekday belongs to a date that stood behind it.
    text = re.sub(_WEEKDAY if undated == text else _WEEKDAY_ALONE, "", _right_bare(undated) or undated)
    if words(text) in _AGENCIES:
        return ((text, False),)
    if words(text) in _NOBODY:
        return ()
    found: list[tuple[str, bool]] = []
    parts = re.split(_SPLIT, text)
    for part in parts:
        if part.endswith(_OTHER_WORK):
            continue
        name, belongs, place = _parted(re.sub(_TITLE, "", BY.sub("", _bare(part))).strip())
        if found and re.match(_GENERATION, name):
            found[-1] = (f"{found[-1][0]} {name}", found[-1][1])
        elif name and not _is_nobody(name) and words(name) not in _PLACES:
            found.append((name, is_person(name)))
        if belongs and words(place) in _AGENCIES:
            found.append((place, False))
    if not all(person for _, person in found):
        # "Institute for Ploughs and Tillage" is no Institute beside a person called Tillage.
        is_one = _LISTED.isdisjoint(text)
        found = [
            (name, person)
            for name, person in found
            if not (person and (_is_abbreviation(name) or (is_one and " " not in name)))
        ]
    return tuple(found)


def without_date(text: str) -> str:
    """A byline without the date behind the name, whose last word may stand right before the first figure."""
    return re.sub(_WHEN, _before_date, re.sub(_STATUS, "", text))


def _before_date(match: re.Match[str]) -> str:
    word = match["word"]
    # Of scripts without capitals Unicode calls the Georgian letters small.
    if word is None or match["mark"] or match["on"] or (word[0].islower() and word[0] < "\u0590"):
        return ""
    return "" if is_of_date(word) else f" {word}"


def is_of_date(word: str) -> bool:
    """Whether a word with a capital stands before the figures of dates: a month, a weekday, "Yesterday"."""
    return is_month(word) or word.lower() in _BEFORE_FIGURES


def _bare(text: str) -> str:
    """Without marks at either end; the full stop of a last initial stays."""
    text = _right_bare(text.lstrip(_EDGES).lstrip("."))
    keeps_end = _ends_hebrew(text) or re.search(_LAST_INITIAL, text) is not None
    return text if keeps_end else text.rstrip("." + _EDGES)


def _right_bare(text: str) -> str:
    """Without marks at the end; the sign behind a last Hebrew letter is part of it."""
    return text if _ends_hebrew(text) else text.rstrip(_EDGES)


def _ends_hebrew(text: str) -> bool:
    return text[-1:] in "'’" and "\u05d0" <= text[-2:-1] <= "\u05ea"


def _bracketed(match: re.Match[str]) -> str:
    """What stays of brackets behind a name: an agency, or a mark that it is the name of who made the pictures."""
    inside = words(match[1])
    return f", {match[1]}" if inside in _AGENCIES else _OTHER_WORK if inside in _PICTURE_WORDS else ""


def _parted(part: str) -> tuple[str, str, str]:
    """A name without role and repetition, the word that says where it belongs, and what stands behind that word."""
    part = re.sub(_ROLE_BEHIND, "", re.sub(_KOREAN_ROLE, "", part))
    belongs = re.search(_BELONGS, part)
    if (
        belongs is not None
        and is_person(part[: belongs.start()])
        and ("of" not in belongs[0] or words(part[belongs.end() :]) in _AGENCIES)
    ):
        return part[: belongs.start()], belongs[0], part[belongs.end() :]
    each = part.split()
    half = len(each) // 2
    return (" ".join(each[:half]) if half > 1 and each[:half] == each[half:] else part), "", ""


def _is_nobody(name: str) -> bool:
    """Whether what stands beside names, or instead of one, names neither a person nor an organisation."""
    return (
        words(name) in _NOBODY
        or is_month(name)
        or re.match(_ROLE, name) is not None
        or name.startswith(("in ", "on ", "at ", "of "))
    )


def _is_abbreviation(name: str) -> bool:
    return (
        len(name) <= LONGEST_ABBREVIATION_CHARS
        and name.isascii()
        and name.isalpha()
        and (name.islower() or name.isupper())
    )


def is_login_of(login: str, name: str) -> bool:
    """Whether a name as systems write it is this person's: janeroe, jane.roe and jane-roe are Jane Roe's."""
    if " " in login or " " not in name or not login.islower():
        return False
    each = words(name).split()
    if len(login) >= LEAST_SHORT_LOGIN_CHARS and login == each[0][0] + each[-1]:
        return True
    return login == "".join(each) or (len(parts := re.split(r"[._-]", login)) > 1 and set(parts) <= set(each))


def is_agency(name: str | None) -> bool:
    """Whether this is the name of a news agency, not of a desk or an outlet."""
    return name is not None and words(name) in _AGENCIES


def is_own_desk(name: str) -> bool:
    """Whether a name is "our newsroom", in a few words."""
    return len(name) <= LONGEST_NAME_CHARS and name.partition(" ")[0].lower() in _OURS and name.count(" ") in (1, 2)


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: a few words, no desk, role, agency or address among them.

    A single word may hold digits, as pen names do.
    """
    each = name.split()
    if len(name) > LONGEST_NAME_CHARS or len(each) > LONGEST_NAME_WORDS or not any(c.isalpha() for c in name):
        return False
    if each[-1] in _COMPANIES and len(each) > 1:
        return False
    key = words(name)
    if key in _AGENCIES or key in _NOBODY or key.startswith("the ") or re.search(_DESK_PARTS, name):
        return False
    if each[0].lower() in _OURS:
        return False
    if each[0].islower() and each[0] not in _PARTICLES and any(word[0].isupper() for word in each):
        return False  # "deinen Brückenbauern"
    if sum(word[0].islower() and word not in _PARTICLES for word in each[1:]) > 1 and not name.islower():
        return False  # "Writing about the newest"
    if any(c.isdigit() for c in name) and (len(each) > 1 or not name[0].isalpha() or name.isupper()):
        return False
    # "KentNews" has a desk's word in it, too.
    plain = {word.strip("0123456789") for word in (*key.split(), *words(re.sub(_CAMEL, " ", name)).split())}
    return _DESK_WORDS.isdisjoint(plain) and not any(
        word.startswith(_DESK_BEGINNINGS) or word.endswith(_DESK_ENDINGS) for word in plain
    )


_INPUTS = r"""(?ix)(?:^|[(\[ ]) (?:(?:with|reporting\ by|agency)?\s*(?:agency\ |additional\ )?inputs?\ (?:from|by)\s+
    (?:news\ agency\ |agency\ )?(?P<name>[A-Z][\w ./-]{1,40}?) (?:\s*(?:,|and|&)\s*[A-Z][\w ./-]{1,40})?
    | (?:with\s+)?(?P<first>[A-Z][\w.]{1,20})\s+inputs
    | (?:source|quelle|fuente|fonte)\s*:\s*(?P<source>[A-Z][\w .-]{1,40}))\s*[)\].]*$"""


def closing_agency(text: str) -> str | None:
    """The agency that a last line credits: "(With inputs from PTI)", or its name alone."""
    if len(text) > LONGEST_NAME_CHARS and "nput" not in text:
        return None
    match = re.search(_INPUTS, text[-LONGEST_CLOSING_CHARS:])
    name = match["name"] or match["first"] or match["source"] if match else text.strip("()[] .-–—©")
    return name if words(name) in _AGENCIES and not words(name).startswith("agenc") else None


# What may follow the place is asked first, at each of its characters: all the rest is tried at few of them.
_DATELINE = r"""(?x)^(?P<place>[^\W\d_a-z][^\d()—–:]{1,48}?) (?=[\s,.(:—–-])
    (?:\s*,\s*(?P<day>(?:[^\W\d_]{3,10}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,10}\.?)(?:,?\s+\d{4})?))?
    \s*(?:\(\s*(?P<agency>[^()]{2,40})\s*\)\s*)?(?P<mark>:|\s[—–-]+|[—–]+|\s?--|\.[—–-]+)\s*(?=\S)"""
# What opens a line in capitals and is no place.
_NO_PLACE = frozenset(
    """
    a advertisement alert also analysis answer background breaking by caution check column conclusion context
    copyright correction credit developing disclaimer disclosure editor editorial exclusive explained fact
    factcheck feature gallery here how image images important interview key letter letters listen live more nb
    news note opinion photo photos pictures podcast poll ps q question quiz read related review source sources
    spoiler sponsored story summary the tip trigger update updated video warning watch what when who why
    """.split()  # noqa: SIM905 - shorter than a list
)
_ABBREVIATED = r"(?:\w\.)+"


def dateline(text: str) -> tuple[str | None, str | None]:
    """Place and agency that open a first paragraph: "NEW DELHI, Nov 20 (PTI) — …" gives ("NEW DELHI", "PTI").

    A place in capitals is enough; one in mixed case counts only with an agency or a day behind it.
    """
    match = re.match(_DATELINE, text[:160])
    if match is None or text[match.end()].islower():
        return None, None
    place, agency = match["place"].strip(" ,"), match["agency"]
    if agency and words(agency) not in _AGENCIES and not agency.isupper():
        agency = None
    town, _, land = place.partition(",")
    is_upper = town.isupper() and len(town) > 2 and all(word[0].isupper() for word in land.split())
    if not (is_upper or ((agency or match["day"]) and place[:1].isupper() and len(place.split()) <= 4)):
        return None, None
    if not words(place) or words(place).split()[0] in _NO_PLACE or (match["mark"] == ":" and not is_upper):
        return None, None
    return (None, None) if re.fullmatch(_ABBREVIATED, match["place"]) else (place, agency)
