"""How much each line of a walk speaks for its container being the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.phrases import is_read_also
from cleaners.phrases_of_consent import is_consent, may_ask_consent
from cleaners.text import ends_sentence, lowered
from cleaners.walk import Line

PROSE_MIN_SIZE = 60  # letters; shorter lines are as often labels as text
SOME_PROSE = 100  # letters: two sentences
LEAST_CARDS = 3
LONGEST_CARD_SIZE = 260  # letters
POINTER_CHARS = 40
PROSE_LINES_AT_EDGE = 6  # so near the beginning or the end of a page a notice about cookies stands

# What the foot of a page says of its rights, which may be longer than a short article; the second is in all of these.
_RIGHTS = re.compile(
    r"[Rr]ights [Rr]eserved|RIGHTS RESERVED|(?:derechos|direitos) reservados|droits réservés|diritti riservati"
)
_OF_RIGHTS = "serv"


def weight(found: Line) -> float:
    """How much a line speaks for its container being the article (letters), or against it."""
    if found.links and found.link_share > 0.5:
        if found.is_text_tag and is_read_also(found.text[:POINTER_CHARS].lower()):
            return 0.0  # between paragraphs, and a list of them has other lines
        return -min(found.size, 100) * (0.3 if found.kind == "heading" else 1.0)
    if found.kind in ("heading", "headline"):
        return 0.0
    if found.size < PROSE_MIN_SIZE:
        if ends_sentence(found.text):
            return 0.3 * found.size
        is_data = found.kind == "row" and not found.links
        return 0.0 if found.is_text_tag or is_data else -0.2 * found.size
    text = found.text
    if "©" in text or "vorbehalten" in text or (_OF_RIGHTS in text and _RIGHTS.search(text) is not None):
        return 0.0
    return found.size - 20.0


def weights(lines: Sequence[Line], parents: Sequence[int]) -> list[float]:
    """The weight of each line. What cards of other articles tell below their linked headings weighs as links do: of
    five such cards there is more than of a short article.

    Where next to nothing else is left, the article itself is made of such parts.
    """
    found = [weight(x) for x in lines]
    cards = [i for i in range(1, len(lines)) if found[i] > 0 and _is_card(lines, i, parents)]
    if len(cards) >= LEAST_CARDS and sum([w for w in found if w > 0]) - sum([found[i] for i in cards]) >= SOME_PROSE:
        for i in cards:
            found[i] = -0.3 * min(lines[i].size, 100)
    prose = [i for i, w in enumerate(found) if w > 0]
    edges = {i: lowered(lines[i].text) for i in (*prose[:PROSE_LINES_AT_EDGE], *prose[-PROSE_LINES_AT_EDGE:])}
    if may_ask_consent("\n".join(edges.values())):
        for i, text in edges.items():
            if is_consent(text):
                found[i] = -min(lines[i].size, 100)
    return found


def _is_card(lines: Sequence[Line], i: int, parents: Sequence[int]) -> bool:
    """Whether a line is the one short piece of prose in an element below a heading that is a link."""
    above, item = lines[i - 1], lines[i]
    if above.kind != "heading" or item.size > LONGEST_CARD_SIZE or above.link_share <= 0.5:
        return False
    below = lines[i + 1] if i + 1 < len(lines) else None
    return (
        below is None
        or below.kind != "paragraph"
        or below.size < PROSE_MIN_SIZE
        or parents[below.owner] != parents[item.owner]
    )
