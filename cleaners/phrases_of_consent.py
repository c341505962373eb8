"""Notices that ask for consent to cookies, in any language: they stand above, below or over the article, often in
elements without a name, and are as long as a paragraph.

Three things together tell one: a word for cookies, the site's own voice ("we use", "this site uses", "by continuing you
accept"), and what the cookies are for, because others are baked. And none is in quotation marks.
"""

from __future__ import annotations

import re

from cleaners.text import LazyPattern

LONGEST_NOTICE_CHARS = 1_500
FEW_WORDS = 4  # so few say nothing else: "We use cookies"

# One of them stands in every notice.
_WORDS = tuple(
    """
    cookie|куки|кукі|печива|бисквитк|колачић|çerez|kuki|eväste|sütik|informasjonskaps|informationskaps|kakor|
    slapuk|sīkdat|küpsis|kolačić|piškot|ciasteczk|vafrakök|クッキー|쿠키|คุกกี้|کوکی|کوکیز|كوكيز|تعريف الارتباط|עוגיות|
    קובצי|कुकी|কুকি|குக்கீ|témoins de connexion|information on a device|the technical storage or access|
    informationen auf einem gerät|informations sur un|informazioni su un|informatie op een|
    informacji na urządzeniu|información en un|información de un
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_ASCII_WORDS = tuple(word for word in _WORDS if word.isascii())
# What cookies are said to be for, or where they are put: biscuits, kolačić and kakor are baked.
_USES = LazyPattern(
    r"web|\bsites?\b|\bsito\b|\bsitio|\bsítio|browse|navig|naveg|surf|devices?\b|experien|expérien|esperienza|erlebnis|"
    r"erfahrung|ervaring|oplevelse|opplevelse|upplevelse|kokemu|doświadcz|zážit|élmény|iskustv|izkušnj|εμπειρ|опыт|"
    r"досвід|удобств|deneyim|hizmet|pengalaman|trải nghiệm|privacy|privacid|confidential|datenschutz|prywatno|"
    r"integritet|consen|einwillig|zustimm|einverstand|einverständ|accord\b|akkoord|souhlas|zgod|súhlas|advert|\bads\b|"
    r"werb|anzeige|publicit|publicid|pubblicit|reklam|annons|annonce|analy[sz]|statisti|traffic|technolog|technik|"
    r"tecnolog|polic(?:y|ies)|personal|персонал|partner|partenaire|\bsocios|settings|einstellung|preferenc|"
    r"third[- ]part|drittanb|terze parti|tercer|necessary|internet|online|\bblog|services|\bapps\b|nutzung|dienste|"
    r"gerät|appareil|terminal|dispositiv|apparaat|urządze|funktion|funcion|funzion|\bseite|sivu|stron|stránk|oldal|"
    r"honlap|pagin|página|\bsida|\bside\b|hjemmeside|nettsted|\bleht|svetain|vietne|stranic|spletn|sajt|сайт|ιστοτοπ|"
    r"ιστοσελ|σελίδα|サイト|网站|網站|사이트|موقع|سایت|אתר|वेबसाइट|เว็บ|laman|situs|تجربت"
)
# The site speaks, a pattern a line.
_VOICES = r"""
    \b(?:we|(?:our|its)(?: \w+){0,3} partners|(?:this|our|the) (?:web ?site|site|blog|page)|[\w.]{1,25} and (?:our|its|selected)(?: \w+){0,3} partners) (?:(?:also|may|only|and (?:our|its|selected)(?: [\w,.()-]+){0,3} partners|would like to) )*(?:uses?|using|stores?|places?|sets?|employs?|utili[sz]es?|process|values? your privacy|collects?)\b
    \bby (?:continuing|using|clicking|browsing|visiting|closing|navigating|accepting|scrolling)\b.{0,160}\b(?:agree|accept|consent)
    \byou (?:are )?(?:agree|consent)(?:ing)?\b
    \bif you continue\b
    \byou can (?:change|manage|adjust|withdraw|opt)\b
    \b(?:necessary|functional|performance|analytic(?:al|s)|advertis(?:ement|ing)|marketing|statistics?|preferences?|targeting|technical|essential) cookies (?:are|is|help|allow|enable|may|let)\b
    \bcookies (?:are|is) (?:used|small|necessary) .{0,80}\b(?:visitors?|users?|websites?)\b
    \bcookies (?:help|allow|enable) us\b
    \bany cookies that may not be\b
    \bthe technical storage or access\b
    \bwir\b[^,.]{0,60}\b(?:verwenden|nutzen|setzen|benutzen|speichern|verarbeiten)\b
    \b(?:verwenden|nutzen|setzen|benutzen|speichern) wir\b
    \b(?:diese|unsere|dieser|unserer) (?:web ?site|webseite|internetseite|homepage|seite|blog|partner)\b.{0,40}\b(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en)|benutz(?:t|en)|werden)\b
    \b(?:durch|mit) (?:die|der|ihre[rn]?) (?:weiteren? )?nutzung\b
    \b(?:stimmen sie|stimmst du|erklären sie sich|akzeptieren sie)\b
    \bsie (?:können|stimmen)\b.{0,80}\b(?:einwilligung|cookies|zu\b)
    \bnous\b[^,.]{0,60}\b(?:utilisons|stockons|d[ée]posons|traitons|avons recours)
    \b(?:ce|notre) (?:site|blog|journal)\b.{0,40}\butilise
    \bnos partenaires\b.{0,60}\b(?:utilisons|utilisent|stockent|stockons)
    \ben (?:poursuivant|continuant|naviguant|cliquant)\b
    \bvous acceptez\b
    \bsi vous continuez\b
    \b(?:utilizamos|usamos|empleamos|empregamos|nosotros y nuestros|n[óo]s e (?:os )?nossos|utilitzem|fem servir)\b
    \b(?:este|esta|nuestro|nuestra|nosso|esse|aquest|o nosso) (?:sitio|sítio|site|web|página|portal|blog|lloc)\b.{0,30}\b(?:utiliza|usa|emplea|utilitza|fa servir)\b
    \b(?:si (?:continúas?|sigues?|continua)|al (?:continuar|navegar|hacer clic|utilizar|usar)|ao (?:continuar|navegar|clicar|utilizar|acessar|aceder))\b
    \b(?:usted acepta|aceptas|acepta (?:su|el) uso|você (?:concorda|aceita)|concorda com)\b
    \b(?:utilizziamo|usiamo|noi e (?:i nostri|alcuni|terz[ei]))\b
    \b(?:questo|nostro|presente|il) (?:sito|blog|portale)\b.{0,40}\b(?:utilizza|usa|fa uso|si avvale|impiega)
    \b(?:proseguendo|continuando|chiudendo|scorrendo|cliccando|accedendo|se vuoi)\b
    \bacconsenti\b
    \b(?:wij|we)\b.{0,40}\b(?:gebruiken|gebruik|plaatsen)\b
    \bgebruiken (?:wij|we)\b
    \b(?:deze|onze) (?:web)?site (?:gebruikt|maakt)\b
    \bdoor (?:verder|op|gebruik|deze)\b.{0,80}\b(?:akkoord|ga je|gaat u)\b
    \bvi\b.{0,40}\b(?:bruger|bruker|använder|benytter|anvender|nota)\b
    \b(?:bruger|bruker|använder|benytter|anvender) vi\b
    \b(?:denne|dette|denna|den här|vår|vores) (?:side|hjemmeside|nettsted|nettside|webbplats|website|sajt|site|webside)\w*\b.{0,10}\b(?:bruger|bruker|använder|benytter|anvender)
    \bved (?:å|at) (?:fortsette|bruke|fortsætte|bruge)\b
    \bgenom att (?:fortsätta|använda)\b
    \bkäytämme\b
    \b(?:sivusto\w*|palvelu\w*) käyttää
    \bjatkamalla\b
    \bvið notum\b
    \b(?:używamy|stosujemy|wykorzystujemy|korzystamy|my i nasi|kontynuując|wyrażasz zgodę|wyrażam zgodę)\b
    \b(?:strona|serwis|witryna|portal)\b.{0,30}\b(?:używa|wykorzystuje|korzysta|stosuje)\b
    \b(?:používáme|používame|využíváme|využívame)\b
    \b(?:tento|tyto|táto|tieto|naše|naša|náš) (?:web|stránk|portál)\w*\b.{0,20}\b(?:použív|využív)
    \b(?:web)?(?:oldal|honlap|webhely)\w*\b.{0,40}\b(?:használ|alkalmaz)
    \bhasználunk\b
    \b(?:folosim|utilizăm|noi și partenerii)\b
    \b(?:acest|nostru)\b.{0,30}\b(?:folose[sș]te|utilizeaz[ăa])\b
    \bcontinu(?:ând|area navigării|i navigarea)\b
    \b(?:koristimo|uporabljamo|mi i naši|mi in naši|nastavkom)\b
    \b(?:ova|naša|ta|ovaj|ove|naš|stranica|sajt|portal)\b.{0,30}\b(?:koristi|uporablja)\b
    \b(?:kasutame|izmantojam|naudojame)\b
    \b(?:leht|sait|veebi\w*|vietne|svetain\w+)\b.{0,20}\b(?:kasutab|izmanto|naudoja\w*)\b
    χρησιμοποιούμε
    (?:ιστότοπος|ιστοσελίδα|site|σελίδα).{0,40}χρησιμοποιεί
    \b(?:мы|сайт|сайте|ми|ние|сайтът|сайта|нашия)\b.{0,60}\b(?:использ|використ|използва|користи)
    \b(?:продолжая|продовжуючи|используя|користимо)
    \bkullan(?:ıyoruz|maktayız|maktadır|ılmaktadır|ıyor|ır)\b
    \b(?:kami|situs|laman|website)\b.{0,40}\bmenggunakan\b
    (?:chúng tôi|trang web này|website này).{0,30}sử dụng
    (?:当サイト|弊社|本サイト|このサイト|ウェブサイト|当社)
    (?:本网站|我们|本站|此网站|本網站|我們|此網站).{0,12}使用
    (?:사이트|당사|저희|홈페이지).{0,30}(?:사용|이용)
    نستخدم
    يستخدم (?:هذا|موقع)
    (?:ما|سایت).{0,20}استفاده
    (?:אתר|אנו|אנחנו).{0,20}(?:משתמש|עושה שימוש)
    (?:हम|वेबसाइट|साइट).{0,60}(?:इस्तेमाल|उपयोग)
    (?:เราใช้|เว็บไซต์นี้)
    আমরা
    இந்த (?:இணைய)?தள
"""
_VOICE = LazyPattern("|".join(p.strip() for p in _VOICES.split("\n") if p.strip()))
_QUOTES = re.compile('["“”„«»]')
_BUTTON = re.compile('["“„«][^"“”„«»]{1,30}["”“»]')  # “Accept all cookies”


def may_ask_consent(text: str) -> bool:
    """Whether a text (in lower case) has a word for cookies: asked of many lines at once, few pages have one."""
    return any(word in text for word in (_ASCII_WORDS if text.isascii() else _WORDS))


def is_consent(text: str) -> bool:
    """Whether a line (in lower case) is part of a notice about cookies."""
    if len(text) > LONGEST_NOTICE_CHARS or not may_ask_consent(text):
        return False
    if _QUOTES.search(_BUTTON.sub("", text)):
        return False
    return _VOICE.search(text) is not None and (text.count(" ") < FEW_WORDS or _USES.search(text) is not None)
