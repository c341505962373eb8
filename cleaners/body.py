"""Where the article stands: in a site's own container, or in the element whose prose most outweighs its template."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from cleaners.comments import opens_thread
from cleaners.page import TAG_IDS, Node, Page, tag_ids
from cleaners.site import Site
from cleaners.text import ends_sentence, size
from cleaners.walk import Line, Skipped, Walk, element_reason, subtree

LINK_SHARE = 0.8  # of the characters of a line that is nothing but links
LINES_OF_THREAD = 3  # so near above a container, or at its beginning, the heading of comments says what it is
MAX_WALKS = 8  # each goes one misleading name deeper
AMPLE_PROSE = 1_500  # letters: with so much found, a firm name is not asked again
SHORT_PROSE = 900  # letters: so little is left that even many small elements may be the article
SOME_PROSE = 100  # letters: two sentences
THIN_PROSE = 300  # letters: less than any article says
PROSE_MIN_SIZE = 60  # letters; shorter lines are as often labels as text
JUNK_FACTOR = 2.0  # a letter of template in a container counts against so many letters of text
NEAR_HEADLINE_SHARE = 0.3  # of the best container's worth: the prose right below the headline is the article, if
LINKS_BETWEEN = 12  # so many lines that are links stand between the two
PROSE_SHARE = 0.5  # of a box's letters: what weighs so much of them is text, not a list with a sentence in it
SECTION_SHARE = 0.8  # of its letters: what weighs so much of them is hardly anything but text
TEMPLATE_SHARE = 0.5  # of a box's letters: what weighs so much less than nothing is links for the most part
MAIN_PART_SHARE = 0.55  # of the container's text: a child with so much is the article, the others are looked at
YIELD_SHARE = 0.5  # of the page's prose: a soft reason that would take more is taken for a misleading name
FIRM_YIELD_SHARE = 0.8
FOLDED_LINK_SHARE = 0.15  # of the letters of paragraphs: in a teaser the title is a link, here at most a few words are
# Reasons that stand even where they take most of the text; the others give way, because a name can mislead.
_FIRM = frozenset(("comments", "related", "consent", "navigation", "breadcrumb", "caption", "pop-up"))
# What is not the article even where next to nothing else is left; the first not even where nothing is.
_NEVER_ARTICLE = ("comments", "consent", "pop-up", "footer", "newsletter")
_ARTICLE, _BR, _P, _SECTION = TAG_IDS["article"], TAG_IDS["br"], TAG_IDS["p"], TAG_IDS["section"]
_PARAGRAPHS = tag_ids("p li ul ol dl blockquote h1 h2 h3 h4 h5 h6 pre td dd dt")


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
    return unlinked + sum(max(_prose_below(n), _bare_prose(n)) for n in passed_over)


def find_body(page: Page, *, site: Site | None) -> Body:
    """The site's container where one of its selectors matches an element with text, else the generic choice."""
    if site is not None:
        for selector in site.body.select:
            nodes = _outermost(page.css(selector))
            # A family's names are used for teasers, too, on sites that nobody has looked at.
            if not nodes or (site.is_family and not site.story and len(nodes) > 1):
                continue
            body = _site_body(nodes, site=site, selector=selector)
            if body.lines and (not site.is_family or sum(x.size for x in body.lines) >= THIN_PROSE):
                return body
    return _generic_body(page, site=site)


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
    container, apart = _choose(found)
    member = _members(found, container, apart)
    if thread := _thread_before(found, member):
        found.weights[thread:] = [min(w, 0.0) for w in found.weights[thread:]]
        container, apart = _choose(found)
        member = _members(found, container, apart)
    node = found.nodes[container] or root
    return Body(
        [x for x in found.lines if member[x.owner]],
        [s for s in found.skipped if member[s.owner]],
        [node],
        f"generic: {_named(node)}",
        found.parents,
        found.nodes,
        found.skipped,
        found.lines,
    )


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
        found.weights = [_weight(x) for x in found.lines]
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
            if reason is not None and reason not in _FIRM and _prose_below(above) > THIN_PROSE:
                found.add(above.mem_id)
            above = above.parent
    return found


