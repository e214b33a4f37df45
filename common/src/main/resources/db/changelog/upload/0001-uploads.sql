--liquibase formatted sql

--changeset attendansee:upload-0001
--comment Photographs that clients send to the object store themselves, until they are confirmed
create table uploads (
    id           uuid         not null,
    session_id   uuid         not null,
    requested_by uuid,
    camera_id    uuid,
    file_name    varchar(255) not null,
    size_bytes   bigint       not null,
    sha256       char(64)     not null,
    requested_at timestamptz  not null,
    expires_at   timestamptz  not null,
    discard_at   timestamptz  not null,
    constraint pk_uploads primary key (id),
    constraint fk_uploads_session foreign key (session_id) references sessions (id) on delete cascade,
    constraint fk_uploads_requested_by foreign key (requested_by) references users (id) on delete cascade,
    constraint fk_uploads_camera foreign key (camera_id) references cameras (id) on delete cascade,
    constraint ck_uploads_one_sender check ((requested_by is null) <> (camera_id is null)),
    constraint ck_uploads_size_positive check (size_bytes > 0),
    constraint ck_uploads_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_uploads_discarded_after_expiry check (requested_at < expires_at and expires_at < discard_at)
);
--rollback drop table uploads;

--changeset attendansee:upload-0002
create index ix_uploads_session on uploads (session_id);
--rollback drop index ix_uploads_session;

--changeset attendansee:upload-0003
create index ix_uploads_requested_by on uploads (requested_by);
--rollback drop index ix_uploads_requested_by;

--changeset attendansee:upload-0007
create index ix_uploads_camera on uploads (camera_id);
--rollback drop index ix_uploads_camera;

--changeset attendansee:upload-0004
create index ix_uploads_discard on uploads (discard_at);
--rollback drop index ix_uploads_discard;

--changeset attendansee:upload-0005 splitStatements:false
--comment What was sent goes at once, and what a client that still holds the URL sends later goes once it cannot any more
create function uploads_leave_objects() returns trigger language plpgsql as $$
begin
    insert into object_deletions (key_prefix) select 'uploads/' || id || '/' from deleted_uploads;
    insert into object_deletions (key_prefix, due_at)
    select 'uploads/' || id || '/', discard_at from deleted_uploads where discard_at > now();
    return null;
end
$$;
--rollback drop function uploads_leave_objects();

--changeset attendansee:upload-0006
create trigger tr_uploads_leave_objects after delete on uploads
    referencing old table as deleted_uploads for each statement execute function uploads_leave_objects();
--rollback drop trigger tr_uploads_leave_objects on uploads;
