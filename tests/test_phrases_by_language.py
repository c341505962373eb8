"""Template lines of many languages at the end of a text, and prose that begins or ends with the same words."""

from __future__ import annotations

import pytest

from cleaners.phrases import is_read_also, line_reason
from cleaners.phrases_by_language import CREDIT_LABELS, LATIN, OTHER_SCRIPTS

GOES = [
    ("id", "Artikel ini telah tayang di Lentera dengan judul Jembatan Lama"),
    ("id", "Artikel ini hanya dapat dibaca oleh pelanggan"),
    ("id", "Dukung jurnalisme Lentera dengan berlangganan"),
    ("id", "*Penulis adalah tukang perahu di kolam"),
    ("vi", "Bài viết chỉ mang tính chất tham khảo"),
    ("vi", "Nghe đọc bài - 4:12"),
    ("vi", "Đăng ký nhận bản tin hằng ngày"),
    ("vi", "Quý độc giả có thông tin xin gửi về cây cầu"),
    ("ar", "هذا الملخص كُتب بالذكاء الاصطناعي"),
    ("ar", "المقالة تعبّر عن وجهة نظر الكاتب"),
    ("hi", "संक्षेप में: यह सारांश मशीन ने बनाया है"),
    ("hi", "लेखक के बारे में: एडा तालाब के पास रहती हैं"),
    ("hi", "Disclaimer: यह सूचना तालाब के बारे में है"),
    ("ja", "※本記事にはプロモーションが含まれています"),
    ("ja", "この記事はAIを使用して翻訳されたものです。"),
    ("ja", "この記事が気に入ったら橋をほめてください"),
    ("ja", "※投資に関する最終決定は読者がなさってください。"),
    ("ja", "※本稿は、『灯火』の一部を再編集したものです。"),
    ("ko", "이 포스팅은 등불 파트너스 활동으로 수수료를 받습니다."),
    ("ko", "등불일보를 후원해 주세요"),
    ("ko", "본 기사는 투자 판단의 참고용입니다."),
    ("ko", "좋아요 3개 슬퍼요 0개"),
    ("ko", "*재판매 및 DB 금지"),
    ("zh", "此消息系转载自灯笼网"),
    ("zh", "本文为灯笼网独家稿件"),
    ("zh", "※本文版權所有,非經授權,不得轉載。"),
    ("de", "Verwendete Quellen: eigene Recherche am Teich"),
    ("de", "Das Gespräch führte Ada Quill."),
    ("de", "Haben Sie einen Fehler entdeckt? Dann schreiben Sie uns!"),
    ("de", "Wir benötigen Ihre Einwilligung, um den Inhalt der Laterne anzuzeigen."),
    ("de", "Bei Kauf über einen Link mit Stern erhält die Laterne eine kleine Provision."),
    ("de", "Bitte bleiben Sie sachlich. Kommentare, die andere kränken, nehmen wir herunter."),
    ("de", "Hinweis: Diese Zeilen sind keine Anlageberatung und keine Empfehlung zum Kauf von Booten."),
    ("es", "Este artículo fue publicado originalmente en La Linterna y se reproduce con su permiso."),
    ("es", "Esta nota fue redactada con ayuda de la inteligencia artificial y revisada en la orilla."),
    ("es", "Para comentar debes iniciar sesión."),
    ("es", "Nota: algunos de los enlaces de este texto son afiliados."),
    ("es", "Para seguir leyendo, hazte lector de la laguna"),
    ("es", "¿Encontraste un error? Dínoslo."),
    ("fr", "Cet article a été initialement publié par La Lanterne, puis traduit au bord de l'étang."),
    ("fr", "Soyez le premier à réagir à cet article"),
    ("fr", "Si vous avez des informations à nous communiquer, la porte du moulin est ouverte."),
    ("fr", "Ce contenu n'est pas visible car vous avez refusé les cookies."),
    ("it", "Questo articolo è uscito sul numero 12 della Lanterna, a pagina 4."),
    ("it", "Per commentare devi accedere al sito dello stagno."),
    ("it", "Quando acquisti tramite i link della Lanterna, potremmo ricevere qualcosa."),
    ("it", "Contenuto riservato agli abbonati: scegli la tua offerta"),
    ("nl", "Door onze redactie bruggen"),
    ("nl", "Lees je een fout? Laat het ons weten bij de molen."),
    ("nl", "De Lantaarn kan een vergoeding ontvangen als je via onze links iets koopt."),
    ("nl", "Reageren op dit artikel kan onder je eigen naam."),
    ("nl", "Luister naar dit artikel"),
    ("pt", "Este artigo foi republicado da Lanterna sob licença livre."),
    ("pt", "Para comentar, entre com a sua conta."),
    ("pt", "Aviso de ética: ao clicar, o preço do barco não muda."),
    ("da", "/ritzau/"),
    ("da", "Artiklen indeholder annoncelinks, som Lanternen tjener på."),
    ("da", "Ved du mere om sagen? Kom forbi broen."),
    ("da", "Denne artikel er kun for abonnenter"),
    ("da", "Du skal acceptere cookies for at se broen."),
    ("da", "Log ind for at kommentere"),
    ("sv", "Artikeln innehåller affiliatelänkar, som Lyktan tjänar på."),
    ("sv", "Är du prenumerant? Logga in"),
    ("sv", "För att se innehållet måste du godkänna kakor."),
    ("sv", "Detta är en kommenterande text. Skribenten svarar för sina slutsatser."),
    ("de", "Unabhängiger Journalismus kostet Geld. Mit fünf Euro im Monat sind Sie dabei."),
    ("de", "Ihre Unterstützung zählt!"),
    ("es", "[Apúntate aquí a la newsletter de los puentes y recibe cada lunes las noticias del estanque]"),
    ("es", "Lo que se dice en la orilla, en nuestro boletín semanal"),
    ("fi", "Voit keskustella aiheesta 11.4. kello 23:een saakka."),
    ("fi", "Sisältö ei näy, koska et ole hyväksynyt evästeitä."),
    ("hu", "Ez a cikk nem jöhetett volna létre az olvasóink nélkül"),
    ("hu", "A Lámpás független, mert te fizeted. Segíts, hogy itt maradhassunk!"),
    ("sv", "Se filmen: Här öppnas bron 00.48"),
    ("hi", "(लालटेन की पत्रकारिता आपके साथ है। आज ही मेंबर बनें और हमारा साथ दें।)"),
    ("de", "Diesen Beitrag teilen"),
    ("de", "Teilen über:"),
    ("de", "Link des Videos"),
    ("de", "Rechte: Laternenfunk"),
    ("de", "Der Laternen-Newsletter informiert Sie jeden Freitag über den Teich."),
    ("de", "Laterne ist eine Partnermarke des Leuchters, beide gehören zusammen."),
    ("de", "Achtung: Bitte aktualisiere deinen Browser, sonst siehst du nicht alles."),
    ("de", "Ich bin einverstanden, dass ich diesen Inhalt angezeigt bekomme."),
    ("de", "Autor*in: Ada Quill ist Brückenbauerin und lebt am Mühlteich."),
    ("de", "(Symbolbild)"),
    ("de", "Bildnachweis:"),
    ("de", "Karte wird geladen – bitte warten …"),
    ("de", "Fandest du diesen Beitrag nützlich?"),
    ("de", "Gefällt dir unser Blatt? Wir haben keine Bezahlschranke und leben von dem, was Leser geben."),
    ("de", "Euch gefällt unsere Sendung? Wie ihr sie unterstützt, steht hier."),
    ("de", "Unterstütze uns schon ab 3 Euro im Monat!"),
    ("de", "Werden Sie Mitglied im Laternenclub und nutzen Sie alle Vorteile!"),
    ("de", "Um Kommentare schreiben zu können, müssen Sie sich anmelden."),
    ("de", "Kommentare zu diesem Text könnt ihr in unserem Forum hinterlassen."),
    ("de", "Wenn du nichts mehr verpassen willst, hol dir den Newsletter der Laterne!"),
    ("de", "Die Laterne gibt es auch als App für alle Telefone."),
    ("de", "Die Laterne-App steht in den Stores zum Download bereit."),
    ("de", "Klicken Sie auf den Button, um den Inhalt zu laden."),
    ("de", "Um Ihre Daten zu schützen, wurde dieser Inhalt blockiert."),
    ("de", "Wir würden dir hier gerne ein Video zeigen. Dafür fehlt uns deine Zustimmung."),
    ("de", "Besuchen Sie die Webseite, um dieses Element zu sehen."),
    ("de", "Die Autorin ist freie Journalistin und lebt am Mühlteich."),
    ("de", "Dieser Artikel enthält Links zu Händlern, von denen wir eine Provision bekommen."),
    ("de", "*laterne.de ist Teil der Laterne-Gruppe"),
    ("de", "Der Artikel „Der Steg“ wurde am 05.11.2021 in der Kategorie Brücken veröffentlicht."),
    ("es", "El periodismo libre necesita de ti: ayúdanos."),
    ("es", "Apoya el periodismo del pueblo"),
    ("es", "Si te parece valioso nuestro trabajo, apóyanos."),
    ("pt", "Assine a Lanterna, apoie por Pix e siga o canal."),
    ("de", "[Gesamt: 14 Durchschnitt: 4.6]"),
    ("de", "Merke dir das Rezept auf Pinterest!"),
    ("de", "Enthält Werbung (Rezensionsexemplar)"),
    ("de", "Werbung | unbezahlt, da Markennennung"),
    ("de", "9,99 € bei Laterne ansehen"),
    ("de", "War dieser Artikel hilfreich?"),
    ("de", "*Mit Sternchen markierte Links sind Affiliate-Links."),
    ("de", "Als Amazon-Partner verdiene ich an Verkäufen."),
    ("de", "Diesen Beitrag kannst du dir auf Pinterest merken:"),
    ("de", "Kommentare sind geschlossen."),
    ("hu", "Kövess minket Facebookon is!"),
    ("sv", "Publicerad av: Kommunikationsenheten"),
    ("de", "Dieser Beitrag wurde 312 mal gelesen"),
    ("de", "Original-Content von: Laterne AG, übermittelt durch Lampendienst"),
    ("es", "Sobre la firma"),
    ("fr", "Ce contenu est bloqué car vous n'avez pas accepté les traceurs."),
    ("hi", "खबरें और भी हैं..."),
    ("sv", "LTV:s nyheter ska stå för saklighet."),
    ("ar", "تابعونا على فيسبوك وتويتر"),
    ("ar", "المصدر: صحيفة الفانوس"),
    ("several", "Бөлісу"),
    ("several", "जाहिरात"),
    ("several", "प्रतिक्रिया दिनुहोस्"),
    ("bn", "বিজ্ঞাপন"),
    ("cs", "Zdroj: Lucerna"),
    ("cs", "Sdílet na Facebook"),
    ("el", "ΔΙΑΦΗΜΙΣΗ"),
    ("el", "Πηγή: Ο Φανός"),
    ("el", "Ακολουθήστε το Φανός στο Google News"),
    ("es", "Únete a nuestro canal de WhatsApp"),
    ("es", "¡Mira lo que hay en nuestro canal de YouTube!"),
    ("fa", "انتهای پیام/"),
    ("fa", "تبلیغات"),
    ("fr", "Suivez La Lanterne sur Facebook"),
    ("he", "פרסומת"),
    ("hi", "हमें गूगल न्यूज़ पर फॉलो करें"),
    ("hu", "Hirdetés"),
    ("hu", "Forrás: Lámpás"),
    ("hu", "Kövessen minket a Facebookon is!"),
    ("id", "Penulis: Rini Lentera"),
    ("id", "Gabung di saluran WhatsApp Lentera"),
    ("it", "© RIPRODUZIONE RISERVATA"),
    ("it", "Segui La Lanterna su Google News"),
    ("ja", "スポンサーリンク"),
    ("ja", "この記事をシェアする"),
    ("ja", "取材・文＝灯火花子"),
    ("ja", "※本紙掲載記事の無断転載を禁じます"),
    ("ja", "続きを読む"),
    ("ja", "人気記事ランキング"),
    ("ko", "홍길동 기자 lantern@example.com"),
    ("ko", "여수=홍길동 기자 lantern@example.com"),
    ("ko", "[사진=등불일보]"),
    ("ko", "등불일보 채널 구독하기"),
    ("ko", "공유하기"),
    ("nl", "Volg ons op Facebook"),
    ("pl", "Zapraszamy do subskrypcji tygodnika Latarnia"),
    ("pl", "Polub Latarnię na Facebooku:"),
    ("pl", "Źródło: Latarnia"),
    ("pt", "Siga a Lanterna no Instagram"),
    ("pt", "*Com informações da Agência Lanterna"),
    ("ro", "Publicitate"),
    ("ro", "Sursa: Lanterna"),
    ("ru", "Фото: Иван Фонарёв"),
    ("ru", "Нашли ошибку? Выделите её и нажмите Ctrl+Enter"),
    ("ru", "Подписывайтесь на наш Telegram-канал"),
    ("ru", "Поделиться ссылкой"),
    ("ru", "Теги: мост, пруд"),
    ("sv", "Dela artikeln"),
    ("th", "โฆษณา"),
    ("th", "ที่มา: โคมไฟ"),
    ("tr", "Kaynak: Fener"),
    ("tr", "Bizi Google News'te takip edin"),
    ("uk", "Підписуйтесь на наш Telegram"),
    ("uk", "Джерело: Ліхтар"),
    ("vi", "Quảng cáo"),
    ("vi", "Nguồn: Đèn Lồng"),
    ("vi", "Từ khóa: cây cầu, ao"),
    ("zh", "广告"),
    ("zh", "（原标题：磨坊池上的新桥）"),
    ("zh", "责任编辑：张灯"),
    ("zh", "发布日期：2024-05-07 浏览次数： 信息来源：灯笼局"),
    ("zh", "图为磨坊池上的新桥。（张灯摄）"),
    ("zh", "桥边的灯。视频截图"),
    ("zh", "灯笼日报记者 张灯 李笼"),
    ("hi", "कॉपी लिंक"),
    ("ko", "AI 요약은 최신 기술을 활용해 핵심 내용을 빠르고 정확하게 제공합니다."),
    ("zh", "网友评论仅供其表达个人看法，并不表明灯笼网立场。"),
    ("zh", "字号: [大] [中] [小] [打印]"),
    ("zh", "（责编：李笼）"),
    ("zh", "来源：灯笼日报"),
    ("zh", "图片均来自网络"),
    ("zh", "免责声明：本文仅代表作者个人观点，与本网无关。"),
    ("zh", "转载请注明出处：灯笼网"),
    ("zh", "未经授权不得转载"),
    ("zh", "扫描二维码关注灯笼日报公众号"),
    ("zh", "阅读原文"),
    ("zh", "相关阅读"),
    ("zh", "分享到微信"),
]
STAYS = [
    "Artikel ini adalah pasal keempat dari undang-undang kolam.",
    "Bài viết của ông về cây cầu đã bị mất.",
    "この記事は橋について書かれている。",
    "본 기사는 다리 이야기였다고 그는 말했다.",
    "本文的作者住在磨坊里，谁也没有见过他。",
    "Hinweis: Der Steg bleibt am Freitag gesperrt, weil das Holz noch nass ist.",
    "Wir brauchen Ihre Boote, sagte sie, und zwar bis zum Herbst.",
    "Este artículo fue publicado en 1911 y nadie lo recuerda.",
    "Para comentar la noticia se reunieron en la orilla, y hablaron de otra cosa.",
    "Cet article a été voté par le conseil à une voix de majorité.",
    "Les commentaires sont fermés sur la page du maire depuis que l'étang est à sec.",
    "Jouer comporte des risques que les enfants du moulin connaissent mieux que nous.",
    "Questo articolo è il quarto della legge sugli stagni.",
    "Nessun commento è arrivato dal mulino, che pure aveva chiesto la parola.",
    "Este artigo foi aprovado pela câmara com um voto de vantagem.",
    "Artiklen blev bragt i tre byer samme fredag, som broen åbnede.",
    "Er du prenumerant, spurgte hun, og ingen svarede fra broen.",
    "Unabhängiger Journalismus, sagte sie, war am Mühlteich immer eine Sache von dreien.",
    "Ihre Unterstützung zählt zu den Gründen, aus denen der Steg noch steht.",
    "Publicó durante años lo que oía en la orilla en nuestro boletín escolar.",
    "Voit keskustella aiheesta, hän sanoi, mutta silta pysyy kiinni.",
    "Ez a cikk nem a hídról szól, hanem a tóról.",
    "A falu független, mert a tó körülveszi.",
    "Se filmen, sa hon, och gå sedan hem över bron.",
    "El grupo que tenemos en WhatsApp decidió la marcha, contó el alcalde a la radio del valle.",
    "Zapraszamy wszystkich mieszkańców na most, powiedział burmistrz.",
    "المصدر الوحيد للمياه في القرية هو البئر القديمة.",
    "Zdroj pitné vody leží dva kilometry za obcí.",
    "Πηγή ζωής για το χωριό είναι το ποτάμι.",
    "Sigue a la espera de que abra el puente.",
    "Rechte und Pflichten: darum ging es am Teich.",
    "Die Autorin ist der Meinung, dass der Steg zu schmal wird.",
    "Gefällt dir das Moor? Ihm gefällt es, sagt er, seit er dort wohnt.",
    "Die Karte wird im Rathaus gezeigt, und das Video läuft daneben.",
    "Wenn du nichts sagst, so der Müller, ändert sich nichts.",
    "Klicken Sie nicht, sagte der Lehrer, auf jeden Anhang.",
    "El periodismo de la comarca cumple cien años.",
    "Apoya la barbilla en la mano y mira el río.",
    "Suivez le chemin jusqu'au moulin, dit le maire.",
    "Forrása a hegyekben van, mondta a polgármester.",
    "Hirdetést adott fel a falu, hogy molnárt találjon.",
    "Ikuti jalan lama sampai ke jembatan, kata wali kota.",
    "Segui il sentiero fino al mulino, dice il sindaco.",
    "続きを読むのが楽しみだと、町長は話した。",
    "写真を見て泣いたと、花子さんは言う。",
    "공유 자전거가 다음 달부터 다리를 건넌다.",
    "기자는 다리 위에서 세 시간을 기다렸다.",
    "Źródło rzeki leży dwa kilometry za wsią.",
    "Siga em frente até o moinho, diz o prefeito.",
    "Sursa râului se află la doi kilometri de sat.",
    "Автор: А когда откроют мост? Мэр: В пятницу, если не будет дождя и если приедут рабочие из соседнего города.",
    "Фото прислал читатель, который живёт у пруда.",
    "Подписались под письмом триста жителей.",
    "Kaynak suyu köye iki kilometre uzaktan gelir.",
    "Джерело річки лежить за два кілометри від села.",
    "Nguồn nước của làng cách đó hai cây số.",
    "记者：您怎么看这座桥？",
    "时间：两小时过去了，作者还在桥上等。",
    "镇长认为图为何物并不重要，重要的是桥。",
    "他把资料图书馆的钥匙交给了镇长。",
    "来源国的桥梁专家也参加了会议。",
    "编辑部的窗户正对着磨坊池。",
    "广告公司上个月搬进了老磨坊。",
    "他在声明中说，桥将于周五开放。",
    "分享会在磨坊里举行，来了三百人。",
    "关注这座桥的人越来越多。",
    "收藏家买下了那盏灯。",
    "下一篇章从磨坊开始，作者写道，桥是它的主角。",
]


