import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

export const es: Language = {
  tag: 'es',
  code: 'es',
  locale: 'es',
  scriptKind: 'spaced',
  dir: 'ltr',
  abbreviations: {
    leading:
      wordSet(`sr sra sres sras srta dr dra dres lic ing arq prof profa d dña ud uds vd vds gral cap cnel tte fr sto sta mons hno p.ej p.e ej
      aprox cf vs avda av c fdo excmo excma ilmo ilma rvdo`),
    beforeNumber: wordSet(
      'art arts núm núms nº n pág págs p pp vol cap fig tab secc apdo tel ed ene feb mar abr jun jul ago sept sep oct nov dic',
    ),
    either: wordSet('etc ee.uu ee.uu.aa a.m p.m a.c d.c s.a s.l s.r.l cía máx mín ff.aa rr.hh u.s u.k u.s.a o.n.u'),
    letterLabels: wordSet(
      'plan tipo vitamina grupo opción anexo parte sección clase versión serie fase paso punto columna fila',
    ),
  },
  ordinalDot: false,
  sentenceStarters:
    wordSet(`el la los las lo un una unos unas él ella ellos ellas yo tú usted ustedes nosotros este esta estos estas esto ese esa
    esos esas eso aquel aquella aquellos su sus mi mis tu tus nuestro nuestra nuestros nuestras y o pero sino porque pues si cuando
    como que qué quién cómo cuándo dónde por para con sin en de del desde hasta sobre entre según ante tras durante a al no sí ni
    también tampoco más menos muy todo toda todos todas cada algunos algunas muchos muchas varios varias nada nadie ninguno ninguna
    hoy ayer mañana ahora después antes luego entonces así además sin aunque mientras allí aquí ya aún todavía hay es son era fue
    ha han se le les me nos`),
  continuesQuotation: /^(?:dijo|dice|preguntó|pregunta|respondió|añadió|explicó|escribió|afirmó|contestó|exclamó)\b/u,
  connectives: {
    withComma: wordSet(
      'además asimismo igualmente finalmente primero segundo tercero paralelamente también posteriormente ciertamente naturalmente',
      `sin embargo|no obstante|por otra parte|por otro lado|en primer lugar|en segundo lugar|por último|por supuesto|en general|
      en resumen|en suma|en particular|de hecho|por lo tanto|por tanto|en consecuencia|al mismo tiempo|mientras tanto|a su vez|en definitiva`,
    ),
    bare: wordSet('y pero'),
    bareExceptions: wordSet('si cuando como no sí también es aunque además así ya sin'),
    emptyFrames: wordSet(
      '',
      'cabe señalar que|cabe destacar que|hay que señalar que|conviene recordar que|es importante señalar que|nótese que',
    ),
  },
  danglingStarts: wordSet(
    `él ella ellos ellas ello este esta estos estas esto ese esa esos esas eso aquel aquella aquello aquellos aquellas éste ésta éstos
    éstas ése ésa su sus pero sino pues entonces así también tampoco además luego después ahí allí aquí y o ambos ambas otro
    otra otros otras tal tales asimismo igualmente finalmente lo le les se dicho dicha dichos dichas cual cuyo cuya mismo
    misma`,
    `sin embargo|no obstante|en cambio|por el contrario|en realidad|de hecho|por ejemplo|por eso|por ello|por lo tanto|por tanto|por esto|
    en consecuencia|de este modo|de esta manera|de esta forma|para ello|para eso|en ese caso|en este caso|por otra parte|
    por otro lado|a pesar de ello|aun así|es decir|en otras palabras|mientras tanto|con ello|con esto|con eso|tras ello|desde entonces|
    en este|en esta|en estos|en estas|en ese|en esa|de este|de esta|de estos|de estas|a este|a esta|con este|con esta|
    uno de ellos|una de ellas|algunos de ellos|la misma|el mismo|lo mismo|los demás|el primero|el segundo|el último|al contrario`,
  ),
  page: {
    signposts: wordSet(
      '',
      `veamos|echemos un vistazo|empecemos|comencemos|en este artículo|en esta entrada|en esta sección|en este capítulo|
      a continuación veremos|la siguiente sección|así es como|sigue leyendo|siga leyendo`,
    ),
    labels: wordSet(
      'actualización corrección foto fotos imagen crédito créditos fuente',
      'nota del editor|nota de la redacción|crédito de la foto|sobre el autor|sobre la autora',
    ),
    credits: wordSet('por', 'escrito por|publicado por|foto de|fotos de|imagen de|foto cortesía de|cortesía de'),
    roles:
      wordSet(`autor autora editor editora redactor redactora periodista reportero reportera fotógrafo fotógrafa director directora
      profesor profesora ingeniero ingeniera desarrollador desarrolladora diseñador diseñadora consultor consultora investigador
      investigadora fundador fundadora`),
    elsewhere: wordSet(
      'índice contenido contenidos relacionados comentarios',
      `tabla de contenidos|ver también|véase también|lea también|leer más|artículos relacionados|entradas relacionadas|
      sobre el autor|sobre la autora`,
    ),
  },
  denials: wordSet('mito', 'idea falsa'),
  subordinators: wordSet('porque'),
  danglingExceptions: wordSet(
    '',
    `esta semana|este año|este mes|este artículo|este texto|esta guía|en este artículo|en este texto|en esta guía|en este capítulo|
    en esta entrada|lo que|lo más importante|se trata de|se puede|se debe|se necesita|se necesitan|en este año|este verano`,
  ),
  rebuttalStarts: wordSet(
    'pero sino',
    `sin embargo|no obstante|en cambio|por el contrario|al contrario|en realidad|de hecho|aun así|la verdad es que|en la práctica`,
  ),
  anaphora: wordSet(
    `este esta estos estas esto ese esa esos esas eso aquel aquella aquello aquellos éste ésta tal tales otro otra otros otras también ambos ambas
    mismo misma mismos mismas anterior anteriores siguiente siguientes dicho dicha dichos dichas mencionado`,
    'el primero|el segundo|este último|esta última|el resto|los demás|lo mismo',
  ),
  anaphoraExceptions: wordSet(
    '',
    `esta semana|este año|este mes|este artículo|este texto|esta guía|este verano|este invierno|esta mañana|tal como|tal vez|a sí mismo|a sí misma|
    sí mismo|sí misma|sí mismos|en sí mismo|por otro lado|por otra parte|entre otros|entre otras|es decir|tales como|sino también|
    el año anterior|al año siguiente|ahora mismo|al mismo tiempo|esto es`,
  ),
  hypotheticals: wordSet(
    `si podría podrían podríamos debería deberían sería serían habría habrían haría harían tendría tendrían quizá quizás acaso posiblemente
    probablemente supongamos imaginemos supuestamente permitiría permitirían costaría bajaría subiría`,
    'tal vez|a menos que|siempre que|en caso de|a no ser que|puede que|es posible que|con tal de que|como si',
  ),
  reportWords: wordSet(
    `según dijo dice dicen afirma afirmó afirman asegura aseguró explica explicó estima estiman sugiere sugieren indica indican señala señaló
    supuestamente presuntamente anuncia anunció prevé prevén cree creen considera consideran advierte advirtió calcula calculan concluye sostiene`,
    'de acuerdo con|en palabras de|a juicio de|en opinión de|un estudio de|una encuesta de|al parecer',
  ),
  exampleIntros: wordSet(
    'como incluyendo incluidos incluidas incluido incluida p.ej',
    'por ejemplo|tales como|tal como|entre ellos|entre ellas|entre otros|entre otras|p. ej',
  ),
  negations: wordSet(
    'no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco apenas imposible falta faltan fracasa fracasó carece rechaza raramente',
    'ya no|en lugar de|en vez de|lejos de',
  ),
  contrasts: [
    ['ventajas', 'desventajas'],
    ['ventajas', 'inconvenientes'],
    ['fortalezas', 'debilidades'],
    ['oportunidades', 'amenazas'],
    ['antes', 'después'],
    ['a favor', 'en contra'],
    ['mito', 'realidad'],
    ['problema', 'solución'],
    ['problemas', 'soluciones'],
    ['beneficios', 'riesgos'],
  ],
  firstPerson: wordSet(`yo me mi mis mí conmigo mío mía nosotros nosotras nos nuestro nuestra nuestros nuestras`),
  questionWords: wordSet(
    'qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos cuántas dónde cómo adónde',
    'por qué|para qué|de qué|a qué',
  ),
  stepStarters:
    wordSet(`abra haga elija instale escriba introduzca inicie compruebe añada cree pulse coloque tome corte copie elimine cambie guarde descargue busque pruebe confirme
    cierre mezcle vierta ponga deje seleccione ejecute abre haz elige instala escribe introduce inicia comprueba añade crea pulsa coloca toma corta copia
    elimina cambia guarda descarga busca prueba confirma cierra mezcla vierte pon deja selecciona ejecuta abrir hacer elegir instalar escribir
    introducir iniciar comprobar añadir crear pulsar colocar tomar cortar copiar eliminar cambiar guardar descargar buscar probar confirmar cerrar mezclar`),
  stopWords:
    wordSet(`a al algo algunas algunos ante antes aquel aquella así aún aunque bien cada casi como con contra cual cuando de del desde donde
    dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas este esto estos fue fueron
    ha había han hasta hay la las le les lo los más me menos mi mientras mis mismo misma mucho muchos muy nada ni no nos nosotros
    nuestra nuestro o os otra otras otro otros para pero poco por porque pues que qué quien quién se sea según ser si sí sido sin
    sino sobre solo sólo son su sus también tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos usted
    y ya yo`),
  stemWord: (word) =>
    word.length > 4
      ? word.replace(
          /(?:amientos?|imientos?|aciones|ación|idades|idad|mente|ados?|adas?|idos?|idas?|ar|er|ir|es|os|as|o|a|e|s)$/u,
          '',
        )
      : word,
  numbers: {
    qualifiers: wordSet(
      'unos unas aproximadamente casi cerca alrededor sólo solo solamente exactamente hasta mínimo máximo apenas',
      `más de|menos de|al menos|por lo menos|como mínimo|como máximo|cerca de|alrededor de|en torno a|hasta|no menos de|no más de|
      un total de|en total|en promedio|una media de|un promedio de|poco más de|algo más de`,
    ),
    trailingQualifiers: wordSet(
      'aproximadamente',
      'o más|o menos|al menos|como mínimo|como máximo|en promedio|de media',
    ),
    scales: wordSet(
      'cien ciento cientos mil miles millón millones billón billones docena docenas',
      'mil millones|miles de millones',
    ),
    numerals: wordSet(
      'un una dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta varios algunos cientos',
      'medio|un par de',
    ),
    percentWords: wordSet('porciento', 'por ciento|por cien|puntos porcentuales'),
    currencyWords: wordSet(
      'euro euros dólar dólares libra libras peso pesos yen yenes franco francos céntimos EUR USD GBP MXN ARS CLP COP',
      'dólares estadounidenses',
    ),
    units: wordSet(
      `km kilómetro kilómetros m metro metros cm centímetros mm milímetros kg kilo kilos kilogramos g gramos t tonelada toneladas litro litros l ml hectárea
      hectáreas ha kWh MWh GWh TWh kW MW GW vatios kilovatios megavatios gigavatios V Hz kHz MHz GHz bytes KB MB GB TB ms px km/h °C °F grados dB barriles m² km² m³ millas`,
      'metros cuadrados|kilómetros cuadrados|metros cúbicos|kilómetros por hora',
    ),
    perWords: wordSet('por la el cada al a'),
    perUnits: wordSet(
      'tonelada kilo kilogramo kg litro año mes semana día hora minuto segundo persona habitante cabeza hogar hectárea kilómetro unidad acción noche kwh',
      'metro cuadrado',
    ),
    months: wordSet(
      'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
    ),
    dateLeads: wordSet(
      'principios mediados finales primavera verano otoño invierno',
      'el año|finales de|principios de|mediados de|fines de',
    ),
    ranges: [
      ['de', 'a'],
      ['entre', 'y'],
      ['', 'a'],
    ],
    groupSeparators: '. \\u00A0\\u202F',
  },
  furniture: {
    agenda: 'Contenido',
    closing: 'En resumen',
    sources: 'Fuentes',
    source: 'Fuente',
    continued: 'continuación',
    by: 'por',
    notes: 'Notas',
    appendix: 'Anexo',
    contents: 'Contenido',
    leftOut: 'Omitido en la charla',
    slide: 'Diapositiva',
    page: 'Página',
    figure: 'Figura',
    table: 'Tabla',
  },
  speakingPace: { unit: 'words', perMinute: 140 },
  readingPace: { unit: 'words', perMinute: 250 },
}
