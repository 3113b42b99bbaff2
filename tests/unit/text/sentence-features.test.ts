import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../../../src/text/language/load-language.ts'
import { type SentenceFeatures, sentenceFeatures } from '../../../src/text/sentence-features.ts'

type Flag = {
  [Key in keyof SentenceFeatures]-?: SentenceFeatures[Key] extends boolean | undefined ? Key : never
}[keyof SentenceFeatures]

const features = async (text: string, lang = 'en') => sentenceFeatures(text, await loadLanguage(lang))

const CASES: readonly (readonly [flag: Flag, yes: readonly string[], no: readonly string[]])[] = [
  [
    'startsDangling',
    [
      'It is late.',
      'They’re gone.',
      'This helps.',
      '“That won’t do.”',
      'However, it rained.',
      'For example, a bridge.',
      'Here is why.',
      'Such tools break.',
      'Because it rained.',
    ],
    [
      'Because the mill is old, it creaks.',
      'This week the port opens.',
      'The port opens.',
      'Itself a wonder, the port opens.',
      'In addition to rail, there is road.',
      'Thistles grow.',
    ],
  ],
  [
    'startsRebuttal',
    ['But it rained.', 'In fact, it rained.', 'Yet it rained.', 'However, no.'],
    ['Instead of rail, use road.', 'Butter melts.', 'And it rained.'],
  ],
  [
    'anaphoric',
    [
      'Those boats are faster.',
      'Both are faster.',
      'The council agreed to that plan.',
      'The crew fixed this.',
      'Another port closed.',
      'We like both.',
      'See the table below.',
      'It is the same port.',
      'The former mayor left.',
    ],
    [
      'Tools such as hammers break.',
      'The port opens this week.',
      'Rail is cheap.',
      'Those who wait win.',
      'The port also takes barges.',
      'A former mayor left following a storm.',
      'The table stands below the window.',
      'The crane serves both ships and trains.',
      'The guide takes the side of readers on small screens and asks what those readers need.',
    ],
  ],
  [
    'hypothetical',
    [
      'If it rains, we stay.',
      'That would help.',
      'Prices may rise.',
      'May it last.',
      'Suppose it rains.',
      'Unless it stops, we go.',
    ],
    ['The port opens in May.', 'It opens in May 2026.', 'Rail is cheap.'],
  ],
  [
    'reported',
    [
      'According to a survey, rail is cheap.',
      'Rail is cheap, she said.',
      'Reportedly it rained.',
      'The study suggests otherwise.',
    ],
    ['Rail is cheap.', 'The United States is large.'],
  ],
  [
    'sampled',
    ['Tools, including hammers, break.', 'Tools such as saws break.', 'For example, saws.'],
    ['Saws break.', 'I like saws.'],
  ],
  [
    'negated',
    ['It is not late.', "It isn't late.", 'Nobody came.', 'It works without rail.'],
    ['It is late.', 'A few came.'],
  ],
  [
    'question',
    ['Is it late?', '“Is it late?”', 'How we built it', 'What is next', 'Why?!'],
    ['How we built it matters.', 'It is late.', 'Next steps', 'Whatever works'],
  ],
  ['firstPerson', ['We left.', 'It is ours.', 'I’m late.', 'Let’s go.'], ['They left.', 'It is late.']],
  ['endsWithColon', ['Here is the list:', 'He said:”'], ['12:30 is late.', 'Rail: a history']],
  ['imperative', ['Open the door.', 'Click Save.'], ['The door is open.', 'Opening hours']],
  [
    'balanced',
    ['It is (very) late.', 'A “good” day.', "The users' data."],
    ['It is (very late.', 'A “good day.', 'late) again.'],
  ],
]

