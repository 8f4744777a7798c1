-- What a clinic chose: its emergency numbers, how long records are kept, after how long a lock is told to the owner.
create table clinic_choice (
    clinic       text    not null,
    emergency    text,
    urgent       text,
    keep_days    integer,
    escalate_min integer not null,
    primary key (clinic)
) strict, without rowid;

-- The words to which people agree, version by version: a ledger, to which is only added.
create table consent_text (
    clinic  text    not null,
    kind    text    not null,
    version integer not null,
    words   text    not null,
    made_us integer not null,
    actor   text    not null,
    primary key (clinic, kind, version)
) strict, without rowid;

-- A person asks to be erased; the owner answers.
create table erasure_request (
    clinic      text    not null,
    id          text    not null,
    person      text    not null,
    asked_us    integer not null,
    asked_by    text    not null,
    answered_us integer,
    answered_by text,
    reason      text,
    primary key (clinic, id)
) strict, without rowid;
create index erasure_request_person on erasure_request (clinic, person);

-- What a person and the clinic write to each other.
create table message (
    clinic      text    not null,
    person      text    not null,
    number      integer not null,
    id          text    not null,
    at_us       integer not null,
    from_person integer not null,
    actor       text    not null,
    name        text,
    words       text    not null,
    seen_us     integer,
    primary key (clinic, person, number)
) strict, without rowid;
create unique index message_id on message (clinic, person, id);
create index message_unseen on message (clinic, at_us) where seen_us is null and from_person = 1;

-- Locks of people's episodes: read off the journal, and read off it anew by a command.
create table alert (
    clinic    text    not null,
    person    text    not null,
    episode   integer not null,
    id        text    not null,
    raised_us integer not null,
    level     text    not null,
    cause     text    not null,
    is_over   integer not null,
    primary key (clinic, person, id)
) strict, without rowid;
create index alert_open on alert (clinic, raised_us) where is_over = 0;

-- How far the locks were read off.
create table alert_place (
    clinic   text    not null,
    last_tx  integer not null,
    last_row integer not null,
    primary key (clinic)
) strict, without rowid;

-- Who has seen a lock. It is no part of the lock: that is ended by an act in the journal alone.
create table acknowledgement (
    clinic  text    not null,
    person  text    not null,
    alert   text    not null,
    at_us   integer not null,
    account text    not null,
    primary key (clinic, person, alert)
) strict, without rowid;

-- Passkeys of accounts.
create table passkey (
    clinic     text    not null,
    account    text    not null,
    credential text    not null,
    name       text    not null,
    public_key text    not null,
    counter    integer not null,
    flags      integer not null,
    transports text    not null,
    made_us    integer not null,
    used_us    integer,
    primary key (clinic, account, credential)
) strict, without rowid;

-- What a passkey was asked to sign: each counts once, and not for long.
create table challenge (
    clinic   text    not null,
    id       text    not null,
    account  text,
    state    text    not null,
    until_us integer not null,
    primary key (clinic, id)
) strict, without rowid;
create index challenge_until on challenge (clinic, until_us);

-- How a person signs a new device in by themselves. Several people may share an address.
create table patient_account (
    clinic    text    not null,
    person    text    not null,
    email     text    not null,
    password  text    not null,
    failures  integer not null,
    locked_us integer,
    made_us   integer not null,
    primary key (clinic, person)
) strict, without rowid;
create index patient_account_email on patient_account (email);
