"""Lines that ask readers to follow, listen, write, give, vote or watch, in any language: an imperative, and a means.

Two short lists of words each, because every newsroom puts them together in another way. An imperative opens a line or a
sentence, or ends one where verbs come last; "La polémica sigue en Facebook" has the word elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LONGEST_INVITATION_CHARS = 280
SHORT_REQUEST_WORDS = 2

# English and German, whose imperatives are other words as well ("folgen"), have patterns in `cleaners.phrases`.
_IMPERATIVES = frozenset(
    """
    abonniere abonnieren suivez rejoignez abonnez inscrivez téléchargez retrouvez recevez síguenos seguinos únete
    unite sumate suscríbete suscribite descarga descargá recibí siga acompanhe participe inscreva receba baixe
    assine segui seguici iscriviti scarica ricevi urmărește urmăriți abonează abonați descarcă descărcați segueix
    subscriu uneix volg abonneer följ prenumerera ladda hämta følg abonner tilmeld tilmelde hent seuraa tilaa
    lataa liity polub obserwuj śledź dołącz subskrybuj pobierz zapisz sledujte odebírejte stáhněte přihlaste
    přidejte odoberajte stiahnite pridajte kövess kövessen kövesse kövessetek iratkozz iratkozzon csatlakozz
    csatlakozzon töltse töltsd pratite zapratite pridružite preuzmite pretplatite sledite naročite spremljajte
    tıklayın katılın indirin ndiqni bashkohuni shkarkoni jälgi liitu sekite prenumeruokite seko sekojiet pieraksties
    izləyin qoşulun жазылыңыз қосылыңыз skryf teken subscriu-te segueix-nos uneix-te descarrega subscríbete
    apúntate subscreva telli следвайте mari ayo yuk
    seguitemi seguimi seguiteci iscrivetevi sígueme síganos seguidme היכנסו
    harpidetu tanysgrifiwch dilynwch ikuti gabung bergabung dapatkan unduh simak pilih sertai fuata jiunge pakua dõi
    подписывайтесь подпишитесь присоединяйтесь следите скачайте скачивайте читайте
    підписуйтесь підписуйтеся підпишіться приєднуйтесь
    приєднуйтеся стежте завантажуйте читайте долучайтесь последвайте абонирайте изтеглете харесайте следете пратите
    запратите придружите преузмите ακολουθήστε εγγραφείτε κατεβάστε تابعوا اشتركوا انضموا
    تابعونا تابعنا لمتابعة للاشتراك لتحميل עקבו
    הצטרפו הירשמו הורידו بپیوندید
    """.split()  # noqa: SIM905 - shorter than a list
)
# Where the verb comes last, its form tells the request from "is followed by a million".
_REQUESTS = (
    r"(?:फॉलो|सब्सक्राइब|ज्वाइन|जॉइन|ज्वॉइन|डाउनलोड|क्लिक)(?: जरूर)? (?:करें|कीजिए|करिए|करा)|जुड़ें|जुड़िए|"
    r"(?:ফলো|অনুসরণ|সাবস্ক্রাইব|ডাউনলোড) করুন|যুক্ত হোন|பின்தொடர(?:வும்|ுங்கள்)|இணையுங்கள்|ఫాలో అవ్వండి|చేరండి|ಫಾಲೋ ಮಾಡಿ|"
    r"takip ed(?:in|ebilirsiniz)|abone ol|دنبال کنید|(?:فالو|سبسکرائب|جوائن) کریں|kliknij|"
    r"clique aqui|clic aquí|haz clic|cliquez ici|clicca qui|klik (?:hier|her|di sini)|klikk her|klicka här|"
    r"натисніть|нажмите|vous pouvez (?:me|nous) suivre|puoi seguir|puedes seguir|možete (?:nas )?pratiti"
)
_REQUEST_WORDS = frozenset(
    """
    फॉलो सब्सक्राइब ज्वाइन जॉइन ज्वॉइन डाउनलोड क्लिक जुड़ें जुड़िए ফলো অনুসরণ সাবস্ক্রাইব ডাউনলোড যুক্ত பின்தொடரவும்
    பின்தொடருங்கள் இணையுங்கள் ఫాలో చేరండి ಫಾಲೋ takip abone دنبال فالو سبسکرائب جوائن kliknij clique clic cliquez clicca
    klik klikk klicka натисніть нажмите suivre seguir pratiti
    """.split()  # noqa: SIM905 - shorter than a list
)
# One of them stands in every invitation.
CHANNELS = tuple(
    """
    whatsapp|whats app|telegram|телеграм|viber|вайбер|google news|google-news|google actualités|google notícias|
    google haberler|google berita|google nieuws|google nyheter|google vijesti|wiadomościach google|google ειδήσεις|
    facebook|instagram|youtube|twitter|tiktok|linkedin|messenger|дзен|вконтакте|соцсет|соцмереж|newsletter|infolettre|
    boletín|boletin|boletim|butlletí|buletin|cylchlythyr|nieuwsbrief|nuusbrief|nyhetsbrev|nyhedsbrev|uutiskir|hírlev|bülten|рассылк|
    розсилк|fanpage|fan page|aplicaci|aplicați|aplicativo|aplikac|aplikasi|uygulama|ứng dụng| app |-app| appen| apps|
    واتساب|واتس آب|تلغرام|تليجرام|تلگرام|فيسبوك|فیس بک|يوتيوب|یوٹیوب|إنستغرام|تويتر|جوجل نيوز|غوغل نيوز|
    واٹس ایپ|וואטסאפ|ווטסאפ|טלגרם|
    פייסבוק|אפליקצי|व्हाट्सऐप|व्हाट्सएप|वॉट्सऐप|टेलीग्राम|फेसबुक|यूट्यूब|गूगल न्यूज|चैनल| ऐप |ফেসবুক|ইউটিউব|
    হোয়াটসঅ্যাপ|টেলিগ্রাম|চ্যানেল|வாட்ஸ்அப்|டெலிகிராம்|யூடியூப்|వాట్సాప్|టెలిగ్రామ్|ವಾಟ್ಸಾಪ್|വാട്‌സ്ആപ്പ്|เฟซบุ๊ก|
    ยูทูบ|line official
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_LISTEN = frozenset(
    """
    escucha escuchá escuchen escúchalo escúchanos ouça oiça ouve ascolta ascoltate ascoltalo écoutez retrouvez hören
    hör lyssna lyt lytt luister beluister kuuntele posłuchaj słuchaj posłuchajcie poslechněte poslouchejte počúvajte
    vypočujte hallgasd hallgassa hallgassák slušajte poslušajte слушайте послушайте слухайте послухайте чуйте ακούστε
    klausykite klausieties kuula kuulake dinleyin dengarkan nghe escolta escolteu escolta'n ascultă ascultați dëgjoni
    """.split()  # noqa: SIM905
)
_PODCASTS = (
    *("spotify", "apple podcasts", "google podcasts", "deezer", "castbox", "ivoox", "podimo", "podcast", "подкаст"),
    *("podkast", "soundcloud", "tinklalaid"),
)
_SEND = frozenset(
    """
    escríbenos escribinos escríbanos mándanos envíanos envianos mandanos repórtalo cuéntanos contáctanos contactanos
    scrivici scriveteci inviaci segnalaci mandaci contattaci écrivez contactez signalez envoyez envie mande escreva
    scrieți trimite trimiteți trimite-ne scrie-ne escriu-nos escriviu napište pošlete napíšte pošlite nahláste napisz
    napiszcie przyślij prześlij wyślij zgłoś piszcie küldje küldd írjon írj küldjön javite pošaljite prijavite pišite
    пишите напишите пришлите присылайте сообщите напишіть надсилайте надішліть повідомте пишіть изпратете пишете στείλτε
    γράψτε επικοινωνήστε shkruani dërgoni parašykite siųskite rašykite atsiųskite praneškite yazın gönderin ulaşın
    kirjoita lähetä vinkkaa tipsa mejla skriv send mail schrijf stuur meld kirim kirimkan laporkan hubungi
    """.split()  # noqa: SIM905
)
_CONTACTS = (
    *("@", "whatsapp", "viber", "вайбер", "signal", "threema", "redacción", "rédaction", "redazione", "redação"),
    *("redacți", "redakci", "redakcj", "редакци", "редакці", "σύνταξη", "szerkesztőség", "toimitu", "chatbot"),
)
_SUPPORT = frozenset(
    """
    apóyanos suscríbete hazte soutenez sostieni sostieneci abbonati apoie contribua contribui assine seja susține
    donează donați redirecționează subscriu-t'hi fes-te'n podpořte přispějte podporte prispejte wesprzyj wspieraj
    wpłać támogasd támogass támogassa podržite doniraj donirajte pretplatite podprite naročite поддержите задонатьте
    підтримайте подкрепете дарете στηρίξτε paremkite bëhu steun doneer unterstützen unterstütze spenden stöd støtt støt
    """.split()  # noqa: SIM905
)
_GIFTS = (
    *("paypal", "patreon", "€", " euro", " lei", " zł", " kč", "donat", "dons", "donaci", "donazion", "doaç", "darem"),
    *("darowizn", "crowdfunding", "periodis", "journalis", "giornalis", "jornalis", "žurnalist", "dziennikarst"),
    *("sajtó", "novinarstv", "журналист", "журналіст", "δημοσιογρ", "gazetar", "gazetecil", "independ", "indépendan"),
    *("indipendent", "nezávis", "niezależn", "független", "независим", "незалежн", "ανεξάρτητ", "nepriklausom"),
    *("onafhankelijk", "unabhängig", "lectores", "lecteurs", "lettori", "leitores", "čtenář", "čitate", "читател"),
)
_VOTE = frozenset(
    """
    vota votá votez vote votați votează hlasujte głosuj zagłosuj szavazzon szavazz glasajte glasujte голосуйте
    проголосуйте гласувайте ψηφίστε balsuokite voto votoni oylayın rösta äänestä responda participa-hi
    """.split()  # noqa: SIM905
)
_WATCH = frozenset(
    """
    guarda guardate regardez veja assista vezi urmăriți podívejte pozrite zobacz obejrzyj nézd nézze pogledajte oglejte
    дивіться смотрите гледайте δείτε žiūrėkite shikoni izleyin katso bekijk
    """.split()  # noqa: SIM905
)
_VIDEOS = ("video", "vídeo", "vidéo", "wideo", "відео", "видео", "βίντεο", "youtube", "filmik")


