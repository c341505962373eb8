"""Dates as pages write them, in many languages. None rather than a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache

from cleaners.months import months, solar_months

# Patterns are plain strings: `re` compiles each when it is first asked for and keeps it, and importing stays quick.
EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
FIRST_DAYS = frozenset((datetime(1900, 1, 1), datetime(1970, 1, 1)))  # in whatever zone
LAST_HOUR = 23
HALF_DAY, QUARTER = timedelta(hours=12), timedelta(minutes=15)
FURTHEST_ZONE = timedelta(hours=14)  # ahead of UTC: Kiritimati
BUDDHIST_YEARS, BUDDHIST_SHIFT = range(2443, 2644), 543  # of Thai pages: 2563 is 2020
SOLAR_YEARS = range(1340, 1430)  # of Persian and Afghan pages: 1402 began in March 2023; 1445 is a lunar year
LONGEST_DATE_CHARS = 200

# Hours from UTC. Names that stand for several zones (IST, CST) are left to the site.
_ZONES = {
    **{"utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "west": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2},
    **{"sast": 2, "eest": 3, "msk": 3, "eat": 3, "trt": 3, "pkt": 5, "wib": 7, "sgt": 8, "hkt": 8, "pht": 8, "jst": 9},
    **{"kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6},
    **{"pst": -8, "pdt": -7, "brt": -3},
}
_NAMED_ZONES = {"et": "America/New_York", "pt": "America/Los_Angeles", "ct": "America/Chicago", "mt": "America/Denver"}

# Chinese and Korean signs in the patterns below: year \u5e74 \ub144, month \u6708 \uc6d4, hour \u65f6 \u6642 \uc2dc,
# minute \u5206 \ubd84.
_MONTH = r"([^\s\d,،./()|:·•–-]{2,16})"
_ISO = (
    r"(?i)(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+(?:at\s+)?|\s*[-|,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?(?!\d)"
)
_COMPACT = r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?"
_YEAR_FIRST = (
    r"(?<!\d)(\d{4})(?:\s?[/.\u5e74\ub144-]\s?|\s+оны\s+)(\d{1,2})"
    r"(?:\s?[/.\u6708\uc6d4-]\s?|(?:-?р|\s+д[уү]г[аэ]{2}р)?\s+сарын\s+)(\d{1,2})(?!\d)"
)
_NUMERIC = r"(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2}(?!:\d\d))(?!\.?\d)"
# A year of two digits counts behind a sign, or where nothing but a time follows: "3 May 14 people" names no year.
_DAY_MONTH = (
    r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|re|\.|º|°|-?(?:го|е))?(?:\s+|\s*[-/,.]\s*)(?:de\s+|of\s+|d['’]|ta['’]\s+)?"
    rf"{_MONTH}\.?(?:\s*/\s*[^\s\d/]+)?(?:\s+|\s*[-/,،.]\s*)(?:del?\s+)?"
    r"['’]?(\d{4}|(?<=[-/'’])\d{2}|\d{2}(?=\s*(?:$|[,|/]|\d{1,2}:\d\d)))(?![\d:])"
)
_MONTH_DAY = rf"{_MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?:at\s+)?(\d{{4}})(?!\d)"
_YEAR_MONTH_DAY = rf"(?<!\d)(\d{{4}})(?:[.,]|e?ko)?\s+(?:m\.\s+)?{_MONTH}\.?\s+(\d{{1,2}})(?!\d)"
_YEAR_DAY_MONTH = rf"(?<!\d)(\d{{4}})(?:\.?\s+|-)(?:gada|жылғы|йил|yil)\s+(\d{{1,2}})[.-]?\s*{_MONTH}"
_CTIME = r"([A-Z][a-z]{2}) +(\d{1,2}) +(?=\d\d:\d\d:\d\d\s[A-Z+\d: -]*?(\d{4})$)"
# Patterns with a month in words, and in which group of each the day, the month and the year stand.
_NAMED_MONTHS = (
    (_DAY_MONTH, 1, 2, 3),
    (_MONTH_DAY, 2, 1, 3),
    (_CTIME, 2, 1, 3),
    (_YEAR_MONTH_DAY, 3, 2, 1),
    (_YEAR_DAY_MONTH, 2, 3, 1),
)
_VIETNAMESE = r"(?i)(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})(?!\d)"
# Morning or afternoon before the hour, in Korean, Japanese and Chinese, or behind it.
_TIME = (
    r"(?i)(?:(오전|오후|[上下午][午前後])\s?)?(?<![\d:.])(\d{1,2})(?:[:.]|\s?[h\u65f6\u6642\uc2dc]\s?|\s?Uhr\s?)\s?(\d{2})(?:[:.](\d{2}))?"
    r"(?![.:]?\d)\s?[\ubd84\u5206]?\s*([ap]\.?\s?m\b\.?|[πμ]\.?μ\.?|(?:مساء|صباح|[مص](?![^\W\d_])))?"
)
_HOUR_ONLY = r"(?i)(?<![\d:.])(\d{1,2})\s?([ap]\.?m\b\.?|Uhr\b)"
_AFTERNOON = ("p", "P", "μ", "م", "오후", "下午", "午後")
_ZONE_AFTER = r"\s*(?:Uhr\s*)?\(?\s*((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|[A-Z]{1,4}\b)"
# A full stop within a Thai abbreviation, the second word of a month's name in the Levant and in Irish,
# what stands before month and year in Khmer; years that an era counts.
_THAI_STOP = r"(?<=[\u0e01-\u0e39])\.(?=[\u0e01-\u0e2e]|\s?[\d\u0e50-\u0e59])"
_JOINED_MONTH = r"(كانون|تشرين)\s+(?=ال(?:ثاني|أول|اول))|([Mm]eán|[Dd]eireadh)\s+(?=[Ff]ómhair)|(?<=\s)(?:ខែ|ឆ្នាំ)\s?"
_ERA = r"(令和|平成|民[國国])\s?(\d{1,3}|元)(?=\s?年)"
_LISTOPADA = "listopada"  # November in Polish; October in Croatian, which writes a stop behind the day
_ERA_BEGINS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_AMERICAN_CLOCK = r"(?i)\d\s?[ap]\.?m\.?\s*\(?[ECMP][SD]?T\b"
_EPOCH = r"\d{10}(?:\d{3})?"
_OFFSET = r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$"


def parse_date(text: str, *, zone: str | None = None, month_first: bool | None = None) -> datetime | date | None:
    """The first date in a string: a `datetime` where it gives a time (aware where the zone is known), else a `date`.

    `zone` is an IANA name for times that carry none or an ambiguous one. `month_first` says how to read 03/04/2020;
    without it such a date is None.
    """
    return _parse(text.strip()[:LONGEST_DATE_CHARS], zone, month_first)


@lru_cache(maxsize=1024)
def _parse(text: str, zone: str | None, month_first: bool | None) -> datetime | date | None:
    if text.isdigit() and re.fullmatch(_EPOCH, text):
        seconds = int(text) / (1000 if len(text) == 13 else 1)
        moment = datetime.fromtimestamp(int(seconds), tz=_zone(zone) or UTC)
        return _fixed(moment) if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None
    if match := re.search(_ISO, text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if match[4]:
            offset = _offset(match[7]) if match[7] else _zone_after(text, match.end())
            hour, minute = int(match[4]), int(match[5])
            if half := re.match(r"\s*([ap])\.?m", text[match.end() :], re.IGNORECASE):
                hour = _hour(hour, half[1])
            return _moment(_day(year, month, day), hour, minute, int(match[6] or 0), offset, zone)
        return _day(year, month, day)
    if match := re.fullmatch(_COMPACT, text):
        found = _day(int(match[1]), int(match[2]), int(match[3]))
        if match[4]:
            offset = _offset(match[7]) if match[7] else None
            return _moment(found, int(match[4]), int(match[5]), int(match[6] or 0), offset, zone)
        return found
    return _written(text, zone, month_first)


def _written(text: str, zone: str | None, month_first: bool | None) -> datetime | date | None:
    """A date in words or with slashes, and the time beside it."""
    text = text if text.isascii() else _plain(text)
    if month_first is None and "/" in text and re.search(_AMERICAN_CLOCK, text):
        month_first = True
    found = _written_day(text, month_first)
    if found is None:
        return None
    day, start, end = found
    rest = text[:start] + " | " + text[end:]
    if match := re.search(_TIME, rest):
        half = match[1] or match[5] or ""
        hour, minute, second = _hour(int(match[2]), half), int(match[3]), int(match[4] or 0)
    elif match := re.search(_HOUR_ONLY, rest):
        hour, minute, second = _hour(int(match[1]), "" if match[2][0] in "uU" else match[2]), 0, 0
    else:
        return day
    return _moment(day, hour, minute, second, _zone_after(rest, match.end()), zone)


def _hour(hour: int, half: str) -> int:
    """The hour of 24; `half` says which half of the day, if any."""
    return hour % 12 + (12 if half.startswith(_AFTERNOON) else 0) if half and hour <= 12 else hour


def _written_day(text: str, month_first: bool | None) -> tuple[date, int, int] | None:
    for pattern, day_at, month_at, year_at in _NAMED_MONTHS:
        for match in re.finditer(pattern, text):
            if day := _named_day(match[day_at], match[month_at], match[year_at], mark=text[match.end(day_at) :][:1]):
                return day, match.start(), match.end()
    for match in re.finditer(_YEAR_FIRST, text):
        day_in_year = _solar_day if int(match[1]) in SOLAR_YEARS else _day
        if day := day_in_year(int(match[1]), int(match[2]), int(match[3])):
            return day, match.start(), match.end()
    for match in re.finditer(_VIETNAMESE, text):
        if day := _day(int(match[3]), int(match[2]), int(match[1])):
            return day, match.start(), match.end()
    for match in re.finditer(_NUMERIC, text):
        if len(match[4]) == 2 and len(match[1] + match[3]) < 4 and match.start() > 0 and match[2] != "/":
            continue  # "version 3.1.20"
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


def _named_day(day: str, name: str, year: str, *, mark: str) -> date | None:
    """The day of a month in words; `mark` is what stands behind the day."""
    name = name.lower()
    if name == _LISTOPADA and mark == ".":
        return _day(_full_year(year), 10, int(day))
    if month := months().get(name):
        is_short_thai = len(year) == 2 and "\u0e01" <= name[0] <= "\u0e2e"
        return _day(int(f"25{year}") if is_short_thai else _full_year(year), month, int(day))
    month = solar_months().get(name)
    return _solar_day(int(year), month, int(day)) if month else None


def _plain(text: str) -> str:
    """With years of the common era, and names of months that are one word without a stop."""
    text = re.sub(_JOINED_MONTH, lambda m: m[1] or m[2] or "", re.sub(_THAI_STOP, "", text))
    return re.sub(_ERA, lambda m: str(_ERA_BEGINS[m[1]] + (1 if m[2] == "元" else int(m[2]))), text)


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _solar_day(year: int, month: int, day: int) -> date | None:
    """A day of the solar Hijri calendar: six months of 31 days, then of 30, and 8 leap years in 33."""
    if year not in SOLAR_YEARS or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    cycles, rest = divmod(year + 1595, 33)
    before = 31 * (month - 1) if month < 7 else 30 * (month - 1) + 6
    return date.fromordinal(365 * (year + 1595) + 8 * cycles + (rest + 3) // 4 + before + day - 355_668 - 365)


def _day(year: int, month: int, day: int) -> date | None:
    if year in BUDDHIST_YEARS:
        year -= BUDDHIST_SHIFT
    try:
        return date(year, month, day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None


def _moment(
    day: date | None, hour: int, minute: int, second: int, offset: tzinfo | None, zone: str | None
) -> datetime | date | None:
    """The day with its time; the day alone where there is no such time."""
    if day is None or hour > 23 or minute > 59 or second > 59:
        return day
    naive = datetime(day.year, day.month, day.day, hour, minute, second)
    offset = offset or _zone(zone)
    return naive if offset is None else _fixed(naive.replace(tzinfo=offset))


def _fixed(moment: datetime) -> datetime:
    """With a fixed offset in whole minutes, so that the value compares, pickles and prints the same everywhere."""
    shift = moment.utcoffset()
    return moment.replace(tzinfo=timezone(timedelta(minutes=shift // timedelta(minutes=1))) if shift else UTC)


@cache
def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    from zoneinfo import ZoneInfo

    return ZoneInfo(name)


@lru_cache(maxsize=256)
def _offset(text: str) -> tzinfo | None:
    """The zone that a string like +05:30, GMT+2 or EST names; None for an ambiguous name."""
    plain = text.strip().lower()
    if plain in _ZONES:
        return timezone(timedelta(hours=_ZONES[plain]))
    if plain in _NAMED_ZONES:
        return _zone(_NAMED_ZONES[plain])
    match = re.match(_OFFSET, text.strip().upper())
    if match is None or int(match[2]) > 14:
        return None
    shift = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(shift if match[1] == "+" else -shift)


def _zone_after(text: str, end: int) -> tzinfo | None:
    match = re.match(_ZONE_AFTER, text[end:])
    return _offset(match[1]) if match else None


def day_of(value: datetime | date) -> date:
    """The calendar day, in the value's own zone."""
    return value.date() if isinstance(value, datetime) else value


