"""Names of people in comments, so that no label or keyword holds one.

There is no model behind it: a word is taken for a person's name when it is a common given name, when it
follows a title or stands beside a name, or when it is written with a capital inside sentences and nearly never
without, yet too seldom to be a product or a place everybody writes about. It errs on the side of leaving a
word out of labels. It is no anonymiser.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
NO_CAPITALS = frozenset({"zh", "ja", "ko", "th", "ar", "he", "fa", "hi", "bn", "ta", "te", "ur"})
COMMON = 12
"""Mentions from which on a word that always has a capital is taken for a brand or place."""
COMMON_SHARE = 0.004
CAPITAL_SHARE = 0.8
LARGE = 500
"""Texts from which on a word that begins sentences, and is never written small, is no everyday word."""

_TITLE_WORDS = """
    mr mrs ms miss mister sir madam dr doctor prof professor nurse sister sr sra srta señor señora señorita don doña
    doctora herr frau herrn schwester monsieur madame mme mlle docteur signor signora signorina sig dott dottor
    dottoressa senhor senhora doutor doutora pan paní pana panem pán pani doktor doktorka doktorce meneer mevrouw dhr
    mevr господин госпожа доктор врач медсестра г-н г-жа named called llamado llamada namens jménem appelé appelée
"""
_NAMES = """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald
    steven andrew kenneth joshua kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick dennis jerry tyler aaron
    henry nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald simon stuart graham nigel ian
    colin craig darren lee neil gareth callum liam oliver harry jamie mary patricia jennifer linda elizabeth barbara
    susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda
    melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole
    helen samantha katherine christine debra rachel carolyn janet maria heather diane julie joyce victoria kelly
    christina joan evelyn lauren judith olivia megan cheryl andrea hannah martha jacqueline frances teresa
    kathryn sara janice alice julia judy sophia denise jane lucy chloe tracy tracey gemma claire clare louise fiona
    gillian lorraine hayley kirsty leanne natalie zoe mohammed muhammad ahmed hassan fatima aisha priya raj
    antonio josé manuel francisco juan javier josé-luis carlos miguel rafael pedro ángel alejandro fernando luis
    sergio pablo jorge alberto álvaro diego adrián raúl enrique iván rubén óscar andrés joaquín santiago eduardo
    víctor roberto jaime mario ignacio alfonso ricardo salvador emilio guillermo gabriel tomás gonzalo josefa isabel
    ana carmen maría francisca antonia lucía cristina marta elena raquel manuela beatriz
    mónica silvia verónica yolanda sonia susana inés lorena eva paula nuria joão paulo tiago rui
    nuno hugo gonçalo fábio mariana joana catarina inês fernanda juliana camila letícia larissa
    jean pierre michel andré philippe rené louis alain jacques bernard marcel claude christian henri
    georges nicolas françois stéphane laurent frédéric sébastien julien thierry guillaume mathieu olivier pascal
    didier gérard yves marie jeanne françoise monique catherine nathalie sylvie martine madeleine suzanne
    valérie isabelle sandrine céline stéphanie aurélie émilie camille élodie chantal brigitte véronique
    giuseppe giovanni luigi vincenzo francesco domenico salvatore angelo paolo marco stefano alessandro luca
    matteo davide simone fabio massimo giorgio riccardo federico lorenzo giulia francesca chiara elisa
    alessia valentina martina federica giorgia paola daniela antonella giovanna lucia
    wolfgang werner klaus manfred helmut jürgen heinz gerhard andreas hans josef günter dieter
    horst frank bernd karl herbert stefan martin uwe matthias jens torsten markus sven florian tobias jan lukas
    ursula monika petra elisabeth sabine renate helga karin ingrid erika gisela claudia susanne
    gabriele christa hildegard anja heike katrin silke anke birgit daan lucas bram thijs ruben jeroen
    sander marieke anouk femke lotte sanne fleur johanna willem pieter henk kees joost
    jiří petr pavel jaroslav tomáš miroslav františek zdeněk václav michal karel milan lukáš jakub
    ondřej vojtěch marek radek roman jana hana lenka kateřina lucie věra alena jaroslava
    veronika jitka tereza ludmila helena michaela zdeňka ivana zuzana markéta eliška barbora krzysztof
    piotr andrzej tomasz paweł michał marcin grzegorz jerzy tadeusz łukasz zbigniew agnieszka małgorzata katarzyna
    ewa krystyna magdalena joanna dorota beata aleksandra
    александр сергей дмитрий андрей алексей максим евгений иван михаил артём артем николай денис павел антон илья
    кирилл игорь олег юрий роман виктор анатолий василий григорий елена ольга наталья екатерина анна татьяна мария
    ирина светлана юлия анастасия дарья марина евгения ксения валентина людмила галина алина виктория
    кристина полина маша саша наташа лена оля таня катя олександр сергій андрій микола тетяна оксана
    jen jenny jess liz beth becky kate katie vicky debbie sue pam trish mandy natasha tanya anita ruth irene maureen
    doreen sheila marion joanne lynn lynne diana carole sally wendy yvonne hazel eileen
    rita nina alison lesley leslie tina josie millie ellie molly abby erin caitlin danielle kayla brittany dave mike
    steve chris matt tony andy nick joe jim jimmy bob bobby tom tommy ben sam dan danny alex greg phil geoff derek
    barry trevor jordan lewis kieran connor dylan luke adam ravi sanjay anil sunita deepak yusuf omar
    ibrahim abdul samir nadia layla
    yuki hiroshi kenji giorgos nikos mehmet mustafa ayşe svetlana natalia olga tatiana irina
    sergey dmitry vladimir igor ivan aleksandr
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_AFTER_NAME = ("先生", "女士", "小姐", "经理", "师傅", "老师", "医生", "さん", "様", "씨", "님")

