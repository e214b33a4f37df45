--liquibase formatted sql

--changeset attendansee:account-0003
--comment What people are allowed to do: each group grants one role
create table groups (
    id   uuid         not null,
    name varchar(150) not null,
    role varchar(32)  not null,
    constraint pk_groups primary key (id),
    constraint unique_group_name unique (name),
    constraint ck_groups_role check (role in ('ADMINISTRATOR', 'PROFESSOR'))
);
--rollback drop table groups;

--changeset attendansee:account-0004
insert into groups (id, name, role)
values (uuidv7(), 'administrators', 'ADMINISTRATOR'), (uuidv7(), 'professors', 'PROFESSOR');
--rollback delete from groups where name in ('administrators', 'professors');

--changeset attendansee:account-0005
create table user_groups (
    user_id  uuid not null,
    group_id uuid not null,
    constraint pk_user_groups primary key (user_id, group_id),
    constraint fk_user_groups_user foreign key (user_id) references users (id) on delete cascade,
    constraint fk_user_groups_group foreign key (group_id) references groups (id) on delete cascade
);
--rollback drop table user_groups;

--changeset attendansee:account-0006
create index ix_user_groups_group on user_groups (group_id);
--rollback drop index ix_user_groups_group;

--changeset attendansee:account-0007
--comment Everyone keeps the role that they had
insert into user_groups (user_id, group_id)
select users.id, groups.id
from users
join groups on groups.name = case when users.administrator then 'administrators' else 'professors' end;
--rollback update users set administrator = exists (
--rollback     select from user_groups join groups on groups.id = user_groups.group_id
--rollback     where user_groups.user_id = users.id and groups.role = 'ADMINISTRATOR');

--changeset attendansee:account-0008
alter table users drop column administrator;
--rollback alter table users add column administrator boolean not null default false;

--changeset attendansee:account-0009
--comment Two people who change the same user do not overwrite each other
alter table users add column version bigint not null default 0;
--rollback alter table users drop column version;