def _misleading(found: Walk, removed_rules: dict[int, str]) -> set[int | str]:
    """What was passed over (elements by mem_id, or reasons) although most of the page's prose is in it."""
    said = sum([w for w in found.weights if w > 0])
    prose = max(said, THIN_PROSE)
    most = prose * YIELD_SHARE / (1 - YIELD_SHARE)
    most_firm = prose * FIRM_YIELD_SHARE / (1 - FIRM_YIELD_SHARE)
    misleading: set[int | str] = set()
    by_reason: dict[str, list[tuple[int, Node]]] = {}
    for node, reason, _, _ in found.skipped:
        if reason == "related" and _folds_text(node):
            misleading.add(node.mem_id)
            continue
        if prose > AMPLE_PROSE and reason in _FIRM:
            continue
        # All text is at least its prose, and much quicker to measure.
        rough = size(node.text())
        if rough < PROSE_MIN_SIZE or node.mem_id in removed_rules:
            continue
        if reason in _FIRM:
            if rough > most_firm and _prose_below(node) > most_firm:
                misleading.add(node.mem_id)
            continue
        by_reason.setdefault(reason, []).append((rough, node))
        if rough > most and _prose_below(node) > most:
            misleading.add(node.mem_id)
    if prose <= THIN_PROSE and not misleading:
        # Next to nothing is left: now even a firm name, or text in any kind of element, is worth a second look.
        never = _NEVER_ARTICLE if said > SOME_PROSE else _NEVER_ARTICLE[:1]
        large = [n for n, reason, _, _ in found.skipped if reason not in never and n.mem_id not in removed_rules]
        sizes = {n.mem_id: _bare_prose(n) for n in large if size(n.text()) > THIN_PROSE}
        return {max(sizes, key=lambda i: sizes[i])} if sizes and max(sizes.values()) > most else set()
    if misleading or prose > SHORT_PROSE:
        return misleading
    return {
        reason
        for reason, nodes in by_reason.items()
        if sum(rough for rough, _ in nodes) > most and sum(_prose_below(node) for _, node in nodes) > most
    }


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


def _bare_prose(node: Node) -> int:
    """Letters of long lines that stand directly in some element below a node."""
    texts = (n.text(deep=False).strip() for n in node.css("p, div, li, span, td, section, article, font"))
    return sum(n for t in texts if (n := size(t)) > PROSE_MIN_SIZE)


def _weight(found: Line) -> float:
    """How much a line speaks for its container being the article (letters), or against it."""
    if found.links and found.link_share > 0.5:
        return -min(found.size, 100) * (0.3 if found.kind == "heading" else 1.0)
    if found.kind in ("heading", "headline"):
        return 0.0
    if found.size < PROSE_MIN_SIZE:
        if ends_sentence(found.text):
            return 0.3 * found.size
        is_data = found.kind == "row" and not found.links
        return 0.0 if found.is_text_tag or is_data else -0.2 * found.size
    return found.size - 20.0


def _choose(found: Walk) -> tuple[int, set[int]]:
    """The element whose prose most outweighs the template it holds, the innermost of equals; and which of its children
    stand beside the article rather than in it.

    Where the paragraphs right in an element above say more than all of it, that one holds the article: in a wiki's page
    of many links the list at the end would be the best.
    """
    count = len(found.parents)
    value, bulk, own = [0.0] * count, [0] * count, [0.0] * count
    for item, weight in zip(found.lines, found.weights, strict=True):
        value[item.owner] += weight if weight > 0 else weight * JUNK_FACTOR
        if not item.links or item.link_share <= 0.5:
            bulk[item.owner] += item.size
        if weight > 0 and item.is_text_tag and item.kind == "paragraph":
            own[found.parents[item.owner]] += weight
    for i in range(count - 1, 0, -1):
        value[found.parents[i]] += value[i]
        bulk[found.parents[i]] += bulk[i]
    best = 0
    for i in range(1, count):
        if value[i] >= value[best]:
            best = i
    most, above = value[best], found.parents[best]
    while above:
        if own[above] > most:
            most, best = own[above], above
        above = found.parents[above]
    best = _below_headline(found, value, best)
    while best and (node := found.nodes[best]) is not None and node.tag_id in _PARAGRAPHS and found.parents[best]:
        best = found.parents[best]
    if others := _beside(found, best, bulk, value):
        first, last = min(best, *others), max(best, *others)
        best = found.parents[best]
        apart = {
            i
            for i in range(best + 1, count)
            if found.parents[i] == best and i not in others and (not first <= i <= last or value[i] < 0)
        }
        return best, apart | _others(found, bulk)
    return best, _apart(found, best, bulk, value) | _others(found, bulk)


