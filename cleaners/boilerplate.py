"""Names of elements that are template and not article, on any site, as data, each with its reason.

Names are matched word by word in class and id: "post-share-buttons", "postShareButtons" and "post_share__buttons" all
hold the words post, share, buttons. A phrase of two or three words matches those words in a row, or written as one.
"""

from __future__ import annotations

import re
from functools import lru_cache

CLASS_CACHE_ENTRIES = 65_536
LONGEST_PHRASE_WORDS = 3

_PHRASES = {
    "share": """
        share shares sharing sharebar sharebox sharethis sharedaddy share-tools social socials social-media
        social-links social-bar social-icons social-share addtoany addthis a2a essb ssba heateor follow-us
        follow-button follow-bar whatsapp-link whatsapp-box whatsapp telegram-box telegram-channel compartir
        comparte compartilhe compartilhar partager teilen sociable sociallist facebook-like fb-like fb-share
        feedflare post-flair email-to-a-friend send-to-friend""",
    "related": """
        related relateds related-content relacionado relacionados relacionada relacionadas recommend recommends
        recommended recommendation recommendations recommender reco recirc recirculation read-more read-also
        read-next read-too read-on also-read see-also more-stories more-news more-articles more-from more-on more-in
        more-links more-topics more-reading more-posts more-coverage more-like most-read most-popular most-viewed
        most-commented most-recent most-shared most-watched popular trending top-stories latest-news latest-posts
        latest-articles latest-stories taboola outbrain ob-widget plista zergnet revcontent mgid dianomi engageya
        teads jp-relatedposts yarpp crp rp4wp article-pitch company-card stock-card price-comparison deals-widget
        hawk further-reading suggested suggestion suggestions up-next next-article next-story next-post prev-next
        card-embed
        you-may-like may-also-like dont-miss lire-aussi a-lire lea-tambien leer-mas te-puede-interesar leia-tambem
        leia-mais siehe-auch mehr-zum-thema weiterlesen meistgelesen link-list link-box link-block article-links
        story-links inarticle-link topic-list onward teaser-list article-list articles-list list-articles teasers
        ihc-link also-like related-posts mira-tambien sqs-block-summary similar-posts similar-items similar-articles
        czytaj-dalej czytaj-takze czytaj-tez podobne also-in lees-ook correlati zum-thema voir-aussi view-more
        see-more more-link rich-link additional-reads partner-articles top-articles""",
    "advertisement": """
        ad ads adv advert adverts advertisement advertisements advertising advertorial ad-slot ad-unit ad-container
        ad-box ad-wrapper ad-wrap ad-block ad-label ad-zone ad-space ad-break ad-placeholder aawp-product
        product-widget affiliate-hinweis amazon-box
        affiliate-box produktbox ad-sense adsby-google gpt gpt-ad dfp google-ad sponsor sponsors sponsored promo
        promos promo-box promotion promotions promotional werbung anzeige publicite publicidad pub reklama banner
        banners advertisment advertisments anzeigen commerce-inset marketing-block advt adhesion connatix primis
        advads adrotate topad topads quads-location advt-container td-g-rec adthrive mediavine ezoic""",
    "newsletter": """
        newsletter newsletters nl-box nl-signup encart-nl sign-up subscribe subscribes subscription
        subscriptions subscriber-offer newsletterbox newsletterteaser newsletterform convertkit formkit mailerlite
        klaviyo sumome optinmonster mailchimp mc4wp mailing-list piano optin opt-in""",
    "promotion": """
        donate donates donation donations support-us membership cta call-to-action app-promo app-download app-banner
        app-install app-store download-app news-app paypal patreon steady zahl-ich crowdfunding fundraising abo-box
        abo-teaser abo-hinweis spende spenden spendenbox spendenaufruf suscripcion upsell""",
    "comments": """
        comment comments comment-list comment-form disqus respond talkback fb-comments kommentare kommentar
        comentarios comentario comentarii comentar commentaires komentarze komentarz reacties diskuze lesermeinungen
        hozzaszolasok commentbox commentsbox vuukle coral livefyre viafoura spot-im openweb""",
    "byline": """
        byline bylines byline-box author authors author-bio author-box author-info author-card author-name author-link
        saboxplugin molongui m-a-box ts-fab abh-box multiple-authors pp-author-boxes
        c-signature article-signature himza imza autoren-info autor-info autoren-box autor-box
        about-author about-the-author writer writers written-by write-by writer-name reporter reporter-name muhabir
        journalist bio
        autor autoren auteur auteurs autore contributor contributors contact-box contact-card contact-teaser
        contact-person press-contact vcard gravatar avatar profile-card reader-credits a-creator a-creators""",
    "metadata": """
        infos-pub info-pub publish-info post-meta post-metadata single-post-meta post-date post-info post-footer
        post-cats post-views post-labels entry-meta entry-footer entry-utility entry-date article-meta article-info
        article-date article-tools article-actions article-footer article-details article-label article-time
        article-timestamp artikeldatum artikel-datum datum
        article-data story-meta story-date story-footer story-tools meta-info meta-data meta-date
        meta-bar meta-wrap meta-box metadata date datetime date-line timestamp time-stamp time-ago pub-date pub-time
        pub-info publish-date published publication-date updated last-updated last-modified modified read-time
        pvc-stats tptn-counter yasr wpulike wp-ulike reading-time min-read view-count views-count eyebrow posted-on
        posted-by cat-links""",
    "tags": """
        tag tags tag-list tag-cloud taglist tagcloud keywords topics categories category-list article-topics
        article-keywords article-keyword story-tags hashtags tagi etiquetas""",
    "navigation": """
        pagination pager navi topnav subnav footernav paging page-links page-nav page-navigation page-numbers
        wp-pagenavi post-nav nav-links nav navbar navigation menu menus submenu skip-link skip-links skip-to
        back-to-top go-top toc lwptoc table-of-contents ez-toc jump-links site-header site-footer site-nav masthead
        mega-menu hamburger""",
    "breadcrumb": "breadcrumb breadcrumbs bread-crumb bread-crumbs crumbs fil-ariane ariane",
    "sidebar": """
        sidebar side-bar sidenav rail right-rail right-col right-column left-rail secondary-column side-column
        columna-derecha col-right""",
    "footer": """
        footer site-info colophon copyright copyrights legal-notice legal-notices legal-info legal-links legal-line
        imprint impressum""",
    "disclaimer": "sitesub disclaimer disclaimers disclosure-text disclosure-box affiliate-disclosure",
    "consent": """
        cookie cookies consent gdpr qc-cmp cmpbox cmp-banner cmp-consent cmp-popup cmp-root onetrust didomi
        privacy-notice privacy-banner dsgvo rgpd lgpd cookielaw cookiebot cybotcookiebotdialog tarteaucitron
        tarteaucitronroot klaro cmplz cc-window cli-privacy sp-message iubenda usercentrics truste trustarc evidon osano
        termly axeptio cookiefirst consentmanager eupopup moove-gdpr""",
    "pop-up": """
        popup pop-up popups modal modals overlay tooltip tooltips toast dialog dropdown flyout popover popovers
        hovercard hover-card rollover-block rollover-people-block offcanvas interstitial snackbar push-layer""",
    "hidden": """
        sr-only screen-reader screen-reader-text visually-hidden u-hidden is-hidden a11y-text aural hiddenstructure
        linenos lineno linenodiv lnt accessibility print-only assistive-text offscreen off-screen element-invisible
        hide-text""",
    "caption": """
        spip-doc-titre spip-doc-descriptif caption captions cutline cutlines img-cptn cptn wp-caption-text tr-caption
        figcaption credit credits image-caption image-source image-info image-copyright image-desc
        image-description image-legend image-title
        image-attribution img-caption img-credit img-desc img-title photo-by photo-info photo-source photo-desc
        photo-description photo-legend photo-title photo-text photo-credit photo-credits picture-credit
        image-license media-info media-source media-copyright media-description media-legend img-caption
        bildunterschrift bildtext bildnachweis bildquelle bild-info img-footer image-footer pie-foto pie-de-foto
        epigrafe legende video-title video-info video-desc video-description video-text figure-text""",
    "media": """
        video-container video-wrapper video-wrap video-box video-embed
        gallery galleries lightbox slideshow slide-show carousel swiper slick owl-carousel video-player
        video-playlist video-list jw-player player brightcove kaltura audio-player text-to-speech tts listen
        featured-video podcast-player podcast-teaser flowplayer videojs playlist""",
    "embed": """
        instagram-media tiktok-embed fb-post fb-video fb-page reddit-card tumblr-post bluesky-embed mastodon-embed
        twitter-video pinterest""",
    "tool": """
        toolbar tools tool-box story-tool side-tool herramientas strumenti barre-outils article-functions
        article-options article-controls user-actions ankieta encuesta umfrage sondage sondaggio wm-ipp donato
        google-cache-hdr anketa utility-bar utilities action-bar action-buttons btn btns button buttons print-link
        print-button bookmark bookmarks font-resizer font-resize text-resizer text-resize fontsizer font-size-buttons
        font-size-controls font-size-control font-size-switch font-size-switcher font-size-changer text-size-buttons
        text-size-controls text-size-switch rating ratings star-rating vote votes
        voting poll polls quiz survey reactions likes like-button feedback report-error search-form search-box
        search-bar searchform login log-in signin sign-in register registration captcha google-news gnews
        web-stories preferred-source weather ticker news-ticker breaking-news market-data horoscope""",
    "paywall": """
        paywall-message paywall-overlay paywall-box paywall-banner paywall-prompt regwall reg-wall offer-box
        subscribe-wall premium-box""",
}
# A name that holds one of these says nothing, whatever else it holds: what opens a tooltip is text.
_HARMLESS = """
    adjustable-tooltip js-tooltip tooltip-trigger tooltip-toggle tooltip-link tooltip-term tooltip-parent
    read-more-content author-guidelines related-content-elements
"""
# Words that are harmless inside longer names: only the whole class name counts.
_WHOLE = {
    "widget": "sidebar",
    "signature": "byline",
    "widgets": "sidebar",
    "textwidget": "sidebar",
    "widget-area": "sidebar",
    "aside": "sidebar",
    "secondary": "sidebar",
    "legend": "caption",
    "cmp": "consent",  # "cmp-text" is a component of a content management system
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
    "font-size": "tool",  # "has-medium-font-size" is any block of WordPress
    "fontsize": "tool",
    "text-size": "tool",
    "legal": "footer",
}
# The whole value of an attribute that names a component.
_DATA_REASONS = {
    "email-sign-up": "newsletter",
    **dict.fromkeys(
        (
            *("related", "related-articles", "relatedarticles", "related-content", "related-stories", "related-links"),
            *("relatedonenews", "recommendations", "recommended", "most-read", "most-popular", "onward-content"),
        ),
        "related",
    ),
    **dict.fromkeys(("advertisement", "ad", "ads", "ad-slot", "adslot"), "advertisement"),
    **dict.fromkeys(("comments", "comments-section", "discussion"), "comments"),
    **dict.fromkeys(("share", "share-buttons", "social-share", "share-bar"), "share"),
    **dict.fromkeys(("podcast-promo", "app-promo", "donation", "support"), "promotion"),
    **dict.fromkeys(
        ("byline", "article-byline", "byline-new", "byline-new-contributors", "byline-contributors"), "byline"
    ),
    "paywall": "paywall",
}
_REASON_OF = {phrase.replace("-", ""): reason for reason, phrases in _PHRASES.items() for phrase in phrases.split()}
_REASON_OF |= {phrase.replace("-", ""): "" for phrase in _HARMLESS.split()}
# Most words of names begin no phrase, which this tells at once.
_BEGINNINGS = frozenset(phrase[:end] for phrase in _REASON_OF for end in range(1, len(phrase) + 1))
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z0-9]+")
# The body's own name, which may hold a word of the above: "article_details_body".
_BODY_ENDS = ("body", "content", "text", "copy", "inner", "main", "wrap", "wrapper")
_BODY = re.compile(
    r"(?:^|[-_])(?:article|story|post|entry|news|blog|content)(?:[-_]?(?:details?|main|inner|page))?[-_]?(?:body|content|text|copy)(?:[-_](?:inner|main|wrap(?:per)?))?$"
)
# Widgets that are an editor's text, on pages that are built of widgets.
_EDITORS = frozenset(("widget_sow-editor", "siteorigin-widget-tinymce", "widget_black-studio-tinymce"))
# A post quoted from a network, which its text surrounds: no button to share.
_QUOTED = re.compile(r"^social(?:[-_]?(?:media|post))?[-_]?embed")
# What an element has or is without is a state of it: "has-sidebar", "no-ads".
_STATE = re.compile(r"(?:has|no|with|without)[-_]")
# Mail that was pasted from Gmail with its markup.
_GMAIL = frozenset(("adn", "ads"))
# WordPress writes categories and tags of a post into the class of its container: "hentry tag-ads category-newsletter".
_POST = re.compile(r"(?:^|\s)(?:hentry|type-\w+|post-\d+|postid-\d+|single-post)(?:\s|$)")


