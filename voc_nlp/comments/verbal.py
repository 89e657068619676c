"""Answers in words: ordered grades of satisfaction and of ease, in the languages we know them in.

Only the order of the grades is used as such; they are numbered 1 to 5. Words that are not on the
list of one language are never guessed and never dropped in silence.
"""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from voc_nlp.comments.cells import is_missing

# worst to best, grades apart by ";", ways to say a grade apart by "|"
_SATISFIED = {
    "en": "very dissatisfied|very unsatisfied|extremely dissatisfied;dissatisfied|unsatisfied|somewhat dissatisfied;"
    "neutral|neither satisfied nor dissatisfied|neither;satisfied|somewhat satisfied;very satisfied|extremely satisfied",
    "en, extreme": "not at all satisfied|completely dissatisfied;not very satisfied|slightly dissatisfied;"
    "moderately satisfied;mostly satisfied|quite satisfied;completely satisfied|totally satisfied",
    "es, extreme": "nada satisfecho|nada satisfecha|totalmente insatisfecho|totalmente insatisfecha|extremadamente insatisfecho;"
    "poco satisfecho|poco satisfecha;algo satisfecho|algo satisfecha;bastante satisfecho|bastante satisfecha;"
    "totalmente satisfecho|totalmente satisfecha|extremadamente satisfecho",
    "es, quality": "muy mal|muy malo|muy mala|pesimo|pesima;mal|malo|mala;regular|normal|aceptable;bien|bueno|buena;"
    "muy bien|muy bueno|muy buena|excelente",
    "cs, quality": "velmi spatne|velmi spatna|hrozne;spatne|spatna|spatny;prumerne|prumerna|ujde|ani dobre ani spatne;"
    "dobre|dobra|dobry;velmi dobre|velmi dobra|vyborne|vyborna|skvele",
    "it, quality": "molto male|pessimo|pessima|pessime;male|scarso|scarsa;sufficiente|discreto|discreta|cosi cosi;"
    "bene|buono|buona;molto bene|ottimo|ottima|eccellente",
    "it, extreme": "per niente soddisfatto|per niente soddisfatta|per nulla soddisfatto;poco soddisfatto|poco soddisfatta;"
    "abbastanza soddisfatto|abbastanza soddisfatta;piuttosto soddisfatto;estremamente soddisfatto|estremamente soddisfatta",
    "ru, quality": "очень плохо|ужасно;плохо;удовлетворительно|средне|нормально;хорошо;очень хорошо|отлично",
    "ru, extreme": "совсем не доволен|крайне недоволен|крайне не удовлетворен|совершенно не удовлетворен;скорее недоволен|скорее не удовлетворен|"
    "скорее не доволен;и да и нет;скорее доволен|скорее удовлетворен|скорее довольна;полностью доволен|полностью довольна",
    "zh, quality": "非常差|很差;差|较差|不好;一般;好|较好|不错;非常好|很好",
    "fr, extreme": "pas du tout satisfait|pas du tout satisfaite;plutot pas satisfait|plutot pas satisfaite|peu satisfait|peu satisfaite|"
    "plutot insatisfait|plutot insatisfaite|pas satisfait|pas satisfaite;moyennement satisfait|moyennement satisfaite;"
    "plutot satisfait|plutot satisfaite|assez satisfait|assez satisfaite;tout a fait satisfait|tout a fait satisfaite|"
    "extremement satisfait|extremement satisfaite",
    "fr, quality": "tres mauvais|tres mauvaise|tres mal|terrible;mauvais|mauvaise|mal;moyen|moyenne|correct|correcte|ok;"
    "bon|bonne|bien|super;tres bon|tres bonne|tres bien|excellent|excellente|genial",
    "de, extreme": "ausserst unzufrieden|uberhaupt nicht zufrieden|gar nicht zufrieden;wenig zufrieden;mittelmassig zufrieden;"
    "uberwiegend zufrieden;ausserst zufrieden|vollkommen zufrieden|vollig zufrieden",
    "de, quality": "sehr schlecht;schlecht;mittelmassig|mittel|geht so;gut;sehr gut|ausgezeichnet|hervorragend",
    "pt, extreme": "nada satisfeito|nada satisfeita|totalmente insatisfeito|totalmente insatisfeita;pouco satisfeito|pouco satisfeita;"
    "mais ou menos satisfeito;bastante satisfeito|bastante satisfeita;totalmente satisfeito|totalmente satisfeita|completamente satisfeito",
    "pt, quality": "muito mau|muito ma|muito ruim|pessimo|pessima;mau|ma|ruim|mal;regular|razoavel;bom|boa|bem;"
    "muito bom|muito boa|muito bem|otimo|otima|excelente",
    "pl, quality": "bardzo zle|bardzo zla|fatalnie;zle|zla|slabo;przecietnie|srednio|ani dobrze ani zle;dobrze|dobra;"
    "bardzo dobrze|bardzo dobra|swietnie|doskonale",
    "en, quality": "very poor|very bad|terrible;poor|bad;fair|average|okay|ok;good;very good|excellent",
    "es": "muy insatisfecho|muy insatisfecha;insatisfecho|insatisfecha;neutral|ni satisfecho ni insatisfecho|"
    "indiferente;satisfecho|satisfecha;muy satisfecho|muy satisfecha",
    "cs": "velmi nespokojen|velmi nespokojeny|velmi nespokojena;nespokojen|nespokojeny|nespokojena|spise nespokojen|"
    "spise nespokojena;neutralni|ani spokojen ani nespokojen|neutralne;spokojen|spokojeny|spokojena|spise spokojen|"
    "spise spokojena;velmi spokojen|velmi spokojeny|velmi spokojena",
    "it": "molto insoddisfatto|molto insoddisfatta;insoddisfatto|insoddisfatta;neutrale|ne soddisfatto ne insoddisfatto|"
    "indifferente;soddisfatto|soddisfatta;molto soddisfatto|molto soddisfatta",
    "ru": "очень недоволен|очень недовольна|полностью не удовлетворен;недоволен|недовольна|не удовлетворен;"
    "нейтрально|затрудняюсь ответить|ни доволен ни недоволен;доволен|довольна|удовлетворен;"
    "очень доволен|очень довольна|полностью удовлетворен",
    "zh": "非常不满意|很不满意;不满意|不太满意;一般|中立;满意|比较满意;非常满意|很满意",
    "fr": "tres insatisfait|tres insatisfaite;insatisfait|insatisfaite;neutre|ni satisfait ni insatisfait;"
    "satisfait|satisfaite;tres satisfait|tres satisfaite",
    "de": "sehr unzufrieden;unzufrieden|eher unzufrieden;neutral|teils teils|weder zufrieden noch unzufrieden;"
    "zufrieden|eher zufrieden;sehr zufrieden",
    "pt": "muito insatisfeito|muito insatisfeita;insatisfeito|insatisfeita;neutro|nem satisfeito nem insatisfeito|"
    "indiferente;satisfeito|satisfeita;muito satisfeito|muito satisfeita",
    "pl": "bardzo niezadowolony|bardzo niezadowolona|zdecydowanie niezadowolony|zdecydowanie niezadowolona;"
    "niezadowolony|niezadowolona|raczej niezadowolony|raczej niezadowolona;"
    "neutralny|neutralnie|ani zadowolony ani niezadowolony|ani zadowolona ani niezadowolona;"
    "zadowolony|zadowolona|raczej zadowolony|raczej zadowolona;"
    "bardzo zadowolony|bardzo zadowolona|zdecydowanie zadowolony|zdecydowanie zadowolona",
    "nl": "zeer ontevreden|heel ontevreden;ontevreden;neutraal|niet tevreden niet ontevreden;tevreden;"
    "zeer tevreden|heel tevreden",
}
_EASY = {
    "en": "very difficult|very hard;difficult|hard;neutral|neither easy nor difficult|neither;easy;very easy",
    "es": "muy dificil;dificil;neutral|ni facil ni dificil;facil;muy facil",
    "cs": "velmi obtizne|velmi tezke|velmi slozite;obtizne|tezke|slozite;neutralni|ani snadne ani obtizne;"
    "snadne|jednoduche;velmi snadne|velmi jednoduche",
    "it": "molto difficile;difficile;neutrale|ne facile ne difficile;facile;molto facile",
    "ru": "очень сложно|очень трудно;сложно|трудно;нейтрально;легко|просто;очень легко|очень просто",
    "zh": "非常困难|很困难;困难|比较困难;一般|中立;容易|比较容易;非常容易|很容易",
    "fr": "tres difficile;difficile;neutre|ni facile ni difficile;facile;tres facile",
    "de": "sehr schwierig|sehr schwer;schwierig|schwer;neutral|teils teils|weder einfach noch schwierig;"
    "einfach|leicht;sehr einfach|sehr leicht",
    "pt": "muito dificil;dificil;neutro|nem facil nem dificil;facil;muito facil",
    "pl": "bardzo trudno|bardzo trudne;trudno|trudne|raczej trudno;neutralnie|ani latwo ani trudno;"
    "latwo|latwe|raczej latwo;bardzo latwo|bardzo latwe",
    "nl": "zeer moeilijk|heel moeilijk;moeilijk;neutraal;makkelijk|gemakkelijk;zeer makkelijk|heel makkelijk|"
    "zeer gemakkelijk",
}
LISTS: dict[str, dict[str, str]] = {"csat": _SATISFIED, "ces": _EASY}