def _beside(found: Walk, best: int, bulk: list[int], value: list[float]) -> set[int]:
    """Elements like the best one beside it that are prose as well: a text in several boxes, with template between.

    Not of the page itself or with an id: those are its main parts.
    """
    above, kind = found.parents[best], _kind(found.nodes[best])
    if not found.parents[above] or _has_id(found.nodes[best]):
        return set()
    return {
        i
        for i in range(above + 1, len(found.parents))
        if found.parents[i] == above
        and i != best
        and value[i] > max(PROSE_MIN_SIZE, PROSE_SHARE * bulk[i])
        and _kind(found.nodes[i]) == kind
        and not _has_id(found.nodes[i])
    }


def _below_headline(found: Walk, value: list[float], best: int) -> int:
    """The element with the prose right below the headline where the best is another, and links stand between them.

    A short article would lose against what the foot of the page says of the site, or against a long teaser.
    """
    lines, parents = found.lines, found.parents
    headline = next((i for i, x in enumerate(lines) if x.kind == "headline"), None)
    if headline is None or lines[headline].owner >= best:
        return best
    first = next((i for i in range(headline, len(lines)) if found.weights[i] > PROSE_MIN_SIZE), len(lines) - 1)
    above = set(_ancestors(parents, best))
    near = [i for i in _ancestors(parents, lines[first].owner) if i not in above]
    if not near:
        return best
    nearest = max(near, key=lambda i: (value[i], -i))
    between = [x for x in lines[first:] if nearest < x.owner < best and x.link_share > LINK_SHARE]
    is_apart = len(between) >= LINKS_BETWEEN
    return nearest if is_apart and value[nearest] > max(SOME_PROSE, NEAR_HEADLINE_SHARE * value[best]) else best


def _ancestors(parents: list[int], element: int) -> list[int]:
    """An element and those that hold it, innermost first."""
    found = []
    while element:
        found.append(element)
        element = parents[element]
    return found


def _others(found: Walk, bulk: list[int]) -> set[int]:
    """Every <article> with a headline of its own behind the first that has one and text: the next ones of an endless
    page, or cards."""
    holders: dict[int, None] = {}
    for item in found.lines:
        if item.kind != "headline":
            continue
        above = item.owner
        while above and ((node := found.nodes[above]) is None or node.tag_id != _ARTICLE):
            above = found.parents[above]
        if above:
            holders[above] = None
    main = next((i for i in holders if bulk[i] > THIN_PROSE), 0)
    around = _ancestors(found.parents, main)
    return {i for i in holders if i > main and i not in around} if main else set()


def _apart(found: Walk, container: int, bulk: list[int], value: list[float]) -> set[int]:
    """Children of the container that come after its main part and are of another kind: teasers, notices, forms.

    Or of the same kind, as where no element has a name, and template for the most part.
    """
    apart: set[int] = set()
    while True:
        children = [
            i for i in range(container + 1, len(found.parents)) if found.parents[i] == container and bulk[i] > 0
        ]
        if not children:
            return apart
        main = max(children, key=lambda i: bulk[i])
        if bulk[main] < MAIN_PART_SHARE * bulk[container] or _is_lead(found, main):
            return apart
        # Paragraphs may stand on either side of a long list.
        node = found.nodes[main]
        kinds = {_kind(node)} | {
            _kind(n) for i in children if i < main and (n := found.nodes[i]) is not None and n.tag_id == _P
        }
        if node is not None and node.tag_id in _PARAGRAPHS:
            kinds.add(("p", None))
        apart |= {
            i
            for i in children
            if i > main
            and not (_is_section(found.nodes[i], node) and value[i] > max(THIN_PROSE, SECTION_SHARE * bulk[i]))
            and (_kind(found.nodes[i]) not in kinds or value[i] < -TEMPLATE_SHARE * bulk[i])
        }
        container = main


def _is_section(node: Node | None, main: Node | None) -> bool:
    """Whether both are a <section>, as the parts of one article are, whatever they are called."""
    return node is not None and main is not None and node.tag_id == main.tag_id == _SECTION


def _is_lead(found: Walk, element: int) -> bool:
    """Whether an element has the headline and one piece of prose: a lead, as long as it may be."""
    inside = subtree(found.parents, element)
    if not any(x.owner in inside for x in found.lines if x.kind == "headline"):
        return False
    prose = (1 for x, w in zip(found.lines, found.weights, strict=True) if w > 0 and x.owner in inside)
    return sum(islice(prose, 2)) < 2


def _kind(node: Node | None) -> tuple[str | None, str | None]:
    return (node.tag, node.attributes.get("class")) if node is not None else (None, None)


def _has_id(node: Node | None) -> bool:
    return node is not None and "id" in node.attributes
