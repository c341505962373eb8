"""What is template and not article, on any site: names of elements and whole lines, as data, each with its reason.

Names are matched word by word in class and id: "post-share-buttons", "postShareButtons" and "post_share__buttons" all
hold the words post, share, buttons. A phrase of two or three words matches those words in a row, or written as one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

CLASS_CACHE_ENTRIES = 65_536
LONGEST_PHRASE_WORDS = 3

_PHRASES = {
    "share": """
        share shares sharing sharebar sharebox sharethis sharedaddy share-tools social socials social-media social-links social-bar
        social-icons social-share addtoany addthis a2a essb ssba heateor follow-us follow-button follow-bar whatsapp-link
        whatsapp-box whatsapp telegram-box telegram-channel""",
    "related": """
        related relateds relacionado relacionados relacionada relacionadas recommend recommends recommended recommendation
        recommendations recommender reco recirc recirculation read-more read-also read-next read-too read-on also-read see-also
        more-stories more-news more-articles more-from more-on more-in more-links more-topics more-reading more-posts
        more-coverage more-like most-read most-popular most-viewed most-commented most-recent most-shared most-watched
        popular trending top-stories latest-news latest-posts latest-articles latest-stories taboola outbrain ob-widget plista
        zergnet revcontent mgid dianomi engageya teads jp-relatedposts yarpp crp rp4wp further-reading suggested suggestion
        suggestions up-next next-article next-story next-post prev-next you-may-like may-also-like dont-miss lire-aussi a-lire
        lea-tambien leer-mas te-puede-interesar leia-tambem leia-mais siehe-auch mehr-zum-thema weiterlesen meistgelesen
        link-list link-box link-block article-links story-links inarticle-link topic-list onward teaser-list teasers
        ihc-link also-like related-posts""",
    "advertisement": """
        ad ads adv advert adverts advertisement advertisements advertising advertorial ad-slot ad-unit ad-container ad-box ad-wrapper
        ad-wrap ad-block ad-label ad-zone ad-space ad-break ad-placeholder ad-sense adsby-google gpt gpt-ad dfp google-ad sponsor
        sponsors sponsored promo promos promo-box promotion promotions promotional werbung anzeige publicite publicidad pub reklama
        banner banners quads-location advt-container td-g-rec adthrive mediavine ezoic""",
    "newsletter": """
        newsletter newsletters sign-up subscribe subscribes subscription subscriptions subscriber subscribers mailchimp mc4wp
        mailing-list piano optin opt-in""",
    "promotion": """
        donate donation donations support-us membership cta call-to-action app-promo app-download app-banner app-install app-store
        download-app news-app paypal patreon steady crowdfunding fundraising abo-box abo-teaser upsell""",
    "comments": """
        comment comments comment-list comment-form disqus respond talkback fb-comments kommentare kommentar comentarios
        commentaires coral livefyre viafoura spot-im openweb""",
    "byline": """
        byline bylines author authors author-bio author-box author-info author-card author-name authorbox about-author
        about-the-author bio autor autoren auteur auteurs autore contributor contributors vcard gravatar avatar profile-card""",
    "metadata": """
        post-meta post-date post-info post-footer post-cats post-views post-labels entry-meta entry-footer entry-utility entry-date
        article-meta article-info article-date article-tools article-actions article-footer article-details article-label
        article-time article-timestamp article-data story-meta story-date story-footer story-tools meta-info meta-data meta-date
        meta-bar meta-wrap meta-box metadata date datetime date-line timestamp time-stamp time-ago pub-date publish-date published
        publication-date updated last-updated last-modified modified read-time reading-time min-read view-count views-count eyebrow
        posted-on posted-by cat-links""",
    "tags": """
        tag tags tag-list tag-cloud taglist tagcloud keywords topics categories category-list article-topics article-keywords
        hashtags""",
    "navigation": """
        breadcrumb breadcrumbs pagination pager paging page-links page-nav page-navigation page-numbers wp-pagenavi post-nav
        nav-links nav navbar navigation menu menus submenu skip-link skip-links skip-to back-to-top go-top toc
        table-of-contents ez-toc jump-links site-header site-footer site-nav masthead mega-menu hamburger""",
    "sidebar": "sidebar side-bar sidenav rail right-rail right-col right-column left-rail secondary-column col-right",
    "footer": "footer site-info colophon copyright copyrights legal imprint impressum disclaimer",
    "consent": "cookie cookies consent gdpr cmp onetrust didomi privacy-notice privacy-banner",
    "pop-up": "popup pop-up popups modal modals overlay lightbox tooltip tooltips toast dialog dropdown flyout offcanvas interstitial",
    "hidden": """
        sr-only screen-reader screen-reader-text visually-hidden u-hidden is-hidden a11y-text accessibility print-only
        assistive-text offscreen off-screen element-invisible hide-text""",
    "caption": """
        caption captions wp-caption-text tr-caption figcaption credit credits image-caption image-source image-info image-copyright
        image-desc image-description image-legend image-title image-attribution img-caption img-credit img-desc img-title photo-by
        photo-info photo-source photo-desc photo-description photo-legend photo-title photo-text media-info media-source
        media-copyright media-description media-legend img-caption bildunterschrift bildtext bildnachweis bildquelle bild-info
        legende video-title video-info video-desc video-description video-text figure-text""",
    "media": """
        gallery galleries slideshow slide-show carousel swiper slick owl-carousel video-player video-playlist video-list jw-player
        player brightcove kaltura audio-player text-to-speech tts listen podcast-player podcast-teaser flowplayer videojs
        playlist""",
    "embed": """
        instagram-media tiktok-embed fb-post fb-video fb-page reddit-card tumblr-post bluesky-embed mastodon-embed
        twitter-video pinterest""",
    "tool": """
        toolbar tools tool-box utility-bar utilities action-bar action-buttons btn btns button buttons print-link print-button
        bookmark bookmarks font-size font-resizer text-size rating ratings star-rating vote votes voting poll polls quiz survey
        reactions likes like-button feedback report-error search-form search-box search-bar searchform login log-in signin sign-in
        register registration captcha google-news gnews web-stories preferred-source weather ticker news-ticker breaking-news
        market-data horoscope""",
    "paywall": "paywall-message paywall-overlay paywall-box paywall-banner paywall-prompt regwall reg-wall offer-box subscribe-wall premium-box",
}
# Words that are harmless inside longer names: only the whole class name counts.
_WHOLE = {
    "widget": "sidebar",
    "widgets": "sidebar",
    "textwidget": "sidebar",
    "widget-area": "sidebar",
    "aside": "sidebar",
    "secondary": "sidebar",
    "hidden": "hidden",
    "hide": "hidden",
    "d-none": "hidden",
    "invisible": "hidden",
    "meta": "metadata",
    "time": "metadata",
    "source": "metadata",
    "label": "metadata",
    "category": "tags",
    "topic": "tags",
    "labels": "tags",
    "follow": "share",
    "like": "share",
    "print": "tool",
}
_REASON_OF = {phrase.replace("-", ""): reason for reason, phrases in _PHRASES.items() for phrase in phrases.split()}
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z0-9]+")
# The body's own name, which may hold a word of the above: "article_details_body".
_BODY = re.compile(r"(?:^|[-_])(?:article|story|post|entry|news|blog)(?:[-_]?(?:details?|main|inner|page))?[-_]?(?:body|content|text|copy)$")
# WordPress writes categories and tags of a post into the class of its container: "hentry tag-ads category-newsletter".
_POST = re.compile(r"(?:^|\s)(?:hentry|type-\w+|post-\d+|postid-\d+|single-post)(?:\s|$)")


@lru_cache(maxsize=CLASS_CACHE_ENTRIES)
def named_reason(class_names: str | None, element_id: str | None) -> str | None:
    """Why an element of these names is template, or None. Pure, so remembering answers keeps pages apart."""
    if class_names:
        if "post" in class_names and _POST.search(class_names):
            return None
        for name in class_names.split():
            if reason := _name_reason(name):
                return reason
    return _name_reason(element_id) if element_id else None


@lru_cache(maxsize=CLASS_CACHE_ENTRIES)
def _name_reason(name: str) -> str | None:
    lowered = name.lower()
    if _BODY.search(lowered):
        return None
    if reason := _WHOLE.get(lowered):
        return reason
    words = _WORD.findall(lowered if lowered == name else _CAMEL.sub("-", name).lower())
    for start in range(len(words)):
        phrase = ""
        for word in words[start : start + LONGEST_PHRASE_WORDS]:
            phrase += word
            if reason := _REASON_OF.get(phrase):
                return reason
    return None


class LineRule(NamedTuple):
    """A whole line that is template: anywhere, or only near the head or the tail of the text."""

    reason: str
    near: str
    pattern: re.Pattern[str]


# A line longer than this is prose, whatever its first words are.
LONGEST_TEMPLATE_LINE_CHARS = 260
_NETWORKS = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|youtube|threads|tiktok|bluesky|mastodon|flipboard|email|e-?mail|messenger|google news|google ?\+|social(?: media)?|copy link|link)"
_READ_ALSO = (
    r"(?:also|must|related)[ -]?(?:read|see|watch|reads?)|read (?:also|next|more|this|now|full|here|:)|(?:see|watch|listen|hear) (?:also|more|:)|read\s*[:|]|related(?: (?:stories|story|articles?|coverage|news|content|posts?|links?|topics))?\s*(?:[:|]|$)|"
    r"more (?:on|from|in|about|stories|news|like|coverage|reading|here|to read)\b|more (?:\w+ ){1,3}(?:stories|news|articles)|further reading|recommended(?: (?:stories|reading|articles|for you))?\s*(?:[:|]|$)|don[’']t miss|you (?:may|might) (?:also )?like|up next|trending(?: now)?\s*(?:[:|]|$)|editor[’']?s[’']? picks?|most (?:read|popular)|popular (?:posts|stories|now|on the web)|"
    r"top stories|latest (?:news|stories)|in (?:case you missed|pictures|pics)|explained\s*[|:]|opinion\s*\||watch\s*[|:]|click here\b|(?:à )?lire (?:aussi|également|plus|la suite)|à lire|voir aussi|sur le même sujet|pour aller plus loin|le[ae] (?:también|más|además)|leer (?:también|más)|ver (?:también|más)|(?:te|le) (?:puede|podría|recomendamos|invitamos)|también (?:le|te|lea)|además lea|más (?:información|noticias)|"
    r"leia (?:também|mais)|veja (?:também|mais)|saiba mais|confira (?:também)?|leggi anche|leggi (?:tutto|di più)|vedi anche|per approfondire|lees (?:ook|meer|verder)|bekijk ook|lesen sie (?:auch|mehr|dazu|hier)|(?:mehr|weiteres) (?:zum thema|dazu|lesen|news|über|aus)|zum thema\s*:|auch interessant|das könnte (?:sie|dich)|weiterlesen|siehe auch|lesetipps?|passend dazu|"
    r"læs (?:også|mere)|les (?:også|mer)|läs (?:också|även|mer|vidare)|lue (?:myös|lisää)|czytaj (?:też|także|również|więcej|dalej)|zobacz (?:też|także|również|więcej)|przeczytaj (?:też|także|również)|polecamy|čtěte (?:také|dále|i)|přečtěte si|související|čítajte|olvassa el|kapcsolódó|citește și|vezi și|читайте (?:также|ещё|еще|далее|також)|(?:смотрите|см\.) также|по теме|"
    r"baca (?:juga|selengkapnya|:)|simak (?:juga|:)|lihat juga|ayrıca (?:okuyun|bakın)|ilgili haber|(?:यह|ये|इसे) भी (?:पढ़ें|पढ़े|देखें)|આ પણ વાંચો|আর[ওো] পড়ুন|(?:اقرأ|إقرأ|شاهد|طالع) (?:أيضا|أيضًا|ايضا|المزيد)|مزید پڑھیں|関連記事|相关(?:阅读|新闻)|관련 ?기사|διαβάστε (?:επίσης|ακόμη|ακόμα)"
)
# A line in quotation marks is somebody's words, not the template's.
_BEFORE = r"""^[^\w"'“”‘’«»„(]*[(]?"""
_READ_ALSO_START = re.compile(rf"{_BEFORE}(?:{_READ_ALSO})")


def _rules(*rows: tuple[str, str, str]) -> tuple[LineRule, ...]:
    return tuple(LineRule(reason, near, re.compile(rf"""{_BEFORE}(?:{pattern.lower()})[^\w"'“”‘’«»]*$""")) for reason, near, pattern in rows)


LINE_RULES = _rules(
    (
        "advertisement marker",
        "any",
        r"advertise?ments?|advert|ads?|sponsored(?: content| by .{1,40})?|ad feedback|anzeige|werbung|publicit[ée]|publicidade?|pubblicità|"
        r"advertentie|annons|annonse|mainos|reklam[ae]?|реклама|iklan|広告|광고|إعلان|विज्ञापन|scroll (?:for next|to continue(?: with content)?|down to continue)|"
        r"advertisement scroll to continue|(?:story|article|post) continues (?:below|after).{0,40}|continue reading(?: below.{0,30})?|skip ad(?:vertisement)?|"
        r"remove ads?|report this ad|- ?advertisement ?-|paid content|promoted|close ad|this ad will end.{0,20}",
    ),
    (
        "share line",
        "any",
        rf"(?:share|tweet|print|save|e-?mail|copy|like|pin|post|send|teilen|partager|compartir|compartilhar|condividi|delen|поделиться|udostępnij|bagikan)(?: (?:this|the|it|us|on|via|to|with|by|link|article|story|post|page|friends|your|auf|sur|en|no|su|{_NETWORKS}))*|"
        rf"(?:{_NETWORKS}[ |,/·•]*)+(?:share|print|comments?|more|other apps)?|get link(?:[ |,]+(?:{_NETWORKS}|other apps))*|share(?:s|d)? ?\d*|\d+ ?shares?|share this:?|share (?:this )?(?:article|story|post)(?: (?:on|via|with) .{{1,60}})?",
    ),
    (
        "follow line",
        "tail",
        rf"(?:like|follow|join|find|connect with|subscribe to|add) (?:us|.{{2,30}}) (?:on|at|in|to|via) (?:our )?{_NETWORKS}(?:[ ,&/]+(?:and |or )?{_NETWORKS})*.{{0,40}}|follow (?:us|the author|me)(?: .{{0,40}})?|follow us.{{0,30}}|like us.{{0,30}}|"
        rf"(?:síguenos|suivez-nous|folgen sie uns|siga-nos|seguici|volg ons|śledź nas|подписывайтесь).{{0,120}}",
    ),
    ("popular list", "tail", r"popular (?:posts? from this blog|on the web|posts?|stories|now)|most (?:read|popular|viewed|shared)|viral stories|trending(?: now| stories)?|ty news"),
    ("comments", "tail", r"\d* ?comments?(?: \(?\d+\)?)?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|no comments(?: yet)?|(?:view|show|read|see|join|hide)(?: all| the)? (?:\d+ )?(?:comments?|conversation|discussion)|comments? (?:are )?(?:closed|disabled).{0,60}|be the first to comment.{0,40}|(?:kommentare|commentaires|comentarios|comentários|commenti|комментарии)(?: ?\(?\d+\)?)?|(?:\d+ )?(?:replies|respuestas)"),
    ("consent placeholder", "any", r"(?:empfohlener |recommended )?(?:externer |redaktioneller |external )+inhalt(?:e)?.{0,40}|empfohlener .{0,30}inhalt.{0,40}|an dieser stelle find(?:est|en) (?:du|sie) .{0,240}|.{0,40}(?:inhalte?|content|contenu) (?:von|from|de) .{2,30} (?:erlauben|anzeigen|zulassen|laden)|ich bin damit einverstanden, dass mir .{0,160}|"
    r".{0,10}personenbezogene daten .{0,200}|mehr dazu in unserer datenschutzerklärung|(?:du kannst|sie können) (?:ihn|sie|es) (?:dir |sich )?mit einem klick .{0,120}|(?:to|um|pour|para) .{0,60}(?:this content|diesen inhalt|ce contenu|este contenido).{0,140}(?:cookies?|consent|zustimm\w+|einwillig\w+).{0,80}|"
    r"(?:this|the|our|diese|die) (?:web ?site|site|webseite|website) (?:uses|verwendet|nutzt) cookies.{0,220}|we use (?:our own |third[- ]party )?cookies.{0,220}|link zum .{2,20}-inhalt|(?:please )?(?:enable|activate) javascript.{0,120}|(?:external|externer) (?:content|inhalt)"),
    ("paywall note", "tail", r"(?:il vous reste|pozostało jeszcze|noch|you have) .{0,12}\d+ ?%.{0,120}|(?:article )?réservé aux abonnés|.{0,40}(?:jetzt|now) (?:weiterlesen|testen|abonnieren|bestellen).{0,60}|(?:czytaj dalej|weiterlesen mit|lesen sie weiter mit|continue reading with|already a subscriber).{0,80}|\d+ (?:wochen|monate|weeks|months) (?:für|for|kostenlos|free).{0,60}|"
    r"(?:flexible laufzeit|zugang zu allen|jederzeit kündbar|cancel any ?time).{0,60}|this article is (?:for|reserved|available|only|exclusive).{0,100}(?:subscribers?|members?).{0,60}|(?:to|um|pour) (?:continue reading|read (?:more|the full).{0,20}|weiterzulesen).{0,120}"),
    ("appeal to readers", "tail", r"(?:hat ihnen|wie hat ihnen) (?:dieser|der) artikel gefallen.{0,200}|(?:like|enjoy(?:ed)?|love) (?:this|what you).{0,60}(?:share|subscribe|support|follow|sign up).{0,100}|(?:get in touch|contact us|email us|got a (?:story|tip)|have a (?:story|tip)|do you have|are you|have you been).{0,60}(?:@|email|e-mail|get in touch|touch|tip).{0,140}|"
    r"for (?:more|the latest|all).{0,80}(?:stories|news|coverage|updates).{0,40}(?:check|visit|follow|click|head|sign up|subscribe|go to|download|see).{0,140}|stay (?:informed|up to date|updated|connected|tuned) .{0,200}|(?:our|this) (?:web ?site|app) is (?:your|the) (?:destination|place|home|source).{0,260}|(?:please )?bookmark .{0,160}|"
    r"(?:support|unterstützen sie) (?:our|us|independent|quality|uns|unabhängigen).{0,200}|(?:cek|ikuti|baca) (?:berita|kami|juga).{0,140}|.{0,140}\b(?:newsletters?|whatsapp[- ](?:kanal|channel|group))\b.{0,140}|.{0,80}(?:join|follow) (?:our|us on).{0,30}(?:whatsapp|telegram|facebook|channel|group).{0,80}"),
    ("author note", "tail", r".{0,120}\b(?:contributed to (?:this|the) (?:report|article|story)|can be (?:reached|contacted|followed) (?:at|on|via)|(?:follow|reach|contact|e-?mail|tweet) (?:him|her|them|me|the (?:author|reporters?|writer)|[a-z]{2,20}(?:['’]s)? .{0,30}) (?:on|at|via) (?:twitter|x\b|facebook|instagram|bluesky|@|https?:|.{1,30}@)).{0,160}|"
    r"follow .{2,60} (?:on|at) (?:https?:|www\.|twitter|facebook|instagram|@).{0,120}|(?:more|full coverage|listen|download|watch) .{0,40}:? ?https?://.{0,120}|.{2,40} is (?:an? |the )?.{0,40}(?:correspondent|reporter|editor|writer|columnist|curator|journalist|contributor)\b.{0,160}"),
    ("programme note", "tail", r"(?:dieses thema im programm|sendung|über dieses thema berichtete?n?|mehr zum thema in)\s*:?.{0,160}|our standards:.{0,80}|end of article|(?:scroll down to|loading) (?:load )?comments.{0,20}|first published (?:in|on|by|at) .{0,80}|(?:this (?:article|story) )?(?:was )?(?:originally|first) (?:published|appeared) (?:in|on|at|by) .{0,140}|"
    r"dieser artikel (?:wurde|erschien|ist) .{0,140}|(?:uważam|уважаемые читатели).{0,120}|(?:source|quelle|fuente|fonte|sumber|kaynak|источник|via)\s*:\s*.{2,60}|(?:edited|reporting|additional reporting|writing|translated|compiled) by .{2,220}|with (?:reporting|files) (?:by|from) .{2,120}|(?:redaktion|faktencheck|grafik(?:en)?|mitarbeit|text|illustration|design|foto(?:s)?)\s*:\s*.{2,100}"),
    ("newsletter", "tail", r"(?:sign up|subscribe|register)(?: now| here| today| free| for free)?(?: (?:to|for) .{1,160})?|get .{1,100} (?:delivered )?(?:straight |directly )?(?:to|in) your (?:inbox|email).{0,60}|(?:our |the |free |daily |weekly )*newsletters?|newsletter abonnieren|enter your email.{0,60}|your email address.{0,60}|thank you for subscribing.{0,40}|thanks for signing up.{0,40}"),
    ("copyright line", "tail", r"(?:©|\(c\)|copyright|&copy;) ?.{0,160}|.{0,100}all rights reserved.{0,60}|.{0,40}alle rechte vorbehalten.{0,40}"),
    ("tags line", "tail", r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords?|labels?|themen|schlagworte|schlagwörter|etiquetas|tópicos|sujets?|temas?|mots[- ]clés|теги|tagi)\s*:.{0,200}|tags|topics|filed under|related topics"),
    ("syndication note", "tail", r"\(?(?:except for the headline, )?this (?:story|article|report|copy) (?:has not been|has been|is|was) (?:edited|published|auto-?generated|generated|created).{0,200}"),
    ("photo credit", "any", r"\(?(?:(?:file |representational |representative )?(?:photos?|images?|pictures?|pics?)|fotos?|bild(?:er|quelle)?|crédit(?:s)?(?: photos?)?|cr[ée]dito)(?: (?:credits?|courtesy|source|by|via|von|de|for .{1,20}))?\s*[:/©]\s*[^.!?]{1,70}\)?|(?:representational|representative|file|symbolic) (?:image|photo|picture)|\((?:ap|reuters|afp|getty|file) (?:photo|image)s?.{0,60}\)|image (?:source|credit)s?.{0,60}"),
    ("app promotion", "tail", r"download (?:the|our|now)?.{0,60}\bapp\b.{0,80}|get the .{1,40} app.{0,60}|available on .{0,20}(?:google ?play|gplay|app store).{0,40}|(?:install|open) .{0,40}\bapp\b"),
    ("navigation", "any", r"(?:back to )?top|home|menu|close|skip to .{1,30}|next|previous|prev|(?:next|previous|newer|older) (?:post|article|story|page)|page \d+(?: of \d+)?|load more.{0,20}|show more|see more|view (?:all|more|gallery|photos?)|\d+ ?/ ?\d+|\d+ of \d+|expand|collapse|read more|more|loading.{0,12}|play(?: video| audio)?|listen(?: to (?:this )?article)?|listen now|watch(?: now| video)?|full screen|open image.{0,30}|click to (?:enlarge|expand|view).{0,30}|\d+ min(?:ute)?s?(?: read)?|reading time.{0,20}|jump to recipe|table of contents"),
)  # fmt: skip



def is_read_also(text: str) -> bool:
    """Whether a line begins as pointers to other articles do."""
    return _READ_ALSO_START.match(text.lower()) is not None


def line_reason(text: str, *, near_head: bool, near_tail: bool) -> str | None:
    """Why a whole line is template where it stands, or None."""
    if len(text) > LONGEST_TEMPLATE_LINE_CHARS:
        return None
    text = text.lower()  # the patterns are in lower case: matching with IGNORECASE is several times slower
    for rule in LINE_RULES:
        if (rule.near == "any" or (rule.near == "tail" and near_tail) or (rule.near == "head" and near_head)) and rule.pattern.match(text):
            return rule.reason
    return None
