// Runs in a thread of its own, so that the 44 MB of the holiday tables leave memory with it.
// Plain JavaScript: a worker gets no TypeScript loader, neither under tsx nor from the bundle.
import { parentPort } from 'node:worker_threads';
import Holidays from 'date-holidays';

parentPort?.on('message', ({ id, country, region, years }) => {
  try {
    const calendar = region ? new Holidays(country, region) : new Holidays(country);
    const found = years.flatMap((year) => calendar.getHolidays(year, 'en') || []);
    parentPort?.postMessage({
      id,
      days: found.filter((holiday) => holiday.type === 'public').flatMap(closedDays),
    });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String(error?.message ?? error) });
  }
});

/**
 * The local dates a holiday closes: those whose noon it covers. A holiday that begins in the afternoon
 * leaves its morning for calls.
 */
function closedDays({ date, start, end, name }) {
  const firstDate = date.slice(0, 10);
  const beginsAtHour = Number(date.slice(11, 13));
  const hours = (end.getTime() - start.getTime()) / 3_600_000;
  const days = [];
  for (let day = beginsAtHour <= 12 ? 0 : 1; day * 24 + 12 < beginsAtHour + hours; day++) {
    days.push({ on: plusDays(firstDate, day), name });
  }
  return days;
}

function plusDays(date, days) {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
