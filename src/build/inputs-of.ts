import { relative, sep } from 'node:path'
import type { InputFile } from '../model/output.ts'
import type { SourceFile } from '../model/source.ts'
import { contentHash } from '../text/content-hash.ts'

/** The files that decide a deck beside its images and fonts: its source and those that were read with it. */
export function inputsOf({ root, absolutePath, text }: SourceFile, others: readonly InputFile[]): readonly InputFile[] {
  const path = relative(root, absolutePath).split(sep).join('/')
  return [{ kind: 'source', path, sha256: contentHash(text) }, ...others]
}
