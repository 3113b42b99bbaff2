import { startAddress } from './address.ts'
import { startActivity } from './input/activity.ts'
import { type AutoAdvance, secondsOfAuto, startAutoAdvance } from './input/auto-advance.ts'
import { bindingsFor } from './input/commands.ts'
import { startKeyboard } from './input/keyboard.ts'
import { startClicks, startSwipes } from './input/pointer.ts'
import { startWakeLock } from './input/wake-lock.ts'
import { createPosition } from './position.ts'
import { createPresenter } from './presenter/start-presenter.ts'
import { readDeckData } from './read-deck-data.ts'
import { startAnnouncer } from './view/announcer.ts'
import { createBlank, uncoverFirst } from './view/blank.ts'
import { startControlBar } from './view/control-bar.ts'
import { startFragments, stepsOf } from './view/fragments.ts'
import { toggleFullscreen } from './view/fullscreen.ts'
import { startHelp } from './view/help.ts'
import { labels } from './view/labels.ts'
import { createLaser } from './view/laser.ts'
import { slidesOfPage, startStage } from './view/stage.ts'
import { startViews } from './views/start-views.ts'

const root = document.documentElement

function start(): void {
  const data = readDeckData()
  const direction = root.dir === 'rtl' ? 'rtl' : 'ltr'
  const slides = slidesOfPage()
  const position = createPosition(stepsOf(slides))
  const autoSeconds = secondsOfAuto(location.search)
  const bindings = bindingsFor(direction, autoSeconds !== undefined)
  const blank = createBlank()
  const laser = createLaser()
  startFragments(slides, position)
  const stage = startStage(data, slides, position)
  const say = startAnnouncer(data, position)
  const views = startViews({ data, slides, position, stage, say, direction })
  const presenter = createPresenter(data, slides, position, blank, laser)
  let auto: AutoAdvance | undefined
  const commands = uncoverFirst(
    {
      previous: () => position.back('command'),
      next: () => position.forward('command'),
      first: () => position.moveTo(0, 'command'),
      last: () => position.moveTo(position.count - 1, 'command'),
      black: () => blank.toggle('black'),
      white: () => blank.toggle('white'),
      laser: laser.toggle,
      auto: () => auto?.toggle(),
      ...views.commands,
      ...presenter.commands,
      fullscreen: toggleFullscreen,
      help: startHelp(bindings, direction),
    },
    blank,
  )
  blank.onChange((color) => say(color ? labels.blank[color] : labels.shownAgain))
  const entry = startControlBar(position, commands, views, startActivity(), direction)
  startKeyboard(bindings, commands, entry)
  startClicks(commands, direction)
  startSwipes(commands, direction)
  startWakeLock()
  // Last: it makes the first move, which everything above follows.
  startAddress(data, position)
  presenter.start(say)
  if (autoSeconds !== undefined)
    auto = startAutoAdvance(autoSeconds, position, (isOn) => say(isOn ? labels.autoOn : labels.autoOff))
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
