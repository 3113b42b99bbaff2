import { describe, expect, test } from 'vitest'
import { createLayoutEngine } from '../../../src/fill/layout-engine.ts'
import type { LayoutSource } from '../../../src/model/template.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

/** What a slide is made from. */
const PLACE = { path: 'slides/a.md', line: 7, column: 1 }

function layout(text: string): LayoutSource {
  return { layout: 'points', path: 'templates/plain/layouts/points.md', text }
}

describe('a layout', () => {
  test('leaves no line where a tag stood alone', () => {
    const text =
      '{% if slide.headline %}\n## {{ slide.headline }}\n\n{% endif %}\n{% for point in slide.points %}\n- {{ point }}\n{% endfor %}\n'
    const fill = createLayoutEngine(reportNothing)
    expect(fill(layout(text), { slide: { headline: 'A', points: ['b', 'c'] } }, PLACE)).toBe('## A\n\n- b\n- c\n')
    expect(fill(layout(text), { slide: { headline: null, points: [] } }, PLACE)).toBe('')
  })

  test('shows text of an author that looks like its own language as it is', () => {
    const fill = createLayoutEngine(reportNothing)
    const tricky = '{{ slide.secret }} {% include "x" %} {%- raw -%}'
    expect(fill(layout('- {{ slide.point }}'), { slide: { point: tricky, secret: 'no' } }, PLACE)).toBe(`- ${tricky}`)
  })

  test.each([
    ['an unknown variable', '\n# {{ slide.headlin }}', 'template-undefined-variable', 2, 'headlin'],
    ['an unknown filter', '# {{ slide.headline | shout }}', 'template-syntax', 1, 'shout'],
    ['an unknown tag', '\n\n{% panel %}', 'template-syntax', 3, 'panel'],
    ['a tag without its end', '{% if slide.headline %}\nx', 'template-syntax', 1, 'not closed'],
    ['an output without its end', 'a\n{{ slide.headline', 'template-syntax', 2, 'not closed'],
    ['a file it asks for', '{% include "secret" %}', 'template-syntax', 1, ''],
    ['the clock', '{{ "now" | date: "%s" }}', 'template-syntax', 1, 'date'],
    ['chance', '{{ slide.points | sample }}', 'template-syntax', 1, 'sample'],
    [
      'endless work',
      '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}',
      'template-syntax',
      1,
      '',
    ],
  ])('is refused for %s', (_, text, code, line, word) => {
    const expected = expectDiagnostics(code)
    const fill = createLayoutEngine(expected.report)
    expect(fill(layout(text), { slide: { headline: 'A', points: ['b'] } }, PLACE)).toBeUndefined()
    expected.check()
    expect(expected.reported[0]?.location).toMatchObject({ path: 'templates/plain/layouts/points.md', line })
    expect(expected.reported[0]?.message).toContain(word)
    expect(expected.reported[0]?.related?.map((one) => one.location)).toEqual([PLACE])
  })

  test('is read once: a broken one is reported once', () => {
    const expected = expectDiagnostics('template-syntax')
    const fill = createLayoutEngine(expected.report)
    const broken = layout('{% if %}')
    expect([fill(broken, {}, PLACE), fill(broken, {}, PLACE)]).toEqual([undefined, undefined])
    expected.check()
  })
})
