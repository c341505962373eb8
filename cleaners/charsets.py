"""Which legacy encoding bytes without a trustworthy label are in, by the letters that each language writes.

Every candidate decodes a sample; the one whose text looks most like one of its languages wins, and windows-1252, as in
browsers, where nothing speaks. Short texts need this more than statistics of letter pairs: a headline of four words has
hardly any pairs, but in the wrong encoding it has capitals and signs in the middle of words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["detect"]

FALLBACK = "cp1252"  # of the WHATWG standard for most locales
SAMPLE_BYTES = 300_000
MOST_WORDS = 600
MOST_PAIRS_BYTES = 60_000
PAIRED_LIKELY = 0.5  # score from which a text is taken for Chinese, Japanese or Korean
LANGUAGE_BONUS = 0.3  # for the language that <html lang> names
COMMON_WORD_BONUS = 0.15  # for the language whose commonest words stand there
FEW_WORDS = 6
SIGN = 0.65  # a quotation mark or dash where such stand
FOREIGN_SIGN = -1.5  # a sign or a control character in a word
FOREIGN_LETTER = -0.7
CAPITAL_INSIDE = -1.2
NEIGHBOURS = -0.4  # in Latin script letters beyond ASCII rarely stand side by side
MIXED = "mixed"  # names and loan words from all over
MIXED_MALUS = 0.25


class _Language(NamedTuple):
    code: str
    letters: str  # beyond ASCII, in lower case, the most frequent first
    codecs: str  # the likelier first
    words: str = ""  # the commonest, as far as they tell it from its neighbours


# Letters of languages in Latin script only as far as they are beyond ASCII. Of equals the first wins.
_LANGUAGES = (
    _Language("fr", "éèàêçîôùûâëïœü", "cp1252", "le la les des et est une du dans que qui pour au par"),
    _Language("de", "üäöß", "cp1252", "der die und das den von ist mit dem nicht ein eine auch auf für"),
    _Language("es", "óíáéñúü", "cp1252", "el los las de que y en del una por con para se"),
    _Language("pt", "ãáçéíóêúõàâôü", "cp1252", "os de que do da em um uma não para com no na dos"),
    _Language("it", "àèìòùéó", "cp1252", "il di che la un per non con del della dei sono le"),
    _Language("sv", "äåöé", "cp1252", "och att det som en på är av för med den"),
    _Language("da", "åøæé", "cp1252", "og det som er på en af for til med ikke har"),
    _Language("fi", "äöå", "cp1252", "ja on ei se että hän oli ovat mutta"),
    _Language("nl", "ëéïüöèê", "cp1252", "de het een van en in is dat op te zijn voor"),
    _Language("is", "íáðþéóæöúý", "cp1252", "og að er sem um til við ekki"),
    _Language("en", "éïçèöñ", "cp1252", "the of and to in that is was for with"),
    _Language("ca", "àèéòóíïçúü", "cp1252", "el els les de que amb per una"),
    _Language(MIXED, "éáíóúàèñçüöäßêôåøãîûæëïâ", "cp1252"),
    _Language("pl", "łąężóśćńź", "cp1250 iso8859-2", "w na się nie z że jest jak za przez oraz"),
    _Language("cs", "íáěéřýčžšůúťňďó", "cp1250 iso8859-2", "se v na je že k ve ale pro jako"),
    _Language("sk", "íáéýčžšľúťňôäďó", "cp1250 iso8859-2", "sa v na je že aj pre ale ako"),
    _Language("hu", "áéöóőüíúű", "cp1250 iso8859-2", "az és hogy nem egy ez volt meg csak már"),
    _Language("ro", "ăîțșâţş", "cp1250 iso8859-2", "și în cu pe nu este din care mai pentru"),
    _Language("hr", "čšžćđ", "cp1250 iso8859-2", "je u na su za od kao"),
    _Language("sl", "čšž", "cp1250 iso8859-2", "je v na za ki pa bi"),
    _Language("tr", "ıişğüçöâ", "cp1254", "ve bir bu da de için ile olarak olan çok daha"),
    _Language("lt", "ėšųžįąčęū", "cp1257", "ir kad yra su tai iš bei į apie"),
    _Language("lv", "āīšēūņļčķģž", "cp1257", "un ir ar no par ka tas kas"),
    _Language("et", "äõüöšž", "cp1257 cp1252", "ja on ei et see oma ka ning"),
    _Language("vi", "đăâêôơưàáãèéìíòóõùúý", "cp1258", "và của là có trong cho được các"),
    _Language("ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic"),
    _Language("uk", "оаниівеертсклудмпязьгбчхйжїшюцщєфґ", "cp1251 koi8-u iso8859-5"),
    _Language("bg", "аиоентрсвлкдпмзугбъящчйжцхшюф", "cp1251 iso8859-5"),
    _Language("sr", "аиоенрстјукдвмлпзгбчшцжћђњхљфџ", "cp1251 iso8859-5"),
    _Language("el", "αοιετσνηυρπκμλςίόάέγδωήχύθφβώξζψϊϋ", "cp1253 iso8859-7"),
    _Language("he", "יוהלאתברמשנדקעחפםטגסזצכןץףך", "cp1255 iso8859-8"),
    _Language("ar", "المينرتوبعةدفهسكقحجطأصخشزىذضئظغإآءؤ", "cp1256 iso8859-6"),
    _Language("fa", "ايرندهمتوسبشکكزگلقفخعجحپطصچذثژغظئضأؤی", "cp1256"),
    _Language("th", "าันรก่องเมลวิีดท้ัสยปบหตคใะไแำจพชขุผถึซูโฐศธณญษภฉ็ฝฟฮ", "cp874"),
)
_NOT_LATIN = frozenset(["ru", "uk", "bg", "sr", "el", "he", "ar", "fa", "th"])
# What stands beside words in any language.
_PUNCTUATION = frozenset("\xa0«»‹›“”„‘’‚–—…·•©®°§€№´™¿¡،؛؟ـ\u200c\u200d\u200e\u200f")
_INSIDE_WORDS = frozenset("’‘´·–—ـ\xa0\u200c\u200d")
_TAGS = re.compile(rb"<[^<>]*>")
_WORD = re.compile(rb"[A-Za-z\x80-\x9f\xa1-\xff]+")  # without the no-break space
_ASCII_WORD = re.compile(rb"(?<![\x80-\xff])\b[a-z]{1,6}\b(?![\x80-\xff])")
_LANG = re.compile(rb"""<html[^<>]{0,400}?\slang\s?=\s?["']?([a-zA-Z]{2})""", re.IGNORECASE)
_KANA = re.compile("[\u3040-\u30fe]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_HAN = re.compile("[\u4e00-\u9fff]")
_WIDE_SIGNS = re.compile("[\u3000-\u303f\uff01-\uff60\u2010-\u2026\u00b7\uff61-\uff65]")
_BESIDE_LETTER = re.compile("[a-z][\u3400-\u9fff\uac00-\ud7a3]|[\u3400-\u9fff\uac00-\ud7a3][a-z]")
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都"
    "然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
    "這個來說們為時會對國後過還發開無學裡樣當經頭長現點東種進問麼實間從業體報導記者新聞"
)
_COMMON_HANGUL = frozenset(
    "이다는을의에가한고로하지도기사리를은인서어대자시나일정해수과라부들있그전것스보원장주상제국만성아경"
)


