import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Engine, firstThere } from './engine.ts'

/** Where Debian and Ubuntu put the WebDriver of WebKitGTK, its small browser, and a screen without a monitor. */
const DRIVERS = ['/usr/bin/WebKitWebDriver']
const BROWSERS = ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
const SCREENS = ['/usr/bin/Xvfb']

/** WebKitGTK, if it is installed with its WebDriver and Xvfb. */
export async function findWebKit(): Promise<(() => Promise<Engine>) | undefined> {
  const [driver, browser, screen] = await Promise.all([DRIVERS, BROWSERS, SCREENS].map(firstThere))
  return driver && browser && screen ? () => openWebKit(driver, browser, screen) : undefined
}

async function openWebKit(driver: string, browser: string, screen: string): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'lectern-webkit-'))
  const { child: display, name } = await openScreen(screen)
  const port = await freePort()
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { PATH: process.env.PATH ?? '', HOME: home, DISPLAY: name, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
  })
  const call = caller(`http://127.0.0.1:${port}`)
  const end = async () => {
    await endOf(child)
    await endOf(display)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await untilReady(call)
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } }
    const { sessionId } = (await call('POST', '/session', { capabilities: { alwaysMatch: options } })) as {
      sessionId: string
    }
    const session = `/session/${sessionId}`
    const ask = (expression: string) =>
      call('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] })
    return {
      open: async (url) => {
        await call('POST', `${session}/url`, { url: 'about:blank' })
        await call('POST', `${session}/url`, { url })
      },
      ask,
      // Without a window manager the browser gets no keys from outside; the page gets the same events.
      press: async (...keys) => {
        for (const key of keys) await ask(pressed(key))
      },
      draw: async () => Buffer.from(String(await call('GET', `${session}/screenshot`)), 'base64'),
      close: async () => {
        await call('DELETE', session).catch(() => {})
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}

function pressed(key: string): string {
  const event = `{ key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }`
  return `(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', ${event}))`
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>

/** The WebDriver protocol (W3C), as far as it is needed. */
function caller(server: string): Call {
  return async (method, path, body) => {
    const response = await fetch(`${server}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

async function untilReady(call: Call): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const status = (await call('GET', '/status').catch(() => undefined)) as { ready?: boolean } | undefined
    if (status?.ready) return
    await wait(100)
  }
  throw new Error('The WebDriver of WebKit did not answer.')
}

/** A screen under a number that it finds itself. */
async function openScreen(path: string): Promise<{ readonly child: ChildProcess; readonly name: string }> {
  const child = spawn(path, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('Xvfb did not start.')))
    child.stdio[3]?.once('data', (text: Buffer) => resolve(text.toString().trim()))
  })
  return { child, name: `:${number}` }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(late)
}
