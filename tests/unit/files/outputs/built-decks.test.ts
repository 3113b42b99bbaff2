import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtDecks } from '../../../../src/files/outputs/built-decks.ts'
import { PIXEL } from '../../../cli/run-lectern.ts'
import { temporaryFolder } from '../../../helpers/temporary-folder.ts'

const about = { title: 'Pumps', lang: 'en', slides: 4, seconds: 90 }
const manifest = (deck: unknown, names: readonly string[] = ['deck.html', 'cover.png']) =>
  JSON.stringify({ deck, outputs: names.map((name) => ({ name })) })

describe('builtDecks', () => {
  test('finds decks at every depth, in one order, with the files that are there', async () => {
    const deck = (id: string) => ({ [`${id}/manifest.json`]: manifest(about), [`${id}/deck.html`]: 'x' })
    const folder = await temporaryFolder({ ...deck('b'), ...deck('a'), ...deck('a/c/d'), 'a/cover.png': PIXEL })
    expect(await builtDecks(folder)).toEqual([
      { id: 'a', about, files: ['deck.html', 'cover.png'], cover: PIXEL },
      { id: 'a/c/d', about, files: ['deck.html'] },
      { id: 'b', about, files: ['deck.html'] },
    ])
  })

  test('takes a picture for one only if it is', async () => {
    for (const cover of ['<svg onload="alert(1)"/>', '', Buffer.concat([PIXEL, Buffer.alloc(4_000_001)])]) {
      const files = { 'a/manifest.json': manifest(about), 'a/deck.html': 'x', 'a/cover.png': cover }
      const [deck] = await builtDecks(await temporaryFolder(files))
      expect(deck?.id).toBe('a')
      expect(deck?.cover).toBeUndefined()
    }
  })

  test.each([
    ['no JSON', '{'],
    ['nothing about a deck', '{"outputs": [{"name": "deck.html"}]}'],
    ['null', 'null'],
    ['numbers that count nothing', manifest({ ...about, slides: -1 })],
    ['other types', manifest({ ...about, title: ['x'] })],
    ['no deck.html', manifest(about, ['deck.md'])],
    ['names that lead elsewhere', manifest(about, ['../a/deck.html', '/deck.html', 'x/../deck.html'])],
  ])('passes over a manifest with %s', async (_, text) => {
    expect(await builtDecks(await temporaryFolder({ 'a/manifest.json': text, 'a/deck.html': 'x' }))).toEqual([])
  })

  test('looks neither into hidden folders nor along links, and at no folder that is missing', async () => {
    const folder = await temporaryFolder({
      '.git/manifest.json': manifest(about),
      '.git/deck.html': 'x',
      'node_modules/a/manifest.json': manifest(about),
      'node_modules/a/deck.html': 'x',
    })
    await symlink(folder, join(folder, 'round'))
    expect(await builtDecks(folder)).toEqual([])
    expect(await builtDecks(join(folder, 'none'))).toEqual([])
  })
})
