"""Markup to lines: what begins a line, what belongs to one, what is passed over."""

from __future__ import annotations

import re

import pytest
from made import FIRST, FOURTH, PROSE, SECOND, THIRD, blocks, inspected, page, paragraphs, reasons, story

from cleaners.page import fragment
from cleaners.walk import MAX_DEPTH, Walk


def lines(html: str) -> list[tuple[str, str]]:
    return [(x.kind, x.text) for x in Walk([fragment(html)]).lines]


def texts(html: str) -> list[str]:
    return [text for _, text in lines(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("One.<br><br>Two.", ["One.", "Two."]),
        ("One.<br>Two.", ["One.", "Two."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("<p>a <b>bold<i> and</i></b> <span><a href=x>linked</a></span> word</p>", ["a bold and linked word"]),
        ("<p>half<b>way</b>s</p>", ["halfways"]),
        ("<p>H<sub>2</sub>O</p>", ["H2O"]),
        (
            "<p>to the <nobr>12 000</nobr> were</p><div>the <nobr>12 000</nobr></div>",
            ["to the 12 000 were", "the 12 000"],
        ),
        ("<p>in <st1:place w:st=on>Wickham</st1:place>, <o:p></o:p>where</p>", ["in Wickham, where"]),
        ("<div>The <st1:city w:st=on>Mill <st1:x>Quay</st1:x></st1:city> bench</div>", ["The Mill Quay bench"]),
        ("<p>a <noindex><a href=x>linked</a></noindex> word of <x-name>Ada</x-name></p>", ["a linked word of Ada"]),
        ("<p><span class=place>Mill Quay</span>The weir fell</p>", ["Mill Quay The weir fell"]),
        ("<p><span class=date>7 May</span><meta name=x><span class=text>The weir</span></p>", ["7 May The weir"]),
        ("<p><span class=big>The</span>Y <span class=big>Ab</span>Cd</p>", ["TheY AbCd"]),
        (
            "<p>川が増水した。\n\n\u3000橋は閉鎖された。\n\u3000市が発表した。</p>",
            ["川が増水した。", "橋は閉鎖された。", "市が発表した。"],
        ),
        ("<p>川が増水した。\n\n橋は閉鎖された。\n市が</p>", ["川が増水した。", "橋は閉鎖された。 市が"]),
        ("<p>The weir fell.\n\nIt rose.</p>", ["The weir fell. It rose."]),
        ("<x-box>One.</x-box><x-box>Two.</x-box>", ["One.", "Two."]),
        ("<p><em class=img_desc>The pond</em>It froze <em class=strong>hard</em>.</p>", ["It froze hard."]),
        ("<div><span>Mirá también</span><a href=x>La maestra</a></div>", ["Mirá también La maestra"]),
        ("<div><span>Ada Quill</span><span>7 May</span><span>Lesezeit</span></div>", ["Ada Quill 7 May Lesezeit"]),
        ("<div><span>(IST)</span><span>Published</span></div>", ["(IST) Published"]),
        ("<div><span>half</span><span>way</span></div>", ["halfway"]),
        ("<div><span>B</span><span>BC</span> <span>“</span><span>No</span></div>", ["BBC “No"]),
        ("<p><span>Mc</span><span>Donald</span></p>", ["McDonald"]),
        ("<div><span>T</span>he end</div>", ["The end"]),
        ("<p>\n  wrapped\n  in the   source </p>", ["wrapped in the source"]),
        ("<p>no\u00a0break\u200b and\u00ad soft</p>", ["no break and soft"]),
        ("<p>Fish &amp; chips &lt;3</p>", ["Fish & chips <3"]),
        ("<p></p><p> </p><p>&nbsp;</p><p>One.</p>", ["One."]),
        ("<p>One<wbr>word</p>", ["Oneword"]),
        ("<section><header>Top.</header><div><div><p>Deep.</p></div></div></section>", ["Top.", "Deep."]),
        ("<h2>Head</h2>Text.", ["Head", "Text."]),
        ("<h2><span>Mill affair</span>The bridge opens</h2>", ["Mill affair The bridge opens"]),
        ("<h2><span>1/21</span><span>The bridge opens</span></h2>", ["1/21 The bridge opens"]),
        ("<h2><b>T</b>he bridge of <i>Mc</i>Quill</h2>", ["The bridge of McQuill"]),
        (
            "<dl><dt>Span</dt><dd>40 metres</dd><dt>Width</dt><dd>3 metres</dd></dl>",
            ["Span", "40 metres", "Width", "3 metres"],
        ),
        ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        (
            "<table><tr><th>Pier</th><th>Depth</th></tr><tr><td>North</td><td>2 m</td></tr></table>",
            ["Pier Depth", "North 2 m"],
        ),
        ("<center><font size=2>One.<br><br>Two.</font></center>", ["One.", "Two."]),
    ],
)
def test_lines(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p>Text.</p>", "paragraph"),
        ("<div>Text.</div>", "paragraph"),
        ("<h1>Text.</h1>", "headline"),
        ("<h2>Text.</h2>", "heading"),
        ("<h6><span>Text.</span></h6>", "heading"),
        ("<ul><li>Text.</li></ul>", "item"),
        ("<ol><li><p>Text.</p></li></ol>", "item"),
        ("<blockquote><p>Text.</p></blockquote>", "quote"),
        ("<pre>Text.</pre>", "pre"),
        ("<table><tr><td>Text.</td></tr></table>", "row"),
        ("<dl><dt>Text.</dt></dl>", "item"),
    ],
)
def test_kind(html: str, kind: str) -> None:
    assert lines(html) == [(kind, "Text.")]


def test_only_a_single_break_is_soft() -> None:
    found = Walk([fragment("<p>One<br>two<br><br>three</p><p>four</p>")]).lines
    assert [(x.text, x.soft) for x in found] == [("One", False), ("two", True), ("three", False), ("four", False)]


@pytest.mark.parametrize(
    ("html", "share"),
    [
        ("<p>no link at all</p>", 0.0),
        ("<p><a href=x>all of it</a></p>", 1.0),
        ("<p><a href=x>half</a>half</p>", 0.5),
        ("<p><a href=x><b>ha</b><i>lf</i></a>half</p>", 0.5),
        ("<a href=x><div>a box</div></a>", 1.0),
        ("<p><a href=x>  </a>none</p>", 0.0),
        ("<a name=top><p>a place, left open</p>", 0.0),
        ("<p><a onclick=x>by a script</a></p>", 1.0),
        ("<h3><a name=more>a sub-heading</a></h3>", 0.0),
    ],
)
def test_share_of_links(html: str, share: float) -> None:
    (found,) = Walk([fragment(html)]).lines
    assert found.link_share == pytest.approx(share)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>gone()</script>",
        "<style>.gone {}</style>",
        "<template><p>gone</p></template>",
        "<iframe>gone</iframe>",
        "<svg><text>gone</text></svg>",
        "<button>gone</button>",
        "<select><option>gone</option></select>",
        "<textarea>gone</textarea>",
        "<video>gone</video>",
        "<!-- gone -->",
        "<div hidden>gone</div>",
        '<div style="color: red; display:none">gone</div>',
        '<div style="visibility : hidden">gone</div>',
        '<p style="text-indent: -9999px">gone</p>',
        '<div aria-hidden="true">gone</div>',
        '<span class="screen-reader-text">gone</span>',
        '<span style="display: none">gone</span>',
        "<nav>gone</nav>",
        "<aside>gone</aside>",
        "<footer>gone</footer>",
        "<form>gone</form>",
        '<div role="navigation">gone</div>',
        '<div role="complementary">gone</div>',
        '<div class="sharedaddy sd-block">gone</div>',
        '<div class="postShareButtons">gone</div>',
        '<div id="ad-slot-3">gone</div>',
        '<ul class="breadcrumb"><li>gone</li></ul>',
        '<table><tr><td class="sidebar">gone</td></tr></table>',
        '<p class="breadcrumbs">gone</p>',
        '<p class="shop-disclaimer">gone</p>',
        "<ruby><rt>gone</rt></ruby>",
        '<section data-area="newsletter"><p>gone</p></section>',
        "<aside><p>gone</p><table><tr><td>x</td></tr></table></aside>",
        '<div class="css-e6" data-testid="related-articles">gone</div>',
        '<div class="VCSortable" type="RelatedOneNews">gone</div>',
        '<section aria-labelledby="podcast-promo" role="region">gone</section>',
    ],
)
def test_passed_over(markup: str) -> None:
    assert texts(f"<p>Before.</p>{markup}<p>After.</p>") == ["Before.", "After."]


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="poll">kept</p>',
        "<h3><button aria-expanded=false>kept</button></h3>",
        "<aside><table><tr><td>kept</td></tr><tr></tr></table></aside>",
        '<div data-testid="article-body">kept</div>',
        '<p data-type="related">kept</p>',
        '<section aria-label="What the newsletter said">kept</section>',
        '<h2 id="navigation">kept</h2>',
        '<a class="tag-link" href=x>kept</a>',
        '<b class="ad">kept</b>',
        '<span aria-hidden="true">kept</span>',
        '<div class="shareholders-meeting-badge">kept</div>',
        '<div class="thread">kept</div>',
        '<div class="article_details_body">kept</div>',
        '<div itemprop="articleBody" class="promo">kept</div>',
        '<div class="post-12 hentry tag-ads category-newsletter">kept</div>',
        '<div style="display: block; left: 3px">kept</div>',
        '<article class="tools">kept</article>',
        '<main class="sidebar-right">kept</main>',
        '<table><tr class="player-7"><td class="tag">kept</td></tr></table>',
        '<h2 id="disclaimer-of-the-ferry">kept</h2>',
        '<div id="toc_3" class="content_body">kept</div>',
    ],
)
def test_not_passed_over(markup: str) -> None:
    assert "kept" in " ".join(texts(f"<p>Before.</p>{markup}<p>After.</p>"))


