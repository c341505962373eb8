"""Lines that ask something of the reader, as data for `cleaners.phrases`: to follow, subscribe, pay, comment, download.

In English, and in what the large languages of Europe share with it; see `phrases_common` for the form.
"""

from __future__ import annotations

from cleaners.phrases_common import Phrases

REQUESTS = (
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
        "affiliate note",
        "any",
        whole=r"""
            (?:(?:affiliate |full |ad )?(?:disclosure|disclaimer|note|heads[- ]up)\W+)?(?:if you|when you|we may|this (?:article|post|page|story) (?:may )?contains?|as an amazon|some (?:of the )?links|links? (?:in|on) this).{0,160}(?:commission|affiliate|qualifying purchases|\blinks?\b.{0,80}compensation).{0,160}
            (?:commissions we earn|we independently (?:review|select|choose|evaluate)|when you buy through (?:our )?links).{2,240}
            this article features references to .{2,80}\blinks to .{2,240}
            .{2,40} has affiliate partnerships\. .{0,260}
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
            (?:(?:cet )?article (?:est )?)?réservé (?:à nos|aux) abonnés(?:\. il vous reste .{2,40})?
            vous avez envie de lire la suite\W*|débloquez (?:tous les|cet) articles?(?:\.| immédiatement| maintenant).{0,60}
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
            (?:.{2,60} is a reader-supported publication\. )?to receive new posts and support (?:my|our) work.{0,120}
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
            (?:hat ihnen|wie hat ihnen|wenn ihnen) (?:dieser|der) (?:artikel|beitrag|text) gefallen.{0,200}
            subscribe to .{2,40} for .{0,30}[$€£]\d.{0,60}
            enjoying this (?:story|article|post)\? (?:subscribe|sign up|support|share|consider|join|become|please).{0,100}
            help us keep .{2,60}(?:donate|support|subscribe|give).{0,60}
            have a tip\? (?:please )?(?:contact|e-?mail|call|text|write|send|reach|let us|tell us|get in touch).{2,80}
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
            want (?:the latest|to get the biggest|to enjoy) .{2,260}\b(?:download|subscribe|sign up|click|report)\b.{0,200}
            our journalists work hard to provide local.{0,240}|make sure you are signed up for our .{2,100}
            bookmark [\w.-]+\.(?:com|net|org|co)(?:\.[a-z]{2})?
            a message from [^.!?]{2,40}, (?:the )?editor.{0,20}
            what do you think\? (?:leave|add|post) a comment.{0,120}|want your voice heard\?.{0,120}
            why (?:the )?news media is in crisis.{0,60}|india needs free, fair, non-hyphenated.{0,200}|but the news media is in a crisis of its own.{0,240}|theprint has the finest .{0,340}
            \(?at the quint, we (?:question everything|are answerable).{0,280}
            (?:your|reader) support keeps .{2,40}\b(?:running|going|alive|independent)\b.{0,60}|become an? .{2,20} member for (?:just |only |as little as )?(?:rs\.? ?|[$£€₹])\d.{0,30}
            contribute to our next .{2,40} and help us .{2,80}
            you['’]re a dedicated reader|we['’]re really pleased that you['’]ve read .{2,200}|that['’]s why we started the times of israel.{0,240}|for as little as [$£€]\d.{0,20} a month.{0,240}
            for (?:feedback|advert)(?:, complaints,? or inquiries|s| placements?)?,? (?:contact us|please |call).{0,120}|advertise with us.{0,60}
            at .{2,30}, we (?:firmly )?believe (?:in the importance of high-quality|that everyone needs high-quality) journalism.{0,300}|make (?:a )?contribution
            listen to our .{2,60} podcast\b.{0,80}|submit (?:your )?questions here\W*|.{2,30} is .{2,20} advice column\. submit .{2,40}
            your support fuels our mission|can['’]t afford to (?:donate|contribute)\?.{0,200}|content highlights\s*:.{2,160}
            want to enjoy ['‘“]?zen['’”]? reading.{0,120}
            (?:drop|leave) your comments?\b.{0,40}|your comments are welcome\W*|click here to sign ?up\b.{0,160}|spread the love\W*
            was this (?:article|page|post|story) helpful\?.{0,40}
            if you (?:give|make|try|tried|made) (?:this|these) .{2,60}\b(?:comment|rat(?:e|ing)|review|tag me|let me know)\b.{0,240}
            (?:please )?bookmark (?:this|us|our|the page|the site)\b.{0,160}
            let us know what you think about this article\..{0,120}|we want to hear from you\..{2,200}\bcomments section\b.{0,40}
            see an? (?:spelling|grammar).{0,30} error in our story\?.{0,120}|have a news tip\? (?:please )?(?:e-?mail|contact|call|text|write|send|tell)\b.{2,80}
            get in touch: .{2,240}|readers like you (?:are|help|keep|make) .{2,260}
            try .{2,40} free for \d+ (?:months?|weeks?|days?)\b.{0,240}
            .{2,40} is a nonprofit newsroom that .{2,120}\bsign up .{2,120}
            start your (?:day|morning) with .{2,120}\b(?:newsletter|report|briefing|inbox|delivers?)\b.{0,140}
            (?:privacy notice: )?newsletters may contain .{2,300}
            do you have an opinion on the issues .{2,300}
            follow and listen to our podcast\b.{0,40}|our .{2,40} podcast is (?:now )?published (?:daily|weekly)\b.{0,100}
            .{2,160}\bvote in our poll\b.{0,120}|watch the latest episode of .{2,100}:
            join .{2,24}['’]s (?:telegram|whatsapp) channel\b.{0,120}|share or comment on this article\W*
            we welcome your (?:comments|letters|feedback) at .{2,60}|.{2,200}\bcan continue only with your support\W*
            support local journalism\W*|your membership makes our reporting possible\W*
            (?:submit|send) (?:us )?(?:local news|your (?:letters?|op-?eds?|story|stories|news))(?: tips?)?\b.{0,160}
            (?:support|unterstützen sie) (?:our|us|independent|quality|uns|unabhängigen).{0,200}
            a message from the editor:?
            join the debate\b.{2,60}@.{2,60}
            get (?:live|all|breaking|the latest) .{2,300}\b(?:like|follow) us on .{2,80}
            like .{2,60} on facebook,? (?:and )?follow .{2,40} on (?:twitter|x)\b.{0,140}
            support .{2,60} (?:and become|by becoming) an? (?:subscriber|member|supporter)\b.{0,300}
            support .{0,30}\bjournalism\b by .{2,160}
            (?:if|once) you(?:['’]ve)? (?:liked?|enjoyed|found|loved) .{2,60}\b(?:shar(?:e|ing)|subscrib\w+)\b.{0,80}
            find more .{2,60}\bhere,? and follow .{2,240}
            (?:cek|ikuti|baca) (?:berita|kami|juga).{0,140}""",
        holds=r"""
            (?:order|subscribe|buy|download|sign up|register) now
            subscribe to our youtube channel
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
            "youtube channel",
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
            never miss .{2,80} by (?:signing up|subscribing) (?:to|for) our .{0,60}newsletters?.{0,40}
            (?:simply |just )?(?:pop|enter|put|type) your e-?mail (?:address )?(?:in|into|in to) the box\b.{0,160}
            (?:every|each) (?:day|morning|week),? we(?:['’]ll| will) send you .{2,200}
            you can unsubscribe\b.{0,40}\bany ?time.{0,60}
            thank you for subscribing.{0,40}
            thanks for signing up.{0,40}
            i would like to be e-?mailed about .{2,200}""",
        holds=r"""
            newsletters?\b.{0,200}\bmeld(?:en sie sich|e dich) .{0,20}\ban
            (?:direkt |jeden \w+ )in (?:ihr|dein) (?:e-?mail-?)?postfach""",
        hints=("newsletter", "postfach"),
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
