"""Given names of the languages we meet most, and the signs of Chinese names; written for this purpose.

The lists hold what is common, not what exists: a rare name is found only by the words around it.
"""

from __future__ import annotations

from voc_nlp.privacy.short_names import DOUBTFUL_SHORT_NAMES, SHORT_NAMES
from voc_nlp.privacy.world_names import DOUBTFUL_WORLD_NAMES, WORLD_NAMES

_GIVEN = """
    aaron abby abdul abdulaziz abdullah abel abigail achille adam adela adelaide adele aditya adolf adolfo
    adrian adriana adrián adão adèle adéla afonso agata agathe agnes agnese agnieszka agnès agustín ahmad ahmed
    aimée aisha aisling aitana aitor akash akira alain alan alastair albert alberto albrecht aldo alejandra
    alejandro aleksander aleksandr aleksandra alena alessandro alessia alessio alex alexander alexandr alexandra
    alexandre alexis aleš alfie alfio alfons alfonso alfred alfredo alice alicia alicja alina alison alix
    almudena alois amanda amandine amedeo amelia amelie amina amir amit amy amália amélie ana anabel anabela
    ananya anastazja anaïs anders andreas andreu andrew andrzej andré andrés andy andżelika aneta anežka angela
    angelo angus ania aniela anika anil anička anja anjali anke anna annabel annalisa annamaria anne anne-marie
    anne-sophie annegret anneliese annemarie annette annick annie anouk anthony antoine antoinette anton
    antonella antoni antonia antonietta antonin antonina antonio antonín antônio anwar aoife apolline araceli
    archie ariadna arianna arjun arkadiusz arlette armand armando arnaud arthur artur arturo arvind ashley
    astrid attilio aude audrey augustin augusto aurelio aurélie axelle ayesha aylin ayumi ayşe aziz baltasar
    baptiste barbara barbora barry bartek bartolomeo bartosz bartłomiej basia bastian bastien beata beate
    beatrice beatriz becky bedřich begoña belmiro ben benedetta benedetto benedikt benedita benito benjamin
    benno benoît bernadeta bernadette bernard bernardo bernd bertrand beth bethan bethany betty biagio bilal
    birgit björn blandine blanka bobby bogdan bogumił bogusław bohumil bohuslav borja bożena božena bradley bram
    brandon brenda brendan brian brice bridget brigitte britta brittany bronisław bruna bryan burak bárbara
    béatrice bénédicte břetislav caitlin caleb callum camila camilla camille carl carla carlo carlos carlota
    carlotta carmela carmelo carmen carol carole carolin caroline carolyn carsten catarina caterina catherine
    cayetano cecilia cedric celina cesare cezary chantal charles charlotte charlène cheryl chiamaka chiara chidi
    chloe chloé chris christa christel christelle christiane christina christine christoph christophe
    christopher ciara cinzia claire clare clarisse claude claudia claudine claudio claus clive clotilde cláudia
    cláudio clémence clément colette colin concetta connor conor coralie corentin corinna corinne cornelia
    corrado cosimo craig cristian cristiano cristina cristóbal curtis cynthia cyprian cyril cyrille czesław
    cátia cécile cédric célia céline célio césar daan dagmar dagny dalibor damian damien dan daniel daniela
    danielle danièle danny danuta daphne daria darina dario darius dariusz darren dave david davide davy dawid
    debbie debora deborah debra declan deepa deepak delia delphine denisa denise deniz dennis deolinda derek
    derrick desmond detlef diana diane didier diego dieter diletta diogo divya dmitry domenico dominic dominik
    dominika dominique donald donatella donato donna donovan doreen dorian doris dorota dorothea dorothy duncan
    dušan dwayne dylan débora déborah eberhard eckhard edeltraud edith edoardo edson eduard eduarda eduardo
    edward edwin edyta egon eileen einar elaine eleanor elena eleonora elfriede eliana elif elio elisa elisabete
    elisabeth elisabetta elizabeth eliška elke ellen ellie elmar eloise elsa elsie elvira elżbieta ema emanuel
    emanuela emanuele emeka emil emilia emilio emily emma emmanuel emmanuelle emre enrico enrique enzo eric
    erica erich erik erika erin ermanno ermelinda erna ernest ernesto ernst erwin eryk esme esteban estefanía
    estelle ester esther ethan ethel ettore eugenia eugenio eugeniusz eugénie eusebio eva evan evelyn evička ewa
    ewald ewelina ezio fabian fabiana fabien fabienne fabio fabián fabrice fabrizio fabrício faisal farah fatima
    fatma faustine fausto federica federico felicity felicja feliks felipe felix femke ferdinand fergus fermín
    fernand fernanda fernando filip filipa filipe filippo finn fiona fiorella flavia flavie flavio fleur florent
    florian flávia flávio frances francesca francesco francine francisca francisco franciszek franck františek
    franz franziska françoise fraser frauke freddie freya frida frieda friedrich frédéric fulvio fábia fábio
    fátima félicie félix gabi gabin gabriel gabriela gabriele gabrielle gaetano gareth gary gaspard gaurav gavin
    gaël gaëlle gema gemma geneviève gennaro geoff geoffrey geoffroy georg george georges georgina gerald
    gerardo gerda gerhard germaine germán gerrit gert gertrud gertruda ghislaine giacomo giada gianluca
    gianluigi gianmarco gianna gianni gilbert gilberto giles gilles gillian ginette gino gioacchino giorgia
    giorgio giorgos giovanna giovanni gisela gisele giulia giuliana giuliano giuseppe giuseppina gonzalo gonçalo
    gosia gottfried gracjan graeme graham graziella grażyna greg gregorio gregory greta grzegorz grégory gudrun
    guido guilherme guillaume guillermo gunnar gunther gustav gustavo gwen gwenaëlle gérard günter hakan halima
    halina hamish hamza hana hanna hannah hannelore hannes hans harald harish harold harriet harry hartmut
    haruki harvey hassan hayley hazel hector hedwig heidi heike heiko heiner heinrich heinz heitor helder helen
    helena helene helga helmut helmuth hendrik henk henning henri henrietta henriette henrik henrique henry
    henryk henryka herbert hermann hernán hervé hieronim hilde hildegard hiroshi holger honoré honza horst
    howard hubert huda hugh huguette hussein hynek håkan héctor héloïse hélène iain ian iara ibrahim ignacio
    ignacy igor ilaria ilona ilse imogen imran ina inge ingrid inmaculada inácio inès inés inês irena irene
    ireneusz irina irmgard irving irène isaac isabel isabela isabell isabella isabelle isaura isidro isla ismail
    ivan ivana iveta ivone iván iwona iza izabela jacek jacinto jacky jacob jacopo jacqueline jacques jadwiga
    jagoda jaime jakub jamal james jamie jamila jana jane janet janice janina janine jannik janusz jaqueline
    jarda jared jarmila jaromír jaroslav jaroslava jarosław jasmin jason javi javier jean jean-claude
    jean-françois jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jeanne jeff
    jeffrey jelle jemima jen jennifer jenny jens jeremy jeroen jerome jerry jerzy jerónimo jesper jess jessica
    jesús jiho jill jimena jimmy jindřich jindřiška jirka jitka jiří joachim joan joana joanna joanne joaquim
    joaquina joaquín jocelyn jochen joel joey johan johann johanna johannes john johnny jolanda jolanta jonas
    jonathan joost jordi jorge joschka josef josefa josefina josep joseph josephine josette joshua josiane josie
    josué josé josé-luis joséphine joyce jozef joão joël joëlle juan judith judy jule jules julia julian juliana
    juliane julie julien juliet julieta juliette julio julita julián juraj justin justine justyna jutta ján
    jérémy jérôme jéssica józef józefa jörg júlia júlio jürgen jędrzej kacper kamil kamila kaori kareem karel
    karen karim karima karin karine karl karla karolina karoline karolína kasia kasper katarzyna katarína kate
    kateřina katharina katherine kathleen kathrin kathryn katie katja katka katrin katy kavita kayla kazimierz
    kees keiko keira keith kenji kenneth kenny kerstin kevin khadija khaled kieran kimberly kinga kirsten kirsty
    kjell klaudia klaus klára koen konrad konstantin kornelia kristin kristýna krystyna kryštof krzysiek
    krzysztof kuba květa kyle kévin ladislav laetitia lakshmi lara larissa larry lars latoya laura lauren
    laurence layla leah leandro leanne lee leif leila leire leni lenka leonard leonardo leonie leonor leoš
    lesley leslie leszek leticia letizia letícia lewis leyla liam libor libuše licia lidia liesel lieselotte
    lilian liliana liliane linda linus lionel lisa lise livia liz lore loredana lorenzo loretta lorna lorraine
    lothar lotte louis louis-marie louise loïc luan luana lubomír luboš luca lucas lucette lucia luciana luciano
    lucie lucien lucienne lucy lucyna lucía ludivine ludmila ludovic ludovica ludovico ludwig ludwik luděk luigi
    luis luisa luiz lukas luke lukáš lurdes lutz luís luísa lydia lydie lynn lynne lætitia léa léo léon léonie
    lídia lígia lúcia lýdie maaike maarten mabel maciej maciek madalena maddalena madeleine mael mafalda magali
    magda magdalena magdaléna magnus mahmoud maike maite makoto maksymilian malcolm malik malwina mandy manfred
    manish manolo manon manu manuel manuela mara marc marc-antoine marcel marcela marcelina marcelle marcello
    marcelo marcin marco marcos marcus margaret margarete margarida margaux margherita margit margot marguerite
    maria marian mariangela marianna marianne mariano maribel maricarmen marie marie-christine marie-claire
    marie-claude marie-france marie-laure marie-thérèse marieke marijke marika mario mariola marion marisa
    marissa mariusz marián marjorie markus markéta marlena marlene marta martha marthe martim martin martina
    martine martyna maruška mary maryam maryla maría masako massimo mateus mateusz matheus mathieu mathilde
    mathéo matilde matt matteo matthew matthias matthieu mattia matyáš matías matúš matěj maud maureen maurice
    mauricio maurizio mauro maurício maxence maxime maximilian maxine maëlle maëlys małgorzata mechthild meera
    megan mehdi mehmet meike melanie melissa mercè mette mia micaela micah michael michaela michal michalina
    michał michel michela michele michelle michèle mickaël mieczysław mieke miguel mike mikkel mikołaj milada
    milan milena millie miloslav miloslava miloušek miloš minjun miranda mireia mireille mirek mirela mirella
    miriam mirko miroslav mirosław mirosława mitchell miłosz mohamed mohammad mohammed mohan molly monica monika
    monique montserrat morgane moritz muhammad murat muriel mustafa mylène myra myriam márcia márcio mária mário
    máximo mélanie mélissa míša mónica nadia nadine nadège nancy naoko naomi natalia natalie natascha
    natasha nathalie nathan nathaniel natália natálie neha neil nela nele nerea neusa neville nicholas nick
    nicola nicolas nicole nicoletta nienke nigel nikhil nikki niklas nikodem nikola nikos nils nisha noah noel
    noelia noemi nora norbert norberto norman noé noémia noémie nuno nuria nélson océane odete odette odile olaf
    oldřich olga oliver olivia olivier oliwia olívia omar ondřej ophélie orazio orietta oriol orlando ornella
    osama oscar oskar osman osvaldo otakar otávio owen ozan pablo paco pam pamela paola paolo pascal pascale
    pascual patrice patricia patricie patricio patrick patrik patrizia patrycja patrícia paul paula paulette
    paulina pauline paulinha paulo pavel pavla pavlína paweł pedro pepe pernille peter petr petra phil philipp
    philippa philippe philippine phoebe phyllis piera pierluigi piero pierre pierre-yves pieter pietro piotr
    piotrek pooja pradeep prakash priscila priya przemysław přemysl quentin rachel radek radim radka radosław
    rafael rafaela rafał raffaele raffaella rahul rainer raj rajesh rakesh ralf ralph ramesh ramiro ramón rania
    raphael raphaël raphaëlle raquel rashid rasmus ravi raymond raymonde raúl rebeca rebecca rebekah reece
    reinhard reinhold rekha remigiusz renan renata renate renato renaud renzo rené reza rhys ricardo riccardo
    richard rikke rita ritu robert roberta roberto robin rocco rodolfo rodolphe rodrigo rogelio roger rogério
    rohan rohit roksana rolande rolf romain romana romane romina ronald ronan rosalie rosana rosanna rosaria
    rosemarie rosemary roser rosie ross rossana rossella rostislav rosângela rowan roxane roxanne rozalia ruben
    rubén rudi rudolf rufino ruggero rui rupert russell rute rutger ryan ryszard régine régis rémi rémy rúben
    rüdiger růžena sabina sabine sabrina saeed saif sakura salim sally salma salomé salvatore sam samantha sami
    samir samuel samuele sandeep sander sandra sandrine sandro sanjay sanjit sanne santi santiago santino
    saoirse sara sarah sasha saskia satoshi saul saúl scott sean sebastian sebastiano sebastián sebastião selim
    seo-yeon serena sergey sergio shane sharon shaun shawn sheena sheila shelley shirley shreya shweta sian
    siegfried signe sigrid silke silvana silvia silvio simon simona simone simão sinan sinead siobhan sneha
    sofia sofía solange solène sonal sonja sonya sophia sophie soraia soňa stacey stanislav stanislava stanisław
    stanisława stefan stefania stefanie stefano steffen steffi stephanie stephen steve steven stig stuart
    stéphane stéphanie sue sumin sunita suresh susan susana susanna susanne suzanne suzette sven svenja svetlana
    světlana swati sybille sylvain sylvette sylvia sylvie sylwester sylwia szymon sébastien séverine sónia sônia
    søren sławomir tadeusz tadeáš takashi tamara tanguy tania tanja tanvi tanya tarek tariq tatiana taťána telma
    teodoro terence teresa tereza teun thelma theresa thibault thibaut thierry thijs thomas thorsten théo
    théodore théophile thérèse tiago timo timothy tina tiphaine tiziana tiziano tobias toby tomasz tomek tommaso
    tommy tomás tomáš tomé tony torben torsten tracey tracy traudel traudl travis trevor trish tristan tyler
    tymon tymoteusz tânia ugo ulla ulrich ulrike umar umberto urbain ursula urszula uta ute uwe valdemar
    valentim valentin valentina valentine valeria valerio valérie vanesa vanessa vasco vašek vera verena
    veronica veronika verónica verča vicente vicky victor victorine viera vijay vikram viktor viktorie vilém
    vincent vincenzo virginie vito vittorio vivek vivian viviana viviane vivienne vladimir vladimír vladimíra
    vlasta vlastimil vojtěch volkan volker vratislav václav vânia véronique víctor vít vítor vítězslav věra
    wacław wagner waldemar waltraud wayne wendy weronika wesley wiebke wiesław wiesława wiktor wiktoria wilfred
    wilfried wilhelm willem william wim wincenty winfried wioletta witold wojciech wojtek wolfgang wolfram
    wouter władysław włodzimierz xavier ximena yago yaiza yannick yasin yasmin yasmine yesenia yohan yoko
    yolanda yolande youssef yuki yumi yusuf yves yvette yvon yvonne zac zachary zainab zara zbigniew zbyněk
    zdena zdeněk zdeňka zdzisław zeferino zenon zeynep zofia zoé zulema zuzana zuzanna zygmunt zélia álvaro
    ángel ângela ângelo åsa édith édouard éliane élisa élisabeth élodie éloïse éléonore émeline émile émilie
    éric érica étienne évelyne íker íris óscar úrsula ľubomír ľudmila łucja łukasz šimon štefan štěpán štěpánka
    šárka žaneta žofie агата аделина айдар алевтина александр александра алексей алина алиса альберт альбина
    альфия алёна амина анастасия анатолий андрей андрій анжела анна антон аркадий арсен арсений артем артур
    артём ахмед богдан богдана борис вадим валентина валерий валерия варвара василий вероника виктор виктория
    виталий виталина влад владимир владислав владислава вова всеволод вячеслав галина гена геннадий георгий
    герман глеб гоша григорий гузель гульнара даниил данил данила дарья даша демид денис диана дима динара
    дмитрий евгений евгения екатерина елена жанна женя зарина захар зинаида зоя иван иванка игнат игорь илона
    ильдар илья инга инна иосиф ира ирина ирма искандер карина катя кирилл клавдия кларисса коля константин
    костя кристина ксения ксюша лариса лена леонид леся лиана лидия лилия лиля луиза люба люда людмила лёша
    мадина макар максим марат маргарита марианна марина мария марта маша микола милана милена мирон мирослава
    михаил миша назар наиля наталья наталія наташа нелли никита николай нина оксана олег олександр олена олеся
    ольга оля остап павел пелагея петр петя платон полина прохор пётр равиль радик раиса рамиль ренат рената
    римма роберт родион роман ростислав руслан руслана рустам савелий саида самир саша светлана семен семён
    серафима сергей сергій серёжа снежана соломія софия софья станислав степан таисия тамара таня тарас татьяна
    тетяна тимофей тимур тоня ульяна фарид федор феликс филипп фёдор эдуард элеонора элина эльвира эльдар
    эльмира эмиль эмма эрик юлиана юлия юля юлія юрий яков яна янина ярослав ярослава ірина
"""
_DOUBTFUL = """
    nadzieja ada aimé alba ali aline amber ambra amparo andrea angel angelika anita april art ash-leigh asha asia
    asunción aurora aurore austin axel azzurra bart bauer belén beneš bento bianca bianchi bill blanca bob
    bonnet bonnie boris boyer božena brooklyn bruno cameron campbell carine carolina carter celeste celia cem
    chad charity chase chelsea chevalier christian clara claude clemente collins colombo conceição concepción
    constant consuelo conti costa cruz crystal céleste daisy dallas dana dawn dean delgado dina dinis dirk
    dolores domingos dominique douglas drew duarte dulce encarnación esperanza faith faye felice ferrari fiala
    fina florence florencia fontana franco frank franta françois fritz fuchs galli gallo gaston gene georgia
    ginger gioia gloria glória gordon grace grant graça greco guy hazel heather holly hope horák hugo hunter ida
    iga ines iris israel ivo ivy jackson jade jan jasmine jay jean jesús jim joe jordan joy june juste kai
    kaiser kaja karol kelly ken kerry kim kiran kirk knut koch kowalczyk krawczyk krejčí kurt kučera květa könig
    lambert laurent lea lech lee legrand lena leo leon lily lina linda lise lloyd loes logan lola lorena lourdes
    lucie luz macarena maja mar marek margarita mariana marina marine marino mark martini martín marvin mason
    max may mazur mei melody mercedes mercier mila milagros milan miles modesto mona morales morgan-james murray
    möller natividad ned nico nieves nina noel nour novotná novotný octave ola ole olive olive-anne otto paloma
    parker pascal pat pavel paz pearl penny pepa percy perrine perry peters petr pia pierre piet pilar pinto
    pokorná pokorný procházka regina remedios reyes richter rik rob robin rocha rocío roland roman romano romeu
    roos rosa rosario rose rossi rubio ruby ruby-ann ruth růžena růžička salvador sandy schneider schwarz
    shannon sidney simon sky sol soledad sonia stan star stella stewart summer taylor ted terry theo till tim
    tom tonda udo uma vanda vendula vera vernon veselá veselý victoria viktorie viola violet virginia vit
    vittoria vitória walker walter wanda warren weber werner will winston wright zeman zoe ángeles černá černý
    алина алла ася вера вика виктория злата камилла лев лера лия любовь майя марк матвей мила надежда надія ника
    паша полина поля роза света слава соня стас
"""

