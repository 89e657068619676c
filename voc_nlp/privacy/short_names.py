"""Short and fond forms of given names, and more of the names of each language; written for this purpose.

As people say them: Jirka, Zosia, Лёха, Chelo, Uschi; see :mod:`~voc_nlp.privacy.given_names`.
"""

from __future__ import annotations

_GIVEN = """
    abena achmed adebola ademar adosinda afra agathe agatina akinyi akosua albertina aled alfonsina alois aloisia alzira amerigo amílcar andresito andrin
    anetka aneža angharad annegret annelien annick anouk ansgar antje aoife apolline arduino aristides asieńka assuntina atieno baltasar barthélemy
    bartolomeo belarmino bep berardo bernardina beryl bethan bettina bev bohdan boje bongani boženka brahim brayan bronagh bukola burgi calogera caoimhe
    carmelina carys casimira cathal catriona charito chebet chencha chidinma chinyere chipo clarisse cleonice cleusa clovis cléa conchita cormac corália
    costinel dafydd davídek declan deodato desi desirè diamantina diarmuid dieguito dinorá domitília donal doreen dorinel dorival durk dursun eckehard
    edgardo edileusa edivan eduína edzio efua eilidh elpidio emeka emyr enguerrand enno eoghan ermesinda ermete ernestine eros erwan etelvino eudes eurwen
    evaristo evelien ewald fabienne farai feliciana felícia fergal ffion fiadh fiete fintan fiorella fiorenzo firmin florbela florica flurin folasade
    frauke friedhelm friedl funmi gaz genoveva gerlando gethin gheorghiță ghislaine gian gienia gijsbert gildete gilvan gionata giosuè glenys gontran
    gonzague gosia gosię graciete gracinda grainne gretl griselda gritli gundula gwenn gwilym gülay halszka hamish hannah-lena hansruedi hauke hedda
    hedvika heidi heinke hermi hermínio hernán hiltrud hinnerk honzíček hortense hywel ignaz ihor ikenna ilyes ilyès ilídia inmita insa iolo ionut ionuț
    iraci iracy irenka irmela iryna ivanir jaap jacinto jacy jandir jarunka jerónimo jhon jildou jiříček joaquininha jocelyne jolanthe jole jonte joris
    josemi josimar juanfran jucimara juraci jureczek jurema juri jurij jáchymek katuš kazik kačenka kelechi kelyan ketil kike kilian kipchoge kofi kojo
    korbinian kreszenz kryštof krzyś kwabena kwame kylian laurentina lele leonhard leontina leopoldine lesia levke lilou lindiwe loane lonia lonneke
    lorenita lourival lowri loïck luchi lucimara lucília ludmilka ludovina luisma lukášek lupe léontine maldwyn malo manoli manuele marciana mariajo
    mariangela marie-ange marinete marinică maripili mariuccia markétka marloes maruja marujita marwan marysieńka maryvonne matyášek maureen mavis maxens
    maximina maëlle maïwenn meirion memmo merche mercheta mhairi mihăela mimma mirtha mitzi moacyr momme morvan mouloud mychajło myfanwy míla nachete
    nahmen natalina natalka nelly nené nerys neuza ngozi niccolò nicolò njeri nkosana nneka noham nolwen nomsa norah normando notburga nunzia nuri nurten
    nélida nélio obinna oksana oleh olena oliverio olu olímpia omero onno onyinye oreste orlandino osório oto ottmar pacita padraig paquito pasqualino
    pepelu philibert pinuzza poldi priscillia péťa quino quirin quirina radunka rafita ramdane rayan regula reto rhodri rixt roksołana ronan rosalina
    roselinde rosimar ruaridh rysio rómulo sadhbh salvo samuela santina satılmış sefi segun senta sepp seppl serafina seraina severina sidonie sieglind
    sietse sinead sinval sioned sipho sjaak sofiane soizig svatava switłana tadhg tatenda telse temitope tendai teresita tetiana thabo thandi tibúrcio
    tinin tomma tomuś tomík totò tranquillo trev trudi truus tudur tugdual tunde turi ubbo uchenna ueli ulderico urs ursina valdemir valdinei vasilica
    vendelín verena vero verunka verča vicência viorica virgolina vitus vlaďa vreni vroni walburga waltraut wambui wanjiru wasyl wendelin wiebeke wiesio
    wilmer winifred wouter wołodymyr wytze xaver yadira yamilet yannig yeison yetunde zanele zbysio zdeněk zdislav zdzicho zdzisia zenzi zoraida zulmiro
    čestmír şerife šimonek абдулло абдурахман аграфена айбек айгерим айжан айпери аружан бобур валюха викуля вовчик галюня гулчехра дашуля дилфуза
    динмухамед евдокия ерболат жанибек жасур зинаида игорёша каныкей капитолина катюня кристинка кубаныч ленок людок лёшик мавлуда максик маринка мухаббат
    мээрим настюха натаха нодира нурбек нурсултан олежек олюшка отабек пелагея рахматулло ростик санечка санжар сашок светик степанида танечка тилек тохир
    улугбек умида файзулло фаррух феруза фёкла чолпон шерзод шохрух эрмек юрасик
    abdurrahman abílio acácio addie addolorata adelaida adelino adile adoración adérito adília agapito aggie agnan agnisia agostinho ahmet ailie ainara
    ainhoa ainoa akif albertina albertino albína alceu alcides alcina alda aldina aleid alejo alessandrina alexane alfredina alinka alojz alípio amadeu
    amaia ambrosio amelka amparito amálie amândio américo ancuța andi andie andoni andreina andzia anděla angiolino anielka anișoara ann-christin
    anna-rita annarella annelotte anselmo antoñita antónia antónio antônia arantxa arife ariovaldo aritz arjan arlo arnaldo arnau arsenio aránzazu asier
    asiye asım augustýn auke aurica ayfer aygün ayhan ayça ayşenur aécio baltazar barbro barend barunka baruš basilio basti bauke baśka bea bedriye behiye
    benedito benedykt bengt-åke benjamim benni benoit bepi beppe berenice berke berna bernardetta bernat betsy bia bibiana bice billie billy birol bobbi
    bohuna bosse boženka bradders brechtje bren brieuc brigida britt bronia brunon brygida brás buket béa cacilda cajsa carien carles carlijn carlinhos
    carlão carmencita carminda carmiña carmélia cassiano catia cauã cecília cecílie cem-deniz cemile cesaltina cettina cezar charo chavela chayo chelle
    chelo chema chencho chente chiarina chimo ciccio cidinha cidália claes-göran claudemir claudinei cleiton clelia clementina cobus coby codruț conchi
    consolata constantin corrie costantino costi costica costică covadonga cremilda crescencio crocifissa czesiek dalimil danek danila davey deano deb
    delfim demetrio denílson desiré diamantino didem didi dilys dinarte dino dionísia dirce dirceu diviš diégo doeke doinița domi dominisia doriana
    doriane dorotea doroteia doubravka duccio dudu dulcineia dumitra dušana dália délio dörthe dănuț ecaterina ecem ecki edgardo edite edmondo edneia
    edurne efigênia egemen eirik ekkehard eleri elettra eleutério eli eliane eline elizete elli elske elvan elvino elísio elói emeterio emilie emilien
    emília emílio enar encarni enea ennio enric enrica enrichetta enriqueta ercan ercole erling erminia ernani ersilia ervín esmee estêvão estíbaliz
    euclides eugénia eugénio eulogio eustaquio eusébio eva-lena evaldo evanildo evelina eveline evka ewcia fabi fabiane fabrizia facundo fanch fatoş fehmi
    felek feli felismina ferdi ferdinando feridun fernandinho ferran ferruccio fiammetta fikriye filinto filippa firmino flori folke franca franci
    francinete franio frans frederica frederico freek fritze froukje fuensanta fulvia furio fúlvio fănel fănica gabino gabriella gaetana gaia garazi garry
    gaspare gavino geanina geltrude gelu genek geni genia genivaldo genny geralda gerarda gertie gertrudis gerónimo gesa gesine ghenadie ghislain giacinto
    giacoma giacomina giancarla gianfranca gigel gigliola giovannella gittan gitti giuditta giuli giulietta giuseppa giusi giusy giò glauco goffredo goyo
    graciete graziela greger gregg guendalina guga guillaume-henri guillem guillemette guillermina gunborg gunnel gutek guénaëlle göksel gülbahar güldane
    gülşah güngör günni hacer hajo halime halit hamdi hanni hans-jörg hansjörg hasse haydee heda hendrikje henni henrike hermengarda hermínio higinio
    higor hillevi honorina horacy horațiu hubert-félix huub héléna hüsnü iacopo ibon idoia iggy ignasi ignazio igone iker ileana imanol immacolata
    ingegerd ingmar ingunn inma ion-andrei iordache iracema irka irmi isotta italo ivano ivona iñaki iñigo jacco jaci jacko jacobo jader jakoubek jale
    janko jano janosch jarmilka jaromíra jarouš jasio jaume javiera jeanine jeferson jenda jenovéfa jerker jessi jette jilly jito jituš jituška jiřinka
    joanina joca jockel joep jokin jone jono jorrit jorunn joseba josetxo josias josje josu josune jovina joãozinho jožka jožo juancho juani juanmi
    jucelino julen julião juninho jurandir jurgen jóni jörgen jędrek kajsa kasieńka kath kati katiuscia katuška kelly-cristina kepa kerim ketty kev kezia
    kicki kim-laura kimmy kjell-åke kleofas koldo konny koos kosťa krister kryśka krzysio kubo kvido květka kübra laco laia lalo lammert lando laney
    laurențiu lauretta laurindo laurène lechosław lella leman lenneke lenni lenuța leocadia leszko libora liborio lidunka ligia lilka lilo lily-rose lineu
    lisanne lisen liviana lizzie lizzy ljuba lluc lluís lodovico lojzka lojzík lola-rose loli lolita longina lorella loreto loriana lou-anne louie louison
    lova lubomíra luboslav lucek lucho lucimar ludde ludo ludva ludvík luisella luisito luismi luizinho lutz-peter luďa lylou léa-rose léna lília lívia
    lütfiye macit madelief madla magdzia mags mahaut mahmut maica maider maitane makbule malc manelinho manni manolito marcelka marciel marcjanna
    marco-antónio mareike margareta margriet mari-ann mari-carmen mariacristina mariagrazia mariarosa mariazinha marica marichu maricica marie-christelle
    marie-jo marie-line marije marijose marilisa mariló marilú marinalva marinette marioara maritxu mariuccia marj marja maroš martirio martička marty
    marylka marzia marzio massimiliano mathys mattis matze max-emil mayte maël małgośka maťo melahat melker melli mellie melânia meral meritxell michasia
    micheline michiel micke micol miep miguelito mihăiță mikel mikey mikoláš milenka milvia mimmo mioara mirco mirel miren mitzi mišo mona-lisa montse
    mońka muhsin murielle murilo mécia méryl mílek mônica mücahit mükremin mădălin nacho nando nanou naroa natasza nath nati natálka natércia nazaret
    nazmi nazım necmettin neculai neftalí neila nekane nelinho nello nelu nerina nessa nevio nezahat neža nicla nicodemo nicu niculae niculina nige
    nikolka ninetta nisa nisse norina nádia nélia nídia núria obdulia octavio octávia octávio odair oddo olalla olaya olcay ole-jonas olegário olina
    olinka olle olli olof olívio omaira ombretta ondrášek orsola otík paavo pablito pacho pammy panchita paqui paquita paraschiva pascaline paulie paulien
    paulinho paľo peder pedrinho pedrito pelagia pepi pepita peppe peppina peppino pepíček per-olof petey petrana petrică petru petruța peťo philipp-max
    piergiorgio pierina pierrot pieterjan pili pina pinuccia pippo pleun plínio pontus pär péricles quique quitéria rach radan rafa raffa raffaela raul
    rebecka remzi renske renáta resul reyhan ricardinho riccarda rients rino rinus ritchie rodders rodica roeland rolando romica romildo romualda romário
    roney rosane rosco rosella roselyne rosemeire rosimeire rosina rostík roxy rozenn rubem ruedi ruthild ruxandra ruy rysia ríša rút rıza růženka sacha
    sadullah salomão sandrino saniye sarah-lou saray saturnino saulo sauro savino scotty sebas sefa segismundo seija selda serenella sergi sergiu sertaç
    servando seyit shaz shazza sibylle siebe siem sietske sigvard silvano silvino silviu sixten slavoj soazig sofi solfrid soner sonsoles sorinel staffan
    stasia stasiek staś steeve stef stefcia steliana stázka sude susy sven-ole sverker sveva syd sylva sylvaine sérgia sönke sören sławka tadeo tahsin
    talita tarcísio tarkan tarık tash tayyip tecla telemaco telesfor teo teoman terka teunis teuntje tiberiu ticiana tijn tilda till-jonas tilman timm
    timoteo timéo tiphanie tirso tião toader tobi tomasa tommasina tommo toninho tonnie toník torgny torunn toñi triana trishia truls tudora tudorel tugay
    tullia tullio txema txomin tygo tymek téo udo-peter ulaş uli ulla-britt unai urbez uxía valdira valéry vanilda vanna vašík vehbi verônica vicențiu
    victorino vicência vierka viktorka vildan vilgot vincente vincenza viridiana vitalia viveka viviano vladimiro vladěna vlastík vláďa vlăduț vojen vroni
    věrka věroslav wacława welton wenceslao werner-peter wieńczysław wiktorka wolfi wybe xabi xabier xavi ximo xiomara xoán yakup yamileth yasmina yeray
    yeşim ymke yoli yolí yon yurdagül yurena zaharia zahide zamfir zbysia zdeno zdeněček zdeňa zdzisiek zefa zelinda zezé zico zilda zilá ziya zosieńka
    zośka zulmira zé züleyha zülfü águeda álex élio ümran ľubica şaziye şenay şevket şeyda şule šaňo żanna želmíra ștefan ștefania аглая агния аида айрат
    аким акулина алан алекс алексеич алеся алеша алик алёнушка алёша алёшка аминат амиран анатолій ангеліна андреич андрейка анечка анжеліка аннушка
    антонина антоніна антоша антошка анька аракел арина ариша арман арно артурчик асия афанасий аюна бахтияр бексултан боренька борька борюсик бронислав
    валерка валерій валечка валюша ванька ванюша васька вениамин веруня викуся вилен виталя витька вовочка володимир вячик віка віктор вікторія віталій
    ганна ганнуся гаяне георгій гриша гришка гульшат гуля давлат далер данило дарʼя демьян дильнара дильшод димочка добрыня доминика дуся дёма евгеша егор
    егорий емельян ерлан женька зеновій зиночка зоенька зойка ивановна иваныч ильмира инночка ирка казбек катрин катруся кира клава колька колян костян
    лайсан лаура ленуся леонід лерочка леха леша лилиана любомира люсик лёвушка лёлик лёля лёха лёшка лідія ліза лілія ліна мазам марія микита миколка
    милочка митя михайлина михалыч михалыча михалычу модест наденька назарій наира настёна наталия наташка натуся николавна николаич николаша нонна ніна
    одарка оксаночка олекса оленка олесь олечка олька палыч палычу пашка петрович петровна радмила раечка рахим ренатик рита риточка ромочка рушан саид
    самира саныч санычу санька санёк светуля севастьян семёныч сергеич сергійко серега сережа сережка серж серёженька славик софія стасик стелла степаныч
    стефанія тагир танюха тимофій тофик устим фания федька фрол хадижат цветана юлий юрка юрочка юрій явдоха яків яночка ярема єва євдокія єлизавета
    іванка ілона іринка
"""
_DOUBTFUL = """
    ade bas blas brad caridad caro chari chus consolación cosme dani daz dee des dom door désiré eder elba flo gav gaz ger gigi gypsy ipek jaz jazz jet
    jez jo jojo kit les libero libertad lolo love luci malina maz merv mickey micky mimi mo momo nana neri nev nini norm olly ove ozzy piedad polo rada
    rafe raff remo roz santo settimio silva sultan suz tel una val viv zeca ада адель ислам лада лука рая
"""
SHORT_NAMES = frozenset(_GIVEN.split())
"""Given names, case folded, that are hardly ever anything else."""

DOUBTFUL_SHORT_NAMES = frozenset(_DOUBTFUL.split())
"""Given names that are also words, places or brands in some language."""
