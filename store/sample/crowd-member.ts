import type { Dimension, Relationship } from '#core/decide/facts.ts';
import type { CastMember, SampleFact, SampleRepKey, Standing } from '#store/sample/cast-member.ts';
import { type Chance, chanceOf } from '#store/sample/chance.ts';
import { familyNames, firstWords, givenNames, secondWords, titles } from '#store/sample/crowd-words.ts';
import type { Place } from '#store/sample/places.ts';

/** Somebody of the crowd, with what is known of them: the same whenever they are asked for. */
export function crowdMember(
  { name, pronoun, company }: NameAndCompany,
  rep: SampleRepKey,
  { city }: Place,
  standing: Standing,
  more: Pick<CastMember, 'playbook'> & Partial<CastMember>,
): CastMember {
  const chance = chanceOf(`${name} at work`);
  const phone = chance.pick(phones);
  const relationship = chance.weighed<Relationship>({ stranger: 70, referred: 14, known: 11, client: 5 });
  return {
    name,
    pronoun,
    title: chance.pick(titles),
    company,
    city,
    rep,
    relationship,
    standing,
    phone,
    secondPhone: phone.kind === 'unknown' && chance.happens(0.3),
    objective: chance.happens(0.7) ? 'appointment' : 'return-call',
    research: researchOf(chance, more.playbook === 'curiosity-series' ? 2 : chance.between(0, 2), company),
    ...(relationship === 'referred' && {
      connector: {
        name: chance.pick(connectors),
        status: 'agreed',
        note: 'Said yes to being named.',
      } as const,
    }),
    ...(chance.happens(0.25) && {
      screener: { name: chance.pick(screeners), note: chance.pick(screenerNotes) },
    }),
    ...(relationship === 'known' &&
      chance.happens(0.5) && { expecting: 'Asked to hear how the trial ends.' }),
    ...more,
  };
}

function researchOf(chance: Chance, count: number, company: string): SampleFact[] {
  const order = [...dimensions].sort(() => chance.next() - 0.5);
  return order.slice(0, count).map((dimension) => {
    const [fact, source] = chance.pick(facts[dimension]);
    return { dimension, fact: fact.replace('COMPANY', company), source, daysAgo: chance.between(3, 60) };
  });
}

export type NameAndCompany = { name: string; pronoun: CastMember['pronoun']; company: string };

/** Names in turn, so that none comes twice, at companies in turn, of which some have several. */
export type NamesInTurn = (givenBy?: typeof givenNames) => NameAndCompany;

export function namesInTurn(): NamesInTurn {
  let nth = 0;
  return (givenBy = givenNames) => {
    const pronoun = (['she', 'he', 'she', 'he', 'they'] as const)[nth % 5]!;
    const given = givenBy[pronoun][(nth * 7) % givenBy[pronoun].length]!;
    const family = familyNames[nth % familyNames.length]!;
    const company = `${firstWords[nth % firstWords.length]} ${secondWords[(nth * 3) % secondWords.length]}`;
    nth += 1;
    return { name: `${given} ${family}`, pronoun, company };
  };
}

const dimensions: readonly Dimension[] = ['company', 'industry', 'function', 'personal'];

const phones: readonly CastMember['phone'][] = [
  { kind: 'business', label: 'Direct line' },
  { kind: 'unknown', label: 'Main number' },
  { kind: 'unknown', label: 'Main number' },
  { kind: 'mobile', label: 'Mobile' },
];

const connectors = ['Tobias Quill', 'Saoirse Tamarind', 'Henrietta Plum', 'Emil Dovecote'];
const screeners = ['Agnes', 'Rufus', 'Ottoline', 'Hamish', 'Beatrix', 'Solveig'];
const screenerNotes = [
  'Keeps the calendar. Friendly on Mondays.',
  'At the desk until five; suggests mornings.',
  'Asks what it is about, and passes it on word for word.',
  'Out at lunch; the line rings through then.',
];

const facts: Record<Dimension, readonly (readonly [fact: string, source: string])[]> = {
  company: [
    ['COMPANY opened a second dock this year.', 'Their news page'],
    ['COMPANY is hiring two yard planners.', 'Job posting'],
    ['COMPANY moved its night loads to the morning.', 'Front desk'],
    ['COMPANY now ships to three new regions.', 'Annual letter'],
    ['COMPANY changed its carrier in the spring.', 'Local paper'],
  ],
  industry: [
    ['Carriers bill waiting after one hour, not two.', 'Trade bulletin'],
    ['Retailers fine a missed delivery slot.', 'Trade bulletin'],
    ['Drivers are short; yards compete on waiting time.', 'Trade survey'],
    ['Peak season starts three weeks earlier than last year.', 'Trade bulletin'],
  ],
  function: [
    ['Answers for dock hours and overtime.', 'Their site'],
    ['Judged on how many trucks leave on time.', 'Conference talk'],
    ['Plans both yards from one spreadsheet.', 'Job posting'],
    ['Signs for everything under fifty thousand.', 'A colleague'],
  ],
  personal: [
    ['New in the job since summer.', 'Their profile'],
    ['Does the Friday schedule alone since a planner left.', 'Front desk'],
    ['Promised the board a yard without overtime.', 'Annual letter'],
    ['Spoke about waiting trucks at the spring fair.', 'Conference programme'],
  ],
};
