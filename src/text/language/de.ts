import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

export const de: Language = {
  tag: 'de',
  code: 'de',
  locale: 'de',
  scriptKind: 'spaced',
  dir: 'ltr',
  abbreviations: {
    leading:
      wordSet(`dr prof hr fr frl dipl ing phil jur rer nat hl z.b d.h u.a.m o.ä i.d.r i.e.s v.a z.t u.u o.g s.o s.u m.e
      m.w i.s.v i.v.m i.h.v i.a i.b i.d zzgl abzgl inkl exkl einschl ggf gegr geb verh sog bzw vgl ca evtl entspr
      bspw insb insbes vs sen z d zit hrsg u i gen stellv allg öff staatl städt amtl ehem urspr wiss techn vorauss Abt St Ob Unt
      Frhr Gebr Ges Ing Red Verf Übers rd etw lt gem Mag`),
    beforeNumber:
      wordSet(`nr nrn art abs abb bd bde kap s.s tab ziff rn anm aufl jg lfd tel fig bl Nr Art Abs Abb Bd Kap S Tab Jan Feb Mär Apr Jun Jul Aug
      Sept Sep Okt Nov Dez Str Hs Tsd`),
    either:
      wordSet(`usw etc u.a u.ä u.s.w usf ff f a.m p.m mio mrd tsd bio str co jr m.b.h e.v a.d n.chr v.chr std min sek jh jhd u.s u.k
      a.d.o a.m.s u.s.a e.k gmbh`),
    letterLabels:
      wordSet(`plan typ vitamin gruppe option anhang teil abschnitt klasse version variante raum phase stufe punkt spalte
      zeile gleis tabelle abbildung`),
  },
  ordinalDot: true,
  sentenceStarters:
    wordSet(`der die das den dem des ein eine einer einem einen er sie es ich du wir ihr man dies diese dieser dieses
    diesem diesen jene jener jenes so da dann danach dort hier heute gestern morgen nun jetzt auch aber doch und oder denn weil
    wenn als ob obwohl während nachdem bevor seit bis im in am an auf aus bei mit nach vor von zu zum zur über unter für gegen
    ohne durch um wie was wer wo warum wann welche welcher welches kein keine alle viele einige manche mehr nur noch schon sein
    seine seiner ihre ihren unser unsere mein meine dabei dafür damit daher darum deshalb trotzdem jedoch allerdings außerdem
    zudem später schließlich zuerst erst anders niemand jeder jede jedes beide laut trotz wegen ist sind war hat haben wird`),
  continuesQuotation:
    /^(?:,|(?:sagt|sagte|fragt|fragte|meint|meinte|schreibt|schrieb|erklärt|erklärte|rief|antwortete)\b)/u,
  connectives: {
    withComma: wordSet(''),
    // German puts the verb next: without its connective a sentence would begin with the verb. Only these stand before the clause.
    bare: wordSet('und'),
    bareExceptions: wordSet('zwar so doch dann wenn ob wer was wie ist war hat wird sind waren'),
    emptyFrames: wordSet(''),
  },
  danglingStarts: wordSet(
    `er sie es ihm ihn ihnen ihr dies diese dieser dieses diesem diesen jene jener jenes jenen solche solcher solches deren dessen
    derjenige diejenige dasselbe dieselbe derselbe aber doch jedoch allerdings dennoch trotzdem stattdessen sondern hingegen dagegen
    vielmehr deshalb deswegen daher darum dadurch damit dazu dabei dafür darauf daraus darin davon daran darüber darunter dahinter
    danach davor dann da dort hier hierzu hierbei hierfür so somit also folglich demnach außerdem zudem ferner ebenso
    ebenfalls auch und oder denn sonst andernfalls inzwischen mittlerweile schließlich letztere letzterer erstere beide beides
    tatsächlich übrigens wobei welche welcher welches anschließend umgekehrt nämlich`,
    `das ist|das war|das sind|das waren|das wäre|das wird|das wurde|das hat|das hatte|das kann|das soll|das muss|das gilt|das geht|das ging|
    das bedeutet|das heißt|das macht|das zeigt|das führt|das reicht|das hilft|das half|das liegt|das klingt|das gelang|das stimmt|den rest|der rest|
    zum beispiel|im gegensatz dazu|in der tat|aus diesem grund|auf diese weise|in diesem fall|in diesem sinne|zu diesem zweck|
    im gegenteil|mit anderen worten|das heißt|unter anderem|bei diesen|bei diesem|bei dieser|in diesen|in dieser|in diesem|
    mit diesen|mit diesem|mit dieser|von diesen|nach diesem|nach dieser|seit dieser|seitdem|einer von ihnen|eine von ihnen|
    einige davon|viele davon|die einen|die anderen|der andere|die andere|das andere|das gleiche|der gleiche|die gleiche|kurz gesagt`,
  ),
  page: {
    signposts: wordSet(
      '',
      `schauen wir|sehen wir uns|werfen wir|beginnen wir|fangen wir|in diesem beitrag|in diesem artikel|in diesem abschnitt|
      in diesem kapitel|im folgenden|im nächsten abschnitt|der nächste abschnitt|mehr dazu|lesen sie weiter|so geht's|so geht es`,
    ),
    labels: wordSet(
      'update nachtrag korrektur aktualisierung transparenzhinweis foto fotos bild bildnachweis bildquelle quelle',
      'anmerkung der redaktion|hinweis der redaktion|über die autorin|über den autor',
    ),
    credits: wordSet('von', 'geschrieben von|veröffentlicht von|ein beitrag von|text von|foto von|fotos von|bild von'),
    roles:
      wordSet(`autor autorin redakteur redakteurin journalist journalistin reporter reporterin fotograf fotografin leiter leiterin
      leitet professor professorin ingenieur ingenieurin entwickler entwicklerin designer designerin berater beraterin gründer
      gründerin wissenschaftler wissenschaftlerin`),
    elsewhere: wordSet(
      'inhalt inhaltsverzeichnis weiterlesen kommentare',
      `lesen sie auch|mehr zum thema|siehe auch|ähnliche beiträge|ähnliche artikel|weitere beiträge|weitere artikel|
      verwandte artikel|verwandte beiträge|über die autorin|über den autor|über die autoren`,
    ),
  },
  denials: wordSet('mythos irrtum irrglaube vorurteil'),
  subordinators: wordSet('weil'),
  danglingExceptions: wordSet(
    '',
    `diese woche|dieses jahr|dieser artikel|dieser beitrag|dieser text|dieses kapitel|in diesem jahr|in dieser woche|in diesem artikel|
    in diesem beitrag|in diesem text|in diesem kapitel|in diesem monat|so genannte|dort wo|da wo`,
  ),
  rebuttalStarts: wordSet(
    'aber doch jedoch allerdings dennoch trotzdem stattdessen sondern hingegen dagegen vielmehr tatsächlich nein nur gleichwohl',
    'in wirklichkeit|in wahrheit|in der tat|im gegenteil|im gegensatz dazu|auf der anderen seite|andererseits|das stimmt nicht',
  ),
  anaphora: wordSet(
    `dies diese dieser dieses diesem diesen jene jener jenes jenem jenen solche solcher solches solchen solchem auch ebenfalls
    ebenso dieselbe dieselben derselbe denselben dasselbe beide beiden beides oben unten genannte genannten obige obigen erstere
    letztere ersteren letzteren daher deshalb dafür dadurch davon dazu hierfür hierzu weitere weiterer weiteres weiteren andere anderen
    anderer anderes`,
    'das gleiche|die gleiche|die gleichen|der gleiche|den gleichen|noch ein|noch eine|noch einen',
  ),
  anaphoraExceptions: wordSet(
    '',
    `diese woche|dieses jahr|dieses jahres|diesem jahr|dieser woche|diesem monat|diesem sommer|dieser artikel|diesem artikel|
    dieser beitrag|diesem beitrag|diesem text|sowohl als auch|nicht nur sondern auch|unter anderem|ein anderer als|dazu bei|dazu dass|
    dafür dass|dafür sorgen|davon dass|auf der anderen seite|weitere informationen|oder andere|und andere|dafür sorgt`,
  ),
  hypotheticals: wordSet(
    `wenn falls sofern ob würde würden würdest könnte könnten dürfte dürften müsste müssten sollte sollten wäre wären hätte hätten
    möglicherweise vielleicht eventuell womöglich vermutlich wahrscheinlich angenommen gesetzt käme kämen gäbe ließe ließen voraussichtlich`,
    'es sei denn|für den fall|im falle|als ob|unter der annahme|kann sein|mag sein',
  ),
  reportWords: wordSet(
    `laut zufolge gemäß sagte sagt sagten sagen erklärte erklärt meint meinte glaubt glauben behauptet behauptete angeblich offenbar
    vermutet schätzt schätzen schätzte berichtet berichten berichtete prognostiziert erwartet erwarten warnt warnte schreibt schrieb betont betonte
    fordert forderte kündigte kritisiert kritisierte rechnet sei seien habe solle wolle werde`,
    'nach angaben|nach ansicht|nach meinung|den angaben nach|heißt es|wie es heißt|einer studie|einer umfrage|so der|so die|nach einschätzung',
  ),
  exampleIntros: wordSet(
    'etwa beispielsweise bspw z.b z.b. darunter einschließlich inklusive inkl insbesondere u.a u.a.',
    'zum beispiel|z. b|unter anderem|unter ihnen|so etwa|wie etwa|wie zum beispiel|u. a',
  ),
  negations: wordSet(
    `nicht nichts nie niemals kein keine keiner keines keinem keinen niemand nirgends weder ohne kaum nein unmöglich fehlt fehlen scheitert
    scheiterte gescheitert verweigert selten`,
    'nicht mehr|anstatt|statt',
  ),
  contrasts: [
    ['vorteile', 'nachteile'],
    ['stärken', 'schwächen'],
    ['chancen', 'risiken'],
    ['vorher', 'nachher'],
    ['pro', 'contra'],
    ['dafür', 'dagegen'],
    ['mythos', 'fakt'],
    ['damals', 'heute'],
    ['problem', 'lösung'],
    ['probleme', 'lösungen'],
    ['alt', 'neu'],
    ['nutzen', 'kosten'],
    ['erwartung', 'wirklichkeit'],
  ],
  firstPerson: wordSet(
    `ich mir mich mein meine meiner meinem meinen meines wir uns unser unsere unserer unserem unseren unseres`,
  ),
  questionWords:
    wordSet(`was wer wen wem wessen wie wo woher wohin wann warum wieso weshalb weswegen welche welcher welches welchen womit
    wofür wodurch wozu ob`),
  stepStarters:
    wordSet(`öffnen klicken wählen starten installieren legen geben laden speichern prüfen erstellen fügen drücken setzen stellen
    nehmen schneiden kopieren löschen ändern führen melden suchen schreiben testen tragen bestätigen schließen wechseln öffne klicke wähle starte
    installiere lege gib lade speichere prüfe erstelle füge drücke setze stelle nimm schneide kopiere lösche ändere führe melde
    suche schreibe teste trage bestätige schließe wechsle mischen rühren kochen mische rühre koche`),
  stopWords:
    wordSet(`aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bist da dabei
    dadurch dafür damit danach dann daran darauf daraus darin darüber das dass davon dazu dein dem den denn der deren des deshalb
    dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch
    euer für gegen gewesen gibt hab habe haben hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
    ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinen können könnte machen man mehr mein meine mich mir
    mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so
    sogar sollen sollte sondern sowie über um und uns unser unsere unter viel viele vom von vor wann war waren warum was weil
    welche wenn wer werden wie wieder will wir wird wo worden wurde wurden zu zum zur zwar zwischen`),
  stemWord: (word) =>
    (word.length > 5 ? word.replace(/(?:ungen|innen|ern|ung|em|en|er|es|e|s|n)$/u, '') : word).replace(/ß/gu, 'ss'),
  numbers: {
    qualifiers: wordSet(
      'rund etwa ca circa zirka ungefähr knapp fast über unter mindestens höchstens maximal minimal bis gut geschätzt nur genau gerade insgesamt nahezu annähernd zusätzlich',
      'mehr als|weniger als|bis zu|bis zum|nicht mehr als|im schnitt|im durchschnitt|durchschnittlich|geschätzte|geschätzt|um die|an die|nicht weniger als|insgesamt rund|etwas mehr als|deutlich mehr als|weit über|deutlich über',
    ),
    trailingQualifiers: wordSet(
      'plus mindestens höchstens',
      'oder mehr|oder weniger|und mehr|im schnitt|im durchschnitt',
    ),
    scales: wordSet(
      'hundert tausend million millionen milliarde milliarden billion billionen mio mio. mrd mrd. tsd tsd. bio bio. dutzend',
    ),
    numerals: wordSet(
      `ein eine einen einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
      sechzig siebzig achtzig neunzig hundert mehrere einige viele`,
      'eine halbe|einer halben|anderthalb|eineinhalb|zweieinhalb',
    ),
    percentWords: wordSet('prozent prozentpunkte prozentpunkten prozentpunkt'),
    currencyWords: wordSet(
      'Euro Euros Cent Dollar Pfund Franken Yen Kronen Zloty Yuan Rubel EUR USD CHF GBP JPY SEK PLN US-Dollar',
    ),
    units:
      wordSet(`km Kilometer Kilometern m Meter Metern cm Zentimeter mm Millimeter kg Kilogramm Kilo g Gramm t Tonne Tonnen Liter Litern l ml
      Hektar ha Quadratmeter Quadratmetern Quadratkilometer Kubikmeter m² km² m³ kWh MWh GWh TWh kW MW GW Watt Kilowatt Megawatt Gigawatt
      Kilowattstunden Megawattstunden Gigawattstunden Terawattstunden V Hz kHz MHz GHz Bit Byte KB MB GB TB ms ns px km/h °C °F Grad dB Barrel Meilen`),
    perWords: wordSet('pro je'),
    perUnits:
      wordSet(`tonne kilo kilogramm kg liter jahr monat woche tag stunde minute sekunde person kopf einwohner haushalt quadratmeter hektar
      kilometer stück nutzer einheit aktie nacht kilowattstunde kwh`),
    months: wordSet(
      `januar jänner februar märz april mai juni juli august september oktober november dezember jan. feb. apr. aug. sept. okt. nov. dez.`,
    ),
    dateLeads: wordSet(
      'anfang mitte ende frühjahr frühling sommer herbst winter jahr jahre',
      'im jahr|im jahre|ende des jahres',
    ),
    ranges: [
      ['von', 'auf'],
      ['von', 'bis'],
      ['zwischen', 'und'],
      ['', 'bis'],
    ],
    groupSeparators: ".'’ \\u00A0\\u202F",
  },
  furniture: {
    agenda: 'Inhalt',
    closing: 'Kurz gesagt',
    sources: 'Quellen',
    source: 'Quelle',
    continued: 'Fortsetzung',
    by: 'von',
    notes: 'Notizen',
    appendix: 'Anhang',
    contents: 'Inhalt',
    leftOut: 'Im Vortrag ausgelassen',
    slide: 'Folie',
    page: 'Seite',
    figure: 'Abbildung',
    table: 'Tabelle',
  },
  speakingPace: { unit: 'words', perMinute: 120 },
  readingPace: { unit: 'words', perMinute: 220 },
}
