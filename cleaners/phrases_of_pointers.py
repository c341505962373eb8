"""How lines begin that point to other articles, in many languages, as data for `cleaners.phrases`: one pattern a line.

In lower case, as the line is when it is compared.
"""

from __future__ import annotations

# How a pointer to other articles begins: "Read also", "Lesen Sie auch", "Lea también" ...
READ_ALSO = r"""
    (?:also|must|related)[ -]?(?:read|see|watch|reads?)
    read (?:our|the) (?:full )?(?:reviews?|guide)\b
    read (?:also|next|more|this|now|full|here|:)
    (?:see|watch|listen|hear) (?:also|more|:)
    read\s*[:|]
    related(?: (?:stories|story|articles?|coverage|news|content|posts?|links?|topics))?\s*(?:[:|]|$)
    more (?:on|from|in|about|stories|news|like|coverage|reading|here|to read)\b
    more (?:\w+ ){1,3}(?:stories|news|articles)
    further reading
    explore (?:further|more)
    related (?:\w+ )?(?:roundups?|guides?|topics?|videos?|recipes|products|episodes|podcasts?|galleries|reviews)
    recommended(?: (?:stories|reading|articles|for you))?\s*(?:[:|]|$)
    don[’']t miss
    you (?:may|might|can) (?:also )?(?:like|check|read|be interested)
    você (?:pode|também)
    talvez você
    puede que te
    te puede gustar
    up next(?!$)
    trending(?: (?:now|stories|topics))?\s*(?:[:|]|$)
    editor[’']?s[’']? picks?
    most (?:read|popular)
    popular (?:posts|stories|now|on the web)
    top stories
    latest (?:news|stories)
    in (?:case you missed|pictures|pics)
    explained\s*[|:]
    opinion\s*\|
    watch\s*[|:]
    click here\b
    (?:à )?lire (?:aussi|également|plus|la suite)
    à lire
    voir aussi
    vous aimerez aussi|(?:ti )?(?:potrebbero|potrebbe) interessar|podobne wpisy|vielleicht interessiert dich auch
    sur le même sujet
    pour aller plus loin
    (?:mir[aá]|vea|lea|lee)\s*:
    más sobre\b
    le[ae] (?:también|más|además)
    leer (?:también|más)
    ver (?:también|más)
    (?:te|le) (?:puede|podría|recomendamos|invitamos)
    también (?:le|te|lea)
    además lea
    más (?:información|noticias)
    leia (?:também|mais)
    veja (?:também|mais)
    saiba mais
    confira (?:também)?
    (?:leggi|guarda|ascolta) anche
    écouter aussi|à écouter\s*:|escucha también|ou(?:ça|ve) também|luister ook|(?:hören|sehen|schauen) sie (?:dazu )?auch|posłuchaj też|poslechněte si také
    leggi (?:tutto|di più)
    vedi anche
    per approfondire
    lees (?:ook|meer|verder)
    bekijk ook
    (?:lesen sie|lies) (?:auch|mehr|dazu|hier)
    (?:mehr|weiteres) (?:zum thema|dazu|lesen|news|über|aus|themen)
    weitere (?:informationen|infos|artikel|beiträge|themen|meldungen|nachrichten)
    zum weiterlesen
    zum thema\s*:
    auch interessant
    (?:bilder|foto)(?:galerie|strecke)\s?[:|]|(?:photo ?gallery|fotogalería|galería de fotos|fotogallery|diaporama)\s?[:|]
    (?:das|das thema|dieses thema|diese \w+) könnten? (?:sie|dich|euch)
    (?:vorab |auch |jetzt )?im video\s?[:|]|en vidéos?\s?[,:|]
    mehr zu[mr]? [^:.]{3,50}:
    para leer (?:más|sobre)
    weiterlesen
    siehe auch
    lesetipps?
    passend (?:dazu|zum (?:artikel|thema))
    læs (?:også|mere)
    les (?:også|mer)
    läs (?:också|även|mer|vidare|fler)
    lue (?:myös|lisää)
    czytaj (?:też|także|również|więcej|dalej)
    zobacz (?:też|także|również|więcej)
    dowiedz się więcej
    sprawdź (?:też|także|również)
    przeczytaj (?:też|także|również)
    polecamy
    čtěte (?:také|dále|i)
    přečtěte si
    související
    čítajte
    olvassa el
    kapcsolódó
    citește și
    vezi și
    читайте (?:также|ещё|еще|далее|також)
    (?:смотрите|см\.) также
    (?:ссылки )?по теме
    baca (?:juga|selengkapnya|:)
    simak (?:juga|:)
    lihat juga
    ayrıca (?:okuyun|bakın)
    ilgili haber
    (?:यह|ये|इसे) भी (?:पढ़ें|पढ़े|देखें)
    આ પણ વાંચો
    আর[ওো] পড়ুন
    (?:اقرأ|إقرأ|شاهد|طالع) (?:أيضا|أيضًا|ايضا|المزيد)
    مزید پڑھیں
    関連記事
    相关(?:阅读|新闻)
    관련 ?기사
    διαβάστε (?:επίσης|ακόμη|ακόμα)"""
