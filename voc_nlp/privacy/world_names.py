"""More given names: of migrant families and neighbouring countries, newer ones and short forms.

Written for this purpose, as people spell them in Latin and Cyrillic letters; see :mod:`~voc_nlp.privacy.given_names`.
"""

from __future__ import annotations

_GIVEN = """
    aafke aakash aaliyah aamir aanchal aarav aart aarti aarushi aashish abayomi abbas abbey abbie abdallah abdelaziz abdelhak abdelhamid abdelilah
    abdelkader abdelkarim abdellah abdellatif abdelmajid abdelmalek abdelrahman abderrahim abderrahmane abdessamad abdou abdoul abdoulaye abdulkadir
    abdulla abdulmalik abdulrahman abdur abdülkadir abebe abed abeer abelardo abena abeni abhay abhijeet abhijit abhilash abhinav abhishek abidemi
    abigael abimbola abiodun abiola abiye abosede achim adaeze adalbert adalberto adama adanna adaobi adaora adaś adebayo adebola adebowale adedayo
    adelajda adelin adelina adeline adelita adelmo adem adeniyi adeola adeolu adesola adetokunbo adewale adeyemi adina aditi adjoa adnan adnana
    adolfina adolfine adriaan adrianna adriano adrienne adrijana advait adwoa adél adélaïde adélie afaf afef afia afolabi afreen afua afzal agastya
    agatka agbo agnesa agneta agnė agostina agostino agron agung agusia agustina agáta ahlam ahsen aicha aida aidan aiden aigul aija aiko aileen ailsa
    aiman ainsley ainura aisosa aissata aistė aivar aivars aizhan ajay ajit ajla ajmal akachi akane akanksha akanni akari akbar akemi akhil akhilesh
    akiko akinola akintunde akio akosua akpene aksel akshara akshay akua akwasi akwesi akın alaa alaaeddine alana alanna alasdair alassane alayna
    alban albane albano albena alberta albertine albina aldana aldona alec aleko aleks aleksandar aleksandrina aleksei aleksi aleksy alenka alesia
    alessandra alev alexandrina alexandru alexia aleška alfhild alfonsina alfreda algirdas alican alimatou alin aliou alisha alisher alissa alistair
    aliya aliyu alizée aliénor aljoscha allan allie allyson almerinda almir alojzy alok aloïs alparslan alper alperen alphonse alphonsine altagracia
    altan alvina alvydas alwine alyson alyssa alíz alžběta amadeo amadou amaka amalia amandeep amani amarachi amarjit amaury amaël ambachew amberly
    ambika ambrogio ambroży ame amel amerigo amie aminata aminatou amita amitabh amma ammar amoako amol amr amrei amrit amrita amruta amálka anabelle
    anacleto anahit anahí analyn analía anamaria anamaría anamika anan anand anandi ananth anas anass anastasiia anastasio anastasiya anastazy anatole
    anaëlle anca andela andor andre andreea andrei andreia andrej andrejka andressa andreína andrii andrija andris andrius andriy andrzejek andrás
    andréa andrée andulka aneesh aneida anel anelia anetka anette angad angelica angelita angharad angie angèle angélica angélique anibal anica anicet
    anikó anis anisa anish anissa aniyah anju ankit ankita ankur anmol ann ann-marie anna-lena anna-maria annabelle annachiara annalise annamária
    annarita annaëlle anne-claire anne-cécile anne-kathrin anne-katrin anne-laure anne-lise anneka anneke anneli annelie annelies annelore annemie
    annemiek annemieke annett annika annmarie annunziata anong anoop anouar anouschka ansgar anshul antanas antek antero antje antoaneta antonela
    antonello antonie antonija antonino antoś antti anu anubhav anuj anuoluwapo anup anupam anura anuradha anurag anusha anushka anusia anwer anya
    anzhela aníbal anđela aoibhe aoibhinn aparna aphra apinya apolena apolinar apolinary apolonia apoorva araminta aras arash aravind arben archana
    arda ardian arezoo arfan ariana ariane arie ariella arielle arif aristides arjen arjit arlene arleta arlinda arlindo arman armanda armel armelle
    armend armin arminda arnauld arnav arndt arne arnel arnie arno arnold arnošt aron arpine arpit arpita arran arshad arsène arta artan artek artem
    artemio artin arto artyom arun aruna arunima arvid arvis arvo arwa arwen arya aryan arzu arūnas asanka asbjørn asen asher ashima ashish ashlee
    ashleigh ashlyn ashok ashot ashraf ashutosh ashwin ashwini asif asil asim asiya askar aslam aslı asma asmaa asmae assia assma astghik asuka asuman
    atakan atanas atef atefeh athénaïs atif atilla atsushi attila atul aubree aubrey audra audrius auguste augustine augustyn aukje aulia aurel
    aureliano aurelija aurélien austėja aušra ava avani avelino avery avinash avni awa ayad ayaka ayako ayame ayanda aybek aydan aydın ayele aygül
    ayinde aykut ayla ayman aymeric aynur ayo ayobami ayodele ayokunle ayomide ayoola ayotunde ayoub ayrton aysel aysen aysun aytaç ayten ayub ayush
    ayushi ayşegül ayşen azadeh azam azamat azeem azhar azra azubuike azur azza azzedine aïcha aïssa aïssatou babacar babajide babak babatunde babette
    badr badreddine bahadır bahareh bahattin bahman bahram baiba bakary bakhtiyar bakr balbir baldassarre baldev baldomero baldur baljeet baljit
    balthazar balvinder balázs bambang bambi bamidele bankole banu baran barb barborka bardhyl barnaby barnabé barney barthélemy bartolo bartolomé
    bartuś baruška barča bashar bashir bashkim basma bassam bassem bastiaan batuhan bavo bayani bayram bayu başak beatka becca bedia bedřiška behar
    behnam behnaz behrouz behzad behçet bekim bekir bekzod belgin belinda belkacem belkıs benedikta benek bengt bengü benon bente benvinda beren
    berend berenika berfin beril berit berivan berk berkan berkay bernadete bernadett bernadine bernarda bernardete bernardino bernhard bernhild
    bernice bernie berta bertalan bertha berthe berthold bertie bertille bertram bertus besart besik besnik bessie bethanie bette bettina betül bev
    beverley beverly beyza beáta bhagwan bharat bharath bhargav bhaskar bhavana bhavesh bhavika bhavin bhavna bhumika bhupinder biancamaria bianka
    bibek bijan bikash bilge biljana bilquis bimal bindu binod binta bintou bipin birger birgir birgitt birgitta birgül birhane birsen birte birthe
    birtukan birutė bisera bishal bjarke bjarne bjorn bjørg bjørn blagoj blagoja blahoslav blaine blažej blažena blerim blerina blerta blythe boakye
    bodil bodo boglárka bogna bogumiła bogusia boguszka bogusława boguś bohdan bohdana bohouš bohumila bohumír bohunka bohuslava bohuš bojan bojana
    bolaji bolanle boleslav bolesław boleк bongani bonifacy borislav borislava borjana borys botond boubacar boubou bouchra boudewijn boyan boyana
    bořek bořivoj bożenka bożydar božica božidar braden brahim brandi branimir branislav branislava branka branko bratislav braulio breanna bregje
    brenna breno brent brett briana brianna bridie brigid brigita brikena britt-marie brody bronagh bronek bronislav bronislava bronisława bronte
    bronwen bronwyn brunella brunhild brunhilde bruni bryce bryndís brynn bryony brígida budi bukola bunmi burcu burghard burhan burim burkhard
    burkhardt burçin busisiwe bálint bára bärbel béatrix béla bérangère bérénice börje bülent bünyamin büşra běta błażej břeťa caetano caio calixte
    callie calogero calvin camelia camillo camryn canan candace candice cansu caoimhe carina carissa carl-heinz carl-johan carlene carlisle carlito
    carly carlyn carmelina carmelita carola carolanne caron carrie caryn carys casimiro cassandra cassidy cassie catalin catalina cath cathal cathrin
    cathryn cathy catrin catriona cayetana cecily cecylia cecílio cees celal celestina celestino celestyn celestyna celso celâl cemal cemil cengiz
    cenk ceren cerys cesarina cevdet ceyda ceylan chafik chaima chaimaa chaitanya chaiwat chakib chaminda champa chandan chandima chandra chandrika
    chantelle charis charlene charley charline charly charmaine charu chathura chelsey cherie cherif cherifa chetan chibueze chibuike chibuzo chidera
    chidiebere chidimma chidinma chidozie chiedu chihiro chijioke chika chikezie chima chimamanda chinaza chinedu chinelo chinenye chinonso chinwe
    chinyere chioma chirag chisom chitra chiyo chizoba chloë chokri chrissie christabel christer christl christof christy chuka chukwudi chukwuebuka
    chukwuemeka chukwuma cian ciaran cihan cihat cillian cindy cinthia ciprian cirilo cirino ciska citra claudette claudie claudiu clayton cleber
    cleide clemens cleonice cleusa clifford clifton clothilde clovis cléa clélia clélie clémentine cléo cléophée codrin codruța coleen colleen colm
    colombine conall conchita conny conrad constantino constanza constanze coraline cordelia cordula coreen corey corina cormac cornel cornelis
    corneliu cornelius corné corrine cory cosette cosmin cosmina costanza costel costin coumba courtney coşkun crenguța crescenzo crina crispín cristi
    cristiana cristiane cristin cristóvão csaba csilla ctibor ctirad cvetan cvetanka cvetelina cybil cyndi cyprien cyriaque cyrielle czarek czesia
    czesława cássia cássio cândida cândido cäcilia cäcilie cécilia célestine cícero cíntia călin cătălin cătălina dafina dafydd dagfinn dagobert
    dagoberto daiane daichi daiki dainis dainius daire daisuke daiva dajana dalal daliborka dalisay daljit dalma dalva damiana damianek damiano
    damilola damini damir damián damjan damon damyan danica danick daniele daniella danijel danijela danilo daniyar danka danko dankwart danusia
    danuška danča daouda daphné darcey darcy darek darijo darioush dariush darja darko darla darlene darnell darragh darrel darrell darryl darshan
    darshana daryl daryna davinder davorka dawidek dawson dayana dayane dayna dayo daša deana deanna deanne debasish debs deepali deepanshu deepika
    deepti deian deidre deirdre deise deividas dejan dejana delaney delfina delfino delilah delphin delroy delyth demba demet demetrius denilson denis
    denitsa denny deon derk derya desanka deshawn desiderio desiree desirée desislava detlev devansh devendra devika devin devonte dewi deyanira dezső
    dhananjay dharam dharmendra dheeraj dhruv dhwani dianna dianne diarra diederik dieneke dietger diethelm dietlinde dietmar dietrich dieudonné
    dieynaba dijana dilan dilara dilek dilhani dilip dilnoza dilovan dilshad dilshod dimitar dimitra dimitri dimitrije dimitrios dimitris dimka dimple
    dinah dinesh dinka dinuka dion dionisia dionne dionísio dipak dipali dipesh dipika dipti dirkje dirkske diógenes djair djalma djamel djamila
    djeneba djibril djénéba dlamini dmitri dmitrii dmytro dobrawa dobrila dobromila dobromir dobroslav dobrosław dobrosława doina domhnall domicela
    domingas dominica domitille dommi donal dong-hyun donghyun donika donjeta donny doortje dora dorcas dorchen dorin dorina dorinda dorinel dorit
    dorival dorle dorothee dorothée dorotka dorottya doru doug dougal dougie doumbia dounia douwe dovilė doğukan dragan dragana dragica dragomir
    dragoslav dragoš dragoș drahomír drahomíra drahoslav drahoslava drahuše dražen drena driss driton dubravka dubravko dulcinea dumisani dumitru
    dunstan durga durmus durmuş durval dustin dušanka dwi dwight dzenana dzintars dániel dário dávid dáša dénes dércio dóra dörte dženan dženana eamon
    eamonn ebba ebele ebenezer ebere ebrahim ebru ebuka ece eckart eckehard eckhart ecrin eda edda eddie edek edelgard edeltraut ederson edgar edgaras
    edgard edgars edie edilene edilson edinson edis edita edivaldo edmilson edmond edmund edmundo edmée edoarda edona edwige edwina eefje eetu eeva
    efe effie efraín efrén efthimia eftychia efua egidio egil eglė egzon ehrenfried ehsan eija eiji eike eiko eilidh eimantas eimear eithne eivind
    ejike ekaterina ekaterini ekene ekow ekpo ekrem ekta ekua eladio elaheh elaina elanur elda eleazar eleftheria elek eleni eleuterio elfi elfie
    elham elias elicia eligio elikem elin elina elira elisabet elise elisenda eliseo eliseu elisha elisângela eliza elka ellinor elliot elliott elly
    elma elmedin elmir elmira elnaz eloisa elouise eloy eloísa eloísio elpidio elsbeth else-marie elspeth eluned elvedin elvire elvis elwira elías
    elīna elżunia emad eman emel emelie emeric emese emigdio emiko emilee emilian emiliana emiliano emilija emilka emina emine emircan emmett emmi
    emmy emrah emrehan emrys emőke endang endre endri engelbert enguerrand enid enikő enisa enitan enno enora ensio enver enya enyonam eoghan eoin
    erald eraldo erasmo erblin ercília erdal erdinç erdmute erdogan erdoğan eren ergys ergün erhan erhard erkan erkki ermal ermir ernesta ernestina
    ernie ernő erol erondina errol ersin ertan ertuğrul ervin erwan erwann erzsébet eréndira esad esen esfandiar esha esi esin esinam eskil esma
    esmerelda esmé espen esra essam essi estella estevão eszter etelka etelvina eteri ethelbert etta euan eudes eufemia eufrasia eugen eugene eugène
    eugênia eugênio eulalia eulalie eulália eun-young eunice eunji eurico eustachy eusèbe eva-maria evald evandro evangelia evangelina evangeline
    evangelos evaristo evdokia evelin evelína evert everton evgeni evgenia evgenija evgenios evgeniya evgeny evi evie evžen evženie ewan ewka ewout
    ewunia eylül eymen eyob ezekiel ezequiel ezinne ezra ezzeddine fabiola fabricio fabrícia fabíola fadi fadil fadime fadwa fady fahad fahd faheem
    fahri faiza faizan faiçal fajar falko fanda fantine faouzi fardin farhad farhan farhana farheen fariba fariborz farid farida farnaz farooq farouk
    farrokh farrukh farshad faruk farzad farzana farzaneh fatbardha faten fathi fatih fatiha fatimata fatimatou fatine fatjon fatlum fatmir fatna
    fatos fatou fatoumata fattouma fausta faustin faustina faustino faustyna fawad fawaz fawzi faycal faysal fayçal fedir fehim feliciana felisa
    felisberto felisbina felícia femi fenella fenna feras ferda ferdia ferenc fereshteh fereydoun fergal ferhan ferhat ferid ferida feride feriel
    ferit fermina fernande fernão ferréol fethi fevzi feyza ffion fidel figen fiifi fikirte fikret fikreta filiberta filiberto filipek filiz filomena
    filomeno filoména finja finlay finley finnian finnja fintan fiorenza firat firmin firoz fisayo fisnik fitri flaminia flamur flavien flavius
    flemming floortje florbela florentine florentyna floriana floriane floriano floriant florica florie florin florina florinda florindo floris
    florrie flossie flutura flóra folake folasade foluke fotini fouad foulques fouzia francesc francette franciele francis franciszka franek frankie
    františka franz-josef franzi freddy frederick frederik frederikke fredrik fredy freja friedbert friedel friedemann frieder friederike friedhelm
    friedolin friedrich-wilhelm frigyes frithjof frits fritzi frode froilán fructuoso fruzsina fryderyk fryderyka frédérique fríða fulgencio fulya
    fumiko fumio funke funmi funmilayo furkan fynn fyodor félicien fırat gabby gabija gabrielli gabrijel gabrijela gabrysia gaby gabča gagan gagandeep
    gagik galin galya galyna gamze ganesh garen garima garret garrett garth gaspar gastón gauri gautam gautham gayan gayane gayatri gaynor gaétan
    gaëtan gaëtane gean gebhard gediminas geert geertje geertrui geertruida geeta geetha geir genaro genc genevieve genilson gennady genoveva genowefa
    genésio geoffroi geordie georgeta georgi georgiana georgie georgine georgios geovana geovanny geraint geraldine geraldo gerard gerben gerd gergana
    gergely gergő gerhild gerlinde gernot gerrie gerritje gerry gersende gerson gertraud gertraude gertrude gervais getachew gethin getúlio gevorg
    ghada ghasem ghassan ghazal gheorghe gheorghița ghita ghizlane giambattista giampaolo giampiero giancarlo giandomenico gianfranco gianmaria
    gianpaolo gianpiero gideon giedrė gienek giesela gijs gilberte gilda gildas gilmar gilson gilvan gina ginevra ginny gintaras gintarė gints giorgi
    giosuè giovana girish girma gisbert giselda gislaine gisèle gitta gitte giulio givanildo gizela gizella gizem gjergj gjon gladys glauber gleice
    glenda glenn glenys glyn glynis glynn gobind gocha godelieve godfrey goedele goekhan gohar golnaz gonca gontran gopal gopi goran gordan gordana
    gorica goro gotthard gottlieb goulven govert graciana gracie graciela graciliano gracinda grainne gratien graziano grażka grażynka greer greetje
    gregor gregoria gretchen gretel grethe grigore griselda grozdan gruffydd grzesiek grześ gráinne grégoire gualtiero gudmund guglielmo guilaine
    guilhermina guinevere guiomar gulnara gulnaz gulnora gulshan gumersindo gunda gunhild gunilla gunn gunta gunter guntis guntram gunvor guoqiang
    guram gurdeep gurdip gurjit gurmeet gurpreet gurvinder gustaf gustaw gustl guylaine guénaël guénolé guðrún gwenaël gwenda gwendal gwendoline
    gwendolyn gwenllian gwenola gwladys gwyneth gwynne gytis gyula gyöngyi györgy gábina gábor gérald géraldine géza gökhan gökçe göran gösta götz
    gözde gül gülay gülcan gülden gülhan gülizar gülnur gülsen gülseren gülsüm gültekin gülten gülşen günay günther gürkan habib habiba habibollah
    habtamu hachim hadiza hadja hadjer hadrien hae-won haewon hafida hafize hafsa haifa haile haitham hajar hajime hajnalka hajrija hajrudin hakim
    hakima hakon haldun halfdan halil halinka hallie haluk halvor halyna hamad hamdija hamed hameed hamid hamida hamidou hamidreza hammad hanan hanane
    handan hande hani hania hanin hanička hank hanka hanne hanneke hannele hannu hans-dieter hans-erik hans-georg hans-günter hans-heinrich
    hans-joachim hans-jürgen hans-martin hans-otto hans-peter hans-ulrich hans-werner hansi hanuš haoran haoyu haralampos harbhajan hardeep hardik
    harini harjeet harjinder harjit harmeet harmen haroon haroun harpal harpreet harri harro harsha harshad harshada harshil harshit harshita hartwig
    haruka haruko harun haruto harvinder hasan hasibe hasija hasmik hasna hasnaa hassane hassiba hasso hatem hatice hatim hattie havel havva hayato
    haydn hayk hayleigh hayri hayriye haytham hedayat hedda hedley hedvig hedvika hefin heide-marie heidemarie heidrun heiki heikki heinfried heinke
    heinz-georg heinz-jürgen heinz-peter helcia heledd heleen helenka helge hellmut hellmuth helma helmtraud heloísa hemal hemant hemlata henda hendra
    hendrika hengameh henia heniek henio henna henner hennie henriqueta herculano heribert heriberto hermelinda hermine herminia herminio hermína
    hermínia herta hettie hetty heval heřman hicham hidde hideki hideo hieu hikari hikaru hilal hilario hilary hilda hildegart hildegund hilma
    hilmar hiltrud hilário himani himanshu hina hinata hinnerk hinrich hippolyte hipólito hiroki hiroko hiromi hiroto hisashi hisham hitesh hitomi
    hiwot hjalmar hocine holli hollie homa homero hongmei honoka honorata honorato honorio honzík hooman horace horacio hormoz horst-dieter hortense
    hortensia hortênsia horymír horácio hosni hossein hotaru houda houman houria houssem hovhannes howie hristijan hristina hristo hristos hrvoje
    hryhoriy hubercik huberta hubertus hugues huib huma humaira humberto huong husam huseyin hussam hussien huw hye-jin hyejin hyun-woo hyunwoo hywel
    håkon håvard hélder hélia hélier hélio hêvîn hülya hüsamettin hüseyin hüsniye iago ianto ibolya ibrahima ibraim ibro ichiro idalia idalina idowu
    idris idrissa idun idália iestyn ieuan ieva ievgen ifan ifeanyi ifeoma iftikhar ifunanya ignacia ignaz ignaś ignác ihab ihor ihsan iida ijaz
    ikechukwu ikenna ikram ilayda ilda ildefonso ildikó ilga ilhan iliana ilija ilinca ilir ilirjana iliya ilja ilka ilkay ilker ilkka ilknur ilko
    illia ilmar ilmari ilmārs ilze ilídio imad imane imed imelda imke imma imre imtiaz inaya indalecio inderjit indrani indrek indrė ineke inese ineta
    ingeborg ingela ingelore ingemar inger ingibjörg ingo ingolf ingvar ingvild inigo inka intan inácia ioan ioana ioannis iolanda iona ionara ionel
    ionela ionut ionuț iordanka iosif iqra irakli irek irem irenka irfan irinea irinel irineu irini irma irmelin irmhild irmina irmtraud irvin irwan
    iryna irén irénée irča isabelina isaiah isak isaline isaltina isamu isaure isaías ishaan ishan ishani ishika ishita ishwar isidoro isilda isioma
    iskra ismael ismaël ismaïl ismet ismérie isobel isolde isolina isra israa israfil issa issam issiaka issouf issy istván isuf itamar itoro itsuki
    itziar iulia iulian iuliana iuri ivajlo ivanete ivanilda ivanna ivar ivaylo ivelina ivete ivetka ivica ivonete ivonne ivor ivoš iwetta iwo
    iwonka iyabo izabel izabella izaura izet izidor izilda izka izudin izumi izunia izzie izzy işıl jaak jaakko jaana jaap jabir jabril jabulani
    jacinda jacinthe jacira jack jackeline jaclyn jacobus jacomijn jacquelyn jacqui jacquot jacuś jaden jadon jadranka jadranko jadson jadzia jaelyn
    jafar jagdeep jagdish jagienka jagjit jagna jagruti jahan jahangir jaideep jair jairo jakob jalal jalen jalila jamel jamileh jamshed jamshid
    jan-erik jan-hendrik jan-willem janaina janaka janaki janaína jandira janek janelle janete janeth janette janey janhvi janinka janička janka
    jannatul janneke jannes jannie jannis jantje januszek jaouad jaquan jarek jarka jarkko jarle jarmo jarno jaromir jarosława jaroušek jarrod jarunka
    jarča jasbir jasdeep jasenka jasia jasiek jasim jaskaran jasleen jasmina jasminka jasna jasněna jaspal jaspreet jaswinder jatin javad javed jawad
    jawahar jaya jayant jayanti jayden jayesh jaylen jaylin jayne jayshree jazmín jaś jean-baptiste jean-bernard jean-charles jean-christophe
    jean-daniel jean-denis jean-jacques jean-louis jean-loup jean-noël jean-pascal jean-patrick jean-robert jean-sébastien jean-yves jeanette jeanie
    jeannette jeannie jeannine jeetendra jefferson jelena jelica jelili jelka jelmer jemal jemma jenessa jenifer jenna jennie jennylyn jens-uwe jeník
    jeppe jeremiah jeremías jermaine jernej jeroným jerson jerónima jesica jesse jessie jessy jesualdo jeton jetske jhon jhonatan jhonny jhun ji-eun
    ji-hoon ji-hye ji-min ji-woo ji-yeon ji-young jiahao jianguo jianhua jiaqi jiayi jieun jigna jignesh jihane jihoon jihye jikke jillian jindra
    jingyi jinny jiro jitendra jitunka jiwon jiyan jiyoung jiřina jiřík joakim joanie joann joanny joasia joaśka joby joceline jocelyne jochem
    jocilene jodi jodie jody joelma joely joffrey johana johnathan johnnie joko jola jolana jolien jolka jolán jomar jonatas jonathon jonny jonte
    jonás jonáš joop jordana jordano jordyn jordán jorgina joris jorma josefine josefo josefína joselito josephin josh josiah josiel josimar joslyn
    josselin josseline jostein josyane josífek jouko joumana jouni jovan jovana jovanka jovelyn jovica jovita jozafat jozo jozífek juana juanita
    juanjo juanma judah judi judicaël judie judit judita judite judyta juha juhani juho jukka jula julcia julek juliann julianna julianne juliano
    julienne julijana julika julinka julissa julius juliusz julka jumoke junichi junjie junko jupp jurek jurgita jurica juris jurre jurriaan jussara
    jussi justas justina justino justynka justýna jusuf juvenal juventino jyoti jyotsna jytte jáchym jáchymka jános jázmin jéferson jérémie jésica
    jóhann józek józia józsef jônatas jörn jørgen jørn jüri jānis kaan kaare kaarina kabiru kacey kacperek kadek kadija kadir kadri kadriye kagiso
    kai-uwe kaido kailash kaio kaique kairi kais kaisa kaitlin kaitlyn kaito kajal kajetan kajetán kaleb kaleigh kalervo kalev kalidou kalin kalju
    kalle kaloyan kalpana kaltrina kalyani kamal kamala kamalesh kamau kambiz kamel kameliya kamilka kamilla kamlesh kamola kamran kamyar kana kanako
    kanchan kanika kanwal kaoutar kapil karalyn karamo karamoko karan kareema karelle karianne karina karis karl-erik karl-friedrich karl-heinz
    karl-josef karlheinz karlijn karlička karlík karola karolcia karolien karolinka karolis karsten karthik karthikeyan kartik karuna kasey kashif
    kashish kasjan kaspar kassim kasumi kasun katalin katariina katarina katell katelyn katerina kateryna kateřinka katharine kathi kathie kathy katia
    katica katinka katlyn katre katri katrien katrina katrine katriona katrín katsumi kauko kaushal kaushik kauã kauê kaveh kaveri kavya kawtar kayden
    kaye kaylee kayleigh kayode kazia kazik kazimiera kazimír kazuki kazuko kazuo kazuya kazım kačenka kaśka keagan keaton kedar keegan keeley keely
    keerthi kehinde keiichi keiji keijo keila keir keisha keisuke kelechi kellie kelsey kemal kenan kendra kendrick kenichi kenna kenrick kenta kenza
    kenzo kerem kerri kerrie kersti keshav ketaki ketan ketevan ketil ketut kevser keyla keyshawn keyvan kezban khachik khadidja khadijah khadim
    khadra khady khaldoun khalid khalidou khalifa khalil khalissa khatia khawla kheira khosrow khouloud khrystyna khurram khushboo khushi kianoush
    kiara kidist kiera kierra kikuko kilian killian kimber kimia kimmo kinjal kiranjit kiril kirilka kirsi kirstie kirstin kirstyn kirti kishan
    kishore kittisak kiyoshi kjartan kjersti kjetil klaas klaasje klara klas klaudiusz klaus-dieter klaus-jürgen klaus-peter kleber klemens klement
    klementyna klementýna kleopatra klodian klotylda klárka knud kobina kodjo koffi kofi kohei koichi kojo kolbjørn komal konan konstancja konstantina
    konstantinos konstanty konstanze koray korbinian kordian kordula korinna korkmaz kornel kornél kosma kossi kostadin kostadinka kostas kosuke
    kotaro kotryna kouadio kouamé kouassi krasimir krasimira kreshnik kreszentia krešimir krishna krishnan kristaps kristen kristi kristian kristie
    kristiina kristijan kristina kristine kristiyan kristián kristjan kristoffer kristopher kristy kristín kristýnka kristīne kriszta krisztina
    krisztián kriti krum krunal kruno krunoslav krysia krystal krystek krystian krystiana krystof krystynka krzysia krzyś ksawery ksenia ksenija
    ksymena kubilay kubuś kujtim kuldeep kuldip kulwinder kumiko kumud kunal kunegunda kunibert kunigunde kurtis kusum květoslav květoslava květuše
    kwabena kwaku kwame kwamé kwasi kweku kwesi kyla kylian kylie kyllian kyoko kyra kyrylo kyung-soo kyungsoo kájа kálmán károly kátia káča káťa käte
    käthchen käthe kåre köksal kürşat kārlis kęstutis lachlan ladan ladislao ladislas ladislava lahiru laiane laima laimonis lajos lakeesha lakeisha
    lakisha lale laleh lalit lalita lamia lamine lamis lanre larisa larysa lasha lashonda lasith lassana lassi laszlo latanya latasha lateef latha
    latif latifa latisha latrice laure laureano laurens laurentina lauri lauriane laurianne laurie laurinda laurine lauris lavínia lawrence laxmi
    layton lazar lazăr laércio laëtitia laís leander leandra leann leanna leart leberecht leeann leela leena leendert leevi leidy leilani lejla lekan
    leland lendita lenička lennaert lennard lennart lennox lenny lenora leocádia leokadia leonarda leonel leonhard leonilde leonora leontien leontina
    leontyna leopold leopoldina leopoldine leopoldo lerato lesedi lesia lestari lesya lesław letitia letlhogonolo levent lexi lexie leyli leôncio
    liana liane lianne libby libuška liběna lidiane lidija lidka lidmila lieke liesbeth lieschen liesl lieven ligaya lihua liina liis lilah lilia
    liliam lilianna liliia lilith liliya liljana lilli lillian lillie lilly lilou linas lindalva lindiwe lindomar lindsay lindsey linette linnea
    linnéa linsey linwood liridon liridona lisa-marie lisandre lisbet lisbeth liselotte liseth lisette lison liubov liudmyla livio liviu livvy
    liwayway lizon ljerka ljiljana ljubica ljubiša ljubo ljubomir ljudmila ljupka llew llewellyn llinos loane lochlan lodewijk lodzia loek loide lois
    lojza lokesh longin lonia lonneke lonnie loraine lorchen lorelei lorenz lorenza lori loris loránd lorène lotfi lotti lottie louane loubaba loubna
    louella louisa loujain louna lounes lourenço lovisa loïs loïse lubin lubomir lubomira lubor luc luciene lucila lucile lucilene lucilla lucille
    lucinda lucineide lucinka lucjan lucrecia lucretia lucrezia lucreția lucília ludger ludka ludmilla ludmiła ludvig ludwika luella luigia luigina
    luis-miguel luise luisina luitpold luiza luka lukášek luminița lumír lungile lupita lusia lusine luther luuk luzia luzinete luďka lyle lynda
    lyndon lyndsay lyndsey lynette lynsey lyuba lyubomir lyubov lyudmila lyudmyla lászló láďa léana léandre léane léonard léonce léonne léontine
    léopold léopoldine lída lílian lóránt lúcio lütfi lőrinc maarit maarja maartje macario machteld maciuś mackenzie madalina madan maddie maddison
    maddy madeline madelyn madge madhav madhavi madhu madhur madhuri madis madison mads madzia maelys maeve magalie magaly magdalini magdolna magdusia
    maggie magloire magnús mahadev mahbub mahdi mahendra maher mahesh mahfoud mahima mahin mahir mahmood mahmud mahnaz mahsa mahshid mahtab
    maickon maicol maicon maija maija-liisa maik maira mairead mairi maisie maissa maisy maitreyi maitê maj-britt majda majdi majid makayla makena
    makhosi maki makiko maks maksim maksym malachi malati malee malene malin malini malith mališa mallika mallory malte malvina malwine mamadou mamoru
    mamoudou mamoun mamta mamuka manal manami manana manav mandana mandeep mandie manel mangesh maniek manik manisha manja manjeet manjinder manjit
    manjot manju manjula manlio manoel manoela manoj manol manola manoli manpreet mansi mansour mantas maram maraísa marceli marceline marcelino
    marcell marcella marci marcia marciana marciano marcie marcinek marcílio maren mareček marga margarethe margaretta margery margie margitta margret
    margrethe margus marharyta mariaelena mariah marialuisa mariama mariann mariarosaria mariateresa maribeth maricel maricela maricruz marie-ange
    marie-anne marie-catherine marie-cécile marie-hélène marie-jeanne marie-josèphe marie-josé marie-josée marie-louise marie-louise-r marie-luise
    marie-madeleine marie-noëlle marie-odile marie-paule marie-pierre marie-reine marie-rose mariele mariella marielle marietta mariette mariia marija
    marijan marijana marijn mariko marilda marilena marilene marilia marilou marilu mariluz marilyn marilyne marilza marinela marinete marinko marinos
    mariolina mariolka marisela maristela maristella marit marita marites maritza marius marivalda mariya mariétou marjan marjana marjatta marjo
    marjolaine marjolein marjolijn marjory marjut markku marko markétka marla marleen marlen marleny marlies marliese marlis marloes marlon marlène
    marlúcia marquise marsha martijn martinka martusia martyn marusia marwa marwan maryann maryanne marybeth maryjka maryline marylise marylou
    marylène maryse marysia maryvonne marzena marzenka marília masahiro masaki masaru masashi masato masego masoud masoumeh massamba masud matej
    mateja mateo mathias mathilda mathis mathurin matilda matko matouš matthijs matthäus matti mattias mattie mattéo matylda maude mauri maurilio
    maurits maurycy maurílio mavis mawuli maximiliano maximilien maximino mayank mayara mayerly maylin mayra maysa mayuko mayumi mayur mayuri maé
    maëline maëva maíra maïa maïlys maïté maïwenn małgosia mařenka mbaye mckenna mckenzie meagan mechtild medard meelis meena meenakshi meenal megha
    meghan meghana megumi mehak mehmed mehmood mehran mehrdad mehrnoosh mehtap mehul meiling meindert meinhard meinolf melaku melania melchior melchor
    melda melek melih meliha melike melina melinda melis melisa melita melitta melodie meltem melvin melvyn melánia menno merab meredith merel merete
    merethe meriem merih merike merima merisa merja merle merrick mersiha mersudin merve mervi mervyn meryem mesut metin mevludin mevlüt mewen
    mečislav mher michala michalka michałek michelangelo michiko mickaella midori mieczysława mieko mieszko mietek miglena miguelina mihaela mihai
    mihail mihailo mihkel mihnea miho mihovil mihály miika miikka mijo mikael mikako mikayla mikk mikko miklós mikuláš milagritos milanka milco milda
    mildred milica milija milijana milind milivoj milko millicent milly milo miloje milomir milorad milota miloud milovan milton milutin miluše
    miluška min-jun min-seo minako minakshi minal mindaugas mingyu minho minji minke minnie minoru miodrag miray mircea mirian mirja mirjam mirjana
    mirka mirna miroslava miroslavka mirta mirtha mirthe mirva mirza misaki misiek mitali mitar mitch mithun mitko mitra mitsuko mitsuru miwa miyuki
    mizanur mizuki miłka miłosława mladen mladenka moacir moctar modou modris moez mogens mohamad mohamadou mohammadreza mohau mohini mohit mohsen
    mohsin mohssine moira moisés mojgan mojmír mojtaba mokhtar mollie momir momoko momčilo monali moncef moni monia monir monserrat morag mordecai
    morgana moriah morten morteza mortimer morvan morwenna mosi mouad mouhamed mouhammad mouhcine mouloud moumen moumita mouna mounia mounir mourad
    moussa moustafa moustapha moyra moïse mpho mridula mrinal muamer muammer muath mubarak muhamed muhammed muhammet muhannad muharem muharrem
    muhittin muireann mujo mukaddes mukesh mukul mulugeta mumbi mumtaz muneeb munir munira murad murali murdo muris mustapha mustaqim mutaz muthu
    muzaffer mwangi myfanwy mykhailo mykola mykolas myles myrna myron myroslava myrthe mythili máiréad mája márk márta márton mátyás máté máuro máňa
    mélina mélinda mélisande mérédith míla míriam mónika müge müjde müjgan münevver mürsel müslüm mārtiņš mădălina naa nabeel nabil nabila nadeesha
    nader nadeschda nadiia nadim nadir nadiya nadja nadjat naděžda naeem nagaraj nagesh nagihan nahid nahuel naiane naiara naim naima nair najat najib
    najla najma najwa nalan naledi nalini namita namrata nanami nandi nandini nandita nanette naoise naoki narcisa narciso nardos narek naren narendra
    naresh narges nargiza narinder narjes naser nasim nasreddine nasreen nasrin nasser nassim nassima nastka natacha natalee nataliia natalija
    natalina natalino nataliya natalka natallia natalya natan natanael natascia nataša nathanaël nathanaëlle nathanial natia natsuki natsuko natsumi
    nattapong naum navdeep naveed naveen navid navjot navneet navya nawal nawel nazan nazanin nazareno nazario nazia nazife nazim nazlı nazmiye naïma
    naďa ndeye ndidi ndèye neal necati necla neda nedeljko nedim nedyalka nedyalko nedžad neela neelam neele neelima neeraj neerja neeru neeta neetu
    negar negin neide neiva nelda nelleke nellie nelly nelson nemanja nenad nepomuk nerijus neringa nermin nermina nerys neslihan nesrin nestor nettie
    neuza nevena nevin nevzat nezha ngoc ngozi niamh nicanor niccolò nichola nichole nicki nicky nicolae nicolau nicoleta nicolette nicolás nicolò
    nicușor nicéphore nidal nidhi niels nihal nihan niharika nihat niina nikhat nikica nikita nikol nikolai nikolaj nikolaos nikolay nikoleta
    nikoletta nikolija nikolina nikunj nikša nilay nilda nildo nilesh nilgün nilima nilma niloufar nilson nilton nilüfer nima nimesh nimish nino
    ninoslav niraj niran niranjan nirav nirmal nirmala nirupama nishant nishita nisveta nitesh nithya nitin nitu nivaldo nivedita nizar njegoš njeri
    njoroge nkechi nkechinyere nkem nkiru nkosana nnamdi nneka nnenna nobuo nobuyuki nodar nodira noelle noemí noha nokuthula nolan nolwazi nolwenn
    nomsa nomvula nona nonhlanhla nonso nonto nooshin norah norberta noreen norhayati noriko normunds nosa notburga nouha nour-eddine noura noureddine
    nouria noêmia noë noëlle noëllie ntombi ntsako nuala nugzar nune nunzia nunzio nuran nuray nurcan nurdan nurettin nurgül nurhan nuri nurija nuriye
    nurlan nursel nurten nurul nusrat nuwan nwakaego nwando nyah nyambura nyeleti nynke nyoman nándor néstor nóra oana obafemi obinna obioma obren
    octavian octavie octawia oddny oddvar odilon odunayo ofelia ofélia ogechi ognjen ogonna oisin oisín okan okechukwu okon oksana oktawia oktawian
    oktay okwudili olabisi oladele oladipo olamide olanrewaju olav olavo olawale olayinka olda oldřiška oleg olegario olek oleksandr oleksandra
    oleksii oleksiy olena olesia olesya oleńka olgica olgierd olimpia olimpija olimpiu olin olinda olindo olivera oliwier olka olu oluchi olufemi
    olufunke olufunmilayo olumide olusegun oluseun oluwadamilare oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin olympe olímpia omaima omayma
    ombeline omer omid omolara omolola omotola omowunmi omran ondina ondra ondřejka onofre onufry onyeka onyekachi onyinye oonagh ophelia oreste
    orestes orfeo orhan oriane orla orlagh orlanda orlane orsolya ortrud ortwin orçun osagie osamu osaze osbert osei oskari osmar osmo ostoja osvalda
    oswaldo oswin otar otfried othman othmane otieno otilia otilie otis otmar ottar ottavia ottavio ottfried otthein ottilie ottmar ottokar ottó
    otylia otylie otávia otília ouiam ouma oumaima oumar oumayma oumou oumy ousmane oussama ousseynou outi ovidio ovidiu oybek oyin ozgur ozlem oğuz
    oğuzhan pacôme padma padmaja padraic padraig paige pakize palak pallav pallavi palmira palmiro panagiota panagiotis pancracio pankaj panos pantea
    pantelis paolina parag paramjit paraskevi parastoo paresh parham parisa parminder parth parul parvaneh parvati parveen parvin parviz paschal pascu
    pascuala pasqual pasquale pasqualina patrizio patrycjusz patryk patsy patti pattie patty paulin paulinka paulino pauly pavle pavlina pavlo pavlos
    pavlínka pawan pawełek payal payam payton pearse pegah peggy pejman pekka pelin pelle penda penelope penka pentti pepijn pepík pepča per-erik
    percival perica perihan perpetua perrette perveen petar pete petko petri petrica petrit petro petrona petronela petronila petros petruška petter
    petteri petya petřík peyman peyton philibert philip phillip philomena philomène philémon phineas phuong phyllida pierangela pierangelo pierino
    pierluca pierpaolo pierre-antoine pierre-emmanuel pierre-henri pierre-jean pierre-louis pierre-luc pierre-marie pierrette pierrick pieterje piia
    pinar piotruś pippa piret pirjo pirkko pirmin piroska piyush pjeter plamen plamena poliana polina polly pollyanna pompeo poonam poornima porfirio
    pornthip poul pouya prabha prabhakar prabhat prabhu prabin prachi pradip pragya prajakta prakriti pramod pranali pranav pranay praneeth pranjal
    pranoti prasad prasanna prasanth prasert prashant prashanth pratap prateek prathamesh pratibha pratiksha pratikshya pratima praveen pravin preben
    predrag preecha preet preethi preeti preetika preksha prerna priit prisciliana priscilla pritam prithvi priti priyam priyanka priyanshu protazy
    prudencio przemek przemysława puja punam puneet purnima pushpa putu pádraig pája pálma pâmela päivi pélagie péter pétronille péťa pınar přemek
    qais qamar qasim qendrim qiang quang quim quincy quinten quintino quirijn quirin quirino quitterie quynh rabab rabah rabea rabia rabiya rachael
    rachelle rachid rachida radana radhia radko radmila radmilo radomir radomír radosav radosava radoslav radoslava radostina radosława radouane
    radovan radu radwan radúz raelene rafaella rafaello rafałek rafik rafiqul raghad raghav raghavendra ragheb raghu ragnar ragnhild rahaf raheem
    rahel rahila rahim rahma rahmat raija raik raima raimo raimonda raimondo raimund raimunda raimundo rainier rainiero raivis raivo rajaa rajab rajan
    rajat rajeev rajendra rajeshwari rajinder rajini rajiv rajko rajkumar rajna rajni raju rajvir rakhi ralphie raluca ramadani raman ramana ramandeep
    ramaz ramazan rameez rameshwar ramin ramira ramiza ramkumar ramona ramunė ramy ramya ramzi ranbir randa randal randall randeep randi randolph
    randy rangan ranjan ranjana ranjeet ranjit ranjith ranko raoul raphaela rareș rashela rashi rashmi rasoul ratan rathna ratka ratko ratna ravinder
    ravindra rayan rayane rayna raziye razvan rebekka recep redouane redžep reem reema reena reenu reese reet refik refilwe regan reggie regiane
    reginald reginalda reginaldo regine rehan rehana reidar reidun reijo reiko reinaldo reinhardt reinhild reinhilde reinier reinmar reinout remek
    remigio remus renatka renee renia renilda renu renuka renée renča resham reshma retno reuben revathi revati reyhaneh reynaldo rezső rhea rhian
    rhiannon rhoda rhona rhonda rhydian riad rianne richa richie rick ricky rida riddhi ridha rie rieke rigoberto rihab riikka riina riku rimantas
    rimjhim rini rinske risa rishab rishabh rishi rishika risoleta risto ritesh rithika ritika rituraj ritva ritvik ritwik riya rizky rizwan rizwana
    ričardas roald robbie robercik robson robyn roch rochelle roddy rodel rodelio roderich roderick rodney rodrigue roel roelof rogelia rogéria rohini
    roisin rojda rojin rokas rokeya rokhaya rokia roksolana roldán rolf-dieter romaric romek romilda romilio rommel romuald romualdo romulo romy
    ronaldo ronilson ronja ronnie ronny roopa roozbeh roqaya rosa-maría rosalba rosalia rosalina rosalind rosalinda rosalinde rosalva rosalyn rosalía
    rosamaria rosamund rosanne rosaura roseanne roseli roseline rosendo roshan roshani roshni rosi rosica rosilene rosine rosineide rosinha rosita
    roslyn rosmery rosmira rostyslav roswita roswitha rosália rotimi rotraud rotraut rouba rowena rowland roxana roxie roy roya rozalija rozana
    rozerin rozália rozálie rozárka ruairi ruan rubens rubiela rubina ruchi ruchika ruchir rudra rudy rufina rufus rukhsana rukiye rukmini rumen
    rumyana runar rupal rupali ruperto rupesh rupinder ruprecht ruslan ruslana rusmir rustam rutuja ruud ruvimbo ruwan ruzanna ruža ružica ryland ryo
    ryoko ryota rysiek ryszarda ryu réka róisín rómulo rüya rüştü răzvan rıdvan rıfat rūta saara saartje saba sabahudin sabeena sabiha sabino sabita
    sabri sabrin saburo sachiko sachin sadaf sadako sadegh sadek sadeta sadhana sadia sadie sadio sadiq sadık saeedeh safa safaa safdar safet safia
    safiya safwan sagar sahand sahar saheed sahil saida saija saima sajid sajida sakshi salahuddin saleem saleema saleh salem salena salete salif
    salih saliha salil salima salimata salla sallie salman salome salomea salomón salustiano salvatrice salwa saman samaneh samanta samara samarth
    samed sameer sameera sameh samer samet samia samiha samiksha samin samina samira samita sammie sammy sampath samra samrat samuli samvel samy sanam
    sanath sancho sandhya sandie sandis sanduni sanel sanela sang-woo sangeeta sangita sangwoo sanika sanita sanja sanjana sanjeev sanjib sanjiv
    sankalp sanna santeri santina santosh saori sarala saraswati sardor sargam sarika sarita sarmīte saroj sarolta sarra sarthak sarvesh sasikala
    satish satnam satomi saturnin satya satyajit satyam satılmış saule saulius saurabh saurav saveria saverio savita savitri savka sayaka sayuri saïd
    saïda saša sašo scarlett sead seamus seb sebahat sebahattin sebald sebastiana sebastijan sebek seckou secundino seda sedat sedef seema segun seham
    seher seiji sejal sekou selahattin selam selamawit selassie selcan selena selime selin selina selma selver selvija selçuk semih semiha semir semra
    senad senada senait senem senka senta senthil senzo seo-jun seojun seoyeon sepideh seppo serafim serafina serafino serafín serap sercan serdar
    sergei sergii sergiusz serhan serhat serhii serhildan serhiy serkan serpil servác setareh seth setsuko sevda severina sevil sevim seweryn seweryna
    seydou seyfettin seyfi seyi sezen sezer sezgin seçil shabana shabina shabir shabnam shafiq shafiqul shahab shahbaz shahid shahida shahin shahla
    shahnaz shahram shahriar shahrzad shahzad shaikh shailaja shailendra shailesh shaista shakeel shakhzod shakil shalini shamim shamima shana
    shanequa shania shanice shaniqua shankar shanna shannen shanon shanta shantanu shanthi shapour sharad sharada sharanya shari sharlene sharmila
    sharmin sharron shashank shashi shashikant shaukat shauna shavon shawna shayan shayla shayna sheela sheetal shefali shehnaz shehzad shelby sheldon
    shelia shelly sheree sheri sherri sherrie sheryl sherzad sherzod shideh shigeru shikha shilpa shilpi shima shinichi shinji shiori shirin shirlene
    shital shiv shiva shivam shivangi shivani shizuka shizuko shoaib shobha shobhana shohei shohreh shona shonda shota shraddha shreyansh shreyas
    shrikant shruti shuang shubh shubham shubhangi shubhra shun shyam siamak siavash sibel sibongile sibusiso siddharth siddhi sidnei sidonie sidra
    siegbert sieghard sieglinde siegmar siegmund siegrid siegrun sifiso sigfredo sigita sigmar sigmund sigrun sigurd sigve siham sihem siim silas
    silja silje silmara silverio silvester silvestra silvestre silvie silvina silvério simen simeon simeón simin simion simo simonetta simplicio
    simran simranjit sindre sinem sinforosa sinisa siniša sinéad sinésio siphiwe sipho siranush siriporn sirje sirkka sirpa sissi sita sitara siti
    sivert sixte sizwe siân sjaak sjoerd sjoukje skaistė skender skyla skylar sladjana slamet slaven slavena slavica slavka slavko slavoljub slavomír
    slavěna slađana slimane slobodan slobodanka slávek slávka smita smriti sneh snehal snejana snezana snežana snežka snorre so-young soběslav sofiane
    sofie sofiia sofija sofoklis sohail soham sohan soheil sohrab soizic solenn solenne solomiia solveig somchai sompong somporn somsak sonakshi
    sonali sonam sondre songül sonila soo-jin soojin sophieke sophy sopo soraya sorcha sorena sorin sorina sota souad soufiane souhail souheil
    soukaina souleymane soumaya soumaïla soumia soumya sourav soyoung spasoje spiro srdan srdjan sretko srećko sridevi sridhar srikanth srinivas
    srinivasan sriram sruthi srđan stach stachu stacie stacy stamatis stana standa stanimir stanislas stanislaw stanka stanko starla staszek stavros
    stefaan stefani stefcho stefka steinar stelian stellan stepan steph stephan stephani stephanos stephany stevan stevie stevo stian stijn stojan
    stojanka stoyan stoyanka stratos sture stáňa stéphan su-bin su-ela suada suat subash subhash subhashini subin subramaniam suchada suchitra
    sudarshan sudeep sudesh sudha sudhakar sudhir sudipta suelen sueli suellen suely sugandha suhail suhani suhas sujan sujata sujatha sujit sukanya
    sukhdeep sukhdev sukhjit sukhvinder sukhwinder sukie sukma sulaiman suleiman sulejman suleyman sulochana sumaiya sumaya sumiko sumit sumitra suna
    sundar sundaram sung-min sungmin sunil supaporn suprabha supriya surachai suraiya suraj surbhi surekha suren surendra surinder surjit surya
    suryadi susann susannah sushant sushil sushila sushma susi susie susilo susumu suvad suvarna suzan suzana suzanna suzete suzie suzon suzy svante
    svatava svatopluk svatoslav svein sverre svetlan svetlin svetlozar svetoslav svitlana swann swantje swapna swapnil swarna swathi swen swithin
    sybil sybren syeda sylke sylviane sylvère sylwek sylwunia synne synnøve sytske szabina szabolcs szczepan szilvia szilárd szymek szymuś sándor sára
    séamus sékou séraphin séraphine sérgio séverin síle sílvia sílvio süheyla süleyman sümeyye süreyya sławek sławomira tabassum tabatha tabea tabitha
    tadas tadashi tadek tadeu tae-hyung taehyung taha tahani tahar taher tahereh tahir tahira taichi taieb taina tainara tainá taiwo takahiro
    takako takao takeo takeshi takuma takumi takuya talal talha talia talwinder tamar tamer tamika tamiko tamires tammy tamra tamsin tamta tamás
    tancrède taner tanisha tanishq tanjila tanmay tanu tanuja tanushree tanveer tanvir taonga taoufik taoufiq tapani tapio tara taraneh taras tarik
    tariro tarmo taro tarun taruna taryn tasha tasneem tassilo tatenda tatevik tatiane tatjana tatsuya tatum tatyana taulant tavish tawfik tayeb
    tayfun taylan taína taís tebogo teddy teemu tegan tehmina teija tejal tejas tejaswini tekin tekla tekle telmo temilade temitope temur tendai
    tendaye teobaldo teodor teodora teodosio teofil teofila teppo terenia teresinha teresita tereska terezie terezinha terezka terhi terje tero
    terrance terrell terrence terri tess tessa tetiana tetsuo tetsuya tetyana teófilo thabet thabo thaddeus thais thaissa thales thalita thanakorn
    thandeka thandi thandiwe tharindu thato thaís thaísa thaïs thea thekla themba theodor theodora theodore theodoros therese theresia thiago thibaud
    thierno thijmen thilini thilo thimo thiphaine thirza thiébaut thokozani thomaz thorben thorbjørn thore thorvald thouraya thulani thuy théa
    théodora théophane tiana tibor tibério tidiane tiegan tifaine tifenn tiffany tigran tihamér tihana tihomir tiia tiit tijmen tijs tillmann tilly
    tilmann timea timmy timothé timothée timur timurlan tinashe tinatin tineke tino tisha titilayo titouan tjark tjeerd tobenna tobia tobiasz tobin
    tochukwu todd todor todorka toinette toini tolga tolgahan tolulope tomas tomaszek tomica tomislav tomke tommasa tommi tomoko tomomi tomoya tomášek
    tonho toni tonia tonino tonny tonya toomas torbjörn torbjørn torge torgeir torhild toribio torill torkel torleif torstein toru toshiko toshio
    tosia touria tove toyin toño tracie traian treena trevon tricia triin trijntje trine tripti tristán trixie troels trond troy trude trudi trudie
    trudy trupti truus trygve tsegaye tshepo tsubasa tsutomu tsveta tsvetan tsvetana tsvetelina tuan tuba tudor tufan tugdual tuija tuire tulika tulio
    tulsi tunahan tuncay tunde tunji tuomas tuomo turan turgay turgut turid turlough tushar tuula tuva tuğba tuğçe tyreek tyrell tyrese tyrone tyson
    tytti tytus társis táňa tâmara térence tímea tõnis tõnu túlio tülay tülin tünde türkan ubaldo ubirajara ubong uche uchechukwu uday ufuk ugochi
    ugochukwu ugonna ugur uiara ujjwal ujwal ula uldis ulf uliana ulises ulisses ulka ulli ulrik ulrika ulugbek ulysse umair umang umay umberta umesh
    umida unathi undine upasana upendra upul uriel urmas urmila urpo ursel ursule urvashi uschi usha usman utkarsh uttam uzochukwu uzoma uğur vagner
    vahan vahe vahid vahit vaibhav vaida vaidas vaishali vaishnavi vakhtang valarie valbona valbone valdas valdecir valdemir valdet valdinei valdir
    valdirene valdis valdrin valentín valentýna valerie valeriia valeriu valeska valter valère valéria valérian valérien valério vandana vanderlei
    vanderson vanja vanusa vanya vardan varsha vartan varun vasant vasanthi vasil vasile vasilena vasilica vasiliki vasilios vasilis vasilka vassil
    vasudev vasudha vasyl vasylyna vatsal vaula vavřinec vedat veera veerle vegard veikko veiko veit veli velibor velichka velimir velina veljko veljo
    velma venancio vendulka venelin veneta venkat venkatesh venla ventsislav venâncio veridiana verna verne vesa veselin veselina vesna veton veysel
    viacheslav vianney vibha vibhuti vicenta vicentina vicki vickie victorien victória vidar vidhi vidosava vidya viesturs vigdis viggo vignesh vihaan
    vijaya vijayalakshmi vikas vikash viki vikrant viktoria viktoriia viktorija viktoriya viktória vilhelm vilius vilma vilmos vimal vimala vinay
    vinayak vince vincenc vincenz vineet vineeta vineetha vinicio vinicius vinita vinnie vinod vinícius violaine viorel viorica vipin vipul viraj
    virender virgil virgile virgilia virgilio virginija virgílio virgínia virpi vishakha vishal vishnu vishwas vitalii vitaliy vitaly vitor vitus
    vivaan vivien višnja vjekoslav vjollca vjosa vladan vladica vladislav vladislava vladlena vlado vladyslav vlaho vlastimila vlastislav vlatka
    vlatko vlaďka vojin vojislav vojka vojta vojtíšek volkmar volodymyr vrinda vrushali vuk vukašin vusi vyacheslav vytautas václava väinö vítek
    věnceslava věruška wacek wael wafa wafaa waheed wahiba wahid wahida wahyu wajid wakana walace walburga waldek waleed walenty walentyna waleria
    walerian walid walkíria walquíria walther waltraut wambui wanderley wanderson wandrille wandzia wangari wanida wanjiku wanjiru waqar waqas
    waraporn waris wasim wassila wassim wati wawrzyniec wayan waël weiwei welington wellington wencke wendelin wendell wendi wenjing wenzel wera wes
    wessel whitney wibke wichai widad wided widodo wieneke wiesia wiesiek wietske wijdane wijnand wilbur wilf wilfrid wilhelmina wilhelmine willa
    willard willeke willemijn willi willian willibald willie willy wilma wilmar wilmer wiltrud winfrid winifred winnie wiola wioleta wissam witek
    witosława wladimir wojtuś wolf-dieter wolfhard wulf wyatt wálter władek władysława władzia włodek xander xanthe xaver xavière xenie xhemal xhevdet
    xiaohong xiaohua xiaojun xiaoli xiaolin xiaomei xiaoming xiaoyan xiaoyu xinyi xinyue xiuying xolani xoliswa yaaba yacine yacoub yadira yahaira
    yahia yahya yajaira yakubu yalda yamila yamile yamilet yamina yamini yamuna yana yanan yanet yanina yanira yanis yanitsa yanka yanko yann yanne
    yannik yara yaroslav yaroslava yaseen yasemin yash yashika yashoda yashwant yasir yasmim yasser yassin yassine yasuko yasuo yavor yavuz yaw yayra
    yazan yazid yaël yaëlle ye-eun ye-jin yeimy yeison yejin yelena yelitza yeliz yemi yemisi yeny yerlan yesica yetunde yevgeny yevhen yevheniia
    yewande yichen yifan yihan yimin yingying yiğit yngve yngvild yoan yoann yogendra yogesh yogita yohana yohann yohannes yoichi yolaine yolima yonas
    yordan yordanka yordi yorick yorleny yoselin yoshiko yoshio yosra yosuke youna younes youness youngho younis yousef yousif yousra youssouf ysaline
    yseult ysée yudi yuhan yui yuichi yuina yujin yuka yukari yukiko yukio yulia yuliia yulissa yuliya yumiko yunus yurany yuri yurii yuriy yusuke
    yuta yuting yutong yuuki yuxin yuxuan yuzuki yvain yvan yveline yvelise yves-marie yvonnick yéssica yücel yüksel yılmaz zacarías zach zachariah
    zacharias zacharie zack zafer zagorka zaheer zaheera zahia zahid zahida zahir zahoor zahra zaid zaida zain zaina zainul zaira zakaria zakariya
    zaki zakia zander zane zanele zarina zayd zayn zayneb zaíra zbyszek zbyšek zdenek zdenka zdislava zdravka zdravko zdzisia zdzisława zeenat zeeshan
    zehra zeinab zekeriya zeki zekiye zelal zelda zeliha zeljko zenaida zenaide zenebech zeneide zenek zenobia zenobiusz zenona zenzi zerrin zewdu
    zeyad zeynab zhanna zhenhua zhihao zhiqiang zhiwei ziad ziba zied ziemowit zihan zijad zikmund zineb zineddine zinedine zita zivko zixuan ziyanda
    ziyi zlatan zlatica zlatka zlatko zlatomir zodwa zoey zoheir zohra zohreh zoila zoja zoltan zoltán zora zoraida zoran zorana zorica zoryana zosia
    zoubida zouhair zoulikha zoya zozan zoélie zrinka zrinko zsolt zsombor zsuzsa zsuzsanna zsófia zubaida zubair zuhair zuhal zukhra zuleica zuleide
    zuleika zulfiqar zulkifli zulma zurab zuza zuzanka zuzia zuzka zvezdana zvjezdana zvonimir zvonko zwaantje zygfryd zyta zélie zéphyrin zübeyde
    zübeyr zülfikar ábel ádám ágata ágnes ágota ákos ángela áron árpád åge åke åshild åsmund çağatay çağla çağlar çiğdem ève éamonn élias élie éliette
    éliott élise éloan éloane éloi éloïc émeric émilien énora étiennette éva évi évrard ígor ólafur órla ömer önder örjan östen öykü özcan özden özge
    özgür özkan özlem øystein øyvind ülle ülo ümmü ünal þorsteinn čeněk čestmír đorđe đuro đurđa đurđica łukaszek świętosław şaban şahin şebnem şefik
    şengül şenol şeref şerife şervan şeyma şükran şükrü šaban šebestián šefik šefika šejla šemso šerif šimonek špela štefica štefánie štěpánek šárinka
    żaneta žaklina žarko željka željko žilvinas živka živko žofka žygimantas аделя азамат азат азиз азиза айгерим айгуль айжан айнур айнура айша
    акмаль аксинья алевтинка александрина алексашка алена аленка алибек алико алим алимжан алинка алихан алишер алмаз алсу альмира альфред алёнка
    амаяк амир амирхан анаит анахит ангелина андрюха андрюша анеля анжелика анисья анися анита ануш анюта аня апполинария арам аркаша армен арсентий
    арслан артемий артёмий артёмка архип асель асен асет аскар аслан асхат ахат ахмат ашот бабкен бахтиёр бахыт бекзод белла берта бисера бислан
    богданка богданчик борислав боря боряна бранислав булат вагиф вадик вадимка валентин валентинка валера валерик валя ванечка ваня вардан варя
    василина василиса василь василько вася васёк вахтанг велизар венера венцислав вероничка верочка веселин виолетта виталик витя витёк влада владик
    владлен владлена вовка вовчик володя гаврил гаврила галя гарик гарри гаянэ геворг гела генка георги гергана гиви глафира гоар гога горан григорій
    гульзара гульмира гульназ гульнур гурам гурген гюзель давид давит дамир дамира данилка дания данияр даня дарина дашенька дашка дашуля дениска
    десислава джамал джамиля джамшед дилноза дилшод дильбар дильназ диля диляра димитър димка димон дина динар дмитрик дмитро драган драгана дуня ева
    евдокия евсей егорка елизавета елисей еля ефим ефросинья жанар жанат жания жаннет женечка живко заира залина замира зарема заур зелимхан зина
    зинка зия златка зоран зоряна зульфия зухра ибрагим ивайло иванна ивашка ивелина игорёк идрис изабелла изольда ильгиз ильнар ильнур ильшат ильюша
    ильяс иля инара инесса иннокентий ирада ираида иракли ирек иришка ирочка иса исмаил йоана йордан йорданка калоян камила камиль камиля карен карим
    каролина катенька катерина катька катюха катюша каха керим кеша кирило кирюха кирюша клара клим климент костик костянтин красимир красимира
    кристиян ксенія ксюха ксюшка кузьма лаврентий лала лара ларочка леван левон лейла ленка леночка леня леонора леонтий лида лидочка лиза лизавета
    лизонька лилу лина линара лола лолита лукерья лукьян любаша любомир любочка людочка люсьена люся люция лёва лёня магда магомед магомет мадлен
    мадлена майрам максимка максимко максуд малика мальвина манана мансур мар'яна марго мариа мариам марика маринка мариночка мартин маруся маруф
    марфа марьям марьяна марьяша марічка масуд матрёна махач махмуд машенька машка машуня медея мелисса мераб мехди милен милица милолика милош
    минигуль мирослав мирјана михайло мишаня мишель младен мурад мурат муртаз муса муслим мустафа мухаммад мухаммед надюша надя назарий назим назира
    наида наиль нанули наргиз наргиза нарек нариман настасья настенька настюша настя натали наталка наташенька натела нателла натэлла небојша невена
    недељко неля ненад нестор никитка никитос никифор никодим никола николь нинель нино ниночка нодар нодира нона норайр нурия нурлан нурсултан оганес
    огнян одиссей октай октябрина олежка олександра олексій оленька олжас оливия онисим орест орися осип отар офелия оюна паата павлик павло павлуша
    пантелеймон паня патимат пенка петро петруха петър петька пламен полинка полиночка порфирий прасковья предраг раджаб радослав радослава разиля
    раиля райхан райхон рамзан рамиз рамила рамис рания расим расул ратмир рафаэль рафик рафис рашид рашида ревекка регина рем риана ринат рината
    розалия роксана роксолана рома ромка росица ростик рубен рубина рузанна рузиля румен румия румяна русик русланчик рустем руфина сабина сабир
    сабрина савва сагит салават салим салима салтанат самат самвел самсон санжар сания саня сардор сарра сашенька сашка сашуля светик светка светланка
    светослав светочка святослав світлана севара севда севиль севинч семка серафим серго сергунь серик серёга сима симеон симона сирануш слободан
    снежанна соломия соломон сонечка софико срђан степа стефан стефка стоян стёпа сузана сулейман султанбек сурен сусанна таир талгат тамаз тамарочка
    тамерлан тамила танечка танька танюша тарасик тарлан татевик тахир теймураз темирлан темур теодор теодора тетянка тея тигран тимоха тимоша
    тимурчик тина тихон тодор толик толя томочка тоха тоша трофим тунзала тёма узеир улугбек уляна умар умида умут усман устин устинья фаиля фаина
    фаня фарида фарит фаррух фархад фатима фатых федот федя федір феодосия филя фирдаус фируза флора флюр флюра фома фрида фрося фёкла хабиб хава
    хадижа хаким халид халида халил хамза хамид харитон хасан хачатур хачик христина хуршид хусейн цветан цветелин цветелина цовинар чингиз чулпан
    шамиль шамсият шахзод шахноза шерзод шота шукрия шура шурик эвелина эдгар эдик эдита элен эленора эликон элла эллина эльза эльман эльнара эльнур
    эльчин эля эмилия эмиля эмин эрвин эрика эрнест этери юленька юлечка юлиан юлька юнна юнона юнус юра юрик юрко юстина юсуф явор ядвига ядгар
    язгуль янко ярик ярина яромир ясмина яся яша ђорђе євген євгенія іван іванна ігор ілля інна јелена јована
"""
_DOUBTFUL = """
    addison aino albana albin alka allen alva alwin amado amal aman amara ambroise amine anastasia ange angelina ani anka anni antal antara ants
    aparecida aram arek ariel armen arsen artis assunta aster aubin augusta aurea aurelia azucena bahar bailey balla barna barış basile bautista beka
    bence benita berat bert besa blair blaise blake blessed bolek bonifacio borek bori božka brandy bronka brooke bryn bích bảo cadence cai candelaria
    candido capucine cara casey cecil celine ceri cerise chandler chanel charlie chester chico chinh christie claudete clemencia clementine cleo cliff
    clint clinton clyde cody coen colombe conan conn constance cor cora curro curt cándida célestin cường dace dag dagmara dai dakota dale dalia
    dalila dalton damla danni dato davi davina davit davor demi derry destiny devon devrim dexter dinara dita diễm diệu dolly donata dorka dot doğan
    drago duong duygu duyên dũng earl ebony eden edin edina edison edna eero egbert eha eka ekin elder ellis elton emerald emerson emin emir encarna
    enes engin erdem erdmann eser esmeralda esperança estela estrella eve even falk fanny fay felicia feliciano felicidade felicitas fern floor flor
    flora florentina florentino fortunata fortunato fortuné fran franka fred funda félicité gabe gail ganga gatis gautier gede generoso geri germain
    germana germano gero giang gifty giovani gita glen grayson griet grit gro guadalupe gus gustava guus gwyn güler güneş güven hadley hagen hal hardy
    harley harm harsh hawa hayat hayden heath hedi hein heino hela heli hella helle helmi hema henny herma hidayet hikmet hilaire hiếu hiền hiệp hoang
    hoda honorine hoà hoàng huy huyền huệ hyacinthe hòa hùng hương hạnh hải hằng hồng ica iman inci indah indi india indiana indira inna iola ione
    irja isa isadora ishara isidora ivanka jaan jacinta jameson jani janis janne jari jarvis jasper jed jenni jethro jihad joke jon joni jonna jools
    jost jude junho justa justo kali kalina kara kari karma kelvin kendall kennedy kenya khanh khoa khánh khôi kimberley kingsley kirby kitty kiên
    kobe kosta lacey lacy lada laila lais lamar lamont lana lance lasse lata laurel lauro lavinia lawson lazare leda leigh lene leona levan levi levin
    leïla lia liberty lies lieve lil lila lili lincoln linde line linh lino liv loan lone loren lotta lou luce lucian lucky lupe lázaro lâm līga lộc
    mack macy madina mae maia majka malak malena malia malika mandla mane marceau marge margo mari mariam marin marinho maris marisol marquis marshall
    mart martial matar matisse mato mats maura maxim maxwell maya mbali medina mees mel mela melle merita merrill messias mete mika miki mile milka
    minerva minh minna mira miro misia misty moa modest modesta modeste montgomery morena morgan morris moses muguette musa myrtille myrtle máxima
    mélodie míra nadežda nan nance nat nazar nazaré nell nene nga nghĩa nguyên ngân ngọc nhung nia niek nika niko nilo nimet ninon nives norma norris
    novak oakley oanh odd olha oliwka ondine onni onome onur oona opal oran orest oriana orquídea osborne ostap oswald ota otka paddy pansy pape
    parfait pari pasi pastora paule peer pepina perla phong phú phúc phương phượng pien piers pietra pim placide placido plácido pola poppy portia
    pratik precious prem presley primitiva primo primrose prokop prosper prudence prune próspero purificación quinn quyên quân quốc quỳnh rade rae
    ramadan ramo ramsay rana rasa rasim raven ray reagan rein reine reiner resi reva rex reyna ria ricarda rich rico riet rike riley rim rima rina
    rinaldo roar rod romeo ron roque roscoe rosel rosen rosetta rosette rubin rune rupa russ rusty ruta ryder róża sabah sabit sade saffron saga sage
    said salah samar samba samson samu sanaa sandi sapna sari satu savanna savannah savo sawyer segundo seren severino severo sevgi sevinç shadi
    shanti shay shea sheridan sherman sherry sid sidi sienna sierra sigi simas siri siv skye socorro sokol solomon sonu spas spencer stane stanley
    stein stela sten suki sune světla sweety sydney sári sơn tarja tawanda tea temel teri thanh thao thuận thành thái thùy thúy thư thảo thắng thịnh
    thủy tia tiina tilde tinne tito titta tiến tola tonička tonka toon tor tora tord tore tori tosin toussaint toàn tośka trang traute trent trenton
    trey trina trinh trini trinidad trinity trisha trung trâm trúc tucker tuyết tuấn tyra tâm tân tùng umit umut unni urban urbano uribe utz uyên
    valdo vasko ventura verity vic victoire vida vidal vija vilde vinh violette vira vita việt vân wade wale wallace warwick washington wiebe wiera
    willow wilson wit wolf wout xuan xuân yaa yağmur yeter yildiz yuko yıldız yến zak zana zawadi zaza zena zina zlata zola zorka çağrı ümit ангел
    бойко галочка данька жасмин зара камен катарина лана лика макс мишка нана рим сона тома
"""

WORLD_NAMES = frozenset(_GIVEN.split())
"""Given names, case folded, that are hardly ever anything else."""

DOUBTFUL_WORLD_NAMES = frozenset(_DOUBTFUL.split())
"""Given names that are also words, places or brands in some language."""
