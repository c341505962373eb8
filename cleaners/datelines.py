"""The agency and the place that open a text, and the agency that closes it."""

from __future__ import annotations

import re

from cleaners.names import LONGEST_NAME_CHARS, is_agency
from cleaners.text import LazyPattern, words

LONGEST_CLOSING_CHARS = 120
UNKNOWN_AGENCY_CHARS = range(3, 5)
_INPUTS = r"""(?ix)(?:^|[(\[ ]) (?:(?:with|reporting\ by|agency)?\s*(?:agency\ |additional\ )?inputs?\ (?:from|by)\s+
    (?:news\ agency\ |agency\ )?(?P<name>[A-Z][\w ./-]{1,40}?) (?:\s*(?:,|and|&)\s*[A-Z][\w ./-]{1,40})?
    | (?:with\s+)?(?P<first>[A-Z][\w.]{1,20})\s+inputs
    | (?:source|quelle|fuente|fonte)\s*:\s*(?P<source>[A-Z][\w .-]{1,40}))\s*[)\].]*$"""


# "(mit dpa)", "Com informações da Reuters", "Mit Agenturmaterial (Keystone-SDA)", "Quelle: lantern.example, abc/dpa".
_WITH = LazyPattern(
    r"""(?ix)^(?:(?:mit(?:\s+agenturmaterial|\s+material\s+(?:von|der))?|avec(?:\s+les\s+informations\s+de)?
    |con(?:\s+informaci[óo]n(?:es)?\s+de|\s+informazioni\s+(?:di|da))?|com(?:\s+informações\s+d[aeo]s?)?|with|met|med
    |(?:source|quelle|fuente|fonte|bron|kilde|källa|sursa|kaynak|źródło|zdroj|forrás)s?\s*:
    |με\s+πληροφορίες\s+από(?:\s+το)?|по\s+материалам)\s+(?:l['’])?[(]?)"""
)
_LAST_BRACKET = LazyPattern(r"""[.!?…»”“"’]\s*[(\[]([^()\[\]]{2,60})[)\]]\.?$""")
_APART = LazyPattern(r"\s*[,/]\s*|\s+(?:mit|und|avec|et|con|y|with|and|com|e)\s+")
_AROUND = "()[] .-–—©"


def closing_agency(text: str) -> str | None:
    """The agency that a last line credits: "(With inputs from PTI)", "abc/dpa", "… said. (mit dpa)", its name alone."""
    if len(text) > LONGEST_NAME_CHARS and text.rstrip(".")[-1:] not in ")]" and "nput" not in text:
        return None
    end = text[-LONGEST_CLOSING_CHARS:]
    if (match := re.search(_INPUTS, end)) is not None:
        said = [match["name"] or match["first"] or match["source"]]
    else:
        bracket = _LAST_BRACKET.search(end)
        if bracket is not None:
            said = _APART.split(_WITH.sub("", bracket[1]))
        elif len(text) <= LONGEST_NAME_CHARS:
            whole = text.strip(_AROUND)
            name = _WITH.sub("", whole)
            said = _APART.split(name) if name != whole else [name] if " " in name else name.split("/")
        else:
            said = []
        said = [x.strip(_AROUND) for x in said]
    return next((x for x in said if is_agency(x) and not words(x).startswith("agenc")), None)


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
    if agency and not is_agency(agency) and (not agency.isupper() or len(agency) not in UNKNOWN_AGENCY_CHARS):
        agency = None  # a province, as in "SALA (PARMA)"
    town, _, land = place.partition(",")
    is_upper = town.isupper() and len(town) > 2 and all(word[0].isupper() for word in land.split())
    if not (is_upper or ((agency or match["day"]) and place[:1].isupper() and len(place.split()) <= 4)):
        return None, None
    if not words(place) or words(place).split()[0] in _NO_PLACE or (match["mark"] == ":" and not is_upper):
        return None, None
    return (None, None) if re.fullmatch(_ABBREVIATED, match["place"]) else (place, agency)
