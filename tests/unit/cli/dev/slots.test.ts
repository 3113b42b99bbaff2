import { expect, test } from 'vitest'
import { createSlots } from '../../../../src/cli/dev/decks/slots.ts'

/** Lets everything that can go on do so. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('so much goes on at once; the urgent stands first in line, and who is waited for moves up', async () => {
  const slots = createSlots(2)
  const begun: string[] = []
  const frees = new Map<string, () => void>()
  const start = (name: string, haste: 'now' | 'later') =>
    void slots.take(name, haste).then((free) => {
      begun.push(name)
      frees.set(name, free)
    })
  for (const name of ['a', 'b', 'c', 'd', 'e']) start(name, 'later')
  start('urgent', 'now')
  slots.hurry('e')
  slots.hurry('nobody')
  await settle()
  expect(begun).toEqual(['a', 'b'])
  for (const name of ['a', 'e', 'urgent', 'b']) {
    frees.get(name)?.()
    await settle()
  }
  expect(begun).toEqual(['a', 'b', 'e', 'urgent', 'c', 'd'])
  for (const name of ['c', 'd']) frees.get(name)?.()
  start('last', 'later')
  await settle()
  expect(begun.at(-1)).toBe('last')
})
