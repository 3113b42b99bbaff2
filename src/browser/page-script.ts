import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/** `pageScript('measure-deck', 'measureDeck')`: a call of a function of `page/`. */
export function pageScript(file: string, name: string, ...args: readonly unknown[]): Promise<string> {
  return callInPage(fileURLToPath(new URL(`./page/${file}.ts`, import.meta.url)), name, ...args)
}

/**
 * An expression that calls a function of the file at `path` inside a page. Arguments are what JSON can say.
 * Functions handed to Puppeteer are turned into text as they stand after the TypeScript loader, which adds helpers that
 * a page does not have; so they are bundled here, once a process.
 */
export async function callInPage(path: string, name: string, ...args: readonly unknown[]): Promise<string> {
  const bundled = bundles.get(path) ?? bundle(path)
  bundles.set(path, bundled)
  return `(() => { ${await bundled}\nreturn inPage.${name}(${args.map((one) => JSON.stringify(one)).join(', ')}) })()`
}

async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
