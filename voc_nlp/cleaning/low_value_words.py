"""Words of praise and of swearing that are whole answers, by language, and the words that may stand beside them.

Written by hand. Underscores stand for spaces. An answer is only praise when all its words are praise or companions and
one is praise, in one language; a negation is in neither list, so that "not good" and "nothing is good" stay content.
Swearing is listed to be recognised and counted.
"""

from __future__ import annotations

PRAISE: dict[str, str] = {
    "any": "ok okay top super perfect bravo wow cool",
    "en": (
        "good great excellent perfect awesome amazing fantastic wonderful brilliant superb outstanding nice fine lovely "
        "best love_it loved_it like_it liked_it no_complaints well_done keep_it_up good_job great_job thumbs_up "
        "satisfied very_happy happy five_stars 5_stars magnificent terrific fabulous splendid"
    ),
    "es": (
        "bien bueno buena buenos excelente perfecto perfecta genial fantástico fantástica maravilloso increíble estupendo "
        "estupenda espectacular fenomenal súper chévere me_encanta me_encantó me_gusta me_gustó sin_quejas ninguna_queja "
        "sigan_así satisfecho satisfecha contento contenta encantado encantada inmejorable cinco_estrellas"
    ),
    "fr": (
        "bien bon bonne excellent excellente parfait parfaite génial géniale super formidable magnifique merveilleux "
        "impeccable nickel extra rien_à_redire j'adore j'aime j'ai_adoré satisfait satisfaite content contente ravi ravie "
        "continuez_ainsi bon_travail cinq_étoiles très_bien"
    ),
    "de": (
        "gut super toll prima perfekt klasse hervorragend ausgezeichnet wunderbar fantastisch spitze großartig bestens "
        "einwandfrei tadellos keine_beanstandungen nichts_zu_meckern nichts_auszusetzen zufrieden begeistert gefällt_mir "
        "weiter_so fünf_sterne läuft passt genial"
    ),
    "it": (
        "bene buono buona ottimo ottima ottimi perfetto perfetta eccellente fantastico fantastica bravo brava bravi "
        "bravissimi meraviglioso stupendo stupenda splendido magnifico impeccabile super mi_piace mi_è_piaciuto adoro "
        "soddisfatto soddisfatta contento contenta continuate_così cinque_stelle nessuna_lamentela bellissimo bellissima"
    ),
    "pt": (
        "bom boa ótimo ótima excelente perfeito perfeita maravilhoso maravilhosa fantástico fantástica incrível show "
        "top muito_bom adorei amei gostei satisfeito satisfeita nota_10 nota_dez parabéns sem_reclamações impecável "
        "sensacional cinco_estrelas bem"
    ),
    "pl": (
        "dobrze dobry dobra dobre super świetnie świetny świetna świetne doskonale doskonały rewelacja rewelacyjnie "
        "znakomicie wspaniale wspaniały idealnie idealny perfekcyjnie fajnie fajny bez_zastrzeżeń zadowolony zadowolona "
        "podoba_mi_się polecam oby_tak_dalej pięć_gwiazdek brawo ekstra"
    ),
    "cs": (
        "dobře dobrý dobrá dobré super skvělé skvělý skvělá skvěle výborně výborný výborná výborné perfektní perfektně "
        "paráda parádní úžasné úžasný úžasná fantastické vynikající bezvadné bez_výhrad spokojen spokojena spokojenost "
        "spokojený líbí_se_mi jen_tak_dál doporučuji pět_hvězdiček bezva fajn"
    ),
    "sk": (
        "dobre dobrý dobrá dobré super skvelé skvelý skvelá skvele výborne výborný výborné perfektné perfektne paráda "
        "úžasné úžasný fantastické vynikajúce bez_výhrad spokojný spokojná spokojnosť páči_sa_mi len_tak_ďalej odporúčam "
        "fajn"
    ),
    "nl": (
        "goed super prima perfect uitstekend geweldig fantastisch top mooi fijn prachtig tevreden geen_klachten heel_goed "
        "ga_zo_door niets_op_aan_te_merken vijf_sterren leuk helemaal_goed lekker"
    ),
    "da": "godt god super fint fantastisk perfekt fremragende udmærket dejligt skønt tilfreds ingen_klager fem_stjerner flot",
    "sv": (
        "bra super jättebra utmärkt perfekt fantastiskt fantastisk underbart toppen kanon nöjd inga_klagomål fem_stjärnor "
        "härligt"
    ),
    "no": "bra super kjempebra utmerket perfekt fantastisk flott supert topp fornøyd ingen_klager fint herlig",
    "fi": "hyvä hyvin hyvää loistava erinomainen mahtava täydellinen upea super kiva tyytyväinen ei_valittamista hieno",
    "hr": (
        "dobro dobar super odlično odličan odlična izvrsno izvrstan savršeno savršen fantastično sjajno zadovoljan "
        "zadovoljna bez_zamjerki samo_tako_nastavite sviđa_mi_se bravo"
    ),
    "hu": "jó jól szuper kiváló tökéletes nagyszerű remek csodálatos fantasztikus elégedett nincs_panasz klassz csak_így_tovább",
    "ro": (
        "bine bun bună excelent excelentă perfect perfectă minunat super fantastic foarte_bine mulțumit mulțumită "
        "nicio_plângere îmi_place mi_a_plăcut grozav"
    ),
    "tr": (
        "iyi güzel harika mükemmel süper muhteşem kusursuz çok_iyi çok_güzel memnunum memnun_kaldım beğendim şahane on_numara "
        "başarılı"
    ),
    "el": "καλό καλά τέλειο τέλεια άριστο άριστα εξαιρετικό εξαιρετικά υπέροχο υπέροχα φανταστικό μπράβο ικανοποιημένος μου_αρέσει",
    "ru": (
        "хорошо хороший хорошая отлично отличный отличная супер прекрасно прекрасный замечательно великолепно "
        "превосходно идеально класс классно здорово круто норм нормально понравилось нравится мне_нравится доволен "
        "довольна без_нареканий претензий_нет молодцы так_держать пять_звёзд на_отлично 5_баллов"
    ),
    "uk": (
        "добре добрий чудово чудовий відмінно супер прекрасно ідеально клас класно круто сподобалось подобається "
        "задоволений задоволена без_нарікань молодці так_тримати"
    ),
    "ar": "جيد جيدة ممتاز ممتازة رائع رائعة جميل جميلة حلو تمام ممتازين مثالي راضي كويس",
    "he": "טוב טובה מצוין מצוינת מעולה מושלם נהדר אחלה סבבה מרוצה כיף",
    "hi": "अच्छा अच्छी बढ़िया बेहतरीन शानदार उत्तम badhiya accha achha mast zabardast",
    "vi": "tốt hay tuyệt tuyệt_vời xuất_sắc hoàn_hảo rất_tốt hài_lòng đẹp thích ưng_ý ổn",
    "id": "bagus baik mantap mantul keren hebat sempurna luar_biasa memuaskan puas oke sip suka jos",
    "sw": "nzuri vizuri safi bora sana_nzuri nimeridhika",
    "zh": "好 很好 不错 棒 赞 满意 完美 优秀 喜欢 可以 好评 给力 一流 五星 点赞 很好很好",
    "ja": "良い 良かった 良かったです よい よかった よかったです 最高 最高です 素晴らしい 素晴らしいです 満足 満足です 満足しています いいね 大満足 完璧 完璧です いい いいです 文句なし",
    "ko": "좋아요 좋습니다 좋음 좋네요 좋았어요 좋았습니다 최고 최고예요 최고입니다 만족 만족합니다 만족해요 완벽해요 훌륭합니다 굿 추천합니다 괜찮아요",
    "th": "ดี ดีมาก เยี่ยม ยอดเยี่ยม สุดยอด ประทับใจ พอใจ ชอบ โอเค เพอร์เฟค",
}

