import { describe, expect, test } from 'vitest'
import type { DeckOptions } from '../../../../src/model/article.ts'
import { parseArticle } from '../../../../src/parse/parse-article.ts'
import { withinBudget } from '../../../../src/plan/budget/within-budget.ts'
import type { PlanContext } from '../../../../src/plan/context.ts'
import type { Draft } from '../../../../src/plan/draft.ts'
import { agendaDraft, coverDraft, sectionDraft } from '../../../../src/plan/frame-slides.ts'
import { planSection } from '../../../../src/plan/plan-section.ts'
import { analyseSentences } from '../../../../src/plan/select/analyse-sentences.ts'
import { loadLanguage } from '../../../../src/text/language/load-language.ts'
import { briefingTemplate } from '../../../helpers/make-deck.ts'
import { sourceOf } from '../../../helpers/source-of.ts'

const ignore = () => undefined
const SUBJECTS = ['mill', 'canal', 'bridge', 'market', 'station', 'harbour', 'tower', 'school'].map(
  (one) => `The ${one}`,
)
const prose = (subject: string) =>
  [
    `${subject} costs the town a third of its taxes each year.`,
    `Workers repair the roof of ${subject.toLowerCase()} every spring.`,
    `Visitors reach ${subject.toLowerCase()} by the road along the river.`,
    `Engineers measured the walls of ${subject.toLowerCase()} twice in winter.`,
  ].join(' ')
const TOWN = `# The town\n\n${SUBJECTS.map((subject) => `## ${subject} stands\n\n${prose(subject)}`).join('\n\n')}`

/** The plan of an article, cover and all, before it is given a time. */
async function planned(markdown: string): Promise<{ drafts: readonly Draft[]; context: PlanContext }> {
  const article = parseArticle(sourceOf(markdown), ignore)
  const [template, language] = await Promise.all([briefingTemplate(ignore), loadLanguage('en')])
  const { source } = article
  const analysis = analyseSentences(article, language)
  const state = { images: new Map(), used: new Set<string>(), rejected: new Map(), refused: new Map() }
  const context: PlanContext = { article, source, template, language, ...analysis, ...state }
  const sections = article.root.children.flatMap((section) => {
    const opener = sectionDraft(section, context)
    return [...(opener ? [opener] : []), ...planSection(section, context, 'free').drafts]
  })
  const lead = planSection(article.root, context, 'free').drafts
  const agenda = agendaDraft(sections, context)
  return { drafts: [coverDraft(context), ...(agenda ? [agenda] : []), ...lead, ...sections], context }
}

const inTime = async (markdown: string, options: DeckOptions, change = (draft: Draft): Draft => draft) => {
  const { drafts, context } = await planned(markdown)
  return withinBudget(drafts.map(change), context, options)
}
const ids = (slides: readonly { readonly id: string }[]) => slides.map(({ id }) => id)
const secondsOf = (slides: readonly { readonly seconds: number }[]) =>
  slides.reduce((sum, { seconds }) => sum + seconds, 0)
const inSection = (draft: Draft, id: string) => draft.section.id === id && draft.layout !== 'section'

describe('a brief', () => {
  test('has a cover and at most five more slides, none of which only shows the way', async () => {
    const { slides, appendix, budget } = await inTime(TOWN, { profile: 'brief' })
    expect(budget).toEqual({ seconds: 300, setBy: 'profile brief' })
    expect(slides).toHaveLength(6)
    expect(slides.filter(({ layout }) => layout === 'agenda' || layout === 'section')).toEqual([])
    expect(new Set(appendix.map(({ leftOut }) => leftOut))).toEqual(new Set(['left out by profile brief']))
    expect(secondsOf(slides)).toBeLessThanOrEqual(300)
  })

  test('begins and ends as the article does', async () => {
    const { slides } = await inTime(TOWN, { profile: 'brief' })
    expect(slides[1]?.id).toBe('the-mill-stands-1')
    expect(slides.at(-1)?.id).toBe('the-school-stands-1')
  })
})

