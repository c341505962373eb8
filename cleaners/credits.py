"""Lines that name their author: where in a line of facts the name stands, and which line is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaners.bylines import BY, PICTURES, is_of_date, people_and_agency, without_date, without_role
from cleaners.dates import parse_date
from cleaners.labels import AGO
from cleaners.months import is_month
from cleaners.names import is_person, is_place
from cleaners.phrases import line_reason
from cleaners.text import PROSE_SIZE, LazyPattern, ends_sentence, size, words

LONGEST_BYLINE_CHARS = 120
LONGEST_NAME_WORDS, LONGEST_NAMES_WORDS = 3, {"vi": 4}  # by language
_CAPITALISING_NOUNS = frozenset(("de", "lb"))
_CAPITALISING = _CAPITALISING_NOUNS | {"en"}  # "Guten Appetit", "Happy Reading"
_SENTENCE_ENDS = frozenset(".!?。！？")
_FIGURE = re.compile(r"\d")

# A line of its own before the name.
_AUTHOR_LABEL = LazyPattern(
    r"(?i)(?:autor(?:in|en|es|a)?|authors?|auteur|text|texto|von|by|por|par|written by|redaktion|penulis|reporter|"
    r"szerző|yazar|автор|लेखक|লেখক|نویسنده)\s*:?"
)
HAN_OPENING_CHARS = 60
_VAGUE_LABEL = re.compile(r"(?i)texto?|redaktion")  # what stands below it may be anything
# A line below the text that says who wrote it.
_SIGNED = LazyPattern(
    r"(?i)(?:(?:autor(?:in|innen|en|a|es|ka|ul)?|authors?|auteure?s?|text[eo]?|tekst|szerző|yazan|muhabir|penulis|pewarta|"
    r"автор(?:и|ка)?|текст|аутор|κείμενο|लेखक|লেখক|نویسنده)\s*:|(?:text[eo]?|written|reporting|verfasst|scritto|escrito)\s+"
    r"(?:von|by|par|por|di|da|de))\s+(?=\w)|(?:取材・)?(?:構成・)?文(?:・構成|・写真)?\s*[／/:：=＝]|(?:取材|構成)・(?:構成|文)\s*[／/:：=＝]"
)
# "Photo by", "Reviewed by": somebody else than who wrote it.
_OTHER_WORK = re.compile(
    r"(?i)(?:photo|foto|image|picture|illustration|graphi|grafik|bild|video|review|check|translat|sponsor|present|"
    r"produc|direct|power|provid|übersetz|redigiert|geprüft)[^\W\d_]*$"
)
# What opens a Korean report: "[등불일보=홍길동 기자] …", "(서울=등불통신) 홍길동 기자 = …".
_WIRE_REPORTER = (
    r"[\[(][^\])=]{1,30}(?:=[^\])]{1,20}?[)\]]\s?|[=|\s]\s?)([가-힣]{2,4})\s?(?:\w{2}\s?)?(?:기자|특파원)\s?[=\]]"
)
_WIRE_TEAM = r"[\[(][^\])=]{1,30}=[^\])]{1,20}[)\]]\s?([가-힣]{2,4}(?:\s[가-힣]{2,4}){1,4})\s기자\s?="
_KOREAN_SIGNED = r"\W*(?:[가-힣]{2,6}\s?=\s?)?([가-힣]{2,4})\s?(?:선임|객원|인턴|수습)?\s?기자\s*[=(]?\s*[\w.+-]{2,40}@"
# A report in Japanese ends with who wrote it: "…と話した。（田中花子）"
_JAPANESE_SIGNED = (
    r"[\u3040-\u30ff][\u3040-\u30ff\u4e00-\u9fff」]{0,8}[。」！？][（【]"
    r"([\u3005\u3040-\u30ff\u4e00-\u9fff]{3,6}(?:[、・][\u3005\u3040-\u30ff\u4e00-\u9fff]{3,6}){0,4})[）】]$"
)
# So does one in Sri Lanka: "… will meet on Monday. (Jane Roe)"
_ENGLISH_SIGNED = r"[a-z\d%][.!?][\"”’]?\s\(([A-Z][a-z]+(?:\s[A-Z]\.?[a-z]*){1,2})\)$"
# What old weblogs write below a post.
_POSTED = (
    r"(?i)posted by:? ([^.!?,|]{2,40}?)(?: on .{4,40})? (?:at|@) \d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s*[|·•(–-].{0,60})?$"
)
_WITH_AGENCY = r"\s*\((?:avec|mit|with|con|com|met|med)\s[^()]{2,30}\)$"  # "Jane Roe (avec AFP)"
_NO_SIGNATURE = r"略|続|終|掲載|写真|おわり|つづ|撮影|記事|詳細|関連|編集|以上|参照|現在|提供|通信|新聞|取材"
_TAIWAN_WIRE = (
    r"[（(]?[\u4e00-\u9fff]{0,6}記者((?:[\u4e00-\u9fff]{2,3}、)*[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,4}\d{1,2}日專?電"
)
_LIST_MARK = r"\s*[,|•·(]|\s(?:and|und|&)\s"
_NEXT_CREDIT = r"(?<=\w)\.\s+[^\W\d_]+\s+(?:by|von|par|por|di|door)\s"  # "Words by Jane Roe. Pictures by John Doe."
_NAME = r"""(?P<name>[^\W\da-z_][\w.'’-]*(?:\s+(?:(?:von|van|der|den|de|del|la|le|di|da|dos|du|el|al|bin|zu)\s+){0,2}
    [^\W\da-z_][\w.'’-]*){1,3})"""
_POSTED_AS = rf"(?x)[Pp]osted\ by:?\ {_NAME},(?:\ [^.!?]{{2,60}},)?\ [^\W\d_]+$"  # with a company, which is of one word
_BY_ON = r"\s(?:by|von|par|por|door)\s+(\S+)\s+(?:on|am|le|el|op)\s"
_FACTS = r"\s*[|•·/]+\s*"
_AUTHORS_BELOW = r"(?:Autor(?:en|innen|in)|AutorInnen|Autor:innen|Autor\*innen)\s+(?=[^\W\da-z_])"
_BY_COLON = rf"(?x)(?:By|BY|Von|Par|Por)\ {_NAME}:\ (?=[^\W\da-z_])"  # "By Jane Roe: The town …" opens a text
# With which a last line begins that is no name: "Guten Appetit", "Happy Reading".
_GREETINGS = frozenset(
    """
    guten gute lieber liebe lieben viel viele vielen frohe frohes herzliche herzlichen herzlich beste besten schöne
    schönen schönes mehr weitere alle ihr ihre euer eure dein deine unser unsere ein eine der die das den dem zum zur
    bis mit ende bild foto quelle text nächste nächster neue neuer jetzt hier so auf bleiben bleibt
    happy stay good best kind thank thanks many see more read the a an our your my merry enjoy have all no to with
    please visit contact call photo photos image source next new warm yours take god let we you
    related share view about learn download print click join follow get find latest top popular
    """.split()  # noqa: SIM905 - shorter than a list
)
_PARTS = r"(?x)\s*[|•·/,;–—]\s* | \s+-\s+ | \s+(?:and|und|et|y|e|en|og|och)\s+"
_BEFORE_BY = r"^(.*?)\s?\b(?:[Vv]on|[Bb]y|[Pp]ar|[Pp]or)\s(?=[^\W\da-z_][\w.'’-]+\s[^\W\da-z_])"
_DAY_TO_YEAR = r"\d{1,2}\.?\s+[^\d|]+\s\d{4}"  # in Irish October is "Deireadh Fómhair"
GLUED = r"(?<=[^\W\d_])(?=\d{1,2}[.:/\s])"  # "Jane Roe3 May 2020": elements without a space between them
_TO_LAST_FIGURE = r"^.*\d\S*\s*(?:Uhr\b|h\b|[AaPp]\.?[Mm]\b\.?|[A-Z]{2,4}\b)?"
_TWO_CAPITALS = re.compile(r"[^\W\da-z_][\w.'’-]*\s+(?:[a-z]+\s+){0,2}[^\W\da-z_]")
# "Jane Roe More from this author"
_AFTER_NAME = frozenset(("More", "Mehr", "Email", "Follow", "Contact", "Updated", "Published"))
_NAME_ALONE = rf"(?x){_NAME}"
_LABELLED = rf"""(?x)(?:^|[\s|,:•·/–—-])(?:[Aa]utor(?:in|innen|en|a|es)?|AUTOR|[Aa]uth?or(?:s|\(s\))?
    |[Aa]uteure?s?|[Rr]edaktion|[Tt]exte?|[Tt]exto
    |[Аа]вторы?|[Аа]вторка|[Тт]екст|[Ss]zerző|[Yy]azan|[Pp]enulis|[Mm]üəllif)\s*:\s+{_NAME}"""
_LABELLED_HAN = r"(?<!原)(?:作者|撰文|记者|記者)\s*[:：|｜丨]\s*([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])"
# "Lantern reporter Wang Xiaoming Li Hua" in Chinese, a line of its own above a text or below it.
_HAN_NAME = r"(?!编辑|編輯|通讯员|通訊員|摄影|攝影|实习|實習|见习)[\u4e00-\u9fff]{2,4}"
_HAN_REPORTERS = (
    rf"[（(【\[]?[^，。,：:\s]{{0,14}}(?:记者|記者)\s*[\s丨|/：:]\s*((?:{_HAN_NAME}[\s、]+){{0,3}}{_HAN_NAME})"
    r"(?:\s*(?:编辑|編輯|发自|發自|通讯员|通訊員|实习|實習|见习|摄|攝).*)?[）)】\]]?$"
)
_HAN_WIRE_REPORTERS = (
    r"[（(〔【\[][^（(〔【\[）)〕】\]]{0,10}?(?:记者|記者)\s?"
    r"((?:[\u4e00-\u9fff]{2,4}[、，\s]+){0,3}[\u4e00-\u9fff]{2,4})\s?[／/）)〕】\]]"
)
_BY_WITHIN = rf"""(?x)(?:^|[\s|,:•·/–—-])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor|[Aa]f|[Aa]v|[Oo]leh|[Pp]rzez
    |[Ss]critto\ da|[Ss]cris\ de)\s*:?\s+{_NAME}"""


def byline_among(lines: Sequence[str], *, above: Sequence[str] | None = None) -> list[str]:
    """The first line that opens as a byline does and names a person. `above` are the lines above each on the page, if
    that is not the one before it."""
    for before, text in zip(("", *lines) if above is None else above, lines, strict=False):
        if _AUTHOR_LABEL.fullmatch(before) and text[-1] != ":":
            people, _ = people_and_agency([text])
            if people and (is_full_name(people[0]) or not _VAGUE_LABEL.match(before)):
                return [text]
        if text[0] in "[(" and (match := re.match(_WIRE_REPORTER, text)):
            return [match[1]]
        if names := _han_reporters(text) or han_wire_reporters(text):
            return names
        if (opened := re.match(_BY_COLON, text)) and is_person(opened["name"]):
            return [opened["name"]]
        if len(text) > LONGEST_BYLINE_CHARS:
            continue
        if (posted := re.match(_POSTED_AS, text)) and is_person(posted[1]):
            return [posted[1]]
        if text[-1] not in _SENTENCE_ENDS and named_first(text) is not None:
            return [text]
        if text[-1] == "." and re.search(_NEXT_CREDIT, text) and (name := named_first(text)):
            return [name]
        if name := named_within(text):
            return [name]
    return []


def _han_reporters(text: str) -> list[str]:
    """The names behind the Chinese word for reporters, in a line that says nothing else."""
    if "者" not in text or len(text) > LONGEST_BYLINE_CHARS or (match := re.match(_HAN_REPORTERS, text)) is None:
        return []
    return [name for name in re.split(r"[\s、]+", match[1]) if is_person(name)]


def han_wire_reporters(text: str) -> list[str]:
    """The names in the bracket that opens a Chinese report: "〔記者王小明／台北報導〕", "3月8日电（记者李雷）"."""
    opening = text[:HAN_OPENING_CHARS]
    if "者" not in opening:
        return []
    match = re.search(_HAN_WIRE_REPORTERS, opening) or re.match(_TAIWAN_WIRE, opening)
    names = re.split(r"[\s、，]+", match[1]) if match is not None else []
    return names if all(is_person(name) and name[-1] not in "摄攝" for name in names) else []


def korean_team(text: str) -> list[str]:
    """The names in what opens a Korean report by two or more: "(서울=등불통신) 홍길동 김영희 기자 = …"."""
    match = re.match(_WIRE_TEAM, text[:HAN_OPENING_CHARS]) if "기자" in text[:HAN_OPENING_CHARS] else None
    return match[1].split() if match is not None else []


def signed(lines: Sequence[str]) -> list[str]:
    """The last of the closing lines that says who wrote the text, in brackets or not."""
    for before, line in reversed([*pairwise(("", *lines))]):
        if _AUTHOR_LABEL.fullmatch(before) and is_full_name(line):
            return [line]
        if names := _han_reporters(line):
            return names
        if (with_agency := re.search(_WITH_AGENCY, line)) and is_full_name(line[: with_agency.start()]):
            return [line]
        if (
            line[-1:] in "）】"
            and (match := re.search(_JAPANESE_SIGNED, line))
            and not re.search(_NO_SIGNATURE, match[1])
        ):
            return re.split("[、・]", match[1])
        if (bracketed := re.search(_ENGLISH_SIGNED, line)) and is_full_name(bracketed[1]):
            return [bracketed[1]]
        if "기자" in line and (match := re.match(_KOREAN_SIGNED, line)):
            return [match[1]]
        text = line.strip("()[] ")
        if (posted := re.match(_POSTED_AS, text) or re.match(_POSTED, text)) and is_person(posted[1]):
            return [posted[1]]
        if len(text) <= LONGEST_BYLINE_CHARS and _SIGNED.match(text) and people_and_agency([text])[0]:
            return [text]
        if (below := re.match(_AUTHORS_BELOW, text)) and len(text) <= LONGEST_BYLINE_CHARS:
            people, _ = people_and_agency([text[below.end() :]])
            if people and all(map(is_full_name, people)):
                return list(people)
    return []


def signature(lines: Sequence[str], *, language: str | None, texts: Sequence[str]) -> list[str]:
    """The last closing line where it is a name and nothing else, or several with dashes between.

    In languages that capitalise more than names only if it is no greeting, and of words that the other `texts` do not
    say.
    """
    if language is None:
        return []
    while lines and line_reason(lines[-1].lower(), near="end") == "programme note":
        lines = lines[:-1]  # where the text is from
    if len(lines) < 2 or not ends_sentence(lines[-2]):
        return []
    whole = lines[-1].strip(" *–—-.")
    names = re.split(r"\s[-–—&]\s", whole)
    most = LONGEST_NAMES_WORDS.get(language, LONGEST_NAME_WORDS)
    for name in names:
        each = name.split()
        is_cased = len(each) in range(2, most + 1) and all(word[0].isupper() for word in each)
        if not is_cased or name.isupper() or not is_person(name) or line_reason(name.lower(), near="end") is not None:
            return []
        if language in _CAPITALISING:
            if each[0].lower() in _GREETINGS or not is_full_name(name):
                return []
            said = " ".join(t for t in texts if t != lines[-1])
            if re.search(rf"(?i)\b(?:{'|'.join(map(re.escape, each))})\b", said):
                return []
    return names


def name_above(lines: Sequence[str], *, title: str, language: str | None) -> list[str]:
    """The first line of a text where it is a name and nothing else, as papers in southern Africa set it.

    A sub-heading there says what the text or the title says, too; who wrote it stands in neither.
    """
    if len(lines) < 2 or language in _CAPITALISING_NOUNS or size(lines[1]) < PROSE_SIZE:
        return []
    name, comma, place = lines[0].partition(", ")  # "Jane Roe, Ibadan"
    each = name.split()
    if comma and not (place.isalpha() and place[0].isupper()):
        return []
    if len(each) not in (2, 3) or not name.replace(" ", "").replace("-", "").isalpha() or not is_person(name):
        return []
    if not all(word[0].isupper() for word in each) or line_reason(name.lower(), near="any") is not None:
        return []
    said = set(words(" ".join((title, *lines[1:]))).split())
    return [name] if said.isdisjoint(words(name).split()) and not is_place(name) else []


def named_within(text: str, *, is_fact: bool = False) -> str | None:
    """The name of two words or more in a line of facts: "Date: 3 May 2020 Author: Jane Roe".

    `is_fact`: the line is one though it has no date; "Sport | by Jane Roe | 3 May 2020" has.
    """
    if ("者" in text or "撰" in text) and (match := re.search(_LABELLED_HAN, text)) and is_person(match[1]):
        return match[1]
    match = re.search(_LABELLED, text) if ":" in text else None
    if match is None and (is_fact or _FIGURE.search(text)):
        match = re.search(_BY_WITHIN, text)
        if match is not None and not is_fact and parse_date(text) is None:
            return None
    if match is None:
        return None if is_fact else _pen_name(text)
    if _OTHER_WORK.search(text[: match.start()]):
        return None
    each = match["name"].split()
    if text[match.end() : match.end() + 1] == ":":
        each.pop()  # the next label
    while len(each) > 2 and (is_month(each[-1].rstrip(".")) or each[-1] in _AFTER_NAME):
        each.pop()
    name = " ".join(each)
    return name if len(each) > 1 and is_person(name) else None


def _pen_name(text: str) -> str | None:
    """The name of one word in a dated line of facts: "3 May 2020 · by Janey · Ponds", "In Ponds by Janey on 3 May"."""
    if not _FIGURE.search(text):
        return None
    if (match := re.search(_BY_ON, text)) and is_person(match[1]) and parse_date(text[match.end() :]) is not None:
        return match[1]
    for part in re.split(_FACTS, text)[1:]:
        if (match := BY.match(part)) and is_person(part[match.end() :]) and parse_date(text) is not None:
            return part[match.end() :]
    return None


def names_beside_date(text: str) -> list[str]:
    """The names that stand alone beside the date in a line of both: "Jane Roe, John Doe | 3 May 2020, 9:05".

    Full names with capitals only: anything else is as often a section or a place.
    """
    if not _FIGURE.search(text):
        return []
    text = re.sub(GLUED, " ", text)
    if _TWO_CAPITALS.search(text) is None or not is_dated(text):
        return []
    parts = re.split(_PARTS, text)
    # "Town Von Jane Roe", unlike "Translated by Jane Roe".
    starts = [re.match(_BEFORE_BY, part) for part in parts]
    parts = [
        part[start.end() :] if start is not None and not _OTHER_WORK.search(start[1] or "") else part
        for part, start in zip(parts, starts, strict=True)
    ]
    rests = [
        "" if re.fullmatch(_DAY_TO_YEAR, part) else re.sub(_TO_LAST_FIGURE, "", without_date(part)).strip()
        for part in parts
    ]
    # Of "7 May 2024" the month is left.
    rests = ["" if part[-1:].isdigit() and is_of_date(r) else r for part, r in zip(parts, rests, strict=True)]
    dated = [_FIGURE.search(part) is not None for part in parts]
    names: list[str] = []
    for i, rest in enumerate(rests):
        # Right before the date or behind it, or behind another name: what follows further on are sections.
        is_beside = i == 0 or names or any(dated[i : i + 2]) or (dated[i - 1] and not rests[i - 1])
        if is_beside and is_full_name(rest):
            names.append(rest)
        elif names:
            break
    return names


def is_dated(text: str) -> bool:
    """Whether a line says when something was, if only how long ago."""
    if _FIGURE.search(text) is None:
        return False
    return parse_date(text, month_first=True) is not None or AGO.search(text) is not None


def is_full_name(text: str) -> bool:
    """Whether a text is a name of two words or more, as in "Jane van der Roe", and nothing else."""
    return (
        re.fullmatch(_NAME_ALONE, text) is not None
        and text[0].isupper()
        and text[text.rfind(" ") + 1].isupper()
        and not any(len(word) > 2 and word.isupper() for word in text.split()[:-1])  # "AFP Paris", unlike "Jane ROE"
        and not is_of_date(text[text.rfind(" ") + 1 :])
        and people_and_agency([text])[0] == (text,)
    )


def named_first(text: str) -> str | None:
    """The name in a line that opens as a byline does: "By Jane Roe | 3 May 2020", "Text: Jane Roe, photographs: …"."""
    match = BY.match(text)
    if match is None:
        return None
    first, *more = re.split(
        rf"{_LIST_MARK}|{_NEXT_CREDIT}", without_role(re.sub(PICTURES, "", text[match.end() :])), maxsplit=1
    )
    name = without_date(first).strip()
    if is_of_date(name):
        return None  # "Updated: August 13, 2010"
    if name[:1].islower() and " " in name and not name.islower():
        return None  # "Von der gestrigen Debatte": a name after its word for "by" begins with a capital
    # "Von Sprachregeln, Reden und …" opens a deck: only a name that stands alone is of one word.
    return name if is_person(name) and (" " in name or not more or first != name) else None
