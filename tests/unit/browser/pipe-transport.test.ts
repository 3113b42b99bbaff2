import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { pipeTransport } from '../../../src/browser/launch/pipe-transport.ts'

test('messages are put together however they are cut', async () => {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()]
  const transport = pipeTransport(toBrowser, fromBrowser)
  const messages: string[] = []
  transport.onmessage = (message) => messages.push(message)
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve
  })
  const bytes = Buffer.from('{"a":"ä"}\0{}\0{"b":1}\0')
  for (const [from, to] of [
    [0, 7],
    [7, 8],
    [8, 10],
    [10, 13],
  ])
    fromBrowser.write(bytes.subarray(from, to))
  fromBrowser.end(bytes.subarray(13))
  await closed
  expect(messages).toEqual(['{"a":"ä"}', '{}', '{"b":1}'])
})

test('each message that is sent ends with a zero byte', async () => {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()]
  pipeTransport(toBrowser, fromBrowser).send('{"id":1}')
  const [chunk] = (await once(toBrowser, 'data')) as [Buffer]
  expect(chunk.toString()).toBe('{"id":1}\0')
})

test('a broken pipe is no uncaught error', () => {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()]
  pipeTransport(toBrowser, fromBrowser)
  expect(() => toBrowser.emit('error', new Error('EPIPE'))).not.toThrow()
})

test('who comes when the browser is dead already is told so', async () => {
  const [toBrowser, fromBrowser] = [new PassThrough(), new PassThrough()]
  const transport = pipeTransport(toBrowser, fromBrowser)
  fromBrowser.destroy()
  await once(fromBrowser, 'close')
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve
  })
  transport.send('{"id":1}')
  await closed
})
