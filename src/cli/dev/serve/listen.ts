import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EnvironmentError } from '../../../model/diagnostic.ts'

export interface Listening {
  readonly port: number
  /** Ends at once, with every connection. */
  readonly close: () => Promise<void>
}

const FIRST_PORT = 4400
const PORTS_TRIED = 100

/**
 * Listens on this computer alone. Without a `port` it takes the usual one or the next that is free. Throws an
 * EnvironmentError where the port is taken or may not be had.
 */
export async function listen(handle: (port: number) => RequestListener, port: number | undefined): Promise<Listening> {
  const last = port ?? FIRST_PORT + PORTS_TRIED - 1
  for (let wanted = port ?? FIRST_PORT; ; wanted += 1) {
    const first = await serve(handle, '127.0.0.1', wanted)
    if ('server' in first) {
      // `localhost` may mean this one; not every computer has it.
      const second = await serve(handle, '::1', first.port)
      const servers = [first.server, ...('server' in second ? [second.server] : [])]
      return { port: first.port, close: async () => void (await Promise.all(servers.map(closeAll))) }
    }
    if (first.code !== 'EADDRINUSE' || wanted >= last) throw refusal(first.code, port)
  }
}

type Served = { readonly server: Server; readonly port: number } | { readonly code: string }

function serve(handle: (port: number) => RequestListener, host: string, port: number): Promise<Served> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code = 'unknown reason' }: NodeJS.ErrnoException) => resolve({ code }))
    server.listen({ host, port, exclusive: true }, () => {
      const { port: own } = server.address() as AddressInfo
      server.on('request', handle(own))
      resolve({ server, port: own })
    })
  })
}

function refusal(code: string, port: number | undefined): EnvironmentError {
  const shown = port ?? `${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}`
  if (code === 'EADDRINUSE')
    return new EnvironmentError(
      `Port ${shown} is in use.`,
      port === undefined
        ? 'Choose another one with --port.'
        : 'Choose another one, or leave --port out to get a free one.',
    )
  const reason = code === 'EACCES' ? 'permission denied (EACCES)' : code
  return new EnvironmentError(`Port ${shown} cannot be had: ${reason}.`, 'Choose one above 1023 with --port.')
}

function closeAll(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
