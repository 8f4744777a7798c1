-- When somebody wants to be reminded, and by what. A row says nothing of why.
create table reminder (
    clinic     uuid   not null,
    person     uuid   not null,
    channel    text   not null,
    at_minute  bigint not null,
    changed_us bigint not null,
    next_us    bigint not null,
    primary key (clinic, person)
);
create index reminder_next on reminder (next_us);

-- Reminders that were claimed: at most one on each of a person's days. It is written before anything is sent.
create table reminded (
    clinic     uuid   not null,
    person     uuid   not null,
    day        text   not null,
    channel    text   not null,
    claimed_us bigint not null,
    outcome    text   not null,
    primary key (clinic, person, day)
);

-- Browsers that take messages of ours for a person.
create table push (
    clinic   uuid   not null,
    id       uuid   not null,
    person   uuid   not null,
    endpoint text   not null,
    key      text   not null,
    secret   text   not null,
    made_us  bigint not null,
    primary key (clinic, id)
);
create unique index push_endpoint on push (clinic, person, endpoint);

-- What a clinic says of reminders; a clinic without a row sends them at six in the evening.
create table clinic_reminders (
    clinic    uuid   not null,
    is_on     bigint not null,
    at_minute bigint not null,
    primary key (clinic)
);

-- Addresses of calendars. Only the hash of the secret in an address is kept.
create table feed (
    clinic   uuid   not null,
    id       uuid   not null,
    person   uuid   not null,
    secret   text   not null,
    made_us  bigint not null,
    ended_us bigint,
    primary key (clinic, id)
);
create unique index feed_secret on feed (clinic, secret);
create index feed_person on feed (clinic, person);

-- Keys of the server itself, shared by its nodes.
create table server_key (
    name    text   not null,
    value   text   not null,
    made_us bigint not null,
    primary key (name)
);