# "/2019/11/19/", "/20110520.htm", "/2010/politics/08/13/", "/2019/1/5/".
_URL_DAY = (
    r"[/_-]((?:19|20)\d{2})(?:(?:[/_-]?|(?:/[a-z]+){1,2}/)(0[1-9]|1[0-2]|[a-z]{3})[/_-]?([0-2]\d|3[01])|"
    r"/([1-9]|1[0-2])/([1-9]|[12]\d|3[01])(?=/))(?=[^\d]|$)"
)


def date_in_url(url: str) -> date | None:
    """The day that a path names, after its year."""
    for match in re.finditer(_URL_DAY, url.lower()):
        named = match[2] or match[4]
        month = int(named) if named.isdigit() else months().get(named, 0)
        if month and (day := _day(int(match[1]), month, int(match[3] or match[5]))):
            return day
    return None


# Countries whose pages are read in one zone, by the ending of their hosts.
_COUNTRY_ZONES = {
    **dict.fromkeys("de at ch it fr nl be lu es pl cz sk hu si hr rs se no dk".split(), "Europe/Berlin"),  # noqa: SIM905
    **{"gr": "Europe/Athens", "fi": "Europe/Helsinki", "ro": "Europe/Bucharest", "bg": "Europe/Sofia"},
    **{"tr": "Europe/Istanbul", "ua": "Europe/Kyiv", "il": "Asia/Jerusalem", "ir": "Asia/Tehran"},
    **{"za": "Africa/Johannesburg", "ke": "Africa/Nairobi", "sa": "Asia/Riyadh", "ae": "Asia/Dubai"},
    **{"pk": "Asia/Karachi", "in": "Asia/Kolkata", "lk": "Asia/Colombo", "np": "Asia/Kathmandu", "bd": "Asia/Dhaka"},
    **{"th": "Asia/Bangkok", "vn": "Asia/Ho_Chi_Minh", "cn": "Asia/Shanghai", "hk": "Asia/Hong_Kong"},
    **{"tw": "Asia/Taipei", "sg": "Asia/Singapore", "my": "Asia/Kuala_Lumpur", "ph": "Asia/Manila"},
    **{"kr": "Asia/Seoul", "jp": "Asia/Tokyo", "nz": "Pacific/Auckland"},
    **{"br": "America/Sao_Paulo", "ar": "America/Argentina/Buenos_Aires", "uy": "America/Montevideo"},
    **{"cl": "America/Santiago", "bo": "America/La_Paz", "py": "America/Asuncion", "ve": "America/Caracas"},
    **{"pe": "America/Lima", "ec": "America/Guayaquil", "pa": "America/Panama"},
    **{"gt": "America/Guatemala", "cr": "America/Costa_Rica", "do": "America/Santo_Domingo", "cu": "America/Havana"},
}
LEAST_SHIFT = timedelta(hours=3)
_DAY_FIRST_HOSTS = _COUNTRY_ZONES.keys() - {"ph"} | frozenset("uk ie au ng gh ug tz zw na bw zm mw mt cy eu".split())  # noqa: SIM905
# Languages of pages in America, or that write the year first.
_UNTOLD_LANGUAGES = frozenset("en en-us en-ca en-ph es-us zh ja ko hu lt fil tl".split())  # noqa: SIM905


