"""Clean news pages: bytes or text in, Article out. Pure: no sockets, no clock, no environment."""

from cleaners.article import Article, Block, Image, Removal, Report
from cleaners.errors import CleanError, EmptyBody, NotAnArticle, SiteFileError
from cleaners.pipeline import clean_html, clean_text, inspect_html, inspect_text
from cleaners.site import Site
from cleaners.site_files import load_sites
from cleaners.site_lookup import find_site

__all__ = [
    "Article",
    "Block",
    "CleanError",
    "EmptyBody",
    "Image",
    "NotAnArticle",
    "Removal",
    "Report",
    "Site",
    "SiteFileError",
    "clean_html",
    "clean_text",
    "find_site",
    "inspect_html",
    "inspect_text",
    "load_sites",
]