# Blogger's own word for the column of posts, among its widgets.
_BLOG = re.compile(r"(?:^|\s)(?:widget Blog|Blog widget)(?:\s|$)")
# What kind of article it is: an opinion piece, "content--type-comment".
_KIND = re.compile(r"(?:^|[-_])(?:type|tone|genre|pillar|format)[-_]+comment(?:ary)?s?$|^comment-(?:article|piece)$")


@lru_cache(maxsize=CLASS_CACHE_ENTRIES)
def named_reason(class_names: str | None, element_id: str | None) -> str | None:
    """Why an element of these names is template, or None. Pure, so remembering answers keeps pages apart."""
    if class_names:
        is_post = "post" in class_names and "post-views" not in class_names and _POST.search(class_names)
        if is_post or _BLOG.search(class_names):
            return None
        names = class_names.split()
        if ("adn" in names and _GMAIL.issuperset(names)) or not _EDITORS.isdisjoint(names):
            return None
        reasons = [_name_reason(name) for name in names]
        found = next((r for r in reasons if r), None)
        if "" in reasons and found in (None, "metadata"):
            # The body, whatever its id, which may number it for a table of contents, and though it says a reading time.
            return None
        if found:
            return "byline" if found == "caption" and "byline" in reasons else found  # "credits reader-credits"
    return (_name_reason(element_id) or None) if element_id else None


