import puppeteer from 'puppeteer'
import { type Engine, firstThere } from './engine.ts'

/** Where Debian and Ubuntu put Firefox. */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** Firefox, if it is installed; it starts when the engine is opened. */
export async function findFirefox(): Promise<(() => Promise<Engine>) | undefined> {
  const executablePath = await firstThere(PATHS)
  return executablePath === undefined ? undefined : () => openFirefox(executablePath)
}

async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  return {
    open: async (url) => {
      await page.goto('about:blank')
      await page.goto(url)
    },
    ask: (expression) => page.evaluate(expression),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key as never)
    },
    draw: () => page.screenshot({ type: 'png' }),
    close: () => browser.close(),
  }
}
