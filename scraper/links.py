"""Links to articles: one spelling for one address, so that what was seen is known again."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import msgspec

from scraper.hosts import USUAL_PORTS

MAX_URL_CHARS = 2000

# Parameters that say where a reader came from, never which page it is.
TRACKING = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _ga _gl _hsenc
    _hsmi __twitter_impression ref_src ref_url cmpid ito ocid ncid smid xtor wt_mc wt_zmc s_cid guccounter guce_referrer
    guce_referrer_sig at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ns_mchannel ns_source
    ns_campaign ns_linkname ns_fee traffic_source
    """.split()  # noqa: SIM905 - a list of fifty strings would be a page long
)
TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "fb_action_", "fb_source")
# `?amp`, `?amp=1` and `?outputType=amp` name the AMP copy of the page at the same path.
AMP_PARAMETERS = frozenset({"amp", "amp=1", "amp=true", "outputtype=amp", "output=amp", "noamp=mobile"})

# An address that is tidy already, as most in sitemaps are: nothing to take apart.
_TIDY = re.compile(r"https?://(?!www\.google\.|google\.)[a-z0-9.-]+[a-z](?<!\.ampproject\.org)/[!$&-.0-9:;=A-Z_a-z~/]*")
_UNSAFE = re.compile(r"""[^!#-;=?-\[\]_a-z~]""")
_ESCAPED = re.compile(r"%[0-9a-fA-F]{2}")
_GOOGLE_AMP = re.compile(r"^/amp/(s/)?(.+)$")
_AMP_CACHE = re.compile(r"^/(?:c|v|wp)/(s/)?(.+)$")


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An address that may be an article. Times are seconds since 1970, None where the source gives none."""

    url: str
    title: str | None = None
    published: float | None = None


def tidy(url: str, *, base: str | None = None) -> str | None:
    """The address as it is known here: absolute, no fragment, no tracking, no AMP cache; None if none to fetch.

    Example: `HTTPS://Example.org:443/a?utm_source=x&id=1#top` → `https://example.org/a?id=1`.
    """
    text = url.strip()
    if len(text) <= MAX_URL_CHARS and _TIDY.fullmatch(text):
        return text
    try:
        full = urljoin(base, text) if base else text
        parts = urlsplit(full)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in USUAL_PORTS or not host or "@" in parts.netloc or len(full) > MAX_URL_CHARS:
        return None
    if original := _behind_amp(host, parts.path, query=parts.query):
        return tidy(original)
    try:
        host = f"[{host}]" if ":" in host else host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return None
    if port is not None and port != USUAL_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    query = _quoted(_without_tracking(parts.query))
    return urlunsplit((parts.scheme, host, _quoted(parts.path) or "/", query, ""))


def _quoted(text: str) -> str:
    """Bytes that do not belong in an address as `%XX`, those that are written so already in capitals."""
    plain = _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), text)
    return _ESCAPED.sub(lambda match: match[0].upper(), plain)


def _behind_amp(host: str, path: str, *, query: str) -> str | None:
    """The publisher's address behind Google's AMP viewer or cache.

    `https://www.google.com/amp/s/example.org/a` and `https://example-org.cdn.ampproject.org/c/s/example.org/a`.
    """
    match = None
    if re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", host):
        match = _GOOGLE_AMP.match(path)
    elif host.endswith(".cdn.ampproject.org"):
        match = _AMP_CACHE.match(path)
    if match is None:
        return None
    address = f"{'https' if match[1] else 'http'}://{unquote(match[2])}"
    return f"{address}?{query}" if query else address


def _without_tracking(query: str) -> str:
    kept = []
    for pair in query.split("&"):
        name = pair.partition("=")[0].lower()
        tracked = name in TRACKING or name.startswith(TRACKING_PREFIXES) or pair.lower() in AMP_PARAMETERS
        if pair and not tracked:
            kept.append(pair)
    return "&".join(kept)
