"""Small words that give a language away, and words of customers, by language.

Written by hand from knowledge of each language. A word that several languages share stands in each of them: it then
speaks for all of them and against the others. Words are in lower case and composed form (NFC).
"""

from __future__ import annotations

FUNCTION_WORDS: dict[str, str] = {
    "en": (
        "the a an and or but if of to in on at for from with without by about as is are was were be been being am it its "
        "this that these those there here i you he she we they me him her us them my your his our their not no never "
        "very too so much many more most all some any just only also have has had do does did don't doesn't didn't can "
        "could will would should won't can't isn't wasn't what when where why how which who than then because after "
        "before again still really good great bad best worst nice easy slow fast food service staff price quality place "
        "works work made make get got like love loved hate need needs want time well out up down over back one two it's "
        "i'm i've nothing everything something helpful friendly excellent awesome perfect highly recommend course lot"
    ),
    "es": (
        "el la los las un una unos unas y o pero si de del al a en con sin por para sobre es son era fue fueron ser está "
        "están estaba hay he ha han había yo tú él ella nosotros ellos me te se nos les lo le mi su sus nuestro este esta "
        "esto estos estas ese esa eso aquí allí no nunca nada ni muy más menos mucho mucha muchos poco todo toda todos "
        "todas también pero porque que qué cuando cuándo donde dónde como cómo cual quien ya aún siempre hasta desde bien "
        "mal mejor peor bueno buena buenos buen gran excelente servicio comida precio calidad lugar sitio personal "
        "atención tiempo fácil difícil rápido lento hace hacer tiene tienen puede gracias recomiendo encanta gusta gustó "
        "curso estuvo había solo otro otra cada muchas"
    ),
    "fr": (
        "le la les un une des du de d l et ou mais si à au aux en dans sur avec sans pour par chez est sont était étaient "
        "être été c'est c il elle on nous vous ils elles je j me m te se s mon ma mes son sa ses notre votre leur ce cet "
        "cette ces ça cela ici là ne n pas plus jamais rien très trop peu beaucoup tout toute tous toutes aussi même car "
        "parce que qu qui quoi quand où comment pourquoi dont comme bien mal mieux pire bon bonne mauvais mauvaise grand "
        "excellent service nourriture prix qualité endroit personnel temps facile rapide lent fait faire ai as a avons "
        "ont avait peut merci recommande adore aime cours vraiment assez toujours encore après avant deux"
    ),
    "de": (
        "der die das den dem des ein eine einen einem einer und oder aber wenn von vom zu zum zur in im an am auf mit ohne "
        "für bei nach aus über unter ist sind war waren sein bin wird werden wurde wurden es ich du er sie wir ihr mich "
        "mir uns ihnen mein meine dein unser unsere dieser diese dieses dies hier dort nicht kein keine nie nichts sehr zu "
        "viel viele mehr wenig alle alles auch nur schon noch immer wieder weil dass was wer wann wo wie warum welche als "
        "dann gut gute guter gutes schlecht besser beste toll super schön schnell langsam einfach leicht essen service "
        "personal preis qualität zeit hat haben hatte kann können konnte macht gemacht man empfehlen danke freundlich "
        "lecker kurs ganz leider so etwas sich"
    ),
    "it": (
        "il lo la i gli le un uno una e ed o ma se di del della dei delle dal dalla a al alla ai alle in nel nella con "
        "senza per su sul sulla tra fra è sono era erano essere stato stata io tu lui lei noi voi loro mi ti si ci vi mio "
        "mia suo sua nostro questo questa questi quello quella qui lì non mai niente nulla molto troppo più meno poco "
        "tutto tutta tutti tutte anche solo già ancora sempre perché che chi cosa quando dove come quale bene male meglio "
        "peggio buono buona buon ottimo ottima ottimi cattivo pessimo pessima bello bella grande servizio cibo prezzo "
        "qualità posto personale tempo facile veloce lento fa fare ha ho hanno abbiamo può grazie consiglio consigliato "
        "corso davvero proprio"
    ),
    "pt": (
        "o a os as um uma uns umas e ou mas se de do da dos das no na nos nas ao à aos em com sem por pelo pela para pra "
        "sobre é são era foi foram ser está estão estava tem têm há eu tu você ele ela nós eles elas me te lhe nos meu "
        "minha seu sua nosso este esta isto esse essa isso aqui ali lá não nunca nada nem muito muita muitos muitas mais "
        "menos pouco tudo todo toda todos todas também só já ainda sempre porque que quem quando onde como qual bem mal "
        "melhor pior bom boa bons ótimo ótima ruim péssimo excelente serviço atendimento comida preço qualidade lugar "
        "tempo fácil rápido lento faz fazer pode obrigado obrigada recomendo gostei adorei curso estava depois até você"
    ),
    "nl": (
        "de het een en of maar als van naar te in op aan met zonder voor door bij uit over onder is zijn was waren ben "
        "wordt worden werd het er ik jij je hij zij ze we wij jullie u mij hem haar ons hun mijn jouw uw onze deze dit die "
        "dat daar hier niet geen nooit niets heel erg zeer veel meer weinig alle alles ook alleen nog al altijd weer omdat "
        "wat wie wanneer waar hoe waarom welke dan goed goede slecht slechte beter beste mooi leuk snel langzaam makkelijk "
        "eten bediening personeel prijs kwaliteit plek tijd heeft heb hebben had kan kunnen kon maakt gemaakt men aanrader "
        "bedankt vriendelijk lekker lekkere cursus echt zo geweldig uitstekend om"
    ),
    "da": (
        "den det de en et og eller men hvis af til i på ved med uden for fra om over under er var være bliver blev blevet "
        "jeg du han hun vi mig dig ham hende os dem min mit mine din sin deres vores denne dette disse der her ikke ingen "
        "aldrig intet meget mere mest lidt alle alt også kun bare stadig altid igen fordi at hvad hvem hvornår hvor hvordan "
        "hvorfor som end så god godt gode dårlig dårligt dårlige bedre bedste flot dejlig hurtig hurtigt langsom nem nemt "
        "mad maden service betjening personale pris kvalitet sted tid har havde kan kunne skal skulle vil ville man gør "
        "lavet anbefale anbefales tak venlig venlige lækker kursus virkelig rigtig fremragende efter nogen"
    ),
    "sv": (
        "den det de en ett och eller men om av till i på vid med utan för från över under är var vara blir blev blivit jag "
        "du han hon vi mig dig honom henne oss dem min mitt mina din sin deras vår vårt denna detta dessa där här inte "
        "ingen inga aldrig inget mycket mer mest lite lilla alla allt också bara fortfarande alltid igen eftersom att vad "
        "vem när var hur varför som än så bra god gott goda dålig dåligt dåliga bättre bästa fin trevlig trevliga snabb "
        "snabbt långsam lätt enkelt mat maten service betjäning personal personalen pris kvalitet ställe tid har hade kan "
        "kunde ska skulle vill ville man gör gjorde rekommendera rekommenderas tack vänlig kurs verkligen riktigt "
        "utmärkt efter någon väldigt och"
    ),
    "no": (
        "den det de en et ei og eller men hvis av til i på ved med uten for fra om over under er var være blir ble blitt "
        "jeg du han hun vi meg deg ham henne oss dem min mitt mine din sin deres vår vårt denne dette disse der her ikke "
        "ingen aldri ingenting veldig mye mer mest litt alle alt også bare fortsatt alltid igjen fordi at hva hvem når "
        "hvor hvordan hvorfor som enn så bra god godt gode dårlig dårlige bedre beste fin hyggelig rask raskt treg lett "
        "enkelt mat maten service betjening personalet pris kvalitet sted tid har hadde kan kunne skal skulle vil ville "
        "man gjør laget anbefale anbefales takk vennlig kurs virkelig utmerket etter noen"
    ),
    "fi": (
        "ja tai mutta jos ei en et emme ette eivät on oli olivat ovat olla ollut olen olet olemme se ne tämä nämä tuo minä "
        "sinä hän me te he minun sinun meidän heidän minulle tässä siinä täällä siellä kun koska että mitä mikä kuka missä "
        "milloin miten miksi joka jotka kuin niin myös vain vielä aina taas hyvin erittäin liian paljon vähän kaikki "
        "mitään kukaan koskaan hyvä hyvää hyvät huono huonoa parempi paras hieno mukava nopea nopeasti hidas helppo ruoka "
        "palvelu henkilökunta hinta laatu paikka aika voi voisi pitäisi suosittelen kiitos ystävällinen kurssi todella "
        "ihan jälkeen ilman kanssa mukaan"
    ),
    "pl": (
        "i a oraz lub albo ale jeśli z ze do na w we po przy od dla bez o nad pod przez jest są był była było były być "
        "będzie ja ty on ona my wy oni mnie mi ci go jej nam im mój moja moje twój nasz ich ten ta to te tym tego tutaj tu "
        "tam nie nigdy nic żaden bardzo zbyt za dużo wiele więcej mało wszystko wszyscy też także tylko już jeszcze zawsze "
        "znowu bo ponieważ że co kto kiedy gdzie jak dlaczego który która które niż więc dobry dobra dobre dobrze zły zła "
        "złe źle lepszy najlepszy świetny świetna świetne miły miła szybko szybki wolno łatwy jedzenie obsługa cena jakość "
        "miejsce czas ma mam mają może można polecam dziękuję super kurs naprawdę się"
    ),
    "cs": (
        "a i nebo ale pokud když z ze do na v ve po při od pro bez o nad pod přes je jsou byl byla bylo byli být bude jsem "
        "jsme já ty on ona my vy oni mě mi ho jí nám jim můj moje tvůj náš jejich ten ta to tento tato toto tady zde tam "
        "ne nikdy nic žádný velmi moc příliš hodně více málo vše všechno všichni také taky jen jenom už ještě stále vždy "
        "zase protože že co kdo kdy kde jak proč který která které než tak takže dobrý dobrá dobré dobře špatný špatná "
        "špatné špatně lepší nejlepší skvělý skvělá skvělé příjemný příjemná rychle rychlý pomalý snadný jídlo obsluha "
        "služby cena kvalita místo čas má mám mají může lze doporučuji děkuji kurz opravdu se si není nejsou"
    ),
    "sk": (
        "a i alebo ale ak keď z zo do na v vo po pri od pre bez o nad pod cez je sú bol bola bolo boli byť bude som sme ja "
        "ty on ona my vy oni ma mi ho jej nám im môj moja moje tvoj náš ich ten tá to tento táto toto tu tam nie nikdy nič "
        "žiadny žiadne veľmi príliš veľa viac málo všetko všetci tiež aj len iba už ešte stále vždy zase pretože že čo kto "
        "kedy kde ako prečo ktorý ktorá ktoré než takže dobrý dobrá dobré dobre zlý zlá zlé zle lepší lepšie najlepší "
        "skvelý skvelá skvelé príjemný príjemná rýchlo rýchly pomalý ľahký jedlo obsluha služby cena kvalita miesto čas "
        "má mám majú môže možno odporúčam ďakujem kurz naozaj sa si nie je bez mal mala"
    ),
    "hr": (
        "i ili ali ako iz do na u po pri od za bez o nad pod kroz je su bio bila bilo bili biti bit će sam smo ja ti on ona "
        "mi vi oni me mu joj nam im moj moja moje tvoj naš njihov taj ta to ovaj ova ovo ovdje tu tamo ne nikad nikada "
        "ništa nijedan vrlo jako previše puno više malo sve svi također samo već još uvijek opet jer da što tko kada kad "
        "gdje kako zašto koji koja koje nego pa dobar dobra dobro loš loša loše bolji bolje najbolji odličan odlična "
        "odlično ugodan lijep lijepo brzo brz spor sporo lako hrana usluga osoblje cijena kvaliteta mjesto vrijeme ima "
        "imam imaju može preporučujem hvala tečaj stvarno se si nije nisu nema bih bi s sa kao"
    ),
    "sl": (
        "in ali ampak če iz do na v po pri od za brez o nad pod skozi je so bil bila bilo bili biti bo sem smo jaz ti on "
        "ona mi vi oni me mu ji nam jim moj moja moje tvoj naš njihov ta to ta tukaj tu tam ne nikoli nič noben zelo "
        "preveč veliko več malo vse vsi tudi samo že še vedno spet ker da kaj kdo kdaj kjer kako zakaj ki kot pa dober "
        "dobra dobro slab slaba slabo boljši najboljši odličen odlična odlično prijeten prijazno prijazni hitro hiter "
        "počasi lahko hrana storitev osebje cena kakovost kraj čas ima imam imajo priporočam hvala tečaj res se si ni niso "
        "s z bi"
    ),
    "hu": (
        "a az egy és vagy de ha nem is van volt voltak lesz lenne vannak én te ő mi ti ők engem nekem neki nekünk az ez "
        "ezek azok itt ott soha semmi nagyon túl sok több kevés minden mindenki csak már még mindig újra mert hogy mi ki "
        "mikor hol hogyan miért amely amit mint akkor jó jól rossz rosszul jobb legjobb nagyszerű kiváló kedves gyors "
        "gyorsan lassú könnyű étel kiszolgálás személyzet ár ára minőség hely idő lehet lehetett tud ajánlom köszönöm "
        "tanfolyam igazán nélkül után előtt kell sem meg el ki be nincs"
    ),
    "ro": (
        "și si sau dar dacă de din la în pe cu fără pentru prin după până este e sunt era erau fost fi am ai a avem au eu "
        "tu el ea noi voi ei mă mi te se ne le îi îl o un una unei meu mea său nostru lor acest această acesta asta aici "
        "acolo nu niciodată nimic niciun foarte prea mult multe mulți mai puțin tot toate toți doar numai deja încă mereu "
        "iar pentru că ce cine când unde cum care decât bun bună bune bine rău rea slab mai cel excelent frumos plăcut "
        "rapid repede lent ușor mâncare mâncarea servicii serviciul personalul preț prețul calitate locul timp poate "
        "recomand mulțumesc curs chiar nici s-a"
    ),
    "tr": (
        "ve veya ama fakat eğer bir bu şu o ben sen biz siz onlar bana sana ona bize benim senin onun bizim için ile gibi "
        "kadar göre sonra önce de da mi mı mu mü ki ne kim nerede nasıl neden niçin hangi değil yok var çok daha en az hiç "
        "her hep tüm bütün sadece yine hala artık çünkü iyi kötü güzel harika mükemmel berbat hızlı yavaş kolay zor yemek "
        "yemekler hizmet servis personel fiyat fiyatı kalite kaliteli yer zaman oldu olan olarak olduğu idi ise vardı "
        "tavsiye ederim teşekkürler kurs gerçekten biraz bile şey"
    ),
    "vi": (
        "và hoặc nhưng nếu của là có không được ở trong trên với cho từ đến về bởi tại này đó kia đây tôi bạn anh chị chúng "
        "họ mình rất quá lắm nhiều ít hơn nhất tất cả mọi cũng chỉ đã đang sẽ vẫn luôn lại vì khi gì ai đâu sao thế nào mà "
        "thì như những các một hai tốt xấu tệ ngon đẹp nhanh chậm dễ khó tuyệt vời đồ ăn dịch vụ nhân viên giá chất lượng "
        "chỗ thời gian nên cần phải làm thích khóa học cảm ơn"
    ),
    "id": (
        "dan atau tetapi tapi jika kalau yang di ke dari untuk dengan tanpa pada oleh tentang adalah ialah ini itu sini "
        "sana saya aku kamu anda dia kami kita mereka nya tidak bukan tak jangan belum sudah telah sedang akan masih sangat "
        "sekali terlalu banyak sedikit lebih paling semua setiap juga hanya saja lagi karena apa siapa kapan mana "
        "bagaimana mengapa seperti bagus baik buruk jelek enak cepat lambat mudah sulit makanan pelayanan layanan staf "
        "harga kualitas tempat waktu bisa dapat ada harus membuat suka kursus terima kasih nyaman ramah benar nggak gak "
        "banget sih aja dong kok ga saat dalam para"
    ),
    "sw": (
        "na au lakini kama ya wa za la cha vya kwa katika kutoka hadi bila ni si sio siyo hii hiyo hizi hayo huyu hapa hapo "
        "pale mimi wewe yeye sisi ninyi wao yangu yako yake yetu yao wangu sana zaidi kidogo wote yote zote kila pia tu "
        "bado tena daima kwa sababu kwamba nini nani lini wapi vipi gani ambayo ambao nzuri mzuri vizuri mbaya vibaya bora "
        "safi haraka polepole rahisi chakula huduma wafanyakazi bei ubora mahali wakati ina ana kuna hakuna hana "
        "nilikuwa ilikuwa alikuwa walikuwa naweza inaweza napenda asante kozi kweli ndio hapana hivyo kuwa kufanya lakini"
    ),
    "lt": (
        "ir arba bet jei jeigu iš į su be per nuo iki už po prie apie ant yra buvo būti bus aš tu jis ji mes jūs jie man tau "
        "mums mano tavo jo jos mūsų jų tas ta tai šis ši čia ten ne nėra niekada nieko labai per daug daugiau mažai viskas "
        "visi visada taip pat tik jau dar vėl nes kad kas kada kur kaip kodėl kuris kuri nei geras gera gerai blogas bloga "
        "blogai geriau geriausias puikus puiki puikiai malonus greitai greitas lėtas lengva maistas aptarnavimas "
        "personalas kaina kokybė vieta laikas turi gali galima rekomenduoju ačiū kursas tikrai"
    ),
    "lv": (
        "un vai bet ja no uz ar bez pie līdz par pēc pirms ir bija būt būs es tu viņš viņa mēs jūs viņi man tev mums mans "
        "tavs mūsu viņu tas tā šis šī šeit tur ne nav nekad nekas ļoti pārāk daudz vairāk maz viss visi vienmēr arī tikai "
        "jau vēl atkal jo ka kas kad kur kā kāpēc kurš kura nekā labs laba labi slikts slikta slikti labāk labākais lielisks "
        "lieliska lieliski patīkams ātri ātrs lēns viegli ēdiens apkalpošana personāls cena kvalitāte vieta laiks var iesaku "
        "paldies kurss tiešām"
    ),
    "et": (
        "ja või aga kui ei ega on oli olid olema olnud olen oled oleme see need ta tema mina sina meie teie nemad mulle "
        "mul minu sinu siin seal kuna sest et mis kes kus millal kuidas miks nii ka ainult veel alati jälle väga liiga palju "
        "vähe kõik midagi keegi kunagi hea head halb halvasti parem parim suurepärane meeldiv kiire kiiresti aeglane lihtne "
        "toit teenindus personal hind kvaliteet koht aeg saab võib peab soovitan aitäh kursus tõesti pärast ilma koos"
    ),
    "ca": (
        "el la els les un una uns unes i o però si de del dels al a en amb sense per sobre és són era va van ser està hi ha "
        "jo tu ell ella nosaltres ells em et es ens li meu meva seu seva nostre aquest aquesta això aquí allà no mai res "
        "molt molta massa més menys poc tot tota tots totes també només ja encara sempre perquè que què quan on com qual bé "
        "malament millor pitjor bo bona bon dolent excel·lent servei menjar preu qualitat lloc personal temps fàcil ràpid "
        "lent fa fer té tenen pot gràcies recomano curs amb"
    ),
    "tl": (
        "ang ng sa mga at o pero kung na ay si ni kay para mula hanggang wala walang may mayroon meron ito iyan iyon dito "
        "doon ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin nila akin hindi huwag di napaka napakaganda sobra "
        "sobrang masyado marami konti lahat bawat din rin lang pa naman ulit kasi dahil ano sino kailan saan paano bakit "
        "maganda mabuti masama pangit masarap mabilis mabagal madali pagkain serbisyo tauhan presyo kalidad lugar oras "
        "maaari pwede gusto salamat talaga yung po"
    ),
    "ru": (
        "и или но если из к на в во по при от для без о об под через это был была было были быть будет я ты он она мы вы "
        "они меня мне его её нам им мой моя мои наш их этот эта эти тот здесь там не нет никогда ничего очень слишком много "
        "больше мало всё все тоже также только уже ещё еще всегда опять потому что кто когда где как почему который "
        "которая чем хороший хорошая хорошо плохой плохая плохо лучше лучший отлично отличный быстро медленно легко еда "
        "обслуживание персонал цена качество место время есть может можно рекомендую спасибо курс так"
    ),
    "uk": (
        "і й та або але якщо з із до на в у по при від для без про під через це був була було були бути буде я ти він вона "
        "ми ви вони мене мені його її нам їм мій моя наш їх цей ця ці той тут там не ні немає ніколи нічого дуже занадто "
        "багато більше мало все всі також теж тільки вже ще завжди знову тому що хто коли де як чому який яка ніж хороший "
        "добре добрий поганий погано краще найкращий чудово швидко повільно легко їжа обслуговування персонал ціна якість "
        "місце час є може можна рекомендую дякую курс"
    ),
    "bg": (
        "и или но ако от към на в във по при за без с със под през е са беше бяха бъде ще съм сме аз ти той тя ние вие те "
        "мен ми му ѝ ни им мой моя моето нашия този тази това тези тук там не няма никога нищо много прекалено повече малко "
        "всичко всички също само вече още винаги отново защото че какво кой кога къде как защо който която отколкото добър "
        "добра добро добре лош лоша лошо по-добре най отличен отлично бързо бавно лесно храна храната обслужване обслужването "
        "персонал персоналът цена цената качество място време има може препоръчвам благодаря курс да се"
    ),
    "sr": (
        "и или али ако из до на у по при од за без о под кроз је су био била било били бити ће сам смо ја ти он она ми ви "
        "они ме му јој нам им мој моја наш тај та то овај ова ово овде тамо не никад ништа веома јако превише пуно више мало "
        "све сви такође само већ још увек опет јер да што ко када где како зашто који која него добар добра добро лош лоше "
        "боље одличан одлично брзо споро лако храна услуга особље цена квалитет место време има може препоручујем хвала није "
        "нису нема се"
    ),
    "mk": (
        "и или но ако од кон на во по при за без со под низ е се беше биде ќе сум сме јас ти тој таа ние вие тие мене ми му "
        "ни им мој моја наш овој оваа ова тука таму не нема никогаш ништо многу премногу повеќе малку сите сè исто само веќе "
        "уште секогаш повторно бидејќи дека што кој кога каде како зошто добар добра добро лош лошо подобро одличен одлично "
        "брзо бавно лесно храна услуга персоналот цена квалитет место време има може препорачувам благодарам да"
    ),
    "ar": (
        "في من على إلى الى عن مع هذا هذه ذلك التي الذي كان كانت لا لم لن ليس ما ان أن إن هو هي نحن أنا انا جدا كل بعض كثير "
        "قليل جيد جيدة سيء سيئة ممتاز ممتازة رائع خدمة الخدمة سعر السعر مكان المكان وقت الطعام بعد قبل لكن و أو او غير عند "
        "شيء يوجد مش كتير"
    ),
    "fa": (
        "در از به با برای را این آن که است بود هست نیست بودند شد می نمی ما من شما آنها خیلی بسیار همه هیچ خوب بد عالی بهتر "
        "قیمت کیفیت خدمات غذا پرسنل زمان هم یا و اما اگر ولی یک های کرد کردم دارد ندارد"
    ),
    "ur": (
        "میں سے کے کا کی کو پر نے ہے ہیں تھا تھی تھے اور یا لیکن یہ وہ بہت نہیں اچھا اچھی برا قیمت سروس کھانا وقت لیے ہو کر "
        "بھی تو ہم آپ سب کچھ"
    ),
    "hi": (
        "और या लेकिन का की के को में से पर ने है हैं था थी थे नहीं यह वह ये वे मैं हम आप बहुत अच्छा अच्छी अच्छे बुरा खराब भी तो ही "
        "कुछ सब लिए एक कर हो रहा खाना सेवा कीमत समय"
    ),
    "mr": (
        "आणि किंवा पण चा ची चे ला मध्ये वर ने आहे आहेत होता होती होते नाही हे ते तो ती मी आम्ही तुम्ही खूप चांगला चांगली चांगले "
        "वाईट सुद्धा काही सर्व साठी एक जेवण सेवा किंमत वेळ"
    ),
}

