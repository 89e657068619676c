"""Words that end in a full stop without ending a sentence."""

from __future__ import annotations

from functools import lru_cache

# never the end of a sentence
_TITLES: dict[str, str] = {
    "any": (
        "dr prof mr mrs ms st vs e.g i.e ca cca approx incl excl resp vol fig tel mgr ing jr sr"
    ),
    "en": "messrs hon rev gen capt lt sgt dept est",
    "es": (
        "sr sra srta sres d dª dra lic ud uds vd p.ej p.e ej av avda c/ pág págs núm nº tfno "
        "aprox máx mín dpto admin"
    ),
    "cs": (
        "č čís např tzv tzn tj str sv ul nám mj popř příp resp p pí cca ing mudr judr phdr bc "
        "mgr kpt"
    ),
    "sk": "č čís napr tzv tzn t.j str sv ul nám resp p cca ing mudr judr bc mgr kpt",
    "it": (
        "sig sigg sig.ra sig.na dott dott.ssa prof.ssa ing avv arch geom p.es es pag pagg art "
        "n nr tel p.zza v.le c.so"
    ),
    "ru": "г гг ул д кв стр рис т.е т.н т.к напр г-н г-жа им проф тел см ср тов обл р-н просп",
    "uk": "м вул буд кв стор рис т.зв напр проф тел див ред обл",
    "bg": "г гр ул стр напр т.е т.нар проф тел вж бул",
    "de": (
        "z.b d.h u.a v.a i.d.r o.ä bzw ggf evtl inkl zzgl ca nr str hr fr dipl ing bspw vgl "
        "sog s.o s.u z.t max min tel abs"
    ),
    "fr": "m mm mme mlle mgr p.ex ex c.-à-d env av bd pp art n° tél cf chap",
    "pt": "sr sra srs exmo exma dr dra d p.ex ex av r pág págs n nº tel aprox máx mín dpto",
    "pl": (
        "np tzn tj tzw ul al pl nr str ok godz pkt dr hab inż mgr prof pan p im św wg ds jw "
        "tel m.in śp"
    ),
    "nl": (
        "dhr mevr mw bijv o.a d.w.z m.b.t i.v.m t.a.v z.g.a.n ca nr blz tel max min incl excl "
        "st drs ir ing evt"
    ),
    "sv": "t.ex bl.a d.v.s dvs s.k ca nr kap sid st tel resp max min fr.o.m t.o.m inkl exkl",
    "da": "f.eks bl.a dvs d.v.s ca nr s st tlf maks min inkl ekskl hr fr",
    "no": "f.eks bl.a dvs d.v.s ca nr s st tlf maks min inkl ekskl hr fr",
    "fi": "esim mm ns n s nro ks tms puh toim",
    "hu": "pl stb kb ún ui u dr id ifj özv tel sz u.n",
    "ro": "dl dna dra dvs ex nr pag str bd tel aprox",
    "tr": "dr prof doç sn vb örn bkz no cad sok mah tel yy",
    "el": "κ κα κος κ.λπ π.χ δηλ τηλ αρ σελ",
}
# may end a sentence: they do when a capital follows
_CLOSING: dict[str, str] = {
    "any": "etc a.m p.m am pm inc ltd corp co u.s u.k e.u min max kg km cm tel",
    "es": "s.a s.l ee.uu etcétera hrs seg",
    "cs": "atd apod aj a.s s.r.o hod sek tis mil kč",
    "sk": "atď apod a pod a.s s.r.o hod sek tis mil",
    "it": "ecc s.p.a s.r.l spa srl sec",
    "ru": "т.д т.п др пр руб коп тыс млн мин сек час гг",
    "uk": "т.д т.п ін грн коп тис млн хв сек год",
    "bg": "т.н др лв мин сек",
    "de": "usw u.s.w etc st std sek mio mrd u.ä",
    "fr": "s.a s.a.r.l éd h",
    "pt": "s.a ltda hrs seg",
    "pl": "itd itp s.a z.o.o zł gr tys mln sek",
    "nl": "enz e.d n.v b.v uur sec",
    "sv": "osv o.s.v m.m m.fl kr tim",
    "da": "osv o.s.v m.m m.fl kr tim",
    "no": "osv o.s.v m.m m.fl kr tim",
    "fi": "jne yms oy klo min",
    "hu": "stb kft zrt bt ft",
    "ro": "etc s.a s.r.l ș.a",
    "tr": "vb vs a.ş ltd şti dk sn",
    "el": "κτλ κ.τ.λ α.ε",
}
# an abbreviation only before a number: "No. 5", but "No. It is slow"
BEFORE_NUMBER = frozenset(
    [
        "no",
        "nos",
        "n",
        "nr",
        "art",
        "pos",
        "fig",
        "max",
        "min",
        "sec",
        "ext",
        "room",
        "gate",
        "p",
        "pp",
        "s",
        "str",
        "stk",
    ]
)
# a number with a full stop is an ordinal in these languages
ORDINAL_LANGUAGES = frozenset(
    ["bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "no", "pl", "sk", "sl", "sr", "tr"]
)
_ORDINAL_NOUNS_TEXT = """januar jänner februar märz april mai juni juli august
    september oktober november dezember
    stock etage klasse tag mal quartal reihe gang platz person monat woche jahr
"""
ORDINAL_NOUNS = frozenset(_ORDINAL_NOUNS_TEXT.split())


@lru_cache(maxsize=64)
def titles(language: str) -> frozenset[str]:
    """Abbreviations, without their last full stop, after which a sentence goes on.

    For a language without a list of its own, spaCy's tokenizer exceptions are read; spaCy takes
    seconds to import, so no other language pays for it.

    >>> "z.b" in titles("de"), "z.b" in titles("en")
    (True, False)
    """
    own = _TITLES.get(language)
    common = frozenset(_TITLES["any"].split())
    return common | (frozenset(own.split()) if own is not None else _of_spacy(language))


@lru_cache(maxsize=64)
def closings(language: str) -> frozenset[str]:
    """Abbreviations, without their last full stop, that end a sentence when a capital follows."""
    return frozenset(f"{_CLOSING['any']} {_CLOSING.get(language, '')}".split())


_WITHOUT_STOPS = frozenset(["und", "ar", "he", "hi", "ja", "ko", "th", "vi", "id", "zh"])


def _of_spacy(language: str) -> frozenset[str]:
    """Abbreviations that spaCy knows in a language; none where it does not know the language."""
    if language in _WITHOUT_STOPS:
        return frozenset()
    from spacy.util import get_lang_class

    try:
        exceptions = get_lang_class(language).Defaults.tokenizer_exceptions
    except ImportError:
        return frozenset()
    return frozenset(
        form[:-1].casefold()
        for form in exceptions
        if form.endswith(".") and len(form) > 2 and form[0].isalpha()
    )
