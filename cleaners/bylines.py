"""Bylines to people and agencies: "By Jane Roe and John Doe, Reuters" → two authors, agency Reuters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cleaners.text import unescaped, words

LONGEST_NAME_CHARS = 60
LONGEST_NAME_WORDS = 6
LONGEST_CLOSING_CHARS = 120

# Wire services and the like: organisations whatever the page calls them.
_AGENCIES = frozenset(
    words(name)
    for name in """
    AP|Associated Press|The Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|Agence France Presse|AFP News|PTI|
    Press Trust of India|IANS|Indo-Asian News Service|ANI|Asian News International|UNI|United News of India|TNN|ENS|dpa|DPA|
    Deutsche Presse-Agentur|APA|Austria Presse Agentur|sda|Keystone-SDA|SDA|ATS|EFE|Agencia EFE|ANSA|Adnkronos|LaPresse|Belga|ANP|
    TT|NTB|Ritzau|STT|Lusa|PAP|ČTK|CTK|TASR|MTI|TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Kyodo News|Jiji Press|Yonhap|Bernama|Antara|
    Anadolu Agency|AA|DHA|IHA|Ukrinform|Bloomberg|Bloomberg News|CNN|CNN Wire|PA|PA Media|Press Association|PA News Agency|AAP|
    Australian Associated Press|The Canadian Press|Canadian Press|UPI|SID|epd|KNA|afp|Europa Press|Notimex|Télam|Telam|Efe|
    Agencia Brasil|Agência Brasil|Estadão Conteúdo|Folhapress|GNA|NAN|News Agency of Nigeria|APP|Getty Images|Shutterstock|StudyFinds|
    The Conversation|Newswire|PR Newswire|Business Wire|GlobeNewswire|Agencies|Agentur|Agenturen|Agencias|Agences|Agenzia|dts|
    dts Nachrichtenagentur|TIMESOFINDIA.COM|ETMarkets.com|Inter Press Service|IPS|RFE/RL|VOA News|Voice of America
    """.replace("\n", "").split("|")
)
# A word that no person's name holds: a desk, a role account, an outlet.
_DESK = re.compile(
    r"""(?ix)\b(?:
    desk|bureau|staff|team|newsroom|news|agency|agencies|correspondents?|reporters?|editors?|editorial|editor-in-chief|newspaper|
    magazine|media|press|online|digital|web|website|redaktion\w*|redaktor|redacci[oó]n|r[ée]daction|redazione|redac[aã]o|redakcja|
    redakce|redaksi|redaktionen|redactie|toimitus|редакция|редакція|contributors?|contributing|writers?|admin\w*|administrator|
    webmaster|webdesk|user|guest|anonymous|unknown|author|autor|nachrichten|zeitung|journal|times|daily|herald|tribune|gazette|
    network|foundation|company|gmbh|inc|ltd|llc|e\.?v|verlag|verein|institut|agentur|nachrichtenagentur|service|services|blog|
    podcast|channel|studio|office|department|ministry|committee|association|organization|university|community|group|
    press-?agentur|presseagentur|tv|radio|fm|wire|newswire|post|posts|wp|root|manager|moderator|sponsored|promotion|advertorial|
    press\ release|archive|world|today|express|insider|guest\ post|articles?|stories|gastbeitrag|gastautor|hinweis|agencia|agenzia|
    kolumne|kommentar|club|unbekannt|anonym|und\ agenturen
    )\b | \.(?:com|net|org|de|at|ch|co|in|uk|info|eu|fr|es|it|pl|be|nl|br|news|tv)\b | संवाददाता | ब्यूरो | डेस्क | ডেস্ক | প্রতিবেদক | 編集部 | 新聞 | 取材班"""
)
BY = re.compile(
    r"""(?ix)^(?:(?:written|reported|posted|published|authored|edited|compiled|story|words|text|texte|texto|testo|article|report|review|
    photographs?|interview|recipe|created|submitted|updated)\s*(?:by|:|von|por|par|di)\s*:?\s+
    | by\s*:?\s+ | by: | von\s*:?\s+ | par\s*:?\s+ | por\s*:?\s+ | di\s+ | door\s*:?\s+ | af\s+ | av\s+ | door: | autor(?:in|en|a|es)?\s*:\s* | author(?:s|\(s\))?\s*:?\s+
    | auteur\s*:\s* | text\s*:\s* | texto\s*:\s* | from\s+ | ein\s+\w+\s+von\s+ | eine\s+\w+\s+von\s+ | aus\s+\w+\s+von\s+ | una?\s+\w+\s+de\s+ | автор\s*:?\s* | written\s+by
    | oleh\s*:?\s+ | przez\s+ | szerző\s*:\s* | scritto\s+da\s+ | a\s+cura\s+di\s+ | propos\s+recueillis\s+par\s+ | escrito\s+por\s+)"""
)
_EMAIL = re.compile(r"[\(<\[]?\s*(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+\s*[\)>\]]?")
_HANDLE = re.compile(r"(?:^|\s)[\(]?@\w{2,30}[\)]?")
_URL = re.compile(r"https?://\S+|www\.\S+")
_BRACKETS = re.compile(r"\s*[\(\[][^()\[\]]{0,80}[\)\]]")
_SPLIT = re.compile(
    r"\s*(?:[;|•·/\n]|,|\s&\s|\s\+\s|(?<=\w)\s+(?:and|und|et|y|e|og|och|en|i|ja|és|и|та|ve|dan|with|con|mit|avec|och|sowie)\s+(?=[^\W\d_])|\s+[–—-]+\s+|、|・)\s*"
)
_ROLE = re.compile(
    r"""(?ix)^(?:(?:the\s+)?(?:senior|chief|deputy|assistant|associate|managing|executive|contributing|staff|special|political|sports?|
    business|foreign|national|economics?|science|health|technology|tech|crime|education|environment|food|travel|culture|arts?|city|local|
    breaking|features?|freelance|lead|general|investigative|data|royal|transport|world|us|uk|white\ house|digital|guest|former|global)?\s*)*
    (?:editor|writer|reporter|correspondent|columnist|producer|journalist|contributor|author|photographer|critic|analyst|professor|
    lecturer|director|ceo|founder|co-founder|chef|blogger|consultant|researcher|fellow|redakteur(?:in)?|journalistin?|korrespondent(?:in)?|
    reporterin|autorin|volont[aä]r(?:in)?|ressortleiter(?:in)?|chefredakteur(?:in)?|periodista|redactor(?:a)?|journaliste|giornalista)\b.*$
    | ^(?:updated|published|posted|last\ updated|today|yesterday|\d).*$ | ^(?:ph\.?d|m\.?d|jr|sr|m\.?a|esq|rn|rd|msc|bsc|mba)\.?$"""
)
_TITLE = re.compile(r"(?i)^(?:mr|mrs|ms|prof)\.?\s+(?=\w)")
_NAME_SUFFIX = re.compile(r"(?i)^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|md|dds|esq|rd|rn|msc)\.?$")


def people_and_agency(raw: Iterable[str], *, outlets: Iterable[str] = ()) -> tuple[tuple[str, ...], str | None]:
    """The people named in bylines, in order and each once, and the first agency or desk.

    `outlets` are names of the site and its publisher: organisations even where they sound like people.
    """
    people: dict[str, str] = {}
    agency: str | None = None
    own = frozenset(w for o in outlets if (w := words(o)))
    for byline in raw:
        for name, is_person in _split(byline):
            key = words(name)
            if is_person and key not in own:
                people.setdefault(key, name)
            elif agency is None:
                agency = name
    return tuple(people.values()), agency


@lru_cache(maxsize=4096)
def _split(raw: str) -> tuple[tuple[str, bool], ...]:
    """Each name of one byline, and whether it is a person's."""
    text = unescaped(raw)
    text = _URL.sub(" ", _EMAIL.sub(" ", text))
    text = _BRACKETS.sub("", _HANDLE.sub(" ", text))
    for _ in range(2):
        text = BY.sub("", text.strip(" ,;:|–—-•·."))
    found: list[tuple[str, bool]] = []
    if words(text) in _AGENCIES:
        return ((text, False),)
    for part in _SPLIT.split(text):
        name = _TITLE.sub("", BY.sub("", part.strip(" ,;:|–—-•·\"'*_"))).strip()
        if not name or (found and _NAME_SUFFIX.match(name)) or _ROLE.match(name):
            continue
        found.append((name, is_person(name)))
    return tuple(found)


