import { createHash } from 'node:crypto'

/** The policy of a page that holds its pictures and fonts, has this one style, and runs no script. */
export function stylePolicy(style: string): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64')
  return `default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}
