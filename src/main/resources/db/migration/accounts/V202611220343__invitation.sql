-- Who was asked to come, by whom, until when and to what. The token in the letter is kept only as a hash and serves once.
create table accounts.invitation (
    id           uuid primary key,
    email        text not null,
    lang         text not null check (lang in ('fi', 'sv', 'en')),
    role         text,
    scope_kind   text not null default '',
    scope        text not null default '',
    team         text,
    role_until   timestamptz,
    greeting     text not null default '',
    token_hash   text not null,
    invited_by   uuid,
    invited_at   timestamptz not null,
    until        timestamptz not null,
    accepted_at  timestamptz,
    accepted_by  uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    constraint ux_invitation_token_hash unique (token_hash),
    constraint fk_invitation_invited_by foreign key (invited_by) references accounts.person (id) on delete set null,
    constraint fk_invitation_accepted_by foreign key (accepted_by) references accounts.person (id) on delete cascade,
    constraint fk_invitation_withdrawn_by foreign key (withdrawn_by) references accounts.person (id) on delete set null,
    check ((scope_kind = '') = (scope = '')),
    check (accepted_at is null or withdrawn_at is null)
);

create unique index ux_invitation_open on accounts.invitation (lower(email)) where accepted_at is null and withdrawn_at is null;
create index ix_invitation_invited_by on accounts.invitation (invited_by);
create index ix_invitation_accepted_by on accounts.invitation (accepted_by);
create index ix_invitation_withdrawn_by on accounts.invitation (withdrawn_by);
comment on column accounts.invitation.email is 'personal: invitation';
comment on column accounts.invitation.greeting is 'personal: invitation';
