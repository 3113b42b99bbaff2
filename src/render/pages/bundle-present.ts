import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The script and the style of `deck.html`, each one minified string that names no other file. */
export interface PresentBundle {
  readonly script: string
  readonly style: string
}

/** The oldest browsers a speaker's laptop may bring; what they lack is either translated or guarded in the source. */
const targets = ['chrome105', 'firefox112', 'safari15.4']

let bundled: Promise<PresentBundle> | undefined

/** Bundles `src/present/`, once a process. Same sources, same bytes, wherever the project lies. */
export function bundlePresent(): Promise<PresentBundle> {
  bundled ??= bundleBoth()
  return bundled
}

async function bundleBoth(): Promise<PresentBundle> {
  const [script, style] = await Promise.all([bundle('present/main.ts'), bundle('present/style.css')])
  return { script, style }
}

let live: Promise<string> | undefined

/** Bundles `src/live/`, the script that the development server adds to its pages, once a process. */
export function bundleLive(): Promise<string> {
  live ??= bundle('live/main.ts')
  return live
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: targets,
    // ASCII only: the hash in the page's policy then holds whatever encoding a server claims.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
    // A tsconfig found on the way up the tree must not change the bytes.
    tsconfigRaw: {},
  })
  const output = outputFiles[0]
  if (!output) throw new Error(`esbuild made nothing of src/${name}.`)
  return output.text.trim()
}
