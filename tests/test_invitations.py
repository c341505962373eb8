"""Invitations to follow a channel in many languages, and prose of the same words."""

from __future__ import annotations

import pytest

from cleaners.invitations import CHANNELS, invitation, may_invite
from cleaners.phrases import hints, line_reason

INVITES = [
    "Escucha este episodio en Spotify o Apple Podcasts",
    "Слушайте подкаст «Фонарь» в Яндекс Музыке",
    "Hallgasd meg a Lámpás podcast új adását!",
    "Hai una storia da segnalarci? Scrivici: redazione@lanterna.example",
    "Máte tip na článok? Napíšte nám na tip@lampas.example",
    "Если вы стали очевидцем, пришлите нам видео в WhatsApp",
    "Soutenez un journal indépendant, dès 1 € par mois",
    "Támogasd a Lámpást, a független lapot!",
    "Podržite nezavisno novinarstvo: uplatite preko PayPal-a, donirajte",
    "Sondage : faut-il rouvrir le pont ? Votez !",
    "Анкета: Подкрепяте ли новия мост? Гласувайте",
    "Guarda il video: il ponte si apre",
    "Дивіться відео: як відкривали міст",
    "Se vuoi restare aggiornato sulle notizie della valle iscriviti alla newsletter",
    "Se vi piacciono le mie ricette seguitemi anche su Facebook",
    "Vous pouvez me suivre sur Instagram",
    "Vesti iz Gornje Bare možete pratiti i na našoj Facebook stranici.",
    "Urmărește Lanterna și pe Google News și pe Facebook!",
    "Descarcă aplicația Lanterna și află cele mai importante știri",
    "Quer receber as notícias da região? Clique aqui e entre no nosso grupo do WhatsApp.",
    "Siga a Lanterna no Instagram",
    "Bądź na bieżąco! Obserwuj nas w Wiadomościach Google",
    "Pratite nas na Facebook i Instagram stranici i Viber zajednici.",
    "Iratkozzon fel hírlevelünkre!",
    "Больше новостей — в нашем Telegram-канале. Подписывайтесь!",
    "Подписывайтесь на «Фонарь» в Telegram",
    "Стежте за нами у Facebook",
    "Ακολουθήστε το Φανό στο Google News",
    "Följ oss på Facebook",
    "Schrijf je in: volg ons op WhatsApp",
    "Bizi Instagram'da takip edin",
    "Simak berita kami di ponselmu. Pilih saluran andalanmu: WhatsApp Channel Lentera.",
    "Bizi Telegram kanalımızda izləyin",
    "Telegram-арнамызға жазылыңыз!",
    "Skryf in vir ons nuusbrief om die nuutste nuus te kry.",
    "Ikuti saluran WhatsApp Lentera",
    "देश की हर खबर अब आपके WhatsApp पर! चैनल फॉलो करें",
    "ہمارا واٹس ایپ چینل فالو کریں",
    "تابعونا على تلغرام",
    "הצטרפו לקבוצת הוואטסאפ של פנס",
    "Subscriu-te al nostre butlletí",
    "Teken in op ons nuusbrief",
    "Dilynwch ni ar Facebook",
]
TELLS = [
    "Spotify and Apple Podcasts have never heard of the pond.",
    "Escuchamos el podcast de la laguna hasta la última hora.",
    "Quien escribe a la redacción recibe respuesta.",
    "La rédaction écrit peu.",
    "Los lectores votaron: ¿quién lo dudaba?",
    "Il video guarda verso lo stagno.",
    "Независимая лодка стояла у моста.",
    "Si hubiera tenido un boletín, dijo, nadie la habría seguido.",
    "Ze kreeg een butlletí, zei ze, en volgde niemand.",
    "Het is een teken dat de app werkt.",
    "Mój mistrz. Zapisz, mówił, i zapisywałam. Facebooka wtedy nie było.",
    "Śledź ją, powiedział. Na Facebooku miała tysiąc znajomych.",
    "Volg de rivier tot aan de molen.",
    "La polémica sigue en Facebook y en Instagram.",
    "Cei care urmăresc pagina de Facebook a primăriei știu deja.",
    "Burmistrz obserwuje dyskusję na Facebooku.",
    "Instagram'da bir milyon kişi onu takip ediyor.",
    "इंस्टाग्राम और WhatsApp पर उसे दस लाख लोग फॉलो करते हैं।",
    "„Śledź nas na Facebooku”, napisano na plakacie.",
    "Он попросил: «Подписывайтесь на мой Telegram».",
    "Följde polisen efter på Facebook?",
    "Die Folgen von Facebook für die Gemeinde sind groß.",
    "Na Facebooku je mnogo komentara, kaže predsednik.",
    "أطلقت الشركة تطبيقا جديدا على واتساب.",
]


@pytest.mark.parametrize("text", INVITES)
def test_invites(text: str) -> None:
    lowered = text.lower()
    assert invitation(lowered) is not None
    assert may_invite([lowered]), "else it would not be asked"
    assert line_reason(lowered, near="tail", hints=hints([lowered], "tail")) is not None


@pytest.mark.parametrize("text", TELLS)
def test_tells(text: str) -> None:
    assert invitation(text.lower()) is None


def test_only_below_the_text() -> None:
    assert line_reason(INVITES[0].lower(), near="any") is None


def test_channels_are_of_some_length() -> None:
    assert all(len(channel) > 3 for channel in CHANNELS)
