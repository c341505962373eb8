"""Template lines of one language, as data for `cleaners.phrases`: by language, then by reason and place.

One pattern a line, in lower case, for the whole of a line; places are those of `Phrases.near`. Where prose uses the
same words the pattern asks for more than them: interviews have lines that begin with "记者：" or "Автор:".
"""

from __future__ import annotations

# Words before a colon that say whose a text or a picture is, in the last lines of a text.
CREDIT_LABELS = frozenset(
    """
    zdroj|foto|autor|autorka|autori|text|forrás|fotó|kép|borítókép|nyitókép|szerző|penulis|editor|reporter|sumber|sumber foto|
    pewarta|redaktur|źródło|fot|oprac|opracowanie|zdjęcia|zdjęcie|sursa|sursă|sursa foto|sursă foto|surse|credit foto|kaynak|
    haber|muhabir|editör|fotoğraf|nguồn|ảnh|nguồn ảnh|nguồn tin|tác giả|izvor|izvori|snimka|piše|vir|viri|besedilo|fotografije|
    burimi|burim|allikas|toimetaja|šaltinis|nuotr|nuotrauka|avots|lähde|lähteet|kuva|kuvat|källa|källor|bild|kilde|kilder|tekst|
    bron|beeld|fonte|fontes|imagem|edição|fuente|fuentes|imagen|crédito|redacción|font|mənbə|manba|chanzo|picha|pinagmulan|
    πηγή|πηγές|φωτογραφία|φωτογραφίες|φωτό|φωτο|επιμέλεια|фото|источник|автор|авторы|иллюстрация|текст|редактор|джерело|
    автори|світлина|извор|извори|фотографија|източник|снимка|снимки|крыніца|дереккөз|المصدر|المصادر|مصدر|تصوير|تحرير|منبع|
    منابع|عکس|ماخذ|מקור|מקורות|צילום|स्रोत|फोटो|सूत्र|সূত্র|ছবি|ஆதாரம்|మూలం|წყარო|ფოტო|աղբյուր|ที่มา|ภาพ|เครดิต|ምንጭ|ፎቶ|
    argazkia|argazkiak|iturria|llun|ffynhonnell|grianghraf|foinse|ritratt|imaxe|imatge|autoria|larawan|gambar|şəkil|rasm|
    wêne|çavkanî|sawir|hoto|isithombe|сурет|зураг|эх сурвалж|изворот|ഫോട്ടോ|ചിത്രം|ఫోటో|ಚಿತ್ರ|તસવીર|ਤਸਵੀਰ|ඡායාරූප|
    ဓာတ်ပုံ|រូបភាព|ប្រភព|ຮູບພາບ|انځور|سرچینه|तस्बिर|छायाचित्र|լուսանկար
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
LATIN: dict[str, dict[tuple[str, str], str]] = {
    "cs": {
        ("share line", "any"): r"sdílet(?: na (?:<NET>)| článek)?",
        ("follow line", "tail"): r"sledujte nás.{0,80}",
    },
    "de": {
        ("share line", "any"): r"""
            (?:diesen|den) (?:beitrag|artikel) (?:jetzt )?teilen|jetzt teilen(?: auf)?|wenn (?:dir|ihnen|euch) .{2,40} gef(?:ällt|allen hat).{0,20}teil.{0,60}
            merke? dir .{2,40} (?:auf|bei) pinterest|.{0,60}auf pinterest merken\W*|pin mich\W*|teilen mit:|gefällt mir(?: wird geladen.{0,4})?
            teilen (?:über|via|auf):?""",
        ("affiliate note", "any"): r"""
            (?:preisvergleich: )?(?:bei|beim) kauf über .{2,200}\bprovision\b.{0,80}
            (?:dieser|der) (?:artikel|beitrag|text) (?:kann|enthält) .{0,40}links?\b.{0,160}provision.{0,200}
            \*? ?(?:die )?mit (?:einem )?(?:sternchen|\*).{0,40}links? sind .{0,200}|als amazon-partner verdiene .{2,120}|\*? ?affiliate-links?\W*
            (?:enthält |unbezahlte )(?:werbung|anzeige)\b.{0,80}
            werbung\W{1,3}(?:unbezahlt|wegen|da|ohne|selbst|pr-|rezension|marken|in kooperation|kooperation).{0,80}
            (?:[\d.,]+ ?€ )?(?:jetzt )?bei [\w.& -]{2,30} (?:ansehen|kaufen|bestellen|anschauen)""",
        ("appeal to readers", "tail"): r"""
            (?:haben sie|hast du) (?:einen )?fehler (?:entdeckt|gefunden|bemerkt)\?.{0,160}
            die arbeit von .{2,40} finanziert sich .{2,300}|teilen sie ihre meinung:.{2,160}abstimmen\W*
            alle (?:news|nachrichten) und geschichten aus .{2,100}newsletter\W*|jetzt mit \S{1,12} lesen
            (?:unabhängiger|guter|kritischer) journalismus (?:kostet|braucht|ist nicht) .{2,240}|(?:ihre|deine) unterstützung zählt\W*
            \(?(?:übrigens: )?alles aus .{2,40} gibt.?s (?:jetzt )?auch in unserem .{2,60}newsletter\W*
            alle (?:news|nachrichten) und geschichten .{2,60}auf unserer facebook-seite\W*
            (?:jetzt )?(?:die|unsere) .{2,30}-app (?:herunter)?laden|alle (?:aktuellen )?nachrichten auch im (?:whatsapp|telegram).{2,80}
            war (?:dieser|der) (?:artikel|beitrag) hilfreich\?.{0,40}
            (?:fandest du|fanden sie|findest du|finden sie) (?:den|diesen) (?:artikel|beitrag|text) .{2,30}\?.{0,40}
            (?:ihnen|dir|euch) gef(?:ällt|allen) (?:unser|mein)\w* .{2,60}\?.{0,300}
            gef(?:ällt|allen) (?:ihnen|dir|euch) (?:unser|mein)\w* .{2,60}\?.{0,360}
            unterstütze? (?:uns|[\w ]{2,30}) (?:bereits|schon) (?:mit|ab) .{0,40}
            werden sie (?:jetzt )?mitglied (?:bei|im|von) .{2,80}(?:angebot|vorteil|club).{0,60}
            bitte bewerten.{0,20}
            (?:sie erreichen|so erreichen sie) (?:den autor|die autorin)\b.{2,80}
            weiterführende (?:links|informationen|literatur)|gemeinsam für freie presse|als genossenschaft gehören wir .{2,300}
            hast du etwas (?:spannendes|interessantes) gesehen.{0,120}|schick uns deine (?:fotos|videos|infos|bilder)\b.{0,120}
            \[?gesamt: \d+ durchschnitt: [\d.,]+\]?""",
        ("comments", "tail"): r"""
            bitte bleiben sie sachlich\b.{2,240}|(?:die )?kommentare (?:im forum )?geben nicht .{2,300}
            keine kommentare|kommentare sind geschlossen\W*|lesermeinungen|so können sie kommentieren:
            bitte registrieren sie sich\b.{0,80}(?:netiquette|kommentar).{0,60}|haben sie probleme beim kommentieren.{0,40}
            (?:um )?(?:selbst )?kommentare? (?:zu )?(?:verfassen|schreiben|abgeben)\b.{0,80}(?:anmelden|einloggen|registrieren|(?:an|ein)ge\w+).{0,40}
            für die kommentiermöglichkeit .{0,200}|kommentare zu diesem (?:text|artikel|beitrag) (?:könnt|können|kannst) .{0,160}""",
        ("newsletter", "tail"): r"""
            wenn du (?:keine?n?|nichts) .{0,120}\bnewsletter\b.{0,200}
            [^.!?]{0,60}\bnewsletter informiert (?:sie|dich|euch) .{2,240}""",
        ("app promotion", "tail"): r"""
            .{2,40} (?:ist|gibt es) auch als (?:kostenlose )?app\b.{0,240}
            die .{2,30}-app (?:steht|gibt es) .{0,80}(?:download|app[- ]?store|google play|android|ios)\b.{0,200}""",
        ("consent placeholder", "any"): r"""
            wir (?:benötigen|brauchen) (?:ihre|deine|eure) (?:einwilligung|zustimmung).{2,300}
            um mit inhalten aus .{2,80}\b(?:interagieren|darzustellen)\b.{2,120}
            klicken sie (?:bitte )?auf (?:den|die) .{0,40}(?:button|schaltfläche).{0,20}, um .{2,120}
            um (?:deine|ihre|eure) (?:persönlichen )?daten zu schützen.{0,60}(?:blockiert|geladen|laden).{0,300}
            wir würden (?:dir|ihnen|hier|euch)\b.{0,60}(?:zeigen|anzeigen)\b.{0,140}zustimmung.{0,160}
            besuchen sie die web ?seite,? um (?:dieses|diesen|diese) .{2,60}""",
        (
            "photo credit",
            "any",
        ): r"link des (?:videos|audios)|rechte: [^.!?]{2,60}|\(?symbol(?:bild|foto)s?\)?|(?:bild|foto)(?:quelle|nachweis|credit|rechte)n?\s?:?",
        ("author note", "end"): r"""
            (?:der|die) autor(?:in|en|innen)? (?:ist|sind) (?:[\w-]+ ){0,4}?[\w-]*(?:journalist|redakteur|professor|dozent|direktor|leiter|mitglied|mitarbeiter|vorsitzende|präsident|historiker|politiker|anwalt|anwält|lehrer|sprecher|publizist|korrespondent|forscher|wissenschaftl|pfarrer|theolog|psycholog|soziolog|ökonom|geschäftsführer|referent|berater|trainer|coach)\w*\b.{0,260}""",
        ("navigation", "any"): r"""
            artikel empfehlen|empfehlung(?:en)? für (?:sie|dich)|fotogalerie|bildergalerie|folgst du (?:uns )?schon .{2,60}\?
            (?:geschätzte |ungefähre )?lesezeit:? (?:ca\. )?\d{1,3} min\w*
            (?:achtung: ?)?bitte aktualisieren? (?:sie )?(?:ihren|deinen) browser.{0,160}
            alle (?:quellen|bilder) anzeigen|karte wird geladen.{0,40}""",
        ("programme note", "tail"): r"""
            verwendete quellen\s?:.{0,160}|redigatur\s?: .{2,80}|direkt aus dem dpa-newskanal.{0,240}
            hier können sie die rechte an diesem artikel erwerben\W*|\(?.{2,30}, print-ausgabe,? .{2,30}\)?
            diese nachricht wurde am .{4,20} im programm .{2,60} gesendet\W*
            dies ist ein experimentelles tool\b.{0,160}|für diesen .{0,60}artikel wurde maschinelle unterstützung .{2,260}
            (?:wichtiger )?hinweis: .{2,260}\b(?:anlageberatung|kaufempfehlung|selbstdiagnose|arztbesuch)\b.{0,160}
            das (?:gespräch|interview) führten? .{2,60}|die fragen stellten? .{2,60}
            (?:personen-)?box aufklappen (?:personen-)?box zuklappen
            (?:dieser (?:beitrag|artikel) wurde )?\d+ ?(?:mal|×|x) (?:gelesen|aufgerufen|angesehen)
            original-content von:? .{2,120}
            [^.!?]{2,40} ist eine partnermarke (?:des|der|von) .{2,240}
            (?:mdr|ndr|wdr|swr|rbb|br|hr|sr|orf|srf|dpa|afp|epd|kna|sid)(?: [a-zäöü]{2,20})? ?\([a-zäöü]{2,4}(?:[/,] ?[a-zäöü]{2,4}){0,3}\)
            \*?[\w.-]+\.(?:de|com|net) ist (?:ein angebot (?:von|der)|teil (?:des|der|von)) .{2,60}
            (?:der|dieser) (?:artikel|beitrag) .{0,120}\bwurde am .{4,20} in der kategorie .{2,120}
            hinweis: für den inhalt der pressemitteilung ist .{2,200}verantwortlich.{0,20}
            ots-originaltext.{0,160}""",
    },
    "es": {
        ("programme note", "tail"): r"""
            conforme a los criterios de.{0,40}|se adhiere a los criterios de .{2,60}
            (?:este|esta) (?:artículo|historia|texto|reportaje|nota) (?:fue|se) public(?:ad[oa]|ó) (?:originalmente|por primera vez|en la edición) .{2,200}
            (?:este|esta) (?:contenido|artículo|nota) fue (?:producid|reescrit|redactad|traducid)[oa] .{0,60}\binteligencia artificial\b.{0,120}""",
        (
            "comments",
            "tail",
        ): r"para (?:poder )?comentar,? (?:debes|tenés|tienes|hay|es necesario|inicia).{2,80}|normas de uso:.{2,240}",
        (
            "affiliate note",
            "any",
        ): r"nota: algunos de los enlaces .{2,160}|\*todos los precios .{2,60} están actualizados .{2,60}",
        ("paywall note", "tail"): r"para seguir leyendo,? .{2,80}",
        ("author note", "tail"): "sobre la firma",
        ("appeal to readers", "tail"): r"""
            el periodismo (?:independiente|libre|de calidad) (?:necesita|requiere|depende) .{2,300}
            apoy[ae] (?:al?|el|nuestro) periodismo .{0,100}|(?:únete|súmate) a nuestra comunidad.{0,120}
            ¿?(?:encontraste|encontró|has encontrado) (?:un|algún) error\?.{0,60}|¿?tienes información sobre .{2,160}
            [^.!?]{2,60} se financia .{2,100}\b(?:suscriptor|soci)[ae]s\b.{0,160}|juega con responsabilidad\b.{0,100}
            si (?:te|le) parece valios[oa] (?:el|nuestro) trabajo\b.{2,240}""",
        ("newsletter", "tail"): r"""
            \[?(?:apúnt(?:ate|ese)|suscr[ií]b(?:ete|ase)|inscr[ií]b(?:ete|ase)) (?:aquí|ahora|gratis)?,? ?(?:en|a) (?:la|nuestr[ao]|el) (?:newsletter|boletín).{0,160}
            .{2,160} en nuestr[ao] (?:boletín|newsletter) (?:semanal|diari[oa]|gratuit[oa]).{0,20}""",
        ("follow line", "tail"): r"""
            sigue el canal de .{2,60}(?:whatsapp|telegram).{0,120}
            (?:únete|suscríbete|síguenos|sigue) (?:a|al|en|nuestro).{0,60}(?:canal|boletín|newsletter|whatsapp|telegram|google news|facebook|instagram).{0,60}
            .{0,80}(?:nuestro|tenemos) (?:canal|grupo) (?:de|en) (?:whatsapp|telegram|youtube)\b.{0,60}""",
    },
    "fr": {
        ("programme note", "tail"): r"""
            cet article (?:est|a été) (?:republié|traduit|initialement publié|publié initialement).{2,240}
            la rédaction de .{2,40} applique la charte .{2,160}
            .{2,60} ne travaille pas, ne conseille pas, ne possède pas de parts.{0,260}""",
        (
            "comments",
            "tail",
        ): r"les commentaires sont fermés(?: sur cet article)?\.(?: .{0,80})?|les commentaires sont fermés sur cet article\W*|soyez le premier à (?:réagir|commenter)\b.{0,40}",
        ("appeal to readers", "tail"): r"""
            si vous avez des informations à nous communiquer\b.{2,280}|(?:vous avez repéré une|une remarque, une).{2,120}
            .{2,40} est un média indépendant\b.{2,200}|pour continuer à vous informer\b.{2,160}
            jouer comporte des risques ?: .{2,160}""",
        (
            "consent placeholder",
            "any",
        ): r"ce contenu (?:est|a été) bloqué.{0,200}|ce contenu n['’]est pas visible car .{2,200}",
        (
            "newsletter",
            "tail",
        ): r"recevez .{0,120}(?:boîte (?:mail|de réception)|par e-?mail|newsletter|lettre d['’]info)\w*.{0,60}",
        ("follow line", "tail"): r"""
            téléchargez l['’]application .{2,40}|soutenez.{2,60}\bdons?\b.{0,20}
            (?:suivez|retrouvez|rejoignez|abonnez-vous à).{0,60}(?:chaîne|google actualités|<NET>|infolettre|newsletter).{0,60}""",
    },
    "fi": {
        (
            "comments",
            "tail",
        ): r"(?:mitä ajatuksia .{2,60}\? )?voit keskustella .{0,40}(?:\d|kommenteissa|saakka|asti).{0,80}",
        ("consent placeholder", "any"): r"sisältö ei näy, koska .{2,120}evästei.{0,40}",
    },
    "hu": {
        ("advertisement marker", "any"): "hirdetés|fizetett tartalom",
        (
            "programme note",
            "tail",
        ): r"\(?(?:borító|nyitó)kép\s*:.{2,80}",
        ("follow line", "tail"): r"kövess(?:en|e|étek)? (?:minket|bennünket).{0,80}",
        ("appeal to readers", "tail"): r"""
            (?:ez a|a) cikk nem jöhetett volna létre .{2,60}
            .{2,20} független, mert te .{2,160}""",
        (
            "page note",
            "any",
        ): r"kövess(?:en|e|étek)? (?:minket|bennünket) .{0,30}(?:facebook|instagram|telegram|youtube|tiktok)\w*(?: is)?\W*",
        ("share line", "any"): r"megosztás(?:om)?(?: .{2,20}on)?",
    },
    "id": {
        ("programme note", "tail"): r"""
            artikel ini (?:telah tayang|terbit pertama kali|pertama kali (?:tayang|terbit)) (?:di|pada) .{2,160}
            ringkasan ini dibuat .{0,20}\bai\b.{0,40}|disclaimer: .{0,200}\b(?:investasi|saham)\b.{0,160}""",
        ("paywall note", "tail"): r"artikel ini hanya dapat dibaca oleh .{2,80}|sila log masuk .{2,80}",
        ("page note", "any"): r"dengarkan artikel(?: ini)?|saksikan video .{2,40}:",
        (
            "appeal to readers",
            "tail",
        ): r"dukung (?:independensi )?jurnalisme .{2,80}|langgan (?:saluran|newsletter) .{2,80}",
        ("author note", "end"): r"\*{1,5}\s?penulis adalah .{2,100}",
        ("follow line", "tail"): r"""
            (?:ikuti|dapatkan|gabung|cek).{0,80}(?:google news|whatsapp|telegram|<NET>|saluran|channel).{0,80}
            (?:simak|ikuti) (?:berita|breaking news|update).{0,100}""",
        ("copyright line", "tail"): r"copyright ©.{0,80}|dilarang keras.{0,160}",
    },
    "it": {
        ("programme note", "tail"): r"""
            articolo (?:originale pubblicato|tradotto) .{2,160}|questo articolo è (?:uscito|stato pubblicato|apparso) .{2,200}
            [^.!?]{2,40} aderisce a (?:the )?trust project\b.{0,100}""",
        (
            "comments",
            "tail",
        ): r"per (?:poter )?commentare (?:devi|è necessario|bisogna).{2,160}|nessun commento\W*(?:scrivi .{0,120})?",
        ("affiliate note", "any"): r"quando acquisti tramite i? ?link .{2,200}",
        ("paywall note", "tail"): r"contenuto riservato agli abbonati\b.{0,160}",
        ("appeal to readers", "tail"): r"le informazioni contenute in questo articolo non .{2,120}",
        ("navigation", "tail"): r"vai a tutt[ei] .{2,60}|torna alla home.{0,30}",
        ("copyright line", "tail"): r"©? ?riproduzione riservata.{0,40}",
        (
            "follow line",
            "tail",
        ): r"scarica l['’]app\b.{0,60}|(?:seguici|segui|iscriviti).{0,60}(?:canale|google news|newsletter|<NET>).{0,60}",
    },
    "nl": {
        ("programme note", "tail"): r"door onze (?:redactie|verslaggevers?|correspondent) .{2,40}",
        ("appeal to readers", "tail"): r"""
            (?:dit verhaal heb je|je leest dit) gratis.{2,240}|heeft u een fout gezien.{2,160}|lees je een fout\b.{2,160}
            mis niets: .{2,160}|blijf op de hoogte: .{2,140}""",
        ("affiliate note", "any"): r".{2,30} kan een vergoeding ontvangen als .{2,120}",
        ("comments", "tail"): r"reageren op dit artikel .{2,160}",
        ("page note", "any"): r"luister naar dit artikel\b.{0,60}",
        ("consent placeholder", "any"): r"toestemming vereist.{0,80}",
        ("newsletter", "tail"): r"(?:schrijf je in voor|meld je aan voor|ontvang).{0,60}nieuwsbrief.{0,120}",
        ("follow line", "tail"): r"volg (?:ons|.{2,30}) (?:op|via) (?:<NET>).{0,60}",
        ("share line", "any"): r"deel (?:dit )?(?:artikel|verhaal|bericht).{0,30}",
    },
    "pl": {
        (
            "follow line",
            "tail",
        ): r"(?:polub|obserwuj|śledź|dołącz do|subskrybuj).{0,60}(?:<NET>|facebooku|twitterze|google news|youtube|newsletter).{0,40}",
        ("programme note", "tail"): r"(?:fot|oprac)\.\s*.{2,60}",
        (
            "appeal to readers",
            "tail",
        ): r"(?:zapraszamy|zachęcamy) .{0,30}(?:subskrypcji|prenumeraty|newslettera|obserwowania|śledzenia).{0,160}",
        ("share line", "any"): r"udostępnij(?: (?:na|artykuł).{0,20})?",
        ("tags line", "tail"): r"(?:słowa kluczowe|tematy)\s*:.{0,200}",
    },
    "pt": {
        ("programme note", "tail"): r"""
            \*?com informações d[aeo]s? .{2,60}
            este (?:artigo|texto) foi (?:republicado|publicado originalmente|traduzido) .{2,200}
            (?:esta|a) reportagem foi produzida conforme .{2,160}""",
        ("comments", "tail"): r"para comentar,? .{2,60}|.{0,60}para comentar, seja .{2,40}",
        ("affiliate note", "any"): r"aviso de ética: .{2,200}",
        ("syndication note", "tail"): r"\*{0,2} ?este (?:texto|artigo) não reflete.{0,160}",
        ("appeal to readers", "tail"): r"""
            assine .{0,40}, (?:apoie|inscreva|siga).{0,200}|apoie o jornalismo .{0,120}""",
        ("follow line", "tail"): r"""
            (?:siga|participe d|entre n|acompanhe|inscreva-se|receba).{0,60}(?:canal|grupo|whatsapp|telegram|google notícias|youtube|instagram|<NET>).{0,60}""",
    },
    "ro": {
        ("advertisement marker", "any"): "publicitate",
        (
            "follow line",
            "tail",
        ): r"(?:urmăriți|urmărește|abonează-te|abonați-vă).{0,60}(?:google news|canal|<NET>|newsletter).{0,60}",
    },
    "da": {
        ("programme note", "tail"): r"""
            (?:denne|dette) (?:er en (?:klumme|kommentar|kronikk)|artikel er oprindelig).{2,160}|artiklen blev bragt i .{2,50}\b(?:udgave|avis)\b.{0,40}
            /ritzau/|artiklen er beskyttet af ophavsret\b.{2,160}""",
        (
            "affiliate note",
            "any",
        ): r"artiklen indeholder annoncelinks\b.{2,120}|noen av lenkene i saken er annonselenker\b.{2,120}",
        (
            "appeal to readers",
            "tail",
        ): r"ved du mere om sagen\?.{2,160}|.{2,30} er finansieret af vores medlemmer\b.{2,120}",
        (
            "paywall note",
            "tail",
        ): r"(?:denne|dette) arti(?:kel|klen|kkelen) er kun for abonnenter\b.{0,80}|bliv abonnent og læs videre\b.{0,120}",
        ("consent placeholder", "any"): r"du skal acceptere cookies .{2,120}|vi trenger ditt samtykke .{2,160}",
        ("comments", "tail"): r"log ind for at kommentere\b.{0,120}|delta i debatten\. .{2,120}",
    },
    "sv": {
        ("affiliate note", "any"): r"artikeln innehåller (?:affiliate|annons)länkar\b.{2,160}",
        ("paywall note", "tail"): r"är du prenumerant\?.{0,80}",
        ("consent placeholder", "any"): r"för att se innehållet måste du .{2,100}",
        (
            "newsletter",
            "tail",
        ): r"vill du få .{2,100}\?.{0,40}nyhetsbrev.{0,40}|(?:få med deg|meld deg på) .{2,80}nyhetsbrev.{0,160}",
        ("comments", "tail"): r"det(?:ta| här) är en (?:kommenterande|argumenterande) text\b.{2,160}",
        (
            "programme note",
            "tail",
        ): r"(?:publicerad av|ansvarig utgivare)\s*:.{2,80}|så arbetar (?:vi|\w{2,12} med .{2,200})|.{1,12}:s nyheter ska stå för .{2,240}",
        ("follow line", "tail"): r"(?:följ|følg) (?:oss|os) (?:på|via).{0,60}",
        ("page note", "any"): r"se (?:filmen|klippet|videon|tv-inslaget)\s?: .{2,100}",
        ("share line", "any"): r"dela(?: artikeln| på <NET>)?|del(?: artikkelen| på <NET>)",
    },
    "tr": {
        ("follow line", "tail"): r".{0,60}(?:takip ed(?:in|ebilirsiniz)|abone ol(?:un)?)[.!]?",
    },
    "vi": {
        ("page note", "any"): r"nghe đọc bài.{0,12}",
        ("newsletter", "tail"): r"đăng ký nhận bản tin .{0,40}",
        (
            "appeal to readers",
            "tail",
        ): r"(?:quý )?(?:độc|bạn) giả có thông tin .{2,100}|mọi (?:sự giúp đỡ|đóng góp) xin gửi về.{0,80}",
        ("advertisement marker", "any"): "quảng cáo",
        (
            "programme note",
            "tail",
        ): r"cập nhật lần cuối.{0,20}|(?:bài viết|nội dung) chỉ mang tính (?:chất )?tham khảo.{0,80}|bản quyền thuộc về .{2,120}|mời (?:quý )?(?:độc giả|bạn đọc).{0,120}|theo dõi (?:kênh|trang) .{2,80}|\(?theo (?:báo|tạp chí|ttxvn|vnexpress|vietnamnet|tuổi trẻ|thanh niên|dân trí|vov|vtv)\b[^,.:]{0,40}",
        ("tags line", "tail"): r"(?:từ khóa|chủ đề)\s*:.{0,200}",
    },
}

# Lines that all systems put into and below a text, whatever the language: "continues below the advertisement", how long
# it takes to read, most read, leave a comment, did you like it, send us a tip.
EVERYWHERE: dict[tuple[str, str], str] = {
    ("advertisement marker", "any"): r"""
        continua (?:depois|após) (?:d?a )?publicidade.{0,20}
        continúa (?:después|debajo) de (?:la|esta) publicidad.{0,20}
        (?:la )?suite (?:de l'article )?après (?:la|cette) publicité
        (?:l'articolo )?(?:continua|prosegue) dopo (?:la|questa) pubblicità
        (?:artikel|text|beitrag) wird nach der (?:anzeige|werbung) fortgesetzt
        (?:weiter|weiterlesen) nach der (?:anzeige|werbung)|nach der (?:anzeige|werbung) weiterlesen
        (?:tekst|artikel|verhaal) (?:gaat|loopt) (?:verder|door) (?:onder|na) de (?:advertentie|foto|video|afbeelding|tweet)s?|lees verder onder de (?:advertentie|foto|video)
        (?:artikeln|texten) fortsätter (?:under|efter) (?:annonsen|bilden|videon|annonserna)
        artiklen fortsætter (?:under|efter) (?:annoncen|billedet|videoen|annoncerne)
        (?:artikkelen|saken) fortsetter (?:under|etter) (?:annonsen|bildet|videoen|annonsene)
        (?:juttu|artikkeli) jatkuu (?:mainoksen|mainosten|kuvan|kuvien|videon|ilmoituksen) (?:jälkeen|alla|alapuolella)|mainos (?:alkaa|päättyy)
        poniżej (?:znajduje się )?(?:dalsza część|dalszy ciąg) (?:artykułu|tekstu|materiału)
        (?:dalszy ciąg|ciąg dalszy|dalsza część) (?:\w+ ){1,2}(?:pod|poniżej) (?:wideo|reklamą|zdjęciem|materiałem wideo|galerią|reklamy|zdjęcia)
        (?:článek|text|článok) pokra(?:č|c)uje pod (?:reklamou|videem|videom|fotogalerií|fotkou|inzercí)
        (?:a )?cikk a hirdetés (?:után|alatt) folytatódik|a hirdetés után folytatjuk
        articolul continuă (?:după|sub) (?:publicitate|reclamă)
        (?:tekst|članak|vest|vijest|priča) se nastavlja (?:ispod|nakon|posle|poslije) (?:oglasa|reklame|videa|fotografije|banera)
        (?:članek|besedilo) se nadaljuje pod oglasom
        haberin devamı(?: (?:için|aşağıda).{0,20})?
        (?:η )?συνέχεια (?:του άρθρου )?μετά τη διαφήμιση
        продолжение (?:после|под) реклам(?:ы|ой)|продовження після реклами|текстът продължава (?:под|след) рекламата
        artikel (?:berlanjut|dilanjutkan) (?:setelah|di bawah) iklan
        annonce|oglas|reklāma|reklaam|contenu sponsorisé|contenuto sponsorizzato|contenido patrocinado|sponsrat innehåll|gesponserter inhalt
        reszta artykułu pod materiałem wideo|straipsnis tęsiamas po reklam\w+|artikkel jätkub pärast reklaami|článok pokračuje pod video ?reklamou
        publicitat|publicidade|publizitatea|hysbyseb(?:ion)?|fógra(?:íocht)?|patalastas|advertensie|reklami""",
    ("navigation", "any"): r"""
        (?:artikel|beitrag|text) (?:an)?hören(?: \(.{1,16}\))?|\d{1,2}['’]? di lettura.{0,30}|écouter (?:cet |l['’])article|ascolta (?:l['’]|questo )articolo|escuchar? (?:este |el )?(?:artículo|noticia)
        ou(?:ça|vir) (?:este |o )?artigo|lyssna på (?:artikeln|texten)|(?:lyt til|hør) (?:artiklen|artikkelen|saken)|kuuntele (?:juttu|artikkeli)
        (?:be)?luister(?:en)?(?: naar)? (?:dit|het) artikel|posłuchaj (?:tego )?artykułu|(?:poslechněte|vypočujte) si (?:tento )?člán(?:ek|ok)
        poslušaj(?:te)? član(?:ak|ek)|ascultă articolul|чуйте статията|(?:по)?слушать (?:статью|новость)|(?:по)?слухати статтю|ακούστε το άρθρο
        (?:bu )?haberi dinle|klausyki(?:te|s) straipsn(?:io|į)|klausies rakstu|kuula artiklit|escolt(?:a|eu) l['’]article|hlusta á frétt(?:ina)?
        (?:temps de lecture|tempo d[ei] (?:leitura|lettura)|tiempo de lectura|lesezeit|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|olvasási idő|timp de (?:citire|lectură)|okuma süresi|vreme čitanja|vrijeme čitanja|час читання|время чтения|время на чтение|χρόνος ανάγνωσης|زمان مطالعه|مدة القراءة)\s*[:：]?\s*\D{0,8}\d{1,3} ?(?:min\w*\b.{0,70}|.{0,16})
        ten tekst przeczytasz w .{1,20}
        polecane oferty|materiały promocyjne partnera|vidéos ?: en ce moment sur .{2,20}|vídeos: veja .{2,60}
        bonus video:?""",
    ("share line", "any"): r"""
        compart(?:eix|ir?|e)(?: (?:esta (?:nova|noticia)|aquest(?:a notícia| article)|(?:en|a|no|por) <NET>))?
        rhannu(?:'r (?:dudalen|stori|erthygl)(?: (?:yma|hon))?)?|roinn an (?:scéal|t-alt|leathanach) seo|partekatu|ulashish|paylaş(?:ın)?|kongsi(?:kan)?|ibahagi
        podijeli(?:te)?|podeli(?:te)?|la wadaag|shiriki""",
    ("popular list", "tail"): r"""
        (?:vídeos|notícias|matérias) mais (?:assistid|lid|vist)[oa]s.{0,30}|lo más (?:leído|visto)(?: (?:en|de) .{2,20})?
        tous les sujets de l['’]article|les (?:plus|articles les plus) (?:lus|lues|partagés|vus)|(?:i|le|gli) (?:articoli )?più lett[ie]
        meistgelesen|meest gelezen|mest l[æä]sta|mest les[te]{2}|luetuimmat|najczęściej czytane|nejčtenější|legolvasottabb
        (?:cele )?mai citite|en çok okunanlar|najčitanije|самое читаемое|сейчас читают|найпопулярніше|τα πιο δημοφιλή
        (?:الأكثر|الاكثر) (?:قراءة|مشاهدة)|پربازدیدترین‌?\s?ها|הנקראות ביותר|terpopuler|đọc nhiều(?: nhất)?""",
    ("programme note", "tail"): r"""
        (?:notícia|artigo|texto|matéria) a(?:c)?tualizad[ao] (?:às|em|a|no).{0,120}|juttua (?:päivitetty|korjattu|muokattu) .{0,100}
        article (?:mis à jour|actualisé|modifié) le.{0,100}|(?:artikeln uppdaterades|saken er oppdatert|artiklen er opdateret).{0,100}""",
    ("follow line", "tail"): r"""
        i-(?:follow|like) (?:kami|ang aming).{0,60}""",
    ("comments", "tail"): r"""
        (?:\d+ )?(?:komentářů|hozzászólás|yorum|bình luận|kommentarer|reacties|σχόλια|комментари(?:й|я|ев)|коментарі[вї]?|komentar[ai]?|comentarii|댓글|تعليقات|תגובות)(?: ?\(?\d+\)?)?
        (?:lasă un|laissez? un|lascia un|deixe (?:um|seu)|dej[aá] tu|escribe un|zostaw|ostavite|laat een|hagyjon|napište|напишите|залиште) (?:răspuns|comentariu|commentaire|commento|comentário|comentario|komentarz|komentar|reactie achter|hozzászólást|komentář|комментарий|коментар).{0,20}
        ez dago iruzkinik|iruzkinak
        (?:всего|всього|усього) (?:комментариев|коментарів)\s*:?\s*\d+""",
    ("appeal to readers", "tail"): r"""
        (?:cet|l') ?article vous a (?:plu|intéressé|été utile).{0,300}|vous avez aimé (?:cet article|ce billet).{0,80}|ti è piaciuto (?:l'|questo )articolo.{0,100}
        ¿?te (?:gustó|ha gustado|interesó) (?:esta|este) (?:nota|artículo|noticia).{0,100}|gostou (?:da|do|desta|deste) (?:matéria|artigo|notícia|texto|conteúdo).{0,100}
        (?:dacă )?(?:ți|v)-a plăcut (?:articolul|acest articol).{0,100}|(?:vond je|wat vind je van) dit artikel.{0,80}
        (?:tetszett|tetszik) (?:a|ez a) cikk.{0,80}|líbil se vám (?:tento )?článek.{0,80}|sviđa (?:ti|vam) se (?:ovaj )?(?:članak|tekst).{0,80}
        (?:понравил(?:ась|ся)|сподобалас[яь]|сподобався) (?:статья|материал|текст|стаття|матеріал).{0,80}|σας άρεσε το άρθρο.{0,80}
        se ti è piaciuto .{0,60}condivid.{0,60}|si te (?:gustó|ha gustado).{0,60}comp[aá]rt.{0,60}|se (?:você )?gostou.{0,40}compartilh.{0,60}|beğendiyseniz .{2,80}
        ofereça este artigo .{2,60}|este artigo é exclusivo para .{2,160}|želite li dopuniti temu.{2,120}|więcej (?:takich )?informacji znajdziesz .{2,80}
        sigue toda la información de .{2,100}|¿quieres compartir tu mirada\?.{0,120}|anadolu ajansı web sitesinde.{0,300}
        dacă apreciezi acest articol.{0,200}|publikujemy najciekawsze artykuły.{0,160}|griežtai draudžiama .{2,300}
        gostou\? .{0,30}compartilh.{0,40}|¿?te gustó\? .{0,30}compart.{0,40}
        našli (?:ste|jste) v (?:texte|textu|článku) chybu.{0,60}
        kļūda rakstā\?|pastebėjote klaidą\?.{0,80}|kas leidsid .{0,20}vea\?.{0,60}|nahlás[ií][tť] chybu
        (?:reportar|notificar) (?:un )?err(?:or|o)|sugerir (?:uma )?corre[cç]+ão|ilmoita asiavirheestä|rätta artikeln|report an? (?:error|typo|correction).{0,40}
        (?:поддержите|підтримайте) .{2,40}|támogasd te is .{2,80}|\S{2,20} zure babesa behar du.{0,120}|¡?participa!?|envíanos .{2,60}@.{2,40}
        więcej (?:takich )?(?:informacji|artykułów|tekstów) znajdziesz .{0,80}|ontvang meldingen.{0,60}
        så jobbar .{2,40}|bekijk (?:onze|hieronder|hier) .{2,60}(?:video|playlist).{0,40}
        fehler (?:gefunden|entdeckt)\?.{0,60}|(?:has detectado|has visto) (?:un|algún) error\?.{0,60}
        dziękujemy, że przeczyta\w+.{0,160}|bądź na bieżąco.{0,160}
        (?:har du|hei!? har du|hej!? har du).{0,60}(?:tips|tip|innspill|sett|set noget).{0,120}|tips(?:a)? oss.{0,80}|tip os.{0,80}
        ne maradjon le .{0,120}|nu rata .{0,100}|don't miss out .{0,80}
        (?:quer|quieres|¿quieres|voulez-vous|vuoi|vrei să|chcesz|chcete|želite li|хотите|хочете) (?:receber|recibir|recevoir|ricevere|primești|otrzymywać|dostávat|primati|получать|отримувати).{0,160}""",
    ("tags line", "tail"): r"""
        (?:etichete|címkék|štítky|oznake|tagovi|ετικέτες|etiketler|aiheet|ämnen(?: i artikeln)?|emner|emneord|onderwerpen|témata|témy|sujets|الوسوم|كلمات مفتاحية|برچسب‌?\s?ها|תגיות|แท็ก(?:ที่เกี่ยวข้อง)?|関連タグ|キーワード|关键词|關鍵字|关键字|태그|हैशटैग|টপিক)\s*[:：].{0,160}""",
}

# Asked only of lines that hold a letter of another script.
OTHER_SCRIPTS: dict[str, dict[tuple[str, str], str]] = {
    "ar": {
        ("page note", "tail"): r"""
            هذا الملخص .{0,20}بالذكاء الاصطناعي.{0,60}|استمع إلى هذا (?:الخبر|المقال)|شارك الخبر على مواقع .{2,30}""",
        (
            "disclaimer",
            "tail",
        ): r"المقالة? (?:تعب|تعبّ|يعب|يعبّ)ر عن (?:وجهة نظر|رأي) .{2,120}|هذا المقال لا يُ?عدّ? توصية .{2,100}",
        ("programme note", "tail"): r"(?:المصدر|المصادر|وكالات)\s*[:+].{0,60}",
        ("follow line", "tail"): r"""
            (?:تابعونا|تابعنا|لمتابعة|للاشتراك|اشترك).{0,90}(?:فيسبوك|تويتر|واتساب|واتس آب|تلغرام|تليجرام|يوتيوب|إنستغرام|جوجل نيوز|غوغل نيوز).{0,40}""",
        ("copyright line", "tail"): r"(?:جميع )?حقوق (?:النشر|الطبع).{0,60}",
    },
    "several": {
        ("programme note", "tail"): r"(?:πηγή|साभार|நன்றி|بشکریہ|ஆதாரம்)\s*:\s*.{2,60}",
        ("appeal to readers", "tail"): r"(?:यह |ये )?.{0,30}पसंद आया.{0,30}शेयर.{0,30}|вас також можуть зацікавити.{0,40}",
        (
            "share line",
            "any",
        ): "કૉપી લિંક|бөлісу|сподели(?:те)?|подели(?:те)?|გაზიარება|կիսվել|शेयर करें|शेअर करा|શેર કરો|хуваалцах",
        (
            "advertisement marker",
            "any",
        ): "जाहिरात|विज्ञापन|જાહેરાત|ਇਸ਼ਤਿਹਾਰ|പരസ്യം|ప్రకటన|ಜಾಹೀರಾತು|რეკლამა|գովազդ|жарнама|огласи?",
        (
            "comments",
            "tail",
        ): "(?:प्रतिक्रिया|तपाईंको प्रतिक्रिया) दिनुहोस्|(?:प्रतिक्रिया|टिप्पणी) (?:द्या|करें)|пікір қалдыру|коментари?|сэтгэгдэл",
    },
    "bn": {("advertisement marker", "any"): "বিজ্ঞাপন"},
    "el": {
        ("advertisement marker", "any"): "διαφ[ηή]μ[ιί]ση",
        ("programme note", "tail"): r"με πληροφορίες από .{2,60}",
        ("follow line", "tail"): r"ακολουθήστε (?:το|τη|μας).{0,90}(?:google news|<NET>).{0,60}",
    },
    "fa": {
        ("programme note", "tail"): r"(?:انتهای (?:پیام|خبر)|منبع\s*:).{0,40}",
        ("advertisement marker", "any"): "تبلیغات|آگهی",
    },
    "he": {
        ("advertisement marker", "any"): "פרסומת|תוכן ממומן",
        ("share line", "any"): r"שתפו(?: ב.{2,20})?|לשיתוף.{0,20}",
    },
    "hi": {
        ("page note", "tail"): r"संक्षेप में: यह सारांश .{2,80}",
        ("disclaimer", "tail"): r"disclaimer: .{2,300}",
        ("author note", "tail"): r"लेखक के बारे में\s?:.{2,300}",
        ("navigation", "any"): r"सार|विस्तार|खबरें और भी हैं.{0,4}",
        ("share line", "any"): "(?:कॉपी लिंक|लिंक कॉपी(?: करें)?|शेयर(?: करें)?)",
        ("appeal to readers", "tail"): r".{0,120}आज ही मेंबर बनें.{0,160}",
        ("follow line", "tail"): r"""
            .{0,60}(?:फॉलो|जॉइन|सब्सक्राइब|ज्वाइन) (?:करें|करने के लिए).{0,80}
            (?:लेटेस्ट|ताज़?ा|ब्रेकिंग).{0,40}(?:न्यूज़?|ख़?बरों).{0,100}(?:पढ़ें|क्लिक करें|जुड़े रहें).{0,60}""",
    },
    "ja": {
        (
            "affiliate note",
            "any",
        ): r"※?(?:本記事|この記事|当記事|記事内).{0,30}(?:プロモーション|アフィリエイト|還元).{0,60}",
        (
            "page note",
            "any",
        ): r"(?:この|本)記事は.{0,20}(?:ai|人工知能)を(?:使用|利用|用い).{0,60}|この記事の動画を見る.{0,20}",
        ("appeal to readers", "tail"): r"""
            いいなと思ったら応援しよう.{0,4}|この記事が気に入ったら.{2,40}|(?:皆様|みなさま|読者)からの.{0,20}(?:お寄せください|募集しています).{0,40}""",
        ("disclaimer", "tail"): r"※?投資に関する最終.{0,20}(?:ご自身|読者).{2,40}|この記事は、公開日時点の.{2,40}",
        ("advertisement marker", "any"): "pr|スポンサーリンク|広告掲載|［pr］|【pr】",
        (
            "share line",
            "any",
        ): r"公式.{0,12}アカウントはこちら|この記事をメールで送る.{0,40}|シェア(?:する)?|ツイート(?:する)?|(?:この)?記事を(?:シェア|印刷|保存|共有)(?:する)?|ブックマーク(?:する)?|リンクをコピー(?:する)?",
        ("programme note", "tail"): r"""
            ※?本稿は、.{2,80}(?:再編集|抜粋|転載)し?た.{0,20}|(?:掲載日|最終更新)\s?[:：]?\s?\d.{3,40}
            (?:取材|取材・文|文|撮影|写真|構成|編集|執筆|聞き手|提供|出典|引用元|翻訳)[・\w]{0,8}\s?[＝=：:／/]\s?.{1,40}""",
        ("copyright line", "tail"): r".{0,30}(?:無断転載|無断複製|転載を?禁).{0,60}",
        ("paywall note", "any"): r"この記事は(?:有料|会員).{0,40}|残り\d+文字.{0,20}",
        (
            "navigation",
            "any",
        ): r"続きを読む(?:には.{0,20})?|ページの?先頭へ(?:戻る)?|(?:ページ)?トップ(?:へ|に)戻る|次(?:の)?ページ.{0,30}|前(?:の)?ページ|もっと(?:見|読)る|全文を読む",
        (
            "popular list",
            "tail",
        ): r"(?:アクセス|人気記事)ランキング|人気(?:の)?記事|新着記事|おすすめ(?:の)?記事|ピックアップ",
    },
    "ko": {
        ("affiliate note", "any"): r"이 포스팅은 .{2,20}파트너스.{2,80}",
        ("appeal to readers", "tail"): r".{2,60}(?:후원해\s?주세요|구독신청(?: 하기)?|응원하세요|받아보세요).{0,80}",
        ("disclaimer", "tail"): r"본 기사는 투자 (?:판단|참고).{2,80}",
        ("share line", "tail"): r"좋아요 \d+개.{0,60}",
        ("copyright line", "tail"): r".{0,30}무단\s?(?:전재|복제).{0,60}|\*?재판매 및 db 금지",
        ("programme note", "any"): r"""
            이 요약은 ai가 .{2,100}
            ai (?:기사 )?요약은 .{0,60}(?:제공|생성).{0,80}
            .{0,20}자동\s?요약.{0,80}(?:결과|제공).{0,60}
            동영상\s?영역\s?(?:시작|끝)""",
        ("programme note", "tail"): r"""
            (?:(?:[가-힣]{2,6}\s?=\s?)?[가-힣]{2,4}\s?(?:선임|객원|인턴|수습)?\s?기자\s*(?:=\s*)?)?[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}(?:\s[가-힣]{2,4}\s?기자)?
            (?:◎[가-힣\s]{2,24}|[가-힣]{2,8}(?:뉴스|뉴시스|일보|엔)\s[가-힣]{2,4}\s)[\w.]{2,20}@(?:[\w.]{2,20})?
            기사\s?제보.{0,80}
            (?:\[?사진\s?[=：:]|사진\s?제공\s?[=：:]).{1,60}""",
        ("follow line", "tail"): r"""
            .{0,60}(?:구독하기|구독하세요|채널\s?추가|친구\s?추가).{0,60}
            .{0,30}제보(?:하기|는|를)?.{0,30}(?:카카오톡|이메일|전화).{0,80}""",
        (
            "share line",
            "any",
        ): r"(?:(?:(?:글꼴|글자) ?(?:크게|작게)(?:하기)?|기사 ?공유(?:하기)?|페이스북(?: ?좋아요)?|트위터(?: ?공유)?|카카오톡|밴드|네이버) ?){2,8}|요약보기(?: .{0,60})?|공유(?:하기)?|url\s?복사|글자\s?크기.{0,20}|기사\s?듣기|스크랩|인쇄(?:하기)?",
    },
    "ru": {
        (
            "programme note",
            "tail",
        ): r"(?:подготовил[аи]?|по материалам)\s*:\s*.{2,60}|(?:если вы )?(?:нашли|заметили) (?:ошибку|опечатку).{0,120}|.{0,40}выделите.{0,40}ctrl.{0,40}",
        (
            "follow line",
            "tail",
        ): r"(?:подпис(?:ывайтесь|аться|ывайся)|присоединяйтесь|следите).{0,60}(?:telegram|телеграм|дзен|вконтакте|канал|соцсет|google|ютуб|рассылк|max).{0,80}",
        ("share line", "any"): r"поделиться(?: в .{2,20}| ссылкой)?|распечатать|скопировать ссылку",
        ("comments", "tail"): r"оставить комментарий|обсудить.{0,20}|комментировать",
        ("tags line", "tail"): r"(?:теги|метки|темы|ключевые слова)\s*:.{0,200}",
    },
    "th": {
        ("advertisement marker", "any"): "โฆษณา",
        ("programme note", "tail"): r"(?:ที่มา|ขอบคุณ(?:ข้อมูล|ภาพ).{0,20}|เครดิต)\s*[:：]?\s?.{2,60}",
        ("follow line", "tail"): r"(?:กด)?ติดตาม.{0,60}(?:facebook|line|youtube|twitter|tiktok|เฟซบุ๊ก|ช่องทาง).{0,60}",
    },
    "uk": {
        (
            "programme note",
            "tail",
        ): r"якщо (?:ви )?(?:помітили|знайшли) помилку.{0,120}",
        (
            "follow line",
            "tail",
        ): r"(?:підпис(?:уйтесь|уйтеся|атися)|приєднуйтесь|стежте).{0,60}(?:telegram|телеграм|канал|facebook|соцмереж|google|viber|whatsapp).{0,80}",
        ("share line", "any"): r"поділитися(?: (?:в|у) .{2,20})?",
    },
    "zh": {
        (
            "caption",
            "any",
        ): r"[上下左右题配]?图为.{2,80}|.{0,40}(?:视频截图|资料图片?|资料照片|视觉中国(?: 资料)?|[^，。]{2,8}供图)[）)]?",
        ("advertisement marker", "any"): "广告|廣告|贊助商廣告|赞助内容|赞助商链接",
        ("programme note", "any"): r"""
            原(?:标题|標題)\s?[:：].{1,100}
            [^，。,：:]{0,14}(?:记者|記者)[\s丨|/][^，。,？?！!]{1,40}
            (?:(?:信息|文章|新闻)?(?:来源|來源)|(?:发布|发表|更新|发稿)?(?:日期|时间|時間))\s?[:：][^。，]{0,40}(?:作者|来源|來源|浏览|阅读|点击|字[号體体]|责编|编辑).{0,60}""",
        ("programme note", "tail"): r"""
            (?:(?:纠错|糾錯|打印)[】\]\s【\[]{1,4})?(?:本文|本版|值班|责任|責任|见习|实习|執行|执行|网络|新媒体|核稿)?(?:编辑|編輯|责编|責編|校对|校對|审核|審核|监制|監制|编审|审校|排版|终审|复审|初审|美编)\s?[:：/丨|│]\s?.{1,60}
            (?:文|图|圖|图文|撰文|摄影|攝影|制图|翻译|作者|来源|來源|资料来源|图片来源|信息来源|出处|供稿|通讯员)\s?[:：/丨|│]\s?.{1,40}
            (?:图片|视频|文字|以上|本文|信息|素材|内容|部分|封面|题图)[^，。]{0,12}(?:来自|来源于|来源|源自|取自|综合自)[^，。]{0,30}
            (?:特别|免责|版权|郑重|风险)?(?:声明|提示)[:：].{0,300}""",
        ("disclaimer", "tail"): r"""
            此消息系转载.{2,120}|(?:本文|此内容|本内容)[^。]{0,30}(?:独家稿件|授权发布|会员专享).{0,120}|ai ?(?:导读|重點摘要).{0,60}
            [☆※]? ?(?:飲酒過量|提醒您[:：]).{2,80}|.{2,10}(?:报料|爆料)(?:热线|熱線)?\s?[:：].{2,40}""",
        ("copyright line", "tail"): r"""
            ※?本文版權所有.{0,60}
            (?:.{0,40}[，,])?(?:转载|轉載|引用)(?:请|須|需|时).{0,60}(?:注明|註明|联系|授权|来源).{0,40}
            .{0,30}未[经經].{0,20}(?:授[权權]|[许許]可|允[许許]|同意).{0,20}(?:不得|[严嚴]禁|禁止|[请請]勿).{0,40}
            .{0,20}如有侵权.{0,40}
            (?:©|版权所有|版權所有).{0,80}""",
        ("follow line", "tail"): r"""
            .{0,30}(?:关注|關注|扫码|扫一扫|扫描|长按|识别|搜索|订阅|下载|安装).{0,50}(?:公众号|公眾號|微信|二维码|客户端|app|微博|订阅号|视频号|小程序).{0,40}
            .{0,30}(?:掃碼|掃描|長按|搜尋|訂閱|下載|安裝|追蹤|讚好|按讚|加入).{0,50}(?:app|line|粉絲專頁|官方帳號|whatsapp|facebook|臉書|ig|youtube).{0,40}""",
        (
            "share line",
            "any",
        ): r"(?:【(?:列印|轉寄|討論|打印|收藏|推薦|字[號级][^】]{0,6})】){2,}|分享(?:到|至)?(?:朋友圈|微信|微博|qq空间|facebook|twitter|line)?|收藏|点赞|打印(?:本页)?|字[号體体]\s?[:：]?.{0,24}|复制链接|收听|朗读",
        (
            "comments",
            "tail",
        ): r"(?:我要)?(?:评论|評論|跟贴|留言)(?:\s?\(?\d+\)?)?|(?:网友|最新|热门|精彩)评论|网友评论仅供.{0,60}|举报(?:/反馈)?|说两句",
        (
            "navigation",
            "any",
        ): r"打开.{2,10}(?:查看|看).{2,12}|請?(?:繼續|继续)往下(?:閱讀|阅读|看)|阅读原文|展开(?:全文|全部|剩余.{0,10})|查看(?:更多|原文|全文|大图)|返回(?:顶部|首页|列表|搜狐.{0,10})|点击(?:查看|阅读|展开|进入).{0,20}|[上下]一[篇页頁](?:[:：].{0,60})?",
        (
            "popular list",
            "tail",
        ): r"更多.{2,8}(?:報導|報道|新聞|文章)|(?:相关|相關|延伸|推荐|推薦|热门|熱門|猜你喜欢|更多)(?:阅读|閱讀|新闻|新聞|报道|報導|文章|推荐|链接|资讯|内容)?[:：]?",
    },
}