_NO_COUNTRY_HOSTS = ("telegra.ph", "archive.ph")


def reads_month_first(language: str | None, url: str | None) -> bool | None:
    """How a page writes 03/04/2020, by its language, as "pt-BR" in its markup, and the country of its host.

    None where that is not certain; never true: many an English page names American English whatever it is.
    """
    if _country(url) in _DAY_FIRST_HOSTS:
        return False
    named = (language or "").lower().replace("_", "-")
    base = named.partition("-")[0]
    is_untold = named in _UNTOLD_LANGUAGES or (base in _UNTOLD_LANGUAGES and base != "en")
    return False if base.isalpha() and not is_untold else None


def _country(url: str | None) -> str:
    """The last part of a host's name, but for sites that only play on it."""
    if url is not None and any(f"//{host}/" in url for host in _NO_COUNTRY_HOSTS):
        return ""
    return (url or "").partition("://")[2].partition("/")[0].partition(":")[0].rpartition(".")[2].lower()


def not_after(value: datetime | date, latest: datetime) -> datetime | date | None:
    """A date that can't be later than a moment (aware): of a moment to come only its day, since many a site writes its
    own time with a wrong zone; None if that day has not begun anywhere.
    """
    furthest = (latest + FURTHEST_ZONE).replace(tzinfo=None)
    if isinstance(value, datetime):
        if (value <= latest) if value.tzinfo is not None else (value <= furthest):
            return value
        value = value.date()
    return value if value <= furthest.date() else None