COMPANIONS: dict[str, str] = {
    "en": (
        "very really so all everything it is it's its was i am i'm im just simply absolutely totally pretty quite thanks "
        "thank you a an the job work and always overall super extremely for everything's"
    ),
    "es": "muy todo todos está es estuvo fue la lo gracias realmente super tan y simplemente siempre estoy de_momento en_general",
    "fr": "très tout tous c'est c'était est était merci vraiment super et toujours je_suis rien_que simplement au_top trop",
    "de": "sehr alles ist war es und echt wirklich total danke vielen dank immer ganz einfach rundum bin ich mir",
    "it": "molto tutto tutti è era sono grazie davvero e sempre veramente tanto mi il più che",
    "pt": "muito tudo todos está é foi obrigado obrigada realmente e sempre mesmo super demais estou bem",
    "pl": "bardzo wszystko jest było dziękuję dzięki naprawdę i zawsze jestem po_prostu",
    "cs": "velmi moc vše všechno je bylo byl byla děkuji díky opravdu a vždy jsem naprosto naprostá jste prostě",
    "sk": "veľmi všetko je bolo ďakujem vďaka naozaj a vždy som úplne",
    "nl": "heel erg zeer alles is was het bedankt dank_je echt en altijd helemaal ben ik",
    "da": "meget rigtig alt er var det tak virkelig og altid jeg super",
    "sv": "mycket väldigt allt är var det tack verkligen och alltid jag riktigt",
    "no": "veldig alt er var det takk virkelig og alltid jeg",
    "fi": "erittäin todella kaikki on oli kiitos ja aina olen oikein",
    "hr": "vrlo jako sve je bilo hvala stvarno i uvijek sam",
    "hu": "nagyon minden volt köszönöm és mindig vagyok a az",
    "ro": "foarte totul este a_fost mulțumesc și mereu sunt e",
    "tr": "çok her_şey herşey teşekkürler gerçekten ve her_zaman gayet",
    "el": "πολύ όλα είναι ήταν ευχαριστώ και πάντα",
    "ru": "очень всё все было спасибо и всегда просто я мне вам большое это",
    "uk": "дуже все було дякую і завжди просто я мені",
    "ar": "جدا كل شيء شكرا كان و الله والله",
    "he": "מאוד הכל היה תודה ו",
    "hi": "बहुत सब कुछ है था धन्यवाद bahut hai sab",
    "vi": "rất lắm mọi_thứ đều là cảm_ơn và quá tôi thật",
    "id": "sangat sekali semua semuanya banget terima_kasih dan selalu saya pokoknya",
    "sw": "sana kila_kitu ni ilikuwa asante na",
    "zh": "很 非常 太 都 真 挺 特别 真的 一切 全部 了 的 啊 呀 哦 谢谢 感觉 比较 还 极 超 超级 十分 蛮 就是",
    "ja": "とても すごく 本当に 全て すべて ありがとう ありがとうございます です 大変 非常に",
    "ko": "아주 매우 정말 너무 다 모두 감사합니다 그냥 진짜",
    "th": "มาก ครับ ค่ะ ทุกอย่าง ขอบคุณ จริงๆ เลย",
}