def test_what_is_passed_over_is_noted_with_reason_and_place() -> None:
    found = Walk([fragment("<p>Before.</p><div class=newsletter>Sign up</div><p>After.</p>")])
    assert [(s.reason, s.before, s.node.text()) for s in found.skipped] == [("newsletter", 1, "Sign up")]


def test_a_figure_is_its_caption_and_no_text() -> None:
    found = Walk([fragment("<p>Before.</p><figure><img src=x><figcaption>The pond</figcaption></figure>")])
    assert [x.text for x in found.lines] == ["Before."]
    assert [(s.reason, s.node.text()) for s in found.skipped] == [("caption", "The pond")]


@pytest.mark.parametrize(
    "inside", ["<blockquote>kept</blockquote>", "<table><tr><td>kept</td></tr></table>", "<pre>kept</pre>"]
)
def test_a_figure_may_hold_text(inside: str) -> None:
    assert texts(f"<figure>{inside}</figure>") == ["kept"]


def test_a_word_stays_in_its_sentence_whatever_its_element_is_called() -> None:
    html = '<p>The <a class="related-topic" href=x>council</a> met the <span class="author">mayor</span> today.</p>'
    assert texts(html) == ["The council met the mayor today."]


@pytest.mark.parametrize(
    "term",
    [
        'At <span class="ticker">Lantern Mills</span>, nobody was asked.',
        'He had met Mayor <a class="tooltip" href=x>Ada Quill</a> before.',
        '<a class="popup" href=x>Ada Quill</a> was asked.',
        '“<a class="popup" href=x>Nobody asked us,</a>” said the ferryman.',
        'He wrote to <a class="social-link" href=x>Lantern</a> and waited.',
        'It was <span class="tool-link">a heron</span> <b>that</b> stood there.',
        'She is the <a class="popup" href=x>keeper of the lamps.</a> Nobody else has a key.',
        '桥由<span class="ticker">灯笼公司</span>建造。',
    ],
)
def test_a_term_stays_where_its_sentence_goes_on(term: str) -> None:
    assert texts(f"<p>{term}</p>") == [re.sub("<[^>]+>", "", term)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("The pond froze.<span class=share>Share</span>", "The pond froze."),
        ("The pond<span class=tooltip>a water</span> froze.", "The pond froze."),
        ("The weir <span class=tooltip>A low wall across a stream that lifts its water</span> fell.", "The weir fell."),
        (
            "Mayor <span class=rollover><a href=/q>Ada Quill</a><span class=rollover-block>On her</span></span> lost.",
            "Mayor Ada Quill lost.",
        ),
        (
            "Mayor <a href=/quill>Ada Quill</a><span class=popover>Ada Quill wins again</span> lost.",
            "Mayor Ada Quill lost.",
        ),
        (f"The weir <span class=ticker>{'x' * 400}</span> fell.", "The weir fell."),
        ("The weir <span class=visually-hidden>opens in a new window</span> fell.", "The weir fell."),
        ("By Ada <span class=comments-link>3 comments</span>, in Ponds", "By Ada , in Ponds"),
    ],
)
def test_what_explains_a_word_or_stands_beside_it_goes(html: str, expected: str) -> None:
    assert texts(f"<p>{html}</p>") == [expected]


