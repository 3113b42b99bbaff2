import { expect, test } from 'vitest'
import { reportPlan } from '../../../src/build/report-plan.ts'
import { createCollector } from '../../../src/diagnostics/collector.ts'
import { parseArticle } from '../../../src/parse/parse-article.ts'
import { planSlides } from '../../../src/plan/plan-slides.ts'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { briefingTemplate } from '../../helpers/make-deck.ts'
import { sourceOf } from '../../helpers/source-of.ts'

const MILL = '# The mill\n\nThe mill grinds the grain of the whole valley. The wheel turns day and night in spring.'

test.each([
  [MILL, {}, []],
  [MILL, { minutes: 2 }, []],
  [MILL, { minutes: 0.1 }, ['The deck takes 0.2 minutes, over the 0.1 that it may take, 1 slide left out.']],
  [MILL, { minutes: 0.25 }, ['The deck has time for its cover only.']],
  ['# The mill\n\nWhy?', {}, ['The deck has a cover and nothing else.']],
])('%j with %j', async (markdown, options, messages) => {
  const { report, diagnostics } = createCollector()
  const source = sourceOf(markdown)
  const [template, language] = await Promise.all([briefingTemplate(report), loadLanguage('en')])
  const plan = planSlides(
    { article: parseArticle(source, report), template, language, options, images: new Map() },
    report,
  )
  reportPlan(plan, source, report)
  expect(diagnostics().map(({ message }) => message)).toEqual(messages)
})
