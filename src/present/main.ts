import { startAddress } from './address.ts'
import { startActivity } from './input/activity.ts'
import { bindingsFor, type Commands } from './input/commands.ts'
import { startKeyboard } from './input/keyboard.ts'
import { startClicks, startSwipes } from './input/pointer.ts'
import { createPosition } from './position.ts'
import { readDeckData } from './read-deck-data.ts'
import { startAnnouncer } from './view/announcer.ts'
import { startControlBar } from './view/control-bar.ts'
import { toggleFullscreen } from './view/fullscreen.ts'
import { startHelp } from './view/help.ts'
import { startStage } from './view/stage.ts'

const root = document.documentElement

function start(): void {
  const data = readDeckData()
  const direction = root.dir === 'rtl' ? 'rtl' : 'ltr'
  const position = createPosition(data.slides.length)
  const bindings = bindingsFor(direction)
  const toggleHelp = startHelp(bindings, direction)
  const commands: Commands = {
    previous: () => position.moveTo(position.index() - 1, 'command'),
    next: () => position.moveTo(position.index() + 1, 'command'),
    first: () => position.moveTo(0, 'command'),
    last: () => position.moveTo(position.count - 1, 'command'),
    fullscreen: toggleFullscreen,
    help: toggleHelp,
  }
  startStage(data, position)
  startAnnouncer(data, position)
  const entry = startControlBar(position, commands, startActivity(), direction)
  startKeyboard(bindings, commands, entry)
  startClicks(commands, direction)
  startSwipes(commands, direction)
  // Last: it makes the first move, which everything above follows.
  startAddress(data, position)
}

// The script stands in the head: the class is set before the first slide is painted, so that the page never flashes
// the list of all slides that a browser without scripts shows.
root.classList.add('live')
addEventListener('DOMContentLoaded', () => {
  try {
    start()
  } catch (error) {
    // Better a page to scroll through than a blank one in front of an audience.
    root.classList.remove('live')
    throw error
  }
})
