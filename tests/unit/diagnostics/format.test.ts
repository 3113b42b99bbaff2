import { describe, expect, it } from 'vitest'
import { formatGithub } from '../../../src/diagnostics/format-github.ts'
import { formatJson } from '../../../src/diagnostics/format-json.ts'
import { formatCounts, formatText } from '../../../src/diagnostics/format-text.ts'
import { ansiPalette } from '../../../src/diagnostics/palette.ts'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'

const article = '# Heat pumps\n\n![The plan](paln.png)\n'
const layout = '# {{ headline }}\n{{ caption.txt }}\n'

const full: Diagnostic = {
  severity: 'warning',
  code: 'missing-image',
  message: 'there is no image "paln.png"',
  hint: 'Did you mean "plan.png"?',
  location: { path: 'slides/heat.md', line: 3, column: 13, endLine: 3, endColumn: 21, text: article },
  related: [
    {
      message: 'asked for here',
      location: { path: 'templates/briefing/layouts/figure.md', line: 2, column: 4, text: layout },
    },
    { message: 'and here', location: { path: 'gone.md', line: 9, column: 1 } },
  ],
}
const bare: Diagnostic = { severity: 'error', code: 'no-such-file', message: 'there is no file "x.md"' }
const hostile: Diagnostic = {
  severity: 'info',
  code: 'near-miss-key',
  message: 'key "a\u001b[2J\r\n::error::100%\u202e"',
  hint: '50%\nmore',
  location: { path: 'a:b,c%\n\u001b.md', line: 1, column: 2, endLine: 4, endColumn: 5 },
}

describe('formatText', () => {
  it('shows place, frame, hint and related places', () => {
    expect(formatText(full)).toBe(`slides/heat.md:3:13: warning: there is no image "paln.png" [missing-image]
    2 |
  > 3 | ![The plan](paln.png)
      |             ^^^^^^^^
    4 |
  hint: Did you mean "plan.png"?
  templates/briefing/layouts/figure.md:2:4: asked for here
    1 | # {{ headline }}
  > 2 | {{ caption.txt }}
      |    ^
    3 |
  gone.md:9:1: and here`)
  })

  it('does with a message alone', () => {
    expect(formatText(bare)).toBe('error: there is no file "x.md" [no-such-file]')
    expect(formatText(hostile)).not.toContain('|')
  })

  it('paints with the palette', () => {
    expect(formatText(bare, { palette: ansiPalette })).toBe(
      '\u001b[31merror:\u001b[39m there is no file "x.md" \u001b[2m[no-such-file]\u001b[22m',
    )
  })

  it('lets no control character through', () => {
    expect(formatText(hostile)).toBe(`a:b,c%␊␛.md:1:2: info: key "a␛[2J␍␊::error::100%<U+202E>" [near-miss-key]
  hint: 50%␊more`)
  })
})

describe('formatCounts', () => {
  it.each([
    [{ error: 0, warning: 0, info: 0 }, 'no problems'],
    [{ error: 1, warning: 0, info: 0 }, '1 error'],
    [{ error: 2, warning: 1, info: 3 }, '2 errors, 1 warning, 3 notes'],
  ])('%j', (counts, expected) => {
    expect(formatCounts(counts)).toBe(expected)
  })
})

describe('formatJson', () => {
  it('is one line with keys in a fixed order', () => {
    expect(formatJson(full)).toBe(
      '{"severity":"warning","code":"missing-image","message":"there is no image \\"paln.png\\"",' +
        '"hint":"Did you mean \\"plan.png\\"?",' +
        '"location":{"path":"slides/heat.md","line":3,"column":13,"endLine":3,"endColumn":21},' +
        '"related":[{"message":"asked for here","location":{"path":"templates/briefing/layouts/figure.md","line":2,"column":4}},' +
        '{"message":"and here","location":{"path":"gone.md","line":9,"column":1}}]}',
    )
    expect(formatJson({ message: 'm', code: 'c', severity: 'info' })).toBe(
      '{"severity":"info","code":"c","message":"m"}',
    )
  })

  it('survives the round trip and lets no control character through', () => {
    expect(JSON.parse(formatJson(hostile))).toEqual(hostile)
    expect(formatJson(hostile)).toContain('"key \\"a\\u001b[2J\\r\\n::error::100%\\u202e\\""')
    expect(formatJson({ ...bare, message: 'a\u2028b\u009bc\u007f' })).toContain('"a\\u2028b\\u009bc\\u007f"')
  })
})

describe('formatGithub', () => {
  it('is an annotation', () => {
    expect(formatGithub(full)).toBe(
      '::warning file=slides/heat.md,line=3,col=13,endColumn=21,title=missing-image::there is no image "paln.png"' +
        '%0Ahint: Did you mean "plan.png"?%0Atemplates/briefing/layouts/figure.md:2:4: asked for here%0Agone.md:9:1: and here',
    )
    expect(formatGithub(bare)).toBe('::error title=no-such-file::there is no file "x.md"')
  })

  it('escapes, and gives no columns of a range over lines', () => {
    expect(formatGithub(hostile)).toBe(
      '::notice file=a%3Ab%2Cc%25␊␛.md,line=1,endLine=4,title=near-miss-key::' +
        'key "a␛[2J␍␊::error::100%25<U+202E>"%0Ahint: 50%25␊more',
    )
  })
})
