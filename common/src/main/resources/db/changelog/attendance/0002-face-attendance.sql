--liquibase formatted sql

--changeset attendansee:attendance-0010
--comment Who has a face in the photographs of a session, derived from face_crops, as reading a million faces for every matrix of a class would take too long. Right for the sessions that are not in face_attendance_changes. students: their ids one after the other, 16 bytes each, which takes a fifth of the time that an array takes to be sent
create table face_attendance (
    session_id uuid  not null,
    students   bytea not null,
    constraint pk_face_attendance primary key (session_id),
    constraint fk_face_attendance_session foreign key (session_id) references sessions (id) on delete cascade,
    constraint ck_face_attendance_students check (length(students) % 16 = 0)
);
--rollback drop table face_attendance;

--changeset attendansee:attendance-0011
--comment Sessions whose labels changed since face_attendance was derived, one row for each transaction. A row is only ever in its own transaction's way, so whoever labels waits for nobody; a foreign key would lock the session
create table face_attendance_changes (
    session_id  uuid not null,
    transaction xid8 not null default pg_current_xact_id(),
    constraint pk_face_attendance_changes primary key (session_id, transaction)
);
--rollback drop table face_attendance_changes;

--changeset attendansee:attendance-0012 splitStatements:false
--comment Not of sessions that are just being deleted
create function image_changes_attendance() returns trigger language plpgsql as $$
begin
    insert into face_attendance_changes (session_id)
    select id from sessions where id in (old.session_id, new.session_id)
    on conflict do nothing;
    return null;
end
$$;
--rollback drop function image_changes_attendance();

--changeset attendansee:attendance-0013
create trigger tr_images_bring_attendance after insert on images
    for each row when (new.labelled_count > 0) execute function image_changes_attendance();
--rollback drop trigger tr_images_bring_attendance on images;

--changeset attendansee:attendance-0014
--comment Every label that comes or goes is counted there
create trigger tr_images_change_attendance after update of labelled_count, session_id on images
    for each row when (old.labelled_count <> new.labelled_count or old.session_id <> new.session_id)
    execute function image_changes_attendance();
--rollback drop trigger tr_images_change_attendance on images;

--changeset attendansee:attendance-0015
create trigger tr_images_take_attendance after delete on images
    for each row when (old.labelled_count > 0) execute function image_changes_attendance();
--rollback drop trigger tr_images_take_attendance on images;

--changeset attendansee:attendance-0016 splitStatements:false
create function face_crop_changes_attendance() returns trigger language plpgsql as $$
begin
    insert into face_attendance_changes (session_id)
    select session_id from images where id = new.image_id
    on conflict do nothing;
    return null;
end
$$;
--rollback drop function face_crop_changes_attendance();

--changeset attendansee:attendance-0017
--comment One name for another leaves the count as it is
create trigger tr_face_crops_change_attendance after update of student_id on face_crops
    for each row when (old.student_id <> new.student_id) execute function face_crop_changes_attendance();
--rollback drop trigger tr_face_crops_change_attendance on face_crops;

--changeset attendansee:attendance-0018 splitStatements:false
create function session_takes_attendance_changes() returns trigger language plpgsql as $$
begin
    delete from face_attendance_changes where session_id = old.id;
    return null;
end
$$;
--rollback drop function session_takes_attendance_changes();

--changeset attendansee:attendance-0019
create trigger tr_sessions_take_attendance_changes after delete on sessions
    for each row execute function session_takes_attendance_changes();
--rollback drop trigger tr_sessions_take_attendance_changes on sessions;

--changeset attendansee:attendance-0020
--comment What was labelled before
insert into face_attendance (session_id, students)
select session_id, string_agg(uuid_send(student_id), ''::bytea)
from (select distinct session_id, student_id from images join face_crops on face_crops.image_id = images.id
      where student_id is not null) as seen
group by session_id;
--rollback delete from face_attendance;
