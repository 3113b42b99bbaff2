import { diagnose } from '../../diagnostics/catalogue.ts'
import type { Wishes } from '../../model/article.ts'
import type { Wish } from '../../model/wishes.ts'
import { locationOf } from '../../text/source-position.ts'
import type { PlanContext } from '../context.ts'
import { FILLERS } from './fill-layout.ts'

/** Notes that a layout cannot be had; the plan goes on without it. */
export function refuseLayout(wanted: NonNullable<Wishes['layout']>, what: string, context: PlanContext): void {
  const message = `No slide of layout "${wanted.value}" can be made of ${what}.`
  const hint = `It needs ${FILLERS[wanted.value].needs}.`
  refuse(
    wanted,
    diagnose('layout-not-possible', { message, hint, location: locationOf(context.source, wanted.span) }),
    context,
  )
}

/** Notes that a comment changes nothing, as what it stands above is on no slide. */
export function refuseSlideless(key: string, wish: Wish<unknown>, context: PlanContext): void {
  const message = `"${key}" has no slide: nothing of this can stand on one alone.`
  refuse(wish, diagnose('no-slide-for-comment', { message, location: locationOf(context.source, wish.span) }), context)
}

function refuse({ span }: Wish<unknown>, diagnostic: ReturnType<typeof diagnose>, { refused }: PlanContext): void {
  refused.set(span.start, diagnostic)
}
