import { wordSet } from '../language/word-set.ts'

/** Base forms that are seldom nouns: in a verb's place they are verbs. */
const PLAIN =
  wordSet(`accept accomplish achieve acknowledge acquire adapt add adjust admit adopt affect afford agree align allow alter
  announce appear apply appreciate approach approve argue arise arrive ask assemble assess assign assist assume attract avoid
  become become begin behave believe belong bring build buy calculate care carry catch celebrate choose clarify clean coach coexist
  collaborate collect combine come communicate compare compete compile complain complete comply comprise compute conceive
  concentrate conclude conduct confirm connect consider consist construct consult consume contain continue contribute convert
  convey convince cooperate coordinate cope correct create decide declare decline decrease dedicate define delete deliver
  demonstrate deny depend deploy deprive derive describe deserve determine develop differ discover discuss dislike distribute dive
  divide double drag draw drive earn eat edit elect eliminate embed embrace emerge emphasize employ empower enable encounter encourage
  engage enhance enjoy enlist ensure enter entail establish evaluate evolve examine exceed exist expand expect explain explore
  express extend face fail feel fetch figure fill find finish fit fix follow forget gain gather generate get give go govern grow
  guarantee guess handle happen have hear help hide hire hold identify ignore illustrate imagine implement imply improve include
  incorporate increase indicate influence inform inherit insist inspire install integrate intend interact interpret introduce
  invent invest investigate invite involve join keep know lack lead learn leave let lie like listen live look lose love maintain
  make manage matter mean measure meet merge migrate mitigate modify move multiply need neglect negotiate notify observe obtain
  occur offer open operate oppose optimize organize outline outweigh overcome overlap overlook oversee owe own paint participate
  pay perform persist persuade pick pose possess precede prefer prepare preserve prevent prioritize proceed produce promote protect
  prove provide publish pull pursue push put raise reach react read realize receive recognize recommend recruit redesign reduce refer
  refine reflect refuse regard relate rely remain remember remind remove render renew repeat replace reply represent require
  resolve respond restore retain retire retrieve return reuse reveal reverse revise revisit rewrite rise rule run satisfy save say
  scale see seek seem select sell send separate serve set settle shift show shrink simplify sit slow solve sound speak spend
  split spread stand stay steal stem stick stop streamline strengthen strive struggle submit succeed suffer suggest suit
  summarize supply surprise survive sustain swap switch take talk teach tell tend think thrive throw transform translate
  treat trust try turn understand undertake unify update upgrade use utilize validate vary verify view visit vote wait walk want warn
  activate advocate amplify broaden conflate customize defer designate deploy distinguish enforce enrich formalize
  illuminate incentivize maximize minimize necessitate normalize organise recognise optimise personalize publicize quantify quicken reinforce
  reorganize revolutionize simulate specialize specify stabilize standardize stimulate supersede surpass synthesize tighten
  visualize waste watch wear weigh welcome win wonder worry write yield benefit require affect let automate underestimate overestimate
  outpace outnumber outgrow outlive beat break cut eat fall fly forgive grab hang hurt kill melt pass perceive point rain rank
  regret render resemble ride ring shine sing sink sleep smell speed swim taste tear wake wash`)

/** Base forms that are as often nouns: the words around them decide. */
const NOUNISH =
  wordSet(`access account act address advance advice aid aim alert amount answer appeal archive arrange arrest attack
  attempt audit award back balance ban band bank bar base bear bet bill bind blame blend block blog bloom board bond book boost bother
  bounce bound box branch brand bridge broadcast brush budget bug bundle burn burst bypass call camp campaign cap capture cast cause
  center chain challenge change charge chart chat cheat check circle cite claim clash class clear click climb close cluster code
  command comment commit compound compromise concern conflict contact content contest contract contrast control cook copy cost
  count counter couple cover crack craft crash credit cross cry cure curve cycle damage dance date deal debate debug default defeat
  delay demand deposit design desire detail dial die diff dig direct discount display dispute document dot doubt download draft
  drain dream dress drift drill drink drop dump echo email end envision escape essay estimate exchange excuse exercise
  exhibit experience experiment export fault favor fear feature feed field fight file film filter fire flag flash flip float flood
  flow focus fold force forecast fork form format frame freeze fuel function fund fuse gate glance go grade grant graph greet
  grip ground group guard guide hack head halt hand harm harvest head heal heat highlight hint hit home honor hope host house hunt
  impact import index input insert interest interview invoice issue jam jump key kick kid label land laugh launch layer leak lean
  leap lecture level lever lift light limit line link list load loan lock log loop mail map march mark market mask match mention
  mentor message milk mind mine mirror miss mix model monitor mount name network notice number object order outlook output overhaul
  pack package page pair panic park part partner patch path patrol pattern pause permit phase phone picture piece pilot pin
  pitch place plan plant play plot plug poll post pour power practice praise present press price print process profile profit
  program progress project promise prompt protest prototype pump purchase puzzle question queue quote race range rate record
  recover register regress reject release repair report request rescue research reserve rest result retreat review reward risk rock
  roll root rotate round route row rush sail sample scan schedule score screen script seal search seat secure segment sense
  sentence service shape share shelter ship shock shoot shop shout sign signal sketch skip slide slip smile snap sort source span
  spark spell spin sponsor spot sprint stack staff stage stamp star start state steer step stir store storm strain stream stress
  stretch strike strip structure study style subject suffice sum support surface survey suspect sweep symbol table tackle tag target
  task tax team test text thank tie time tip title top touch tour track trade train transfer transport travel trend trick trigger
  trim trip trouble type value venture volume volunteer walk wave weight whisper wish witness word work wrap zone`)