def detect(html: bytes) -> str:
    """Python's name of the encoding, for bytes that are not UTF-8."""
    if b"\x1b$" in html:
        return "iso2022_jp"
    visible = _TAGS.sub(b" ", html[:SAMPLE_BYTES])
    found = _LANG.search(html[:4000])
    lang = found[1].decode("ascii").lower() if found else ""
    paired, score = max(((codec, _paired(visible, codec, lang)) for codec in _PAIRS), key=lambda x: x[1])
    if score >= PAIRED_LIKELY:
        return paired
    words = [w for w in _WORD.findall(visible) if not w.isascii()][:MOST_WORDS]
    if not words:
        return FALLBACK
    ascii_words = frozenset(_ASCII_WORD.findall(visible.lower()))
    best, most = FALLBACK, 0.0
    texts: dict[str, list[str]] = {}
    for language in _LANGUAGES:
        for codec in language.codecs.split():
            if codec not in texts:
                texts[codec] = [w.decode(codec, "replace") for w in words]
            rated = _rate(texts[codec], language)
            if language.words:
                common = sum(w.encode() in ascii_words for w in language.words.split() if w.isascii())
                rated += COMMON_WORD_BONUS * min(common, FEW_WORDS) / FEW_WORDS
            if language.code == lang:
                rated += LANGUAGE_BONUS
            if rated > most + 1e-9:
                best, most = codec, rated
    return best


