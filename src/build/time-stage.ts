/** Runs a piece of work under a name, so that somebody may know how long it took. */
export type TimeStage = <T>(name: string, work: () => T) => T

/** Tells `onStage` how long each piece of work took, also one that is a promise; without it nothing is measured. */
export function timeStage(onStage: ((name: string, durationMs: number) => void) | undefined): TimeStage {
  if (!onStage) return (_, work) => work()
  return (name, work) => {
    const start = performance.now()
    const result = work()
    const done = () => onStage(name, performance.now() - start)
    if (!(result instanceof Promise)) {
      done()
      return result
    }
    return result.finally(done) as typeof result
  }
}
