"""Words that turn a sentence against what it has just said, by language.

Entries are regular expressions for whole words. ``turning`` opens a new clause wherever it
stands; ``paused`` only after a comma or dash, since the word has other uses; ``conceding`` opens
a clause that may also come first ("although the food was good, ..."), which then ends at its
comma; ``trailing`` closes the clause before it. ``floating`` may stand a few words into its
clause ("..., das Personal ist aber nett"): the clause then begins after the comma before them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Connectors:
    """The connectors of one language, as tuples of regular expressions."""

    turning: tuple[str, ...] = ()
    paused: tuple[str, ...] = ()
    conceding: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()  # concedes only at the beginning of a sentence
    floating: tuple[str, ...] = ()
    trailing: tuple[str, ...] = ()
    spaced: bool = True  # False where words are not separated by spaces


CONNECTORS: dict[str, Connectors] = {
    "en": Connectors(
        turning=(
            "(?<!nothing )(?<!anything )(?<!none )(?<!all )(?<!last )but(?! also)(?! not limited)",
            "however", "except(?: that| for)?", "nevertheless", "nonetheless",
            "on the other hand", "that said", "apart from that", "other than that",
            "aside from that", "whereas", "on the downside", "on the plus side",
            "on the bright side", "the rest of", "on the flip side", "then again", "that being said",
        ),
        paused=(
            "yet", "still", "unfortunately", "sadly", "only", "just", "while", "too bad",
            "otherwise", "though", "shame", "pity", "mind you",
        ),
        conceding=(
            "although", "though(?= [a-z]+ [a-z]+ )", "even though", "even if", "despite",
            "in spite of",
        ),
        opening=("while", "whilst"),
    ),
    "es": Connectors(
        turning=(
            "pero", "sin embargo", "no obstante", "salvo", "excepto", "mientras que", "eso sí",
            "por lo demás", "por otro lado", "por otra parte", "ahora bien", "aun así",
        ),
        paused=(
            "solo que", "sólo que", "lástima", "desafortunadamente", "por desgracia",
            "lamentablemente", "solo", "sólo",
            "a cambio", "menos mal que",
        ),
        conceding=("aunque", "a pesar de", "pese a", "si bien", "aun cuando"),
        floating=("en cambio", "por el contrario"),
    ),
    "fr": Connectors(
        turning=(
            "mais(?! aussi)", "cependant", "toutefois", "néanmoins", "pourtant", "par contre",
            "en revanche", "sauf", "alors que", "hormis", "à part", "pour le reste", "tandis que",
            "cela dit", "en contrepartie", "d['’]un autre côté",
        ),
        paused=(
            "malheureusement", "dommage", "seul bémol", "seulement", "juste", "hélas", "sinon",
            "quant (?:à|aux?)", "heureusement",
        ),
        conceding=("bien que", "même si", "malgré", "quoique", "en dépit de"),
    ),
    "de": Connectors(
        turning=("wohingegen", "außer", "bis auf(?! weiteres)", "abgesehen von"),
        paused=("leider", "nur", "doch", "sondern", "während", "schade", "bloß", "andererseits",
            "ansonsten", "sonst", "wobei", "lediglich", "einzig", "immerhin", "zum Glück"),
        conceding=("obwohl", "obgleich", "trotz", "auch wenn", "wenngleich"),
        opening=("während",),
        floating=(
            "aber(?! auch)", "jedoch", "allerdings", "dennoch", "trotzdem", "hingegen", "dagegen",
            "dafür(?= [^,.;]{3})",
        ),
    ),
    "it": Connectors(
        turning=(
            "ma(?! anche)", "eppure", "mentre", "al contrario", "tranne", "eccetto", "a parte",
            "in compenso", "d['’]altra parte", "d['’]altro canto",
            "per il resto",
        ),
        paused=("purtroppo", "peccato", "solo che", "solo", "unica pecca"),
        conceding=("anche se", "sebbene", "nonostante", "benché", "malgrado"),
        floating=("però", "tuttavia", "invece"),
    ),
    "pt": Connectors(
        turning=(
            "mas(?! também)", "porém", "contudo", "no entanto", "entretanto", "todavia", "já o",
            "enquanto que", "exceto", "só que", "por outro lado", "em contrapartida", "em compensação",
            "de resto", "no mais", "mesmo assim", "tirando", "menos(?= [oa]s? )",
        ),
        paused=("infelizmente", "pena", "só", "apenas", "enquanto", "já"),
        conceding=(
            "embora", "apesar de", "apesar d[ao]s?", "mesmo que", "ainda que", "mesmo com",
        ),
    ),
    "cs": Connectors(
        turning=(
            "ale(?! i)(?! také)", "avšak", "jenže", "nicméně", "kdežto", "zatímco", "naopak",
            "kromě", "až na", "naproti tomu", "na druhou stranu", "oproti tomu",
        ),
        paused=("zato", "naštěstí", "bohužel", "jenom", "jen", "akorát", "škoda", "přesto", "a přitom", "přitom", "sice",
            "jinak"),
        conceding=("ačkoliv?", "i když", "přestože", "třebaže", "navzdory", "přes to že"),
        floating=("však", "ovšem"),
    ),
    "sk": Connectors(
        turning=(
            "ale(?! aj)", "avšak", "lenže", "napriek tomu", "kým", "zatiaľ čo", "naopak", "okrem",
            "až na",
        ),
        paused=("bohužiaľ", "žiaľ", "iba", "len", "akurát", "škoda", "no", "predsa"),
        conceding=("hoci", "aj keď", "napriek", "i keď", "akokoľvek"),
        floating=("však",),
    ),
    "pl": Connectors(
        turning=(
            "ale", "jednakże", "lecz", "aczkolwiek", "podczas gdy", "oprócz", "poza tym",
            "z drugiej strony", "niemniej",
        ),
        paused=(
            "niestety", "tylko", "szkoda", "a(?! także)(?! nawet)(?! potem)(?! nie)(?! to)",
            "za to", "na szczęście", "z kolei",
        ),
        conceding=("chociaż", "choć", "mimo że", "mimo", "pomimo"),
        floating=("jednak", "natomiast", "zaś"),
    ),
    "ru": Connectors(
        turning=(
            "но", "однако", "тем не менее", "в то время как", "тогда как", "за исключением",
            "кроме(?! как| того)", "а вот", "правда", "при этом", "в остальном",
            "с другой стороны", "вот только",
        ),
        paused=(
            "к сожалению", "к счастью", "только", "жаль", "жалко", "увы",
            "а(?! также)(?! не)(?! то)(?! именно)(?! потом)(?! если)", "разве что",
        ),
        conceding=("хотя", "несмотря на", "хоть"),
        floating=("зато",),
    ),
    "uk": Connectors(
        turning=(
            "але", "однак", "проте", "зате", "тоді як", "натомість", "окрім", "крім", "а ось",
            "а от",
        ),
        paused=(
            "на жаль", "тільки", "лише", "шкода",
            "а(?! також)(?! не)(?! саме)(?! потім)(?! якщо)",
        ),
        conceding=("хоча", "незважаючи на", "попри", "хоч"),
    ),
    "bg": Connectors(
        turning=("но", "ама", "въпреки това", "докато", "освен"),
        paused=("за съжаление", "само", "жалко", "а(?! не)"),
        conceding=("макар", "въпреки че", "въпреки"),
        floating=("обаче",),
    ),
    "nl": Connectors(
        turning=("maar(?! ook)", "terwijl", "desondanks", "behalve", "op zich"),
        paused=("helaas", "alleen", "jammer", "toch", "wel"),
        conceding=("hoewel", "ondanks", "ook al", "alhoewel"),
        floating=("echter", "daarentegen"),
    ),
    "sv": Connectors(
        turning=("men(?! också)", "medan", "förutom"),
        paused=("tyvärr", "bara", "synd", "fast", "utan"),
        conceding=("även om", "trots", "fastän", "trots att"),
        floating=("däremot", "dock", "ändå"),
    ),
    "da": Connectors(
        turning=("men(?! også)", "mens", "bortset fra", "undtagen"),
        paused=("desværre", "bare", "kun", "ærgerligt", "alligevel"),
        conceding=("selvom", "selv om", "trods", "på trods af"),
        floating=("dog", "derimod"),
    ),
    "no": Connectors(
        turning=("men(?! også)", "mens", "bortsett fra", "unntatt"),
        paused=("dessverre", "bare", "kun", "synd", "likevel"),
        conceding=("selv om", "til tross for", "trass i"),
        floating=("derimot", "imidlertid"),
    ),
    "fi": Connectors(
        turning=("mutta", "kun taas", "paitsi", "sen sijaan"),
        paused=("valitettavasti", "vain", "harmi"),
        conceding=("vaikka", "huolimatta"),
        floating=("kuitenkin", "toisaalta"),
    ),
    "hu": Connectors(
        turning=("de", "ellenben", "míg", "kivéve"),
        paused=("sajnos", "csak", "kár"),
        conceding=("bár", "habár", "annak ellenére", "noha"),
        floating=("viszont", "azonban", "mégis"),
    ),
    "ro": Connectors(
        turning=("dar", "în schimb", "iar", "cu excepția"),
        paused=("din păcate", "doar", "păcat", "numai"),
        conceding=("deși", "cu toate că", "chiar dacă", "în ciuda"),
        floating=("totuși", "însă"),
    ),
    "hr": Connectors(
        turning=("ali", "no", "dok", "osim", "nažalost"),
        paused=("samo", "šteta", "a"),
        conceding=("iako", "premda", "unatoč", "usprkos"),
        floating=("međutim", "ipak"),
    ),
    "tr": Connectors(
        turning=(
            "ama", "fakat", "ancak", "lakin", "oysa", "buna rağmen", "yine de",
            "bununla birlikte",
        ),
        paused=("maalesef", "ne yazık ki", "sadece", "yalnız", "yalnızca"),
        trailing=("rağmen", "olsa da", "halde", "iken", "olmasına rağmen"),
    ),
    "el": Connectors(
        turning=("αλλά", "ωστόσο", "ενώ", "εκτός από", "αντίθετα"),
        paused=("δυστυχώς", "μόνο", "κρίμα"),
        conceding=("αν και", "παρόλο", "παρά", "μολονότι"),
        floating=("όμως",),
    ),
    "id": Connectors(
        turning=("tetapi", "tapi", "namun", "hanya saja", "akan tetapi", "sedangkan", "kecuali"),
        paused=("sayangnya", "sayang", "cuma", "hanya"),
        conceding=("meskipun", "walaupun", "meski"),
    ),
    "vi": Connectors(
        turning=("nhưng(?! mà còn)", "tuy nhiên", "thế nhưng", "ngoại trừ", "trong khi"),
        paused=("tiếc là", "chỉ có điều", "song", "chỉ"),
        conceding=("mặc dù", "dù", "tuy", "bất chấp"),
    ),
    "sw": Connectors(
        turning=("lakini", "hata hivyo", "ila", "isipokuwa", "ingawa"),
        conceding=("ingawa", "licha ya"),
    ),
    "hi": Connectors(
        turning=("लेकिन", "मगर", "परंतु", "परन्तु", "किंतु", "किन्तु", "जबकि", "सिवाय"),
        paused=("पर", "दुर्भाग्य से", "बस"),
        conceding=("हालांकि", "हालाँकि", "यद्यपि"),
    ),
    "ar": Connectors(
        turning=(
            "و?لكن(?:ها|ه|هم|ني|نا)?", r"إلا أن\w*", "غير أن", "بينما", "في حين", "باستثناء",
            "ومع ذلك",
        ),
        paused=("للأسف", "فقط", "بس"),
        conceding=("على الرغم", "بالرغم", "رغم", "مع أن"),
    ),
    "he": Connectors(
        turning=("אבל", "אך", "אולם", "ואילו", "לעומת זאת", r"חוץ מ\w*"),
        paused=("לצערי", "רק", "חבל"),
        conceding=("למרות", "אף על פי", "אם כי"),
    ),
    "zh": Connectors(
        turning=(
            "(?<![不非])但是?(?!愿|凡)", "(?<!再好)(?<![只越超经])不过(?![是去来关])", "可是",
            "然而", "可惜", "相反", "除了", "反而", "只可惜", "(?<![不非])但(?=是)", "卻是",
            "不過", "遗憾的是", "另一方面", "相比之下", "反倒", "而且?(?=[^，。]{0,6}却)",
        ),
        paused=("就是", "只是", "唯一", "美中不足", "只不过", "倒是", "却", "其他", "其它", "结果", "而(?!且|是)"),
        conceding=("虽然", "尽管", "雖然", "虽说", "虽"),
        floating=("虽然", "尽管", "雖然", "虽说", "虽"),
        spaced=False,
    ),
    "ja": Connectors(
        turning=("しかし", "だが、", "ただし", "一方で?"),
        paused=("でも", "ただ", "残念ながら", "けど"),
        trailing=(
            "(?:です|ます|ました|でした|ません|だ|た|い|る)が、",
            "(?:だ|です|い|た|る|ます)?(?:けれども|けれど|けど)、?", "ものの、?", "のに、",
            "一方、",
        ),
        spaced=False,
    ),
    "ko": Connectors(
        turning=("하지만", "그러나", "그런데", "근데", "다만", "그래도", "반면에?"),
        paused=("아쉽게도", "단"),
        trailing=("지만(?=[ ,])", "는데(?=[ ,])", "불구하고(?=[ ,])", "으나(?=[ ,])"),
    ),
    "th": Connectors(
        turning=(
            "(?<!ตั้ง)แต่(?!ละ|ง|ก่อน|เดิม|แรก|เช้า|อย่างใด)", "อย่างไรก็ตาม", "ในขณะที่", "ยกเว้น",
            "น่าเสียดาย",
        ),
        conceding=("แม้ว่า", "ถึงแม้", "แม้"),
        spaced=False,
    ),
}  # fmt: skip
# words that are connectors wherever the language could not be told, and ordinary words in no
# common language
CONNECTORS["und"] = Connectors(
    turning=(
        "but(?! also)", "however", "pero", "sin embargo", "aber", "jedoch", "cependant",
        "però", "porém", "но", "однако", "jenže", "avšak", "tetapi", "fakat", "ancak",
        "mutta", "nhưng", "(?<![不非])但是?", "可是", "然而", "しかし", "하지만",
    ),
    conceding=("although", "aunque", "obwohl", "sebbene", "embora", "хотя"),
)  # fmt: skip

_PAUSE = r"(?<=[,;:،，、；–—-])(?:\s|\ufdd1)*"


@dataclass(frozen=True)
class Finders:
    """The connectors of one language, compiled."""

    turn: re.Pattern[str]  # a new clause begins where one of its groups matches
    float: (
        re.Pattern[str] | None
    )  # the clause begins at the comma a few words before, if there is one
    concession: re.Pattern[str] | None  # matched at the beginning of a sentence
    trail: re.Pattern[str] | None  # the clause ends where it ends


@lru_cache(maxsize=64)
def finders(language: str) -> Finders:
    """Compile the connectors of a language; those of ``"und"`` for one without a list."""
    known = CONNECTORS.get(language, CONNECTORS["und"])
    left, right = (r"(?<!\w)", r"(?!\w)") if known.spaced and language in CONNECTORS else ("", "")
    if known is CONNECTORS["und"]:
        left, right = r"(?<![^\W\u2e80-\uffff])", r"(?![^\W\u2e80-\uffff])"
    turning = "|".join((*known.conceding, *known.turning, *known.floating))
    paused = "|".join(known.paused)
    turn = f"{left}(?P<turn>{turning}){right}"
    if paused:
        turn += f"|{_PAUSE}(?P<paused>{paused}){right}"
    return Finders(
        turn=_compiled(turn),
        float=_compiled(f"(?:{'|'.join(known.floating)}){right}") if known.floating else None,
        concession=_compiled(f"(?:{'|'.join((*known.conceding, *known.opening))}){right}")
        if known.conceding
        else None,
        trail=_compiled("|".join(known.trailing)) if known.trailing else None,
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
