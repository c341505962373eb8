"""What publishing systems write around a post in their own words, by language, as data for `cleaners.phrases`.

WordPress and Blogger first of all, then Drupal, Joomla, Substack, Medium, Ghost and MediaWiki.

In the same form as `cleaners.phrases_of_interface`: a line is one of these only as a whole.
"""

from __future__ import annotations

ANYWHERE = {
    "page note": """
        leave a reply cancel reply, your email address will not be published required fields are marked
        save my name email and website in this browser for the next time i comment
        fill in your details below or click an icon to log in, email required address never made public
        you are commenting using your wordpress com account, notify me of new comments via email
        notify me of follow up comments by email, notify me of new posts by email, notify me of new posts via email
        this site uses akismet to reduce spam learn how your comment data is processed
        schreibe einen kommentar antwort abbrechen, deine e mail adresse wird nicht veröffentlicht
        deine e mail adresse wird nicht veröffentlicht erforderliche felder sind mit markiert
        meinen namen meine e mail adresse und meine website in diesem browser für die nächste kommentierung speichern
        diese website verwendet akismet um spam zu reduzieren erfahre mehr darüber wie deine kommentardaten verarbeitet werden
        diese website verwendet akismet um spam zu reduzieren erfahre wie deine kommentardaten verarbeitet werden
        trage deine daten unten ein oder klicke ein icon um dich einzuloggen, e mail erforderlich adresse wird niemals veröffentlicht
        du kommentierst mit deinem wordpress com konto, benachrichtige mich über nachfolgende kommentare via e mail
        laisser un commentaire annuler la réponse, votre adresse e mail ne sera pas publiée
        votre adresse e mail ne sera pas publiée les champs obligatoires sont indiqués avec
        enregistrer mon nom mon e mail et mon site dans le navigateur pour mon prochain commentaire
        ce site utilise akismet pour réduire les indésirables en savoir plus sur comment les données de vos commentaires sont utilisées
        deja una respuesta cancelar la respuesta, deja un comentario cancelar la respuesta
        tu dirección de correo electrónico no será publicada los campos obligatorios están marcados con
        guarda mi nombre correo electrónico y web en este navegador para la próxima vez que comente
        este sitio usa akismet para reducir el spam aprende cómo se procesan los datos de tus comentarios
        deixe um comentário cancelar resposta, o seu endereço de email não será publicado campos obrigatórios marcados com
        o seu endereço de e mail não será publicado campos obrigatórios são marcados com
        salvar meus dados neste navegador para a próxima vez que eu comentar
        guardar o meu nome email e site neste navegador para a próxima vez que eu comentar
        lascia un commento annulla risposta, il tuo indirizzo email non sarà pubblicato i campi obbligatori sono contrassegnati
        salva il mio nome email e sito web in questo browser per la prossima volta che commento
        questo sito usa akismet per ridurre lo spam scopri come i tuoi dati vengono elaborati
        geef een reactie reactie annuleren, je e mailadres wordt niet gepubliceerd vereiste velden zijn gemarkeerd met
        mijn naam e mail en site opslaan in deze browser voor de volgende keer wanneer ik een reactie plaats
        deze site gebruikt akismet om spam te verminderen bekijk hoe je reactie gegevens worden verwerkt
        dodaj komentarz anuluj pisanie odpowiedzi, twój adres e mail nie zostanie opublikowany wymagane pola są oznaczone
        zapamiętaj moje dane w tej przeglądarce podczas pisania kolejnych komentarzy
        ваш адрес email не будет опубликован обязательные поля помечены, добавить комментарий отменить ответ
        сохранить моё имя email и адрес сайта в этом браузере для последующих моих комментариев
        e posta adresiniz yayınlanmayacak gerekli alanlar ile işaretlenmişlerdir, bir yanıt yazın yanıtı iptal et
        din e postadress kommer inte publiceras obligatoriska fält är märkta
        din e mailadresse vil ikke blive publiceret krævede felter er markeret med
        din e postadresse vil ikke bli publisert obligatoriske felt er merket med
        sähköpostiosoitettasi ei julkaista pakolliset kentät on merkitty
        vaše e mailová adresa nebude zveřejněna vyžadované informace jsou označeny
        vaša e mailová adresa nebude zverejnená vyžadované polia sú označené
        az e mail címet nem tesszük közzé a kötelező mezőket karakterrel jelöltük
        adresa ta de email nu va fi publicată câmpurile obligatorii sunt marcate cu
        vaša adresa e pošte neće biti objavljena obavezna polja su označena sa
        η ηλ διεύθυνση σας δεν δημοσιεύεται τα υποχρεωτικά πεδία σημειώνονται με
        メールアドレスが公開されることはありません が付いている欄は必須項目です, 您的邮箱地址不会被公开 必填项已用 标注
        發佈留言必須填寫的電子郵件地址不會公開 必填欄位標示為, 이메일 주소는 공개되지 않습니다 필수 필드는 로 표시됩니다
        لن يتم نشر عنوان بريدك الإلكتروني الحقول الإلزامية مشار إليها بـ
        نشانی ایمیل شما منتشر نخواهد شد بخش های موردنیاز علامت گذاری شده اند
        alamat email anda tidak akan dipublikasikan ruas yang wajib ditandai
        email của bạn sẽ không được hiển thị công khai các trường bắt buộc được đánh dấu
        subscribe to post comments atom, suscribirse a enviar comentarios atom, abonnieren kommentare zum post atom
        inscription à publier les commentaires atom, iscriviti a commenti sul post atom, assinar postar comentários atom
        подписаться на комментарии к сообщению atom, reageren op posten atom, popular posts from this blog
        beliebte posts aus diesem blog, posts les plus consultés de ce blog, entradas populares de este blog
        postagens mais visitadas deste blog, post più popolari

        zum verfassen von kommentaren bitte anmelden
        inicie sesión o regístrese para comentar, connectez vous ou inscrivez vous pour publier un commentaire
        no votes yet, average # # vote, average # # votes, user rating # #, please rate, star inactive, star active
        written by super user, geschrieben von super user, écrit par super user, scritto da super user
        escrito por super user, napisane przez super user
        thanks for reading subscribe for free to receive new posts and support my work, type your email
        already a paid subscriber sign in, this post is for paid subscribers, this post is for subscribers only
        this post is for paying subscribers only, discussion about this post, start your substack
        substack is the home for great culture, give a gift subscription, member only story, recommended from medium
        press enter or click to view image in full size, sign up for more like this, powered by ghost
        published with ghost, comments powered by disqus, please enable javascript to view the comments powered by disqus
        you need to enable javascript to run this app, bitte aktivieren sie javascript, please enable javascript
        from wikinews the free news source you can write, have an opinion on this story share it
        """,
    "navigation": """
        back to overview, back to the overview
        retour à la liste, volver al listado, volver al inicio, voltar para a lista
        torna all elenco, terug naar overzicht, terug naar het overzicht, tillbaka till översikten, wróć do listy
        skip to content, skip to main content, jump to navigation, jump to search, zum inhalt springen
        direkt zum inhalt, zum hauptinhalt springen, aller au contenu, aller au contenu principal, saltar al contenido
        pasar al contenido principal, ir al contenido, vai al contenuto, salta al contenuto principale
        ir para o conteúdo, pular para o conteúdo, avançar para o conteúdo, ga naar de inhoud, naar de inhoud springen
        hoppa till innehåll, gå til innhold, gå til indhold, siirry sisältöön, przejdź do treści, přejít k obsahu
        preskočiť na obsah, ugrás a tartalomhoz, sari la conținut, preskoči na sadržaj, перейти к содержимому
        перейти до вмісту, към съдържанието, μετάβαση στο περιεχόμενο, içeriğe geç, içeriğe atla, ana içeriğe atla
        langsung ke konten, lompat ke konten, chuyển đến nội dung, コンテンツへスキップ, 跳至内容, 跳至主要內容
        콘텐츠로 바로가기, التجاوز إلى المحتوى, تخطى إلى المحتوى, رفتن به محتوا, דלג לתוכן
        """,
}
NEAR_THE_END = {
    "comments": """
        cancel reply, required fields are marked, enter your comment here, name required, be the first to like this
        # bloggers like this, # blogger likes this, one blogger likes this, kommentar verfassen, antwort abbrechen
        erforderliche felder sind mit markiert, annuler la réponse, deja una respuesta, cancelar la respuesta
        cancelar resposta, annulla risposta, geef een reactie, reactie annuleren, anuluj pisanie odpowiedzi
        добавить комментарий, отменить ответ, bir yanıt yazın, lämna ett svar, lämna ett svar avbryt svar, skriv et svar
        annuller svar, legg igjen en kommentar, avbryt svar, vastaa, peruuta vastaus, napsat komentář, pridaj komentár
        hozzászólás, válasz megszakítása, lasă un răspuns, anulează răspunsul, αφήστε μια απάντηση
        ακύρωση απάντησης, コメントを残す, コメントをキャンセル, 发表回复, 取消回复, 發佈留言, 取消回覆, 답글 남기기, 응답 취소
        tinggalkan balasan, batalkan balasan, trả lời, hủy, دیدگاهتان را بنویسید, إلغاء الرد
        post a comment, links to this post, create a link, publicar un comentario, kommentar veröffentlichen
        enregistrer un commentaire, posta un commento, postar um comentário, een reactie posten, отправить комментарий
        add new comment, neuen kommentar schreiben, neuen kommentar hinzufügen, ajouter un commentaire
        añadir nuevo comentario, prześlij komentarz, yorum gönder, posting komentar, एक टिप्पणी भेजें, কোনো মন্তব্য নেই, டிப்பணி இடுக
        """,
    "share line": """
        like this, share this, be the first to like, teilen mit, gefällt mir, gefällt mir wird geladen
        j aime ça, j aime, comparte esto, me gusta esto, compartilhe isso
        curtir isso, mi piace, dit delen, vind ik leuk
        udostępnij, lubię to, dela detta, gilla, del dette, jaa tämä, blogthis, get link, other apps, reactions
        # followers, follow, larger, smaller, pocket, vkontakte, odnoklassniki, # #k shares, link abrufen, andere apps, obtenir le lien, autres applications, obtener enlace, otras aplicaciones
        obter link, outros aplicativos, ottieni link, altre app, wordpress
        """,
    "navigation": """
        post navigation, posts navigation, beitragsnavigation, beitrags navigation, navigation de l article
        navegación de entradas, navegação de post, navegação de artigos, navigazione articoli, berichtnavigatie
        nawigacja wpisu, навигация по записям, навігація записів, yazı gezinmesi, inläggsnavigering
        indlægsnavigation, innleggsnavigasjon, artikkelien selaus, navigace pro příspěvek, bejegyzés navigáció
        navigare în articole, navigacija objava, πλοήγηση άρθρων, 投稿ナビゲーション, 文章导航, 文章導覽, 글 탐색
        navigasi pos, điều hướng bài viết, تصفّح المقالات, راهبری نوشته
        newer post, older post, entrada más reciente, entrada antigua, neuerer post, älterer post
        article plus récent, article plus ancien, post più recente, post più vecchio, postagem mais recente
        postagem mais antiga, nieuwere post, oudere post, следующее, предыдущее, sonraki kayıt, önceki kayıt
        relacionado, gerelateerd, correlati, you might also like, ready for more, refer a friend, no posts
        printer friendly version, pdf version, druckversion, version imprimable, versión para impresora
        versão para impressão, versione stampabile, versie om af te drukken, # reads, zugriffe #, affichages #
        visite #, visto #, acessos #, odsłony #, toggle navigation, search, search for, suche nach, sign in, log in
        create an account, forgot your password
        """,
}
