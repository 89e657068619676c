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
    agatha ruiz de la prada, laura biagiotti, elena mirò, luisa spagnoli, marina rinaldi, patrizia pepe, elisabetta franchi, liu jo, giuseppe zanotti, salvatore ferragamo, sergio rossi, bruno magli, antonio banderas, antonio puig,
    pepe jeans, massimo dutti, bimba y lola, isabel marant, sonia rykiel, agnès b, claudie pierlot, jean-claude biguine, nicolas feuillatte, lise charmel, simone pérèle, marie-jeanne godard, paule ka, anne fontaine, gérard darel, franck muller,
    patek philippe, raymond weil, michel herbelin, maurice lacroix, jil sander, wolfgang joop, bruno banani, willy bogner, käthe kruse, dr hauschka, dr scholl, dr pepper, mr bean, mr kipling, mrs hinch, mr muscle, mr proper, mr propre, mister spex, mister minit,
    meister proper, monsieur cuisine, monsieur bricolage, monsieur propre, madame loïk, mr wash, mr price, mr porter, miss sixty, miss selfridge, miss etam, lady gaga, captain birds eye, don pepe, doña maría, dona benta, auntie anne's, aunt bessie's, tante fanny, tante enso,
    mamie nova, père dodu, mère poulard, frau holle, herr der ringe, frau antje, herr nilsson, father christmas, sister act, brother drucker, brother printer, johnny rockets, carl's jr, harvey nichols, marks & spencer, marks and spencer, dorothy perkins, karen millen, jack wills, joe browns, kurt geiger,
    thomas pink, paul frank, tommy bahama, oscar mayer, sara lee, marie callender, mrs fields, famous amos, little debbie, samuel adams, jose cuervo, josé cuervo, don julio, earl grey, lady grey, eggs benedict, bloody mary, tom collins, shirley temple, victoria sponge, victoria line, granny smith, pink lady,
    crêpe suzette, crêpes suzette, tarte tatin, peach melba, poire belle hélène, bacalhau à brás, gomes de sá, galletas maría, bolachas maria, bolacha maria, santa teresa, pizza margherita, pizza regina, alla norma, salsa valentina, galleta maría, papas bravas, julius meinl, douwe egberts, konrad adenauer, willy brandt, helmut schmidt airport,
    franz josef strauß, thurn und taxis, paul bocuse, juan valdez, magazine luiza, garcía baquero, gonzález byass, fleury michon, tomáš baťa, jan hus, karel gott, jan pavel ii, jan paweł, jean jaurès, victor hugo, jules verne, simon bolívar, simón bolívar, philips avent, ernst august, rosa luxemburg, karl marx, anne frank, gallina blanca,
    yandex alice, яндекс алиса, яндекс.алиса, голос алисы, салат цезарь, торт наполеон, кровавая мэри, александр невский, лев лещенко, алёнка, бабушкино лукошко, бабушкина крынка, доктор вестерн, доктор комаровский, дед мороз, наталья лазарева, весёлый роджер, веселый роджер, весёлый молочник, домик в деревне, иван поддубный, пан спортсмен, пан тадеуш, pan tadeusz, pan tau, panna cotta,
    harry's bar, ben 10, max mara weekend, vera moda, vero moda, jamie oliver, gordon ramsay, wolfgang puck, jack in the box, dairy queen, burger king, ken follett, stephen king, agatha christie, dan brown, taylor swift, ed sheeran, michael jackson, robbie williams, roger waters, elton john, madame tussauds, rick stein, amy winehouse, roland garros, philippe starck, charlie hebdo, hugo boss, ester ledecká, coco chanel, gabriel seidl, frederick's, sally hansen, essie, nina simone, estelle, tim tam, billy elliot, billy regal, mamma mia, santa margherita, san pellegrino, pippi langstrumpf, bob der baumeister, rosa parks, marco aldany, marco polo, cesare ragazzi, jean marc philippe, jean louis david, franck and fils, jacques a dit, jacques dupont, alain mikli, leonardo hotel, leonardo hotels, leonardo royal, villa maria, kim kardashian, amy's kitchen, annie's, will smith, uncle roger, monsieur meuble, marc dorcel, norma jean, rob roy, mary poppins, old tom, john wick, peter rabbit, bob martin, martin brower, lucy & yak, lucy and yak, emma matratze, emma mattress, emma bridgewater, simba, otto simon, otto katalog, maria galland, maria nila, annemarie börlind, annabelle, charlotte russe, ulla popken, hanna andersson, mads nørgaard, tiger of sweden, filippa k, ivanhoe, hansgrohe, alfred dunhill, hugo by hugo, harry winston, van cleef, van laack, van graaf, ludwig beck, ludwig görtz, richard mille, roger vivier, roger gallet, roger & gallet, roger dubuis,
    мама мия, алён гу, макс фактор, дядя ваня, лев толстой, мария-ра, иван-чай, иван чай
"""
BRANDS = frozenset(" ".join(part.split()) for part in _PHRASES.split(",") if part.strip())
"""Phrases, case folded."""

_BY_START: dict[str, list[str]] = {}
for _brand in sorted(BRANDS, key=len, reverse=True):
    _BY_START.setdefault(_brand.split()[0], []).append(_brand)
BRAND_STARTS = {start: tuple(phrases) for start, phrases in _BY_START.items()}
"""First word -> the phrases it begins, longest first."""
LONGEST = max(map(len, BRANDS))

_HOUSES = """
    müller leroy schmidt otto hermes ferrari valentino moncler versace armani gucci prada benetton ferrero barilla zanussi bosch siemens miele braun
    philips renault citroën peugeot michelin danone lacoste chanel dior sephora monoprix nicolas picard darty boulanger castorama bata baťa wedel zelmer amica
    forrester mckinsey deloitte ernst kellogg heinz campbell morrisons wilkinson boots harrods selfridges macy's nordstrom kohl's penney wendy's denny's wilko
    jacobs renner boss knorr maggi lindt storck leibniz bahlsen rossmann deichmann görtz douglas thalia saturn quelle heine mercier ricard pernod jacquet brossard lesieur puig carbonell osborne torres buitoni motta bauli galbani peroni moretti
    segafredo vergnano perugina amadori beretta cirio zegna sadia bertrand wawel tarczyński blikle wojas gerlach walkers tetley wickes timpson greggs hobbs jaeger burton fenwick beales barratt halifax hargreaves churchill savills morgan ferguson bernard gervais
    kaufmann schöffel bogner steiff haribo hipp henkel merck bayer bahlsen melitta dallmayr krombacher paulaner erdinger warsteiner müllermilch weber lorenz seitenbacher griesson oetker koziol wüsthof zwilling fissler siebert faber pelikan lamy
    lacroix lefèvre-utile garnier lancel longchamp mauboussin dupont bourjois guerlain lancôme carrefour bouygues decathlon bricorama delhaize colruyt coles walgreens macy nordstrom dillard kohl sears lowe safeway kroger wegmans publix albertsons meijer cabela cooper dodge chrysler lincoln jensen larsen nielsen olsen carlsberg hansen eriksson ericsson
    clarks mulberry burberry bentley rover jaguar cadbury twinings dunhill dyson hoover miller martini campari aperol illy lavazza
"""
HOUSES = frozenset(_HOUSES.split())
"""Firms of one word that are surnames: without a title they are taken for the firm."""
