"""The language of a text, for pages and files that do not say: by script, then by the commonest short words."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE_CHARS = 4000
LEAST_WORDS = 3

_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("pa", re.compile(r"[\u0a00-\u0a7f]")),
    ("gu", re.compile(r"[\u0a80-\u0aff]")),
    ("or", re.compile(r"[\u0b00-\u0b7f]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("te", re.compile(r"[\u0c00-\u0c7f]")),
    ("kn", re.compile(r"[\u0c80-\u0cff]")),
    ("ml", re.compile(r"[\u0d00-\u0d7f]")),
    ("si", re.compile(r"[\u0d80-\u0dff]")),
    ("my", re.compile(r"[\u1000-\u109f]")),
    ("km", re.compile(r"[\u1780-\u17ff]")),
)
_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# The commonest words of each language that few others share.
_COMMON = {
    "en": "the of and to in that is was for with it as on he his by at from this are were have has had not but they which said",
    "de": "der die und das den von ist mit dem des nicht ein eine auch auf für sich als wird werden sind hat zu bei nach über",
    "fr": "le la les des et est une du dans que qui pour pas sur au par plus avec ce sont ont été aux cette mais nous il",
    "es": "el la los las de que y en del una por con para se es al lo como más su sus fue han pero este esta según",
    "it": "il di che la e è un una per non con del della dei sono le gli nel alla dal anche più ha al i come ma",
    "pt": "o a os as de que e do da em um uma não para com no na por mais dos das ao se foi como é são sua seu",
    "nl": "de het een van en in is dat op te zijn voor met niet aan die er ook als bij naar om door heeft wordt maar",
    "sv": "och att det som en på är av för med den till inte har de ett om var jag men från kan så vi han",
    "no": "og det som er på en av for til med ikke har de at den et å var jeg om men fra kan så vi han",
    "da": "og det som er på en af for til med ikke har de at den et jeg var om men fra kan så vi han blev også",
    "fi": "ja on ei se että hän oli ovat mutta myös kun joka niin kuin tai mukaan ole sen hänen",
    "pl": "i w na się nie z do że to jest o jak za po ale przez oraz są dla od tym czy który które",
    "cs": "a se v na je že to s z do o i k ve ale pro jako za by jsou by který které podle také",
    "ro": "și de la în a că cu pe nu este o din care au mai pentru fost sunt sau dar prin se",
    "hu": "a az és hogy nem is egy ez volt meg csak de már még vagy azt el ki mint lesz",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi sonra kadar ne ama var ise en",
    "id": "yang dan di dengan untuk ini dari pada itu dalam tidak akan ke juga adalah oleh karena tersebut ada bisa",
    "vi": "và của là có trong cho được các với không một những người này đã khi để tại",
    "sw": "na ya wa kwa ni katika la za kuwa cha hii huo yake ambao pia kutoka",
    "zu": "ukuthi uma futhi ngoba kodwa abantu uthe kanye lapho",
    "hr": "i je u na se da su za od s o kao ne to iz bi koji koje ali ili što",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _code, _row in _COMMON.items():
    for _word in _row.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_code)
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str | None:
    """ISO 639-1 code of the text's language, or None where too little speaks for any."""
    sample = text[:SAMPLE_CHARS]
    if not sample.isascii():
        letters = sum(1 for c in sample if c.isalpha()) or 1
        for code, script in _SCRIPTS:
            if len(script.findall(sample)) > letters * (0.1 if code == "ja" else 0.3):
                return code
        if len(_DEVANAGARI.findall(sample)) > letters * 0.3:
            return "mr" if re.search(r"\bआहे\b|\bआणि\b", sample) else "ne" if re.search(r"\bछ\b|\bगर्ने\b", sample) else "hi"
        if len(_ARABIC.findall(sample)) > letters * 0.3:
            return "ur" if re.search("[ےٹڈں]", sample) else "fa" if re.search("[پچگ]", sample) else "ar"
        if len(_CYRILLIC.findall(sample)) > letters * 0.3:
            return "uk" if re.search("[їєґ]", sample) else "bg" if not re.search("[ыэ]", sample) else "ru"
    votes: Counter[str] = Counter()
    for word in _WORD.findall(sample.lower()):
        for code in _LANGUAGES_OF.get(word, ()):
            votes[code] += 1
    if not votes:
        return None
    (best, count), *others = votes.most_common(2)
    return best if count >= LEAST_WORDS and (not others or count > others[0][1]) else None
