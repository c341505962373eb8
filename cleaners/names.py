"""Whose a name is: a person's, an agency's, a desk's, a place's or nobody's, by its words."""

from __future__ import annotations

import re
import unicodedata

from cleaners.months import WEEKDAYS, is_month
from cleaners.text import words

# Most patterns are plain strings: `re` compiles each when it is first asked for and importing stays quick.
LONGEST_NAME_CHARS = 60
LONGEST_NAME_WORDS = 6
LEAST_SHORT_LOGIN_CHARS = 5  # of an initial and a family name: shorter ones are many people's
LONGEST_HAN_NAME_CHARS = 5  # of a name without dots; four in Chinese, five in Japanese
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
    Pixabay|Unsplash|Pexels|视觉中国|摄图网|
    TT Nyhetsbyrån|AMNA|ΚΥΠΕ|dpa-infocom|Agência Lusa|Servimedia|
    Demirören Haber Ajansı|İhlas Haber Ajansı|İHA|Agerpres|Mediafax|BTA|HINA|Tanjug|FENA|STA|ELTA|
    BNS|LETA|Belta|УНИАН|УНІАН|РИА Новости|ТАСС|Интерфакс|Укринформ|Укрінформ|БТА|Танјуг|VNA|TTXVN|新华社|中新社|
    新華社|中央社|共同通信|時事通信|연합뉴스|뉴시스|뉴스1|ΑΠΕ-ΜΠΕ|ΑΠΕ|KUNA|WAM|MENA|IRNA|ISNA|UNB|BSS|भाषा|पीटीआई|
    एएनआई|आईएएनएस|رويترز|فرانس برس|أ ف ب|الأناضول|د ب أ|
    StudyFinds|The Conversation|Newswire|PR Newswire|Business Wire|GlobeNewswire|Agencies|Agentur|Agenturen|
    Agencias|Agences|Agenzia|dts|dts Nachrichtenagentur|TIMESOFINDIA.COM|ETMarkets.com|Inter Press Service|IPS|
    DHNS|SNS|TNIE|Express News Service|United Nations|UN News|RFE/RL|VOA News|Voice of America|SP-X|Kathpress
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
    übersetzung translation traduction traducción traduzione edition ediciones éditions edizioni
    wires grupa gruppo groupe grupo gruppe insights review
    amt presse feuerwehr polizei abteilung gemeinde landkreis departement bundesamt copyright reserved publisher
    cnn cnbc msnbc nbc npr pbs sport sports business politics telegraph guardian
    symbolbild symbolfoto archivbild archivfoto foto fotos photo photos
    servisi redação agencias letters σύνταξη merkezi erredakzioa redacció kolektiv autorů nyhetsbyrån
    bundesverband landesverband ministerium stiftung hochschule universität pressestelle pressemitteilung
    beiträge
    ministère ministerio ministero ministério ministerie ministerstvo commission comune regeringskansliet municipality
    stadt gemeente mairie ayuntamiento urząd klinikum museum kirchenkreis bürgerinitiative kommunikationsenheten
    universiteit università universidad université
    """.split()  # noqa: SIM905 - shorter than a list
)
# Lower-case words with which a name may begin.
_QUOTES = frozenset('"“”„«»')
_PARTICLES = frozenset("von van de der den del della di da dos du el al la le bin ibn ten ter vom zu zum zur d".split())  # noqa: SIM905
_COMPANIES = frozenset("AG KG SE PLC GbR OHG BV NV SpA Oy AB SARL SRL Corp Corp. Co.".split())  # noqa: SIM905
_COMPANY_END = (
    r"\w,?\s(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|PLC|plc|S\.A|S\.p\.A|A/S|ASA|Abp|Oyj|N\.V|B\.V|GmbH"
    r"|Holdings)\.?$"
)
_TIME_ZONE = r"\b(?:Standard|Daylight|Summer|Mountain|Pacific|Central|Eastern) Time$"
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
    "polizei",
    "bundespolizei",
)
_DESK_ENDINGS = (
    "admin",
    "präsidium",
    "inspektion",
    "direktion",
    "ministerium",
    "behörde",
    "redactie",
    "redaktion",
    "redaktionen",
    "redaksjon",
    "redaksjonen",
    "toimitus",
    "team",
)
# Parts of words, for scripts that write words together or with endings.
_DESK_PARTS = (
    r"(?i)\.(?:com|net|org|gov|edu|mil|de|at|ch|co|in|uk|info|eu|fr|es|it|pl|be|nl|br|news|tv)\b"
    r"|\.(?:ro|hu|cz|sk|hr|si|rs|bg|gr|lt|lv|ee|fi|se|no|dk|pt|ie|ru|ua|tr|cat|eus|mt|cy|mk|al|kz|uz|az|ge|am|vn|th|id|my|ph|jp|kr|cn|tw|hk|mx|ar|cl|pe|uy|za|ng|ke|gh|pk|bd|lk|np|il|ca)\b|\be\.?\s?v\b"
    r"|संवाददाता|ब्यूरो|डेस्क|न्यूज़?\b|एजेंसी|ডেস্ক|প্রতিবেদক|প্রতিনিধি|নিউজ|編集部|編輯部|编辑部|新聞|新闻|取材班|通訊社|通讯社|[日晚]报|[日晚]報"
    r"|[报報]$|周刊|週刊|电视台|電視台|卫视|客户端|放送|テレビ|ニュース|일보|신문|뉴스|방송|편집국|취재팀|وكالات|وكالة|صحيفة|شبكة|خبرگزاری|تحریریه"
    r"|[网網]$|[网網]站|频道|頻道|杂志|雜誌|媒体|媒體|传媒|傳媒|出版社|公司|之家$|小编|小編|[本综綜][报报刊站合台]|发布$|發布$|论坛|論壇|资讯|資訊|财经|財經"
    r"|企鹅号|公众号|百家号|头条|网易|新浪|搜狐|腾讯|凤凰|参考消息|声明|文章|相关|推荐|研究院|研究所|委员会|委員會|协会|協會|政府|大学$|大學$"
    r"|ออนไลน์|ผู้สื่อข่าว|タイムス|スポーツ|オンライン|即時中心|온라인팀|التحرير|بوابة|ایجنسی|செய்திப்பிரிவு|டெஸ்க்|డెస్క్|న్యూస్|వార్తలు|ವಾರ್ತೆ|ಸುದ್ದಿ|ഡെസ്"
    r"|ਪੱਤਰ ਪ੍ਰੇਰਕ|ਨਿਊਜ਼|સમાચાર|ન્યૂઝ|(?:^|\s)(?:टीम|گروه)(?:\s|$)|[Pp]hóng viên"
    r"|نیوز|ڈیسک|מערכת|סוכנויות|ทีมข่าว|กองบรรณาธิการ|ലേഖക|সংবাদদাতা|агентств|новости\b|ομάδα|tòa soạn"
)
_LONG_HAN = rf"[\u4e00-\u9fff]{{{LONGEST_HAN_NAME_CHARS + 1},}}$"
_OURS = frozenset(
    ("our", "unser", "unsere", "notre", "nuestra", "nostra", "onze", "vår", "vores", "nossa", "naša", "наша")
)
_BODIES = frozenset(("TSV", "VfL", "VfB", "City"))  # two capitals may be the initials of an Indian name
# What systems write where nobody is named.
NOBODY = frozenset(
    words(name)
    for name in (
        *(
            "undefined",
            "full bio",
            "bio",
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
            "name",
            "author name",
            "ver perfil",
            "view profile",
            "see profile",
            "voir le profil",
            "profil anzeigen",
            "vedi profilo",
        ),
        *("admin", "administrator", "super user", "wp admin", "root", "unknown", "anonymous", "godz"),
        *("more", "share", "print", "special", "red", "publisher"),
        # Whose advertisements have a line of their own as a byline has.
        *("taboola", "outbrain", "revcontent", "dable", "mgid", "google", "wordpress", "blogger"),
        # As blog systems write "admin" and "unknown".
        *(
            "διαχειριστής",
            "άγνωστος",
            "ανώνυμος",
            "администратор",
            "неизвестный",
            "анонимный",
            "аноним",
            "адмін",
            "yönetici",
            "adsız",
        ),
        *("bilinmeyen", "desconocido", "anónimo", "anonimo", "desconhecido", "anônimo", "sconosciuto", "inconnu"),
        *("anonyme", "nặc danh", "tidak diketahui", "anonim", "administrador", "amministratore", "administrateur"),
        *(
            "مدير الموقع",
            "المشرف",
            "غير معرف",
            "مجهول",
            "الإدارة",
            "ایڈمن",
            "एडमिन",
            "अज्ञात",
            "बेनामी",
            "অ্যাডমিন",
            "நிர்வாகி",
            "பெயரில்லா",
        ),
        *("خبرنگار", "رپورٹر", "نمائندہ", "وقائع نگار", "محرر", "مراسل", "כתב", "நிருபர்", "রিপোর্টার", "रिपोर्टर"),
        *("प्रतिनिधी", "वार्ताहर", "pv"),
        *("作者", "佚名", "未知", "匿名", "无名", "无", "发布于", "原创", "转载", "本站原创"),
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
_ROLE = r"""(?ix)^(?:(?:
    the|senior|junior|chief|deputy|multimedia|video|opinion|democracy|restaurant|assistant|associate|managing|executive|contributing|staff|special|political|
    sports?|business|foreign|national|economics?|science|health|technology|tech|crime|education|environment|food|travel|
    culture|arts?|city|local|breaking|features?|freelance|lead|general|investigative|data|royal|transport|world|us|uk|
    white\ house|digital|guest|former|global|software|product|program|developer|engineering|marketing|security|
    research|vice|principal)\s+)*
    (?:engineers?|managers?|developers?|advocates?|presidents?|officers?|head|lead|specialists?|strategists?|scientists?|
    editor|writer|reporter|correspondent|columnist|producer|anchor|meteorologist|presenter|intern|photojournalist|journalist|contributor|author|photographer|critic|analyst|
    corespondent[aă]?|jurnalist[aă]?|dziennikar(?:z|ka)|redaktor(?:ka)?|novin[aá]r(?:ka)?|dopisnik|
    professor|lecturer|director|ceo|founder|co-founder|chef|blogger|consultant|researcher|fellow|redakteur(?:in)?|
    journalistin?|korrespondent(?:in)?|reporterin|autorin|volont[aä]r(?:in)?|ressortleiter(?:in)?|
    chefredakteur(?:in)?|periodista|redactora?|corresponsal|reporter[oa]|columnista|enviad[oa]\ especial|repórter|
    correspondente|colunista|jornalista|editora|redacteur|verslaggever|verslaggeefster|журналист(?:ка)?|корреспондент|
    újságíró|szerkesztő|journaliste|correspondante?|envoyée?\ spéciale?|giornalista|corrispondente|inviat[oa])\b.*$
    | ^(?:updated|published|posted|publiziert|veröffentlicht|publié|publicado|last\ updated|today|yesterday|\d).*$
    | ^(?:ph\.?d|m\.?d|m\.?a|m\.?s|m\.?ph|j\.?d|esq|rn|rdn?|ldn|cscs|msc|bsc|mba|dds|frcp|mbe|obe)\.?$
    | ^.*(?:報導|报道|報道)$"""
# Months of Slavic languages, which write them small.
_NAMED_LIKE_MONTHS = frozenset(("Jana", "Maja", "Marta", "Augusta"))
_NO_LAST_WORDS = frozenset(("bis", "und", "to", "and", "the", "of"))  # "Von München bis …" is no byline
_GENERATIONS = frozenset(("II", "III", "IV"))
_TURKISH = frozenset("İŞĞ")  # whose small letters depend on the language
_CAMEL = r"(?<=[a-z])(?=[A-Z])"
_LAST_FIRST = r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’-]+(?: [^\W\d_]\.)?)"


def is_nobody(name: str) -> bool:
    """Whether what stands beside names, or instead of one, names neither a person nor an organisation."""
    return (
        words(name) in NOBODY
        or (is_month(name) and name not in _NAMED_LIKE_MONTHS)
        or name.lower() in WEEKDAYS
        or re.match(_ROLE, name) is not None
        or (name.endswith(" Time") and re.search(_TIME_ZONE, name) is not None)
        or name.startswith(("in ", "on ", "at ", "of ", "mit ", "avec ", "with ", "About ", "Follow ", "Über "))
        or name.lower().startswith(("special to ", "special for "))
    )


def is_abbreviation(name: str) -> bool:
    """Whether this is the sign of a regional desk or a sub-editor."""
    return len(name) <= LONGEST_ABBREVIATION_CHARS and name.isalpha() and (name.islower() or name.isupper())


def is_login(name: str) -> bool:
    """Whether a name may be one under which somebody logs in, or initials, and the reader sees another one."""
    return " " not in name and (name.islower() or (name.isupper() and is_abbreviation(name)))


def is_login_of(login: str, name: str) -> bool:
    """Whether a name as systems write it is this person's: janeroe, jane.roe, jane-roe and JR are Jane Roe's."""
    if " " not in name or not is_login(login):
        return False
    each = _without_accents(words(name)).split()
    if login.isupper():
        return login.lower() == "".join(word[0] for word in each)
    if len(login) >= LEAST_SHORT_LOGIN_CHARS and login == each[0][0] + each[-1]:
        return True
    return login == "".join(each) or (len(parts := re.split(r"[._-]", login)) > 1 and set(parts) <= set(each))


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def in_title_case(name: str) -> str:
    """A name that is written in capitals as names are; one word, or initials, may be meant so."""
    if not name.isupper() or " " not in name or not _TURKISH.isdisjoint(name):
        return name
    each = [word if word in _GENERATIONS else word.title() for word in name.split()]
    return re.sub(r"\bMc([a-z])", lambda found: f"Mc{found[1].upper()}", " ".join(each))


def is_agency(name: str | None) -> bool:
    """Whether this is the name of a news agency, not of a desk or an outlet."""
    return name is not None and words(name) in _AGENCIES


def is_place(name: str) -> bool:
    """Whether this is one of the towns and countries that stand beside names."""
    return words(name) in _PLACES


def is_own_desk(name: str) -> bool:
    """Whether a name is "our newsroom", in a few words."""
    return len(name) <= LONGEST_NAME_CHARS and name.partition(" ")[0].lower() in _OURS and name.count(" ") in (1, 2)


def is_company(name: str) -> bool:
    """Whether a name closes as companies' do: "Lantern Oil, Inc.", "Fanal A/S"."""
    return re.search(_COMPANY_END, name) is not None


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: a few words, no desk, role, agency or address among them.

    A single word may hold digits, as pen names do.
    """
    each = name.split()
    if len(name) > LONGEST_NAME_CHARS or len(each) > LONGEST_NAME_WORDS or not any(c.isalpha() for c in name):
        return False
    if name[0] in _QUOTES:
        return False  # of a book's title
    if (len(name) == 1 and name.isascii()) or re.match(_LONG_HAN, name):
        return False
    if (each[-1] in _COMPANIES and len(each) > 1) or each[-1] in _NO_LAST_WORDS:
        return False
    key = words(name)
    if key in _AGENCIES or key in NOBODY or each[0].lower() == "the" or re.search(_DESK_PARTS, name):
        return False
    if each[0].lower() in _OURS or (len(each) > 1 and each[0] in _BODIES):
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


def first_name_first(text: str) -> str:
    """A person as libraries write one, "Roe, Jane", or several behind semicolons, as everybody else does."""
    each = [re.fullmatch(_LAST_FIRST, part.strip()) for part in text.split(";")]
    named = [n for m in each if m for n in m.groups()]
    if None in each or any(n.isupper() or not n[0].isupper() or is_agency(n) or is_place(n) for n in named):
        return text
    return "; ".join(f"{m[2]} {m[1]}" for m in each if m)
