import { expect, test } from 'vitest'
import { deckSeconds, speakerNotes } from '../../../src/export/speaker-notes.ts'
import { planOf, slideOf } from '../../helpers/made-plan.ts'

const span = { start: 0, end: 9, line: 3, endLine: 5 }

function rendered(notes: readonly (readonly string[])[], lang = 'en') {
  const deck = { markdown: '', title: 'T', lang, authors: [], keywords: [], theme: 't', widthPx: 1, heightPx: 1 }
  const slides = notes.map((texts, index) => ({
    slide: { id: `part-${index + 1}`, title: 'T', layout: 'points', location: { path: 'a.md', line: 1, column: 1 } },
    html: '',
    notes: texts,
  }))
  return { deck: { ...deck, slides: slides.map(({ slide }) => slide), assets: [] }, css: '', slides }
}

test('notes of an article come from its plan, with their lines and their time', async () => {
  const say = [{ block: 'b1', span, text: 'Say *this*.', shown: true as const }]
  const more = [{ block: 'b2', span: { ...span, line: 7, endLine: 7 }, text: '- one\n- two' }]
  const plan = planOf(slideOf({ kind: 'points', points: [] }, { notes: { say, more }, seconds: 45 }))
  expect(await speakerNotes(plan, rendered([['[L3-5] ▸ Say *this*.', '[L7] - one']]))).toEqual([
    {
      say: [{ html: '<p>Say <em>this</em>.</p>', lines: [3, 5], shown: true }],
      more: [{ html: '<ul>\n<li>one</li>\n<li>two</li>\n</ul>', lines: [7, 7] }],
      seconds: 45,
    },
  ])
})

test('notes of a deck written by hand are its comments, as long as they take to say', async () => {
  const [spoken, silent] = await speakerNotes(undefined, rendered([['A **word**.', 'word '.repeat(258)], []]))
  expect(spoken?.say[0]).toEqual({ html: '<p>A <strong>word</strong>.</p>' })
  expect(spoken?.more).toEqual([])
  expect(spoken?.seconds).toBe(120)
  expect(silent).toEqual({ say: [], more: [], seconds: 30 })
})

test.each([
  ['en', 'word '.repeat(260), 120],
  ['de', 'Wort '.repeat(260), 130],
  ['ja', '海は今日も静かだ。'.repeat(100), 160],
  ['zh', '大海今天很平静。'.repeat(100), 162],
])('notes in %s take as long as they take to say in that language', async (lang, text, seconds) => {
  const deck = rendered([[text], ['']], lang)
  const [spoken] = await speakerNotes(undefined, deck)
  expect(spoken?.seconds).toBe(seconds)
  expect(await deckSeconds(undefined, deck)).toBe(seconds + 30)
})

test('notes cannot do harm', async () => {
  const [notes] = await speakerNotes(
    undefined,
    rendered([['<img src=x onerror=alert(1)> [a](javascript:b) </template><script>c</script>']]),
  )
  expect(notes?.say[0]?.html).not.toMatch(/<(?!\/?(?:p|a)\b)|javascript|onerror/u)
})
