-- An event's id is asked for alone, so it stands before the person: new ones come side by side, and whoever asks for a person's events is led to the index that has them in order.
drop index event_id;
create unique index event_id on event (clinic, id, person);
