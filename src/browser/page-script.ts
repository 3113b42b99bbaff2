import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/**
 * An expression that calls a function of `page/` inside a page: `pageScript('measure-deck', 'measureDeck')`. Arguments
 * are what JSON can say.
 * Functions handed to Puppeteer are turned into text as they stand after the TypeScript loader, which adds helpers that
 * a page does not have; so they are bundled here, once a process.
 */
export function pageScript(file: string, name: string, ...args: readonly unknown[]): Promise<string> {
  const known = bundles.get(file) ?? bundle(file)
  bundles.set(file, known)
  return known.then(
    (code) => `(() => { ${code}\nreturn inPage.${name}(${args.map((one) => JSON.stringify(one)).join(', ')}) })()`,
  )
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./page/${file}.ts`, import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
