import { describe, expect, it } from 'vitest'
import { hasEnglishFiniteVerb } from '../../../../src/text/english/has-english-finite-verb.ts'

const CLAUSES = `Steel has climbed again
The timetable is tight
Rail lost a third of its freight
Ports come first
Trucks are quick to deploy
Small teams ship faster
The data shows a steady decline
Users want clarity
Our budget covers two years
Write the test first
Keep it short
Don't guess
Measure twice
Stop copying secrets into tickets
Nobody reads the manual
It works
Every build needs a checksum
Good defaults beat good documentation
Prices rose in every region
Water finds its level
The old port closed in 1998
We moved everything to one queue
Your backups will fail
Trains can't wait
Ask for help early
Reading aloud catches mistakes
Caching changes everything
Let the machine do it
Use plain words
Most failures start at the edges`.split('\n')

const PHRASES = `A quick guide to the terminal
Design principles
Tools and resources
Lessons from a year of outages
Moving forward
The trouble with averages
Freight by rail and road
What we learned
How we built it
Things that can go wrong
Built for speed
Next steps
Roles and responsibilities
Plans for 2026
Better tests, fewer bugs
The people who use it
Changes in the new release
Results
A short history of the port
Getting started with the queue
Support for older browsers
An open question
The cost of waiting
Notes on caching
Data used in this article
Before you begin
Three ways to save water
Case study: the harbour
Questions and answers
Why it matters`.split('\n')

const SENTENCES = `The committee, which met on Tuesday, postponed the vote.
Freight trains carry most of the grain.
Neither road nor rail has room to spare.
Older bridges crack in winter.
A second phase follows in 2028.
To save time, the crew works at night.
When the river floods, the road closes.
The agency plans to replace every pump.
Engineers who know the system left long ago.
Copy the file, then restart the server.
Half of the wagons stood empty.
Knowing the numbers helps.`.split('\n')

const FRAGMENTS = `A retrospective and reflection.
Simplicity.
No technical background required.
Originally published in the harbour gazette.
Because it matters.
The opportunity to serve.
Good morning.
Thanks for all of your hard work!
Cleaning data.`.split('\n')

describe('hasEnglishFiniteVerb', () => {
  it.each(CLAUSES)('clause: %s', (text) => expect(hasEnglishFiniteVerb(text)).toBe(true))
  it.each(PHRASES)('phrase: %s', (text) => expect(hasEnglishFiniteVerb(text)).toBe(false))
  it.each(SENTENCES)('sentence: %s', (text) => expect(hasEnglishFiniteVerb(text)).toBe(true))
  it.each(FRAGMENTS)('fragment: %s', (text) => expect(hasEnglishFiniteVerb(text)).toBe(false))

  it('finds none where there are no words', () => {
    for (const text of ['', ' ', '...', '🎉', '42', '—']) expect(hasEnglishFiniteVerb(text)).toBe(false)
  })

  it('tells the month from the modal', () => {
    expect(hasEnglishFiniteVerb('Launch in May 2026')).toBe(false)
    expect(hasEnglishFiniteVerb('This may change')).toBe(true)
  })
})
