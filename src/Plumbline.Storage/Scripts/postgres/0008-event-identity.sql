-- An event's id is asked for alone, so it stands before the person: new ones come side by side, and whoever asks for a person's events is led to the index that has them in order.
alter table event drop constraint event_clinic_person_id_key, add unique (clinic, id, person);
