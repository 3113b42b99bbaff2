import { createSocket } from 'node:dgram'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BrowserSession } from '../../src/browser/open-browser.ts'
import { openTestBrowser } from './browser-session.ts'

const SIZE = { widthPx: 1280, heightPx: 720 }
const SECRET = 'the text of a local file'
const CSP =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"

let session: BrowserSession
let folder: string
let secretUrl: string
let hits: string[] = []
const http = createServer((request, response) => {
  hits.push(request.url ?? '')
  response.end('canary')
})
http.on('upgrade', (request, socket) => {
  hits.push(`upgrade ${request.url}`)
  socket.destroy()
})
const udp = createSocket('udp4', () => hits.push('udp'))

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'))
  await writeFile(join(folder, 'secret.txt'), SECRET)
  secretUrl = pathToFileURL(join(folder, 'secret.txt')).href
  session = await openTestBrowser()
})
afterAll(async () => {
  await session?.close()
  await rm(folder, { recursive: true, force: true })
  udp.close()
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
})
beforeEach(() => {
  hits = []
})

const canary = (name: string): string => `http://127.0.0.1:${(http.address() as AddressInfo).port}/${name}`

/** Everything that loads without a script. */
const passive = (): readonly (readonly [name: string, html: string])[] => [
  ['img', `<img src="${canary('img')}" srcset="${canary('srcset')} 2x">`],
  ['img-file', `<img src="${secretUrl}">`],
  ['iframe', `<iframe src="${canary('iframe')}"></iframe>`],
  ['iframe-file', `<iframe src="${secretUrl}"></iframe>`],
  ['iframe-passwd', '<iframe src="file:///etc/passwd"></iframe>'],
  ['srcdoc', `<iframe srcdoc="<img src='${canary('srcdoc')}'>"></iframe>`],
  ['object', `<object data="${canary('object')}"></object><embed src="${canary('embed')}">`],
  ['object-file', `<object data="${secretUrl}"></object><embed src="${secretUrl}">`],
  ['link', `<link rel="stylesheet" href="${canary('link')}"><link rel="prefetch" href="${canary('prefetch')}">`],
  ['preconnect', `<link rel="preconnect" href="${canary('')}"><link rel="dns-prefetch" href="${canary('')}">`],
  ['import', `<style>@import url("${canary('import')}"); @import url("${secretUrl}");</style>`],
  [
    'font',
    `<style>@font-face { font-family: F; src: url("${canary('font')}") }</style><p style="font-family: F">F</p>`,
  ],
  ['background', `<p style="background: url('${canary('background')}')">Text</p>`],
  ['svg', `<svg><image href="${canary('svg-image')}"/><use href="${canary('svg-use')}#a"/></svg>`],
  [
    'media',
    `<video src="${canary('video')}" poster="${canary('poster')}" autoplay></video><audio src="${canary('audio')}"></audio>`,
  ],
  ['script', `<script src="${canary('script')}"></script>`],
  ['handler', `<img src="data:," onerror="fetch('${canary('handler')}')">`],
  ['manifest', `<link rel="manifest" href="${canary('manifest')}"><link rel="icon" href="${canary('icon')}">`],
]

/** What a script can try, each an expression. */
const active = (): readonly string[] => [
  `fetch('${canary('fetch')}')`,
  `fetch('${secretUrl}').then((r) => r.text())`,
  `fetch('file:///etc/passwd').then((r) => r.text())`,
  `navigator.sendBeacon('${canary('beacon')}', 'x')`,
  `new Promise((done) => { const x = new XMLHttpRequest(); x.open('GET', '${secretUrl}'); x.onloadend = () => done(x.responseText); x.send() })`,
  `new Promise((done) => { const s = new WebSocket('${canary('socket').replace('http', 'ws')}'); s.onclose = s.onopen = () => done('') })`,
  `new Promise((done) => { const s = new EventSource('${canary('events')}'); s.onerror = () => { s.close(); done('') } })`,
  `new Promise((done) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('${canary('worker')}').catch(() => {}).then(() => postMessage(0))"]))); w.onmessage = w.onerror = () => done('') })`,
  `import('${canary('module.js')}')`,
  `void window.open('${canary('window')}')`,
  `void window.open('${secretUrl}')`,
  `new Promise((done) => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp.address().port}' }] }); c.createDataChannel('x'); c.onicegatheringstatechange = () => c.iceGatheringState === 'complete' && done(''); c.createOffer().then((o) => c.setLocalDescription(o)) })`,
]

test('the canary sings when it is reached', async () => {
  await fetch(canary('here'))
  expect(hits).toEqual(['/here'])
})