GIVEN_NAMES = frozenset(_NAMES.split())
"""Common given names of the languages we meet most, without most of those that are everyday words as well."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_BRAND = re.compile(r"^(?!Mc|Mac|O['’]|D['’])\w+[A-ZÀ-ÞА-Я]")
"""A capital inside a word: GPS, PayPal, iPhone."""
_NEW_SENTENCE = re.compile(r"[.!?:;…\n\"“”«»(]\s*$|^\s*$|[-–—•*]\s+$")


def people_in(texts: Iterable[str], language: str) -> frozenset[str]:
    """Words (case folded) that look like names of people in texts of one language.

    Parameters
    ----------
    texts : iterable of str
        Comments as written: capitals matter.
    language : str
        ISO 639-1 code. Where nouns have capitals (German) or the script has none, only titles and the list
        of given names tell.

    Examples
    --------
    >>> texts = [
    ...     "I spoke to Brenda Miggins again",
    ...     "the bill from Brenda was wrong",
    ...     "ask Mr Okonkwo",
    ... ]
    >>> sorted(people_in(texts, "en"))
    ['brenda', 'miggins', 'okonkwo']
    """
    inside: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    low: Counter[str] = Counter()
    first: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    found: set[str] = set()
    n = 0
    cased = language not in NO_CAPITALS
    for text in texts:
        n += 1
        if not cased:
            found.update(_before_titles(text))
            continue
        shouted = text.isupper()
        before, end, was_name = "", 0, False
        here: set[str] = set()
        for match in _WORD.finditer(text):
            token = match[0].rstrip(".")
            word = token.casefold().replace("’", "'").removesuffix("'s")
            upper = token[:1].isupper() and not shouted
            joined = not text[end : match.start()].strip(" ")
            named = word in GIVEN_NAMES or (upper and joined and (was_name or before in _TITLES))
            if named and (word not in _TITLES):
                found.add(word)
            here.add(word)
            if not upper and not shouted:
                low[word] += 1
            elif upper and _NEW_SENTENCE.search(text[max(0, match.start() - 4) : match.start()]):
                first[word] += not _BRAND.search(token)
            elif upper:
                inside[word] += 1
                if not _BRAND.search(token):
                    capital[word] += 1
            # "Dr." is a title, not the end of a sentence
            was_name, before, end = named and upper, word, match.end()
            if match[0].endswith(".") and word not in _TITLES:
                was_name, before = False, ""
        holding.update(here)
    if cased and language not in NOUNS_HAVE_CAPITALS:
        common = max(COMMON, COMMON_SHARE * n)
        for word, times in capital.items():
            written = inside[word] + low[word]
            if times >= CAPITAL_SHARE * written and holding[word] < common:
                found.add(word)
        if n >= LARGE:
            found.update(word for word in first if not low[word] and holding[word] < common)
    ordinary = {word for word in found if word not in GIVEN_NAMES and low[word] > 2 * inside[word]}
    return frozenset(found - ordinary - _TITLES)


def _before_titles(text: str) -> set[str]:
    """Up to three signs before a title that follows the name, in each way they may be cut into words."""
    found: set[str] = set()
    for title in _AFTER_NAME:
        at = text.find(title)
        while at > 0:
            start = at
            while start > 0 and at - start < 2 and text[start - 1].isalpha():
                start -= 1
                found.add(text[start:at])
            at = text.find(title, at + 1)
    return found
