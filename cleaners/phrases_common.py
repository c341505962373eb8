"""Lines with which a page surrounds its article, as data for `cleaners.phrases`: one pattern a line, each group with a
reason. What asks something of the reader is in `phrases_of_requests`, what a newsroom notes in `phrases_of_notes`.

English, and what the large languages of Europe share with it; `phrases_by_language` has the others. Patterns are in
lower case, as the line is when it is compared. `<NET>` stands for the name of a social network.
"""

from __future__ import annotations

from typing import NamedTuple

NETWORK = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|youtube|threads|tiktok|bluesky|mastodon|"
    r"flipboard|e-?mail|messenger|google news|google ?\+|social(?: media)?|copy link|link)"
)
# Of what is template anywhere, only notices of consent are long; one of these stands in each of them.
LONG_ANYWHERE = (
    "inhalt",
    "content",
    "contenu",
    "contenido",
    "einverstanden",
    "personenbezogene",
    "klick",
    "cookies",
    "javascript",
    "continues",
    "affiliate",
    "commission",
    "purchases",
    "archived",
    "enjoying this",
    "why you can",
    "digest",
    "is more than",
    "is over",
    "click here to",
    "-generated",
    "ai generated",
    "listen to more stories",
    "openai",
    "inteligencia artificial",
    "inteligência artificial",
    "intelligenza artificiale",
    "intelligence artificielle",
    " ai-",
    " ki-",
    "zustimmung",
    "externe inhalt",
    "deze content",
    "compensation",
    "intelligens",
    "affilié",
    "afiliad",
    "annonslänk",
    "partnerlink",
    "partner-link",
    "provisions",
    "bloqué",
    "werbung] ",
    "anzeige] ",
    "aktualisier",
    "maximum number of saved",
    "otro dispositivo",
    "employ humans",
)


class Phrases(NamedTuple):
    """Lines of one reason. `near` "any": wherever they stand; "tail": only near
    the end; "end": only in its last lines.

    `whole` patterns match a line from its first word to its last, `holds` patterns anywhere in it.
    """

    reason: str
    near: str
    whole: str
    holds: str = ""
    hints: tuple[str, ...] = ()  # one of them stands in every line that a `holds` pattern can match


