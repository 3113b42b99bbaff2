/** The start of a day in UTC, from `YYYY-MM-DD` or a time of that day. Undefined for other text and for no real day. */
export function calendarDate(text: string): Date | undefined {
  const day = isoDay(text)
  const date = new Date(day ?? Number.NaN)
  // The 31st of February is taken for the 3rd of March, if at all.
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : undefined
}

/** The day as written where a text begins as a date or a time of ISO 8601, whether there is such a day or not. */
export function isoDay(text: string): string | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/u.exec(text)?.[1]
}
