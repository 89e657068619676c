"""Surnames that are common in the languages we meet most; written for this purpose.

Feminines and cases are made by rule in :mod:`~voc_nlp.privacy.name_forms`.
"""

from __future__ import annotations

_SURNAMES = """
    aalbers abad abadie abara abate abbott abdi abdullahi abiola abrantes abreu abubakar acar accardi acheampong achebe achtziger ackermann acquah
    adamczyk adamski adebayo adeleke adeyemi adjei adkins adomeit adámek afonso agarwal aggarwal agostini aguado aguiar aguilar aguilera aguirre agyeman
    ahlers ahlström ahluwalia ahmadi ahmed aiello ainsworth aizpurua akbaş akers akgün akhtar akinola akinyemi aksoy aktaş akın alarcón albanese albrecht
    albright albuquerque alcaraz alcántara aldridge alencar alfano alfaro aliberti allard almada almeida alonso alston althaus altieri altmann altun
    alvarado alves amadei amaral amato ambrož amelung amoah amorim amoroso anand andersen anderson andersson andrade andreasson andreoli andreotti
    andresen andrzejewski angelini ansah antonelli antoš antunes apel appelt appiah appleby applegate aragón aranda araújo arce arcuri arenas arias
    arizmendi armas armbruster armitage arnaud arndt aroldi arriaga arrowsmith arroyo arruda arslan arteaga asamoah asante asare ascione ashcroft ashworth
    askew aslan assmann assunção astbury atkins atkinson attwood atwal aubert aubry auerbach auger augustin augustyniak avallone avcı avendaño avila
    avilés axelsson ayala aydin aydın ayuso azcona azeredo azevedo babić backhaus bagnoli bagshaw baier bailly bainbridge bains bajer bajwa bakke bakker
    balasubramanian balcar balde baldi balducci balestra ballarini ballesteros balogh balogun baloun baláž bamba bamgbose banach banaś bancroft banerjee
    banerji baptista baranowski barata barański barberis barbero barbieri barbosa barbu barlow barnett barone barreira barreiros barrera barreto barrett
    barrientos barrios barros barrowclough bartczak bartels bartezzaghi barthel barthélémy bartkowiak bartlett bartoli bartolini bartosik bartoň bartoš
    bartošová bartsch barták bartůněk basile bassett bastos basu batchelor bateman batista battaglini battista battisti baudouin baumann baumeister
    baumgart baumgartner bautista baxter bayerlein bayraktar bazin baños beardsley beaulieu beaumont becerra becher beckmann beckwith bedi bednarczyk
    bednarek bednarski bednarz bedoya beekman begum behnke behrend behrens belchior belkacem bellamy bellini bellucci beltrame beltrán benali benamar
    benassi benavente benavides benaïssa benecke benedetti beneš benešová bengtsson benkhaled bennett benson bentham bento benítez beresford beretta
    berg-hansen berglund bergman bergmann bergsma bergström berka bermúdez bernal bernardi bernardini bernasconi bernhardt bernier berrocal bertani
    berthelot berthold berti bertolini bertolucci bertrand besnard besson bettencourt bettini bezděk bezerra bečvář bhandari bhardwaj bhatt bhattacharya
    biagi bianchini biasi bicalho biedermann bielak bielecki bieniek bierbaum biermann biernacki bieńkowski bigot billard billingsley bilski bindi biondi
    birtwistle biswas bittencourt bittner blackburn blackwell blahut blakemore blanchard blanchet blaschke blažek blažková bleicher blenkinsop blin
    blomqvist blondel blumenthal blythe bláha blázquez boateng bobrowski bocchi bochenek bockelmann bodenstein bodin boersma bogucki bogusz bohnert boháč
    boisseau bojarski bolaños boldrini bonetti bonfanti bonhomme bonilla bonneau bonomi bontemps bordier borek borghi borkowska borkowski borowiec
    borowski borrego borrelli boschi bosman bosse bosworth botelho botella botha bottari bottazzi bouazza bouchard bouchareb boucheron bouchet boudiaf
    boukhari boulet bourdin bourdon bourgoin bousquet bouvet bouvier bouziane bouzid bouček bowden bowles bozkurt brabec bradbury braddock bradshaw
    bragança braithwaite brambilla brandl brandstätter brandão brannigan brault breitner brejcha brennan breuer brewster briand briggs brinkmann briones
    brito broadbent brockmann brossard broughton brouwer brownlow bruckner bruneau brunet brunetti bruni brusco brychta brzeziński brzozowski
    brzęczyszczykiewicz brázda brückner brüggemann bucci buchanan buchholz buchner budzyński bugaj buisson buitenhuis bukowski bulhões bullock burda bureš
    burkhardt burmeister burzyński buschmann bustamante bustos butterworth byczek byrne bystrzycki bárta bérard böhm böhme böhmer böttcher bùi büchner
    büttner bălan bąkowski bělohlávek błaszczak błaszczyk březina caballero cabello cabrera caccamo caetano cafiero cahill caiazzo calado caldas caldeira
    calder calderón callaghan calleja calloway calvet calvo calò camacho camargo camerini campana campanella canavarro cannata cano cantero cantoni cantú
    capuano caputo carballo cardoso cardozo carini carli carlsson carlucci carmichael carmo carmona carneiro carnevale carranza carraro carrasco carreira
    carrieri carrillo carruthers carstens cartwright caruana caruso carvajal carvalhal carvalho casadei casado casagrande casale cascone cassano cassidy
    castaldi castaño castellani castellano castelli castelló castillo castleton castro catalano cattaneo cavaco cavalcante cavalcanti cavalli cavanagh
    cazorla ceballos cecchi cecchini cedeño celentano celik celiński cerezo ceriani cerqueira cerutti cervantes cesari chabert chacón chadwick chagas
    chakrabarti chakraborty chalupný chamorro chandrasekhar chaoui charpentier charrier charvát chatterjee chaudhary chaudhry chaudhuri chauhan chauveau
    chauvin chaves chavez cheeseman cherif chevallier chisholm chládek chmelař chmielewska chmielewski chojnacki chojnowski chollet chopra choudhury
    chowdhury christensen christiansen chrzanowski chudzik chukwu chvojka chávez cichocki cichoń cieślak cieślik cifuentes cimino ciobanu cipriani cirillo
    cisneros cisse cissokho cissé claes clarke clavel cleary cochrane coelho coetzee colas colella coletti colin collado collet collier conde connolly
    conrado constantinescu contador contreras coppola corbett cordeiro cordero cordes cordier cordova cormack cornu corral correa correia corsi corsini
    corte-real cortesi cortés cosentino cosgrove costache costantini costello costes couderc coufal coulibaly coulon coulson courtois coutinho couto
    coşkun crabtree crawley crespo crisci crispino cristea cristiani crowther crépin cuenca cuesta cullen cunha cuomo curran cuthbert cuvelier cuéllar
    cybulski cyran czajkowski czaplicki czarnecka czarnecki czechowski czekaj czerniak czerwiński cáceres cárdenas córdova d'agostino d'alessandro
    d'ambrosio d'amico d'andrea d'angelo d'antonio dacosta dahlmann dalessandro damasceno damiani daniau danielak danieli danielsson danjuma danner dantas
    darby darras dasgupta daubigny davidson davies deakin debray decamps deichmann delacroix delage delahaye delaney delaporte delattre delaunay delmas
    delorme deluca delvecchio dembélé demir demirci demirtaş dempsey denaro dengler deniau dennison derosa desai descamps deschamps deshmukh deshpande
    deslandes desmarais desmet detlefsen devaux devlin dhaliwal dhillon diabaté diaconu diakité diallo diarra diaz dickinson dickson diefenbach diekmann
    diesing dietrich dietz dijkman dijkstra dimitrov dimitrova dinu diogo diop diouf dittmann dittrich dlamini dobosz dobre dobrowolski dobson docherty
    dodd dogan doherty dolata dolejší doležal doležalová domagała domínguez donadio donaldson donati donini donnelly donoghue dooley dosanjh dostál doucet
    doumbia doyle doğan dragomir drechsler dreher drescher driessen driscoll drozdowski drábek drápal dube dubiel dubois dubreuil duchêne duclos duda
    dudek dudziak dudzik dufour dugdale duhamel dujardin dumas dumitrescu dumont dumoulin dupin dupont dupré dupuis dupuy duque duran durand durieux
    durmaz durán duszyński dutra dutta duval dušek dvorský dvořák dvořáková dwivedi dwornik dytrych dziuba dávila díaz dörfler döring dörr düring dąbek
    dąbrowska dąbrowski dębicki dębski ebeling eberhardt ebert eccles echeverría eckersley eckert eckhardt edmonds edwards egan eggers ehlers eichhorn
    eichinger eickhoff eisele ekberg eklund ekström ekwueme eldridge eliasson elizondo ellerbrock elliot ellison elznic emenike emerson enache engelhardt
    engelmann engström enríquez entwistle erdmann erdoğan ergin erhard erhardt eriksson erol erskine escalante escobar escoffier escribano escudero espejo
    espino espinosa espinoza esposito esquivel essers esteban esteves estévez ettinger evangelista evans everett evers expósito eze fabbri faber fabiani
    fabisiak fabre fabrizi fagundes fairbairn fairclough fajardo falco falcone falcão falkowski fanelli fanta fantini faria farias farrell farrington
    farías fasano fassbender fauché faure fava favaro favre fawcett featherstone feijoo feijó fejfar feldmann felici fellner fenwick ferenc fernandes
    fernández ferrand ferrara ferrarese ferraris ferraro ferraz ferreira ferrer ferrero ferretti ferri fiala fialová fiedler figueira figueiredo figueroa
    filipek filipiak filipowicz finke finlay finnegan fiorentino fiorini fiorucci fischbach fischer fitzgerald fitzpatrick fitzsimmons fišer flaherty
    flanagan fleischmann fleury florea flynn fofana foley fonseca fontaine fontanel fontanelli fontenele fontes forestier formánek forsyth foschi
    fothergill fotheringay fouquet fournel fournier fousek foyle frade fraga frahm fraisse franceschi franch franchi franchini franczak fransson franzoni
    fraser frattini fredriksson freitas freudenberg frey friedmann friedrich fritsch fritsche frobisher frolík fröhlich frąckowiak frączek fuente fuentes
    fuka fuksa fumagalli funke furtado fusco félix förster gabriel gabrielli gaeta gagliardi gaillard gaitán gajda gajewski gajos galarza galasso galeazzi
    galiano galimberti galindo gallagher gallardo gallego gallegos galloway galvão galán gambardella gambini gamboa gameiro ganguly gannon garavaglia
    garcin garcía garg gargiulo garnier garofalo garreau garrett garrido garside garzón gascoigne gasparini gaudin gauthier gautier gawlik gawroński
    gebauer gebhardt gebremariam geerts gehrke geiger geisler geissler gendron genet gennari gentili georgescu georgiev georgieva geraghty gerber gerdes
    gerhardt gerlach germani gerritsen gervais gheorghiu ghidini ghosh giacomelli giannini gibbons gibbs giese giesecke gil gilardi gilbertson gilchrist
    gillespie gillet gilligan gilmore giménez giordano giorgetti giorgi giovannini girard girardot giraud giuffrida giuliani gladwell gleeson gobbi godard
    goddard godinho godlewski godoy goebel goetz goikoetxea gomes gonzaga gonzalez gonzález gonçalves goossens gorczyca gordillo gorini gormley gorzelak
    gosselin goswami gottschalk goujon gouveia gouvêa gołębiewski gołębiowski grabarczyk grabowska grabowski gradowski grady graebner granados granata
    granger granja grassi grassini graziani greaves greenhalgh gregson grenier grewal grieco griffiths grillo grimaldi grimm grimshaw grochowski gromadzki
    grondin grossmann großmann grube gruber grunewald gruszczyński grzegorczyk grzelak grześkowiak grzybowski gröger grünberg grünewald gschwind gualtieri
    guardiola guarino guarnieri guedes guenther guerra guerreiro guerrero guerrini guevara guichard guidi guijarro guilbert guillard guillemin guillet
    guillon guillot guillou guimarães gullo gunawardena gunnarsson gunning gupta gusmão gustafsson gustavsson gutierrez gutiérrez gutmann gutowski guyon
    guyot guzmán guérin gálvez gérard góis gómez górecki górniak górska górski göbel göhring götz götze gündoğdu günther gąsior gąsiorowski gębala
    głogowski głowacki haas haase haberkorn habrman hackett haddad haddouche hadley hagedorn hagemann haggerty hahnemann haigh haile hajduk hallam
    halvorsen hamann hamel hamidi hammerschmidt hamon hanley hanlon hannemann hannigan hansen hanson hansson hanuš hanzlík hanák haq hardcastle hargreaves
    harker harms haro harris harrison hartmann hartwig haselbach hauck haug haugen hauser hausmann havelka havlík havlíček havránek haworth healy heaton
    heckmann hedlund hegarty heidenreich heider heikkinen heinemann heinrich heinrichs heinze heinzelmann heitmann hejda hejl hejný helbig heller hellmann
    hellström hellwig helmke hempel henderson hendriks hendriksen henke henkel hennessy hennig henning hennings henriksson henriot henriques hensel
    henshaw hentschel heredia hermann hermans hermansson hernando hernández herold herrera herrmann hettich heuer heywood heřman hibbert hidalgo
    higginbotham higgins hildebrand hildebrandt hiller hinchcliffe hindley hinojosa hinrichs hinz hirschmann hitchcock hladík hlaváček hloušek hlávka
    hnilička hoareau hodgkinson hodgson hoekstra hoffmann hoffmeister hofmann hofstra hohmann holanda holas hollingsworth hollis holloway holmberg
    holmgren holmqvist holst holubec holzmann homola honecker hoogland hopkinson hoppe hornung horsfall horvat horváth horáková horáček hospodka hossain
    hosseini houdek houghton howarth hořejší hrabal hrbek hrdlička hricko hristov hristova hrubeš huamán huber huddleston hudspeth hudák huerta huet
    hughes huisman humbert hummel humphreys humphries hunold hurtado hussain hussein huxtable huynh hušek huỳnh hyland hyánek hájek hájková hála häberle
    hämäläinen häusler håkansson hébert höfer höhne hölscher hölzer hübner hülsmann hüttner hůlka iancu iannone iannuzzi ibarra ibarretxe ibáñez iglesias
    igwe ihde ikpeazu ilić imbert imhof inca incerti ingham ionescu ionita ioniță iovine iqbal isaksson isherwood iturralde iversen iwanicki iwański iyer
    izquierdo izzo jabłonka jabłońska jabłoński jackowski jacobs jacobsen jacobson jacquemin jacquet jacquot jadhav jaeger jagiełło jahn jain jakeš
    jakobsson jakubec jakubiak jakubowski jamieson jamróz janas janda jandera janeček janiak janicki janik janiszewski jankowiak jankowska jankowski
    janota janoušek janowicz janowski jansen janský jansma janssen janssens jansson januszewski janßen jaouen jara jaramillo jardim jarosz jaroš jarząbek
    jasiński jaskulski jastrzębski jaworek jaworska jaworski jayawardene jaśkiewicz jeffries jelínek jelínková jenkins jenkinson jensen jephson jeppesen
    jeschke jessen jezierski jeziorski jeřábek jha jiménez jindra jirků jirák jirásek joachim jochum johal johansson johnson johnston johnstone joly
    jonasson jones jongsma jonker joshi joubert jourdain jourdan jovanović juarez junghans junqueira jurado jurić juszczak juszczyk järvinen jícha jílek
    józefiak józwiak jóźwiak jönsson jørgensen jürgens jürgensen jędrzejczak jędrzejczyk jędrzejewski kacprzak kaczmarczyk kaczmarek kaczorowski kaczyński
    kadeřábek kadlec kaleta kalinowski kalous kamara kamau kaminski kamińska kamiński kamphuis kampmann kanté kapadia kapoor kapur kapuściński karaca
    karadağ karakaya karataş karbowiak karczewski karimi kariuki karlsson karpiński karsten karwowski kasper kasprzak kasprzyk kaszuba kaufmann kaur
    kaushal kavanagh kaya kazda kačer kałuża kaňka kašpar kašpárek kaźmierczak kearney keating keegan keita kelleher kellermann kempa kemper kempf
    kenworthy kerguelen kershaw kersten keskin kesselring kessler kettlewell keßler khalil khan khanna khatun khelifi khumalo khurana kiefer kielar kienle
    kilbride kilic kimani kinsella kirchhoff kirchner kirkham kirkpatrick kirsch kisiel kittel klaassen klatt kleinert kleinschmidt klement klemm klimeš
    klinger kloss klíma kment knapik knapp kneipp knežević knobloch knoll knorr knudsen kocaman kocián kocourek koehler kohler kohoutek kolasa kolařík
    kolbe kollár kolman kolář kolářová kolínský komorowski komárek konan konaté kone konrad koné kooistra koopmans kopczyński kopecká kopecký kopeček kopp
    korbel kordas kordík korhonen korkmaz korkut kornfeld koroma kosiński koskinen kosowski kossak kostecki kostrzewa koszela kotowski kotrba kouba koubek
    koubík koucký koudelka kovanda kovač kovačević kovařík kovács kowalewski kowalke kowalska kowalski kozak kozłowska kozłowski koçak kołodziej
    kołodziejczyk kołodziejski košťál kožíšek krajewski krajíček krajčír krakowiak kramer krasowski kratochvíl kratochvílová kratzer kratěna kraus krause
    krauss krauß krawiec krbec krejza kremer kretschmer kreutzer krishnamurthy krishnan kristensen kristiansen krohn kroll kropáček kruger krumm krupička
    krupiński kruse kruszewski krysiak krzemiński krzyżanowski krákora krämer kröger krüger krčmář krčál kubacki kubela kubeš kubiak kubicki kubišta kubát
    kubík kubín kubíček kuc kucharczyk kucharski kuchta kuczyński kudláček kudrna kuhlmann kuhn kuhnert kuipers kujawski kulesza kulhánek kulig kulik
    kulkarni kumar kumari kunc kunert kunkel kuntz kunz kunze kurka kurowski kurzawa kučerová kuśmierek kuźniar kuželka kváča květoň kwaśniewski
    kwiatkowska kwiatkowski kwieciński kyei kysela kästner köhler köhne köpke köppen körner köster kühn kühne kühnel küster kądziela kądziołka kędzierski
    kędziora kılınç kılıç kłosowski křivánek kříž křížová kůrka labbé lacerda lachman lacombe lacroix lafon lafont lafuente lagana lages lahlou lakhani
    lamarque lambertin lameira lammers landgraf landi langenbach langer langlois langr lanzoni lapeyre laporte lara larcher laroche larrañaga larsen
    larsson larue lasota latham latorre latos laurenti lauritsen lauterbach lavergne lawson lazzari lazăr leadbetter lebeau leblanc leblond lebreton
    lebrun lecamp leclère lecocq lecomte leconte ledesma ledger leeuwenburg lefebvre lefort lefranc lefèvre legros lehmann lehtonen leib leicht leite
    leitão leiva lejeune lelong lemaire lemaître lemoine lemos lenart lenoir lenz leonardi leonhardt leoni lepage lerma leroux leroy lesage leszczyński
    leto lewandowicz lewandowska lewandowski lewicki leśniak leśniewski lhuillier lichtenberg liebermann liebig liguori ligęza linares lindberg lindemann
    lindgren lindholm lindley lindner lindqvist lindström linhares lins lipiński lipka lippert lipski lisiecki lisowski llamas llorente lněnička lobato
    lobo locatelli lockhart lohmann lohse loiacono lombardi lombardo longfellow longhi longo lopes lorenc lorenz lorenzo lorusso losada loughran loureiro
    lourenço louvet loučka lowery lozano lucchesi lucena luciani ludwig luján lukeš lukáč lundberg lundgren lundin lundqvist lundström luther lutz lévy
    lévêque líbal lópez löffler löfgren lübke lüders macchi macdonald macedo machado machala machač macháček maciejewski maciejowski maciel maclean
    macleod macmillan macpherson macák macías madden maddox madej madsen maes maestri maffei magalhães maggi magnani magni magnusson maguire mahajan maher
    mahler mahlke mahmoudi mahoney maia maier maillard maillet maiorano majcher majchrzak majer majerník majewska majewski makowski makuch malavasi
    malczewski maldonado malec maleček malheiro malhotra malik malinowska malinowski maliszewski mallet malone maloney malta mamani manca mancini mancuso
    mandelli manfredi manfredini mangano mangin mangold manole manrique mansouri mantovani manzano manzoni maradona marani marcelli marchal marchbanks
    marchese marchesi marchetti marcinek marciniak marcinkowski marconi marcos marcucci marecki mareček mareš mariani marie-sainte marinescu marinho
    mariotti marić markgraf markiewicz marković marková markowski marquardt marques marrero marsden marseglia marszałek martelli martens martin-dupont
    martineau martinelli martinet martinez martini martins martinsson martí martínez marx marziali marçal maréchal marín maršál maršálek maršík
    mascarenhas masi masih masini massey mastroianni masłowski matczak mathews mathieu mathur matias matos matoušek matoušková matoušů mattei matteini
    mattern matthes matthews matthies mattos mattsson matula matuszak matuszewski matysiak matějka mauri maurin mauro maury maxfield maya mayer mazurek
    mazurkiewicz mazza mazzarella mazzola mazzoni mazzucchelli maćkowiak małecki małek małkowski mańkowski maślanka mašek mašín mbaye mbeki mcarthur
    mcbride mccabe mccall mccallum mccann mccarthy mccauley mcclure mcconnell mccormack mccormick mccoy mcculloch mcdermott mcdonald mcdowell mcfarlane
    mcgee mcghee mcgill mcginley mcgowan mcgrath mcgregor mcguinness mcguire mchugh mcintosh mcintyre mckay mckee mckenna mckenzie mclaughlin mclean
    mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneill mcpherson mebarki medeiros medina mehra mehta meier meijer meinecke meinhardt meireles
    meirelles meissner meißner mejía mele melero melgar meli melichar melillo melis mello mellor melo meloni menard mendes menegatti meneghini meneses
    menezes menon mensah menzel menéndez mercadier merino merkel merlo merriweather merta merten mertens merz mesquita mesquito metcalfe metzger metzner
    meulenbelt meunier meyer meziane miceli michaelis michalak michalec michalik michalska michalski michaud michel micheli michon michálek micklethwaite
    midgley mielczarek mielke mielnik mierzejewski miggins mihăilescu mikkelsen mikołajczak mikołajczyk mikula mikulka milani milburn milczarek mileto
    milewski milheiro millet millington millward millán milošević minniti miranda mishra misiak misiek mistry miszczak mitchell mitra mittal mizera mičko
    mkhize mlejnek mládek mlčoch modugno mogensen mohammadi mohan mohr moita mokoena moldovan molenda molero molina molinari molinero moll molloy molnár
    molteni monaco monaghan mondadori mondragón monge moniz montalbano montanari monteiro montenegro montero montes monti montoya mooney moorcroft mora
    morabito moraes morais moran moravcová moravec morawski moreau moreira morel moreno moretti morgado morgenstern moriarty morin moritz moroni morrissey
    mortensen mortimer morvan morávek moscatelli moseley moser mota motl motta moura mourão moutinho moučka moya mozo mroczek mrozek mrozowski mrázek
    mráček mthembu mukherjee mukhopadhyay mulcahy mulder mulligan muniz munteanu mura muratori murawski murdoch murgia murillo murphy murtagh murteira
    musgrave musiał musil mussi musso muszyński muthu mutua muñoz mužík mwangi mácha málek mármol mäkinen månsson mårtensson ménard méndez míka míšek
    möbius möhring möllenkamp møller mühlbauer müller müller-lüdenscheid münch młynarczyk n'diaye nadolski nagy naidu nair nally nambiar napolitano narang
    naranjo narayanan nardi narváez nascimento natarajan naumann navara navarrete navarro navas navrátil navrátilová nawrocki nawrot ndiaye ndlovu neagu
    nedbal nedvěd negrete negri negrão nejedlý nekola nepomucký neruda nesbitt nesvadba neto netušil neubauer neubert neugebauer neuhaus neuhauser neumann
    neuner newbold newcombe newsome nezval nečas nguyen nguyen-pelletier nguyễn nicholls nicholson nickel nicoletti nicolosi nicotra niedermeier
    niedźwiecki nielsen niemann niemczyk niemeyer nieminen nieto niewiadomski nijhof nijland nikolić nilsson nistor nitsche njoroge nkosi noack nocera
    nogueira noguera nohejl nolan nolte noordhoek norberg norberto nordin nordmann nordström noriega noronha norris nosal novaes novais novoa novosad
    novotný novák nováková nowacki nowaczyk nowak nowakowska nowakowski nowicka nowicki nowosielski nowotny nunes nuttall nwosu nyambura nyberg nyström
    nájera németh nóbrega núñez němcová němec o'brian o'brien o'callaghan o'connor o'donnell o'donoghue o'driscoll o'dwyer o'grady o'hara o'keefe o'keeffe
    o'leary o'mahony o'malley o'neill o'reilly o'riordan o'rourke o'shea o'sullivan o'toole oberländer obermaier oberoi obiora obradović ocampo ocaña
    ochieng ochoa odhiambo oehler oelkers oertel ogunleye ohlsen ojeda okafor okeke okonkwo okoro okoye olbrich oldham oldroyd olech olejniczak olejnik
    oleksy oleszczuk olivares oliveira olivera olivieri olmedo olmos olofsson olsen olsson olszewska olszewski olšan omondi ondráček ontiveros onyango
    onyekachi oosterhuis opitz opletal opoku opp oppermann opravil oprea ordóñez orefice orellana orlandi ormerod oropeza orozco orsini ortega ortiz
    ortmann orzechowski orłowski osborne osbourne osei osiecki osiński osorio osowski osterhagen osterkamp ostermann ostrowska ostrowski osuna oswald
    otero otieno ott otten otáhal otčenášek ouali ouattara ouedraogo outeiro ouédraogo overbeck overton oviedo owczarek owczarski owusu oyelaran oyelowo
    ozdemir ozturk paasch pabst pacheco pacini padilla pagani paganini pagano pagliaro pahl paisley paiva paixão pakuła palacios palacz palata palhares
    palladino palmieri palomino paluch palumbo palán pandey pandya panek panico pankhurst pansa paoletti paolini papadopoulos papadopoulou papenfuß
    pappalardo pardo paredes parekh parikh parisi parkin parkinson parmar paroubek parra parzych paschke pascual pasini pasqualini pasquier passarelli
    pastor paszkowski patel pathak patil patiño patočka patrício patterson patti paulsen pauly paulík pautasso pavan pavelka pavesi pavlas pavlović pavlík
    pavlíček pavone pawelec pawlak pawlik pawlikowski pawłow pawłowska pawłowski paxton payet pařízek pašek pažout pecha pechar pecka pecoraro pedraza
    pedreira pedrini pedrosa pedroso peeters peinado peixoto pelc pelikán pellegrinelli pellegrini pellegrino pellerin pelletier peltier peláez pemberton
    pendlebury penha pennisi penteado peralta perdigão perea perego pereira perini perkowski peron perone perret perri perrier perrin perrot persson
    peschel pessoa pestana peterka petermann petersen peterson petersson petitjean petrella petrescu petrillo petrović petrucci petry petráček petráš
    petrželka pettersson pettigrew petřina petřík peyre pezzella peña peñalver pfaff pfeifer pfeiffenberger pfeiffer pham philipp phillips phipps phạm
    piasecki picard piccinini picek pichon piekarski pieper pieri pietersen pietras pietrzak pietsch pilarski pilař pilch pilkington pillai pilát pimenta
    pimentel pinault pineda pinheiro pinho pini pinkerton pinna pinto piotrowska piotrowski piras pires pirri pisani pisano pisarek piskorz pita piva
    pivoňka piwowarczyk piwowarski pizarnik pizarro pizzi piñeiro piątkowski plath plašil plch plíva podgórski podzimek pohl pohlmann poirier pokorná
    polanský polat poletti poli politi polák poláková poláček pombo pomorski poncet ponti ponzi popa popek popescu popiołek poppe popławski porcu portela
    portillo pospíchal pospíšil pospíšilová possehl postlethwaite postma potocki pottier poulain poulsen poulter pozo pozzi prabhu prandi prasad prates
    prazeres prchal preda prendergast prescott pretorius preuss preuß prieto prigent pritchard probst procházka procházková proença proietti prokeš
    proudfoot provenzano pruvost przybylski przybysz przybył prévost próchniak průcha průša ptaszyński pucci puchała puddephat pugliese puglisi puig
    pulido purohit pytel pánek pålsson pérez pícha píša pötter păun płonka přibyl přikryl půlpán quadros quaglia quandt quaresma quattrocchi queiroga
    queiroz queirós quental quevedo quigley quinlan quintana quintela quintero quiroga quirós quispe quiñones qureshi quéré raabe rabelo raczyński
    rademacher radtke rafferty raghavan raghunathan rahman rahmani raimondi rainford rajan rajapaksa rakušan ramachandran ramalho raman ramanathan
    ramaswamy rampersad ramsbottom ramírez randhawa rangel ranieri rapisarda raposo rasmussen rastogi rataj ratajczak ratcliffe rathore rau rault rausch
    ravelli rawlings rawlinson rawski raynal raška rebelo rebmann rebollo reddy redfern redlich redondo regan regnier rego rehberg rehman reichardt reiche
    reichel reichelt reiher reimann reimer reimers reiner reinhard reinhardt reinhold rejžek renaud renaudin renner renshaw renteria requena resende
    restrepo reuter revilla rey reynaud reynier rezek rezende rheinländer ribas ribeiro riccardi ricci richards richardson richter rieck riedel rieger
    riemann riemer riera rietveld rigaud rigby righetti righi rinaldi rinaldo rincón rioja riordan rios riou riquelme rittmeister rivas rivera rivero
    rizzi rizzo roberts robertson robinson robson rocamora rocchi rodgers rodrigo rodrigues rodríguez roebuck roeder rogalski rogge rogowski rogoziński
    rohde rojas rojek rolando roldán rolland rollin roloff romagnoli romanowski romberg romeo romera romero román romão ronchi roncoroni roques rosado
    rosales rosario rosas rosell roselli rosenbaum rosenberg rosenkranz rosenthal rosetti rosiak rosiński rossetti rossignol rossini roth rothe rother
    rothwell rotondo roubal rousseau roussel rousselet roussin rowbotham rowlands rowntree roy royo rozsypal rozwadowski ruano ruberti rubino rubio
    rudloff rudnicki rudolph rudzki rueda ruffini ruggeri ruggiero ruiz ruml ruppert rupprecht ruprecht rusek rushworth rusin rusu rutar rutherford rutka
    rutkowska rutkowski rybarczyk rybicki rybníček rymarz rzeszutek ráž rémy ríos różański różycki röder rödiger röhl röhrig rösch rösler růžičková
    sabatini sabino sacchi sachs sadowska sadowski sadílek saha sahin sainz salazar salaün salcedo saldanha saldaña saleh sales salgado salgueiro salinas
    salles salmon salvatierra salvatori salvi samaniego samborski sampaio samuelsson sanabria sancho sandberg sander sanders sandhu sandoval sandström
    sanfilippo sanjuán sanmartín sanna sanogo santamaría santana santarelli santoro sanz sané saponaro saraiva sardinha sarkar sarmento sarmiento sarr
    sarrazin sartor sartori satterthwaite sauerbier saville savini sawicka sawicki saxena saïdi sbarbaro scaglione scalia scanlon scarpa schade schaller
    schaub scheel scheffler scheller schenk scherer schiavone schick schindler schlegel schleicher schlösser schlüter schmalz schmid schmidbauer schmidt
    schmidtke schmieder schmitt schmitz schmöller schnabel schnabl schnitzer schnitzler schofield scholl scholten scholz scholze schoppe schott schouten
    schramm schreiber schröder schröter schubert schuhmann schulte schultheiss schultz schultze schulz schulze schumacher schumann schuurman schwab
    schwabe schwarzer schwarzkopf schweiger schweitzer schweizer schwenk schwertfeger schäfer schäffer schönfeld schönherr schürmann schütt schütte schütz
    sciacca scognamiglio scotti seabra sebastiani sedláček sedláčková seeger seemann seguin sehgal seibert seidel seidl seifert seiffert seitz seixas
    sejkora sellmann semeraro semmler senger sengupta sepúlveda sequeira serafini serna serra serrano serre serrão servín sesay sethi severa severo sforza
    sgarbi shackleton sharma sharples shaughnessy shetty shrestha shufflebotham shukla shuttleworth siddall siddiqui sidhu sidibe sidibé sieber siebert
    siegel siegert siegmund sienkiewicz sieradzki sietsma sievers sikorski silveira silvestri silvestro silvério simmonds simmons simone simonis simons
    simão simões sinatra singh singhania sinha siqueira sironi sissoko sithole siwek siwiec sjöberg sjögren skalický skalski skoczylas skonieczny skopal
    skowron skowronek skowroński skočdopole skrzypczak skrzypek skřivánek slattery slavíček slimani sládek sládeček smeets smejkal smeraldi smith smithson
    smits smoleń smoliński smythe snodgrass soares sobczak sobczyk sobieraj sobolewski sobral soběslav sodhi sodré soeiro sokołowski solano solberg soldán
    soler solinas soliz solís sommerfeld sorbello soriano sorrentino sosa sosnowski soto sottocornola soukal soukup sousa souza souček sowande sowiński
    soylu spada spadaro spadoni spano spengler spiegelberg spies spijkerman spina spitzer spratt squillaci srinivasan srnec stachowiak stachowicz stachura
    stachurski stadler stanciu stanek stanhope staniforth staniszewski stankiewicz stanković stasiak staszewski stefanelli stefani stefaniak stefański
    stegemann stehlík steinbach steiner steinert steinhauer steinhoff steinke steinmann steinmetz stejskal stelmach stenzel stephan stevenson steyn
    stiller stoddart stoica stojanović stolarczyk stolarski stoll storti strachan strasser straub strauss strauß streich strnad strobel strouhal struhař
    strzelczyk strzelecki ströbel stubbs stuchlík studnička stárek stöcker stănescu stępień stępniak subramaniam subramanian suchomel suchánek suciu
    sugden sulima sullivan summerfield sundaram sundberg superson suri surma suski sutcliffe sutherland sutter suárez svatoš svendsen svensson svobodová
    svěrák swaminathan sweeney swindells swoboda sylla syrek szabó szafrański szczepaniak szczepanik szczepański szczygieł szczęsny szewczyk szulc szwed
    szydłowski szymańska szymański szymczak szymczyk szymkowiak sá sáblík sáenz sáez sánchez söderberg sörensen sørensen süß słomka słowiński tagliabue
    tagore taleb tamburini tamm tancredi tandon tanguy tapia tarantino tarnowski tattersall tavares taveira tavora tazi techmer teichmann teixeira
    teixidor tejada tejero tekin teles telles tello tennant tenório terranova terán tesch tessier tesárek teubner texier thackeray thakur thamm thapa
    thapar thibault thiel thiele thielemann thieme thistlethwaite thiébaut thoma thompson thoms thomsen thorburn thorsen threlfall thwaites tiberi
    tiedemann tierney tietz timm timmermans timms tissot tiwari tkaczyk todaro todorov todorova toffoli tomala toman tomasi tomasik tomaszewska
    tomaszewski tomczak tomczyk tomei tomeš tomko tomlinson tompkins tomás tomášek topinka toribio torresi toscani toscano tosi tosun touati toure
    tournier touré toužil tovar traore traoré trautmann traxler treiber trejo trelawney tremblay trevisan trevithick triebel trigo trindade trivedi
    trivedy troiani trojanowski trotta trotter trujillo truscott truszkowski trần tshabalala tucci tuinstra tunnicliffe turati turnbull turpin turski
    tuček tvrdík twardowski twomey tyagi tyldesley tymiński tyszka távora téllez tóth töpfer türkmen uche uddin ugarte ulbrich ulbricht ullmann ullrich
    ulrich ulrych unger ungureanu unsworth upadhyay urbach urbanek urbani urbaniak urbańska urbański ureš uribe urquhart urrutia urso uysal uzoma uçar
    vaccaro vacek vachek vaidya vaillant valach valadares valadas valadão valderrama valdez valdivia valdés valenta valenti valentini valenzuela valero
    valeš valladares vallejo vallet valli valta valverde valério vandenberghe vandermerwe vanni vannucci vaníček vančura vaněk varela varga vargas
    vasconcellos vasconcelos vasilescu vasquez vasseur vaswani vavřík vaz vaňková vaňous vašek veenstra vega veiga vejvoda velasco veldhuis veldkamp velek
    velho veloso velázquez venables venkataraman venkatesan venkatesh venter venturi venturini venâncio vera verbeek verdier verdugo verhoeven verma
    vermeer vermeulen vernier verschuren veselka viana vianello vicario vicente vickers vidal vidigal vieira viganò vigil vigneron vila vilaça vilela
    vilhena villalba villalobos villani villanueva villar villareal villarreal villaseñor villegas vinš virtanen virzì visconti vitale vitali viti viviani
    vlasák vlček vlčková vodička vogels vogelsang vogler vogt voicu voigt vojtíšek vojáček vokoun volf volk volkmann vollmer volpi vondra vondrouš
    vondruška vondrušková vondrák vorel vorländer vorlíček voráček voss vostrý vosáhlo votava voß vries vrzal vránek vyas vyskočil vácha václavek václavík
    vávra vázquez vélez vích vítek vítovec völker výtisk văduva wachter waddington wadhwa wadsworth wagenaar wagenknecht wagner wainwright walch walczak
    walczuk waldmann walkowiak wallin wallner walmsley walters wambui wanjiku wanner wanyama warburton warchoł wardle waring warsame wasiak wasilewski
    wasiluk wassenaar waterhouse waterman watson wauters wawrzyniak weatherby wegener wegner wehner weidemann weidenfeller weidner weigand weigel weigelt
    weigl weinert weinrich weiss weissmann weiß weißmann wendland wendt wenzel wernicke wesołowski wessel westbrook westermann westphal westra whelan
    whitaker whitcombe whitlock whitmore whittaker whittington whittle wickramasinghe wiechmann wieczorek wieland wiemann wiersma wierzbicki wierzbowski
    wiese wiesner wikström wilcox wilczek wilczyński wilhelm wilke wilkes wilkins wilkinson willems willemsen williams willmann willoughby willson
    windisch winiarski winkelmann winkler winstanley winterbottom wirth wirtz witczak witek witkowski witt witte wittig wittmann wiśniewska wiśniewski
    wiśniowski wohlfahrt wojciechowicz wojciechowska wojciechowski wojnar wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wolff wolfram woliński
    wollschläger wolski wolstenholme woodhouse woodruff woodward woolley woroniecki worsley wouters wołoszyn woźniak woźny wrigglesworth wrzesiński
    wrześniewski wróblewska wróblewski wulf wulff wunderlich wurm wyrwa wysocki wyszyński wójcik wörner wünsch würth węgrzyn władyka włodarczyk włodarski
    xavier xhosa yadav yalçın yardley yavuz ybarra yeoman yeomans yildirim yilmaz yáñez yücel yüksel yıldırım yıldız yılmaz zabala zabel zaborowski
    zaccaria zach zago zagórski zahrádka zajíček zakrzewski zalewska zalewski zamboni zamora zampieri zanardelli zander zanella zanetti zanini zanon
    zanotti zapata zapatero zapletal zappalà zarzycki zaręba zavala zawadzki zawisza zbořil zdanowicz zecchini zeidler zelinger zelinka zeller zemanová
    zerrouki zeuner zezula ziegenhagen ziegler zielińska zieliński zielke zijlstra zimmerer zimmermann zink zito ziółek ziółkowski zięba zoppi zorn
    zouaoui zoubek zouhar zucca zucchi zuckschwerdt zurita zvěřina zwick zych záhora zárate zástěra závodný zíka zítka zöller zúñiga álvarez åberg åkesson
    çakır çelik çetin çiftçi öberg özdemir özkan öztürk ünal ćwik čapek čejka čermák čermáková černoch černohorský červenka čížek ďurica ďurčo đorđević
    đặng łapiński łuczak łukasiewicz łukasik łukaszewski řehoř řehák řezníček śliwiński ślusarczyk śmigielski świderski świerczyński świtała świątek şahin
    šafařík šafránek šanda šebek šebesta šeda šesták šilhavý šimek šimková šimáček šimůnek šindelář šindelářová šindler škopek škorpil škrabal škvor
    šlapák šlechta šmíd šnajdr šobr šolc šoltés šotola šoupal šrom šrámek štefan štursa štys štěch štěpán štěpánek štěrba šubrt šulc šustr švarc švejda
    šverma švihlík šícha żebrowski żmuda żukowski żurawski żyła žemlička žilka žák žáček žďárský șerban абдуллаев абрамов авдеев аветисян агафонов азаров
    акимов акопян аксенов аксёнов алексеев алексеева алиев ананьев андреев андреева анисимов антипов антонов артамонов артемьев арутюнян архипов асланов
    афанасьев ахмедов бабаев бабушкин багиров белоусов беляев беляков бирюков блинов богданов бойко большаков бондар бондаренко бондарь борисов бородин
    брагин булатов бурдуковская бурдуковский буров бычков васильев васильева васин веселов виноградов вишневский власов волков волкова волошин воробьев
    воробьёв воронин воронов воронцов высоцкий гаврилов гаджиев гаджиева галиев галкин гарипов гасанов герасимов гнатюк голубев гончаренко гончаров
    горбунов гордеев горелов горшков грачев грачёв григорьев григорян гриценко гришин гуляев гурьев гусейнов давыдов данилов дементьев демидов денисов
    дмитриев долгов дорофеев дроздов дубровин дьячков евдокимов евсеев егоров егорова елисеев емельянов еремеев ермаков ермолаев ершов ефимов ефремов
    жданов журавлев журавлёв заболоцкий завьялов зайцев захаров захарова зимин зиновьев золотарёв золотов зубков зуев зыков ибрагимов иванов иванова
    игнатов игнатьев измайлов исаев исаков исмаилов казаков калашников калмыков каримов карпов карташов касымов керимов кириллов киселев киселёв клименко
    климов князев ковалев коваленко коваль ковальов ковальчук ковалёв козлов козлова колесников колесов кондратьев коновалов кононов константинов копылов
    корнеев корнилов коротков костин котельников котов кравець кравцов кравченко кравчук крылов крюков кудрявцев кудряшов кузнецов кузнецова кузьмин
    кузьмичев кузьмичёв куликов курочкин лаврентьев лазарев лапин лаптев ларионов лебедев лебедева леонов леонтьев лисенко литвиненко литвинов лобанов
    логинов лопатин лукин лукьянов лысенко лыткин макаров макарова макеев максимов малахов малинин малышев мальцев мамедов мамонтов мартинюк мартынов
    марченко масленников матвеев медведев мельников мельничук меркулов меркушев мещеряков миронов митрофанов михайлов михайлова михеев мишин мкртчян
    моисеев молчанов морозов морозова мухаметов мухин мясников наумов нестеров нечаев нечипоренко никитин никитина никифоров николаев николаева никольский
    никонов новиков новикова носков носов овчинников оганесян одинцов окунев олейник олійник орлов орлова осадчий осипов островский павленко павлов
    павлова павлюк панин панков панкратов панов пантелеев панфилов панченко пахомов пестов петренко петров петрова петровский петросян пилипенко пименов
    платонов плотников погосян поздняков покровский полищук поляков пономарев пономаренко пономарёв попов попова потапов приходько прокофьев прохоров
    пугачёв рахимов рахманов рахмонов рогов родионов рожков романенко рубцов рудаков руденко румянцев русаков рыбаков рябинин рябов саакян савельев савин
    савченко савчук сазонов саркисян сафин сафонов свиридов севастьянов селезнев селезнёв селиванов семенов семенова семченко семёнов сергеев сергієнко
    серов сидоренко сидоров сидорчук симонов синицын ситников скворцов смирнов смирнова снегирев соболев соколов соколова соловьев соловьёв сорокин
    софронов стариков степаненко степанов степанова стрелков субботин судаков султанов суханов сухарев сычев сычёв тарасенко тарасов терентьев тимофеев
    тихомиров тихонов ткаченко ткачук токарев третьяков трифонов трофимов трошин туманов туркин турсунов уваров усманов успенский устинов уткин ушаков
    фадеев федоренко федоров федорова филатов филимонов филиппов фокин фомин фомичёв фролов фёдоров хабибуллин хакимов харитонов харченко хасанов хачатрян
    хлебников хохлов худяков царёв цветков чебанов черепанов черкасов черных чернышев чернышов чернышёв чистяков шабалин шаповаленко шаповалов шарапов
    шарипов шарипова шаров шевелёв шевченко шевчук шестаков шилов широков шишкин шмелёв шубин шувалов шульга щербак щербаков щукин эргашев юдин юлдашев
    юнусов юсупов яковенко яковлев якушев яшин іванченко
"""
_WORDS_TOO = """
    adamec adams albu allan allen andrei arena ateş bak banda baran barba barbier barclay baron barre basso battaglia bayram beckett bednář bello benoît
    berger beránek binder björk bogdan bologna bolton booth borg bosco bose boucher bouda bourgeois bowman braga branca bravo breton brooks brož brun
    buckley bueno bulut burgess burgos burke burnett burns bílek bílý bürger bąk calabrese calabria campos carbone cardinali carpenter cartier casas
    castellanos cavallo cebula cengiz chalupa chamberlain chapman chartier chiesa chlup chmiel chmura cibulka clarkson clerc clément cobb coimbra coleman
    colonna compton conway costanzo cousin crawford cremona croce crosby cunningham curtis cygan czajka czech císař dahl dalton davey david davis dawson
    dekker denis dickens didier dixon domański drozd drummond dudley duffy dumitru dunbar duncan dunn dziedzic eastwood ehrlich eide elliott erdem farina
    felix ferguson fernando ferro fielding figura finch fiore fleischer fleming fletcher flores florián forte fortunato franke freitag freytag frisch
    fromm galante gandhi gatti gatto gawron gałka gałązka gentile germain gheorghe gibson gilbert gill giusti glaser glover godfrey goodwin gołąb gracia
    grandi grantham grasso greenwood gregor griffin gros gross gruszka grzyb grégoire guillaume guthrie guzik gärtner górny güler güneş haan hagen
    halliday hammond hancock harding hardy harrington hartley havel hawkins hawthorne herbst herman herzog hesse higgs hlaváč hobbs hodges holec holmes
    holt holub hopkins houška howell hrabě hrdina hron hrubý hruška hubbard hubert hudec ilie ingram jacob jakub jarvis jennings ježek jonáš julien
    julínek jung jäger kaczor kafka kalina kalu kania kaplan karaś kavka kern kirkwood klein klug knoblauch knowles kohl kohout konečný konieczny konopka
    konvička kopeć kopřiva kos kostka kot kotek kovář kowal koza kozieł kozioł kozák koç koči kraft krejčík krieger kruk krupa král králík król kubik
    kuchař kuiper kujawa kukla kulhavý kupiec kurek kurt kusý kučírek kwiecień könig kłos křepelka lagarde laine lancaster landa lang lange langley lanza
    larkin lasek leal lebeda lebon leighton lennox leonard leone lindsay linhart lis lisboa livingstone liška lockwood lomax longbottom lucas lukáš luna
    lund lungu lupo lyons látal líska löwe maas macek mach mackenzie mackintosh madrigal majka malina malík malý mandal mann marchand marion marrone
    marshall martel martínek mary masson mata maurer maxa mayor mcallister mckinley mcqueen meadows merle mesa messina middleton migliore mihai mikeš
    miler modi monnier montagna montagne montague mosca moulin mrkvička mráz mróz mucha murcia máj napoli natale negro neri neves newton nichols nicolas
    niedziela niemiec nightingale noga norton nový noël oakes oakley obi ogden oleś oliva olivier ondra onorato orlando owens pace pająk palazzo palermo
    palma palmer papa paris partridge pasek passos pastore patera paz paś pearson pekař pepe perera perkins petr pfister philippe piazza piccolo pickering
    pickles piechota pietruszka piątek plachý plaza plewa plunkett poisson pokorný polak polański pollard polo polívka pons popelka porta portugal poulet
    prado presta preston prins prinz prokop ptak pták ptáček puente purcell pátek quaranta quinn rada radu rak ramos ramsay raymond redmond reis reiter
    renard reyes reynolds ricard richard rico riley ritter riva rivière robert robin roca rocca roche rocher roger rogers roos rosati rosso rota rous roux
    russo ryba rybak rybář ryder rzepka rączka růžička sacco sachse sala salas salerno salisbury sanderson sandu santiago santini santos sarı sauer
    saunders sauvage sava sawa sałata scharf schatz schiffer schilling schmied schnell schreiner schuster schütze seddon sedlák segovia segura sen serafin
    sewell shakespeare sheridan siciliano sierra sikora silva simon simpson sinclair skala skelton skiba sklenář skórka slabý slaný slavík slezák sluka
    smetana smolík smutný socha sojka sokol sommer sonntag soria southgate sowa sołtys spagnolo specht spencer sperling springer srb sroka stahl stamm
    stan staněk stapleton stark starý stella stephens stephenson stevens stirling stock stolz storch straka strand strano ström sturm suchý sumner
    surowiec svačina svoboda swann sykes synek szczerba sýkora słowik taş tedesco templeton tesař testa thierry thomas thornton thorpe tichý tischler
    tkacz toledo toma toro torre torres toussaint townsend trapani travers trnka trojan truhlář tudor tunç turco turek tyl tůma uher uhlíř underhill upton
    urban uzun valencia valente valentin valle vallée vaughan venezia ventura verde verdi veselý večeřa villa vincent vinci viola visser vito vlach vlad
    vlk vogel voisin vojta vojtěch volek volpe vrabec vrba vrbka vrána vít výborný wakefield walsh walton watkins webster wedgwood wendel westwood
    whitehead whitehouse whitfield wiggins wiktor wilk willis wilson winter wnuk wolny woodcock worthington wrona wyatt wąsik yaman zahn zahradník zajíc
    zając zaragoza zawada zedník zelenka zelený zeman zima zimmer zuma zwart zygmunt étienne čech červený łoś řezáč říha śliwa şen şimşek šašek šedivý
    škoda špaček špička štika švec švestka šálek šťastný żak żuk żurek žižka баранов белов бобров быков вишняков гончар горохов грибов громов гусев жуков
    кадыров калинин ким комаров королев королёв краснов лавров любимов мазур мельник мороз орехов пак пирогов романов смирный суворов тихий тян ульянов
    цой чернов
"""
SURNAMES = frozenset(_SURNAMES.split())
"""Surnames, case folded, that are hardly ever anything else."""

