import { dirname, join, resolve, sep } from 'node:path'
import type { Job } from '../../../build/job.ts'
import { imagePath } from '../../../files/load-images.ts'
import type { InputFile } from '../../../model/output.ts'
import type { Options } from '../../../options.ts'
import { figuresOf } from '../../../text/slide/figures-of.ts'
import { sourceOf } from '../../list-jobs.ts'

/** Where the things are that decide a deck, absolute. */
export interface DeckPlaces {
  readonly files: ReadonlySet<string>
  /** Of templates: what comes into such a folder decides as well. */
  readonly folders: ReadonlySet<string>
}

/** The files that a deck was made from, and those that it asks for and that may not be there. */
export function placesOf(job: Job, inputs: readonly InputFile[], options: Options): DeckPlaces {
  const { root } = sourceOf(job)
  const templates = inputs.filter(({ kind }) => kind === 'template').map(({ path }) => path.split('/')[0] ?? '')
  const others = inputs.filter(({ kind }) => kind !== 'template').map(({ path }) => resolve(root, path))
  return {
    files: new Set([sourceOf(job).absolutePath, ...others, ...askedFor(job)]),
    // A template of the same name nearer by would take its place.
    folders: new Set(templates.flatMap((name) => options.templateFolders.map((folder) => join(folder, name)))),
  }
}

export function isAmong(path: string, { files, folders }: DeckPlaces): boolean {
  return files.has(path) || [...folders].some((folder) => path === folder || path.startsWith(folder + sep))
}

function askedFor(job: Job): readonly string[] {
  const source = sourceOf(job)
  if ('article' in job) {
    const paths = figuresOf(job.article.blocks).map(({ url }) => imagePath(source, url))
    return paths.filter((path) => path !== undefined)
  }
  const { data, article } = job.written.liquid ?? {}
  return [data, article].flatMap((place) => (place ? [resolve(dirname(source.absolutePath), place.name)] : []))
}