PROFANITY: dict[str, str] = {
    "en": (
        "fuck fucking fucked fuckers fucker shit shitty bullshit crap damn bastard bastards asshole assholes bitch bitches "
        "wtf fuck_you fuck_off piss_off screw_you bollocks wankers wanker arseholes dickheads go_to_hell motherfuckers dicks"
    ),
    "es": (
        "mierda puta putos puto joder hostia coño cabrones cabrón gilipollas pendejos pendejo chinga_tu_madre chingada "
        "hijos_de_puta hijo_de_puta vete_a_la_mierda váyanse_a_la_mierda imbéciles a_tomar_por_culo que_os_den idiotas carajo culeros"
    ),
    "fr": (
        "merde putain connards connard salauds salaud enculés enculé bordel va_te_faire_foutre allez_vous_faire_foutre "
        "fils_de_pute con cons conneries connasse ta_gueule chier je_vous_emmerde bande_de_cons"
    ),
    "de": (
        "scheiße scheiss scheiß scheisse arschloch arschlöcher fick fickt_euch fick_dich leck_mich wichser verdammt "
        "verpisst_euch verfickte mist_verdammter drecksladen saftladen scheißladen leckt_mich hurensöhne hurensohn idioten"
    ),
    "it": (
        "merda cazzo stronzi stronzo vaffanculo coglioni coglione bastardi bastardo puttana figli_di_puttana porca_troia "
        "che_cazzo fanculo andate_a_cagare cazzata cazzate porco_dio minchia schifosi"
    ),
    "pt": (
        "merda porra caralho puta foda_se fodase filhos_da_puta filho_da_puta vão_se_foder vai_se_foder vai_tomar_no_cu "
        "bosta cacete cuzões idiotas otários fdp pqp puta_que_pariu vsf"
    ),
    "pl": (
        "kurwa kurwy chuj chuje chujnia gówno gówna jebać pierdolcie_się pierdol_się spierdalajcie spierdalaj dupa debile "
        "skurwysyny skurwysyn jebane zajebane cholera wypierdalać ja_pierdolę kutasy"
    ),
    "cs": (
        "kurva kurvy hovno sračka sračky píča píčo piča kokoti kokot debilové debilní jděte_do_prdele jdi_do_prdele prdel "
        "do_prdele zmrdi zmrd čuráci čurák hajzlové sere_mě_to polibte_mi_prdel naserte_si do_píči"
    ),
    "sk": "kurva kurvy hovno sračka piča kokoti kokot debili choďte_do_riti do_riti riť zmrdi do_piče seriem_na_to",
    "nl": "kut klote klootzakken klootzak godverdomme shit tyfus kanker fuck lul flikker_op rot_op eikels kutzooi verdomme",
    "da": "lort pis fanden for_helvede røvhuller røvhul fuck fucking skid_på_det idioter kraftedeme",
    "sv": "skit fan jävla helvete idioter fuck fitta rövhål för_fan dra_åt_helvete skitstövlar jävlar",
    "no": "faen dritt drittsekker helvete fuck jævla idioter dra_til_helvete",
    "fi": "vittu vitun perkele saatana paska paskaa helvetti idiootit haista_vittu perse",
    "hr": "jebote jebiga sranje govno kurac pička seronje idioti jebem_ti u_kurac pizda",
    "hu": "kurva szar fasz faszok geci bazdmeg basszátok_meg bunkók idióták a_kurva_életbe",
    "ro": "rahat căcat pula pizda futu_i dracu la_dracu idioți nenorociți muie",
    "tr": "siktir siktirin siktir_git amk aq lanet orospu_çocukları salak salaklar bok boktan gerizekalılar allah_belanızı_versin",
    "el": "σκατά μαλάκες μαλάκα γαμώτο γαμήσου άντε_γαμήσου βλάκες πούστηδες",
    "ru": (
        "блять бля блядь сука суки пиздец хуйня хуй хуета нахуй нахер говно дерьмо мудаки мудак уроды ублюдки твари "
        "идите_нахуй иди_нахуй идите_на_хуй пошли_нахуй пошли_вы пошли_в_жопу жопа ебать козлы сволочи гондоны дебилы"
    ),
    "uk": "бля блядь сука суки пиздець хуйня хуй нахуй гівно лайно мудаки йдіть_нахуй срака курва довбойоби виродки",
    "ar": "خرا زبالة تبا كلاب حمير كس_امك يلعن لعنة حيوانات",
    "he": "חרא זבל בני_זונות לך_תזדיין אידיוטים מניאקים",
    "hi": "चूतिया हरामी साले बकवास chutiya harami bsdk bhosdike madarchod kamine",
    "vi": "đm đmm vcl vl cặc lồn đéo địt địt_mẹ khốn_nạn mẹ_kiếp chó đẻ chó_đẻ đồ_khốn con_mẹ_nó ngu",
    "id": "anjing bangsat babi tai bajingan kontol memek asu goblok tolol brengsek jancok sialan kampret setan",
    "sw": "mavi kuma shenzi malaya mjinga wajinga",
    "zh": "操 草泥马 他妈的 妈的 傻逼 傻B 垃圾 滚 狗屎 去你妈的 操你妈 靠 我靠 卧槽 日 王八蛋 混蛋 狗日的 你妈 sb tmd 尼玛 蠢货 白痴 滚蛋 去死 脑残",
    "ja": "クソ くそ くそったれ ふざけるな 死ね 馬鹿 バカ アホ カス ゴミ クズ ばか うざい 馬鹿野郎 ふざけんな クソが",
    "ko": "씨발 시발 ㅅㅂ 개새끼 병신 ㅂㅅ 지랄 미친놈 꺼져 쓰레기 좆같다 좆같네 개같은 개새끼들 미친 엿먹어 젠장",
    "th": "เหี้ย ควย สัส สัด แม่ง ไอ้สัตว์ เวร ห่า ไอ้เหี้ย เชี่ย",
}

