"""Where the article stands: in a site's own container, or in one that the weight of its lines finds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from cleaners.brief import SOME_WEIGHT
from cleaners.comments import opens_thread
from cleaners.container import THIN_PROSE, choose
from cleaners.elements import element_reason
from cleaners.lines import letters
from cleaners.page import TAG_IDS, Node, Page, class_of, tag_ids
from cleaners.site import Site
from cleaners.text import CJK_WEIGHT, LazyPattern, ends_sentence, line, run_together, size, words
from cleaners.walk import LINK_SHARE, Line, Place, Skipped, Walk, subtree
from cleaners.weights import PROSE_MIN_SIZE, SOME_PROSE, weights

LINES_OF_THREAD = 3  # so near above a container, or at its beginning, the heading of comments says what it is
PART_SHARE = 0.3  # of an element's letters: with so much prose it is a part of the text, which may end in tags
MOST_PARTS = 50  # of a text; more of a name are a list
MOST_HEADINGS = 4  # of the first order, one of which is the headline
MOST_LEADS = 2
LARGEST_LEADS_SIZE = 800  # letters, together
LINES_SAID_AGAIN = 4  # of the body may be a lead that stands above it as well
LEAST_HEADLINE = 20  # letters: less may be a section's name
MAX_WALKS = 8  # each goes one misleading name deeper
AMPLE_PROSE = 1_500  # letters: with so much found, a firm name is not asked again
SHORT_PROSE = 900  # letters: so little is left that even many small elements may be the article
YIELD_SHARE = 0.5  # of the page's prose: a soft reason that would take more is taken for a misleading name
FIRM_YIELD_SHARE = 0.8
TOLD_FACTOR, LEAD_FACTOR = 4.0, 2.0  # so many times more than the beginning of the article, or than what may be a lead
FOLDED_LINK_SHARE = 0.15  # of the letters of paragraphs: in a teaser the title is a link, here at most a few words are
# Reasons that stand even where they take most of the text; the others give way, because a name can mislead.
_FIRM = frozenset(("comments", "related", "consent", "navigation", "breadcrumb", "caption", "pop-up"))
# What is not the article even where next to nothing else is left; the first not even where nothing is.
_NEVER_ARTICLE = ("comments", "consent", "pop-up", "footer", "newsletter")
_BR = TAG_IDS["br"]
_ARTICLES = tag_ids("article main")
# What an editor says of a mistake belongs to the text, wherever it stands: below it in a box of its own, in a footer.
_CORRECTION = LazyPattern(
    r"(?i)^\W*(?:(?:a |editor['’]s )?(?:correction|clarification)s?\b|(?:an earlier|a previous) version of this|"
    r"this (?:article|story|report|post|piece)(?: (?:was|has been))? (?:amended|corrected|clarified)|"
    r"(?:korrektur|berichtigung|correctif|rectificatif|errata corrige|rectificatie|r[äe]ttelse|oikaisu|sprostowanie)\b|"
    r"in einer (?:früheren|vorherigen) (?:version|fassung)|une (?:précédente|première) version de cet article|"
    r"fe de (?:errores|erratas)|una versión anterior de)"
)
LONGEST_CORRECTION_CHARS = 1_000


class Body(NamedTuple):
    """The lines of the article in document order, what was passed over among them, and where they were found."""

    lines: list[Line]
    skipped: list[Skipped]
    nodes: list[Node]
    origin: str
    parents: Sequence[int] = ()  # of the walk's elements, see `Walk.parents`
    elements: Sequence[Node | None] = ()  # likewise
    labels: Sequence[Skipped] = ()  # what was passed over anywhere on the page, where the whole page was walked
    seen: Sequence[Line] = ()  # all lines of the page in document order, likewise

    @property
    def link_lines(self) -> int:
        """Lines on the page that are nothing but links."""
        return sum([x.link_share > LINK_SHARE for x in self.seen if x.links])


def text_elsewhere(body: Body) -> int:
    """Letters on the page that the body does not have and that might be an article's."""
    passed_over = (s.node for s in body.labels if s.reason not in _NEVER_ARTICLE)
    own = set(map(id, body.lines))
    unlinked = sum(x.size for x in body.seen if x.link_share <= 0.5 and id(x) not in own)
    return unlinked + sum(_prose_in(n) for n in passed_over)


