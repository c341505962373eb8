"""Lines that are template by where they stand, by being links, or by saying again what stands elsewhere."""

from __future__ import annotations

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE, blocks, inspected, page, paragraphs, reasons, story

LONG = [f"{text} This was said on day {n} of the hearing." for n in range(6) for text in PROSE]


def links(*texts: str) -> str:
    return "".join(f'<li><a href="/s/{i}">{t}</a></li>' for i, t in enumerate(texts))


class TestPointers:
    @pytest.mark.parametrize(
        "pointer",
        [
            '<p>Also read: <a href="/s/1">The last day of the ferry</a></p>',
            '<p><a href="/s/1">READ MORE: The last day of the ferry</a></p>',
            "<p>Also read: The last day of the ferry</p>",
            '<p><strong>Lesen Sie auch:</strong> <a href="/s/1">Der letzte Tag der Fähre</a></p>',
            "<h3>Related stories</h3>",
            '<div><span>Related</span> <a href="/s/1">The last day of the ferry</a></div>',
            '<div>Recommended story <a href="/s/1">The last day of the ferry</a></div>',
            "<p>Further reading:</p>",
            # Whatever the language: a label and a link, a label above links, a link and its date.
            '<p><strong>Lexo më shumë: <a href="/s/1">Rruga e re hapet në vjeshtë</a></strong></p>',
            '<p>Prečítajte si – <a href="/s/1">Nová cesta sa otvorí na jeseň</a></p>',
            '<p>Tin mới:</p><p><a href="/s/1">Đường mới mở vào mùa thu</a></p>',
            '<div><a href="/s/1">Die letzte Fahrt der Fähre</a> <span>18.11.2023, 09:12</span></div>',
        ],
    )
    def test_goes_from_the_middle(self, pointer: str) -> None:
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{pointer}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    @pytest.mark.parametrize(
        "text",
        [
            "Related: the older bridge, which was swept away, had been built by the same firm a century ago.",
            "Links in the middle of the chain were rusted through:",
            "See also the fate of the ferry, he said, which nobody mourned.",
            "Read more than the first page and you find that the sum is wrong.",
            "More on the list is to be decided by the members in June.",
            "Weitere Informationen gab es am Dienstag nicht, sagte die Sprecherin des Rates.",
            "Mira: so hieß das Boot, das im Frühjahr gesunken ist.",
            "Explore further and you come to the old mill, which nobody has entered since.",
            "Watch how the water behaves behind the pier, she told the class.",
        ],
    )
    def test_prose_that_begins_so_stays(self, text: str) -> None:
        assert text in blocks(story(paragraphs(FIRST, SECOND, text, THIRD, FOURTH)))

    @pytest.mark.parametrize(
        ("label", "linked"),
        [
            ("Case number: ", "I ZR 166/07"),
            ("Publisher: ", "Lantern Press"),
            ("The report: ", "nobody at the town hall has read it."),
            ("What the engineers said to the town: ", "the old bridge was never safe"),
        ],
    )
    def test_a_label_and_a_link_that_is_no_title_stay(self, label: str, linked: str) -> None:
        line = f'<p>{label}<a href="/s/1">{linked}</a></p>'
        html = story(f"{paragraphs(FIRST, SECOND)}{line}{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [FIRST, SECOND, label + linked, THIRD, FOURTH]

    @pytest.mark.parametrize(
        "label", ["Related stories", "Lesen Sie auch:", "Читайте также", "À lire aussi", "関連記事", "Most read"]
    )
    def test_the_list_that_follows_goes_with_its_label(self, label: str) -> None:
        listed = f"<p>{label}</p><ul>{links('The last day of the ferry', 'Mill wheel turns again after repairs')}</ul>"
        assert blocks(story(f"{paragraphs()}{listed}")) == [*PROSE]

    def test_the_list_may_say_more_than_its_links(self) -> None:
        item = '<li><a href="/s/1">The last day of the ferry</a> as told by its boatman</li>'
        assert blocks(story(f"{paragraphs()}<p>Related stories</p><ul>{item}</ul>")) == [*PROSE]
        assert "The last day of the ferry as told by its boatman" in blocks(story(f"{paragraphs()}<ul>{item}</ul>"))

    def test_a_sub_heading_over_a_list_without_links_stays(self) -> None:
        listed = "<h3>Most popular</h3><ul><li>The ferry</li><li>The mill</li></ul>"
        html = story(f"{paragraphs(FIRST, SECOND, THIRD)}{listed}{paragraphs(FOURTH)}")
        assert blocks(html) == [FIRST, SECOND, THIRD, "Most popular", "The ferry", "The mill", FOURTH]
        html = story(f"{paragraphs(FIRST, SECOND, THIRD)}<h3>Most read</h3>{paragraphs(FOURTH)}")
        assert blocks(html) == [FIRST, SECOND, THIRD, "Most read", FOURTH]
        html = story(f"{paragraphs(FIRST, SECOND, THIRD)}<h3>Most popular</h3><ul>{links('The ferry')}</ul>")
        assert blocks(html) == [FIRST, SECOND, THIRD]

    def test_text_below_the_list_stays(self) -> None:
        listed = f"<p>Related stories</p><ul>{links('The last day of the ferry')}</ul>"
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{listed}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    def test_a_sentence_with_a_link_to_its_source_below_a_pointer_stays(self) -> None:
        pointer = "<p>Read also: <a href=/s>The last day of the ferry</a></p>"
        told = "The ferry cost the town <a href=/o>nine thousand a year, according to the Millbrook Herald</a>."
        html = story(f"{paragraphs(FIRST)}{pointer}<p>{told}</p>{paragraphs(SECOND)}")
        assert len(blocks(html)) == 3

    def test_a_label_that_comes_again_and_again(self) -> None:
        pointer = '<p>Mill affair | <a href="/s/{0}">The chapter of number {0}</a></p>'
        html = story(
            paragraphs(FIRST) + pointer.format(1) + paragraphs(SECOND) + pointer.format(2) + paragraphs(THIRD, FOURTH)
        )
        assert blocks(html) == [*PROSE[:4]]

    def test_a_label_that_comes_once_stays(self) -> None:
        text = 'Mill affair | The <a href="/s/1">chapter</a> that nobody wrote'
        html = story(f"{paragraphs(FIRST, SECOND)}<p>{text}</p>{paragraphs(THIRD, FOURTH)}")
        assert "Mill affair | The chapter that nobody wrote" in blocks(html)


class TestLinks:
    def test_a_list_of_links_at_the_end(self) -> None:
        titles = ("Harvest festival draws record crowds", "Night buses return after repairs", "Library opens longer")
        html = story(f"{paragraphs()}<ul>{links(*titles)}</ul>")
        assert blocks(html) == [*PROSE]
        assert {reasons(html)[t] for t in titles} == {"line is a link"}

    def test_a_link_in_a_sentence_stays(self) -> None:
        html = story(
            f'<p>The council <a href="/s/1">approved a new footbridge</a> over the pond.</p>{paragraphs(*PROSE[1:])}'
        )
        assert blocks(html)[0] == "The council approved a new footbridge over the pond."

    @pytest.mark.parametrize(
        "address", ["http://bridge.example/p/7", "www.bridge.example", "[3] https://bridge.example/minutes.pdf"]
    )
    def test_an_address_that_is_written_out_stays(self, address: str) -> None:
        line = f'<p><a href="http://bridge.example/">{address}</a></p>'
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{line}{line}{paragraphs(THIRD, FOURTH)}")) == [
            FIRST,
            SECOND,
            address,
            address,
            THIRD,
            FOURTH,
        ]

    @pytest.mark.parametrize("text", ["Lantern.example reports on the ferry", "The last day. Of the ferry"])
    def test_a_title_with_a_dot_in_it_is_no_address(self, text: str) -> None:
        line = f'<p><a href="/s/1">{text}</a></p>'
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{line}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    def test_a_list_of_links_with_labels(self) -> None:
        items = "".join(f'<li>Boat {n} – <a href="/s/{n}">The last day of ferry {n}</a></li>' for n in range(3))
        html = story(f"{paragraphs(FIRST, SECOND)}<ul>{items}</ul>{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [*PROSE[:4]]

    @pytest.mark.parametrize(
        "last",
        [
            "<li>A lamp without any link</li>",
            '<li>It says: <a href="/s/9">this is the last day of the ferry.</a></li>',
            f'<li>Quill, A. (2019), in a volume of papers on clay and its uses <a href="/s/9">{THIRD[:90]}</a></li>',
        ],
    )
    def test_a_list_with_an_item_of_another_kind_stays(self, last: str) -> None:
        items = "".join(f'<li>Boat {n} – <a href="/s/{n}">The last day of ferry {n}</a></li>' for n in range(3))
        html = story(f"{paragraphs(FIRST, SECOND)}<ul>{items}{last}</ul>{paragraphs(FOURTH, FIFTH)}")
        assert len(blocks(html)) == 8

    def test_an_item_with_a_link_in_it_stays(self) -> None:
        items = '<ul><li><a href="/a">Lamps</a> on both sides of the path.</li><li>A <a href="/b">path</a>.</li></ul>'
        assert "Lamps on both sides of the path." in blocks(story(f"{paragraphs()}{items}<p>{SECOND[:90]}.</p>"))

    def test_a_linked_item_of_a_list_of_text_stays(self) -> None:
        items = f"<li>The survey of last year</li>{links('The law on bridges')}<li>Who pays?</li><li>And when</li>"
        expected = ["The survey of last year", "The law on bridges", "Who pays?", "And when"]
        assert blocks(story(f"{paragraphs()}<ul>{items}</ul>")) == [*PROSE, *expected]
        assert blocks(story(f"{paragraphs()}<ul><li>The plan of May</li>{links('One', 'Two')}</ul>")) != [
            *(*PROSE, "The plan of May", "One", "Two")
        ]

    @pytest.mark.parametrize(
        ("target", "stays"),
        [("https://library.example.org/law", True), ("/s/1", False), ("https://www.facebook.com/lantern", False)],
    )
    def test_links_to_other_sites_are_the_authors(self, target: str, stays: bool) -> None:
        items = [f'<li><a href="{target}">The law on bridges, part {n}</a></li>' for n in "12"]
        html = story(f"{paragraphs()}<ul>{''.join(items)}</ul>")
        assert ("The law on bridges, part 2" in blocks(html)) is stays
        source = f'<p><a href="{target}">The law on bridges</a></p>'
        html = story(f"{paragraphs(FIRST, SECOND)}{source}{paragraphs(THIRD, FOURTH)}")
        assert ("The law on bridges" in blocks(html)) is stays

    def test_who_said_a_quote_may_be_a_link(self) -> None:
        quote = f"<blockquote><p>{SECOND}</p><p><a href=/people/ada>Ada Quill, ferrywoman</a></p></blockquote>"
        html = story(f"{paragraphs(FIRST)}{quote}{paragraphs(THIRD)}")
        assert blocks(html) == [FIRST, SECOND, "Ada Quill, ferrywoman", THIRD]
        link = "<blockquote><p><a href=/s/1>The last day of the ferry</a></p></blockquote>"
        assert blocks(story(f"{paragraphs(FIRST)}{link}{paragraphs(THIRD)}")) == [FIRST, THIRD]

    def test_a_list_of_links_that_a_sentence_announces_stays(self) -> None:
        listed = f"<ul>{links('A bridge of planks', 'A bridge of stones')}</ul>"
        sentence = "There are, the engineers told the council, two ways to build one:"
        assert "A bridge of stones" in blocks(story(f"{paragraphs()}<p>{sentence}</p>{listed}"))
        pointer = "What else the engineers told the council about bridges can be read here:"
        assert "A bridge of stones" not in blocks(story(f"{paragraphs()}<p>{pointer}</p>{listed}"))

    def test_addresses_that_a_line_announces_stay(self) -> None:
        addresses = ["http://bridges.example/1", "http://bridges.example/2"]
        written = paragraphs(*addresses)
        assert blocks(story(f"{paragraphs()}<p>What I read:</p>{written}")) == [*PROSE, "What I read:", *addresses]
        assert blocks(story(f"{paragraphs()}<p>{addresses[0]}</p>")) == [*PROSE]

    def test_a_heading_goes_with_the_links_below_it(self) -> None:
        linked = "<p><a href=/s/1>The last day of the ferry</a></p>"
        html = f"{paragraphs(FIRST, SECOND)}<h3>On the ferry</h3>{linked}<h{{}}>The survey</h{{}}>{paragraphs(THIRD)}"
        assert blocks(story(html.replace("{}", "3"))) == [FIRST, SECOND, "The survey", THIRD]
        assert blocks(story(html.replace("{}", "4"))) == [FIRST, SECOND, "On the ferry", "The survey", THIRD]


class TestCards:
    CARD = (
        '<div class=x1><h3><a href="/s/1">Harvest festival draws record crowds</a></h3>'
        "<p>A short teaser, with a few words in it.</p></div>"
    )

    def test_headline_and_teaser_go(self) -> None:
        html = story(f"{paragraphs(FIRST, SECOND)}{self.CARD}{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [*PROSE[:4]]
        assert reasons(html)["A short teaser, with a few words in it."] == "card of another article"

    def test_the_teaser_may_stand_deeper_than_its_headline(self) -> None:
        teaser = "A teaser of some length for a festival that drew crowds, with a few words more than others."
        head = '<h3><a href="/s/1">Harvest festival draws record crowds</a></h3>'
        card = f"<section><ul><li>{head}<div class=x2><p>{teaser}</p></div></li></ul></section>"
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{card}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    def test_a_card_with_a_date_may_say_more(self) -> None:
        said = f"{FIFTH} {FIFTH[:99]}."
        card = (
            "<div><div><div><a href=/b>Bridges</a><h3><a href=/s/1>The last day of the ferry</a></h3></div>"
            f"<p>{said}</p><p>May 3, 2024</p></div></div>"
        )
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{card}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]
        undated = card.replace("<p>May 3, 2024</p>", "")
        assert said in blocks(story(f"{paragraphs(FIRST, SECOND)}{undated}{paragraphs(THIRD)}"))

    CARDS = tuple(
        f"<section><h3><a href=/s/{i}>Chapter {i} of the last day of the ferry</a></h3><p>{text[:150]}.</p></section>"
        for i, text in enumerate(LONG)
    )

    def test_more_cards_than_text_go_where_they_stand_beside_it(self) -> None:
        html = page(f"<div><h1>{TITLE}</h1><div>{paragraphs()}</div><div>{''.join(self.CARDS)}</div></div>")
        assert blocks(html) == [*PROSE]

    def test_a_text_made_of_linked_headings_stays(self) -> None:
        html = page(f"<div><h1>{TITLE}</h1>{paragraphs(FIRST, SECOND)}{''.join(self.CARDS)}</div>")
        assert sum(x.startswith(text[:150]) for text in LONG for x in set(blocks(html))) >= len(LONG)

    def test_a_linked_sub_heading_with_text_below_stays(self) -> None:
        html = story(
            f'{paragraphs(FIRST)}<h3><a href="/lamps">The lamps</a></h3><p>{SECOND}</p>'
            f'<h3><a href="/x">The path</a></h3>{paragraphs(THIRD, FOURTH)}'
        )
        assert blocks(html) == [FIRST, "The lamps", SECOND, "The path", THIRD, FOURTH]

    def test_a_sub_heading_without_a_link_and_its_short_text_stay(self) -> None:
        html = story(
            f"{paragraphs(FIRST, SECOND)}<div><h3>The lamps</h3><p>They are green.</p></div>{paragraphs(THIRD, FOURTH)}"
        )
        assert blocks(html) == [FIRST, SECOND, "The lamps", "They are green.", THIRD, FOURTH]


class TestCaptions:
    @pytest.mark.parametrize(
        "markup",
        [
            "<div><img src=p.jpg><span>The pond in winter</span></div>",
            "<div><div><img src=p.jpg></div><div>The pond in winter</div></div>",
            "<div><picture><img src=p.jpg></picture><p>The pond in winter</p></div>",
            f"<div><img src=p.jpg><div><div><div><p>{FIFTH[:130]}. (Lantern 5)</p></div></div></div></div>",
            "<p>The pond in winter. Foto: Ada Quill</p>",
            "<p>The pond in winter [Photo: Lantern]</p>",
            "<p>The pond in winter. Photograph: Ada Quill</p>",
            "<p>The pond in winter © Lantern Press</p>",
            "<p>The pond in winter, seen from the mill. (AP Photo/Ada Quill)</p>",
            "<ul><li>The pond in winter, seen from the mill. (Lantern File Photo)</li></ul>",
        ],
    )
    def test_goes(self, markup: str) -> None:
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{markup}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    @pytest.mark.parametrize("caption", ["<em>The pond in May</em>", "<small>The pond in May</small>"])
    def test_a_caption_set_apart_in_the_paragraph_of_its_picture_goes(self, caption: str) -> None:
        html = story(f"{paragraphs(FIRST)}<p><img src=a.jpg><br>{caption}</p>{paragraphs(SECOND, THIRD)}")
        assert blocks(html) == [FIRST, SECOND, THIRD]

    @pytest.mark.parametrize(
        "box",
        [
            "<div><img src=a.gif height=10> {}</div>",
            "<div>{} <img src=a.gif class=smilie></div>",
            "<div class=recipe-step><img src=p.jpg><div>{}</div></div>",
        ],
    )
    def test_a_line_beside_a_star_or_a_smiley_and_a_step_of_a_recipe_stay(self, box: str) -> None:
        text = "Whisk the flour with the milk"
        html = story(f"{paragraphs(FIRST, SECOND)}{box.format(text)}{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [FIRST, SECOND, text, THIRD, FOURTH]

    def test_a_numbered_caption_goes(self) -> None:
        caption = (
            "Abbildung 4: The pier in the pond, which stands in two metres of water and of clay, as it was in May."
        )
        html = story(f"{paragraphs(FIRST, SECOND)}<p>{caption}</p>{paragraphs(THIRD)}")
        assert blocks(html) == [FIRST, SECOND, THIRD]
        told = caption.replace("4:", "4 shows")
        assert told in blocks(story(f"{paragraphs(FIRST, SECOND)}<p>{told}</p>{paragraphs(THIRD)}"))

    def test_a_paragraph_with_a_picture_in_it_stays(self) -> None:
        html = story(
            f"{paragraphs(FIRST, SECOND)}<p><img src=p.jpg>The pond froze over.</p>{paragraphs(THIRD, FOURTH)}"
        )
        assert "The pond froze over." in blocks(html)

    def test_a_paragraph_beside_a_figure_with_its_own_caption_stays(self) -> None:
        text = "The bridge opens today at noon, and all are asked to come."
        figure = "<figure><img src=p.jpg><figcaption>The pond in winter.</figcaption></figure>"
        assert text in blocks(story(f"{paragraphs(FIRST, SECOND)}<div>{figure}<p>{text}</p></div>{paragraphs(THIRD)}"))

    def test_text_that_shares_a_box_with_a_picture_stays(self) -> None:
        html = story(f"{paragraphs(FIRST)}<div><img src=p.jpg>{paragraphs(SECOND, THIRD)}</div>{paragraphs(FOURTH)}")
        assert blocks(html) == [*PROSE[:4]]

    def test_a_long_sentence_beside_a_picture_stays(self) -> None:
        assert blocks(
            story(f"{paragraphs(FIRST)}<div><img src=p.jpg><p>{SECOND}</p></div>{paragraphs(THIRD, FOURTH)}")
        ) == [*PROSE[:4]]

    @pytest.mark.parametrize("name", ["image_widget__x7", "article-img", "image top"])
    def test_a_long_sentence_in_an_element_named_for_its_picture_goes(self, name: str) -> None:
        for caption in (SECOND, f"{SECOND} {THIRD}"):
            box = f'<div class="{name}"><div><img src=p.jpg></div><p>{caption}</p></div>'
            assert blocks(story(f"{paragraphs(FIRST)}{box}{paragraphs(FOURTH, FIFTH)}")) == [FIRST, FOURTH, FIFTH]

    @pytest.mark.parametrize("name", ["image-text", "content image", "text-with-photo", "imagery", "image-content"])
    def test_an_element_named_for_text_as_well_stays(self, name: str) -> None:
        box = f'<div class="{name}"><img src=p.jpg><p>{SECOND}</p></div>'
        assert blocks(story(f"{paragraphs(FIRST)}{box}{paragraphs(FOURTH, FIFTH)}")) == [FIRST, SECOND, FOURTH, FIFTH]

    def test_a_short_sentence_in_a_block_of_text_with_a_picture_beside_it_stays(self) -> None:
        text = "The pond froze over in the night."
        box = (
            '<div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src=p.jpg></figure>'
            f'<div class="wp-block-media-text__content"><p>{text}</p></div></div>'
        )
        assert text in blocks(story(f"{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD, FOURTH)}"))

    def test_a_sentence_with_a_picture_behind_it_stays(self) -> None:
        text = "The pond froze over in the night."
        box = f'<div class="wp-block-cover"><img src=p.jpg><div class="wp-block-cover__inner"><p>{text}</p></div></div>'
        assert text in blocks(story(f"{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD, FOURTH)}"))

    @pytest.mark.parametrize("picture", ["<img src=p.jpg>", "<div><picture><img src=p.jpg></picture></div>"])
    def test_a_box_below_a_picture_goes_where_the_text_has_paragraphs(self, picture: str) -> None:
        box = f"{picture}\n<div class=x9>The pond in winter.</div>"
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    def test_a_box_below_a_picture_stays_where_the_text_has_none(self) -> None:
        boxes = "".join(f"<div>{t}</div>" for t in (*PROSE, "The pond in winter."))
        assert blocks(story(f"<div>{boxes.replace('<div>The pond', '<div><img src=p.jpg></div><div>The pond')}</div>"))[
            -1
        ] == ("The pond in winter.")

    def test_a_line_in_a_floated_table_with_a_picture_goes(self) -> None:
        table = "<table%s><tr><td><img src=p.jpg><br><font size=1>The pond in winter</font></td></tr></table>"
        text = paragraphs(FIRST, SECOND)
        assert blocks(story(f"{text}{table % ' align=right'}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]

    def test_a_sentence_above_a_picture_or_in_a_part_of_the_text_stays(self) -> None:
        text = "The pond froze over in the night."
        inner = f"<p>{text}</p><p><img src=p.jpg></p>"
        assert text in blocks(story(f"<div>{paragraphs(FIRST, SECOND)}</div><div>{inner}</div>"))
        inner = f"<p><img src=p.jpg></p><p>{text}</p>"
        part = "<div class=post-content-container>{}</div>"
        assert text in blocks(story(part.format(paragraphs(FIRST, SECOND)) + part.format(inner)))

    def test_the_one_line_of_a_table_with_a_picture_goes(self) -> None:
        table = "<table><tr><td><img src=p.jpg></td></tr><tr><td>The pond in winter, before the thaw</td></tr></table>"
        assert blocks(story(f"{paragraphs(FIRST, SECOND)}{table}{paragraphs(THIRD, FOURTH)}")) == [*PROSE[:4]]
        rows = "".join(f"<tr><td><img src={n}.jpg></td><td>{n} prams crossed</td></tr>" for n in range(3, 6))
        assert "4 prams crossed" in blocks(
            story(f"{paragraphs(FIRST, SECOND)}<table>{rows}</table>{paragraphs(THIRD)}")
        )

    @pytest.mark.parametrize("tag", ["em", "i", "small"])
    def test_a_sentence_set_small_on_a_line_of_its_own_below_a_picture_goes(self, tag: str) -> None:
        text = "The pond froze over in the night."
        html = f"{paragraphs(FIRST, SECOND)}<p><img src=p.jpg>{{}}<{tag}>{text}</{tag}></p>{paragraphs(THIRD, FOURTH)}"
        assert blocks(story(html.format("<br>"))) == [*PROSE[:4]]
        assert text in blocks(story(html.format(" ")))

    def test_a_line_set_small_below_a_picture_goes_where_the_text_has_none(self) -> None:
        small = (
            "<div style='text-align: center'><i><span style='font-size: x-small'>The pond in winter.</span></i></div>"
        )
        text = "".join(f"<div>{t}</div>" for t in PROSE)
        assert blocks(story(f"<div>{text}<div class=separator><a><img src=p.jpg></a></div>{small}</div>")) == [*PROSE]

    @pytest.mark.parametrize("name", ["heading-h3", "item__title", "h3 wide"])
    def test_a_sub_heading_below_a_picture_stays(self, name: str) -> None:
        box = f'<div><img src=p.jpg></div><div class="{name}">The pond in winter</div>'
        html = story(f"{paragraphs(FIRST, SECOND)}{box}{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [FIRST, SECOND, "The pond in winter", THIRD, FOURTH]

    def test_a_paragraph_below_a_picture_stays(self) -> None:
        html = story(f"{paragraphs(FIRST, SECOND)}<div><img src=p.jpg></div><p>The pond froze.</p>{paragraphs(THIRD)}")
        assert "The pond froze." in blocks(html)

    def test_prose_that_tells_of_photographs_stays(self) -> None:
        text = "A photo: that was all she wanted from the council."
        assert text in blocks(story(paragraphs(FIRST, SECOND, text, THIRD, FOURTH)))


class TestPullQuotes:
    def test_what_the_text_says_as_well_goes(self) -> None:
        said = "families on the other side asked for a wider path"
        html = story(f"{paragraphs(FIRST, SECOND)}<blockquote>“{said}”</blockquote>{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [*PROSE[:4]]

    def test_a_quote_that_stands_nowhere_else_stays(self) -> None:
        quote = "“Nobody asked us about the path”"
        html = story(f"{paragraphs(FIRST, SECOND)}<blockquote>{quote}</blockquote>{paragraphs(THIRD, FOURTH)}")
        assert quote in blocks(html)

    def test_with_some_words_left_out_it_goes_as_well(self) -> None:
        said = "firm clay two metres down makes foundations cheaper than the first estimate"
        html = story(f"{paragraphs(FIRST, SECOND)}<blockquote>“{said}”</blockquote>{paragraphs(THIRD, FOURTH)}")
        assert blocks(html) == [*PROSE[:4]]

    def test_a_quote_that_shares_a_few_words_with_the_text_stays(self) -> None:
        quote = "A survey of the banks found nothing at all, and the foundations will cost us twice as much."
        html = story(f"{paragraphs(FIRST, SECOND)}<blockquote>“{quote}”</blockquote>{paragraphs(THIRD, FOURTH)}")
        assert f"“{quote}”" in blocks(html)

    def test_what_stands_right_above_as_well_goes(self) -> None:
        html = story(f"<div>{FIFTH}</div><div>{FIFTH}</div>{paragraphs(FIRST, SECOND, THIRD, FOURTH)}")
        assert blocks(html) == [FIFTH, *PROSE[:4]]
        assert list(reasons(html).values()).count("stands here twice") == 1

    def test_a_few_words_are_no_pull_quote(self) -> None:
        html = story(f"{paragraphs(FIRST, SECOND)}<blockquote>a wider path</blockquote>{paragraphs(THIRD, FOURTH)}")
        assert "a wider path" in blocks(html)


class TestHead:
    @pytest.mark.parametrize(
        "label",
        [
            "By Ada Quill",
            "Von Ada Quill",
            "Par Ada Quill et Ben Inkwell",
            "Von laterne-online, jse",
            "May 7, 2024",
            "Published: 7 May 2024, 10:15 am IST",
            "Aktualisiert am 07.05.2024, 10:15 Uhr",
            "7 mai 2024 à 10:15",
            "terça-feira, 7 de maio de 2024 às 10:15",
            "martedì 7 maggio 2024",
            "dinsdag 7 mei 2024",
            "2 hours ago",
            "vor 3 Stunden",
            "10:15 Uhr",
            "Reuters",
            "PTI",
            "Ada Quill | May 7, 2024",
            "May 7, 2024 at 10:15 AM | filed under: Bridges, Ponds | View comments",
            "https://lantern.example/short",
            "Politics",
            "***",
            "Photo: Lantern",
            "Updated May 7, 6:55 AM; posted May 6, 6:51 PM",
            "07.05.20247. Mai 2024",
            "Pubblicato il 7 maggio 2024 Ultima modifica 8 maggio 2024 12:02",
            "Temps de lecture : 4 minutes",
            "By Ada Quill - The Morning Lantern - Tuesday, May 7, 2024",
        ],
    )
    def test_labels_above_the_text_go(self, label: str) -> None:
        assert blocks(story(f"<div>{label}</div>{paragraphs()}")) == [*PROSE]

    @pytest.mark.parametrize(
        "text",
        [
            "By Tuesday the water had gone.",
            "By then, the ferry was half empty.",
            "May 7, 2024 was a day on which nobody in the town went to work.",
            "In 2024 the council met 14 times.",
            "Two hours ago the siren fell silent.",
            "“It is done.”",
            "May 7, 2024 – a walk along the pond with the clerk",
            "May 7, 2024 | The council met, and it voted for the bridge at once.",
        ],
    )
    def test_a_first_sentence_like_them_stays(self, text: str) -> None:
        assert blocks(story(paragraphs(text, *PROSE))) == [text, *PROSE]

    @pytest.mark.parametrize(
        "line",
        [
            "Ada Quill, Lantern Political Writer",
            "ADA QUILL AND BEN REED, THE MORNING LANTERN",
            "Tuesday May 7, 2024 7:45 am PST by Ada Quill",
            "Ada Quill, Ben Reed on Tuesday, May 7th, 2024 at 11:08 a.m.",
            "By Ada Quill, Contributor. Contributors of the Lantern write what they think of the world.",
            "Ada Quill reported from Port Fenwick, N.Y.",
        ],
    )
    def test_a_line_about_the_authors_goes(self, line: str) -> None:
        head = '<meta name=author content="Ada Quill"><meta name=author content="Ben Reed">'
        assert blocks(story(f"<p>{line}</p>{paragraphs()}", head=head)) == [*PROSE]

    def test_a_sentence_about_an_author_stays(self) -> None:
        head = '<meta name=author content="Ada Quill">'
        for text in (
            "Ada Quill sat in the hall.",
            "By Ada Quill, whom nobody had asked to come.",
            "What Ada Quill heard in the crowded hall that night",
        ):
            assert blocks(story(f"<p>{text}</p>{paragraphs()}", head=head)) == [text, *PROSE]

    def test_data_of_what_the_text_is_about_are_no_labels(self) -> None:
        data = ("Autorin: Cora Reed", "Verlag: Laternenverlag", "Seiten: 312, gebunden", "Datum: 7. Mai 2024")
        html = story(f"<p class=byline>Von Ada Quill</p><p>{'<br>'.join(data)}</p>{paragraphs()}")
        assert blocks(html) == [*data, *PROSE]
        article = inspected(html).article
        assert article is not None
        assert article.authors == ("Ada Quill",)

    def test_a_writers_own_heading_of_the_first_order_stays(self) -> None:
        html = story(f"<p>{FIRST}</p><p>I kept a list.</p><h1>What comes back</h1>{paragraphs(SECOND, THIRD)}")
        assert blocks(html) == [FIRST, "I kept a list.", "What comes back", SECOND, THIRD]

    def test_a_time_below_the_first_text_stays(self) -> None:
        assert blocks(story(f"<p>{FIRST}</p><p>15 – 30 min</p>{paragraphs(SECOND, THIRD)}"))[1] == "15 – 30 min"

    @pytest.mark.parametrize("text", ["By Ada Quill", "May 7, 2024", "Reuters"])
    def test_in_the_middle_they_stay(self, text: str) -> None:
        assert blocks(story(paragraphs(*LONG[:10], text, *LONG[10:]))).count(text) == 1

    def test_what_stands_above_the_title_goes(self) -> None:
        html = page(
            f"<div><p>Wednesday edition</p><p>Local affairs of the valley</p><h1>{TITLE}</h1>{paragraphs()}</div>"
        )
        assert blocks(html) == [*PROSE]
        assert reasons(html)["Local affairs of the valley"] == "stands above the title"

    def test_prose_above_the_title_goes_where_it_stands_apart(self) -> None:
        motto = (
            "The Lantern has told the towns of the valley since 1871 what their councils do and what they leave undone."
        )
        assert blocks(page(f"<div><div><p>{motto}</p></div><h1>{TITLE}</h1>{paragraphs()}</div>")) == [*PROSE]

    def test_the_title_is_found_below_a_gallery(self) -> None:
        views = "".join(f"<li>{text} The {n}th view.</li>" for n, text in enumerate((SECOND, THIRD, FOURTH)))
        body = paragraphs(*LONG)
        assert blocks(page(f"<div><ul>{views}</ul><h1>{TITLE}</h1>{body}</div>")) == LONG
        assert blocks(page(f"<div><p>Pictures</p><p>{SECOND}</p><p>{THIRD}</p><h2>{TITLE}</h2>{body}</div>")) == [
            *(SECOND, THIRD, *LONG)
        ]

    def test_a_lead_above_the_title_stays(self) -> None:
        assert blocks(page(f"<div><p>{SECOND}</p><h1>{TITLE}</h1>{paragraphs(FIRST, THIRD)}</div>")) == [
            SECOND,
            FIRST,
            THIRD,
        ]

    @pytest.mark.parametrize("tag", ["h1", "h2", "h3", "p", "div"])
    def test_the_titles_own_line_goes(self, tag: str) -> None:
        assert blocks(page(f"<div><{tag}>{TITLE}</{tag}>{paragraphs()}</div>")) == [*PROSE]

    def test_the_title_with_a_kicker_goes(self) -> None:
        assert blocks(page(f"<div><h2>Town hall: {TITLE}</h2>{paragraphs()}</div>")) == [*PROSE]

    def test_the_title_in_other_letters_goes(self) -> None:
        assert blocks(page(f"<div><h2>“{TITLE.upper()}”</h2>{paragraphs()}</div>")) == [*PROSE]

    def test_a_line_of_the_text_that_is_equal_to_the_title_stays(self) -> None:
        assert blocks(story(paragraphs(FIRST, SECOND, TITLE, THIRD, FOURTH))) == [FIRST, SECOND, TITLE, THIRD, FOURTH]

    def test_a_sentence_that_holds_the_title_stays(self) -> None:
        text = f"{TITLE}, and that was not all it did before the night was over."
        assert blocks(story(paragraphs(text, *PROSE))) == [text, *PROSE]

    def test_the_title_goes_as_often_as_it_stands_above_the_text(self) -> None:
        kicker = "New crossings for the valley and its towns"
        head = f"<p>{kicker}</p><h1>{TITLE}</h1><p>{SECOND}</p><div><h1>{TITLE}</h1><h1>{TITLE}</h1></div>"
        assert blocks(page(f"<div>{head}{paragraphs(FIRST, THIRD, FOURTH)}</div>")) == [SECOND, FIRST, THIRD, FOURTH]

    def test_a_byline_below_two_decks_goes(self) -> None:
        decks = f"<p>{SECOND}</p><h2>{THIRD}</h2><h5>By Ada Quill</h5>"
        assert blocks(story(f"{decks}{paragraphs(FIRST, FOURTH)}")) == [SECOND, THIRD, FIRST, FOURTH]

    def test_a_date_that_is_an_item_goes(self) -> None:
        head = "<ul><li>Updated: 7 May 2024, 10:15</li></ul>"
        assert blocks(story(f"{head}{paragraphs()}")) == [*PROSE]

    def test_a_date_that_is_an_item_goes_below_a_deck(self) -> None:
        dates = "<ul><li>13:22, 19 Mar 2025</li><li>Updated 14:01, 19 Mar 2025</li></ul>"
        assert blocks(story(f"<p>{SECOND}</p>{dates}{paragraphs(FIRST, THIRD)}")) == [SECOND, FIRST, THIRD]

    def test_a_deck_above_the_byline_stays(self) -> None:
        deck = "Two hours of debate in a hall fuller than expected, and a vote that nobody had seen coming."
        assert blocks(story(f"<p>{deck}</p><p>By Ada Quill</p><p>May 7, 2024</p>{paragraphs()}")) == [deck, *PROSE]

    def test_a_list_of_short_lines_that_opens_the_text_stays(self) -> None:
        nominees = ["Best Album", "Ada Quill", "The Ferrymen", "Low Tide", "Salt Marsh", "Nora Fenn"]
        boxes = [f"<div>{x}</div>" for x in nominees]
        assert blocks(story("".join(boxes) + paragraphs())) == [*nominees, *PROSE]
        assert blocks(story("".join(boxes[:4]) + paragraphs())) == [*PROSE]

    def test_a_list_that_opens_the_text_stays(self) -> None:
        html = story(f"<ul><li>World</li><li>PTI</li><li>2024</li></ul>{paragraphs()}")
        assert blocks(html) == ["World", "PTI", "2024", *PROSE]

    def test_the_list_of_a_date_goes_if_all_of_it_is_as_bare(self) -> None:
        items = ("Ada Quill", "Harbour correspondent", "Updated : May 07, 2024, 10:12 IST")
        listed = "<ul>{}</ul>".format("".join(f"<li>{t}</li>" for t in items))
        assert blocks(story(f"{listed}{paragraphs()}")) == [*PROSE]
        told = "The council met on 7 May 2024, and the ferry sailed twice while it did."
        assert blocks(story(f"{listed.replace('Ada Quill', told)}{paragraphs()}"))[0] == told

    def test_headings_of_the_first_order_with_text_each_are_sub_headings(self) -> None:
        parts = f"<h1>Rivers</h1><p>{FIRST}</p><h1>Mills</h1><p>{SECOND}</p>"
        html = page(f"<header><h2>{TITLE}</h2></header><div class=text>{parts}</div>")
        assert blocks(html) == ["Rivers", FIRST, "Mills", SECOND]

    @pytest.mark.parametrize("headings", [["From Mill to Pond"], ["The risk", "How high it is"]])
    def test_sub_headings_with_which_a_text_opens_stay(self, headings: list[str]) -> None:
        opening = "".join(f"<h3>{x}</h3>" for x in headings)
        html = page(f"<header><h1>{TITLE}</h1></header><div class=text>{opening}{paragraphs()}</div>")
        assert blocks(html) == [*headings, *PROSE]

    def test_a_footnote_below_the_author_stays(self) -> None:
        head = '<meta name="author" content="Ada Quill">'
        html = story(f"{paragraphs()}<p>Ada Quill</p><p>* The name was changed.</p>", head=head)
        assert blocks(html) == [*PROSE, "* The name was changed."]

    def test_code_is_no_label(self) -> None:
        code = "29 * 100"
        html = page(f"<header><h1>{TITLE}</h1></header><div class=text><pre>{code}</pre>{paragraphs()}</div>")
        assert blocks(html) == [code, *PROSE]


class TestForms:
    FORM = "<form><input type=email><button>Go</button></form>"

    def test_the_few_lines_that_share_a_box_with_a_form_go(self) -> None:
        box = f"<div><h3>Our best stories by post</h3><p>One letter a week, and no more.</p>{self.FORM}</div>"
        assert blocks(story(paragraphs(FIRST, SECOND) + box + paragraphs(THIRD, FOURTH))) == [*PROSE[:4]]

    def test_text_beside_a_form_stays(self) -> None:
        box = f"<div>{paragraphs(THIRD, FOURTH)}{self.FORM}</div>"
        assert blocks(story(paragraphs(FIRST, SECOND) + box)) == [*PROSE[:4]]


class TestTail:
    @pytest.mark.parametrize(
        ("label", "reason"),
        [
            ("<h3>What happens next</h3>", "heading without text below it"),
            ("<p>May 7, 2024</p>", "label below the text"),
            ("<p>https://lantern.example/short</p>", "label below the text"),
            ("<p>* * *</p>", "line without words"),
            ("<p>© Lantern Press</p>", "copyright line"),
            ("<p>imago/Lantern</p>", "credit below the text"),
            ("<p>Tags: bridge, pond</p>", "tags line"),
        ],
    )
    def test_goes_at_the_end(self, label: str, reason: str) -> None:
        html = story(f"{paragraphs()}{label}")
        assert blocks(html) == [*PROSE]
        assert reason in reasons(html).values()

    def test_one_below_the_other(self) -> None:
        assert blocks(story(f"{paragraphs()}<h3>More</h3><p>May 7, 2024</p><h3>Again</h3>")) == [*PROSE]

    def test_a_heading_with_text_below_stays(self) -> None:
        assert blocks(story(f"{paragraphs(*PROSE[:4])}<h3>What happens next</h3>{paragraphs(FIFTH)}"))[-2:] == [
            "What happens next",
            FIFTH,
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "He shrugged.",
            "It opens on May 7, 2024, if the water allows.",
            "“We are done here,” she said.",
            "- Ada Quill, Millbrook",
        ],
    )
    def test_a_last_short_line_stays(self, text: str) -> None:
        assert blocks(story(paragraphs(*PROSE, text)))[-1] == text

    @pytest.mark.parametrize(
        "text", ["Follow us on Facebook", "Tags: bridge, pond", "Copyright 2024 Lantern Press", "14 comments"]
    )
    def test_tail_only_lines_stay_in_the_middle(self, text: str) -> None:
        assert text in blocks(story(paragraphs(*LONG[:10], text, *LONG[10:])))
        assert text not in blocks(story(paragraphs(*LONG, text)))


class TestAboutTheAuthor:
    HEAD = '<meta name=author content="Ada Quill">'

    @pytest.mark.parametrize(
        "bio",
        [
            "Ada Quill has walked along every river of the valley and lives in a mill.",
            "Dr. Ada Quill, Millbrook",
            "Korrespondentin Ada Quill schreibt seit 2008 über Brücken.",
            "Lantern (Ada Quill, Ben Inkwell)",
            "Ada Quill",
        ],
    )
    def test_goes_from_the_last_lines(self, bio: str) -> None:
        assert blocks(story(paragraphs(*PROSE, bio), head=self.HEAD)) == [*PROSE]
        assert blocks(story(paragraphs(FIRST, SECOND, bio, THIRD, FOURTH, FIFTH), head=self.HEAD))[2] == bio

    @pytest.mark.parametrize("name", ["Ada Quill", "About Ada Quill", "Dr. Ada Quill", "About the author"])
    def test_a_box_goes_that_begins_with_the_name(self, name: str) -> None:
        box = (name, "Millbrook", "For twenty years she has walked along every river of the valley.", "More of hers")
        assert blocks(story(paragraphs(*LONG, *box), head=self.HEAD)) == LONG

    def test_a_box_with_many_links_below_it(self) -> None:
        box = paragraphs("Ada Quill", "She has walked along every river of the valley, and lives in a mill.")
        links = "".join(f"<p><a href=/{n}>Another story of day {n}</a></p>" for n in range(20))
        html = story(f"{paragraphs(*LONG)}<div>{box}</div><div>{links}</div>", head=self.HEAD)
        assert blocks(html) == LONG

    @pytest.mark.parametrize("heading", ["Autor:innen", "Author", "Die Autoren"])
    def test_a_box_below_a_heading_that_says_author(self, heading: str) -> None:
        box = f"<h2>{heading}</h2><p>She has walked along every river.</p>"
        assert blocks(story(f"{paragraphs(*LONG)}{box}")) == LONG

    @pytest.mark.parametrize(
        "label", ["Über die Autorin", "Über die Autorin:", "Sobre el autor", "लेखक के बारे में", "著者紹介"]
    )
    def test_a_box_about_an_author_whom_nothing_else_names(self, label: str) -> None:
        assert blocks(story(paragraphs(*LONG, label, "She has walked along every river."))) == LONG

    def test_the_byline_above_a_short_text_with_a_long_menu_opens_none(self) -> None:
        menu = "".join(f"<a href=/{n}>Section {n}</a><br>" for n in range(14))
        text = ("The clerk denied it.", "The funds were for the road.", "Nobody asked for a rest house, he said.")
        article = f"<h3>{TITLE}</h3><b>By Ada Quill</b>{paragraphs(FIRST, *text)}"
        html = page(f"<table><tr><td>{menu}</td><td>{article}</td></tr></table>")
        assert blocks(html) == [FIRST, *text]

    def test_a_postscript_below_the_name_stays(self) -> None:
        more = ("Ada Quill", "P.S. Several readers asked about the soup of last week. It was lentil.")
        assert blocks(story(paragraphs(*LONG, *more), head=self.HEAD))[len(LONG) :] == [*more]

    def test_a_name_that_stands_all_through_the_text_is_a_speakers(self) -> None:
        talk = [x for text in LONG[:10] for x in ("Ada Quill", text)]
        assert blocks(story(paragraphs(FIRST, SECOND, *talk), head=self.HEAD))[2:] == talk

    def test_text_below_a_signature_stays(self) -> None:
        html = story(paragraphs(*LONG[:12], "Ada Quill", *LONG[12:24]), head=self.HEAD)
        assert blocks(html) == [*LONG[:12], "Ada Quill", *LONG[12:24]]

    @pytest.mark.parametrize(
        "text",
        [
            "“Ada Quill was right about the piers,” the mayor said.",
            "Ada Quill: And who is going to pay for it?",
            "Ada Quillfeather was the only one to laugh.",
            "The members then thanked the clerk, Ada Quill, and went home.",
        ],
    )
    def test_prose_that_names_somebody_like_the_author_stays(self, text: str) -> None:
        assert blocks(story(paragraphs(*PROSE, text), head=self.HEAD))[-1] == text

    def test_text_above_a_line_that_stays_is_not_looked_at(self) -> None:
        told = "Ada Quill told the council of the flood, and the council listened."
        assert blocks(story(paragraphs(*PROSE, told, SECOND[:90] + "."), head=self.HEAD))[5] == told


def test_an_implausible_share_is_kept_and_said() -> None:
    lines = [
        f"Photo: a view of the pond from bank number {n}, seen on a grey morning, with frost on the reeds © Lantern"
        for n in range(12)
    ]
    report = inspected(story(paragraphs(FIRST, *lines, SECOND)))
    assert report.article is not None
    assert [b.text for b in report.article.blocks if b.text in lines] == lines
    assert [r.reason for r in report.removals if r.step == "guard"] == ["implausible share"]


def test_a_newsletter_that_says_more_than_a_short_text_is_not_put_back() -> None:
    request = (
        "Sign up for the Lantern's free daily newsletter to receive the latest news of the ponds and mills, and more."
    )
    assert blocks(story(paragraphs("The ferry runs again.", "It was mended.", request))) == [
        "The ferry runs again.",
        "It was mended.",
    ]


def test_every_removal_says_why() -> None:
    html = story(
        f"<p>By Ada Quill</p>{paragraphs(FIRST)}<p>Advertisement</p>{paragraphs(SECOND, THIRD)}"
        "<div class=newsletter>Sign up here</div><p>© Lantern</p>"
    )
    removals = inspected(html).removals
    assert {"By Ada Quill", "Advertisement", "Sign up here", "© Lantern"} <= {r.text for r in removals}
    assert all(r.step and r.rule and r.reason and r.text for r in removals)


# Text that looks like template and is not.

TRAPS = [
    "The app was downloaded two million times before anybody asked what it does with the photographs.",
    "The most popular posts of the year were about a goat, a flood and a missing bell.",
    "“Like us on Facebook,” it said on the door of the shop that nobody had entered since May.",
    "The party began its membership drive on Monday and hopes to sign up a thousand people by June.",
    "The advertisement showed a bridge that does not exist, and was withdrawn within the hour.",
    "Image: that is what the whole affair was about, said the member who had opened the debate.",
    "Related: so the two men were, as the register showed, though neither had ever said so.",
    "[Editor’s note: the name of the boatman was changed at his own request.]",
    "(With inputs from PTI)",
    "Follow us on social media, the police had asked, and four hundred did.",
    "Download the app and vote: so four hundred people did, and they chose green.",
    "Tags: this is what the tin sheets were called on the market, and everybody had one.",
    "To continue reading I would have had to find my glasses, which the heron had taken, so I went to bed.",
    "Subscribe now, the last letter said, or the lamps will go out, and nobody knew who had written it.",
    "Image: the council’s, not the town’s, is what they worried about.",
    "Please write to your member of the council, and ask for lamps that burn all night.",
]
HEADINGS = [
    "1. The lamps",
    "2) The path",
    "Who pays for it?",
    "“Nobody asked us”",
    "Advertising on the railings",
    "Popular with prams",
]


@pytest.mark.parametrize("text", TRAPS)
@pytest.mark.parametrize("at", [1, 3, 5])
def test_a_trap_stays(text: str, at: int) -> None:
    texts = [*PROSE[:at], text, *PROSE[at:]]
    assert blocks(story(paragraphs(*texts))) == texts


@pytest.mark.parametrize(
    "text",
    [
        "Download the app, stand in line, show the code: so the town imagines a day at the baths.",
        "It opens on May 7, 2024.",
        "Photo finishes were needed in two of the races.",
        "Image matters to the new owners of the boats.",
    ],
)
def test_a_last_line_stays(text: str) -> None:
    assert blocks(story(paragraphs(*PROSE, text)))[-1] == text


@pytest.mark.parametrize("text", HEADINGS)
@pytest.mark.parametrize("tag", ["h2", "h3", "p><strong"])
def test_a_sub_heading_stays(text: str, tag: str) -> None:
    html = story(f"{paragraphs(FIRST, SECOND)}<{tag}>{text}</{tag.rpartition('<')[2]}>{paragraphs(THIRD, FOURTH)}")
    assert blocks(html) == [FIRST, SECOND, text, THIRD, FOURTH]


@pytest.mark.parametrize("text", ["The early years", "Lamps"])
def test_a_sub_heading_above_the_text_stays(text: str) -> None:
    assert blocks(story(f"<div><h2>{text}</h2>{paragraphs()}</div>")) == [text, *PROSE]
    # A section's name, which stands in a box of its own.
    assert blocks(story(f"<div><h2>{text}</h2></div><div>{paragraphs()}</div>")) == [*PROSE]


@pytest.mark.parametrize("text", ["Dear neighbours,", "下周一，", "磨坊池的桥获批两小时辩论后"])
def test_a_short_line_above_the_text_that_is_no_label_stays(text: str) -> None:
    assert blocks(story(paragraphs(text, *PROSE))) == [text, *PROSE]


def test_a_linked_sentence_among_paragraphs_stays() -> None:
    linked = f"<a href=/x>{THIRD}</a>"
    assert blocks(story(paragraphs(FIRST, linked, SECOND))) == [FIRST, THIRD, SECOND]
    assert THIRD not in blocks(story(paragraphs(FIRST, SECOND, linked)))  # what is announced below a text
    partly = f"Earlier this week <a href=/x>{THIRD}</a>"
    assert blocks(story(paragraphs(FIRST, SECOND, partly))) == [FIRST, SECOND, f"Earlier this week {THIRD}"]


@pytest.mark.parametrize("item", ["World", "PTI", "Advertising", "Reuters", "2024"])
def test_an_item_stays(item: str) -> None:
    html = story(f"{paragraphs(FIRST, SECOND)}<ul><li>{item}</li><li>Nothing else</li></ul>{paragraphs(THIRD, FOURTH)}")
    assert blocks(html) == [FIRST, SECOND, item, "Nothing else", THIRD, FOURTH]


def test_the_opening_of_a_short_article_is_not_its_tail() -> None:
    texts = ["Support us, the crowd called, and the mayor waved from the window.", *PROSE[:4]]
    assert blocks(story(paragraphs(*texts))) == texts


@pytest.mark.parametrize("mark", ["[[ad-1]]", "{{ related.stories }}", "$$ARTICLEAD$$", "%%SLOT%%", "##IMAGE-2##"])
def test_placeholders_go_wherever_they_stand(mark: str) -> None:
    html = story(f"{paragraphs(*PROSE[:2])}<p>{mark}</p>{paragraphs(*PROSE[2:])}")
    assert blocks(html) == [*PROSE]
    assert reasons(html)[mark] == "placeholder"


@pytest.mark.parametrize("text", ["[Applause]", "$5 million", "[[1]] See the council's minutes of May.", "#bridge"])
def test_brackets_and_signs_of_the_text_stay(text: str) -> None:
    assert text in blocks(story(f"{paragraphs(*PROSE[:2])}<p>{text}</p>{paragraphs(*PROSE[2:])}"))


class TestInitials:
    @pytest.mark.parametrize(
        "line", ["S.G. (avec AFP)", "LB", "(dmp/aks)", "M.T.", "(jq)", "AB/CD", "[JQ]", "（高橋美咲）"]
    )
    def test_below_the_text(self, line: str) -> None:
        assert blocks(story(f"{paragraphs()}<p>{line}</p>")) == [*PROSE]

    @pytest.mark.parametrize("line", ["It ended.", "Nobody came", "(and so on)", "Ada", "No"])
    def test_words_below_the_text(self, line: str) -> None:
        assert blocks(story(f"{paragraphs()}<p>{line}</p>")) == [*PROSE, line]

    def test_in_the_text(self) -> None:
        html = story(f"{paragraphs(FIRST, SECOND)}<p>PC</p>{paragraphs(THIRD)}<p>PC</p>{paragraphs(FOURTH, FIFTH)}")
        assert blocks(html) == [FIRST, SECOND, "PC", THIRD, "PC", FOURTH, FIFTH]


@pytest.mark.parametrize(
    "byline",
    [
        "di Ada Quill 18 aprile 2024 (modifica il 18 aprile 2024)",
        "Von Ada Quill 05.07.2023, 05:00 Uhr Lesezeit: 3 Min.",
        "Door onze nieuwsredactie",
        "Par notre rédaction",
        "By Ada Quill Science reporter, The Lantern",
    ],
)
def test_a_byline_above_the_text(byline: str) -> None:
    assert blocks(story(f"<div>{byline}</div>{paragraphs()}")) == [*PROSE]


@pytest.mark.parametrize("text", ["Von Ada Quill war nichts zu hören.", "Por nuestra parte no hubo respuesta de ellos"])
def test_a_line_that_opens_as_a_byline_and_is_text(text: str) -> None:
    assert blocks(story(f"<p>{text}</p>{paragraphs()}")) == [text, *PROSE]


def test_a_line_of_facts_with_a_date_above_the_text() -> None:
    facts = "<div>18.10.2023 11:05 Просмотров: 1 204 Автор: Ада Перова</div>"
    assert blocks(story(f"{facts}{paragraphs()}")) == [*PROSE]


@pytest.mark.parametrize(
    "label",
    [
        "<div>Güncelleme Tarihi: Mayıs 02, 2023 17:40 Oluşturulma Tarihi: Mayıs 02, 2023 14:21</div>",
        "<ul><li>مصنف, عائشہ ملک</li></ul>",
        "<div><span>उत्तरी मिलपुर जिला</span><span>कुछ ही क्षण पहले</span></div>",
        "<div>उत्तरी मिलपुर जिला 4 घंटे पहले</div>",
        "<div>ઉત્તર મિલપુર જિલ્લો 3 કલાક પહેલાં</div>",
        "<div>2024. május 7., 11:16 forrás: Lámpás</div>",
        "<div>2024年05月07日01:53 灯笼网 收藏本文</div>",
    ],
)
def test_labels_of_other_languages_above_the_text(label: str) -> None:
    assert blocks(story(f"{label}{paragraphs()}")) == [*PROSE]


@pytest.mark.parametrize(
    "line", ["ada@lantern.example", "青石小学的操场（图源：灯笼视线）", "Минулорічний міст (Фото: Ліхтар)"]
)
def test_an_address_or_a_caption_below_the_text(line: str) -> None:
    assert blocks(story(f"{paragraphs()}<p>{line}</p>")) == [*PROSE]


@pytest.mark.parametrize(
    "text",
    [
        "Foto: tako se zove i njihov mali dućan za ispis slika, koji radi svakog petka.",
        "Источник: так называют здесь родник, из которого пьёт вся деревня.",
    ],
)
def test_a_sentence_that_begins_like_a_credit_stays(text: str) -> None:
    assert blocks(story(f"{paragraphs()}<p>{text}</p>")) == [*PROSE, text]


def test_a_teaser_with_its_day() -> None:
    teaser = '<div><a href="/s/1">Пожар на складе потушили</a> <span>18 ноября, 09:12</span></div>'
    text = '<div><a href="/s/1">The plan of the town</a> names 18 bridges</div>'
    html = story(f"{paragraphs(FIRST, SECOND)}{teaser}{text}{paragraphs(THIRD, FOURTH)}")
    assert blocks(html) == [FIRST, SECOND, "The plan of the town names 18 bridges", THIRD, FOURTH]


@pytest.mark.parametrize(
    "contact",
    [
        ("Pressekontakt:", "Ada Quill", "Lantern AG, Pondstraße 4", "Tel. 04331 555-210"),
        ("Media contact", "Ada Quill, spokeswoman, quill@lantern.example"),
        ("For more information, please contact:", "Ada Quill", "+46 8 555 010 22", "www.lantern.example"),
    ],
)
def test_whom_to_ask_about_a_press_release_goes(contact: tuple[str, ...]) -> None:
    assert blocks(story(paragraphs(*PROSE, *contact))) == [*PROSE]


@pytest.mark.parametrize(
    "contact", [("Kontakt:", "Ada Quill", "the ferrywoman"), ("Contact", "+46 8 555 010 22", FIRST)]
)
def test_a_part_about_a_contact_stays(contact: tuple[str, ...]) -> None:
    assert set(contact) <= set(blocks(story(paragraphs(*PROSE, *contact))))


@pytest.mark.parametrize(("name", "stays"), [("contribute", False), ("text-editor", True), ("", True)])
def test_what_shares_a_small_box_with_an_appeal_goes(name: str, stays: bool) -> None:
    reason = "It takes ten people to light all the lamps of a town."
    box = f"<div class='{name}'><p>{reason}</p><p>Support our journalism today.</p></div>"
    found = blocks(story(f"{paragraphs(*PROSE, *PROSE[:3])}{box}<p>{FIFTH} Not this year.</p>"))
    assert (reason in found) is stays
    assert "Support our journalism today." not in found


def test_sub_headings_that_open_with_a_short_title_stay() -> None:
    parts = (
        f"<h2>Gastritis: Symptoms</h2><p>Typical are:</p><ul><li>Pain</li><li>Fever</li></ul>{paragraphs(FIRST)}"
        f"<h2>Gastritis: Causes</h2><p>There are many.</p>{paragraphs(SECOND)}"
    )
    html = story(f"{paragraphs(THIRD)}{parts}", title="Gastritis")
    expected = [THIRD, "Gastritis: Symptoms", "Typical are:", "Pain", "Fever", FIRST, "Gastritis: Causes"]
    assert blocks(html) == [*expected, "There are many.", SECOND]


class TestAppealsInTheMiddle:
    """What asks something of the reader, among the paragraphs: in a box of its own, or with a link."""

    @pytest.mark.parametrize(
        "appeal",
        [
            "<div><p><b>Support our journalism</b></p><p>Please consider a donation.</p><a href=/give>Donate</a></div>",
            "<div><p>Get the Lantern’s news in your inbox</p><a href=/nl>Sign up here</a></div>",
            "<p>Join our <a href=https://whatsapp.com/channel/1>WhatsApp channel</a> for the latest news.</p>",
            "<p><b>Clique aqui para seguir o canal no <a href=https://whatsapp.com/1>WhatsApp</a></b></p>",
            "<p>ताजा खबरों के लिए हमारे <a href=https://whatsapp.com/1>व्हाट्सएप चैनल</a> से जुड़ें।</p>",
            "<p><b>Download the Lantern app from the <a href=https://play.google.com/1>Play Store</a>.</b></p>",
            "<div><p>Recevez chaque matin l’actualité dans votre boîte mail.</p><a href=/nl>Je m’inscris</a></div>",
            "<div><p>Already a subscriber? <a href=/login>Log in</a></p><p>Subscribe to read the full story.</p></div>",
            "<div><span>Sponsored Links</span><div><a href=/1>These shoes are all the rage</a></div></div>",
            "<p>Subscribe to The Lantern for <a href=/s>$1 a week</a>.</p>",
            "<p>Jetzt die <a href=/app>Lantern-App</a> herunterladen.</p>",
            "<p>Sigue el canal de <a href=/w>Lantern en WhatsApp</a>, donde encontrarás toda la actualidad.</p>",
            "<p>تابعوا قناتنا على <a href=/w>واتساب</a>.</p>",
            "<div><p>View this post on Instagram</p><p>A post shared by the Lantern (@lantern)</p></div>",
        ],
    )
    def test_goes(self, appeal: str) -> None:
        assert blocks(story(f"{paragraphs(*LONG[:5])}{appeal}{paragraphs(*LONG[5:])}")) == LONG

    @pytest.mark.parametrize(
        "told",
        [
            "<p>Source: <a href=/office>harbour office</a></p>",
            "<p>The fishermen ask to <a href=/nl>sign up for the new berths</a> by the end of the month.</p>",
            "<p>Support our journalism, the sign said, and nobody did.</p>",
            "<p>Sigue la tensión en <a href=/w>WhatsApp</a> tras la caída del servicio.</p>",
            "<p>Have a tip? she asked, and <a href=/w>nobody had</a> one that she did not know.</p>",
            "<div><p>Ada Quill follows the council on Facebook.</p><a href=/q>Her page</a></div>",
        ],
    )
    def test_what_only_tells_of_it_stays(self, told: str) -> None:
        assert len(blocks(story(f"{paragraphs(*LONG[:5])}{told}{paragraphs(*LONG[5:])}"))) == len(LONG) + 1


@pytest.mark.parametrize(
    "line",
    [
        *("نشر في 3 مايو 2024 الساعة 10:12", "آخر تحديث: 3 مايو 2024 - 10:12 صباحا", "تاریخ انتشار: ۱۴ اردیبهشت ۱۴۰۳"),
        *("Julkaistu 3.5.2024 klo 10.12", "Τελευταία ενημέρωση: 03/05/2024", "Son Güncelleme: 3 Mayıs 2024 Cuma 10:12"),
        *("Thứ sáu, 3/5/2024, 10:12 (GMT+7)", "Publié le 03/05/2024 à 10:12", "Gepubliceerd op 3 mei 2024 om 10:12"),
    ],
)
def test_the_line_of_the_date_above_the_text_goes(line: str) -> None:
    assert blocks(story(paragraphs(line, *PROSE))) == [*PROSE]


@pytest.mark.parametrize("where", ["above", "behind the first paragraph", "below"])
def test_the_rows_of_a_table_are_no_dates(where: str) -> None:
    rows = ("Year Boats", "2019 455", "2024 412")
    table = "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in map(str.split, rows)) + "</table>"
    parts = [f"<p>{text}</p>" for text in LONG]
    parts.insert({"above": 0, "below": len(parts)}.get(where, 1), table)
    assert {*rows} < {*blocks(story("".join(parts)))}


def test_a_calendar_below_the_text_goes() -> None:
    weeks = "".join("<tr>" + "".join(f"<td>{d}</td>" for d in range(w, w + 7)) + "</tr>" for w in range(1, 29, 7))
    assert blocks(story(f"{paragraphs(*LONG)}<table>{weeks}</table>")) == LONG


def test_the_labels_of_the_entries_of_a_live_blog() -> None:
    entries = f"<p>21:01Ada Quill</p><p>{FIRST}</p><p>18:28KEY EVENT</p><p>{SECOND}</p>"
    assert blocks(story(f"{entries}<p>{THIRD}</p>")) == [FIRST, SECOND, THIRD]
    kept = "21:01 The bridge opens"
    assert kept in blocks(story(f"<p>{FIRST}</p><p>{SECOND}</p><p>{kept}</p><p>{THIRD}</p>"))


@pytest.mark.parametrize(
    ("attribution", "stays"),
    [
        ("<p>— Ada Quill, ferrywoman</p>", False),
        ("<footer>Ada Quill</footer>", False),
        ("<p>Ada Quill was there.</p>", True),
        ("<p>— Ada Quill (@quill) May 7, 2024</p>", True),
        (f"<p>— {THIRD}</p>", True),
    ],
)
def test_who_said_a_pull_quote_goes_with_it(attribution: str, stays: bool) -> None:
    pulled = SECOND.partition(", when")[0]
    html = story(
        f"<p>{FIRST}</p><blockquote><p>{pulled}</p>{attribution}</blockquote>{paragraphs(SECOND, FOURTH, FIFTH)}"
    )
    found = blocks(html)
    said = attribution.partition(">")[2].partition("<")[0]
    assert (said in found) is stays
    assert pulled not in found


def test_a_line_in_chinese_that_points_at_the_picture_above_it() -> None:
    assert blocks(story(paragraphs(*PROSE[:2], "▲钟楼内的传动轴。", *PROSE[2:]))) == [*PROSE]
    listed = ["▲时间：五月三日", "▲地点：磨坊"]
    assert [t for t in blocks(story(paragraphs(*PROSE[:2], *listed, *PROSE[2:]))) if t in listed] == listed


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("저작권자는 무단 전재를 금지해 달라며 신청했다.", True),
        ("무단 전재를 금합니다.", False),
        ("判決は、写真の無断転載は法に反すると認めた。", True),
        ("Слушайте подкаст внимательно, сказал мельник, и уехал.", True),
        ("Слушайте наш подкаст о пруде.", False),
    ],
)
def test_what_is_told_in_the_words_of_a_notice(line: str, stays: bool) -> None:
    assert (line in blocks(story(paragraphs(*PROSE, line)))) is stays
