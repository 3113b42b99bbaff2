/**
 * What the judge knows of a language. Written apart from the lists that the planner reads, so that a gap in those is not a
 * gap in these.
 */
export interface WordLists {
  readonly lang: string
  /** A sentence that opens so leans on the one before it. */
  readonly dangling: RegExp
  /** May be left off the front of a sentence. */
  readonly connective: RegExp
  /** Takes back what the sentence before set up. */
  readonly rebuttal: RegExp
  /** Stands before a number and belongs to it; matched at the end of what precedes. */
  readonly qualifier: RegExp
  /** Makes a claim conditional. */
  readonly hypothetical: RegExp
  /** Points at an earlier sentence from inside. */
  readonly anaphora: RegExp
  /** Says that what follows is somebody's claim. */
  readonly report: RegExp
  readonly stop: ReadonlySet<string>
  /** Finite verbs that are hardly anything else. */
  readonly verbs: RegExp
}

const NEVER = /(?!)/u
const set = (...words: readonly string[]) =>
  new Set(words.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''))

const EN: WordLists = {
  lang: 'en',
  dangling:
    /^(?:it|its|they|their|them|this|these|those|that|he|she|his|her|him|such|here|however|but|yet|instead(?! of\b)|therefore|thus|hence|consequently|otherwise|nevertheless|nonetheless|still,|then,|so,|as a result|for this reason|for that reason|in other words|for example|for instance|on the other hand|in contrast|by contrast|in addition|moreover|furthermore|besides,|similarly|likewise|meanwhile|afterwards|also,|too,|both|neither|either|the former|the latter|the same)(?=[\s'’,:;]|$)(?!\s+(?:year|month|week|morning|summer|winter|spring|autumn|fall|century|decade|who|which)\b)(?!\s+(?:of|and)\s)(?!\s+takes\b)(?!\s+[\p{L}]+\s+and\s)/iu,
  connective:
    /^(?:however|moreover|furthermore|in addition|additionally|meanwhile|also|finally|first|firstly|second|secondly|third|thirdly|fourth|lastly|next|then|but|and|so|plus|of course|indeed|note that|it is worth noting that|it’s worth noting that|as mentioned above|as we said|that said|overall|in short|basically|ultimately|besides|to begin with|to start|in fact|as a result|therefore|thus|consequently)[,:]?$/iu,
  rebuttal:
    /^(?:but|however|yet|instead(?! of\b)|in fact|actually|in reality|that said|nevertheless|nonetheless|even so|still,)(?=[\s,])/iu,
  qualifier:
    /(?:^|[\s(])(as (?:much|many|few|little|low|high) as|up to|at least|at most|more than|less than|fewer than|no more than|no less than|roughly|about|around|approximately|nearly|almost|some|over|under|below|above|estimated(?: at)?|an estimated|only|just under|just over|well over|close to|between|from|half of|a quarter of|minus|plus)\s+(?:the\s+|a\s+|an\s+)?$/iu,
  hypothetical: /\b(?:if|unless|would|could|might|may|suppose|imagine|assuming|were to|hypothetically)\b/iu,
  anaphora:
    /\b(?:the former|the latter|the above|mentioned above|as described above|see below|that one|those ones)\b/iu,
  report:
    /\b(?:according to|reportedly|allegedly|said|says|told|argues?|argued|claims?|claimed|suggests?|suggested|estimates?|estimated|believes?|expects?)\b/iu,
  stop: set(
    'the a an and or but nor so yet of in on at by for to from with without into onto over under about as is are was were be been being am do does did done have has had having will would can could should shall may might must not no',
    'i you he she it we they me him her us them my your his its our their mine yours this that these those who whom whose which what when where why how there here then than too very just also only even still more most much many',
    'some any all both each every other another such own same few if because while although though unless until since after before during between through against up down out off again once make makes made get gets got like use used using one two',
  ),
  verbs:
    /\b(?:is|are|was|were|am|be|has|have|had|do|does|did|can|can’t|can't|cannot|could|will|won’t|won't|would|should|must|may|might|isn’t|aren’t|don’t|doesn’t|didn’t|isn't|aren't|don't|doesn't|didn't|it’s|it's|we’re|we're|needs?|makes?|made|gets?|got|takes?|took|gives?|gave|goes|went|comes?|came|becomes?|became|helps?|shows?|keeps?|kept|lets?|means?|meant|works?|worked|finds?|found|says?|said|brings?|brought|wins?|won|loses?|lost|rises?|rose|falls?|fell|grows?|grew|builds?|built|leads?|led|costs?|pays?|paid|starts?|started|ends?|ended|learned|launch(?:es|ed)|want(?:s|ed)?|know|knew|knows|think|thinks|thought|stays?|stayed|remain(?:s|ed)?|matters?|beats?|runs?|ran|sees?|saw|puts?|sets?|turns?|turned|moves?|moved|opens?|opened|reach(?:es|ed)|doubles?|doubled|tripled?|halved?|drops?|dropped|cuts?|buys?|bought|sells?|sold|holds?|held|drives?|drove|faces?|faced|begins?|began|tells?|told|feels?|felt|understand(?:s)?|understood|use[sd]?|using|write|learn|ask|avoid|choose|create|plan|try|read|follow|include[sd]?|join(?:s|ed)?|measure|look|listen)\b/iu,
}

const DE: WordLists = {
  lang: 'de',
  dangling:
    /^(?:er|sie|es|ihr|ihre|sein|seine|dies|dieser|diese|dieses|diesem|diesen|jener|jene|jenes|solche|solcher|solches|damit|dadurch|dabei|dafür|dagegen|deshalb|deswegen|daher|darum|davon|dazu|darin|darauf|trotzdem|dennoch|jedoch|aber|doch|allerdings|stattdessen|außerdem|zudem|beispielsweise|zum Beispiel|beide|beides)(?=[\s,:]|$)(?!\s+(?:Jahr|Woche|Monat|Sommer|Winter|Frühjahr|Herbst))/iu,
  connective:
    /^(?:außerdem|zudem|ferner|schließlich|zuletzt|erstens|zweitens|drittens|und|aber|doch|allerdings|inzwischen|auch)[,:]?$/iu,
  rebuttal: /^(?:aber|doch|jedoch|allerdings|stattdessen|dennoch|trotzdem|tatsächlich)(?=[\s,])/iu,
  qualifier:
    /(?:^|\s)(rund|etwa|ungefähr|circa|ca\.|knapp|gut|fast|nahezu|bis zu|mindestens|höchstens|mehr als|weniger als|über|unter|nur|schätzungsweise|zwischen|von)\s+(?:den\s+|die\s+|das\s+|der\s+)?$/iu,
  hypothetical: /\b(?:wenn|falls|sofern|würde[n]?|könnte[n]?|dürfte[n]?|möglicherweise|angenommen)\b/iu,
  anaphora: /\b(?:ersterer|erstere|letzterer|letztere|siehe oben|siehe unten|der genannte)\b/iu,
  report: /\b(?:laut|zufolge|sagt|sagte|nach Angaben|angeblich|behauptet|berichtet)\b/iu,
  stop: set(
    'der die das den dem des ein eine einen einem einer eines und oder aber denn sondern von in im an am auf aus bei beim mit nach seit zu zum zur für durch gegen ohne um bis über unter vor hinter zwischen als wie ist sind war waren sein wird werden wurde',
    'wurden hat haben hatte hatten kann können muss müssen soll sollen darf nicht kein keine auch noch nur schon sehr mehr so dass weil wenn ob ich du er sie es wir ihr man sich mich uns ihm ihn ihnen ihre ihrer seine seiner dieser diese dieses was wer wo da',
  ),
  verbs:
    /\b(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|muss|müssen|soll|sollen|will|wollen|darf|dürfen|bleibt|bleiben|geht|gibt|macht|kommt|braucht|brauchen|steht|zeigt|hilft|kostet|sinkt|steigt|fehlt|fehlen|läuft|lohnt|beginnt)\b/iu,
}

const FR: WordLists = {
  lang: 'fr',
  dangling:
    /^(?:il|elle|ils|elles|ce|cela|ça|ceci|c['’]est|cet|cette|ces|celui-ci|celle-ci|ceux-ci|celles-ci|leur|leurs|son|sa|ses|mais|cependant|pourtant|toutefois|néanmoins|ainsi|donc|en revanche|au contraire|par exemple|de plus|en outre|par conséquent)(?=[\s,:'’]|$)(?!\s+(?:année|semaine|mois|été|hiver|printemps|automne|faut|suffit))/iu,
  connective:
    /^(?:de plus|en outre|enfin|d['’]abord|ensuite|puis|et|mais|cependant|toutefois|premièrement|deuxièmement|par ailleurs)[,:]?$/iu,
  rebuttal: /^(?:mais|cependant|pourtant|toutefois|néanmoins|en réalité|en fait)(?=[\s,])/iu,
  qualifier:
    /(?:^|\s)(environ|près de|plus de|moins de|au moins|au plus|jusqu['’]à|quelque|presque|à peine|entre|de|seulement)\s+(?:les\s+|la\s+|le\s+)?$/iu,
  hypothetical:
    /(?:^|\s)(?:si|s['’]il|à moins que|pourrai(?:t|ent)|serai(?:t|ent)|devrai(?:t|ent)|aurai(?:t|ent)|peut-être)(?=\s)/iu,
  anaphora: /(?:ci-dessus|ci-dessous|ce dernier|cette dernière|ces derniers)/iu,
  report: /(?:^|\s)(?:selon|d['’]après|dit|affirme|estime|explique|aurait)(?=\s)/iu,
  stop: set(
    'le la les l un une des du de d et ou mais ni car à au aux en dans par pour sur avec sans sous entre vers chez est sont était étaient être été a ont avait avaient avoir sera seront ne pas plus que qui quoi dont où ce cet cette ces se s il elle ils elles on',
    'nous vous je tu me te lui leur leurs son sa ses mon ma mes notre nos votre vos y si comme aussi très tout tous toute toutes même peut peuvent fait',
  ),
  verbs:
    /(?:^|\s)(?:est|sont|était|étaient|a|ont|avait|sera|seront|peut|peuvent|doit|doivent|va|vont|fait|font|reste|restent|faut|permet|commence|coûte|baisse|augmente|change|aide|montre|demande)(?=[\s.,?!]|$)/iu,
}

const JA: WordLists = {
  lang: 'ja',
  dangling:
    /^(?:それ|これ|あれ|そこ|ここ|この|その|あの|こうした|そうした|しかし|だが|ただし|だから|そのため|したがって|また|さらに|一方|たとえば|例えば|彼|彼女|彼ら)(?!ぞれ)/u,
  connective: /^(?:しかし|また|さらに|そして|まず|次に|最後に|なお)[、,]?$/u,
  rebuttal: /^(?:しかし|だが|ただし|けれども|ところが|実際は)/u,
  qualifier: /(約|およそ|ほぼ|最大|最低|少なくとも|推定)$/u,
  hypothetical: /(?:もし|だろう|かもしれない|可能性がある|すれば|なら)/u,
  anaphora: /(?:前者|後者|上記|下記|前述)/u,
  report: /(?:によると|によれば|と述べ|と話|と語)/u,
  stop: set(
    'の に は を が と で も へ や から まで より など する した して いる ある なる こと もの ため よう これ それ その この れ られ さ な だ です ます ない',
  ),
  verbs: /(?:る|た|い|だ|です|ます|ない|う|く|す|つ|ぬ|む|ぐ|ぶ)[。]?$/u,
}

const ZH: WordLists = {
  lang: 'zh',
  dangling:
    /^(?:它|它们|他|她|他们|她们|这|这些|这个|这种|那|那些|那个|此|但|但是|然而|不过|因此|所以|于是|例如|比如|同时|此外|另外|相反)(?!里)/u,
  connective: /^(?:但|但是|然而|此外|另外|同时|首先|其次|最后|而且)[，,]?$/u,
  rebuttal: /^(?:但|但是|然而|不过|其实|事实上)/u,
  qualifier: /(约|大约|近|将近|超过|至少|最多|不到|逾|高达)$/u,
  hypothetical: /(?:如果|假如|倘若|可能|或许|除非)/u,
  anaphora: /(?:前者|后者|上述|下述|如上)/u,
  report: /(?:据|表示|称|认为|指出)/u,
  stop: set(
    '的 了 在 是 和 与 也 就 都 而 及 或 把 被 对 从 到 于 为 以 之 其 这 那 有 不 没 没有 一个 我们 他们 它 他 她 会 要 能 可以 上 下 中 里 个',
  ),
  verbs: /[是有要会能应可使让成为做用开减增建改变]/u,
}

const AR: WordLists = {
  lang: 'ar',
  dangling:
    /^(?:هو|هي|هم|هذا|هذه|هؤلاء|ذلك|تلك|لكن|ولكن|لكنه|لكنها|غير أن|إلا أن|لذلك|ولذلك|وهو|وهي|كما|فهو|فهي)(?=\s|،)/u,
  connective: /^(?:كما|أيضا|أيضًا|وأخيرا|وأخيرًا|أولا|أولًا|ثانيا|ثانيًا|ثالثا|ثالثًا)[،,]?$/u,
  rebuttal: /^(?:لكن|ولكن|غير أن|إلا أن|بل)(?=\s)/u,
  qualifier: /(?:^|\s)(نحو|حوالي|قرابة|أكثر من|أقل من|ما يقارب|ما لا يقل عن|يصل إلى|بين)\s+$/u,
  hypothetical: /(?:^|\s)(?:إذا|لو|إن|ربما|قد)(?=\s)/u,
  anaphora: /(?:المذكور أعلاه|السابق ذكره)/u,
  report: /(?:^|\s)(?:وفقا|وفقًا|بحسب|قال|قالت|يقول|تقول|ذكر)(?=\s)/u,
  stop: set(
    'في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين أن إن لا ما لم لن كان كانت يكون هو هي هم و أو ثم قد كل بعد قبل بين عند حتى غير بعض أي كما',
  ),
  verbs: NEVER,
}

const ALL: Readonly<Record<string, WordLists>> = { en: EN, de: DE, fr: FR, ja: JA, zh: ZH, ar: AR }

/** The lists of a language; for one that has none, lists that find nothing. */
export function wordLists(tag: string): WordLists {
  const lang = tag.toLowerCase().split('-')[0] ?? ''
  return (
    ALL[lang] ?? {
      lang,
      dangling: NEVER,
      connective: NEVER,
      rebuttal: NEVER,
      qualifier: NEVER,
      hypothetical: NEVER,
      anaphora: NEVER,
      report: NEVER,
      stop: new Set<string>(),
      verbs: NEVER,
    }
  )
}
