"""Lines that are template and not article, as data for `cleaners.phrases`: one pattern a line, each group with a reason.

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
    "maximum number of saved",
    "otro dispositivo",
    "employ humans",
    "longer be current",
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
        "follow line",
        "tail",
        whole=r"""
            (?:like|follow|join|find|connect with|subscribe to|add) (?:us|.{2,30}) (?:on|at|in|to|via) (?:our )?(?:\w+(?: \w+)?, )?<NET>(?:[ ,&/]+(?:and |or )?<NET>)*.{0,40}
            follow (?:us|the author|this author|me)(?: .{0,40})?
            follow topics and authors .{0,200}
            follow us.{0,30}
            like us.{0,30}
            (?:síguenos|suivez-nous|folgen sie uns|siga-nos|seguici|volg ons|śledź nas|подписывайтесь).{0,120}""",
        holds=r"""
            by clicking here""",
        hints=("clicking here",),
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
        "comments",
        "tail",
        whole=r"""
            \d* ?comments?(?: \(?\d+\)?)?
            (?:leave|post|add|write) (?:a|your) (?:comment|reply)
            no comments(?: yet)?
            (?:view|show|read|see|join|hide)(?: all| the)? (?:\d+ )?(?:comments?|conversation|discussion)
            comments? (?:are )?(?:closed|disabled).{0,60}
            (?:all |please note:? )?(?:reader )?comments (?:are|will be) (?:pre-?)?(?:moderated|reviewed|checked|approved) (?:before|for|by our|in line with|according to|and (?:may|will)).{0,200}
            to find out more about (?:facebook )?commenting.{0,120}
            add your comments?
            please keep (?:your )?comments (?:civil|polite|respectful|on topic).{0,160}
            (?:join|start) the conversation(?: (?:in|below).{0,160})?
            .{0,30}(?:coment[áa]rios?|comentarios?) .{0,120}(?:não ser(?:ão|á) (?:aprovad|publicad|aceit)|no ser(?:án|á) publicad|(?:responsabilidade|responsabilidad|opinión) (?:exclusiv[ao] )?d[eo]s? ).{0,200}
            (?:die |alle )?(?:leser)?kommentare (?:werden|geben) .{0,80}(?:moderiert|geprüft|freigeschaltet|meinung).{0,160}
            be the first to comment.{0,40}
            (?:please )?(?:log in|login|sign in)(?: or \w+)? to (?:post|leave|add|read|view|join) (?:an? )?(?:comments?|discussion|conversation).{0,40}
            share your thoughts
            (?:kommentare|commentaires|comentarios|comentários|commenti|комментарии)(?: ?\(?\d+\)?)?
            (?:\d+ )?(?:replies|respuestas)""",
        holds=r"""
            join the conversation (?:below|in the comments)(?=\W*$)
            values your comments but
            (?:let (?:me|us) know|tell (?:me|us)|sound off|share your)\b.{0,80}\bin the comments?(?: section)?(?: below)?(?=\W*$)
            (?:dimmi|ditemi|cu[eé]ntam?elo|cuéntanos|dites?-?(?: moi| nous)|schreib(?:t|e)? (?:es )?(?:mir|uns))\b.{0,80}\b(?:nei commenti|en (?:los )?comentarios|en commentaires?|dans les commentaires|in (?:die|den) kommentare?n?)""",
        hints=(
            "the conversation",
            "your comments",
            "in the comment",
            "commenti",
            "comentarios",
            "commentaire",
            "kommentare",
        ),
    ),
    Phrases(
        "consent placeholder",
        "any",
        whole=r"""
            (?:empfohlener |recommended )?(?:externer |redaktioneller |external )+inhalt(?:e)?.{0,40}
            empfohlener .{0,30}inhalt.{0,40}
            an dieser stelle find(?:est|en) (?:du|sie) .{0,240}
            ich bin damit einverstanden, dass mir .{0,340}
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
        "affiliate note",
        "any",
        whole=r"""
            (?:(?:affiliate |full |ad )?(?:disclosure|disclaimer|note|heads[- ]up)\W+)?(?:if you|when you|we may|this (?:article|post|page|story) (?:may )?contains?|as an amazon|some (?:of the )?links|links? (?:in|on) this).{0,160}(?:commission|affiliate|qualifying purchases|\blinks?\b.{0,80}compensation).{0,160}
            (?:from )?[$£€]\d[\d.,]* (?:at|from|on) (?:amazon|best buy|walmart|target|ebay|argos|currys|apple)
            .{2,40} (?:participates in|is a participant in|takes part in) .{2,80} affiliate.{0,260}
            .{0,20}(?:die|bei|einige|alle) .{0,120}affiliate.{0,260}
            (?:[^\s:!]{2,16}(?: [^\s:!]{2,16})?[:!] )?(?:dieser|diese[rs]?|in diesem|cet(?:te)?|ce|est[ea]|questo|deze|dit|denna|detta) (?:\w+ )?(?:beitrag|artikel|text|post|seite|article|billet|artículo|entrada|artigo|articolo|bericht|blog|inlägg|sida|page)\b.{0,60}(?:affili(?:ate|é|ati)|afiliad|partner-?links?|provisions-?links?|werbelinks?|annonslänk).{0,260}""",
        holds=r"""
            amazon product advertising api""",
        hints=("advertising api",),
    ),
    Phrases(
        "paywall note",
        "tail",
        whole=r"""
            (?:il vous reste|pozostało jeszcze|noch|you have) .{0,12}\d+ ?%.{0,120}
            (?:article )?réservé aux abonnés
            subscribe to .{2,60} to (?:read|continue|get access|keep reading)\b.{0,340}
            sign up for (?:free|an account) or (?:sign|log) in to .{2,60}
            (?:czytaj dalej|weiterlesen mit|lesen sie weiter mit|continue reading with|already a subscriber).{0,80}
            \d+ (?:wochen|monate|weeks|months) (?:für|for|kostenlos|free).{0,60}
            (?:flexible laufzeit|zugang zu allen|jederzeit kündbar|cancel any ?time).{0,60}
            (?:monatlich|jederzeit) kündbar
            jetzt mit .{1,20} weiterlesen
            login für abonnenten
            le reste de cet article est réservé.{0,40}
            tämä artikkeli on vain tilaajille.{0,20}
            log ind for at læse videre
            get more from .{2,40} with a digital subscription.{0,80}
            unlock a world of .{2,60}
            this article is (?:for|reserved|available|only|exclusive).{0,100}(?:subscribers?|members?).{0,60}
            (?:to|um|pour) (?:continue reading|read (?:more|the full).{0,20}|weiterzulesen).{0,120}""",
        holds=r"""
            (?:jetzt|now) (?:weiterlesen|testen|abonnieren|bestellen)(?=\W*$|[!:.]| und| &| mit )""",
        hints=("jetzt ", "now "),
    ),
    Phrases(
        "appeal to readers",
        "tail",
        whole=r"""
            (?:please )?(?:follow|like|share) (?:and|&) (?:follow|like|share|subscribe)(?: (?:for|if|me|on|our|the|this|to|us|with)\b.{0,60})?
            (?:follow|read|see) (?:our|all|the|more) (?:full |latest |live |complete |other )?(?:coverage|updates|stories).{0,120}
            get (?:real-?time|live|the latest|instant|breaking|all the) .{0,120}(?:updates|news|insights|alerts).{0,100}
            get all .{0,60}(?:news|updates).{0,240}
            diskutieren sie (?:mit|hier)\b.{0,120}
            (?:du liest .{2,40}\. )?unterstütz(?:e|en sie) uns.{0,80}
            join the conversation on .{2,40}<NET>.{0,20}
            you can (?:e-?mail|write to) .{2,140}@.{2,60}
            start your .{0,60}(?:newspaper|newsletter|subscription).{0,60}
            if our (?:services?|work|articles?|reporting|journalism) (?:has|have|help).{0,220}
            (?:hat ihnen|wie hat ihnen) (?:dieser|der) artikel gefallen.{0,200}
            (?:if you )?(?:like|enjoy(?:ed)?|love) (?:this|what you).{0,60}(?:share|subscribe|support|follow|sign up|buy me).{0,100}
            thank(?:s| you) for reading.{0,80}(?:share|subscribe|support|follow|sign up|join).{0,120}
            (?:get in touch|contact us|email us|got a (?:story|tip)|have a (?:story|tip)|do you have|are you|have you been).{0,60}(?:@|email|e-mail|get in touch|touch|tip).{0,140}
            for (?:more|the latest|all).{0,80}(?:stories|news|coverage|updates)[^,:]{0,40}[,:]? (?:please |you can )?(?:check|visit|follow|click|head|sign up|subscribe|go to|download|see).{0,140}
            do you have [^.?]{2,200}\?.{0,120}\S@\S.{0,140}
            do you have a (?:\w+ ){0,3}story\b.{0,160}(?:@|e-?mail|form|pitch|get in touch|tell us|here).{0,140}
            have an opinion on .{0,160}\b(?:letter|e-?mail)\b.{0,160}
            watch (?:more|the latest) .{2,80} (?:in|on) our (?:youtube|free) .{0,40}
            support .{2,40}['’]s? (?:journalism|reporting)\b.{0,160}
            (?:noch )?(?:mehr|weitere) (?:aktuelle )?(?:nachrichten|news|infos|artikel) (?:aus|zu|rund um|von) .{2,60} (?:finden|lesen|gibt) .{0,80}
            (?:read|catch|follow) all the .{0,80}\bnews\b.{0,200}
            (?:read|follow|catch|track|find|check)(?: out)?(?: all)?(?: the)? (?:latest|breaking|live|top)\b.{0,120}\b(?:news|updates|gadgets)\b.{0,160}\b(?:here|on|from|at)\b.{0,80}
            (?:watch the live tv|for (?:quick|daily) alerts|allow notifications|enroll for our free updates|tell us what you think.{0,40})
            we['’]re now on whatsapp.{0,40}
            stay (?:informed|up to date|updated|connected|tuned)[ ,] ?.{0,200}
            (?:listen|watch) (?:back )?(?:to )?.{2,60}\b(?:live|on (?:bbc|itunes|spotify|sounds|iplayer|youtube|apple podcasts))\b.{0,100}\b(?:here|now|apps?|online|weekdays|daily|podcasts?)
            (?:our|this) (?:web ?site|app) is (?:your|the) (?:destination|place|home|source).{0,260}
            (?:please )?bookmark (?:this|us|our|the page|the site)\b.{0,160}
            (?:submit|send) (?:us )?(?:local news|your (?:letters?|op-?eds?|story|stories|news))(?: tips?)?\b.{0,160}
            (?:support|unterstützen sie) (?:our|us|independent|quality|uns|unabhängigen).{0,200}
            a message from the editor:?
            join the debate\b.{2,60}@.{2,60}
            get (?:live|all) .{2,300}\b(?:like|follow) us on .{2,60}
            support .{2,60} (?:and become|by becoming) an? (?:subscriber|member|supporter)\b.{0,300}
            support .{0,30}\bjournalism\b by .{2,160}
            (?:if|once) you(?:['’]ve)? (?:liked?|enjoyed|found|loved) .{2,60}\b(?:shar(?:e|ing)|subscrib\w+)\b.{0,80}
            find more .{2,60}\bhere,? and follow .{2,240}
            (?:cek|ikuti|baca) (?:berita|kami|juga).{0,140}""",
        holds=r"""
            (?:order|subscribe|buy|download|sign up|register) now
            (?:pin|save) (?:it|this|me)(?: .{0,20})? for later(?=\W*$)
            iban:? ?[a-z]{2}\d{2} ?\d{4}
            testen sie .{2,80}\b(?:wochen|ausgaben|monate?)\b
            we(?:['’]d| would) (?:like|love) to hear (?:from you|what you|your)
            (?:please|can|to) donate (?:now|here|today|via|to us|online|what)
            (?:please|consider|click|help|support|you can)\b.{0,60}\b(?:make|making) a (?:donation|contribution)
            (?:please|you) consider (?:a (?:donation|gift|membership)|donating|becoming an? (?:\w+ ){0,3}(?:member|subscriber|supporter))
            (?:donat\w+|spende\w*|support\w*|help|unterstütz\w*|contribut\w+|give|tip|via|per|using)\b.{0,80}\b(?:paypal|ecocash|patreon|gofundme|buymeacoffee|ko-fi)
            (?:paypal|ecocash|patreon|gofundme|buymeacoffee|ko-fi)(?:\.me|\.com| ?:|[- ](?:account|konto|number)|/)
            (?:sign up|subscri\w+|abonn\w+|anmeld\w+|inscri\w+|suscr\w+|receive|bestell\w+|register|inbox)\b.{0,120}(?<!\bits )(?<!\bhis )(?<!\bher )(?<!their )\bnewsletters?
            ctrl ?\+ ?enter
            (?:listeners|readers|viewers) like you\b.{0,60}\b(?:give|donate|support(?:er)?)
            consider supporting our .{2,60}\bjournalism
            newsletters?\b.{0,200}\bsign up (?:here|now|for free)(?=\W*$)
            newsletters?\b.{0,60}\b(?:anmelden|abonnieren|bestellen|sign up|subscribe|inbox|erhalten)
            (?:our|unser\w*|join|abonn\w+|folg\w+|follow|subscribe|click|nuestro)\b.{0,60}\bwhatsapp[- ](?:kanal|channel|group)
            whatsapp[- ](?:kanal|channel|group)\b.{0,60}\b(?:join|click|abonn\w+|here|hier|link)
            (?:join|follow) .{2,40}\bwhatsapp (?:community|group|channel)
            (?:join|follow) (?:our|us on).{0,30}(?:whatsapp|telegram|facebook|channel|group)""",
        hints=(
            " now",
            "ctrl",
            "like you",
            "donat",
            "contribution",
            "paypal",
            "ecocash",
            "patreon",
            "gofundme",
            "coffee",
            "ko-fi",
            "newsletter",
            "whatsapp",
            "follow ",
            "join ",
            "to hear ",
            "for later",
            "consider supporting",
            "iban",
            "testen sie",
        ),
    ),
    Phrases(
        "author note",
        "tail",
        whole=r"""
            follow .{2,60} (?:on|at) (?:https?:|www\.|twitter|facebook|instagram|@).{0,120}
            (?:more|full coverage|listen|download|watch) .{0,40}:? ?https?://.{0,120}""",
        holds=r"""
            (?:contributed to (?:this|the) (?:report|article|story)|can be (?:reached|contacted|followed) (?:at|on|via)(?= .{0,60}(?:@|https?:|www\.|\d{3}|twitter|facebook|instagram|linkedin|bluesky|e-?mail|phone))|(?:follow|reach|contact|e-?mail|tweet) (?:him|her|them|me|the (?:author|reporters?|writer)|[a-z]{2,20}(?:['’]s)? .{0,30}) (?:on|at|via) (?:twitter|x\b|facebook|instagram|bluesky|@\w+|https?:\S+|.{1,30}@[\w.-]+))""",
        hints=("contributed", "can be ", "follow ", "reach ", "contact ", "mail ", "tweet "),
    ),
    Phrases(
        "author note",
        "end",
        whole=r"""
            \w[\w.'’-]*(?: [\w.'’-]+){0,3} (?:är|er|ist|est) (?:\w+ ){0,3}(?:krönikör|reporter|redaktör|redaktør|journaliste?|skribent|redakteur\w*|kolumnist\w*)\b.{0,160}
            (?:(?:about|sobre|über|over|om|à propos de|o) )?(?:the |el |la |o |a |de[nr]? |die |l['’])?(?:authors?|autora?|autore|auteure?|autorin|författaren|autorovi)\s?: (?=.*\b(?:is|es|ist|est|è|är|je|é|was|has|lives|writes|schreibt|lebt|vive|écrit)\b).{2,280}
            the (?:author|writer|columnist)s? (?:is|are) (?:an?|the|former|retired|with|at|based|currently|professors?|directors?|chair\w*|senior|fellows?|associate|teaching|working)\b.{2,280}
            \w[\w.'’-]*(?: [\w.'’-]+){0,3} is (?:an? |the )?(?:[\w&'’-]+ ){0,6}(?:correspondent|reporter|editor|writer|columnist|curator|journalist|contributor|freelancer)\b.{0,160}""",
    ),
    Phrases(
        "programme note",
        "tail",
        whole=r"""
            (?:dieses thema im programm|sendung|über dieses thema berichtete?n?|mehr zum thema in)\s*:?.{0,160}
            our standards:.{0,80}
            end of article
            citation: .{0,160}\bretrieved .{0,160}
            this document is subject to copyright\..{0,280}
            more information: .{0,260}\bdoi\b.{0,60}
            doi: ?https?://\S+
            (?:related (?:internet|external|web) links|elsewhere on (?:the )?\w.{1,30}|purchase licensing rights.{0,30})
            this (?:story|article|report|series|project) was (?:produced|supported|made possible|funded) (?:by|with|through|in (?:partnership|collaboration)) .{2,160}
            (?:scroll down to|loading) (?:load )?comments.{0,20}
            first published (?:in|on|by|at) .{0,80}
            (?:a version of )?this (?:article|story) (?:appeared|appears) in (?:the )?print\b.{0,240}
            \(id: ?\d{5,}\)
            story source:
            materials provided by .{2,160}
            (?:imagen|imágenes|vía) \| .{2,120}
            en [\w ]{3,24} \| .{8,160}
            (?:this (?:article|story) )?(?:was )?(?:originally|first) (?:published|appeared) (?:in|on|at|by) .{0,140}
            dieser artikel (?:wurde|erschien|ist) .{0,140}
            dieser (?:beitrag|text) (?:wurde|erschien|ist) (?:zuerst|ursprünglich|erstmals|veröffentlicht).{0,200}
            (?:dieser|der) (?:gast)?(?:beitrag|artikel|text|kommentar) gibt .{0,40}meinung.{0,160}
            (?:suggested citation|recommended citation|how to cite|cite this (?:article|page|post)|zitiervorschlag)\b.{0,300}
            (?:the )?views (?:\w+ ){0,3}personal(?:\W.{0,60})?
            (?:the )?(?:views|opinions)(?: \w+){0,3} expressed .{0,160}(?:necessarily|of the authors?|author['’]s|their own|his own|her own)\b.{0,200}
            (?:las opiniones|les opinions|les propos|as opiniões|le opinioni) (?:expresad|vertid|exprimé|express|espress).{0,200}
            (?:uważam|уважаемые читатели).{0,120}
            (?:source|quelle|fuente|fonte|sumber|kaynak|источник|via)\s*:\s*.{2,60}
            (?:edited|reporting|additional reporting|writing|translated|compiled) by (?!.*\b(?:ha[sd]|have|was|were|is|are|would|could|can)\b).{2,220}
            with (?:reporting|files) (?:by|from) .{2,120}
            (?:redaktion|faktencheck|grafik(?:en)?|mitarbeit|text|illustration|design|foto(?:s)?)\s*:\s*.{2,100}""",
        holds=r"""
            is not responsible for the content of external (?:internet )?(?:web ?)?sites
            ap is solely responsible for all content""",
        hints=("not responsible", "solely responsible"),
    ),
    Phrases(
        "newsletter",
        "tail",
        whole=r"""
            (?:sign up|subscribe|register)(?: now| here| today| free| for free)?
            (?:sign up|subscribe|register)(?: now| here| today| free| for free)? (?:to|for) (?=.*\b(?:our|your|newsletters?|e-?mails?|alerts?|updates?|inbox|free|here|us|daily|weekly|news|accounts?|digital|now|today|channel|podcast|premium|newspaper|magazine|stories|access)\b).{1,160}
            get .{1,100} (?:delivered )?(?:straight |directly )?(?:to|in) your (?:inbox|email).{0,300}
            get .{1,100} delivered (?:straight |directly )?(?:to|through) your (?:door|home|letterbox|mailbox)\b.{0,200}
            (?:our |the |free |daily |weekly )*newsletters?(?: « ?.{2,40} ?»)?
            newsletter abonnieren
            get more (?:news|stories) like this.{0,120}
            never miss (?:a|another) (?:story|thing|post|update)\b.{0,260}
            mit (?:meiner|der|ihrer) anmeldung .{0,40}newsletter.{0,160}
            jeden (?:morgen|tag|abend|freitag) (?:kostenlos )?per e-?mail.{0,40}
            enter your email.{0,60}
            your email address.{0,60}
            thank you for subscribing.{0,40}
            thanks for signing up.{0,40}
            i would like to be e-?mailed about .{2,200}""",
        holds=r"""
            newsletters?\b.{0,200}\bmeld(?:en sie sich|e dich) .{0,20}\ban
            (?:direkt |jeden \w+ )in (?:ihr|dein) (?:e-?mail-?)?postfach""",
        hints=("newsletter", "postfach"),
    ),
    Phrases(
        "copyright line",
        "tail",
        whole=r"""
            this copy is for your personal,? non-?commercial use only.{0,300}
            (?:©|ⓒ|\(c\)|&copy;|copyright(?! (?:act|appl\w+|can|cases?|claims?|disputes?|does|ends?|expire\w*|ha[sd]|have|holders?|infring\w+|is|lasts?|laws?|office|owners?|protect\w+|reform|rules?|trolls?|was|will)\b)) ?.{0,160}""",
        holds=r"""
            all rights reserved
            alle rechte vorbehalten
            (?:todos (?:los derechos|os direitos) reservado|tous droits réservé|tutti i diritti riservat|toate drepturile rezervat)\w
            (?:wszelkie prawa zastrzeżon|všechna práva vyhrazen|všetky práva vyhraden|sva prava (?:pri|za)držan)\w
            (?:minden jog fenntartva|tüm hakları saklıdır|alle rechten voorbehouden|alle rettigheder forbeholdes|haki zote zimehifadhiwa)""",
        hints=(
            *(
                "reserved",
                "vorbehalten",
                "reservado",
                "droits réserv",
                "diritti",
                "drepturile",
                "zastrzeżon",
                "práva v",
            ),
            *("prava pri", "prava za", "jog fenn", "hakları", "voorbehouden", "forbeholdes", "haki zote"),
        ),
    ),
    Phrases(
        "tags line",
        "tail",
        whole=r"""
            posted in [^.!?\d]{2,60}
            (?:veröffentlicht|abgelegt) (?:in|unter) [^.!?\d]{2,60}
            (?:tags?|topics?|filed under|posted in|kategorien?|nøgleord|nyckelord|nøkkelord|avainsanat|veröffentlicht in|categor(?:y|ies)|keywords?|labels?|themen|schlagworte|schlagwörter|etiquetas|tópicos|sujets?|temas?|mots[- ]clés|теги|tagi)\s*:.{0,200}
            tags
            topics
            filed under
            related topics""",
    ),
    Phrases(
        "syndication note",
        "tail",
        whole=r"""
            \(?(?:except for the headline, )?this (?:story|article|report|copy) (?:has not been|has been|is|was) (?:edited|(?:first|originally|previously) published|published (?:as|courtesy|from|in (?:arrangement|association|collaboration|partnership)|on|through|under|with)|auto-?generated|generated|created)\b.{0,200}""",
    ),
    Phrases(
        "page note",
        "any",
        whole=r"""
            this (?:is an archived (?:article|story|page)|(?:article|story|post) is (?:more than|over) (?:an?|one|\d+) (?:year|month)s?).{0,160}
            click here to (?:join|follow|subscribe)\b.{2,160}
            (?:make|add|set|choose) .{1,30}(?:preferred .{0,20})?on google
            if you(?:['’]re| are) enjoying this .{0,40}consider (?:supporting|subscribing).{0,240}
            on supporting (?:science )?journalism
            stay informed with free updates
            (?:simply )?sign up to the .{2,60}(?:digest|newsletter|briefing)\b.{0,80}
            this (?:article|story|essay) (?:was|is) featured in .{2,60}newsletter.{0,60}
            listen to more stories on .{2,24}
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
            .{0,120}information in it may no longer be current
            rate this(?: article| story| post)?
            at .{2,30}, we employ humans to generate .{2,80}
            (?:dieser artikel wurde im original veröffentlicht auf|this article was originally published in) [^\W\d_]+
            skip to next paragraph
            (?:new\W+)?you can now listen to .{2,40} articles?
            (?:(?:key )?(?:takeaways|points|highlights)\W+)?(?:(?:this |the )?(?:\w+ )?summary (?:is|was) )?(?:ai|machine)[- ]generated(?: summary)?(?:,? .{0,70})?
            (?:summary|audio|(?:generated|created|written|produced)) (?:generated |created )?(?:by|with|using) (?:ai|artificial intelligence)(?:\W.{0,60})?
            (?:(?:die|diese|den|denne|denna|cet(?:te)?|ce|est[ea]|quest[oa]|deze|dit|le|el|o|il|an) )?(?:zusammenfassung|sammanfattning|oppsummering|opsummering|samenvatting|résumé|encadré|resumen|resumo|riassunto|sintesi|kortversjon|text|texte?)\w*\b.{2,50}\b(?:ai|ia|ki|künstliche[rn]? intelligenz|inteligencia artificial|inteligência artificial|intelligenza artificiale|intelligence artificielle|kunstig intelligens|ai-\w+)\b.{0,140}
            \[gambas:[^\]]+\]""",
    ),
    Phrases(
        "photo credit",
        "any",
        whole=r"""
            \(?(?:(?:file |representational |representative )?(?:photos?|images?|pictures?|pics?)|fotos?|(?:titel|beitrags|aufmacher)?bild(?:er|quelle|nachweis)?|crédit(?:s)?(?: photos?)?|cr[ée]dito)(?: (?:credits?|courtesy|source|by|via|von|de|for .{1,20}))?\s*[:/©]\s*[^.!?]{1,70}\)?
            (?:representational|representative|file|symbolic) (?:image|photo|picture)
            \((?:ap|reuters|afp|getty|file) (?:photo|image)s?.{0,60}\)
            image (?:source|credit)s?.{0,60}
            (?:figure|fig\.|abbildung|abb\.|figura) ?\d{1,2} ?[.:–-] ?.{0,80}""",
    ),
    Phrases(
        "app promotion",
        "tail",
        whole=r"""
            download (?:the|our|now)?.{0,60}\bapp\b(?!,).{0,280}
            get the .{1,40} app.{0,60}
            available on .{0,20}(?:google ?play|gplay|app store).{0,40}
            (?:install|open) .{0,40}\bapp\b""",
        holds=r"""
            app is (?:now )?available (?:in|on|for|to)
            (?:free|delivered) in your inbox (?:daily|weekly|every day|each day)""",
        hints=("app is", "your inbox"),
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
            load more.{0,20}
            show more
            see more
            view (?:all|more|gallery|photos?)
            \d+ ?/ ?\d+
            \d+ of \d+
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
# Sentences of these reasons speak to the reader; "They had used a WhatsApp group to plan the march." does not.
ADDRESSED = frozenset(("appeal to readers", "paywall note"))
READER_WORDS = r"""
    you your us our we please here click
    sie ihnen ihren? uns unser\w* du dich dir dein\w* euch hier klick\w*
    vous votre vos nous notre nos ici te tu tus su usted\w* nuestr\w+ nos aquí
    você seus? noss\w+ aqui ti tuo vostr\w+ nostr\w+ qui je jouw uw ons onze
    вы ваш\w* нас наш\w* здесь आप आपका हमें हमारे यहां
"""
