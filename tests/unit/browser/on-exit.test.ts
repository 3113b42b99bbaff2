import { expect, test } from 'vitest'
import { onExit } from '../../../src/browser/launch/on-exit.ts'

const EVENTS = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP']
const counts = (): readonly number[] => EVENTS.map((event) => process.listenerCount(event))

test('listens once however many wait, and no longer than anybody does', () => {
  const before = counts()
  const forgets = Array.from({ length: 30 }, () => onExit(() => {}))
  expect(counts()).toEqual(before.map((count) => count + 1))
  for (const forget of forgets) {
    forget()
    forget()
  }
  expect(counts()).toEqual(before)
})

test('somebody else who listens to the signal decides what becomes of the process', () => {
  const cleaned: string[] = []
  const others: string[] = []
  const other = (signal: string): void => void others.push(signal)
  process.on('SIGHUP', other)
  onExit(() => cleaned.push('cleaned'))
  process.emit('SIGHUP', 'SIGHUP')
  process.off('SIGHUP', other)
  expect(cleaned).toEqual(['cleaned'])
  expect(others).toEqual(['SIGHUP'])
})
