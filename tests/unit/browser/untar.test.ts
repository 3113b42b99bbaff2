import { expect, test } from 'vitest'
import { untar } from '../../../src/browser/bundled/untar.ts'
import { tar } from './tar.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

test('gives the files with their modes and leaves everything else out', () => {
  const files = untar(
    tar([
      { path: 'fonts/', type: '5' },
      { path: './fonts/a.ttf', content: 'a'.repeat(600), mode: 0o644 },
      { path: 'link', type: '2' },
      { path: 'lib/b.so', content: '', mode: 0o755 },
    ]),
  )
  expect(files.map(({ path, mode, bytes }) => [path, mode, text(bytes)])).toEqual([
    ['fonts/a.ttf', 0o644, 'a'.repeat(600)],
    ['lib/b.so', 0o755, ''],
  ])
})

test.each(['../a', 'a/../../b', '/etc/a', 'a\\..\\b', 'C:a', './'])('refuses the name %s', (path) => {
  expect(() => untar(tar([{ path, content: 'x' }]))).toThrow('outside of its folder')
})

test('notices an archive that ends early', () => {
  const whole = tar([{ path: 'a', content: 'a'.repeat(2000) }])
  expect(() => untar(whole.subarray(0, 1024))).toThrow('ends early')
  expect(() => untar(whole.subarray(0, 512 + 2048))).toThrow('ends early')
  expect(() => untar(new Uint8Array())).toThrow('ends early')
})

test('notices a damaged header', () => {
  const damaged = tar([{ path: 'a', content: 'x' }])
  damaged.set(Buffer.from('99999999999'), 124)
  expect(() => untar(damaged)).toThrow('damaged header')
})
