import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer'

/**
 * Chromium's `--remote-debugging-pipe`: JSON messages that each end with a zero byte. Unlike a web socket it dies with
 * us, even on SIGKILL, and the browser with it; and no other process can connect.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pieces: Buffer[] = []
  let closed = false
  const tellClosed = (): void => {
    setImmediate(() => transport.onclose?.())
  }
  const transport: ConnectionTransport = {
    send(message) {
      // The browser may have died before anybody listened. Without an answer Puppeteer would wait for minutes.
      if (closed) tellClosed()
      else toBrowser.write(`${message}\0`)
    },
    close() {
      toBrowser.destroy()
      fromBrowser.destroy()
    },
  }
  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      pieces.push(chunk.subarray(from, end))
      const message = Buffer.concat(pieces).toString()
      pieces = []
      from = end + 1
      // One turn of the event loop each, so that promises settled by one message run on before the next arrives.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  })
  // A pipe that breaks is a browser that died; `close` follows and tells so.
  toBrowser.on('error', () => {})
  fromBrowser.on('error', () => {})
  fromBrowser.on('close', () => {
    closed = true
    tellClosed()
  })
  return transport
}
