import { expect, test } from 'vitest'
import { installedPlaces } from '../../../src/browser/installed-places.ts'

test.runIf(process.platform !== 'win32')('Linux: the absolute folders of PATH, then the usual ones', () => {
  const places = installedPlaces('linux', { PATH: '/usr/local/bin:.:/usr/bin' })
  expect(places[0]).toBe('/usr/local/bin/chrome-headless-shell')
  expect(places).toContain('/usr/bin/chromium')
  expect(places).toContain('/opt/google/chrome/chrome')
  expect(places.every((place) => place.startsWith('/'))).toBe(true)
})

test('macOS: the applications of all users and of this one', () => {
  const places = installedPlaces('darwin', {})
  expect(places[0]?.replaceAll('\\', '/')).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(places.filter((place) => place.includes('Edge'))).toHaveLength(2)
})

test('Windows: the program folders that the environment names, however it spells them', () => {
  const slashes = (places: readonly string[]): readonly string[] => places.map((place) => place.replaceAll('\\', '/'))
  const places = installedPlaces('win32', {
    ProgramFiles: 'C:/Program Files',
    LOCALAPPDATA: 'C:/Local',
  })
  expect(slashes(places)).toEqual([
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files/Chromium/Application/chrome.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
    'C:/Local/Google/Chrome/Application/chrome.exe',
    'C:/Local/Chromium/Application/chrome.exe',
    'C:/Local/Microsoft/Edge/Application/msedge.exe',
  ])
})
