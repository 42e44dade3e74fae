\set event random(1, :events)
\set person random(1, 1000000000)
begin;
select 1 from bench_event where id = :event for no key update;
insert into bench_registration (event_id, email) values (:event, 'person-' || :person || '@bench.example');
insert into bench_outbox (body) values ('{"kind": "registration-confirmed"}');
commit;
