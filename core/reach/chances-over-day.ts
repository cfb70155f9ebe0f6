import {
  groups,
  type HourGroup,
  type HourOfCall,
  type PersonCalled,
  type PersonGroup,
} from '#core/reach/group.ts';
import { levelOdds, type ReachModel } from '#core/reach/reach-model.ts';
import { readOfHour, readOfPerson } from '#core/reach/readings.ts';
import { weighed } from '#core/reach/trust.ts';

/*
 * The chance of many people at many hours, without asking for each pair: what concerns the person and what concerns the hour
 * add up, so that `chanceOfOdds(personOdds(...) + hourOdds(...))` is the mean of `chanceOf`, to rounding. Ask for the odds of
 * each hour once by rep, zone and screener, and for those of each person once.
 */

const personGroups = groups.filter((group): group is PersonGroup => group.of === 'person');
const hourGroups = groups.filter((group): group is HourGroup => group.of === 'hour');

/** What speaks for and against this person answering, whenever they are called: log-odds. */
export function personOdds(model: ReachModel, person: PersonCalled): number {
  let sum = 0;
  for (const group of personGroups) {
    const reading = readOfPerson(model, group, person);
    if (reading !== null) sum += weighed(model.trust[group.name], reading.said);
  }
  return sum;
}

/** The log-odds of a call then, by that rep, behind that screener, whoever is called; the level of all calls is in them. */
export function hourOdds(model: ReachModel, hour: HourOfCall): number {
  let sum = levelOdds(model, hour.at);
  for (const group of hourGroups) {
    const reading = readOfHour(model, group, hour);
    if (reading !== null) sum += weighed(model.trust[group.name], reading.said);
  }
  return sum;
}