def data_reason(value: str | None) -> str | None:
    """Why an element is template of which an attribute such as data-testid says what component it is, or None."""
    if not value:
        return None
    lowered = value.lower()
    return "newsletter" if lowered.startswith(("newsletter", "inline-newsletter")) else _DATA_REASONS.get(lowered)


@lru_cache(maxsize=CLASS_CACHE_ENTRIES)
def _name_reason(name: str) -> str | None:
    """Why one name says template; "" for the body's own name."""
    lowered = name.lower()
    if lowered.endswith(_BODY_ENDS) and _BODY.search(lowered):
        return ""
    if lowered.startswith("social") and _QUOTED.search(lowered):
        return None
    if "comment" in lowered and _KIND.search(lowered):
        return None
    split = lowered if lowered == name else _CAMEL.sub("-", name).lower()
    if _STATE.match(split):
        return None
    reason = _WHOLE.get(lowered) or _phrase_reason(split)
    return None if reason == "share" and lowered.startswith("js-") else reason  # by which a script finds it


def _phrase_reason(name: str) -> str | None:
    # "ad2", "footer3", and what style sheets in scripts write: "Newsletterstyled"
    words = [word.rstrip("0123456789").removesuffix("styled") or word for word in _WORD.findall(name)]
    for start, phrase in enumerate(words):
        if phrase not in _BEGINNINGS:
            continue
        reason = _REASON_OF.get(phrase)
        for word in words[start + 1 : start + LONGEST_PHRASE_WORDS]:
            phrase += word
            if len(phrase) > 2:  # "a_d" is no advertisement
                reason = _REASON_OF.get(phrase, reason)  # the longest says more: "pub-date" is no "pub"
        if reason is not None:
            return reason or None
    return None
