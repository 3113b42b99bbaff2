const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const cleanups = new Set<() => void>()

/**
 * Runs `cleanup` (synchronous, must not throw) when the process exits in whatever way it can notice: a normal end, an
 * uncaught error, `process.exit`, SIGINT, SIGTERM, SIGHUP. Returns a function that takes it back.
 */
export function onExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) listen()
  cleanups.add(cleanup)
  return () => {
    if (cleanups.delete(cleanup) && cleanups.size === 0) unlisten()
  }
}

function listen(): void {
  process.on('exit', runCleanups)
  for (const signal of SIGNALS) process.on(signal, handleSignal)
}

function unlisten(): void {
  process.off('exit', runCleanups)
  for (const signal of SIGNALS) process.off(signal, handleSignal)
}

function runCleanups(): void {
  for (const cleanup of cleanups) cleanup()
  cleanups.clear()
}

function handleSignal(signal: NodeJS.Signals): void {
  runCleanups()
  unlisten()
  // Whoever else listens has plans for the signal. Otherwise it does what it would have done without us, exit code included.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