class _Call(NamedTuple):
    """What a line may ask, and the means: one of them stands in every line that asks so."""

    reason: str
    imperatives: frozenset[str]
    means: tuple[str, ...]


_CALLS = (
    _Call("follow line", _IMPERATIVES, CHANNELS),
    _Call("programme note", _LISTEN, _PODCASTS),
    _Call("appeal to readers", _SEND, _CONTACTS),
    _Call("appeal to readers", _SUPPORT, _GIFTS),
    _Call("page note", _VOTE, ("?",)),
    _Call("page note", _WATCH, _VIDEOS),
)
_OPENERS = _REQUEST_WORDS.union(*(call.imperatives for call in _CALLS))
_WORD = re.compile(r"[^\s,.:;!?()\[\]|/…–—।۔。！？-]+")
# "Se vuoi restare aggiornato iscriviti alla newsletter": behind an "if" the request stands inside the sentence.
_IF = frozenset("se si wenn als om hvis dacă jeśli jeżeli pokud ako eğer если якщо".split())  # noqa: SIM905
_QUOTES = frozenset('"“”„«»‘')
_PAUSES = frozenset(":;|–—•,")
_SENTENCE = re.compile(r"[^.!?…।]+(?:[.!?…।]|$)")


def may_invite(lines: Sequence[str]) -> bool:
    """Whether lines (in lower case) have a word that every invitation has: asked of all at once, it costs little."""
    text = "\n".join([x for x in lines if len(x) <= LONGEST_INVITATION_CHARS])
    return not _OPENERS.isdisjoint(_WORD.findall(text))


def invitation(text: str) -> str | None:
    """Why a line (in lower case) asks something of its readers, or None. What is quoted is somebody's words."""
    if len(text) > LONGEST_INVITATION_CHARS or _OPENERS.isdisjoint(_WORD.findall(text)):
        return None
    reason = next((call.reason for call in _CALLS if _has(call.means, text) and _asks(call, text)), None)
    if reason is None and _has(CHANNELS, text) and _QUOTES.isdisjoint(text) and re.search(_REQUESTS, text):
        return "follow line"
    return reason


def _has(means: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in means)


def _asks(call: _Call, text: str) -> bool:
    before = ""
    for sentence in _SENTENCE.findall(text):
        found = list(_WORD.finditer(sentence))
        for match in found:
            if match[0] not in call.imperatives or not _QUOTES.isdisjoint(before + sentence[: match.start()]):
                continue
            is_first = match is found[0] or sentence[: match.start()].rstrip()[-1] in _PAUSES or found[0][0] in _IF
            # "More in our Telegram channel. Subscribe!"
            if (is_first or match is found[-1]) and (len(found) <= SHORT_REQUEST_WORDS or _has(call.means, sentence)):
                return True
        before += sentence
    return False