@pytest.mark.parametrize("depth", [MAX_DEPTH - 5, MAX_DEPTH + 5, 5 * MAX_DEPTH])
def test_deep_nesting_loses_no_text(depth: int) -> None:
    assert texts(f"{'<div>' * depth}<p>Deep.</p>{'</div>' * depth}<p>After.</p>") == ["Deep.", "After."]


# Through the public way in.


def test_bare_text_with_breaks_is_paragraphs() -> None:
    assert blocks(story(f"<div class=text>{'<br><br>'.join(PROSE)}</div>")) == [*PROSE]


def test_hard_wrapped_lines_are_joined_again() -> None:
    wrapped = FIRST.replace(" after ", "<br>\nafter ").replace(" fuller ", "<br>\nfuller ")
    assert wrapped.count("<br>") == 2
    assert blocks(story(f"<div>{wrapped}</div>{paragraphs(*PROSE[1:])}")) == [*PROSE]


def test_a_break_behind_a_sentence_begins_a_line() -> None:
    assert blocks(story(f"<p>{FIRST}<br>{SECOND}</p>{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]


def test_a_table_used_as_layout() -> None:
    cells = "".join(f"<tr><td>{text}</td></tr>" for text in PROSE)
    assert blocks(story(f"<table><tbody>{cells}</tbody></table>")) == [*PROSE]


def test_rows_of_a_table_are_lines() -> None:
    rows = "<tr><td>North pier</td><td>2 metres</td></tr><tr><td>South pier</td><td>3 metres</td></tr>"
    assert blocks(story(f"{paragraphs(FIRST, SECOND)}<table>{rows}</table>{paragraphs(THIRD, FOURTH)}")) == [
        FIRST,
        SECOND,
        "North pier 2 metres",
        "South pier 3 metres",
        THIRD,
        FOURTH,
    ]


def test_items_stand_on_consecutive_lines() -> None:
    items = "<ul><li>A wider path for prams.</li><li>Lamps on <b>both</b> sides.</li></ul>"
    article = inspected(story(f"{paragraphs(FIRST, SECOND)}{items}{paragraphs(THIRD, FOURTH)}")).article
    assert article is not None
    assert f"{SECOND}\n\n  • A wider path for prams.\n  • Lamps on both sides.\n\n{THIRD}" in article.text


def test_kinds_of_blocks() -> None:
    quote = "We have waited for this crossing since the flood, and nobody here will miss the ferry."
    html = story(
        f"<p>{FIRST}</p><h2>What is planned</h2><p>{SECOND}</p><blockquote><p>{quote}</p></blockquote>"
        f"<ol><li>Draw the plans.</li><li>Build it.</li></ol>{paragraphs(THIRD, FOURTH)}"
    )
    article = inspected(html).article
    assert article is not None
    assert [b.kind for b in article.blocks] == [
        *("paragraph", "heading", "paragraph", "quote", "item", "item", "paragraph", "paragraph")
    ]


def test_hidden_text_goes_and_is_reported() -> None:
    secret = "This sentence is for machines alone and no reader of the page is ever shown it."
    html = story(
        f'{paragraphs(FIRST, SECOND)}<div style="display:none"><p>{secret}</p></div>{paragraphs(THIRD, FOURTH)}'
    )
    assert blocks(html) == [*PROSE[:4]]
    assert reasons(html)[secret] == "hidden"


def test_an_article_in_noscript_is_found() -> None:
    assert blocks(page(f"<div id=app></div><noscript><h1>Bridge</h1>{paragraphs()}</noscript>")) == [*PROSE]


def test_deep_nesting_through_the_whole_way() -> None:
    html = page(f"{'<div>' * 1500}{paragraphs()}{'</div>' * 1500}")
    assert inspected(html).article is not None


@pytest.mark.parametrize("depth", range(395, 404))
def test_empty_elements_side_by_side_where_elements_become_one_line(depth: int) -> None:
    inner = "Pond <b>water</b><span><span></span></span><span><span></span>Mill</span>"
    html = page(f"{paragraphs()}{'<div>' * depth}{inner}{'</div>' * depth}")
    assert inspected(html).article is not None


def test_verses_and_the_end_of_a_letter_are_not_joined() -> None:
    verse = "I remain, Sir,<br>your obedient servant,<br>the miller."
    assert blocks(story(f"{paragraphs(*PROSE)}<p>{verse}</p>"))[-3:] == verse.split("<br>")


def test_an_answer_that_its_question_unfolds() -> None:
    faq = "<h3><button aria-expanded=false>Who pays?</button></h3><div class=panel hidden><p>The town.</p></div>"
    assert texts(faq) == ["Who pays?", "The town."]
    assert texts("<h3>Who pays?</h3><div hidden><p>The town.</p></div>") == ["Who pays?"]
    menu = "<button aria-expanded=false>Menu</button><div hidden><ul><li><a href=/>Rivers</a></li></ul></div>"
    assert texts(menu) == []


def test_a_question_that_acts_as_a_button() -> None:
    question = "<div class=tab-title role=button aria-controls=a1><a class=title>Is it safe?</a></div>"
    html = story(f"{paragraphs(FIRST, SECOND)}{question}<div id=a1><p>{THIRD}</p></div>")
    assert blocks(html) == [FIRST, SECOND, "Is it safe?", THIRD]
    assert "Is it safe?" not in blocks(html.replace("id=a1", "id=a2"))


def test_panels_that_unfold_are_text() -> None:
    panel = f"<h4>The survey</h4><div role=tabpanel><p>{SECOND}</p></div>"
    assert blocks(story(f"<p>{FIRST}</p><div role=tablist>{panel}</div><p>{THIRD}</p>")) == [
        *(FIRST, "The survey", SECOND, THIRD)
    ]
    tabs = "<div role=tablist><a role=tab href=#a>Today</a><a role=tab href=#b>This week</a></div>"
    assert blocks(story(f"<p>{FIRST}</p>{tabs}<p>{THIRD}</p>")) == [FIRST, THIRD]


def test_a_first_paragraph_that_is_called_by_its_dateline_stays() -> None:
    assert blocks(story(f"<p class=dateline>MELLTOWN — {FIRST}</p><p>{SECOND}</p>")) == [f"MELLTOWN — {FIRST}", SECOND]
    assert blocks(story(f"<p class=dateline>Melltown, 7 May 2024</p>{paragraphs(FIRST, SECOND)}")) == [FIRST, SECOND]


def test_who_said_a_quote_stays() -> None:
    quote = f"<blockquote><p>{SECOND}</p><footer>Ada Quill, ferrywoman</footer></blockquote>"
    assert blocks(story(f"<p>{FIRST}</p>{quote}<p>{THIRD}</p>")) == [FIRST, SECOND, "Ada Quill, ferrywoman", THIRD]


@pytest.mark.parametrize(
    ("box", "stays"),
    [
        ("<div class=call-to-action><p>{}</p></div>", True),
        ("<div class=call-to-action><p>{}</p><a href=/apply>Apply</a></div>", False),
        ("<aside class=fact-box><p>{}</p></aside>", True),
        ("<aside class=lp_factbox><p>{}</p></aside>", True),
        ("<aside class=fact-box><p><a href=/a>{}</a></p></aside>", False),
        ("<aside class=box><p>{}</p></aside>", False),
        ("<aside class=box><h3>Fakta</h3>\n<p>{}</p></aside>", True),
        ("<aside data-testid=factbox><p>{}</p></aside>", True),
        ("<section role=contentinfo aria-label='key points'><p>{}</p></section>", True),
        ("<section role=contentinfo><p>{}</p></section>", False),
        ("<ul class=edTag><li>{}</li></ul>", True),
        ("<ul class=tag-list><li><a href=/tag/may>{}</a></li></ul>", False),
        ("<div class='a_d _df'><p>{}</p></div>", True),
        ("<div class='a-ad'><p>{}</p></div>", False),
    ],
)
def test_boxes_that_are_the_texts_own(box: str, stays: bool) -> None:
    notice = "Applications close at midday on the last day of May."
    assert (notice in blocks(story(f"{paragraphs(FIRST, SECOND)}{box.format(notice)}<p>{THIRD}</p>"))) is stays


def test_paragraphs_in_the_cells_of_a_row_are_one_line() -> None:
    assert texts("<table><tr><td><p>Toll</p></td><td><p><span>412</span></p></td><td>378</td></tr></table>") == [
        "Toll 412 378"
    ]
    assert texts("<table><tr><td><p>One.</p></td></tr></table>") == ["One."]
    long = f"<table><tr><td><p>{FIRST}</p><p>Two.</p></td><td><p>Three.</p></td></tr></table>"
    assert texts(long)[:2] == [FIRST, "Two."]


def test_paragraphs_in_a_table_used_as_layout() -> None:
    layout = "<table><tr><td><p>One.</p><div>Two.</div></td><td>Three</td></tr></table>"
    assert [kind for kind, _ in lines(layout)] == ["paragraph", "paragraph", "row"]


def test_elements_of_another_language_in_one_another() -> None:
    depth = 5 * MAX_DEPTH
    assert texts(f"<div>The {'<o:p>' * depth}weir{'</o:p>' * depth} fell.</div>") == ["The", "weir", "fell."]


def test_a_list_of_an_article_that_is_called_article_list() -> None:
    items = "<ul class='text | article-list'><li>Two pumps</li><li>A generator</li></ul>"
    kept = blocks(story(f"{paragraphs()}<p><b>What the plan includes</b></p>{items}{paragraphs(FIRST)}"))
    assert [b for b in kept if b in ("Two pumps", "A generator")] == ["Two pumps", "A generator"]
    linked = "<ul class='article-list'><li><a href=/a>Two pumps</a></li><li><a href=/b>A generator</a></li></ul>"
    assert "Two pumps" not in blocks(story(f"{paragraphs()}{linked}"))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div>7 May 2024<span>2:30pm</span></div>", "7 May 2024 2:30pm"),
        ("<div><time>9:50am CDT</time><time>Updated 3:02pm</time></div>", "9:50am CDT Updated 3:02pm"),
        ("<div>20<span>24</span></div>", "2024"),
        ("<div>Room 2024<span>7</span></div>", "Room 20247"),
    ],
)
def test_a_time_behind_a_date_is_a_word_of_its_own(markup: str, expected: str) -> None:
    assert texts(markup) == [expected]


