import { atom, atoms, type Specimen, specimen } from './specimen.ts'

const WATER = 'What moves the water'
const TABLE = 'From a gauge to a table'

/** The layouts that hold numbers, dates and names, each in every form that it takes. */
export const NUMBER_SPECIMENS: readonly Specimen[] = [
  specimen(
    'stats-1',
    { kind: 'stats', stats: [stat('16 m', 'between low and high water at the head of the Bay of Fundy')] },
    { headline: 'The largest tides stand in a funnel', kicker: WATER },
  ),
  specimen(
    'stats-1-alone',
    { kind: 'stats', stats: [stat('46%')] },
    { headline: 'The Sun’s pull on the tide is 46% of the Moon’s', kicker: WATER },
  ),
  specimen(
    'stats-1-sentence',
    {
      kind: 'stats',
      stats: [
        stat(
          '$50 billion',
          'of goods pass the port in a year, most of them at high water, and most of them in ships that cannot lie aground',
        ),
      ],
    },
    { headline: 'What hangs on a table of the tides in a harbour that only the large ships use', kicker: TABLE },
  ),
  specimen(
    'stats-1-wide',
    { kind: 'stats', stats: [stat('7,358,000,000,000 t', 'of water come and go twice a day')] },
    { headline: 'The tide moves more than all rivers' },
  ),
  specimen(
    'stats-2',
    {
      kind: 'stats',
      stats: [
        stat('12 h 25 min', 'from one high water to the next'),
        stat('14.8 days', 'from one spring tide to the next'),
      ],
    },
    { headline: 'Two clocks run in every tide' },
  ),
  specimen(
    'stats-2-short',
    {
      kind: 'stats',
      stats: [stat('1867', 'harmonic analysis is published'), stat('1872', 'the first machine is designed')],
    },
    { headline: 'Five years from the idea to the brass' },
  ),
  specimen(
    'stats-3',
    {
      kind: 'stats',
      stats: [
        stat('37', 'constituents for a common harbour'),
        stat('1 year', 'of heights, read every hour'),
        stat('4 h', 'for the machine to draw them all'),
      ],
    },
    { headline: 'A table is short work once the harbour is known', kicker: TABLE },
  ),
  specimen(
    'stats-3-rows',
    {
      kind: 'stats',
      stats: [
        stat('$50 billion', 'of goods pass the port in a year'),
        stat('8,760 hours', 'of heights make a table'),
        stat('0.05 m', 'is the error on a calm day'),
      ],
    },
    { headline: 'What hangs on a table' },
  ),
  specimen(
    'stats-3-rows-long',
    {
      kind: 'stats',
      stats: [
        stat('$50 billion', 'of goods pass the harbour in a year, most of them at high water'),
        stat('8,760 hours', 'of heights are read before a table can be made for it'),
        stat('0.05 m', 'is the error of a table on a day without wind or pressure'),
      ],
    },
    { headline: 'What hangs on a table of the tides in a harbour that the large ships use', kicker: TABLE },
  ),
  specimen(
    'stats-2-long',
    {
      kind: 'stats',
      stats: [
        stat('1,411', 'A table for one year lists 1,411 high and low waters with the height of each of them'),
        stat('8,760', 'The analysis behind it takes in 8,760 readings of the gauge, one for every hour of the year'),
      ],
    },
    { headline: 'What stands in a table of the tides, and what has to be known before anybody can print it' },
  ),
  specimen(
    'stats-3-long',
    {
      kind: 'stats',
      stats: [
        stat('37', 'A common harbour is described by 37 constituents, each with a height and a phase of its own'),
        stat('96%', 'The four largest of them make 96% of the tide on a calm day'),
        stat('5 cm', 'What is left is an error of 5 cm, less than a wave'),
      ],
    },
    { headline: 'What stands in a table of the tides, and what has to be known before anybody can print it' },
  ),
  specimen(
    'compare',
    {
      kind: 'compare',
      columns: [
        {
          title: atom('Spring tide'),
          points: atoms(
            'Sun and Moon in one line',
            'At full and new moon',
            'High water at its highest, low water at its lowest',
          ),
        },
        {
          title: atom('Neap tide'),
          points: atoms('Sun and Moon at a right angle', 'At the quarters', 'The smallest range of the fortnight'),
        },
      ],
    },
    { headline: 'Springs and neaps differ by the place of the Sun', kicker: WATER },
  ),
  specimen(
    'compare-4',
    {
      kind: 'compare',
      columns: [
        { title: atom('Machine'), points: atoms('Eleven pulleys', 'Four hours for a year', 'A pen on paper', 'Oil') },
        {
          title: atom('Program'),
          points: atoms('As many terms as are known', 'Less than a second', 'A file', 'A leap second now and then'),
        },
      ],
    },
    { headline: 'Brass and code do the same sum' },
  ),
  specimen(
    'timeline-across',
    {
      kind: 'timeline',
      entries: [
        { date: atom('1687'), text: atom('Newton explains the pull') },
        { date: atom('1775'), text: atom('Laplace lets the water move') },
        { date: atom('1867'), text: atom('Kelvin takes the tide apart') },
        { date: atom('1872'), text: atom('A machine adds it up') },
      ],
    },
    { headline: 'From a law to a machine in two centuries', kicker: TABLE },
  ),
  specimen(
    'timeline-across-3',
    {
      kind: 'timeline',
      entries: [
        { date: atom('6 June 1944'), text: atom('Landing at half tide in Normandy') },
        { date: atom('1965'), text: atom('The first computed tables') },
        { date: atom('1992'), text: atom('Satellites measure the open sea') },
      ],
    },
    { headline: 'The last hundred years' },
  ),
  specimen(
    'timeline-across-long',
    {
      kind: 'timeline',
      entries: [
        { date: atom('31 January 1953'), text: atom('A surge of three metres comes over the dykes in one night') },
        { date: atom('September 1958'), text: atom('The law on the works is passed') },
        { date: atom('October 1986'), text: atom('The barrier is opened and the estuary can be closed at last') },
      ],
    },
    { headline: 'How the Netherlands answered the flood, from the night itself to the barrier on the estuary' },
  ),
  specimen(
    'timeline-down',
    {
      kind: 'timeline',
      entries: [
        { date: atom('1687'), text: atom('Newton explains the pull') },
        { date: atom('1775'), text: atom('Laplace lets the water move over a turning Earth') },
        { date: atom('1867'), text: atom('Kelvin takes the tide apart into cosines') },
        { date: atom('1872'), text: atom('The first predicting machine is designed') },
        { date: atom('January 1953'), text: atom('A storm surge drowns the table') },
        { date: atom('1992'), text: atom('Satellites measure the open sea') },
      ],
    },
    { headline: 'Three centuries of tide tables' },
  ),
  specimen(
    'grid-2',
    {
      kind: 'grid',
      items: items(
        ['Wind', 'piles water up on a lee shore'],
        ['Pressure', 'one centimetre a hectopascal'],
        ['Rivers', 'in flood after rain'],
        ['Ice', 'holds the water back'],
      ),
    },
    { headline: 'Four things that no table knows' },
  ),
  specimen(
    'grid-2-full',
    {
      kind: 'grid',
      items: items(
        ['Wind', 'piles water up on a lee shore'],
        ['Pressure', 'one centimetre a hectopascal'],
        ['Rivers', 'in flood after rain'],
        ['Ice', 'holds the water back'],
        ['Dredging', 'lets the wave run faster'],
        ['Piers', 'send it back'],
        ['Earthquakes', 'once in a lifetime'],
        ['Sea level', 'a few millimetres a year'],
      ),
    },
    { headline: 'What comes on top of the table, from the hour to the century', kicker: 'What no table knows' },
  ),
  specimen(
    'grid-names',
    {
      kind: 'grid',
      items: atoms('Brest', 'Liverpool', 'Halifax', 'Saint-Malo', 'Avonmouth').map((name) => ({ name })),
    },
    { headline: 'Harbours with a long record' },
  ),
  specimen(
    'grid-3',
    {
      kind: 'grid',
      items: atoms(
        'Brest',
        'Liverpool',
        'Halifax',
        'Saint-Malo',
        'Avonmouth',
        'San Francisco',
        'Newlyn',
        'Cuxhaven',
        'Vlissingen',
      ).map((name) => ({ name })),
    },
    { headline: 'Harbours with a long record' },
  ),
  specimen(
    'grid-4',
    {
      kind: 'grid',
      items: atoms('M2', 'S2', 'N2', 'K2', 'K1', 'O1', 'P1', 'Q1', 'M4', 'MS4', 'Mf', 'Mm').map((name) => ({ name })),
    },
    { headline: 'The constituents that matter most' },
  ),
]

function stat(value: string, label?: string) {
  return { value: atom(value), ...(label === undefined ? {} : { label: atom(label) }) }
}

function items(...entries: readonly (readonly [string, string])[]) {
  return entries.map(([name, detail]) => ({ name: atom(name), detail: atom(detail) }))
}