/** Verbs that do not need an object: "prices climbed to 905" is a clause, "data released in May" is none. */
export const INTRANSITIVE =
  wordSet(`climb fall rise grow drop increase decrease decline arrive happen emerge close finish come go work live start begin end
  matter depend exist appear occur belong continue remain seem tend differ vary evolve fail succeed struggle participate
  collaborate respond react agree apply care change consist contribute die double expand focus gather help improve last lead listen
  look meet move open operate persist point rely return shift shrink slow stand stay stop talk think travel turn wait walk win worry
  rank range result run serve shine sit speak spread step stretch suffer survive thrive triple double halve join plunge surge soar
  jump slip sink stall slide hover plummet rebound recover retire visit vote`)

/** As the first word, an order even where the next word does not prove it. */
export const IMPERATIVES =
  wordSet(`use start ask keep make try stop share avoid focus talk think look watch add be build check choose collect
  consider create define do don't embrace encourage ensure establish expect explain explore find follow get give go have help identify
  include invite join know learn leave let listen measure meet never prepare prioritize provide put read remember remove save say
  see select send set show speak stay take teach tell treat trust understand verify wait write stop work begin decide pick reduce
  bring click select don't run embed forget prefer deliver adopt apply allow hire hold improve maintain beware please let's
  push pull test automate solve turn win validate commit communicate bring expand enforce minimize maximize
  leverage publicize clone limit reduce move contact email open`)

/** Past tenses that are no participles. */
export const PASTS =
  wordSet(`went came took gave wrote began became grew knew saw fell rose drew flew spoke chose broke drove ate ran sang
  sank swam threw wore tore woke froze hid bit shook stole forgot arose underwent undertook overcame overtook withdrew foresaw
  rewrote showed proved got undid`)

/** Irregular forms that are past tense and participle (some present too). */
export const PASTS_OR_PARTICIPLES =
  wordSet(`built made found held kept led left lost meant met paid said sat sent set shot sold spent stood taught
  told thought understood won brought bought caught cut felt fought heard hit hurt laid let lent put read shut slept cost spread split
  rebuilt dealt dug fed bent bound bred clung crept fled hung learnt lit misled quit shed shrunk slid stuck struck swept swung wept
  withheld withstood sought sold upheld`)

/** What ends like a regular past and is none. */
export const NO_PASTS =
  wordSet(`need speed seed feed indeed hundred red bed embed shed sacred exceed proceed succeed breed creed weed
  deed bleed greed reed sped led fled shred sled wed infrared kindred naked wicked rugged so-called web-based cloud-based unprecedented
  complicated related limited united advanced detailed dedicated interested excited experienced skilled shared distributed
  involved needed required proposed combined increased open-sourced united outdated`)

const PLAIN_THIRDS = new Set([...PLAIN].map(thirdPerson))
const NOUNISH_THIRDS = new Set([...NOUNISH].map(thirdPerson))
/** Third persons of plain verbs that are plural nouns as well. */
const SHARED_THIRDS =
  wordSet(`needs likes lives uses looks matters moves offers fixes finds cares figures fits gains guesses handles hires leads
  lies measures picks points pulls pushes ranks reads returns rises rules runs sales saves scales sets shifts shows
  sounds stands stems sticks stops switches talks tears tries turns updates upgrades views visits votes waits walks
  wastes watches wins worries yields benefits breaks cuts falls flies swaps drives edits faces fills doubles
  approaches appeals attracts coaches declines decreases increases influences invites leaves merges outlines passes
  replies reverses surprises supplies treats trusts rides rings beats speeds splits spreads`)

export type VerbForm = 'plain-base' | 'nounish-base' | 'plain-third' | 'nounish-third' | 'past' | 'past-or-participle'

/** Which verb form a lower-case word may be; undefined when it is not known as one. */
export function verbFormOf(word: string): VerbForm | undefined {
  if (PASTS_OR_PARTICIPLES.has(word)) return 'past-or-participle'
  if (PLAIN.has(word)) return 'plain-base'
  if (NOUNISH.has(word)) return 'nounish-base'
  if (SHARED_THIRDS.has(word)) return 'nounish-third'
  if (PLAIN_THIRDS.has(word)) return 'plain-third'
  if (NOUNISH_THIRDS.has(word)) return 'nounish-third'
  if (PASTS.has(word)) return 'past'
  if (/[a-z]{2}ed$/u.test(word) && !NO_PASTS.has(word) && !/eed$/u.test(word)) return 'past-or-participle'
  return undefined
}

/** Whether the form belongs to a verb that needs no object. */
export function isIntransitive(word: string): boolean {
  if (INTRANSITIVE.has(word)) return true
  const bases = [word.replace(/s$/u, ''), word.replace(/es$/u, ''), word.replace(/ies$/u, 'y')]
  bases.push(
    word.replace(/ed$/u, ''),
    word.replace(/d$/u, ''),
    word.replace(/ied$/u, 'y'),
    word.replace(/(.)\1ed$/u, '$1'),
  )
  return (
    bases.some((base) => INTRANSITIVE.has(base)) ||
    /^(?:grew|fell|rose|came|went|began|became|led|stood|met|won|spread)$/u.test(word)
  )
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:[sxz]|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`
}