def find_body(page: Page, *, site: Site | None) -> Body:
    """The site's container where one of its selectors matches an element with text, else the generic choice."""
    short: Body | None = None
    if site is not None:
        for selector in site.body.select:
            nodes = _outermost(page.css(selector))
            # A family's names are used for teasers and for what holds several articles, too, on sites that nobody has
            # looked at.
            if not nodes or (site.is_family and not site.story and (len(nodes) > 1 or _holds_articles(nodes[0]))):
                continue
            body = _site_body(nodes, site=site, selector=selector)
            if body.lines and (not site.is_family or letters(body.lines) >= THIN_PROSE):
                return body
            short = short or (body if body.lines else None)
    found = _generic_body(page, site=site)
    # A post of a few lines is one, where the rest of the page says even less.
    return short if short is not None and letters(found.lines) < letters(short.lines) else found


def _holds_articles(node: Node) -> bool:
    """Whether an element holds more than one <article> with prose in it, as the column of an endless page does."""
    articles = _outermost(node.css("article"))
    return len(articles) > 1 and sum(_prose_below(n) > THIN_PROSE for n in articles) > 1


def _site_body(nodes: list[Node], *, site: Site, selector: str) -> Body:
    found = walk(nodes, removed=_removed(nodes, site=site))
    return Body(found.lines, found.skipped, nodes, f"site: {selector}", found.parents, found.nodes)


def _removed(nodes: list[Node], *, site: Site) -> dict[int, str]:
    rules = [(rule, rule) for rule in site.body.remove] + [(rule, "caption") for rule in site.body.captions]
    return {n.mem_id: reason for rule, reason in rules for root in nodes for n in root.css(rule)}


def _generic_body(page: Page, *, site: Site | None) -> Body:
    root = page.body
    if root is None:
        return Body([], [], [], "none")
    found = walk([root], removed=_removed([root], site=site) if site is not None else None, headings=page.headings)
    found.headline = found.headline or _heading_of_title(found, page.window_title)
    container, apart = choose(found)
    member = _members(found, container, apart)
    if thread := _thread_before(found, member):
        found.weights[thread:] = [min(w, 0.0) for w in found.weights[thread:]]
        container, apart = choose(found)
        member = _members(found, container, apart)
    node = found.nodes[container] or root
    # The picture above the text is the article's, though the container may begin below it.
    first = next((i for i, x in enumerate(found.lines) if member[x.owner]), 0)
    above = range(found.headline.before if found.headline is not None else first + 1, first + 1)
    return Body(
        _with_corrections(found, container, member, _leads(found, member, first)),
        [s for s in found.skipped if member[s.owner] or (s.reason == "caption" and s.before in above)],
        [node],
        f"generic: {_named(node)}",
        found.parents,
        found.nodes,
        found.skipped,
        found.lines,
    )


def _headline_at(found: Walk, headings: Sequence[Node]) -> Place | None:
    """Where the headline stands, which may be in what was passed over; None where there is none."""
    shown = next((Place(i, x.owner) for i, x in enumerate(found.lines) if x.kind == "headline"), None)
    # A link is the site's own name.
    node = next((n for n in headings[:MOST_HEADINGS] if n.css_first("a") is None and n.text(strip=True)), None)
    if node is None:
        return shown
    holders: set[int] = set()
    while node is not None:
        holders.add(node.mem_id)
        node = node.parent
    hidden = next((Place(s.before, s.owner) for s in found.skipped if s.node.mem_id in holders), None)
    return min((x for x in (hidden, shown) if x is not None), default=None)


def _heading_of_title(found: Walk, window: str) -> Place | None:
    """Where a heading of a lower order stands that says what the window is called."""
    title = f" {words(window)} "
    likely = ((i, x) for i, x in enumerate(found.lines) if x.kind == "heading" and len(x.text) <= len(window))
    return next(
        (Place(i, x.owner) for i, x in likely if x.size >= LEAST_HEADLINE and f" {words(x.text)} " in title), None
    )


def _with_corrections(found: Walk, container: int, member: Sequence[bool], leads: Sequence[int]) -> list[Line]:
    """The body's lines and its leads, and the corrections that stand apart from them in the article: in a box or in a
    footer."""
    above = container
    while above and ((node := found.nodes[above]) is None or node.tag_id not in _ARTICLES):
        above = found.parents[above]
    inside = subtree(found.parents, above or container)
    lines = [
        x
        for i, x in enumerate(found.lines)
        if member[x.owner] or i in leads or (x.owner in inside and _is_correction(x.text))
    ]
    for s in found.skipped:
        if s.reason == "footer" and s.owner in inside and _is_correction(text := line(s.node.text(separator=" "))):
            lines.append(Line(text, "paragraph", 0, s.owner, False, True))
    return lines


