import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../../src/parse/front-matter.ts'
import { sourceOf } from '../../helpers/source-of.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

function read(text: string, ...codes: readonly string[]) {
  const source = sourceOf(text)
  const expected = expectDiagnostics(...codes)
  const front = readFrontMatter(source, expected.report)
  expected.check()
  const at = (span: { start: number; end: number }) => source.text.slice(span.start, span.end)
  return { front, body: source.text.slice(front.bodyStart), at, reported: expected.reported }
}

describe('YAML', () => {
  test('is read with the place of every value and key', () => {
    const { front, at, body } = read('---\ntitle: "A: b"\ndeck:\n  - name: x\n    minutes: 5\n---\nBody\n')
    expect({ ...front.data }).toEqual({ title: 'A: b', deck: [{ name: 'x', minutes: 5 }] })
    expect(at(front.spanOf(['title']))).toBe('"A: b"')
    expect(at(front.spanOf(['deck', 0, 'minutes']))).toBe('5')
    expect(at(front.keySpanOf(['deck', 0, 'minutes']))).toBe('minutes')
    expect(front.spanOf(['deck', 0, 'minutes']).line).toBe(5)
    expect(body).toBe('\nBody\n')
  })

  test.each(['---yaml\n', '--- yaml\n', '---YML \n', '---\t\n'])('may be opened by %j', (opening) => {
    expect({ ...read(`${opening}a: 1\n---\n`).front.data }).toEqual({ a: 1 })
  })

  test('keeps dates, yes and no as they were written', () => {
    const { data } = read('---\ndate: 2030-03-01\na: yes\nb: 2030-03-01T10:00:00Z\n---\n').front
    expect({ ...data }).toEqual({ date: '2030-03-01', a: 'yes', b: '2030-03-01T10:00:00Z' })
  })

  test('may be empty, or a comment', () => {
    expect(read('---\n---\nBody').body).toBe('\nBody')
    expect(read('---\n# title: x\n---\nBody').body).toBe('\nBody')
    expect(read('---\n{}\n---\nBody').body).toBe('\nBody')
  })

  test('has no key that it inherits', () => {
    const { data } = read('---\na: 1\n---\n').front
    expect(data.constructor).toBeUndefined()
    expect(data.toString).toBeUndefined()
    expect(read('---\n__proto__: { polluted: 1 }\n---\n').front.data.polluted).toBeUndefined()
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('reads quotes that go on without indentation, and points into the file nonetheless', () => {
    const { front, at } = read(`---\ntitle: "one\ntwo"\nlicense: 'it''s\nmine'\ndate: x\n---\n`)
    expect({ ...front.data }).toEqual({ title: 'one two', license: "it's mine", date: 'x' })
    expect(at(front.spanOf(['date']))).toBe('x')
  })

  test('leaves what belongs to others alone, keys twice included', () => {
    expect(read('---\ntags: a\ntags: b\nlayout: post\n---\n').front.data.layout).toBe('post')
  })

  test('is not kept between calls', () => {
    const first = read('---\na: [1]\n---\n').front.data.a as number[]
    first.push(2)
    expect(read('---\na: [1]\n---\n').front.data.a).toEqual([1])
  })

  test.each([
    ['title: a: b', 1, 8],
    ['title: "x', 1, 10],
    ['\ttitle: x', undefined, undefined],
    ['a: 1\ntitle: x\ntitle: y', 3, 1],
    ['deck: 1\ndeck: 2', 2, 1],
    ['deck:\n  name: a\n  name: b', 3, 3],
    ['deck:\n  - name: a\n    name: b', 3, 5],
    ['a: &x 1\nb: *x', 2, 4],
    ['a: *x', 1, 4],
  ])('is refused for %j', (yaml, line, column) => {
    if (line === undefined) return void read(`---\n${yaml}\n---\n`, 'front-matter-not-mapping')
    const { reported, body, front } = read(`---\n${yaml}\n---\nBody`, 'invalid-front-matter')
    expect(reported[0]?.location).toMatchObject({ line: line + 1, column })
    expect([front.broken, body]).toEqual([true, '\nBody'])
  })
})

describe('text that only looks like front matter', () => {
  test.each([
    'Words between two rules.',
    '- a list',
    '"quoted"',
    '42',
    '> a quotation',
    'Words\nwith colons: in them',
    '[a, b]',
  ])('%j stays text', (text) => {
    const { front, at } = read(`---\n${text}\n---\nBody`, 'front-matter-not-mapping')
    expect([front.bodyStart, front.broken]).toEqual([0, false])
    expect(front.fences.map(at)).toEqual(['---', '---'])
  })

  test.each([
    '----\na: 1\n---\n',
    '--- a: 1\n---\n',
    ' ---\na: 1\n---\n',
    'a: 1\n---\n',
    '***\na: 1\n***\n',
    '',
    '---',
  ])('%j is none', (text) => expect(read(text).front).toMatchObject({ data: {}, bodyStart: 0, fences: [] }))

  test('is no mistake where a rule opens the text and nothing like a key follows', () => {
    expect(read('---\n\nOnce upon a time').front.bodyStart).toBe(0)
  })
})

describe('refusals', () => {
  test.each(['js', 'javascript', 'coffee', 'json', 'constructor', '__proto__', 'toml', 'toString'])(
    'opens no front matter in %s',
    (language) => {
      const { front, reported } = read(`---${language}\na = 1\n---\n`, 'code-front-matter')
      expect(front.data).toEqual({})
      expect(reported[0]?.message).toContain(`"${language}"`)
    },
  )

  test('runs nothing', () => {
    const trap = globalThis as { ran?: boolean }
    readFrontMatter(sourceOf('---js\n{ title: (globalThis.ran = true) }\n---\n'), () => undefined)
    expect(trap.ran).toBeUndefined()
  })

  test.each(['---\ntitle: x\n\nText', '+++\ntitle = "x"\n\nText', '---\ntitle: x\n--\n'])(
    '%j is not closed',
    (text) => {
      expect(read(text, 'unclosed-front-matter').front.broken).toBe(true)
    },
  )
})

describe('TOML', () => {
  test('is read with the line of every key', () => {
    const { front, at } = read('+++\ntitle = "x"\ndate = 2030-03-01\n[deck]\n"profile" = "talk"\n+++\nBody')
    expect(front.data).toMatchObject({ title: 'x', date: '2030-03-01', deck: { profile: 'talk' } })
    expect(at(front.spanOf(['deck', 'profile']))).toBe('"profile" = "talk"')
    expect(at(front.keySpanOf(['title']))).toBe('title = "x"')
  })

  test('has keys that are no patterns', () => {
    expect(readFrontMatter(sourceOf('+++\n"a(" = 1\n+++\n'), reportNothing).keySpanOf(['deck', 'a(']).line).toBe(2)
    expect(readFrontMatter(sourceOf('+++\nb = 1\n+++\n'), reportNothing).keySpanOf(['a(']).line).toBe(2)
  })

  test.each([
    ['title = "x', 2, 11],
    ['a = 1\na = 2', 3, 1],
    ['title =', 2, 8],
    ['nonsense', 2, undefined],
  ])('is refused for %j', (toml, line, column) => {
    const { reported } = read(`+++\n${toml}\n+++\nBody`, 'invalid-front-matter')
    expect(reported[0]?.location?.line).toBe(line)
    if (column !== undefined) expect(reported[0]?.location?.column).toBe(column)
    expect(reported[0]?.message).toMatch(/^[A-Z].*\.$/u)
  })
})
