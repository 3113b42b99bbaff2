import type { SourceFile } from '../../src/model/source.ts'

/** A source file that exists in memory only, as it would have been read. */
export function sourceOf(text: string, path = 'slides/article.md'): SourceFile {
  return {
    path,
    absolutePath: `/nowhere/${path}`,
    root: '/nowhere',
    text: text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'),
  }
}
