import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { livePage } from '../../../src/render/pages/live/live-page.ts'

const part = { script: 'void "</body>$&"', address: '/.lectern/events?page=a%22b', version: 'x"y' }
const page = (policy: string) =>
  `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>\n<body>\n<p></body></p>\n</body>\n</html>\n`
const policyOf = (html: string) => /Policy" content="([^"]*)"/u.exec(html)?.[1]

describe('livePage', () => {
  const hash = `'sha256-${createHash('sha256').update(part.script).digest('base64')}'`

  test('adds its script at the end of the body, with its data as attributes', () => {
    const html = livePage(page("default-src 'none'"), part)
    expect(
      html.endsWith(
        `<script data-address="/.lectern/events?page=a%22b" data-version="x&quot;y">${part.script}</script>\n</body>\n</html>\n`,
      ),
    ).toBe(true)
    expect(html).toContain('<p></body></p>')
  })

  test('opens the policy for its script and its own server, and for nothing else', () => {
    expect(
      policyOf(livePage(page("default-src 'none'; img-src data:; script-src 'sha256-x'; base-uri 'none'"), part)),
    ).toBe(
      `default-src 'none'; img-src data: 'self'; script-src 'sha256-x' ${hash}; base-uri 'none'; connect-src 'self'; font-src 'self'`,
    )
    expect(policyOf(livePage(page("default-src 'none'"), part))).toBe(
      `default-src 'none'; connect-src 'self'; img-src 'self'; font-src 'self'; script-src ${hash}`,
    )
  })

  test('leaves no page open that has no policy', () => {
    expect(() => livePage('<body></body>', part)).toThrow('without a policy')
  })
})
