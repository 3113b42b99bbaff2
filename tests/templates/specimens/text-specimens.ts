import { atom, atoms, type Specimen, specimen } from './specimen.ts'

const LEVEL = 'The sea at the pier rises and falls twice a day'
const MOON = 'The Moon pulls the near side of the Earth harder than the far side'
const TWO_LINES = 'A tide table is a forecast that has been right for more than a hundred and fifty years'
const TWENTY_FIVE =
  'Whoever anchors in a harbour that falls dry needs three numbers: the depth now, the range of the day, and the time of low water'
const TWENTY_EIGHT =
  'A table that was printed in the autumn knows the Moon of the whole following summer to the second, and knows nothing about the wind of tomorrow afternoon'

/** The layouts that hold nothing but sentences, each in every form that it takes. */
export const TEXT_SPECIMENS: readonly Specimen[] = [
  specimen(
    'cover',
    {
      kind: 'cover',
      description: atom('Why a table printed a year ahead is right to the minute, and when it is not'),
      facts: atoms('Ada Example', '2026-05-04'),
    },
    { headline: 'Reading the tide' },
  ),
  specimen(
    'cover-long-title',
    { kind: 'cover', facts: atoms('Ada Example, Ben Sample', '2026-05-04') },
    { headline: 'How a brass machine with eleven pulleys learned to tell every harbour in the world when to sail' },
  ),
  specimen('cover-title-only', { kind: 'cover', facts: [] }, { headline: 'Tides' }),
  specimen(
    'agenda',
    {
      kind: 'agenda',
      start: 1,
      items: atoms('What moves the water', 'From a gauge to a table', 'Using the table', 'What no table knows'),
    },
    { headline: 'Agenda' },
  ),
  specimen(
    'agenda-full',
    {
      kind: 'agenda',
      start: 1,
      items: atoms(
        'What moves the water',
        'Springs and neaps',
        'From a gauge to a table',
        'The machine that added the cosines up',
        'Using the table',
        'Depth below the keel',
        'What no table knows',
      ),
    },
    { headline: 'Agenda' },
  ),
  specimen('section', { kind: 'section', number: 1 }, { headline: 'What moves the water' }),
  specimen(
    'section-summary',
    { kind: 'section', number: 12, summary: atom('Thirty-seven cosines, each with a height and a phase of its own') },
    { headline: 'From a year of measured heights to a table that holds for the next' },
  ),
  specimen(
    'section-summary-25',
    { kind: 'section', number: 3, summary: atom(TWENTY_FIVE) },
    { headline: 'Using the table' },
  ),
  specimen(
    'section-summary-28',
    { kind: 'section', number: 20, summary: atom(TWENTY_EIGHT) },
    { headline: 'What the people who print the tables can know and what they cannot' },
  ),
  specimen('statement', { kind: 'statement', statement: atom(TWO_LINES) }),
  specimen('statement-short', { kind: 'statement', statement: atom('The weather has no table') }),
  specimen('statement-25', { kind: 'statement', statement: atom(TWENTY_FIVE) }, { kicker: 'Using the table' }),
  specimen('statement-28', { kind: 'statement', statement: atom(TWENTY_EIGHT) }),
  specimen(
    'statement-28-support',
    { kind: 'statement', statement: atom(TWENTY_EIGHT), support: atom(MOON) },
    { headline: 'What no table knows' },
  ),
  specimen('statement-kicker', { kind: 'statement', statement: atom(LEVEL) }, { kicker: 'What moves the water' }),
  specimen(
    'statement-support',
    {
      kind: 'statement',
      statement: atom(MOON),
      support: atom('The difference stretches the ocean along the line to the Moon, and the Earth turns below it'),
    },
    { kicker: 'What moves the water' },
  ),
  specimen(
    'statement-headed',
    {
      kind: 'statement',
      statement: atom('A storm can add two metres to a tide, and no table printed a year ahead knows of it'),
    },
    { headline: 'What no table knows' },
  ),
  specimen(
    'statement-headed-support',
    {
      kind: 'statement',
      statement: atom('A storm can add two metres to a tide'),
      support: atom('On 31 January 1953 the North Sea stood three metres above its table'),
    },
    { headline: 'What no table knows' },
  ),
  specimen(
    'points-2',
    {
      kind: 'points',
      points: atoms(
        'The Sun and the Moon pull along one line at full and new moon',
        'At the quarters they pull across one another',
      ),
    },
    { headline: 'Springs and neaps follow the Moon' },
  ),
  specimen(
    'points-2-kicker',
    {
      kind: 'points',
      points: atoms(
        'Two high waters in a little more than a day',
        'Each about fifty minutes later than the day before',
      ),
    },
    { headline: LEVEL, kicker: 'What moves the water' },
  ),
  specimen(
    'points-3',
    {
      kind: 'points',
      points: atoms(
        'The machine draws a curve for a year in about four hours',
        'Each pulley stands for one cause, such as the Moon’s distance',
        'A wire over all of them adds the movements up and drives the pen',
      ),
    },
    { headline: 'Kelvin’s machine adds with a wire', kicker: 'From a gauge to a table' },
  ),
  specimen(
    'points-4',
    {
      kind: 'points',
      points: atoms(
        'A harbour needs **one year** of heights, read every hour',
        'The analysis finds the height and the phase of each cause',
        'The causes stay the same for decades, so the sum can run ahead',
        'Dredging and new piers change a harbour, and then it is measured again',
      ),
    },
    { headline: TWO_LINES },
  ),
  specimen(
    'points-lead',
    {
      kind: 'points',
      lead: atom('A table leaves three things to whoever reads it'),
      points: atoms('The height of the harbour’s own zero', 'Summer time', 'The weather of the day'),
    },
    { headline: 'Read the small print first' },
  ),
  specimen(
    'steps-5',
    {
      kind: 'steps',
      start: 1,
      steps: atoms(
        'Find low water and high water before and after your time',
        'Take the difference: that is the range',
        'Divide the range into twelfths',
        'Count one, two, three, three, two, one for the six hours',
        'Add what has come in so far to low water',
      ),
    },
    { headline: 'The rule of twelfths gives the height at any hour', kicker: 'Using the table' },
  ),
  specimen(
    'steps-3-lead',
    {
      kind: 'steps',
      start: 4,
      lead: atom('Then, for a boat at anchor'),
      steps: atoms(
        'Take the depth on the chart',
        'Add the height of the tide',
        'Subtract the draught, and leave a metre',
      ),
    },
    { headline: 'Depth below the keel', continuation: { index: 2, count: 2 } },
  ),
  specimen(
    'quote',
    {
      kind: 'quote',
      paragraphs: atoms(
        'The object of this machine is to substitute brass for brain in the great mechanical labour of calculating the elementary constituents of the whole tidal rise and fall.',
      ),
      attribution: atom('William Thomson, Lord Kelvin, 1882'),
    },
    { kicker: 'From a gauge to a table' },
  ),
  specimen('quote-short', {
    kind: 'quote',
    paragraphs: atoms('Time and tide wait for no man.'),
    attribution: atom('Proverb'),
  }),
  specimen(
    'quote-headed',
    {
      kind: 'quote',
      paragraphs: atoms(
        '“Who could have believed that from such measurements the Moon’s own mass would follow?”',
        'A later hand wrote below it: yes.',
      ),
      attribution: atom('Margin of a logbook'),
    },
    { headline: 'What the sailors made of it' },
  ),
  specimen(
    'closing-3',
    {
      kind: 'closing',
      points: atoms(
        'The tide is a sum of cosines that go on',
        'One year of measurements is enough to know them',
        'The weather of the day comes on top, and no table has it',
      ),
    },
    { headline: 'In short' },
  ),
  specimen(
    'closing-1',
    { kind: 'closing', points: atoms('Trust the table for the Moon, and look out of the window for the wind') },
    { headline: 'In short' },
  ),
]
