-- What happened to people: the journal. A row is never changed; it goes only when its person is erased.
-- The clinic stands first in every key, so that clinics can be split over several databases later.
create table event (
    position  bigint generated always as identity,
    tx        bigint not null default pg_current_xact_id()::text::bigint,
    clinic    uuid   not null,
    person    uuid   not null,
    episode   bigint not null,
    version   bigint not null,
    id        uuid   not null,
    stored_us bigint not null,
    line      text   not null,
    checksum  bigint not null,
    primary key (clinic, person, episode, version),
    unique (clinic, person, id)
);
create index event_order on event (clinic, tx, position);

-- Who was erased, and when. It outlives every backup.
create table tombstone (
    clinic    uuid   not null,
    person    uuid   not null,
    erased_us bigint not null,
    asked_by  text   not null,
    primary key (clinic, person)
);

-- Who looked at or wrote what.
create table audit (
    position  bigint generated always as identity,
    tx        bigint not null default pg_current_xact_id()::text::bigint,
    clinic    uuid   not null,
    at_us     bigint not null,
    actor     text   not null,
    role      text   not null,
    act       text   not null,
    person    uuid,
    episode   bigint,
    events    bigint not null,
    purpose   text   not null,
    primary key (clinic, tx, position)
);
create index audit_person on audit (clinic, person);

-- The audit in sealed batches, each with the hash of the one before it.
create table seal (
    clinic    uuid   not null,
    number    bigint not null,
    sealed_us bigint not null,
    rows      bigint not null,
    last_tx   bigint not null default 0,
    last_row  bigint not null default 0,
    hash      text   not null,
    primary key (clinic, number)
);
