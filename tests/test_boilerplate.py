"""Names of elements that are template, and names that only look like such."""

from __future__ import annotations

import pytest

from cleaners.boilerplate import named_reason


@pytest.mark.parametrize(
    ("class_names", "reason"),
    [
        ("share", "share"),
        ("post-share-buttons", "share"),
        ("postShareButtons", "share"),
        ("post_share__buttons", "share"),
        ("sharedaddy sd-sharing-enabled", "share"),
        ("box wide related-posts", "related"),
        ("relatedPosts", "related"),
        ("lire-aussi", "related"),
        ("siehe-auch", "related"),
        ("readmore", "related"),
        ("read_more", "related"),
        ("ad", "advertisement"),
        ("adSlot-3", "advertisement"),
        ("newsletter-form", "newsletter"),
        ("membership-box", "promotion"),
        ("comment-list", "comments"),
        ("author-bio", "byline"),
        ("entry-meta", "metadata"),
        ("meta", "metadata"),
        ("tag-cloud", "tags"),
        ("breadcrumbs", "breadcrumb"),
        ("postmetadata alt", "metadata"),
        ("list-articles", "related"),
        ("contact-teaser", "byline"),
        ("aawp-disclaimer", "disclaimer"),
        ("legend", "caption"),
        ("js-lightbox", "media"),
        ("social-media-links", "share"),
        ("col-right", "sidebar"),
        ("widget", "sidebar"),
        ("site-info", "footer"),
        ("cookie-notice", "consent"),
        ("sp-dsgvo-privacy-content", "consent"),
        ("cmplz-message", "consent"),
        ("cc-window cc-floating", "consent"),
        ("modal", "pop-up"),
        ("d-none", "hidden"),
        ("wp-caption-text", "caption"),
        ("slideshow", "media"),
        ("instagram-media", "embed"),
        ("btn-primary", "tool"),
        ("regwall", "paywall"),
        ("pub-date", "metadata"),
        ("pub_time", "metadata"),
        ("pub", "advertisement"),
        ("readingTime", "metadata"),
        ("ad2", "advertisement"),
        ("ads300", "advertisement"),
        ("footer3", "footer"),
        ("c-advertisment__wide", "advertisement"),
        ("Compartir", "share"),
        ("fb-like", "share"),
        ("czytajDalej", "related"),
        ("lees-ook", "related"),
        ("element-rich-link", "related"),
        ("similar-posts", "related"),
        ("komentarze-box", "comments"),
        ("HerramientasConversacion", "tool"),
        ("entry-crumbs", "breadcrumb"),
        ("photo-credit", "caption"),
        ("story-tags", "tags"),
        ("Newsletterstyled", "newsletter"),
        ("relatedcontent", "related"),
        ("infos-pub", "metadata"),
        ("featured-video", "media"),
        *(("saboxplugin-wrap", "byline"), ("m-a-box", "byline"), ("ContentCardEmbedDek-x1", "related")),
        *(("video_container", "media"), ("news-datum", "metadata"), ("artikeldatum", "metadata")),
        *(("font-size", "tool"), ("font-size-controls", "tool"), ("legal", "footer"), ("tooltip", "pop-up")),
        *(("reader-credits", "byline"), ("google-cache-hdr", "tool"), ("wm-ipp-base", "tool")),
        ("newsletterTeaser", "newsletter"),
        ("newsletterteaser", "newsletter"),
        *(("aawp-product", "advertisement"), ("spenden-box", "promotion"), ("abo-hinweis", "promotion")),
        *(
            ("newsletterbox", "newsletter"),
            ("sqs-block-summary-v2", "related"),
            ("linenos", "hidden"),
            ("lnt", "hidden"),
        ),
        ("img_cptn", "caption"),
        ("DonatesBlock", "promotion"),
        ("writeBy", "byline"),
        ("cmp", "consent"),
        ("qc-cmp2-container", "consent"),
    ],
)
def test_template(class_names: str, reason: str) -> None:
    assert named_reason(class_names, None) == reason


@pytest.mark.parametrize(
    "class_names",
    [
        *("", "content", "story", "text", "paragraph", "shared-space", "shareholder", "thread", "header-image-grid"),
        *("gradient", "loading", "adult", "adaptive", "tagesschau", "commentary", "advice", "hideout", "metabolism"),
        *("printed", "source-text", "category-head", "widget-less", "hidden-lake", "authority", "unrelated", "updates"),
        *("social-media-embed", "social_embed", "social-post-embed"),
        *("subscriber-only", "subscriber-preview", "news-content readingTime", "reading-time article-body"),
        *("similar", "team-sheet2", "h2", "col-12", "mp3", "covid19", "a4", "rich-text", "more", "story-toolkit"),
        *(
            "js-select-and-share-1",
            "article-content-inner",
            "post-body-wrap",
            "cmp-text",
            "cmp-container",
            "tone-comment",
            "content--type-comment",
            "stylednames",
        ),
        *("legendary", "contact", "disclosure", "article-listening", "newsletterless"),
        *("article_details_body", "content_body", "article-details-content", "news-content", "blog-entry-text"),
        *(
            "has-medium-font-size",
            "font-size-16",
            "text-size-large",
            "small-fontsize",
            "has-sidebar",
            "hasAds",
            "no-ads",
        ),
        *(
            "wprm-recipe-servings-adjustable-tooltip",
            "js-tooltip",
            "read-more-content",
            "author-guidelines",
            "legal-text",
        ),
        "adn ads",  # pasted from Gmail
        *("so-panel widget widget_sow-editor", "siteorigin-widget-tinymce textwidget"),
        "post-12 post type-post hentry tag-ads category-newsletter",
        "type-post tag-share",
    ],
)
def test_no_template(class_names: str) -> None:
    assert named_reason(class_names, None) is None


def test_the_id_is_asked_as_well() -> None:
    assert named_reason("box", "comments") == "comments"
    assert named_reason(None, "taboola-below") == "related"
    assert named_reason(None, "story") is None
    assert named_reason(None, None) is None


def test_a_class_is_asked_before_the_id() -> None:
    assert named_reason("share", "comments") == "share"


def test_the_body_of_an_article_may_hold_any_word() -> None:
    assert named_reason("article-sidebar", None) == "sidebar"
    assert named_reason("article-main-body", None) is None
    assert named_reason("entry-content", "post-body") is None


def test_a_body_may_have_any_id() -> None:
    assert named_reason("wide", "toc_title_3") == "navigation"
    assert named_reason("wide content_body", "toc_title_3") is None
    assert named_reason("content_body share", "toc_title_3") == "share"


def test_a_counter_that_carries_the_posts_number() -> None:
    assert named_reason("post-views content-post post-9182 entry-meta", None) == "metadata"
    assert named_reason("post-9182 hentry tag-metadata", None) is None


def test_a_byline_that_is_called_credits_as_well() -> None:
    assert named_reason("credits reader-credits", None) == "byline"
    assert named_reason("credits", None) == "caption"
