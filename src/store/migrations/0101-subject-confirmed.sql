-- An identity opens an account only once a second person has confirmed it. Those linked before stay as they are.

alter table subject_link
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add constraint subject_link_four_eyes check (confirmed_by <> linked_by);

update subject_link set confirmed_at = linked_at;

create index subject_link_waiting on subject_link (district, linked_at) where confirmed_at is null;
