import { describe, expect, it } from 'vitest'
import type { CatalogueEntry } from '../../../src/diagnostics/catalogue/entry.ts'
import { catalogue, catalogueEntry, diagnose } from '../../../src/diagnostics/catalogue.ts'
import { catalogueMarkdown } from '../../../src/diagnostics/catalogue-markdown.ts'

const entries: readonly (readonly [string, CatalogueEntry])[] = Object.entries(catalogue)

describe('catalogue', () => {
  it.each(entries)('%s is well formed', (code, entry) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/)
    const sentences = entry.explanation.split(/(?<=[.])\s/)
    expect(sentences.length, 'sentences of the explanation').toBeGreaterThanOrEqual(2)
    expect(sentences.length, 'sentences of the explanation').toBeLessThanOrEqual(4)
    expect(entry.explanation).toMatch(/\.$/)
    if (entry.hint !== undefined) expect(entry.hint).toMatch(/\S$/)
    if (entry.example !== undefined) expect(entry.example).not.toMatch(/```|\s$/)
  })

  it('is what docs/diagnostics.md says', async () => {
    await expect(catalogueMarkdown()).toMatchFileSnapshot('../../../docs/diagnostics.md')
  })

  it('shows on the page what stands in hints: comments do not vanish, images are not looked for', () => {
    const prose = catalogueMarkdown().replace(/^```[\s\S]*?^```$|`[^`\n]*`/gmu, '')
    expect(prose).not.toMatch(/(?<!\\)<|!\[/u)
    expect(prose).toContain('\\<!-- point -->')
  })
})

describe('diagnose', () => {
  it('takes severity and hint from the catalogue', () => {
    expect(diagnose('no-title', { message: 'the article has no title' })).toEqual({
      severity: 'warning',
      code: 'no-title',
      message: 'the article has no title',
      hint: 'Add "title: …" to the front matter, or a heading "# …" at the top.',
    })
  })

  it('lets the caller know better, and leaves out what nobody gave', () => {
    const location = { path: 'a.md', line: 1, column: 1 }
    const related = [{ message: 'asked for here', location }]
    const details = { message: 'm', severity: 'error', hint: 'h', location, related } as const
    expect(diagnose('missing-image', details)).toEqual({ code: 'missing-image', ...details })
    expect(Object.keys(diagnose('unknown-template', { message: 'm' }))).toEqual(['severity', 'code', 'message'])
  })
})

describe('catalogueEntry', () => {
  it('knows its codes and nothing else', () => {
    expect(catalogueEntry('no-title')?.kind).toBe('input')
    expect(catalogueEntry('toString')).toBeUndefined()
    expect(catalogueEntry('somebody-elses')).toBeUndefined()
  })
})
