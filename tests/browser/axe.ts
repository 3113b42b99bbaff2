import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Presented } from './present-page.ts'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds fault with, its advice on good practice included: the rule, and the elements. */
export async function axeViolations({ ask }: Presented): Promise<readonly string[]> {
  await ask(await source)
  return (await ask(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  )) as string[]
}
