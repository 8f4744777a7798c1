-- Who needs attention: worked out from the journal, and thrown away and worked out anew by a command.
create table caseload (
    clinic  uuid   not null,
    person  uuid   not null,
    episode bigint not null,
    version bigint not null,
    day     text   not null,
    is_open bigint not null,
    rank    bigint not null,
    summary text   not null,
    primary key (clinic, person, episode)
);
create index caseload_open on caseload (clinic, rank desc) where is_open = 1;

-- How far the journal was read for it.
create table caseload_place (
    clinic   uuid   not null,
    last_tx  bigint not null,
    last_row bigint not null,
    primary key (clinic)
);
