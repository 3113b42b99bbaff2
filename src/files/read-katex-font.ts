import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const encoded = new Map<string, string>()

/** A font file of KaTeX (`KaTeX_Main-Regular.woff2`) as base64; undefined when the package does not have it. */
export function readKatexFont(name: string): string | undefined {
  if (!/^KaTeX_\w+-\w+\.woff2$/u.test(name)) return undefined
  try {
    const known = encoded.get(name)
    if (known !== undefined) return known
    const folder = join(dirname(require.resolve('katex/package.json')), 'dist', 'fonts')
    const text = readFileSync(join(folder, name)).toString('base64')
    encoded.set(name, text)
    return text
  } catch {
    return undefined
  }
}