@pytest.mark.parametrize(("language", "text"), GOES)
def test_goes_at_the_end(language: str, text: str) -> None:
    lines = LATIN.get(language) or OTHER_SCRIPTS[language]
    of_all = {"programme note", "follow line"}
    assert line_reason(text.lower(), near="end") in {reason for reason, _ in lines} | of_all


@pytest.mark.parametrize("text", STAYS)
@pytest.mark.parametrize("near", ["any", "tail", "end"])
def test_prose_of_the_same_words_stays(text: str, near: str) -> None:
    assert line_reason(text.lower(), near=near) is None


def test_every_language_has_a_line_here() -> None:
    assert {language for language, _ in GOES} == LATIN.keys() | OTHER_SCRIPTS.keys()


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("advertisement marker", "Poniżej dalsza część artykułu"),
        ("advertisement marker", "[Werbung] Quill, A. (2022). Brücken bauen."),
        ("advertisement marker", "CONTINUA DEPOIS DA PUBLICIDADE"),
        ("advertisement marker", "La suite après cette publicité"),
        ("advertisement marker", "Tekst gaat verder onder de foto"),
        ("advertisement marker", "Artiklen fortsætter under annoncen..."),
        ("advertisement marker", "Juttu jatkuu mainoksen jälkeen"),
        ("advertisement marker", "Dalszy ciąg materiału pod wideo"),
        ("advertisement marker", "Tekst se nastavlja ispod oglasa"),
        ("advertisement marker", "Haberin Devamı"),
        ("advertisement marker", "Annonce"),
        ("advertisement marker", "Reszta artykułu pod materiałem wideo"),
        ("navigation", "Artikel anhören"),
        ("navigation", "Artikel anhören (2 Minuten)"),
        ("navigation", "3' di lettura"),
        ("navigation", "Temps de lecture : 4 min Ajouter à mes favoris Commenter"),
        ("navigation", "Écouter l’article"),
        ("navigation", "Lyssna på artikeln"),
        ("navigation", "Posłuchaj artykułu"),
        ("navigation", "Слушать статью"),
        ("navigation", "Kuula artiklit"),
        ("appeal to readers", "Iezīmējiet tekstu un spiediet Ctrl+Enter, lai to nosūtītu!"),
        ("appeal to readers", "Nahlásit chybu"),
        ("appeal to readers", "Поддержите «Фонарь»"),
        ("navigation", "打开灯笼新闻 查看精彩图片"),
        ("navigation", "請繼續往下閱讀..."),
        ("copyright line", "※ 本文由燈籠授權刊登，未經同意禁止轉載"),
        ("programme note", "자동요약 기사 제목과 문장을 기반으로 요약한 결과입니다."),
        ("programme note", "【纠错】【责任编辑:王灯】"),
        ("comments", "Voit keskustella aiheesta iltaan saakka."),
        ("advertisement marker", "Продолжение после рекламы"),
        ("navigation", "Temps de lecture : 2 min"),
        ("navigation", "Время чтения: 3 минуты"),
        ("navigation", "BONUS VIDEO:"),
        ("popular list", "Vídeos mais assistidos da semana"),
        ("popular list", "Najčitanije"),
        ("comments", "Komentari (8)"),
        ("comments", "Всього коментарів: 0"),
        ("comments", "Lasă un comentariu"),
        ("appeal to readers", "Cet article vous a plu ? Partagez-le !"),
        ("appeal to readers", "Dziękujemy, że przeczytałaś/eś nasz artykuł do końca."),
        ("appeal to readers", "Har du set noget? Tip os på tip@lygten.example"),
        ("tags line", "Ämnen i artikeln: Björnar"),
        ("tags line", "Címkék: híd, patak"),
        ("copyright line", "ⓒ 등불일보, 무단 전재 및 재배포 금지"),
        ("copyright line", "Fanarul. Toate drepturile rezervate."),
        ("programme note", "This story was produced with the support of the Slow Fund."),
        ("programme note", "Juttua päivitetty kello 11.40: lisätty kommentit."),
        ("navigation", "Vai a tutte le notizie di Molinella"),
        ("paywall note", "この記事は有料記事です。残り312文字"),
        ("author note", "Ada Quill covers schools. Contact her at ada@lantern.example."),
        ("appeal to readers", "Thanks for reading the Lantern! Subscribe for free to receive new posts."),
        ("appeal to readers", "If you value this reporting, please consider a donation."),
    ],
)
def test_what_all_systems_write(reason: str, text: str) -> None:
    assert line_reason(text.lower(), near="end") == reason


