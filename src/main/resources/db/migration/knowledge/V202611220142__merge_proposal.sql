-- The names of organisations without case, legal form and punctuation; equal keys are worth a look.
create table knowledge.organisation_key (
    entry uuid not null,
    key text not null,
    primary key (entry, key),
    constraint fk_organisation_key_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_organisation_key_key on knowledge.organisation_key (key);

-- Two organisations that may be one. The pair is kept for ever, so that a rejected one is never proposed again.
create table knowledge.merge_proposal (
    id uuid primary key,
    kept uuid not null,
    other uuid not null,
    key text not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    undo jsonb,
    constraint fk_merge_proposal_kept foreign key (kept) references knowledge.entry (id) on delete cascade,
    constraint fk_merge_proposal_other foreign key (other) references knowledge.entry (id) on delete cascade,
    constraint ck_merge_proposal_two check (kept <> other)
);

create unique index ux_merge_proposal_pair on knowledge.merge_proposal (least(kept, other), greatest(kept, other));
create index ix_merge_proposal_kept on knowledge.merge_proposal (kept);
create index ix_merge_proposal_other on knowledge.merge_proposal (other);
create index ix_merge_proposal_open on knowledge.merge_proposal (at) where state = 'OPEN';
