import { expect, test } from 'vitest'
import { withLeadIns } from '../../../src/render/pages/handout/entry-html.ts'

test('paragraphs that announce what follows them are marked', () => {
  expect(withLeadIns('<p>We use <em>this</em> formula:</p>\n<p>It is old.</p>')).toBe(
    '<p class="leads-in">We use <em>this</em> formula:</p>\n<p>It is old.</p>',
  )
  expect(withLeadIns('<ul><li><p>First<strong>：</strong></p></li></ul>')).toContain('<p class="leads-in">')
  expect(withLeadIns('<pre><code>a:</code></pre>')).toBe('<pre><code>a:</code></pre>')
})
