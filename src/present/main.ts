import { startAddress } from './address.ts'
import { startActivity } from './input/activity.ts'
import { isAuto, startAutoAdvance, toggleAuto } from './input/auto-advance.ts'
import { bindingsFor, type CommandName } from './input/commands.ts'
import { startKeyboard } from './input/keyboard.ts'
import { startNumberEntry } from './input/number-entry.ts'
import { startClicks, startSwipes } from './input/pointer.ts'
import { startWakeLock } from './input/wake-lock.ts'
import { on } from './page/on.ts'
import { isRtl, readPage, slides } from './page/page.ts'
import { mark } from './page/style-state.ts'
import * as position from './position.ts'
import { resumePresenter, scrollNotes, startPresenter, togglePresenter } from './presenter/start-presenter.ts'
import { sizeNotes, toggleTimer } from './presenter/talk.ts'
import { say, startAnnouncer } from './view/announcer.ts'
import * as blank from './view/blank.ts'
import { startControlBar } from './view/control-bar.ts'
import { startFragments } from './view/fragments.ts'
import { toggleFullscreen } from './view/fullscreen.ts'
import { startHelp } from './view/help.ts'
import { covered, shownAgain } from './view/labels.ts'
import { startLaser, toggleLaser } from './view/laser.ts'
import { startStage } from './view/stage.ts'
import { closeOverview, startOverview, toggleOverview } from './views/overview.ts'
import { isReading, startReading, toggleReading } from './views/reading/reading.ts'
import { toggleSearch } from './views/search/search.ts'

function start(): void {
  readPage()
  blank.startBlank()
  startLaser()
  startFragments()
  startStage()
  startAnnouncer()
  const bindings = bindingsFor(isRtl ? 'rtl' : 'ltr', isAuto ? 'auto' : 'on command')
  const commands: Readonly<Record<CommandName, () => void>> = {
    previous: () => position.back('command'),
    next: () => position.forward('command'),
    first: () => position.moveTo(0, 'command'),
    last: () => position.moveTo(slides.length - 1, 'command'),
    black: () => blank.toggleBlank('black'),
    white: () => blank.toggleBlank('white'),
    laser: toggleLaser,
    auto: toggleAuto,
    overview: () => {
      if (!isReading) toggleOverview()
    },
    search: toggleSearch,
    reading: () => {
      closeOverview()
      toggleReading()
    },
    presenter: togglePresenter,
    timer: toggleTimer,
    largerNotes: () => sizeNotes(10),
    smallerNotes: () => sizeNotes(-10),
    notesDown: () => scrollNotes(0.5),
    notesUp: () => scrollNotes(-0.5),
    fullscreen: toggleFullscreen,
    help: startHelp(bindings),
  }
  const run = (command: CommandName) => {
    // While the slide is covered, nobody has seen where the deck would move: it is only shown again.
    if (blank.color && /^(previous|next|first|last|overview|reading)$/.test(command)) blank.setBlank(undefined)
    else commands[command]()
  }
  blank.onBlank(() => say(blank.color ? covered[blank.color] : shownAgain))
  startControlBar(run)
  startActivity()
  startNumberEntry()
  startKeyboard(bindings, run)
  startClicks(run)
  startSwipes(run)
  startWakeLock()
  startOverview()
  startReading()
  startPresenter()
  // It makes the first move, which everything above follows.
  startAddress()
  resumePresenter()
  startAutoAdvance()
}

// The script stands in the head: the class is set before the first slide is painted, so that the page never flashes
// the list of all slides that a browser without scripts shows.
mark('live', true)
on('DOMContentLoaded', () => {
  try {
    start()
  } catch (error) {
    // Better a page to scroll through than a blank one in front of an audience.
    mark('live', false)
    throw error
  }
})
