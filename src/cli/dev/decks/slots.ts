/** Lets so much work go on at once and has the rest wait in line. */
export interface Slots {
  /** Resolves when the work of this name may begin, with what to call when it is done. */
  readonly take: (name: string, haste: 'now' | 'later') => Promise<() => void>
  /** Somebody waits for the work of this name. */
  readonly hurry: (name: string) => void
}

export function createSlots(width: number): Slots {
  const line: { readonly name: string; readonly begin: () => void }[] = []
  let taken = 0
  const free = () => {
    const next = line.shift()
    if (next) next.begin()
    else taken -= 1
  }
  return {
    async take(name, haste) {
      if (taken < width) taken += 1
      else {
        await new Promise<void>((begin) => {
          if (haste === 'now') line.unshift({ name, begin })
          else line.push({ name, begin })
        })
      }
      return free
    },
    hurry(name) {
      const at = line.findIndex((waiting) => waiting.name === name)
      line.unshift(...line.splice(at, at < 0 ? 0 : 1))
    },
  }
}