LATINISED: dict[str, str] = {
    "ru": (
        "ochen eto kak chto chtoby vse vsyo net ne da ya ty vy oni mne menya tolko uzhe esche eshche bolshe luchshe horosho "
        "khorosho horoshiy khoroshiy plokho ploho plohoy otlichno spasibo pozhaluysta rabotaet rabotayet nichego nikogda "
        "pochemu kogda gde dlya bez mozhno nelzya nado nuzhno dolgo bystro medlenno dorogo deshevo kachestvo tsena "
        "obsluzhivanie ponravilos nravitsya vsem byl byla bylo byli budet prosto voobsche voobshche konechno nash takoy eti "
        "etot mesto rekomenduyu normalno uzhasno zhdal zhdali"
    ),
    "hi": (
        "hai hain tha thi nahi nahin nhi bahut bohot bhut accha acha achha achhi achi bura kharab kya kyun kyu kaise mera "
        "meri mere hamara aap aapka aapki tum hum main mujhe isko isme usko yeh ye woh wo aur lekin magar bhi ka ki ke ko se "
        "mein par wala wali kar karo karna kiya raha rahi rahe gaya hua kuch koi sab sabse bekar mast paisa paise jaldi "
        "khana theek thik bilkul zyada jyada kam liye dena diya"
    ),
    "ar": (
        "mesh mish msh mafi ma3 3ala 3la 3al 3and 3andi fel fil elli illi ana enta enti e7na i7na kteer kter keteer awi awy "
        "gedan giddan jiddan helw 7elw 7elwa kwayes kowayes wel bas bs leh leih ezay el5edma 5edma sa3a bta3 dah howa heya "
        "yalla shukran 7aga mafeesh ya3ni"
    ),
    "el": (
        "kai den einai itan htan poly poli kala kalo kalh kalos apo gia sto stin sthn ston tin thn tou mou mas sas oti pou ti "
        "ola ola me pio alla mono etsi giati pote tipota exw exei eixe efxaristo euxaristo exyphrethsh eksipiretisi "
        "proswpiko prosopiko timi timh xronia kati"
    ),
}
"""Words of languages written in Latin letters instead of their own, as people type them."""
