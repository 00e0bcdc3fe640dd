-- The second step: the centre accepts what the owner's side has approved. From then on only the centre can give it back.
alter table evaluation.actual drop constraint actual_state_check;
alter table evaluation.actual add column accepted_at timestamptz;
alter table evaluation.actual add column accepted_by uuid;
alter table evaluation.actual
    add constraint ck_actual_state check (state in ('ENTERED', 'RETURNED', 'APPROVED', 'ACCEPTED')),
    add constraint ck_actual_accepted check ((state = 'ACCEPTED') = (accepted_at is not null));

create index ix_actual_accepted_by on evaluation.actual (accepted_by);
create index ix_actual_to_accept on evaluation.actual (approved_at) where state = 'APPROVED';

comment on column evaluation.actual.accepted_by is 'personal: contributions';
