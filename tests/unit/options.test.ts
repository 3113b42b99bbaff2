import { describe, expect, it } from 'vitest'
import { askedOf, documentDate, type GivenOptions, resolveOptions, type Surroundings } from '../../src/options.ts'

const around: Surroundings = { workingFolder: '/work', env: {}, isTerminal: true, cores: 8, temporaryFolder: '/tmp' }

function options(given: GivenOptions, env: Surroundings['env'] = {}, changes: Partial<Surroundings> = {}) {
  return resolveOptions(given, { ...around, ...changes, env })
}

function hintOf(given: GivenOptions): string | undefined {
  try {
    options(given)
  } catch (error) {
    return (error as { hint?: string }).hint
  }
  return undefined
}

describe('resolveOptions', () => {
  it.each([
    [{}, true, true, true],
    [{ NO_COLOR: '1' }, true, false, true],
    [{ NO_COLOR: '' }, true, true, true],
    [{ TERM: 'dumb' }, true, false, false],
    [{ CI: 'true' }, true, true, false],
    [{}, false, false, false],
  ])('with %j and a terminal %j: colours %j, live progress %j', (env, isTerminal, color, live) => {
    expect(options({}, env, { isTerminal })).toMatchObject({ color, live })
  })

  it('annotates under GitHub Actions unless another format is asked for', () => {
    expect(options({}, { GITHUB_ACTIONS: 'true' }).format).toBe('github')
    expect(options({ format: 'text' }, { GITHUB_ACTIONS: 'true' }).format).toBe('text')
    expect(options({}).format).toBe('text')
  })

  it('builds as many decks at once as there are cores, at most four', () => {
    expect(options({}).jobs).toBe(4)
    expect(options({}, {}, { cores: 2 }).jobs).toBe(2)
    expect(options({ jobs: '7' }).jobs).toBe(7)
    for (const jobs of ['0', '65', '1.5', 'many', '']) expect(() => options({ jobs })).toThrow('--jobs cannot be')
  })

  it('knows three profiles, and minutes above 0', () => {
    expect(options({})).toMatchObject({ profile: undefined, minutes: undefined })
    expect(options({ profile: 'talk', minutes: '12.5' })).toMatchObject({ profile: 'talk', minutes: 12.5 })
    expect(() => options({ profile: 'short' })).toThrow('--profile cannot be "short"')
    for (const minutes of ['0', '601', 'ten', '', '-3', '1e2']) expect(() => options({ minutes })).toThrow('--minutes')
  })

  it('prints handouts on A4, or on what is asked for', () => {
    expect(options({}).paper).toBe('a4')
    expect(options({ paper: 'letter' }).paper).toBe('letter')
    expect(() => options({ paper: 'A5' })).toThrow('--paper cannot be "A5"')
    expect(hintOf({ paper: 'Letter' })).toBe('Did you mean "letter"? It is one of a4, letter.')
  })

  it('makes the handouts that are asked for, each once', () => {
    expect(options({}).handouts).toEqual(['notes'])
    expect(options({ handout: 'article, 3up,article' }).handouts).toEqual(['3up', 'article'])
    expect(options({ handout: 'notes,3up,4up,article' }).handouts).toEqual(['notes', '3up', '4up', 'article'])
    for (const handout of ['', '3up,', '5up', 'Notes'])
      expect(() => options({ handout })).toThrow('--handout cannot be')
    expect(hintOf({ handout: 'notes,artcle' })).toMatch(
      /^Did you mean "article"\? It is one of notes, 3up, 4up, article/u,
    )
    expect(hintOf({ handout: 'poster' })).toMatch(/^It is one of notes, 3up, 4up, article/u)
  })

  it('reports what is too full, or splits it', () => {
    expect(options({}).fit).toBe('report')
    expect(options({ fit: 'split' }).fit).toBe('split')
    expect(() => options({ fit: 'shrink' })).toThrow('--fit cannot be "shrink"')
  })

  it('takes its date from SOURCE_DATE_EPOCH only', () => {
    expect(options({}).sourceDate).toBeUndefined()
    expect(options({}, { SOURCE_DATE_EPOCH: '' }).sourceDate).toBeUndefined()
    expect(options({}, { SOURCE_DATE_EPOCH: '1700000000' }).sourceDate?.toISOString()).toBe('2023-11-14T22:13:20.000Z')
    expect(() => options({}, { SOURCE_DATE_EPOCH: '-1' })).toThrow('SOURCE_DATE_EPOCH is "-1"')
  })

  it('dates documents with a day that exists, else with that of the surroundings', () => {
    const around = options({}, { SOURCE_DATE_EPOCH: '1700000000' })
    expect(documentDate('2024-02-29', around)?.toISOString()).toBe('2024-02-29T00:00:00.000Z')
    for (const own of [undefined, '2026-02-31', 'Spring 2026']) {
      expect(documentDate(own, around)?.toISOString()).toBe('2023-11-14T22:13:20.000Z')
      expect(documentDate(own, options({}))).toBeUndefined()
    }
  })
})

describe('what a deck is asked to be', () => {
  const own = { template: 'briefing', profile: 'talk', minutes: 12 } as const

  it.each([
    [{}, own],
    [{ minutes: 3 }, { ...own, minutes: 3 }],
    [{ profile: 'brief' }, { template: 'briefing', profile: 'brief' }],
    [
      { profile: 'brief', minutes: 3 },
      { ...own, profile: 'brief', minutes: 3 },
    ],
  ] as const)('with %j on the command line', (given, asked) => {
    expect(askedOf(own, { profile: undefined, minutes: undefined, ...given })).toEqual(asked)
  })
})
