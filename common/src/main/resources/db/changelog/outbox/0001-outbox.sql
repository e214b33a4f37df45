--liquibase formatted sql

--changeset attendansee:outbox-0001
--comment Events that are committed but not yet published; the relay empties it
create table outbox (
    id          uuid         not null,
    topic       varchar(249) not null,
    record_key  varchar(255) not null,
    type        varchar(64)  not null,
    data        text         not null,
    traceparent varchar(64),
    occurred_at timestamptz  not null,
    constraint pk_outbox primary key (id)
);
--rollback drop table outbox;

--changeset attendansee:outbox-0002
--comment The queue is short but busy: keep dead rows from piling up
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
--rollback alter table outbox reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);
