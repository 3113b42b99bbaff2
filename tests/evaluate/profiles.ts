import type { Profile } from './build-articles.ts'

/** All that a deck can be made for. */
export const PROFILES: readonly Profile[] = ['brief', 'talk', 'full']

/** The profiles that a name on the command line stands for; undefined is the one that each article asks for itself. */
export function profilesOf(name: string | undefined): readonly (Profile | undefined)[] {
  if (name === 'all') return PROFILES
  const found = PROFILES.find((profile) => profile === name)
  if (name === undefined || found) return [found]
  throw new Error(`There is no profile "${name}": it is ${PROFILES.join(', ')} or all.`)
}
