import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { article, filesBelow, runLectern, temporaryProject } from '../../cli/run-lectern.ts'
import { browserGroupsOf, processesIn, profilesOf, until } from '../browser-session.ts'
import { ask, startDev } from './dev-server.ts'
import type { DevServer } from './spawn-dev.ts'

const FORMER = 'The pump warms the whole house, even in a cold winter.'

async function startWith(files: Readonly<Record<string, string>>): Promise<DevServer & { readonly cwd: string }> {
  const cwd = await temporaryProject(files)
  return { cwd, ...(await startDev(cwd)) }
}

describe('lectern dev answers', () => {
  test('nobody but pages of its own, and only those who read', async () => {
    const { port } = await startWith({ 'slides/one.md': article('One') })
    const asked = async (headers: Record<string, string>, path = '/', method = 'GET') =>
      (await ask(port, path, { headers, method })).status
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect(await asked({ host }), host).toBe(200)
      expect(await asked({ host, origin: `http://${host}` }), host).toBe(200)
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
      `127.0.0.1:${port + 1}`,
    ]) {
      for (const path of ['/', '/one/deck.html', '/one/deck.pdf', '/.lectern/events?page=one'])
        expect(await asked({ host }, path), `${host} ${path}`).toBe(403)
    }
    const host = `127.0.0.1:${port}`
    for (const origin of [
      'http://evil.example',
      'null',
      `https://${host}`,
      `http://localhost:${port}`,
      `http://${host}.evil.example`,
    ])
      expect(await asked({ host, origin }), origin).toBe(403)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect(await asked({}, '/', method)).toBe(405)
    const head = await ask(port, '/one/deck.html', { method: 'HEAD' })
    expect({ status: head.status, body: head.body.length }).toEqual({ status: 200, body: 0 })
    const { headers } = await ask(port, '/')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  test('with decks alone, whatever path is asked for', async () => {
    const { port } = await startWith({ 'slides/one.md': article('One'), 'secret.txt': 'a secret' })
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/one/../../secret.txt',
      '/one/..%5c..%5csecret.txt',
      '//etc/passwd',
      '/etc/passwd',
      '/secret.txt',
      '/slides/one.md',
      '/one/deck.md',
      '/one/%00deck.html',
      '/%E0%A4%A',
      '/one//deck.html',
      '/constructor/deck.pdf',
      '/one/toString',
    ]) {
      const { status, body } = await ask(port, path)
      expect(status, path).toBe(404)
      expect(body.toString(), path).not.toMatch(/a secret|root:|pump/u)
    }
    expect((await ask(port, '/<script>alert(1)<%2fscript>/deck.html')).body.toString()).not.toContain('<script>alert')
  })

  test('with PDFs that are made when they are asked for, the same as a build makes', async () => {
    const { cwd, port } = await startWith({ 'slides/one.md': article('One') })
    const [deck, handout, cover] = await Promise.all(
      ['deck.pdf', 'handout.pdf', 'cover.png'].map((name) => ask(port, `/one/${name}`)),
    )
    expect([deck, handout, cover].map((one) => one?.headers['content-type'])).toEqual([
      'application/pdf',
      'application/pdf',
      'image/png',
    ])
    expect(await filesBelow(cwd)).toEqual(['slides/one.md'])
    expect(await runLectern(['build'], { cwd })).toMatchObject({ code: 0 })
    const built = (name: string) => readFile(join(cwd, 'output/one', name))
    expect(deck?.body.equals(await built('deck.pdf'))).toBe(true)
    expect(handout?.body.equals(await built('handout.pdf'))).toBe(true)
    expect(cover?.body.equals(await built('cover.png'))).toBe(true)
    // Also one that nobody asked for on the command line.
    const slides = await ask(port, '/one/handout-4up.pdf')
    expect(await runLectern(['build', '--handout', '4up'], { cwd })).toMatchObject({ code: 0 })
    expect(slides.body.equals(await built('handout-4up.pdf'))).toBe(true)

    const pages = async () => (await PDFDocument.load((await ask(port, '/one/deck.pdf')).body)).getPageCount()
    const before = await pages()
    await writeFile(
      join(cwd, 'slides/one.md'),
      article('One', `${FORMER}\n\n## One more\n\nThe pump is quiet at night.`),
    )
    await until(async () => (await ask(port, '/one/deck.html')).body.includes('quiet at night'))
    expect(await pages()).toBeGreaterThan(before)
    await writeFile(join(cwd, 'slides/one.md'), '')
    await until(async () => (await ask(port, '/')).body.includes('1 error'))
    // The last good state has its PDF; a deck that never had one says what is wrong.
    expect((await ask(port, '/one/deck.pdf')).status).toBe(200)
    await writeFile(join(cwd, 'slides/two.md'), '')
    await until(async () => (await ask(port, '/two/deck.pdf')).status === 503)
  })
})

