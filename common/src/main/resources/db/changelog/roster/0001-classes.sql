--liquibase formatted sql

--changeset attendansee:roster-0001
--comment A course that a professor teaches
create table classes (
    id          uuid         not null,
    owner_id    uuid         not null,
    name        varchar(255) not null,
    description text         not null default '',
    active      boolean      not null default true,
    version     bigint       not null default 0,
    created_at  timestamptz  not null default now(),
    updated_at  timestamptz  not null default now(),
    constraint pk_classes primary key (id),
    constraint fk_classes_owner foreign key (owner_id) references users (id) on delete cascade,
    constraint ck_classes_name_not_blank check (length(trim(name)) > 0)
);
--rollback drop table classes;

--changeset attendansee:roster-0002
create index ix_classes_owner on classes (owner_id);
--rollback drop index ix_classes_owner;