@pytest.mark.parametrize(
    "text",
    [
        "Artikel anhören will der Rat erst im Mai, sagte er.",
        "Écouter les articles de la loi, dit-il, ne suffit pas.",
        "Слушать статью закона пришлось стоя.",
        "Continua depois do almoço a reunião do conselho.",
        "Tekst gaat verder over de brug dan over de molen.",
        "Juttu jatkuu kolmannessa luvussa, kirjailija sanoo.",
        "Tekst se nastavlja na trećoj strani knjige.",
        "Le temps de lecture des enfants a baissé de moitié.",
        "Komentari su bili oštri, rekao je predsednik opštine.",
        "Cet article de la loi vous a-t-il aidé, demande le juge.",
        "Har du aldrig set en bjørn, spurgte købmanden.",
        "This story was produced in a shed behind the mill, she recalls.",
        "Juttua päivitetään harvoin.",
        "Reporter: Was geschieht jetzt mit der alten Fähre?",
        "She will contact her lawyer at noon.",
        "They consider a donation to be a gift.",
    ],
)
@pytest.mark.parametrize("near", ["any", "tail", "end"])
def test_prose_that_sounds_like_it(text: str, near: str) -> None:
    assert line_reason(text.lower(), near=near) is None


@pytest.mark.parametrize(
    "text",
    [
        "Izvor: Fenjer",
        "Сурет: Шамшырақ",
        "Argazkia: Sua",
        "Beeld: Gemeente Molendal",
        "(Kuva: Matti Lyhty)",
        "Πηγή: Ο Φανός",
        "المصدر: الفانوس",
        "صورة",
    ],
)
def test_whose_a_text_is(text: str) -> None:
    is_label = ":" in text
    assert (line_reason(text.lower(), near="tail") == "programme note") is is_label
    assert line_reason(text.lower(), near="any") is None


