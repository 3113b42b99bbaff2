import type { NumberWords } from '../language/language.ts'
import { wordSet } from '../language/word-set.ts'

/** Words around figures in English. */
export const numbers: NumberWords = {
  qualifiers: wordSet(
    `roughly about around approximately nearly almost over under above below some estimated circa approx only just exactly barely ~ maybe
      perhaps additional`,
    `up to|at least|at most|as much as|as many as|as little as|as few as|as high as|as low as|more than|less than|fewer than|
      no more than|no less than|no fewer than|not more than|close to|upwards of|an estimated|a total of|an average of|
      on average|well over|just over|just under|well under|in excess of|a mere|a minimum of|a maximum of|some of|nearly all of|
      a little over|a little under|slightly more than|slightly less than|slightly over|slightly under|a whopping|an additional|
      somewhere around|in the range of|on the order of|the equivalent of|roughly about|greater than|larger than|smaller than|
      higher than|lower than|north of|south of|for about|half of`,
  ),
  trailingQualifiers: wordSet(
    'plus approximately maximum minimum',
    'or so|or more|or less|or fewer|or higher|or lower|at least|at most|on average|and counting|and up|and above|and over|or over|or under',
  ),
  scales: wordSet('hundred thousand thousands million millions billion billions trillion trillions bn mn tn m'),
  numerals: wordSet(
    `a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
      twenty thirty forty fifty sixty seventy eighty ninety several many hundreds tens`,
    'half a|a few|a couple|one and a half|two and a half|a quarter|three quarters of a|hundreds of|tens of|dozens of|a hundred|several hundred',
  ),
  percentWords: wordSet('percent pct', 'per cent|percentage points|percentage point|basis points'),
  currencyWords:
    wordSet(`dollar dollars cent cents euro euros pound pounds yen yuan rupee rupees franc francs krona kroner peso pesos
      USD EUR GBP JPY CHF CNY INR CAD AUD`),
  units: wordSet(
    `km kilometer kilometers kilometre kilometres m meter meters metre metres cm centimeter centimeters mm mile miles
      ft feet foot inch inches yard yards acre acres hectare hectares ha kg kilogram kilograms kilo kilos g gram grams
      mg lb lbs ton tons tonne tonnes oz ounce ounces liter liters litre litres ml gallon gallons barrel barrels kWh
      MWh GWh TWh W kW MW GW TW watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts Hz kHz
      MHz GHz bit bits byte bytes KB kB MB GB TB PB KiB MiB GiB Mbps Gbps Mbit/s Gbit/s ms ns dpi px fps mph km/h
      degrees °C °F ° ppm calories kcal decibels dB`,
    'square feet|square miles|square meters|square metres|square kilometers|square kilometres|cubic meters|cubic metres|cubic feet|miles per hour|kilometers per hour|kilometres per hour|frames per second',
  ),
  perWords: wordSet('a an per each every apiece', 'for each|for every'),
  perUnits: wordSet(
    `tonne ton kilo kilogram kg barrel litre liter gallon mile kilometre kilometer year month week day hour minute
      second person head capita household user employee student pound ounce acre hectare piece unit share night seat
      kwh mwh quarter annum`,
    'square foot|square metre|square meter',
  ),
  months:
    wordSet(`january february march april may june july august september october november december jan feb mar apr jun jul aug
      sept sep oct nov dec`),
  dateLeads: wordSet(
    'early mid late spring summer autumn fall winter fy',
    'fiscal year|the end of|the beginning of|the start of|the middle of|the summer of|the spring of|the fall of|the winter of|the autumn of|the first quarter of|the second quarter of|the third quarter of|the fourth quarter of|the first half of|the second half of|calendar year|school year|the year',
  ),
  ranges: [
    ['from', 'to'],
    ['between', 'and'],
    ['', 'to'],
  ],
  groupSeparators: ',\u00A0\u202F',
}
