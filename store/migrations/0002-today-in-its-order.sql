-- The parts of Today in the order they are worked, so that its first page is read and not sorted.

create index enrolment_owed on enrolment (workspace_id, rep_id, due_at) include (closes_at, nearness, id)
  where state <> 'closed' and promised;
create index enrolment_callable on enrolment (workspace_id, rep_id, closes_at, nearness, due_at, id)
  where state <> 'closed' and not promised and due_at > '-infinity';
