"""What the buttons, embeds, counters and messages of a page say, word for word, as data for `cleaners.phrases`.

One to a comma or line, in lower case, as `cleaners.text.words` has them: "#" is a number, <NET> a network. A line is
one of these only as a whole, so that prose is never meant. What may be a word of the text's own stands under "tail":
near the end of it.
"""

from __future__ import annotations

import re
from functools import cache

from cleaners import phrases_of_systems as systems
from cleaners.text import words

LONGEST_CHARS = 160
_FIGURES = r"\d+"

_ANYWHERE = {
    "share line": """
        share this video, share options, share your thoughts with friends, sharing is caring, spread the news
        click to share, copy link to clipboard, link copied, link copied to clipboard, copied to clipboard, copy url
        email a friend, send to a friend, save to read later, add to reading list, add to bookmarks
        bookmark this article, give this article, send to kindle, article link copied, artikel teilen
        beitrag teilen, seite teilen, auf <NET> teilen, bei <NET> teilen, über <NET> teilen, per <NET> teilen
        per e mail teilen, per mail teilen, teilen sie dies mit, teilen sie diesen artikel
        teilen sie diesen beitrag, teile dies mit, teile diesen beitrag, teile diesen artikel, teile mich
        sharen mit, weitererzählen, artikel weiterempfehlen, beitrag weiterempfehlen, link kopieren, link kopiert
        url kopieren, in die zwischenablage kopiert, artikel drucken, seite drucken, beitrag drucken, pdf erstellen
        als pdf speichern, artikel merken, artikel speichern, artikel verschenken, zur merkliste hinzufügen
        auf die merkliste, artikel versenden, artikel per e mail versenden, partager l article, partager cet article
        partagez cet article, partager par e mail, partager par email, copier le lien, lien copié
        envoyer par e mail, envoyer par email, envoyer à un ami, offrir cet article, offrir l article
        enregistrer l article, ajouter à mes favoris, ajouter aux favoris, ajouter à vos sélections
        ajouter à ma liste, imprimer l article, imprimer cet article, comparte este artículo, compartir artículo
        compartir este artículo, copiar enlace, copiar link, enlace copiado, enviar por correo, enviar por email
        guardar artículo, guardar para después, imprimir artículo, compartilhe esta notícia, compartilhe este artigo
        compartilhe no <NET>, partilhar no <NET>, partilhe este artigo, partilhar artigo, link copiado
        enviar por e mail, salvar artigo, condividi l articolo, condividi questo articolo, copia link, copia il link
        link copiato, invia per email, salva articolo, stampa articolo, regala articolo, deel op <NET>
        deel via <NET>, kopieer link, kopieer de link, link gekopieerd, artikel bewaren, bewaar artikel
        cadeau geven, geef dit artikel cadeau, mail dit artikel, dela artikel, kopiera länk, länk kopierad
        spara artikel, ge bort artikeln, kopier lenke, lenke kopiert, del artiklen, kopier link, gem artiklen
        jaa artikkeli, kopioi linkki, linkki kopioitu, tallenna artikkeli, skopiuj link, kopiuj link
        podziel się artykułem, wyślij znajomemu, zkopírovat odkaz, kopírovat odkaz, poslat e mailem, zdieľať článok
        cikk megosztása, link másolása, distribuie articolul, distribuie pe <NET>, trimite pe email, podijeli članak
        podijeli na <NET>, kopiraj link, сподели в <NET>, κοινοποίησε το, μοιραστείτε το, haberi paylaş
        bu haberi paylaş, bağlantıyı kopyala, linki kopyala, haberi yazdır, поделиться новостью, поделиться в <NET>
        ссылка скопирована, отправить по почте, скопіювати посилання, поділитися в <NET>, شارك المقال, شارك الخبر
        نسخ الرابط, تم نسخ الرابط, انسخ الرابط, اشتراک گذاری, کپی لینک, העתק קישור, שלח לחבר, इस खबर को शेयर करें
        শেয়ার করুন, bagikan artikel, bagikan artikel ini, bagikan berita ini, salin tautan, salin link
        kongsi artikel ini, chia sẻ bài viết, sao chép liên kết, คัดลอกลิงก์
        แชร์ข่าวนี้, 分享文章, 複製連結, 기사 공유, 링크 복사
        """,
    "page note": """
        view this post on instagram, view this profile on instagram, view on instagram, view on <NET>
        watch on <NET>, see more on <NET>, watch on youtube, watch on tiktok, auf youtube ansehen, auf <NET> ansehen
        sieh dir diesen beitrag auf instagram an, sieh dir dieses profil auf instagram an
        voir cette publication sur instagram, afficher cette publication sur instagram
        ver esta publicación en instagram, ver essa foto no instagram, ver esta publicação no instagram
        visualizza questo post su instagram, bekijk dit bericht op instagram, dit bericht op instagram bekijken
        visa detta inlägg på instagram, se dette innlegget på instagram, vis dette innlegget på instagram
        vis dette opslag på instagram, näytä tämä julkaisu instagramissa, wyświetl ten post na instagramie
        zobrazit příspěvek na instagramu, zobrazit tento příspěvek na instagramu
        a bejegyzés megtekintése az instagramon, vizualizați această postare pe instagram
        vezi această postare pe instagram, pogledajte ovu objavu na instagramu, bu gönderiyi instagram da gör
        посмотреть эту публикацию в instagram, переглянути цей допис в instagram, この投稿をinstagramで見る
        instagram에서 이 게시물 보기, lihat postingan ini di instagram
        xem bài viết này trên instagram, like loading
        liken lade, liken wird geladen, gefällt mir lade, j aime chargement, me gusta cargando, curtir carregando
        gosto a carregar, mi piace caricamento, vind ik leuk laden, gilla laddar, lubię wczytywanie
        нравится загрузка, suka memuat, beğen yükleniyor, いいね 読み込み中, article content
        hide caption, toggle caption
        show caption, view image in fullscreen, back to gallery, open in full screen, image caption, media caption
        figure caption, video caption, view full image, expand image, launch gallery, bild vergrößern
        bild vergrössern, bild in lightbox öffnen, zum vergrößern anklicken, ampliar imagen, agrandir l image
        plein écran, pantalla completa, tela cheia, ingrandisci immagine, schermo intero, volledig scherm
        pełny ekran, tam ekran, video abspielen, video starten, lire la vidéo, reproducir vídeo, guarda il video
        listen # min, hör den artikel, artikel vorlesen, diesen artikel vorlesen lassen
        ouça este conteúdo, ascolta l articolo, ascolta articolo, lytt til saken, lytt til artikkelen
        odsłuchaj artykuł, # min de lecture, # min de lectura, # min di lettura, # minuti di lettura
        # min de leitura, # minuten lesezeit, # min lesezeit, # perc olvasás, # мин чтения
        estimated reading time # minutes, lesedauer # minuten, jeszcze # minuty czytania, jeszcze # minut czytania
        mehr anzeigen, weniger anzeigen, show less, voir moins, afficher plus, afficher moins, mostrar menos
        mostra di più, mostra meno, toon minder, näytä vähemmän, pokaż mniej, daha az göster, back to homepage
        nach oben, zum seitenanfang, zurück nach oben, zur startseite, zurück zur startseite, zurück zur übersicht
        zur übersicht, retour en haut, haut de page, retour à l accueil, volver arriba, volver a la portada
        torna su, torna all inizio, voltar ao topo, terug naar boven, till toppen, til toppen, powrót do góry
        powrót na górę, yukarı çık, text size, font size, increase font size, decrease font size, change font size
        a a a, taille du texte, tamaño de letra, tamaño del texto, dimensione testo, dimensione del testo
        tekstgrootte, neuer abschnitt, ende des videobeitrags, ende des audiobeitrags,
        ende der weiteren informationen, author of the article, last updated # hours ago
        esta funcionalidad es sólo para registrados, esta funcionalidad es sólo para suscriptores
        esta funcionalidad es solo para registrados, esta funcionalidad es solo para suscriptores
        did you like this article, gefällt dir dieser beitrag
        gefällt ihnen dieser artikel, gefällt ihnen dieser beitrag, artikel bewerten, bewerten sie diesen artikel
        cet article vous a t il plu
        ti è piaciuto questo articolo, te ha gustado este artículo, gostou deste artigo, sign in to continue reading
        log in to continue reading, register to continue reading, create a free account, already have an account
        sign in here, log in here, anmelden und weiterlesen, jetzt anmelden, hier anmelden, jetzt registrieren
        jetzt abonnieren, melden sie sich an um unbegrenzt artikel zu lesen, déjà abonné, déjà abonné connectez vous
        je m abonne, ya eres suscriptor, já é assinante, sei già abbonato, chcete li článek poslouchat přihlaste se
        video verfügbar bis #, sponsored links, sponsored, sponsored content, promoted content, promoted links
        around the web, from the web, recommended for you, from our partners, contenu sponsorisé
        contenido patrocinado, conteúdo patrocinado, contenuti sponsorizzati, gesponsorde links
        video player is loading, audio player is loading, play video, play audio, mute, unmute, current time # #
        duration # #, loaded #, loaded # #, stream type live, remaining time # #, playback rate, playback speed
        seek to live currently behind live, seek to live currently playing live, descriptions off selected
        subtitles off selected, subtitles settings opens subtitles settings dialog, captions off selected
        captions settings opens captions settings dialog, audio track, default selected, picture in picture
        exit picture in picture, exit fullscreen, quality levels, this is a modal window, close modal dialog
        beginning of dialog window escape will cancel and close the window, text edge style, end of dialog window
        restore all settings to the default values done, reset restore all settings to the default values done
        the media could not be loaded, no compatible source was found for this media, skip backward # seconds
        skip forward # seconds, keyboard shortcuts, shortcuts open close or, play pause space, increase volume
        decrease volume, seek forward, seek backward, fullscreen exit fullscreen f, mute unmute m, skip ad, ad # of #
        press shift question mark to access a list of keyboard shortcuts, listen to this article
        listen to this story, listen to article, audio version, this audio is ai generated
        this audio is ai generated subject to errors, this audio was generated by ai, this voice is ai generated
        this is an ai generated voice, audio generated with ai, dieser artikel wird vorgelesen
        dieser text wurde mit ki vertont, der artikel wird ihnen vorgelesen, video wird geladen, lire l audio
        advertisement continue reading below, continue reading the main story, something went wrong, an error occurred
        an error occurred please try again, please try again later
        es ist ein fehler aufgetreten, une erreur est survenue, ha ocurrido un error
        si è verificato un errore
        """,
    "advertisement marker": """
        by taboola, by outbrain, powered by taboola, powered by outbrain, recommended by outbrain
        recommended by taboola, promoted by taboola, promoted by outbrain, sponsored by taboola
        sponsored links by taboola, promoted links by taboola, ad content by taboola, ads by revcontent, by revcontent
        empfohlen von outbrain, von taboola empfohlen, gesponsert von taboola, recommandé par outbrain, par taboola
        recomendado por outbrain, recomendado por taboola, por taboola, da taboola, raccomandato da outbrain
        aanbevolen door outbrain, polecane przez taboola, powered by dable, powered by mgid, promoted content by mgid
        """,
    "navigation": """
        published in, people are also reading
        page # of #, page # of # next, page # of # next page, page # of # view as single page, view as single page
        view on one page, view on a single page, view all on one page, read on one page, single page, single page view
        continue to page #, continued on page #, continue on the next page
        # # next, # # next page, # # # next, # # # next page, # # # # next, # # # # next page, pages # # next page
        seite # von #, seite # von # weiter, auf einer seite lesen, artikel auf einer seite lesen
        artikel auf einer seite anzeigen, auf einer seite anzeigen, nächste seite, zur nächsten seite
        weiter auf seite #, weiter zur nächsten seite, weiter auf der nächsten seite
        weiterlesen auf der nächsten seite, lesen sie weiter auf der nächsten seite, page # sur #, page suivante
        lire sur une seule page, afficher sur une seule page, lire l article sur une seule page, página # de #
        página siguiente, siguiente página, ver en una sola página, leer en una sola página, próxima página
        página seguinte, ver em uma só página, pagina # di #, pagina successiva, leggi in un unica pagina
        visualizza su un unica pagina, pagina # van #, volgende pagina, lees op één pagina, sida # av #, nästa sida
        side # av #, neste side, næste side, seuraava sivu, sivu # #, strona # z #, następna strona, strana # z #
        další strana, další stránka, ďalšia strana, következő oldal, pagina # din #, pagina următoare
        sljedeća stranica, sledeća strana, naslednja stran, следваща страница, επόμενη σελίδα, σελίδα # από #
        страница # из #, следующая страница, сторінка # з #, наступна сторінка, sayfa # #, sonraki sayfa
        halaman # dari #, halaman selanjutnya, halaman berikutnya, selanjutnya halaman #, trang # #, trang tiếp theo
        trang sau, หน้าถัดไป, 第 # 页 共 # 页, 第#页共#页, 下一页, 下一頁, 次のページ, 次のページへ, 다음 페이지
        الصفحة التالية, صفحه بعد, העמוד הבא, अगला पृष्ठ, अगला पेज, পরের পাতা
        """,
    "newsletter": """
        thank you for subscribing, thanks for subscribing, thank you for signing up, thanks for signing up
        vielen dank für ihre anmeldung, vielen dank für deine anmeldung, vielen dank für ihre registrierung
        after newsletter promotion
        danke für ihre anmeldung, merci pour votre inscription, gracias por suscribirte, gracias por suscribirse
        grazie per esserti iscritto, obrigado por se inscrever, bedankt voor je aanmelding
        """,
}