def is_agency(name: str | None) -> bool:
    """Whether this is the name of a news agency, not of a desk or an outlet."""
    return name is not None and words(name) in _AGENCIES


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: a few words, no desk, role, agency or address among them."""
    if len(name) > LONGEST_NAME_CHARS or len(name.split()) > LONGEST_NAME_WORDS or not any(c.isalpha() for c in name):
        return False
    return words(name) not in _AGENCIES and not _DESK.search(name) and not any(c.isdigit() for c in name)


_INPUTS = re.compile(r"(?i)(?:^|[(\[ ])(?:with|reporting by|agency)?\s*(?:agency |additional )?inputs? (?:from|by)\s+(?:news agency |agency )?([A-Z][\w ./-]{1,40}?)\s*[)\].]*$")


def closing_agency(text: str) -> str | None:
    """The agency that a last line credits: "(With inputs from PTI)", or its name alone."""
    if len(text) > LONGEST_NAME_CHARS and "nput" not in text:
        return None
    match = _INPUTS.search(text[-LONGEST_CLOSING_CHARS:])
    name = match[1] if match else text.strip("()[] .-–—")
    return name if words(name) in _AGENCIES and not words(name).startswith("agenc") else None


_DATELINE = re.compile(
    r"""(?x)^(?P<place>[^\W\d_a-z][^\d()—–:]{1,48}?)
    (?:\s*,\s*(?P<day>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?))?
    \s*(?:\(\s*(?P<agency>[^()]{2,40})\s*\)\s*)?(?P<mark>:|\s[—–-]+|[—–]+|\s?--)\s*(?=\S)"""
)
_NO_PLACE = frozenset(
    """breaking update updated exclusive watch live opinion analysis explained video photos read warning note editorial interview correction
    question answer q a here why how what when who fact check factcheck review news alert developing spoiler tip summary ps nb""".split()
)


def dateline(text: str) -> tuple[str | None, str | None]:
    """Place and agency that open a first paragraph: "NEW DELHI, Nov 20 (PTI) — …" gives ("NEW DELHI", "PTI").

    A place in capitals is enough; one in mixed case counts only with an agency or a day behind it.
    """
    match = _DATELINE.match(text[:160])
    if match is None:
        return None, None
    place, agency = match["place"].strip(" ,"), match["agency"]
    if agency and words(agency) not in _AGENCIES and not agency.isupper():
        agency = None
    is_upper = place.isupper() and len(place) > 2
    if not (is_upper or ((agency or match["day"]) and place[:1].isupper() and len(place.split()) <= 4)):
        return None, None
    if words(place).split()[0] in _NO_PLACE or (match["mark"] == ":" and not is_upper):
        return None, None
    return place, agency
