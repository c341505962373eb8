"""The names of the months and of the days of the week in many languages."""

from __future__ import annotations

import re
from functools import cache

# January to December in each language; a bar separates other forms. Abbreviations of three letters or more are found
# by prefix in alphabets with capitals.
_MONTHS = """
january february march april may june july august september october november december
januar|jänner|jänner februar|feber märz|maerz april mai juni juli august september oktober november dezember
janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre
enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar mars|marts april mai|maj juni juli august september oktober november desember|december
tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu
    kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu
    marraskuuta|marraskuu joulukuuta|joulukuu
stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec
    sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień
ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen
    září|září října|říjen listopadu prosince|prosinec
januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august
    septembra|september októbra|október novembra|november decembra|december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
január február március április május június július augusztus szeptember október november december
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август
    сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь
січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень
    серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень
януари февруари март април май юни юли август септември октомври ноември декември
ιανουαρίου|ιανουάριος φεβρουαρίου|φεβρουάριος μαρτίου|μάρτιος απριλίου|απρίλιος μαΐου|μαίου|μάιος|μάϊος
    ιουνίου|ιούνιος ιουλίου|ιούλιος αυγούστου|αύγουστος σεπτεμβρίου|σεπτέμβριος οκτωβρίου|οκτώβριος
    νοεμβρίου|νοέμβριος δεκεμβρίου|δεκέμβριος
siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj
    kolovoza|kolovoz rujna|rujan listopada studenoga|studenog|studeni prosinca|prosinac
januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
জানুয়ারি|জানুয়ারী|জানুয়ারি ফেব্রুয়ারি|ফেব্রুয়ারী|ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট
    সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ|ઑગસ્ટ સપ્ટેમ્બર ઓક્ટોબર|ઑક્ટોબર નવેમ્બર ડિસેમ્બર
يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
جنوری|جنوري فروری|فروري مارچ اپریل|اپريل مئی|مئي جون جولائی|جولائي اگست ستمبر اکتوبر نومبر دسمبر
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari februari mac april mei jun julai ogos september oktober november disember
जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
בינואר|ינואר בפברואר|פברואר במרץ|מרץ באפריל|אפריל במאי|מאי ביוני|יוני ביולי|יולי באוגוסט|אוגוסט בספטמבר|ספטמבר
    באוקטובר|אוקטובר בנובמבר|נובמבר בדצמבר|דצמבר
كانونالثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب|اب أيلول|ايلول تشرينالأول تشرينالثاني كانونالأول
جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
มกราคม|มค กุมภาพันธ์|กพ มีนาคม|มีค เมษายน|เมย พฤษภาคม|พค มิถุนายน|มิย กรกฎาคม|กค สิงหาคม|สค กันยายน|กย ตุลาคม|ตค
    พฤศจิกายน|พย ธันวาคม|ธค
ஜன பிப் மார் ஏப் மே ஜூன் ஜூலை ஆக செப் அக் நவ டிச
జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై|జూలై ఆగస్టు|ఆగస్ట్ సెప్టెంబర్|సెప్టెంబరు అక్టోబర్|అక్టోబరు నవంబర్|నవంబరు
    డిసెంబర్|డిసెంబరు
ಜನವರಿ ಫೆಬ್ರುವರಿ|ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ്|മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്|ആഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ
ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ
ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල්|අප්රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්
januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
јануара|јануари фебруара|февруари марта|март априла|април маја|мај јуна|јуни јула|јули августа|август
    септембра|септември октобра|октомври новембра|ноември децембра|декември
студзеня лютага сакавіка красавіка мая|траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня
sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa
    rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis
janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā
    augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
yanvar fevral mart aprel may iyun iyul avqust|avgust sentyabr oktyabr noyabr dekabr
қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს
    აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს
հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի
xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
"""
# Of these only whole words count: short for them are names, as "Ion" and "Sam" are.
_MONTHS_IN_FULL = """
urtarrilaren|urtarrila otsailaren|otsaila martxoaren|martxoa apirilaren|apirila maiatzaren|maiatza ekainaren|ekaina
    uztailaren|uztaila abuztuaren|abuztua irailaren|iraila urriaren|urria azaroaren|azaroa abenduaren|abendua
jannar frar marzu april mejju ġunju lulju awwissu settembru ottubru novembru diċembru
eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meánfómhair deireadhfómhair samhain nollaig
ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
janairu fabrairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba
janaayo febraayo maarso abriil maajo juun luuliyo agoosto sebtembar oktoobar nofembar diisembar
januwari februwari mashi ephreli meyi juni julayi agasti septhemba okthoba novemba disemba
rêbendan sibat adar nîsan gulan hezîran tîrmeh tebax îlon cotmeh mijdar berfanbar
जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट|अगस्त सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
មករា កុម្ភៈ|កុម្ភះ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ
ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်|သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ
جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر ډسمبر
"""
# The months of the solar Hijri year, which begins in March: Iran's, then Afghanistan's.
_SOLAR_MONTHS = """
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
"""


WEEKDAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai tiistai keskiviikko
    torstai perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela
    pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda
    četvrtak petak subota nedjelja hétfő kedd szerda csütörtök péntek szombat vasárnap
    понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер субота неділя
    luni marți miercuri joi vineri sâmbătă duminică الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
    pazartesi salı çarşamba perşembe cuma cumartesi pazar δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
    """.split()  # noqa: SIM905 - shorter than a list
)


@cache
def solar_months() -> dict[str, int]:
    """Month of the solar Hijri year by name."""
    return {name: number for row in _SOLAR_MONTHS.split("\n") for number, name in enumerate(row.split(), 1)}


@cache
def months() -> dict[str, int]:
    """Month by lower-case name. Prefixes of three letters or more count where all languages agree on them."""
    exact: dict[str, int] = {}
    prefixes: dict[str, set[int]] = {}
    abbreviated, in_full = (re.split(r"\n(?! )", rows.strip()) for rows in (_MONTHS, _MONTHS_IN_FULL))
    for at, row in enumerate((*abbreviated, *in_full)):
        for number, forms in enumerate(row.split(), 1):
            for form in forms.split("|"):
                exact.setdefault(form, number)
                if form[0] < "\u0590" and at < len(abbreviated):
                    for end in range(3, len(form)):
                        prefixes.setdefault(form[:end], set()).add(number)
    exact |= {
        "sept": 9,
        "mär": 3,
        "mrz": 3,
        "dez": 12,
        "dic": 12,
        "dec": 12,
        "okt": 10,
        "oct": 10,
        "out": 10,
        "maj": 5,
        "mai": 5,
    }
    exact |= {
        "jun": 6,
        "jul": 7,
        "juin": 6,
        "juil": 7,
        "mar": 3,
        "feb": 2,
        "jan": 1,
        "apr": 4,
        "aug": 8,
        "sep": 9,
        "nov": 11,
    }
    return {p: next(iter(n)) for p, n in prefixes.items() if len(n) == 1} | exact


def is_month(word: str) -> bool:
    """Whether a word names a month in some language."""
    return word.lower() in months() or word in solar_months()
