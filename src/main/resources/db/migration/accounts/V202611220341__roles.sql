-- Roles of great trust need the word of two operators; until the second has spoken, the grant waits here.
create table accounts.role_proposal (
    id          uuid primary key,
    person      uuid not null,
    role        text not null,
    until       timestamptz,
    reason      text not null,
    proposed_by uuid,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    granted     boolean,
    constraint fk_role_proposal_person foreign key (person) references accounts.person (id) on delete cascade,
    constraint fk_role_proposal_proposed_by foreign key (proposed_by) references accounts.person (id) on delete set null,
    constraint fk_role_proposal_decided_by foreign key (decided_by) references accounts.person (id) on delete set null,
    check ((decided_at is null) = (granted is null))
);

create index ix_role_proposal_person on accounts.role_proposal (person);
create index ix_role_proposal_proposed_by on accounts.role_proposal (proposed_by);
create index ix_role_proposal_decided_by on accounts.role_proposal (decided_by);
create unique index ux_role_proposal_waiting on accounts.role_proposal (person, role) where decided_at is null;
comment on column accounts.role_proposal.reason is 'personal: roles';

-- Who gave the second word, and when the person was told that the role ends soon
alter table accounts.role_grant
    add column confirmed_by uuid,
    add column told_at      timestamptz,
    add constraint fk_role_grant_confirmed_by foreign key (confirmed_by) references accounts.person (id) on delete set null;

create index ix_role_grant_confirmed_by on accounts.role_grant (confirmed_by);
create index ix_role_grant_until on accounts.role_grant (until) where ended_at is null;
create index ix_role_grant_role on accounts.role_grant (role) where ended_at is null;
