const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends the program in order when it is told to: everything that listens to `exit` cleans up, at once and without
 * waiting for work in progress. Then the signal does what it would have done, so that a shell sees 130 after Ctrl-C
 * and stops its own loop, too.
 */
export function endBySignal(): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      // Registered last, so it runs last.
      process.on('exit', () => {
        process.removeAllListeners(signal)
        process.kill(process.pid, signal)
      })
      process.exit(1)
    })
  }
}