SWEARING_COMPANIONS: dict[str, str] = {
    "en": "you this the is it what a of total complete piece all just oh absolute up man holy hell",
    "es": "de la una qué que es esta esto todo todos sois son su tu madre vaya pura",
    "fr": "de la c'est une quelle tous quel vous du bande_de sale",
    "de": "so ein eine was für der die das ihr alle alles euch verdammter verdammte laden",
    "it": "di che una è tutti siete questa il la del",
    "pt": "de que uma é essa isso todos seus vocês são",
    "pl": "co za mać to jest wy wszyscy jesteście te",
    "cs": "to je co jste všichni vy jeden jedna jedno zasraný vy",
    "sk": "to je čo ste všetci vy",
    "nl": "wat een wat_een stelletje alles het",
    "da": "det er noget for hvad en i",
    "sv": "det är vilken vad för",
    "ru": "вы все это что за какая какой какие ну твою мать на полная полный",
    "zh": "你 的 真 们 一群 个 全 是 都 真是 这 什么 啊 了",
    "ja": "この です だ ども め が 野郎",
    "ko": "이 다 진짜 아 것들",
    "tr": "bu ne sizi hepiniz",
    "vi": "đồ lũ cái thằng bọn",
    "id": "dasar lu kalian semua",
    "hr": "vam to je sve mater u",
}

LAUGHTER = (
    "ha",
    "ah",
    "he",
    "hi",
    "ho",
    "ja",
    "je",
    "ji",
    "ka",
    "ks",
    "wk",
    "kw",
    "хa",
    "ха",
    "ах",
    "хе",
    "хи",
    "xa",
    "xi",
)
"""Syllables that are laughter when repeated, no keyboard mashing."""
