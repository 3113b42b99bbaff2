import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The drawing of an emoji by Twemoji's file name (`1f600`), as SVG; undefined when the package does not have it. */
export function readEmoji(name: string): string | undefined {
  if (!/^[\da-f]+(?:-[\da-f]+)*$/u.test(name)) return undefined
  const folder = dirname(require.resolve('@twemoji/svg/package.json'))
  try {
    return readFileSync(join(folder, `${name}.svg`), 'utf8')
  } catch {
    return undefined
  }
}
