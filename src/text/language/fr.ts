import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

export const fr: Language = {
  tag: 'fr',
  code: 'fr',
  locale: 'fr',
  scriptKind: 'spaced',
  dir: 'ltr',
  abbreviations: {
    leading: wordSet(
      `mme mmes mlle mlles dr drs pr prof mgr st ste cf c.-à-d p.ex par.ex env vs resp boul bd éd coll dir trad Mme M MM`,
    ),
    beforeNumber: wordSet('art n no nos p pp vol chap fig tab al § réf tél éd janv févr avr juil sept oct nov déc'),
    either: wordSet('etc av j.-c apr cie s.a s.a.r.l u.s u.s.a e.-u n.b p.-s o.n.u a.m p.m'),
    letterLabels: wordSet(
      'plan type vitamine groupe option annexe partie section classe version série phase étape point colonne ligne',
    ),
  },
  ordinalDot: false,
  sentenceStarters:
    wordSet(`le la les l' un une des du de d' il elle ils elles on nous vous je j' tu ce cet cette ces c' ça cela celui celle
    ceux mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs et ou mais donc or ni car si quand lorsque comme puisque
    parce qui que qu' quoi où dans en sur sous avec sans pour par chez vers entre depuis pendant avant après dès selon malgré à au
    aux pas plus moins très trop tout toute tous toutes aucun aucune chaque plusieurs certains certaines quelques rien personne
    ainsi alors aussi cependant pourtant toutefois enfin ensuite puis déjà hier demain ici là aujourd'hui non oui ne n' l'autre
    d'abord est sont était a ont`),
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'/u,
  continuesQuotation:
    /^(?:demande|demandait|dit|disait|répond|répondit|écrit|explique|s’exclame|s'exclame|lance|ajoute|affirme|raconte)\b/u,
  connectives: {
    withComma: wordSet(
      'cependant toutefois néanmoins pourtant ensuite enfin finalement premièrement deuxièmement troisièmement également parallèlement globalement',
      `de plus|en outre|par ailleurs|en effet|bien sûr|tout d' abord|d' abord|en revanche|au final|en somme|en bref|en résumé|
      en général|en particulier|de même|par conséquent|en conséquence|dans l' ensemble|pour finir|en fin de compte|entre-temps`,
    ),
    bare: wordSet('et mais or'),
    bareExceptions: wordSet("si quand lorsque comme pourtant puis non aussi alors pour surtout même ce c' est"),
    emptyFrames: wordSet(
      '',
      `il convient de noter que|il faut noter que|il est à noter que|notons que|rappelons que|à noter que`,
    ),
  },
  danglingStarts: wordSet(
    `il elle ils elles lui leur leurs ce c' ceci cela ça celui celle ceux celles cet cette ces mais cependant pourtant toutefois
    néanmoins or donc alors ainsi aussi et ou car puis ensuite enfin ici là y en sinon autrement inversement tel telle tels telles
    chacun chacune certains certaines plusieurs d'autres également finalement dès-lors celui-ci celle-ci ceux-ci celles-ci celui-là
    celle-là c'est d'où son sa ses parce dont lesquels laquelle lequel`,
    `en effet|en fait|en revanche|au contraire|par contre|de plus|en outre|par ailleurs|par exemple|c' est|c' était|de ce fait|
    pour cette raison|dans ce cas|à cette fin|pour cela|grâce à cela|de cette manière|de cette façon|d' où|par conséquent|
    en conséquence|dans ces|dans cette|dans ce|de ces|à ce|à cet|à cette|avec ce|avec cette|avec ces|pour ce|d' autres|
    les autres|l' autre|le premier|la première|les deux|ce dernier|cette dernière|ces derniers|entre-temps|à l' inverse|autrement dit|bien sûr|d' autant|dès lors|après cela|l' un|l' une`,
  ),
  page: {
    signposts: wordSet(
      '',
      `voyons|regardons|commençons|dans cet article|dans ce billet|dans cette section|dans ce chapitre|dans la suite|
      la section suivante|voici comment|voici pourquoi|nous verrons|lisez la suite`,
    ),
    labels: wordSet(
      'correction rectificatif photo photos image crédit crédits source',
      `mise à jour|note de la rédaction|ndlr|crédit photo|crédits photo|à propos de l'auteur|à propos de l'autrice`,
    ),
    credits: wordSet('par', 'écrit par|publié par|rédigé par|photo de|photos de|image de'),
    roles:
      wordSet(`auteur autrice rédacteur rédactrice journaliste reporter photographe directeur directrice professeur professeure
      ingénieur ingénieure développeur développeuse designer consultant consultante chercheur chercheuse fondateur fondatrice`),
    elsewhere: wordSet(
      'sommaire commentaires',
      `table des matières|lire aussi|à lire aussi|voir aussi|articles liés|articles similaires|sur le même sujet|en savoir plus|
      à propos de l'auteur|à propos de l'autrice`,
    ),
  },
  denials: wordSet('mythe', 'idée reçue'),
  danglingExceptions: wordSet(
    '',
    `il faut|il suffit de|il est possible de|il est temps de|cette semaine|cette année|ce mois-ci|cet article|ce billet|ce guide|
    dans cet article|dans ce billet|dans ce guide|dans ce chapitre|en france|en europe|en allemagne|en moyenne|en général|ici et là|en ville|en ligne`,
  ),
  rebuttalStarts: wordSet(
    'mais cependant pourtant toutefois néanmoins or non',
    "en fait|en réalité|en revanche|au contraire|par contre|à l' inverse|d' un autre côté|en vérité|en pratique",
  ),
  anaphora: wordSet(
    `ce cet cette ces ceci cela ça celui-ci celle-ci ceux-ci celles-ci celui-là celle-là tel telle tels telles aussi également
    ci-dessus ci-dessous précédent précédente susmentionné susmentionnée dernier autre autres`,
    "le même|la même|les mêmes|les deux|ce dernier|cette dernière|ces derniers|un autre|une autre|d' autres|à la fois",
  ),
  anaphoraExceptions: wordSet(
    '',
    `cette semaine|cette année|ce mois-ci|cet article|ce billet|ce guide|cet été|cet hiver|ce matin|ce qui|ce que|ce qu'|ce dont|
    l' année dernière|le mois dernier|la semaine dernière|au dernier trimestre|telle que|tel que|tels que|telles que|aussi bien|
    d' une part et d' autre part|de ce que|entre autres|tout ce|n' est-ce pas|c' est-à-dire|est-ce|mais aussi|aussi|quelqu'un d' autre|le dernier|dernier trimestre`,
  ),
  hypotheticals: wordSet(
    `si s'il s'ils sauf pourrait pourraient pourrions devrait devraient serait seraient aurait auraient ferait feraient peut-être
    éventuellement probablement supposons imaginons faudrait permettrait permettraient viendrait irait verrait hypothétiquement`,
    "à condition que|à moins que|au cas où|s' il|s' ils|dans le cas où|en supposant|il se peut|il est possible que",
  ),
  reportWords: wordSet(
    `selon dit disent affirme affirment affirmait déclare déclaré déclarait estime estiment estimait explique expliquait suggère indiquent
    indique prétend prétendument annonce annoncé prévoit prévoient rapporte craint avertit conclut assure pense pensent croit soutient`,
    "d' après|aux dires de|aux yeux de|à en croire|il paraît|il semble|une étude|un sondage|semble-t-il",
  ),
  exampleIntros: wordSet(
    'notamment comme p.ex',
    'par exemple|tel que|telle que|tels que|telles que|entre autres|y compris|parmi lesquels|parmi eux|à savoir|dont notamment',
  ),
  negations: wordSet(
    `ne n' pas non jamais rien personne aucun aucune ni sans guère nul nulle impossible échoue échoué manque refuse rarement`,
    'ne plus|au lieu de|loin de|plutôt que',
  ),
  contrasts: [
    ['avantages', 'inconvénients'],
    ['forces', 'faiblesses'],
    ['opportunités', 'menaces'],
    ['avant', 'après'],
    ['pour', 'contre'],
    ['mythe', 'réalité'],
    ['hier', 'aujourd’hui'],
    ['problème', 'solution'],
    ['problèmes', 'solutions'],
    ['bénéfices', 'risques'],
  ],
  firstPerson: wordSet(`je j' me m' moi mon ma mes mien mienne nous notre nos nôtre`),
  questionWords: wordSet(
    `qui que qu' quoi quel quelle quels quelles où quand comment pourquoi combien`,
    "est-ce que|qu' est-ce",
  ),
  stepStarters:
    wordSet(`ouvrez cliquez choisissez installez entrez saisissez lancez vérifiez ajoutez créez appuyez placez prenez coupez copiez supprimez modifiez
    enregistrez téléchargez cherchez écrivez testez confirmez fermez mélangez versez faites mettez laissez ouvrir cliquer choisir installer entrer saisir lancer
    vérifier ajouter créer appuyer placer prendre couper copier supprimer modifier enregistrer télécharger chercher écrire tester confirmer fermer
    mélanger verser faire mettre laisser ouvre clique choisis installe lance vérifie ajoute crée`),
  stopWords:
    wordSet(`à afin ai ainsi alors après as au aucun aussi autre autres aux avant avec avez avoir avons bien c' car ce ceci cela celle
    celles celui ces cet cette ceux chaque chez comme comment d' dans de depuis des deux dire doit donc dont du elle elles en encore
    entre est et été était étaient être eu eux fait faire fois font furent fut il ils j' je jusqu' l' la là le les leur leurs lors
    lorsque lui m' ma mais me même mes moi moins mon n' ne ni non nos notre nous on ont ou où par parce pas pendant peu peut peuvent
    plus plusieurs pour pourquoi qu' quand que quel quelle quelles quels qui quoi s' sa sans se sera ses seulement si soit son sont
    sous sur t' ta te tel telle tels tes toi ton tous tout toute toutes très trop tu un une vers vos votre vous y`),
  stemWord: (word) =>
    word.length > 4 ? word.replace(/(?:ements?|ations?|ées?|és|ives?|ifs?|euses?|aux|er|ez|es|é|e|s|x)$/u, '') : word,
  numbers: {
    qualifiers: wordSet(
      "environ près quasi presque seulement exactement jusqu' jusqu'à moins plus quelque approximativement autour",
      `plus de|plus d'|moins de|au moins|au plus|près de|jusqu' à|pas moins de|environ|à peu près|à peine|un peu plus de|un peu moins de|en moyenne|
      un total de|au total|de l' ordre de|autour de|quelque`,
    ),
    trailingQualifiers: wordSet('environ', 'ou plus|ou moins|au moins|au plus|en moyenne'),
    scales: wordSet(
      'cent cents mille millier milliers million millions milliard milliards billion billions md mds mio dizaine dizaines douzaine',
    ),
    numerals: wordSet(
      `un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante
      plusieurs quelques`,
      'un demi|une demi|un demi-',
    ),
    percentWords: wordSet('pourcent', 'pour cent|points de pourcentage|points'),
    currencyWords: wordSet(
      'euro euros dollar dollars livre livres franc francs yen yens centime centimes EUR USD CHF GBP JPY CAD',
    ),
    units: wordSet(
      `km kilomètre kilomètres m mètre mètres cm centimètres mm millimètres kg kilo kilos kilogrammes g grammes t tonne tonnes litre litres l ml
      hectare hectares ha kWh MWh GWh TWh kW MW GW watts kilowatts mégawatts gigawatts kilowattheures mégawattheures térawattheures V Hz kHz MHz GHz octets Ko Mo Go To ms px km/h °C °F
      degrés dB barils m² km² m³`,
      'mètres carrés|kilomètres carrés|mètres cubes|kilomètres par heure',
    ),
    perWords: wordSet("par la le l' chaque"),
    perUnits: wordSet(
      'tonne kilo kilogramme kg litre an mois semaine jour heure minute seconde personne habitant tête foyer ménage hectare kilomètre unité action nuit kwh',
      'mètre carré',
    ),
    months: wordSet(
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. juil. sept. oct. nov. déc.',
    ),
    dateLeads: wordSet(
      'début fin mi-mars printemps été automne hiver',
      "l' année|l' an|au printemps|à l' automne|à l' été|la fin|la mi",
    ),
    ranges: [
      ['de', 'à'],
      ['entre', 'et'],
      ['', 'à'],
    ],
    groupSeparators: '. \\u00A0\\u202F',
  },
  furniture: {
    agenda: 'Sommaire',
    closing: 'En bref',
    sources: 'Sources',
    source: 'Source',
    continued: 'suite',
    by: 'par',
    notes: 'Notes',
    appendix: 'Annexe',
    contents: 'Sommaire',
    leftOut: 'Omis de la présentation',
    slide: 'Diapositive',
    page: 'Page',
    figure: 'Figure',
    table: 'Tableau',
  },
  speakingPace: { unit: 'words', perMinute: 135 },
  readingPace: { unit: 'words', perMinute: 215 },
}
