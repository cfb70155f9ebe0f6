-- Why they said no, or not now, where they told: of a talk that came to one of the two, and of nothing else.
alter table touch add column objection text
  check (objection in ('no-need', 'has-supplier', 'no-budget', 'bad-time', 'not-the-one', 'send-it-in-writing', 'other'));
alter table touch add constraint touch_objection_answers_a_no
  check (objection is null
         or coalesce(outcome in ('spoke', 'callback') and result in ('declined', 'call-later'), false));
