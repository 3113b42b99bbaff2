import { describe, expect, it } from 'vitest'
import { cosine, inverseFrequencies, tfIdfVector, tfIdfVectors } from '../../../src/text/compare/tf-idf.ts'

const DOCUMENTS = [
  ['bridge', 'river'],
  ['bridge', 'bridge', 'toll'],
  ['ferry', 'river'],
]

describe('tf-idf', () => {
  it('weighs rare stems more than frequent ones', () => {
    const idf = inverseFrequencies(DOCUMENTS)
    expect(idf.get('toll')).toBeGreaterThan(idf.get('bridge') as number)
    expect(idf.get('bridge')).toBe(idf.get('river'))
  })

  it('counts repeats and gives unknown stems the weight of the rarest', () => {
    const idf = inverseFrequencies(DOCUMENTS)
    const vector = tfIdfVector(['bridge', 'bridge', 'tunnel'], idf)
    expect(vector.get('bridge')).toBeCloseTo(2 * (idf.get('bridge') as number))
    expect(vector.get('tunnel')).toBe(idf.get('toll'))
  })

  it('compares: itself 1, nothing in common 0, empty 0', () => {
    const [a, b, c] = tfIdfVectors(DOCUMENTS)
    if (a === undefined || b === undefined || c === undefined) throw new Error('three documents make three vectors')
    expect(cosine(a, a)).toBe(1)
    expect(cosine(b, c)).toBe(0)
    expect(cosine(a, b)).toBe(cosine(b, a))
    expect(cosine(a, b)).toBeGreaterThan(0)
    expect(cosine(a, new Map())).toBe(0)
  })

  it('knows no documents at all', () => {
    expect(inverseFrequencies([]).size).toBe(0)
    expect(tfIdfVectors([[]])[0]?.size).toBe(0)
  })
})
