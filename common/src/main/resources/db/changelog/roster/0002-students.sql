--liquibase formatted sql

--changeset attendansee:roster-0003
--comment A person on the roster of one class
create table students (
    id         uuid         not null,
    class_id   uuid         not null,
    first_name varchar(150) not null,
    last_name  varchar(150) not null,
    student_id varchar(64)  not null default '',
    email      varchar(254) not null default '',
    version    bigint       not null default 0,
    created_at timestamptz  not null default now(),
    constraint pk_students primary key (id),
    constraint fk_students_class foreign key (class_id) references classes (id) on delete cascade,
    constraint unique_student_per_class unique (first_name, last_name, class_id)
);
--rollback drop table students;

--changeset attendansee:roster-0004
create index ix_students_class on students (class_id);
--rollback drop index ix_students_class;
