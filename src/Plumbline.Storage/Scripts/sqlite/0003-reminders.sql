-- When somebody wants to be reminded, and by what. A row says nothing of why.
create table reminder (
    clinic     text   not null,
    person     text   not null,
    channel    text   not null,
    at_minute  integer not null,
    changed_us integer not null,
    next_us    integer not null,
    primary key (clinic, person)
) strict, without rowid;
create index reminder_next on reminder (next_us);

-- Reminders that were claimed: at most one on each of a person's days. It is written before anything is sent.
create table reminded (
    clinic     text   not null,
    person     text   not null,
    day        text   not null,
    channel    text   not null,
    claimed_us integer not null,
    outcome    text   not null,
    primary key (clinic, person, day)
) strict, without rowid;

-- Browsers that take messages of ours for a person.
create table push (
    clinic   text   not null,
    id       text   not null,
    person   text   not null,
    endpoint text   not null,
    key      text   not null,
    secret   text   not null,
    made_us  integer not null,
    primary key (clinic, id)
) strict, without rowid;
create unique index push_endpoint on push (clinic, person, endpoint);

-- What a clinic says of reminders; a clinic without a row sends them at six in the evening.
create table clinic_reminders (
    clinic    text   not null,
    is_on     integer not null,
    at_minute integer not null,
    primary key (clinic)
) strict, without rowid;

-- Addresses of calendars. Only the hash of the secret in an address is kept.
create table feed (
    clinic   text   not null,
    id       text   not null,
    person   text   not null,
    secret   text   not null,
    made_us  integer not null,
    ended_us integer,
    primary key (clinic, id)
) strict, without rowid;
create unique index feed_secret on feed (clinic, secret);
create index feed_person on feed (clinic, person);

-- Keys of the server itself, shared by its nodes.
create table server_key (
    name    text   not null,
    value   text   not null,
    made_us integer not null,
    primary key (name)
) strict, without rowid;
