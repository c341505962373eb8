"""Dates as pages write them, in many languages. None rather than a guess."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache

EARLIEST_YEAR = 1900
LONGEST_DATE_CHARS = 200

# January to December in each language; a bar separates other forms. Abbreviations of three letters or more are found by prefix.
_MONTHS = """
january february march april may june july august september october november december
januar|jänner|jänner februar|feber märz|maerz april mai juni juli august september oktober november dezember
janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre
enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar mars|marts april mai|maj juni juli august september oktober november desember|december
tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu
stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień
ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září|září října|říjen listopadu prosince|prosinec
januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
január február március április május június július augusztus szeptember október november december
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь
січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень
януари февруари март април май юни юли август септември октомври ноември декември
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου|μαίου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga|studenog prosinca
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
জানুয়ারি|জানুয়ারী|জানুয়ারি ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ|ઑગસ્ટ સપ્ટેમ્બર ઓક્ટોબર|ઑક્ટોબર નવેમ્બર ડિસેમ્બર
يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
"""
# Hours from UTC. Names that stand for several zones (IST, CST, BST in summer is clear enough) are left to the site.
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2, "sast": 2,
    "eest": 3, "msk": 3, "eat": 3, "trt": 3, "pkt": 5, "sgt": 8, "hkt": 8, "pht": 8, "wib": 7, "jst": 9, "kst": 9, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "brt": -3,
}  # fmt: skip
_NAMED_ZONES = {"et": "America/New_York", "pt": "America/Los_Angeles", "ct": "America/Chicago", "mt": "America/Denver"}

_ISO = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+(?:at\s+)?|\s*[-|,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?(?!\d)",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[/.年년-]\s?(\d{1,2})\s?[/.月월-]\s?(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|re|\.|º|°|-?(?:го|е))?(?:\s+|\s*[-/,.]\s*)(?:de\s+|of\s+|d')?([^\s\d,./()|:-]{3,16})\.?(?:\s+|\s*[-/,.]\s*)(?:de[l]?\s+)?'?(\d{4}|\d{2})(?![\d:])"
)
_MONTH_DAY = re.compile(r"([^\s\d,./()|:-]{3,16})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?:at\s+)?(\d{4})(?!\d)")
_YEAR_MONTH_DAY = re.compile(r"(?<!\d)(\d{4})[.,]?\s+([^\s\d,./()|:-]{3,16})\s+(\d{1,2})(?!\d)")
_TIME = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.h时시]|\s?Uhr\s?)\s?(\d{2})(?:[:.](\d{2}))?(?!\d)\s?(?:분|分)?\s*([ap]\.?\s?m\b\.?)?", re.IGNORECASE)
_HOUR_ONLY = re.compile(r"(?<![\d:.])(\d{1,2})\s?([ap]\.?m\b\.?)", re.IGNORECASE)
_ZONE_AFTER = re.compile(r"\s*(?:Uhr\s*)?\(?\s*((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|[A-Z]{1,4}\b)")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$")


@cache
def _months() -> dict[str, int]:
    """Month by lower-case name. Prefixes of three letters or more count where all languages agree on them."""
    exact: dict[str, int] = {}
    prefixes: dict[str, set[int]] = {}
    for row in _MONTHS.strip().split("\n"):
        for number, forms in enumerate(row.split(" "), 1):
            for form in forms.split("|"):
                exact.setdefault(form, number)
                if form[0] < "\u0590":
                    for end in range(3, len(form)):
                        prefixes.setdefault(form[:end], set()).add(number)
    exact |= {"sept": 9, "mär": 3, "mrz": 3, "dez": 12, "dic": 12, "dec": 12, "okt": 10, "oct": 10, "out": 10, "maj": 5, "mai": 5}
    exact |= {"jun": 6, "jul": 7, "juin": 6, "juil": 7, "mar": 3, "feb": 2, "jan": 1, "apr": 4, "aug": 8, "sep": 9, "nov": 11}
    return {p: next(iter(n)) for p, n in prefixes.items() if len(n) == 1} | exact


def is_month(word: str) -> bool:
    """Whether a word names a month in some language."""
    return word.lower() in _months()


def parse_date(text: str, *, zone: str | None = None, month_first: bool | None = None) -> datetime | date | None:
    """The first date in a string: a `datetime` where it gives a time (aware where it or `zone` gives one), else a `date`.

    `zone` is an IANA name for times that carry none or an ambiguous one. `month_first` says how to read 03/04/2020;
    without it such a date is None.
    """
    return _parse(text.strip()[:LONGEST_DATE_CHARS], zone, month_first)


@lru_cache(maxsize=1024)
def _parse(text: str, zone: str | None, month_first: bool | None) -> datetime | date | None:
    if _EPOCH.fullmatch(text):
        seconds = int(text) / (1000 if len(text) == 13 else 1)
        return datetime.fromtimestamp(int(seconds), tz=_zone(zone) or UTC)
    if match := _ISO.search(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if match[4]:
            offset = _offset(match[7]) if match[7] else _zone_after(text, match.end(), zone)
            hour, minute = int(match[4]), int(match[5])
            if re.match(r"\s*p\.?m", text[match.end() :], re.IGNORECASE) and hour < 12:
                hour += 12
            return _moment(year, month, day, hour, minute, int(match[6] or 0), offset, zone)
        return _day(year, month, day)
    if match := _COMPACT.search(text):
        if match[4]:
            offset = _offset(match[7]) if match[7] else None
            return _moment(*(int(match[i]) for i in range(1, 6)), int(match[6] or 0), offset, zone)
        return _day(int(match[1]), int(match[2]), int(match[3]))
    return _written(text, zone, month_first)


def _written(text: str, zone: str | None, month_first: bool | None) -> datetime | date | None:
    """A date in words or with slashes, and the time beside it."""
    found = _written_day(text, month_first)
    if found is None:
        return None
    day, start, end = found
    rest = text[:start] + " | " + text[end:]
    if match := _TIME.search(rest):
        hour, minute, half = int(match[1]), int(match[2]), match[4]
        second = int(match[3] or 0)
    elif match := _HOUR_ONLY.search(rest):
        hour, minute, second, half = int(match[1]), 0, 0, match[2]
    else:
        return day
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return day
    return _moment(day.year, day.month, day.day, hour, minute, second, _zone_after(rest, match.end(), zone), zone)


def _written_day(text: str, month_first: bool | None) -> tuple[date, int, int] | None:
    for match in _DAY_MONTH.finditer(text):
        month = _months().get(match[2].lower())
        if month and (day := _day(_full_year(match[3]), month, int(match[1]))):
            return day, match.start(), match.end()
    for match in _MONTH_DAY.finditer(text):
        month = _months().get(match[1].lower())
        if month and (day := _day(int(match[3]), month, int(match[2]))):
            return day, match.start(), match.end()
    for match in _YEAR_MONTH_DAY.finditer(text):
        month = _months().get(match[2].lower())
        if month and (day := _day(int(match[1]), month, int(match[3]))):
            return day, match.start(), match.end()
    if (match_ := _YEAR_FIRST.search(text)) and (day := _day(int(match_[1]), int(match_[2]), int(match_[3]))):
        return day, match_.start(), match_.end()
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
        if second > 12 >= first:
            day = _day(year, first, second)
        elif first > 12 or match[2] == "." or first == second:
            day = _day(year, second, first)
        elif month_first is None:
            day = None
        else:
            day = _day(year, first, second) if month_first else _day(year, second, first)
        if day:
            return day, match.start(), match.end()
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= EARLIEST_YEAR else None
    except ValueError:
        return None


def _moment(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: tzinfo | None, zone: str | None
) -> datetime | date | None:
    try:
        naive = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return _day(year, month, day)
    if year < EARLIEST_YEAR:
        return None
    if offset is None:
        offset = _zone(zone)
        if offset is None:
            return naive
    # A fixed offset, so that the value compares, pickles and prints the same everywhere.
    shift = naive.replace(tzinfo=offset).utcoffset()
    return naive.replace(tzinfo=timezone(shift) if shift else UTC)


@cache
def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


def _offset(text: str) -> tzinfo | None:
    """The zone that a string like +05:30, GMT+2 or EST names; None for an ambiguous name."""
    plain = text.strip().lower()
    if plain in _ZONES:
        return timezone(timedelta(hours=_ZONES[plain]))
    if plain in _NAMED_ZONES:
        return _zone(_NAMED_ZONES[plain])
    match = _OFFSET.match(text.strip().upper())
    if match is None or int(match[2]) > 14:
        return None
    shift = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(shift if match[1] == "+" else -shift)


def _zone_after(text: str, end: int, zone: str | None) -> tzinfo | None:
    match = _ZONE_AFTER.match(text, end)
    return _offset(match[1]) if match else None


def day_of(value: datetime | date) -> date:
    """The calendar day, in the value's own zone."""
    return value.date() if isinstance(value, datetime) else value


_URL_DAY = re.compile(r"[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?([0-2]\d|3[01])(?=[^\d]|$)")


def date_in_url(url: str) -> date | None:
    """The day that a path like /2019/11/19/ or /20110520.htm names."""
    for match in _URL_DAY.finditer(url):
        month = int(match[2]) if match[2].isdigit() else _months().get(match[2], 0)
        if month and (day := _day(int(match[1]), month, int(match[3]))):
            return day
    return None
