"""Firms, products and characters that are named like people."""

from __future__ import annotations

_PHRASES = """
    john lewis, leroy merlin, marie claire, marc jacobs, marc cain, marc o'polo, calvin klein, tommy hilfiger, hugo boss, ralph lauren, michael kors, paul smith,
    ted baker, charles tyrwhitt, laura ashley, estée lauder, estee lauder, yves rocher, yves saint laurent, christian dior, louis vuitton, jean paul gaultier,
    jean-paul gaultier, giorgio armani, emporio armani, roberto cavalli, max mara, max factor, jack daniel's, jack daniels, jim beam, johnnie walker, johnny walker, jack wolfskin,
    jack & jones, jack jones, ben & jerry's, peter hahn, peter kaiser, philip morris, johnson & johnson, johnson controls, doc martens, dr martens, dr oetker, dr max, dr beckmann,
    mercedes benz, alfa romeo, morgan stanley, charles schwab, jp morgan, wells fargo, merrill lynch, edward jones, raymond james, arthur andersen, ernst & young, ernst and young,
    harry potter, harley davidson, charles de gaulle, martin luther king, santa claus, uncle ben's, aunt jemima, mary kay, papa john's, papa johns, jimmy choo, jimmy john's, trader joe's,
    dave & buster's, ruth's chris, bob evans, tim hortons, sam's club, sam smith's, fred perry, ben sherman, karl lagerfeld, philipp plein, gerry weber, tom tailor, tom ford, tom tom, anna sui,
    anne klein, vera bradley, vera wang, kate spade, betty barclay, betty crocker, elizabeth arden, helena rubinstein, victoria's secret, adolfo domínguez, pedro del hierro,
    roberto verino, carolina herrera, paco rabanne, jean-louis david, franck provost, jacques dessange, jacques vabre, michel et augustin, alain afflelou, marie blachère,
    carlo erba, giovanni rana, dolce gabbana, gino rossi, irena eris, thomas cook, thomas philipps, thomas sabo, paul hewitt, jan becher, anna field, daniel wellington, paul mitchell,
    frederic malle, jo malone, bobbi brown, charlotte tilbury, laura mercier, nina ricci, guy laroche, pierre cardin, christian louboutin, daniel hechter, kenneth cole, steve madden, vince camuto,
    ray ban, oscar de la renta, william hill, paddy power, fred olsen, jet2 holidays, charles worthington, john deere, john frieda, walter & eliza, carl zeiss, robert bosch, robert half, michael page,
    walt disney, warner bros, ronald mcdonald, mickey mouse, donald duck, peppa pig, james bond, sherlock holmes, robin hood, peter pan, don juan, don quijote, don simon, don simón,
    leonardo da vinci, cristiano ronaldo, lionel messi, mario kart, super mario, mona lisa, captain morgan, eddie bauer, brooks brothers, crate barrel, bath body, george foreman,
    lloyds bank, barclay card, henry schein, oliver bonas, oliver wyman, russell hobbs, russell reynolds, holland & barrett, vivienne westwood, stella mccartney, stella artois, alexander mcqueen,
    franz ferdinand, klaus grabinski, adam opel, henri nannen, albert heijn, jan linders, peter langendijk, marie stella maris, tony chocolonely, tony's chocolonely,
    santa clara, santa maria, santa monica, san antonio, san juan, são paulo, porto alegre, belo horizonte, prince charles, king george, queen elizabeth, queen mary, lake charles, port elizabeth,
    victoria station, king's cross, st pancras, saint laurent, sant'angelo, petr forman, karlovy vary, uncle sam, pablo picasso, salvador dali, dalí museum, vincent van gogh, moulin rouge,
    алён гу, макс фактор, дядя ваня, лев толстой, мария-ра, иван-чай, иван чай
"""
BRANDS = frozenset(" ".join(part.split()) for part in _PHRASES.split(",") if part.strip())
"""Phrases, case folded."""

BRAND_STARTS = frozenset(phrase.split()[0] for phrase in BRANDS)
LONGEST = max(map(len, BRANDS))

_HOUSES = """
    müller leroy schmidt otto hermes ferrari valentino moncler versace armani gucci prada benetton ferrero barilla zanussi bosch siemens miele braun
    philips renault citroën peugeot michelin danone lacoste chanel dior sephora monoprix nicolas picard darty boulanger castorama bata baťa wedel zelmer amica
    forrester mckinsey deloitte ernst kellogg heinz campbell morrisons wilkinson boots harrods selfridges macy's nordstrom kohl's penney wendy's denny's wilko
    clarks mulberry burberry bentley rover jaguar cadbury twinings dunhill dyson hoover miller martini campari aperol illy lavazza
"""
HOUSES = frozenset(_HOUSES.split())
"""Firms of one word that are surnames: without a title they are taken for the firm."""