test.each(['without', 'with'])('a document %s a policy of its own loads nothing by itself', async (policy) => {
  const meta = policy === 'with' ? `<meta http-equiv="Content-Security-Policy" content="${CSP}">` : ''
  const body = passive().map(([, html]) => html)
  const page = await session.openPage(`<!doctype html>${meta}<title>x</title>${body.join('')}<p>Still here</p>`, SIZE)
  await page.printPdf()
  expect(hits).toEqual([])
  const asked = page.requests.join('\n')
  // What the policy forbids is never asked for; without one, the record proves that the attacks were real.
  for (const name of ['img', 'iframe', 'object', 'link', 'import', 'font', 'background', 'svg-image', 'video']) {
    if (policy === 'without') expect(asked).toContain(canary(name))
    else expect(asked).not.toContain(canary(name))
  }
  expect(asked).not.toContain('handler')
  for (const frame of page.page.frames()) expect(frame.url()).not.toMatch(/^file:|127\.0\.0\.1/)
  expect(await page.page.evaluate('document.body.innerText')).toContain('Still here')
  await page.close()
})

test('a document whose scripts may run reaches nothing either, and stays where it is', async () => {
  const steps = active().map((step) => `async () => ${step}`)
  const html = `<!doctype html><title>x</title><body><p>Still here</p><script>
    const race = (work) => Promise.race([work, new Promise((done) => setTimeout(done, 3000))])
    window.results = (async () => {
      const texts = []
      for (const step of [${steps.join(',\n')}]) texts.push(await race(step()).catch((error) => String(error)))
      return texts.map(String)
    })()
  </script>`
  const page = await session.openPage(html, {
    ...SIZE,
    scripts: 'allowed',
  })
  const results = (await page.page.evaluate('window.results')) as string[]
  expect(results).toHaveLength(active().length)
  expect(results.join('\n')).not.toMatch(/root:|local file|canary/)
  await page.printPdf()
  expect(hits).toEqual([])
  const asked = page.requests.join('\n')
  for (const name of ['fetch', 'beacon', 'events', 'module.js', 'window']) {
    expect(asked).toContain(canary(name))
  }
  expect(await page.page.evaluate('document.body.innerText')).toContain('Still here')
  expect(await page.page.browserContext().pages()).toHaveLength(1)
  await page.close()
}, 120_000)

const script = (code: string): string => `<script>${code}</script>`
const refresh = (url: string): string => `<meta http-equiv="refresh" content="0; url=${url}">`

test.each([
  ['a refresh', () => refresh(canary('refresh'))],
  ['a refresh to itself', () => refresh('')],
  ['a refresh to a local file', () => refresh('file:///etc/passwd')],
  ['a script that leaves', () => script(`location.href = '${canary('location')}'`)],
  ['a script that leaves later', () => script(`onload = () => location.replace('${canary('replace')}')`)],
  ['a script that leaves for a local file', () => script(`location.href = '${secretUrl}'`)],
  ['a form', () => `<form action="${canary('form')}" method="post"></form>${script('document.forms[0].submit()')}`],
])('%s leaves the page as it is', async (name, attack) => {
  const html = `<!doctype html><title>x</title><body><h1>Still here</h1>${attack()}`
  const page = await session.openPage(html, { ...SIZE, scripts: 'allowed' })
  // Chromium itself keeps a page of the web from leaving for a local file.
  if (!name.includes('file')) await expect.poll(() => page.requests).toHaveLength(1)
  const pdf = Buffer.from(await page.printPdf()).toString('latin1')
  expect(pdf).toContain('/StructTreeRoot')
  expect(page.page.url()).toBe('https://deck.invalid/')
  expect(await page.page.evaluate('document.body.innerText')).toBe('Still here')
  expect(hits).toEqual([])
  await page.close()
})

test('a document that changes its own address is refused', async () => {
  const html = `<!doctype html><title>x</title><script>history.replaceState(null, '', '/elsewhere')</script>`
  const opened = session.openPage(html, { ...SIZE, scripts: 'allowed' })
  await expect(opened).rejects.toThrow('the page went to another address: https://deck.invalid/elsewhere')
})

test('scripts of the document run only where that was asked for', async () => {
  const html = `<!doctype html><title>x</title><p>before</p><script>document.querySelector('p').textContent = 'after'</script>`
  for (const [scripts, text] of [
    ['none', 'before'],
    ['allowed', 'after'],
  ] as const) {
    const page = await session.openPage(html, { ...SIZE, scripts })
    expect(await page.page.evaluate('document.body.innerText')).toBe(text)
    await page.close()
  }
})
