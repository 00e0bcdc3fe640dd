-- Training and support: what is offered, by whom and to whom; mentors and who asked them; times that are booked.
create schema learning;

create table learning.offer (
    id           uuid primary key,
    -- DRAFT: only those who keep it see it
    state        text not null check (state in ('DRAFT', 'OPEN', 'ENDED')),
    -- Last part of the address
    slug         text not null,
    kind         text not null check (kind in ('TRAINING', 'MENTORING', 'SPARRING', 'CLINIC', 'ADVICE', 'MATERIAL')),
    title        jsonb not null,
    about        jsonb not null,
    -- The card of the actor that offers it; without one and without a name it is the centre's own
    owner        uuid,
    -- A partner that is not described here
    owner_name   text not null default '',
    -- The partner's own page
    link         text not null default '',
    stages       text[] not null,
    needs        text[] not null,
    themes       text[] not null,
    -- Empty: the whole country
    regions      text[] not null,
    langs        text[] not null,
    room         boolean not null,
    online       boolean not null,
    free         boolean not null,
    price        text not null default '',
    version      integer not null default 0,
    made_at      timestamptz not null,
    made_by      uuid,
    published_at timestamptz,
    changed_at   timestamptz not null,
    constraint ck_offer_published check (state = 'DRAFT' or published_at is not null)
);

create unique index ux_offer_slug on learning.offer (slug);
create index ix_offer_state on learning.offer (state, published_at);
create index ix_offer_owner on learning.offer (owner);
create index ix_offer_made_by on learning.offer (made_by);

-- What somebody offers as a mentor, in own words.
create table learning.mentor (
    person     uuid primary key,
    state      text not null check (state in ('OPEN', 'RESTING')),
    words      text not null,
    lang       text not null,
    stages     text[] not null,
    needs      text[] not null,
    themes     text[] not null,
    regions    text[] not null,
    langs      text[] not null,
    -- How many at once
    most       integer not null check (most between 1 and 10),
    made_at    timestamptz not null,
    changed_at timestamptz not null
);

create index ix_mentor_state on learning.mentor (state);

-- Somebody looks for a mentor.
create table learning.request (
    id         uuid primary key,
    person     uuid not null,
    state      text not null check (state in ('OPEN', 'CLOSED')),
    words      text not null,
    lang       text not null,
    stages     text[] not null,
    needs      text[] not null,
    themes     text[] not null,
    regions    text[] not null,
    langs      text[] not null,
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    closed_at  timestamptz,
    constraint ck_request_closed check ((state = 'CLOSED') = (closed_at is not null))
);

create index ix_request_person on learning.request (person);
create index ix_request_state on learning.request (state, made_at);

-- A request and the mentor who was asked. Who ended it is not kept.
create table learning.pairing (
    id          uuid primary key,
    request     uuid not null,
    asked_person uuid not null,
    state        text not null check (state in ('ASKED', 'DECLINED', 'TRIAL', 'GOING', 'ENDED')),
    words       text not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    ended_at    timestamptz,
    constraint fk_pairing_request foreign key (request) references learning.request (id) on delete cascade,
    constraint ck_pairing_ended check ((state in ('DECLINED', 'ENDED')) = (ended_at is not null))
);

-- One mentor at a time
create unique index ux_pairing_alive on learning.pairing (request) where state in ('ASKED', 'TRIAL', 'GOING');
create index ix_pairing_request on learning.pairing (request);
create index ix_pairing_asked_person on learning.pairing (asked_person, state);

-- A mentor who does not fit a request, and what spoke for the mentor: it counts less for that person from then on.
create table learning.aside (
    request      uuid not null,
    other_person uuid not null,
    reason       text not null check (reason in ('TOPIC', 'COMPLEMENT', 'REGION', 'PHASE', 'FRESH', 'NEW_TIE')),
    at           timestamptz not null,
    constraint pk_aside primary key (request, other_person),
    constraint fk_aside_request foreign key (request) references learning.request (id) on delete cascade
);

create index ix_aside_other_person on learning.aside (other_person);

-- Two people who are not proposed to each other, neither way.
create table learning.apart (
    person       uuid not null,
    other_person uuid not null,
    at           timestamptz not null,
    constraint pk_apart primary key (person, other_person)
);

create index ix_apart_other_person on learning.apart (other_person);

