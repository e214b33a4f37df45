--liquibase formatted sql

--changeset attendansee:account-0001
--comment People who sign in
create table users (
    id            uuid         not null,
    username      varchar(150) not null,
    password_hash varchar(255) not null,
    first_name    varchar(150) not null default '',
    last_name     varchar(150) not null default '',
    email         varchar(254) not null default '',
    administrator boolean      not null default false,
    active        boolean      not null default true,
    created_at    timestamptz  not null default now(),
    constraint pk_users primary key (id),
    constraint ck_users_username_not_blank check (length(trim(username)) > 0)
);
--rollback drop table users;

--changeset attendansee:account-0002
--comment Signing in does not depend on upper or lower case
create unique index ux_users_username on users (lower(username));
--rollback drop index ux_users_username;