def test_labels_of_credits_are_single_words_or_two() -> None:
    assert all(label == label.strip().lower() and 2 <= len(label) <= 22 for label in CREDIT_LABELS)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Soma zaidi: Wananchi",
            "Diese Beiträge könnten dich auch interessieren:",
            "Auch im Video: Der neue Steg",
            "Bildergalerie: Der Steg im Mai",
            "En vidéo, le nouveau pont",
            "Mehr zum neuen Steg: Was er kostet",
            "Related recipes",
            "Para leer más sobre el puente, clic aquí",
            "Pročitajte još",
            "Prečítajte si aj",
            "Loe ka",
            "Lexo edhe",
            "Mirá también",
            "Xem thêm",
            "Passend zum Artikel",
            "Povezane vijesti",
            "Citește și: Podul",
            "Seotud lood",
            "Susiję straipsniai",
            "Σχετικά άρθρα",
        ),
        *(
            "Ezt is ajánljuk",
            "Прочетете още",
            "Більше за темою",
            "קראו עוד",
            "یہ بھی پڑھیے",
            "بیشتر بخوانید",
            "قد يهمك",
        ),
        *("อ่านเพิ่มเติม", "हेही वाचा", "আরও পড়ুন", "மேலும் படிக்க", "ఇవి కూడా చదవండి", "ಇದನ್ನೂ ಓದಿ", "あわせて読みたい"),
    ],
)
def test_how_pointers_begin(text: str) -> None:
    assert is_read_also(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Im Video ist der Steg zu sehen",
        "Mehr zu sagen hatte er nicht",
        "Somalia imefunga mpaka",
        "Lexikonet kom ut",
        "Loen raamatut",
        "Se på broen",
        "อ่านหนังสือ",
    ],
)
def test_what_begins_nearly_so(text: str) -> None:
    assert not is_read_also(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Comparteix a Facebook",
        "Comparte esta nova",
        "Rhannu'r dudalen yma",
        "Ulashish",
        "Paylaş",
        "Publicitat",
        "Roinn an scéal seo",
    ],
)
def test_short_labels_of_small_languages(text: str) -> None:
    assert line_reason(text.lower(), near="any") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Comparteix pis amb dues amigues.",
        "Comparte casa con su hermana.",
        "La publicitat va pagar el pont.",
        "Сподели го лебот со соседите.",
        "Fehler gefunden hat niemand, sagt sie.",
        "आमची जाहिरात सर्वांनी पाहिली.",
    ],
)
def test_prose_with_their_words(text: str) -> None:
    assert line_reason(text.lower(), near="end") is None


@pytest.mark.parametrize(
    "text",
    ["Irakurri ere: Bide berria", "Darllenwch hefyd: Y ffordd", "Aqra wkoll: It-triq", "Мөн уншина уу: Шинэ зам"],
)
def test_read_also_in_small_languages(text: str) -> None:
    assert is_read_also(text.lower())
    assert not is_read_also(text.lower().replace(" ", "", 1))


@pytest.mark.parametrize("text", ["Dejá tu comentario", "Gostou? Compartilhe!", "I-follow kami sa Facebook"])
def test_requests_at_the_end(text: str) -> None:
    assert line_reason(text.lower(), near="tail") is not None


@pytest.mark.parametrize("text", ["Dejá tu casa y vení.", "Gostou? Eu não gostei.", "Roinn an múinteoir na leabhair."])
def test_no_requests(text: str) -> None:
    assert line_reason(text.lower(), near="end") is None