def is_unset(value: datetime | date) -> bool:
    """Whether a date is the first of Unix time, in whatever zone, or of a database's: what a system that was given none
    writes."""
    if not isinstance(value, datetime):
        return value in {day.date() for day in FIRST_DAYS}
    return value.replace(tzinfo=None) in FIRST_DAYS or (value.tzinfo is not None and value.timestamp() == 0)


def as_shown(moment: datetime, shown: Iterable[datetime | date | None]) -> datetime:
    """A moment in UTC in the zone in which the page shows it: the same minute, some hours earlier or later."""
    for each in shown:
        if isinstance(each, datetime) and each.tzinfo is None:
            shift = each - moment.replace(second=0, microsecond=0, tzinfo=None)
            # Half a day is a clock without its "p.m.".
            if -HALF_DAY < shift <= FURTHEST_ZONE and shift not in (timedelta(), HALF_DAY) and not shift % QUARTER:
                return moment.astimezone(timezone(shift))
    return moment


def on_day(moment: datetime, day: date | None) -> datetime:
    """A moment in UTC in the nearest zone in which it falls on a day, such as the one in the page's address.

    Where no zone is so far off it stays as it is.
    """
    if day is None or day == moment.date():
        return moment
    hour = (moment - datetime(day.year, day.month, day.day, tzinfo=UTC)) // timedelta(hours=1)  # of that day
    shift = timedelta(hours=-hour if hour < 0 else LAST_HOUR - hour)
    return moment.astimezone(timezone(shift)) if -HALF_DAY < shift <= FURTHEST_ZONE else moment


def in_country(value: datetime | date, url: str | None) -> datetime | date:
    """A moment in UTC in the zone of the country that the URL's host ends with, so that the day is its readers' day.

    Many systems write UTC whatever the country. Only where the zone is three hours or more from UTC: an hour or two
    seldom changes the day. A moment that is midnight there is a day without a time.
    """
    if not isinstance(value, datetime) or value.tzinfo is not UTC:
        return value
    local = _zone(_COUNTRY_ZONES.get(_country(url)))
    if local is None:
        return value
    moment = _fixed(value.astimezone(local))
    assert isinstance(moment, datetime)
    shift = abs(moment.utcoffset() or timedelta())
    if shift and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date()
    return moment if shift >= LEAST_SHIFT else value
