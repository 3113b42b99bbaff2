import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Tree } from './import-rules.ts'

/** What git does not keep. A clone need not have git, so .gitignore is repeated here. */
const NOT_KEPT = ['node_modules', '.git', 'output']
const BINARY = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|pdf)$/i

/** The texts of the files below `root` that `wanted` names. */
export function readTree(root: string, wanted: (path: string) => boolean): Tree {
  const tree = new Map<string, string>()
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name)
      if (NOT_KEPT.includes(path)) continue
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile() && !BINARY.test(path) && wanted(path))
        tree.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  visit('')
  return tree
}
