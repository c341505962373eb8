"""The language of a text by script and commonest words. The sentences are made up for this test."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.language import SAMPLE_CHARS, detect, is_default

SENTENCES = {
    "en": "The council met on Monday and said that the roof of the school was not safe for the children.",
    "de": "Der Rat tagte am Montag und sagte, dass das Dach der Schule nicht sicher für die Kinder ist.",
    "fr": "Le conseil s'est réuni lundi et a déclaré que le toit de l'école n'est pas sûr pour les enfants.",
    "es": "El consejo se reunió el lunes y dijo que el techo de la escuela no es seguro para los niños.",
    "it": "Il consiglio si è riunito lunedì e ha detto che il tetto della scuola non è sicuro per i bambini.",
    "pt": "O conselho reuniu-se na segunda-feira e disse que o telhado da escola não é seguro para as crianças.",
    "nl": "De raad kwam maandag bijeen en zei dat het dak van de school niet veilig is voor de kinderen.",
    "ca": "El consell es va reunir dilluns i va dir que el sostre de la escola no és segur per als nens, però és nou.",
    "sv": "Rådet möttes på måndagen och sade att skolans tak inte är säkert för barnen och att det ska lagas.",
    "no": "Rådet møttes mandag og sa at taket ikke er trygt for barna, og det ble stengt av kommunen etter møtet.",
    "da": "Rådet mødtes mandag og sagde, at taget på skolen ikke er sikkert, og det blev lukket af byen efter mødet.",
    "fi": "Neuvosto kokoontui maanantaina ja sanoi, että koulun katto ei ole turvallinen, mutta se on korjattu.",
    "et": "Volikogu kogunes esmaspäeval ja ütles, et kooli katus ei ole ohutu, aga see on juba korras.",
    "lv": "Dome sanāca pirmdien un paziņoja, ka skolas jumts nav drošs un tas ir jāremontē, bet arī par to vēl lems.",
    "lt": "Taryba posėdžiavo pirmadienį ir pranešė, kad mokyklos stogas nėra saugus, bet jis jau yra remontuojamas.",
    "pl": "Rada zebrała się w poniedziałek i powiedziała, że dach szkoły nie jest bezpieczny dla dzieci.",
    "cs": "Rada se sešla v pondělí a řekla, že střecha školy není bezpečná, ale bude opravena pro děti.",
    "sk": "Rada sa zišla v pondelok a povedala, že strecha školy nie je bezpečná, ale bude opravená pre deti.",
    "sl": "Svet se je sestal v ponedeljek in povedal, da streha šole ni varna, pa tudi vrata so stara.",
    "hr": "Vijeće se sastalo u ponedjeljak i reklo da krov škole nije siguran za djecu koji su u njoj.",
    "ro": "Consiliul s-a întrunit luni și a spus că acoperișul școlii nu este sigur pentru copii.",
    "hu": "A tanács hétfőn ülésezett, és azt mondta, hogy az iskola teteje nem biztonságos.",
    "tr": "Meclis pazartesi günü toplandı ve okulun çatısının çocuklar için güvenli olmadığını söyledi, bu bir sorun.",
    "id": "Dewan bertemu pada hari Senin dan mengatakan bahwa atap sekolah itu tidak aman untuk anak yang belajar.",
    "vi": "Hội đồng đã họp vào thứ Hai và cho biết mái của trường không an toàn với các em.",
    "sw": "Baraza lilikutana siku ya Jumatatu na kusema kwamba paa la shule si salama kwa watoto wa eneo hilo.",
    "ru": "Совет собрался в понедельник и сообщил, что крыша школы небезопасна для детей, это важный вопрос.",
    "uk": "Рада зібралася в понеділок і повідомила, що дах школи небезпечний для дітей, її відремонтують.",
    "be": "Савет сабраўся ў панядзелак і паведаміў, што дах школы небяспечны для дзяцей, гэта важна.",
    "bg": "Съветът се събра в понеделник и заяви, че покривът на училището не е безопасен за децата.",
    "sr": "Веће се састало у понедељак и рекло да кров школе није сигуран за децу која су у њој.",
    "mk": "Советот се состана во понеделникот и рече дека ќе го поправи покривот; ќе биде безбеден и ќе трае.",
    "el": "Το συμβούλιο συνεδρίασε τη Δευτέρα και είπε ότι η στέγη του σχολείου δεν είναι ασφαλής.",
    "hi": "परिषद की बैठक सोमवार को हुई और कहा कि स्कूल की छत बच्चों के लिए सुरक्षित नहीं है।",
    "mr": "परिषदेची बैठक सोमवारी झाली आणि शाळेचे छत सुरक्षित नाही असे सांगितले आहे .",
    "ne": "परिषद्को बैठक सोमबार बस्यो र विद्यालयको छाना मर्मत गर्ने निर्णय भएको छ ।",
    "bn": "পরিষদ সোমবার বৈঠকে বসে এবং জানায় যে স্কুলের ছাদ নিরাপদ নয়।",
    "gu": "પરિષદની બેઠક સોમવારે મળી અને કહ્યું કે શાળાની છત સુરક્ષિત નથી.",
    "ta": "சபை திங்கட்கிழமை கூடியது, பள்ளியின் கூரை பாதுகாப்பானது அல்ல என்று கூறியது.",
    "te": "సోమవారం సభ సమావేశమై పాఠశాల పైకప్పు సురక్షితం కాదని చెప్పింది.",
    "ar": "اجتمع المجلس يوم الاثنين وقال إن سقف المدرسة ليس آمنا للأطفال.",
    "fa": "شورا روز دوشنبه تشکیل جلسه داد و گفت که سقف مدرسه برای کودکان ایمن نیست.",
    "ur": "کونسل کا اجلاس پیر کو ہوا اور کہا گیا کہ اسکول کی چھت بچوں کے لیے محفوظ نہیں ہے۔",
    "he": "המועצה התכנסה ביום שני ואמרה שגג בית הספר אינו בטוח לילדים.",
    "zh": "市议会星期一开会，称学校的屋顶对孩子们不安全。",
    "ja": "市議会は月曜日に開かれ、学校の屋根は子どもたちにとって安全ではないと述べた。",
    "ko": "시의회는 월요일에 회의를 열고 학교 지붕이 아이들에게 안전하지 않다고 말했다.",
    "th": "สภาประชุมเมื่อวันจันทร์และกล่าวว่าหลังคาโรงเรียนไม่ปลอดภัยสำหรับเด็ก",
    "ka": "საბჭო ორშაბათს შეიკრიბა და განაცხადა, რომ სკოლის სახურავი უსაფრთხო არ არის.",
    "am": "ምክር ቤቱ ሰኞ ተሰብስቦ የትምህርት ቤቱ ጣሪያ ለልጆች ደህንነቱ የተጠበቀ አይደለም ብሏል።",
    "hy": "Խորհուրդը հավաքվել է երկուշաբթի և ասել, որ դպրոցի տանիքն անվտանգ չէ երեխաների համար։",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_enough(code: str) -> None:
    assert detect(SENTENCES[code]) == code


@pytest.mark.parametrize(
    "text", ["", " ", "Roof", "12345 678", "Rate hike 50%", "Zyx wvut srqp", "…", "Og det er som de har"]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("code", "guest"),
    [
        ("en", "Москва "),
        ("en", "東京 "),
        ("ar", "چپ "),
        ("ar", "ٹ "),
        ("ru", "Їжак "),
        ("uk", "Эрмитаж "),
        ("zh", "の"),
        ("hi", "東京 "),
        ("ja", "The BBC "),
        ("de", "Łódź "),
    ],
)
def test_a_foreign_name_changes_nothing(code: str, guest: str) -> None:
    assert detect(guest + SENTENCES[code] * 2) == code


def test_only_the_beginning_is_read() -> None:
    assert detect(SENTENCES["de"] + " " * SAMPLE_CHARS + SENTENCES["en"] * 50) == "de"


@given(st.text(max_size=80))
@settings(max_examples=60)
def test_never_raises(text: str) -> None:
    found = detect(text)
    assert found is None or (found.isalpha() and found.islower())


@pytest.mark.parametrize("code", ["de", "fr", "es", "it", "bn"])
def test_english_by_default_yields_to_the_text(code: str) -> None:
    text = SENTENCES.get(code, "পরিষদ সোমবার বৈঠক করে জানায় যে বিদ্যালয়ের ছাদ শিশুদের জন্য নিরাপদ নয়।")
    assert is_default("en-US", text)
    assert not is_default("nl", text)


def test_english_in_english_stays() -> None:
    assert not is_default("en", SENTENCES["en"])
    assert not is_default("en", "Peace for our time")
    assert not is_default("en", f"{SENTENCES['en']} {SENTENCES['de']}")
