"""What a newsroom notes on an article, as data for `cleaners.phrases`: who wrote it, where it appeared, whose it is.

In English, and in what the large languages of Europe share with it; see `phrases_common` for the form.
"""

from __future__ import annotations

from cleaners.phrases_common import Phrases

NOTES = (
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
            (?:(?:about|sobre|über|over|om|à propos de|o) )?(?:the |el |la |o |a |de[nr]? |die |l['’])?(?:authors?|autora?|autore|auteure?|autorin|autor[*:_]in(?:nen)?|författaren|autorovi)\s?: (?=.*\b(?:is|es|ist|est|è|är|je|é|was|has|lives|writes|schreibt|lebt|vive|écrit)\b).{2,280}
            the (?:author|writer|columnist)s? (?:is|are) (?:an?|the|former|retired|with|at|based|currently|professors?|directors?|chair\w*|senior|fellows?|associate|teaching|working)\b.{2,280}
            \w[\w.'’-]*(?: [\w.'’-]+){0,3} is (?:an? |the )?(?:[\w&'’-]+ ){0,6}(?:correspondent|reporter|editor|writer|columnist|curator|journalist|contributor|freelancer)\b.{0,160}""",
    ),
    Phrases(
        "programme note",
        "tail",
        whole=r"""
            (?:dieses thema im programm|sendung|über dieses thema berichtete?n?|mehr zum thema in)\s*:?.{0,160}
            our standards:.{0,80}
            this article appeared in the .{2,60} section of the print edition\b.{0,160}
            this (?:article|story|essay|column|post) (?:is|was|has been) (?:re-?published|reproduced|licensed|syndicated) (?:from|under|with|by|courtesy)\b.{2,300}
            \W*with (?:additional )?(?:reports?|reporting|files) (?:from|by) .{2,60}
            letter in response to this article:.{2,160}
            .{2,40} aims to publish (?:accurate|fair) .{2,240}
            .{2,100}\b(?:news|coverage|reporting|journalism) receives (?:financial )?support from .{0,40}foundations\b.{0,260}
            (?:disclaimer: )?.{0,80}(?:please )?gamble responsibly\b.{0,80}|18\+\W.{0,100}gambl.{0,80}
            the comments posted (?:here|below)\b.{2,260}
            the .{2,40} news desk comprises .{2,300}
            end of article
            citation: .{0,160}\bretrieved .{0,160}
            this document is subject to copyright\..{0,280}
            more information: .{0,260}\bdoi\b.{0,60}
            doi: ?https?://\S+
            issn:? ?\d{4}-\d{3}[\dx]
            (?:related (?:internet|external|web) links|elsewhere on (?:the )?\w.{1,30}|purchase licensing rights.{0,30})
            this (?:story|article|report|series|project) was (?:produced|supported|made possible|funded) (?:by|with|through|in (?:partnership|collaboration)) .{2,160}
            (?:scroll down to|loading) (?:load )?comments.{0,20}
            first published (?:in|on|by|at) .{0,80}
            (?:a version of )?this (?:article|story) (?:appeared|appears) in (?:the )?print\b.{0,240}
            \(id: ?\d{5,}\)
            story source:
            materials provided by .{2,160}
            allafrica publishes .{2,360}|articles and commentaries that identify allafrica.{0,360}
            (?:first )?published in [^.]{3,40}, [a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}\W*
            \(?culled from .{2,60}|\(tomado de .{2,60}\)|\(?cross-?posted (?:at|from|on) .{2,60}
            the post .{2,200} (?:appeared first|first appeared) on .{2,36}|read the original (?:article|story|post)\b.{0,40}
            originally published as (?!.*\.$).{2,120}|een versie van dit artikel verscheen .{2,80}
            \(?publicado originalmente en (?!\d)[^,]{2,60}
            this (?:report|story) is part of an? .{2,30} (?:sena )?project\b.{0,200}
            sent from my (?:iphone|ipad|blackberry|android|samsung)\b.{0,40}|published with blogger-droid.{0,20}|posted via email from .{0,60}
            (?:technorati tags|trackback url|post published in)\s*:.{0,160}|possibly related posts\b.{0,60}|retrieved from [\"'“]?https?://.{2,200}
            (?:and )?on freeview \d.{0,60}|[a-z]{2,4} // [a-z]{2,4}|lusa/fim|ap [\w ]{2,24}: https?://apnews\.com/\S+
            article printed from .{2,200}|url to article:.{2,240}|urls in this post:|click here to print\W*
            you are visitor (?:number|no)\b.{0,30}|this page (?:is )?hosted by .{2,80}|best viewed (?:with|in|at|using) .{0,40}(?:netscape|explorer|firefox|browser|resolution|\d{3,4} ?x ?\d{3,4})\b.{0,40}
            external sites are not endorsed .{2,60}|note: pages will open in a new .{2,60}|recommend this (?:story|article)\b.{0,160}
            text ad:.{2,100}|posted by [^.!?]{2,40}? (?:on .{4,40} )?(?:at|@) \d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s*[|·•(–-].{0,60})?
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
            posted in .{2,40} (?:by .{2,40} )?on [^.!?]{6,30}
            veröffentlicht am [\d. \wä/]{6,20}(?: (?:von|in|unter) [^.!?]{2,60})?
            (?:published|posted) under:? [^.!?]{2,160}
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
        "photo credit",
        "any",
        whole=r"""
            \(?(?:(?:file |representational |representative )?(?:photos?|images?|pictures?|pics?)|fotos?|(?:titel|beitrags|aufmacher)?bild(?:er|quelle|nachweis)?|crédit(?:s)?(?: photos?)?|cr[ée]dito)(?: (?:credits?|courtesy|source|by|via|von|de|for .{1,20}))?\s*[:/©]\s*[^.!?]{1,70}\)?
            (?:representational|representative|file|symbolic) (?:image|photo|picture)
            \((?:ap|reuters|afp|getty|file) (?:photo|image)s?.{0,60}\)
            image (?:source|credit)s?.{0,60}
            (?:featured|header|cover|lead|hero|top|main|title) (?:image|photo|picture)s?(?: (?:by|credit|via|from))?\s?: .{2,100}
            (?:bild|foto)credits?\s?: .{2,100}|credits?\s?: (?:titelbild|bild|foto|photo|image|cover)\b.{2,100}
            (?:image|media|video|figure) caption, .{2,200}
            (?:photograph|photo|image|picture)s? (?:is |are )?(?:used )?(?:only )?(?:for|as) (?:an? )?representati(?:onal|ve|on)(?: purposes?)?(?: only)?\W*
            (?:figure|fig\.|abbildung|abb\.|figura) ?\d{1,2} ?[.:–-] ?.{0,80}""",
    ),
)