# How a pointer to other articles begins, in other languages.
READ_ALSO_ELSEWHERE = r"""
    soma (?:zaidi|pia|na hii)
    labarai masu alaƙa
    ειδήσεις σήμερα\s*:
    lexo (?:edhe|gjithashtu|më shumë)
    (?:pročitajte|čitajte|pogledajte|saznajte) (?:još|više|i|također|takođe)
    preberite (?:tudi|še|več)
    (?:prečítajte|přečtěte) si
    (?:mohlo|mohlo by) (?:by )?(?:vás|vas) zaujímať|mohlo by vás zajímat|nepřehlédněte
    loe (?:ka|veel|lisaks|lähemalt)
    lasi(?:et)? (?:arī|vēl|vairāk)
    (?:taip pat )?skaitykite
    llegi(?:u|r|x) també|llegeix també
    həmçinin oxuyun
    shuningdek o[ʻ'‘]?qing
    basahin (?:din|rin)
    mir[aá] también|tené en cuenta|(?:nota|noticia)s? relacionadas?|relacionad[ao]s\s*(?:[:|]|$)
    notícias? relacionadas?
    (?:sur le même thème|nos autres articles)
    ajánlott (?:cikk|olvasmány)|ezt is (?:olvassa|ajánljuk)|olvasta már
    (?:bunlar da )?ilginizi çekebilir
    xem thêm|đọc thêm|tin liên quan
    (?:simak|tonton|lihat) (?:video|juga)
    może cię zainteresować|zobacz galerię
    katso (?:myös|video)|lisää aiheesta
    se (?:også|även)\s*(?:[:|]|$)
    прочетете (?:още|повече)|вижте (?:още|също)|още по темата
    прочитајте|погледајте још|читајте (?:још|и)
    чытайце таксама
    (?:материалы|ещё|еще|больше|новости) по теме
    (?:дивіться|читайте) (?:також|ще)|також читайте|більше за темою
    (?:тағы|сондай-ақ) оқыңыз
    ასევე (?:წაიკითხეთ|იხილეთ)
    (?:կարդացեք|կարդալ) նաև
    קראו (?:עוד|גם|בנוסף)|עוד בנושא|לקריאה נוספת|כתבות נוספות
    (?:یہ|اسے|مزید) بھی (?:پڑھ|دیکھ)\w*
    (?:بیشتر|همچنین) بخوانید|(?:مطالب|اخبار) مرتبط
    (?:اقرأ|إقرأ|اقرئي|شاهد|طالع|انظر) (?:أيضاً|ايضاً)|(?:مواضيع|مقالات|أخبار) (?:ذات صلة|متعلقة|مرتبطة)|قد يهمك
    อ่าน(?:เพิ่มเติม|ต่อ|ข่าว)|(?:ข่าว|บทความ)ที่เกี่ยวข้อง
    (?:यह|ये|इसे|इन्हें) भी (?:पढ़िए|जानें)|संबंधित खबरें
    (?:हेही|हे देखील|आणखी) वाचा
    यो पनि (?:पढ्नुस्|पढ्नुहोस्|हेर्नुहोस्)
    (?:আর[ওো]|এছাড়াও) (?:পড়ুন|দেখুন)|সম্পর্কিত খবর
    ਇਹ ਵੀ ਪੜ੍ਹੋ
    (?:இதையும்|மேலும்|இதனையும்) (?:படிக்க|படியுங்கள்|வாசிக்க)|தொடர்புடைய செய்திகள்
    (?:ఇది కూడా|ఇవి కూడా|ఇదీ|ఇవీ) చదవండి
    (?:ಇದನ್ನೂ|ಇದನ್ನು ಸಹ) ಓದಿ
    (?:ഇതും|കൂടുതൽ) വായിക്ക(?:ുക|ൂ|ാം)|അനുബന്ധ വാർത്തകൾ
    තවත් කියවන්න
    អានបន្ថែម|អត្ថបទទាក់ទង
    ອ່ານເພີ່ມ
    ဆက်စပ်(?:ဖတ်ရှု|သတင်း)
    (?:irakurri|ikus) (?:ere|gehiago)
    (?:darllenwch|darllen) (?:hefyd|mwy)
    léigh (?:freisin|tuilleadh)
    aqra wkoll
    karanta kuma|funda futhi|sidoo kale akhri
    мөн уншина уу
    دا هم ولولئ
    her wiha bixwîne
    ተጨማሪ ያንብቡ
    あわせて読みたい|こちらも(?:おすすめ|読む)
    (?:延伸|推荐|推薦)(?:阅读|閱讀)\s*(?:[:：]|$)
    함께 보면 좋은
    (?:povezane|vezane) vijesti|preberi še|cite[sşș]te [sşș]i|citi[tțţ]i [sșş]i|te-ar putea interesa|четете (?:още|повече)
    saistīt(?:ie|ais) rakst\w+|seotud lood|susij(?:ę|usios) straipsni\w+|σχετικά άρθρα|διαβάστε περισσότερα
    bakmadan geçme|ez is érdekelheti|potrebbe interessarti|sjá einnig|tengdar fréttir|notícies relacionades|ikusi gehiago|darllen rhagor
    ler mais|súvisiaci článok|neprehliadnite|ये खबर(?:ें)? भी पढ़ें|ข่าวแนะนำ|ข่าวเกี่ยวข้อง|موضوعات متعلقة|آخرون يقرأون|مزید خبریں
    vea también|bu haber de ilginizi|oxşar xəbərlər|mavzuga oid|habari zinazohusiana|მსგავსი სიახლეები|rekomendasi untuk anda"""