_CITIES = """
    milan charlotte orlando rochelle paulo octavia sakura ruby lynda reem kalina octávia tuan xiaomi
"""
_WORDS_TOO = """
    de: rose reine jade perla anders elke ernst solange mark mara viola rosa linda clara lena alba gloria carolina
    nl: rose dan anders elke nele ernst mark mette lola
    da sv no: vita rosa anders ernst signe mia mette lena
    en: rose amber daisy faith gloria grace hazel heather holly ivy jade joy lily mark ruby vita flor prudence constance viola
    es: bárbara linda máximo romana serena bianca clara gloria rosa adela alba blanca esperanza gema lola mariana paloma pilar remedios rocío
        soledad aurora morena perla benita cándida flor constance vita jade
    pt: rose jade bárbara linda máximo nele romana serena signe tomé clara gloria rosa alba carolina esperanza morena perla benita cândida flor felicidade vita viola lena
    it: rose jade benedetta benedetto diletta donna ina mara mette mia romana serena bianca chiara gloria lena rosa vera viola alba gema fina morena perla vita clara
    fr: claire noel solange grace rose clara gloria rosa jade aurore céleste olive perrine blanche prudence constance reine modeste victoire hilaire colombe aline
    cs sk: perla vita mark nina vera viola mara lena
    pl: perla vita mark nina vera viola mara rosa lena ina
    ru uk bg: вера надежда любовь майя слава роза света лев марк полина алина виктория мила камилла злата
"""
_WORDS_BY_LANGUAGE = [
    line.split(":") for line in _WORDS_TOO.replace("\n        ", " ").strip().splitlines()
]
NAMES_AND_WORDS = {
    name: frozenset(
        code
        for codes, names in _WORDS_BY_LANGUAGE
        if name in names.split()
        for code in codes.split()
    )
    for _, line in _WORDS_BY_LANGUAGE
    for name in line.split()
}
"""Given name -> languages in which it is a word: there it is a name inside a sentence, at its beginning it needs more."""

