--liquibase formatted sql

--changeset attendansee:account-0014
--comment Wrong passwords by account and by address; the subject is a hash, as people type passwords for usernames
create table login_failures (
    subject     char(64)    not null,
    failures    integer     not null,
    window_ends timestamptz not null,
    constraint pk_login_failures primary key (subject),
    constraint ck_login_failures_positive check (failures > 0)
);
--rollback drop table login_failures;

--changeset attendansee:account-0015
create index ix_login_failures_window on login_failures (window_ends);
--rollback drop index ix_login_failures_window;
