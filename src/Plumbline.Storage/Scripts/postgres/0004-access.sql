-- What a clinic chose: its emergency numbers, how long records are kept, after how long a lock is told to the owner.
create table clinic_choice (
    clinic       uuid   not null,
    emergency    text,
    urgent       text,
    keep_days    bigint,
    escalate_min bigint not null,
    primary key (clinic)
);

-- The words to which people agree, version by version: a ledger, to which is only added.
create table consent_text (
    clinic  uuid   not null,
    kind    text   not null,
    version bigint not null,
    words   text   not null,
    made_us bigint not null,
    actor   text   not null,
    primary key (clinic, kind, version)
);

-- A person asks to be erased; the owner answers.
create table erasure_request (
    clinic      uuid   not null,
    id          uuid   not null,
    person      uuid   not null,
    asked_us    bigint not null,
    asked_by    text   not null,
    answered_us bigint,
    answered_by text,
    reason      text,
    primary key (clinic, id)
);
create index erasure_request_person on erasure_request (clinic, person);

-- What a person and the clinic write to each other.
create table message (
    clinic      uuid   not null,
    person      uuid   not null,
    number      bigint not null,
    id          uuid   not null,
    at_us       bigint not null,
    from_person bigint not null,
    actor       text   not null,
    name        text,
    words       text   not null,
    seen_us     bigint,
    primary key (clinic, person, number)
);
create unique index message_id on message (clinic, person, id);
create index message_unseen on message (clinic, at_us) where seen_us is null and from_person = 1;

-- Locks of people's episodes: read off the journal, and read off it anew by a command.
create table alert (
    clinic    uuid   not null,
    person    uuid   not null,
    episode   bigint not null,
    id        uuid   not null,
    raised_us bigint not null,
    level     text   not null,
    cause     text   not null,
    is_over   bigint not null,
    primary key (clinic, person, id)
);
create index alert_open on alert (clinic, raised_us) where is_over = 0;

-- How far the locks were read off.
create table alert_place (
    clinic   uuid   not null,
    last_tx  bigint not null,
    last_row bigint not null,
    primary key (clinic)
);

-- Who has seen a lock. It is no part of the lock: that is ended by an act in the journal alone.
create table acknowledgement (
    clinic  uuid   not null,
    person  uuid   not null,
    alert   uuid   not null,
    at_us   bigint not null,
    account uuid   not null,
    primary key (clinic, person, alert)
);

-- Passkeys of accounts.
create table passkey (
    clinic     uuid   not null,
    account    uuid   not null,
    credential text   not null,
    name       text   not null,
    public_key text   not null,
    counter    bigint not null,
    flags      bigint not null,
    transports text   not null,
    made_us    bigint not null,
    used_us    bigint,
    primary key (clinic, account, credential)
);

-- What a passkey was asked to sign: each counts once, and not for long.
create table challenge (
    clinic   uuid   not null,
    id       uuid   not null,
    account  uuid,
    state    text   not null,
    until_us bigint not null,
    primary key (clinic, id)
);
create index challenge_until on challenge (clinic, until_us);

-- How a person signs a new device in by themselves. Several people may share an address.
create table patient_account (
    clinic    uuid   not null,
    person    uuid   not null,
    email     text   not null,
    password  text   not null,
    failures  bigint not null,
    locked_us bigint,
    made_us   bigint not null,
    primary key (clinic, person)
);
create index patient_account_email on patient_account (email);
