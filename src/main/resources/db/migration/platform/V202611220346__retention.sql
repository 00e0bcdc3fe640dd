-- When each retention rule ran last and how much it forgot.
create table platform.retention (
    rule      text primary key,
    ran_at    timestamptz not null,
    forgotten integer not null
);
