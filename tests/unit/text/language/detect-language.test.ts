import { expect, it } from 'vitest'
import { detectLanguage } from '../../../../src/text/language/detect-language.ts'

it.each([
  ['The bridge was opened in May and nobody came.', 'en'],
  ['Die Brücke wurde im Mai eröffnet, und niemand kam.', 'de'],
  ['Le pont a été ouvert en mai et personne n’est venu.', 'fr'],
  ['El puente se abrió en mayo y no vino nadie.', 'es'],
  ['橋は五月に開通したが、誰も来なかった。', 'ja'],
  ['桥在五月通车，但没有人来。', 'zh'],
  ['افتتح الجسر في مايو ولم يحضر أحد.', 'ar'],
  ['我们使用 TypeScript 和 Node.js 来构建项目。', 'zh'],
  ['TypeScript と Node.js で書かれたプログラム。', 'ja'],
  ['The word 日本 means Japan.', 'en'],
  ['', 'en'],
  ['12 345 !?', 'en'],
  ['Xyzzy plugh', 'en'],
])('%s -> %s', (text, code) => {
  expect(detectLanguage(text)).toBe(code)
})
