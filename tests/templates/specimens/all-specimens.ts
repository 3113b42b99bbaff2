import { FIGURE_SPECIMENS } from './figure-specimens.ts'
import { NUMBER_SPECIMENS } from './number-specimens.ts'
import type { Specimen } from './specimen.ts'
import { TEXT_SPECIMENS } from './text-specimens.ts'

/** One slide of every layout in every form. */
export const ALL_SPECIMENS: readonly Specimen[] = [...TEXT_SPECIMENS, ...NUMBER_SPECIMENS, ...FIGURE_SPECIMENS]