_NEAR_THE_END = {
    "share line": """
        copied, saved, bookmark, kopiert, drucken, merken, partagez, imprimer, enregistrer, imprimir, guardar
        compartilhe, partilhar, salvar, stampa, salva, afdrukken, skriv ut, jaa, tulosta, podziel się, drukuj
        vytisknout, nyomtatás, distribuie, κοινοποίηση, yazdır, роздрукувати, شارك, مشاركة, طباعة, چاپ, שיתוף, הדפסה
        chia sẻ, แชร์, 列印, 共有, 印刷
        """,
    "page note": """
        lade, chargement, cargando, carregando, caricamento, laden, ładowanie, načítání, загрузка, yükleniyor
        vollbild, fullscreen, escuchar, ascolta, luister, lyssna, lytt, kuuntele, écouter, anhören, watch live
        mostrar más, toon meer, visa mer, vis mer, näytä lisää, pokaż więcej, zobrazit více, fehler melden
        fehler gefunden, signaler une erreur, segnala un errore, zgłoś błąd, сообщить об ошибке
        already have a subscription, house rules, breaking news
        """,
    "comments": """
        # kommentar, # kommentare, noch keine kommentare, jetzt kommentieren, kommentar schreiben
        kommentar hinterlassen, schreibe einen kommentar, kommentare anzeigen, # commentaires
        laisser un commentaire, aucun commentaire, # comentarios, deja un comentario, sin comentarios, # comentários
        nenhum comentário, # commenti, nessun commento, plaats een reactie, geen reacties, skriv en kommentar
        # kommenttia, dodaj komentarz, brak komentarzy, # komentarzy, přidat komentář, szólj hozzá, yorum yap
        اترك تعليقا, コメントする, 发表评论
        """,
    "popular list": """
        ähnliche beiträge, ähnliche artikel, ähnliche themen, verwandte artikel, verwandte beiträge
        verwandte themen, weitere artikel, weitere beiträge, weitere nachrichten, weitere meldungen
        neueste beiträge, neueste artikel, empfohlene artikel, beliebte beiträge, das könnte sie auch interessieren
        das könnte dich auch interessieren, das könnte ihnen auch gefallen, das könnte dir auch gefallen
        articles similaires, articles liés, articles connexes, sur le même sujet, sur le même thème
        vous aimerez aussi, dans la même rubrique, artículos relacionados, noticias relacionadas
        entradas relacionadas, temas relacionados, te puede interesar, también te puede interesar
        posts relacionados, notícias relacionadas, artigos relacionados, veja também, articoli correlati
        potrebbe interessarti, potrebbe interessarti anche, ti potrebbe interessare, gerelateerde artikelen
        relaterade artiklar, relaterte artikler, relaterede artikler, powiązane artykuły, podobne artykuły
        související články, kapcsolódó cikkek, articole similare, povezani članci, σχετικά άρθρα, ilgili haberler
        ilginizi çekebilir, похожие статьи, материалы по теме, схожі статті, مواضيع ذات صلة, مقالات ذات صلة
        مطالب مرتبط, संबंधित खबरें, artikel terkait, berita terkait, tin liên quan, bài viết liên quan
        ข่าวที่เกี่ยวข้อง, 関連記事, 관련기사
        """,
    "app promotion": """
        get our app, download our app, get the app, laden sie unsere app herunter, lade unsere app herunter
        téléchargez notre application, téléchargez l application, retrouvez toute l actualité sur notre application
        descarga nuestra app, descarga nuestra aplicación, baixe nosso aplicativo, baixe o nosso app
        scarica la nostra app, scarica l app, ladda ner vår app, last ned appen vår, hent vores app
        lataa sovelluksemme, töltse le alkalmazásunkat, κατεβάστε την εφαρμογή μας, скачайте наше приложение
        завантажте наш застосунок, حمل تطبيقنا, حمل التطبيق, tải ứng dụng của chúng tôi, ดาวน์โหลดแอปของเรา
        """,
    "follow line": """
        folge uns bei <NET>, folge uns auf <NET>, theo dõi chúng tôi trên <NET>, lineで友だち追加
        公式twitterをフォロー, 公式xをフォロー, আমাদের গুগল নিউজ ফলো করুন, আমাদের ফেসবুক পেজে লাইক দিন
        எங்களை பேஸ்புக்கில் பின்தொடருங்கள், మమ్మల్ని ఫేస్బుక్లో ఫాలో అవ్వండి, અમને ફેસબુક પર ફોલો કરો
        आमच्या व्हॉट्सअॅप ग्रुपमध्ये सामील व्हा
        """,
    "newsletter": """
        абонирайте се за нашия бюлетин, اشترك في نشرتنا الإخبارية, اشترك في النشرة البريدية
        """,
    "appeal to readers": """
        listen to our podcast, subscribe to our podcast, hören sie unseren podcast, hier geht s zum podcast
        écoutez notre podcast, escucha nuestro podcast, ouça nosso podcast, ascolta il nostro podcast
        donate, donate now, make a donation, give now, become a member today, support us, spenden, jetzt spenden
        soutenez le journalisme indépendant, soutenez nous, faites un don, je fais un don
        apoya el periodismo independiente, hazte socio, hazte socia, dona ahora, apoie o jornalismo independente
        faça uma doação, sostieni il giornalismo indipendente, sostienici, fai una donazione
        steun onafhankelijke journalistiek, steun ons, støt uafhængig journalistik, støtt uavhengig journalistikk
        stöd oberoende journalistik, wesprzyj niezależne dziennikarstwo, wesprzyj nas, podpořte nás
        bağımsız gazeteciliği destekleyin, поддержать, поддержите нас, підтримайте нас
        have you found an error let us know, spotted a mistake let us know, found a mistake, found an error
        haben sie einen fehler gefunden schreiben sie uns, haben sie einen fehler entdeckt
        vous avez repéré une erreur signalez la nous, une erreur dans l article, has encontrado algún error
        has encontrado un error, hai trovato un errore, encontrou um erro, encontrou algum erro
        heb je een fout gezien, fout gezien, hittat fel i texten, hittade du ett fel, har du fundet en fejl
        har du funnet en feil, zauważyłeś błąd napisz do nas, zauważyłeś błąd, našli jste chybu
        našli jste v článku chybu
        got a story contact our newsroom, got a tip contact our newsroom, got a story, got a tip
        """,
    "copyright line": """
        alla rättigheter förbehållna, всички права запазени, все права защищены, всі права захищено
        sva prava pridržana, sva prava zadržana, vse pravice pridržane, všechna práva vyhrazena
        všetky práva vyhradené
        minden jog fenntartva, με επιφύλαξη παντός δικαιώματος, جميع الحقوق محفوظة, تمامی حقوق محفوظ است
        کلیه حقوق محفوظ است, جملہ حقوق محفوظ ہیں, כל הזכויות שמורות, सर्वाधिकार सुरक्षित, সর্বস্বত্ব সংরক্ষিত
        hak cipta dilindungi, hak cipta dilindungi undang undang, bản quyền thuộc về, สงวนลิขสิทธิ์
        """,
    "disclaimer": """
        las opiniones son responsabilidad de sus autores, las opiniones expresadas son responsabilidad de su autor
        las opiniones vertidas son responsabilidad de sus autores, as opiniões são de responsabilidade do autor
        este texto não reflete necessariamente a opinião do jornal, les opinions exprimées n engagent que leur auteur
        die meinung des autors muss nicht der der redaktion entsprechen, yazarın görüşleri kendisine aittir
        die meinung des autors muss nicht die der redaktion sein, мнение автора может не совпадать с позицией редакции
        мнение редакции может не совпадать с мнением автора, думка автора може не збігатися з думкою редакції
        लेखक के निजी विचार हैं, ये लेखक के निजी विचार हैं, the views expressed are the author s own

        this article was translated by ai, this article has been machine translated
        this article was translated automatically, cet article a été traduit automatiquement
        este artículo ha sido traducido automáticamente, este artigo foi traduzido automaticamente
        questo articolo è stato tradotto automaticamente, dieser artikel wurde automatisch übersetzt
        """,
}
_NETWORKS = (
    *("facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "telegram", "reddit", "threads", "bluesky"),
    *("instagram", "youtube", "tiktok"),
)


def interface_reason(text: str, *, is_near_end: bool) -> str | None:
    """What a line (in lower case) is a button's or a message's for, or None."""
    if len(text) > LONGEST_CHARS:
        return None
    first = text.split(" ", 1)[0]
    if first.isalpha() and first not in _first_words():  # as most lines begin
        return None
    key = _key(text)
    reason = _keys("anywhere").get(key)
    # "Listen." is somebody's word.
    may_be_said = text[-1] == "." and " " not in key
    return _keys("near the end").get(key) if reason is None and is_near_end and not may_be_said else reason


def _key(text: str) -> str:
    said = words(text)
    return said if said.isalpha() else re.sub(_FIGURES, "#", said)


@cache
def _keys(place: str) -> dict[str, str]:
    """Each line as `_key` has it, and its reason."""
    tables = (_ANYWHERE, systems.ANYWHERE) if place == "anywhere" else (_NEAR_THE_END, systems.NEAR_THE_END)
    each = (
        (p.strip(), reason)
        for reasons in tables
        for reason, lines in reasons.items()
        for p in lines.replace("\n", ",").split(",")
    )
    return {
        _key(p.replace("<NET>", net).replace("#", "1")): reason
        for p, reason in each
        if p
        for net in (_NETWORKS if "<NET>" in p else ("",))
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key.split(" ", 1)[0] for place in ("anywhere", "near the end") for key in _keys(place))
