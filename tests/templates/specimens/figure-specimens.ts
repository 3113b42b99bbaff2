import { atom, atoms, NO_SPAN, type Specimen, specimen } from './specimen.ts'

const WATER = 'What moves the water'
const TABLE = 'From a gauge to a table'

function rows(...lines: readonly string[]) {
  return lines.map((line) => atoms(...line.split('|').map((cell) => cell.trim())))
}

const CODE = `import { readFileSync } from 'node:fs'

/** Metres above chart datum at a time in hours. */
export function height(hours, harbour) {
  const { mean, parts } = JSON.parse(readFileSync(harbour, 'utf8'))
  return parts.reduce(
    // Degrees an hour, as in every table of constituents.
    (sum, { metres, speed, phase }) =>
      sum + metres * Math.cos(radians(speed * hours - phase)),
    mean,
  )
}`

/** The layouts that hold tables, pictures, code, formulas and sources, each in every form that it takes. */
export const FIGURE_SPECIMENS: readonly Specimen[] = [
  specimen(
    'table',
    {
      kind: 'table',
      align: [null, null, 'right'],
      header: atoms('Name', 'Cause', 'Period (h)'),
      rows: rows(
        'M2 | the Moon overhead | 12.42',
        'S2 | the Sun overhead | 12.00',
        'N2 | the Moon’s distance | 12.66',
        'K1 | both, off the equator | 23.93',
      ),
    },
    { headline: 'Four cosines make most of the tide', kicker: TABLE },
  ),
  specimen(
    'table-mixed',
    {
      kind: 'table',
      align: [null, 'right', null, 'right'],
      header: atoms('Harbour', 'Range (m)', 'Kind', 'Years'),
      rows: rows(
        'Saint-Malo | 10.7 | twice a day | 148',
        'San Francisco | 1.3 | mixed | 171',
        '**Halifax** | **1.5** | **twice a day** | **130**',
        'Manila | 0.9 | once a day | 124',
      ),
    },
    { headline: 'Every harbour answers in its own way' },
  ),
  specimen(
    'table-dense',
    {
      kind: 'table',
      align: [null, null, 'right', 'right', 'right', 'right'],
      header: atoms('Name', 'Cause', 'Period (h)', 'Speed (°/h)', 'Height (m)', 'Phase (°)'),
      rows: rows(
        'M2 | Moon, main | 12.42 | 28.984 | 2.05 | 112',
        'S2 | Sun, main | 12.00 | 30.000 | 0.75 | 151',
        'N2 | Moon, distance | 12.66 | 28.440 | 0.42 | 93',
        'K2 | both, declination | 11.97 | 30.082 | 0.21 | 149',
        'K1 | both, daily | 23.93 | 15.041 | 0.07 | 74',
        'O1 | Moon, daily | 25.82 | 13.943 | 0.07 | 325',
        'P1 | Sun, daily | 24.07 | 14.959 | 0.02 | 66',
        'M4 | shallow water | 6.21 | 57.968 | 0.06 | 210',
      ),
    },
    { headline: 'Eight cosines of one harbour, with the height and the phase of each' },
  ),
  figure(
    'figure',
    'fortnight.svg',
    { headline: 'The range swells and shrinks within a fortnight', kicker: WATER },
    'Height above chart datum over fifteen days, from four constituents',
  ),
  figure('figure-no-caption', 'fortnight.svg', { headline: 'The range swells and shrinks within a fortnight' }),
  figure(
    'figure-left',
    'gauge.svg',
    { headline: 'A gauge is a float in a quiet well', kicker: TABLE, variant: 'left' },
    'The hole in the wall lets the tide in and keeps the waves out',
  ),
  figure(
    'figure-right',
    'gauge.svg',
    { headline: 'A gauge is a float in a quiet well', kicker: TABLE, variant: 'right' },
    'The hole in the wall lets the tide in and keeps the waves out',
  ),
  figure(
    'figure-full',
    'harbour.svg',
    { headline: 'The pier at low water', kicker: 'What no table knows', variant: 'full' },
    'The band of weed shows the range',
  ),
  specimen(
    'code',
    { kind: 'code', language: 'js', code: CODE, source: NO_SPAN },
    { headline: 'The whole forecast is one sum', kicker: TABLE },
  ),
  specimen(
    'code-short',
    {
      kind: 'code',
      language: 'sh',
      code: 'curl -O https://example.org/tides.csv\ntail -n +2 tides.csv | sort -t, -k2 -g | tail -1',
      source: NO_SPAN,
    },
    { headline: 'The highest tide of a year in two lines' },
  ),
  specimen(
    'math',
    { kind: 'math', tex: 'h(t) = h_0 + \\sum_{i=1}^{n} A_i \\cos(\\omega_i t - \\varphi_i)', source: NO_SPAN },
    { headline: 'The height is a mean and a sum of cosines', kicker: TABLE },
  ),
  specimen(
    'math-aligned',
    {
      kind: 'math',
      tex: '\\begin{aligned}\nA_i &= \\sqrt{a_i^2 + b_i^2} \\\\\n\\varphi_i &= \\arctan\\frac{b_i}{a_i} \\\\\na_i &= \\frac{2}{T} \\int_0^T h(t) \\cos(\\omega_i t)\\,dt\n\\end{aligned}',
      source: NO_SPAN,
    },
    { headline: 'One year of heights gives amplitude and phase' },
  ),
  specimen(
    'sources',
    {
      kind: 'sources',
      sources: atoms(
        'William Thomson, _The Tides_, British Association, Southampton, 1882',
        'A. T. Doodson, _The Harmonic Development of the Tide-Generating Potential_, 1921',
        '[Tide tables of the world’s harbours](https://example.org/tides/tables/2026/edition-2?format=csv)',
        'D. E. Cartwright, _Tides: A Scientific History_, Cambridge, 1999',
        '[https://example.org/tides/gauges](https://example.org/tides/gauges)',
      ),
    },
    { headline: 'Sources' },
  ),
]

function figure(
  name: string,
  file: string,
  around: { headline: string; kicker?: string; variant?: string },
  caption?: string,
): Specimen {
  const body = { kind: 'figure', url: `assets/${file}`, alt: 'A drawing', source: NO_SPAN } as const
  return specimen(name, caption === undefined ? body : { ...body, caption: atom(caption) }, around)
}
