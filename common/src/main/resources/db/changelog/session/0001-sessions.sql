--liquibase formatted sql

--changeset attendansee:session-0001
--comment One meeting of a class
create table sessions (
    id         uuid         not null,
    class_id   uuid         not null,
    name       varchar(255) not null,
    date       date         not null,
    start_time time,
    end_time   time,
    notes      text         not null default '',
    version    bigint       not null default 0,
    created_at timestamptz  not null default now(),
    updated_at timestamptz  not null default now(),
    constraint pk_sessions primary key (id),
    constraint fk_sessions_class foreign key (class_id) references classes (id) on delete cascade,
    constraint ck_sessions_name_not_blank check (length(trim(name)) > 0),
    constraint ck_sessions_ends_after_start check (end_time > start_time)
);
--rollback drop table sessions;

--changeset attendansee:session-0002
create index ix_sessions_class_date on sessions (class_id, date);
--rollback drop index ix_sessions_class_date;
