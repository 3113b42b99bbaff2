import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCmap } from '../../../../src/files/fonts/read-cmap.ts'

const PACKAGES = join(import.meta.dirname, '../../../../node_modules/@fontsource')
const FACE = join(PACKAGES, 'source-serif-4/files/source-serif-4-latin-400-normal.woff2')

describe('readCmap', () => {
  test('finds the same characters in both formats of every face', () => {
    const folders = readdirSync(PACKAGES).map((name) => join(PACKAGES, name, 'files'))
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    const faces = files.filter((path) => path.endsWith('-400-normal.woff2'))
    expect(faces.length).toBeGreaterThan(15)
    for (const path of faces) {
      const codes = readCmap(readFileSync(path))
      expect(codes.size, path).toBeGreaterThan(9)
      expect(readCmap(readFileSync(path.replace(/woff2$/u, 'woff'))), path).toEqual(codes)
    }
  })

  test('knows what a face has and what it lacks', () => {
    const codes = readCmap(readFileSync(FACE))
    for (const char of 'Aé–“€') expect(codes.has(char.codePointAt(0) ?? 0), char).toBe(true)
    for (const char of '→猫אδ') expect(codes.has(char.codePointAt(0) ?? 0), char).toBe(false)
  })

  test('finds nothing in a file that is damaged or no font', () => {
    const font = readFileSync(FACE)
    expect(readCmap(new Uint8Array()).size).toBe(0)
    expect(readCmap(Buffer.from('GIF89a and so on, which is no font at all')).size).toBe(0)
    for (const length of [3, 20, 60, 300, font.length >> 1]) expect(readCmap(font.subarray(0, length)).size).toBe(0)
  })
})
