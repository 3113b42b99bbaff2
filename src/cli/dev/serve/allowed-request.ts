import type { IncomingHttpHeaders } from 'node:http'

/** Names under which a browser on this computer reaches the server. Any other has been made to lead here by somebody. */
const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a request comes from a page of ours or from a person: a page of another site that has its own name lead to this
 * computer keeps that name in `Host`, and one that asks across sites says so in `Origin`.
 */
export function isFromHere({ host, origin }: IncomingHttpHeaders, port: number): boolean {
  const own = OWN_NAMES.map((name) => `${name}:${port}`)
  const named = host?.toLowerCase() ?? ''
  const isOwnHost = own.includes(named) || (port === 80 && OWN_NAMES.includes(named))
  return isOwnHost && (origin === undefined || origin.toLowerCase() === `http://${named}`)
}
