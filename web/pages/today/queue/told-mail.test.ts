import { describe, expect, it } from 'vitest';
import { toldMail } from '#web/pages/today/queue/told-mail.ts';

const odile = {
  personId: 'person',
  name: 'Odile Marchbanks',
  account: 'Fernwhistle Cold Storage',
  touchId: 'touch',
  toldAt: '2026-11-24T14:00:00Z',
  until: '2026-11-24T21:30:00Z',
  timeZone: 'America/Vancouver',
  phone: null,
  email: 'odile+calls@fernwhistle.example',
  mayCall: false,
  says: '',
};
const imogen = {
  name: 'Imogen Tarr',
  company: 'Tern Dock Scheduling',
  callBackNumber: '+14165550117',
  timeZone: 'America/Toronto',
};
const at = '2026-11-24T19:00:00Z';

const bodyOf = (href: string) => new URL(href).searchParams.get('body')?.replaceAll('\r\n', '\n');

describe('a note to somebody who was told a later hour', () => {
  it('names both hours by their clock, the number as it is read, and who writes', () => {
    expect(bodyOf(toldMail(odile, at, imogen).href)).toBe(
      [
        'Hello Odile Marchbanks,',
        'In my message today I said that you can reach me until 1:30 pm, your time. I am sorry: today it is only until 11:00 am.',
        'If you call and miss me, please leave a message at 416 555 0117.',
        'Imogen Tarr\nTern Dock Scheduling',
      ].join('\n\n'),
    );
  });

  it('says it of the rep’s own clock where theirs is not known', () => {
    const body = bodyOf(toldMail({ ...odile, timeZone: null }, at, imogen).href);
    expect(body).toContain('until 4:30 pm, my time');
    expect(body).toContain('today it is only until 2:00 pm');
  });

  it('goes to that address and no other, whatever stands in it', () => {
    const { href } = toldMail({ ...odile, email: 'a@b.example?bcc=c@d.example' }, at, imogen);
    expect(new URL(href).searchParams.has('bcc')).toBe(false);
    expect(decodeURIComponent(new URL(href).pathname)).toBe('a@b.example?bcc=c@d.example');
  });

  it('of a rep who leaves at once it names no new hour, and what the history keeps says the same', () => {
    const { href, note } = toldMail(odile, null, { ...imogen, callBackNumber: null, company: null });
    expect(bodyOf(href)).toContain('I have to leave earlier today');
    expect(bodyOf(href)).not.toContain('leave a message');
    expect(note).toBe('Told them that I leave earlier, and not at 1:30 pm.');
  });
});