describe('English', () => {
  for (const [flag, yes, no] of CASES) {
    it.each(yes)(`${flag}: %s`, async (text) => expect((await features(text))[flag]).toBe(true))
    it.each(no)(`not ${flag}: %s`, async (text) => expect((await features(text))[flag]).toBe(false))
  }

  it('counts words and columns', async () => {
    expect(await features('Well-known “ports” close.')).toMatchObject({ words: 3, columns: 25 })
  })

  it.each([
    ['Moreover, rail is cheap.', 'rail is cheap.'],
    ['In addition, rail is cheap.', 'rail is cheap.'],
    ['And rail is cheap.', 'rail is cheap.'],
    ['Note that rail is cheap.', 'rail is cheap.'],
    ['“Finally, rail is cheap.”', 'rail is cheap.”'],
  ])('drops the opening of %s', async (text, rest) => {
    const { startsWithConnective } = await features(text)
    expect(text.slice(startsWithConnective?.dropLength)).toBe(rest)
  })

  it.each([
    'For example, rail is cheap.',
    'Then rail is cheap.',
    'So far rail is cheap.',
    'Finally rail is cheap.',
    'But if it rains, stay.',
    'First-class rail.',
    'Moreover,',
    'Rail.',
  ])('drops nothing of %s', async (text) => expect((await features(text)).startsWithConnective).toBeUndefined())

  it.each(['', ' ', '...', '?', '🎉', '—'])('survives %j', async (text) => {
    expect(await features(text)).toMatchObject({
      words: 0,
      startsDangling: false,
      hasFiniteVerb: false,
      balanced: true,
    })
  })
})

describe('other languages', () => {
  const other: readonly (readonly [lang: string, flag: Flag, yes: string, no: string])[] = [
    ['de', 'startsDangling', 'Diese Brücken sind alt.', 'Brücken sind alt.'],
    ['de', 'startsDangling', 'Jedoch regnet es.', 'Diese Woche regnet es.'],
    ['de', 'hypothetical', 'Wenn es regnet, bleiben wir.', 'Es regnet.'],
    ['de', 'reported', 'Laut einer Umfrage regnet es.', 'Brücken sind alt.'],
    ['de', 'negated', 'Es gibt keine Brücke.', 'Es gibt eine Brücke.'],
    ['fr', 'startsDangling', 'Il pleut.', 'Le pont est vieux.'],
    ['fr', 'startsDangling', 'C’est un pont.', 'Cette semaine, le pont ferme.'],
    ['fr', 'hypothetical', 'S’il pleut, nous restons.', 'Le pont est vieux.'],
    ['fr', 'negated', 'Le pont n’est plus ouvert.', 'Le pont est ouvert.'],
    ['fr', 'firstPerson', 'J’aime le pont.', 'Le pont est vieux.'],
    ['es', 'startsDangling', 'Sin embargo, llueve.', 'El puente es viejo.'],
    ['es', 'question', '¿Es viejo?', 'El puente es viejo.'],
    ['es', 'reported', 'Según un estudio, llueve.', 'El puente es viejo.'],
    ['ja', 'startsDangling', 'これは古い橋です。', 'この記事は橋を扱う。'],
    ['ja', 'startsRebuttal', 'しかし、橋は古い。', '橋は古い。'],
    ['ja', 'question', '橋は古いのか。', '橋は古い。'],
    ['ja', 'negated', '橋は古くない。', '橋は古い。'],
    ['zh', 'startsDangling', '但是桥很旧。', '桥很旧。'],
    ['zh', 'startsDangling', '这些桥很旧。', '还有三座桥很旧。'],
    ['zh', 'question', '桥旧吗？', '桥很旧。'],
    ['zh', 'hypothetical', '如果下雨，桥会关闭。', '桥很旧。'],
    ['ar', 'startsDangling', 'ولكن الجسر قديم.', 'الجسر قديم.'],
    ['ar', 'startsDangling', 'هذه الجسور قديمة.', 'هذا العام أغلق الجسر.'],
    ['ar', 'question', 'هل الجسر قديم؟', 'الجسر قديم.'],
    ['ar', 'negated', 'ليس الجسر قديمًا.', 'الجسر قديم.'],
  ]
  it.each(other)('%s %s: %s / %s', async (lang, flag, yes, no) => {
    expect((await features(yes, lang))[flag]).toBe(true)
    expect((await features(no, lang))[flag]).toBe(false)
  })

  it('does not know about verbs', async () => {
    expect((await features('Brücken sind alt.', 'de')).hasFiniteVerb).toBeUndefined()
  })

  it('claims nothing for a language without data, and still counts', async () => {
    expect(await features('Den är röd.', 'sv')).toMatchObject({
      words: 3,
      startsDangling: false,
      negated: false,
      balanced: true,
    })
  })

  it('drops a connective with its own comma', async () => {
    const text = 'また、橋は古い。'
    expect(text.slice((await features(text, 'ja')).startsWithConnective?.dropLength)).toBe('橋は古い。')
  })
})