def test_what_amp_shows_where_something_does_not_load() -> None:
    assert texts("<div><p>Water.</p><amp-ad><div fallback>No ad appeared</div></amp-ad></div>") == ["Water."]


def test_columns_of_a_page_in_a_table_are_no_row() -> None:
    menu = "<td><a href=/a>The last ferry</a><br><a href=/b>A mill burns</a><br><br></td>"
    text = "<td><b>The station</b><br><br>No train stops here.<br><br>None ever did.</td>"
    assert texts(f"<table><tr>{menu}{text}</tr></table>") == [
        *("The last ferry", "A mill burns", "The station", "No train stops here.", "None ever did."),
    ]
    assert texts("<table><tr><td>Ferry<br>large</td><td>12</td></tr></table>") == ["Ferry", "large 12"]


def test_who_said_what_a_figure_quotes() -> None:
    quote = "<blockquote>You are not losing a nap.</blockquote>"
    source = "<figcaption class=source>— Ada Quill, page 212</figcaption>"
    assert texts(f"<figure>{quote}{source}</figure>") == ["You are not losing a nap.", "— Ada Quill, page 212"]
    assert texts(f"<figure>{quote}<figcaption>Ada Quill</figcaption></figure>") == ["You are not losing a nap."]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("of plain <button class=note>oak</button>, which", "of plain oak, which"),
        ("of plain <button>oak</button> that", "of plain oak that"),
        ("of plain oak<button>1</button>, which", "of plain oak, which"),
        ("of plain oak. <button>Copy</button> Then", "of plain oak. Then"),
        ("of plain <button>oak<span>A tree of the beech family.</span></button>, which", "of plain , which"),
    ],
)
def test_a_word_that_is_a_button(markup: str, expected: str) -> None:
    assert texts(f"<p>The rail is {markup} swells.</p>") == [f"The rail is {expected} swells."]


def test_a_list_with_pictures_that_is_called_a_gallery() -> None:
    def item(text: str) -> str:
        inside = f"<h2>The old weir</h2><div><p>{text}</p></div>"
        return f"<article class=gallery-album><div class=gallery-album__content>{inside}</div></article>"

    told = [THIRD, FOURTH, PROSE[4]]
    listed = f"<div class=gallery-vertical>{''.join(map(item, told))}</div>"
    found = blocks(story(f"{paragraphs(FIRST, SECOND)}{listed}"))
    assert [t for t in found if t in told] == told
    photos = "".join(f"<div class=gallery-slide><p>{t}</p></div>" for t in told)
    assert blocks(story(f"{paragraphs(FIRST, SECOND)}<div class=gallery>{photos}</div>")) == [FIRST, SECOND]
