"""What pages that are no articles say of themselves, as data: phrases of a dozen languages, types, classes, addresses.

A pattern named ..._TITLE or NOT_FOUND is matched against whole titles or whole parts of one, so that an article about
captchas or the error 404 does not match; ..._TEXT is searched in a line of text. Phrases were read off live pages of
the vendors named (Cloudflare, DataDome, PerimeterX/HUMAN, Akamai, Imperva, AWS WAF, DDoS-Guard; OneTrust, Didomi,
Sourcepoint, Usercentrics, Google) and of the default themes of WordPress, Blogger, Drupal and the front-end frameworks.
"""

from __future__ import annotations

import re

from cleaners.text import LazyPattern


def _any(*phrases: str) -> LazyPattern:
    return LazyPattern("|".join(phrases), re.IGNORECASE)


CHALLENGE_TITLE = _any(
    r"just a moment|attention required|one more step|(?:sorry, )?you have been blocked",
    r"access (?:to this page has been )?denied|pardon our interruption|are you (?:a )?(?:robot|human)",
    r"robot or human|are you a robot or human|human verification|bot verification|robot check|client challenge",
    r"(?:please )?(?:verify|confirm) (?:that )?you(?:[’']re| are) (?:a )?human|please wait",
    r"checking your browser(?: before accessing.*)?|browser check|security (?:check|verification|checkpoint)",
    r"vercel security checkpoint|ddos-guard|captcha|request (?:blocked|rejected|unsuccessful)",
    r"(?:error )?403(?: forbidden)?|forbidden|(?:bitte )?(?:einen moment|warten sie)(?: bitte)?",
    r"sicherheitsüberprüfung|zugriff verweigert|un instant|un momento|vérification de sécurité|accès refusé",
    r"acceso denegado|verificación de seguridad|verifica que eres humano|accesso negato|acesso negado",
    r"доступ (?:ограничен|запрещ[её]н)|проверка (?:браузера|безопасности)|請稍候|请稍候|安全验证",
    r"one moment,? please|(?:please wait while )?your request is being verified",
    r"your access to this (?:site|service) has been (?:limited|blocked).{0,40}",
    r"しばらくお待ちください(?:\.\.\.)?",
    r"잠시만 기다리십시오",
)
CHALLENGE_TEXT = _any(
    r"checking (?:if the site connection is secure|your browser)",
    r"verify(?:ing)? (?:that )?you(?:[’']re| are) (?:a )?(?:human|not a (?:robot|bot))|press (?:&|and) hold",
    r"needs to review the security of your connection|enable javascript and cookies to continue",
    r"please enable js and disable any ad blocker|why have i been blocked",
    r"(?:ray|incident|reference|support) ?(?:id|#)\s*[:#]|cloudflare ray id|request unsuccessful\. incapsula",
    r"ddos (?:attack )?protection by|as you were browsing.{0,80}something about your browser",
    r"we (?:have )?detected unusual (?:activity|traffic)|unusual traffic from your computer",
    r"you don[’']t have permission to access .{0,200} on this server",
    r"to continue, please (?:click the box|complete the)|confirm you are (?:human|not a robot)",
    r"\byou(?:[’']re| are) not a (?:ro)?bot\b|your access to this (?:site|service|website) has been",
    r"\btoo many requests\b|website firewall|(?:вы|а) не робот|are you a (?:robot|human)\?$",
    r"complet(?:e|ing) the (?:security check|captcha)|sie (?:kein roboter|ein mensch) sind",
    r"vous (?:êtes humain|n[’']êtes pas un robot)|(?:eres humano|no eres un robot)|você é humano|não é um robô",
    r"sei umano|non sei un robot|что вы (?:не робот|человек)|проверя(?:ем|ется) ваш браузер|確認您是真人|您是真人",
    r"ロボットではない|사람인지 확인",
)
CHALLENGE_MARKS = (
    "#challenge-form, #challenge-running, #challenge-stage, #challenge-error-text, .cf-browser-verification, "
    "#cf-challenge-running, #cf-wrapper .cf-error-details, #px-captcha, #px-captcha-wrapper, "
    "[src*='captcha-delivery.com'], [src*='/_Incapsula_Resource'], [src*='_Incapsula_Resource'], "
    "#wsidchk-form, #sec-if-cpt-container, #sec-overlay, [src*='awswaf.com'], #captcha-container, #ddg-l10n-title, "
    "[src*='ddos-guard'], [src*='/cdn-cgi/challenge-platform/h/'][src*='orchestrate']"
)
_404 = r"(?:(?:http |page )?(?:error|fehler|erreur|errore|erro|ошибка|hata|błąd|fel|fejl|feil)\s*[:–-]?\s*)?(?:404|410)"
_MISSING = "|".join(
    (
        (
            r"(?:(?:error|file|document|url|web ?page|content|article|story|post|"
            r"resource) )?(?:page )?not found(?: error)?"
        ),
        r"nothing (?:was )?found(?: here)?",
        r"blog (?:not found|has been removed)|[\w-]+(?:\.[\w-]+)+ is no longer available",
        r"(?:this )?account (?:has been )?suspended|database error|error establishing a database connection",
        (
            r"(?:sorry,? |we(?:[’']re| are) sorry,? |oops!? |uh[- ]oh!? |whoops!? |hmm+,? |error:? )*(?:(?:the|this|"
            r"that) )?(?:requested )?(?:page|article|story|content|post|url)(?: (?:that )?you(?:[’']re| are| were|"
            r" requested|[’']ve requested)?(?: looking for| requested)?(?: in this blog)?)? "
            r"(?:is not found|was not found|"
            r"cannot be found|can(?:[’']t| not) be found|could(?:n[’']t| not) be found|does(?:n[’']t| not) exist|"
            r"no longer exists|is(?:n[’']t| not) available|is no longer available|is unavailable|is missing|"
            r"has been (?:removed|deleted)|has (?:moved|gone|expired))(?: anymore| on this site)?"
        ),
        (
            r"(?:sorry,? |oops!? )*we (?:can(?:[’']t|not)|could(?:n[’']t| not)) find (?:the|this|that|your|"
            r"what) ?(?:page|article|story)?(?: ?you(?:[’']re| are| were)? (?:looking for|requested|after))?"
        ),
        r"(?:oops|whoops|uh[- ]oh|gone)",
        (
            r"(?:diese |die (?:gewünschte |angeforderte |gesuchte )?)?(?:seite|artikel|inhalt|datei)(?: (?:wurde|"
            r"konnte|ist))?(?: leider)? nicht (?:gefunden(?: werden)?|(?:mehr )?(?:verfügbar|vorhanden))"
        ),
        r"(?:diese )?seite (?:existiert|gibt es) (?:leider )?nicht(?: mehr)?",
        r"(?:cette |la )?page (?:est )?(?:introuvable|non trouvée|inexistante)",
        (
            r"(?:cette |la )?page (?:que vous (?:cherchez|recherchez|demandez) |demandée )?(?:n[’']existe (?:pas|"
            r"plus)|est introuvable|n[’']a pas été trouvée)"
        ),
        r"contenu introuvable",
        (
            r"(?:la )?página (?:que (?:buscas?|busca usted) )?(?:no (?:se ha |ha sido )?(?:encontrad[ao]|existe|"
            r"disponible|está disponible)|no se encuentra)"
        ),
        r"contenido no encontrado",
        r"(?:a )?página (?:que você procura )?não (?:foi )?(?:encontrada|existe|está disponível)",
        r"conteúdo não encontrado",
        r"(?:la )?pagina (?:che cerchi )?(?:non (?:è stata )?(?:trovata|esiste|disponibile)|inesistente)",
        r"(?:de(?:ze)? )?pagina (?:is )?niet (?:\(meer\) )?(?:gevonden|beschikbaar)",
        r"(?:deze )?pagina bestaat niet(?: meer)?",
        r"(?:ta |podana )?strona (?:nie (?:istnieje|została znaleziona)|której szukasz nie istnieje)",
        r"nie znaleziono(?: (?:strony|artykułu))?",
        (
            r"(?:sidan|siden|artikeln|artikkelen)(?: du (?:leter|leder|söker) etter|"
            r" du letar efter)? (?:kunde inte hittas|hittades inte|finns inte(?: längre)?|(?:blev |"
            r"ble )?ikke (?:fundet|funnet)|findes ikke|finnes ikke)"
        ),
        r"sivua ei löyd(?:y|etty)|страница не (?:найдена|существует)|такой страницы нет|сторінку не знайдено",
        r"sayfa bulunamadı|(?:aradığınız )?sayfa(?:yı)? bulunamadı|halaman tidak ditemukan",
        r"không tìm thấy trang|stránka (?:nebyla )?nenalezena|az oldal nem található",
        r"pagina nu (?:a fost găsită|există)|η σελίδα δεν βρέθηκε|الصفحة غير موجودة",
        r"(?:لم يتم العثور على الصفحة)|הדף לא נמצא|पृष्ठ नहीं मिला|पेज नहीं मिला",
        r"ページが(?:見つかりません(?:でした)?|存在しません)|お探しのページは見つかりませんでした",
        r"页面(?:不存在|未找到)|找不到(?:页面|頁面)|頁面不存在|페이지를 찾을 수 없습니다",
    )
)
_ERROR = r"(?:error|fehler|erreur|errore|erro)"
NOT_FOUND = LazyPattern(
    rf"(?i){_404}(?:\s*[:.,!–-]*\s*{_ERROR}?\s*[:.,!–-]*\s*(?:{_MISSING})?)|"
    rf"(?:(?:oops|sorry|ups|hoppla|whoops)[!,.… ]+)?(?:{_MISSING})(?:\s*[:(–-]*\s*(?:error |fehler |erreur )?404\)?)?"
)
CONSENT_TITLE = _any(
    r"content warning",
    r"before you continue(?: to .{1,40})?|bevor (?:sie|du) (?:fortfahren|fortfährst|weitergehst).*",
    r"avant d[’']accéder à .{1,40}|antes de (?:continuar|ir a) ?.{0,40}|prima di continuare.{0,40}",
    r"voordat je verdergaat.{0,40}|we (?:value|respect|care about) your privacy",
    r"your privacy(?: (?:matters|choices|settings|is important to us))?(?: to us)?",
    r"privacy (?:settings|gate|wall|consent|prompt)|cookie (?:consent|wall|settings|preferences)",
    r"consent(?: (?:required|page|management|needed))?",
    r"(?:ihre |deine )?(?:zustimmung|einwilligung)(?: erforderlich| verwalten| benötigt)?",
    r"(?:ihre )?privatsphäre(?:-einstellungen)?|datenschutz-?einstellungen",
    r"wir (?:respektieren|schätzen) ihre privatsphäre|mit werbung (?:weiter)?lesen",
    r".{1,30} mit werbung (?:nutzen|lesen|weiterlesen)|pur-?abo",
    r"(?:le )?respect de (?:votre|la) vie privée.{0,40}|votre vie privée.{0,40}|(?:votre )?consentement",
    r"gestion des cookies|(?:tu|su|valoramos (?:tu|su)) privacidad(?: nos importa| es importante)?",
    r"configuración de (?:cookies|privacidad)",
    r"(?:la tua|rispettiamo la tua|il rispetto della tua) privacy.{0,40}|a sua privacidade.{0,30}",
    r"valorizamos (?:a )?sua privacidade|(?:jouw|uw) privacy.{0,30}|privacy-?instellingen",
    r"(?:dbamy o )?twoj(?:a|ą) prywatność.{0,30}|szanujemy (?:twoją|państwa) prywatność|dpg media privacy gate",
)
# Where a consent platform puts its message: Sourcepoint, Quantcast, Funding Choices, Didomi, Usercentrics.
CONSENT_FRAMES = (
    "[id^='sp_message_container'], iframe[title*='consent' i], iframe[src*='privacy-mgmt'], "
    "iframe[src*='consent'], #qc-cmp2-container, .fc-consent-root, #didomi-popup, #usercentrics-root"
)
# What a wall says in the first person, so that an article on cookies does not say it.
CONSENT_TEXT = _any(
    r"\bwe(?: and|,) our (?:\d[\d.,]* |selected |trusted |advertising )*(?:partners|vendors)",
    r"\bour (?:\d[\d.,]* )?(?:partners|vendors)|store and/or access information on a(?:ny|) ?device",
    r"\bwe(?: and .{3,30})? (?:use|store) cookies",
    r"may contain content only suitable for adults|\bi wish to continue",
    r"by (?:clicking|pressing|selecting|choosing) .{0,40}(?:accept|agree|continue|consent)",
    r"(?:accept|reject) all|personali[sz]ed (?:ads|advertising|content) (?:and|,).{0,40}measurement",
    r"withdraw your consent|your (?:consent|choices|privacy)|(?:with|without) (?:ads|advertising) and tracking",
    r"wir und unsere (?:\d[\d.,]* |bis zu \d+ )?partner|\bunsere[nr]? (?:\d[\d.,]* )?partnern?",
    r"informationen auf (?:einem|ihrem) (?:end)?gerät|\bihre (?:einwilligung|zustimmung)",
    r"mit werbung(?: und tracking| weiterlesen| lesen| nutzen)|ohne (?:werbe)?tracking|pur-?abo",
    r"alle akzeptieren|wir (?:verwenden|nutzen|setzen) cookies|nous et nos (?:\d[\d.,]* )?partenaires",
    r"\bnos (?:\d[\d.,]* )?partenaires|votre consentement|tout (?:accepter|refuser)",
    r"accepter et (?:continuer|fermer)|continuer sans accepter|nous (?:utilisons|déposons) des cookies",
    r"vos choix|nosotros y nuestros|\bnuestros (?:\d[\d.,]* )?(?:socios|partners)|(?:su|tu) consentimiento",
    r"aceptar (?:y continuar|todo)|(?:usamos|utilizamos) cookies|noi e i nostri",
    r"\bi nostri (?:\d[\d.,]* )?(?:partner|fornitori)|il (?:tuo|suo) consenso",
    r"accetta(?:re)? (?:e continua|tutt)|utilizziamo (?:i )?cookie|n[óo]s e (?:os )?nossos",
    r"\b(?:os )?nossos (?:\d[\d.,]* )?parceiros|(?:seu|teu) consentimento|aceitar (?:e continuar|tudo|todos)",
    r"wij en onze|\bonze (?:\d[\d.,]* )?partners|(?:jouw|uw|je) toestemming|alles accepteren|my i nasi",
    r"\bnas(?:i|zych) (?:\d[\d.,]* )?(?:zaufani )?partner(?:zy|ów)|(?:twoj[aąe]|twojej|swoją) zgod|akceptuj",
    r"vi (?:och|og) (?:våra|vores|våre) (?:\d[\d.,]* )?partner|(?:ditt|dit) samty(?:cke|kke)|godkänn alla",
    r"v[äa]rnar om (?:din|er) integritet|tillåt alla|accepter alle|мы и наши партн[её]ры|ваше согласие",
    r"cookie(?:を使用| の使用)|同意して続行",
)
ACCEPT = _any(
    r"^\W*(?:(?:yes|ok|okay),? )?(?:i )?(?:accept|agree|consent|got it|allow|understand)\b",
    r"(?:accept|agree|allow|consent)(?: all| and | to all| cookies|$)|^continue(?: with| reading| to)?",
    r"akzeptier|zustimm|einwilligen|einverstanden|(?:mit|with) (?:werbung|ads)|accepte[rz]?\b|j[’']accepte",
    r"d[’']accord|acept(?:o|ar)|accett[ao]|aceit[ao]r?|akkoord|accepteren|toestaan|akceptuj|zgadzam|przejdź",
    r"godkänn|acceptera|tillåt|samtykke?r?|godta|tillad|принять|соглас|kabul et|同意|동의|hyväksy|souhlas|elfogad",
    r"acceptă",
)
NEEDS_SCRIPT = _any(
    r"(?:enable|requires?|turn on|activate|needs?|allow|use) java ?script",
    r"java ?script (?:is (?:disabled|required|not enabled|turned off)|must be enabled|enabled|to (?:run|view|use))",
    r"without java ?script|java ?script to (?:run|view)",
    r"javascript (?:ist (?:deaktiviert|erforderlich)|aktivieren|muss aktiviert)",
    r"aktivieren sie (?:bitte )?javascript|activ(?:ez|er) javascript",
    r"javascript (?:est désactivé|doit être activé)|(?:habilit\w{1,6}|activ[ae]r?|active) (?:o |el )?javascript",
    r"abilit\w{1,6} javascript|javascript (?:deve essere|inschakelen)|schakel javascript in",
    r"(?:włącz|włączyć) (?:obsługę )?javascript|включите (?:поддержку )?javascript|javascript ?を有効",
    r"启用 ?javascript|啟用 ?javascript|aktivera javascript|javascript ?를 (?:활성화|사용)",
)
LISTING_TYPES = frozenset(("CollectionPage", "SearchResultsPage", "ProfilePage", "Blog", "ItemList"))
# WordPress' body_class(), Blogger's and Drupal's own names for kinds of page.
LISTING_CLASSES = frozenset((
    "archive", "category", "tag", "search", "search-results", "author", "date", "blog", "index-view",
    "archive-view", "label-view", "search-view", "homepage-view", "feed-view", "page-taxonomy",
    "page-taxonomy-term", "path-taxonomy", "page-search", "front", "page-front", "path-frontpage",
    "is-front", "section-front", "post-type-archive", "home-page", "homepage", "frontpage",
))  # fmt: skip
ARTICLE_CLASSES = frozenset((
    "single", "single-post", "single-format-standard", "item-view", "node-type-article",
    "node-type-story", "node-type-news", "node--type-article", "page-node-type-article",
    "page-node-type-news", "page-node-type-story",
))  # fmt: skip
LISTING_PATH = _any(
    (
        r"/(?:tags?|topics?|tema|temas|thema|themen|thème|themes?|sujet|sujets|argomenti|onderwerp(?:en)?|"
        r"assuntos?|temat|etiquetas?|etiqueta|schlagwort(?:e)?|mots?-cles?|categor(?:y|ies|ia|ias|ie)|"
        r"kategorien?|rubriken?|rubrique|ressort|sektion|seccion(?:es)?|sezioni?|secoes|section|sections|"
        r"channel|channels|authors?|autor(?:en|es)?|auteurs?|autori|autore|redakteure?|profile|by|staff|people|"
        r"contributors?|journalist|search|suche|recherche|buscar|busca|cerca|ricerca|zoeken|sok|szukaj|labels?|"
        r"archives?|archivo?|archivio|arquivo|index|latest|all-news|newest|news-?ticker|page)(?:/|$|\.)"
    ),
)
# A month, a label, a page of older posts: there are several posts in full.
POST_ARCHIVE_PATH = _any(
    (
        r"^/(?:(?:19|20)\d\d(?:/[01]\d(?:/[0-3]\d)?)?/?$|(?:19|20)\d\d_\d\d_\d\d_archive\.html|search/label/|"
        r"search$|page/\d+/?$)"
    ),
    r"/(?:tag|category|author|label)/[^/]+/(?:page/\d+/?)?$",
)
VIDEO_PATH = _any(
    r"/(?:videos?|watch|mediathek|mediatheque|clips?|vid[ée]os?|wideo|vídeos?|tv|replay)(?:/|$)",
    r"[-/]videos?[-_./]\w*\d|-video\.html?$|_video\b|/v/\w+",
)
VIDEO_TITLE = _any(
    r"^\W*(?:video|watch|vidéo|vídeo|wideo|видео|en vidéo|ansehen)\s*[:|–-]",
    r"[|–-]\s*(?:video|watch|vidéo|vídeo|wideo|видео|mediathek)s?(?:\s*[|–-]|$)",
    r"[(\[](?:video|vidéo|vídeo|wideo)[)\]]",
)
GALLERY_PATH = _any(
    r"/(?:(?:photo|image|picture|foto)-?)?(?:galler(?:y|ies|i|ie|ia)|galer[ií]as?|galerie[ns]?|galeria[s]?)(?:/|-|$)",
    (
        r"/(?:photos?|pictures|in-pictures|slideshows?|photo-essays?|photo-stories|bilder(?:galerien?|strecken?|"
        r"serien?)?|fotostrecken?|fotos?|fotogaler\w+|fotogaller\w+|diaporamas?|portfolios?|images|zdjecia|"
        r"billeder|bildspel|foto-?serie[ns]?)(?:/|-|$)"
    ),
)
GALLERY_TITLE = _any(
    r"\bin (?:pictures|photos|images)\b",
    (
        r"^\W*(?:photos?|pictures|gallery|photo gallery|slideshow|bilder(?:galerie|strecke|serie)?|fotos|"
        r"fotostrecke|fotogaler\w+|galería|galleria|galerie|galeria|diaporama|fotogallery|zdjęcia|фото|写真|"
        r"画像)\s*[:|–-]"
    ),
    (
        r"\b(?:photo gallery|picture gallery|bildergalerie|bilderstrecke|fotostrecke|fotogaler[ií]a|fotogallery|"
        r"fotogaleria|en images|en photos|en fotos|en imágenes|in foto|in beeld|in bildern|em fotos|em imagens|"
        r"na zdjęciach|diaporama|фотогалерея|фоторепортаж)\b"
    ),
    r"写真特集|画像\d+枚|[(（]写真\d+枚",
)
# One of these is in all that the two patterns match: asking for them first is ten times quicker.
LIVE_WORDS = (
    *("live", "ticker", "newsblog", "direct", "vivo", "minut", "diretta", "happened", "żywo"),
    *("эфир", "трансляция", "репортаж"),
)
LIVE_ADDRESS = _any(
    (
        r"/(?:live|liveblog|live-blog|live-updates|liveticker|live-ticker|newsticker|newsblog|en-direct|directo|"
        r"en-vivo|ao-vivo|diretta|live-news)(?:/|-|$)"
    ),
    (
        r"[-/_](?:live-?(?:blog|ticker|updates?|text)|liveticker|newsblog|en-direct|en-vivo|as-it-happened|"
        r"minuto-a-minuto|minute-by-minute|live)(?:[-_/.]|$)"
    ),
)
LIVE_TITLE = _any(
    r"\blive ?(?:-| )?(?:blog|updates?|ticker|text|coverage|reporting)\b|\bliveblog\b|\bliveticker\b",
    r"\bnewsblog\b|\bnews-?ticker\b|\blive\s*[:–|-]|[:–|-]\s*live\b|as it happened|minute by minute",
    r"minuto a minuto|\ben (?:directo|vivo|direct)\b|\bao vivo\b|\b(?:in |la )?diretta\b",
    r"\bonline (?:трансляция|репортаж)\b|\bna żywo\b|прямой эфир|онлайн-трансляция",
)
CONSENT_PATH = _any(
    (
        r"/(?:consent|cookie-?(?:wall|consent)|privacy-?(?:gate|wall|center-gate)|zustimmung|einwilligung|"
        r"consentement|tcf|gdpr|cmp|pur-?abo|collectConsent)(?:/|$|\.|\?)"
    ),
)
PAYWALL_TEXT = _any(
    r"(?:subscribe|register|sign up|log ?in|sign in) (?:now )?(?:to|and) (?:continue|keep|read|unlock|access|get)\b"
    r"(?! the latest)",
    r"subscribers? only(?! (?:stories|articles|news|content))",
    r"(?:for|to) subscribers|already a (?:subscriber|member)|to (?:continue|keep) reading",
    r"(?:free )?articles? (?:left|remaining|this month)|unlock (?:this|the full) (?:article|story)",
    r"weiterlesen mit|jetzt (?:weiterlesen|abonnieren|testen)|nur für abonnenten",
    r"mit (?:einem )?(?:\w+)?-?abo weiter|dieser artikel ist (?:nur )?(?:für|exklusiv)|bereits abonnent",
    r"article (?:est )?réservé aux abonnés|réservé aux abonnés|il vous reste .{1,12} (?:de cet article|à lire)",
    r"s[’']abonner pour|déjà abonné|(?:contenido|artículo|noticia) (?:exclusiv\w+ )?para suscriptores",
    r"suscríbete (?:para|y)|sigue leyendo|exclusivo para (?:suscriptores|assinantes)",
    r"(?:assine|assinante).{0,30}(?:continuar|ler)|(?:riservat[oa] agli|per gli) abbonati",
    r"abbonati per (?:leggere|continuare)|alleen voor abonnees|lees verder met",
    r"tylko dla (?:prenumeratorów|subskrybentów)|för prenumeranter|kun for abonnenter|for abonnenter|会員限定|有料会員",
    r"この記事は有料|続きを読む(?:には)?|только для подписчиков",
    r"会员专享|登录后.{0,8}阅读|[订訂][阅閱].{0,12}全文|slegs vir (?:intekenare|lede)|teken in om",
    r"유료 ?회원|구독자 전용|로그인 후.{0,10}(?:이용|읽)|למנויים בלבד|abonelere özel",
    r"khusus pelanggan|berlangganan untuk|μόνο για συνδρομητές|csak előfizetők",
    r"doar pentru abonați|pouze pro předplatitele",
)
