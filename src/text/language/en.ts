import { hasEnglishFiniteVerb } from '../english/has-english-finite-verb.ts'
import { numbers } from '../english/numbers.ts'
import { stemEnglishWord } from '../english/stem-english-word.ts'
import type { Language } from './language.ts'
import { wordSet } from './word-set.ts'

export const en: Language = {
  tag: 'en',
  code: 'en',
  locale: 'en',
  scriptKind: 'spaced',
  dir: 'ltr',
  abbreviations: {
    leading: wordSet(`messrs mme mlle e.g i.e eg ie cf vs v viz ca approx Gen Col Capt Lt Sgt
      Cmdr Adm Maj Sen Rep Gov Pres Rev Hon Fr Msgr Supt Mt Ft incl esp resp aka w.r.t Dr Mr Mrs Ms Mx Prof`),
    beforeNumber:
      wordSet(`No Nos Fig Figs Sec Secs Art Arts Ch Chs Vol Vols p pp par para Eq Eqs Ex Nr Ver Rev Jan Feb Mar Apr Jun
      Jul Aug Sept Sep Oct Nov Dec vol vols ver ch tel ext ed eds fol`),
    either:
      wordSet(`a.m p.m al u.s u.k u.n e.u d.c u.s.a u.s.c l.a n.y b.c a.d b.c.e c.e ph.d m.d b.a m.a b.s m.s j.d ll.m
      inc ltd co corp llc plc jr sr bros st ave blvd rd dept univ assn ibid esq ret
      Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Calif Colo Conn Fla Mass Mich Minn Tex Wash Wis`),
    letterLabels:
      wordSet(`plan type vitamin grade group option appendix part section class team version exhibit series hepatitis
      figure table scenario variant room phase step point schedule annex column row terminal platform`),
  },
  ordinalDot: false,
  sentenceStarters:
    wordSet(`the a an it its it's he he's she she's we we're we've we'll they they're they've you you'll you're
    i i'm i've this that that's these those there there's here here's in on at by for from with within without to of as if when
    while where why who what what's which how but and or so yet nor not no yes now then than after before since until during
    because although though however therefore meanwhile moreover instead also still only even just our your their his her my
    some many most much more all any each every both few several such one two three another other others everyone nobody
    nothing something someone please let let's maybe perhaps today yesterday tomorrow once under over through despite
    is are was were do does did can could will would should may might have has had`),
  continuesQuotation:
    /^(?!(?:The|It|He|She|They|We|This|That|You|There|A|An)\b)(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(?:said|says|asked|asks|wrote|replied|added|told|explained|noted|answered|recalled|joked|wondered|continued|exclaimed|cried|shouted)\b/u,
  connectives: {
    withComma: wordSet(
      `however moreover furthermore additionally meanwhile also finally first firstly second secondly third thirdly lastly
      besides consequently therefore thus overall ultimately indeed plus basically`,
      'in addition|of course|as a result|in short|that said|to begin with',
    ),
    bare: wordSet('and but so'),
    bareExceptions:
      wordSet(`far that much many what long called for do does did is are was were be would could should might may
      yes no yet if unless when while as then because since although though or not too also therefore thus`),
    emptyFrames: wordSet(
      '',
      `note that|please note that|it is worth noting that|it's worth noting that|it is important to note that|
      it's important to note that|it should be noted that|keep in mind that|remember that|as mentioned above|as mentioned earlier|
      as noted above|as noted earlier|as we mentioned above|as we mentioned earlier|as you can see|as you may know|
      as you might know|needless to say|it goes without saying that`,
    ),
  },
  danglingStarts: wordSet(
    `it it's it'd it'll they they're they've they'd they'll this that that's that'll these those he he's he'd he'll she she's she'd
    she'll such here here's however but yet instead actually then otherwise therefore thus hence so and or nor also still
    consequently accordingly nevertheless nonetheless similarly likewise moreover furthermore additionally meanwhile besides
    conversely rather too them him its their his her neither either again plus which whereas both another elsewhere
    ditto same afterward afterwards thereafter`,
    `in fact|in addition|for example|the answer|the lesson here|the lessons here|the lessons|the result|the reason|the second|if so|if not|if possible|just like|as an example|as one example|for instance|as a result|in contrast|by contrast|on the other hand|on the contrary|
    even so|that said|after that|at that point|in other words|of course|in turn|in that case|in this case|in this way|
    that way|this way|to that end|to this end|to do this|to do that|to do so|for this reason|for that reason|because of this|
    because of that|one of them|some of them|all of them|each of them|most of them|some of these|all of these|one of these|
    many of these|most of these|each of these|the same|the former|the latter|the other|the others|the first one|the second one|
    all this|all that|all of this|all of that|with this|with that|with these|with those|from there|from here|like this|not only that|
    as such|at the same time|in the meantime|in doing so|in doing that|in doing this|doing so|doing this|doing that|prior to this|prior to that|
    in such a|in such cases|in these cases|in those cases|in each case|in either case|in both cases|in this|in that|in these|of these|of those|by this|by that|from this|from that|until then|since then|
    by then|even then|to this|to these|on this|on that|given this|given that|beyond that|beyond this|despite this|despite that|
    after this|before that|before this|along these|others`,
  ),
  subordinators: wordSet('because'),
  suppositions: wordSet(
    'imagine suppose',
    `let's say|let us say|let's imagine|thought experiment|hypothetical example`,
  ),
  housekeeping: wordSet(
    '',
    `thanks for|thanks everyone|many thanks|special thanks|thanks to everyone|thanks to all|thanks to our|thanks to the team|thank you|grateful to|this post|this article|this blog post|in this blog|today's installment|stay tuned|read more|learn more|
    read on|read the full|find out more|check out|sign up|subscribe|contact us|email us|let us know|get in touch|follow us|join us|
    click here|we'd love to|we would love to|feel free to|originally published|keep up the good work|drop us a line|send us|
    in the next post|in a future post|next week we|tomorrow we|see you|you can find more|you can find many|can be found at|can be found here|
    reach out to|reach out at|please share|please let|please visit|please see|please contact|please check|find more|hope you|hope this|we'll be sharing|we'll be profiling|we'll share|
    be sharing more|we're hiring|join our team|consider joining|consider bringing|apply now|apply today|click on|links to|the full report|leave a comment|in the comments|is hiring|
    last but not least|tomorrow we'll|tomorrow we will|to contact|for more|for details|more information|see the guide`,
  ),
  page: {
    signposts: wordSet(
      '',
      `let's dive|let's take a look|let's take a closer look|let's look|let's talk about|let's start|let's begin|let's get|let's jump|
      let's explore|let's see|let's walk through|let's turn to|let's move on|let's review|let us look|
      let us see|let us begin|let us start|let me explain|let me show|we'll look at|we'll take a look|we'll cover|we'll explore|
      we'll explain|we'll discuss|we'll walk|we'll talk about|we'll start|we'll show|we will look at|i'll show|i'll explain|i'll walk|
      in this section|in this chapter|in this guide|in this tutorial|in this series|in this part|in the next section|more on that|
      the next section|the following section|the following sections|the rest of this|before we dive|before we begin|more about that|
      before we start|here's how|here's why|here's what|more on this|read on|as we'll see|as you'll see|below is|below are|below we`,
    ),
    labels: wordSet(
      'update updated correction corrections disclaimer disclosure photo photos image images credit credits source',
      `editor's note|editors' note|author's note|note from the editor|full disclosure|photo credit|image credit|image source`,
    ),
    credits: wordSet(
      'by',
      `posted by|written by|published by|authored by|photo by|photos by|photograph by|image by|images by|illustration by|
      story by|courtesy of|photo courtesy of|photos courtesy of|image courtesy of`,
    ),
    roles:
      wordSet(`author editor writer journalist reporter photographer designer developer engineer architect manager director lead
      leads strategist specialist analyst consultant researcher scientist professor lecturer fellow teacher founder president chief
      head partner librarian lawyer student coach ceo cto`),
    elsewhere: wordSet(
      'related contents',
      `table of contents|in this article|in this post|on this page|jump to|read more|read next|see also|see more|more posts|share this|
      more articles|more like this|related posts|related articles|related reading|related content|related links|related stories|
      recent posts|other posts|more in this series|posts in this series|you may also like|about the author|about the authors`,
    ),
  },
  denials: wordSet('myth misconception fiction objection', 'common myth|common misconception'),
  danglingExceptions: wordSet(
    '',
    `this week|this month|this year|this summer|this fall|this spring|this winter|this morning|this post|this article|this blog|
    this guide|this tutorial|this series|this paper|this talk|this chapter|such as|that which|those who|so far|both of us|
    in this post|in this article|in this blog|in this guide|in this tutorial|in this series|in this paper|in this talk|
    in this chapter|in this section|on this page|on this site|on this blog|of those who|because of the|because of a|rather than|either way|instead of|
    in addition to|in contrast to|by contrast to|as a result of|so far`,
  ),
  rebuttalStarts: wordSet(
    'but however yet instead actually nevertheless nonetheless still rather conversely',
    `at the same time|that might|that may|in fact|in reality|in practice|in truth|on the contrary|on the other hand|in contrast|by contrast|even so|that said|
    and yet|as it turns out|it turns out|turns out|the truth is|the reality is|only then|far from it|well no|except that`,
  ),
  anaphora: wordSet(
    "this that's these those such another both below above aforementioned thereby therein thereof",
    `the same|the other|the others|the former|the latter|the following|the second|the third|to that|of that|with that|for that|from that|by that|at that|into that|about that|do so|does so|did so|doing so|done so|
    of them|either of|neither of|it suggests|it implies|it signals|as before|as a result of that|that work|that process|that approach|that team|that point|the above|too|as well|like that|at that point|at that time|in that case|that way|for that|
    because of that|that one|this one|the one|as mentioned|as noted|once again|the rest|more of`,
  ),
  anaphoraExceptions: wordSet(
    'whatsoever',
    `on both|at both|in both|below the|above the|below a|above a|such as|as well as|this week|this month|this year|this summer|this fall|this spring|this winter|this morning|this post|
    this article|this blog|this guide|this tutorial|this series|this paper|this talk|this page|this site|those who|those whose|
    these days|too many|too much|too few|too little|too often|too long|too late|too early|too soon|too big|too small|too hard|
    too slow|too expensive|too complex|too complicated|above all|or above|and above|or below|and below|the other hand|
    the other side|the second half|the third quarter|the one hand|the one who|the rest of the|more of the|more of our|more of a|
    the second quarter|such a|those in|those with|those that|those working|the one that|the ones that`,
  ),
  resolvedLate: wordSet("that's those such", 'the same|of them'),
  cues: {
    advice: wordSet('should must need needs ought', 'have to|has to'),
    purposeStarts: wordSet('to by'),
    gains:
      wordSet(`help helps allow allows make makes enable enables ensure ensures let lets give gives provide provides
      better best most more easier faster important key critical crucial essential great`),
    past: wordSet(`was were had began started decided asked met talked worked came went joined announced launched released
      published wanted tried wrote visited created`),
    ahead: wordSet("will we'll i'll you'll they'll it'll", 'going to'),
    vagueStarts: wordSet("there there's some many several imagine consider", 'one of|what follows|as we'),
  },
  hypotheticals: wordSet(
    `if unless would wouldn't could couldn't may might maybe perhaps suppose supposing imagine assuming hypothetically wherever whenever
    we'd you'd they'd i'd otherwise possibly presumably hopefully potentially provided`,
    `as if|as though|in case|in theory|ought to|as long as|only when|let's say|should have|had we|had i`,
  ),
  reportWords: wordSet(
    `said says saying told reportedly allegedly suggests suggested claimed argues argued argue estimates signals signaled
    signalled indicates indicated believes thinks predicts predicted warned warns asserts asserted concluded concludes admits admitted insists
    insisted observed remarked apparently supposedly expects forecasts`,
    `according to|in the words of|in the view of|in the opinion of|as reported by|quoted as|is said to|are said to|was said to|
    is expected to|are expected to|is thought to|are thought to|is believed to|are believed to|a survey by|a study by|a report by|
    research by|in my opinion|in our opinion|in my view|in our view|claims that|claims to|claim that|claim to|reports that|reported that|
    states that|stated that|notes that|noted that|found that|finds that|find that|explains that|explained that|wrote that|writes that|
    announced that|suggest that|suggests that|recommends that|some believe|many believe|critics say|experts say|they say|people say|
    study found|survey found|report found|researchers found|research shows|studies show|survey shows`,
  ),
  exampleIntros: wordSet(
    `including e.g`,
    `such as|among them|among others|for example|for instance|to name a few|to name but a few|things like|examples include|examples are|
    an example of|examples of|one example|and more|and so on`,
  ),
  negations: wordSet(
    `not no never none nothing nobody nowhere neither nor without cannot hardly scarcely barely rarely seldom isn't aren't wasn't
    weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't haven't hasn't hadn't ain't needn't mightn't
    lacks lack lacked lacking fails fail failed unable impossible refuses refused unlikely`,
    'no longer|no one|far from|instead of|rather than|anything but|too few|too little|not yet',
  ),
  stances: wordSet(
    `can could may might must shall should ought need needs needed optional optionally avoid avoided beware careful caution
    wrong problem problems issue issues trouble troubles risk risks danger dangers fail failure failures mistake mistakes
    error errors bug bugs myth myths misconceptions pitfall pitfalls barrier barriers challenge challenges obstacle obstacles
    concern concerns drawback drawbacks disadvantages downside downsides weakness weaknesses limit limits limitation limitations
    threat threats worst bad unless stop forbidden prohibited illegal former past future planned someday proposed wish hope`,
  ),
  contrasts: [
    ['pros', 'cons'],
    ['advantages', 'disadvantages'],
    ['benefits', 'risks'],
    ['benefits', 'drawbacks'],
    ['benefits', 'costs'],
    ['strengths', 'weaknesses'],
    ['opportunities', 'threats'],
    ['before', 'after'],
    ['do', 'don’t'],
    ['dos', 'don’ts'],
    ['myth', 'fact'],
    ['myths', 'facts'],
    ['then', 'now'],
    ['problem', 'solution'],
    ['problems', 'solutions'],
    ['old', 'new'],
    ['good', 'bad'],
    ['for', 'against'],
    ['in favour', 'against'],
    ['in favor', 'against'],
    ['what worked', 'what didn’t'],
    ['what went well', 'what went wrong'],
    ['expected', 'actual'],
    ['expectation', 'reality'],
    ['supply', 'demand'],
  ],
  firstPerson: wordSet(`i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves let's`),
  questionWords: wordSet("what why how who whom whose which when where what's who's how's where's why's whether"),
  stepStarters:
    wordSet(`add adjust allow apply ask assign avoid begin book bring build buy call cancel change check choose clean
    clear click clone close collect combine commit compare complete compile configure confirm connect consider contact continue
    convert copy count create cut decide define delete deploy describe design determine develop disable discuss do document
    download draft drag draw drop edit enable encourage ensure enter establish evaluate examine expand explain explore export
    fill filter find finish fix focus follow fork format gather generate get give go group have highlight hit hold identify import
    include increase insert install invite join keep label launch learn leave let limit list listen load log look maintain make
    map mark measure meet merge mix monitor move name navigate note notice offer open order organize outline paste pay pick plan
    point post practice prepare press print prioritize provide publish pull push put read rebuild record reduce refine register
    release remember remind remove rename repeat replace report request resolve respond restart return review revise rinse run
    save schedule scroll search select send separate set share show sign sketch sort specify split start stay step stir stop
    store submit subscribe summarize swap switch take talk tap teach tell test think trace track train treat try turn type
    understand uninstall unplug update upgrade upload use validate verify view visit wait walk wash watch wire work wrap write`),
  stopWords:
    wordSet(`a about above after again against all also although am an and another any are aren't as at away back be because
    been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down
    during each either else etc even ever every few for from further get gets getting go goes going got had has have haven't
    having he her here here's hers herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's
    its itself just least less let let's like lot lots made make makes making many may maybe me might more most much must my
    myself no nor not now of off often on once one only onto or other others our ours ourselves out over own per perhaps quite
    rather really same shall she should since so some something still such than that that's the their theirs them themselves
    then there there's these they they're they've thing things this those though through thus to together too toward towards
    under until up upon us use used uses using very via was wasn't way ways we we'd we'll we're we've well were what what's when
    where whether which while who whom whose why will with within without won't would wouldn't yet you you'd you'll you're
    you've your yours yourself`),
  stemWord: stemEnglishWord,
  numbers,
  furniture: {
    agenda: 'Agenda',
    closing: 'In short',
    sources: 'Sources',
    source: 'Source',
    continued: 'continued',
    by: 'by',
    notes: 'Notes',
    appendix: 'Appendix',
    contents: 'Contents',
    leftOut: 'Left out of the talk',
    slide: 'Slide',
    page: 'Page',
    figure: 'Figure',
    table: 'Table',
  },
  speakingPace: { unit: 'words', perMinute: 130 },
  readingPace: { unit: 'words', perMinute: 238 },
  hasFiniteVerb: hasEnglishFiniteVerb,
}
