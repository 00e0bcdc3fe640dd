create table knowledge.attachment (
    id uuid primary key,
    entry uuid not null,
    stored_file uuid not null,
    field text not null,
    position int not null,
    title jsonb not null default '{}',
    alt jsonb not null default '{}',
    licence text not null default '',
    lang text check (lang in ('fi', 'sv', 'en')),
    open boolean not null default false,
    extraction text not null check (extraction in ('NONE', 'WAITING', 'DONE', 'FAILED')),
    extracted text not null default '',
    added_at timestamptz not null,
    added_by uuid,
    constraint fk_attachment_entry foreign key (entry) references knowledge.entry (id) on delete cascade,
    constraint fk_attachment_stored_file foreign key (stored_file) references platform.stored_file (id)
);

create index ix_attachment_entry on knowledge.attachment (entry, position);
create index ix_attachment_stored_file on knowledge.attachment (stored_file);
create index ix_attachment_extraction on knowledge.attachment (added_at) where extraction = 'WAITING';
