-- A clinic.
create table clinic (
    id        text    not null,
    name      text    not null,
    country   text    not null,
    time_zone text    not null,
    made_us   integer not null,
    primary key (id)
) strict, without rowid;

-- People who work in a clinic, with what they sign in by. An e-mail address is one account's.
create table account (
    clinic        text    not null,
    id            text    not null,
    email         text    not null,
    name          text    not null,
    role          text    not null,
    password      text,
    totp_key      text,
    totp_step     integer,
    is_two_factor integer not null,
    failures      integer not null,
    locked_us     integer,
    stamp         text    not null,
    is_active     integer not null,
    made_us       integer not null,
    primary key (clinic, id)
) strict, without rowid;
create unique index account_email on account (email);

-- People in care. The name stands here and in no event, so that an event says nothing of whom it is about.
create table person (
    clinic    text    not null,
    id        text    not null,
    name      text    not null,
    time_zone text    not null,
    email     text,
    made_us   integer not null,
    primary key (clinic, id)
) strict, without rowid;

-- Secret links by which a person enrols a device. Only the hash of a secret is kept.
create table link (
    clinic   text    not null,
    id       text    not null,
    person   text    not null,
    secret   text    not null,
    pin      text,
    failures integer not null,
    made_us  integer not null,
    until_us integer not null,
    ended_us integer,
    primary key (clinic, id)
) strict, without rowid;
create unique index link_secret on link (clinic, secret);
create index link_person on link (clinic, person);

-- Devices that were enrolled.
create table device (
    clinic   text    not null,
    id       text    not null,
    person   text    not null,
    link     text    not null,
    secret   text    not null,
    name     text    not null,
    made_us  integer not null,
    ended_us integer,
    primary key (clinic, id)
) strict, without rowid;
create unique index device_secret on device (clinic, secret);
create index device_person on device (clinic, person);

-- What a person agreed to and took back: a ledger, to which is only added.
create table consent (
    clinic   text    not null,
    person   text    not null,
    number   integer not null,
    at_us    integer not null,
    kind     text    not null,
    version  text    not null,
    is_given integer not null,
    actor    text    not null,
    primary key (clinic, person, number)
) strict, without rowid;

-- Open sign-ins of accounts. Only the hash of a secret is kept; a sign-in holds while the account's stamp is the one that it began with.
create table sign_in (
    clinic   text    not null,
    id       text    not null,
    account  text    not null,
    secret   text    not null,
    stamp    text    not null,
    made_us  integer not null,
    until_us integer not null,
    primary key (clinic, id)
) strict, without rowid;
create unique index sign_in_secret on sign_in (clinic, secret);