PHRASES = (
    Phrases(
        "advertisement marker",
        "any",
        whole=r"""
            advertise?ments?
            sponsor message
            advert
            ads?
            sponsored(?: content| by .{1,40})?
            ad feedback
            anzeige(?: [-–|] .{0,100})?
            werbung|werbeanzeigen?
            publicit[ée]
            publicidade?
            pubblicità
            advertentie
            annons
            annonse
            mainos
            reklam[ae]?
            реклама
            iklan
            (?:werbung|anzeige|publicidad|sponsored)[\])] .{2,300}
            広告
            광고
            إعلان
            विज्ञापन
            scroll (?:for next|to continue(?: with content)?|down to continue)
            advertisement\W+scroll to continue
            (?:story|article|post) continues (?:below|after).{0,40}
            continue reading(?: below.{0,30})?
            skip ad(?:vertisement)?
            remove ads?
            report this ad
            - ?advertisement ?-
            paid content
            promoted
            close ad
            this ad will end.{0,20}""",
    ),
    Phrases(
        "share line",
        "any",
        whole=r"""
            (?:share|tweet|print|save|e-?mail|copy|like|pin|post|send|teilen|partager|compartir|compartilhar|condividi|delen|поделиться|udostępnij|bagikan)(?: (?:this|the|it|us|on|via|to|with|by|link|article|story|post|page|friends|your|auf|sur|en|no|su|<NET>))*
            (?:<NET>[ |,/·•]*)+(?:share|print|comments?|more|other apps)?
            get link(?:[ |,]+(?:<NET>|other apps))*
            share(?:s|d)? ?\d*
            \d+ ?shares?
            share (?:this|full article)(?: ?\d+)?:?
            a (?:link|tweet|message) has been (?:sent|posted) to your .{3,60}
            (?:kindly |please )?(?:read or )?share this (?:story|article)(?:: \S+)?
            share (?:this )?(?:article|story|post)(?: (?:on|via|with) .{1,60})?""",
    ),
    Phrases(
        "popular list",
        "tail",
        whole=r"""
            popular (?:posts? from this blog|posts?|stories|now)
            most (?:read|popular|viewed|shared)
            trending(?: now| stories)?""",
    ),
    Phrases(
        "consent placeholder",
        "any",
        whole=r"""
            (?:empfohlener |recommended )?(?:externer |redaktioneller |external )+inhalt(?:e)?.{0,40}
            empfohlener .{0,30}inhalt.{0,40}
            an dieser stelle find(?:est|en|et) (?:du|sie|ihr) .{0,240}
            ich bin (?:damit )?einverstanden, dass (?:mir|ich) .{0,340}
            mehr dazu in unserer datenschutzerklärung
            (?:du kannst|sie können) (?:ihn|sie|es) (?:dir |sich )?mit einem klick .{0,120}
            (?:to|um|pour|para) .{0,60}(?:this content|diesen inhalt|ce contenu|este contenido).{0,140}(?:cookies?|consent|zustimm\w+|einwillig\w+).{0,80}
            (?:this|the|our|diese|die) (?:web ?site|site|webseite|website) (?:uses|verwendet|nutzt) cookies.{0,220}
            we use (?:our own |third[- ]party )?cookies.{0,220}
            link zum .{2,20}-inhalt
            (?:[\w-]+ )?(?:externen? |[\w-]+-)?inhalte? (?:anzeigen|erlauben|laden|zulassen|aktivieren)
            (?:please )?(?:enable|activate) javascript.{0,120}
            please use .{2,30} browser for .{0,60}video player.{0,20}
            your browser (?:does not|doesn['’]t) support .{2,60}
            wir benötigen ihre (?:zustimmung|einwilligung).{0,140}
            mit ihrer zustimmung wird hier.{0,200}
            dieser externe inhalt .{0,160}
            om deze (?:content|inhoud|video) te (?:kunnen )?(?:laten )?(?:zien|tonen|bekijken).{0,160}
            accetta i cookie per .{0,80}
            videospeler inladen.{0,5}
            (?:external|externer) (?:content|inhalt)""",
        holds=r"""
            (?:inhalte?|content|contenu) (?:von|from|de) .{2,30} (?:erlauben|anzeigen|zulassen|laden)
            personenbezogene daten
            our partners use .{0,160}\b(?:cookies|identifiers)""",
        hints=("inhalt", "content ", "contenu ", "personenbezogene", "partners use"),
    ),
    Phrases(
        "page note",
        "any",
        whole=r"""
            this (?:is an archived (?:article|story|page)|(?:article|story|post) is (?:more than|over) (?:an?|one|\d+) (?:year|month)s?).{0,160}
            click here to (?:join|follow|subscribe)\b.{2,160}
            (?:a (?:post|photo|video) shared by|ein (?:beitrag )?geteilter? beitrag von|ein beitrag geteilt von|(?:une publication|un post) (?:partagée?|condiviso) (?:par|da)|una publicación compartida (?:por|de)|uma publicação (?:com)?partilhada por|uma publicação compartilhada por|een bericht gedeeld door|ett inlägg delat av|et innlegg delt av|et opslag delt af|post udostępniony przez|публикация от) .{2,120}
            at this point you will find external content.{0,200}
            i agree to external content being displayed.{0,260}
            subscribe (?:now )?to (?:read|unlock|access) (?:the full|this|the rest|all).{0,80}
            (?:make|add|set|choose) .{1,30}(?:preferred .{0,20})?on google
            if you(?:['’]re| are) enjoying this .{0,40}consider (?:supporting|subscribing).{0,240}
            on supporting (?:science )?journalism
            stay informed with free updates
            (?:simply )?sign up to the .{2,60}(?:digest|newsletter|briefing)\b.{0,80}
            this (?:article|story|essay) (?:was|is) featured in .{2,60}newsletter.{0,60}
            (?:produced by .{2,80}\. )?listen to more stories on .{2,24}
            loading (?:twitter|instagram|facebook|tiktok|youtube) content\W*|loading your audio article.{0,40}
            ai-assisted summary|(?:embed share )?no media source currently available|наразі медіаджерело недоступне|\d{1,3} kbps \| mp3.{0,12}
            listen to this article \d+ minutes|you have full access to this article via .{2,40}
            (?:watch|listen) \| (?!.*[.!?]$).{2,120}
            why you can trust .{2,260}
            enlarge (?:this )?(?:image|photo)
            this (?:story|article|content) is available (?:exclusively|only) (?:to|for) .{2,60}(?:subscribers|members)\b.{0,80}
            (?:already )?(?:have an account|a subscriber|a member)\?.{0,60}
            want to save this (?:recipe|post|article)\?.{0,200}
            (?:from )?\w+, the free encyclopedia
            you have reached your maximum number of saved items\b.{0,120}
            tu suscripción se está usando en otro dispositivo.{0,120}
            ¿quieres añadir otro usuario a tu suscripción\?
            si continúas leyendo en este dispositivo.{0,200}
            ai summary
            full story
            scroll to (?:begin|start|explore)
            join medium for free to .{2,80}
            rate this(?: article| story| post)?
            at .{2,30}, we employ humans to generate .{2,80}
            visit .{2,40}['’]s home ?page for more .{2,80}
            get the (?:biggest|latest|top) (?:stories|news) .{0,60}by joining our .{0,40}whatsapp.{0,40}
            infinite scroll enabled|in other news:|thanks for signing up!|the next issue of .{2,60} will soon be in your inbox\W*|a welcome e-?mail is on its way\..{0,60}
            we apologi[sz]e,? but this video (?:has )?failed to load\W*
            try refreshing your browser,? or .{2,80}
            video unavailable|the video will auto-?play soon.{0,20}|click to play tap to play.{0,60}
            \[?(?:download|sign up): .{2,80}\b(?:apps?|newsletter)\b.{0,60}
            photo gallery|live tv|show full article|hide ad|advertisement hide ad|gift (?:this )?article(?: free)?
            start the day smarter\b.{0,120}
            unlimited digital access\b.{0,60}|get full access to .{2,40} content across all your devices\W*|#readlocal
            promoted ?listen to the latest songs.{0,60}
            subscribe to [\w ]{2,24} news
            (?:this is )?(?:an )?ai[- ]generated summari[sz]ation.{0,140}
            free article usually reserved for subscribers
            \(?visited \d[\d.,]* times?,.{0,40}
            (?:(?:post|total|page) )?(?:views?|visits|hits|просмотров|переглядів|lượt xem|visitas|visualiza(?:ções|ciones|zioni)|vues|odsłon|wyświetleń|aufrufe|عدد المشاهدات|المشاهدات)\s*:\s*\d[\d.,]*(?: \w{1,12})?
            \d[\d.,]* (?:total|post|page) views?(?:, .{0,40})?|dibaca:? [\d.,]+ kali|bu (?:haber|yazı) [\d.,]+ kez okundu.{0,4}
            (?:\d(?:\.\d)?\s?/\s?5 - )?\(\d+ votes?\)|[^.!?]{0,60}\d(?:[.,]\d)? (?:out of \d{1,2} based on|von \d{1,2} bei|bei) \d+ (?:ratings?|votes?|bewertung(?:en)?|stimmen)|average rating [\d.]+.{0,40}|click to rate this post!?|\[total:? ?\d* average:? ?[\d.]+\]|\d(?:\.\d)?/5 - \(\d+ votes?\)
            click to listen highlighted text!?|powered by inline related posts|sphere: related content
            (?:dieser artikel wurde im original veröffentlicht auf|this article was originally published in) [^\W\d_]+
            skip to next paragraph
            (?:new\W+)?you can now listen to .{2,40} articles?
            (?:(?:key )?(?:takeaways|points|highlights)\W+)?(?:(?:this |the )?(?:\w+ )?summary (?:is|was) )?(?:ai|machine)[- ]generated(?: summary)?(?:,? .{0,70})?
            (?:summary|audio|(?:generated|created|written|produced)) (?:generated |created )?(?:by|with|using) (?:ai|artificial intelligence)(?:\W.{0,60})?
            (?:(?:die|diese|den|denne|denna|cet(?:te)?|ce|est[ea]|quest[oa]|deze|dit|le|el|o|il|an) )?(?:zusammenfassung|sammanfattning|oppsummering|opsummering|samenvatting|résumé|encadré|resumen|resumo|riassunto|sintesi|kortversjon|text|texte?)\w*\b.{2,50}\b(?:ai|ia|ki|künstliche[rn]? intelligenz|inteligencia artificial|inteligência artificial|intelligenza artificiale|intelligence artificielle|kunstig intelligens|ai-\w+)\b.{0,140}
            \[gambas:[^\]]+\]""",
        holds=r"""
            information (?:in it )?may no longer be current""",
        hints=("longer be current",),
    ),
    Phrases(
        "navigation",
        "any",
        whole=r"""
            (?:sommaire|table of contents|in this article|inhaltsverzeichnis|in diesem artikel|en este artículo|neste artigo|in questo articolo|spis treści|w tym artykule):?
            (?:back to )?top
            home
            menu
            close
            skip to .{1,30}
            next
            previous
            prev
            (?:next|previous|newer|older) (?:post|article|story|page)
            page \d+(?: of \d+)?
            (?:pages|seiten): ?\d+(?: \d+){1,12}
            latest posts by .{2,60} \(see all\)
            load more.{0,20}
            show more
            see more
            view (?:all|more|gallery|photos?)
            \d+ ?/ ?\d+
            \d{1,3} (?:of|von|sur|de|di|van|av|af|из|z) \d{1,3}
            expand
            collapse
            read more
            more
            loading.{0,12}
            play(?: video| audio)?
            listen(?: to (?:this )?(?:article|story))?(?:\W+\d{1,2}:\d{2}(?: ?min\w*)?)?
            listen now
            watch(?: now| video)?
            full screen
            open image.{0,30}
            click to (?:enlarge|expand|view).{0,30}
            \d+ min(?:ute)?s?(?: read)?
            reading time.{0,20}
            jump to recipe
            recommended (?:stories|articles|reading|for you)(?: from .{2,40})?
            top (?:videos?|stories)
            seguir leyendo|continuar a ler|continuar lendo|vídeos: tudo sobre .{2,40}
            table of contents
            (?:in|on) this (?:article|page|story|guide)
            auf dieser seite
            in diesem (?:artikel|beitrag)
            inhaltsverzeichnis
            table des matières
            dans cet article
            (?:tabla|índice) de contenidos?
            en este artículo
            neste artigo
            indice dei contenuti
            in questo articolo
            in dit artikel
            inhoudsopgave
            w tym artykule
            spis treści
            daftar isi""",
    ),
)
