-- Who has suspended a person, and when
alter table accounts.person
    add column suspended_at timestamptz,
    add column suspended_by uuid,
    add constraint fk_person_suspended_by foreign key (suspended_by) references accounts.person (id) on delete set null;

create index ix_person_suspended_by on accounts.person (suspended_by);