DOUBTFUL_NAMES = (
    frozenset(_DOUBTFUL.split())
    | DOUBTFUL_WORLD_NAMES
    | DOUBTFUL_SHORT_NAMES
    | frozenset(NAMES_AND_WORDS)
    | frozenset(_CITIES.split())
)
"""Given names that are also words, months, places or brands: they need a word before them or a surname behind."""

_INSIDE = """
    ada addison aimé aino albana albin ali alwin amado amara ambroise amparo anastasia andrea angelika angelina anita anka anni antal antara aparecida
    arek ariel arsen artis ash-leigh assunta asunción aubin augusta aurea aurelia azucena barna belén berat bert bianchi blaise bolek bonifacio bonnet
    bonnie bori boris božka brad brandy bronka bryn bảo candelaria carine cecil celia celine cem ceri cerise chari charlie chico chinh christie chus
    claudete clementine clyde cody coen collins curt célestin cường dagmara dalila damla dani danni davi davina davit davor daz devrim dinara dinis dirk
    diễm dolly dorka douglas duarte duong duygu duyên dũng eder edna eero egbert eha eka ekin elba encarna enes engin eser esmeralda estela fanny felice
    feliciano felicitas florentina florentino fran franta françois fred fritz fuchs funda gabe gail gatis gav gaz gede geri germano gero giang gigi
    giovani grayson griet gus gustava gwyn güven hawa hedi hein heino helmi herma hidayet hikmet hiếu hiền hiệp hoang hoda honorine horák hoà hoàng hugo
    huy huyền huệ hòa hùng hương hạnh hải hằng hồng ida iman ines inna iola ipek irja isadora ishara isidora ivanka ivo jacinta jameson janne jasmine
    jenni jez joe jon joni jools justa kerry khanh khoa khánh khôi kim kirk kiên kosta lacy laila lamont laurent lauro lavinia leigh levin leïla lia
    libero libertad lil lina loes lorena luci lucian lupe lázaro līga lộc macarena malena malika mandla marceau marek mari mariam marin marisol martín
    matar mato mats maura maxwell mbali mela merita merrill messias mickey minh modesta morgan-james morris myrtle máxima mélodie míra nadežda nadzieja
    nell nga nghĩa nguyên ngân ngọc nhung nia nico niek nieves niko nilo nives oanh olha olive-anne oliwka ondine onome onur oona ostap ota ozzy paule
    pepina phong phú phúc phương phượng pia pien piet pietra placide pratik prem quyên quân quốc quỳnh rae ramo remo ria ricarda rike rina roland ron
    roscoe rosel rosen rosette roz ruby-ann rupa ruta ruth róża sanaa savo severino sevinç shadi sidi sigi sonia suki sári sơn tarja thanh thao theo
    thuận thái thùy thúy thư thắng thịnh thủy tinne titta tiến tola tonda tonička tonka toàn tośka traute trenton trinh trini trisha trung trâm trúc tuyết
    tuấn tâm tùng udo uma uyên vasko vendula vic vija vilde vinh vân wallace walter wanda werner wiera wout xuân yaa yến zak zawadi zeca zlata zorka
    ángeles çağrı ümit ася вика данька зара катарина лана лера лика лия матвей ника паша рая соня стас
"""
NAMES_INSIDE = frozenset(_INSIDE.split())
"""Doubtful given names that with a capital inside a sentence are names."""

