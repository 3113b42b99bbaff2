import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** How long a busy thread may take to hear that it should end; then it is stopped where it is. */
const HEARD_MS = 500
/** How long one that has heard of it may take to end in order. */
const ORDERLY_MS = 5000
const HEARD = 'heard'
/** How long a browser takes to notice that its pipe is closed. */
const BROWSER_MS = 300

/** What a thread that was stopped in the middle of its work could not remove; run in the thread that is left. */
export type RemoveLeftovers = () => void

/**
 * Runs the program once more with the same arguments in a thread of its own, and resolves with its exit code. Signals
 * end it at any moment, also while it computes and would not hear of them.
 */
export function runInThread(program: URL, args: readonly string[], removeLeftovers: RemoveLeftovers): Promise<number> {
  const worker = new Worker(program, { argv: [...args], workerData: { isTerminal: isTerminal() } })
  let isEnding = false
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal)
    // Whoever presses Ctrl-C twice gets no more than once.
    process.on(signal, () => {
      if (!isEnding) void endBySignal(worker, signal, removeLeftovers)
      isEnding = true
    })
  }
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', resolve)
  })
}

async function endBySignal(worker: Worker, signal: NodeJS.Signals, removeLeftovers: RemoveLeftovers): Promise<void> {
  const code = await new Promise<number | undefined>((resolve) => {
    let late = setTimeout(resolve, HEARD_MS, undefined)
    worker.on('message', (said) => {
      if (said !== HEARD) return
      clearTimeout(late)
      late = setTimeout(resolve, ORDERLY_MS, undefined)
    })
    worker.once('exit', (code) => {
      clearTimeout(late)
      resolve(code)
    })
    worker.postMessage('end')
  })
  // To be ended by a signal is how some work ends well.
  if (code === 0) return
  if (code === undefined) {
    await worker.terminate()
    await new Promise((resolve) => setTimeout(resolve, BROWSER_MS))
    removeLeftovers()
  }
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/**
 * Lets the thread that started this one end it in order: by `end`, in the place of what was said before. Nothing happens in a
 * program that is not in a thread.
 */
export function endWhenTold(end: () => void = () => process.exit(1)): void {
  const port = parentPort
  if (isMainThread || !port) return
  port.removeAllListeners('message')
  port.once('message', () => {
    port.postMessage(HEARD)
    end()
  })
  port.unref()
}

/** Whether people watch the error output; a thread has none of its own. */
export function isTerminal(): boolean {
  if (isMainThread) return process.stderr.isTTY === true
  return (workerData as { readonly isTerminal?: unknown } | null)?.isTerminal === true
}
