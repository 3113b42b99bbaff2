import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeckFiles } from './deck/deck-files.ts'

const PROJECT = join(import.meta.dirname, '../..')

/** G1: names of outputs that differ when another process makes them in another place, time zone and locale. */
export async function differingOutputs(file: string, files: DeckFiles): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-evaluate-'))
  try {
    await runProgram(file, folder)
    const [deck = ''] = await readdir(folder)
    const read = (name: string) => readFile(join(folder, deck, name))
    const encode = (text: string) => new TextEncoder().encode(text)
    const own: readonly (readonly [string, Uint8Array])[] = [
      ['deck.md', encode(files.markdown)],
      ['deck.html', encode(files.html)],
      ...(files.pdf ? [['deck.pdf', files.pdf] as const] : []),
    ]
    const differing: string[] = []
    for (const [name, bytes] of own) if (Buffer.compare(await read(name), bytes) !== 0) differing.push(name)
    const plan: unknown = JSON.parse(new TextDecoder().decode(await read('plan.json')))
    return JSON.stringify(plan) === JSON.stringify(files.plan) ? differing : [...differing, 'plan.json']
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runProgram(file: string, folder: string): Promise<void> {
  const args = [join(PROJECT, 'bin/lectern.mjs'), 'build', file, '--out', folder]
  const env = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: tmpdir(), env }, (error) => (error ? reject(error) : resolve()))
  })
}