describe('the number of slides', () => {
  const content = (slides: readonly { readonly layout: string }[]) =>
    slides.filter(({ layout }) => !['cover', 'agenda', 'section'].includes(layout)).length

  test('of a talk is what the time holds, up to 1.2 a minute', async () => {
    for (const minutes of [3, 4, 5, 6]) {
      const { slides } = await inTime(TOWN, { profile: 'talk', minutes })
      expect(content(slides)).toBe(Math.floor(1.2 * minutes))
      expect(secondsOf(slides)).toBeLessThanOrEqual(60 * minutes)
    }
  })

  test('of a talk is less where each takes longer', async () => {
    const more = (subject: string) =>
      ['Behind', 'Beside', 'Before'].map((place) => prose(`${place} ${subject.toLowerCase()}`))
    const long = SUBJECTS.map((subject) => `## ${subject} stands\n\n${[prose(subject), ...more(subject)].join(' ')}`)
    const { slides } = await inTime(`# The town\n\n${long.join('\n\n')}`, { profile: 'talk', minutes: 5 })
    expect(content(slides)).toBeGreaterThan(2)
    expect(content(slides)).toBeLessThan(6)
  })

  test('is not limited by minutes alone', async () => {
    const { slides } = await inTime(TOWN, { minutes: 5 })
    expect(content(slides)).toBeGreaterThan(6)
  })
})

describe('a limit', () => {
  test('that the article does not reach changes no slide', async () => {
    const { drafts, context } = await planned(TOWN)
    const free = withinBudget(drafts, context, {})
    expect(free.budget).toBeUndefined()
    expect(withinBudget(drafts, context, { minutes: 40 })).toEqual({
      ...free,
      budget: { seconds: 2400, setBy: 'minutes: 40' },
    })
  })

  test('leaves no agenda that names a section without slides', async () => {
    const { slides } = await inTime(TOWN, { minutes: 2 })
    expect(slides.length).toBeGreaterThan(2)
    expect(slides.filter(({ layout }) => layout === 'agenda')).toEqual([])
  })

  test('says what slides show before all else, marked, and keeps the rest for those who ask', async () => {
    const long = `# Mills\n\n${SUBJECTS.map((subject) => prose(subject)).join(' ')}`
    const { slides } = await inTime(long, { minutes: 0.75 })
    const said = slides.flatMap(({ notes }) => notes.say)
    expect(said.some(({ shown }) => shown)).toBe(true)
    expect(slides.flatMap(({ notes }) => notes.more).length).toBeGreaterThan(0)
    expect(slides.flatMap(({ notes }) => notes.more).some(({ shown }) => shown)).toBe(false)
  })

  test('keeps the parts of a table together', async () => {
    const rows = Array.from({ length: 18 }, (_, index) => `| part ${index} | ${index} |`).join('\n')
    const markdown = `${TOWN}\n\n## Figures\n\n| What | Much |\n|---|---|\n${rows}\n`
    const whole = (await inTime(markdown, {})).slides.filter(({ layout }) => layout === 'table')
    expect(whole.length).toBeGreaterThan(1)
    for (const minutes of [1, 1.5, 2, 2.5, 3, 3.5, 4, 5]) {
      const { slides } = await inTime(markdown, { minutes })
      expect([0, whole.length]).toContain(slides.filter(({ layout }) => layout === 'table').length)
    }
  })
})

describe('what the author says', () => {
  test('must be in it is, though it takes longer than there is time', async () => {
    const must = (draft: Draft): Draft => (draft.layout === 'points' ? { ...draft, must: true } : draft)
    const { slides, budget } = await inTime(TOWN, { minutes: 1 }, must)
    const content = slides.filter(({ layout }) => layout === 'points')
    expect(content).toHaveLength(SUBJECTS.length)
    expect(secondsOf(slides)).toBeGreaterThan(budget?.seconds ?? Number.POSITIVE_INFINITY)
  })

  test('must be in it takes the place of another', async () => {
    const id = 'the-station-stands'
    const without = await inTime(TOWN, { minutes: 1 })
    expect(ids(without.slides)).not.toContain(`${id}-1`)
    const must = (draft: Draft): Draft => (inSection(draft, id) ? { ...draft, must: true } : draft)
    const { slides } = await inTime(TOWN, { minutes: 1 }, must)
    expect(ids(slides)).toContain(`${id}-1`)
    expect(secondsOf(slides)).toBeLessThanOrEqual(60)
  })

  test.each([
    ['full', true],
    [undefined, true],
    ['brief', false],
  ] as const)('is for a talk only is not in a deck of profile %s', async (profile, everythingElse) => {
    const only = (draft: Draft): Draft => (inSection(draft, 'the-mill-stands') ? { ...draft, only: ['talk'] } : draft)
    const { slides, appendix } = await inTime(TOWN, profile ? { profile } : {}, only)
    expect(ids(slides)).not.toContain('the-mill-stands-1')
    expect(appendix.find(({ id }) => id === 'the-mill-stands-1')?.leftOut).toBe('only for talk')
    expect(appendix.length === 1).toBe(everythingElse)
    expect(ids((await inTime(TOWN, { profile: 'talk' }, only)).slides)).toContain('the-mill-stands-1')
  })
})
