"""Words that only measure: numbers, clock and calendar, marks. No label is made of them alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

_LISTED = {
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand"
        " thousands half quarter couple dozen dozens once twice first second third fourth fifth sixth seventh eighth ninth tenth sec secs seconds min mins minute"
        " minutes hr hrs hour hours day days week weeks weekend weekends fortnight month months year years night"
        " nights morning mornings afternoon afternoons evening evenings midnight noon o'clock monday tuesday wednesday"
        " thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january"
        " february march april may june july august september october november december today yesterday tomorrow"
        " tonight time times ago away later daily weekly monthly score scores scored rating ratings star stars points"
        " marks"
    ),
    "es": (
        "cero un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
        " diecisiete dieciocho diecinueve veinte veintiún veintiuno veintiuna veintidós veintitrés veinticuatro"
        " veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta"
        " noventa cien ciento mil medio media par docena primer primero primera segundo segunda segundos minuto"
        " minutos hora horas día días dia dias semana semanas mes meses año años noche noches mañana mañanas tarde"
        " tardes mediodía madrugada lunes martes miércoles jueves viernes sábado sábados domingo domingos enero"
        " febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy ayer anoche rato"
        " tiempo veces puntuación puntos nota estrella estrellas pongo doy daría"
    ),
    "pt": (
        "zero um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze"
        " dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta"
        " setenta oitenta noventa cem cento mil meio meia par dúzia primeiro primeira segundo segunda segundos minuto"
        " minutos hora horas dia dias semana semanas mês meses ano anos noite noites manhã manhãs tarde tardes"
        " madrugada feira terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho"
        " agosto setembro outubro novembro dezembro hoje ontem amanhã tempo vezes pontuação pontos nota estrela"
        " estrelas dou daria"
    ),
    "it": (
        "zero un uno una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici"
        " sedici diciassette diciotto diciannove cento mille mezzo mezza mezz'ora paio dozzina primo prima secondo"
        " seconda secondi minuto minuti ora ore oretta giorno giorni settimana settimane mese mesi anno anni notte"
        " notti mattina mattine mattinata pomeriggio sera sere serata lunedì martedì mercoledì giovedì venerdì sabato"
        " domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre oggi"
        " ieri domani stasera stamattina tempo volte voto voti punteggio punti stella stelle metto darei"
    ),
    "fr": (
        "zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt"
        " vingts trente quarante cinquante soixante septante huitante nonante cent cents mille demi demie dizaine"
        " douzaine quinzaine premier première second seconde secondes minute minutes heure heures jour jours journée"
        " journées semaine semaines mois an ans année années nuit nuits matin matinée après midi soir soirs soirée"
        " lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août"
        " septembre octobre novembre décembre aujourd'hui hier demain temps note notes étoile étoiles points donne"
        " mets"
    ),
    "de": (
        "null ein eins eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
        " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig"
        " achtzig neunzig hundert tausend halb halbe halben halber anderthalb paar dutzend erste ersten zweite zweiten"
        " sekunde sekunden min minute minuten std stunde stunden tag tage tagen woche wochen wochenende monat monate"
        " monaten jahr jahre jahren nacht nächte uhr morgen vormittag nachmittag abend montag dienstag mittwoch"
        " donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september"
        " oktober november dezember heute gestern zeit note punkt punkte punkten stern sterne sternen"
    ),
    "nl": (
        "nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
        " zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend"
        " half halve halfuur paar dozijn eerste tweede seconde seconden minuut minuten uur uren uurtje dag dagen week"
        " weken weekend maand maanden jaar jaren nacht nachten ochtend middag avond maandag dinsdag woensdag donderdag"
        " vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november"
        " december vandaag gisteren morgen tijd keer cijfer punten ster sterren geef"
    ),
    "cs": (
        "nula jeden jedna jedno jednu jedné jednoho dva dvě dvou dvěma tři tří třem třemi čtyři čtyř čtyřem sto stovka"
        " tisíc tisíce půl půlka půlky polovina čtvrt pár tucet jednou dvakrát třikrát první druhý druhá druhé třetí"
        " vteřina vteřiny vteřin sekunda sekundy sekund minuta minuty minut minutu minutách hodina hodiny hodin hodinu"
        " hodinách hodinka hodinku půlhodina půlhodiny půlhodinu den dny dnů dní dnech dne týden týdny týdnů týdne"
        " týdnu měsíc měsíce měsíců rok roky roku roků let léta noc noci ráno dopoledne odpoledne večer pondělí úterý"
        " středa středu čtvrtek pátek sobota sobotu neděle neděli víkend leden ledna únor února březen března duben"
        " dubna květen května červen června červenec července srpen srpna září říjen října listopad listopadu"
        " prosinec prosince dnes včera zítra čas času krát dávám dám bod body bodů hvězda hvězdy hvězdiček hodnocení"
        " známka známku"
    ),
    "pl": (
        "zero jeden jedna jedno jedną jednego dwa dwie dwóch dwoma trzy trzech cztery czterech sto tysiąc tysiące pół"
        " połowa połowę półtora ćwierć para parę kilka tuzin raz dwukrotnie pierwszy pierwsza drugi druga sekunda"
        " sekundy sekund minuta minuty minut minutę minutach godzina godziny godzin godzinę godzinach dzień dni dniach"
        " tydzień tygodnie tygodni tygodnia miesiąc miesiące miesięcy rok roku lata lat noc nocy rano ranek południe"
        " popołudnie wieczór poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę weekend"
        " stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia dzisiaj"
        " dziś wczoraj jutro czas czasu razy daję dam ocena ocenę punkt punkty punktów gwiazdka gwiazdki gwiazdek"
    ),
    "ru": (
        "ноль один одна одно одну одного одной два две двух двумя три трёх трех тремя четыре четырёх четырех сорок"
        " сорока девяносто сто ста тысяча тысячи тысяч пол полтора полторы половина половину четверть пара пару дюжина"
        " двое двоих трое троих четверо пятеро шестеро семеро минус плюс десятка десятку раз раза дважды трижды первый первая первое первого второй вторая второе третий секунда"
        " секунды секунд секунду минута минуты минут минуту минутах час часа часов часу часы часах часик полчаса"
        " полдня полгода день дня дней дни днях неделя недели недель неделю неделе месяц месяца месяцев год года годы"
        " году лет сутки суток ночь ночи ночью утро утра утром вечер вечера вечером днём днем полдень полночь"
        " понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье выходные января февраля"
        " марта апреля мая июня июля августа сентября октября ноября декабря сегодня вчера завтра время времени назад"
        " ставлю поставлю поставил поставила ставить дам даю оценка оценку оценки балл балла баллов баллы звезда"
        " звезды звёзд звезд"
    ),
}
"""The commonest forms, as comments have them."""
_CUT = {
    "cs": (
        "pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct"
        " dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát",
        " i",
    ),
    "pl": (
        "pię sześ siedem osiem dziewię dziesię jedenaś dwanaś trzynaś czternaś piętnaś szesnaś siedemnaś osiemnaś"
        " dziewiętnaś dwadzieś trzydzieś czterdzieś pięćdziesią sześćdziesią siedemdziesią osiemdziesią"
        " dziewięćdziesią",
        " ć ciu cie cia ci t",
    ),
    "ru": (
        "пят шест сем восем восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат"
        " семнадцат восемнадцат девятнадцат двадцат тридцат пятьдесят шестьдесят семьдесят восемьдесят",
        " ь и ью",
    ),
}
"""Beginnings and endings of the numbers of five and more; the first ending is none."""
_ITALIAN_TENS = [
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
]
_CHINESE = re.compile(
    r"[零〇一二两三四五六七八九十百千万几半多个满给打第\d]*"
    r"(?:秒|秒钟|分|分钟|点|点钟|刻钟|小时|钟头|钟|天|日|号|周|星期|礼拜|月|年|次|遍|颗|星|分儿|早上|上午|中午|下午|晚上|晚|早)?"
    r"|今天|昨天|明天|前天|周末|时间|时候|半天|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]|评分|打分|五星|好评分"
)


def measures(word: str, language: str) -> bool:
    """Whether a word is a number, a unit or point of time, or one that gives a mark; case folded.

    Words of languages without a list never are.

    >>> measures("twenty-five", "en"), measures("fünfundzwanzig", "de"), measures("двадцати", "ru")
    (True, True, True)
    >>> measures("十分钟", "zh"), measures("waiting", "en")
    (True, False)
    """
    if language == "zh":
        return _CHINESE.fullmatch(word) is not None
    known = _known(language)
    return word in known or ("-" in word and all(part in known for part in word.split("-")))


@lru_cache(maxsize=64)
def _known(language: str) -> frozenset[str]:
    listed = frozenset(_LISTED.get(language, "").split())
    return listed | frozenset(_compounds(language))


def _compounds(language: str) -> Iterator[str]:
    """Numbers that are written as one word, and those with endings."""
    if language in _CUT:
        starts, ends = _CUT[language]
        yield from (start + end for start, end in product(starts.split(), ["", *ends.split()]))
    elif language == "it":
        for ten, one in product(
            _ITALIAN_TENS, ["uno", "due", "tre", "tré", "quattro", "cinque", "sei", "sette", "otto"]
        ):
            yield (ten[:-1] if one[0] in "uo" else ten) + one
        yield from _ITALIAN_TENS
        yield from (ten + "nove" for ten in _ITALIAN_TENS)
    elif language == "de":
        ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
        tens = [
            "zwanzig",
            "dreißig",
            "vierzig",
            "fünfzig",
            "sechzig",
            "siebzig",
            "achtzig",
            "neunzig",
        ]
        yield from (f"{one}und{ten}" for one, ten in product(ones, tens))
    elif language == "nl":
        ones = [
            "eenen",
            "tweeën",
            "drieën",
            "vieren",
            "vijfen",
            "zesen",
            "zevenen",
            "achten",
            "negenen",
        ]
        tens = [
            "twintig",
            "dertig",
            "veertig",
            "vijftig",
            "zestig",
            "zeventig",
            "tachtig",
            "negentig",
        ]
        yield from (one + ten for one, ten in product(ones, tens))