-- A time that can be booked, of an offer or of a mentor.
create table learning.slot (
    id         uuid primary key,
    offer      uuid,
    -- The mentor
    held_by    uuid,
    state      text not null check (state in ('OPEN', 'CANCELLED')),
    begins_at  timestamptz not null,
    minutes    integer not null check (minutes between 5 and 1440),
    seats      integer not null check (seats between 1 and 500),
    place      text not null,
    online     text not null,
    -- Counts changes for calendars
    sequence   integer not null default 0,
    made_at    timestamptz not null,
    made_by    uuid,
    changed_at timestamptz not null,
    -- Why it was cancelled
    why        text not null default '',
    constraint fk_slot_offer foreign key (offer) references learning.offer (id),
    constraint ck_slot_whose check ((offer is null) <> (held_by is null))
);

create index ix_slot_offer on learning.slot (offer, begins_at);
create index ix_slot_held_by on learning.slot (held_by, begins_at);
create index ix_slot_begins_at on learning.slot (begins_at) where state = 'OPEN';
create index ix_slot_made_by on learning.slot (made_by);

create table learning.booking (
    id         uuid primary key,
    slot       uuid not null,
    person     uuid not null,
    -- OFFERED: the seat is held until a moment for somebody who waited
    state      text not null check (state in ('WAITING', 'BOOKED', 'OFFERED', 'CANCELLED')),
    seat       integer check (seat >= 1),
    words      text not null,
    made_at    timestamptz not null,
    -- By which the queue is ordered
    entered_at timestamptz not null,
    until      timestamptz,
    -- How often a seat was offered and not taken
    lapses     integer not null default 0,
    constraint fk_booking_slot foreign key (slot) references learning.slot (id) on delete cascade,
    constraint ck_booking_seat check ((state in ('BOOKED', 'OFFERED')) = (seat is not null)),
    constraint ck_booking_until check ((state = 'OFFERED') = (until is not null))
);

-- Nobody sits where somebody sits
create unique index ux_booking_seat on learning.booking (slot, seat) where seat is not null;
create unique index ux_booking_person on learning.booking (slot, person) where state <> 'CANCELLED';
create index ix_booking_slot on learning.booking (slot, entered_at);
create index ix_booking_person on learning.booking (person);
create index ix_booking_until on learning.booking (until) where state = 'OFFERED';

-- How it was, right after and three months later.
create table learning.answer (
    id     uuid primary key,
    slot   uuid not null,
    -- For a year, so that nobody answers twice
    person uuid,
    round  text not null check (round in ('AFTER', 'LATER')),
    mark   integer not null check (mark between 1 and 5),
    words  text not null,
    at     timestamptz not null,
    constraint fk_answer_slot foreign key (slot) references learning.slot (id) on delete cascade
);

create unique index ux_answer_person on learning.answer (slot, person, round);
create index ix_answer_slot on learning.answer (slot);
create index ix_answer_person on learning.answer (person);

-- That something was told, so that nobody is told twice; notices lead here. The id follows from what is told of what.
create table learning.news (
    id    uuid primary key,
    what  text not null,
    about uuid not null,
    at    timestamptz not null
);

create index ix_news_at on learning.news (at);

do $$
declare
    name text;
begin
    foreach name in array array['offer.state', 'offer.slug', 'offer.kind', 'offer.stages', 'offer.needs', 'offer.themes', 'offer.regions', 'offer.langs',
            'mentor.state', 'mentor.lang', 'request.state', 'request.lang', 'pairing.state', 'aside.reason', 'slot.state', 'booking.state', 'answer.round', 'news.what'] loop
        execute format('comment on column learning.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['offer.title', 'offer.about', 'offer.owner_name', 'offer.link', 'offer.price', 'slot.place', 'slot.online', 'slot.why'] loop
        execute format('comment on column learning.%s is %L', name, 'impersonal: what is offered, by which organisation, when and where');
    end loop;
    comment on column learning.answer.words is 'impersonal: what stays of an answer when its person goes, told only among five and more';
    foreach name in array array['offer.made_by', 'mentor.person', 'mentor.words', 'mentor.stages', 'mentor.needs', 'mentor.themes', 'mentor.regions', 'mentor.langs',
            'request.person', 'request.words', 'request.stages', 'request.needs', 'request.themes', 'request.regions', 'request.langs',
            'pairing.asked_person', 'pairing.words', 'aside.other_person', 'apart.person', 'apart.other_person', 'slot.held_by', 'slot.made_by', 'booking.person', 'booking.words',
            'answer.person'] loop
        execute format('comment on column learning.%s is %L', name, 'personal: learning');
    end loop;
end $$;
