-- When a sign-in was last used, so that one that nobody uses ends.
alter table sign_in add column seen_us bigint not null default 0;

-- A passkey is one account's.
create index passkey_credential on passkey (credential);
