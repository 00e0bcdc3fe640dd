-- Organisations whose word for a person counts: a contact person who acts for one vouches in its name.
create table accounts.partner_centre (
    organisation uuid primary key,
    marked_at    timestamptz not null,
    marked_by    uuid,
    constraint fk_partner_centre_marked_by foreign key (marked_by) references accounts.person (id) on delete set null
);

create index ix_partner_centre_marked_by on accounts.partner_centre (marked_by);