def _leads(found: Walk, member: Sequence[bool], first: int) -> list[int]:
    """The prose between headline and body that it does not say again: leads may stand in elements of their own.

    `first` is the body's first line.
    """
    lines = found.lines
    above = range(found.headline.before, first) if found.headline is not None else range(0)
    if not above or lines[above[0]].link_share > LINK_SHARE:
        return []  # a link at the head is as often the site's name
    leads = [
        i for i in above if found.weights[i] > SOME_WEIGHT and lines[i].kind != "item" and ends_sentence(lines[i].text)
    ]
    if not leads or len(leads) > MOST_LEADS or sum(lines[i].size for i in leads) > LARGEST_LEADS_SIZE:
        return []
    said = [run_together(x.text) for x in islice((x for x in lines[first:] if member[x.owner]), LINES_SAID_AGAIN)]
    return [i for i in leads if not any(t in run_together(lines[i].text) for t in said if len(t) >= LEAST_HEADLINE)]


def _is_correction(text: str) -> bool:
    return len(text) <= LONGEST_CORRECTION_CHARS and ends_sentence(text) and _CORRECTION.search(text) is not None


def _thread_before(found: Walk, member: Sequence[bool]) -> int:
    """The line that opens readers' comments right above what was chosen, or at its beginning; 0 where none does."""
    lines = found.lines
    first = next((i for i, x in enumerate(lines) if member[x.owner]), 0)
    near = range(max(first - LINES_OF_THREAD, 1), min(first + 2, len(lines)))
    return next((i for i in near if opens_thread(lines, i)), 0)


def _members(found: Walk, container: int, apart: set[int]) -> list[bool]:
    """Which elements belong to the body."""
    member = [False] * len(found.parents)
    member[container] = True
    for i in range(container + 1, len(found.parents)):
        member[i] = member[found.parents[i]] and i not in apart
    return member


def _named(node: Node) -> str:
    """An element as people write it: div#story.article-body."""
    attributes = node.attributes
    ident, names = attributes.get("id"), attributes.get("class")
    return f"{node.tag}" + (f"#{ident}" if ident else "") + "".join(f".{n}" for n in (names or "").split()[:2])


def _outermost(nodes: list[Node]) -> list[Node]:
    """Nodes that are not inside another of them."""
    if len(nodes) < 2:
        return nodes
    ids = {n.mem_id for n in nodes}
    kept = []
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in ids:
            above = above.parent
        if above is None:
            kept.append(node)
    return kept


def walk(roots: list[Node], *, removed: dict[int, str] | None = None, headings: Sequence[Node] = ()) -> Walk:
    """The lines below some nodes. Names that would take an implausible share of the prose are not believed."""
    yielding: set[int | str] = _holding(headings)
    for _ in range(MAX_WALKS):
        found = Walk(roots, yielding=frozenset(yielding), removed=removed)
        found.weights = weights(found.lines, found.parents)
        found.headline = _headline_at(found, headings)
        misleading = _misleading(found, removed or {})
        if not misleading:
            break
        yielding |= misleading
    return found


def _holding(headings: Sequence[Node]) -> set[int | str]:
    """Elements (by mem_id) that hold the headline and text as well: no template, whatever they are called."""
    found: set[int | str] = set()
    for node in headings[:1]:
        above = node.parent
        while above is not None and above.is_element_node:
            reason = element_reason(above)
            # A sidebar has no headline: that is the layout with one.
            least = PROSE_MIN_SIZE if reason == "sidebar" else THIN_PROSE
            if reason is not None and reason not in _FIRM and _prose_below(above) > least:
                found.add(above.mem_id)
            above = above.parent
    return found