describe('lectern dev builds', () => {
  test('the last of many edits, whatever was under way, and each deck by itself', async () => {
    const { cwd, port, said } = await startWith({ 'slides/one.md': article('One'), 'slides/two.md': article('Two') })
    await until(async () => /built one/u.test(said()) && /built two/u.test(said()))
    const heard = said().length
    for (let edit = 0; edit < 12; edit += 1) {
      await writeFile(
        join(cwd, 'slides/one.md'),
        article('One', `The pump has run for ${edit + 20} days without a fault.`),
      )
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await until(async () => (await ask(port, '/one/deck.html')).body.includes('31 days'))
    const built = said().slice(heard)
    expect(built).not.toContain('built two')
    expect(built.match(/built one/gu)?.length).toBeLessThan(12)
  })

  test('files that are named, and what they stand beside', async () => {
    const deck = '---\nmarp: true\nliquid: true\ndata: figures.yml\n---\n\n# {{ data.title }}\n\n{{ data.said }}\n'
    const { cwd, port } = await startDevIn({
      'talks/deck.md': deck,
      'talks/figures.yml': 'title: Figures\nsaid: one fifth\n',
    })
    await until(async () => (await ask(port, '/deck/deck.html')).body.includes('one fifth'))
    await writeFile(join(cwd, 'talks/figures.yml'), 'title: Figures\nsaid: two fifths\n')
    await until(async () => (await ask(port, '/deck/deck.html')).body.includes('two fifths'))
    await rm(join(cwd, 'talks/figures.yml'))
    await until(async () => (await ask(port, '/')).body.includes('1 error'))
    await writeFile(join(cwd, 'talks/figures.yml'), 'title: Figures\nsaid: three fifths\n')
    await until(async () => (await ask(port, '/deck/deck.html')).body.includes('three fifths'))
  })
})

async function startDevIn(files: Readonly<Record<string, string>>) {
  const cwd = await temporaryProject(files)
  return { cwd, ...(await startDev(cwd, ['talks/deck.md'])) }
}

describe('lectern dev ends', () => {
  test.runIf(process.platform === 'linux').each(['SIGINT', 'SIGTERM'] as const)(
    'by %s with 0, in the middle of its work, and leaves no process and no file',
    async (signal) => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f']
      const files = Object.fromEntries(names.map((name) => [`slides/${name}.md`, article(`Article ${name}`)]))
      const { cwd, pid, end, said } = await startWith(files)
      const groups = await browserGroupsOf(pid)
      expect(groups).toHaveLength(1)
      expect(await end(signal)).toEqual({ code: 0, signal: null })
      await until(async () => (await processesIn(groups)).length === 0)
      expect(await profilesOf(pid)).toEqual([])
      expect(await filesBelow(cwd)).toEqual(Object.keys(files))
      expect(said()).not.toMatch(/again|stopped|bug|Error/u)
    },
  )

  test.runIf(process.platform === 'linux')('with 0 where a large article has it run in a thread', async () => {
    const body = '## A heading\n\nThe pump warms the whole house, even in winter.\n\n'.repeat(1_200)
    const { pid, end, said } = await startWith({
      'slides/large.md': `---\ndeck: { minutes: 5 }\n---\n\n${article('A year', body)}`,
    })
    await until(async () => said().includes('built large'))
    const groups = await browserGroupsOf(pid)
    expect(await end('SIGINT')).toEqual({ code: 0, signal: null })
    await until(async () => (await processesIn(groups)).length === 0)
    expect(await profilesOf(pid)).toEqual([])
  })

  test.runIf(process.platform === 'linux')('at once while it plans an article without end', async () => {
    const body = '## A heading\n\nThe pump warms the whole house, even in winter.\n\n'.repeat(15_000)
    const { pid, end, said } = await startWith({ 'slides/large.md': article('A year', body) })
    const groups = await browserGroupsOf(pid)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const ended = await end('SIGINT')
    expect(said()).not.toContain('built large')
    expect(ended).toEqual({ code: null, signal: 'SIGINT' })
    await until(async () => (await processesIn(groups)).length === 0)
    expect(await profilesOf(pid)).toEqual([])
  })

  test('with 3 where its port is in use, and with 2 where there is nothing to show', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    try {
      const address = other.address()
      const port = typeof address === 'object' && address ? String(address.port) : ''
      const cwd = await temporaryProject({ 'slides/one.md': article('One') })
      const ran = await runLectern(['dev', '--port', port], { cwd })
      expect(ran).toMatchObject({ code: 3, stdout: '' })
      expect(ran.stderr).toBe(
        `lectern: Port ${port} is in use.\n  hint: Choose another one, or leave --port out to get a free one.\n`,
      )
    } finally {
      other.close()
    }
    const cwd = await temporaryProject({})
    expect(await runLectern(['dev'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    const gone = await runLectern(['dev', '--browser', 'no-such-browser'], {
      cwd: await temporaryProject({ 'slides/one.md': article('One') }),
    })
    expect(gone).toMatchObject({ code: 3, stdout: '' })
  })
})
