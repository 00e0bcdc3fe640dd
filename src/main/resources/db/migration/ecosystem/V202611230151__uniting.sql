-- What was decided of two actors that looked like one. A pair that was kept apart, or parted again, is never proposed again.
create table ecosystem.uniting (
    id      uuid primary key,
    kept    uuid not null,
    other   uuid not null,
    state   text not null check (state in ('UNITED', 'APART')),
    -- Where the other one stood, for the way back
    stood   text not null check (stood in ('PROPOSED', 'SHOWN')),
    at      timestamptz not null,
    constraint fk_uniting_kept foreign key (kept) references ecosystem.actor (id) on delete cascade,
    constraint fk_uniting_other foreign key (other) references ecosystem.actor (id) on delete cascade,
    constraint ck_uniting_two check (kept <> other)
);

create unique index ux_uniting_pair on ecosystem.uniting (least(kept, other), greatest(kept, other));
create index ix_uniting_kept on ecosystem.uniting (kept);
create index ix_uniting_other on ecosystem.uniting (other);

comment on column ecosystem.uniting.state is 'impersonal: words that the program knows';
comment on column ecosystem.uniting.stood is 'impersonal: words that the program knows';