DOUBTFUL_SURNAMES = frozenset(_WORDS_TOO.split())
"""Surnames that are also words, places, firms or given names: they need a word before them or a given name."""

_SLAVIC_WORDS = {
    "cs": """
    bednář beran beránek brož chalupa chlup hlaváč holec holub hrabě hron hruška hudec ježek kafka kavka kohout konvička kopřiva kotek kovář koza kozák
    krejčík králík kuchař kulhavý kusý kučírek křepelka landa lebeda linhart liška látal líska macek malík martínek maxa mikeš mlynář mráz muž patera
    pekař plachý popelka pták ptáček rybář růžička sedlák sklenář slavík slezák sluka smolík sojka srb staněk straka synek sýkora tesař truhlář uhlíř
    vlach vlk vrabec vrba vrbka vrána zahradník zajíc zedník zelenka čech řezáč říha šedivý špaček špička švec šťastný
""",
    "pl": """
    bak baran bąk cebula chmiel czajka domański drozd dziedzic gawron gałka gałązka gołąb gruszka grzyb guzik kaczor kania karaś konopka kosa kot kowal
    kozieł kozioł kruk krupa kubik kupiec kurek kłos lasek lis miler mróz mucha noga oleś pająk paś plewa prokop ptak rak rybak rzepka rączka sawa sałata
    skała skiba skórka socha sowa sołtys sroka surowiec słowik tkacz wilk wnuk wrona wąsik zając zawada łoś żak żuk żurek
""",
}
SLAVIC_WORDS = {language: frozenset(names.split()) for language, names in _SLAVIC_WORDS.items()}
"""Language -> surnames that are nouns of it: with a capital inside a sentence they are names."""