def _misleading(found: Walk, removed_rules: dict[int, str]) -> set[int | str]:
    """What was passed over (elements by mem_id, or reasons) although most of the page's prose is in it.

    Where prose stands between the headline and an element, that is the beginning of the article,
    and what is below it has to say much more.
    """
    told = list(accumulate([max(w, 0.0) for w in found.weights], initial=0.0))
    start = found.headline.before if found.headline is not None else len(found.weights)

    def is_below(at: int, much: int) -> bool:
        above = told[at] - told[start]
        is_lead = sum(w > 0 for w in found.weights[start:at]) < 2
        return above >= SOME_PROSE and much < (LEAD_FACTOR if is_lead else TOLD_FACTOR) * above

    # Where no prose stands in paragraphs, what is passed over may not have any either.
    measure = (
        _prose_below
        if any(x.is_text_tag and w > 0 for x, w in zip(found.lines, found.weights, strict=True))
        else _prose_in
    )
    prose = max(told[-1], THIN_PROSE)
    most = prose * YIELD_SHARE / (1 - YIELD_SHARE)
    most_firm = prose * FIRM_YIELD_SHARE / (1 - FIRM_YIELD_SHARE)
    misleading: set[int | str] = set()
    by_reason: dict[str, list[tuple[int, Skipped]]] = {}
    kinds: dict[tuple[str, str], list[int]] = {}  # by reason and name: before the first, and all that they say
    for one in found.skipped:
        node, reason, _, at = one
        if reason == "related" and _folds_text(node):
            misleading.add(node.mem_id)
            continue
        if prose > AMPLE_PROSE and reason in _FIRM:
            continue
        # All text is at least its prose, and much quicker to measure; and where much was found, only an element counts
        # that says even more.
        text = node.text()
        if (prose > SHORT_PROSE and CJK_WEIGHT * len(text) <= most) or node.mem_id in removed_rules:
            continue
        rough = size(text)
        if rough < PROSE_MIN_SIZE:
            continue
        if reason in _FIRM:
            if rough > most_firm and measure(node) > most_firm:
                misleading.add(node.mem_id)
            continue
        by_reason.setdefault(reason, []).append((rough, one))
        kinds.setdefault((reason, class_of(node)), [at, 0])[1] += rough
    for reason, those in by_reason.items():
        for rough, one in those:
            if rough > most and not is_below(*kinds[reason, class_of(one.node)]) and measure(one.node) > most:
                misleading.add(one.node.mem_id)
    if prose <= THIN_PROSE and not misleading:
        # Next to nothing is left: now even a firm name, or text in any kind of element, is worth a second look.
        never = _NEVER_ARTICLE if told[-1] > SOME_PROSE else _NEVER_ARTICLE[:1]
        large = [
            s.node
            for s in found.skipped
            if s.reason not in never
            and s.node.mem_id not in removed_rules
            and (length := size(s.node.text())) > THIN_PROSE
            and not is_below(s.before, length)
        ]
        sizes = {n.mem_id: _bare_prose(n) for n in large}
        return {max(sizes, key=lambda i: sizes[i])} if sizes and max(sizes.values()) > most else set()
    if misleading or prose > SHORT_PROSE:
        return misleading | _parts_of(found, misleading)
    return {
        reason
        for reason, those in by_reason.items()
        if (much := sum(rough for rough, _ in those)) > most
        and not is_below(those[0][1].before, much)
        and sum(measure(one.node) for _, one in those) > most
    }


def _parts_of(found: Walk, misleading: set[int | str]) -> set[int | str]:
    """What stands beside a misleading element and is called alike, if it is text as well: a text in several parts."""
    chosen = [s.node for s in found.skipped if s.node.mem_id in misleading]
    alike = {(n.parent.mem_id, n.tag_id, class_of(n)) for n in chosen if n.parent is not None and class_of(n)}
    others = [
        s.node
        for s in found.skipped
        if alike
        and s.node.mem_id not in misleading
        and (above := s.node.parent) is not None
        and (above.mem_id, s.node.tag_id, class_of(s.node)) in alike
    ]
    if len(others) > MOST_PARTS:
        return set()
    return {n.mem_id for n in others if _prose_below(n) > PART_SHARE * size(n.text())}


def _folds_text(node: Node) -> bool:
    """Whether what is called "read more" is the rest of the text, folded: paragraphs that hardly hold a link."""
    names = f"{node.attributes.get('class')} {node.attributes.get('id')}".lower()
    if "more" not in names or (prose := _prose_below(node)) <= THIN_PROSE:
        return False
    return sum(size(a.text()) for a in node.css("a")) <= FOLDED_LINK_SHARE * prose


def _prose_below(node: Node) -> int:
    """Letters of paragraphs and of text with line breaks below a node, roughly."""
    held = 0
    seen: set[int] = set()
    for found in node.css("p, br"):
        holder = found.parent if found.tag_id == _BR else found
        if holder is None or holder.mem_id in seen:
            continue
        seen.add(holder.mem_id)
        length = size(holder.text(deep=holder is found))
        if length > PROSE_MIN_SIZE:
            held += length
    return held


def _prose_in(node: Node) -> int:
    return max(_prose_below(node), _bare_prose(node))


def _bare_prose(node: Node) -> int:
    """Letters of long lines that stand directly in some element below a node."""
    texts = (n.text(deep=False).strip() for n in node.css("p, div, li, span, td, section, article, font"))
    return sum(n for t in texts if (n := size(t)) > PROSE_MIN_SIZE)
