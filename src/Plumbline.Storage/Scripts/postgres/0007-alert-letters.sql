-- To whom a lock that nobody has seen was written by mail. A letter that was claimed and not sent is claimed again later.
create table alert_letter (
    clinic     uuid   not null,
    person     uuid   not null,
    alert      uuid   not null,
    account    uuid   not null,
    claimed_us bigint not null,
    sent_us    bigint,
    primary key (clinic, person, alert, account)
);
