import { createHash } from 'node:crypto'
import { escapeAttribute } from '../../../text/html/escape-html.ts'

export interface LivePart {
  /** The script of `src/live/`. */
  readonly script: string
  /** Where the page hears about itself. */
  readonly address: string
  readonly version: string
}

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u

/**
 * A page of ours that follows what the server says about it. It may then talk to the server that it came from, take
 * pictures and fonts from it, and run this script by its hash; nothing else changes. Throws where a page has no policy.
 */
export function livePage(html: string, { script, address, version }: LivePart): string {
  const policy = POLICY.exec(html)?.[1]
  if (policy === undefined) throw new Error('A page without a policy cannot be opened further.')
  const hash = `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`
  const ownServer = ['connect-src', 'img-src', 'font-src'].reduce(
    (all, name) => withSource(all, name, "'self'"),
    policy,
  )
  const open = withSource(ownServer, 'script-src', hash)
  const data = `data-address="${escapeAttribute(address)}" data-version="${escapeAttribute(version)}"`
  const end = html.lastIndexOf('</body>')
  return `${html.slice(0, end)}<script ${data}>${script}</script>\n${html.slice(end)}`.replace(
    POLICY,
    () => `<meta http-equiv="Content-Security-Policy" content="${open}">`,
  )
}

/** A policy with one more source in a directive, which is added where it is missing. */
function withSource(policy: string, name: string, source: string): string {
  const directives = policy.split('; ')
  const found = directives.some((directive) => directive.startsWith(`${name} `))
  if (!found) return [...directives, `${name} ${source}`].join('; ')
  return directives.map((one) => (one.startsWith(`${name} `) ? `${one} ${source}` : one)).join('; ')
}