GIVEN_NAMES = (frozenset(_GIVEN.split()) | WORLD_NAMES | SHORT_NAMES).difference(
    NAMES_AND_WORDS, DOUBTFUL_SHORT_NAMES, _CITIES.split()
)
"""Given names, case folded, that are hardly ever anything else."""

CHINESE_SURNAMES = "樊殷施陶洪翟安颜倪严温芦俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛涂谷祁舒耿牟卜詹苗凌纪靳童欧甄裴席屈鲍覃霍翁隋甘柏宁柯阮桂闵柴冉王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文阳"
"""Single signs that Chinese surnames are written with."""

CHINESE_GIVEN = "然桐泽宸铭逸皓辰琦瑜璇瑾菲薇蓉莹莎岚柏松楠桦彬彦彪炜煜熙璟瑄瑛琛珊玥玮锐锋钧铮鑫钰雄雅雯霖霏韵馨骏麟钊锦韬鸿丹亚亦仪伊佩依元兰冉冰凌凡卉升卓卿君吉咏哲嘉坤培墨奕妍妮姗姣娇娅婉婕媛嫣宏宗宣尧岳峻崇川帆庆弘彩恒恩慕懿承振捷政敬斐旻昂昌昕昭晟景晴智曼栋森楷榕樱毅汉沁沐泉泓津洪洲润淇淼源溪滢滨漪潇澄澜瀚灵灿炎烁烨照熠珂琼祥祺秋章童竹筠素绍维绮翎翠耀聪胜舒航艺艾芊芝芬芮芷若茂茜茵茹荷莲菁菊萌葵蓓蔓蔚虹裕诚诺豪贞贤贵赫越达迪邦郁韶顺鹃黛鹤齐岩剑勋伟芳娜敏静丽强磊洋艳勇军杰娟涛超秀霞平刚桂英华玉萍红建国志梅凤洁云莉鹏辉宇浩峰婷雪琴玲倩佳欣怡晨博文思雨梓涵明珍凯瑞琳颖璐俊帅飞翔龙海波燕斌宁健欢晓东春生美慧淑惠荣德林永康旭昊轩子睿萱诗琪晗瑶悦彤蕾远爽冬勤善甜泰玺添朗语念宜佑佐尚义礼仁孝忠朴璞珠珏琬玫瑰芙蕊鸥鸣凰隆昇旺兵世启根枝霜露霆震岭岗巧娣妹梦宝福禄寿喜盼希娥菱芹桃杏枫槐榆焕煊炳煌焱琰珞璎瓒璋珩琮珺玟琅邑祯祎禹禾秉穆竣筱纯羽翰聃胤芸苇荃菡蕴薏蘅虎衍誉谦轲遥铎铠锟镇镕闯闻雁雍霁霄靓驰驹骁骐魁鲲鹭麒鼎仕伦侠俐修儒兆冠凝劲勃勉励千喻囡堃垚妃妙妤姝婧婵嫒存孜岱峥嵘嵩弈怀恕悟慎懋扬拓擎攀敖旋昀昱昶晋晏晔晖晞暄曙曦朔柔栩桢梵棋棠楚毓沛渊渝渲湘湛漾澈灏炅炯煦燚牧玖珈"
"""Signs that are common in Chinese given names."""
