--liquibase formatted sql

--changeset attendansee:audit-0001
--comment Who changed what and when; actor_id is empty when it was not done through the API
create table audit_log (
    id         bigint       not null generated always as identity,
    at         timestamptz  not null default now(),
    actor_id   uuid,
    actor_name varchar(150) not null,
    action     varchar(6)   not null,
    table_name varchar(63)  not null,
    row_id     varchar(64)  not null,
    changes    jsonb        not null,
    constraint pk_audit_log primary key (id),
    constraint ck_audit_log_action check (action in ('INSERT', 'UPDATE', 'DELETE'))
);
--rollback drop table audit_log;

--changeset attendansee:audit-0002
create index ix_audit_log_at on audit_log (at, id);
--rollback drop index ix_audit_log_at;

--changeset attendansee:audit-0003
create index ix_audit_log_row on audit_log (table_name, row_id, at, id);
--rollback drop index ix_audit_log_row;

--changeset attendansee:audit-0004
create index ix_audit_log_actor on audit_log (actor_id, at, id);
--rollback drop index ix_audit_log_actor;

--changeset attendansee:audit-0005 splitStatements:false
--comment Its argument is the column that names the row. What is a secret, by its name, is never written down
create function audit_row() returns trigger language plpgsql as $$
declare
    actor   uuid  := nullif(current_setting('attendansee.actor', true), '')::uuid;
    old_row jsonb := to_jsonb(old);
    new_row jsonb := to_jsonb(new);
    changed jsonb;
begin
    if tg_op = 'UPDATE' then
        select jsonb_object_agg(key, case
                   when key like '%\_hash' then '"changed"'::jsonb
                   else jsonb_build_object('old', old_row -> key, 'new', value)
               end)
        into changed
        from jsonb_each(new_row)
        where value is distinct from old_row -> key and key not in ('version', 'updated_at');
        if changed is null then
            return null;
        end if;
    else
        select jsonb_object_agg(key, value)
        into changed
        from jsonb_each(coalesce(new_row, old_row))
        where value <> 'null' and key not like '%\_hash';
    end if;
    insert into audit_log (actor_id, actor_name, action, table_name, row_id, changes)
    values (actor, coalesce((select username from users where id = actor), session_user), tg_op, tg_table_name,
            coalesce(new_row, old_row) ->> tg_argv[0], changed);
    return null;
end
$$;
--rollback drop function audit_row();

--changeset attendansee:audit-0006
--comment What goes along with a deleted row, at a trigger depth above 0, is not written down row by row
create trigger tr_users_audit after insert or update or delete on users
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_users_audit on users;

--changeset attendansee:audit-0007
create trigger tr_groups_audit after insert or update or delete on groups
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_groups_audit on groups;

--changeset attendansee:audit-0008
--comment Found under the user
create trigger tr_user_groups_audit after insert or update or delete on user_groups
    for each row when (pg_trigger_depth() = 0) execute function audit_row('user_id');
--rollback drop trigger tr_user_groups_audit on user_groups;

--changeset attendansee:audit-0009
create trigger tr_classes_audit after insert or update or delete on classes
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_classes_audit on classes;

--changeset attendansee:audit-0010
create trigger tr_students_audit after insert or update or delete on students
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_students_audit on students;

--changeset attendansee:audit-0011
create trigger tr_sessions_audit after insert or update or delete on sessions
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_sessions_audit on sessions;

--changeset attendansee:audit-0012
create trigger tr_images_audit after insert or delete on images
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_images_audit on images;

--changeset attendansee:audit-0013
--comment What people change, which is also that a finished photograph is searched again; not how far workers are
create trigger tr_images_audit_changes after update of file_name, session_id, status on images
    for each row when (pg_trigger_depth() = 0 and (
        old.file_name <> new.file_name or old.session_id <> new.session_id
        or (old.status in ('PROCESSED', 'FAILED') and new.status = 'UPLOADED')))
    execute function audit_row('id');
--rollback drop trigger tr_images_audit_changes on images;

--changeset attendansee:audit-0014
--comment Workers replace faces, millions of them; only what somebody signed in does to one is written down
create trigger tr_face_crops_audit after delete on face_crops
    for each row when (pg_trigger_depth() = 0 and nullif(current_setting('attendansee.actor', true), '') is not null)
    execute function audit_row('id');
--rollback drop trigger tr_face_crops_audit on face_crops;

--changeset attendansee:audit-0015
create trigger tr_face_crops_audit_labels after update of student_id on face_crops
    for each row when (pg_trigger_depth() = 0 and old.student_id is distinct from new.student_id
        and nullif(current_setting('attendansee.actor', true), '') is not null)
    execute function audit_row('id');
--rollback drop trigger tr_face_crops_audit_labels on face_crops;

--changeset attendansee:audit-0016
--comment Not that a camera was seen
create trigger tr_cameras_audit after insert or delete on cameras
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_cameras_audit on cameras;

--changeset attendansee:audit-0017
create trigger tr_cameras_audit_changes after update of class_id, name, key_hash, key_expires_at, revoked_at on cameras
    for each row when (pg_trigger_depth() = 0) execute function audit_row('id');
--rollback drop trigger tr_cameras_audit_changes on cameras;
