import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import program from '../../../package.json' with { type: 'json' }
import { packageVersions } from '../../../src/files/package-versions.ts'
import { PROJECT } from '../../helpers/make-deck.ts'

test('knows every package that Lectern depends on as it is installed', () => {
  const names = Object.keys(program.dependencies)
  const versions = packageVersions(names)
  expect(Object.keys(versions)).toEqual(names)
  for (const name of names) {
    const installed = JSON.parse(readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'))
    expect(versions[name]).toBe(installed.version)
    expect(versions[name]).toMatch(/^\d+\.\d+\.\d+/u)
  }
})

test('refuses what is not installed', () => {
  expect(() => packageVersions(['no-such-package-at-all'])).toThrow('no-such-package-at-all is not installed')
})
