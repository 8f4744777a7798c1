-- A clinic.
create table clinic (
    id        uuid   not null,
    name      text   not null,
    country   text   not null,
    time_zone text   not null,
    made_us   bigint not null,
    primary key (id)
);

-- People who work in a clinic, with what they sign in by. An e-mail address is one account's.
create table account (
    clinic        uuid   not null,
    id            uuid   not null,
    email         text   not null,
    name          text   not null,
    role          text   not null,
    password      text,
    totp_key      text,
    totp_step     bigint,
    is_two_factor bigint not null,
    failures      bigint not null,
    locked_us     bigint,
    stamp         text   not null,
    is_active     bigint not null,
    made_us       bigint not null,
    primary key (clinic, id)
);
create unique index account_email on account (email);

-- People in care. The name stands here and in no event, so that an event says nothing of whom it is about.
create table person (
    clinic    uuid   not null,
    id        uuid   not null,
    name      text   not null,
    time_zone text   not null,
    email     text,
    made_us   bigint not null,
    primary key (clinic, id)
);

-- Secret links by which a person enrols a device. Only the hash of a secret is kept.
create table link (
    clinic   uuid   not null,
    id       uuid   not null,
    person   uuid   not null,
    secret   text   not null,
    pin      text,
    failures bigint not null,
    made_us  bigint not null,
    until_us bigint not null,
    ended_us bigint,
    primary key (clinic, id)
);
create unique index link_secret on link (clinic, secret);
create index link_person on link (clinic, person);

-- Devices that were enrolled.
create table device (
    clinic   uuid   not null,
    id       uuid   not null,
    person   uuid   not null,
    link     uuid   not null,
    secret   text   not null,
    name     text   not null,
    made_us  bigint not null,
    ended_us bigint,
    primary key (clinic, id)
);
create unique index device_secret on device (clinic, secret);
create index device_person on device (clinic, person);

-- What a person agreed to and took back: a ledger, to which is only added.
create table consent (
    clinic   uuid   not null,
    person   uuid   not null,
    number   bigint not null,
    at_us    bigint not null,
    kind     text   not null,
    version  text   not null,
    is_given bigint not null,
    actor    text   not null,
    primary key (clinic, person, number)
);

-- Open sign-ins of accounts. Only the hash of a secret is kept; a sign-in holds while the account's stamp is the one that it began with.
create table sign_in (
    clinic   uuid   not null,
    id       uuid   not null,
    account  uuid   not null,
    secret   text   not null,
    stamp    text   not null,
    made_us  bigint not null,
    until_us bigint not null,
    primary key (clinic, id)
);
create unique index sign_in_secret on sign_in (clinic, secret);