class Verbal(NamedTuple):
    """Answers in words as grades: 1 (worst) to 5 (best), NaN where missing, and the argument."""

    grades: NDArray[np.float64]
    argument: str


def read_verbal(shown: NDArray[np.object_], role: Literal["csat", "ces"]) -> Verbal | None:
    """Read answers in words, if every one of them is known.

    Parameters
    ----------
    shown : ndarray of str
        The cells, stripped.
    role : {"csat", "ces"}
        Whether grades of satisfaction or of ease are expected.

    Returns
    -------
    Verbal or None
        None where a cell is on no list, all cells are missing, or a word means different grades
        on the lists that the other answers come from (then nothing is guessed).

    Examples
    --------
    >>> cells = np.array(["Muy satisfecho", "satisfecha", "", "insatisfecho"], dtype=object)
    >>> read = read_verbal(cells, "csat")
    >>> read.grades.tolist()
    [5.0, 4.0, nan, 2.0]
    >>> print(read.argument)
    words are read as grades (es): 'insatisfecho' as 2, 'satisfecha' as 4, 'Muy satisfecho' as 5
    """
    texts = [str(text) for text in shown]
    kinds = sorted({text for text in texts if not is_missing(text)})
    if not kinds:
        return None
    found: dict[str, tuple[int, set[str]]] = {}
    for text in kinds:
        meant = {
            language: grade
            for language, grades in LISTS[role].items()
            if (grade := _grade(text, grades)) is not None
        }
        if len(set(meant.values())) != 1:
            return None
        found[text] = (next(iter(meant.values())), set(meant))
    # the fewest lists that explain all words, for the argument
    used: set[str] = set()
    for _, languages in sorted(found.values(), key=lambda item: (len(item[1]), sorted(item[1]))):
        if not used & languages:
            used.add(min(languages))
    listed = sorted(found, key=lambda text: (found[text][0], text))
    said = ", ".join(f"{text!r} as {found[text][0]}" for text in listed)
    grades = np.array([found[text][0] if text in found else np.nan for text in texts])
    return Verbal(
        grades.astype(np.float64), f"words are read as grades ({', '.join(sorted(used))}): {said}"
    )


def _grade(text: str, grades: str) -> int | None:
    plain = _plain(text)
    for number, words in enumerate(grades.split(";"), start=1):
        if plain in {_plain(word) for word in words.split("|")}:
            return number
    return None


def _plain(text: str) -> str:
    """Lower case, without accents, commas or double spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ё", "е").replace(",", " "))
    kept = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return " ".join(kept.replace("/", " ").split())