def _rate(words: list[str], language: _Language) -> float:
    """How much words that are not ASCII look like this language's, at most 1."""
    rank = {c: 1.0 - 0.8 * i / len(language.letters) for i, c in enumerate(language.letters)}
    is_latin = language.code not in _NOT_LATIN
    total, count = 0.0, 0
    for word in words:
        if len(word) < (2 if is_latin else 3):
            continue  # a dash, a currency, a mark with its space: letters of another script in the wrong encoding
        before = ""
        for c in word:
            if c > "\x7f":
                count += 1
                lowered = c.lower()
                if c in _PUNCTUATION:
                    inside = before.isalpha() and not word.endswith(c) and c not in _INSIDE_WORDS
                    total += FOREIGN_SIGN if inside else SIGN
                elif lowered not in rank:
                    total += FOREIGN_LETTER if c.isalpha() else FOREIGN_SIGN
                elif c != lowered and before.islower():
                    total += CAPITAL_INSIDE
                elif is_latin:
                    total += NEIGHBOURS if before > "\x7f" and len(word) > 2 and before.isalpha() else 0.0
                    total += 0.5 + 0.5 * rank[lowered]
                else:
                    total += rank[lowered] + (0.2 if before > "\x7f" else -0.2)
            elif not is_latin and before > "\x7f" and c.isalpha():
                total += FOREIGN_LETTER  # scripts do not mix in a word
                count += 1
            before = c
    return total / count - (MIXED_MALUS if language.code == MIXED else 0.0) if count else 0.0


_PAIRS = ("cp932", "euc_jp", "gb18030", "big5hkscs", "cp949")
_LANGUAGE_OF_PAIRS = {"cp932": "ja", "euc_jp": "ja", "gb18030": "zh", "big5hkscs": "zh", "cp949": "ko"}


def _paired(visible: bytes, codec: str, lang: str) -> float:
    """How much bytes look like text in a Chinese, Japanese or Korean encoding, about 0 to 1.5."""
    text = visible[:MOST_PAIRS_BYTES].decode(codec, "replace")
    foreign = [c for c in text if c > "\x7f"]
    if not foreign:
        return 0.0
    joined = "".join(foreign)
    count = len(joined)
    kana, hangul, han = _KANA.findall(joined), _HANGUL.findall(joined), _HAN.findall(joined)
    score = 0.3 * (len(kana) + len(hangul) + len(han) + len(_WIDE_SIGNS.findall(joined))) / count
    score -= (5.0 * joined.count("\ufffd") + 3.0 * len(_BESIDE_LETTER.findall(text))) / count
    if codec in ("cp932", "euc_jp"):
        score += min(0.8, 2.0 * len(kana) / count) - 0.3 * (not kana)
    elif codec == "cp949":
        score += 2.0 * sum(c in _COMMON_HANGUL for c in hangul) / count - 2.0 * len(han) / count - len(kana) / count
    else:
        score += 2.0 * sum(c in _COMMON_HAN for c in han) / count - len(kana) / count
    return score + (LANGUAGE_BONUS if lang == _LANGUAGE_OF_PAIRS[codec] else 0.0) * (score > 0)
