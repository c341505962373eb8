"""Dates as pages of many languages write them. What is no date, or not certainly one, is None."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    date_in_url,
    day_of,
    in_country,
    is_unset,
    not_after,
    on_day,
    parse_date,
    reads_month_first,
)
from cleaners.months import is_month

DAY = date(2020, 5, 3)
TIME = datetime(2020, 5, 3, 14, 48)
INDIA = timezone(timedelta(hours=5, minutes=30))


def hours(number: float) -> timezone:
    return timezone(timedelta(hours=number))


@pytest.mark.parametrize(
    "text",
    [
        *("2020ko maiatzaren 3a", "3 ta' Mejju 2020", "3 Bealtaine 2020", "3 Mayu 2020", "3 Maajo 2020", "3 Meyi 2020"),
        *("3 Gulan 2020", "ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២០", "3 ພຶດສະພາ 2020", "၃ မေ ၂၀၂၀", "मे ३, २०२०", "۳ مۍ ۲۰۲۰"),
        *("2020 оны 5-р сарын 3", "2020 оны 5 дугаар сарын 03", "2020-yil 3-may"),
        *("2020-05-03", "2020-5-3", "20200503", "2020/05/03", "2020.05.03", "2020. 5. 3.", "3.5.2020", "03.05.2020"),
        *(
            "May 3, 2020",
            "May 3 2020",
            "May 3rd, 2020",
            "Sunday, May 3, 2020",
            "MAY 3, 2020",
            "3 May 2020",
            "3rd of May 2020",
        ),
        *("3-May-2020", "03/May/2020", "3 May, 2020", "03-May-20", "3 May '20", "3 May 20", "Posted on: 3rd May 2020"),
        *("3. Mai 2020", "Sonntag, 3. Mai 2020", "03.05.20", "3.5.20", "Stand: 03.05.2020"),
        *("3 mai 2020", "dimanche 3 mai 2020", "Publié le 3 mai 2020"),
        *("3 de mayo de 2020", "3 de mayo del 2020", "3 mayo, 2020", "mayo 3, 2020", "3 de maig de 2020"),
        *("3 maggio 2020", "domenica 3 maggio 2020", "3 de maio de 2020", "3 mei 2020", "zondag 3 mei 2020"),
        *("3 maj 2020", "den 3 maj 2020", "3. mai 2020", "3. maj 2020", "3. toukokuuta 2020"),
        *(
            "3 maja 2020",
            "3. května 2020",
            "3. mája 2020",
            "3. svibnja 2020.",
            "3. maja 2020",
            "3 mai 2020",
            "2020. május 3.",
        ),
        *("3 мая 2020", "3 мая 2020 г.", "3 травня 2020 р.", "3 май 2020", "3 Μαΐου 2020", "Κυριακή 3 Μαΐου 2020"),
        *("3 Mayıs 2020", "03 Mei 2020", "Minggu, 3 Mei 2020", "3 tháng 5, 2020", "ngày 3 tháng 5 năm 2020"),
        *("3 मई 2020", "03 मई, 2020", "৩ মে ২০২০", "০৩ মে ২০২০", "3 મે 2020", "3 மே 2020", "3 مئی 2020"),
        *("3 مايو 2020", "٣ مايو ٢٠٢٠", "3 مايو، 2020", "3 مايو / أيار 2020", "3 במאי 2020", "۳ مه ۲۰۲۰"),
        *("2020年5月3日", "2020年05月03日(日)", "2020년 5월 3일"),
    ],
)
def test_a_day(text: str) -> None:
    assert parse_date(text) == DAY
    assert not isinstance(parse_date(text), datetime)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2020-05-03T14:48:00",
            "2020-05-03 14:48",
            "2020-05-03 at 2:48 pm",
            "2020-05-03T14:48:00.123456",
            "20200503T144800",
        ),
        *(
            "20200503144800",
            "May 3, 2020 2:48 PM",
            "May 3, 2020, 2:48 p.m.",
            "2:48pm, May 3, 2020",
            "3 May 2020 at 2.48 pm",
        ),
        *(
            "1448 views | 3 May 2020 14:48",
            "3 May 20 14:48",
            "Sun May  3 14:48:00 2020",
            "Sunday 3rd May 2020 02:48 P.M.",
        ),
        *("3. Mai 2020, 14:48 Uhr", "03.05.2020 - 14.48 Uhr", "3 mai 2020 à 14h48", "3 mai 2020 à 14 h 48"),
        *("3 de maio de 2020 às 14h48", "3 maggio 2020, ore 14.48", "3 mayo, 2020 | 14:48", "den 3 maj 2020 kl. 14.48"),
        *(
            "3 мая 2020, 14:48",
            "3 травня 2020 р., 14:48",
            "3 Mayıs 2020, 14:48",
            "3 Μαΐου 2020, 2:48 μ.μ.",
            "2020. május 3. 14:48",
        ),
        *("03 मई 2020, 02:48 PM", "০৩ মে ২০২০, ১৪:৪৮", "3 مايو 2020 - 14:48"),
        *(
            "2020年5月3日14时48分",
            "2020年05月03日 14時48分",
            "2020年5月3日 午後2時48分",
            "2020年5月3日 下午2:48",
            "2020.05.03 14:48",
        ),
        *("2020. 5. 3. 오후 2:48", "2020년 5월 3일 14시 48분", "2020년 5월 3일 오후 2시 48분"),
    ],
)
def test_a_time_without_a_zone_is_naive_or_the_sites(text: str) -> None:
    assert parse_date(text) == TIME
    assert parse_date(text, zone="Asia/Kolkata") == TIME.replace(tzinfo=INDIA)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        *((f"2020-05-03T14:48:00{z}", o) for z, o in (("Z", 0), ("z", 0), ("+05:30", 5.5), ("+0530", 5.5), ("+05", 5))),
        *((f"2020-05-03T14:48:00{z}", o) for z, o in ((".000+0000", 0), ("-00:00", 0), ("-08:00", -8), ("+14:00", 14))),
        *(
            (f"2020-05-03 14:48:00{z}", o)
            for z, o in ((" +0530", 5.5), (" UTC", 0), ("-03", -3), (" GMT", 0), (" EST", -5))
        ),
        *(
            (f"Sun, 03 May 2020 14:48:00 {z}", o)
            for z, o in (("GMT", 0), ("+0530", 5.5), ("-0700", -7), ("EST", -5), ("PDT", -7))
        ),
        ("20200503T144800Z", 0),
        ("20200503T144800+0530", 5.5),
        ("Sun May 03 14:48:00 UTC 2020", 0),
        ("Sun May 03 2020 14:48:00 GMT+0530 (IST)", 5.5),
        ("May 3, 2020 2:48 PM PT", -7),
        ("May 3, 2020, 2:48 p.m. ET", -4),
        ("May 3, 2020 at 2:48pm BST", 1),
        ("3. Mai 2020, 14:48 Uhr MESZ", 2),
        ("03 Mei 2020 14:48 WIB", 7),
        ("3 May 2020, 14:48 (UTC+9)", 9),
        ("3 May 2020 14:48 GMT-3", -3),
    ],
)
def test_a_zone_that_the_page_gives_goes_before_the_sites(text: str, offset: float) -> None:
    found = parse_date(text, zone="Asia/Tokyo")
    assert found == TIME.replace(tzinfo=hours(offset))
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1:00 pm 7 Sep, 2016", datetime(2016, 9, 7, 13, tzinfo=INDIA)),
        ("27th Nov, 2018 at 9:12 AM", datetime(2018, 11, 27, 9, 12, tzinfo=INDIA)),
        ("March 07, 2005 | 14:48 IST", datetime(2005, 3, 7, 14, 48, tzinfo=INDIA)),
        ("Nov 20, 2018 11:49 pm (IST)", datetime(2018, 11, 20, 23, 49, tzinfo=INDIA)),
        ("12:00 am May 3, 2020", datetime(2020, 5, 3, 0, 0, tzinfo=INDIA)),
        ("12:30 PM, May 3, 2020", datetime(2020, 5, 3, 12, 30, tzinfo=INDIA)),
        ("May 3, 2020 9 am", datetime(2020, 5, 3, 9, 0, tzinfo=INDIA)),
        ("3. Mai 2020, 14 Uhr", datetime(2020, 5, 3, 14, 0, tzinfo=INDIA)),
        ("Published: 3rd May 2020 02:48 PM | Last Updated: 4th May 2020 09:00 AM", TIME.replace(tzinfo=INDIA)),
        ("1588517280", datetime(2020, 5, 3, 20, 18, tzinfo=INDIA)),
        ("1588517280123", datetime(2020, 5, 3, 20, 18, tzinfo=INDIA)),
    ],
)
def test_with_the_sites_zone(text: str, expected: datetime) -> None:
    assert parse_date(text, zone="Asia/Kolkata") == expected


@pytest.mark.parametrize("name", ["IST", "CST", "XYZ", "+15:00"])
def test_an_ambiguous_zone_is_left_to_the_site(name: str) -> None:
    assert parse_date(f"2020-05-03 14:48 {name}") == TIME
    assert parse_date(f"2020-05-03 14:48 {name}", zone="Asia/Kolkata") == TIME.replace(tzinfo=INDIA)


def test_summer_time_of_a_zone() -> None:
    assert parse_date("3 Jan 2020 14:48", zone="Europe/Berlin") == datetime(2020, 1, 3, 14, 48, tzinfo=hours(1))
    assert parse_date("3 Jul 2020 14:48", zone="Europe/Berlin") == datetime(2020, 7, 3, 14, 48, tzinfo=hours(2))


@pytest.mark.parametrize("text", ["1588517280", "2020-05-03 14:48", "1901-05-03 14:48"])
def test_offsets_are_fixed_and_whole_minutes(text: str) -> None:
    found = parse_date(text, zone="Asia/Kolkata")
    assert isinstance(found, datetime)
    assert type(found.tzinfo) is timezone
    assert pickle.loads(pickle.dumps(found)) == found
    assert len(found.isoformat()) == len("2020-05-03T14:48:00+05:30")


def test_epoch_without_a_zone_is_utc() -> None:
    assert parse_date("1588517280") == TIME.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "month_first", "expected"),
    [
        ("03/04/2020", None, None),
        ("03/04/2020", True, date(2020, 3, 4)),
        ("03/04/2020", False, date(2020, 4, 3)),
        ("3/4/20", None, None),
        ("03/04/20 6:00 AM ET", None, datetime(2020, 3, 4, 6, tzinfo=timezone(timedelta(hours=-5)))),
        ("6.2. 14:31 | Päivitetty 7.2. 16:02", None, None),  # no year
        ("3/4/20", False, date(2020, 4, 3)),
        ("03-04-2020", None, None),
        ("13/04/2020", None, date(2020, 4, 13)),
        ("13/04/2020", True, date(2020, 4, 13)),
        ("04/13/2020", None, date(2020, 4, 13)),
        ("04/04/2020", None, date(2020, 4, 4)),
        ("03.04.2020", None, date(2020, 4, 3)),
    ],
)
def test_which_number_is_the_month(text: str, month_first: bool | None, expected: date | None) -> None:
    assert parse_date(text, month_first=month_first) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "Friday", "yesterday 14:48", "2 hours ago", "14:48", "2020", "May 2020", "0000-00-00T00:00:00Z"),
        *("31 February 2020", "2020-02-30", "2020-13-01", "32 May 2020", "2019-02-29", "3 Smarch 2020", "99/99/2020"),
        *(
            "May 3",
            "3 May",
            "3. Mai",
            "3 мая",
            "5月3日",
            "May 3, 14:48",
            "3 May 14 people were hurt",
            "June 3 to May 4",
        ),
        *(
            "Article 20200503123",
            "Article 20200503",
            "Call 555-2020-0503",
            "+49 2020 0503",
            "Rs 2,020.05",
            "$1999",
            "20,200,503",
        ),
        *(
            "ISBN 978-3-16-148410-0",
            "version 3.1.20",
            "IP 10.20.30.40",
            "3 May 1820",
            "3 May 2303",
            "1445/10/24",
            "15885172",
            "158851728012345",
        ),
    ],
)
def test_no_date(text: str) -> None:
    assert parse_date(text) is None
    assert parse_date(text, zone="Asia/Kolkata") is None


def test_an_impossible_time_leaves_the_day() -> None:
    assert parse_date("2020-05-03T24:00:00") == DAY
    assert parse_date("3 May 2020 25:61") == DAY
    assert parse_date("12.05.2020-15.05.2020") == date(2020, 5, 12), "an end date is no time"


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert parse_date("x " * 500 + "3 May 2020") is None
    assert parse_date("1" * 1_000_000) is None


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_never_raises(text: str) -> None:
    for zone in (None, "Asia/Kolkata"):
        found = parse_date(text, zone=zone)
        assert found is None or EARLIEST_YEAR <= found.year <= LATEST_YEAR


PIECES = st.sampled_from("2020 05 3 May мая 年 月 日 : - / . , T Z +05:30 am Uhr 14 48 1588517280 ৩ মে".split())  # noqa: SIM905


def test_ten_digits_of_another_century_are_no_date() -> None:
    assert parse_date("4820202020") is None


@given(st.lists(PIECES, max_size=9), st.sampled_from(["", " "]), st.sampled_from([None, True, False]))
@settings(max_examples=200)
def test_never_raises_on_what_looks_like_dates(pieces: list[str], between: str, month_first: bool | None) -> None:
    found = parse_date(between.join(pieces), month_first=month_first)
    assert found is None or EARLIEST_YEAR <= found.year <= LATEST_YEAR


@given(
    st.datetimes(datetime(EARLIEST_YEAR, 1, 1), datetime(LATEST_YEAR, 12, 31)),
    st.integers(-14 * 60, 14 * 60) | st.none(),
)
@settings(max_examples=100)
def test_its_own_form_is_read_back(moment: datetime, offset_min: int | None) -> None:
    moment = moment.replace(microsecond=0)
    if offset_min is not None:
        moment = moment.replace(tzinfo=timezone(timedelta(minutes=offset_min)))
    assert parse_date(moment.isoformat()) == moment
    assert parse_date(moment.date().isoformat()) == moment.date()
    if offset_min is not None:
        assert parse_date(moment.isoformat(), zone="Asia/Kolkata") == moment


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://lantern.example/2020/05/03/roof.html", DAY),
        ("https://lantern.example/2020/05/03", DAY),
        ("https://lantern.example/2020/may/03/roof", DAY),
        ("https://lantern.example/2020/MAY/03/roof", DAY),
        ("https://lantern.example/roof-2020-05-03", DAY),
        ("https://lantern.example/roof/20200503.htm", DAY),
        ("https://lantern.example/roof_20200503_fell", DAY),
        ("https://lantern.example/2020/0503/roof.html", DAY),
        ("https://lantern.example/2020/NEWS/05/03/roof.html", DAY),
        ("https://lantern.example/2020/news/local/05/03/roof.html", DAY),
        ("https://lantern.example/2020/5/3/77/roof", DAY),
        ("https://lantern.example/2020_05_03/roof", DAY),
        ("https://lantern.example/2020/5/34567/roof", None),
        ("https://lantern.example/2020/news/7/05/03/roof", None),
        ("https://lantern.example/mill-2020-roof-05-03", None),
        ("https://lantern.example/2020/05/roof.html", None),
        ("https://lantern.example/2020/02/30/roof", None),
        ("https://lantern.example/2020/13/03/roof", None),
        ("https://lantern.example/roof-20200503123.html", None),
        ("https://lantern.example/roof-120200503.html", None),
        ("https://lantern.example/1820/05/03/roof", None),
        ("https://lantern.example/2020/xyz/03/roof", None),
        ("", None),
    ],
)
def test_the_day_in_a_url(url: str, day: date | None) -> None:
    assert date_in_url(url) == day


def test_day_of() -> None:
    assert day_of(DAY) == DAY
    assert day_of(datetime(2020, 5, 3, 23, 30, tzinfo=hours(-8))) == DAY


@pytest.mark.parametrize("word", ["May", "März", "сентября", "मई", "Sept", "déc", "févr", "MAYO"])
def test_month_names(word: str) -> None:
    assert is_month(word)


@pytest.mark.parametrize("word", ["", "People", "Mon", "Maybe", "ma"])
def test_other_words(word: str) -> None:
    assert not is_month(word)


@pytest.mark.parametrize(
    ("moment", "host", "day"),
    [
        ("2022-05-04T00:25:56Z", "farol.example.br", "2022-05-03T21:25:56-03:00"),
        ("2022-05-03T20:30:00+00:00", "akari.example.jp", "2022-05-04T05:30:00+09:00"),
        # A day without a time, as it is stored.
        ("2021-11-04T23:00:00Z", "laterne.example.de", "2021-11-05"),
        ("2022-07-04T22:00:00.000Z", "lanterne.example.fr", "2022-07-05"),
        # An hour or two.
        ("2022-07-04T22:30:00Z", "laterne.example.de", "2022-07-04T22:30:00+00:00"),
        # Countries of several zones, and hosts of no country.
        ("2022-05-04T00:25:56Z", "lantern.example.com", "2022-05-04T00:25:56+00:00"),
        ("2022-05-04T00:00:00Z", "lantern.example.us", "2022-05-04T00:00:00+00:00"),
        ("2022-05-04T00:00:00Z", "", "2022-05-04T00:00:00+00:00"),
        # The page's own zone stays, and so does a time without one.
        ("2022-05-04T00:25:56-04:00", "farol.example.br", "2022-05-04T00:25:56-04:00"),
        ("2022-05-04T20:25:56Z", "telegra.ph", "2022-05-04T20:25:56+00:00"),
        ("2022-05-04T00:25:56", "farol.example.br", "2022-05-04T00:25:56"),
        ("2022-05-04", "farol.example.br", "2022-05-04"),
    ],
)
def test_the_day_of_a_pages_readers(moment: str, host: str, day: str) -> None:
    found = parse_date(moment)
    assert found is not None
    assert in_country(found, f"https://{host}/pond" if host else None).isoformat() == day


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2020-05-03T14:48:00+00:00", "2020-05-03T14:48:00+00:00"),
        ("2020-05-03T14:49:00+00:00", "2020-05-03"),  # to come: a wrong zone
        ("2020-05-03T20:18:00+05:30", "2020-05-03T20:18:00+05:30"),
        ("2020-05-04T01:00:00+00:00", "2020-05-04"),  # a day that has begun somewhere
        ("2020-05-05T01:00:00+00:00", None),
        ("2020-05-04T04:48:00", "2020-05-04T04:48:00"),  # past in a zone where the day has begun
        ("2020-05-04T04:49:00", "2020-05-04"),
        ("2020-05-04", "2020-05-04"),
        ("2020-05-05", None),
        ("2088-05-05T01:00:00", None),
    ],
)
def test_no_date_after_the_page_was_fetched(told: str, kept: str | None) -> None:
    moment = parse_date(told)
    assert moment is not None
    left = not_after(moment, datetime(2020, 5, 3, 14, 48, tzinfo=UTC))
    assert (left.isoformat() if left is not None else None) == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("۱۴ اردیبهشت ۱۳۹۹", DAY),
        ("یکشنبه / ۱۴ اردیبهشت ۱۳۹۹ / ۱۴:۴۸", TIME),
        ("۱۴ ثور ۱۳۹۹", DAY),
        ("1399/02/14", DAY),
        ("۱۳۹۹/۰۲/۱۴ - ۱۴:۴۸", TIME),
        ("۱ فروردین ۱۴۰۳", date(2024, 3, 20)),
        ("۳۰ اسفند ۱۴۰۳", date(2025, 3, 20)),  # the last day of a leap year
        ("3 พ.ค. 2563 14:48 น.", TIME),
        ("วันที่ 3 พฤษภาคม 2563", DAY),
        ("3 พ.ค. 63", DAY),
        ("03/05/2563 14:48", None),
        ("令和2年5月3日 14時48分", TIME),
        ("令和元年5月3日", date(2019, 5, 3)),
        ("民國109年5月3日", DAY),
        ("3 كانون الثاني 2020", date(2020, 1, 3)),
        ("3 أيار 2020", DAY),
        ("3. listopada 2020.", date(2020, 10, 3)),
        ("3 listopada 2020", date(2020, 11, 3)),
        ("2020 m. gegužės 3 d.", DAY),
        ("2020. gada 3. maijā", DAY),
        ("மே 03, 2020 02:48 PM", TIME),
        ("3 мај 2020", DAY),
        ("3 mei 2020", DAY),
        ("3 маусым 2020", date(2020, 6, 3)),
        ("3 მაისი 2020", DAY),
        ("04. siječanj 2026.", date(2026, 1, 4)),
        ("3. marec 2026", date(2026, 3, 3)),
        ("2026. febr. 12.", date(2026, 2, 12)),
        ("2 d’abril de 2026", date(2026, 4, 2)),
        ("13 Μάιος 2026", date(2026, 5, 13)),
        ("2026 m. sausis 25 d.", date(2026, 1, 25)),
        ("06 фев 26 / 11:25", datetime(2026, 2, 6, 11, 25)),
        ("9 اپريل 2024", date(2024, 4, 9)),
        ("3 مايو 2020 - 02:48 م", TIME),
        ("3 مايو 2020 - 02:48 مساءً", TIME),
        ("3 مايو 2020 - 02:48 ص", datetime(2020, 5, 3, 2, 48)),
    ],
)
def test_other_calendars_and_alphabets(text: str, expected: datetime | date | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize("text", ["۳۲ اسفند ۱۴۰۲", "1399/13/14", "14 May 1399", "۱۴ اردیبهشت ۲۰۲۰"])
def test_no_day_of_the_solar_year(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("language", "url", "expected"),
    [
        ("pt-BR", "https://lanterna.example/a", False),
        ("es_AR", None, False),
        ("ar", None, False),
        ("en-US", "https://lantern.example.in/a", False),  # a default that nobody changed
        (None, "https://lantern.co.uk/a", False),
        ("en-GB", "https://lantern.example/a", False),
        ("en-US", "https://lantern.example/a", None),
        ("es-US", None, None),
        ("ja", None, None),
        ("zh-TW", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_whether_the_month_stands_first(language: str | None, url: str | None, expected: bool | None) -> None:
    assert reads_month_first(language, url) is expected


def test_irish_months_of_two_words() -> None:
    assert parse_date("3 Meán Fómhair 2020") == date(2020, 9, 3)
    assert parse_date("3 Deireadh Fómhair 2020") == date(2020, 10, 3)


@pytest.mark.parametrize("name", ["Ion", "Sam", "Jan Mar", "Gul", "Mas"])
def test_names_that_begin_as_a_month_somewhere_are_none(name: str) -> None:
    assert not is_month(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1970-01-01", True),
        ("1970-01-01T00:00:00", True),
        ("1970-01-01T00:00:00+00:00", True),
        ("1970-01-01T01:00:00+01:00", True),
        ("1969-12-31T19:00:00-05:00", True),
        ("1970-01-01T00:00:00+01:00", True),
        ("1900-01-01T00:00:00", True),
        ("1970-01-01T09:30:00", False),
        ("1970-01-02", False),
        ("2024-05-07T00:00:00+00:00", False),
    ],
)
def test_the_first_day_that_a_system_knows_is_no_date(text: str, expected: bool) -> None:
    moment = parse_date(text)
    assert moment is not None
    assert is_unset(moment) is expected


@pytest.mark.parametrize(
    ("moment", "day", "expected"),
    [
        ("2018-12-31T23:11:59+00:00", date(2019, 1, 1), "2019-01-01T00:11:59+01:00"),
        ("2019-01-01T01:30:00+00:00", date(2018, 12, 31), "2018-12-31T23:30:00-02:00"),
        ("2019-01-01T12:00:00+00:00", date(2019, 1, 1), "2019-01-01T12:00:00+00:00"),
        ("2019-01-01T13:00:00+00:00", date(2018, 12, 31), "2019-01-01T13:00:00+00:00"),  # no zone is so far off
        ("2019-01-01T13:00:00+00:00", date(2018, 12, 3), "2019-01-01T13:00:00+00:00"),
        ("2019-01-01T05:00:00+00:00", date(2019, 1, 2), "2019-01-01T05:00:00+00:00"),
    ],
)
def test_a_moment_on_the_day_of_its_address(moment: str, day: date, expected: str) -> None:
    assert on_day(datetime.fromisoformat(moment).astimezone(UTC), day).isoformat() == expected
