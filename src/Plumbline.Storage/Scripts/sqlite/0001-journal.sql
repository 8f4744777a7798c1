-- What happened to people: the journal. A row is never changed; it goes only when its person is erased.
create table event (
    position  integer primary key autoincrement,
    tx        integer not null default 0,
    clinic    text    not null,
    person    text    not null,
    episode   integer not null,
    version   integer not null,
    id        text    not null,
    stored_us integer not null,
    line      text    not null,
    checksum  integer not null
) strict;
create unique index event_version on event (clinic, person, episode, version);
create unique index event_id on event (clinic, person, id);
create index event_order on event (clinic, tx, position);

-- Who was erased, and when. It outlives every backup.
create table tombstone (
    clinic    text    not null,
    person    text    not null,
    erased_us integer not null,
    asked_by  text    not null,
    primary key (clinic, person)
) strict, without rowid;

-- Who looked at or wrote what.
create table audit (
    position  integer primary key autoincrement,
    tx        integer not null default 0,
    clinic    text    not null,
    at_us     integer not null,
    actor     text    not null,
    role      text    not null,
    act       text    not null,
    person    text,
    episode   integer,
    events    integer not null,
    purpose   text    not null
) strict;
create index audit_order on audit (clinic, tx, position);
create index audit_person on audit (clinic, person);

-- The audit in sealed batches, each with the hash of the one before it.
create table seal (
    clinic    text    not null,
    number    integer not null,
    sealed_us integer not null,
    rows      integer not null,
    last_tx   integer not null default 0,
    last_row  integer not null default 0,
    hash      text    not null,
    primary key (clinic, number)
) strict, without rowid;
