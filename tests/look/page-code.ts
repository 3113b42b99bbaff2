import { join } from 'node:path'
import { build } from 'esbuild'

const bundles = new Map<string, Promise<string>>()

/**
 * An expression that calls a function of a file below `tests/` inside a page; arguments are what JSON can say. A page
 * lacks the helpers that a TypeScript loader adds, so its code is bundled.
 */
export async function pageCode(file: string, name: string, ...args: readonly unknown[]): Promise<string> {
  const bundled = bundles.get(file) ?? bundle(file)
  bundles.set(file, bundled)
  const given = args.map((one) => JSON.stringify(one)).join(', ')
  return `(() => { ${await bundled}\nreturn inPage.${name}(${given}) })()`
}

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', file)],
    bundle: true,
    format: 'iife',
    globalName: 'inPage',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
