-- Addresses of people at which mail did not arrive: how bad it is, and since when nothing that could wait is sent there.
create table notifications.delivery (
    person     uuid primary key,
    address    text not null,
    score      numeric(6, 1) not null,
    bounced_at timestamptz not null,
    stopped_at timestamptz,
    said       text not null default ''
);

comment on column notifications.delivery.person is 'personal: deliveries';
comment on column notifications.delivery.address is 'personal: deliveries';
comment on column notifications.delivery.said is 'personal: deliveries';
