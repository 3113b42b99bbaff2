import { describe, expect, it } from 'vitest'
import { findEnclosures } from '../../../../src/text/sentence/find-enclosures.ts'

const inside = (text: string) => findEnclosures(text).pairs.map(({ from, to }) => text.slice(from, to))

describe('findEnclosures', () => {
  it.each([
    ['a (b) c', ['(b)']],
    ['a [b (c)] d', ['(c)', '[b (c)]']],
    ['“a ‘b’ c”', ['‘b’', '“a ‘b’ c”']],
    ['„So“, sagte er', ['„So“']],
    ['»Nein«, sagte sie', ['»Nein«']],
    ['« Oui »', ['« Oui »']],
    ['「はい」と『本』', ['「はい」', '『本』']],
    ['say "yes" and "no"', ['"yes"', '"no"']],
    ["he said 'now' twice", ["'now'"]],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected)
    expect(findEnclosures(text).unmatched).toBe(false)
  })

  it.each([
    "the users' data isn't theirs",
    'rock ’n’ roll’s',
    'a 5" disk',
    '1) first b) second',
    'fine :) thanks ;-)',
    '‘tis so',
  ])('takes no apostrophe, inch, list mark or smile for one: %s', (text) => {
    expect(findEnclosures(text).unmatched).toBe(false)
  })

  it.each(['a (b', 'say it)', 'say “yes', 'yes” he said', 'say "yes', '「はい'])('misses the partner: %s', (text) => {
    expect(findEnclosures(text).unmatched).toBe(true)
  })

  it('never reaches across a blank line', () => {
    expect(findEnclosures('a (b\n\nc) d')).toEqual({ pairs: [], unmatched: true })
  })
})
