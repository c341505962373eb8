"""A page's label without the name of its site: its parts, and which of them are the site's or a section's."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from cleaners.text import LazyPattern, words

LONGEST_EXTRA_CHARS = 8  # "Lantern News" on lantern.example
LONGEST_SECTION_CHARS = 20
LEAST_SECTIONED_CHARS = 25  # of a title behind which a section's name may stand
MOST_NAME_WORDS = 12
LEAST_INNER_LABEL_CHARS = 8
# The first group asks for what any of the kinds begins with: most characters of a title are none.
SEPARATORS = LazyPattern(
    r"(?=[\s|｜»ㅣ:：_-])(?:\s+[|ǀ–—·•:«»›~/\\-]+\s+|\s*[|｜»ㅣ]\s*|(?<=\S)[:：]\s+|"
    r"(?<=[\u3001-\u9fff\uac00-\ud7af\uff01-\uff5e])(?:--?|[：_])(?=\S))"
)
# How Chinese, Japanese and Korean outlets and their sections are called, where no label of the page tells the name.
_OUTLET = LazyPattern(
    r"\w{1,10}(?:网|網|网站|新聞|新闻|[日晚早时時快][报報]|频道|頻道|ニュース|일보|신문|뉴스)"
    r"|정치|경제|사회|국제|문화|스포츠|연예|政治|社会|経済|经济|国際|国际|国内|体育|财经|娱乐|科技|スポーツ"
)


def parted(title: str) -> list[str]:
    """A title at its separators; the sign that closes what «stands in quotation marks» is none."""
    if "«" not in title:
        return SEPARATORS.split(title)
    hidden = re.sub(r"«([^«»]*)»", "\ue000\\1\ue001", title)
    return [part.replace("\ue000", "«").replace("\ue001", "»") for part in SEPARATORS.split(hidden)]


def title_parts(title: str) -> list[str]:
    """What stands between the bars and dashes of a title, and before and behind a first colon."""
    return [p for part in parted(title) for p in (part.split(": ", 1) if ": " in part else [part])]


def without_site(title: str, own: Collection[str], label: str) -> str:
    """A label without the name of the site behind it or before it."""
    parts = parted(title)
    whole = len(parts)
    while len(parts) > 1:
        last, first = words(parts[-1]), words(parts[0])
        if _names_site(last, last.replace(" ", ""), own, label):
            parts.pop()
        elif first in own or (
            # In front "Lantern gift guide: …" is as often the headline's own.
            len(first) <= len(label) + LONGEST_EXTRA_CHARS and _names_site(first, first.replace(" ", ""), own, label)
        ):
            parts.pop(0)
        else:
            break
    if len(parts) > 1 and len(parts) < whole and _is_section_behind(title, parts):
        parts.pop()
    start = title.find(parts[0])
    return title[start : title.rfind(parts[-1]) + len(parts[-1])].strip()


def _is_section_behind(title: str, parts: Sequence[str]) -> bool:
    """Whether the last part, behind which a site's name stood, is a word or two behind a bar: "… | News | Lantern"."""
    at = title.rfind(parts[-1])
    return (
        title[:at].rstrip()[-1:] == "|"
        and len(parts[-1]) <= LONGEST_SECTION_CHARS
        and parts[-1].count(" ") < 2
        and at > LEAST_SECTIONED_CHARS
    )


def _names_site(key: str, flat: str, own: Collection[str], label: str) -> bool:
    if not flat or key in own:
        return bool(flat)
    if label and (flat.startswith(label) or (len(flat) > 4 and label.startswith(flat))):
        return True
    # "The Example Post" on example-post.org, "Die Beispielpost aus Bern" on beispielpost.ch
    each = key.split(maxsplit=MOST_NAME_WORDS)
    if len(label) >= LEAST_INNER_LABEL_CHARS and len(each) <= MOST_NAME_WORDS:
        ends = ("".join(each[i:]) for i in range(len(each)))
        if any(end.startswith(label) for end in ends):
            return True
    return not flat.isascii() and _OUTLET.fullmatch(flat) is not None
